import { type Audit, type Locale, report } from "juesuan/report";

/** A part of the report in the library's words: a heading, and details under it. */
export interface OutlinePart {
  readonly title: string;
  readonly items: readonly { readonly heading: string; readonly details: readonly string[] }[];
}

/** The report in the library's words. */
export interface ReportOutline {
  readonly title: string;
  readonly facts: readonly string[];
  readonly parts: readonly OutlinePart[];
}

const DETAIL = "      ";
const ITEM = "  ";
const PART = "■ ";

/**
 * The report of an audit in parts. The library gives it as text alone, in which a part, an item and a detail are told by
 * what stands before them; a line with none of these goes on with the one before it.
 */
export function outlineOf(audit: Audit, locale: Locale): ReportOutline {
  const [title = "", ...lines] = report(audit, { locale, format: "text" }).trimEnd().split("\n");
  const facts: string[] = [];
  const parts: { title: string; items: { heading: string; details: string[] }[] }[] = [];
  for (const line of lines) {
    const part = parts.at(-1);
    const item = part?.items.at(-1);
    if (line.startsWith(PART)) parts.push({ title: line.slice(PART.length), items: [] });
    else if (line.startsWith(DETAIL) && item !== undefined) item.details.push(line.slice(DETAIL.length));
    else if (line.startsWith(ITEM) && part !== undefined)
      part.items.push({ heading: line.slice(ITEM.length), details: [] });
    else if (line.startsWith(ITEM)) facts.push(line.slice(ITEM.length));
    else if (line !== "") goOn(part === undefined ? facts : (item?.details ?? []), line);
  }
  return { title, facts, parts };
}

function goOn(texts: string[], line: string): void {
  const last = texts.pop();
  texts.push(last === undefined ? line : `${last} ${line}`);
}

/** The heading of the findings of one rule, `[IN-12] …`, and what says that there are more. */
const FINDINGS = /^\[[^\]]+\] |^……|^… and /;

/** Whether a part lists findings; the files show those in a way of their own. */
export function isOfFindings({ items }: OutlinePart): boolean {
  return items.every(({ heading }) => FINDINGS.test(heading));
}

/** The part on suspected figures, which the library tells before all findings. */
export function suspectsOf({ parts }: ReportOutline, audit: Audit): OutlinePart | undefined {
  const [first] = parts;
  return audit.suspects.length === 0 || first === undefined || isOfFindings(first) ? undefined : first;
}
