import { filledWidth, isNote, isProse, isSection, type Line, squash } from "../tables";
import { type HeadingFacts, headingFacts } from "./heading";
import { matchTitle, type TitleMatch } from "./titles";

/** A stretch of lines under a title, before it is read as a table. Indices count lines from 0. */
export interface Region {
  readonly match: TitleMatch;
  /** Index of the title; of a sheet that is named instead of titled, the index before its first row. */
  readonly title: number;
  /** Index of its first line: the title, or the first row of a sheet that is named instead. */
  readonly first: number;
  /** Index behind its last line; another title, another part or the end of the text stands there. */
  readonly end: number;
  /** Facts of the lines around the title. */
  readonly facts: HeadingFacts;
}

/** A title in a line of its own (the other cells may state number, body, year or unit); null for any other line. */
function titleOf(line: Line): TitleMatch | null {
  if (line.text.length > 400 || !line.text.includes("表")) return null;
  const parts = partsOf(line);
  if (parts.length === 0 || parts.length > 5) return null;
  let found: TitleMatch | null = null;
  for (const part of parts) {
    const match: TitleMatch | null = found === null ? matchTitle(part) : null;
    if (match !== null) found = match;
    else if (headingFacts(part) === null) return null;
  }
  return found;
}

function partsOf(line: Line): string[] {
  const cells =
    line.cells.length > 1 ? line.cells : line.text.trim().split(/ {2}|\u3000 ?\u3000| \u3000|\u3000 |\|/);
  if (cells.length > 60) return [];
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
}

const HEADER_WORD =
  /^(?:项目(?:\(.{0,12}\))?|行次|栏次|科目编码|科目代码|科目名称|(?:支出)?功能分类(?:科目)?(?:编码|名称)?|经济分类(?:科目)?(?:编码|名称)?|收入|支出|\d{0,4}年?度?预算数|\d{0,4}年?度?决算数|统计数|人员经费|公用经费|合计|编码|金额)$/;

/** Lines looked at behind a title for a sign that a table follows. */
const REACH = 40;

/**
 * Whether a table, or the statement that it is empty, follows a title: a table of contents and prose have neither.
 * Without a header, `least` lines of a heading must; a page on which the same form goes on may have one.
 */
function hasTable(lines: readonly Line[], title: number, least: number): boolean {
  let facts = 0;
  let seen = 0;
  for (let index = title + 1; index < lines.length && index <= title + REACH && seen < 16; index++) {
    const line = lines[index] as Line;
    if (line.text.trim() === "") continue;
    seen++;
    if (titleOf(line) !== null || isSection(line.text)) break;
    const parts = partsOf(line);
    if (parts.some((part) => part.length < 30 && HEADER_WORD.test(squash(part)))) return true;
    if (isNote(line.text)) {
      if (facts > 0 || /本表|数据/.test(line.text)) return true;
    } else if (headingFacts(line.text) !== null) facts++;
    else if (isProse(line.text)) break;
  }
  return facts >= least;
}

/** Lines under a title among which the head of its columns stands. */
const HEAD = 12;

/** Whether a sheet without a title goes on with the table before it: it repeats its head, or begins with a code. */
function continuesTable(lines: readonly Line[], index: number, first: number | undefined): boolean {
  if (first === undefined) return false;
  const { sheet, table } = lines[index] as Line;
  for (let at = index; lines[at]?.sheet === sheet && lines[at]?.table === table; at++) {
    const { text, cells } = lines[at] as Line;
    if (text.trim() === "") continue;
    if (cells.length < 2) return false;
    const code = cells.find((cell) => cell !== "") ?? "";
    return (
      /^\d{3,7}$/.test(code) ||
      lines.slice(first, Math.min(first + HEAD, index)).some((line) => line.text === text)
    );
  }
  return false;
}

/** The regions of all titles that a table follows, known and unknown, in the order of the text. */
export function findRegions(
  lines: readonly Line[],
  sheets: ReadonlyMap<number, string> = new Map(),
): Region[] {
  const starts: { match: TitleMatch; title: number; first: number }[] = [];
  const ends: number[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const sheet = sheets.get(index);
    if (sheet !== undefined) {
      const named = matchTitle(sheet);
      if (named !== null || !continuesTable(lines, index, starts.at(-1)?.first)) ends.push(index);
      if (named !== null && !printsTitle(lines, index))
        starts.push({ match: named, title: index - 1, first: index });
    }
    if (line.text.length > 400) continue;
    if (isSection(line.text)) ends.push(index);
    const match = titleOf(line) ?? tornTitle(lines, index);
    if (match === null) continue;
    ends.push(index);
    const last = starts.at(-1)?.match.form;
    if (hasTable(lines, index, match.form !== null && match.form === last ? 1 : 2))
      starts.push({ match, title: index, first: index });
  }
  let next = 0;
  return starts.map(({ match, title, first }, place) => {
    while (next < ends.length && (ends[next] as number) <= first) next++;
    const end = ends[next] ?? lines.length;
    const facts = factsAround(
      lines,
      match,
      title,
      end,
      first > title ? title : (starts[place - 1]?.title ?? -1),
    );
    return { match, title, first, end, facts };
  });
}

/** Whether a title stands among the first rows of a sheet. */
function printsTitle(lines: readonly Line[], from: number): boolean {
  return lines.slice(from, from + 6).some((line) => titleOf(line)?.form != null);
}

/** A title that the width of the page broke in two. */
function tornTitle(lines: readonly Line[], index: number): TitleMatch | null {
  const first = lines[index] as Line;
  const second = lines[index + 1];
  if (second === undefined || first.cells.length > 1 || second.cells.length > 1) return null;
  if (!first.text.includes("决算") && !first.text.includes("拨款")) return null;
  if (first.text.length > 80 || second.text.length > 30 || !squash(second.text).endsWith("表")) return null;
  if (matchTitle(second.text)?.form != null) return null;
  const match = matchTitle(first.text.trim() + second.text.trim());
  return match?.form == null ? null : match;
}

/** Facts in the title's line, the heading under it, and, where something is missing there, right above it. */
function factsAround(
  lines: readonly Line[],
  match: TitleMatch,
  title: number,
  end: number,
  before: number,
): HeadingFacts {
  let facts: HeadingFacts = { ...headingFacts((lines[title]?.text ?? "").replace(/年/, " ")) };
  if (before === title) facts = {};
  let seen = 0;
  for (let index = title + 1; index < end && seen < 12; index++) {
    const line = lines[index] as Line;
    if (line.text.trim() === "") continue;
    const more = headingFacts(line.text);
    if (more !== null && !isNote(line.text)) facts = { ...unlabelledBody(line), ...more, ...facts };
    else if (filledWidth(line.cells) > 2) break;
    seen++;
  }
  for (let index = title - 1; index > before && index >= title - 6; index--) {
    const line = lines[index] as Line;
    if (line.text.trim() === "") continue;
    const more = headingFacts(line.text);
    if (more === null || isNote(line.text) || filledWidth(line.cells) > 4) break;
    facts = { ...more, ...facts };
  }
  const body = facts.body ?? bodyBefore(lines[title]?.text ?? "", match);
  return body === undefined ? facts : { ...facts, body };
}

const BODY_NAME =
  /^[\u4e00-\u9fff()]{3,40}(?:局|厅|委员会|委|办公室|院|校|中学|小学|幼儿园|中心|部|站|会|馆|队|社|政府|署|街道|镇|乡|公司)(?:本级)?$/;

/** The reporting body in a cell of its own beside the number, the year or the unit, without 部门 before it. */
function unlabelledBody(line: Line): HeadingFacts {
  const body = line.cells.length < 2 ? undefined : line.cells.find((cell) => BODY_NAME.test(squash(cell)));
  return body === undefined ? {} : { body: body.trim() };
}

/** The reporting body printed in front of the title, in one line with it. */
function bodyBefore(text: string, match: TitleMatch): string | undefined {
  const line = squash(text);
  const at = match.form === null ? -1 : line.lastIndexOf(squash(match.title));
  if (at < 4) return undefined;
  const front = line
    .slice(0, at)
    .replace(/^(?:\d{1,2}[.、]|附[表件]\d*[:：]?)/, "")
    .replace(/(?:19|20)\d{2}年?度?/g, "");
  const body = front.replace(/(?:部门|单位)$/, "");
  return BODY_NAME.test(body) ? body : undefined;
}
