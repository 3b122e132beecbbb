/**
 * Which cell is wrong: location, diagnosis and proposed repair of errors by the linear relations of the forms.
 *
 * @module
 */
export { DIAGNOSES, type Diagnosis, diagnosisTitle } from "./diagnosis";
export { type GroupedFindings, groupFindings } from "./group-findings";
export {
  type ExactFigure,
  type JointRounding,
  type JointRoundingOptions,
  jointRounding,
} from "./joint-rounding";
export { createLocator, type LocateOptions, type Locator, locateErrors } from "./locate";
export type { LinearRow } from "./simplex";
export { type IntegerSolution, type IntegerSystem, type SolveOptions, solveIntegers } from "./solve-integers";
export type { ExplainedRelation, Location, Suspect, SuspectCell } from "./suspect";
