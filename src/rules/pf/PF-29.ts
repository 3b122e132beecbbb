import { type Judgement, MICRO, NOT_APPLICABLE, PASS } from "../../checking";
import { familyOf, figureOf } from "../../performance";
import type { Cases } from "../cases";
import { EVALUATION_MEASURES } from "../sources";
import { points, weighted } from "./figures";
import { evaluationRule, type JudgedEvaluation, WHOLE_TABLES } from "./rule";
import { weightsOf } from "./weights";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-29",
  title: { zh: "一级指标分值为通用分配", en: "the weights of the families are a usual distribution" },
  formula: {
    zh: "执行10，产出50/效益30/满意度10，或成本20/产出40/效益20/满意度10",
    en: "execution 10 with 50/30/10, or 20/40/20/10 where cost is a family",
  },
  source: { document: EVALUATION_MEASURES, certainty: "B" },
  severity: "info",
  related: ["PF-01"],
  whole: WHOLE_TABLES,
  messages: {
    default: {
      zh: "“{name}”一级分值为{actual}，办法通用为{expected}",
      en: "the families of “{name}” weigh {actual}; the scheme's usual weights are {expected}",
    },
  },
  *each(judged) {
    yield judgePreset(judged);
  },
});

function judgePreset(judged: JudgedEvaluation): Judgement {
  const { evaluation, scheme } = judged;
  const found = familyWeights(judged);
  const presets = (scheme?.presets ?? []).map(({ execution, management, families }) => ({
    执行: execution,
    ...(management === undefined ? {} : { 资金管理: management }),
    ...families,
  }));
  const [first] = presets;
  if (first === undefined || evaluation.kind === "department" || !evaluation.indicators.some(weighted))
    return NOT_APPLICABLE;
  const fits = presets.some((preset) => {
    const entries = Object.entries(preset);
    return entries.length === found.size && entries.every(([name, weight]) => found.get(name) === weight);
  });
  if (fits) return PASS;
  const words = (entries: Iterable<readonly [string, unknown]>): string =>
    [...entries].map(([name, weight]) => `${name}${String(weight)}`).join(" ");
  return {
    outcome: "fail",
    lines: [evaluation.line],
    expected: words(Object.entries(first)),
    actual: words(found),
    params: { name: evaluation.name },
  };
}

/** Points by family, those of the funds as 执行. */
function familyWeights(judged: JudgedEvaluation): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (name: string, weight: string | null): void => {
    const figure = points(weight, 0);
    if (figure !== null) found.set(name, (found.get(name) ?? 0) + figure.amount / MICRO);
  };
  for (const { weight } of weightsOf(judged).funds) add("执行", weight);
  for (const { role, level1, weight } of judged.evaluation.indicators.filter(weighted))
    add(role === "management" ? "资金管理" : (familyOf(level1) ?? level1), figureOf(weight));
  return found;
}

const funds = { source: "合计", weight: "10", score: "10" };
const satisfaction = { level1: "满意度指标", name: "满意度", weight: "10" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "财预〔2020〕10号给出一级指标分值的通用分配，另行分配的可以说明。",
    en: "Caiyu [2020] No. 10 gives the usual weights of the families; others may be said to be so on purpose.",
  },
  pass: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        budget: [funds],
        indicators: [
          { level1: "产出指标", name: "次数", weight: "50" },
          { level1: "效益指标", name: "影响", weight: "30" },
          satisfaction,
        ],
      },
    ],
  },
  fail: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        budget: [funds],
        indicators: [{ level1: "产出指标", name: "次数", weight: "80" }, satisfaction],
      },
    ],
  },
  missing: {
    evaluations: [{ kind: "project", name: "宣传", indicators: [{ level1: "产出指标", name: "次数" }] }],
  },
  rounding: "equal to the last digit",
};
