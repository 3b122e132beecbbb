import { CAPITAL_CONSTRUCTION_CLASSES, PERSONNEL_CLASSES, PUBLIC_CLASSES } from "../codes";
import type { Form } from "./form";
import { cell, each, sum } from "./relation";

/** 公开06 一般公共预算财政拨款基本支出决算明细表: basic expenditure by economic item. */
export const basicDetail = {
  id: "basicDetail",
  number: "06",
  title: "一般公共预算财政拨款基本支出决算明细表",
  aliases: [
    "一般公共预算财政拨款基本支出决算表",
    "一般公共预算基本支出决算表",
    "一般公共预算基本支出决算明细表",
    "一般公共预算财政拨款基本支出表",
    "财政拨款基本支出决算明细表",
    "公共预算财政拨款基本支出决算明细表",
  ],
  wordings: [/^(?:一般)?(?:公共)?(?:财政)?(?:预算)?(?:财政)?(?:拨款)?基本支出(?:决算)?(?:明细)?(?:情况)?表$/],
  family: "economic",
  ledger: { table: "财决08-1", certainty: "B" },
  source: {
    document: "中华人民共和国预算法实施条例（国务院令第729号）第六条",
    also: ["地方预决算公开操作规程（财预〔2016〕143号）"],
    certainty: "B",
  },
  codes: "departmentEconomic",
  columns: [{ id: "amount", title: "金额", aliases: ["决算数", "合计", "决算金额", "基本支出"] }],
  sides: [
    {
      id: "totals",
      title: null,
      columns: ["amount"],
      rows: [
        {
          key: "personnel",
          title: "人员经费合计",
          aliases: ["人员经费", "人员经费小计"],
          partOf: "total",
        },
        {
          key: "public",
          title: "公用经费合计",
          aliases: ["公用经费", "公用经费小计", "日常公用经费合计"],
          partOf: "total",
        },
        { key: "total", title: "合计", aliases: ["总计"], optional: true },
      ],
    },
  ],
  note: "注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。",
  relations: [
    {
      rule: "IN-24",
      forEach: { rows: { level: 1 } },
      left: [each("amount")],
      right: [sum({ childrenOf: "each" }, "amount")],
      whenPrinted: true,
    },
    {
      rule: "IN-25",
      left: [cell("personnel", "amount")],
      right: [sum({ keys: PERSONNEL_CLASSES }, "amount")],
      whenPrinted: true,
    },
    {
      rule: "IN-26",
      left: [cell("public", "amount")],
      right: [sum({ keys: PUBLIC_CLASSES }, "amount")],
      whenPrinted: true,
    },
    {
      rule: "IN-27",
      forEach: { rows: { under: CAPITAL_CONSTRUCTION_CLASSES } },
      left: [each("amount")],
      right: [],
    },
    {
      rule: "IN-26",
      left: [{ ...cell("total", "amount"), optional: true }],
      right: [cell("personnel", "amount"), cell("public", "amount")],
      whenPrinted: true,
    },
  ],
} as const satisfies Form;
