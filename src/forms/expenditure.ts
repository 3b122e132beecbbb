import type { Form } from "./form";
import { acrossColumns, rollUpRelations } from "./relation";

const KINDS = ["basic", "project", "superiorRemittance", "operating", "affiliatedSubsidy"] as const;

/** 人员经费 and 公用经费, which some layouts print beside 基本支出. */
export const BASIC_PARTS = /^(?:其中:?)?(?:人员|(?:日常)?公用)经费(?:支出)?$/;

/** Heading over 合计, 基本支出 and 项目支出 in 05, 07 and 08. */
export const YEAR = "本年支出";

/** 公开03 支出决算表: expenditure by functional item and by kind of expenditure. */
export const expenditure = {
  id: "expenditure",
  number: "03",
  title: "支出决算表",
  aliases: ["支出决算总表", "支出总表"],
  wordings: [/^支出决算(?:总|明细)?(?:情况)?表$/],
  family: "coded",
  filled: true,
  ledger: { table: "财决04", certainty: "B" },
  source: { document: "地方预决算公开操作规程（财预〔2016〕143号）", certainty: "B" },
  codes: "functional",
  columns: [
    { id: "total", title: "本年支出合计", aliases: ["支出合计", "合计"] },
    { id: "basic", title: "基本支出", parts: BASIC_PARTS },
    { id: "project", title: "项目支出" },
    { id: "superiorRemittance", title: "上缴上级支出", optional: true },
    { id: "operating", title: "经营支出", optional: true },
    { id: "affiliatedSubsidy", title: "对附属单位补助支出", aliases: ["对附属单位补助"], optional: true },
  ],
  sides: [
    { id: "totals", title: null, columns: ["total", ...KINDS], rows: [{ key: "total", title: "合计" }] },
  ],
  note: "注：本表反映部门本年度各项支出情况。",
  relations: [
    acrossColumns("IN-12", "total", KINDS),
    ...rollUpRelations({ classes: "IN-13", sections: "IN-13", items: "IN-13", leaves: "IN-13" }, [
      "total",
      ...KINDS,
    ]),
  ],
} as const satisfies Form;
