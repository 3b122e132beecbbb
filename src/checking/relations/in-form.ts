import type { RelationRule } from "../rule";
import { formRule } from "./declare";
import { IN_FORM_LINES } from "./in-form-lines";
import { head } from "./meta";

function build(): readonly RelationRule[] {
  const rules = Object.entries(IN_FORM_LINES).flatMap(([ledger, lines]) =>
    lines.map(([id, titles, formula, related, certainty = "A"]) =>
      formRule(head(id, titles, formula, [`部门决算报表 ${ledger}表内关系`, certainty], "error", related)),
    ),
  );
  return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** 表内: rules inside one form that are linear. */
export const inFormRules: readonly RelationRule[] = /* @__PURE__ */ build();
