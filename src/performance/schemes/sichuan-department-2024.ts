import type { Citation } from "../../forms";
import { frozen } from "../../frozen";
import { NATIONAL_GRADES } from "../grades";
import { type ScoreOutcome, undecidable } from "../outcome";
import { tidyCell } from "../printed";
import { defineScheme, type Scheme, type SchemeRule, type ScoringCase } from "../scheme";
import { allOrNothing, countShare, deductedShare, pointPerFinding } from "../strategies/counted";
import { executionProportional } from "../strategies/execution";
import { oneMinusDeviation } from "../strategies/proportional";
import { basePlusPerPercent, changeAgainstMean, weightedSumOfRates } from "../strategies/rates";
import { steps } from "../strategies/steps";

/** The figures of a formula, by the names of the form; undecidable unless all are given. */
function withInputs(
  names: readonly string[],
  score: (row: ScoringCase, figures: readonly string[]) => ScoreOutcome,
) {
  return (row: ScoringCase): ScoreOutcome => {
    const figures: string[] = [];
    for (const name of names) {
      const figure = row.inputs[name];
      if (figure === undefined) return undecidable("inputs-missing");
      figures.push(figure);
    }
    return score(row, figures);
  };
}

function formula(
  id: string,
  name: RegExp,
  title: string,
  inputs: readonly string[],
  score: (row: ScoringCase, figures: readonly string[]) => ScoreOutcome,
): SchemeRule {
  return { id, title, formula: title, selects: { name }, award: withInputs(inputs, score) };
}

const at = (figures: readonly string[], index: number): string => figures[index] ?? "";

const firstFormulas = (): SchemeRule[] => [
  formula(
    "履职效能",
    /履职效(?:能|果)/,
    "年终完成履职效果目标数量÷年初目标设置总数×分值",
    ["完成目标数", "目标总数"],
    ({ weight }, f) => countShare({ count: at(f, 0), total: at(f, 1), weight }),
  ),
  formula(
    "预算编制质量",
    /预算编制质量/,
    "（1－财政拨款预算偏离度）×分值",
    ["调整预算数", "预算执行数"],
    ({ weight }, f) => oneMinusDeviation({ target: at(f, 0), actual: at(f, 1), weight }),
  ),
  formula(
    "支出执行进度",
    /支出执行进度/,
    "中省转移支付、专项债券、专项预算项目执行率各3分",
    [
      "中省转移支付支出",
      "中省转移支付预算",
      "专项债券支出",
      "专项债券预算",
      "专项预算项目支出",
      "专项预算项目预算",
    ],
    ({ weight }, f) =>
      weightedSumOfRates({
        parts: [0, 2, 4].map((index) => ({ done: at(f, index), planned: at(f, index + 1), points: "3" })),
        weight,
      }),
  ),
  formula(
    "预算年终结余",
    /预算年终结余/,
    "（1－部门整体预算结余率）×分值",
    ["注销和结转金额", "部门预算总金额"],
    ({ weight }, f) => deductedShare({ count: at(f, 0), total: at(f, 1), weight }),
  ),
  formula(
    "严控一般性支出",
    /严控一般性支出/,
    "压减各得1.5分，预算每1%加0.2分至1分，执行每1%加0.4分至2分",
    ["预算压减率", "执行压减率"],
    ({ weight }, f) =>
      basePlusPerPercent({
        parts: [
          { reduction: at(f, 0), base: "1.5", perPercent: "0.2", cap: "1" },
          { reduction: at(f, 1), base: "1.5", perPercent: "0.4", cap: "2" },
        ],
        weight,
      }),
  ),
];

const nextFormulas = (): SchemeRule[] => [
  formula(
    "人均资产变化率",
    /人均资产变化率/,
    "Y≤N得3分，≤0.8N得2分，≤0.5N得1分",
    ["变化率", "平均值"],
    ({ weight }, f) =>
      changeAgainstMean({
        change: at(f, 0),
        mean: at(f, 1),
        levels: [
          { factor: "1", points: "3" },
          { factor: "0.8", points: "2" },
          { factor: "0.5", points: "1" },
        ],
        weight,
      }),
  ),
  formula(
    "资产利用率",
    /资产利用率/,
    "超最低使用年限的办公家具、办公设备原值占比各1.5分",
    ["超年限家具原值", "家具原值", "超年限设备原值", "设备原值"],
    ({ weight }, f) =>
      weightedSumOfRates({
        parts: [0, 2].map((index) => ({ done: at(f, index), planned: at(f, index + 1), points: "1.5" })),
        weight,
      }),
  ),
  formula(
    "资产盘活率",
    /资产盘活率/,
    "闲置资产占比变化率按档得分",
    ["占比变化率"],
    ({ weight, indicator }, f) => {
      const table = idleAssetSteps(indicator.standard?.text ?? "");
      return table.length === 0
        ? undecidable("standard-missing")
        : steps({ actual: at(f, 0), steps: table, weight });
    },
  ),
  formula("支持中小企业发展", /中小企业/, "不符合要求的扣完", ["符合要求"], ({ weight }, f) =>
    allOrNothing({ holds: at(f, 0) === "1" ? true : at(f, 0) === "0" ? false : null, weight }),
  ),
  formula(
    "采购执行率",
    /采购执行率/,
    "实际支付÷（采购预算－节约）×分值",
    ["实际支付", "采购预算扣除节约"],
    ({ weight }, f) => executionProportional({ executed: at(f, 0), budget: at(f, 1), weight }),
  ),
  // The form prints the constant 4 where the weight is 5 or 6: a slip of the form, so the weight is used.
];

const lastFormulas = (): SchemeRule[] => [
  formula(
    "扣减比例",
    /决策程序|目标设置|项目入库|执行同向|项目调整/,
    "分值－不符合的项目数÷项目总数×分值",
    ["不符合项目数", "项目总数"],
    ({ weight }, f) => deductedShare({ count: at(f, 0), total: at(f, 1), weight }),
  ),
  formula(
    "执行结果",
    /执行结果/,
    "结余率小于10%的常年项目、一次性和阶段项目占比各2分",
    ["合格常年项目数", "常年项目数", "合格一次性和阶段项目数", "一次性和阶段项目数"],
    ({ weight }, f) =>
      weightedSumOfRates({
        parts: [0, 2].map((index) => ({ done: at(f, index), planned: at(f, index + 1), points: "2" })),
        weight,
      }),
  ),
  formula(
    "完成比例",
    /目标完成|实现效果/,
    "完成目标的项目数÷项目总数×分值",
    ["完成项目数", "项目总数"],
    ({ weight }, f) => countShare({ count: at(f, 0), total: at(f, 1), weight }),
  ),
  formula(
    "目标偏离",
    /目标偏离/,
    "偏离度在30%内的指标数÷已完成指标数×分值",
    ["偏离三成内指标数", "已完成指标数"],
    ({ weight }, f) => countShare({ count: at(f, 0), total: at(f, 1), weight }),
  ),
  {
    id: "发现一处扣1分",
    title: "发现一处扣1分，扣完为止",
    formula: "分值－1×问题数，扣完为止",
    selects: { role: "deduction" },
    award: withInputs(["问题数"], ({ weight }, f) => pointPerFinding({ findings: at(f, 0), weight })),
  },
];

/** The rules are made by a call marked as pure, so that a bundle of one strategy leaves them out. */
const rulesOfSichuan = (): SchemeRule[] => [
  ...firstFormulas(),
  ...nextFormulas(),
  ...lastFormulas(),
  {
    id: "other",
    title: "表内没有公式",
    formula: null,
    selects: {},
    award: () => undecidable("inputs-missing"),
  },
];

/** The steps of 资产盘活率 as its own cell prints them: 变化率在60%以下得3分 and the like. */
function idleAssetSteps(text: string) {
  const table = [];
  const pattern =
    /(?:(\d+)%?[-—至~])?(\d+)%(以下|以内|以上)?[^，,；;。\d]{0,6}(?:不得分|得\s?([\d.]+)\s?分)/g;
  for (const match of tidyCell(text).matchAll(pattern)) {
    const above = match[3] === "以上";
    table.push({
      from: above ? (match[2] ?? null) : (match[1] ?? null),
      to: above ? null : (match[2] ?? null),
      points: match[4] ?? "0",
    });
  }
  return table;
}

/**
 * Sichuan's department form of 2024 with the formula of every row. The form prints results only; the figures
 * of a formula (no official text of it was found: it stands as the form prints it) are given as `inputs` to `scoreEvaluation`, by their names here.
 *
 * @example
 * ```ts
 * import { evaluationOf, scoreEvaluation } from "juesuan/performance";
 * import { sichuanDepartment2024 } from "juesuan/advanced";
 * const evaluation = evaluationOf({ kind: "department", name: "x", indicators: [{ name: "预算编制质量", weight: "8", score: "7.12" }] });
 * const inputs = { 预算编制质量: { 调整预算数: "1000", 预算执行数: "890" } };
 * scoreEvaluation(evaluation, sichuanDepartment2024, { inputs }).indicators[0]?.expected; // => "7.12"
 * ```
 */
export const sichuanDepartment2024: Scheme = /* @__PURE__ */ frozen(
  /* @__PURE__ */ defineScheme({
    id: "sichuanDepartment2024",
    title: "四川省部门整体支出绩效自评（2024）",
    source: "四川省部门整体支出绩效自评表（2024年度） 评分说明" satisfies Citation,
    certainty: "C",
    kinds: ["department"],
    recognise: { columns: [/评分说明|评分方法|计分标准/], regions: ["四川"] },
    grades: NATIONAL_GRADES,
    rules: /* @__PURE__ */ rulesOfSichuan(),
  }),
);
