import { addEvidence, type Catalogue, createCatalogue } from "./catalogue";
import type { CodeRow } from "./entry";
import { packedDepartmentEconomic } from "./generated/department-economic";
import { packedDepartmentEconomicEvidence } from "./generated/department-economic-evidence";
import { unpack, unpackEntries } from "./packed";

/** The first edition that its names were collected from. */
const namesFrom = 2018;

/**
 * The same classification without what its rows rest on (sources, notes): all that reading and checking need, in half
 * the bytes of facts.
 *
 * @example
 * ```ts
 * import { lookup } from "juesuan/codes";
 * import { departmentEconomicNames } from "juesuan/advanced";
 * lookup(departmentEconomicNames, "30217")?.name; // => "公务接待费"
 * ```
 */
export const departmentEconomicNames: Catalogue<CodeRow> = /* @__PURE__ */ createCatalogue(
  "departmentEconomic",
  "部门预算支出经济分类科目",
  [3, 5],
  () => unpack(packedDepartmentEconomic, namesFrom),
);

/**
 * 部门预算支出经济分类: what a department buys with the money (类 and 款, 301–399), as reformed from 2018 on.
 * It keys 一般公共预算财政拨款基本支出决算明细表. From `data/codes/economic_department.csv`.
 *
 * @example
 * ```ts
 * import { departmentEconomicCodes, lookup } from "juesuan/codes";
 * lookup(departmentEconomicCodes, "30217")?.name; // => "公务接待费"
 * ```
 */
export const departmentEconomicCodes: Catalogue = /* @__PURE__ */ addEvidence(departmentEconomicNames, () =>
  unpackEntries(packedDepartmentEconomic, packedDepartmentEconomicEvidence, namesFrom),
);
