/**
 * Which cell is wrong: location, diagnosis and proposed repair of errors by the linear relations of the forms.
 *
 * @module
 */
export { DIAGNOSES, type Diagnosis, diagnosisTitle } from "./diagnosis";
export { createLocator, type LocateOptions, type Locator, locateErrors } from "./locate";
export type { ExplainedRelation, Location, Suspect, SuspectCell } from "./suspect";
