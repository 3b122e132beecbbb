import type { LocalizedText, Severity } from "../checking";
import type { Certainty, Source } from "../forms";

/** A text in both languages. */
export function text(zh: string, en: string): LocalizedText {
  return { zh, en };
}

/** The source of a rule. */
export function source(document: string, certainty: Certainty): Source {
  return { document, certainty };
}

/** The head of a rule: everything but what it computes. */
export function head(
  id: string,
  title: readonly [zh: string, en: string],
  formula: readonly [zh: string, en: string],
  from: readonly [document: string, certainty: Certainty],
  severity: Severity,
  related: readonly string[] = [],
) {
  return {
    id,
    title: text(...title),
    formula: text(...formula),
    source: source(...from),
    severity,
    related,
  };
}

/** The only message of a rule. */
export function says(zh: string, en: string): { readonly messages: { readonly default: LocalizedText } } {
  return { messages: { default: text(zh, en) } };
}
