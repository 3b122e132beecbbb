import { Decimal } from "../../money";
import { figureOf, readPrinted } from "../printed";
import type { DraftForm } from "./draft";

function figure(text: string | undefined): Decimal | null {
  const value = figureOf(readPrinted(text ?? ""));
  return value === null ? null : new Decimal(value);
}

function sum(texts: readonly (string | undefined)[]): Decimal {
  return texts.reduce((total, text) => total.plus(figure(text) ?? 0), new Decimal(0));
}

/**
 * Whether the figures of a form prove that its cells were placed right: weights that make up 100, scores that make up
 * the printed total, no score above its weight, nothing left over.
 */
export function addsUp(form: DraftForm): boolean {
  const total = figure(form.total);
  const funds = form.budget.filter((row) => row.role === "total");
  const rows = [...form.rows.map((row) => row.cells), ...funds];
  return (
    total !== null &&
    form.rows.length > 0 &&
    form.unread.length === 0 &&
    sum(rows.map((row) => row.weight)).eq(100) &&
    sum(rows.map((row) => row.score)).eq(total) &&
    rows.every((row) => (figure(row.score) ?? new Decimal(0)).lte(figure(row.weight) ?? 0))
  );
}
