import { describe, expect, it } from "vitest";
import { type FinalAccounts, isEmptyTable, isPartlyRead, sampleAccounts } from "../../src/accounts";
import { arithmeticRules, check, locateErrors } from "../../src/checking";
import { fen } from "../../src/money";
import { formRules } from "../../src/rules";

/** The sample, with a line of 支出决算表 that could not be placed: 医疗保障经办事务 is not among the rows. */
function partlyRead(): FinalAccounts {
  const accounts = sampleAccounts();
  const table = accounts.forms.expenditure;
  if (table === undefined) throw new Error("the sample has a 支出决算表");
  const stray = {
    name: "医疗保障经办",
    code: null,
    side: null,
    figures: ["26.04"],
    line: 9,
    reason: "no code",
  };
  return { ...accounts, forms: { expenditure: { ...table, rows: table.rows.slice(0, 4), strays: [stray] } } };
}

describe("a form that was read in part", () => {
  const accounts = partlyRead();
  const table = accounts.forms.expenditure;

  it("is neither whole nor empty", () => {
    expect(table !== undefined && isPartlyRead(table)).toBe(true);
    expect(isEmptyTable({ ...table, rows: [] } as never)).toBe(false);
  });

  it("accuses nobody: a sum that fails may lack what could not be placed", () => {
    const { findings, outcomes } = check(accounts, { rules: arithmeticRules });
    expect(findings).toEqual([]);
    expect(outcomes.indeterminate).toBeGreaterThan(0);
    expect(outcomes.pass).toBeGreaterThan(0);
    expect(
      check(accounts, { rules: formRules }).findings.filter(({ rule }) => /^(IN|X)-/.test(rule)),
    ).toEqual([]);
    expect(locateErrors(accounts, { rules: arithmeticRules }).suspects).toEqual([]);
  });

  it("still fails where two printings of one figure were read and differ", () => {
    const heading = {
      title: "收入支出决算总表",
      number: "01",
      precision: { unit: "万元", decimals: 2 },
      notes: [],
    } as const;
    const rows = [
      { key: "income.total", name: "总计", cells: { amount: fen(1_000_000) } },
      { key: "expenditure.total", name: "总计", cells: { amount: fen(2_000_000) } },
    ];
    const stray = {
      name: "某项",
      code: null,
      side: null,
      figures: ["1.00"],
      line: null,
      reason: "no such row",
    };
    const both: FinalAccounts = { ...accounts, forms: { summary: { ...heading, rows, strays: [stray] } } };
    expect(check(both, { rules: arithmeticRules }).findings.map(({ rule }) => rule)).toEqual(["IN-05"]);
  });

  it("proves nothing of a form whose 行次 begin behind the first: its beginning was cut off", () => {
    const failed = (lineNumber: number, line?: number) => {
      const summary = {
        title: "收入支出决算总表",
        number: "01",
        precision: { unit: "万元", decimals: 2 } as const,
        notes: [],
        rows: [
          { key: "expenditure.229", name: "其他支出", lineNumber, line, cells: { amount: fen(1_000_000) } },
          {
            key: "expenditure.subtotal",
            name: "本年支出合计",
            lineNumber: 58,
            cells: { amount: fen(9_000_000) },
          },
        ],
      };
      return check({ ...accounts, forms: { summary } }, { rules: arithmeticRules }).findings.length;
    };
    expect([failed(1, 5), failed(23, 5)]).toEqual([1, 0]);
    // Accounts of a program hold the rows that it needs.
    expect(failed(23)).toBe(1);
  });

  it("proves nothing of a form of another body, though both printings were read", () => {
    const table = (number: string, body: string, amount: number, column: "total" | "generalBudget") => ({
      title: number,
      number,
      precision: { unit: "万元", decimals: 2 } as const,
      notes: [],
      heading: { body },
      rows: [
        column === "total"
          ? { key: "total", name: "合计", cells: { total: fen(amount) } }
          : { key: "expenditure.subtotal", name: "本年支出合计", cells: { generalBudget: fen(amount) } },
      ],
    });
    const failed = (body: string) => {
      const forms = {
        appropriationSummary: table("04", "示例县教育局", 3_000_000, "generalBudget"),
        generalBudget: table("05", body, 2_000_000, "total"),
      };
      return check({ ...accounts, forms }, { rules: arithmeticRules }).findings.map(({ rule }) => rule);
    };
    expect(failed("示例县教育局")).toEqual(["X-08"]);
    expect(failed("示例县第一幼儿园")).toEqual([]);
  });

  it("takes no blank for a balance of nothing where a figure stands unread", () => {
    const heading = (number: string) => ({
      title: number,
      number,
      precision: { unit: "万元", decimals: 2 } as const,
      notes: [],
    });
    const balances = [
      { key: "income.opening", name: "年初财政拨款结转和结余", cells: { amount: null } },
      { key: "expenditure.closing", name: "年末财政拨款结转和结余", cells: { total: fen(0) } },
    ];
    const stray = { name: null, code: null, side: null, figures: ["1.00"], line: 3, reason: "no title" };
    const granted = (column: "appropriation" | "total", amount: number) => [
      { key: "208", name: "社会保障和就业支出", cells: { [column]: fen(amount) } },
    ];
    const accounts = (strays: (typeof stray)[]): FinalAccounts => ({
      ...sampleAccounts(),
      forms: {
        income: { ...heading("02"), rows: granted("appropriation", 2_000_000) },
        appropriationSummary: { ...heading("04"), rows: balances, strays },
        generalBudget: { ...heading("05"), rows: granted("total", 3_000_000) },
        governmentFund: { ...heading("07"), rows: [] },
        stateCapital: { ...heading("08"), rows: [] },
      },
    });
    const told = (strays: (typeof stray)[]) =>
      check(accounts(strays), { rules: arithmeticRules }).findings.filter(({ rule }) => rule === "X-15")
        .length;
    expect([told([]), told([stray])]).toEqual([1, 0]);
  });

  it("counts a line of zeros or dashes as nothing lost", () => {
    const stray = {
      name: "某项",
      code: null,
      side: null,
      figures: ["0.00", "—"],
      line: null,
      reason: "no such row",
    };
    expect(table !== undefined && isPartlyRead({ ...table, strays: [stray] })).toBe(false);
  });
});
