import { need, refusal, UNKNOWN_PLACE } from "../errors";
import { frozen, once } from "../frozen";
import { appropriationSummary } from "./appropriation-summary";
import { basicDetail } from "./basic-detail";
import { ENGLISH, ENGLISH_CLASSES } from "./english";
import { expenditure } from "./expenditure";
import type { CodeKind, FixedRow, Form, Side } from "./form";
import { generalBudget } from "./general-budget";
import { governmentFund } from "./government-fund";
import { income } from "./income";
import type { RelationSpec } from "./relation";
import { stateCapital } from "./state-capital";
import { statistics } from "./statistics";
import { summary } from "./summary";
import { threePublic } from "./three-public";

type ColumnsIn<F extends Form> = F["columns"][number]["id"];
type RowsIn<F extends Form> = F["sides"][number]["rows"][number];
type KeysIn<F extends Form> =
  | RowsIn<F>["key"]
  | (F extends { readonly codes: CodeKind } ? `${number}` : never);
type GroupsIn<F extends Form> = Extract<RowsIn<F>, { readonly group: string }>["group"];
type LeftOut<F extends Form> = Exclude<ColumnsIn<F>, F["sides"][number]["columns"][number]>;

/** What the relations of a form name that it does not declare. */
type Misspelt<F extends Form> =
  F["relations"][number] extends RelationSpec<infer K, infer C, infer G>
    ? Exclude<K, KeysIn<F>> | Exclude<C, ColumnsIn<F>> | Exclude<G, GroupsIn<F>>
    : never;

/** Nothing more where a form holds together; else what is wrong with it, as a property that it lacks. */
type Faults<F extends Form> = ([LeftOut<F>] extends [never] ? unknown : { columnsOnNoSide: LeftOut<F> }) &
  ([Misspelt<F>] extends [never] ? unknown : { misspelt: Misspelt<F> });

/** Takes forms that hold together; a misspelt row or column in one of them does not compile. */
function declared<const T extends Readonly<Record<string, Form>>>(
  forms: T & { readonly [F in keyof T]: Faults<T[F]> },
): T {
  return frozen(forms);
}

/**
 * The standard forms by id, in the national order.
 *
 * @example
 * ```ts
 * import { FORMS } from "juesuan/forms";
 * FORMS.expenditure.title; // => "支出决算表"
 * ```
 */
export const FORMS = /* @__PURE__ */ declared({
  summary,
  income,
  expenditure,
  appropriationSummary,
  generalBudget,
  basicDetail,
  governmentFund,
  stateCapital,
  threePublic,
  statistics,
});

/** Id of a standard form. */
export type FormId = keyof typeof FORMS;

/** Ids of a form's columns. */
export type ColumnId<F extends FormId = FormId> = (typeof FORMS)[F]["columns"][number]["id"];

/** Keys of a form's rows: those of its fixed rows, and codes where it has them. */
export type RowKey<F extends FormId = FormId> = { readonly [I in FormId]: KeysIn<(typeof FORMS)[I]> }[F];

/**
 * All form ids in the national order.
 *
 * @example
 * ```ts
 * import { FORM_IDS } from "juesuan/forms";
 * FORM_IDS.length; // => 10
 * ```
 */
export const FORM_IDS = /* @__PURE__ */ frozen(/* @__PURE__ */ Object.keys(FORMS) as FormId[]);

/**
 * The declaration of a form, as the plain interface (for code that works on any form).
 *
 * @example
 * ```ts
 * import { formOf } from "juesuan/advanced";
 * formOf("income").number; // => "02"
 * ```
 */
export function formOf(id: FormId): Form {
  const form = typeof id === "string" ? FORMS[id] : undefined;
  if (form === undefined || form.id !== id)
    throw refusal(UNKNOWN_PLACE, id, ["表的编号，如income", "the id of a form, such as income"], ["form"]);
  return form;
}

/**
 * The fixed row of a key with the side it stands on; undefined for coded rows.
 *
 * @example
 * ```ts
 * import { fixedRow } from "juesuan/advanced";
 * fixedRow("summary", "expenditure.210")?.row.title; // => "卫生健康支出"
 * fixedRow("expenditure", "2101501"); // => undefined
 * ```
 */
export function fixedRow(
  id: FormId,
  key: string,
): { readonly side: Side; readonly row: FixedRow } | undefined {
  return fixedRows().get(id)?.get(key);
}

/** The fixed rows of each form by their keys. */
const fixedRows = /* @__PURE__ */ once(
  () =>
    new Map(
      FORM_IDS.map((id) => {
        const rows = formOf(id).sides.flatMap((side) => side.rows.map((row) => ({ side, row })));
        return [id, new Map(rows.reverse().map((found) => [found.row.key, Object.freeze(found)]))];
      }),
    ),
);

/**
 * Level of a coded row by its digits: 1 类, 2 款, 3 项; undefined for rows that are no code.
 */
export function codeLevel(key: string): 1 | 2 | 3 | undefined {
  const first = key.charCodeAt(0);
  if (first < 48 || first > 57) return undefined;
  return key.length === 3 ? 1 : key.length === 5 ? 2 : key.length === 7 ? 3 : undefined;
}

/**
 * Official title path of a row, as the JSON output names it: the code itself, `合计`,
 * or `支出/卫生健康支出` with every title it stands under.
 *
 * @example
 * ```ts
 * import { rowTitle } from "juesuan/forms";
 * rowTitle("appropriationSummary", "income.opening.generalBudget"); // => "收入/年初财政拨款结转和结余/一般公共预算财政拨款"
 * rowTitle("expenditure", "2101501"); // => "2101501"
 * rowTitle("expenditure", "total"); // => "合计"
 * ```
 */
export function rowTitle(id: FormId, key: string): string {
  need("text", id, "id");
  need("text", key, "key");
  const found = fixedRow(id, key);
  if (found === undefined) return key;
  const titles = [found.row.title];
  for (let under = found.row.under; under !== undefined; ) {
    const above = found.side.rows.find((row) => row.key === under);
    if (above === undefined) break;
    titles.unshift(above.title);
    under = above.under;
  }
  if (found.side.title !== null) titles.unshift(found.side.title);
  return titles.join("/");
}

/**
 * Official title of a column.
 *
 * @example
 * ```ts
 * import { columnTitle } from "juesuan/forms";
 * columnTitle("income", "appropriation"); // => "财政拨款收入"
 * ```
 */
export function columnTitle(id: FormId, column: string): string {
  need("text", id, "id");
  need("text", column, "column");
  return formOf(id).columns.find((candidate) => candidate.id === column)?.title ?? column;
}

/** The English titles of a form, as the plain interface. */
function englishOf(id: FormId): {
  readonly title: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, string>>;
  readonly sides: Readonly<Record<string, string>>;
} {
  return ENGLISH[id];
}

/**
 * English title of a form.
 */
export function englishFormTitle(id: FormId): string {
  return englishOf(id).title;
}

/**
 * English title path of a row, as `rowTitle` gives the Chinese one; a code is its own title.
 */
export function englishRowTitle(id: FormId, key: string): string {
  const found = fixedRow(id, key);
  if (found === undefined) return key;
  const { rows, sides } = englishOf(id);
  const classes: Readonly<Record<string, string>> = ENGLISH_CLASSES;
  const titles: string[] = [];
  for (let at: string | undefined = key; at !== undefined; at = fixedRow(id, at)?.row.under)
    titles.unshift(rows[at] ?? classes[at] ?? at);
  const side = sides[found.side.id];
  return (side === undefined ? titles : [side, ...titles]).join(" / ");
}

/**
 * English title of a column.
 */
export function englishColumnTitle(id: FormId, column: string): string {
  return englishOf(id).columns[column] ?? columnTitle(id, column);
}

/**
 * A cell in English: its form, row and column.
 */
export function englishCell(cell: {
  readonly form: FormId;
  readonly row: string;
  readonly column: string;
}): string {
  const { form, row, column } = cell;
  return `${englishFormTitle(form)} (${englishRowTitle(form, row)}, ${englishColumnTitle(form, column)})`;
}

/**
 * The English titles of all that the forms declare, by their Chinese ones: forms, sides, rows and columns. A title that
 * has several has the first.
 */
export function englishTitles(): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const classes: Readonly<Record<string, string>> = ENGLISH_CLASSES;
  const add = (zh: string | null, en: string | undefined) => {
    if (zh !== null && en !== undefined && !titles.has(zh)) titles.set(zh, en);
  };
  for (const id of FORM_IDS) {
    const { title, aliases, columns, sides } = formOf(id);
    const own = englishOf(id);
    for (const zh of [title, ...aliases]) add(zh, own.title);
    for (const side of sides) {
      add(side.title, own.sides[side.id]);
      for (const row of side.rows) add(row.title, own.rows[row.key] ?? classes[row.key]);
    }
    for (const column of columns) add(column.title, own.columns[column.id]);
  }
  return titles;
}
