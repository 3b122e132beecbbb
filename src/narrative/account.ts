import { need, needObjects, needParts } from "../errors";
import type { Narrative } from "./read";
import type { UnreadFigure } from "./statement";

/** A line of the narrative that holds figures which gave no statement. */
export interface UnreadSentence {
  /** 1-based number of the line. */
  readonly line: number;
  /** The clause of the first figure, as printed. */
  readonly text: string;
  /** Why, in English, with the figures. */
  readonly reason: string;
}

/** Most figures that a reason names. */
const MOST_NAMED = 5;

/** A year printed without 年 is no figure of accounts. */
const BARE_YEAR = /^\s*(?:19|20)\d\d\s*$/;

/**
 * The narrative's account of its reading: the lines with figures that became no statement, each with its reason, so
 * that nothing is silent. Page marks, dates, years and numbers of documents are no figures.
 *
 * @example
 * ```ts
 * import { readNarrative } from "juesuan/narrative";
 * import { unreadSentences } from "juesuan/advanced";
 * unreadSentences(readNarrative("2023年度三公经费支出2.05。")); // => [{ line: 1, text: "2023年度三公经费支出2.05", reason: "a figure without a unit: 2.05" }]
 * ```
 */
export function unreadSentences(narrative: Narrative): UnreadSentence[] {
  const { unread } = need("object", narrative, "narrative");
  const byLine = new Map<number, UnreadFigure[]>();
  for (const figure of needObjects(unread, "narrative", "unread")) {
    needParts(figure, { figure: "text", span: "object", reason: "text" }, "narrative", "unread");
    if (BARE_YEAR.test(figure.figure)) continue;
    const list = byLine.get(figure.span.line);
    if (list === undefined) byLine.set(figure.span.line, [figure]);
    else list.push(figure);
  }
  return [...byLine].map(([line, figures]) => {
    const [first] = figures;
    const named = figures.slice(0, MOST_NAMED).map(({ figure }) => figure);
    return { line, text: first?.text ?? "", reason: `${first?.reason}: ${named.join(", ")}` };
  });
}
