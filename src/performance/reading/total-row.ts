import { figureOf, readPrinted } from "../printed";
import type { IndicatorColumn } from "../vocabulary/indicator-columns";
import type { Column } from "./columns";
import type { DraftForm } from "./draft";
import type { GridRow } from "./grid";

/** Takes the row of sums: its weight and its score; a lone figure is the score unless it stands under the weights. */
export function takeTotal(
  form: DraftForm,
  row: GridRow,
  columns: readonly Column<IndicatorColumn>[] | null,
): void {
  const numbers = row.prose
    ? [...row.cells.join("").matchAll(/\d+(?:\.\d+)?/g)].map((match) => ({ text: match[0], at: 0 }))
    : row.cells.flatMap((text, index) =>
        readPrinted(text).kind === "number" ? [{ text, at: row.at[index] ?? index }] : [],
      );
  form.totalLine = row.line;
  const [first, second] = pairOf(isOneFigure(numbers, columns) ? numbers.slice(-1) : numbers, columns);
  if (first !== undefined && second !== undefined) {
    form.totalWeight = first.text;
    form.total = second.text;
  } else if (first !== undefined) {
    const weight = columns?.find((column) => column.role === "weight")?.at;
    const score = columns?.find((column) => column.role === "score")?.at;
    const onWeight =
      weight !== undefined && score !== undefined && first.at === weight && row.cells.length > score;
    if (onWeight && Number(figureOf(readPrinted(first.text))) === 100) form.totalWeight = first.text;
    else form.total = first.text;
  }
}

/** Whether a table without weights prints one total in every column that its cell covers. */
const isOneFigure = (
  numbers: readonly { readonly text: string }[],
  columns: readonly Column<IndicatorColumn>[] | null,
): boolean =>
  columns?.some(({ role }) => role === "weight") === false &&
  numbers.every(({ text }) => text === numbers[0]?.text);

/** The figures of a row of sums that are its weight and its score: by their columns, or the last two in their order. */
function pairOf<Figure extends { readonly at: number }>(
  numbers: readonly Figure[],
  columns: readonly Column<IndicatorColumn>[] | null,
): readonly Figure[] {
  if (numbers.length < 2) return numbers;
  const placeOf = (role: IndicatorColumn) => columns?.find((column) => column.role === role)?.at;
  const [ofWeight, ofScore] = [placeOf("weight"), placeOf("score")];
  const weight = numbers.find(({ at }) => at === ofWeight);
  const score = numbers.find(({ at }) => at === ofScore);
  if (weight !== undefined && score !== undefined) return [weight, score];
  const last = numbers.slice(-2);
  return ofWeight !== undefined && ofScore !== undefined && ofScore < ofWeight ? last.reverse() : last;
}
