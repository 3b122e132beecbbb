import type { Figure } from "../../checking";
import type { RuleContext } from "../evidence";
import { sayings } from "../nt/facts";
import { moneyOf } from "../nt/printed";

/** What the sentences tell of a subject as its amount of the year, as figures. */
export function toldAmounts({ accounts, told }: RuleContext, subject: string): Figure[] {
  if (told === undefined) return [];
  return sayings(told, subject, "amount").flatMap((statement) => {
    const other = statement.period !== null && statement.period !== accounts.year;
    return other || statement.span === null ? [] : (moneyOf(statement) ?? []);
  });
}
