import {
  CLASS_KEY_PREFIX,
  type ColumnId,
  cell,
  each,
  type FormId,
  type RelationSpec,
  type Term,
} from "../../forms";
import type { RelationRule } from "../rule";
import { relation } from "../rule";
import { head } from "./meta";
import { STRUCTURE } from "./sources";

const FUNDS = ["generalBudget", "governmentFund", "stateCapital"] as const;
const SOURCES = ["superiorSubsidy", "undertaking", "operating", "affiliatedRemittance", "other"] as const;

/** Two printings of one figure. */
function same(rule: string, left: Term, right: Term): RelationSpec {
  return { rule, left: [left], right: [right], sameFigure: true };
}

/** A 类 row of 01 or 04 and the same 类 in a coded form, both ways: a 类 that the coded form lacks counts as nothing. */
function byClass<F extends FormId, O extends FormId>(
  rule: string,
  form: F,
  column: ColumnId<F>,
  other: O,
  otherColumn: ColumnId<O>,
): RelationSpec {
  return {
    rule,
    form,
    forEach: { rows: { group: "classes" } },
    left: [each(column)],
    right: [{ form: other, rows: { unprefixed: CLASS_KEY_PREFIX }, column: otherColumn }],
    sameFigure: true,
  };
}

const opt = <T extends Term>(term: T): T => ({ ...term, optional: true });

const fromFunds: RelationSpec = {
  rule: "X-02",
  left: [
    cell("income.generalBudget", "amount", "summary"),
    opt(cell("income.governmentFund", "amount", "summary")),
    opt(cell("income.stateCapital", "amount", "summary")),
  ],
  right: [cell("total", "appropriation", "income")],
};

const appropriated: readonly RelationSpec[] = [
  // Where 01 prints 财政拨款收入 in one line, that line is the figure of 02.
  {
    ...same(
      "X-02",
      opt(cell("income.appropriation", "amount", "summary")),
      cell("total", "appropriation", "income"),
    ),
    whenPrinted: true,
  },
  fromFunds,
];

const fundIncome: readonly RelationSpec[] = FUNDS.map((fund) => ({
  ...same(
    "X-06",
    fund === "generalBudget"
      ? cell(`income.${fund}`, "amount", "appropriationSummary")
      : opt(cell(`income.${fund}`, "amount", "appropriationSummary")),
    fund === "generalBudget"
      ? cell(`income.${fund}`, "amount", "summary")
      : opt(cell(`income.${fund}`, "amount", "summary")),
  ),
  whenPrinted: true,
}));

const governmentFund: readonly RelationSpec[] = [
  same(
    "X-10",
    cell("expenditure.subtotal", "governmentFund", "appropriationSummary"),
    cell("total", "total", "governmentFund"),
  ),
  same(
    "X-10",
    cell("income.governmentFund", "amount", "appropriationSummary"),
    cell("total", "income", "governmentFund"),
  ),
  {
    ...same(
      "X-10",
      opt(cell("income.opening.governmentFund", "amount", "appropriationSummary")),
      cell("total", "opening", "governmentFund"),
    ),
    whenPrinted: true,
  },
  same(
    "X-10",
    cell("expenditure.closing", "governmentFund", "appropriationSummary"),
    cell("total", "closing", "governmentFund"),
  ),
  byClass("X-10", "appropriationSummary", "governmentFund", "governmentFund", "total"),
];

function build(): readonly RelationRule[] {
  const A = [STRUCTURE, "A"] as const;
  const B = [STRUCTURE, "B"] as const;
  return [
    relation({
      ...head(
        "X-01",
        ["收入合计一致", "income totals agree"],
        ["01表 本年收入合计 = 02表 合计", "01 income subtotal = 02 total"],
        A,
        "error",
        ["IN-01"],
      ),
      relations: [
        same("X-01", cell("income.subtotal", "amount", "summary"), cell("total", "total", "income")),
      ],
    }),
    relation({
      ...head(
        "X-02",
        ["财政拨款收入一致", "appropriation income agrees"],
        [
          "01表 三项财政拨款收入之和 = 02表 合计 财政拨款收入",
          "01 sum of the three funds = 02 total of 财政拨款收入",
        ],
        A,
        "error",
        ["X-07"],
      ),
      relations: appropriated,
    }),
    relation({
      ...head(
        "X-03",
        ["其他来源逐列一致", "other sources agree"],
        [
          "01表 上级补助、事业、经营、附属单位上缴、其他收入 = 02表 合计各列",
          "01 each other source = its column total in 02",
        ],
        A,
        "error",
      ),
      relations: [
        ...SOURCES.map((id) =>
          same("X-03", cell(`income.${id}`, "amount", "summary"), cell("total", id, "income")),
        ),
        {
          ...same(
            "X-03",
            opt(cell("income.specialAccount", "amount", "summary")),
            opt(cell("total", "specialAccount", "income")),
          ),
          whenPrinted: true,
        },
      ],
    }),
    relation({
      ...head(
        "X-04",
        ["支出合计一致", "expenditure totals agree"],
        ["01表 本年支出合计 = 03表 合计", "01 expenditure subtotal = 03 total"],
        A,
        "error",
        ["IN-02"],
      ),
      relations: [
        same(
          "X-04",
          cell("expenditure.subtotal", "amount", "summary"),
          cell("total", "total", "expenditure"),
        ),
      ],
    }),
    relation({
      ...head(
        "X-05",
        ["支出分类一致", "expenditure classes agree"],
        [
          "01表 每类支出 = 03表 该类合计（03表无此类则为零）",
          "01 each class = the same class in 03 (nothing where 03 lacks it)",
        ],
        A,
        "error",
        ["CD-06"],
      ),
      relations: [byClass("X-05", "summary", "amount", "expenditure", "total")],
    }),
    relation({
      ...head(
        "X-06",
        ["财政拨款总表与总表一致", "funds of 04 and 01 agree"],
        ["04表 三项财政拨款收入 = 01表 相应各行", "04 each fund = the same row of 01"],
        A,
        "error",
      ),
      relations: fundIncome,
    }),
    relation({
      ...head(
        "X-07",
        ["财政拨款收入合计一致", "appropriation income of 04 and 02 agrees"],
        ["04表 本年收入合计 = 02表 合计 财政拨款收入", "04 income subtotal = 02 total of 财政拨款收入"],
        A,
        "error",
        ["X-02"],
      ),
      relations: [
        same(
          "X-07",
          cell("income.subtotal", "amount", "appropriationSummary"),
          cell("total", "appropriation", "income"),
        ),
      ],
    }),
    relation({
      ...head(
        "X-08",
        ["一般公共预算支出合计一致", "general-budget totals agree"],
        ["04表 本年支出合计 一般公共预算列 = 05表 合计", "04 subtotal of the general budget = 05 total"],
        A,
        "error",
      ),
      relations: [
        same(
          "X-08",
          cell("expenditure.subtotal", "generalBudget", "appropriationSummary"),
          cell("total", "total", "generalBudget"),
        ),
      ],
    }),
    relation({
      ...head(
        "X-09",
        ["一般公共预算支出逐类一致", "general-budget classes agree"],
        ["04表 每类一般公共预算列 = 05表 该类小计", "04 general budget of each class = the same class in 05"],
        A,
        "error",
      ),
      relations: [byClass("X-09", "appropriationSummary", "generalBudget", "generalBudget", "total")],
    }),
    relation({
      ...head(
        "X-10",
        ["政府性基金收支一致", "government funds agree"],
        [
          "04表 政府性基金支出、收入、年初与年末结转 = 07表 合计各列; 逐类一致",
          "04 expenditure, income, opening and closing of the funds = 07 totals; and class by class",
        ],
        B,
        "error",
        ["IN-28"],
      ),
      relations: governmentFund,
    }),
    relation({
      ...head(
        "X-11",
        ["国有资本经营预算支出一致", "state-capital expenditure agrees"],
        [
          "04表 本年支出合计 国有资本经营预算列 = 08表 合计; 逐类一致",
          "04 subtotal of state capital = 08 total; and class by class",
        ],
        B,
        "error",
      ),
      relations: [
        same(
          "X-11",
          cell("expenditure.subtotal", "stateCapital", "appropriationSummary"),
          cell("total", "total", "stateCapital"),
        ),
        byClass("X-11", "appropriationSummary", "stateCapital", "stateCapital", "total"),
      ],
    }),
    relation({
      ...head(
        "X-12",
        ["基本支出等于人员加公用", "basic expenditure is personnel plus public"],
        ["05表 合计 基本支出 = 06表 人员经费合计 + 公用经费合计", "05 total basic = 06 personnel + public"],
        A,
        "error",
        ["IN-25", "IN-26"],
      ),
      relations: [
        {
          rule: "X-12",
          left: [cell("total", "basic", "generalBudget")],
          right: [cell("personnel", "amount", "basicDetail"), cell("public", "amount", "basicDetail")],
        },
      ],
    }),
  ];
}

/** 表间: totals and classes that are printed in two forms. */
export const crossFormTotals: readonly RelationRule[] = /* @__PURE__ */ build();
