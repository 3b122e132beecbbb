import type { FormTable, Row } from "../../src/accounts";
import { fen, parseAmount } from "../../src/money";

type Cells = Readonly<Record<string, string | number>>;

/** A form in 万元 with two decimals: amounts by row and column, as printed or in 分. */
export const table = (
  rows: Readonly<Record<string, Cells>>,
  names: Readonly<Record<string, string>> = {},
): FormTable => ({
  title: "",
  number: null,
  precision: { unit: "万元", decimals: 2 },
  notes: [],
  rows: Object.entries(rows).map(
    ([key, cells]): Row => ({
      key,
      name: names[key] ?? null,
      cells: Object.fromEntries(
        Object.entries(cells).map(([column, amount]) => [
          column,
          typeof amount === "number" ? fen(amount) : parseAmount(amount, "万元"),
        ]),
      ),
    }),
  ),
});
