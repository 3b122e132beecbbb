import type { Catalogue } from "./catalogue";
import { departmentEconomicNames } from "./department-economic";
import type { CodeRow } from "./entry";
import { functionalNames } from "./functional";

/**
 * Where codes are looked up: the classifications, and the year if it shall not be that of the accounts. A plain value,
 * handed to whatever looks codes up (reading, checking, comparing, laying tables) as its `codes`.
 */
export interface CodeScope {
  readonly functional: Catalogue<CodeRow>;
  readonly departmentEconomic: Catalogue<CodeRow>;
  readonly governmentEconomic?: Catalogue<CodeRow>;
  readonly income?: Catalogue<CodeRow>;
  /** Year that codes are judged in; that of the accounts where left out. */
  readonly year?: number;
}

/**
 * The built-in classifications: what every function works with that is given no `codes`.
 *
 * @example
 * ```ts
 * import { builtInCodes, lookup } from "juesuan/codes";
 * lookup(builtInCodes.functional, "2101501", 2024)?.name; // => "行政运行"
 * ```
 */
export const builtInCodes: CodeScope = /* @__PURE__ */ Object.freeze({
  functional: functionalNames,
  departmentEconomic: departmentEconomicNames,
});
