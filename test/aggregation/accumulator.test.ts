import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, type FinalAccounts, type FormTable, type Row } from "../../src/accounts";
import {
  type AccumulatorOptions,
  type Child,
  consolidate,
  createAccumulator,
  type PartialConsolidation,
} from "../../src/aggregation";
import { arithmeticRules, check, type RelationRule, relation } from "../../src/checking";
import { cell, each } from "../../src/forms";
import { fen, JuesuanError } from "../../src/money";
import { printedIn, randomAccounts } from "../support/accounts";
import { property } from "../support/property";

const YEAR = 2024;

/** A unit of a seed: in 元 or 万元, whole or with a form left out, with figures changed and its result of the check. */
function unit(seed: number, id = `单位${seed}`): Child {
  const whole: FinalAccounts = { ...randomAccounts(seed, { size: 3 }), year: YEAR };
  const printed = seed % 3 === 1 ? printedIn(whole, { unit: "万元", decimals: 2 }) : whole;
  const { income, ...rest } = printed.forms;
  const kept = seed % 4 === 1 ? { ...printed, forms: rest } : printed;
  const accounts = seed % 2 === 1 ? wrong(kept, seed) : kept;
  return { id, accounts, result: check(accounts, { rules: arithmeticRules }) };
}

function wrong(accounts: FinalAccounts, seed: number): FinalAccounts {
  const table = accounts.forms.expenditure as FormTable;
  const rows = table.rows.map((row, at): Row => {
    if ((at + seed) % 4 !== 0) return row;
    const cells = Object.entries(row.cells).map(([column, amount]) => [
      column,
      amount === null ? null : fen((amount as number) + 1_000_000),
    ]);
    return { ...row, cells: Object.fromEntries(cells) };
  });
  return { ...accounts, forms: { ...accounts.forms, expenditure: { ...table, rows } } };
}

const sent = (partial: PartialConsolidation): PartialConsolidation => JSON.parse(JSON.stringify(partial));

function counted(children: Iterable<Child>, options?: AccumulatorOptions): PartialConsolidation {
  const accumulator = createAccumulator(options);
  for (const child of children) accumulator.add(child);
  return accumulator.partial();
}

function merged(partials: readonly PartialConsolidation[], options?: AccumulatorOptions) {
  const accumulator = createAccumulator(options);
  for (const partial of partials) accumulator.merge(partial);
  return accumulator.partial();
}

/** Units of different seeds, in groups and in another order. */
const shared = fc
  .uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 9 })
  .chain((seeds) =>
    fc.record({
      units: fc.constant(seeds.map((seed) => unit(seed))),
      order: fc.shuffledSubarray(
        seeds.map((_, at) => at),
        { minLength: seeds.length },
      ),
      groups: fc.array(fc.nat({ max: 3 }), { minLength: seeds.length, maxLength: seeds.length }),
    }),
  );

describe("partial consolidations", () => {
  it("are the same in any order and grouping, through JSON and structuredClone", () => {
    property(
      shared,
      ({ units, order, groups }) => {
        const all = counted(units);
        const parts = [0, 1, 2, 3].map((group) =>
          counted(order.filter((at) => groups[at] === group).map((at) => units[at] as Child)),
        );
        expect(JSON.stringify(merged(parts.map(sent)))).toBe(JSON.stringify(all));
        expect(merged(parts.map((part) => structuredClone(part)).reverse())).toEqual(all);
        expect(sent(all)).toEqual(all);
      },
      { runs: 30, soakRuns: 3000 },
    );
  });

  it("are a commutative monoid", () => {
    property(
      fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 3, maxLength: 9 }),
      (seeds) => {
        const [a, b, c] = [0, 1, 2].map((turn) =>
          counted(seeds.filter((_, at) => at % 3 === turn).map((seed) => unit(seed))),
        ) as [PartialConsolidation, PartialConsolidation, PartialConsolidation];
        const none = createAccumulator().partial();
        expect(merged([merged([a, b]), c])).toEqual(merged([a, merged([b, c])]));
        expect(merged([a, b])).toEqual(merged([b, a]));
        expect(merged([none, a])).toEqual(a);
        expect(merged([a, none])).toEqual(a);
        expect(merged([none, none])).toEqual(none);
      },
      { runs: 20, soakRuns: 2000 },
    );
  });

  it("make the parent that a list of all children makes", () => {
    property(
      shared,
      ({ units, order, groups }) => {
        const expected = [units[0]?.id ?? "", "别处"];
        const eliminations = units.map(({ id }, at) => ({
          kind: "subsidy" as const,
          payer: id,
          payee: units[(at + 1) % units.length]?.id ?? "",
        }));
        const accumulator = createAccumulator();
        for (const group of [3, 0, 2, 1])
          accumulator.merge(
            sent(counted(order.filter((at) => groups[at] === group).map((at) => units[at] as Child))),
          );
        const whole = consolidate(units, { expected, eliminations, department: "某市" });
        expect(accumulator.consolidate({ expected, eliminations, department: "某市" })).toEqual(whole);
      },
      { runs: 25, soakRuns: 2000 },
    );
  });

  it("count findings and outcomes of all children", () => {
    const units = Array.from({ length: 12 }, (_, seed) => unit(seed));
    const { checks } = merged([counted(units.slice(5)), sent(counted(units.slice(0, 5)))]);
    const findings = units.flatMap(({ result }) => result?.findings ?? []);
    expect(findings.length).toBeGreaterThan(0);
    expect(checks.children).toBe(12);
    for (const [rule, { outcomes, findings: bySeverity, children }] of Object.entries(checks.byRule)) {
      const of = findings.filter((finding) => finding.rule === rule);
      const pass = units.reduce((sum, { result }) => sum + (result?.byRule[rule]?.pass ?? 0), 0);
      expect(outcomes.pass).toBe(pass);
      expect(bySeverity.error + bySeverity.warning + bySeverity.info).toBe(of.length);
      const having = units.filter(({ result }) => result?.findings.some((finding) => finding.rule === rule));
      expect(children).toBe(having.length);
    }
  });

  it("say who was counted, and little of those that are in order", () => {
    const { counted: units } = counted([unit(1), unit(0), unit(2)]);
    expect(units.map(({ id }) => id)).toEqual(["单位0", "单位1", "单位2"]);
    expect(JSON.stringify(units[0]).length).toBeLessThan(600);
    expect(units[0]?.breaks?.filter(({ relation: id }) => !id.startsWith("IN-26/1/")) ?? []).toEqual([]);
    expect(units[1]?.breaks?.length).toBeGreaterThan(0);
    expect(units[1]?.lacks).toEqual(expect.arrayContaining(["income"]));
  });
});

describe("a child that was counted already", () => {
  it("is refused, or ignored where that is said", () => {
    const strict = createAccumulator();
    expect(strict.add(unit(1))).toBe(true);
    expect(() => strict.add(unit(1))).toThrow(JuesuanError);
    const idempotent = createAccumulator({ duplicates: "ignore" });
    expect([idempotent.add(unit(1)), idempotent.add(unit(1)), idempotent.add(unit(2))]).toEqual([
      true,
      false,
      true,
    ]);
    expect(idempotent.partial()).toEqual(counted([unit(1), unit(2)]));
    expect([idempotent.has("单位1"), idempotent.has("单位3")]).toEqual([true, false]);
  });

  it("is refused or ignored in a merge, the larger of both stays, and what overlaps is never merged", () => {
    const [small, large] = [counted([unit(1), unit(2)]), counted([unit(1), unit(2), unit(3)])];
    expect(() => merged([small, large])).toThrow(/"单位1", "单位2" counted already/);
    const ignoring = { duplicates: "ignore" } as const;
    expect(merged([small, large], ignoring)).toEqual(large);
    expect(merged([large, small], ignoring)).toEqual(large);
    expect(merged([large, large], ignoring)).toEqual(large);
    const accumulator = createAccumulator(ignoring);
    expect([accumulator.merge(large), accumulator.merge(small)]).toEqual([true, false]);
    const before = accumulator.partial();
    expect(() => accumulator.merge(counted([unit(3), unit(4)]))).toThrow(/cannot be taken apart/);
    expect(accumulator.partial()).toEqual(before);
  });

  it("leaves no trace where it is refused", () => {
    const huge = (id: string, total: number): Child => {
      const { accounts } = unit(2);
      const table = accounts.forms.expenditure as FormTable;
      const rows: Row[] = [...table.rows, { key: "2299999", name: "其他", cells: { total: fen(total) } }];
      return { id, accounts: { ...accounts, forms: { ...accounts.forms, expenditure: { ...table, rows } } } };
    };
    const accumulator = createAccumulator();
    accumulator.add(huge("a", Number.MAX_SAFE_INTEGER - 10));
    accumulator.add(huge("b", 10));
    const before = accumulator.partial();
    expect(() => accumulator.add(huge("c", 1))).toThrow(expect.objectContaining({ code: "out-of-range" }));
    expect(() => accumulator.merge(counted([huge("c", 1)]))).toThrow(
      expect.objectContaining({ code: "out-of-range" }),
    );
    expect(() => accumulator.add({ id: "d", accounts: { ...unit(4).accounts, year: 2020 } })).toThrow(
      /year is 2020, expected 2024/,
    );
    const strange = { key: "2299999", name: null, cells: { gift: fen(1) } as Row["cells"] };
    const form = unit(4).accounts.forms.expenditure as FormTable;
    const forms = { expenditure: { ...form, rows: [...form.rows, strange] } };
    expect(() => accumulator.add({ id: "e", accounts: { ...unit(4).accounts, forms } })).toThrow(
      /is "gift", expected one of the columns/,
    );
    expect(accumulator.partial()).toEqual(before);
    expect(accumulator.add(huge("f", -5))).toBe(true);
    expect(amountOf(accumulator.consolidate().accounts, "expenditure", "2299999", "total")).toBe(
      Number.MAX_SAFE_INTEGER - 5,
    );
  });

  it("cannot hide behind other rules", () => {
    const other = counted([unit(1)], { rules: arithmeticRules.slice(0, 3) });
    expect(() => merged([other])).toThrow(/counted by the rules IN-01, IN-02, IN-03/);
    expect(merged([other], { rules: arithmeticRules.slice(0, 3) })).toEqual(other);
  });
});

describe("who brought what the parent breaks", () => {
  const cells = (column: string, amounts: Readonly<Record<string, number>>): FormTable =>
    ({
      ...(unit(0).accounts.forms.income as FormTable),
      rows: Object.entries(amounts).map(([key, amount]) => ({
        key,
        name: null,
        cells: { [column]: fen(amount) },
      })),
    }) as FormTable;
  const of = (id: string, column: string, amounts: Readonly<Record<string, number>>): Child => ({
    id,
    accounts: { department: id, year: YEAR, unit: "元", forms: { income: cells(column, amounts) } },
  });
  const guilty = (children: Iterable<Child>, rule: string, options = {}) =>
    consolidate(children, options)
      .issues.filter((issue) => issue.rule === rule)
      .map((issue) => issue.children);

  it("is the child that prints codes less deep than the others, though it breaks nothing alone", () => {
    const shallow = of("浅", "total", { total: 5, "205": 5, "20502": 5 });
    const deep = of("深", "total", { total: 7, "205": 7, "20502": 7, "2050201": 7 });
    const leaves = arithmeticRules.filter(({ id }) => id === "IN-10" || id === "IN-11");
    expect(guilty([shallow], "IN-11", { rules: leaves })).toEqual([]);
    for (const order of [
      [shallow, deep],
      [deep, shallow],
    ]) {
      expect(guilty(order, "IN-11", { rules: leaves })).toEqual([["浅"]]);
      expect(guilty(order, "IN-10", { rules: leaves })).toEqual([["浅"]]);
    }
  });

  it("is the child that prints one row twice", () => {
    const once = of("一", "total", { total: 5, "205": 5 });
    const { accounts } = of("二", "total", { total: 5, "205": 5 });
    const table = accounts.forms.income as FormTable;
    const twice = {
      ...accounts,
      forms: { income: { ...table, rows: [...table.rows, ...table.rows.slice(1)] } },
    };
    const rules = arithmeticRules.filter(({ id }) => id === "IN-08");
    expect(guilty([once, { id: "二", accounts: twice as FinalAccounts }], "IN-08", { rules })).toEqual([
      ["二"],
    ]);
  });

  it("is not the child that prints the parts of a total which others print whole", () => {
    const summary = (id: string, amounts: Readonly<Record<string, number>>): Child => {
      const table = {
        ...(unit(0).accounts.forms.summary as FormTable),
        rows: Object.entries(amounts).map(([key, amount]) => ({
          key,
          name: null,
          cells: { amount: fen(amount) },
        })),
      };
      return { id, accounts: { department: id, year: YEAR, unit: "元", forms: { summary: table as never } } };
    };
    const rules = arithmeticRules.filter(({ id }) => id === "IN-01");
    const parts = summary("分列", {
      "income.subtotal": 5,
      "income.generalBudget": 3,
      "income.governmentFund": 2,
    });
    const whole = summary("合列", { "income.subtotal": 9, "income.appropriation": 8 });
    expect(guilty([parts, whole], "IN-01", { rules })).toEqual([["合列"]]);
  });

  it("is told of rules of one's own, also where all rows share a term or rest on a condition", () => {
    const rule = relation({
      ...(arithmeticRules[0] as RelationRule),
      id: "T-1",
      relations: [
        {
          rule: "T-1",
          form: "income",
          forEach: { rows: { level: 1 }, columns: ["total"] },
          left: [each("total")],
          right: [cell("total", "total")],
          onlyWhereZero: [cell("total", "other")],
        },
      ],
    });
    const level = of("平", "total", { total: 5, "205": 5 });
    const uneven = of("差", "total", { total: 6, "205": 5 });
    expect(guilty([level, uneven], "T-1", { rules: [rule] })).toEqual([["差"]]);
    expect(guilty([level], "T-1", { rules: [rule] })).toEqual([]);
  });
});
