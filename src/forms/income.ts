import type { Form } from "./form";
import { acrossColumns, rollUpRelations } from "./relation";

const SOURCES = [
  "appropriation",
  "superiorSubsidy",
  "undertaking",
  "operating",
  "affiliatedRemittance",
  "other",
  "specialAccount",
] as const;

/** 财政拨款收入 by fund. */
const FUND_PARTS =
  /^(?:其中:?)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)(?:财政拨款)?(?:收入)?$/;

/** 公开02 收入决算表: income by functional item and by kind of income. */
export const income = {
  id: "income",
  number: "02",
  title: "收入决算表",
  aliases: ["收入决算总表", "收入总表"],
  wordings: [/^收入决算(?:总|明细)?(?:情况)?表$/],
  family: "coded",
  filled: true,
  ledger: { table: "财决03", certainty: "B" },
  source: { document: "地方预决算公开操作规程（财预〔2016〕143号）", certainty: "B" },
  codes: "functional",
  columns: [
    { id: "total", title: "本年收入合计", aliases: ["收入合计", "合计"] },
    { id: "appropriation", title: "财政拨款收入", aliases: ["财政拨款"], parts: FUND_PARTS },
    { id: "superiorSubsidy", title: "上级补助收入", optional: true },
    { id: "undertaking", title: "事业收入", aliases: ["小计"], parts: /教育收费/, optional: true },
    { id: "operating", title: "经营收入", optional: true },
    { id: "affiliatedRemittance", title: "附属单位上缴收入", aliases: ["附属单位缴款"], optional: true },
    { id: "other", title: "其他收入" },
    { id: "specialAccount", title: "财政专户管理资金收入", optional: true, local: true },
  ],
  sides: [
    {
      id: "totals",
      title: null,
      columns: ["total", ...SOURCES],
      rows: [{ key: "total", title: "合计" }],
    },
  ],
  note: "注：本表反映部门本年度取得的各项收入情况。",
  relations: [
    acrossColumns("IN-07", "total", SOURCES),
    ...rollUpRelations({ classes: "IN-08", sections: "IN-09", items: "IN-10", leaves: "IN-11" }, [
      "total",
      ...SOURCES,
    ]),
  ],
} as const satisfies Form;
