import { needObjects } from "../errors";
import { frozen } from "../frozen";
import { exactOf, type Numeric } from "./outcome";

/** One grade: its word, and the total from which it is given. */
export interface Grade {
  /** 优, 良, 中, 差. */
  readonly name: string;
  /** Lowest total of the grade, inclusive. */
  readonly from: string;
}

/**
 * The grades of 财预〔2020〕10号: 优 from 90, 良 from 80, 中 from 60, 差 below.
 *
 * @example
 * ```ts
 * import { NATIONAL_GRADES } from "juesuan/performance";
 * NATIONAL_GRADES.map((grade) => grade.name); // => ["优", "良", "中", "差"]
 * ```
 */
export const NATIONAL_GRADES: readonly Grade[] = /* @__PURE__ */ frozen([
  { name: "优", from: "90" },
  { name: "良", from: "80" },
  { name: "中", from: "60" },
  { name: "差", from: "0" },
]);

/**
 * The grade of a total, `null` for a total that is no number or below every grade.
 *
 * @example
 * ```ts
 * import { gradeOf } from "juesuan/performance";
 * gradeOf("89.99"); // => "良"
 * gradeOf(90); // => "优"
 * gradeOf("无"); // => null
 * ```
 */
export function gradeOf(total: Numeric, grades: readonly Grade[] = NATIONAL_GRADES): string | null {
  const value = exactOf(total);
  if (value === null) return null;
  return needObjects(grades, "grades").find((grade) => value.gte(grade.from))?.name ?? null;
}
