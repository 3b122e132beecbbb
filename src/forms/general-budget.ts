import { BASIC_PARTS, YEAR } from "./expenditure";
import type { Form } from "./form";
import { acrossColumns, rollUpRelations } from "./relation";

const PARTS = ["basic", "project"] as const;
const COLUMNS = ["total", ...PARTS] as const;

/** 公开05 一般公共预算财政拨款支出决算表. */
export const generalBudget = {
  id: "generalBudget",
  number: "05",
  title: "一般公共预算财政拨款支出决算表",
  aliases: [
    "一般公共预算财政拨款支出决算总表",
    "一般公共预算支出决算表",
    "一般公共预算财政拨款支出表",
    "公共预算财政拨款支出决算表",
    "一般公共预算财政拨款收入支出决算表",
  ],
  wordings: [/^(?:一般)?公共(?:财政)?预算(?:财政)?(?:拨款)?(?:收入)?支出(?:决算)?总?(?:情况)?表$/],
  family: "coded",
  ledger: { table: "财决07", certainty: "B" },
  source: {
    document: "中华人民共和国预算法实施条例（国务院令第729号）第六条",
    also: ["地方预决算公开操作规程（财预〔2016〕143号）"],
    certainty: "B",
  },
  codes: "functional",
  columns: [
    { id: "total", title: "小计", aliases: ["合计", "本年支出合计", "本年支出"], under: YEAR },
    { id: "basic", title: "基本支出", parts: BASIC_PARTS, under: YEAR },
    { id: "project", title: "项目支出", under: YEAR },
  ],
  sides: [{ id: "totals", title: null, columns: COLUMNS, rows: [{ key: "total", title: "合计" }] }],
  note: "注：本表反映部门本年度一般公共预算财政拨款支出情况。",
  relations: [
    acrossColumns("IN-22", "total", PARTS),
    ...rollUpRelations({ classes: "IN-23", sections: "IN-23", items: "IN-23", leaves: "IN-23" }, COLUMNS),
  ],
} as const satisfies Form;
