import type { Judgement, LocalizedText, RuleMeta, Severity } from "../../checking";
import type { Facts } from "./facts";

/** A rule on 情况说明: what it says about itself, and how it judges the facts. */
export interface NarrativeRule extends RuleMeta {
  readonly judge: (facts: Facts) => Iterable<Judgement>;
}

const TEMPLATE = "部门决算公开模板（财政部）; 财预〔2016〕143号";

type Pair = readonly [zh: string, en: string];
const text = ([zh, en]: Pair): LocalizedText => ({ zh, en });

/** Declares a rule on 情况说明. */
export function narrativeRule(
  id: string,
  severity: Severity,
  certainty: "A" | "B" | "C",
  title: Pair,
  formula: Pair,
  messages: Readonly<Record<string, Pair>>,
  judge: (facts: Facts) => Iterable<Judgement>,
  related: readonly string[] = [],
): NarrativeRule {
  const source = { document: TEMPLATE, certainty };
  return ruleOn(
    { id, severity, title: text(title), formula: text(formula), source, related },
    messages,
    judge,
  );
}

/** A rule on 情况说明 whose head stands in a catalogue, because other evidence judges it too. */
export function ruleOn(
  head: Omit<RuleMeta, "messages">,
  messages: Readonly<Record<string, Pair>>,
  judge: (facts: Facts) => Iterable<Judgement>,
): NarrativeRule {
  return {
    ...head,
    messages: Object.fromEntries(
      Object.entries(messages).map(([reason, message]) => [reason, text(message)]),
    ),
    judge,
  };
}

/** The message of rules that compare a sentence with the forms. */
export const DIFFERS: Readonly<Record<string, Pair>> = {
  default: [
    "“{text}”：{subject}文中为{actual}，表中为{expected}",
    "“{text}”: the text gives {actual} for {subject}, the form {expected}",
  ],
};

/** The message of rules that recompute a percentage. */
export const MISCALCULATED: Readonly<Record<string, Pair>> = {
  default: [
    "“{text}”：{subject}印为{printed}，按文中数计算应为{expected}%（可取{low}%至{high}%）",
    "“{text}”: {subject} is printed as {printed}, the figures of the text give {expected}% ({low}% to {high}%)",
  ],
};

/** The message of rules that add up. */
export const DOES_NOT_ADD_UP: Readonly<Record<string, Pair>> = {
  default: [
    "{subject}文中为{actual}，{parts}个分项合计为{expected}",
    "the text gives {actual} for {subject}, its {parts} parts add up to {expected}",
  ],
};
