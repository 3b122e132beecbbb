import { BASIC_PARTS, YEAR } from "./expenditure";
import type { Form } from "./form";
import { acrossColumns, cell, rollUpRelations } from "./relation";

const PARTS = ["basic", "project"] as const;
const COLUMNS = ["total", ...PARTS] as const;

/** 公开08 国有资本经营预算财政拨款支出决算表; published since the 2020 accounts. */
export const stateCapital = {
  id: "stateCapital",
  number: "08",
  title: "国有资本经营预算财政拨款支出决算表",
  aliases: [
    "国有资本经营预算财政拨款收入支出决算表",
    "国有资本经营预算支出决算表",
    "国有资本经营预算财政拨款收支决算表",
    "国有资本经营预算财政拨款支出表",
    "国有资本经营财政拨款支出决算表",
  ],
  wordings: [
    /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入支出|收支|支出|收入、支出)(?:决算)?总?(?:情况)?表$/,
  ],
  family: "coded",
  ledger: { table: "财决11", certainty: "B" },
  source: {
    document: "部门决算公开模板",
    also: ["云南省部门决算公开模板", "上海市部门决算公开模板", "临湘市部门决算公开表"],
    certainty: "B",
  },
  from: 2020,
  codes: "functional",
  columns: [
    { id: "total", title: "合计", aliases: ["小计", "本年支出合计", "本年支出"], under: YEAR },
    { id: "basic", title: "基本支出", parts: BASIC_PARTS, under: YEAR },
    { id: "project", title: "项目支出", under: YEAR },
  ],
  sides: [{ id: "totals", title: null, columns: COLUMNS, rows: [{ key: "total", title: "合计" }] }],
  note: "注：本表反映部门本年度国有资本经营预算财政拨款支出情况。",
  relations: [
    acrossColumns("IN-30", "total", PARTS),
    // The state-capital budget pays for no running costs (国有资本经营预算支出不安排基本支出).
    { rule: "IN-30", left: [cell("total", "basic")], right: [], severity: "warning" },
    ...rollUpRelations({ classes: "IN-30", sections: "IN-30", items: "IN-30", leaves: "IN-30" }, COLUMNS),
  ],
} as const satisfies Form;
