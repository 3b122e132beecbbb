import { BASIC_PARTS, YEAR } from "./expenditure";
import type { Form } from "./form";
import { each, minus, rollUpRelations } from "./relation";

const COLUMNS = ["opening", "income", "total", "basic", "project", "closing"] as const;

/** 公开07 政府性基金预算财政拨款收入支出决算表. */
export const governmentFund = {
  id: "governmentFund",
  number: "07",
  title: "政府性基金预算财政拨款收入支出决算表",
  aliases: [
    "政府性基金预算财政拨款收支决算表",
    "政府性基金预算收入支出决算表",
    "政府性基金收入支出决算表",
    "政府性基金预算财政拨款支出决算表",
    "政府性基金预算支出决算表",
    "政府性基金预算财政拨款收入支出表",
  ],
  wordings: [
    /^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入支出|收支|支出|收入、支出)(?:及结转(?:和)?结余)?(?:决算)?总?(?:情况)?表$/,
  ],
  family: "coded",
  ledger: { table: "财决09", certainty: "B" },
  source: { document: "地方预决算公开操作规程（财预〔2016〕143号）", certainty: "B" },
  codes: "functional",
  columns: [
    { id: "opening", title: "年初结转和结余", aliases: ["年初结转结余", "上年结转和结余"] },
    { id: "income", title: "本年收入", aliases: ["本年收入合计"] },
    {
      id: "total",
      title: "本年支出小计",
      aliases: ["小计", "合计", "本年支出", "本年支出合计"],
      under: YEAR,
    },
    { id: "basic", title: "基本支出", parts: BASIC_PARTS, under: YEAR },
    { id: "project", title: "项目支出", under: YEAR },
    { id: "closing", title: "年末结转和结余", aliases: ["年末结转结余", "结转下年"] },
  ],
  sides: [{ id: "totals", title: null, columns: COLUMNS, rows: [{ key: "total", title: "合计" }] }],
  note: "注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。",
  relations: [
    {
      rule: "IN-28",
      forEach: { rows: { all: true } },
      left: [each("closing")],
      right: [each("opening"), each("income"), minus(each("total"))],
    },
    {
      rule: "IN-29",
      forEach: { rows: { all: true } },
      left: [each("total")],
      right: [each("basic"), each("project")],
    },
    ...rollUpRelations({ classes: "IN-29", sections: "IN-29", items: "IN-29", leaves: "IN-29" }, COLUMNS),
  ],
} as const satisfies Form;
