import type { Layout } from "../forms";

/** Variants of a form's layout, as regions and years print it. Everything has the national form's default. */
export interface WriteGridOptions {
  /** Region's layout: it gives the number and the title of the form, what its head prints, and the columns of 三公. */
  readonly layout?: Layout;
  /** Body for the heading where the form's own heading has none. */
  readonly department?: string | null;
  /** Year for the heading where the form's own heading has none. */
  readonly year?: number | null;
  /** Whether title, number, body, year and unit stand above the table. */
  readonly heading?: boolean;
  /** Whether 行次 are printed in 01, 04 and 10. */
  readonly lineNumbers?: boolean;
  /** Whether the columns are numbered (栏次). */
  readonly columnNumbers?: boolean;
  /** Whether the items of 01 and 04 carry Chinese ordinals. */
  readonly ordinals?: boolean;
  /** Whether 收入 and 支出 of 01 and 04 stand side by side or one after the other. */
  readonly sides?: "beside" | "below";
  /** Codes in one column, in the column of their level, or cut into 类, 款 and 项. */
  readonly codes?: "one" | "levels" | "parts";
  /** Whether 合计 stands before or after its items. */
  readonly total?: "first" | "last";
  /** Column groups of 06: 1 to 4. */
  readonly groups?: number;
  /** Whether 06 prints codes. */
  readonly economicCodes?: boolean;
  /** 三公 as one line of twelve columns (预算数 before 决算数, or both under each title), as two rows of six, or with an item a row. */
  readonly threePublic?: "wide" | "pairs" | "rows" | "turned";
  /** Thousands separators. */
  readonly grouping?: boolean;
}
