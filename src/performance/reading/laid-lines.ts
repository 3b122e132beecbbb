import type { AlignedLine, Piece } from "./aligned-bands";
import { ASKED, isParted, isTight, type LaidColumn, TEXTS, UNLIKELY } from "./laid-columns";
import { FIGURES, inBand, isUnit, type TableKind } from "./laid-titles";
import { isFigure, isLevel } from "./tokens";
import { meet } from "./wraps";

/** The cells of a line by column; `null` where one of them may be of another column. */
export function cellsOfLine(
  line: AlignedLine,
  columns: readonly LaidColumn[],
  kind: TableKind,
): string[] | null {
  const found = wayOf(line, columns, kind);
  if (found === null) return null;
  const way = withoutLoneFigure(line, found, columns, kind);
  return columns.map((_, column) =>
    line.pieces
      .filter((_piece, index) => way[index] === column)
      .map(({ text }) => text)
      .join(" "),
  );
}

/**
 * A figure that one space keeps apart from text beside it is of that text where nothing else on the line was asked,
 * reached or scored: such figures stand side by side (3 个村反映出水, 缺 1 项扣 1).
 */
function withoutLoneFigure(
  { pieces }: AlignedLine,
  way: readonly number[],
  columns: readonly LaidColumn[],
  kind: TableKind,
): readonly number[] {
  const roleAt = (index: number): string => columns[way[index] ?? 0]?.role ?? "";
  const own = pieces.flatMap((_, index) => (FIGURES[kind].test(roleAt(index)) ? [index] : []));
  const [lone = 0] = own;
  if (own.length !== 1 || pieces.some((_, index) => ASKED.test(roleAt(index)))) return way;
  const beside = [lone + 1, lone - 1].find(
    (other) => roleAt(other) !== "name" && !/^level/.test(roleAt(other)) && touches(pieces, lone, other),
  );
  return beside === undefined
    ? way
    : way.map((column, index) => (index === lone ? (way[beside] ?? column) : column));
}

/** Whether one space keeps two pieces of a line apart, a figure and Chinese text. */
function touches(pieces: readonly Piece[], one: number, other: number): boolean {
  const [before, after] = [pieces[Math.min(one, other)], pieces[Math.max(one, other)]];
  return (
    before !== undefined &&
    after !== undefined &&
    after.from - before.to === 1 &&
    meet(before.text, after.text)
  );
}

/** The column of each piece of a line. */
function wayOf(line: AlignedLine, columns: readonly LaidColumn[], kind: TableKind): readonly number[] | null {
  const places = line.pieces.map((piece) =>
    columns.flatMap(({ bands }, column) => (bands.some((band) => inBand(piece, band)) ? [column] : [])),
  );
  const clear = places.every((own) => own.length === 1) && !isTight(line);
  return clear ? places.map(([column = 0]) => column) : lineWay(line, columns, kind);
}

/** Whether a figure and what may be its unit go to two columns though only one space keeps them apart. */
export function partsUnit(line: AlignedLine, columns: readonly LaidColumn[], kind: TableKind): boolean {
  const way = wayOf(line, columns, kind);
  return line.pieces.some(({ text, from }, index) => {
    const before = line.pieces[index - 1];
    if (before === undefined || from - before.to > 1 || way?.[index - 1] === way?.[index]) return false;
    const role = columns[way?.[index - 1] ?? 0]?.role ?? "";
    if (!/\d$/.test(before.text) || !meet(before.text, text)) return false;
    // No points have years, months and days behind them: 4 月 12 日.
    return ASKED.test(role) ? text.length < 4 : FIGURES[kind].test(role) && /^[年月日]/.test(text);
  });
}

/** How far all pieces of a line may stand off together, and how much further they do in any other way. */
const MOST_OFF = 8;
const BETTER = 2;

/** The columns of the pieces of a line that does not stand where its columns do, where one way is the best by far. */
function lineWay({ pieces }: AlignedLine, columns: readonly LaidColumn[], kind: TableKind): number[] | null {
  // The cheapest way and the next that end with each piece in each column.
  let open: { cost: number; way: readonly number[] }[] = [{ cost: 0, way: [] }];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const isOfText = touches(pieces, index, index - 1) || touches(pieces, index, index + 1);
    const next = open.flatMap(({ cost, way }) => {
      const last = way.at(-1) ?? -1;
      return columns.flatMap((column, at) => {
        if (at < last || (at === last && before !== undefined && isParted(before, piece))) return [];
        const own = cost + offOf(piece, column, kind, isOfText);
        return own > MOST_OFF + BETTER ? [] : [{ cost: own, way: [...way, at] }];
      });
    });
    open = next.sort((one, other) => one.cost - other.cost).slice(0, 40);
  });
  const [best, other] = open;
  if (best === undefined || best.cost > MOST_OFF) return null;
  return other !== undefined && other.cost - best.cost < BETTER ? null : [...best.way];
}

/** How far a piece stands off a column; a figure may be of the text beside it. */
function offOf(
  { text, from, to }: Piece,
  { bands, role, title }: LaidColumn,
  kind: TableKind,
  isOfText: boolean,
): number {
  const figure = isFigure(text) || isUnit(text);
  if (FIGURES[kind].test(role ?? "") && !figure) return Infinity;
  const odd = (figure && !isOfText) || /^[≥≤＝=]/.test(text);
  if (TEXTS.test(role ?? "") && odd) return UNLIKELY;
  const level = isLevel(text) && text.endsWith("指标");
  const misplaced = level !== /^level/.test(role ?? "") && (level || title === "") ? UNLIKELY / 2 : 0;
  const middle = (from + to) / 2;
  const first = bands[0]?.from ?? Infinity;
  const last = bands.at(-1)?.to ?? -Infinity;
  return misplaced + Math.max(0, first - middle, middle - last);
}
