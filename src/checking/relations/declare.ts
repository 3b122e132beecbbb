import {
  CLASS_KEY_PREFIX,
  type ColumnId,
  each,
  FORM_IDS,
  type FormId,
  formOf,
  type RelationOf,
  type RelationSpec,
  sum,
  type Term,
} from "../../forms";
import { linearRule, type RelationRule } from "../rule";

/** The three funds of 财政拨款, by the column of 04. */
export const FUNDS = ["generalBudget", "governmentFund", "stateCapital"] as const;

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
  return linearRule({ ...meta, relations: formRelations(meta.id) });
}

/** A term that counts as blank where its row or column is missing. */
export const opt = <T extends Term>(term: T): T => ({ ...term, optional: true });

/** Two printings of one figure. */
export function same(rule: string, left: Term, right: Term): RelationSpec {
  return { rule, left: [left], right: [right], sameFigure: true };
}

/** A 类 row of 01 or 04 and the same 类 in a coded form, both ways: a 类 that the coded form lacks counts as nothing. */
export function byClass<F extends FormId, O extends FormId>(
  rule: string,
  form: F,
  column: ColumnId<F>,
  other: O,
  otherColumn: ColumnId<O>,
): RelationSpec {
  return {
    rule,
    form,
    forEach: { rows: { group: "classes" } },
    left: [each(column)],
    right: [{ form: other, rows: { unprefixed: CLASS_KEY_PREFIX }, column: otherColumn }],
    sameFigure: true,
  };
}

/** Items of 06 that are paid through their own functional items of 05. */
export function linked(
  rule: string,
  economic: readonly string[],
  functional: readonly string[],
  comparison: "=" | "<=",
): RelationOf<"basicDetail"> {
  return {
    rule,
    form: "basicDetail",
    left: [sum({ keys: economic }, "amount")],
    right: [sum({ keys: functional }, "basic", "generalBudget")],
    comparison,
    whenPrinted: true,
    whenFilled: true,
  };
}
