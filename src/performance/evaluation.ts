import type { Actual, Target } from "./cell-values";
import type { Printed } from "./printed";
import type { Standard } from "./standard";

/** What is evaluated: a project, a department as a whole, a special fund, or targets still to be reached. */
export type EvaluationKind = "project" | "department" | "specialFund" | "targets";

/** One row of the budget block (预算执行情况): the total, or one source of funds. */
export interface BudgetRow {
  /** 1-based line of the text, 0 where the evaluation did not come from a text. */
  readonly line: number;
  /** Source as printed: 年度资金总额, 其中：财政拨款, 中央补助, 其他资金. */
  readonly source: string;
  /** The total row, a part of it, or a row printed under another part. */
  readonly role: "total" | "part" | "subPart";
  /** 目标申报 beside the approved 年初预算, where the form prints both. */
  readonly declared: Printed;
  /** 年初预算数. */
  readonly initial: Printed;
  /** 全年预算数 (调整后预算数). */
  readonly adjusted: Printed;
  /** 全年执行数. */
  readonly executed: Printed;
  /** 结转结余. */
  readonly balance: Printed;
  /** 执行率, per cent. */
  readonly rate: Printed;
  /** 分值. */
  readonly weight: Printed;
  /** 得分. */
  readonly score: Printed;
  /** 偏差原因, 原因. */
  readonly reason: string | null;
}

/** What an indicator row is: an indicator, a row on the management of the funds, a deduction, a bonus. */
export type IndicatorRole = "indicator" | "management" | "deduction" | "bonus";

/** One indicator (三级指标) with everything its row prints. */
export interface Indicator {
  /** 1-based line where the row starts, 0 where the evaluation did not come from a text. */
  readonly line: number;
  /** Every line the row takes, in order. */
  readonly lines: readonly number[];
  /** What the row is. */
  readonly role: IndicatorRole;
  /** 一级指标 as printed, without its weight; `""` where none is printed. */
  readonly level1: string;
  /** 二级指标 as printed, without its weight. */
  readonly level2: string;
  /** 三级指标. */
  readonly name: string;
  /** 年初 target, where the form prints one beside the adjusted one. */
  readonly initialTarget: Target;
  /** The target that counts. */
  readonly target: Target;
  /** What was reached. */
  readonly actual: Actual;
  /** 评分标准 or 评分说明, `null` where the form has none. */
  readonly standard: Standard | null;
  /** 指标解释, `null` where the form has none. */
  readonly explanation: string | null;
  /** 分值. */
  readonly weight: Printed;
  /** 得分. */
  readonly score: Printed;
  /** 偏差度, per cent. */
  readonly deviation: Printed;
  /** 偏差原因分析及改进措施. */
  readonly reason: string | null;
}

/** A heading that prints a weight of its own: `产出指标（50分）`, `绩效指标（90分）`, `预算管理（21分）`. */
export interface EvaluationSection {
  /** Line of the heading. */
  readonly line: number;
  /** 0 the whole block, 1 一级指标, 2 二级指标, or the budget block. */
  readonly level: 0 | 1 | 2 | "budget" | "management";
  /** Title without the weight. */
  readonly title: string;
  /** The printed weight, decimal string. */
  readonly weight: string;
}

/** A score or grade that the text around the table states. */
export interface StatedScore {
  /** Line of the sentence. */
  readonly line: number;
  /** What it is the score of. */
  readonly of: "total" | "budget" | "indicators" | "grade";
  /** Decimal string, or the grade word. */
  readonly value: string;
}

/** A line of the report around the tables, or a note under them. */
export interface Remark {
  /** 1-based line. */
  readonly line: number;
  /** The text. */
  readonly text: string;
}

/** What stands in a table of an evaluation and has no place: nothing that needs it may be judged. */
export interface UnreadRow extends Remark {
  /** The table it stands in. */
  readonly part: "budget" | "indicators";
  /** A whole row, and not a cell of one that was read. */
  readonly whole?: boolean | undefined;
}

/** Features of the printed form that tell the schemes apart. */
export interface FormFeatures {
  /** Column titles of the indicator table as printed, tidied. */
  readonly columns: readonly string[];
  /** Title of the form as printed, `""` where it has none. */
  readonly title: string;
  /** Whether the evaluation was told in prose, without a table. */
  readonly prose: boolean;
}

/** One evaluation: its budget, its indicators, its conclusion. */
export interface Evaluation {
  /** What is evaluated. */
  readonly kind: EvaluationKind;
  /** Name of the project, fund or department as printed; the form's title where no name is printed. */
  readonly name: string;
  /** First line of the form, 0 where it did not come from a text. */
  readonly line: number;
  /** Last line of the form. */
  readonly endLine: number;
  /** 主管部门 as printed, `null` where none is. */
  readonly department: string | null;
  /** Year the form names, `null` where it names none. */
  readonly year: number | null;
  /** Unit of the budget block, `null` where none is printed. */
  readonly unit: "元" | "万元" | "亿元" | null;
  /** Budget rows, the total first where the form prints it first. */
  readonly budget: readonly BudgetRow[];
  /** Indicators in printed order. */
  readonly indicators: readonly Indicator[];
  /** Headings with weights. */
  readonly sections: readonly EvaluationSection[];
  /** Σ of the weights as the total row prints it. */
  readonly totalWeight: Printed;
  /** 总分 as the total row prints it. */
  readonly total: Printed;
  /** Line of the total row, 0 where there is none. */
  readonly totalLine: number;
  /** Scores and grades stated in the text around the table. */
  readonly stated: readonly StatedScore[];
  /** The report around the table and the notes under it. */
  readonly remarks: readonly Remark[];
  /** What stands in its tables and could not be placed. */
  readonly unread: readonly UnreadRow[];
  /** Features of the printed form. */
  readonly form: FormFeatures;
}
