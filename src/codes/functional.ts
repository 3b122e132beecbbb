import { addEvidence, type Catalogue, createCatalogue } from "./catalogue";
import type { CodeRow } from "./entry";
import { packedFunctional } from "./generated/functional";
import { packedFunctionalEvidence } from "./generated/functional-evidence";
import { unpack, unpackEntries } from "./packed";

/** The first edition that its names were collected from. */
const namesFrom = 2019;

/**
 * The same classification without what its rows rest on (sources, notes): all that reading and checking need, in half
 * the bytes of facts.
 *
 * @example
 * ```ts
 * import { lookup } from "juesuan/codes";
 * import { functionalNames } from "juesuan/advanced";
 * lookup(functionalNames, "2101501")?.name; // => "行政运行"
 * ```
 */
export const functionalNames: Catalogue<CodeRow> = /* @__PURE__ */ createCatalogue(
  "functional",
  "支出功能分类科目",
  [3, 5, 7],
  () => unpack(packedFunctional, namesFrom),
);

/**
 * 支出功能分类: what the money is spent on (类, 款, 项), of all four budgets. From 政府收支分类科目 as collected
 * in `data/codes/functional.csv`; no complete official list stands behind it, so an unknown 项 is no error
 * (see `judgeCode`).
 *
 * @example
 * ```ts
 * import { functionalCodes, lookup } from "juesuan/codes";
 * lookup(functionalCodes, "2101501")?.name; // => "行政运行"
 * lookup(functionalCodes, "20805", 2018)?.name; // => "行政事业单位离退休"
 * lookup(functionalCodes, "20805", 2024)?.name; // => "行政事业单位养老支出"
 * ```
 */
export const functionalCodes: Catalogue = /* @__PURE__ */ addEvidence(functionalNames, () =>
  unpackEntries(packedFunctional, packedFunctionalEvidence, namesFrom),
);
