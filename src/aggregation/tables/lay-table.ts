import { columnsOfRow, type FormTable, type Row } from "../../accounts";
import { builtInCodes, type Catalogue, type CodeRow, type CodeScope, lookup } from "../../codes";
import { codeLevel, type FormId, formOf, type Layout } from "../../forms";
import type { Fen, Precision } from "../../money";

/** Cells of one row: an amount, blank, or absent. */
export interface RowCells {
  readonly name?: string | null;
  readonly cells: Readonly<Record<string, Fen | null | undefined>>;
}

/** What a table is laid out with. */
export interface TableFrame {
  readonly layout: Layout;
  readonly year: number | null;
  readonly precision: Precision;
  /** Where the names of codes are looked up; the built-in catalogue where left out. */
  readonly codes?: CodeScope | undefined;
  /** Fixed rows of which no figure is known: they are left out, since a blank cell says that there is nothing. */
  readonly unknown?: ReadonlySet<string>;
}

/**
 * The rows of a form in the official order: every line the layout prints where the form has fixed lines,
 * 合计 and then the codes ascending where it has codes, 人员经费合计 and 公用经费合计 at the end of 06.
 * Cells that `rows` does not give are blank.
 */
export function layTable(
  form: FormId,
  rows: ReadonlyMap<string, RowCells>,
  { layout, year, precision, codes = builtInCodes, unknown }: TableFrame,
): FormTable {
  const declaration = formOf(form);
  const catalogue = codes[declaration.codes ?? "functional"];
  const sides = declaration.sides.flatMap((side) => side.rows);
  const headings = new Set(sides.flatMap((row) => row.under ?? []));
  const fixed = sides.filter(
    (row) =>
      rows.has(row.key) ||
      (unknown?.has(row.key) !== true &&
        row.optional !== true &&
        (row.lineNumber !== undefined || !headings.has(row.key))),
  );
  const coded = [...rows.keys()].filter((key) => codeLevel(key) !== undefined).sort();
  const lineOfFixed = fixed.map(
    (row): Row => ({
      key: row.key,
      name: row.title,
      cells: cellsOf(form, row.key, rows.get(row.key)),
      ...(row.lineNumber === undefined ? {} : { lineNumber: row.lineNumber }),
    }),
  );
  const lineOfCoded = coded.map(
    (key): Row => ({
      key,
      name: nameOf(catalogue, key, year) ?? rows.get(key)?.name ?? null,
      cells: cellsOf(form, key, rows.get(key)),
    }),
  );
  const totalsLast = declaration.codes === "departmentEconomic";
  const at = layout.forms.indexOf(form);
  const all = totalsLast ? [...lineOfCoded, ...lineOfFixed] : [...lineOfFixed, ...lineOfCoded];
  const empty = all.every((row) => Object.values(row.cells).every((amount) => amount === null));
  return {
    title: layout.titles?.[form] ?? declaration.title,
    number: at === -1 ? declaration.number : String(at + 1).padStart(2, "0"),
    precision,
    rows: all,
    notes: empty ? [declaration.note, "说明：本表无数据。"] : [declaration.note],
  };
}

function cellsOf(form: FormId, key: string, given: RowCells | undefined): Row["cells"] {
  return Object.fromEntries(columnsOfRow(form, key).map((column) => [column, given?.cells[column] ?? null]));
}

/** The name a code has in a year; outside its years the name it has now. */
export function nameOf(catalogue: Catalogue<CodeRow>, code: string, year: number | null): string | undefined {
  return (year === null ? undefined : lookup(catalogue, code, year)?.name) ?? lookup(catalogue, code)?.name;
}

/** The catalogue whose codes key the rows of a form; undefined where its rows are fixed. */
export function catalogueOf(form: FormId, scope: CodeScope = builtInCodes): Catalogue<CodeRow> | undefined {
  const { codes } = formOf(form);
  return codes === undefined ? undefined : scope[codes];
}
