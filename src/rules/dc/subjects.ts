import { type CheckContext, INDETERMINATE, type Judgement, PASS } from "../../checking";
import type { Line } from "../../tables";
import { hasNarrative, isOneMatter, narrativeLines, paragraphs, passage } from "./document";

export const DEFAULT = "文字部分没有公开{subject}";

export const DEFAULT_EN = "the text does not publish {subject}";

export const PARTS = { parts: { zh: "{subject}没有写明：{parts}", en: "{subject} does not tell: {parts}" } };

export const MESSAGES = { default: { zh: DEFAULT, en: DEFAULT_EN }, ...PARTS };

/**
 * The sentences of the text; null where only tables were given, or a page on one matter, so that nothing can be said to
 * be missing.
 */
export function sentences({ accounts, document }: CheckContext): Line[] | null {
  return document === undefined || !hasNarrative(document.lines) || isOneMatter(document.lines)
    ? null
    : narrativeLines(document.lines, accounts);
}

/** The sentences in one text without spaces; null where there is no narrative. */
export function narrativeText(context: CheckContext): string | null {
  const lines = sentences(context);
  return lines === null
    ? null
    : paragraphs(lines)
        .map(({ text }) => text)
        .join("\n");
}

export type Part = readonly [title: string, pattern: RegExp];

/** Judges that a subject is written about, and which parts of it are not. */
export function* judgeSubject(
  context: CheckContext,
  subject: string,
  pattern: RegExp,
  parts: readonly Part[],
  nothing?: RegExp,
): Generator<Judgement> {
  const lines = sentences(context);
  if (lines === null) {
    yield INDETERMINATE;
    return;
  }
  const told = passage(lines, pattern, 25);
  if (told === "") {
    yield { outcome: "fail", params: { subject } };
    return;
  }
  const first = paragraphs(lines).find((paragraph) => pattern.test(paragraph.text));
  const lacking =
    nothing?.test(told) === true ? [] : parts.filter(([, part]) => !part.test(told)).map(([title]) => title);
  // A whole subject that is missing is an error; a part that keywords do not find may be worded otherwise.
  yield lacking.length === 0
    ? PASS
    : {
        outcome: "fail",
        reason: "parts",
        severity: "warning",
        lines: first === undefined ? [] : [first.number],
        params: { subject, parts: lacking.join("、") },
      };
}
