import type { CaseForms as Forms, FormsCase as Input, CasePrint as Print } from "../../../src/checking";
import { FORM_IDS } from "../../../src/forms";
import type { Quartet } from "../support/quartet";

const on = (forms: Forms, ...lines: readonly string[]): Input => ({
  forms,
  ...(lines.length === 0 ? {} : { text: lines.join("\n") }),
});
const every = (print: Print): Forms => Object.fromEntries(FORM_IDS.map((form) => [form, print]));
/** A text that is more than tables. */
const TEXT = "第三部分 2024年度部门决算情况说明";
const noFigures = { rounding: "no figures" } as const;
const spent = (column: string): Forms => ({ threePublic: { actual: { [column]: 1 } } });
const headed = (year: number): Forms => ({
  income: { rows: { total: 1 }, heading: { year, body: "示例局", unit: "万元" } },
});

/** One figure in two forms of different units. */
const units = (first: number, second: number): Forms => ({
  summary: { rows: { "income.subtotal": first }, unit: "元" },
  income: { rows: { total: second }, unit: "元" },
});

export const completeness: readonly Quartet[] = [
  {
    rule: "DC-01",
    pass: on(every({ rows: {} })),
    fail: on({ income: {} }),
    missing: on({}),
    ...noFigures,
  },
  {
    rule: "DC-02",
    pass: on({ governmentFund: { rows: { total: null }, notes: ["说明：本表无数据"] } }),
    fail: on({ governmentFund: { rows: { total: null }, notes: ["注：本表反映政府性基金情况。"] } }),
    missing: on({ income: { total: 1 } }),
    ...noFigures,
  },
  {
    rule: "DC-03",
    pass: on({ income: { "208": 1, "20805": 1, "2080501": 1 } }),
    fail: on({ income: { "208": 1, "20805": 1 } }),
    missing: on({ income: { total: 1 } }),
    ...noFigures,
  },
  {
    rule: "DC-04",
    pass: on({ basicDetail: { "301": 1, "30101": 1 } }),
    fail: on({ basicDetail: { "301": 1 } }),
    missing: on({ basicDetail: { personnel: 1 } }),
    ...noFigures,
  },
  {
    rule: "DC-05",
    pass: on({
      threePublic: {
        actual: { total: 1, abroad: null, vehiclePurchase: null, vehicleOperation: 1, reception: null },
      },
    }),
    fail: on({ threePublic: { actual: { total: 1 } } }),
    missing: on({ threePublic: {} }),
    ...noFigures,
  },
  {
    rule: "DC-06",
    pass: on(spent("reception"), TEXT, "国内公务接待4批次，29人次。"),
    fail: on(spent("reception"), TEXT, "公务接待费主要用于上级检查。"),
    missing: on(spent("reception")),
    ...noFigures,
  },
  {
    rule: "DC-07",
    pass: on({}, TEXT, "机关运行经费支出1万元，比上年增加0.1万元，主要原因是物价上涨。"),
    fail: on({}, TEXT, "政府采购支出1万元。"),
    missing: on({}),
    ...noFigures,
  },
  {
    rule: "DC-08",
    pass: on({}, TEXT, "政府采购支出总额1万元，其中货物1万元、工程0万元、服务0万元。授予中小企业合同1万元。"),
    fail: on({}, TEXT, "机关运行经费1万元。"),
    missing: on({}, "合计\t1.00"),
    ...noFigures,
  },
  {
    rule: "DC-09",
    pass: on({}, TEXT, "国有资产占用情况：共有车辆1辆，单价100万元以上设备0台。"),
    fail: on({}, TEXT, "机关运行经费1万元。"),
    missing: on({}),
    ...noFigures,
  },
  {
    rule: "DC-10",
    pass: on({}, TEXT, "对3个项目开展绩效自评，评价结果良好。"),
    fail: on({}, TEXT, "机关运行经费1万元。"),
    missing: on({}),
    ...noFigures,
  },
  {
    rule: "DC-11",
    pass: on({}, TEXT, "部门职责", "机构设置：内设3个科室。纳入2024年度部门决算编报范围的单位共1个。"),
    fail: on({}, TEXT, "收入总计1万元"),
    missing: on({}),
    ...noFigures,
  },
  {
    rule: "DC-12",
    pass: on({}, TEXT, "第四部分 名词解释"),
    fail: on({}, TEXT),
    missing: on({}),
    ...noFigures,
  },
  {
    rule: "DC-14",
    pass: on(headed(2024), "2024年度部门决算", "目录", "第一部分"),
    fail: on(headed(2023)),
    missing: on({ income: { total: 1 } }),
    ...noFigures,
  },
  {
    rule: "DC-15",
    pass: on({}, "目录", "第一部分 概况", "第二部分 决算表", "第一部分 概况", "第二部分 决算表"),
    fail: on(
      {},
      "目录",
      "第一部分 概况",
      "第二部分 决算表",
      "第三部分 说明",
      "第二部分 决算表",
      "第一部分 概况",
      "第三部分 说明",
    ),
    missing: on({}, "没有内容"),
    ...noFigures,
  },
  {
    rule: "DC-16",
    pass: on({ income: { rows: {}, notes: ["注：本表反映部门本年度取得的各项收入情况。"] } }),
    fail: on({ income: {} }),
    missing: on({}),
    ...noFigures,
  },
  {
    rule: "DC-17",
    pass: on({ income: { rows: {}, notes: ["因四舍五入可能存在尾差"] } }),
    fail: on({ income: {} }),
    missing: { forms: { income: {} }, unit: "元" },
    ...noFigures,
  },
  {
    rule: "DC-18",
    pass: on({}, "合计 13800000000.00元"),
    fail: on({}, `联系电话 ${"139"}${"12345678"}`),
    missing: on({}),
    ...noFigures,
  },
  {
    rule: "DC-19",
    pass: on(units(123_456.78, 123_456.78)),
    fail: on(units(1_234_567_800, 123_456.78)),
    missing: on({ income: { total: 1 } }),
    rounding: {
      forms: {
        summary: { "income.subtotal": 123_456.78 },
        income: { rows: { total: 1_234_567_812.34 }, unit: "元" },
      },
    },
  },
  {
    rule: "DC-20",
    pass: on({}, "本部门职责如下。"),
    fail: on({}, "支出××万元"),
    missing: on({}),
    ...noFigures,
  },
  {
    rule: "DC-21",
    pass: on({ income: {} }, "《支出决算表》涉密，依法不予公开。"),
    fail: on({ income: {} }, "《支出决算表》不予公开。"),
    missing: on({ income: {} }),
    ...noFigures,
  },
];
