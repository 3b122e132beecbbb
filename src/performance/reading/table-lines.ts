import { isProse, isSection, type Line } from "../../tables";
import type { Remark } from "../evaluation";
import { readPrinted } from "../printed";
import { budgetRole, indicatorRole } from "./columns";
import { compact } from "./grid";
import { FUND_TOTAL, NAME_LABEL } from "./titles";

/** A table of an evaluation is no longer than this, and no two of its lines further apart. */
const MOST_APART = 30;

/** How much a line looks like one of an evaluation: its figures and the titles of columns in it. */
function evidence(line: Line): { figures: number; titles: number } {
  const pieces = line.cells.flatMap((cell) => cell.split(/\s+/)).filter((piece) => piece !== "");
  const named = (piece: string): boolean =>
    indicatorRole(piece) !== null || budgetRole(piece) !== null || FUND_TOTAL.test(compact(piece));
  return {
    figures: pieces.filter((piece) => readPrinted(piece).kind === "number").length,
    titles: pieces.filter(named).length,
  };
}

/** The lines under a title that are a table of an evaluation though nothing was read of it; none where there is none. */
export function tableLines(lines: readonly Line[]): Remark[] {
  const found: Remark[] = [];
  let [figures, titles, last] = [0, 0, 0];
  for (const [index, line] of lines.entries()) {
    if (isSection(line.text) || index - last > MOST_APART) break;
    if (line.text.trim() === "" || (line.cells.length === 1 && isProse(line.text) && line.text.length < 200))
      continue;
    const own = evidence(line);
    const label = NAME_LABEL.test(compact(line.cells.find((cell) => cell !== "") ?? ""));
    if (own.figures + own.titles === 0 && !label) continue;
    figures += own.figures;
    titles += own.titles;
    last = index;
    found.push({ line: line.number, text: line.text.trim() });
  }
  return figures >= 2 && titles >= 2 ? found : [];
}
