import { Decimal } from "../../money";
import type { Evaluation } from "../../performance";
import { familyOf, figureOf, weightedBudgetRows } from "../../performance";
import { numberOf, shown, weighted } from "./figures";
import { EVALUATION_MEASURES, head, PRINTED_FORM, text } from "./head";
import { INDETERMINATE, NOT_APPLICABLE, PASS } from "./judgement";
import { WHOLE_FORM } from "./needs";
import type { EvaluationRule } from "./rule";

const TENTH = new Decimal("0.01");

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Decimal(0));
}

function linesOf(evaluation: Evaluation): number[] {
  return [evaluation.totalLine === 0 ? evaluation.line : evaluation.totalLine];
}

/** PF-01: the weights add up to 100. */
export const weightsRule: EvaluationRule = {
  needs: WHOLE_FORM,
  ...head(
    "PF-01",
    ["分值合计为100", "weights add up to 100"],
    ["Σ分值 = 100", "sum of weights = 100"],
    EVALUATION_MEASURES,
    "A",
    "error",
    ["PF-04", "PF-29"],
  ),
  messages: {
    default: text([
      "“{name}”各项分值合计为{actual}，应为{expected}",
      "the weights of “{name}” add up to {actual}, expected {expected}",
    ]),
    budget: text([
      "“{name}”“{source}”分值印{actual}，其余各项合计{rest}，得分也按{expected}分计算，分值应为{expected}",
      "the weight of “{source}” in “{name}” is printed as {actual}: the others add up to {rest} and its score goes with {expected}",
    ]),
    printed: text([
      "“{name}”合计行印的分值为{actual}，各行相加为{expected}",
      "the total row of “{name}” prints a weight of {actual}, the rows add up to {expected}",
    ]),
  },
  *judge({ evaluations }) {
    for (const { evaluation, scheme } of evaluations) {
      const rows = evaluation.indicators.filter(weighted);
      if (rows.length === 0) {
        yield NOT_APPLICABLE;
        continue;
      }
      const funds = weightedBudgetRows(evaluation, scheme);
      const budget = funds.map(({ weight }) => weight);
      const own = sum(rows.map((row) => new Decimal(figureOf(row.weight) ?? 0)));
      const total = sum([own, ...budget.map((weight) => new Decimal(weight ?? 0))]);
      const params = { name: evaluation.name };
      if (budget.includes(null) && own.lt(100)) yield INDETERMINATE;
      else if (total.eq(100)) {
        const wrong = funds.find(({ misprinted }) => misprinted);
        if (wrong === undefined) yield PASS;
        else
          yield {
            outcome: "fail",
            lines: [wrong.row.line],
            expected: wrong.weight,
            actual: figureOf(wrong.row.weight),
            reason: "budget",
            params: { ...params, source: wrong.row.source, rest: shown(own) },
          };
      } else
        yield { outcome: "fail", lines: linesOf(evaluation), expected: "100", actual: shown(total), params };
      const printed = numberOf(evaluation.totalWeight);
      if (printed === null) continue;
      if (printed.eq(total)) yield PASS;
      else
        yield {
          outcome: "fail",
          lines: linesOf(evaluation),
          expected: shown(total),
          actual: shown(printed),
          reason: "printed",
          params,
        };
    }
  },
};

/** PF-02: the scores add up to the printed total. */
export const totalRule: EvaluationRule = {
  needs: WHOLE_FORM,
  ...head(
    "PF-02",
    ["得分合计等于总分", "scores add up to the total"],
    ["Σ得分 = 总分（±0.01）", "sum of scores = total (±0.01)"],
    PRINTED_FORM,
    "A",
    "error",
    ["PF-30"],
  ),
  messages: {
    default: text([
      "“{name}”各行得分合计为{expected}，总分印为{actual}",
      "the scores of “{name}” add up to {expected}, the total is printed as {actual}",
    ]),
    blank: text([
      "“{name}”已印得分合计为{expected}，总分印为{actual}，空白得分无法补足差额",
      "the printed scores of “{name}” add up to {expected}, the total is printed as {actual}: the blank scores cannot make up the difference",
    ]),
  },
  *judge({ evaluations }) {
    for (const { evaluation, scheme } of evaluations) {
      const stated = evaluation.stated.filter((one) => one.of === "total").at(-1);
      const printed = numberOf(evaluation.total) ?? (stated === undefined ? null : new Decimal(stated.value));
      const budget = weightedBudgetRows(evaluation, scheme);
      let total = new Decimal(0);
      let open = new Decimal(0);
      let scored = 0;
      for (const { row, weight } of [
        ...budget,
        ...evaluation.indicators.map((indicator) => ({ row: indicator, weight: figureOf(indicator.weight) })),
      ]) {
        const score = numberOf(row.score);
        if (score !== null) {
          const deducted = "role" in row && row.role === "deduction" && score.gt(0);
          total = deducted ? total.minus(score) : total.plus(score);
          scored += 1;
        } else if (weight !== null) {
          open = open.plus(weight);
        }
      }
      if (scored === 0 || printed === null) {
        yield NOT_APPLICABLE;
        continue;
      }
      const apart = printed.minus(total);
      const lines = evaluation.totalLine === 0 && stated !== undefined ? [stated.line] : linesOf(evaluation);
      const found = {
        lines,
        expected: shown(total),
        actual: shown(printed),
        tolerance: 0.01,
        params: { name: evaluation.name },
      };
      if (open.isZero()) yield apart.abs().lte(TENTH) ? PASS : { outcome: "fail", ...found };
      else if (apart.gte(TENTH.neg()) && apart.lte(open.plus(TENTH))) yield { ...INDETERMINATE, lines };
      else yield { outcome: "fail", reason: "blank", ...found };
    }
  },
};

/** PF-03: a score lies between zero and its weight. */
export const boundsRule: EvaluationRule = {
  ...head(
    "PF-03",
    ["得分在0与分值之间", "a score lies within its weight"],
    ["0 ≤ 得分 ≤ 分值", "0 <= score <= weight"],
    EVALUATION_MEASURES,
    "B",
    "error",
  ),
  messages: {
    default: text([
      "“{row}”得分{actual}，应在0与分值{expected}之间",
      "“{row}” scores {actual}, expected 0 to its weight {expected}",
    ]),
    weight: text(["“{row}”的分值{actual}为负", "the weight {actual} of “{row}” is negative"]),
  },
  *judge({ evaluations }) {
    for (const { evaluation, scheme } of evaluations) {
      const rows = [
        ...weightedBudgetRows(evaluation, scheme).map(({ row, weight }) => ({
          row,
          name: row.source,
          weight,
        })),
        ...evaluation.indicators
          .filter((row) => row.role !== "deduction")
          .map((row) => ({ row, name: row.name, weight: figureOf(row.weight) })),
      ];
      for (const { row, name, weight } of rows) {
        const score = numberOf(row.score);
        if (weight?.startsWith("-") === true) {
          yield {
            outcome: "fail",
            lines: [row.line],
            expected: "0",
            actual: weight,
            reason: "weight",
            params: { row: name },
          };
        } else if (weight === null || score === null) {
          yield NOT_APPLICABLE;
        } else if (score.isNegative() || score.gt(weight)) {
          yield {
            outcome: "fail",
            lines: [row.line],
            expected: weight,
            actual: shown(score),
            params: { row: name },
          };
        } else {
          yield PASS;
        }
      }
    }
  },
};

/** PF-04: the weight printed at a heading is the sum of its rows. */
export const sectionsRule: EvaluationRule = {
  needs: WHOLE_FORM,
  ...head(
    "PF-04",
    ["标题分值等于所属各行之和", "the weight of a heading is the sum of its rows"],
    ["标题分值 = Σ下级分值", "weight of the heading = sum of its rows"],
    PRINTED_FORM,
    "A",
    "warning",
    ["PF-01"],
  ),
  messages: {
    default: text([
      "“{section}”印{actual}分，所属各行合计{expected}分",
      "“{section}” prints {actual} points, its rows add up to {expected}",
    ]),
  },
  *judge({ evaluations }) {
    for (const { evaluation, scheme } of evaluations) {
      for (const section of evaluation.sections) {
        const rows = evaluation.indicators.filter((row) => {
          if (section.level === 0) return row.role === "indicator";
          if (section.level === "management") return row.role === "management";
          if (section.level === 1) return row.level1 === section.title;
          return section.level === 2 && row.level2 === section.title;
        });
        const weights =
          section.level === "budget"
            ? weightedBudgetRows(evaluation, scheme).map(({ weight }) => weight)
            : rows.map((row) => figureOf(row.weight));
        const known = weights.filter((weight): weight is string => weight !== null);
        if (known.length === 0) {
          yield INDETERMINATE;
          continue;
        }
        const total = sum(known.map((weight) => new Decimal(weight)));
        if (total.eq(section.weight)) yield PASS;
        else
          yield {
            outcome: "fail",
            lines: [...new Set([section.line, ...rows.map((row) => row.line)])],
            expected: shown(total),
            actual: section.weight,
            params: { section: section.title },
          };
      }
    }
  },
};

/** PF-29: the weights of the families are a usual distribution. */
export const presetRule: EvaluationRule = {
  needs: WHOLE_FORM,
  ...head(
    "PF-29",
    ["一级指标分值为通用分配", "the weights of the families are a usual distribution"],
    [
      "执行10，产出50/效益30/满意度10，或成本20/产出40/效益20/满意度10",
      "execution 10 with 50/30/10, or 20/40/20/10 where cost is a family",
    ],
    EVALUATION_MEASURES,
    "B",
    "info",
    ["PF-01"],
  ),
  messages: {
    default: text([
      "“{name}”一级分值为{actual}，办法通用为{expected}",
      "the families of “{name}” weigh {actual}; the scheme's usual weights are {expected}",
    ]),
  },
  *judge({ evaluations }) {
    for (const { evaluation, scheme } of evaluations) {
      const rows = evaluation.indicators.filter(weighted);
      if (
        scheme === null ||
        scheme.presets.length === 0 ||
        evaluation.kind === "department" ||
        rows.length === 0
      ) {
        yield NOT_APPLICABLE;
        continue;
      }
      const found = new Map<string, Decimal>();
      const add = (name: string, weight: string | null): void => {
        if (weight !== null) found.set(name, (found.get(name) ?? new Decimal(0)).plus(weight));
      };
      for (const { weight } of weightedBudgetRows(evaluation, scheme)) add("执行", weight);
      for (const row of rows) {
        add(
          row.role === "management" ? "资金管理" : (familyOf(row.level1) ?? row.level1),
          figureOf(row.weight),
        );
      }
      const usual = scheme.presets.map((preset) => ({
        执行: preset.execution,
        ...(preset.management === undefined ? {} : { 资金管理: preset.management }),
        ...preset.families,
      }));
      const fits = usual.some((preset) => {
        const entries = Object.entries(preset);
        return (
          entries.length === found.size &&
          entries.every(([name, weight]) => found.get(name)?.eq(weight) === true)
        );
      });
      const words = (entries: Iterable<readonly [string, unknown]>): string =>
        [...entries].map(([name, weight]) => `${name}${String(weight)}`).join(" ");
      if (fits) yield PASS;
      else
        yield {
          outcome: "fail",
          lines: [evaluation.line],
          expected: words(Object.entries(usual[0] ?? {})),
          actual: words(found),
          params: { name: evaluation.name },
        };
    }
  },
};
