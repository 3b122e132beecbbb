import { type ColumnId, cell, EACH, each, minus, type RelationOf, sum, type Term } from "../../forms";
import { type RelationRule, relation } from "../rule";
import { head } from "./meta";
import { EXPERIENCE, STRUCTURE } from "./sources";

const FUNDS = ["generalBudget", "governmentFund", "stateCapital"] as const;
const opt = <T extends Term>(term: T): T => ({ ...term, optional: true });

const nonFiscal: RelationOf<"summary"> = {
  rule: "X-17",
  form: "summary",
  left: [
    cell("income.opening", "amount"),
    minus(cell("income.opening", "amount", "appropriationSummary")),
    opt(cell("income.surplusUsed", "amount")),
    cell("income.subtotal", "amount"),
    minus(cell("income.subtotal", "amount", "appropriationSummary")),
    minus(cell("expenditure.subtotal", "amount")),
    cell("expenditure.subtotal", "total", "appropriationSummary"),
    opt(minus(cell("expenditure.distribution", "amount"))),
  ],
  right: [
    cell("expenditure.closing", "amount"),
    minus(cell("expenditure.closing", "total", "appropriationSummary")),
  ],
};

/** 财政拨款 expenditure of the bound row, over the three funds. */
const grantedOfRow = (column: "total" | typeof EACH) => FUNDS.map((fund) => opt(each(column, fund)));

const contains: RelationOf<"expenditure"> = {
  rule: "X-13",
  form: "expenditure",
  forEach: { rows: { all: true }, columns: ["total", "basic", "project"] },
  left: [each(EACH)],
  right: grantedOfRow(EACH),
  comparison: ">=",
  whenPrinted: true,
};

const itemByItem: RelationOf<"income"> = {
  rule: "X-15",
  form: "income",
  // Coded rows: where the row of the total is not printed, nothing is known of it.
  forEach: { rows: { under: ["2"] } },
  left: [each("appropriation")],
  right: grantedOfRow("total"),
  whenPrinted: true,
  onlyWhereZero: [
    cell("income.opening", "amount", "appropriationSummary"),
    cell("expenditure.closing", "total", "appropriationSummary"),
  ],
};

const basicPart = (column: ColumnId<"threePublic">, codes: readonly string[]): RelationOf<"threePublic"> => ({
  rule: "X-18",
  form: "threePublic",
  left: [cell("actual", column)],
  right: [sum({ keys: codes }, "amount", "basicDetail")],
  comparison: ">=",
  whenPrinted: true,
  whenFilled: true,
});

/** Items of 06 that are paid through their own functional items of 05. */
function link(
  rule: string,
  economic: readonly string[],
  functional: readonly string[],
  comparison: "=" | "<=",
): RelationOf<"basicDetail"> {
  return {
    rule,
    form: "basicDetail",
    left: [sum({ keys: economic }, "amount")],
    right: [sum({ keys: functional }, "basic", "generalBudget")],
    comparison,
    whenPrinted: true,
    whenFilled: true,
  };
}

function build(): readonly RelationRule[] {
  const A = [STRUCTURE, "A"] as const;
  const C = [EXPERIENCE, "C"] as const;
  const linked = ["决算审核经验; 政府收支分类科目说明", "A"] as const;
  return [
    relation({
      ...head(
        "X-13",
        ["部门支出不小于财政拨款支出", "departmental expenditure contains what the treasury granted"],
        [
          "03表 每行（合计、基本、项目）≥ 05表 + 07表 + 08表 同科目",
          "03 each row (total, basic, project) >= 05 + 07 + 08 of the same code",
        ],
        A,
        "error",
        ["X-14"],
      ),
      relations: [contains],
    }),
    relation({
      ...head(
        "X-15",
        ["财政拨款收支逐项一致", "appropriation income and expenditure agree item by item"],
        [
          "无财政拨款年初、年末结转时：02表 财政拨款收入 = 05表 + 07表 + 08表 同科目支出",
          "without carry-over in or out: 02 财政拨款收入 = 05 + 07 + 08 of the same code",
        ],
        A,
        "warning",
      ),
      relations: [itemByItem],
    }),
    relation({
      ...head(
        "X-17",
        ["非财政拨款滚动", "non-fiscal money rolls forward"],
        [
          "（01表年初结转−04表年初结转）+ 使用非财政拨款结余 +（01表收入−04表收入）−（01表支出−04表支出）− 结余分配 = 01表年末结转−04表年末结转",
          "(01 opening − 04 opening) + surplus used + (01 income − 04 income) − (01 expenditure − 04 expenditure) − distribution = 01 closing − 04 closing",
        ],
        ["由01表、04表各自收支平衡（IN-03至IN-05, IN-17至IN-20）相减得出", "B"],
        "error",
        ["IN-05", "IN-20"],
      ),
      relations: [nonFiscal],
    }),
    relation({
      ...head(
        "X-18",
        ["三公经费包含基本支出部分", "the three public expenses contain their basic part"],
        [
          "09表 出国 ≥ 06表 30212; 购置 ≥ 31013; 运行 ≥ 30231; 接待 ≥ 30217",
          "09 abroad >= 06 30212; purchase >= 31013; operation >= 30231; reception >= 30217",
        ],
        C,
        "warning",
        ["SG-01"],
      ),
      relations: [
        basicPart("abroad", ["30212"]),
        basicPart("vehiclePurchase", ["31013"]),
        basicPart("vehicleOperation", ["30231"]),
        basicPart("reception", ["30217"]),
      ],
    }),
    relation({
      ...head(
        "X-20",
        ["三公经费不超过基本加项目支出", "the three public expenses fit into expenditure"],
        ["09表 决算合计 ≤ 03表 合计 基本支出 + 项目支出", "09 outturn total <= 03 total basic + project"],
        C,
        "warning",
      ),
      relations: [
        {
          rule: "X-20",
          left: [cell("actual", "total", "threePublic")],
          right: [cell("total", "basic", "expenditure"), cell("total", "project", "expenditure")],
          comparison: "<=",
        },
      ],
    }),
    relation({
      ...head(
        "X-22",
        ["养老保险缴费对应", "pension contributions match"],
        ["06表 30108 ≤ 05表 2080505 基本支出（通常相等）", "06 30108 <= 05 2080505 basic (normally equal)"],
        linked,
        "info",
      ),
      relations: [link("X-22", ["30108"], ["2080505"], "<=")],
    }),
    relation({
      ...head(
        "X-23",
        ["职业年金缴费对应", "annuity contributions match"],
        ["06表 30109 = 05表 2080506 基本支出", "06 30109 = 05 2080506 basic"],
        linked,
        "info",
      ),
      relations: [link("X-23", ["30109"], ["2080506"], "=")],
    }),
    relation({
      ...head(
        "X-24",
        ["医疗保险缴费对应", "health insurance contributions match"],
        ["06表 30110 = 05表 2101101 + 2101102 基本支出", "06 30110 = 05 2101101 + 2101102 basic"],
        linked,
        "info",
      ),
      relations: [link("X-24", ["30110"], ["2101101", "2101102"], "=")],
    }),
    relation({
      ...head(
        "X-25",
        ["公务员医疗补助对应", "medical subsidies of civil servants match"],
        ["06表 30111 = 05表 2101103 基本支出", "06 30111 = 05 2101103 basic"],
        linked,
        "info",
      ),
      relations: [link("X-25", ["30111"], ["2101103"], "=")],
    }),
    relation({
      ...head(
        "X-26",
        ["住房公积金对应", "housing fund matches"],
        ["06表 30113 = 05表 2210201 基本支出", "06 30113 = 05 2210201 basic"],
        linked,
        "info",
      ),
      relations: [link("X-26", ["30113"], ["2210201"], "=")],
    }),
    relation({
      ...head(
        "X-27",
        ["离退休费对应", "retirement pay matches"],
        [
          "06表 30301 + 30302 ≤ 05表 2080501 + 2080502 基本支出 ≤ 30301 + 30302 + 30305 + 30399 + 302（离退休公用）",
          "06 30301 + 30302 <= 05 2080501 + 2080502 basic <= 30301 + 30302 + 30305 + 30399 + 302 (their running costs)",
        ],
        linked,
        "info",
      ),
      relations: [
        link("X-27", ["30301", "30302"], ["2080501", "2080502"], "<="),
        {
          rule: "X-27",
          form: "generalBudget",
          left: [sum({ keys: ["2080501", "2080502"] }, "basic")],
          right: [sum({ keys: ["30301", "30302", "30305", "30399", "302"] }, "amount", "basicDetail")],
          comparison: "<=",
          whenPrinted: true,
          whenFilled: true,
        },
      ],
    }),
  ];
}

/** 表间: what contains what, row by row, and items that are paid through one another. */
export const crossFormItems: readonly RelationRule[] = /* @__PURE__ */ build();
