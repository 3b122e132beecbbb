import type { Line } from "../../tables";
import { budgetRowOf, indicatorOf } from "../build";
import type { BudgetRow, Evaluation, Remark } from "../evaluation";
import { readPrinted } from "../printed";
import { inFormUnit, moneyUnitOf } from "../units";
import { arrivalOf, gridRows } from "./arrivals";
import { withoutBars } from "./barred";
import type { DraftForm } from "./draft";
import { targetText } from "./indicator-rows";
import { resolveLevels } from "./levels";
import { proseIndicators, statedScores } from "./prose";
import { readForms } from "./read-form";
import { streamRows } from "./stream";
import { type FormTitle, formTitle, kindOfForm, yearIn } from "./titles";

/** What {@link readEvaluations} finds. */
export interface EvaluationsReading {
  /** The evaluations in the order of the text. */
  readonly evaluations: readonly Evaluation[];
  /** What stands in a table of an evaluation and could not be placed. */
  readonly unread: readonly Remark[];
}

/** A stretch of text that one title opens. */
interface Region {
  readonly title: FormTitle | null;
  readonly lines: readonly Line[];
}

/**
 * Reads every evaluation of a text: projects, departments, special funds, regional targets; tab-separated, one
 * cell a line, or in aligned columns; with merged first columns, torn rows, repeated headings, two targets in one
 * cell; and self-evaluations told in prose. Never throws. What is inside a table and cannot be placed is unread.
 *
 * @example
 * ```ts
 * import { readEvaluations } from "juesuan/performance";
 * import { readLines } from "juesuan/reading";
 * const text = [
 *   "项目支出绩效自评表",
 *   "项目名称\t医保宣传",
 *   "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分",
 *   "产出指标\t数量指标\t宣传次数\t≥12次\t12次\t60\t60",
 *   "效益指标\t社会效益指标\t知晓率\t≥90%\t81%\t40\t36",
 *   "总分\t\t\t\t\t100\t96",
 * ].join("\n");
 * const { evaluations, unread } = readEvaluations(readLines(text));
 * evaluations[0]?.name; // => "医保宣传"
 * evaluations[0]?.indicators.map((row) => [row.line, row.level1, row.name]); // => [[4, "产出指标", "宣传次数"], [5, "效益指标", "知晓率"]]
 * unread; // => []
 * ```
 */
export function readEvaluations(lines: readonly Line[]): EvaluationsReading {
  const evaluations: Evaluation[] = [];
  const unread: Remark[] = [];
  let pending: Remark[] = [];
  const before: Remark[] = [];
  for (const region of regionsOf(lines)) {
    const forms = readRegion(region);
    forms.forEach((form, index) => {
      for (const row of form.unread) unread.push(row);
      evaluations.push(evaluationFrom(form, index === 0 ? pending : []));
    });
    if (forms.length > 0) {
      pending = [];
      continue;
    }
    const told = region.title === null ? null : toldEvaluation(region, region.title);
    if (told !== null) {
      evaluations.push(told);
      continue;
    }
    const text = region.lines.filter((line) => line.text.trim() !== "");
    const remarks = region.title?.report === true || pending.length > 0 ? pending : before;
    for (const line of text) remarks.push({ line: line.number, text: line.text.trim() });
  }
  return { evaluations: withDepartmentScore(evaluations, before), unread };
}

function regionsOf(lines: readonly Line[]): Region[] {
  const regions: Region[] = [];
  let title: FormTitle | null = null;
  let from = 0;
  lines.forEach((line, index) => {
    const found = formTitle(line);
    if (found === null) return;
    if (index > from) regions.push({ title, lines: lines.slice(from, index) });
    title = found;
    from = index + 1;
  });
  if (lines.length > from) regions.push({ title, lines: lines.slice(from) });
  return regions;
}

function readRegion(region: Region): readonly DraftForm[] {
  const lines = withoutBars(region.lines);
  const arrival = arrivalOf(lines);
  const rows = arrival === "stream" ? streamRows(lines) : gridRows(lines, arrival);
  return readForms(rows, region.title?.title ?? "", region.title?.line ?? rows[0]?.line ?? 0);
}

function evaluationFrom(form: DraftForm, lead: readonly Remark[]): Evaluation {
  const { levels, sections } = resolveLevels(form.rows);
  const remarks = [...lead, ...form.remarks];
  const own = [...form.stated, ...statedScores(form.remarks)];
  const ofLead = own.some((stated) => stated.of === "total") ? [] : statedScores(lead);
  const named = form.name ?? form.unitName;
  const bare = form.title.replace(/绩效评价指标体系(?:表)?$/, "");
  return {
    kind: kindOfForm(
      form.title,
      named !== null,
      form.hasResult || form.rows.some((row) => row.cells.score !== undefined),
    ),
    name: named ?? (bare === "" ? form.title : bare),
    line: form.line,
    endLine: form.endLine,
    department: form.department,
    year: yearIn(form.title) ?? form.year ?? yearIn(named ?? ""),
    unit: unitOf(form),
    budget: form.budget.map((row) => inOneUnit(budgetRowOf(row), unitOf(form))),
    indicators: form.rows.map((row, index) => {
      const { cells } = row;
      return indicatorOf({
        line: row.line,
        lines: row.lines,
        role: row.role,
        level1: row.role === "management" ? "资金管理情况" : (levels[index]?.level1 ?? ""),
        level2: row.role === "management" ? "" : (levels[index]?.level2 ?? ""),
        name: cells.name ?? "",
        target: targetText(cells),
        initialTarget: cells.initialTarget ?? "",
        actual: cells.actual ?? "",
        standard: cells.standard ?? "",
        explanation: cells.explanation ?? "",
        weight: cells.weight ?? "",
        score: cells.score ?? "",
        deviation: cells.deviation ?? "",
        reason: cells.reason ?? "",
      });
    }),
    sections: [...form.sections, ...sections],
    total: readPrinted(form.total),
    totalWeight: readPrinted(form.totalWeight),
    totalLine: form.totalLine,
    stated: [...ofLead, ...own],
    remarks,
    unread: form.unread,
    form: { columns: form.columns, title: form.title, prose: false },
  };
}

/** The unit of a budget block; where none is printed over it, that of the first amount that prints one. */
function unitOf(form: DraftForm): Evaluation["unit"] {
  if (form.unit !== null) return form.unit;
  const amounts = form.budget.flatMap(({ initial, adjusted, executed }) => [initial, adjusted, executed]);
  return amounts.reduce<Evaluation["unit"]>((unit, text) => unit ?? moneyUnitOf(text ?? ""), null);
}

function inOneUnit(row: BudgetRow, unit: Evaluation["unit"]): BudgetRow {
  return {
    ...row,
    declared: inFormUnit(row.declared, unit),
    initial: inFormUnit(row.initial, unit),
    adjusted: inFormUnit(row.adjusted, unit),
    executed: inFormUnit(row.executed, unit),
    balance: inFormUnit(row.balance, unit),
  };
}

function toldEvaluation(region: Region, title: FormTitle): Evaluation | null {
  const indicators = proseIndicators(region.lines);
  if (indicators.length === 0) return null;
  const remarks = region.lines
    .filter((line) => line.text.trim() !== "")
    .map((line) => ({ line: line.number, text: line.text.trim() }));
  const head = title.title.slice(0, title.title.indexOf("绩效"));
  const name = head
    .replace(/(?:部门|单位)?(?:整体|项目)?(?:支出)?$/, "")
    .replace(/\s?20\d\d年?度?\s?$/, "")
    .trim();
  return {
    kind: kindOfForm(title.title, false, true),
    name: name === "" ? title.title : name,
    line: title.line,
    endLine: remarks.at(-1)?.line ?? title.line,
    department: null,
    year: yearIn(title.title),
    unit: null,
    budget: [],
    indicators: indicators.map(indicatorOf),
    sections: [],
    total: readPrinted(""),
    totalWeight: readPrinted(""),
    totalLine: 0,
    stated: statedScores(remarks).filter(
      (stated) => stated.of === "grade" || isWholeScore(remarks, stated.line),
    ),
    remarks,
    unread: [],
    form: { columns: [], title: title.title, prose: true },
  };
}

/** In prose every indicator tells its 自评得分; only a sentence on the whole states a total. */
function isWholeScore(remarks: readonly Remark[], line: number): boolean {
  const text = remarks.find((remark) => remark.line === line)?.text ?? "";
  return /总得分|总分|综合(?:自评|评价)?得分|整体支出.{0,20}得分/.test(text);
}

/** A score of the department stated in the text before the forms belongs to the department's form. */
function withDepartmentScore(
  evaluations: readonly Evaluation[],
  before: readonly Remark[],
): readonly Evaluation[] {
  const sentences = before.filter((remark) => /整体/.test(remark.text) && /得分/.test(remark.text));
  const stated = statedScores(sentences).filter((one) => one.of === "total");
  const departments = evaluations.filter((evaluation) => evaluation.kind === "department");
  if (stated.length === 0 || departments.length !== 1) return evaluations;
  return evaluations.map((evaluation) =>
    evaluation.kind === "department"
      ? { ...evaluation, stated: [...stated, ...evaluation.stated] }
      : evaluation,
  );
}
