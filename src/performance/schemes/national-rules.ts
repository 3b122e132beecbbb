import { needParts } from "../../errors";
import { frozen } from "../../frozen";
import { undecidable } from "../outcome";
import type { SchemeRule } from "../scheme";
import type { EqualsPolicy } from "../strategies/exact-equality";
import { proportionalForward } from "../strategies/proportional";
import { NATIONAL_BANDS, type QualityBands } from "../strategies/qualitative";
import { atMost, byDate, equalTo, judged, measured, whenDone } from "./awards";
import { OWN_STANDARD } from "./own-standard";

/** What provinces settle for themselves in the national scheme. */
export interface NationalParameters {
  /** Policy of `=` targets that are costs. */
  readonly costEquals: EqualsPolicy;
  /** Policy of other `=` targets, and of numbers without an operator. */
  readonly equals: EqualsPolicy;
  /** The qualitative bands. */
  readonly bands: QualityBands;
}

/**
 * Neither 财预〔2020〕10号 nor 101号 says what an `=` cost is worth when less was spent: left undecided.
 *
 * @example
 * ```ts
 * import { NATIONAL_PARAMETERS } from "juesuan/performance";
 * [NATIONAL_PARAMETERS.costEquals, NATIONAL_PARAMETERS.equals]; // => ["undecided", "shortfall"]
 * ```
 */
export const NATIONAL_PARAMETERS: NationalParameters = /* @__PURE__ */ frozen({
  costEquals: "undecided",
  equals: "shortfall",
  bands: NATIONAL_BANDS,
});

const EQUAL = "等于指标值得满分";
/** What each policy makes of a value that is not equal, in words. */
const EQUALS_FORMULAS: Readonly<Record<EqualsPolicy, string>> = {
  strict: "不等不得分",
  proportional: "不等按两数之比得分",
  atLeast: "多的得满分，少的按比例得分",
  atMost: "少的得满分，多的按反比例得分",
  undecided: "少了算节约还是未完成，办法没有规定",
  shortfall: "少的按比例得分，多的办法没有规定",
};

/** The three bands in per cent of the weight, the boundaries in the upper one. */
function bandsFormula({ met, partly }: QualityBands): string {
  const [upper, lower] = [Number(met) * 100, Number(partly) * 100];
  return `达成预期得分值的100%–${upper}%，部分达成${upper}%–${lower}%，未达成${lower}%–0%`;
}

/**
 * The rules of 财预〔2020〕10号 with the parameters of a province.
 *
 * @example
 * ```ts
 * import { NATIONAL_PARAMETERS, nationalRules } from "juesuan/performance";
 * nationalRules(NATIONAL_PARAMETERS).map((rule) => rule.id); // => ["own-standard", "forward", "reverse", "cost-equals", "equals", "deadline", "quality", "management"]
 * ```
 */
export function nationalRules(parameters: NationalParameters): SchemeRule[] {
  needParts(parameters, { bands: "object", costEquals: "text", equals: "text" }, "parameters");
  needParts(parameters.bands, { met: "text", partly: "text" }, "parameters", "bands");
  return [
    OWN_STANDARD,
    {
      id: "forward",
      title: "正向指标按完成比例",
      formula: "达到指标值得满分；未达到的，分值×完成值÷指标值",
      selects: { target: ["number"], operators: ["≥", ">"] },
      award: (row) =>
        measured(row, (target, actual) => proportionalForward({ target, actual, weight: row.weight })),
    },
    {
      id: "reverse",
      title: "反向指标按比例",
      formula: "不超过指标值得满分；超过的，分值×指标值÷完成值",
      selects: { target: ["number"], operators: ["≤", "<"] },
      award: atMost,
    },
    {
      id: "cost-equals",
      title: "成本指标“=”",
      formula: `${EQUAL}；${EQUALS_FORMULAS[parameters.costEquals]}`,
      selects: { target: ["number"], operators: ["=", null], families: ["成本"] },
      award: (row) => equalTo(row, parameters.costEquals),
    },
    {
      id: "equals",
      title: "“=”指标",
      formula: `${EQUAL}；${EQUALS_FORMULAS[parameters.equals]}`,
      selects: { target: ["number"], operators: ["=", null] },
      award: (row) => equalTo(row, parameters.equals),
    },
    {
      id: "deadline",
      title: "时效按期完成",
      formula: "在期限前完成得满分；逾期的得多少，办法没有规定",
      // 10号 scores a result that reaches its target in full; that a date does so is read into it.
      unverified: "inferred",
      selects: { target: ["quality"], actual: ["text"], where: (row) => whenDone(row) !== null },
      award: byDate,
    },
    {
      id: "quality",
      title: "定性指标三档",
      formula: bandsFormula(parameters.bands),
      selects: { target: ["quality", "blank", "mark"] },
      award: (row) => judged(row, parameters.bands),
    },
    {
      id: "management",
      title: "资金管理情况",
      formula: null,
      selects: { role: "management" },
      award: () => undecidable("text-not-judged"),
    },
  ];
}
