import type { Certainty } from "./certainty";
import type { Citation } from "./documents";
import type { RelationSpec } from "./relation";

/** Where a declaration comes from: the law or document, and how sure it is. */
export interface Source<D extends string = string> {
  /** Law, notice or document, with its number where it has one, and the place in it. */
  readonly document: D;
  /** Further documents that say the same or a part of it. */
  readonly also?: readonly D[];
  readonly certainty: Certainty;
}

/** The source of a declaration of the library: documents of its list alone. */
export type CitedSource = Source<Citation>;

/** What a figure counts: money in 分, or things (辆, 台) as whole numbers. */
export type Measure = "money" | "count";

/** A column of amounts in a form. */
export interface Column {
  readonly id: string;
  /** Official title, as the JSON output names it. */
  readonly title: string;
  /** Other wordings of the title that disclosures print. */
  readonly aliases?: readonly string[];
  /** Heading that the layout prints above it and its neighbours (小计, 基本支出, 项目支出 under 本年支出). */
  readonly under?: string;
  /** Columns that layouts print beside 小计 under this one, to say what it is made of (其中：教育收费). */
  readonly parts?: RegExp;
  /** Few layouts print it: it has no number among the 栏次, and a header that lacks it is complete. */
  readonly local?: true;
  /** Layouts may leave it out where it has no figure; a form without it says nothing is missing. */
  readonly optional?: boolean;
}

/** A row whose place and title the form fixes (as in 01, 04, 09 and 10). */
export interface FixedRow {
  readonly key: string;
  /** Official title without its ordinal. */
  readonly title: string;
  readonly aliases?: readonly string[];
  /** Key of the row it stands under; both titles then name it. */
  readonly under?: string;
  /** 行次 in the national layout. */
  readonly lineNumber?: number;
  /** The set it belongs to in relations, such as the items that make up a total. */
  readonly group?: string;
  /** Key of a row that already contains it: where that row has a figure, this one is left out of its group. */
  readonly partOf?: string;
  readonly measure?: Measure;
  /** Printed by some layouts only: old terms, classes of other years. */
  readonly optional?: boolean;
}

/** One side of a form: 收入 and 支出 in 01 and 04, the only side elsewhere. */
export interface Side {
  readonly id: string;
  /** Title in front of its rows; null where the form has one side. */
  readonly title: string | null;
  /** Ids of the columns this side has. */
  readonly columns: readonly string[];
  readonly rows: readonly FixedRow[];
}

/**
 * What a form looks like, and so how it is read and written: a row for each functional code; economic items with the
 * two totals; rows of fixed titles; 三公, whose figures are two rows of the same columns.
 */
export type FormFamily = "coded" | "economic" | "lined" | "matrix";

/** Which catalogue the coded rows of a form come from. */
export type CodeKind = "functional" | "departmentEconomic";

/**
 * A standard form (公开表), declared once as data. Its type, its schema, its reader and writer,
 * its relations and its documentation follow from this declaration.
 */
export interface Form {
  readonly id: string;
  /** Number in the national layout; forms are recognised by title, never by number. */
  readonly number: string;
  /** Official title, without 部门 or 单位 in front. */
  readonly title: string;
  readonly aliases: readonly string[];
  /** Other wordings of the title, without spaces and quotation marks, where they are too many to be listed. */
  readonly wordings?: readonly RegExp[];
  readonly family: FormFamily;
  /** Present where every department has figures in it: a print without any was not filled in, or not read. */
  readonly filled?: true;
  /** The internal 财决 table it is made from. */
  readonly ledger: { readonly table: string; readonly certainty: Certainty };
  readonly source: CitedSource;
  /** First year it was published; absent where no limit is known. */
  readonly from?: number;
  /** Provinces (adcode prefix names) that publish it; absent means all. */
  readonly regions?: readonly string[];
  readonly columns: readonly Column[];
  readonly sides: readonly Side[];
  /** Present where rows are keyed by code; fixed rows such as 合计 then stand in `sides`. */
  readonly codes?: CodeKind;
  /** Keys of the rows that some layouts print beside each other, each over all columns (预算数 | 决算数). */
  readonly pairs?: readonly string[];
  /** The note (注) that the template prints under it. */
  readonly note: string;
  /** Every relation inside this form. */
  readonly relations: readonly RelationSpec[];
}
