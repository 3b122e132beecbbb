import type { FinalAccounts, FormTable } from "../accounts";
import { type Family, type Form, type FormId, formOf, outOfReach } from "../forms";
import type { Unit } from "../money";
import { type GridRow, isFigure, isGlued, type Line, lineAt } from "../tables";
import { collectAligned } from "./aligned";
import { readCodedForm } from "./coded-form";
import { arrivalOf, type Collected, collectTabs } from "./collect";
import { departmentOf, hasPlaceholders, judgeKind, unitOf, yearOf } from "./document";
import { type Draft, newDraft, strayCells, strayOf, tableFrom } from "./draft";
import { readEconomicForm } from "./economic-form";
import { partsIn } from "./glued";
import { columnNumbers } from "./header";
import type { HeadingFacts } from "./heading";
import { type FormLine, lexLines } from "./lexed";
import { readLinedForm } from "./lined-form";
import { collectListed } from "./listed";
import { readMatrixForm } from "./matrix-form";
import { formsInOneLine } from "./one-line";
import { placeLoose } from "./place-loose";
import { judgePrecision } from "./precision";
import { findRegions, type Region } from "./regions";
import type { FormRegion, PrecisionEvidence, ReadAccounts, UnreadLine } from "./result";
import { tableParts } from "./table-parts";

/** Reads the grid of a form into a draft, by the family of the form. */
function readForm(draft: Draft, found: readonly GridRow[], year: number | undefined): void {
  const form = formOf(draft.form);
  const { parts, unfit } = tableParts(draft.form, withoutGlued(draft, found));
  const reason = "the columns of this page do not fit the header";
  for (const row of unfit) strayCells(draft, row, [...row.cells.keys()], null, null, reason);
  for (const rows of parts) {
    READERS[form.family](draft, form, rows, year);
  }
}

/** How the tables of each family are read. */
const READERS: Readonly<
  Record<Family, (draft: Draft, form: Form, rows: readonly GridRow[], year: number | undefined) => void>
> = {
  coded: readCodedForm,
  economic: readEconomicForm,
  lined: readLinedForm,
  matrix: readMatrixForm,
};

/** The rows without those whose cells run into each other: where one ends and the next begins is not to be known. */
function withoutGlued(draft: Draft, rows: readonly GridRow[]): readonly GridRow[] {
  const parts = partsIn(rows);
  const runsOn = (cell: string) => isGlued(cell) || parts(cell).length > 1;
  const glued = new Set(rows.filter(({ cells }) => cells.some(runsOn)));
  for (const row of glued) {
    const figures = row.cells.filter((cell) => runsOn(cell) || isFigure(cell)).flatMap(parts);
    strayOf(draft, row, null, null, figures, "cells run into each other, so that no figure is certain");
  }
  return glued.size === 0 ? rows : rows.filter((row) => !glued.has(row));
}

/** A form's title and continuations, with the lines they hold. */
interface Found {
  readonly form: FormId;
  readonly regions: Region[];
  readonly collected: Collected[];
}

/**
 * Reads the forms of a disclosure from its lines, whatever their order and number and in whatever way their
 * cells arrived. Nothing is lost and nothing is guessed: what stands in a form and has no certain place is
 * in `unread` with its line. Never throws.
 *
 * @param lines - The numbered lines of the text, as `readLines` gives them.
 * @example
 * ```ts
 * import { readAccounts, readLines } from "juesuan/reading";
 * const text = "2024年度\n支出决算表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n合计\t\t3.00\t1.00\t2.00\n注：";
 * const { accounts, unread } = readAccounts(readLines(text));
 * accounts.forms.expenditure?.rows[0]?.cells; // => { total: 3000000, basic: 1000000, project: 2000000 }
 * unread; // => []
 * ```
 */
export function readAccounts(lines: readonly Line[]): ReadAccounts {
  return readForms(lines, false);
}

/** As {@link readAccounts}; `numeric` where the cells are those of a spreadsheet. */
export function readForms(lines: readonly Line[], numeric: boolean): ReadAccounts {
  return readLexed(lexLines(lines), numeric);
}

function readLexed(lines: readonly FormLine[], numeric: boolean): ReadAccounts {
  const regions = findRegions(lines);
  const judged = judgeKind(lines, regions);
  const year = yearOf(lines, regions);
  const department = departmentOf(lines, regions);
  const taken: FormRegion[] = [];
  const unread: UnreadLine[] = [];
  const report = (number: number, reason: string) =>
    unread.push({ line: number, text: excerpt(lines, number), reason });
  if (judged.kind !== "budget")
    for (const line of formsInOneLine(lines, regions))
      report(line, "a whole form in one line, without its rows");
  const unit = unitOf(lines, regions);
  if (judged.kind === "budget" || judged.kind === "other") {
    if (judged.kind === "other") reportForeign(lines, regions, report);
    const accounts: FinalAccounts = { department, year: year ?? null, unit: unit ?? null, forms: {} };
    unread.sort((a, b) => a.line - b.line);
    return { accounts, unread, ...judged, precision: [], regions: taken };
  }
  const drafts: { draft: Draft; found: Found }[] = [];
  for (const found of gather(lines, regions, taken, report)) {
    const own = found.regions.map((region) => region.facts.unit).find((one) => one !== undefined) ?? unit;
    const rows = found.collected.flatMap((one) => one.rows);
    const draft = newDraft(found.form, own ?? "元", numeric);
    for (const line of found.collected.flatMap((one) => one.left)) strayLine(draft, lines, line);
    if (own === undefined) {
      const reason =
        "neither this form nor the document prints a unit (元, 万元): amounts cannot be read without one";
      for (const row of rows) strayCells(draft, row, [...row.cells.keys()], null, null, reason);
    } else readForm(draft, rows, year);
    drafts.push({ draft, found });
  }
  const precision = precisionsOf(drafts.map(({ draft }) => draft));
  placeLoose(
    drafts.map(({ draft }) => draft),
    drafts.map(({ draft, found }) => finish(lines, draft, found, precision)),
  );
  for (const { line, reason } of drafts.flatMap(({ draft }) => draft.unread)) report(line, reason);
  const forms = Object.fromEntries(
    drafts.map(({ draft, found }): [string, FormTable] => [
      draft.form,
      finish(lines, draft, found, precision),
    ]),
  );
  const accounts: FinalAccounts = {
    department,
    year: year ?? null,
    unit:
      unit ?? drafts.find(({ found }) => found.regions.some(({ facts }) => facts.unit))?.draft.unit ?? null,
    forms,
  };
  unread.sort((a, b) => a.line - b.line);
  return {
    accounts,
    unread: withoutDoubles(unread),
    ...judgeEmpty(lines, drafts, judged),
    precision,
    regions: taken,
  };
}

/** Figures of a line that are kept where it is wider than any form. */
const FEW = 12;

function strayLine(draft: Draft, lines: readonly FormLine[], number: number): void {
  const cells = (lineAt(lines, number)?.cells ?? []).filter(isFigure).slice(0, FEW);
  const row: GridRow = { cells, line: number, broken: false };
  strayOf(draft, row, null, null, cells, "outside the rows of the form, or on a line wider than any form");
}

function judgeEmpty(
  lines: readonly FormLine[],
  drafts: readonly { draft: Draft }[],
  judged: Pick<ReadAccounts, "kind" | "reason">,
): Pick<ReadAccounts, "kind" | "reason"> {
  const figures = drafts.some(({ draft }) => draft.strays.length > 0 || draft.decimals.length > 0);
  if (figures) return judged;
  const open = hasPlaceholders(lines);
  return {
    kind: "template",
    reason: `${drafts.length} forms were found and not one figure other than zero stands in them${open ? "; names or years are left open (××)" : ""}: a blank template`,
  };
}

/** Every line of figures in tables of 决算 that are no form of this library: known to be there, and not read. */
function reportForeign(
  lines: readonly FormLine[],
  regions: readonly Region[],
  report: (line: number, reason: string) => void,
): void {
  for (const region of regions) {
    if (!region.match.settled || region.match.form !== null) continue;
    const { title } = region.match;
    const reach = outOfReach(title);
    const reason =
      reach === undefined
        ? `in a form that this library does not know: ${title}`
        : `in ${reach.title}, which this library does not read: ${reach.why}`;
    for (const row of collect(lines, region).rows)
      if (row.cells.some(isFigure) && columnNumbers(row.cells) === null) report(row.line, reason);
  }
}

/** The regions of each form, a continued one joined; a second table of a form and unknown forms are reported. */
function gather(
  lines: readonly FormLine[],
  regions: readonly Region[],
  taken: FormRegion[],
  report: (line: number, reason: string) => void,
): Found[] {
  const found = new Map<FormId, Found>();
  let previous: Found | null = null;
  const settled = new Set(regions.filter(({ match }) => match.settled).map(({ match }) => match.form));
  const usable = regions.filter(({ match }) => match.settled || !settled.has(match.form));
  for (const region of usable) {
    const { form, title } = region.match;
    const collected = collect(lines, region);
    const place = {
      form,
      title,
      from: (lines[region.first] as FormLine).number,
      to: (lines[Math.max(collected.last, region.first)] as FormLine).number,
    };
    if (form === null) {
      previous = null;
      if (/绩效|自评|评价|目标|指标|评分/.test(title)) continue;
      const full = collected.rows.filter((row) => row.cells.some(isFigure));
      if (full.length === 0 || (!region.match.settled && region.match.number === null)) continue;
      taken.push(place);
      for (const row of full) report(row.line, `in a form that this library does not know: ${title}`);
      continue;
    }
    taken.push(place);
    const first = found.get(form);
    if (first === undefined) {
      previous = { form, regions: [region], collected: [collected] };
      found.set(form, previous);
    } else if (previous === first && !differ(first.regions[0]?.facts.body, region.facts.body)) {
      first.regions.push(region);
      first.collected.push({
        ...collected,
        rows: collected.rows.map((row, index) => (index === 0 ? { ...row, broken: true } : row)),
      });
    } else if (isBetter(region, collected, first)) {
      reportSecond(first, report);
      previous = { form, regions: [region], collected: [collected] };
      found.set(form, previous);
    } else {
      previous = null;
      reportSecond({ form, regions: [region], collected: [collected] }, report);
    }
  }
  return [...found.values()].map((one) => withPagesJoined(lines, one));
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

function reportSecond(second: Found, report: (line: number, reason: string) => void): void {
  for (const row of second.collected.flatMap((one) => one.rows)) {
    if (row.cells.some(isFigure) && columnNumbers(row.cells) === null)
      report(row.line, `in another table of the same form (${formOf(second.form).title}); one is read`);
  }
}

function finish(
  lines: readonly FormLine[],
  draft: Draft,
  found: Found,
  precision: readonly PrecisionEvidence[],
): FormTable {
  const [first] = found.regions;
  const facts = Object.assign({}, ...found.regions.map((region) => region.facts).reverse()) as HeadingFacts;
  const decimals = precision.find((one) => one.unit === draft.unit)?.decimals ?? 2;
  const heading = {
    ...(facts.body === undefined ? {} : { body: facts.body }),
    ...(facts.year === undefined ? {} : { year: facts.year }),
    ...(facts.unit === undefined ? {} : { unit: facts.unit }),
  };
  const last = found.collected.reduce((most, one) => Math.max(most, one.last), 0);
  return tableFrom(
    draft,
    {
      title: first?.match.title ?? "",
      number: first?.match.number ?? facts.number ?? null,
      notes: found.collected.flatMap((one) => one.notes),
      heading,
      line: (lines[first?.first ?? 0] as FormLine).number,
      lastLine: (lines[Math.max(last, first?.first ?? 0)] as FormLine).number,
    },
    { unit: draft.unit, decimals },
  );
}

function precisionsOf(drafts: readonly Draft[]): PrecisionEvidence[] {
  const read = drafts.filter((draft) => draft.rows.length > 0 || draft.strays.length === 0);
  const units: Unit[] = [...new Set(read.map((draft) => draft.unit))];
  return units.map((unit) =>
    judgePrecision(
      unit,
      drafts.filter((draft) => draft.unit === unit).flatMap((draft) => draft.decimals),
    ),
  );
}

const LONGEST_EXCERPT = 200;

function excerpt(lines: readonly FormLine[], number: number): string {
  const text = lineAt(lines, number)?.text ?? "";
  return text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text;
}

/** One entry a line: the reasons joined. */
function withoutDoubles(unread: readonly UnreadLine[]): UnreadLine[] {
  const byLine = new Map<number, UnreadLine>();
  for (const entry of unread) {
    const before = byLine.get(entry.line);
    if (before === undefined) byLine.set(entry.line, entry);
    else if (!before.reason.includes(entry.reason)) {
      byLine.set(entry.line, { ...before, reason: `${before.reason}; ${entry.reason}` });
    }
  }
  return [...byLine.values()];
}
