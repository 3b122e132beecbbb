import { familyOf, kindOf } from "../taxonomy";
import type { IndicatorColumn } from "../vocabulary/indicator-columns";
import { isLabelOf } from "../vocabulary/labels";
import { budgetRole, headerColumns, indicatorRole, settleIndicatorColumns } from "./columns";
import { headingOf } from "./draft";
import { compact, type GridRow, isTotalLabel, proseRow, tableRow } from "./grid";
import { isGrade } from "./head-cells";
import { isFamilyTitle } from "./misfit";
import { restOf } from "./spaced";
import { streamBudget } from "./stream-budget";
import { fittedStream } from "./stream-fit";
import { plainRows } from "./stream-rows";
import { inOneRow, TitleRuns } from "./stream-titles";
import { isFigure, isLevel, isNumber, type Token } from "./tokens";
import { isOfficial } from "./wraps";

/**
 * Rebuilds the rows of a table that arrives one cell a line, or with single spaces between cells: its heading is a run of
 * column titles, an indicator ends with its 分值 and 得分, and the titles of the levels say where the next one begins.
 * Blank cells leave no trace in such a text, so nothing is read from positions.
 */
export function streamRows(tokens: readonly Token[], arrival: "cells" | "spaced"): GridRow[] {
  const rows: GridRow[] = [];
  const stream: Stream = {
    tokens,
    indicators: new TitleRuns(tokens, indicatorRole),
    funds: new TitleRuns(tokens, budgetRole),
  };
  let rest: Token[] = [];
  const flush = (): void => {
    if (rest.length === 0) return;
    if (arrival === "spaced") rows.push(restOf(rest));
    else for (const { line, text } of rest) rows.push(proseRow({ number: line, text }));
    rest = [];
  };
  for (let at = 0; at < tokens.length; ) {
    const from = at;
    const own: GridRow[] = [];
    const to = PARTS.reduce<number | null>((found, part) => found ?? part(stream, from, own), null);
    const token = tokens[at] as Token;
    if (to !== null || token.inline !== true) flush();
    if (to === null) rest.push(token);
    else for (const row of own) rows.push(row);
    at = to ?? at + 1;
  }
  flush();
  return rows;
}

/** A text as its tokens, and the headings of tables in it. */
interface Stream {
  readonly tokens: readonly Token[];
  readonly indicators: TitleRuns;
  readonly funds: TitleRuns;
}

/** Reads the part of a form that begins at a token, and tells where it ends; `null` where it begins none. */
type Part = (stream: Stream, at: number, rows: GridRow[]) => number | null;

/** What may stand under a spanning 年度指标值: 年初 and 调整后, or 符号, 值 and 单位. */
const SPLIT_TARGET: readonly string[] = ["initialTarget", "target", "property", "unit"];

const labelAt = (tokens: readonly Token[], at: number): string => compact(tokens[at]?.text ?? "");

const indicators: Part = (stream, at, rows) => {
  const { tokens } = stream;
  // The end of a level printed above the heading is no title of it: 满意度, 指标.
  if (labelAt(tokens, at) === "指标" && isLevel(`${labelAt(tokens, at - 1)}指标`)) return null;
  const { levels, others } = stream.indicators.at(at);
  if (levels < 2 && (levels < 1 || others < 3)) return null;
  const { titles, to } = withUnknown(tokens, stream.indicators.titles(at));
  const ordered = inPlace(inOneRow(titles), indicatorRole, "target", SPLIT_TARGET);
  rows.push(rowOf(ordered));
  return indicatorBody(stream, to, ordered, rows);
};

/** What the last title of a heading ends with, though nobody knows its column. */
const LAST_TITLE = /(?:说明|情况|原因|依据|来源|公式|理由|措施|方式)$/;

/** A heading with the unknown title that ends it, where the first level of its rows stands behind that. */
function withUnknown(
  tokens: readonly Token[],
  { titles, to }: { readonly titles: readonly Token[]; readonly to: number },
): { readonly titles: readonly Token[]; readonly to: number } {
  const [last, next] = [tokens[to], tokens[to + 1]?.text ?? ""];
  const isLast = last !== undefined && last.text.length <= 10 && LAST_TITLE.test(last.text);
  return isLast && (isFamilyTitle(next) || isLevel(next)) && kindOf(next)?.name !== next
    ? { titles: [...titles, last], to: to + 1 }
    : { titles, to };
}

const funds: Part = (stream, at, rows) => {
  const { tokens } = stream;
  const { roles, glued } = stream.funds.at(at);
  // Titles that run together tell nothing of their columns.
  if (roles.size < 3 || glued) return null;
  const { titles, to } = stream.funds.titles(at);
  const ordered = inPlace(titles, budgetRole, "initial", ["declared", "initial"]);
  // The heading of the sources is often left blank.
  const named = budgetRole(ordered[0]?.text ?? "") === "source";
  const header = named ? ordered : [{ line: tokens[at]?.line ?? 0, text: "" }, ...ordered];
  return streamBudget(header, tokens, to, rows);
};

const management: Part = ({ tokens }, at, rows) =>
  /^情况说明/.test(labelAt(tokens, at)) && /^分值/.test(labelAt(tokens, at + 1))
    ? managementBody(tokens, at, rows)
    : null;

/** The row of sums; a form with a weight for each level repeats the 100 under each. */
const sums: Part = ({ tokens }, at, rows) => {
  const first = tokens[at + 1]?.text;
  if (!isTotalLabel(tokens[at]?.text ?? "") || !isNumber(first)) return null;
  // 扣分 beside them: what is lost and what is left make up the weight.
  const [lost, left] = [tokens[at + 2]?.text, tokens[at + 3]?.text];
  if (isNumber(lost) && isNumber(left) && Number(lost) + Number(left) === Number(first)) {
    rows.push(rowOf([at, at + 1, at + 3].map((index) => tokens[index] as Token)));
    return at + 4;
  }
  let same = 1;
  while (same < 4 && tokens[at + 1 + same]?.text === first) same += 1;
  const figures = same > 2 ? same + 2 : isNumber(tokens[at + 2]?.text) ? 3 : 2;
  const graded = isGrade(tokens[at + figures]?.text ?? "") ? 1 : 0;
  rows.push(rowOf(tokens.slice(at, at + figures + graded)));
  return at + figures + graded;
};

/** Where figures stand before the label too, they may be its own, and those behind it another's. */
const fundsWithoutHeading: Part = ({ tokens }, at, rows) =>
  isLabelOf("fundTotal", labelAt(tokens, at)) &&
  isFigure(tokens[at + 1]?.text ?? "") &&
  !isFigure(tokens[at - 1]?.text ?? "")
    ? budgetBody(tokens, at, rows)
    : null;

/** A label, of two lines too, with its value in the same cell or in the next, and what else stands beside it. */
const labelled: Part = ({ tokens }, at, rows) => {
  const token = tokens[at] as Token;
  const isLabel = (label: string): boolean => isLabelOf("name", label) || isLabelOf("department", label);
  const label = labelAt(tokens, at);
  const inside = /^[^:：]{2,12}[:：]./.test(token.text) && isLabelOf("name", label);
  if (inside) {
    rows.push(rowOf([token]));
    return at + 1;
  }
  const wraps = tokens[at + 1]?.inline !== true && !isLabel(label) && label.length < 12 ? 1 : 0;
  const whole = wraps === 1 ? label + labelAt(tokens, at + 1) : label;
  const value = at + wraps + 1;
  if (!isLabel(whole) || whole.length > 13 || tokens[value] === undefined) return null;
  let end = value + 1;
  if (wraps === 1 || tokens[value]?.inline === true) while (tokens[end]?.inline === true) end += 1;
  if (wraps === 1 && tokens[value]?.inline !== true) return null;
  rows.push(rowOf([{ ...token, text: whole }, ...tokens.slice(value, end)]));
  return end;
};

const PARTS: readonly Part[] = [indicators, funds, management, sums, fundsWithoutHeading, labelled];

function rowOf(tokens: readonly Token[]): GridRow {
  return tableRow(
    [...new Set(tokens.map((token) => token.line))],
    tokens.map((token) => token.text),
    tokens.map((token) => token.line),
  );
}

/** A second heading row follows the first in such a text: its titles go to the place of the one they split. */
function inPlace(
  header: readonly Token[],
  roleOf: (cell: string) => string | null,
  spanning: string,
  split: readonly string[],
): readonly Token[] {
  const roles = header.map((cell) => roleOf(cell.text) ?? "");
  const first = roles.indexOf(spanning);
  const last = roles.reduce((end, role, index) => (split.includes(role) ? end : index + 1), 0);
  const below = roles.slice(last);
  if (first < 0 || last <= first + 1 || below.length < 2 || !below.includes(spanning)) return header;
  return [...header.slice(0, first), ...header.slice(last), ...header.slice(first + 1, last)];
}

/** Rows on the management of the funds: a name, what is said of it, 分值 and 得分. */
function managementBody(tokens: readonly Token[], from: number, rows: GridRow[]): number {
  let at = from;
  while (at < tokens.length && /^(?:情况说明|分值|得分|存在)/.test(compact(tokens[at]?.text ?? ""))) at += 1;
  const header = tokens.slice(from, at);
  rows.push(
    tableRow(
      header.map((cell) => cell.line),
      ["", "", ...header.map((cell) => cell.text)],
    ),
  );
  while (at < tokens.length) {
    const numbers = [1, 2].find(
      (texts) => isNumber(tokens[at + texts]?.text) && isNumber(tokens[at + texts + 1]?.text),
    );
    if (numbers === undefined || isNumber(tokens[at]?.text)) break;
    const row = tokens.slice(at, at + numbers + 2);
    const texts = row.map((cell) => cell.text);
    rows.push(
      tableRow(
        row.map((cell) => cell.line),
        ["", ...(numbers === 1 ? [texts[0] ?? "", ""] : texts.slice(0, 2)), ...texts.slice(-2)],
      ),
    );
    at += numbers + 2;
  }
  return at;
}

function budgetBody(tokens: readonly Token[], from: number, rows: GridRow[]): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    let end = at + 1;
    while (end < tokens.length && isFigure(tokens[end]?.text ?? "")) end += 1;
    if (isFigure(token.text) || end === at + 1) break;
    rows.push({
      ...rowOf(tokens.slice(at, end)),
      ...(tokens[at + 1]?.inline === true ? { lost: true } : {}),
    });
    at = end;
  }
  return at;
}

function indicatorBody(stream: Stream, from: number, header: readonly Token[], rows: GridRow[]): number {
  const roles = header.map((cell) => indicatorRole(cell.text) ?? "other");
  const hasScore = roles.includes("score") || roles.filter((role) => role === "weight").length > 1;
  const end = bodyEnd(stream, from);
  const body = withoutSlots(stream.tokens.slice(from, end));
  const columns = settleIndicatorColumns(
    headerColumns<IndicatorColumn>(rowOf(header), null, indicatorRole, "other"),
  );
  const fitted = fittedStream(
    body,
    columns.map(({ role }) => role),
  );
  // Without points no sum proves which line ends are ends of cells.
  const spaced = roles.includes("actual") || body.some(({ inline }) => inline === true);
  const torn = !hasScore && spaced && fitted?.some(({ wraps }) => wraps === true) === true;
  if (torn || (fitted !== null && (hasScore || roles.includes("actual")))) {
    for (const row of fitted ?? []) rows.push(torn ? { ...row, torn: true } : row);
    return end;
  }
  for (const row of hasScore ? linesOf(body) : plainRows(body, roles)) rows.push(row);
  return end;
}

/** Without the titles of levels that the template prints and under which nobody wrote an indicator. */
function withoutSlots(body: readonly Token[]): readonly Token[] {
  return body.filter(({ text }, index) => {
    const next = body[index + 1]?.text ?? "";
    const [own, other] = [isOfficial(text) ? kindOf(text) : null, isOfficial(next)];
    if (own === null || !other) return true;
    // 成本指标 may be the first level above 经济成本指标, and 满意度指标 that above its own like.
    return isFamilyTitle(headingOf(text).title.replace(/指标$/, "")) && familyOf(next) === own.family;
  });
}

/**
 * The lines of a body that is not understood as a whole. A line that stands beside pieces of cells may lack some of its
 * own: it gives nothing; of another only the order of its cells is known.
 */
function linesOf(body: readonly Token[]): GridRow[] {
  const starts = body.flatMap(({ inline }, index) => (inline === true && index > 0 ? [] : [index]));
  const lines = starts.map((start, order) => body.slice(start, starts[order + 1] ?? body.length));
  const pieces = lines.map((line) => isPiece(line));
  return lines.map((line, index) => {
    const beside = [index - 1, index, index + 1].some((other) => pieces[other] === true);
    return { ...rowOf(line), ...(beside ? { torn: true } : { lost: true }) };
  });
}

/** Whether a line without points holds more than titles of levels. */
function isPiece(line: readonly Token[]): boolean {
  return !line.some(({ text }) => isNumber(text)) && !line.every(({ text }) => isLevel(text));
}

function bodyEnd({ tokens, indicators, funds }: Stream, from: number): number {
  let at = from;
  while (at < tokens.length) {
    const text = compact(tokens[at]?.text ?? "");
    if (isTotalLabel(tokens[at]?.text ?? "") && isNumber(tokens[at + 1]?.text)) return at;
    if (tokens[at]?.inline === true) {
      at += 1;
      continue;
    }
    if (isLabelOf("footer", text) || isLabelOf("name", text)) return at;
    if (/^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+(?:部分|章)|附[件表])/.test(text))
      return at;
    if (indicators.has(3, at) || funds.has(3, at)) return at;
    at += 1;
  }
  return at;
}
