import { amountOf, columnsOfRow, type FinalAccounts, findRow, type Row, tableOf } from "../../accounts";
import type { CodeScope } from "../../codes";
import { need, needFigures, refusal, UNKNOWN_PLACE, WRONG_CODE } from "../../errors";
import { CLASS_KEY_PREFIX, codeLevel, FORM_IDS, type FormId, formOf } from "../../forms";
import { type Fen, rate } from "../../money";
import { catalogueOf, nameOf } from "../tables/lay-table";

/** A code in one form: its figures and their share of what stands above it. */
export interface FormFigures {
  readonly form: FormId;
  /** Key of the row: the code, or the line of its 类 in 01 and 04. */
  readonly row: string;
  /** Amount in 分 by column; blank is null. */
  readonly cells: Readonly<Record<string, Fen | null>>;
  /** Percent of the row above it (of 合计 for a 类) by column, two decimals; null over nothing. */
  readonly shares: Readonly<Record<string, string | null>>;
  readonly line: number | null;
}

/** A code with its figures in all forms and the codes under it. */
export interface Composition {
  readonly code: string;
  readonly name: string | null;
  /** The codes above it, from the 类 down. */
  readonly path: readonly { readonly code: string; readonly name: string | null }[];
  readonly figures: readonly FormFigures[];
  readonly children: readonly Composition[];
}

/**
 * What a figure is made of, across forms: the code in every form that prints it (functional codes in 02, 03, 05, 07,
 * 08 and, for a 类, in the lines of 01 and 04; economic codes in 06), and below it the same of every code under it.
 *
 * @param options - `codes`: where names are looked up that no form prints.
 * @throws {JuesuanError} `unknown-place` for what is no code, or a code that no form of the accounts prints
 * @example
 * ```ts
 * import { drillDown } from "juesuan/aggregation";
 * import { sampleAccounts } from "juesuan/accounts";
 * const found = drillDown(sampleAccounts(), "21015");
 * found.children.map((child) => child.code); // => ["2101501", "2101506"]
 * found.children[0]?.figures[0]?.shares.total; // => "85.55"
 * drillDown(sampleAccounts(), "2050101"); // throws /no form prints 2050101/
 * ```
 */
export function drillDown(
  accounts: FinalAccounts,
  code: string,
  options: { readonly codes?: CodeScope } = {},
): Composition {
  needFigures(accounts, "accounts");
  need("text", code, "code");
  if (codeLevel(code) === undefined) {
    throw refusal(
      WRONG_CODE,
      code,
      ["3、5或7位数字，如2101501", "3, 5 or 7 digits, such as 2101501"],
      ["code"],
    );
  }
  const kind = code.startsWith("3") ? "departmentEconomic" : "functional";
  const forms = FORM_IDS.filter(
    (form) => formOf(form).codes === kind && tableOf(accounts, form) !== undefined,
  );
  const keys = new Set(forms.flatMap((form) => tableOf(accounts, form)?.rows.map((row) => row.key) ?? []));
  const codes = [...keys].filter((key) => codeLevel(key) !== undefined).sort();
  if (!codes.some((key) => key.startsWith(code))) {
    throw refusal(
      UNKNOWN_PLACE,
      code,
      ["某张表印有的编码", "a code that a form prints"],
      ["code"],
      [`没有一张表印有${code}或其下的编码`, `no form prints ${code} or a code under it`],
    );
  }
  return compose({ accounts, forms, ...options }, code, codes);
}

/** The accounts, the forms keyed by the kind of code, and where codes are looked up. */
interface Place {
  readonly accounts: FinalAccounts;
  readonly forms: readonly FormId[];
  readonly codes?: CodeScope;
}

function compose(place: Place, code: string, codes: readonly string[]): Composition {
  const { accounts, forms } = place;
  const above = [3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length));
  const under = new Set(
    codes
      .filter((key) => key.startsWith(code) && key.length > code.length)
      .map((key) => key.slice(0, code.length + 2)),
  );
  return {
    code,
    name: nameIn(place, code),
    path: above.map((key) => ({ code: key, name: nameIn(place, key) })),
    figures: [
      ...forms.flatMap((form) => figuresOf(accounts, form, code, parentRow(form, code))),
      ...(code.length === 3 ? classFigures(accounts, code) : []),
    ],
    children: [...under].map((key) => compose(place, key, codes)),
  };
}

function nameIn({ accounts, forms, codes }: Place, code: string): string | null {
  for (const form of forms) {
    const name = findRow(accounts, form, code)?.name;
    if (name !== undefined && name !== null) return name;
  }
  const catalogue = forms[0] === undefined ? undefined : catalogueOf(forms[0], codes);
  return catalogue === undefined ? null : (nameOf(catalogue, code, accounts.year) ?? null);
}

function parentRow(form: FormId, code: string): string {
  if (code.length > 3) return code.slice(0, -2);
  if (formOf(form).codes === "functional") return "total";
  return code === "301" || code === "303" ? "personnel" : "public";
}

function classFigures(accounts: FinalAccounts, code: string): FormFigures[] {
  return (["summary", "appropriationSummary"] as const).flatMap((form) =>
    figuresOf(accounts, form, CLASS_KEY_PREFIX + code, "expenditure.subtotal"),
  );
}

function figuresOf(accounts: FinalAccounts, form: FormId, key: string, parent: string): FormFigures[] {
  const row = findRow(accounts, form, key);
  if (row === undefined) return [];
  const columns = columnsOfRow(form, key).filter(
    (column) => row.cells[column as keyof Row["cells"]] !== undefined,
  );
  const cell = (column: string) => amountOf(accounts, form, key, column) ?? null;
  return [
    {
      form,
      row: key,
      cells: Object.fromEntries(columns.map((column) => [column, cell(column)])),
      shares: Object.fromEntries(
        columns.map((column) => [
          column,
          rate(cell(column), amountOf(accounts, form, parent, column) ?? null),
        ]),
      ),
      line: row.line ?? null,
    },
  ];
}
