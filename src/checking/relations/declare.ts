import { FORM_IDS, formOf, type RelationSpec } from "../../forms";
import { type RelationRule, relation } from "../rule";

/** The relations that the form declarations hold for a rule id, each with its form named. */
export function formRelations(rule: string): RelationSpec[] {
  return FORM_IDS.flatMap((form) =>
    formOf(form)
      .relations.filter((spec) => spec.rule === rule)
      .map((spec) => ({ form, ...spec })),
  );
}

/** A rule whose relations stand in the form declarations. */
export function formRule(meta: Omit<RelationRule, "kind" | "relations">): RelationRule {
  return relation({ ...meta, relations: formRelations(meta.id) });
}
