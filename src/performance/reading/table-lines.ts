import { isProse, isSection, type Line } from "../../tables";
import type { Remark } from "../evaluation";
import { readPrinted } from "../printed";
import { isLabelOf } from "../vocabulary/labels";
import { budgetRole, indicatorRole } from "./columns";
import { compact } from "./grid";

/** A table of an evaluation is no longer than this, and no two of its lines further apart. */
const MOST_APART = 30;
/** Of a line in which a form runs together, this much is looked at. */
const MOST_GLUED = 4000;

/** How much a line looks like one of an evaluation: its figures and the titles of columns in it. */
function evidence(line: Line): { figures: number; titles: number } {
  const pieces = line.cells.flatMap((cell) => cell.split(/\s+/)).filter((piece) => piece !== "");
  const named = (piece: string): boolean =>
    indicatorRole(piece) !== null || budgetRole(piece) !== null || isLabelOf("fundTotal", compact(piece));
  return {
    figures: pieces.filter((piece) => readPrinted(piece).kind === "number").length,
    titles: pieces.filter(named).length,
  };
}

/** So many titles of columns are a table; the headings of a report name some of them too. */
const FEWEST_TITLES = 3;
const MOST_TITLES = 7;

/** The lines under a title that are a table of an evaluation though nothing was read of it; none where there is none. */
export function tableLines(lines: readonly Line[], report: boolean): Remark[] {
  const found: Remark[] = [];
  // What stands between two lines of a form is of it too.
  let between: Remark[] = [];
  let [figures, titles, last] = [0, 0, 0];
  for (const [index, line] of lines.entries()) {
    if (isSection(line.text) || index - last > MOST_APART) break;
    if (line.text.trim() === "" || (line.cells.length === 1 && isProse(line.text))) continue;
    const own = evidence(line);
    const label = isLabelOf("name", compact(line.cells.find((cell) => cell !== "") ?? ""));
    const remark = { line: line.number, text: line.text.trim() };
    if (own.figures + own.titles === 0 && !label) {
      if (!report && found.length > 0) between.push(remark);
      continue;
    }
    figures += own.figures;
    titles += own.titles;
    last = index;
    found.push(...between, remark);
    between = [];
  }
  return figures >= 2 && titles >= (report ? MOST_TITLES : FEWEST_TITLES) ? found : [];
}

/** Words of the headings of a form; running text has few of them. */
const HEADINGS =
  /一级指标|二级指标|三级指标|指标值|完成值|实际值|分值|权重|得分|自评分|全年执行数|全年预算数|年初预算数|执行率|年度(?:资金)?总(?:额|金额)|项目名称|主管部门|实施单位|年度(?:总体)?目标/g;
const TITLE = /[\u4e00-\u9fff]{2,30}(?:自评表|评价表|评分表|绩效目标(?:申报)?表)/;
const FEWEST = 6;

/** A form whose cells run together in one line, or in a line a page. */
export interface GluedForm {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The forms among these lines whose cells run together. */
export function gluedForms(lines: readonly Line[]): GluedForm[] {
  const forms: { title: string; lines: Line[] }[] = [];
  let open = false;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const title = titleOfGlued(line);
    if (title !== null) forms.push({ title, lines: [line] });
    else if (open && isGluedRest(line)) forms.at(-1)?.lines.push(line);
    else {
      open = false;
      continue;
    }
    open = true;
  }
  return forms;
}

/** Shortest line that holds the cells of a form. */
const LONG = 80;

function titleOfGlued({ text, cells }: Line): string | null {
  if (cells.length > 1 || text.length < LONG) return null;
  const head = text.slice(0, MOST_GLUED);
  const words = new Set(head.match(HEADINGS) ?? []);
  if (words.size < FEWEST || figuresIn(head) < FEWEST) return null;
  return TITLE.exec(head.slice(0, 200))?.[0] ?? "";
}

/** The next page of such a form: words of indicators and figures without end. */
function isGluedRest({ text, cells }: Line): boolean {
  const head = text.slice(0, MOST_GLUED);
  return (
    cells.length === 1 &&
    text.length >= LONG &&
    figuresIn(head) >= FEWEST &&
    (head.match(/指标|得分|分值|绩效|\d{1,3}分/g)?.length ?? 0) > 1
  );
}

function figuresIn(text: string): number {
  return text.match(/\d+/g)?.length ?? 0;
}
