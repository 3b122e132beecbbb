import { need, needObjects, refusal, WRONG_SCHEME } from "../errors";
import type { Certainty } from "../forms";
import type { Actual, Target } from "./cell-values";
import type { Evaluation, EvaluationKind, Indicator, IndicatorRole } from "./evaluation";
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
 * defineScheme({ ...scheme, rules: [] }); // throws /scheme "mine" has no rules/
 * ```
 */
export function defineScheme(input: SchemeInput): Scheme {
  need("object", input, "scheme");
  needObjects(input.rules, "rules");
  needObjects(input.grades, "grades");
  const refuse = (found: unknown, expected: string, path: readonly (string | number)[], what: string) =>
    refusal(WRONG_SCHEME, found, expected, path, `scheme "${input.id}"${what}`);
  if (input.rules.length === 0)
    throw refuse([], "at least one rule", ["rules"], " has no rules: give it at least one.");
  const ids = new Set<string>();
  for (const rule of input.rules) {
    if (ids.has(rule.id))
      throw refuse(
        rule.id,
        "an id of its own",
        ["rules"],
        ` has two rules "${rule.id}": give each rule an id of its own.`,
      );
    ids.add(rule.id);
  }
  const froms = input.grades.map((grade) => exactOf(grade.from));
  froms.forEach((from, index) => {
    const better = froms[index - 1];
    if (from === null)
      throw refuse(
        input.grades[index]?.from,
        "a number",
        ["grades", index, "from"],
        `: grade "${input.grades[index]?.name}" starts at no number.`,
      );
    if (better !== undefined && better !== null && from.gte(better)) {
      throw refuse(
        from.toString(),
        "less than the grade before",
        ["grades", index, "from"],
        ": its grades do not fall from the best to the worst; put the best first.",
      );
    }
  });
  for (const preset of input.presets ?? []) {
    const weights = [preset.execution, preset.management ?? 0, ...Object.values(preset.families)];
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (sum !== 100 || weights.some((weight) => weight < 0)) {
      throw refuse(
        sum,
        "100 of weights not below 0",
        ["presets"],
        `: the weights of "${preset.title}" add up to ${sum}, expected 100 of weights not below 0.`,
      );
    }
  }
  return { recognise: {}, presets: [], deviationKnee: null, execution: null, handTyped: true, ...input };
}
