import { need, refusal, WRONG_RULE } from "../errors";
import type { Rule } from "./rule";

/** Refuses what are no rules of `relation` or `defineRule`. */
export function needRules<E>(rules: readonly Rule<E>[], ...path: string[]): void {
  need("list", rules, ...path);
  for (let index = 0; index < rules.length; index++) {
    const rule: Partial<Rule<E>> | null | undefined = rules[index];
    if (rule?.kind !== "relation" && rule?.kind !== "predicate")
      throw refusal(
        WRONG_RULE,
        rule,
        ["由relation或defineRule做成的规则", "a rule made by relation or defineRule"],
        [...path, index],
      );
    if (typeof rule.id !== "string") need("text", rule.id, ...path, index, "id");
    if (rule.kind !== "relation") continue;
    // Paths are made for the refusal alone: a check of one department begins here.
    if (!Array.isArray(rule.relations)) need("list", rule.relations, ...path, index, "relations");
    for (const one of rule.relations as readonly unknown[])
      if (typeof one !== "object" || one === null) need("object", one, ...path, index, "relations");
  }
}
