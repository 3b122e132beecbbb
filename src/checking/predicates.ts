import { need, needIterable, refusal, WRONG_RULE } from "../errors";
import { formOf } from "../forms";
import { oneOfWords } from "../guard";
import { OUTCOMES } from "./evaluate";
import { INDETERMINATE, NOT_APPLICABLE } from "./judgements";
import { GRAVITY } from "./make-finding";
import type { CheckContext, Judgement, PredicateRule } from "./rule";

/**
 * All that a rule says of the evidence; where something it needs is missing, that alone.
 *
 * @throws whatever the rule throws, and a `JuesuanError` where it gives what is no judgement.
 */
export function judgementsOf<E>(rule: PredicateRule<E>, context: CheckContext & E): readonly Judgement[] {
  const missing = (rule.needs ?? []).map((one) => one.missing(context));
  // What cannot be there is not missing, whatever else is.
  if (missing.includes("notApplicable")) return [NOT_APPLICABLE];
  if (missing.includes("indeterminate")) return [INDETERMINATE];
  const given = rule.evaluate(context);
  needIterable(given, rule.id, "evaluate");
  const said = [...given];
  for (const judgement of said) assertJudgement(rule.id, judgement);
  return said.length === 0 ? [NOT_APPLICABLE] : said;
}

/** Refuses what would be counted as something else, or shown nowhere. */
function assertJudgement(id: string, judgement: Judgement): void {
  need("object", judgement, id, "judgement");
  const { outcome, severity, where = [], against = [] } = judgement;
  assertOneOf(outcome, OUTCOMES, id, "outcome");
  if (severity !== undefined) assertOneOf(severity, GRAVITY, id, "severity");
  for (const { form } of [...where, ...against]) formOf(form);
}

function assertOneOf(value: string, known: readonly string[], ...path: string[]): void {
  if (!known.includes(value)) throw refusal(WRONG_RULE, value, oneOfWords(known), path);
}
