import { type FormId, formOf, outOfReach } from "../forms";
import { type GridRow, isFigure } from "../tables";
import { collectAligned } from "./aligned";
import { arrivalOf, type Collected, collectTabs } from "./collect";
import { columnNumbers } from "./header";
import { FormLine } from "./lexed";
import { collectListed } from "./listed";
import { isDecimal } from "./listed-tokens";
import type { Region } from "./regions";
import type { FormRegion } from "./result";
import { scatteredIncome, scatteredRows } from "./scattered";

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
export function foreignLines(lines: readonly FormLine[], regions: readonly Region[]): Unread[] {
  return regions.flatMap((region) => {
    const { form, settled, title } = region.match;
    if (!settled || form !== null) return [];
    const reach = outOfReach(title);
    const reason =
      reach === undefined
        ? unknownForm(title)
        : `in ${reach.title}, which this library does not read: ${reach.why}`;
    return figureLines(collect(lines, [region]), reason);
  });
}

function unknownForm(title: string): string {
  return `in a form that this library does not know: ${title}`;
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
    const goesOn = form !== null && last?.form === form;
    if (goesOn && !differ(last.regions[0]?.facts.body, region.facts.body)) last.regions.push(region);
    else chains.push({ form, regions: [region] });
  }
  return chains;
}

/** The tables of each form; a second one of a form and those of unknown forms are not read. */
export function gather(lines: readonly FormLine[], regions: readonly Region[]): Gathered {
  const found = new Map<FormId, Found>();
  const taken: FormRegion[] = [];
  const unread: Unread[] = [];
  for (const { form, chain, collected } of collectAll(lines, regions)) {
    if (form === null) {
      const [{ match }] = chain as [Region];
      const reason = unknownForm(match.title);
      if (/绩效|自评|评价|目标|指标|评分/.test(match.title)) continue;
      const full = collected.flatMap(({ rows }) => rows.filter(({ cells }) => cells.some(isFigure)));
      if (full.length === 0 || (!match.settled && match.number === null)) continue;
      for (const { line } of full) unread.push({ line, reason });
    } else {
      const own: Found = { form, regions: chain, collected };
      const first = found.get(form);
      const stands = first === undefined || isBetter(own, first);
      if (first !== undefined) unread.push(...secondLines(stands ? first : own));
      if (stands) found.set(form, own);
    }
    taken.push(...placesOf(lines, chain, collected));
  }
  return { found: [...found.values()], taken, unread };
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
function collectAll(lines: readonly FormLine[], regions: readonly Region[]): Table[] {
  const tables = chainsOf(regions).map(
    ({ form, regions: chain }): Table => ({ form, chain, collected: collect(lines, chain) }),
  );
  const taken = new Set<number>();
  const proven = new Map<Table, GridRow[]>();
  for (const table of tables) {
    const { form, chain } = table;
    if (form === null || !isScattered(table)) continue;
    const rows = scatteredRows(form, lines, chain, regions);
    const own = rows?.flatMap((row) => row.lines ?? row.line) ?? [];
    if (rows === null || own.some((line) => taken.has(line))) continue;
    proven.set(table, rows);
    for (const line of own) taken.add(line);
  }
  if (!tables.some(isScattered)) return tables;
  const others = lines.map((line) => (taken.has(line.number) ? blankLine(line) : line));
  return tables.map((table) => {
    const rows = proven.get(table);
    const collected = collect(others, table.chain);
    if (rows !== undefined) return { ...table, collected: withRows(table, rows, collected) };
    return { ...table, collected: isUncertain(table.form) ? uncertain(others, table, collected) : collected };
  });
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
function collect(lines: readonly FormLine[], regions: readonly Region[]): Collected[] {
  const arrivals = regions.map((region) => arrivalOf(lines, region));
  const [arrival, ...others] = new Set(arrivals);
  if (others.length === 0 && arrival === "aligned") return [collectAligned(lines, regions)];
  if (others.length === 0 && arrival === "lines") return [collectListed(lines, regions)];
  return regions.map((region, at) => {
    if (arrivals[at] === "tabs") return collectTabs(lines, region, at > 0);
    if (arrivals[at] === "aligned") return collectAligned(lines, [region]);
    return collectListed(lines, [region]);
  });
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** A later table of the same form stands for the first only where it alone has figures or the official title. */
function isBetter(one: Found, first: Found): boolean {
  const isAmount = (cell: string) => cell.includes(".") && isFigure(cell);
  const figures = ({ collected }: Found) =>
    collected.some(({ rows }) => rows.some(({ cells }) => cells.some(isAmount)));
  const isOfficial = ({ regions }: Found) => regions[0]?.match.official ?? false;
  return figures(one) && (!figures(first) || (isOfficial(one) && !isOfficial(first)));
}

function secondLines({ form, collected }: Found): Unread[] {
  const reason = `in another table of the same form (${formOf(form).title}); one is read`;
  return figureLines(collected, reason);
}
