import type { Line } from "../../tables";
import { budgetRowOf, firstUnit, indicatorOf, inOneUnit } from "../build";
import type { Evaluation, Remark } from "../evaluation";
import { readPrinted } from "../printed";
import type { DraftForm, DraftRow } from "./draft";
import { actualText, targetText } from "./indicator-rows";
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
      form.rows.some((row) => row.cells.actual !== undefined),
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
        actual: actualText(cells),
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
export function openTitles(form: DraftForm, texts: ReadonlyMap<number, string>): number[] {
  if (form.tornAt.length + form.tornLevels.length === 0) return [];
  const { levels: carried } = resolveLevels(form.rows);
  const known = knownLevels(form, carried);
  const torn = new Set(form.tornAt);
  const open = new Set<number>();
  for (const level of ["level1", "level2"] as const) {
    let from = -1;
    form.rows.forEach(({ cells }, row) => {
      if (cells[level] !== undefined) from = row;
      const title = carried[row]?.[level] ?? "";
      if (from < 0 || title === "") return;
      const unknown = (known[row]?.[level] ?? "") === "";
      if (unknown || torn.has(row + 1))
        for (const line of linesOfTitle(form.rows[from], title, texts, !unknown)) open.add(line);
    });
  }
  return [...open];
}

/** The lines of a row on which pieces of a title stand, or nothing else. */
function linesOfTitle(
  row: DraftRow | undefined,
  title: string,
  texts: ReadonlyMap<number, string>,
  alone: boolean,
): number[] {
  const isPiece = (piece: string): boolean => title.startsWith(piece) || title.endsWith(piece);
  return [...new Set(row?.lines)].filter((line) => {
    const pieces = (texts.get(line) ?? "").split(/\s+/).filter((piece) => piece !== "");
    return pieces.some(isPiece) && (!alone || pieces.every(isPiece));
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
    kind: kindOfForm(title.title, false, true, false),
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
