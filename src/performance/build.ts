import { type Actual, readActual, readTarget, splitDoubledCell, type Target } from "./cell-values";
import type {
  BudgetRow,
  Evaluation,
  EvaluationKind,
  Indicator,
  IndicatorRole,
  StatedScore,
} from "./evaluation";
import { readMeasure } from "./measure";
import { readPrinted } from "./printed";
import { readStandard } from "./standard";

/** An indicator as texts, the way a form or a person writes it. What is left out is blank. */
export interface IndicatorInput {
  /** 三级指标. */
  readonly name: string;
  /** 一级指标. */
  readonly level1?: string;
  /** 二级指标. */
  readonly level2?: string;
  /** What the row is; an indicator when left out. */
  readonly role?: IndicatorRole;
  /** Target with operator and unit: `≥95%`. */
  readonly target?: string;
  /** 年初 target, where it stands beside the adjusted one. */
  readonly initialTarget?: string;
  /** Actual value: `96%`. */
  readonly actual?: string;
  /** 分值. */
  readonly weight?: string;
  /** 得分 as printed. */
  readonly score?: string;
  /** 偏差度 as printed. */
  readonly deviation?: string;
  /** 偏差原因. */
  readonly reason?: string;
  /** 评分标准. */
  readonly standard?: string;
  /** 指标解释. */
  readonly explanation?: string;
  /** Line of the text. */
  readonly line?: number;
  /** Lines of the row, where it takes more than one. */
  readonly lines?: readonly number[];
}

/** A budget row as texts. */
export interface BudgetInput {
  /** 资金来源. */
  readonly source: string;
  /** The total or a part; the first row is the total when left out. */
  readonly role?: BudgetRow["role"];
  /** 目标申报. */
  readonly declared?: string;
  /** 年初预算数. */
  readonly initial?: string;
  /** 全年预算数. */
  readonly adjusted?: string;
  /** 全年执行数. */
  readonly executed?: string;
  /** 结转结余. */
  readonly balance?: string;
  /** 执行率. */
  readonly rate?: string;
  /** 分值. */
  readonly weight?: string;
  /** 得分. */
  readonly score?: string;
  /** 原因. */
  readonly reason?: string;
  /** Line of the text. */
  readonly line?: number;
}

/** An evaluation as texts. */
export interface EvaluationInput {
  /** What is evaluated. */
  readonly kind: EvaluationKind;
  /** Name of the project, fund or department. */
  readonly name: string;
  /** Unit of the budget block. */
  readonly unit?: Evaluation["unit"];
  /** Year. */
  readonly year?: number;
  /** 主管部门. */
  readonly department?: string;
  /** Budget rows. */
  readonly budget?: readonly BudgetInput[];
  /** Indicators. */
  readonly indicators: readonly IndicatorInput[];
  /** Printed 总分. */
  readonly total?: string;
  /** Printed Σ of the weights. */
  readonly totalWeight?: string;
  /** Scores stated in the text around. */
  readonly stated?: readonly StatedScore[];
  /** Column titles of the form, where known: they help to choose a scheme. */
  readonly columns?: readonly string[];
  /** Title of the form. */
  readonly title?: string;
}

/**
 * Reads the texts of one indicator into an {@link Indicator}. Never throws: what is no figure stays a text.
 *
 * @example
 * ```ts
 * import { indicatorOf } from "juesuan/performance";
 * const row = indicatorOf({ name: "满意度", target: "≥95%", actual: "96%", weight: "10", score: "10" });
 * row.target.kind === "number" && row.target.operator; // => "≥"
 * row.weight; // => { kind: "number", value: "10", text: "10" }
 * ```
 */
export function indicatorOf(input: IndicatorInput): Indicator {
  const line = input.line ?? 0;
  const doubled = input.target === undefined ? null : splitDoubledCell(input.target);
  const initial: Target = readTarget(input.initialTarget ?? "");
  const adjusted = readTarget(doubled === null ? (input.target ?? "") : doubled[1]);
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
    actual: actualBeside(target, readActual(input.actual ?? "")),
    standard: input.standard === undefined || input.standard === "" ? null : readStandard(input.standard),
    explanation: input.explanation === undefined || input.explanation === "" ? null : input.explanation,
    weight: readPrinted(input.weight ?? ""),
    score: readPrinted(input.score ?? ""),
    deviation: readPrinted(input.deviation ?? ""),
    reason: input.reason === undefined || input.reason === "" ? null : input.reason,
  };
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
 *
 * @example
 * ```ts
 * import { budgetRowOf } from "juesuan/performance";
 * budgetRowOf({ source: "合计", adjusted: "674,064", executed: "674,064" }).adjusted; // => { kind: "number", value: "674064", text: "674,064" }
 * ```
 */
export function budgetRowOf(input: BudgetInput): BudgetRow {
  return {
    line: input.line ?? 0,
    source: input.source,
    role: input.role ?? "total",
    declared: readPrinted(input.declared ?? ""),
    initial: readPrinted(input.initial ?? ""),
    adjusted: readPrinted(input.adjusted ?? ""),
    executed: readPrinted(input.executed ?? ""),
    balance: readPrinted(input.balance ?? ""),
    rate: readPrinted(input.rate ?? ""),
    weight: readPrinted(input.weight ?? ""),
    score: readPrinted(input.score ?? ""),
    reason: input.reason === undefined || input.reason === "" ? null : input.reason,
  };
}

/**
 * Builds an {@link Evaluation} from the texts a form prints or a person writes.
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
 * ```
 */
export function evaluationOf(input: EvaluationInput): Evaluation {
  return {
    kind: input.kind,
    name: input.name,
    line: 0,
    endLine: 0,
    department: input.department ?? null,
    year: input.year ?? null,
    unit: input.unit ?? null,
    budget: (input.budget ?? []).map((row, index) =>
      budgetRowOf({ role: index === 0 ? "total" : "part", ...row }),
    ),
    indicators: input.indicators.map(indicatorOf),
    sections: [],
    totalWeight: readPrinted(input.totalWeight ?? ""),
    total: readPrinted(input.total ?? ""),
    totalLine: 0,
    stated: input.stated ?? [],
    remarks: [],
    unread: [],
    form: { columns: input.columns ?? [], title: input.title ?? "", prose: false },
  };
}
