import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FinalAccounts, FormTable } from "../../src/accounts";
import {
  arithmeticRules,
  bindSystem,
  createChecker,
  gatherFigures,
  judge,
  type System,
} from "../../src/checking";
import type { FormId } from "../../src/forms";
import { fen, halfStepOf, type Precision } from "../../src/money";
import { accountsArbitrary, printedIn } from "../support/accounts";
import { property } from "../support/property";

const WAN: Precision = { unit: "万元", decimals: 2 };
/** Items that are paid through one another, and budgets that a model does not promise: information only. */
const checker = createChecker({ rules: arithmeticRules.filter((rule) => rule.severity !== "info") });

describe("honest rounding", () => {
  it("never fails an arithmetic rule: departments exact in 分, printed in 万元", () => {
    property(
      fc.oneof(
        accountsArbitrary({ size: 1 }),
        accountsArbitrary({ size: 2 }),
        accountsArbitrary({ size: 4 }),
      ),
      (accounts) => {
        const { findings } = checker.check(printedIn(accounts, WAN));
        expect(findings.map(({ rule }) => rule)).toEqual([]);
      },
      { runs: 600, soakRuns: 100_000, soakSeconds: 250 },
    );
  });

  it("never fails one in 元 either, where every sum is exact", () => {
    property(accountsArbitrary({ size: 4 }), (accounts) => {
      expect(checker.check(accounts).findings.map(({ rule }) => rule)).toEqual([]);
    });
  });
});

/** The accounts with another amount in one cell. */
function withAmount(
  accounts: FinalAccounts,
  form: FormId,
  row: number,
  column: string,
  amount: number,
): FinalAccounts {
  const table = accounts.forms[form] as FormTable;
  const rows = table.rows.map((old, index) =>
    index === row ? { ...old, cells: { ...old.cells, [column]: fen(amount) } } : old,
  );
  return { ...accounts, forms: { ...accounts.forms, [form]: { ...table, rows } } };
}

describe("one wrong cell", () => {
  it("fails exactly the equations that contain it", () => {
    property(
      fc.tuple(accountsArbitrary({ size: 3, zeros: "zero" }), fc.nat(), fc.boolean()),
      ([exact, pick, raise]) => {
        const accounts = printedIn(exact, WAN);
        const system = bindSystem(accounts, arithmeticRules);
        const before = judge(system, gatherFigures(system, accounts) ?? fail());
        const cell = pick % system.cells.length;
        const place = system.cells[cell] ?? fail();
        const old = (accounts.forms[place.form] as FormTable).rows[place.row]?.cells[place.column as never] as
          | number
          | null
          | undefined;
        if (typeof old !== "number") return;
        // More than rounding explains of any relation, both ways.
        const change = (raise ? 1 : -1) * 1000 * 2 * halfStepOf(WAN);
        const wrong = withAmount(accounts, place.form, place.row, place.column, old + change);
        const after = judge(system, gatherFigures(system, wrong) ?? fail());
        system.relations.forEach((relation, i) => {
          const weight = relation.cells.reduce(
            (sum, other, term) => sum + (other === cell ? (relation.weights[term] ?? 0) : 0),
            0,
          );
          const guarded = relation.guards.includes(cell);
          if (weight === 0 && !guarded) expect(after.outcomes[i]).toBe(before.outcomes[i]);
          else if (before.outcomes[i] === "pass" && relation.comparison === "=" && weight !== 0)
            expect([relation.rule.id, after.outcomes[i]]).toEqual([relation.rule.id, "fail"]);
        });
      },
      { runs: 300, soakRuns: 20_000 },
    );
  });
});

function fail(): never {
  throw new Error("the accounts do not fit the system");
}

/** A second implementation: decimals in the printed unit, tolerance in half units of the last digit, nothing shared. */
function plainOutcome(accounts: FinalAccounts, system: System, i: number): string {
  const relation = system.relations[i] ?? fail();
  if (relation.missing !== null) return "indeterminate";
  const cells = relation.cells.map((index) => {
    const place = system.cells[index] ?? fail();
    const table = accounts.forms[place.form] as FormTable;
    const amount = table.rows[place.row]?.cells[place.column as never] as number | null | undefined;
    const count = place.key.startsWith("vehicles.") || place.key.startsWith("equipment.");
    const wan = table.precision.unit === "万元";
    return {
      amount: amount ?? null,
      value: new Decimal(amount ?? 0).div(count ? 1 : wan ? 1_000_000 : 100),
      half: new Decimal(count || !wan ? "0" : "0.005"),
    };
  });
  if (cells.every((cell) => cell.amount === null)) return "notApplicable";
  const guards = relation.guards.map((index) => system.cells[index] ?? fail());
  if (
    guards.some(
      (place) =>
        ((accounts.forms[place.form] as FormTable).rows[place.row]?.cells[place.column as never] ?? 0) !== 0,
    )
  )
    return "notApplicable";
  if (relation.whenFilled && cells.slice(relation.leftCount).every((cell) => cell.amount === null))
    return "notApplicable";
  const difference = cells.reduce(
    (sum, cell, term) => sum.plus(cell.value.times(relation.weights[term] ?? 0)),
    new Decimal(0),
  );
  const printed = cells.filter((cell) => cell.amount !== null);
  const tolerance = relation.exact
    ? new Decimal(0)
    : printed.reduce((sum, cell) => sum.plus(cell.half), new Decimal(0));
  const over = relation.comparison !== ">=" && difference.gt(tolerance);
  const under = relation.comparison !== "<=" && difference.lt(tolerance.neg());
  return over || under ? "fail" : "pass";
}

describe("a second implementation", () => {
  it("comes to the same outcomes over decimal.js, also of wrong accounts", () => {
    property(
      fc.tuple(accountsArbitrary({ size: 2 }), fc.boolean(), fc.nat(), fc.integer({ min: -3, max: 3 })),
      ([exact, wan, pick, steps]) => {
        const accounts = wan ? printedIn(exact, WAN) : exact;
        const shape = bindSystem(accounts, arithmeticRules);
        const place = shape.cells[pick % shape.cells.length] ?? fail();
        const old = (accounts.forms[place.form] as FormTable).rows[place.row]?.cells[place.column as never] as
          | number
          | null
          | undefined;
        const changed =
          old === undefined || old === null
            ? accounts
            : withAmount(accounts, place.form, place.row, place.column, old + steps * (wan ? 10_000 : 1));
        const system = bindSystem(changed, arithmeticRules);
        const { outcomes } = judge(system, gatherFigures(system, changed) ?? fail());
        const different = outcomes.flatMap((outcome, i) =>
          outcome === plainOutcome(changed, system, i) ? [] : [`${system.relations[i]?.rule.id} ${outcome}`],
        );
        expect(different).toEqual([]);
      },
      { runs: 60, soakRuns: 5_000 },
    );
  });
});
