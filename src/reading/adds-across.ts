import { isFigure } from "../tables";
import { allLastDigitsOf } from "./last-digits";
import { isClose } from "./scattered-tree";

/**
 * Whether the figures of a row of a form by code add up: the total to its parts, and where the form prints the balances
 * too, what came in to what went out.
 *
 * @param columns - The columns of the figures; one that the form does not have is left out.
 */
export function addUpAcross(columns: readonly (string | undefined)[], texts: readonly string[]): boolean {
  const amounts = allLastDigitsOf(texts.map((text) => (isFigure(text) ? text : "0")));
  if (amounts === null || !columns.includes("total")) return true;
  const of = (id: string) => amounts[columns.indexOf(id)] ?? 0;
  const balances = ["opening", "income", "closing"];
  const parts = columns.flatMap((id, at) =>
    id === undefined || id === "total" || balances.includes(id) ? [] : [amounts[at] ?? 0],
  );
  if (!isClose(of("total"), parts)) return false;
  return (
    !columns.includes("opening") || isClose(of("opening") + of("income"), [of("total"), of("closing"), 0])
  );
}
