import { need, needShape } from "../errors";
import { type Actual, readActual, readTarget, splitDoubledCell, type Target } from "./cell-values";
import type {
  BudgetRow,
  Evaluation,
  EvaluationKind,
  Indicator,
  IndicatorRole,
  StatedScore,
} from "./evaluation";
import { Exact } from "./exact";
import { evaluationInputShape } from "./input-shape";
import { type Operator, readMeasure } from "./measure";
import { readPrinted } from "./printed";
import { readStandard } from "./standard";
import { inFormUnit, moneyUnitOf } from "./units";

/** A cell as a form prints it, or as a program has it: a text, a number, or `null` for a blank. */
export type CellInput = string | number | null;

/** An indicator as a form, a person or a program writes it. What is left out or `null` is blank. */
export interface IndicatorInput {
  /** 三级指标. */
  readonly name: string;
  /** 一级指标. */
  readonly level1?: string | null;
  /** 二级指标. */
  readonly level2?: string | null;
  /** What the row is; an indicator when left out. */
  readonly role?: IndicatorRole;
  /** Operator of the target, where it does not stand in it; a number without one is read as `=`. */
  readonly operator?: Operator | null;
  /** Unit of target and actual value, where they print none. */
  readonly unit?: string | null;
  /** Target with operator and unit: `≥95%`; or its number, with `operator` and `unit` beside it. */
  readonly target?: CellInput;
  /** 年初 target, where it stands beside the adjusted one. */
  readonly initialTarget?: CellInput;
  /** Actual value: `96%`. */
  readonly actual?: CellInput;
  /** 分值. */
  readonly weight?: CellInput;
  /** 得分 as printed. */
  readonly score?: CellInput;
  /** 偏差度 as printed. */
  readonly deviation?: CellInput;
  /** 偏差原因. */
  readonly reason?: string | null;
  /** 评分标准. */
  readonly standard?: string | null;
  /** 指标解释. */
  readonly explanation?: string | null;
  /** Line of the text. */
  readonly line?: number;
  /** Lines of the row, where it takes more than one. */
  readonly lines?: readonly number[];
}

/** A budget row; numbers are in the unit of the evaluation, texts may print another (`76万元`). */
export interface BudgetInput {
  /** 资金来源. */
  readonly source: string;
  /** The total or a part; the first row is the total when left out. */
  readonly role?: BudgetRow["role"];
  /** 目标申报. */
  readonly declared?: CellInput;
  /** 年初预算数. */
  readonly initial?: CellInput;
  /** 全年预算数. */
  readonly adjusted?: CellInput;
  /** 全年执行数. */
  readonly executed?: CellInput;
  /** 结转结余. */
  readonly balance?: CellInput;
  /** 执行率. */
  readonly rate?: CellInput;
  /** 分值. */
  readonly weight?: CellInput;
  /** 得分. */
  readonly score?: CellInput;
  /** 原因. */
  readonly reason?: string | null;
  /** Line of the text. */
  readonly line?: number;
}

/** An evaluation as a form, a person or a program writes it. */
export interface EvaluationInput {
  /** What is evaluated. */
  readonly kind: EvaluationKind;
  /** Name of the project, fund or department. */
  readonly name: string;
  /** Unit of the budget block; that of the first amount that prints one when left out. */
  readonly unit?: Evaluation["unit"];
  /** Year. */
  readonly year?: number | null;
  /** 主管部门. */
  readonly department?: string | null;
  /** Budget rows. */
  readonly budget?: readonly BudgetInput[];
  /** Indicators. */
  readonly indicators: readonly IndicatorInput[];
  /** Printed 总分. */
  readonly total?: CellInput;
  /** Printed Σ of the weights. */
  readonly totalWeight?: CellInput;
  /** Scores stated in the text around. */
  readonly stated?: readonly StatedScore[];
  /** Column titles of the form, where known: they help to choose a scheme. */
  readonly columns?: readonly string[];
  /** Title of the form. */
  readonly title?: string | null;
}

/**
 * Reads the texts of one indicator into an {@link Indicator}. Never throws: what is no figure stays a text.
 */
export function indicatorOf(input: IndicatorInput): Indicator {
  const line = input.line ?? 0;
  const wanted = targetText(input.target, input);
  const doubled = splitDoubledCell(wanted);
  const initial: Target = readTarget(targetText(input.initialTarget, input));
  const adjusted = readTarget(doubled === null ? wanted : doubled[1]);
  // Where only the 年初 target is printed, it was not adjusted and counts.
  const target = adjusted.kind === "blank" ? initial : adjusted;
  return {
    line,
    lines: input.lines ?? (line === 0 ? [] : [line]),
    role: input.role ?? "indicator",
    level1: input.level1 ?? "",
    level2: input.level2 ?? "",
    name: input.name,
    initialTarget: initial.kind === "blank" && doubled !== null ? readTarget(doubled[0]) : initial,
    target,
    actual: actualBeside(target, readActual(measureText(input.actual, input.unit))),
    standard: blankToNull(input.standard) === null ? null : readStandard(input.standard ?? ""),
    explanation: blankToNull(input.explanation),
    weight: readPrinted(textOf(input.weight)),
    score: readPrinted(textOf(input.score)),
    deviation: readPrinted(textOf(input.deviation)),
    reason: blankToNull(input.reason),
  };
}

/** The text of a cell; a number in plain digits. */
function textOf(cell: CellInput | undefined): string {
  if (typeof cell !== "number") return need("text", cell ?? "", "cell");
  return Number.isFinite(cell) ? Exact.of(cell).toFixed() : String(cell);
}

function blankToNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text === "" ? null : text;
}

const BARE_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A number with the unit that stands beside it; a text that prints more than a number stays as it is. */
function measureText(cell: CellInput | undefined, unit: string | null | undefined): string {
  const text = textOf(cell).trim();
  return BARE_NUMBER.test(text) ? `${text}${unit ?? ""}` : text;
}

/** A target with the operator and the unit that stand beside it. */
function targetText(cell: CellInput | undefined, { operator, unit }: IndicatorInput): string {
  const text = measureText(cell, unit);
  return /^-?\d/.test(text) ? `${operator ?? ""}${text}` : text;
}

/** `12月` beside `≤12月` is a number of months; beside a text it is a date. */
function actualBeside(target: Target, actual: Actual): Actual {
  if (target.kind !== "number" || actual.kind !== "text") return actual;
  const measure = readMeasure(actual.text, { timePoints: true });
  return measure === null
    ? actual
    : { kind: "number", value: measure.value, unit: measure.unit, text: actual.text };
}

/**
 * Reads the texts of one budget row.
 */
export function budgetRowOf(input: BudgetInput): BudgetRow {
  return {
    line: input.line ?? 0,
    source: input.source,
    role: input.role ?? "total",
    declared: readPrinted(textOf(input.declared)),
    initial: readPrinted(textOf(input.initial)),
    adjusted: readPrinted(textOf(input.adjusted)),
    executed: readPrinted(textOf(input.executed)),
    balance: readPrinted(textOf(input.balance)),
    rate: readPrinted(textOf(input.rate)),
    weight: readPrinted(textOf(input.weight)),
    score: readPrinted(textOf(input.score)),
    reason: blankToNull(input.reason),
  };
}

/**
 * Builds an {@link Evaluation} from what a form prints, a person writes or a program has: texts, numbers, `null`. A
 * misspelt key and a cell of another kind are refused by their path.
 *
 * @example
 * ```ts
 * import { evaluationOf } from "juesuan/performance";
 * const evaluation = evaluationOf({
 *   kind: "project",
 *   name: "医保宣传",
 *   budget: [{ source: "合计", adjusted: "100", executed: "90", weight: "10", score: "9" }],
 *   indicators: [{ level1: "产出指标", level2: "数量指标", name: "宣传次数", target: "≥12次", actual: "12次", weight: "90", score: "90" }],
 *   total: "99",
 * });
 * evaluation.indicators[0]?.actual; // => { kind: "number", value: "12", unit: "次", text: "12次" }
 * const numeric = evaluationOf({
 *   kind: "project",
 *   name: "医保宣传",
 *   indicators: [{ name: "知晓率", operator: "≥", target: 90, unit: "%", actual: 81, weight: 40, score: null }],
 * });
 * numeric.indicators[0]?.target; // => { kind: "number", operator: "≥", value: "90", unit: "%", text: "≥90%" }
 * ```
 */
export function evaluationOf(input: EvaluationInput): Evaluation {
  needShape(evaluationInputShape, input, "input");
  const budget = (input.budget ?? []).map((row, index) =>
    budgetRowOf({ role: index === 0 ? "total" : "part", ...row }),
  );
  const unit = input.unit ?? firstUnit(input.budget ?? []);
  return {
    kind: input.kind,
    name: input.name,
    line: 0,
    endLine: 0,
    department: input.department ?? null,
    year: input.year ?? null,
    unit,
    budget: budget.map((row) => inOneUnit(row, unit)),
    indicators: input.indicators.map(indicatorOf),
    sections: [],
    totalWeight: readPrinted(textOf(input.totalWeight)),
    total: readPrinted(textOf(input.total)),
    totalLine: 0,
    stated: input.stated ?? [],
    remarks: [],
    unread: [],
    form: { columns: input.columns ?? [], title: input.title ?? "", prose: false },
  };
}

/** The unit that the first amount prints behind its figure, `null` where none does. */
export function firstUnit(rows: readonly BudgetInput[]): Evaluation["unit"] {
  const amounts = rows.flatMap(({ initial, adjusted, executed }) => [initial, adjusted, executed]);
  return amounts.reduce<Evaluation["unit"]>((unit, cell) => unit ?? moneyUnitOf(textOf(cell)), null);
}

/** A budget row with its amounts in one unit. */
export function inOneUnit(row: BudgetRow, unit: Evaluation["unit"]): BudgetRow {
  return {
    ...row,
    declared: inFormUnit(row.declared, unit),
    initial: inFormUnit(row.initial, unit),
    adjusted: inFormUnit(row.adjusted, unit),
    executed: inFormUnit(row.executed, unit),
    balance: inFormUnit(row.balance, unit),
  };
}
