import { isNote, isProse, isSection, type Line, needLines } from "../../tables";
import type { Evaluation, Remark } from "../evaluation";
import { isPieceOfTable, MOST_BEHIND, tableTail } from "./account";
import { type Arrival, arrivalOf, gridRows } from "./arrivals";
import { isBarred, withoutBars } from "./barred";
import { keepsBlankCells, rowsOfBarredCells } from "./barred-cells";
import type { DraftForm } from "./draft";
import { type GridRow, proseRow } from "./grid";
import { addsUp, isShuffled, speaksAgainst } from "./proof";
import { statedScores } from "./prose";
import { readForms } from "./read-form";
import { isSpacedHeading, spacedTokens } from "./spaced";
import { streamRows } from "./stream";
import { gluedForms, tableLines } from "./table-lines";
import { type FormTitle, formTitle } from "./titles";
import { evaluationFrom, openTitles, toldEvaluation } from "./to-evaluation";
import type { Token } from "./tokens";

/** What {@link readEvaluations} finds. */
export interface EvaluationsReading {
  /** The evaluations in the order of the text. */
  readonly evaluations: readonly Evaluation[];
  /** What stands in a table of an evaluation and could not be placed. */
  readonly unread: readonly UnreadRemark[];
  /** What was read of each form that stands in the text, those included whose rows were not read. */
  readonly forms: readonly EvaluationFormReading[];
  /** Lines that are cells of these forms, so that nobody reads them for sentences. */
  readonly taken: readonly number[];
  /** Lines that stand inside the span of an evaluation and are no part of it, as far as is known. */
  readonly strange: readonly number[];
}

/** A line that gave nothing, and why. */
export interface UnreadRemark extends Remark {
  readonly reason: UnreadReason;
}

/**
 * Why a line of an evaluation gave nothing: its cells fit no column, or in more than one way; no heading was found; or
 * the cells of a whole form run together in one line.
 */
export type UnreadReason = "no-place" | "no-heading" | "glued";

/** How much of one form was read. */
export interface EvaluationFormReading {
  /** Line of its title, or its first. */
  readonly line: number;
  /** Its title as printed. */
  readonly title: string;
  readonly state: "read" | "partly" | "unread";
  /** Rows of indicators and of funds that were read. */
  readonly indicators: number;
  readonly funds: number;
  /** Lines of it that gave nothing. */
  readonly unreadLines: readonly number[];
}

/** A stretch of text that one title opens. */
interface Region {
  readonly title: FormTitle | null;
  readonly lines: readonly Line[];
}

/**
 * Reads every evaluation of a text: projects, departments, special funds, regional targets; tab-separated, one
 * cell a line, or in aligned columns; with merged first columns, torn rows, repeated headings, two targets in one
 * cell; and self-evaluations told in prose. Never throws. What is inside a table and cannot be placed is unread.
 *
 * @example
 * ```ts
 * import { readEvaluations } from "juesuan/performance";
 * import { readLines } from "juesuan/advanced";
 * const text = [
 *   "项目支出绩效自评表",
 *   "项目名称\t医保宣传",
 *   "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分",
 *   "产出指标\t数量指标\t宣传次数\t≥12次\t12次\t60\t60",
 *   "效益指标\t社会效益指标\t知晓率\t≥90%\t81%\t40\t36",
 *   "总分\t\t\t\t\t100\t96",
 * ].join("\n");
 * const { evaluations, unread } = readEvaluations(readLines(text));
 * evaluations[0]?.name; // => "医保宣传"
 * evaluations[0]?.indicators.map((row) => [row.line, row.level1, row.name]); // => [[4, "产出指标", "宣传次数"], [5, "效益指标", "知晓率"]]
 * unread; // => []
 * ```
 */
export function readEvaluations(lines: readonly Line[]): EvaluationsReading {
  needLines(lines, "lines");
  const evaluations: Evaluation[] = [];
  const unread: UnreadRemark[] = [];
  const forms: EvaluationFormReading[] = [];
  const taken: number[] = [];
  const strange: number[] = [];
  let pending: Remark[] = [];
  const before: Remark[] = [];
  for (const region of regionsOf(lines)) {
    const { forms: drafts, dropped } = readRegion(region.lines, region.title);
    const told =
      drafts.length > 0 || region.title === null ? null : toldEvaluation(region.lines, region.title);
    const texts = new Map(region.lines.map(({ number, text }) => [number, text.trim()]));
    drafts.forEach((draft, index) => {
      const lost = unreadOf(draft, texts);
      for (const { line, text } of lost) unread.push({ line, text, reason: "no-place" });
      for (const line of draft.taken) taken.push(line);
      for (const line of draft.strange) strange.push(line);
      evaluations.push(evaluationFrom(draft, index === 0 ? pending : []));
      forms.push(readingOf(draft, lost));
    });
    if (drafts.length > 0) {
      const known = new Set(drafts.flatMap((draft) => draft.taken));
      const rest = linesIn(region.lines, dropped).filter(({ line }) => !known.has(line));
      for (const remark of rest) unread.push({ ...remark, reason: "no-place" });
      for (const { line } of rest) taken.push(line);
      pending = [];
      continue;
    }
    if (told !== null) {
      evaluations.push(told);
      continue;
    }
    for (const { title, lines: glued } of gluedForms(region.lines)) {
      const numbers = glued.map(({ number }) => number);
      forms.push({ ...NOTHING, line: numbers[0] ?? 0, title, unreadLines: numbers });
      for (const { number, text } of glued) unread.push({ line: number, text: text.trim(), reason: "glued" });
      for (const number of numbers) taken.push(number);
    }
    const lost = lostLines(region.lines, region.title, dropped);
    if (lost.length > 0) {
      const { title, line } = region.title ?? { title: "", line: lost[0]?.line ?? 0 };
      const numbers = lost.map((one) => one.line);
      forms.push({ ...NOTHING, line, title, unreadLines: numbers });
      for (const remark of lost) unread.push({ ...remark, reason: "no-heading" });
      for (const number of numbers) taken.push(number);
    }
    const text = region.lines.filter((line) => line.text.trim() !== "");
    const remarks = region.title?.report === true || pending.length > 0 ? pending : before;
    for (const line of text) remarks.push({ line: line.number, text: line.text.trim() });
  }
  return { evaluations: withDepartmentScore(evaluations, before), unread, forms, taken, strange };
}

/** What stands on the lines of these numbers. */
function linesIn(lines: readonly Line[], numbers: ReadonlySet<number>): Remark[] {
  return lines.flatMap(({ number, text }) =>
    numbers.has(number) && text.trim() !== "" ? [{ line: number, text: text.trim() }] : [],
  );
}

/** The lines of a table of which nothing was read: those that look like it, and those that its rows took. */
function lostLines(lines: readonly Line[], title: FormTitle | null, dropped: ReadonlySet<number>): Remark[] {
  // Without a title only the heading of such a table tells that it is one.
  if (title === null) return linesIn(lines, dropped);
  const looking = tableLines(lines, title.report);
  if (looking.length === 0) return [];
  return linesIn(lines, new Set([...looking.map(({ line }) => line), ...behind(lines, looking), ...dropped]));
}

/** The lines behind a table of a text without columns that are of its cells. */
function behind(lines: readonly Line[], table: readonly Remark[]): number[] {
  const last = table.at(-1)?.line ?? 0;
  const rest = lines.filter(({ number, text }) => number > last && text.trim() !== "");
  if (keepsColumns(lines)) return [];
  const rows = tableTail(rest.map(proseRow));
  return rows.some(isPieceOfTable) ? rows.map(({ line }) => line) : [];
}

/** A form of which nothing was read. */
const NOTHING = { state: "unread", indicators: 0, funds: 0 } as const;

/** What a form could not place, with the further lines of its rows that gave nothing and the titles above them. */
function unreadOf(draft: DraftForm, texts: ReadonlyMap<number, string>): Remark[] {
  const told = new Set(draft.unread.map(({ line }) => line));
  const open = new Set([...draft.givenUp, ...openTitles(draft, texts)]);
  const further = [...open].flatMap((line): Remark[] => {
    const text = texts.get(line) ?? "";
    return text === "" || told.has(line) ? [] : [{ line, text }];
  });
  return [...draft.unread, ...further].sort((one, other) => one.line - other.line);
}

function readingOf(draft: DraftForm, lost: readonly Remark[]): EvaluationFormReading {
  const unreadLines = [...new Set(lost.map(({ line }) => line))];
  return {
    line: draft.line,
    title: draft.title,
    state: unreadLines.length === 0 ? "read" : "partly",
    indicators: draft.rows.length,
    funds: draft.budget.length,
    unreadLines,
  };
}

/**
 * The number of a public form (公开09表) heads a table of the accounts: what stands below is no evaluation's, but where
 * it is the number of the evaluation itself, in the lines of its head.
 */
const PUBLIC_NUMBER = /^\s*公开\s?\d{1,2}\s?表\s*$/;
const HEAD = 4;

function regionsOf(lines: readonly Line[]): Region[] {
  const regions: Region[] = [];
  let title: FormTitle | null = null;
  let from = 0;
  lines.forEach((line, index) => {
    const found = formTitle(line);
    const ends = title !== null && index - from > HEAD && closes(lines, index);
    if (found === null && !ends && !(index - from > HEAD && isOfAccounts(line))) return;
    if (index > from) regions.push({ title, lines: lines.slice(from, index) });
    title = found;
    from = index + 1;
  });
  if (lines.length > from) regions.push({ title, lines: lines.slice(from) });
  return withLateTitle(regions.flatMap(behindText));
}

/** What a form of evaluation begins with, or heads its indicators by. */
const BEGINS_FORM = /项\s?目\s?名\s?称|[一二三]\s?级\s?指\s?标/;

/**
 * A stretch without a title in two, where running text stands in it before the first line of a form: tables of the
 * accounts and sentences before that text are none of the form.
 */
function behindText({ title, lines }: Region): Region[] {
  const first = title === null ? lines.findIndex(({ text }) => BEGINS_FORM.test(text) && !isProse(text)) : -1;
  let from = first;
  while (from > 0 && !isText(lines[from - 1]?.text ?? "")) from--;
  if (from <= 0) return [{ title, lines }];
  return [
    { title, lines: lines.slice(0, from) },
    { title, lines: lines.slice(from) },
  ];
}

/** Whether a line is running text or heads it, and no note under a table. */
const isText = (text: string): boolean => (isProse(text) && !isNote(text)) || isSection(text);

/** What heads the rows of a form of final accounts, or is the first of them: none of it stands in an evaluation. */
const OF_ACCOUNTS =
  /^(?:(?:支出)?(?:功能|经济)分类(?:科目)?(?:编码|代码)|科目(?:编码|代码)|一、一般公共预算财政拨款(?:收入)?)$/;

/** Whether a line is one of a form whose title is lost. */
const isOfAccounts = ({ cells }: Line): boolean =>
  cells.length > 1 && cells.slice(0, 2).some((cell) => cell.length < 20 && OF_ACCOUNTS.test(cell.trim()));

/** Whether a line is the number of another form; one behind which pieces of a table of indicators stand is its own. */
function closes(lines: readonly Line[], at: number): boolean {
  if (!PUBLIC_NUMBER.test(lines[at]?.text ?? "")) return false;
  const rows = lines.slice(at + 1, at + 1 + MOST_BEHIND).map(proseRow);
  return (
    keepsColumns(lines.slice(Math.max(0, at - MOST_BEHIND), at)) || !tableTail(rows).some(isPieceOfTable)
  );
}

/** A title that was printed behind the table it stands over, as some programs do, opens no other. */
function withLateTitle(regions: readonly Region[]): Region[] {
  const [first, second, ...rest] = regions;
  const late =
    first?.title === null &&
    second?.title?.report === false &&
    first.lines.some(isSpacedHeading) &&
    !second.lines.some((line) => isSpacedHeading(line) || line.cells.length > 2);
  return late && first !== undefined && second !== undefined
    ? [{ title: second.title, lines: [...first.lines, ...second.lines] }, ...rest]
    : [...regions];
}

/** The forms of a region, and the lines of those whose figures speak against them. */
function readRegion(
  raw: readonly Line[],
  title: FormTitle | null,
): { readonly forms: readonly DraftForm[]; readonly dropped: ReadonlySet<number> } {
  const lines = withoutBars(raw).filter(({ text }) => !isContinuation(text));
  const arrival = arrivalOf(lines);
  const rows = rowsAs(arrival, raw, lines);
  const columns = arrival !== "spaced" && keepsColumns(raw) ? "kept" : "lost";
  const read = readForms(rows, title?.title ?? "", title?.line ?? rows[0]?.line ?? 0, columns);
  // Where the text keeps no columns, a form whose sums all fail was cut wrong: none of its rows is certain.
  const sound = columns === "kept" ? read : read.filter((form) => !speaksAgainst(form) && !isShuffled(form));
  const forms = title === null ? sound.map(fromOwnRow) : sound;
  const left = read.flatMap((form) => (sound.includes(form) ? [] : form.taken));
  // Where no form is left, neither has one taken the rows of its tables that gave nothing.
  const none = rows.filter((row) => (title === null ? row.torn === true && row.laid : !row.prose));
  const dropped = new Set(
    title === null && forms.length === 0
      ? none.flatMap((row) => row.lines)
      : [...left, ...(forms.length > 0 ? [] : none.flatMap((row) => row.lines))],
  );
  if (title === null || forms.some((form) => form.rows.length > 0)) return { forms, dropped };
  // Line ends that mean nothing: all cells one after the other, where the sums prove that they were cut right.
  const cells = readForms(streamRows(cellTokens(cellsOf(lines)), "cells"), title.title, title.line, "lost");
  const proven = lines.some(isBarred) && cells.length > 0 && cells.every(addsUp);
  return proven ? { forms: cells, dropped: new Set() } : { forms, dropped };
}

/** The title of a table again over its next page (续表): no cell of it. */
const isContinuation = (text: string): boolean =>
  text.length < LONGEST_CONTINUATION && /^[^\d\t|<]{0,40}(?:[（(]续[表页]?[)）]|续表)\s*$/.test(text.trim());
const LONGEST_CONTINUATION = 200;

/** A form under no title begins with the first of its rows: what stands before them may be of a table of the accounts. */
const fromOwnRow = (form: DraftForm): DraftForm => ({
  ...form,
  line: form.taken.reduce((first, line) => Math.min(first, line), form.taken[0] ?? form.line),
});

function rowsAs(arrival: Arrival, raw: readonly Line[], lines: readonly Line[]): readonly GridRow[] {
  if (arrival === "spaced") return streamRows(spacedTokens(lines), "spaced");
  if (arrival !== "stream") return gridRows(lines, arrival);
  return keepsBlankCells(raw) ? rowsOfBarredCells(raw) : streamRows(cellTokens(lines), "cells");
}

/** Every line as a cell, but the numbers of pages. */
function cellTokens(lines: readonly Line[]): Token[] {
  return lines
    .filter(({ text }) => text.trim() !== "" && !/^[-—–]\s?\d{1,3}\s?[-—–]$/.test(text.trim()))
    .map(({ number, text }) => ({ line: number, text: text.trim() }));
}

/** Whether tabs, bars, markup or the rules of a page tell which column a cell stands in. */
function keepsColumns(lines: readonly Line[]): boolean {
  return lines.some((line) => line.ruled === true || line.text.includes("\t") || isBarred(line));
}

/** Every cell as a line of its own. */
function cellsOf(lines: readonly Line[]): Line[] {
  return lines.flatMap(({ number, cells }) =>
    cells.flatMap((text) => (text === "" ? [] : [{ number, text, cells: [text] }])),
  );
}

/** A score of the department stated in the text before the forms belongs to the department's form. */
function withDepartmentScore(
  evaluations: readonly Evaluation[],
  before: readonly Remark[],
): readonly Evaluation[] {
  const sentences = before.filter((remark) => /整体/.test(remark.text) && /得分/.test(remark.text));
  const stated = statedScores(sentences).filter((one) => one.of === "total");
  const departments = evaluations.filter((evaluation) => evaluation.kind === "department");
  if (stated.length === 0 || departments.length !== 1) return evaluations;
  return evaluations.map((evaluation) =>
    evaluation.kind === "department"
      ? { ...evaluation, stated: [...stated, ...evaluation.stated] }
      : evaluation,
  );
}
