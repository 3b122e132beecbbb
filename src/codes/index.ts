/**
 * 政府收支分类科目: the functional, the two economic and the income classifications by year, with the
 * provenance of every entry; lookup, tree, names, repair of cut codes and judgement of unknown ones.
 *
 * @module
 */
export { budgetsOf, isGovernmentFundCode, isStateCapitalCode, specialBondName } from "./budget";
export type { BudgetSpan, Catalogue, CatalogueKind } from "./catalogue";
export { departmentEconomicCodes, departmentEconomicNames } from "./department-economic";
export { describeRepair } from "./describe-repair";
export type { BudgetKind, CodeEntry, CodeEvidence, CodeLevel, CodeRow, Confidence } from "./entry";
export { functionalCodes, functionalNames } from "./functional";
export type {
  DepartmentEconomicClassCode,
  FunctionClassCode,
  GovernmentEconomicClassCode,
} from "./generated/class-codes";
export { governmentEconomicCodes } from "./government-economic";
export { incomeCodes } from "./income";
export { type CodeJudgement, type CodeVerdict, judgeCode } from "./judge";
export {
  type DepartmentEconomicCode,
  type DepartmentEconomicCodeLiteral,
  departmentEconomicCode,
  type FunctionalCode,
  type FunctionalCodeLiteral,
  functionalCode,
  type GovernmentEconomicCode,
  type GovernmentEconomicCodeLiteral,
  governmentEconomicCode,
  parseDepartmentEconomicCode,
  parseFunctionalCode,
  parseGovernmentEconomicCode,
  tryParseDepartmentEconomicCode,
  tryParseFunctionalCode,
  tryParseGovernmentEconomicCode,
} from "./literal";
export { ancestorsOf, childrenOf, entriesOf, has, isValidIn, lookup, parentOf } from "./lookup";
export {
  type EconomicMapping,
  type EconomicUnitKind,
  economicMappings,
  mapToDepartment,
  mapToGovernment,
} from "./mapping";
export { isNameOf, judgePath, type NamedPath, type PathJudgement } from "./named";
export { isCutName, normalizeName, sameName } from "./names";
export { type AllCodes, type WithCatalogueOptions, withCatalogue } from "./own";
export { type CatalogueProblem, checkCatalogue, type OwnCodeRow } from "./own-rows";
export { type CodeRepair, type RepairHints, type RepairReason, repairCode } from "./repair";
export { builtInCodes, type CodeScope } from "./scope";
export { type NameMatch, type SearchOptions, searchByName } from "./search";
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
