import { type FixedRow, type Form, type FormId, formOf, rowsLabelled, type Side } from "../forms";
import { type GridRow, squashLabel } from "../tables";
import { rowOf } from "./listed-cells";
import { ordinalOf } from "./listed-doubt";
import { joinPieces } from "./listed-titles";
import { isDecimal, isText, type Token } from "./listed-tokens";
import { isClose } from "./scattered-tree";

// 01 and 04 print 收入 and 支出 side by side. Where an extractor scattered their cells, an amount of 收入 still shares its
// line with the title that stands right of it: 7196.22 一、一般公共服务支出. The titles of a row have the same ordinal,
// and the totals of both sides stand in one row.

/** The totals of 收入 by those of 支出 that stand beside them. */
const BESIDE: Readonly<Record<string, string>> = {
  "expenditure.subtotal": "income.subtotal",
  "expenditure.distribution": "income.surplusUsed",
  "expenditure.closing": "income.opening",
  "expenditure.total": "income.total",
};

/** A row of 收入 with its amount. */
interface Known {
  readonly row: FixedRow;
  readonly title: Token;
  readonly amount: Token | undefined;
}

/**
 * The rows of 收入 in a form of two sides whose cells are scattered; null where its items and totals do not add up, so
 * that some amount stands elsewhere.
 */
export function incomeRows(id: FormId, tokens: readonly Token[]): GridRow[] | null {
  const form = formOf(id);
  const [income, expenditure] = form.sides;
  if (income === undefined || expenditure === undefined) return null;
  const cells = joinPieces(id, tokens);
  const beside = amountsBeside(id, expenditure, cells);
  const rows = beside === null ? null : rowsWith(id, income, cells, beside);
  if (rows === null || !addsUp(form, rows)) return null;
  const titles = (side: Side) => [
    "项目",
    ...form.columns.filter((column) => side.columns.includes(column.id)).map(({ title }) => title),
  ];
  const first = rows[0]?.title.line ?? 0;
  return [
    rowOf([...titles(income), ...titles(expenditure)], [], first),
    ...rows.map(({ title, amount }) => {
      const parts = [title, amount, ...titles(expenditure).map(() => undefined)];
      return rowOf(
        parts.map((part) => part?.text ?? ""),
        parts,
        title.line,
      );
    }),
  ];
}

/** The amounts that stand on a line before a title of 支出, by the ordinal or the key of that title. */
function amountsBeside(id: FormId, side: Side, cells: readonly Token[]): Map<number | string, Token> | null {
  const found = new Map<number | string, Token>();
  for (const [at, amount] of cells.entries()) {
    const next = cells[at + 1];
    if (!amount.first || !isDecimal(amount.text) || next === undefined || next.line !== amount.line) continue;
    const known = rowsLabelled(id, squashLabel(next.text)).find((one) => one.side.id === side.id);
    if (known === undefined || cells[at + 2]?.line === amount.line) continue;
    const place = ordinalOf(next.text) ?? known.row.key;
    if (found.has(place)) return null;
    found.set(place, amount);
  }
  return found;
}

/** The rows of 收入 that are printed, each with the amount beside the same row of 支出; null where one has no such row. */
function rowsWith(
  id: FormId,
  side: Side,
  cells: readonly Token[],
  beside: ReadonlyMap<number | string, Token>,
): Known[] | null {
  const rows: Known[] = [];
  const places = new Set<number | string>();
  for (const title of cells) {
    if (!isText(title.text)) continue;
    const known = rowsLabelled(id, squashLabel(title.text)).find((one) => one.side.id === side.id);
    if (known === undefined || known.row.under !== undefined) continue;
    const { row } = known;
    const ordinal = ordinalOf(title.text);
    const total = Object.keys(BESIDE).find((key) => BESIDE[key] === row.key);
    const place = ordinal ?? total;
    if (place === undefined || places.has(place)) continue;
    places.add(place);
    rows.push({ row, title, amount: beside.get(place) });
  }
  return [...beside.keys()].every((place) => places.has(place)) ? rows : null;
}

/** Whether the items add up to 本年收入合计, and that with the balances to 总计. */
function addsUp(form: Form, rows: readonly Known[]): boolean {
  const amountOf = ({ amount }: Known) => Number((amount?.text ?? "0").replace(/[,，]/g, ""));
  const decimals = Math.max(0, ...rows.map(({ amount }) => amount?.text.split(".")[1]?.length ?? 0));
  const units = (row: Known | undefined) =>
    row === undefined ? 0 : Math.round(amountOf(row) * 10 ** decimals);
  const of = (key: string) => rows.find(({ row }) => row.key === `income.${key}`);
  const wholes = new Set(rows.map(({ row }) => row.key));
  const items = rows.filter(
    ({ row, title }) =>
      ordinalOf(title.text) !== null && (row.partOf === undefined || !wholes.has(row.partOf)),
  );
  const subtotal = of("subtotal");
  const balances = form.id === "summary" ? [of("surplusUsed"), of("opening")] : [of("opening")];
  if (subtotal?.amount === undefined || of("total")?.amount === undefined) return false;
  if (balances.includes(undefined)) return false;
  return (
    isClose(units(subtotal), items.map(units)) &&
    isClose(units(of("total")), [units(subtotal), ...balances.map(units)])
  );
}
