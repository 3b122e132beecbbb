import type { CodeScope } from "../codes";
import { type FormId, formOf, otherTable } from "../forms";
import { type GridRow, isFigure } from "../tables";
import { collectAligned } from "./aligned";
import { arrivalOf, type Collected, collectTabs } from "./collect";
import { columnNumbers } from "./header";
import { FormLine } from "./lexed";
import { collectListed } from "./listed";
import { isDecimal } from "./listed-tokens";
import { BROKEN_PAGE, type Region } from "./regions";
import type { FormRegion } from "./result";
import { pagesOf, scatteredIncome, scatteredRows, withoutOrphan } from "./scattered";

/** A form's title and continuations, with the lines they hold. */
export interface Found {
  readonly form: FormId;
  readonly regions: readonly Region[];
  readonly collected: readonly Collected[];
}

/** A line that was not read, and why. */
export interface Unread {
  readonly line: number;
  readonly reason: string;
}

/** The forms of a text, the lines they take, and the lines of tables that are none of them. */
export interface Gathered {
  readonly found: readonly Found[];
  readonly taken: readonly FormRegion[];
  readonly unread: readonly Unread[];
}

/** Every line of figures in tables of 决算 that are no form of this library: known to be there, and not read. */
export function foreignLines(
  lines: readonly FormLine[],
  regions: readonly Region[],
  codes: CodeScope,
): Unread[] {
  return regions.flatMap((region) => {
    const { form, settled, title } = region.match;
    if (!settled || form !== null) return [];
    return figureLines(collect(lines, [region], codes), reasonFor(title));
  });
}

/** Why a table is not read: what is known beside the standard forms is told by its name. */
function reasonFor(title: string): string {
  const known = otherTable(title);
  if (known === undefined) return `in a form that this library does not know: ${title}`;
  return `in ${known.title}, which this library does not read: ${known.why}`;
}

/** The lines of figures of a table that is not read. */
function figureLines(collected: readonly Collected[], reason: string): Unread[] {
  const rows = collected.flatMap((one) => one.rows);
  const full = rows.filter(({ cells }) => cells.some(isFigure) && columnNumbers(cells) === null);
  return full.map(({ line }) => ({ line, reason }));
}

/** A title and those right behind it under which the same form goes on. */
interface Chain {
  readonly form: FormId | null;
  readonly regions: Region[];
}

/** The regions of a text by what they are a part of; those without 决算 only where no other has their form. */
function chainsOf(regions: readonly Region[]): Chain[] {
  const settled = new Set(regions.filter(({ match }) => match.settled).map(({ match }) => match.form));
  const chains: Chain[] = [];
  for (const region of regions) {
    const { form } = region.match;
    if (!region.match.settled && settled.has(form)) continue;
    const last = chains.at(-1);
    if (last !== undefined && goesOn(last, region)) last.regions.push(region);
    else chains.push({ form, regions: [region] });
  }
  return chains;
}

/** Whether a form goes on under a title: the same form of the same body, and none with another number. */
function goesOn({ form, regions }: Chain, region: Region): boolean {
  const first = regions[0];
  if (form === null || form !== region.match.form || first === undefined) return false;
  return !differ(first.facts.body, region.facts.body) && !differ(numberOf(first), numberOf(region));
}

/** The number of a form, in its title or under it. */
const numberOf = ({ match, facts }: Region): string | undefined => match.number ?? facts.number;

/** The tables of each form; a second one of a form and those of unknown forms are not read. */
export function gather(lines: readonly FormLine[], regions: readonly Region[], codes: CodeScope): Gathered {
  const found = new Map<FormId, Found>();
  const taken: FormRegion[] = [];
  const unread: Unread[] = [];
  let last: Found | null = null;
  for (const { form, chain, collected } of collectAll(lines, regions, codes)) {
    if (form === null) {
      const [{ match }] = chain as [Region];
      const reason = reasonFor(match.title);
      if (/绩效|自评|评价|目标|指标|评分/.test(match.title)) continue;
      const full = collected.flatMap(({ rows }) => rows.filter(({ cells }) => cells.some(isFigure)));
      const isNamed = match.settled || match.number !== null || otherTable(match.title) !== undefined;
      if (full.length === 0 || !isNamed) continue;
      if (match === BROKEN_PAGE && last !== null) found.set(last.form, withLeft(last, full));
      for (const { line } of full) unread.push({ line, reason });
    } else {
      const own: Found = { form, regions: chain, collected };
      const first = found.get(form);
      const stands = first === undefined || isBetter(own, first);
      if (first !== undefined) for (const line of secondLines(stands ? first : own)) unread.push(line);
      if (stands) found.set(form, own);
      last = stands ? own : null;
    }
    for (const place of placesOf(lines, chain, collected)) taken.push(place);
  }
  return { found: [...found.values()], taken, unread };
}

/** A form with lines behind it that may be its own: it is read in part. */
function withLeft(own: Found, rows: readonly GridRow[]): Found {
  const [first, ...more] = own.collected;
  if (first === undefined) return own;
  return {
    ...own,
    collected: [{ ...first, left: [...first.left, ...rows.map(({ line }) => line)] }, ...more],
  };
}

/** A table with what was collected of it. */
interface Table {
  readonly form: FormId | null;
  readonly chain: readonly Region[];
  readonly collected: readonly Collected[];
}

/**
 * The tables of a text. Where cells of one are scattered over its pages and the form proves its rows, their lines belong
 * to no other, though they stand behind another title.
 */
function collectAll(lines: readonly FormLine[], regions: readonly Region[], codes: CodeScope): Table[] {
  const tables = chainsOf(regions).map(
    ({ form, regions: chain }): Table => ({ form, chain, collected: collect(lines, chain, codes) }),
  );
  if (!tables.some(isScattered)) return tables;
  const taken = new Set<number>();
  const proven = new Map<Table, GridRow[]>();
  const pages = pagesOf(lines, regions);
  for (const table of tables) {
    const { form, chain } = table;
    if (form === null || !isScattered(table)) continue;
    const rows = scatteredRows(form, lines, chain, pages, codes);
    const own = rows?.flatMap((row) => row.lines ?? row.line) ?? [];
    if (rows === null || own.some((line) => taken.has(line))) continue;
    proven.set(table, rows);
    for (const line of own) taken.add(line);
  }
  const others = lines.map((line) => (taken.has(line.number) ? blankLine(line) : line));
  return tables.map((table) => {
    const rows = proven.get(table);
    const collected = collect(others, table.chain, codes);
    if (rows !== undefined) return { ...table, collected: withRows(table, rows, collected) };
    if (isUncertain(table.form)) return { ...table, collected: uncertain(others, table, collected) };
    return { ...table, collected: isScattered(table) ? collected.map(bareOf(table)) : collected };
  });
}

/** What was collected of a part of a form, without a figure of another row behind its last one. */
function bareOf({ form }: Table): (one: Collected) => Collected {
  return (one) => {
    const bare = form === null ? null : withoutOrphan(form, one.rows);
    return bare === null ? one : { ...one, rows: bare.rows, left: [...one.left, bare.line] };
  };
}

/** What was collected of a form of which only some rows are certain, or none. */
function uncertain(
  lines: readonly FormLine[],
  { form, chain }: Table,
  collected: readonly Collected[],
): readonly Collected[] {
  if (!collected.every(({ alone }) => alone === true)) return collected.map(withoutNeighbours);
  const rows = form === null ? null : scatteredIncome(form, lines, chain);
  const bare = collected.map(withoutNeighbours);
  if (rows === null) return bare;
  const taken = new Set(rows.flatMap(figureLinesOf));
  return bare.map((one, at) => ({
    ...one,
    rows: at === 0 ? rows : [],
    left: one.left.filter((line) => !taken.has(line)),
  }));
}

/** Whether cells of a table did not come row by row, so that the extractor may have scattered those of others too. */
function isScattered({ form, collected }: Table): boolean {
  return (
    form !== null && formOf(form).codes === "functional" && collected.some((one) => one.scattered === true)
  );
}

/** Whether nothing in a form by itself tells that a figure stands in the row of another title. */
function isUncertain(form: FormId | null): boolean {
  return form !== null && formOf(form).codes !== "functional";
}

/** What was collected without rows where they rest on nothing but which cell comes behind which. */
function withoutNeighbours(one: Collected): Collected {
  if (one.alone !== true) return one;
  return { ...one, rows: [], left: [...one.left, ...one.rows.flatMap(figureLinesOf)] };
}

/** The lines of the figures of a row. */
function figureLinesOf({ cells, line, lines }: GridRow): number[] {
  return cells.flatMap((cell, at) => (isDecimal(cell) ? [lines?.[at] ?? line] : []));
}

/** What was collected of a form with its proven rows; what is left of its lines is of another form, or nothing tells. */
function withRows(
  { collected: [first, ...more] }: Table,
  rows: GridRow[],
  others: readonly Collected[],
): Collected[] {
  const left = others.flatMap((one) => [...one.left, ...one.rows.flatMap(figureLinesOf)]);
  const own: Collected = { notes: first?.notes ?? [], lasts: first?.lasts ?? [], rows, left };
  return [own, ...more.map((one) => ({ ...one, rows: [], left: [] }))];
}

function blankLine({ number }: FormLine): FormLine {
  return new FormLine({ number, text: "", cells: [""] });
}

/** The lines that each region of a table takes. */
function placesOf(
  lines: readonly FormLine[],
  regions: readonly Region[],
  collected: readonly Collected[],
): FormRegion[] {
  const lasts = collected.flatMap((one) => one.lasts);
  return regions.map(({ match, first }, at) => {
    const { number: from } = lines[first] as FormLine;
    const { number: to } = lines[Math.max(lasts[at] ?? first, first)] as FormLine;
    return { form: match.form, title: match.title, from, to };
  });
}

/**
 * Collects the rows of a table in the way its cells arrived. Pages without cell borders are collected in one go: only
 * together do they tell where the columns stand.
 */
function collect(lines: readonly FormLine[], regions: readonly Region[], codes: CodeScope): Collected[] {
  const arrivals = regions.map((region) => arrivalOf(lines, region));
  const isOne = new Set(arrivals).size === 1 && arrivals[0] !== "tabs";
  const parts = isOne ? [regions] : regions.map((region) => [region]);
  return parts.map((part, at) => {
    const arrival = arrivals[at];
    if (arrival === "tabs") return collectTabs(lines, part[0] as Region, at > 0);
    if (arrival === "aligned") return collectAligned(lines, part, codes);
    return collectListed(lines, part, codes);
  });
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** A later table of the same form stands for the first only where it alone has figures, or has the better title. */
function isBetter(one: Found, first: Found): boolean {
  const isAmount = (cell: string) => cell.includes(".") && isFigure(cell);
  const figures = ({ collected }: Found) =>
    collected.some(({ rows }) => rows.some(({ cells }) => cells.some(isAmount)));
  return figures(one) && (!figures(first) || titleRank(one) > titleRank(first));
}

/**
 * The official title before one that begins as it does, and that before any other: beside 一般公共预算基本支出决算表 some
 * provinces print 财政拨款基本支出决算表, which sums up all budgets.
 */
function titleRank({ form, regions }: Found): number {
  const match = regions[0]?.match;
  if (match === undefined || match.official) return match === undefined ? 0 : 2;
  return match.title.startsWith(formOf(form).title.slice(0, SCOPE)) ? 1 : 0;
}

/** Letters of a title that tell its budget: 一般公共, 政府性基, 国有资本, 财政拨款. */
const SCOPE = 4;

function secondLines({ form, collected }: Found): Unread[] {
  const reason = `in another table of the same form (${formOf(form).title}); one is read`;
  return figureLines(collected, reason);
}
