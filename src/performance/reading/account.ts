import { isPageNumber, isProse, isSection } from "../../tables";
import { readMeasure } from "../measure";
import { figureOf, readPrinted } from "../printed";
import { familyOf, type IndicatorFamily, kindOf } from "../taxonomy";
import { isLabelOf } from "../vocabulary/labels";
import { indicatorRole } from "./columns";
import type { DraftForm, DraftRow, LooseRow } from "./draft";
import { filledCells, type GridRow } from "./grid";
import { resolveLevels } from "./levels";
import { firstTitle } from "./titles";
import { isLevel } from "./tokens";

/** What stands behind a table of which pieces are printed there is no longer than this. */
export const MOST_BEHIND = 80;
const LONGEST = 60;
const LEVEL = /指标?$|^标$|^[^，。]{0,6}指标/;

/**
 * Tells what a form did not take though it stands in its tables, in a text that keeps no columns: figures, targets and
 * titles of levels before the indicators, and, where rows have cells missing, all that is printed behind them.
 */
export function tellRest(form: DraftForm): void {
  // Of a table without a single row all is told that stands under its heading.
  const [first = Infinity] = form.givenUp;
  const body = form.rows.length > 0 ? Infinity : first;
  const head = form.loose.filter(
    ({ place, row }) => place === "head" && (row.line > body || isCellOfTable(row) || isPieceOfTable(row)),
  );
  for (const { row } of head)
    tell(form, row, form.budget.length > 0 || form.rows.length > 0 ? "budget" : "indicators");
  const behind = tail(form.loose);
  const lacks = hasGaps(form) || behind.some(isLevelOrTarget);
  if (!lacks && !(form.givenUp.size > 0 && behind.some(isPieceOfTable))) return;
  for (const row of behind) tell(form, row, "indicators");
  tearLevels(form, behind);
}

/** A level that stands behind the table may be of any row of its family that prints none. */
function tearLevels(form: DraftForm, behind: readonly GridRow[]): void {
  const cells = behind.flatMap(filledCells);
  const found: (IndicatorFamily | null)[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const joined = [4, 3, 2, 1].map((count) => cells.slice(at, at + count));
    const whole = joined.find((pieces) => isOfficialKind(pieces.join("")));
    if (whole !== undefined) {
      found.push(kindOf(whole.join(""))?.family ?? null);
      at += whole.length - 1;
    } else if (LEVEL.test(cells[at] ?? "")) found.push(null);
  }
  const { levels } = resolveLevels(form.rows);
  form.rows.forEach((_, index) => {
    if (found.includes(null)) form.tornAt.push(index);
    else if (found.includes(familyOf(levels[index]?.level1 ?? ""))) form.tornLevels.push(index);
  });
}

/** Whether a text is one of the eleven titles of the second level as the ministry prints them. */
const isOfficialKind = (text: string): boolean =>
  text.endsWith("指标") && kindOf(text)?.name === text.slice(0, -2);

function tell(form: DraftForm, row: GridRow, part: "budget" | "indicators"): void {
  for (const line of row.lines) {
    const texts = row.cells.filter(
      (text, index) => text !== "" && (row.cellLines[index] ?? row.line) === line,
    );
    if (texts.length > 0) form.unread.push({ line, text: texts.join(" "), part });
  }
}

/** The rows behind a table up to its notes or to running text. */
function tail(loose: readonly LooseRow[]): GridRow[] {
  return tableTail(loose.filter(({ place }) => place === "behind").map(({ row }) => row));
}

/**
 * Of rows behind a table those that are of it: some programs print the cells that run over lines behind all others, with
 * the goals among them. What stands behind the last of them ends with a note, a section or running text.
 */
export function tableTail(rows: readonly GridRow[]): GridRow[] {
  const section = rows.findIndex((row) => isSection(filledCells(row).join(" ")));
  const most = Math.min(MOST_BEHIND, section < 0 ? rows.length : section);
  let last = most - 1;
  while (last >= 0 && !isPieceOfTable(rows[last] as GridRow)) last -= 1;
  const end = rows.findIndex((row, index) => index > last && endsTail(row));
  return rows.slice(0, Math.min(most, end < 0 ? rows.length : end));
}

/** Whether a row is a target, or a title of a level or a piece of one. */
export const isPieceOfTable = (row: GridRow): boolean =>
  isLevelOrTarget(row) || (filledCells(row).length === 1 && LEVEL.test(filledCells(row)[0] ?? ""));

function endsTail(row: GridRow): boolean {
  const text = filledCells(row).join(" ");
  return (
    text.length > LONGEST ||
    /[。；]/.test(text) ||
    isSection(text) ||
    // 改进措施 may be the rest of a title too, that of the last column.
    (isLabelOf("footer", firstTitle(row)) && indicatorRole(text) === null) ||
    (row.prose && isProse(text) && text.length > 30)
  );
}

function isLevelOrTarget(row: GridRow): boolean {
  return filledCells(row).some((cell) => isLevel(cell) || /^[≥≤＝=><]/.test(cell));
}

/** Whether a row holds figures, a target or a level, and is no sentence on the goals. */
function isCellOfTable(row: GridRow): boolean {
  const filled = filledCells(row);
  if (filled.some(isPageNumber) || /^(?:.{2,6}[:：]\s?)?[（(]?\s?20\d\d\s?年/.test(filled.join(" ")))
    return false;
  return filled.some(
    (cell) => readPrinted(cell).kind === "number" || isLevel(cell) || readMeasure(cell)?.operator != null,
  );
}

/** Whether rows lack what the heading has a column for: a target, a result, points, the reason of reduced ones. */
function hasGaps({ rows, loose }: DraftForm): boolean {
  const cells = rows.map((row) => row.cells);
  const printed = (role: keyof DraftRow["cells"]): boolean => cells.some((row) => row[role] !== undefined);
  const lacks = (["target", "actual", "weight", "score", "level2"] as const).some(
    (role) =>
      printed(role) &&
      cells.some((row) => row[role] === undefined && !(role === "level2" && loose.length === 0)),
  );
  return lacks || cells.some((row) => row.reason === undefined && isReduced(row));
}

function isReduced({ weight, score }: DraftRow["cells"]): boolean {
  const [most, own] = [figureOf(readPrinted(weight ?? "")), figureOf(readPrinted(score ?? ""))];
  return most !== null && own !== null && Number(own) < Number(most);
}
