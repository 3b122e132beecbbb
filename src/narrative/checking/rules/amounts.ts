import type { Judgement } from "../../../checking";
import type { SectionId } from "../../sections";
import { type Facts, sayings } from "../facts";
import { compareWithForms } from "../judge";
import { isMoneyUnit } from "../printed";
import { heldOf } from "../targets";

/** Compares the amounts of these subjects with the forms, wherever the text tells them. */
export function* amounts(
  facts: Facts,
  subjects: readonly string[],
  sections?: readonly SectionId[],
): Generator<Judgement> {
  for (const subject of subjects)
    for (const statement of sayings(facts, subject, "amount")) {
      if (!isMoneyUnit(statement.unit) || statement.implied) continue;
      if (sections !== undefined && statement.section !== null && !sections.includes(statement.section))
        continue;
      yield compareWithForms(statement, heldOf(facts.accounts, subject, statement.section));
    }
}
