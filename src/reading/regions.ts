import { BODY_NAME, isOtherBody } from "../accounts";
import { squash } from "../tables";
import type { HeadingFacts } from "./heading";
import type { FormLine } from "./lexed";
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

/** Lines looked at behind a title for a sign that a table follows. */
const REACH = 40;

/**
 * Whether a table, or the statement that it is empty, follows a title: a table of contents and prose have neither.
 * Without a header, `least` lines of a heading must; a page on which the same form goes on may have one.
 */
function hasTable(lines: readonly FormLine[], title: number, least: number): boolean {
  let facts = 0;
  let seen = 0;
  for (let index = title + 1; index < lines.length && index <= title + REACH && seen < 16; index++) {
    const line = lines[index] as FormLine;
    if (line.filled === 0) continue;
    seen++;
    if (line.title !== null || line.isSection) break;
    if (line.headsTable || line.isFigured) return true;
    if (line.isNote) {
      if (facts > 0 || /本表|数据/.test(line.text)) return true;
    } else if (line.heading !== null) facts++;
    else if (line.isProse) break;
  }
  return facts >= least;
}

/** Lines under a title among which the head of its columns stands. */
const HEAD = 12;

/** Whether a sheet without a title goes on with the table before it: it repeats its head, or begins with a code. */
function continuesTable(lines: readonly FormLine[], index: number, first: number | undefined): boolean {
  if (first === undefined) return false;
  const { sheet, table } = lines[index] as FormLine;
  for (let at = index; lines[at]?.sheet === sheet && lines[at]?.table === table; at++) {
    const { text, cells, isPageMark } = lines[at] as FormLine;
    if (text.trim() === "" || isPageMark) continue;
    if (cells.length < 2) return false;
    const code = cells.find((cell) => cell !== "") ?? "";
    return (
      /^\d{3,7}$/.test(code) ||
      lines.slice(first, Math.min(first + HEAD, index)).some((line) => line.text === text)
    );
  }
  return false;
}

/** Whether a heading or a header follows right behind a line. */
function isHeaded(lines: readonly FormLine[], index: number): boolean {
  return lines.slice(index + 1, index + 4).some((line) => line.headsTable || line.heading !== null);
}

/** Three letters with marks side by side, as UTF-8 gives that was taken for Latin letters: no such stands in Chinese. */
const BROKEN = /[\u0080-\u00ff]{3}/;

/** Lines in a broken encoding among which a title may have stood: what comes behind them is under none. */
const MOST_BROKEN = 4;

/** What stands for the title of lines in a broken encoding, and of those behind them. */
export const BROKEN_PAGE: TitleMatch = {
  form: null,
  title: "a page in a broken encoding",
  number: null,
  official: false,
  settled: true,
};

/** The regions of all titles that a table follows, known and unknown, in the order of the text. */
export function findRegions(lines: readonly FormLine[]): Region[] {
  const starts: { match: TitleMatch; title: number; first: number }[] = [];
  const ends: number[] = [];
  let broken: number[] = [];
  lines.forEach((line, index) => {
    if (line.filled > 0) broken = BROKEN.test(line.text) ? [...broken.slice(0, MOST_BROKEN), index] : [];
    if (broken.length === MOST_BROKEN) {
      const [first = index] = broken;
      ends.push(first);
      starts.push({ match: BROKEN_PAGE, title: first - 1, first });
    }
    if (line.sheet !== undefined && line.sheet !== lines[index - 1]?.sheet) {
      const named = matchTitle(line.sheet.replace(SHEET_NUMBER, ""));
      if (named !== null || !continuesTable(lines, index, starts.at(-1)?.first)) ends.push(index);
      if (named !== null && !printsTitle(lines, index))
        starts.push({ match: named, title: index - 1, first: index });
    }
    if (line.isSection) ends.push(index);
    const match = line.title ?? tornTitle(line, lines[index + 1]);
    if (match === null) return;
    // A piece of a name may end as a title does (人大代表): it ends nothing where no table follows it.
    const word = match.form === null && !match.settled && match.number === null && match.title.length < 8;
    if (word && !isHeaded(lines, index)) return;
    ends.push(index);
    const last = starts.at(-1)?.match.form;
    if (hasTable(lines, index, match.form !== null && match.form === last ? 1 : 2))
      starts.push({ match, title: index, first: index });
  });
  let next = 0;
  return starts.map(({ match, title, first }, place) => {
    while (next < ends.length && (ends[next] as number) <= first) next++;
    const end = ends[next] ?? lines.length;
    const before = first > title ? title : (starts[place - 1]?.title ?? -1);
    const facts = factsAround(lines, match, title, end, before);
    return { match, title, first, end: otherHeading(lines, first, end, facts) ?? end, facts };
  });
}

/**
 * Where the heading of another table stands, whose title is lost: it has another number, or is behind rows of another
 * body. A page on which the table goes on repeats its own. No table prints two numbers, so that the second one under a
 * title ends it even before the first row.
 */
function otherHeading(
  lines: readonly FormLine[],
  first: number,
  end: number,
  { number, body }: HeadingFacts,
): number | undefined {
  let rows = false;
  let numbered = false;
  for (let index = first + 1; index < end; index++) {
    const line = lines[index] as FormLine;
    if (line.isFigured) {
      rows = true;
      continue;
    }
    const { heading } = line;
    if (heading === null || line.isNote) continue;
    const another = heading.number !== undefined && number !== undefined && heading.number !== number;
    if ((another && (rows || numbered)) || (rows && isOtherBody(heading.body, body))) return index;
    numbered ||= heading.number !== undefined;
  }
  return undefined;
}

/** Number of a form in front of the name of its sheet: `1 `, `03-`, `GK03 `, `Z01`. */
const SHEET_NUMBER = /^\s{0,4}[A-Za-z]{0,4}\d{1,2}(?!\d|年)[\s._、-]{0,4}/;

/** Whether a title stands among the first rows of a sheet. */
function printsTitle(lines: readonly FormLine[], from: number): boolean {
  return lines.slice(from, from + 6).some(({ title }) => title?.form != null);
}

/** A title that the width of the page broke in two. */
function tornTitle(first: FormLine, second: FormLine | undefined): TitleMatch | null {
  if (second === undefined || first.cells.length > 1 || second.cells.length > 1) return null;
  if (!first.text.includes("决算") && !first.text.includes("拨款")) return null;
  if (first.text.length > 80 || second.text.length > 30 || !squash(second.text).endsWith("表")) return null;
  if (second.title?.form != null) return null;
  const match = matchTitle(first.text.trim() + second.text.trim());
  return match?.form == null ? null : match;
}

/** Facts in the title's line, the heading under it, and, where something is missing there, right above it. */
function factsAround(
  lines: readonly FormLine[],
  match: TitleMatch,
  title: number,
  end: number,
  before: number,
): HeadingFacts {
  // The year in a title says less than the one under it.
  const { year: _, ...stated } = lines[title]?.heading ?? {};
  let facts: HeadingFacts = before === title ? {} : stated;
  let seen = 0;
  for (let index = title + 1; index < end && seen < 12; index++) {
    const line = lines[index] as FormLine;
    if (line.filled === 0) continue;
    if (line.heading !== null && !line.isNote) facts = { ...unlabelledBody(line), ...line.heading, ...facts };
    else if (line.width > 2) break;
    seen++;
  }
  for (let index = title - 1; index > before && index >= title - 6; index--) {
    const line = lines[index] as FormLine;
    if (line.filled === 0) continue;
    if (line.heading === null || line.isNote || line.width > 4) break;
    facts = { ...line.heading, ...facts };
  }
  const body = facts.body ?? bodyBefore(lines[title]?.text ?? "", match);
  return body === undefined ? facts : { ...facts, body };
}

/** The reporting body in a cell of its own beside the number, the year or the unit, without 部门 before it. */
function unlabelledBody(line: FormLine): HeadingFacts {
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
