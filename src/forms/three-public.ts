import type { FixedRow, Form } from "./form";
import { each } from "./relation";

const VEHICLES = "公务用车购置及运行维护费";
const COLUMNS = [
  "total",
  "abroad",
  "vehicles",
  "vehiclePurchase",
  "vehicleOperation",
  "reception",
  "meetings",
  "training",
] as const;
const ROWS = [
  { key: "budget", title: "预算数", aliases: ["全年预算数", "年初预算数"] },
  { key: "actual", title: "决算数", aliases: ["支出决算数", "执行数"] },
] as const satisfies readonly FixedRow[];

/** Total and vehicle subtotal of one row: IN-31 for the budget, IN-32 for the outturn. */
function composition(rule: string, key: (typeof ROWS)[number]["key"]) {
  const forEach = { rows: { key } };
  return [
    { rule, forEach, left: [each("total")], right: [each("abroad"), each("vehicles"), each("reception")] },
    {
      rule,
      forEach,
      left: [each("vehicles")],
      right: [each("vehiclePurchase"), each("vehicleOperation")],
      // Some regions print the two kinds of vehicle costs and leave both blank.
      whenFilled: true,
    },
  ];
}

/** 公开09 财政拨款“三公”经费支出决算表 (公开07 in some regions): budget and outturn of the three public expenses. */
export const threePublic = {
  id: "threePublic",
  number: "09",
  title: "财政拨款“三公”经费支出决算表",
  aliases: [
    "一般公共预算财政拨款“三公”经费支出决算表",
    "“三公”经费支出决算表",
    "“三公”经费公共预算财政拨款支出决算表",
    "一般公共预算“三公”经费支出决算表",
    "“三公”经费财政拨款支出决算表",
    "财政拨款“三公”经费决算表",
    "“三公”经费决算表",
    "财政拨款“三公”经费支出表",
    "财政拨款“三公”经费及会议费、培训费支出决算表",
    "一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表",
  ],
  wordings: [
    /^(?!.*(?:政府性基金|国有资本))(?:一般公共预算|公共预算|财政拨款|一般公共预算财政拨款|公共财政预算|安排的)*三公(?:一金)?经费.{0,16}(?:决算|支出)(?:情况|统计|明细)?表$/,
    /^(?:一般公共预算|财政拨款){0,2}三公经费(?:、|和|及)(?:行政(?:、|和)?参公单位)?机关运行经费(?:支出)?(?:决算)?(?:情况|统计)?表$/,
    // One table for 三公 and what else is told of running a body: 、国有资产占用和政府采购情况表.
    /^(?:一般公共预算|财政拨款){0,2}三公经费(?:、|和|及).{0,30}(?:机关运行|国有资产|政府采购).{0,20}(?:情况|信息|统计|决算)表$/,
  ],
  family: "matrix",
  ledger: { table: "财决附03", certainty: "B" },
  source: {
    document: "地方预决算公开操作规程（财预〔2016〕143号）",
    also: ["部门决算公开模板", "陕西省部门决算公开模板", "大姚县部门决算公开表"],
    certainty: "B",
  },
  columns: [
    { id: "total", title: "合计" },
    {
      id: "abroad",
      title: "因公出国（境）费",
      aliases: ["因公出国（境）费用", "因公出国（境）经费", "因公出国（境）"],
    },
    {
      id: "vehicles",
      title: `${VEHICLES}小计`,
      aliases: ["小计", VEHICLES, "公务用车购置及运行费", "公务用车购置和运行维护费", "公务用车购置和运行费"],
      under: VEHICLES,
    },
    { id: "vehiclePurchase", title: "公务用车购置费", aliases: ["公务用车购置"], under: VEHICLES },
    {
      id: "vehicleOperation",
      title: "公务用车运行维护费",
      aliases: ["公务用车运行费", "公务用车运行维护", "公务用车运行"],
      under: VEHICLES,
    },
    { id: "reception", title: "公务接待费", aliases: ["公务接待"] },
    // Shaanxi and Jiangsu print them beside the three, outside their total.
    { id: "meetings", title: "会议费", aliases: ["会议费支出"], optional: true, local: true },
    { id: "training", title: "培训费", aliases: ["培训费支出"], optional: true, local: true },
  ],
  sides: [{ id: "rows", title: null, columns: COLUMNS, rows: ROWS }],
  pairs: ["budget", "actual"],
  note: "注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。",
  relations: [...composition("IN-31", "budget"), ...composition("IN-32", "actual")],
} as const satisfies Form;
