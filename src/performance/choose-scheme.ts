import { need, needObjects } from "../errors";
import { type ProvinceName, provinceOf } from "../forms";
import type { Evaluation } from "./evaluation";
import { needEvaluation } from "./evaluation-shape";
import { Exact } from "./exact";
import { figureOf } from "./printed";
import type { Scheme } from "./scheme";
import { schemes } from "./schemes";
import { familyOf } from "./taxonomy";

/** What is known about a document besides the form itself. */
export interface SchemeHints {
  /** The province (a name, a pinyin or a code of GB/T 2260), or 中央 for units of the central government. */
  readonly province?: ProvinceName | "中央";
  /** Schemes to choose from; all of the library's when left out. */
  readonly schemes?: readonly Scheme[];
}

/**
 * The scheme an evaluation is to be scored by, from the features of its form: its columns, its families, the
 * weight of its budget row, its management rows, and the province where a profile knows it. `null` for a list
 * of targets, which nobody scores.
 *
 * @example
 * ```ts
 * import { chooseScheme, evaluationOf } from "juesuan/performance";
 * const indicators = [{ level1: "产出指标", name: "次数", target: "≥2次", actual: "2次", weight: "50" }];
 * chooseScheme(evaluationOf({ kind: "project", name: "x", indicators }))?.id; // => "mof2020"
 * chooseScheme(evaluationOf({ kind: "project", name: "x", indicators, columns: ["年初指标", "调整后指标"] }))?.id; // => "shanxi"
 * chooseScheme(evaluationOf({ kind: "targets", name: "x", indicators })); // => null
 * ```
 */
export function chooseScheme(evaluation: Evaluation, hints: SchemeHints = {}): Scheme | null {
  needEvaluation(evaluation, "evaluation");
  const { schemes: given } = need("object", hints, "hints");
  if (given !== undefined) needObjects(given, "hints", "schemes");
  return schemeFor(evaluation, hints);
}

/** As {@link chooseScheme}, of an evaluation that was looked at. */
export function schemeFor(evaluation: Evaluation, hints: SchemeHints): Scheme | null {
  const { province } = hints;
  const place = province === undefined || province === "中央" ? province : provinceOf(province);
  let best: Scheme | null = null;
  let bestFit = -1;
  for (const scheme of hints.schemes ?? Object.values(schemes)) {
    const fit = fitOf(scheme, evaluation, place);
    if (fit > bestFit) [best, bestFit] = [scheme, fit];
  }
  return best;
}

/** How many features of the scheme the form shows; −1 where one that is called for is missing. */
function fitOf(scheme: Scheme, evaluation: Evaluation, province: string | undefined): number {
  if (!scheme.kinds.includes(evaluation.kind)) return -1;
  const { columns, families, executionWeight, managementRows, regions } = scheme.recognise;
  let fit = 0;
  for (const pattern of columns ?? []) {
    if (!evaluation.form.columns.some((column) => pattern.test(column))) return -1;
    fit += 2;
  }
  for (const family of families ?? []) {
    if (!evaluation.indicators.some((row) => familyOf(row.level1) === family)) return -1;
    fit += 1;
  }
  if (executionWeight !== undefined) {
    const found = evaluation.budget.some((row) => {
      const weight = figureOf(row.weight);
      return weight !== null && Exact.of(weight).eq(executionWeight);
    });
    const headed = evaluation.sections.some(
      (section) => section.level === "budget" && Exact.of(section.weight).eq(executionWeight),
    );
    if (!found && !headed) return -1;
    fit += 1;
  }
  if (managementRows === true) {
    const found = evaluation.indicators.some(
      (row) => row.role === "management" && row.weight.kind === "number",
    );
    if (!found) return -1;
    fit += 2;
  }
  if (regions !== undefined && province !== undefined) {
    if (!regions.includes(province)) return -1;
    fit += 2;
  }
  return fit;
}
