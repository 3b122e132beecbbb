import { cellAt, type FinalAccounts, isEmptyTable, tableOf } from "../../accounts";
import {
  absence,
  defineRule,
  INDETERMINATE,
  isExpected,
  type Judgement,
  NOT_APPLICABLE,
  PASS,
  type Rule,
  relation,
} from "../../checking";
import { cell, EACH } from "../../forms";
import { hasStatement, narrativeLines, passage } from "../dc/document";
import { head, says, text } from "../meta";
import { type Printed, printed } from "../rows";
import { RULES_2016, TEMPLATE } from "../sources";
import { threePublicHeads } from "./three-public-heads";

const COLUMNS = ["total", "abroad", "vehicles", "vehiclePurchase", "vehicleOperation", "reception"] as const;

/** The economic items that make up each of the three public expenses. */
const MEMBERS = [
  { column: "abroad", codes: ["30212"] },
  { column: "vehiclePurchase", codes: ["31013", "30913"] },
  { column: "vehicleOperation", codes: ["30231"] },
  { column: "reception", codes: ["30217"] },
] as const;

const actual = (accounts: FinalAccounts, column: string): Printed =>
  printed(accounts, "threePublic", ["actual"], column);

const composition = /* @__PURE__ */ defineRule({
  ...head(
    "SG-01",
    ["三公经费组成完整", "the three public expenses leave nothing out"],
    [
      "06表 30212、31013+30913、30231、30217 有支出的，09表 相应项目有决算数",
      "an item spent in 06 (30212, 31013 + 30913, 30231, 30217) has an outturn in 09",
    ],
    ["部门决算报表编制说明（机构运行信息表）", "B"],
    "error",
    ["X-18"],
  ),
  ...says(
    "基本支出明细列有该项支出{expected}，“三公”经费表中没有",
    "06 spends {expected} on this item, the form of the three public expenses has nothing",
  ),
  *evaluate(context) {
    const missing = absence(context, ["basicDetail", "threePublic"]);
    if (missing !== null) {
      yield missing;
      return;
    }
    for (const { column, codes } of MEMBERS) {
      const spent = printed(context.accounts, "basicDetail", codes, "amount");
      const shown = actual(context.accounts, column);
      if (spent.amount <= spent.half) yield NOT_APPLICABLE;
      else if (shown.cells.length === 0) yield INDETERMINATE;
      else if (shown.amount !== 0) yield PASS;
      else
        yield {
          outcome: "fail",
          where: shown.cells,
          against: spent.cells,
          measure: "money",
          expected: spent.amount,
          actual: 0,
          tolerance: spent.half,
        };
    }
  },
});

const withinBudget = /* @__PURE__ */ relation({
  ...head(
    "SG-02",
    ["三公经费决算不超过预算", "the outturn stays within the budget"],
    [
      "09表 各列 决算数 ≤ 预算数（全年预算数，调整后）",
      "09 each column: outturn <= budget (of the whole year, as adjusted)",
    ],
    ["党政机关厉行节约反对浪费条例; 公开09表附注", "B"],
    "error",
    ["IN-31", "IN-32"],
  ),
  relations: [
    {
      rule: "SG-02",
      form: "threePublic",
      forEach: { columns: COLUMNS },
      left: [cell("actual", EACH)],
      right: [cell("budget", EACH)],
      comparison: "<=",
    },
  ],
});

const noGrowth = /* @__PURE__ */ defineRule({
  ...threePublicHeads["SG-03"],
  ...says(
    "“三公”经费决算{actual}，大于上年{expected}",
    "the three public expenses are {actual}, last year {expected}",
  ),
  *evaluate({ accounts, previous }) {
    if (previous === undefined) {
      yield NOT_APPLICABLE;
      return;
    }
    const now = actual(accounts, "total");
    const before = actual(previous, "total");
    if (now.cells.length === 0 || before.cells.length === 0) {
      yield INDETERMINATE;
      return;
    }
    const tolerance = now.half + before.half;
    yield {
      outcome: now.amount - before.amount <= tolerance ? "pass" : "fail",
      where: now.cells,
      measure: "money",
      expected: before.amount,
      actual: now.amount,
      tolerance,
    };
  },
});

/** Money of a kind of vehicle cost needs vehicles among the assets of form 10. */
function* vehiclesFor({ accounts }: { accounts: FinalAccounts }, column: string): Generator<Judgement> {
  if (tableOf(accounts, "statistics") === undefined) {
    yield NOT_APPLICABLE;
    return;
  }
  const costs = actual(accounts, column);
  const vehicles = printed(accounts, "statistics", ["vehicles.total"], "count");
  if (costs.cells.length === 0 || vehicles.cells.length === 0) yield INDETERMINATE;
  else if (costs.amount <= 0) yield NOT_APPLICABLE;
  else
    yield {
      outcome: vehicles.amount > 0 ? "pass" : "fail",
      where: costs.cells,
      against: vehicles.cells,
      measure: "money",
      actual: costs.amount,
    };
}

const bought = /* @__PURE__ */ defineRule({
  ...threePublicHeads["SG-13"],
  ...says(
    "有公务用车购置费{actual}，车辆数合计为零",
    "vehicles were bought for {actual}, the department owns none",
  ),
  evaluate: (context) => vehiclesFor(context, "vehiclePurchase"),
});

const operated = /* @__PURE__ */ defineRule({
  ...threePublicHeads["SG-14"],
  ...says(
    "有公务用车运行维护费{actual}，车辆数合计为零",
    "vehicles cost {actual} to run, the department owns none",
  ),
  evaluate: (context) => vehiclesFor(context, "vehicleOperation"),
});

/** Share of 公用经费 in per cent that 公务接待费 should not pass; a profile sets `limits.receptionShare`. */
const RECEPTION_SHARE = 2;

const receptionShare = /* @__PURE__ */ defineRule({
  ...head(
    "SG-19",
    ["接待费比例", "share of reception"],
    [
      "09表 公务接待费 ≤ 2% × 06表 公用经费（limits.receptionShare，单位%；历史标准，仅供提示）",
      "09 reception <= 2% of 06 public (limits.receptionShare, per cent; a historic limit, a hint only)",
    ],
    ["财预字〔1998〕159号 行政事业单位业务招待费列支管理规定", "B"],
    "info",
  ),
  ...says(
    "公务接待费{actual}，超过公用经费的{share}%（{expected}）",
    "reception is {actual}, more than {share}% of public expenditure ({expected})",
  ),
  *evaluate(context) {
    const missing = absence(context, ["threePublic", "basicDetail"]);
    if (missing !== null) {
      yield missing;
      return;
    }
    const share = context.profile.limits.receptionShare ?? RECEPTION_SHARE;
    const reception = actual(context.accounts, "reception");
    const all = printed(context.accounts, "basicDetail", ["public"], "amount");
    if (reception.cells.length === 0 || all.cells.length === 0) {
      const empty = tableOf(context.accounts, "threePublic")?.rows.length === 0;
      yield { outcome: empty ? "notApplicable" : "indeterminate" };
      return;
    }
    if (reception.amount <= 0 || all.amount <= 0) {
      yield NOT_APPLICABLE;
      return;
    }
    const expected = Math.round((all.amount * share) / 100);
    const tolerance = reception.half + Math.ceil((all.half * share) / 100);
    yield {
      outcome: reception.amount - expected <= tolerance ? "pass" : "fail",
      where: reception.cells,
      against: all.cells,
      measure: "money",
      expected,
      actual: reception.amount,
      tolerance,
      params: { share },
    };
  },
});

const nothingSpent = /* @__PURE__ */ defineRule({
  ...head(
    "SG-21",
    ["空表须有说明", "an empty form says why"],
    [
      "09表无数时，表下或文中说明没有“三公”经费支出",
      "where 09 is empty, its notes or the text say that there was no such expenditure",
    ],
    [RULES_2016, "A"],
    "warning",
    ["DC-02"],
  ),
  ...says(
    "“三公”经费表无数，也没有说明",
    "the form of the three public expenses is empty and nothing says why",
  ),
  *evaluate(context) {
    const table = tableOf(context.accounts, "threePublic");
    if (table === undefined)
      yield { outcome: isExpected(context, "threePublic") ? "indeterminate" : "notApplicable" };
    else if (!isEmptyTable(table)) yield NOT_APPLICABLE;
    else if (hasStatement(table.notes)) yield PASS;
    else if (context.document === undefined) yield INDETERMINATE;
    else {
      const told = NOTHING.test(passage(narrativeLines(context.document.lines, context.accounts), /三公/, 4));
      yield {
        outcome: told ? "pass" : "fail",
        where: [cellAt("threePublic", "actual", "total")],
        lines: table.line === undefined ? [] : [table.line],
      };
    }
  },
});

/** A sentence that says there was nothing. */
const NOTHING = /没有|未安排|未发生|无“?三公|为0|0(?:\.0+)?万?元|无此项|未使用|无支出|无数据/;

const scope = /* @__PURE__ */ defineRule({
  ...head(
    "SG-23",
    ["口径词一致", "one scope throughout"],
    [
      "09表标题与文中“三公”经费标题的口径（财政拨款 / 一般公共预算财政拨款）一致",
      "the title of 09 and the headings on the three public expenses name the same scope",
    ],
    [TEMPLATE, "A"],
    "info",
  ),
  messages: {
    default: text(
      "标题口径为“{actual}”，表为“{expected}”",
      "a heading says “{actual}”, the form “{expected}”",
    ),
  },
  *evaluate({ accounts, document }) {
    const table = tableOf(accounts, "threePublic");
    const own = table === undefined ? null : scopeOf(table.title);
    if (own === null || document === undefined) {
      yield NOT_APPLICABLE;
      return;
    }
    const other = document.lines.filter(
      ({ text: line }) => HEADING.test(line.trim()) && scopeOf(line) !== null && scopeOf(line) !== own,
    );
    yield {
      outcome: other.length === 0 ? "pass" : "fail",
      lines: other.map(({ number }) => number),
      expected: own,
      actual: other[0] === undefined ? own : scopeOf(other[0].text),
    };
  },
});

/** A heading or an entry of the contents on the three public expenses. */
const HEADING =
  /^[#*\s]{0,8}[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]{1,2}[^，。；]{0,20}[“"”]?三公[“"”]?经费[^，。；]{0,40}$/;

function scopeOf(title: string): string | null {
  if (/一般公共预算财政拨款/.test(title)) return "一般公共预算财政拨款";
  return /财政拨款/.test(title) ? "财政拨款" : null;
}

/**
 * 三公 (SG): what the tables alone decide.
 */
export const threePublicRules: readonly Rule[] = [
  composition,
  withinBudget,
  noGrowth,
  bought,
  operated,
  receptionShare,
  nothingSpent,
  scope,
];
