import { need, needObjects, refusal, WRONG_RULE } from "../errors";
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
    // A check of one department begins here: a rule is looked at once.
    if (SEEN.has(rule)) continue;
    needObjects(rule.relations as readonly unknown[], ...path, index, "relations").forEach((one, at) => {
      needRelation(one as Parts, ...path, index, "relations", at);
    });
    SEEN.add(rule);
  }
}

const SEEN = new WeakSet<object>();

type Parts = Readonly<Record<string, unknown>>;

/** Refuses what has not the shape of a relation; whether the forms have its rows and columns is for `relation` to say. */
function needRelation({ forEach, ...spec }: Parts, ...path: (string | number)[]): void {
  if (forEach !== undefined) {
    const { rows, columns } = need("object", forEach, ...path, "forEach") as Parts;
    if (rows !== undefined) needRows(rows, ...path, "forEach", "rows");
    if (columns !== undefined) need("list", columns, ...path, "forEach", "columns");
  }
  for (const side of ["left", "right", "onlyWhereZero"]) {
    const terms = spec[side];
    if (terms === undefined && side === "onlyWhereZero") continue;
    needObjects(terms as readonly Parts[], ...path, side).forEach(({ rows }, at) => {
      needRows(rows, ...path, side, at, "rows");
    });
  }
}

/** What a selector of rows is made of. */
const SELECTOR = { key: "text", keys: "list", under: "list", group: "text", level: "number" } as const;

function needRows(rows: unknown, ...path: (string | number)[]): void {
  const parts = need("object", rows, ...path) as Parts;
  for (const name in SELECTOR) {
    const is = SELECTOR[name as keyof typeof SELECTOR];
    if (name in parts) need(is, parts[name], ...path, name);
  }
}
