import type { Judgement, PredicateRule, Rule } from "../checking";
import type { Evidence, RuleContext } from "./evidence";

/**
 * One list of several, in which every predicate rule stands once: judged by the tables, by counts and by sentences, it
 * is one rule that looks at all of them. Where one list has nothing to judge and another has, nothing is counted for the
 * first. What the rule says of itself is what the first list says. Rules of relations stay as they are; the same rule
 * given twice stands once.
 *
 * @example
 * ```ts
 * import { formRules, joinRules, threePublicModelRules } from "juesuan/rules";
 * import { sampleAccounts } from "juesuan/accounts";
 * import { threePublicModel } from "juesuan/three-public";
 * const joined = joinRules(formRules, threePublicModelRules(threePublicModel(sampleAccounts())));
 * joined.filter(({ id }) => id === "SG-13").length; // => 1
 * ```
 */
export function joinRules(...lists: readonly (readonly Rule<Evidence>[])[]): readonly Rule<Evidence>[] {
  const rules = [...new Set(lists.flat())];
  const byId = new Map<string, PredicateRule<Evidence>[]>();
  for (const rule of rules) {
    if (rule.kind === "predicate") byId.set(rule.id, [...(byId.get(rule.id) ?? []), rule]);
  }
  return rules.flatMap((rule): Rule<Evidence>[] => {
    if (rule.kind === "relation") return [rule];
    const [first, ...others] = byId.get(rule.id) ?? [];
    if (rule !== first) return [];
    return others.length === 0 ? [rule] : [joined([rule, ...others])];
  });
}

function joined(
  rules: readonly [PredicateRule<Evidence>, ...PredicateRule<Evidence>[]],
): PredicateRule<Evidence> {
  return {
    ...rules[0],
    related: [...new Set(rules.flatMap(({ related = [] }) => related))],
    messages: Object.fromEntries(
      rules.flatMap(({ messages = {} }, at) =>
        Object.entries(messages).map(([reason, text]) => [reasonIn(at, reason), text]),
      ),
    ),
    evaluate: (context) => judgements(rules, context),
  };
}

/** Each rule keeps its own sentences. */
const reasonIn = (at: number, reason: string | undefined): string => `${at}.${reason ?? "default"}`;

function* judgements(rules: readonly PredicateRule<Evidence>[], context: RuleContext): Generator<Judgement> {
  let idle: Judgement | undefined;
  let judged = false;
  for (const [at, rule] of rules.entries()) {
    for (const judgement of rule.evaluate(context)) {
      if (judgement.outcome === "notApplicable") {
        idle = judgement;
        continue;
      }
      judged = true;
      yield { ...judgement, reason: reasonIn(at, judgement.reason) };
    }
  }
  if (!judged && idle !== undefined) yield idle;
}
