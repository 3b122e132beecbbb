import type { Figure } from "../../checking";
import type { RuleContext } from "../evidence";
import { printedAmount } from "../nt/printed";

/** What the sentences tell of a subject as its amount of the year, as figures. */
export function toldAmounts({ accounts, told }: RuleContext, subject: string): Figure[] {
  return (told?.byMeasure.get(`amount ${subject}`) ?? []).flatMap((statement): Figure[] => {
    const amount = printedAmount(statement);
    const other = statement.period !== null && statement.period !== accounts.year;
    if (amount === null || other || statement.span === null) return [];
    const { fen, half, precision } = amount;
    return [
      { amount: fen, half, measure: "money", places: [], lines: [statement.span.line], unit: precision },
    ];
  });
}
