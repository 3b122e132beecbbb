import { Decimal } from "../../money";
import type { Evaluation, Indicator } from "../../performance";
import { familyOf, inUnitOf, kindOf, unitParts } from "../../performance";
import { weighted } from "./figures";
import { EVALUATION_MEASURES, head, INDICATOR_GUIDE, text } from "./head";
import { INDETERMINATE, NOT_APPLICABLE, PASS } from "./judgement";
import { ALL_CELLS } from "./needs";
import type { EvaluationContext, EvaluationRule } from "./rule";

/** An indicator, and what holds of the whole evaluation that it stands in. */
interface RowInForm {
  readonly row: Indicator;
  readonly evaluation: Evaluation;
  /** Whether any indicator has a target, or an actual value. */
  readonly hasTargets: boolean;
  readonly hasActuals: boolean;
  /** The framework of 绩效评价 (决策, 过程, 产出, 效益) has 二级指标 of its own: 产出数量, 项目效益. */
  readonly hasFramework: boolean;
}

function* rowsOf({ evaluations }: EvaluationContext): Generator<RowInForm> {
  for (const { evaluation } of evaluations) {
    const { indicators } = evaluation;
    const own = indicators.filter(({ role }) => role === "indicator");
    const hasTargets = indicators.some(({ target }) => target.kind !== "blank");
    const hasActuals = own.some(({ actual }) => actual.kind !== "blank");
    const titles = new Set(own.map(({ level1 }) => level1));
    const hasFramework = [...titles].some((title) => /^(?:投入|过程|管理)$/.test(familyOf(title) ?? ""));
    for (const row of indicators) yield { row, evaluation, hasTargets, hasActuals, hasFramework };
  }
}

/** More is better: shares of what was to be done, reached, covered or satisfied. */
const MORE_IS_BETTER =
  /(?:完成|覆盖|参保|达标|合格|及时|到位|知晓|满意|执行|办结|正常运行|通畅|准确|结算|资助|救助|享受|利用|细化|优良|有效|应用|公开)[^，。]{0,4}(?:率|度)$/;
/** Less is better: what is to be kept down. */
const LESS_IS_BETTER =
  /控制|变动|调整|结转|结余|差错|错误|投诉|死亡|发生|违规|违法|事故|失业|偏差|偏离|超支|空置|下降|降低|减少|成本|不良|退|漏|流失|投入|费用|支出|经费|响应|时间|时限|时长|天数|周期|贫困|辍学|能耗|排放/;

/** PF-11: the operator fits its indicator. */
export const operatorRule: EvaluationRule = {
  ...head(
    "PF-11",
    ["指标方向与指标相符", "the operator fits the indicator"],
    [
      "完成率、覆盖率、满意度用“≥”或“=”；“≤100%”永远达到",
      "rates of completion and coverage take >= or =; <=100% can never be missed",
    ],
    INDICATOR_GUIDE,
    "A",
    "warning",
    ["PF-12"],
  ),
  messages: {
    default: text([
      "“{row}”越高越好，目标{actual}方向相反",
      "“{row}” is better the higher it is: the target {actual} points the other way",
    ]),
    hollow: text(["“{row}”目标{actual}永远不会未完成", "the target {actual} of “{row}” can never be missed"]),
    cost: text([
      "“{row}”是成本，目标{actual}方向相反",
      "“{row}” is a cost: the target {actual} points the other way",
    ]),
  },
  *judge(context) {
    for (const { row } of rowsOf(context)) {
      const { target } = row;
      if (target.kind !== "number" || target.operator === null) {
        yield NOT_APPLICABLE;
        continue;
      }
      const upper = target.operator === "≤" || target.operator === "<";
      const lower = target.operator === "≥" || target.operator === ">";
      const base = unitParts(target.unit);
      const share = base.power === -2 && base.base === "";
      const found = { lines: [row.line], actual: target.text, params: { row: row.name } };
      const less = LESS_IS_BETTER.test(row.name) && !/满意/.test(row.name);
      if (upper && MORE_IS_BETTER.test(row.name) && !less) {
        yield { outcome: "fail", expected: target.text.replace(/[≤<]/, "≥"), ...found };
      } else if (upper && share && new Decimal(target.value).gte(100) && !less) {
        yield { outcome: "fail", expected: target.text.replace(/[≤<]/, "≥"), reason: "hollow", ...found };
      } else if (
        lower &&
        base.base === "元" &&
        new Decimal(target.value).gt(0) &&
        familyOf(row.level2 === "" ? row.level1 : row.level2) === "成本" &&
        !/标准|补助|补贴|资助/.test(row.name)
      ) {
        yield { outcome: "fail", expected: target.text.replace(/[≥>]/, "≤"), reason: "cost", ...found };
      } else {
        yield PASS;
      }
    }
  },
};

/** PF-12: a target is a target and no placeholder. */
export const placeholderRule: EvaluationRule = {
  needs: ALL_CELLS,
  ...head(
    "PF-12",
    ["指标值不是占位符", "a target is no placeholder"],
    [
      "指标值有数值和单位；名称不是“不适用”，值不是“≥0000”",
      "a target has a number and a unit; no “≥0000”, no indicator named 不适用",
    ],
    INDICATOR_GUIDE,
    "A",
    "warning",
    ["PF-13"],
  ),
  messages: {
    default: text([
      "“{row}”是占位指标（目标{actual}），{weight}分应分给真实指标",
      "“{row}” is a placeholder (target {actual}): its {weight} points belong to real indicators",
    ]),
    zero: text([
      "“{row}”目标为零（{actual}），不能按比例计分",
      "the target of “{row}” is zero ({actual}): nothing can be in proportion to it",
    ]),
    blank: text(["“{row}”有{weight}分却没有指标值", "“{row}” weighs {weight} points and has no target"]),
    unit: text(["“{row}”目标{actual}没有单位", "the target {actual} of “{row}” has no unit"]),
  },
  *judge(context) {
    for (const { row, evaluation, hasTargets } of rowsOf(context)) {
      const { target } = row;
      if (row.role !== "indicator" || evaluation.form.prose) {
        yield NOT_APPLICABLE;
        continue;
      }
      const weight = row.weight.kind === "number" ? row.weight.value : "—";
      const actual = target.kind === "blank" ? null : target.text;
      const found = {
        outcome: "fail" as const,
        lines: [row.line],
        actual,
        params: { row: row.name, weight },
      };
      if (
        /^(?:不适用|暂无|无)\d*$/.test(row.name) ||
        (target.kind === "number" && /^\D*0{2,}\D*$/.test(target.text))
      ) {
        yield found;
      } else if (
        target.kind === "number" &&
        Number(target.value) === 0 &&
        target.operator !== "≤" &&
        target.operator !== "="
      ) {
        yield { ...found, reason: "zero" };
      } else if (target.kind === "blank" && weighted(row) && hasTargets) {
        yield { ...found, reason: "blank" };
      } else if (target.kind === "number" && target.unit === "" && weighted(row)) {
        yield { ...found, reason: "unit", severity: "info" };
      } else {
        yield PASS;
      }
    }
  },
};

/** PF-13: an actual value is a value in the unit of its target. */
export const actualRule: EvaluationRule = {
  needs: ALL_CELLS,
  ...head(
    "PF-13",
    ["完成值是数值而不是条件", "an actual value is a value and no condition"],
    [
      "实际完成值不重复“≥90%”之类的目标，单位与目标一致",
      "the actual value does not repeat a target such as >=90% and has its unit",
    ],
    EVALUATION_MEASURES,
    "A",
    "warning",
    ["PF-12"],
  ),
  messages: {
    default: text([
      "“{row}”完成值{actual}只是条件，不是完成的数值",
      "the actual value {actual} of “{row}” is a condition and no value",
    ]),
    said: text([
      "“{row}”目标{expected}，完成值只写“{actual}”，没有数值",
      "“{row}” has the target {expected}, its actual value only says “{actual}”",
    ]),
    blank: text(["“{row}”得分{score}却没有完成值", "“{row}” scores {score} without an actual value"]),
    units: text([
      "“{row}”目标{expected}与完成值{actual}单位不同",
      "the target {expected} and the actual value {actual} of “{row}” are in different units",
    ]),
    converted: text([
      "“{row}”目标{expected}与完成值{actual}单位不同，已换算",
      "the target {expected} and the actual value {actual} of “{row}” are in different units and were converted",
    ]),
  },
  *judge(context) {
    for (const { row, evaluation, hasActuals } of rowsOf(context)) {
      const { actual, target } = row;
      if (row.role !== "indicator" || evaluation.kind === "targets" || evaluation.form.prose) {
        yield NOT_APPLICABLE;
        continue;
      }
      const expected = target.kind === "blank" ? null : target.text;
      const found = { outcome: "fail" as const, lines: [row.line], expected, params: { row: row.name } };
      if (actual.kind === "condition") {
        yield { ...found, actual: actual.text };
      } else if (target.kind === "number" && (actual.kind === "level" || actual.kind === "text")) {
        yield { ...found, actual: actual.text, reason: "said", severity: "info" };
      } else if (actual.kind === "blank" && row.score.kind === "number" && hasActuals) {
        yield { ...found, actual: null, reason: "blank", params: { row: row.name, score: row.score.value } };
      } else if (target.kind === "number" && actual.kind === "number") {
        const value = inUnitOf(target, actual);
        if (value === null) yield { ...found, actual: actual.text, reason: "units" };
        else if (value !== actual.value)
          yield { ...found, actual: actual.text, reason: "converted", severity: "info" };
        else yield PASS;
      } else {
        yield actual.kind === "blank" ? INDETERMINATE : PASS;
      }
    }
  },
};

/** PF-27: an indicator stands under a 二级指标 of its own family. */
export const familyRule: EvaluationRule = {
  ...head(
    "PF-27",
    ["二级指标归属正确", "a 二级指标 stands under its own family"],
    [
      "数量、质量、时效属产出；经济、社会、生态效益和可持续影响属效益",
      "quantity, quality, timeliness under 产出; the effects under 效益",
    ],
    INDICATOR_GUIDE,
    "A",
    "info",
    ["PF-28"],
  ),
  messages: {
    default: text([
      "“{row}”的{actual}列在“{above}”下，应属{expected}",
      "“{row}”: {actual} stands under “{above}”, it belongs to {expected}",
    ]),
  },
  *judge(context) {
    for (const { row, evaluation } of rowsOf(context)) {
      const kind = kindOf(row.level2);
      const family = familyOf(row.level1);
      if (kind === null || family === null || evaluation.kind === "department" || row.role !== "indicator") {
        yield NOT_APPLICABLE;
      } else if (kind.family === family || kind.formerly === family) {
        yield PASS;
      } else {
        yield {
          outcome: "fail",
          lines: [row.line],
          expected: kind.family,
          actual: row.level2,
          params: { row: row.name, above: row.level1 },
        };
      }
    }
  },
};

/** PF-28: a 二级指标 is one of the eleven. */
export const kindRule: EvaluationRule = {
  ...head(
    "PF-28",
    ["二级指标为规定的十一类", "a 二级指标 is one of the eleven kinds"],
    [
      "二级指标 ∈ {数量, 质量, 时效, 经济成本, …, 服务对象满意度}",
      "二级指标 is one of the eleven official kinds",
    ],
    INDICATOR_GUIDE,
    "A",
    "warning",
    ["PF-27"],
  ),
  messages: {
    default: text([
      "“{row}”的二级指标“{actual}”不在规定的十一类之中",
      "the 二级指标 “{actual}” of “{row}” is none of the eleven kinds",
    ]),
  },
  *judge(context) {
    for (const { row, evaluation, hasFramework } of rowsOf(context)) {
      const family = familyOf(row.level1);
      const official = family === "产出" || family === "效益" || family === "成本" || family === "满意度";
      if (
        row.level2 === "" ||
        !official ||
        hasFramework ||
        evaluation.kind === "department" ||
        row.role !== "indicator"
      ) {
        yield NOT_APPLICABLE;
      } else if (kindOf(row.level2) !== null) {
        yield PASS;
      } else {
        yield { outcome: "fail", lines: [row.line], actual: row.level2, params: { row: row.name } };
      }
    }
  },
};
