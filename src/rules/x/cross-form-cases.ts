import { tableOf } from "../../accounts";
import { absence, defineRule, INDETERMINATE, NOT_APPLICABLE, PASS, type PredicateRule } from "../../checking";
import { codeLevel } from "../../forms";
import { head, says, text } from "../meta";
import { cellOf, printed } from "../rows";
import { EXPERIENCE, PREPARATION } from "../sources";

const carriedOver = /* @__PURE__ */ defineRule({
  ...head(
    "X-28",
    ["上下年结转衔接", "the opening balance is last year's closing balance"],
    [
      "01表 本年年初结转和结余 = 01表 上年年末结转和结余（有调整的应说明）",
      "01 opening balance = 01 closing balance of last year (adjustments need an explanation)",
    ],
    [PREPARATION, "B"],
    "warning",
  ),
  ...says(
    "年初结转和结余{actual}，上年年末为{expected}",
    "the opening balance is {actual}, last year closed with {expected}",
  ),
  *evaluate({ accounts, previous }) {
    if (previous === undefined) {
      yield NOT_APPLICABLE;
      return;
    }
    const opening = printed(accounts, "summary", ["income.opening"], "amount");
    const closing = printed(previous, "summary", ["expenditure.closing"], "amount");
    if (opening.cells.length === 0 || closing.cells.length === 0) {
      yield INDETERMINATE;
      return;
    }
    // One figure in two years: exact where both print it alike, otherwise within the coarser print.
    const tolerance =
      opening.half === closing.half || opening.count * closing.count === 0 ? 0 : opening.half + closing.half;
    yield {
      outcome: Math.abs(opening.amount - closing.amount) <= tolerance ? "pass" : "fail",
      where: opening.cells,
      measure: "money",
      expected: closing.amount,
      actual: opening.amount,
      tolerance,
    };
  },
});

const OFFICE_ITEMS = [
  { name: /^(?:行政运行|事业运行)$/, column: "project", reason: "project" },
  { name: /^一般行政管理事务$/, column: "basic", reason: "basic" },
] as const;

const runningCosts = /* @__PURE__ */ defineRule({
  ...head(
    "X-29",
    ["运行类科目归基本支出", "running costs are basic expenditure"],
    [
      "03表 行政运行（01）、事业运行（50）无项目支出；一般行政管理事务（02）无基本支出",
      "03: 行政运行 (01) and 事业运行 (50) have no project, 一般行政管理事务 (02) no basic expenditure",
    ],
    [EXPERIENCE, "C"],
    "warning",
  ),
  messages: {
    project: text(
      "运行类科目列有项目支出{actual}",
      "a code of running costs has project expenditure {actual}",
    ),
    basic: text("一般行政管理事务列有基本支出{actual}", "一般行政管理事务 has basic expenditure {actual}"),
  },
  *evaluate(context) {
    const missing = absence(context, ["expenditure"]);
    if (missing !== null) yield missing;
    for (const row of tableOf(context.accounts, "expenditure")?.rows ?? []) {
      if (codeLevel(row.key) !== 3) continue;
      // The last digits alone say nothing (2080501 is no 行政运行): the name decides.
      const item = OFFICE_ITEMS.find(({ name }) => name.test((row.name ?? "").replace(/\s/g, "")));
      if (item === undefined) continue;
      const actual = cellOf(row, item.column) ?? 0;
      if (actual === 0) yield PASS;
      else
        yield {
          outcome: "fail",
          where: [{ form: "expenditure", row: row.key, column: item.column }],
          measure: "money",
          expected: 0,
          actual,
          reason: item.reason,
        };
    }
  },
});

const publicPart = /* @__PURE__ */ defineRule({
  ...head(
    "X-32",
    ["有人员的单位有公用经费", "a unit with staff has public expenditure"],
    [
      "06表 人员经费 > 0 时 公用经费 > 0（人均水平另按当地定额判断）",
      "06: where personnel > 0, public > 0 (levels per head depend on local standards)",
    ],
    [EXPERIENCE, "C"],
    "info",
  ),
  ...says("有人员经费而公用经费为零", "there is personnel but no public expenditure"),
  *evaluate(context) {
    const missing = absence(context, ["basicDetail"]);
    if (missing !== null) {
      yield missing;
      return;
    }
    const personnel = printed(context.accounts, "basicDetail", ["personnel"], "amount");
    const all = printed(context.accounts, "basicDetail", ["public"], "amount");
    if (personnel.cells.length === 0 || all.cells.length === 0) yield INDETERMINATE;
    else if (personnel.amount <= 0) yield NOT_APPLICABLE;
    else yield { outcome: all.amount > 0 ? "pass" : "fail", where: all.cells, against: personnel.cells };
  },
});

/** 表间: rules between forms that hold in certain cases. */
export const crossFormCaseRules: readonly PredicateRule[] = [carriedOver, runningCosts, publicPart];
