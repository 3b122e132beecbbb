import type { Judgement } from "../../checking";
import type { SectionId } from "../../narrative";
import { type Facts, sayings } from "./facts";
import { compareWithForms } from "./judge";
import { isMoneyUnit } from "./printed";
import { otherSubject } from "./readings";
import { heldOf } from "./targets";

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
      const judged = compareWithForms(statement, heldOf(facts.accounts, subject, statement.section));
      const other = judged.outcome === "fail" ? otherSubject(statement, subject) : null;
      const as =
        other === null ? null : compareWithForms(statement, heldOf(facts.accounts, other, statement.section));
      yield as?.outcome === "pass" ? as : judged;
    }
}
