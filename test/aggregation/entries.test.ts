import { describe, expect, it } from "vitest";
import { amountOf, cellsOf, type FinalAccounts, type FormTable } from "../../src/accounts";
import { deriveForms, type Entry, toEntries } from "../../src/aggregation";
import { arithmeticRules, check } from "../../src/checking";
import { fen, JuesuanError } from "../../src/money";
import { readAccounts, readLines } from "../../src/reading";
import { accountsSchema } from "../../src/schemas";
import { property } from "../support/property";
import { sharedFile } from "../support/shared";
import { booksArbitrary } from "./books";

/** Every figure that is not zero, by place. */
function figures(accounts: FinalAccounts): Record<string, number> {
  return Object.fromEntries(
    [...cellsOf(accounts)].flatMap(({ form, row, column, amount }) =>
      amount === null || amount === 0 ? [] : [[`${form}/${row}/${column}`, amount]],
    ),
  );
}

describe("forms from entries", () => {
  it("hold every arithmetic rule with nothing to round", () => {
    property(
      booksArbitrary(),
      ({ entries, year }) => {
        const { accounts, issues } = deriveForms(entries, { year });
        expect(accountsSchema.safeParse(accounts).error?.issues ?? []).toEqual([]);
        const result = check(accounts, { rules: arithmeticRules });
        expect(result.findings.map(({ rule, where }) => [rule, where])).toEqual([]);
        expect(result.roundings).toEqual([]);
        expect(result.outcomes.pass).toBeGreaterThan(20);
        expect(issues).toEqual([]);
      },
      { runs: 150, soakRuns: 10_000 },
    );
  });

  it("do not depend on the order of the entries", () => {
    property(
      booksArbitrary(4),
      ({ entries, year }) => {
        expect(deriveForms([...entries].reverse(), { year })).toEqual(deriveForms(entries, { year }));
      },
      { runs: 50 },
    );
  });

  it("come back from the entries that the tables determine", () => {
    property(
      booksArbitrary(),
      ({ entries, year }) => {
        const { accounts } = deriveForms(entries, { year });
        const back = toEntries(accounts);
        expect(figures(deriveForms(back.entries, { year }).accounts)).toEqual(figures(accounts));
        expect(back.undetermined.filter((issue) => issue.difference !== undefined)).toEqual([]);
      },
      { runs: 150, soakRuns: 5000 },
    );
  });

  it("include a form that the layout of the year does not print, where it has figures", () => {
    const entry = { kind: "income", item: "2230105", source: "stateCapital", amount: fen(5) } as const;
    const spent = {
      kind: "expenditure",
      item: "2230105",
      fund: "stateCapital",
      nature: "project",
      amount: fen(5),
    } as const;
    expect(deriveForms([], { year: 2018 }).accounts.forms.stateCapital).toBeUndefined();
    const { accounts } = deriveForms([entry, spent], { year: 2018 });
    expect(amountOf(accounts, "stateCapital", "total", "project")).toBe(5);
  });

  it("keep budget and final accounts apart", () => {
    const income = { kind: "income", item: "2101501", source: "generalBudget", amount: fen(500) } as const;
    const entries = [{ ...income, stage: "budget", amount: fen(700) } as const, income];
    expect(amountOf(deriveForms(entries).accounts, "summary", "income.total", "amount")).toBe(500);
    const budget = deriveForms(entries, { stage: "budget" }).accounts;
    expect(amountOf(budget, "summary", "income.total", "amount")).toBe(700);
  });
});

describe("entries that cannot be", () => {
  const income: Entry = { kind: "income", item: "2101501", source: "generalBudget", amount: fen(1000) };
  const cases: [string, readonly unknown[], RegExp][] = [
    [
      "negative income",
      [{ ...income, amount: -5 }],
      /entry 0 \(income\): amount is -5, expected no negative/,
    ],
    [
      "no amount",
      [income, { ...income, amount: undefined }],
      /entry 1: amount is .*missing|entry 1: amount is/,
    ],
    ["half a 分", [{ ...income, amount: 0.5 }], /entry 0: amount is 0.5/],
    ["unknown source", [{ ...income, source: "lottery" }], /entry 0: source is "lottery", expected one of/],
    ["unknown kind", [{ kind: "gift" }], /entry 0: kind is "gift"/],
    [
      "bad code",
      [{ ...income, item: "21015011" }],
      /entry 0: item is "21015011", expected a functional code/,
    ],
    [
      "spending more than there is",
      [
        income,
        { kind: "expenditure", item: "2101501", fund: "generalBudget", nature: "project", amount: 1001 },
      ],
      /fund generalBudget: expenditure 1001 exceeds income and opening 1000 by 1/,
    ],
    [
      "basic expenditure without economic item",
      [income, { kind: "expenditure", item: "2101501", fund: "generalBudget", nature: "basic", amount: 900 }],
      /economic items .* come to 0, expected 900/,
    ],
    [
      "construction in basic expenditure",
      [
        income,
        {
          kind: "expenditure",
          item: "2101501",
          fund: "generalBudget",
          nature: "basic",
          economic: "30901",
          amount: 9,
        },
      ],
      /entry 1 \(expenditure\): economic is "30901", expected no 309 or 311/,
    ],
    [
      "a 类 without a row",
      [{ kind: "expenditure", item: "2259901", fund: "other", nature: "project", amount: 9 }],
      /item is "2259901", expected a 类 that has a row/,
    ],
    [
      "fund without item",
      [{ kind: "opening", fund: "governmentFund", amount: 9 }],
      /item is null, expected the functional item/,
    ],
    [
      "negative expenditure without a reason",
      [{ kind: "expenditure", item: "2101501", fund: "other", nature: "project", amount: -9 }],
      /note is null, expected an explanation/,
    ],
    [
      "a total as statistic",
      [{ kind: "statistic", row: "vehicles.total", count: 1 }],
      /row is "vehicles.total"/,
    ],
    [
      "a closing that is not what is left",
      [income, { kind: "closing", fund: "generalBudget", amount: 1 }],
      /closing is 1, expected 1000/,
    ],
  ];
  it.each(cases)("%s", (_, entries, message) => {
    const derive = () => deriveForms(entries as readonly Entry[]);
    expect(derive).toThrow(message);
    expect(derive).toThrow(JuesuanError);
  });

  it("names every fault, and reports codes the catalogue does not hold", () => {
    try {
      deriveForms([
        { ...income, amount: fen(-1) },
        { ...income, source: "?" as "other" },
      ]);
      expect.unreachable();
    } catch (error) {
      expect((error as JuesuanError).issues).toHaveLength(2);
    }
    const { issues, accounts } = deriveForms([{ ...income, item: "2109876", name: "新科目" }], {
      year: 2024,
    });
    expect(issues.map(({ kind, found }) => [kind, found])).toEqual([["unknown-code", "2109876"]]);
    expect(amountOf(accounts, "income", "2109876", "appropriation")).toBe(1000);
    expect(accounts.forms.income?.rows.at(-1)?.name).toBe("新科目");
  });
});

describe("what tables do not tell", () => {
  it("is listed: contradictions, strays, forms that are missing", () => {
    const entries: Entry[] = [
      { kind: "income", item: "2101501", source: "generalBudget", amount: fen(1000) },
      { kind: "expenditure", item: "2101501", fund: "generalBudget", nature: "project", amount: fen(1000) },
    ];
    const { accounts } = deriveForms(entries, { year: 2024 });
    const { income, summary, ...rest } = accounts.forms;
    const table = summary as FormTable<"summary">;
    const rows = table.rows.map((row) =>
      row.key === "expenditure.210" ? { ...row, cells: { amount: fen(999) } } : row,
    );
    const stray = { name: "?", code: null, side: null, figures: ["7"], line: 1, reason: "no such row" };
    const { undetermined } = toEntries({
      ...accounts,
      forms: { ...rest, summary: { ...table, rows, strays: [stray] } },
    });
    const said = undetermined.map(({ kind, form, row }) => [kind, form, row]);
    expect(income).toBeDefined();
    expect(said).toContainEqual(["undetermined", "income", undefined]);
    expect(said).toContainEqual(["undetermined", "summary", "expenditure.210"]);
    expect(said).toContainEqual(["stray-figures", "summary", undefined]);
  });
});

describe("the entries of real disclosures", () => {
  it.each(["qinshui-2024.txt", "xiji-2024.txt", "fengquan-2023.txt"])("%s", (file) => {
    const text = sharedFile(`disclosures/${file}`);
    if (text === null) return;
    const { accounts } = readAccounts(readLines(text));
    const table = accounts.forms.summary;
    if (table === undefined) throw new Error("01 was not read");
    const { entries, undetermined } = toEntries(accounts);
    const derived = deriveForms(entries, {
      year: accounts.year ?? 2024,
      precision: table.precision,
    }).accounts;
    const before = figures(accounts);
    const after = figures(derived);
    // Each cell agrees within the rounding of the figures it is the sum of, as toEntries itself compares them.
    expect(undetermined.filter(({ difference }) => difference !== undefined)).toEqual([]);
    if (table.precision.unit === "元") expect(after).toEqual(before);
    const step = table.precision.unit === "元" ? 0 : 10_000;
    for (const place of new Set([...Object.keys(before), ...Object.keys(after)]))
      expect(Math.abs((after[place] ?? 0) - (before[place] ?? 0)), place).toBeLessThanOrEqual(2 * step);
    expect(Object.keys(before).length).toBeGreaterThan(100);
  });
});
