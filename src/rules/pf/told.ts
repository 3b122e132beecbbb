import { Decimal } from "../../money";
import type { Evaluation } from "../../performance";
import { halfStep, numberOf, shown, totalRow, yuan } from "./figures";
import { head, PRINTED_FORM, text } from "./head";
import { INDETERMINATE, NOT_APPLICABLE, PASS } from "./judgement";
import { ALL_FORMS, WHOLE_BUDGET, WHOLE_FORM } from "./needs";
import type { EvaluationRule } from "./rule";
import { projectClasses, projectCounts, toldProjects } from "./told-figures";
import { bareName } from "./told-scores";

const BUDGET_TOLD = /(?:财政拨款|本年|部门)?支出年初预算(?:数)?为\s?([\d,]+(?:\.\d+)?)\s?(万元|元)/;

/** PF-22: the budget of the department's form is the budget of the narrative. */
export const initialBudgetRule: EvaluationRule = {
  needs: WHOLE_BUDGET,
  ...head(
    "PF-22",
    ["绩效表年初预算与情况说明一致", "the initial budget of the form is that of the narrative"],
    ["部门整体年初预算数 = 情况说明年初预算", "initial budget of the form = initial budget told"],
    PRINTED_FORM,
    "A",
    "warning",
    ["PF-25"],
  ),
  messages: {
    default: text([
      "部门整体年初预算{actual}元，情况说明年初预算{expected}元",
      "the department's form prints an initial budget of {actual} 元, the narrative {expected} 元",
    ]),
  },
  *judge({ evaluations, lines }) {
    for (const { evaluation } of evaluations) {
      const rows = evaluation.budget.filter((row) => row.role === "total" || /财政拨款/.test(row.source));
      if (evaluation.kind !== "department" || rows.every((row) => row.initial.kind !== "number")) {
        yield NOT_APPLICABLE;
        continue;
      }
      const told = lines.flatMap((line) => {
        const match = line.text.length < 5000 ? BUDGET_TOLD.exec(line.text) : null;
        return match === null
          ? []
          : [
              {
                line: line.number,
                amount: yuan(new Decimal((match[1] ?? "0").replace(/,/g, "")), match[2] ?? null),
                unit: match[2] ?? "",
              },
            ];
      })[0];
      if (told === undefined) {
        yield INDETERMINATE;
        continue;
      }
      const tolerance = yuan(halfStep(evaluation.unit), evaluation.unit).plus(told.unit === "万元" ? 50 : 0);
      const amounts = rows.flatMap((row) => {
        const initial = numberOf(row.initial);
        return initial === null ? [] : [yuan(initial, evaluation.unit)];
      });
      const [first] = amounts;
      if (amounts.some((amount) => amount.minus(told.amount).abs().lte(tolerance))) yield PASS;
      else
        yield {
          outcome: "fail",
          lines: [told.line, ...rows.slice(0, 1).map((row) => row.line)],
          expected: shown(told.amount),
          actual: first === undefined ? null : shown(first),
          tolerance: tolerance.toNumber(),
        };
    }
  },
};

/** PF-23: the number of projects told is the number of tables attached. */
export const projectCountRule: EvaluationRule = {
  needs: ALL_FORMS,
  ...head(
    "PF-23",
    ["项目个数与所附自评表一致", "the number of projects is that of the tables attached"],
    ["文中项目数 = 清单 = 所附自评表数", "projects told = listed = tables attached"],
    PRINTED_FORM,
    "A",
    "warning",
    ["PF-20", "PF-31"],
  ),
  messages: {
    default: text([
      "文中有{actual}个项目，所附项目自评表{expected}份",
      "the text tells of {actual} projects, {expected} tables are attached",
    ]),
  },
  *judge({ evaluations, lines }) {
    const attached = evaluations.filter(
      ({ evaluation }) => evaluation.kind === "project" || evaluation.kind === "specialFund",
    );
    const told = projectCounts(lines).filter((one) => one.count > 0);
    if (told.length === 0 || attached.length === 0) {
      yield told.length === 0 ? NOT_APPLICABLE : INDETERMINATE;
      return;
    }
    for (const one of told) {
      if (one.count === attached.length) yield PASS;
      else
        yield {
          outcome: "fail",
          lines: [one.line],
          expected: String(attached.length),
          actual: String(one.count),
        };
    }
  },
};

const PRODUCTS: readonly RegExp[] = [
  /([\d,]+(?:\.\d+)?)\s?(?:人|名|户)[^。；;\d]{0,40}?(?:标准|每人|人均)[^。；;\d月]{0,12}?([\d,]+(?:\.\d+)?)\s?元(?:\/(?:人|户))?[，,、]?[^。；;\d月]{0,16}?(?:共|合计|共计)[^。；;\d]{0,12}?([\d,]+(?:\.\d+)?)\s?(万元|元)/,
  /每(?:人|户)[^。；;\d月]{0,8}?([\d,]+(?:\.\d+)?)\s?元[^。；;\d]{0,20}?([\d,]+(?:\.\d+)?)\s?(?:人|名|户)[^。；;\d]{0,30}?(?:共|合计|共计)[^。；;\d]{0,12}?([\d,]+(?:\.\d+)?)\s?(万元|元)/,
];

/** PF-24: number times standard is the amount. */
export const productRule: EvaluationRule = {
  ...head(
    "PF-24",
    ["人数乘标准等于金额", "number times standard is the amount"],
    ["人数 × 标准 = 金额（±1）", "number × standard = amount (±1)"],
    PRINTED_FORM,
    "A",
    "warning",
    ["PF-25", "PF-26"],
  ),
  messages: {
    default: text([
      "{number}乘以标准{standard}元为{expected}元，金额印{actual}元",
      "{number} times {standard} 元 is {expected} 元, the amount is printed as {actual} 元",
    ]),
  },
  *judge({ evaluations }) {
    for (const { evaluation } of evaluations) {
      let any = false;
      for (const { line, text: sentence } of evaluation.remarks) {
        if (sentence.length > 5000 || !/\d\s?元/.test(sentence)) continue;
        for (const pattern of PRODUCTS) {
          const match = pattern.exec(sentence);
          if (match === null) continue;
          any = true;
          const [number = "0", standard = "0", amount = "0"] = match
            .slice(1, 4)
            .map((figure) => (figure ?? "").replace(/,/g, ""));
          const expected = new Decimal(number).times(standard);
          const actual = yuan(new Decimal(amount), match[4] ?? "元");
          const tolerance = match[4] === "万元" ? 50 : 1;
          const [count, price] = pattern === PRODUCTS[0] ? [number, standard] : [standard, number];
          if (expected.minus(actual).abs().lte(tolerance)) yield PASS;
          else
            yield {
              outcome: "fail",
              lines: [line],
              expected: shown(expected),
              actual: shown(actual),
              tolerance,
              params: { number: count, standard: price },
            };
        }
      }
      const table = productOfTable(evaluation);
      if (table !== null) {
        any = true;
        if (table.holds) yield PASS;
        else yield { outcome: "fail", ...table.found };
      }
      if (!any) yield NOT_APPLICABLE;
    }
  },
};

/** The one number of people and the one standard per head of a table, against its execution. */
function productOfTable(evaluation: Evaluation) {
  const unitOf = (row: Evaluation["indicators"][number]): string => {
    if (row.actual.kind === "number" && row.actual.unit !== "") return row.actual.unit;
    return row.target.kind === "number" ? row.target.unit : "";
  };
  const counts = evaluation.indicators.filter(
    (row) => /^(?:人|名|户)$/.test(unitOf(row)) && row.actual.kind === "number",
  );
  const standards = evaluation.indicators.filter(
    (row) => /^元\/(?:人|名|户)$/.test(unitOf(row)) && row.actual.kind === "number",
  );
  const [count, standard] = [counts[0], standards[0]];
  const total = totalRow(evaluation);
  const executed = total === null ? null : numberOf(total.executed);
  if (count === undefined || standard === undefined || counts.length > 1 || standards.length > 1) return null;
  if (
    count.actual.kind !== "number" ||
    standard.actual.kind !== "number" ||
    executed === null ||
    total === null
  )
    return null;
  const expected = new Decimal(count.actual.value).times(standard.actual.value);
  const actual = yuan(executed, evaluation.unit);
  const tolerance = Decimal.max(1, yuan(halfStep(evaluation.unit), evaluation.unit));
  return {
    holds: expected.minus(actual).abs().lte(tolerance),
    found: {
      lines: [count.line, standard.line, total.line],
      expected: shown(expected),
      actual: shown(actual),
      tolerance: tolerance.toNumber(),
      params: { number: count.actual.value, standard: standard.actual.value },
    },
  };
}

/** PF-33: classes of projects add up to the projects. */
export const classesRule: EvaluationRule = {
  needs: WHOLE_FORM,
  ...head(
    "PF-33",
    ["分类项目之和等于全部项目", "classes of projects add up to all projects"],
    [
      "Σ分类项目数、预算、执行 = 全部项目的项目数、预算、执行",
      "counts, budgets and execution of the classes add up",
    ],
    PRINTED_FORM,
    "A",
    "warning",
    ["PF-20", "PF-23"],
  ),
  messages: {
    count: text([
      "分类项目共{actual}个，逐项列出{expected}个",
      "the classes hold {actual} projects, {expected} are listed",
    ]),
    budget: text([
      "分类项目预算合计{actual}万元，逐项合计{expected}万元",
      "the budgets of the classes add up to {actual} 万元, of the projects listed to {expected} 万元",
    ]),
    executed: text([
      "分类项目按进度执行{actual}万元，逐项合计{expected}万元",
      "by their progress the classes executed {actual} 万元, the projects listed {expected} 万元",
    ]),
  },
  *judge({ lines }) {
    const classes = projectClasses(lines);
    const projects = toldProjects(lines);
    if (classes.length < 2 || projects.length === 0) {
      yield NOT_APPLICABLE;
      return;
    }
    const where = [...classes.map((one) => one.line), ...new Set(projects.map((one) => one.line))];
    const inTenThousands = (amount: string, unit: string): Decimal =>
      yuan(new Decimal(amount), unit).div(10_000);
    const add = (values: readonly Decimal[]): Decimal =>
      values.reduce((one, other) => one.plus(other), new Decimal(0));
    const compared = [
      [
        "count",
        add(classes.map((one) => new Decimal(one.count))),
        new Decimal(projects.length),
        new Decimal(0),
      ],
      [
        "budget",
        add(classes.map((one) => new Decimal(one.budget))),
        add(projects.map((one) => inTenThousands(one.adjusted, one.unit))),
        new Decimal("0.005").times(classes.length + projects.length),
      ],
      [
        "executed",
        add(classes.map((one) => new Decimal(one.budget).times(one.progress).div(100))),
        add(projects.map((one) => inTenThousands(one.executed, one.unit))),
        add(classes.map((one) => new Decimal(one.budget).times("0.00005").plus("0.005"))).plus(
          new Decimal("0.005").times(projects.length),
        ),
      ],
    ] as const;
    for (const [reason, actual, expected, tolerance] of compared) {
      if (actual.minus(expected).abs().lte(tolerance)) yield PASS;
      else
        yield {
          outcome: "fail",
          lines: where,
          expected: shown(expected.toDecimalPlaces(2)),
          actual: shown(actual.toDecimalPlaces(2)),
          tolerance: tolerance.toNumber(),
          reason,
        };
    }
  },
};

/** The evaluation a told project belongs to. */
export function evaluationNamed(name: string, evaluations: readonly Evaluation[]): Evaluation | null {
  const bare = bareName(name);
  const found = evaluations.filter((evaluation) => {
    const own = bareName(evaluation.name);
    return own.length >= 4 && bare.length >= 4 && (own === bare || own.endsWith(bare) || bare.endsWith(own));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
