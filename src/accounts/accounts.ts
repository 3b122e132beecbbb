import type { ColumnId, FormId, RowKey } from "../forms";
import type { Fen, Precision, Unit } from "../money";
import type { Box } from "../tables";

/**
 * One row of a form. A cell is an amount in 分 (a count where the form says so), `null` where it was
 * printed blank, and absent where the layout has no such cell. Blank is not zero.
 */
export interface Row<C extends string = string> {
  /** Key of the fixed row (`income.total`), or the code (`2101501`). */
  readonly key: string;
  /** Title as printed; null where none was printed. */
  readonly name: string | null;
  readonly cells: { readonly [K in C]?: Fen | null };
  /** 1-based line of the source text. */
  readonly line?: number;
  /** Lines of single cells, where they do not stand on the row's line. */
  readonly lines?: { readonly [K in C]?: number };
  /** 1-based page that the row stands on, where it came from one. */
  readonly page?: number;
  /** Places of its cells on their pages, where they are known. */
  readonly boxes?: { readonly [K in C]?: Box };
  /** 行次 as printed. */
  readonly lineNumber?: number;
  /** What stood in cells that hold no figure, where it was more than nothing: `—`, `———`, `/`. */
  readonly marks?: { readonly [K in C]?: string };
  /** The code as printed, where it had to be repaired, and how that was done. */
  readonly repaired?: { readonly printed: string; readonly reason: string };
  /** Its blank cells were lost in the text: the columns of its figures follow from the relations of the forms. */
  readonly deduced?: true;
}

/**
 * What a figure is that was understood and has no cell in the standard form: of last year (上年决算数), of the budget
 * (年初预算数), a change (增减额, 增减%), a part of the column it stands under (其中：教育收费), a balance carried over, or what some regions list beside the three public expenses (批次, 人次, 机关运行经费, a total with 会议费 and 培训费).
 */
export type Aside =
  | "last year"
  | "budget"
  | "change"
  | "of which"
  | "carry-over"
  | "count"
  | "operating cost"
  | "wider total";

/** Figures that stand inside a form at no row or column it knows: kept, never guessed. */
export interface StrayRow {
  readonly name: string | null;
  /** Code as printed, if any. */
  readonly code: string | null;
  readonly side: string | null;
  /** Figures as printed, in their order. */
  readonly figures: readonly string[];
  readonly line: number | null;
  readonly reason: string;
  /** Line of the row whose figures it prints again (a row torn over a page break): nothing of it is lost. */
  readonly repeats?: number;
  /** Another matter of a column that the standard form lacks: understood, and nothing of the form is lost with it. */
  readonly aside?: Aside;
}

/** One form as a department published it. */
export interface FormTable<F extends FormId = FormId> {
  /** Title as printed. */
  readonly title: string;
  /** Number as printed (`01`), null where none was. */
  readonly number: string | null;
  /** Unit and decimals its amounts were printed in: the width of every figure's interval. */
  readonly precision: Precision;
  readonly rows: readonly Row<ColumnId<F>>[];
  /** 注, 说明 and other statements under or over the form, as printed. */
  readonly notes: readonly string[];
  readonly strays?: readonly StrayRow[];
  /** What its heading printed: reporting body (部门, 单位), year and unit; absent parts were not printed. */
  readonly heading?: { readonly body?: string; readonly year?: number; readonly unit?: Unit };
  /** 1-based lines of its title and of its last row. */
  readonly line?: number;
  readonly lastLine?: number;
}

/** The forms of a department's year. */
export type FormTables = { readonly [F in FormId]?: FormTable<F> };

/** Final accounts of a department or unit for one year: its forms, in 分. */
export interface FinalAccounts {
  /** Name of the department or unit, as printed. */
  readonly department: string | null;
  /** 决算年度. */
  readonly year: number | null;
  /** Unit the forms were printed in. */
  readonly unit: Unit | null;
  readonly forms: FormTables;
}

/**
 * Place of a cell. Where the form is named (`CellAddress<"income">`), its row and column must be the form's own; of any
 * form they are texts, for code that works on all.
 */
export type CellAddress<F extends FormId = FormId> = FormId extends F
  ? AnyAddress
  : { readonly form: F; readonly row: RowKey<F>; readonly column: ColumnId<F> };

interface AnyAddress {
  readonly form: FormId;
  readonly row: string;
  readonly column: string;
}

/** Columns of a named form; any text where the form is not known. */
export type ColumnOf<F extends FormId> = FormId extends F ? string : ColumnId<F>;

/**
 * A text that must be one of these names where the compiler knows it: a misspelt literal is never one; a text that is
 * only known when the program runs is taken as it is.
 */
export type Named<S extends string, N extends string> = S & (string extends S ? unknown : N);
