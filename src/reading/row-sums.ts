import type { Form, RelationSpec, Term } from "../forms";
import { readAmount } from "../money";
import { isBlank, isFigure } from "../tables";

const isOfRow = ({ form, rows, column }: Term) =>
  form === undefined && "each" in rows && typeof column === "string";

/** The equations of a form between the columns of one row: those of every row, and those of the row with this key. */
function rowRelations({ relations }: Form, key: string): readonly RelationSpec[] {
  return relations.filter(({ forEach, left, right, comparison, onlyWhereZero }) => {
    const rows = forEach?.rows ?? {};
    if (!("all" in rows) && !("key" in rows && rows.key === key)) return false;
    return comparison === undefined && onlyWhereZero === undefined && [...left, ...right].every(isOfRow);
  });
}

/** The columns that the total of each row sums up. */
export function partsOfTotal(form: Form): ReadonlySet<string> {
  const sums = rowRelations(form, "").filter(({ left }) => left.length === 1 && left[0]?.column === "total");
  return new Set(
    sums.flatMap(({ right }) => right.flatMap(({ column }) => (typeof column === "string" ? [column] : []))),
  );
}

/**
 * Whether the cells of a row, as they stand in its columns, add up by every relation between those columns that has all
 * of them. With a text that is neither a figure nor a mark for nothing they do not.
 *
 * @param texts - The cells by column.
 */
export function addsUp(form: Form, key: string, texts: ReadonlyMap<string, string>): boolean {
  if ([...texts.values()].some((text) => !isBlank(text) && !isFigure(text))) return false;
  const optional = new Set(form.columns.flatMap((column) => (column.optional === true ? [column.id] : [])));
  // No disclosure in 元 prints more than two decimals.
  const unit = [...texts.values()].some((text) => /\.\d{3}/.test(text)) ? "万元" : "元";
  const has = ({ column }: Term) => texts.has(column as string) || optional.has(column as string);
  const amountOf = ({ column }: Term) => {
    const reading = readAmount(texts.get(column as string) ?? "", unit);
    return reading.kind === "figure" ? reading : null;
  };
  return rowRelations(form, key).every(({ left, right, whenFilled }) => {
    const terms = [...left, ...right];
    const read = terms.map(amountOf);
    if (!terms.every(has) || (whenFilled && read.slice(left.length).every((one) => one === null)))
      return true;
    const off = terms.reduce((sum, { weight = 1 }, at) => {
      return sum + (at < left.length ? weight : -weight) * (read[at]?.fen ?? 0);
    }, 0);
    // Each figure may be rounded by half a unit of its last digit; zeros are printed short.
    const filled = read.flatMap((one) => (one === null || one.fen === 0 ? [] : [one.decimals]));
    const digits = unit === "元" ? 2 : 6;
    const last = 10 ** (digits - Math.min(digits, Math.max(0, ...filled)));
    return Math.abs(off) * 2 <= last * filled.length;
  });
}
