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
  readonly regions: Region[];
  readonly collected: Collected[];
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
    return figureLines(collect(lines, region), reason);
  });
}

function unknownForm(title: string): string {
  return `in a form that this library does not know: ${title}`;
}

/** The lines of figures of a table that is not read. */
function figureLines({ rows }: Collected, reason: string): Unread[] {
  const full = rows.filter(({ cells }) => cells.some(isFigure) && columnNumbers(cells) === null);
  return full.map(({ line }) => ({ line, reason }));
}

/** The regions of each form, a continued one joined; a second table of a form and unknown forms are not read. */
export function gather(lines: readonly FormLine[], regions: readonly Region[]): Gathered {
  const found = new Map<FormId, Found>();
  const taken: FormRegion[] = [];
  const unread: Unread[] = [];
  let previous: Found | null = null;
  const settled = new Set(regions.filter(({ match }) => match.settled).map(({ match }) => match.form));
  for (const region of regions) {
    const { form, title, number } = region.match;
    if (!region.match.settled && settled.has(form)) continue;
    const collected = collect(lines, region);
    const place = placeOf(lines, region, collected);
    if (form === null) {
      previous = null;
      if (/绩效|自评|评价|目标|指标|评分/.test(title)) continue;
      const full = collected.rows.filter((row) => row.cells.some(isFigure));
      if (full.length === 0 || (!region.match.settled && number === null)) continue;
      taken.push(place);
      for (const { line } of full) unread.push({ line, reason: unknownForm(title) });
      continue;
    }
    taken.push(place);
    const own: Found = { form, regions: [region], collected: [collected] };
    const first = found.get(form);
    if (
      first !== undefined &&
      previous === first &&
      !differ(first.regions[0]?.facts.body, region.facts.body)
    ) {
      first.regions.push(region);
      const rows = collected.rows.map((row, index) => (index === 0 ? { ...row, broken: true } : row));
      first.collected.push({ ...collected, rows });
      continue;
    }
    const stands: boolean = first === undefined || isBetter(region, collected, first);
    if (first !== undefined) unread.push(...secondLines(stands ? first : own));
    previous = stands ? own : null;
    if (stands) found.set(form, own);
  }
  return { found: [...found.values()].map((one) => withPagesJoined(lines, one)), taken, unread };
}

function placeOf(lines: readonly FormLine[], { match, first }: Region, { last }: Collected): FormRegion {
  const { number: from } = lines[first] as FormLine;
  const { number: to } = lines[Math.max(last, first)] as FormLine;
  return { form: match.form, title: match.title, from, to };
}

/** Pages without cell borders are collected anew in one go: only together do they tell where the columns stand. */
function withPagesJoined(lines: readonly FormLine[], found: Found): Found {
  const [first, ...more] = found.regions;
  const [arrival, ...others] = new Set(found.collected.map((one) => one.arrival));
  if (first === undefined || more.length === 0 || others.length > 0 || arrival === "tabs") return found;
  const whole = (arrival === "aligned" ? collectAligned : collectListed)(lines, first, more);
  return { ...found, collected: [whole] };
}

/** Collects the rows of a region in the way its cells arrived. */
function collect(lines: readonly FormLine[], region: Region): Collected {
  const arrival = arrivalOf(lines, region);
  if (arrival === "tabs") return collectTabs(lines, region);
  return arrival === "aligned" ? collectAligned(lines, region) : collectListed(lines, region);
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** A later table of the same form stands for the first only where it alone has figures or the official title. */
function isBetter(region: Region, collected: Collected, first: Found): boolean {
  const figures = (one: Collected) =>
    one.rows.some((row) => row.cells.some((cell) => isFigure(cell) && cell.includes(".")));
  if (!first.collected.some(figures)) return figures(collected);
  return region.match.official && !(first.regions[0]?.match.official ?? false) && figures(collected);
}

function secondLines({ form, collected }: Found): Unread[] {
  const reason = `in another table of the same form (${formOf(form).title}); one is read`;
  return collected.flatMap((one) => figureLines(one, reason));
}
