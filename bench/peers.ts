/**
 * What else could check the same relations from the same named accounts. A peer is built once for the shape of a
 * department, as our checker binds it once, and then counts the relations that fail in one department after another.
 */
import { Decimal } from "decimal.js";
import { type FinalAccounts, type FormTable, tableOf } from "../src/accounts";
import type { System, SystemCell } from "../src/checking";

/** Counts the failures of a department; a peer may take its time in promises. */
export type Peer = (accounts: FinalAccounts) => number | Promise<number>;

type Side = "=" | "<=" | ">=";

/** A relation over cells by their places in `cells`, with the half step of its print. */
interface Linear {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly half: number;
  readonly comparison: Side;
}

/** The relations that a shape lets judge and the cells they speak of. */
interface Linears {
  readonly cells: readonly SystemCell[];
  readonly relations: readonly Linear[];
}

function linears(system: System): Linears {
  const relations = system.relations.flatMap((relation): Linear[] => {
    if (relation.missing !== null) return [];
    const of = (weight: number) => relation.cells.filter((_, term) => relation.weights[term] === weight);
    const [first] = relation.cells;
    const section = [...system.sections].reverse().find(({ start }) => start <= (first ?? 0));
    const half = relation.exact ? 0 : (section?.half ?? 0);
    return [{ left: of(1), right: of(-1), half, comparison: relation.comparison }];
  });
  return { cells: system.cells, relations };
}

/** The figure that stands in a named cell, null where it is blank. */
function figureIn(accounts: FinalAccounts, { form, row, column }: SystemCell): number | null {
  const table: FormTable | undefined = tableOf(accounts, form);
  return (table?.rows[row]?.cells as Record<string, number | null> | undefined)?.[column] ?? null;
}

function outside(comparison: Side, difference: number, tolerance: number): boolean {
  return (comparison !== ">=" && difference > tolerance) || (comparison !== "<=" && difference < -tolerance);
}

function printed(values: readonly (number | null)[], { left, right, half }: Linear): number {
  let count = 0;
  for (const cell of left) if (values[cell] !== null) count++;
  for (const cell of right) if (values[cell] !== null) count++;
  return half * count;
}

/** Sums of Decimals. */
export function decimalPeer(system: System): Peer {
  const { cells, relations } = linears(system);
  const zero = new Decimal(0);
  const sum = (values: readonly Decimal[], of: readonly number[]) =>
    of.reduce((total, cell) => total.plus(values[cell] ?? zero), zero);
  return (accounts) => {
    const figures = cells.map((cell) => figureIn(accounts, cell));
    const values = figures.map((figure) => (figure === null ? zero : new Decimal(figure)));
    let failed = 0;
    for (const relation of relations) {
      const { left, right, comparison } = relation;
      const difference = sum(values, left).minus(sum(values, right));
      const tolerance = new Decimal(printed(figures, relation));
      const over = comparison !== ">=" && difference.gt(tolerance);
      if (over || (comparison !== "<=" && difference.lt(tolerance.neg()))) failed++;
    }
    return failed;
  };
}

/** What is used of a workbook of HyperFormula. */
interface FormulaWorkbook {
  addSheet(title: string): string;
  getSheetId(name: string): number | undefined;
  setSheetContent(sheet: number, rows: unknown[][]): unknown;
  setCellContents(address: { sheet: number; row: number; col: number }, rows: unknown[][]): unknown;
  batch(work: () => unknown): unknown;
  getSheetValues(sheet: number): unknown[][];
}

/** What is used of an engine of json-rules-engine. */
interface RuleEngine {
  addFact(
    id: string,
    value: (
      params: { relation: number },
      almanac: { factValue(id: string): Promise<FinalAccounts> },
    ) => Promise<number>,
    options: { cache: boolean },
  ): unknown;
  addRule(rule: unknown): unknown;
  run(facts: Record<string, unknown>): Promise<{ events: readonly unknown[] }>;
}

/** A package of the benchmarks, or null where it is not installed; by a text, so that nothing else asks for it. */
async function installed<T>(name: string): Promise<T | null> {
  try {
    return (await import(name)) as T;
  } catch {
    console.error(`check: ${name} is left out; npm ci --prefix bench installs it`);
    return null;
  }
}

/** A maker of workbooks with one formula a relation; for each department its figures are set and the results read. */
export async function hyperformulaPeer(): Promise<((system: System) => Peer) | null> {
  const library = await installed<{
    HyperFormula: { buildEmpty(options: { licenseKey: string }): FormulaWorkbook };
  }>("hyperformula");
  if (library === null) return null;
  return (system) => {
    const { cells, relations } = linears(system);
    const workbook = library.HyperFormula.buildEmpty({ licenseKey: "gpl-v3" });
    const sheet = (title: string) => workbook.getSheetId(workbook.addSheet(title)) as number;
    const [data, formulas] = [sheet("Data"), sheet("Relations")];
    workbook.setSheetContent(
      data,
      cells.map(() => [0]),
    );
    const terms = (of: readonly number[], sign: string) =>
      of.map((cell) => `${sign}Data!A${cell + 1}`).join("");
    workbook.setSheetContent(
      formulas,
      relations.map(({ left, right }) => [`=0${terms(left, "+")}${terms(right, "-")}`]),
    );
    return (accounts) => {
      const figures = cells.map((cell) => figureIn(accounts, cell));
      const rows = figures.map((figure) => [figure]);
      workbook.batch(() => workbook.setCellContents({ sheet: data, row: 0, col: 0 }, rows));
      let failed = 0;
      workbook.getSheetValues(formulas).forEach(([difference], index) => {
        const relation = relations[index] as Linear;
        if (outside(relation.comparison, difference as number, printed(figures, relation))) failed++;
      });
      return failed;
    };
  };
}

/** A maker of engines with one rule a relation, over a fact that sums the named cells. */
export async function rulesEnginePeer(): Promise<((system: System) => Peer) | null> {
  const library = await installed<{
    Engine: new (rules: readonly unknown[], options: { allowUndefinedFacts: boolean }) => RuleEngine;
  }>("json-rules-engine");
  if (library === null) return null;
  return (system) => {
    const { cells, relations } = linears(system);
    const engine = new library.Engine([], { allowUndefinedFacts: true });
    // How far a relation is beyond what rounding explains: nothing of a cell is kept between the rules.
    engine.addFact(
      "excess",
      async ({ relation }, almanac) => {
        const accounts = await almanac.factValue("accounts");
        const { left, right, half, comparison } = relations[relation] as Linear;
        let [difference, tolerance] = [0, 0];
        for (const cell of left) {
          const figure = figureIn(accounts, cells[cell] as SystemCell);
          if (figure !== null) [difference, tolerance] = [difference + figure, tolerance + half];
        }
        for (const cell of right) {
          const figure = figureIn(accounts, cells[cell] as SystemCell);
          if (figure !== null) [difference, tolerance] = [difference - figure, tolerance + half];
        }
        if (comparison === "<=") return difference - tolerance;
        if (comparison === ">=") return -difference - tolerance;
        return Math.abs(difference) - tolerance;
      },
      { cache: false },
    );
    relations.forEach((_, relation) => {
      engine.addRule({
        conditions: { all: [{ fact: "excess", params: { relation }, operator: "greaterThan", value: 0 }] },
        event: { type: `relation ${relation}` },
      });
    });
    return async (accounts) => (await engine.run({ accounts })).events.length;
  };
}
