import type { FinalAccounts } from "juesuan/accounts";
import {
  bindSystem,
  decimalsOfFen,
  gatherFigures,
  judge,
  measureOf,
  provinceIn,
  type System,
  type SystemRelation,
} from "juesuan/advanced";
import { arithmeticRules, type Place, type RelationRule } from "juesuan/checking";
import { type Comparison, type FormId, layoutFor } from "juesuan/forms";
import { FEN_PER_UNIT, type Unit } from "juesuan/money";
import type { FormGrid } from "./form-grid";
import { addressOf, sheetPrefix } from "./xlsx";

/** A relation of the library over printed cells, as formulas of a workbook. */
export interface CheckRow {
  readonly rule: RelationRule;
  readonly comparison: Comparison;
  /** The cells of the judged side. */
  readonly left: readonly Place[];
  /** Where the first of them stands. */
  readonly sheet: string;
  readonly address: string;
  /** Unit that the figures of the row are in; null for counts. */
  readonly unit: Unit | null;
  /** Decimals at which a difference is exact. */
  readonly digits: number;
  /** The judged side and the other one, each as sums of at most the length that Excel takes. */
  readonly printed: CheckSum;
  readonly recomputed: CheckSum;
  readonly tolerance: number;
  readonly holds: boolean;
}

/** A sum of cells: as formulas to be added, and what it gives now. */
export interface CheckSum {
  readonly formulas: readonly CheckPart[];
  readonly value: number;
}

/** A formula and what it gives now. */
export interface CheckPart {
  readonly formula: string;
  readonly value: number;
}

/** Outcomes of `judge` that tell something: the relation holds, or fails. */
const TOLD: readonly string[] = ["pass", "fail"];

/** Every linear relation of the library that was judged on these accounts, those that fail first. */
export function checkRows(
  accounts: FinalAccounts,
  grids: readonly FormGrid[],
  names: readonly string[],
): readonly CheckRow[] {
  const layout = layoutFor(provinceIn(accounts.department ?? ""), accounts.year);
  const system = bindSystem(accounts, arithmeticRules, layout.forms);
  const figures = gatherFigures(system, accounts);
  if (figures === null) return [];
  const { outcomes, tolerances } = judge(system, figures);
  const sheets = new Map(grids.map((grid, at) => [grid.form, { grid, name: names[at] ?? grid.name }]));
  const book: Book = { system, values: figures.values, sheets };
  const rows = system.relations.flatMap((relation, index): CheckRow[] => {
    const outcome = outcomes[index] ?? "";
    if (!TOLD.includes(outcome)) return [];
    const row = checkRow(book, relation, tolerances[index] ?? 0, outcome === "pass");
    return row === null ? [] : [row];
  });
  return [...rows.filter(({ holds }) => !holds), ...rows.filter(({ holds }) => holds)];
}

interface Book {
  readonly system: System;
  readonly values: Float64Array;
  readonly sheets: ReadonlyMap<FormId, { readonly grid: FormGrid; readonly name: string }>;
}

function checkRow(book: Book, relation: SystemRelation, tolerance: number, holds: boolean): CheckRow | null {
  const { system, sheets } = book;
  const cells = relation.cells.map((index) => system.cells[index]);
  const first = cells[0];
  const home = first === undefined ? undefined : sheets.get(first.form);
  if (first === undefined || home === undefined) return null;
  const isCount = measureOf(first.form, first.key) === "count";
  const unit = isCount ? null : home.grid.precision.unit;
  const scale = unit === null ? 1 : FEN_PER_UNIT[unit];
  const { leftCount } = relation;
  const terms = relation.cells.map((index, at): SumTerm => ({ index, weight: relation.weights[at] ?? 0 }));
  // The weights of a relation have the sign of its sum: what is judged is left minus right.
  const right = terms.slice(leftCount).map(({ index, weight }) => ({ index, weight: -weight }));
  const place = home.grid.placeOf(first.row, first.column);
  return {
    rule: relation.rule,
    comparison: relation.comparison,
    left: cells.slice(0, leftCount).flatMap((cell) => {
      return cell === undefined ? [] : [{ form: cell.form, row: cell.key, column: cell.column, line: null }];
    }),
    sheet: home.name,
    address: place === undefined ? "A1" : addressOf(place.row, place.column),
    unit,
    digits: unit === null ? 0 : decimalsOfFen(unit),
    printed: sumOf(book, terms.slice(0, leftCount), scale),
    recomputed: sumOf(book, right, scale),
    tolerance: tolerance / scale,
    holds,
  };
}

interface SumTerm {
  readonly index: number;
  readonly weight: number;
}

/** Excel takes 8192 characters in a formula and 255 arguments in a function. */
const LONGEST = 7000;
const MOST_ARGUMENTS = 200;

/** Cells that are added or subtracted alike: of one sheet, with one sign and one unit. */
interface SumGroup {
  readonly sheet: string;
  readonly factor: string;
  readonly at: { readonly row: number; readonly column: number; readonly value: number }[];
}

function sumOf(book: Book, terms: readonly SumTerm[], scale: number): CheckSum {
  const groups = new Map<string, SumGroup>();
  const parts: CheckPart[] = [];
  for (const { index, weight } of terms) {
    const cell = book.system.cells[index];
    if (cell === undefined) continue;
    const value = (weight * (book.values[index] ?? 0)) / scale;
    const sheet = book.sheets.get(cell.form);
    const place = sheet?.grid.placeOf(cell.row, cell.column);
    if (sheet === undefined || place === undefined) {
      // What is printed and stands in no cell of the sheets is added as the number that it is; a blank adds nothing.
      if (value !== 0) parts.push({ formula: `${value < 0 ? "-" : "+"}${Math.abs(value)}`, value });
      continue;
    }
    const own = measureOf(cell.form, cell.key) === "count" ? 1 : FEN_PER_UNIT[sheet.grid.precision.unit];
    const factor = (weight < 0 ? "-" : "+") + (own === scale ? "" : `${own}/${scale}*`);
    const key = `${factor} ${sheet.name}`;
    const group = groups.get(key) ?? { sheet: sheet.name, factor, at: [] };
    groups.set(key, group);
    group.at.push({ ...place, value });
  }
  const sums = [...groups.values()].flatMap(groupParts);
  const formulas = joined([...sums, ...parts]);
  return { formulas, value: formulas.reduce((sum, part) => sum + part.value, 0) };
}

/** A group as calls of SUM, each as long as Excel takes. */
function groupParts({ sheet, factor, at }: SumGroup): CheckPart[] {
  const prefix = sheetPrefix(sheet);
  const calls: { references: string[]; length: number; value: number }[] = [];
  for (const { reference, value } of rangesOf(at)) {
    const text = prefix + reference;
    const last = calls.at(-1);
    if (last === undefined || last.references.length >= MOST_ARGUMENTS || last.length + text.length > LONGEST)
      calls.push({ references: [text], length: text.length, value });
    else {
      last.references.push(text);
      last.length += text.length + 1;
      last.value += value;
    }
  }
  return calls.map(({ references, value }) => ({ formula: `${factor}SUM(${references.join(",")})`, value }));
}

/** Cells one under the other as ranges; each cell once for each time it stands there. */
function rangesOf(places: SumGroup["at"]): { reference: string; value: number }[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const ranges: { column: number; from: number; to: number; value: number }[] = [];
  for (const { row, column, value } of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && last.column === column && last.to + 1 === row) {
      last.to = row;
      last.value += value;
    } else ranges.push({ column, from: row, to: row, value });
  }
  return ranges.map(({ column, from, to, value }) => {
    const start = addressOf(from, column);
    return { reference: from === to ? start : `${start}:${addressOf(to, column)}`, value };
  });
}

/** Summands put together as long as a formula may be. */
function joined(parts: readonly CheckPart[]): CheckPart[] {
  const formulas: { formula: string; value: number }[] = [];
  for (const { formula, value } of parts) {
    const last = formulas.at(-1);
    if (last !== undefined && last.formula.length + formula.length <= LONGEST) {
      last.formula += formula;
      last.value += value;
    } else formulas.push({ formula: formula.replace(/^\+/, ""), value });
  }
  return formulas.length === 0 ? [{ formula: "0", value: 0 }] : formulas;
}
