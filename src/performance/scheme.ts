import { JuesuanError, need, needObjects, needParts, WRONG_SCHEME } from "../errors";
import type { Certainty } from "../forms";
import { KINDS, type Misfit, same } from "../guard";
import type { Actual, Target } from "./cell-values";
import type { Evaluation, EvaluationKind, Indicator, IndicatorRole } from "./evaluation";
import type { Exact } from "./exact";
import type { Grade } from "./grades";
import type { Operator } from "./measure";
import { exactOf, type ScoreOutcome } from "./outcome";
import type { IndicatorFamily } from "./taxonomy";

/** What a rule of a scheme sees of an indicator. */
export interface ScoringCase {
  /** The whole row. */
  readonly indicator: Indicator;
  /** Its weight, decimal string, above zero. */
  readonly weight: string;
  /** The target's number, `null` for text. */
  readonly target: string | null;
  /** The actual number in the unit of the target, `null` where there is none or the units differ. */
  readonly actual: string | null;
  /** The evaluation the row stands in. */
  readonly evaluation: Evaluation;
  /** Figures of the formula that the row does not print, by their name in the formula. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Which indicators a rule is for; every condition given must hold. */
export interface Selector {
  /** Role of the row; an ordinary indicator when left out. */
  readonly role?: IndicatorRole;
  /** What the target is. */
  readonly target?: readonly Target["kind"][];
  /** Operators of a numeric target; `null` stands for a number without one. */
  readonly operators?: readonly (Operator | null)[];
  /** What the actual value is. */
  readonly actual?: readonly Actual["kind"][];
  /** Families of the 一级指标 or 二级指标. */
  readonly families?: readonly IndicatorFamily[];
  /** Pattern of the 三级指标. */
  readonly name?: RegExp;
  /** Whether a 评分标准 with a full value is printed. */
  readonly standard?: boolean;
  /** Any further condition. */
  readonly where?: (row: ScoringCase) => boolean;
}

/** One rule of a scheme: which rows, and how they are scored. */
export interface SchemeRule {
  /** Id within the scheme. */
  readonly id: string;
  /** Official or descriptive title. */
  readonly title: string;
  /** How the points are reckoned, as the document says it in short; `null` or left out where it says nothing. */
  readonly formula?: string | null;
  /** Which rows. */
  readonly selects: Selector;
  /** The score. */
  readonly award: (row: ScoringCase) => ScoreOutcome;
  /** Firmness of this rule where it differs from its scheme. */
  readonly certainty?: Certainty;
  /** What the rule rests on where that is little: a single row, or nothing but inference. */
  readonly unverified?: "one row" | "inferred";
}

/** How the budget row is scored. */
export interface ExecutionRule {
  /** Official or descriptive title. */
  readonly title: string;
  /** How the points are reckoned, as the document says it in short. */
  readonly formula?: string;
  /** The score from 全年执行数, 全年预算数 and the weight. */
  readonly award: (execution: {
    readonly executed: string;
    readonly budget: string;
    readonly weight: string;
  }) => ScoreOutcome;
  /** What the rule rests on where that is little. */
  readonly unverified?: "one row" | "inferred";
}

/** A usual distribution of the weights. */
export interface WeightPreset {
  /** Name of the case: 有成本指标, 无成本指标. */
  readonly title: string;
  /** Weight of the execution rate. */
  readonly execution: number;
  /** Weight of the rows on the management of the funds. */
  readonly management?: number;
  /** Weights of the families. */
  readonly families: Readonly<Partial<Record<IndicatorFamily, number>>>;
}

/** Features of a form that call for a scheme; every one given must be there. */
export interface Recognition {
  /** Column titles, each pattern in some column. */
  readonly columns?: readonly RegExp[];
  /** Families some 一级指标 must have. */
  readonly families?: readonly IndicatorFamily[];
  /** Weight of the budget row. */
  readonly executionWeight?: string;
  /** Rows on the management of the funds that carry weights. */
  readonly managementRows?: boolean;
  /** Regions the scheme is for, by the short name of the province; others are excluded where it is known. */
  readonly regions?: readonly string[];
}

/** A scoring scheme: data and named strategies. */
export interface Scheme {
  /** Id. */
  readonly id: string;
  /** Official or descriptive title. */
  readonly title: string;
  /** The document or form it comes from. */
  readonly source: string;
  /** Further documents it rests on. */
  readonly also?: readonly string[];
  /** How firm that is. */
  readonly certainty: Certainty;
  /** Kinds of evaluation it scores. */
  readonly kinds: readonly EvaluationKind[];
  /** What a form looks like that is scored by it. */
  readonly recognise: Recognition;
  /** Usual distributions of the weights. */
  readonly presets: readonly WeightPreset[];
  /** Grades, the best first. */
  readonly grades: readonly Grade[];
  /** How the budget row is scored, `null` where the scheme has none. */
  readonly execution: ExecutionRule | null;
  /** The rules; the first that selects a row scores it. */
  readonly rules: readonly SchemeRule[];
  /** Whether people type the scores: a score that differs is then a warning, whatever the rule. */
  readonly handTyped: boolean;
  /** Ratio of actual to target up to which no deviation is counted (偏差度); `null` for the plain deviation. */
  readonly deviationKnee: string | null;
}

/** What a scheme may leave out. */
export type SchemeInput = Omit<
  Scheme,
  "recognise" | "presets" | "deviationKnee" | "execution" | "handTyped"
> &
  Partial<Pick<Scheme, "recognise" | "presets" | "deviationKnee" | "execution" | "handTyped">>;

/**
 * Checks and completes a scheme. Throws a `JuesuanError` (`wrong-scheme`) for a scheme without rules, with two rules of
 * one id, with grades that do not fall, or with presets that do not add up to 100.
 *
 * @example
 * ```ts
 * import { defineScheme, NATIONAL_GRADES, proportionalForward } from "juesuan/performance";
 * const scheme = defineScheme({
 *   id: "mine",
 *   title: "本单位办法",
 *   source: "本单位绩效管理办法",
 *   certainty: "A",
 *   kinds: ["project"],
 *   grades: NATIONAL_GRADES,
 *   rules: [
 *     {
 *       id: "forward",
 *       title: "按比例",
 *       selects: { target: ["number"] },
 *       award: ({ target, actual, weight }) => proportionalForward({ target: target ?? "0", actual: actual ?? "0", weight }),
 *     },
 *   ],
 * });
 * scheme.presets; // => []
 * defineScheme({ ...scheme, rules: [] }); // throws /scheme "mine": rules is "", expected at least one/
 * ```
 */
export function defineScheme(input: SchemeInput): Scheme {
  needScheme(input);
  need("text", input.id, "scheme", "id");
  if (input.presets !== undefined) needObjects(input.presets, "scheme", "presets");
  const faults = [...ruleFaults(input), ...gradeFaults(input), ...presetFaults(input)];
  if (faults.length > 0)
    throw new JuesuanError(WRONG_SCHEME, faults, [`“${input.id}”的`, `scheme "${input.id}": `]);
  return { recognise: {}, presets: [], deviationKnee: null, execution: null, handTyped: true, ...input };
}

/** Refuses what has not the shape of a scheme. */
export function needScheme(scheme: SchemeInput): void {
  const { rules, grades } = need("object", scheme, "scheme");
  needObjects(rules, "rules").forEach((rule, at) => {
    const { selects } = needParts(rule, { award: "function", selects: "object" }, "rules", at);
    for (const name of LISTS) if (selects[name] !== undefined) need("list", selects[name], "rules", at, name);
    if (selects.where !== undefined) need("function", selects.where, "rules", at, "where");
  });
  needObjects(grades, "grades").forEach((grade, at) => {
    needParts(grade, { name: "text", from: "text" }, "grades", at);
  });
}

/** The lists of a selector. */
const LISTS = ["target", "operators", "actual", "families"] as const;

function ruleFaults({ rules }: SchemeInput): Misfit[] {
  if (rules.length === 0) return [{ path: ["rules"], found: "", expected: ["至少一条", "at least one"] }];
  const ids = rules.map(({ id }) => id);
  return ids.flatMap((found, index) =>
    ids.indexOf(found) === index
      ? []
      : [{ path: ["rules", index, "id"], found, expected: ["自己的编号", "an id of its own"] }],
  );
}

/** Grades go from the best to the worst. */
function gradeFaults({ grades }: SchemeInput): Misfit[] {
  let better: Exact | null = null;
  return grades.flatMap(({ from: found }, index): Misfit[] => {
    const from = exactOf(found);
    const expected = better === null ? KINDS.number : same(`< ${better}`);
    const fits = from !== null && (better === null || from.lt(better));
    better = from;
    return fits ? [] : [{ path: ["grades", index, "from"], found, expected }];
  });
}

function presetFaults({ presets = [] }: SchemeInput): Misfit[] {
  return presets.flatMap(({ execution, management = 0, families }, index): Misfit[] => {
    const weights = [execution, management, ...Object.values(families)];
    const found = weights.reduce((total, weight) => total + weight, 0);
    return found === 100 && weights.every((weight) => weight >= 0)
      ? []
      : [
          {
            path: ["presets", index],
            found,
            expected: ["100，没有负数", "100, none negative"],
          },
        ];
  });
}
