import { classRows } from "./class-rows";
import type { FixedRow, Form } from "./form";
import { acrossColumns, cell, sum } from "./relation";

const FUNDS = ["generalBudget", "governmentFund", "stateCapital"] as const;
const FUND_TITLES = {
  generalBudget: "一般公共预算财政拨款",
  governmentFund: "政府性基金预算财政拨款",
  stateCapital: "国有资本经营预算财政拨款",
} as const;
const FUND_ALIASES = {
  generalBudget: ["一般公共预算拨款", "一般公共预算", "一般公共预算财政拨款收入"],
  governmentFund: ["政府性基金预算拨款", "政府性基金预算", "政府性基金预算财政拨款收入", "政府性基金"],
  stateCapital: [
    "国有资本经营预算拨款",
    "国有资本经营预算",
    "国有资本经营预算财政拨款收入",
    "国有资本经营财政拨款",
  ],
} as const;
const COLUMNS = ["total", ...FUNDS] as const;

function fundRows<const P extends string, const M extends Partial<FixedRow>>(
  prefix: P,
  firstLine: number,
  more: M,
) {
  return FUNDS.map((fund, index) => ({
    key: `${prefix}.${fund}` as const,
    title: FUND_TITLES[fund],
    aliases: FUND_ALIASES[fund],
    lineNumber: firstLine + index,
    ...more,
  }));
}

/** 公开04 财政拨款收入支出决算总表: what the treasury granted and what became of it, by fund. */
export const appropriationSummary = {
  id: "appropriationSummary",
  number: "04",
  title: "财政拨款收入支出决算总表",
  aliases: ["财政拨款收支决算总表", "财政拨款收入支出决算表", "财政拨款收支总表", "财政拨款收支决算表"],
  wordings: [/^财政拨款(?:收入支出|收支|收入、支出)(?:决算)?总?(?:情况)?表$/],
  family: "lined",
  ledger: { table: "财决01-1", certainty: "B" },
  source: { document: "地方预决算公开操作规程（财预〔2016〕143号）", certainty: "B" },
  columns: [
    { id: "amount", title: "金额", aliases: ["决算数", "本年决算数"] },
    { id: "total", title: "合计", aliases: ["小计"] },
    ...FUNDS.map((fund) => ({
      id: fund,
      title: FUND_TITLES[fund],
      aliases: FUND_ALIASES[fund],
      optional: fund !== "generalBudget",
    })),
  ],
  sides: [
    {
      id: "income",
      title: "收入",
      columns: ["amount"],
      rows: [
        ...fundRows("income", 1, { group: "funds" }),
        { key: "income.subtotal", title: "本年收入合计", aliases: ["收入合计"], lineNumber: 27 },
        {
          key: "income.opening",
          title: "年初财政拨款结转和结余",
          aliases: ["上年财政拨款结转和结余", "年初财政拨款结转结余", "年初结转和结余"],
          lineNumber: 28,
        },
        ...fundRows("income.opening", 29, { group: "openings", under: "income.opening" }),
        { key: "income.total", title: "总计", aliases: ["收入总计"], lineNumber: 32 },
      ],
    },
    {
      id: "expenditure",
      title: "支出",
      columns: COLUMNS,
      rows: [
        ...classRows(33),
        { key: "expenditure.subtotal", title: "本年支出合计", aliases: ["支出合计"], lineNumber: 59 },
        {
          key: "expenditure.closing",
          title: "年末财政拨款结转和结余",
          aliases: ["结转下年财政拨款", "年末财政拨款结转结余", "年末结转和结余"],
          lineNumber: 60,
        },
        ...fundRows("expenditure.closing", 61, {
          group: "closings",
          under: "expenditure.closing",
          optional: true,
        }),
        { key: "expenditure.total", title: "总计", aliases: ["支出总计"], lineNumber: 64 },
      ],
    },
  ],
  note: "注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。",
  relations: [
    acrossColumns("IN-14", "total", FUNDS),
    { rule: "IN-15", left: [cell("income.subtotal", "amount")], right: [sum({ group: "funds" }, "amount")] },
    {
      rule: "IN-16",
      left: [cell("income.opening", "amount")],
      right: [sum({ group: "openings" }, "amount")],
      whenPrinted: true,
    },
    {
      rule: "IN-17",
      left: [cell("income.total", "amount")],
      right: [cell("income.subtotal", "amount"), cell("income.opening", "amount")],
    },
    {
      rule: "IN-18",
      forEach: { columns: COLUMNS },
      left: [cell("expenditure.subtotal", { each: true })],
      right: [sum({ group: "classes" }, { each: true })],
    },
    {
      rule: "IN-19",
      forEach: { columns: COLUMNS },
      left: [cell("expenditure.total", { each: true })],
      right: [cell("expenditure.subtotal", { each: true }), cell("expenditure.closing", { each: true })],
    },
    {
      rule: "IN-20",
      left: [cell("income.total", "amount")],
      right: [cell("expenditure.total", "total")],
      sameFigure: true,
    },
    ...FUNDS.map((fund) => ({
      rule: "IN-21",
      // Without the opening row of the fund nothing is known of what it carried over.
      left: [cell(`income.${fund}`, "amount"), cell(`income.opening.${fund}`, "amount")],
      right: [cell("expenditure.total", fund)],
    })),
    {
      rule: "IN-41",
      left: [cell("expenditure.closing", "total")],
      right: [sum({ group: "closings" }, "total")],
      whenPrinted: true,
      whenFilled: true,
    },
  ],
} as const satisfies Form;
