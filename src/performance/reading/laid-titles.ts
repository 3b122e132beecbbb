import { isLabelOf } from "../vocabulary/labels";
import { type AlignedLine, type Band, bandsOf, type Piece } from "./aligned-bands";
import { budgetRole, indicatorRole } from "./columns";
import { compact, joinPieces, OPEN_BRACKET, openBrackets } from "./grid";

/** What a table of a laid out page holds. */
export type TableKind = "indicators" | "budget";

/** Columns whose cells hold figures. */
export const FIGURES: Readonly<Record<TableKind, RegExp>> = {
  indicators: /^(?:weight|score)$/,
  budget: /^(?:declared|initial|adjusted|executed|fund|balance|rate|weight|score)$/,
};

/** The unit of figures that a space or a line end sets apart, or that of their title. */
export const isUnit = (text: string): boolean => /^(?:[%分元]|[（(](?:%|分|元|万元)[)）])$/.test(text);

/** Whether a piece and a stretch share a place. */
export const inBand = (piece: Piece, band: Band): boolean => piece.from < band.to && band.from < piece.to;

/** Lines of a heading above and below the one that names the columns: narrow titles run over many. */
const HEADING = 6;
/** A title of a column and where it stands. */
export interface Title extends Band {
  readonly text: string;
  readonly role: string | null;
}

/** The role of a title by the kind of its table. */
const roleOf = (kind: TableKind, title: string): string | null => {
  const ask = kind === "indicators" ? indicatorRole : budgetRole;
  // The end of a bracket may stand below the heading.
  const open = title.search(OPEN_BRACKET);
  return ask(title) ?? (open > 1 ? ask(title.slice(0, open)) : null);
};

/** Whether a title may be two, printed without a gap: 得分系数（%）指标权重（分）, 指标权重指标得分. */
export function isTwoTitles({ text }: Title): boolean {
  return ["指标", "（", "("].some((sign) => text.indexOf(sign) !== text.lastIndexOf(sign));
}

/** How well a text serves as a title: one that names a column as a whole is best. */
export function titleFit({ text, role }: Pick<Title, "text" | "role">): number {
  const whole = role === "reason" && /(?:措施|说明|分析|原因|备注|情况|问题|建议)$/.test(text) ? 0.2 : 0;
  return (role === null ? -1 : 1 + whole) - (openBrackets(text) === 0 ? 0 : 0.5);
}

/** The titles that lines print: what stands under one another is of one. */
export function titlesOf(heading: readonly AlignedLine[], kind: TableKind): Title[] {
  const bands = bandsOf(heading, 0);
  const texts = bands.map(() => "");
  // Pieces and bands both go from left to right, and each piece has a part in the making of one band.
  for (const { pieces } of heading) {
    let at = 0;
    for (const piece of pieces) {
      while (at < bands.length - 1 && (bands[at] as Band).to <= piece.from) at += 1;
      texts[at] = joinPieces(texts[at] as string, piece.text);
    }
  }
  return bands.map((band, at) => {
    const text = texts[at] as string;
    return { ...band, text, role: roleOf(kind, text) };
  });
}

/** The lines of a heading around the one that names the columns: those that together name most. */
export function headingAt(lines: readonly AlignedLine[], at: number, end: number, kind: TableKind) {
  let best: { from: number; to: number; titles: Title[] } | null = null;
  let most = -Infinity;
  for (let from = at; from >= Math.max(0, at - HEADING); from -= 1) {
    // Figures above a heading are of the goals, or of the head of the form.
    if (from < at && (lines[from] as AlignedLine).pieces.some(({ text }) => /^[^（(]*\d/.test(text))) break;
    // Nor are labels of the head, with what stands beside them: 预算单位.
    if (from < at && isHead(lines[from] as AlignedLine)) break;
    for (let to = at + 1; to <= Math.min(end, at + 1 + HEADING); to += 1) {
      const titles = titlesOf(lines.slice(from, to), kind);
      const first = Math.max(0, firstColumn(titles, kind));
      if (to > at + 1 && !mayHead(lines[to - 1] as AlignedLine, titles[first], kind)) break;
      // What stands before the first column on lines below is of the label beside the whole table.
      const before = titlesOf(lines.slice(from, at + 1), kind).filter(
        (title) => title.to <= (titles[first]?.from ?? 0),
      );
      const fit = [...before, ...titles.slice(first)].reduce((sum, title) => sum + titleFit(title), 0);
      // A line that adds nothing is of the head of the form or of the body, but for the rest of a title.
      const added = lines[best?.from === from ? to - 1 : from] as AlignedLine;
      const rest = best !== null && isRest(added, titles[first]);
      if (fit > most || (rest && fit === most)) [best, most] = [{ from, to, titles }, fit];
    }
  }
  return best;
}

/** Whether a line is of the head of a form: who is evaluated, and by whom. */
function isHead({ pieces }: AlignedLine): boolean {
  const label = compact(pieces[0]?.text ?? "");
  return (
    pieces.length > 1 && (["name", "department", "unitName"] as const).some((kind) => isLabelOf(kind, label))
  );
}

/** What names a source of funds, or begins to. */
const SOURCE =
  /总|其中|拨款|财政|补助|其他|其它|结转|结余|小计|合计|收入|支出|自有|自筹|中央|省级|市级|县级|单位资/;

/** Signs of the titles of columns: what has others begins a cell under them. */
const TITLE_SIGNS =
  /^[指标值数率额完成情况实际预期年度计划全目得分权重自评偏差原因析及其改进措施说明备注单位性质量（）()A-Za-z/%*×、和与或未的算执行万现]+$/;

function isRest({ pieces }: AlignedLine, first: Band | undefined): boolean {
  const own = pieces.filter(({ to }) => to > (first?.from ?? 0));
  return own.length > 0 && own.every(({ text }) => TITLE_SIGNS.test(text) && text.length < 14);
}

/** Whether a line under the one that names the columns may be of the heading too: no figure, no source of funds. */
function mayHead({ pieces }: AlignedLine, first: Band | undefined, kind: TableKind): boolean {
  if (pieces.some(({ text }) => /^[≥≤=]|^\d/.test(text))) return false;
  return (
    kind === "indicators" || pieces.every(({ text, to }) => to > (first?.from ?? 0) || !SOURCE.test(text))
  );
}

/** The first title that names a column of the table. */
export function firstColumn(titles: readonly Title[], kind: TableKind): number {
  return titles.findIndex(({ role }) =>
    kind === "budget" ? FIGURES.budget.test(role ?? "") : /^(?:level1|level2|name)$/.test(role ?? ""),
  );
}
