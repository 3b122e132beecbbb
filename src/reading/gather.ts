import type { CodeScope } from "../codes";
import { type FormId, formOf, outOfReach } from "../forms";
import { isFigure } from "../tables";
import { collectAligned } from "./aligned";
import { arrivalOf, type Collected, collectTabs } from "./collect";
import { columnNumbers } from "./header";
import type { FormLine } from "./lexed";
import { collectListed } from "./listed";
import type { Region } from "./regions";
import type { FormRegion } from "./result";

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
    const reach = outOfReach(title);
    const reason =
      reach === undefined
        ? unknownForm(title)
        : `in ${reach.title}, which this library does not read: ${reach.why}`;
    return figureLines(collect(lines, [region], codes), reason);
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
export function gather(lines: readonly FormLine[], regions: readonly Region[], codes: CodeScope): Gathered {
  const found = new Map<FormId, Found>();
  const taken: FormRegion[] = [];
  const unread: Unread[] = [];
  for (const { form, regions: chain } of chainsOf(regions)) {
    const collected = collect(lines, chain, codes);
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
  const [arrival, ...others] = new Set(arrivals);
  if (others.length === 0 && arrival === "aligned") return [collectAligned(lines, regions, codes)];
  if (others.length === 0 && arrival === "lines") return [collectListed(lines, regions, codes)];
  return regions.map((region, at) => {
    if (arrivals[at] === "tabs") return collectTabs(lines, region, at > 0);
    if (arrivals[at] === "aligned") return collectAligned(lines, [region], codes);
    return collectListed(lines, [region], codes);
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
