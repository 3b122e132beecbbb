import { classRows } from "./class-rows";
import type { Form } from "./form";
import { cell, sum } from "./relation";

/** 公开01 收入支出决算总表: the year's income and expenditure in one sheet. */
export const summary = {
  id: "summary",
  number: "01",
  title: "收入支出决算总表",
  aliases: ["收支决算总表", "收入支出决算表", "收支总表", "收入支出总表"],
  wordings: [/^(?:收入支出|收支|收入、支出)(?:决算)?总?(?:情况)?表$/],
  family: "lined",
  filled: true,
  ledger: { table: "财决01", certainty: "A" },
  source: {
    document: "地方预决算公开操作规程（财预〔2016〕143号）",
    also: ["部门决算公开模板"],
    certainty: "B",
  },
  columns: [{ id: "amount", title: "金额", aliases: ["决算数", "本年决算数", "决算金额"] }],
  sides: [
    {
      id: "income",
      title: "收入",
      columns: ["amount"],
      rows: [
        {
          key: "income.appropriation",
          title: "财政拨款收入",
          aliases: ["财政拨款"],
          group: "items",
          optional: true,
        },
        {
          key: "income.generalBudget",
          title: "一般公共预算财政拨款收入",
          aliases: ["一般公共预算财政拨款", "一般公共预算拨款收入", "一般公共预算收入"],
          lineNumber: 1,
          group: "items",
          partOf: "income.appropriation",
        },
        {
          key: "income.governmentFund",
          title: "政府性基金预算财政拨款收入",
          aliases: ["政府性基金预算财政拨款", "政府性基金预算拨款收入", "政府性基金收入", "政府性基金"],
          lineNumber: 2,
          group: "items",
          partOf: "income.appropriation",
        },
        {
          key: "income.stateCapital",
          title: "国有资本经营预算财政拨款收入",
          aliases: ["国有资本经营预算财政拨款", "国有资本经营预算拨款收入", "国有资本经营预算收入"],
          lineNumber: 3,
          group: "items",
          partOf: "income.appropriation",
        },
        { key: "income.specialAccount", title: "财政专户管理资金收入", group: "items", optional: true },
        { key: "income.superiorSubsidy", title: "上级补助收入", lineNumber: 4, group: "items" },
        { key: "income.undertaking", title: "事业收入", lineNumber: 5, group: "items" },
        {
          key: "income.operating",
          title: "经营收入",
          aliases: ["事业单位经营收入"],
          lineNumber: 6,
          group: "items",
        },
        {
          key: "income.affiliatedRemittance",
          title: "附属单位上缴收入",
          aliases: ["附属单位缴款"],
          lineNumber: 7,
          group: "items",
        },
        { key: "income.other", title: "其他收入", lineNumber: 8, group: "items" },
        { key: "income.subtotal", title: "本年收入合计", aliases: ["收入合计"], lineNumber: 27 },
        {
          key: "income.surplusUsed",
          title: "使用非财政拨款结余（含专用结余）",
          aliases: [
            "使用非财政拨款结余",
            "使用非财政拨款结余和专用结余",
            "用事业基金弥补收支差额",
            "使用非财政拨款结余（含专用结余）弥补收支差额",
          ],
          lineNumber: 28,
        },
        {
          key: "income.opening",
          title: "年初结转和结余",
          aliases: ["上年结转和结余", "年初结转结余"],
          lineNumber: 29,
        },
        { key: "income.total", title: "总计", aliases: ["收入总计"], lineNumber: 31 },
      ],
    },
    {
      id: "expenditure",
      title: "支出",
      columns: ["amount"],
      rows: [
        ...classRows(32),
        { key: "expenditure.subtotal", title: "本年支出合计", aliases: ["支出合计"], lineNumber: 58 },
        { key: "expenditure.distribution", title: "结余分配", lineNumber: 59 },
        {
          key: "expenditure.closing",
          title: "年末结转和结余",
          aliases: ["结转下年", "年末结转结余"],
          lineNumber: 60,
        },
        { key: "expenditure.total", title: "总计", aliases: ["支出总计"], lineNumber: 62 },
      ],
    },
  ],
  note: "注：本表反映部门本年度的总收支和年末结转结余情况。",
  relations: [
    { rule: "IN-01", left: [cell("income.subtotal", "amount")], right: [sum({ group: "items" }, "amount")] },
    {
      rule: "IN-02",
      left: [cell("expenditure.subtotal", "amount")],
      right: [sum({ group: "classes" }, "amount")],
    },
    {
      rule: "IN-03",
      left: [cell("income.total", "amount")],
      right: [
        cell("income.subtotal", "amount"),
        { ...cell("income.surplusUsed", "amount"), optional: true },
        cell("income.opening", "amount"),
      ],
    },
    {
      rule: "IN-04",
      left: [cell("expenditure.total", "amount")],
      right: [
        cell("expenditure.subtotal", "amount"),
        { ...cell("expenditure.distribution", "amount"), optional: true },
        cell("expenditure.closing", "amount"),
      ],
    },
    {
      rule: "IN-05",
      left: [cell("income.total", "amount")],
      right: [cell("expenditure.total", "amount")],
      sameFigure: true,
    },
  ],
} as const satisfies Form;
