import type { FormsCase as Input } from "../../../src/checking";
import { type CheckResult, check, profile } from "../../../src/checking";
import { readLines } from "../../../src/reading";
import { formRules } from "../../../src/rules";
import { accountsOf } from "../../rules/support/case-accounts";

/**
 * Four cases of a rule: it holds; it fails; something it needs is missing (so it neither holds nor fails); and it
 * holds within rounding though not to the last digit. Rules that compare nothing, or figures that must be equal, say
 * so instead of the fourth.
 */
export interface Quartet {
  readonly rule: string;
  readonly pass: Input;
  readonly fail: Input;
  readonly missing: Input;
  readonly rounding: Input | "no figures" | "equal to the last digit";
}

/** Runs one rule of the standard rules on a case. */
export function judge(rule: string, input: Input): CheckResult {
  const year = input.year ?? 2024;
  return check(accountsOf(input.forms ?? {}, input.unit, year), {
    rules: formRules.filter(({ id }) => id === rule),
    profile: profile(input.profile?.region ?? null, year, input.profile),
    ...(input.previous === undefined ? {} : { previous: accountsOf(input.previous, input.unit, year - 1) }),
    ...(input.text === undefined ? {} : { document: { lines: readLines(input.text) } }),
  });
}
