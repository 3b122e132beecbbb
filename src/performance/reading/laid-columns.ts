import { type AlignedLine, type Band, bandsOf, type Piece } from "./aligned-bands";
import { budgetRole, indicatorRole } from "./columns";
import { joinPieces } from "./grid";
import { isFigure, isLevel } from "./tokens";
import { meet } from "./wraps";

/** What a table of a laid out page holds. */
export type TableKind = "indicators" | "budget";

/** A column of a laid out page, as the stretches of the width that its cells fill. */
export interface LaidColumn {
  readonly bands: readonly Band[];
  /** Its title as printed, blank where it has none. */
  readonly title: string;
  readonly role: string | null;
}

/** A table whose columns are told, and the lines of its heading: from … to − 1. */
export interface LaidTable {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly LaidColumn[];
  /** Stretches that may as well be of a neighbour: what stands there is not certain. */
  readonly doubtful: readonly Band[];
}

/** Columns whose cells hold figures. */
export const FIGURES: Readonly<Record<TableKind, RegExp>> = {
  indicators: /^(?:weight|score)$/,
  budget: /^(?:declared|initial|adjusted|executed|balance|rate|weight|score)$/,
};

/** Columns without a cell in a whole table are not told apart from their neighbours. */
const NEEDED: Readonly<Record<TableKind, RegExp>> = {
  indicators: /^(?:level1|level2|name|target|actual|weight|score)$/,
  budget: /^(?:source|adjusted|executed)$/,
};

/** Lines of a heading above and below the one that names the columns: narrow titles run over many. */
const HEADING = 6;
/** A stretch is of the nearer of two titles where the other is so many signs further away. */
const CERTAIN = 3;
/** What a stretch costs in a column that holds other things. */
const UNLIKELY = 8;
const TEXTS = /^(?:level1|level2|name|source|reason)$/;
/** So many stretches a table has at most. */
const MOST_BANDS = 60;

interface Title extends Band {
  readonly text: string;
  readonly role: string | null;
}

/** The role of a title by the kind of its table. */
const roleOf = (kind: TableKind, title: string): string | null =>
  kind === "indicators" ? indicatorRole(title) : budgetRole(title);

/** How well a text serves as a title: one that names a column as a whole is best. */
function fitOf({ text, role }: Title): number {
  const open = (text.match(/[（(]/g) ?? []).length - (text.match(/[)）]/g) ?? []).length;
  const whole = role === "reason" && /(?:措施|说明|分析|原因|备注|情况|问题|建议)$/.test(text) ? 0.2 : 0;
  return (role === null ? -1 : 1 + whole) - (open === 0 ? 0 : 0.5);
}

/** The titles that lines print: what stands under one another is of one. */
export function titlesOf(heading: readonly AlignedLine[], kind: TableKind): Title[] {
  return bandsOf(heading, 0).map((band) => {
    const text = heading
      .flatMap(({ pieces }) => pieces.filter((piece) => inBand(piece, band)))
      .reduce((whole, piece) => joinPieces(whole, piece.text), "");
    return { ...band, text, role: roleOf(kind, text) };
  });
}

/** The lines of a heading around the one that names the columns: those that together name most. */
function headingAt(lines: readonly AlignedLine[], at: number, end: number, kind: TableKind) {
  let best: { from: number; to: number; titles: Title[] } | null = null;
  let most = -Infinity;
  for (let from = at; from >= Math.max(0, at - HEADING); from -= 1) {
    // Figures above a heading are of the goals, or of the head of the form.
    if (from < at && (lines[from] as AlignedLine).pieces.some(({ text }) => /^[^（(]*\d/.test(text))) break;
    for (let to = at + 1; to <= Math.min(end, at + 1 + HEADING); to += 1) {
      if (to > at + 1 && (lines[to - 1] as AlignedLine).pieces.some(({ text }) => /^[≥≤=]|^\d/.test(text)))
        break;
      const titles = titlesOf(lines.slice(from, to), kind);
      const fit = titles.reduce((sum, title) => sum + fitOf(title), 0);
      if (fit >= most) [best, most] = [{ from, to, titles }, fit];
    }
  }
  return best;
}

/**
 * The columns of the table headed at a line of a page. A program that lays out the text of a page sets apart what the
 * print sets apart: what overlaps over the lines of a table is of one column, and what stands apart in one line is of
 * two. These stretches go to the titles in their order. `null` where they do not.
 */
export function laidTable(
  lines: readonly AlignedLine[],
  at: number,
  end: number,
  kind: TableKind,
): LaidTable | null {
  const heading = headingAt(lines, at, end, kind);
  if (heading === null) return null;
  const body = lines.slice(heading.to, end);
  const slots = slotsOf(heading.titles, kind);
  // Lines that do not stand where the others do join columns: without a few of them these are told apart.
  let left: readonly AlignedLine[] = body;
  for (let out = 0; out <= Math.min(MOST_OUT, body.length / 3); out += 1) {
    const found = columnsBy(left, slots, kind, heading);
    if (found !== null) return found;
    left = withoutWorst(left);
  }
  return columnsBy(
    body.filter((line) => !isTight(line)),
    slots,
    kind,
    heading,
  );
}

/** Lines that may be left out. */
const MOST_OUT = 8;

/** The lines without the one that joins most columns, or else covers most of the width. */
function withoutWorst(lines: readonly AlignedLine[]): readonly AlignedLine[] {
  let [worst, most] = [-1, -1];
  lines.slice(0, MOST_BODY).forEach((line, index) => {
    const count =
      bandsOf(
        lines.filter((_, other) => other !== index),
        0,
      ).length + (isTight(line) ? 0.5 : 0);
    if (count > most) [worst, most] = [index, count];
  });
  return lines.filter((_, index) => index !== worst);
}

/** A body of more lines is not asked which of them are out of place. */
const MOST_BODY = 120;

/** The columns as some lines of a table show them. */
function columnsBy(
  body: readonly AlignedLine[],
  slots: readonly Title[],
  kind: TableKind,
  { from, to }: { readonly from: number; readonly to: number },
): LaidTable | null {
  const bands = bandsOf(body, 0);
  if (bands.length > MOST_BANDS) return null;
  const ways = waysOf(body, bands, slots, kind);
  const [best] = ways;
  if (best === undefined) return null;
  const doubtful = bands.filter((_, band) => ways.some((way) => way[band] !== best[band]));
  const columns = slots.map(({ text, role }, slot) => ({
    title: text,
    role,
    bands: bands.filter((_, band) => best[band] === slot),
  }));
  return { from, to, columns, doubtful };
}

/** Whether cells of a line touch but for one space: such a line may not stand where its columns do. */
function isTight({ pieces }: AlignedLine): boolean {
  return pieces.some((piece, index) => {
    const next = pieces[index + 1];
    return next !== undefined && next.from - piece.to === 1 && !meet(piece.text, next.text);
  });
}

/** The columns that there may be: one of labels that run down beside all rows, that of the sources, those with titles. */
function slotsOf(titles: readonly Title[], kind: TableKind): Title[] {
  const first = titles.findIndex(({ role }) =>
    kind === "budget" ? FIGURES.budget.test(role ?? "") : /^(?:level1|level2|name)$/.test(role ?? ""),
  );
  const before = titles.slice(0, Math.max(0, first));
  const to = titles[first]?.from ?? 0;
  const side = {
    from: 0,
    to: before[0]?.to ?? to,
    text: before.map(({ text }) => text).join(""),
    role: null,
  };
  const source = { from: 0, to, text: "", role: "source" };
  return [side, ...(kind === "budget" ? [source] : []), ...titles.slice(Math.max(0, first))];
}

/** The ways in which stretches may go to columns that are as good as the best, itself first. */
function waysOf(
  body: readonly AlignedLine[],
  bands: readonly Band[],
  slots: readonly Title[],
  kind: TableKind,
): number[][] {
  const apart = apartOf(body, bands);
  const price = slots.map((slot) => bands.map((band) => priceOf(body, band, slot, kind)));
  const needed = slots.map(({ role }) => NEEDED[kind].test(role ?? ""));
  const mayRun = (from: number, to: number): boolean => (apart[to - 1] ?? 0) <= from;
  // Cheapest from each slot and stretch on.
  const rest: number[][] = Array.from({ length: slots.length + 1 }, () =>
    Array<number>(bands.length + 1).fill(Infinity),
  );
  (rest[slots.length] as number[])[bands.length] = 0;
  const runs = (slot: number, from: number): [to: number, cost: number][] => {
    const found: [number, number][] = needed[slot] === true ? [] : [[from, 0]];
    let cost = 0;
    for (let to = from + 1; to <= bands.length && mayRun(from, to); to += 1) {
      // Cells of one column stand under one another.
      const gap = to - 1 === from ? 0 : (bands[to - 1] as Band).from - (bands[to - 2] as Band).to - 1;
      cost += (price[slot]?.[to - 1] ?? Infinity) + Math.max(0, gap);
      if (cost === Infinity) break;
      found.push([to, cost]);
    }
    return found;
  };
  for (let slot = slots.length - 1; slot >= 0; slot -= 1)
    for (let from = 0; from <= bands.length; from += 1)
      for (const [to, cost] of runs(slot, from)) {
        const whole = cost + (rest[slot + 1]?.[to] ?? Infinity);
        if (whole < (rest[slot]?.[from] ?? Infinity)) (rest[slot] as number[])[from] = whole;
      }
  const least = rest[0]?.[0] ?? Infinity;
  if (least === Infinity) return [];
  const ways: { cost: number; way: number[] }[] = [];
  const follow = (slot: number, from: number, cost: number, way: readonly number[]): void => {
    if (ways.length > 64) return;
    if (slot === slots.length) {
      if (from === bands.length) ways.push({ cost, way: [...way] });
      return;
    }
    for (const [to, own] of runs(slot, from))
      if (cost + own + (rest[slot + 1]?.[to] ?? Infinity) < least + CERTAIN)
        follow(slot + 1, to, cost + own, [...way, ...Array<number>(to - from).fill(slot)]);
  };
  follow(0, 0, 0, []);
  return ways.sort((one, other) => one.cost - other.cost).map(({ way }) => way);
}

/** Of every stretch the first that may be of one column with it: no line parts any of those between. */
function apartOf(body: readonly AlignedLine[], bands: readonly Band[]): number[] {
  const first = bands.map(() => 0);
  for (const { pieces } of body) {
    let [before, last] = [-1, -1];
    let previous: Piece | null = null;
    for (const piece of pieces) {
      const band = bands.findIndex((one) => inBand(piece, one));
      if (previous !== null && isParted(previous, piece)) before = last;
      // What stands before the gap is of another column than what stands behind it.
      if (before >= 0) first[band] = Math.max(first[band] ?? 0, before + 1);
      last = band;
      previous = piece;
    }
  }
  for (let band = 1; band < first.length; band += 1)
    first[band] = Math.max(first[band] ?? 0, first[band - 1] ?? 0);
  return first;
}

/** Whether two pieces of a line are of two cells: a wide gap, two figures, or an operator between them. */
function isParted(one: Piece, other: Piece): boolean {
  if (other.from - one.to > 1 || /^[≥≤=＝><＞＜]/.test(other.text)) return true;
  if (isFigure(one.text) && isFigure(other.text)) return true;
  // No space stands within Chinese text: one that does stands between cells.
  return (
    one.text.length > 1 &&
    other.text.length > 1 &&
    /[\u3400-\u9fff]$/.test(one.text) &&
    /^[\u3400-\u9fff]/.test(other.text)
  );
}

/** How far a stretch stands from a title; without end where it cannot be under it. */
function priceOf(body: readonly AlignedLine[], band: Band, slot: Title, kind: TableKind): number {
  const lines = body.filter(({ pieces }) => pieces.some((piece) => inBand(piece, band)));
  const words = lines.flatMap(({ pieces }) => pieces.filter((piece) => inBand(piece, band)));
  const role = slot.role ?? "";
  const figures = words.every(({ text }) => isFigure(text) || /^[%分元]$/.test(text));
  if (FIGURES[kind].test(role) && !figures) return Infinity;
  if (TEXTS.test(role) && words.some(({ text }) => /^[≥≤＝=]/.test(text))) return Infinity;
  const odd = TEXTS.test(role) && figures;
  // Each source stands beside figures; what never does is the label of the whole block.
  const bare = role === "source" && !lines.some(({ pieces }) => pieces.some(({ text }) => isFigure(text)));
  const kindPrice = odd || bare ? UNLIKELY : 0;
  return kindPrice + Math.max(0, band.from - slot.to, slot.from - band.to);
}

export const inBand = (piece: Piece, band: Band): boolean => piece.from < band.to && band.from < piece.to;

/** The cells of a line by column; `null` where one of them may be of another column. */
export function cellsOfLine(
  line: AlignedLine,
  columns: readonly LaidColumn[],
  kind: TableKind,
): string[] | null {
  const places = line.pieces.map((piece) =>
    columns.flatMap(({ bands }, column) => (bands.some((band) => inBand(piece, band)) ? [column] : [])),
  );
  const clear = places.every((own) => own.length === 1) && !isTight(line);
  const way = clear ? places.map(([column = 0]) => column) : lineWay(line, columns, kind);
  if (way === null) return null;
  return columns.map((_, column) =>
    line.pieces
      .filter((_piece, index) => way[index] === column)
      .map(({ text }) => text)
      .join(" "),
  );
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
    const next = open.flatMap(({ cost, way }) => {
      const last = way.at(-1) ?? -1;
      return columns.flatMap((column, at) => {
        if (at < last || (at === last && before !== undefined && isParted(before, piece))) return [];
        const own = cost + offOf(piece, column, kind);
        return own > MOST_OFF + BETTER ? [] : [{ cost: own, way: [...way, at] }];
      });
    });
    open = next.sort((one, other) => one.cost - other.cost).slice(0, 40);
  });
  const [best, other] = open;
  if (best === undefined || best.cost > MOST_OFF) return null;
  return other !== undefined && other.cost - best.cost < BETTER ? null : [...best.way];
}

/** How far a piece stands off a column. */
function offOf({ text, from, to }: Piece, { bands, role, title }: LaidColumn, kind: TableKind): number {
  const figure = isFigure(text) || /^[%分元]$/.test(text);
  if (FIGURES[kind].test(role ?? "") && !figure) return Infinity;
  if (TEXTS.test(role ?? "") && (figure || /^[≥≤＝=]/.test(text))) return UNLIKELY;
  const level = isLevel(text) && text.endsWith("指标");
  const odd = level !== /^level/.test(role ?? "") && (level || title === "") ? UNLIKELY / 2 : 0;
  const middle = (from + to) / 2;
  const first = bands[0]?.from ?? Infinity;
  const last = bands.at(-1)?.to ?? -Infinity;
  return odd + Math.max(0, first - middle, middle - last);
}
