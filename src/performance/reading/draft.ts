import type { BudgetInput } from "../build";
import type { EvaluationSection, IndicatorRole, Remark, StatedScore, UnreadRow } from "../evaluation";
import type { IndicatorColumn } from "../vocabulary/indicator-columns";
import type { GridRow } from "./grid";

/** An indicator row while its pieces are still being collected. */
export interface DraftRow {
  /** Line of the name, or of the row where it has none. */
  line: number;
  lines: number[];
  role: IndicatorRole;
  cells: Partial<Record<IndicatorColumn, string>>;
  /** Whether the row is the first after a repeated heading: a label may stand in the middle of its block. */
  afterBreak: boolean;
  /** Its cells are certain by their places. */
  placed?: true;
}

/** A row that gave nothing. */
export interface LooseRow {
  readonly row: GridRow;
  /** Whether it stands before the indicators, or behind them. */
  readonly place: "head" | "behind";
}

/** A budget row in the texts of its cells. */
export type BudgetTexts = Pick<BudgetInput, "source" | "role" | "line"> & {
  readonly [Cell in Exclude<keyof BudgetInput, "source" | "role" | "line">]?: string;
} & {
  /** Every line of its row. */
  readonly lines?: readonly number[];
};

/** A form while it is read. */
export interface DraftForm {
  title: string;
  line: number;
  endLine: number;
  name: string | null;
  /** The label that its name stands beside. */
  nameLabel: string;
  unitName: string | null;
  department: string | null;
  unit: "元" | "万元" | "亿元" | null;
  year: number | null;
  budget: BudgetTexts[];
  /** Of these, the ones that print their figure in the cell of their source. */
  inlineFunds: BudgetTexts[];
  rows: DraftRow[];
  sections: EvaluationSection[];
  columns: string[];
  total: string;
  totalWeight: string;
  totalLine: number;
  remarks: Remark[];
  /** Scores and grades that cells state: 自评得分 in the head, 优 beside the total. */
  stated: StatedScore[];
  hasResult: boolean;
  /** Points of rows that stand unread: with those of the others they prove that these were placed right. */
  apart: { readonly weight?: string; readonly score?: string }[];
  /** What stands in its tables and has no place. */
  unread: UnreadRow[];
  /** Whether the heading of its indicators gave nothing. */
  tornHeading: boolean;
  /** All lines of its rows that gave nothing. */
  givenUp: Set<number>;
  /** Levels that a row of their own has opened for the next. */
  openLevels: { level1?: string; level2?: string };
  /** Whether sources of funds were read whose cells are not certain by their places. */
  looseFunds: boolean;
  /** Whether it was cut from cells that run over line ends. */
  wraps: boolean;
  /** Rows before which something stands unread that may name a level: it is not carried down over them. */
  tornAt: number[];
  /** Rows whose second level may be another that stands unread: it is not carried down to them. */
  tornLevels: number[];
  /** Lines that are its tables, so that nobody reads them for sentences. */
  taken: number[];
  /** Lines before and behind its tables whose cells gave nothing: they may be the rows of another table. */
  strange: number[];
  /** Rows that gave nothing, and in which part of the form. */
  loose: LooseRow[];
  /** Index of its first row, and of the heading of its funds. */
  start: number;
  firstBudget: number;
}

/** A new draft. */
export function newDraft(title: string, line: number, start = 0): DraftForm {
  return {
    title,
    line,
    endLine: line,
    name: null,
    nameLabel: "",
    unitName: null,
    department: null,
    unit: null,
    year: null,
    budget: [],
    inlineFunds: [],
    rows: [],
    sections: [],
    columns: [],
    total: "",
    totalWeight: "",
    totalLine: 0,
    remarks: [],
    stated: [],
    hasResult: false,
    apart: [],
    unread: [],
    tornHeading: false,
    givenUp: new Set(),
    openLevels: {},
    looseFunds: false,
    wraps: false,
    tornAt: [],
    tornLevels: [],
    taken: [],
    strange: [],
    loose: [],
    start,
    firstBudget: 0,
  };
}

/** A heading taken apart: title and printed weight. */
export interface Heading {
  readonly title: string;
  readonly weight: string | null;
}

/** Takes the weight off a heading: `产出指标（50分）`, `投入 15`. */
export function headingOf(text: string): Heading {
  const match =
    /[（(]\s?(\d+(?:\.\d+)?)\s?(?:分|%)?\s?[)）]/.exec(text) ??
    /(?<=[\u4e00-\u9fff])\s(\d{1,3}(?:\.\d{1,2})?)[分%]?$/.exec(text);
  if (match === null) return { title: text.trim(), weight: null };
  return {
    title: `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`.trim(),
    weight: match[1] ?? null,
  };
}
