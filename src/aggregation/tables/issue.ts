import type { LocalizedText } from "../../checking";
import type { FormId } from "../../forms";

/** What an issue is about; each is data, its message says it in words. */
export type IssueKind =
  /** A code that the catalogue does not hold in the year. */
  | "unknown-code"
  /** A total or parent that is not the sum of what stands under it. */
  | "parent-differs"
  /** A total or parent printed blank over parts that have figures. */
  | "parent-blank"
  /** A row that was printed twice. */
  | "duplicate-row"
  /** Figures of a form that stand at no place it knows. */
  | "stray-figures"
  /** A form that some children have and others have not. */
  | "form-missing"
  /** A total of which some children print no part, so that the whole has none of its parts either. */
  | "undivided-total"
  /** An internal transfer that is not eliminated, and why. */
  | "transfer"
  /** A relation that the consolidated parent breaks, with the child that brought it. */
  | "relation-failed"
  /** A child that is expected and was not given, or given and not expected. */
  | "child-missing"
  | "child-unexpected"
  /** A figure that a table prints and the entries cannot express, or that tables do not determine. */
  | "undetermined"
  /** A cell of a published parent that is not the sum of its children. */
  | "cell-differs";

/** Something to look at, as data: never an error, never silent. */
export interface Issue {
  readonly kind: IssueKind;
  readonly message: LocalizedText;
  readonly form?: FormId;
  readonly row?: string;
  readonly column?: string;
  /** Id of the child it comes from. */
  readonly child?: string;
  /** Ids of children that brought it, where there may be several. */
  readonly children?: readonly string[];
  /** Id of the rule that fails. */
  readonly rule?: string;
  /** Amounts in 分, or what stood there. */
  readonly found?: number | string | null;
  readonly expected?: number | string | null;
  readonly difference?: number;
  /** What rounding of the printed figures explains of the difference, in 分. */
  readonly tolerance?: number;
}
