import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, cellsOf, type FinalAccounts, type FormTable, type Row } from "../../src/accounts";
import {
  aggregates,
  consolidate,
  createAccumulator,
  deriveForms,
  type Entry,
  reconcile,
} from "../../src/aggregation";
import { arithmeticRules, check } from "../../src/checking";
import { columnTitle, FORM_IDS, type FormId } from "../../src/forms";
import { fen, JuesuanError } from "../../src/money";
import { printedIn, randomAccounts } from "../support/accounts";
import { property } from "../support/property";
import { randomBooks } from "./books";

const YEAR = 2024;
const seeds = (most: number) => fc.array(fc.integer(), { minLength: 1, maxLength: most });
const unit = (seed: number): FinalAccounts => ({ ...randomAccounts(seed, { size: 3 }), year: YEAR });

/** Accounts with one cell replaced. */
function changed(
  accounts: FinalAccounts,
  form: FormId,
  key: string,
  column: string,
  by: number,
): FinalAccounts {
  const table = accounts.forms[form] as FormTable;
  const rows = table.rows.map((row): Row => {
    if (row.key !== key) return row;
    const before = (row.cells as Record<string, number | null | undefined>)[column] ?? 0;
    return { ...row, cells: { ...row.cells, [column]: fen(before + by) } };
  });
  return { ...accounts, forms: { ...accounts.forms, [form]: { ...table, rows } } };
}

function figures(accounts: FinalAccounts): Record<string, number | null> {
  return Object.fromEntries(
    [...cellsOf(accounts)].map((cell) => [`${cell.form}/${cell.row}/${cell.column}`, cell.amount]),
  );
}

describe("sums of accounts", () => {
  it("are a commutative monoid", () => {
    const sums = seeds(3).map((list) => aggregates.addAll(aggregates.empty(), list.map(unit)));
    property(
      fc.tuple(sums, sums, sums),
      ([a, b, c]) => {
        const { merge, empty } = aggregates;
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(JSON.stringify(merge(a, b))).toBe(JSON.stringify(merge(b, a)));
        expect(merge(a, empty())).toEqual(a);
        expect(merge(empty(), a)).toEqual(a);
      },
      { runs: 30, soakRuns: 5000 },
    );
  });

  it("are the same one by one, in any order, in mixed units, and through JSON", () => {
    property(
      seeds(5),
      (list) => {
        const units = list.map((seed, index) =>
          index % 2 === 0 ? unit(seed) : printedIn(unit(seed), { unit: "万元", decimals: 2 }),
        );
        const all = aggregates.addAll(aggregates.empty(), units);
        const reversed = aggregates.mergeAll(
          [...units].reverse().map((one) => aggregates.addAll(aggregates.empty(), [one])),
        );
        expect(reversed).toEqual(all);
        expect(JSON.parse(JSON.stringify(all))).toEqual(all);
        expect(all.children).toBe(list.length);
      },
      { runs: 30, soakRuns: 3000 },
    );
  });

  it("grow with the distinct rows and not with the children", () => {
    const few = aggregates.addAll(aggregates.empty(), [unit(1), unit(2), unit(3)]);
    const many = Array.from({ length: 300 }, (_, index) => unit((index % 3) + 1));
    const rows = (partial: typeof few) =>
      Object.values(partial.forms).reduce((sum, form) => sum + Object.keys(form?.rows ?? {}).length, 0);
    expect(rows(aggregates.addAll(aggregates.empty(), many))).toBe(rows(few));
  });

  it("refuse a column that the form does not have", () => {
    const table = unit(1).forms.expenditure as FormTable;
    const cells = { total: fen(1), gift: fen(2) } as Row["cells"];
    const forms = { expenditure: { ...table, rows: [{ key: "total", name: null, cells }] } };
    expect(() => aggregates.addAll(aggregates.empty(), [{ ...unit(1), forms }])).toThrow(
      /is "gift", expected one of the columns/,
    );
  });

  it("refuse a row that the form does not print, whatever its key, and add nothing of it", () => {
    for (const key of ["gift", "__proto__", "constructor", "toString", ""]) {
      const rows = [{ key, name: null, cells: { basic: fen(100) } }];
      const strange = {
        ...unit(1),
        forms: { expenditure: { ...unit(1).forms.expenditure, rows } },
      } as FinalAccounts;
      const accumulator = createAccumulator();
      accumulator.add({ id: "a", accounts: unit(1) });
      const before = JSON.stringify(accumulator.partial());
      for (const add of [
        () => aggregates.addAll(aggregates.empty(), [strange]),
        () => accumulator.add({ id: "b", accounts: strange }),
        () => consolidate([strange]),
      ])
        expect(add).toThrow(/expected a code or one of the rows that the form declares/);
      expect(JSON.stringify(accumulator.partial())).toBe(before);
      // The parent has it and no child can: that is told.
      const { issues } = reconcile(strange, [{ id: "a", accounts: unit(1) }]);
      expect(
        issues.some(({ row, found, expected }) => row === key && found === 100 && expected === null),
      ).toBe(true);
    }
  });

  it("refuse other years and unknown ones", () => {
    const { merge } = aggregates;
    const sum = (...children: FinalAccounts[]) => aggregates.addAll(aggregates.empty(), children);
    const other = { ...unit(2), year: 2023 };
    expect(() => sum(unit(1), other)).toThrow(/year is 2023, expected 2024/);
    expect(() => merge(sum(unit(1)), sum(other))).toThrow(JuesuanError);
    expect(() => sum({ ...other, year: null })).toThrow(/year is null, expected the year/);
  });
});

describe("a consolidated parent", () => {
  it("is what all the entries together make", () => {
    property(
      seeds(4),
      (list) => {
        const books = list.map((seed) => randomBooks(seed, 3));
        const children = books.map(({ entries }, index) => ({
          id: `u${index}`,
          accounts: deriveForms(entries, { year: YEAR }).accounts,
        }));
        const together = deriveForms(
          books.flatMap(({ entries }) => entries),
          { year: YEAR },
        ).accounts;
        const { accounts, issues } = consolidate(children);
        expect(figures(accounts)).toEqual(figures(together));
        expect(issues.filter((issue) => issue.kind !== "transfer")).toEqual([]);
      },
      { runs: 30, soakRuns: 3000 },
    );
  });

  it("passes every check where its children do, also printed in 万元", () => {
    property(
      seeds(4),
      (list) => {
        const children = list.map((seed, index) => ({
          id: `u${index}`,
          accounts: printedIn(unit(seed), { unit: "万元", decimals: 2 }),
        }));
        const failed = children.filter(
          ({ accounts }) => check(accounts, { rules: arithmeticRules }).findings.length > 0,
        );
        const { issues } = consolidate(children);
        if (failed.length === 0)
          expect(issues.filter((issue) => issue.kind === "relation-failed")).toEqual([]);
      },
      { runs: 40, soakRuns: 2000 },
    );
  });

  it("names the child that brought an error", () => {
    property(
      fc.tuple(fc.integer(), fc.integer(), fc.integer(), fc.integer({ min: 0, max: 2 })),
      ([a, b, c, guilty]) => {
        const children = [a, b, c].map((seed, index) => {
          const accounts = unit(seed);
          const wrong =
            index === guilty ? changed(accounts, "expenditure", "total", "total", 12_345_600) : accounts;
          return { id: `unit ${index}`, accounts: wrong };
        });
        const failures = consolidate(children).issues.filter((issue) => issue.kind === "relation-failed");
        expect(failures.length).toBeGreaterThan(0);
        for (const failure of failures) {
          expect(failure.children).toEqual([`unit ${guilty}`]);
          expect(failure.message.en).toContain(`unit ${guilty}`);
        }
      },
      { runs: 40, soakRuns: 1000 },
    );
  });

  it("refuses two children of one id and reports missing and unexpected ones", () => {
    const child = { id: "a", accounts: unit(1) };
    expect(() => consolidate([child, child])).toThrow(/"a" was counted already/);
    expect(() => consolidate([child, { id: "b", accounts: { ...unit(1), year: 2022 } }])).toThrow(
      /year is 2022/,
    );
    expect(() => consolidate([{ ...unit(1), department: null }])).toThrow(
      /0.department is null, expected a department/,
    );
    const { issues } = consolidate([child], { expected: ["b"] });
    expect(issues.map(({ kind, child: id }) => [kind, id])).toEqual(
      expect.arrayContaining([
        ["child-missing", "b"],
        ["child-unexpected", "a"],
      ]),
    );
  });

  it("reports missing forms, stray figures and unknown codes", () => {
    const whole = unit(1);
    const { income, ...rest } = whole.forms;
    const table = whole.forms.expenditure as FormTable;
    const strange = {
      ...whole,
      forms: {
        ...whole.forms,
        expenditure: {
          ...table,
          rows: [...table.rows, { key: "2109876", name: "新科目", cells: { total: fen(1) } }],
          strays: [{ name: "?", code: null, side: null, figures: ["1"], line: 3, reason: "no such row" }],
        },
      },
    };
    expect(income).toBeDefined();
    const { issues, accounts } = consolidate([
      { id: "a", accounts: { ...whole, forms: rest } },
      { id: "b", accounts: strange },
    ]);
    expect(issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "form-missing", form: "income", children: ["a"] }),
        expect.objectContaining({ kind: "stray-figures", form: "expenditure", child: "b" }),
        expect.objectContaining({ kind: "unknown-code", row: "2109876", children: ["b"] }),
      ]),
    );
    expect(amountOf(accounts, "expenditure", "2109876", "total")).toBe(1);
    expect(columnTitle("income", "total")).toBe("本年收入合计");
  });

  it("does not judge parts that one layout fills and another leaves out", () => {
    const filled = deriveForms(
      [
        { kind: "income", item: "2101501", source: "generalBudget", amount: fen(900) },
        { kind: "expenditure", item: "2101501", fund: "generalBudget", nature: "project", amount: fen(400) },
      ],
      { year: YEAR },
    ).accounts;
    const table = filled.forms.appropriationSummary as FormTable;
    const rows = table.rows.filter(({ key }) => !key.startsWith("expenditure.closing."));
    const unfilled = {
      ...filled,
      forms: { ...filled.forms, appropriationSummary: { ...table, rows } },
    } as FinalAccounts;
    expect(rows).toHaveLength(table.rows.length - 1);
    const { issues } = consolidate([
      { id: "a", accounts: filled },
      { id: "b", accounts: unfilled },
    ]);
    expect(issues).toEqual([]);
  });

  it("sums a total that some layouts print and others split", () => {
    const split = unit(1);
    const table = split.forms.summary as FormTable;
    const parts = ["income.generalBudget", "income.governmentFund", "income.stateCapital"];
    const sum = parts.reduce((total, key) => total + (amountOf(split, "summary", key, "amount") ?? 0), 0);
    const whole: FinalAccounts = {
      ...split,
      forms: {
        ...split.forms,
        summary: {
          ...table,
          rows: [
            { key: "income.appropriation", name: "财政拨款收入", cells: { amount: fen(sum) } },
            ...table.rows.filter((row) => !parts.includes(row.key)),
          ],
        },
      },
    };
    const { accounts } = consolidate([
      { id: "a", accounts: split },
      { id: "b", accounts: whole },
    ]);
    expect(amountOf(accounts, "summary", "income.appropriation", "amount")).toBe(2 * sum);
    const failed = check(accounts, { rules: arithmeticRules }).findings.filter(
      ({ rule }) => rule === "IN-01",
    );
    expect(failed).toEqual([]);
  });

  it("blames nobody where some print a total and others its parts", () => {
    const wholes: readonly (readonly [
      form: "summary" | "basicDetail",
      total: string,
      parts: readonly string[],
    ])[] = [
      [
        "summary",
        "income.appropriation",
        ["income.generalBudget", "income.governmentFund", "income.stateCapital"],
      ],
      ["basicDetail", "total", ["personnel", "public"]],
    ];
    property(
      fc.tuple(
        fc.array(fc.record({ seed: fc.nat(500), how: fc.constantFrom("parts", "total", "both") }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.constantFrom(...wholes),
      ),
      ([units, [form, total, parts]]) => {
        const children = units.map(({ seed, how }, index) => {
          const accounts = unit(seed);
          const table = accounts.forms[form] as FormTable;
          const sum = parts.reduce((all, key) => all + (amountOf(accounts, form, key, "amount") ?? 0), 0);
          const rows = table.rows.filter(
            ({ key }) => key !== total && (how !== "total" || !parts.includes(key)),
          );
          const own = how === "parts" ? [] : [{ key: total, name: null, cells: { amount: fen(sum) } }];
          const forms = { ...accounts.forms, [form]: { ...table, rows: [...own, ...rows] } };
          return { id: `u${index}`, accounts: { ...accounts, forms } as FinalAccounts, how, sum };
        });
        const { accounts, issues } = consolidate(children);
        expect(issues.filter(({ kind }) => kind === "relation-failed")).toEqual([]);
        const alone = children.filter(({ how, sum }) => how === "total" && sum !== 0);
        const told = issues.filter(({ kind }) => kind === "undivided-total");
        expect(told.map((issue) => issue.children)).toEqual(
          alone.length === 0 || alone.length === children.length ? [] : [alone.map(({ id }) => id)],
        );
        const printed = (accounts.forms[form] as FormTable).rows.filter(({ key }) => parts.includes(key));
        if (alone.length > 0) expect(printed).toEqual([]);
      },
      { runs: 60, soakRuns: 2000 },
    );
  });
});

describe("internal transfers", () => {
  const payer: Entry[] = [
    { kind: "income", item: "2050201", source: "undertaking", amount: fen(900) },
    { kind: "expenditure", item: "2050201", fund: "other", nature: "affiliatedSubsidy", amount: fen(500) },
    { kind: "expenditure", item: "2050201", fund: "other", nature: "project", amount: fen(400) },
  ];
  const payee = (amount: number): Entry[] => [
    { kind: "income", item: "2050202", source: "superiorSubsidy", amount: fen(amount) },
    { kind: "expenditure", item: "2050202", fund: "other", nature: "project", amount: fen(amount) },
  ];
  const make = (id: string, entries: readonly Entry[]) => ({
    id,
    accounts: deriveForms(entries, { year: YEAR, department: id }).accounts,
  });
  const transfer = { kind: "subsidy", payer: "局", payee: "学校" } as const;

  it("are taken out where both sides are given and equal", () => {
    const { accounts, eliminated, issues } = consolidate([make("局", payer), make("学校", payee(500))], {
      eliminations: [transfer],
    });
    expect(eliminated).toEqual([
      { ...transfer, paid: { "2050201": 500 }, received: { "2050202": 500 }, amount: 500 },
    ]);
    expect(issues).toEqual([]);
    const at = (form: FormId, row: string, column: string) => amountOf(accounts, form, row, column);
    expect(at("summary", "income.total", "amount")).toBe(900);
    expect(at("summary", "expenditure.205", "amount")).toBe(900);
    expect(at("income", "2050202", "superiorSubsidy")).toBe(0);
    expect(at("income", "total", "total")).toBe(900);
    expect(at("expenditure", "total", "affiliatedSubsidy")).toBe(0);
    expect(check(accounts, { rules: arithmeticRules }).findings).toEqual([]);
  });

  it.each([
    [
      "unequal",
      [make("局", payer), make("学校", payee(300))],
      transfer,
      /500 fen were paid and 300 fen received/,
    ],
    [
      "one side",
      [make("局", payer), make("学校", payer)],
      transfer,
      /subsidies from superior units has no figure/,
    ],
    ["nobody", [make("局", payer)], transfer, /no child is called "学校"/],
    [
      "more than there is",
      [make("局", payer), make("学校", payee(500))],
      { ...transfer, paid: { "2050201": 700 }, received: { "2050202": 700 } },
      /holds less than that/,
    ],
  ] as const)("are reported and left alone: %s", (_, children, elimination, message) => {
    const { eliminated, issues, accounts } = consolidate(children, { eliminations: [elimination] });
    expect(eliminated).toEqual([]);
    expect(issues.find((issue) => issue.kind === "transfer")?.message.en).toMatch(message);
    expect(accounts).toEqual(consolidate(children).accounts);
  });

  it("are pointed out where nothing was said of them", () => {
    const { issues } = consolidate([make("局", payer), make("学校", payee(500))]);
    expect(issues).toEqual([expect.objectContaining({ kind: "transfer", found: 500, expected: 500 })]);
  });
});

describe("a published parent against its children", () => {
  it("agrees with the sum, rounded or not, and shows the cells that do not", () => {
    property(
      seeds(4),
      (list) => {
        const children = list.map((seed, index) => ({ id: `u${index}`, accounts: unit(seed) }));
        const { accounts } = consolidate(children);
        expect(reconcile(accounts, children).issues.filter(({ kind }) => kind === "cell-differs")).toEqual(
          [],
        );
        const printed = printedIn(accounts, { unit: "万元", decimals: 2 });
        expect(reconcile(printed, children).issues.filter(({ kind }) => kind === "cell-differs")).toEqual([]);
        const wrong = changed(accounts, "expenditure", "total", "basic", 77);
        expect(reconcile(wrong, children).issues.filter(({ kind }) => kind === "cell-differs")).toEqual([
          expect.objectContaining({ form: "expenditure", row: "total", column: "basic", difference: 77 }),
        ]);
      },
      { runs: 30, soakRuns: 1000 },
    );
  });

  it("shows a missing child in every cell it has", () => {
    const children = [1, 2, 3].map((seed) => ({ id: `u${seed}`, accounts: unit(seed) }));
    const { accounts } = consolidate(children);
    const { issues } = reconcile(accounts, children.slice(1), { expected: ["u1", "u2", "u3"] });
    expect(issues).toContainEqual(expect.objectContaining({ kind: "child-missing", child: "u1" }));
    expect(issues.filter(({ kind }) => kind === "cell-differs").length).toBeGreaterThan(20);
    expect(FORM_IDS.length).toBe(10);
  });
});
