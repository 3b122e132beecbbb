/**
 * 政府收支分类科目: the functional, the two economic and the income classifications by year, with the
 * provenance of every entry; lookup, tree, names, repair of cut codes and judgement of unknown ones.
 *
 * @module
 */
export type { Catalogue, CatalogueKind } from "./catalogue";
export { departmentEconomicCodes } from "./department-economic";
export type { BudgetKind, CodeEntry, CodeLevel, Confidence } from "./entry";
export { functionalCodes } from "./functional";
export type {
  DepartmentEconomicClassCode,
  FunctionClassCode,
  GovernmentEconomicClassCode,
} from "./generated/class-codes";
export { governmentEconomicCodes } from "./government-economic";
export { incomeCodes } from "./income";
export { ancestorsOf, childrenOf, entriesOf, has, isValidIn, lookup, parentOf } from "./lookup";
export { isCutName, normalizeName, sameName } from "./names";
export { levelOf, parentCodeOf } from "./shape";
export {
  CAPITAL_CONSTRUCTION_CLASSES,
  FUNCTION_CLASSES,
  type FunctionClassRow,
  PERSONNEL_CLASSES,
  PUBLIC_CLASSES,
  type TableClassCode,
  THREE_PUBLIC_ITEMS,
  type ThreePublicItems,
} from "./special-sets";
