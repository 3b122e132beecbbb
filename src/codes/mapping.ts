import type { Confidence } from "./entry";
import { packedMapping } from "./generated/mapping";

/** Kinds of unit the mapping tells apart: 行政单位 and 参公单位 together, and 事业单位. */
export type EconomicUnitKind = "机关" | "事业单位";

/** One way a 款 of 部门预算支出经济分类 becomes a 款 of 政府预算支出经济分类. */
export interface EconomicMapping {
  /** The 款 of the department's classification. */
  readonly departmentCode: string;
  /** The 款 of the government's classification. */
  readonly governmentCode: string;
  /** The kind of unit it holds for; `null` for every kind. */
  readonly unitKind: EconomicUnitKind | null;
  /** The condition as collected: a kind of unit, or what is uncertain; `null` for none. */
  readonly condition: string | null;
  /** Short names of the sources (see `data/codes/README.md`). */
  readonly sources: readonly string[];
  /** How well the pair is known. */
  readonly confidence: Confidence;
}

function unitKindOf(condition: string): EconomicUnitKind | null {
  if (condition.startsWith("机关")) return "机关";
  return condition === "事业单位" ? "事业单位" : null;
}

/** Reads the packed mapping: one line for a run of rows with the same target, condition and source. */
function unpackMapping(packed: string): readonly EconomicMapping[] {
  return packed.split("\n").flatMap((line) => {
    const [governmentCode = "", condition = "", sources = "", confidence = "", codes = ""] = line.split("|");
    const common = {
      governmentCode,
      unitKind: unitKindOf(condition),
      condition: condition === "" ? null : condition,
      sources: Object.freeze(sources.split(" ")),
      confidence: confidence as Confidence,
    };
    return codes.split(" ").map((departmentCode) => Object.freeze({ departmentCode, ...common }));
  });
}

const allMappings: () => readonly EconomicMapping[] = /* @__PURE__ */ (() => {
  let read: readonly EconomicMapping[] | undefined;
  return () => {
    read ??= Object.freeze(unpackMapping(packedMapping));
    return read;
  };
})();

/**
 * The whole mapping of the two economic classifications, in the order collected
 * (`data/codes/economic_mapping.csv`).
 *
 * @example
 * ```ts
 * import { economicMappings } from "juesuan/advanced";
 * economicMappings().filter((one) => one.unitKind === "事业单位").every((one) => one.governmentCode.startsWith("50")); // => true
 * ```
 */
export function economicMappings(): readonly EconomicMapping[] {
  return allMappings();
}

/**
 * Where a 款 of the department's economic classification goes in the government's: all candidates with
 * their conditions. What a unit is decides between them; without it nothing is chosen.
 *
 * @param departmentCode - A 款, 5 digits; a 类 has no mapping of its own.
 * @param unitKind - Leaves out what holds for the other kind only.
 * @returns The candidates; empty where none is known.
 *
 * @example
 * ```ts
 * import { mapToGovernment } from "juesuan/codes";
 * mapToGovernment("30201").map((one) => [one.governmentCode, one.unitKind]); // => [["50201", "机关"], ["50502", "事业单位"]]
 * mapToGovernment("30201", "事业单位").map((one) => one.governmentCode); // => ["50502"]
 * mapToGovernment("30302", "机关").map((one) => one.condition); // => [null]
 * ```
 */
export function mapToGovernment(
  departmentCode: string,
  unitKind?: EconomicUnitKind,
): readonly EconomicMapping[] {
  return allMappings().filter(
    (one) =>
      one.departmentCode === departmentCode &&
      (unitKind === undefined || one.unitKind === null || one.unitKind === unitKind),
  );
}

/**
 * Which 款 of the department's classification go into a 款 of the government's.
 *
 * @example
 * ```ts
 * import { mapToDepartment } from "juesuan/codes";
 * mapToDepartment("50905").map((one) => one.departmentCode); // => ["30301", "30302", "30303"]
 * ```
 */
export function mapToDepartment(governmentCode: string): readonly EconomicMapping[] {
  return allMappings().filter((one) => one.governmentCode === governmentCode);
}
