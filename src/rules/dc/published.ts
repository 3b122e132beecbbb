import { INDETERMINATE, type Judgement, PASS } from "../../checking";
import { type OtherTableId, otherTable } from "../../forms";
import type { SectionId, Statement } from "../../narrative";
import type { RuleContext } from "../evidence";
import { passage } from "./document";
import { textOf } from "./text";

/** Sentences of the rules that ask for a subject in the text. */
export const MESSAGES = {
  default: { zh: "文字部分没有公开{subject}", en: "the text does not publish {subject}" },
  parts: { zh: "{subject}没有写明：{parts}", en: "the section on {subject} does not tell: {parts}" },
} as const;

/** What a subject has to tell: a statement of it, or its words. */
export interface Part {
  readonly title: string;
  readonly told?: (statement: Statement) => boolean;
  readonly words: RegExp;
}

/** A subject that the text has to tell. */
export interface Subject {
  readonly title: string;
  readonly section: SectionId;
  readonly words: RegExp;
  readonly parts: readonly Part[];
  /** Words that say that there is nothing to tell. */
  readonly nothing?: RegExp;
  /** The table in which some provinces tell it; it is not read, so that what stands in it is not known. */
  readonly table?: OtherTableId;
}

/** Longest line that is the title of a table, with the body, the year and the number around it. */
const LONGEST_TITLE = 60;

/** Whether a table beside the standard forms is printed: a line ends with its title. */
export function printsTable({ document }: RuleContext, id: OtherTableId): boolean {
  return (document?.lines ?? []).some(({ text }) => {
    const title =
      text.length > LONGEST_TITLE ? "" : text.replace(/[\s“”"‘’]/g, "").replace(/（[^（）]{0,12}）$/, "");
    if (!title.endsWith("表")) return false;
    return [...title].some((_, from) => otherTable(title.slice(from))?.id === id);
  });
}

/** Lines behind a mention of a subject that are about it. */
const REACH = 25;

/** Judges that a subject is written about, and which parts of it are not; open where a table that was not read has it. */
export function judgeSubject(context: RuleContext, subject: Subject): Judgement {
  const verdict = judgeText(context, subject);
  const { table } = subject;
  const isOpen = verdict.outcome === "fail" && table !== undefined && printsTable(context, table);
  return isOpen ? INDETERMINATE : verdict;
}

function judgeText(context: RuleContext, subject: Subject): Judgement {
  const { joined, paragraphs, isWhole } = textOf(context);
  if (joined === null) return INDETERMINATE;
  const { title, section, words, parts, nothing } = subject;
  const narrative = context.told?.narrative;
  const told = (narrative?.statements ?? []).filter((statement) => statement.section === section);
  const about = passage(paragraphs, words, REACH).replaceAll("\n", "");
  if (about === "" && told.length === 0) {
    if (words.test(joined)) return PASS;
    return {
      outcome: "fail",
      ...(isWhole ? {} : { severity: "warning" as const }),
      params: { subject: title },
    };
  }
  if (nothing?.test(about) === true) return PASS;
  const lacking = parts.filter((part) => !part.words.test(about) && !told.some((one) => part.told?.(one)));
  if (lacking.length === 0) return PASS;
  const first = paragraphs.find(({ text }) => words.test(text))?.number ?? told[0]?.span?.line;
  // A whole subject that is missing is an error; a part that words do not find may be worded otherwise.
  return {
    outcome: "fail",
    reason: "parts",
    severity: "warning",
    lines: first === undefined ? [] : [first],
    params: { subject: title, parts: lacking.map((part) => part.title).join("、") },
  };
}
