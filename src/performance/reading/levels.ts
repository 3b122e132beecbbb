import type { EvaluationSection } from "../evaluation";
import { Exact } from "../exact";
import { figureOf, readPrinted } from "../printed";
import { familyOf, kindOf } from "../taxonomy";
import { type DraftRow, type Heading, headingOf } from "./draft";

/** The levels of every row, filled down through merged cells, and the headings that print weights. */
export interface ResolvedLevels {
  readonly levels: readonly { readonly level1: string; readonly level2: string }[];
  readonly sections: readonly EvaluationSection[];
}

function weightOfRow(row: DraftRow): Exact {
  const figure = figureOf(readPrinted(row.cells.weight ?? ""));
  return Exact.of(figure ?? 0);
}

/**
 * Fills merged first columns down. A merged 一级指标 whose label a page break printed in the middle of its block
 * takes the rows before it too: those of a block that starts without a label, and those of the 二级指标 that runs
 * on through it where the printed weight or the page break says so.
 */
export function resolveLevels(rows: readonly DraftRow[]): ResolvedLevels {
  const level1: (string | null)[] = [];
  const level2: string[] = [];
  const sections: EvaluationSection[] = [];
  let first: string | null = null;
  let second = "";
  let secondFrom = 0;
  let secondHasFirst = false;
  rows.forEach((row, index) => {
    const heading1 = headingIn(row, "level1");
    const heading2 = headingIn(row, "level2");
    if (heading1 !== null && heading1.title !== first) {
      if (
        heading2 === null &&
        secondFrom < index &&
        !secondHasFirst &&
        runsOn(rows, secondFrom, index, heading1.weight)
      ) {
        for (let at = secondFrom; at < index; at += 1) level1[at] = heading1.title;
      } else if (heading2 === null) {
        second = "";
        secondFrom = index;
      }
      first = heading1.title;
    }
    if (heading2 !== null && (heading2.title !== second || heading1 !== null)) {
      second = heading2.title;
      secondFrom = index;
      secondHasFirst = heading1 !== null;
    }
    note(sections, row, 1, heading1);
    note(sections, row, 2, heading2);
    level1.push(first);
    level2.push(second);
  });
  const opening = level1.find((title) => title !== null) ?? "";
  const firsts =
    byPoints(rows, "level1") ??
    byKinds(
      rows,
      level1.map((title) => title ?? opening),
      level2,
    );
  const seconds = byPoints(rows, "level2") ?? level2;
  return {
    levels: rows.map((_, index) => ({ level1: firsts[index] ?? "", level2: seconds[index] ?? "" })),
    sections,
  };
}

/**
 * The titles of a level that all print their points: each stands over the rows that add up to them, wherever in its block
 * it is printed. `null` where the points do not tell.
 */
function byPoints(rows: readonly DraftRow[], level: "level1" | "level2"): string[] | null {
  const titles: string[] = [];
  let [sum, own, from] = [Exact.of(0), null as Heading | null, 0];
  for (const row of rows) {
    const heading = headingIn(row, level);
    const weight = figureOf(readPrinted(row.cells.weight ?? ""));
    if (weight === null || Number(weight) <= 0 || (heading !== null && heading.weight === null)) return null;
    if (heading !== null && own !== null && heading.title !== own.title) return null;
    own ??= heading;
    sum = sum.plus(weight);
    titles.push("");
    if (own?.weight == null || !sum.eq(own.weight)) continue;
    titles.fill(own.title, from);
    [sum, own, from] = [Exact.of(0), null, titles.length];
  }
  return from < titles.length ? null : titles;
}

/**
 * The first levels where a second one that its own row prints is of another family, which the next first level names:
 * printed in the middle of its block, that one stands over this row too.
 */
function byKinds(rows: readonly DraftRow[], level1: readonly string[], level2: readonly string[]): string[] {
  const firsts = [...level1];
  const printed = new Map<string, number>();
  rows.forEach((row, at) => {
    const title = headingIn(row, "level1")?.title;
    if (title !== undefined && !printed.has(title)) printed.set(title, at);
  });
  for (let at = rows.length - 2; at >= 0; at -= 1) {
    const kind = kindOf(level2[at] ?? "");
    const next = firsts[at + 1] ?? "";
    if (kind === null || next === firsts[at] || rows[at]?.cells.level1 !== undefined) continue;
    const own = familyOf(firsts[at] ?? "");
    const fits = own === null || own === kind.family || own === kind.formerly;
    if (!fits && familyOf(next) === kind.family && (printed.get(next) ?? 0) > at) firsts[at] = next;
  }
  return firsts;
}

/** The heading in a cell, with the weight printed in it or in the column beside it. */
function headingIn(row: DraftRow, level: "level1" | "level2"): Heading | null {
  const text = row.cells[level];
  if (text === undefined) return null;
  const heading = headingOf(text);
  const beside = figureOf(readPrinted(row.cells[`${level}Weight`] ?? ""));
  return { ...heading, weight: heading.weight ?? beside };
}

function runsOn(rows: readonly DraftRow[], from: number, index: number, weight: string | null): boolean {
  const row = rows[index];
  if (row === undefined) return false;
  if (weight === null) return row.afterBreak;
  let end = index + 1;
  while (end < rows.length && rows[end]?.cells.level1 === undefined) end += 1;
  const own = sumWeights(rows.slice(index, end));
  return !own.eq(weight) && own.plus(sumWeights(rows.slice(from, index))).eq(weight);
}

function sumWeights(rows: readonly DraftRow[]): Exact {
  return rows.reduce((sum, row) => sum.plus(weightOfRow(row)), Exact.of(0));
}

function note(
  sections: EvaluationSection[],
  row: DraftRow,
  level: 1 | 2,
  heading: { title: string; weight: string | null } | null,
): void {
  if (heading === null || heading.weight === null) return;
  if (sections.some((section) => section.level === level && section.title === heading.title)) return;
  sections.push({ line: row.line, level, title: heading.title, weight: heading.weight });
}
