import { type Judgement, sumOf } from "../../checking";
import type { SectionId, Statement } from "../../narrative";
import { type Facts, sayings } from "./facts";
import { judgeSum } from "./judge";
import { moneyOf } from "./printed";

/** First printed amount of a subject in a section, or in a text without sections. */
export function inSection(facts: Facts, subject: string, section: SectionId): Statement | undefined {
  return sayings(facts, subject, "amount").find(
    (each) => (each.section === section || each.section === null) && !each.implied,
  );
}

/** Parts of a section add up to a total of it, where the text tells all of them; some of them come to no more than it. */
export function* partsOf(
  facts: Facts,
  total: string,
  parts: readonly string[],
  section: SectionId,
  reason?: string,
): Generator<Judgement> {
  const whole = inSection(facts, total, section);
  const told = parts.flatMap((part) => inSection(facts, part, section) ?? []);
  if (whole !== undefined && (told.length === parts.length || exceed(told, whole)))
    yield judgeSum(told, whole, reason);
}

/** Whether parts, none of them negative, come to more than their whole beyond what rounding explains. */
function exceed(parts: readonly Statement[], whole: Statement): boolean {
  const all = moneyOf(whole);
  const amounts = parts.flatMap((part) => moneyOf(part) ?? []);
  const sum = sumOf(amounts);
  return all !== null && sum !== null && sum.amount - sum.half > all.amount + all.half;
}
