import { type CheckResult, check, profile, type Rule } from "../../../src/checking";
import { readNarrative } from "../../../src/narrative";
import { type Evaluation, evaluationOf } from "../../../src/performance";
import { type CaseEvaluation, type Evidence, type EvidenceCase, evidenceOf } from "../../../src/rules";
import { readLines } from "../../../src/tables";
import { accountsOf } from "./case-accounts";

/** Runs one rule on a case: its forms are the accounts, its text is read, its evaluations stand as they are. */
export function runCase(rule: Rule<Evidence>, given: EvidenceCase): CheckResult {
  const year = given.year ?? 2024;
  const at = profile(given.profile?.province ?? null, year, given.profile);
  const lines = given.text === undefined ? undefined : readLines(given.text);
  return check(accountsOf(given.forms ?? {}, given.unit, year), {
    rules: [rule],
    profile: at,
    evidence: evidenceOf({
      profile: at,
      ...(lines === undefined ? {} : { lines, narrative: readNarrative(lines, { year }) }),
      ...(given.evaluations === undefined ? {} : { evaluations: given.evaluations.map(evaluation) }),
    }),
    ...(given.previous === undefined ? {} : { previous: accountsOf(given.previous, given.unit, year - 1) }),
    ...(lines === undefined ? {} : { document: { lines } }),
  });
}

function evaluation(given: CaseEvaluation): Evaluation {
  const { line = 1, totalLine = 9, unread = [], sections = [], remarks = [], ...input } = given;
  return { ...evaluationOf(input), line, totalLine, unread, sections, remarks };
}
