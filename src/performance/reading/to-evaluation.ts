import type { Line } from "../../tables";
import { budgetRowOf, firstUnit, indicatorOf, inOneUnit } from "../build";
import type { Evaluation, Remark } from "../evaluation";
import { readPrinted } from "../printed";
import type { DraftForm } from "./draft";
import { targetText } from "./indicator-rows";
import { type ResolvedLevels, resolveLevels } from "./levels";
import { proseIndicators, statedScores } from "./prose";
import { type FormTitle, kindOfForm, yearIn } from "./titles";

/** The evaluation that a form holds, with the text that leads to it. */
export function evaluationFrom(form: DraftForm, lead: readonly Remark[]): Evaluation {
  const { levels: carried, sections } = resolveLevels(form.rows);
  const levels = knownLevels(form, carried);
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

/**
 * Lines of the titles that are not carried down to all the rows that they may be merged over, since something stands
 * unread between: how far each of them reaches is not known.
 */
export function openTitles(form: DraftForm, lines: readonly Line[]): number[] {
  const { levels: carried } = resolveLevels(form.rows);
  const known = knownLevels(form, carried);
  const open = (["level1", "level2"] as const).flatMap((level) => {
    let from = -1;
    return form.rows.flatMap(({ cells }, row) => {
      if (cells[level] !== undefined) from = row;
      const title = carried[row]?.[level] ?? "";
      if (from < 0 || title === "") return [];
      if ((known[row]?.[level] ?? "") === "") return linesOfTitle(form, from, title, lines, false);
      return form.tornAt.includes(row + 1) ? linesOfTitle(form, from, title, lines, true) : [];
    });
  });
  return [...new Set(open)];
}

/** The lines down to a row, from the one before it, on which pieces of a title stand, or nothing else. */
function linesOfTitle(
  form: DraftForm,
  row: number,
  title: string,
  lines: readonly Line[],
  alone: boolean,
): number[] {
  const after = form.rows[row - 1]?.lines.at(-1) ?? 0;
  const last = form.rows[row]?.lines.at(-1) ?? after;
  const isPiece = (piece: string): boolean => title.startsWith(piece) || title.endsWith(piece);
  return lines.flatMap(({ number, text }) => {
    if (number <= after || number > last) return [];
    const pieces = text.split(/\s+/).filter((piece) => piece !== "");
    return pieces.some(isPiece) && (!alone || pieces.every(isPiece)) ? [number] : [];
  });
}

/** The levels of every row, blank where the title that would be carried down to it may stand unread. */
function knownLevels(form: DraftForm, carried: ResolvedLevels["levels"]): ResolvedLevels["levels"] {
  if (form.tornAt.length + form.tornLevels.length === 0) return carried;
  let [first, second] = [true, true];
  return form.rows.map(({ cells }, index) => {
    if (form.tornAt.includes(index)) [first, second] = [false, false];
    if (form.tornLevels.includes(index)) second = false;
    second = cells.level2 !== undefined || (second && cells.level1 === undefined);
    first ||= cells.level1 !== undefined;
    const { level1 = "", level2 = "" } = carried[index] ?? {};
    return { level1: first ? level1 : "", level2: second ? level2 : "" };
  });
}

/** The unit of a budget block; where none is printed over it, that of the first amount that prints one. */
function unitOf(form: DraftForm): Evaluation["unit"] {
  return form.unit ?? firstUnit(form.budget);
}

/** The evaluation that is told in prose under a title; `null` where none is. */
export function toldEvaluation(lines: readonly Line[], title: FormTitle): Evaluation | null {
  const indicators = proseIndicators(lines);
  if (indicators.length === 0) return null;
  const remarks = lines
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
