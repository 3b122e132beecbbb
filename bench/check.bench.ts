import { Decimal } from "decimal.js";
import type { FinalAccounts } from "../src/accounts";
import { arithmeticRules, bindSystem, createChecker, gatherFigures, type System } from "../src/checking";
import { printedIn, randomAccounts } from "../test/support/accounts";
import { microseconds } from "./benchmark";
import { type FormulaWorkbook, formulaWorkbooks } from "./hyperformula";

export const name = "check";

/** Roll-ups and comparisons of every single item: left out to come to about 400 relations over 2,000 cells. */
const LEFT_OUT = new Set(["IN-09", "IN-10", "IN-13", "IN-23", "X-10", "X-11", "X-13", "X-15"]);

/**
 * Checks one generated department (about 2,000 cells, 400 relations) from named accounts, and the same relations as a
 * bare loop over integers, plainly over decimal.js, and as formulas of a HyperFormula workbook that is used again.
 */
export async function run(): Promise<Record<string, number>> {
  const books = randomAccounts(7, { size: 40 });
  const accounts = published(books);
  const other = published(twice(books));
  const departments = alternating(accounts, other);
  const rules = arithmeticRules.filter((rule) => !LEFT_OUT.has(rule.id));
  const checker = createChecker({ rules });
  const everything = createChecker({ rules: arithmeticRules });
  const system = bindSystem(accounts, rules);
  const figures = gatherFigures(system, accounts);
  const otherFigures = gatherFigures(system, other);
  if (figures === null || otherFigures === null) throw new Error("the accounts do not fit their own system");
  const values = [figures.values, otherFigures.values] as const;
  const judged = system.relations.flatMap((relation, i) =>
    relation.missing === null && !conditional(system, i) ? [i] : [],
  );

  const loop = bareLoop(system, values, figures.halves, judged);
  const plain = decimals(system, values, figures.halves, judged);
  const make = await formulaWorkbooks();
  const sheet = make === null ? null : workbook(make(), system, values, figures.halves, judged);
  for (const department of [accounts, other]) {
    const failed = checker.check(department).outcomes.fail;
    for (const [who, found] of Object.entries({
      loop: loop(),
      decimal: plain(),
      hyperformula: sheet?.() ?? failed,
    })) {
      if (found !== failed) throw new Error(`${who} found ${found} failures, the checker ${failed}`);
    }
  }
  return {
    us: await microseconds(() => checker.check(departments())),
    loopUs: await microseconds(loop),
    decimalUs: await microseconds(plain),
    ...(sheet === null ? {} : { hyperformulaUs: await microseconds(sheet) }),
    allRulesTimeUs: await microseconds(() => everything.check(departments())),
    cells: figures.values.length,
    relations: system.relations.length,
  };
}

/** As a program has them: every figure rounded to 万元 by itself, parsed from JSON. */
function published(books: FinalAccounts): FinalAccounts {
  return JSON.parse(JSON.stringify(printedIn(books, { unit: "万元", decimals: 2 }))) as FinalAccounts;
}

/** The same books with every figure doubled: of the same shape, and what holds still holds. */
function twice(accounts: FinalAccounts): FinalAccounts {
  return JSON.parse(JSON.stringify(accounts), (key, value: unknown) =>
    typeof value === "number" && key !== "year" && key !== "decimals" ? value * 2 : value,
  ) as FinalAccounts;
}

/** One, the other, and so on: a workbook that is given the same values again computes nothing. */
function alternating<T>(one: T, other: T): () => T {
  let turn = false;
  return () => {
    turn = !turn;
    return turn ? one : other;
  };
}

type Both = readonly [Float64Array, Float64Array];

function conditional({ relations }: System, i: number): boolean {
  const relation = relations[i];
  return relation === undefined || relation.guards.length > 0 || relation.whenFilled;
}

type Side = "=" | "<=" | ">=";

function outside(comparison: Side, difference: number, tolerance: number): boolean {
  return (comparison !== ">=" && difference > tolerance) || (comparison !== "<=" && difference < -tolerance);
}

/** Nothing but integers in flat arrays: what no checker of named accounts can beat. */
function bareLoop(system: System, both: Both, halves: Float64Array, judged: readonly number[]): () => number {
  const { offsets, termCells, termWeights, relations } = system;
  const tolerances = Float64Array.from(judged, (i) => toleranceOf(system, halves, i));
  const comparisons = judged.map((i) => relations[i]?.comparison ?? "=");
  const next = alternating(...both);
  return () => {
    const values = next();
    let failed = 0;
    for (let k = 0; k < judged.length; k++) {
      const i = judged[k] as number;
      const to = offsets[i + 1] as number;
      let difference = 0;
      for (let term = offsets[i] as number; term < to; term++) {
        difference += (termWeights[term] as number) * (values[termCells[term] as number] as number);
      }
      if (outside(comparisons[k] as Side, difference, tolerances[k] as number)) failed++;
    }
    return failed;
  };
}

function toleranceOf({ relations, offsets, termCells }: System, halves: Float64Array, i: number): number {
  if (relations[i]?.exact === true) return 0;
  return termCells
    .subarray(offsets[i], offsets[i + 1])
    .reduce((sum, cell) => sum + (halves[cell] as number), 0);
}

/** The cells that a relation adds, or subtracts. */
function termsOf({ offsets, termCells, termWeights }: System, i: number, weight: 1 | -1): number[] {
  const from = offsets[i] as number;
  return [...termCells.subarray(from, offsets[i + 1])].filter(
    (_, term) => termWeights[from + term] === weight,
  );
}

/** The same sums with Decimal cells that stand ready. */
function decimals(system: System, both: Both, halves: Float64Array, judged: readonly number[]): () => number {
  const ready = both.map((values) => Array.from(values, (value) => new Decimal(value).div(1_000_000)));
  const next = alternating(ready[0] ?? [], ready[1] ?? []);
  const relations = judged.map((i) => ({
    left: termsOf(system, i, 1),
    right: termsOf(system, i, -1),
    tolerance: new Decimal(toleranceOf(system, halves, i)).div(1_000_000),
    comparison: system.relations[i]?.comparison ?? "=",
  }));
  const zero = new Decimal(0);
  return () => {
    const cells = next();
    let failed = 0;
    for (const { left, right, tolerance, comparison } of relations) {
      const difference = left
        .reduce((sum, cell) => sum.plus(cells[cell] as Decimal), zero)
        .minus(right.reduce((sum, cell) => sum.plus(cells[cell] as Decimal), zero));
      const over = comparison !== ">=" && difference.gt(tolerance);
      if (over || (comparison !== "<=" && difference.lt(tolerance.neg()))) failed++;
    }
    return failed;
  };
}

/** One workbook, its formulas built once; for each department the values are set and the results read. */
function workbook(
  workbook: FormulaWorkbook,
  system: System,
  both: Both,
  halves: Float64Array,
  judged: readonly number[],
): () => number {
  const rows = both.map((values) => Array.from(values, (value) => [value]));
  const next = alternating(rows[0] ?? [], rows[1] ?? []);
  const sheet = (title: string) => workbook.getSheetId(workbook.addSheet(title)) as number;
  const data = sheet("Data");
  const relations = sheet("Relations");
  workbook.setSheetContent(data, rows[1] ?? []);
  const terms = (i: number, weight: 1 | -1) => termsOf(system, i, weight).map((cell) => `Data!A${cell + 1}`);
  workbook.setSheetContent(
    relations,
    judged.map((i) => {
      const minus = terms(i, -1).join("-");
      return [`=${terms(i, 1).join("+") || "0"}${minus === "" ? "" : `-${minus}`}`];
    }),
  );
  const tolerances = judged.map((i) => toleranceOf(system, halves, i));
  return () => {
    workbook.batch(() => workbook.setCellContents({ sheet: data, row: 0, col: 0 }, next()));
    let failed = 0;
    workbook.getSheetValues(relations).forEach(([difference], k) => {
      const comparison = system.relations[judged[k] as number]?.comparison ?? "=";
      if (outside(comparison, difference as number, tolerances[k] as number)) failed++;
    });
    return failed;
  };
}
