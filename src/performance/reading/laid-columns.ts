import { isBlank } from "../../tables";
import { type AlignedLine, type Band, bandsOf, type Piece } from "./aligned-bands";
import { compact } from "./grid";
import { type SplitTitle, splitTitles, splitUnder } from "./laid-split";
import {
  FIGURES,
  firstColumn,
  headingAt,
  inBand,
  isTwoTitles,
  isUnit,
  type TableKind,
  type Title,
} from "./laid-titles";
import { isFigure } from "./tokens";
import { meet } from "./wraps";

/** A column of a laid out page, as the stretches of the width that its cells fill. */
export interface LaidColumn {
  readonly bands: readonly Band[];
  /** Its title as printed, blank where it has none. */
  readonly title: string;
  readonly role: string | null;
  /** The title under that of an amount which is split into its sum and its sources, else blank. */
  readonly under: string;
}

interface ToldColumns {
  readonly columns: readonly LaidColumn[];
  /** Stretches that may as well be of a neighbour: what stands there is not certain. */
  readonly doubtful: readonly Band[];
  /** Such stretches of which only the level is not certain, or whether they are of the label beside all rows. */
  readonly doubtfulTitles: readonly Band[];
}

/** A table whose columns are told, and the lines of its heading: from … to − 1, those of a split from `split` on. */
export interface LaidTable extends ToldColumns {
  readonly from: number;
  readonly split: number;
  readonly to: number;
}

/** Columns without a cell in a whole table are not told apart from their neighbours. */
const NEEDED: Readonly<Record<TableKind, RegExp>> = {
  indicators: /^(?:level1|level2|name|target|actual|weight|score)$/,
  budget: /^(?:source|adjusted|executed)$/,
};

/** A stretch is of the nearer of two titles where the other is so many signs further away. */
const CERTAIN = 3;
/** What a stretch costs in a column that holds other things. */
export const UNLIKELY = 8;
export const TEXTS = /^(?:level1|level2|name|source|reason)$/;
/** Columns of what is asked or reached, where operators stand. */
export const ASKED = /^(?:property|target|initialTarget|actual)$/;
/** So many stretches a table has at most. */
const MOST_BANDS = 60;

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
  const split = kind === "budget" ? splitUnder(lines, heading.to, end) : null;
  const titles = slotsOf(heading.titles, kind);
  const slots = split === null ? titles : splitTitles(titles, split.titles);
  if (slots === null) return null;
  const body = lines.slice(split?.to ?? heading.to, end);
  if (slots.slice(1).some(({ text }) => /^(?:值|数|率|标|分|成值|况|额)$/.test(text))) return null;
  const roles = slots.map(({ role }) => role);
  // Of two titles of targets beside none of results one is the rest of such a title.
  if (roles.filter((role) => role === "target").length > 1 && !roles.includes("actual")) return null;
  // Lines that do not stand where the others do join columns: without a few of them these are told apart.
  let left: readonly AlignedLine[] = body;
  let told = columnsBy(left, slots, kind);
  for (let out = 1; told === null && out <= Math.min(MOST_OUT, body.length / 3); out += 1) {
    left = withoutWorst(left);
    told = columnsBy(left, slots, kind);
  }
  told ??= columnsBy(
    body.filter((line) => !isTight(line)),
    slots,
    kind,
  );
  return told === null
    ? null
    : { from: heading.from, split: heading.to, to: split?.to ?? heading.to, ...told };
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
  slots: readonly SplitTitle[],
  kind: TableKind,
): ToldColumns | null {
  const bands = bandsOf(body, 0);
  if (bands.length > MOST_BANDS) return null;
  const all = waysOf(body, bands, slots, kind);
  const named = all.filter((way) => namesRows(body, bands, slots, way, kind));
  const ways = named.length > 0 ? named : all;
  const [best] = ways;
  if (best === undefined) return null;
  const pushes = slots.some(isTwoTitles);
  // Of two columns of words beside the points, 原因 and 备注, either may hold what is said of a row.
  const isSame = (slot = -1, other = -1): boolean =>
    slot === other || (slots[slot]?.role === "reason" && slots[other]?.role === "reason");
  const isOfTitles = (band: number): boolean =>
    ways.every((way) => isBeside(slots[way[band] ?? -1], way[band]));
  const isDoubtful = (band: number): boolean =>
    ways.some((way) => !isSame(way[band], best[band])) || (pushes && isPushed(band, bands, slots, best));
  const open = bands.flatMap((_, band) => (isDoubtful(band) ? [band] : []));
  const bandsAt = (at: readonly number[]): Band[] => at.map((band) => bands[band] as Band);
  const columns = slots.map(({ text, role, under }, slot) => ({
    title: text,
    role,
    under: under ?? "",
    bands: bands.filter((_, band) => best[band] === slot),
  }));
  return {
    columns,
    doubtful: bandsAt(open.filter((band) => !isOfTitles(band))),
    doubtfulTitles: bandsAt(open.filter(isOfTitles)),
  };
}

/** A column that may be none, as where a piece stands under no title. */
type Column = { readonly role: string | null } | undefined;

/** Whether a column holds titles of levels. */
export const isLevelColumn = (column: Column): boolean =>
  column?.role === "level1" || column?.role === "level2";

/** Whether a column stands beside the rows: the label of them all, or a level whose titles are merged over some. */
export const isBeside = (column: Column, at: number | undefined): boolean =>
  at === 0 || isLevelColumn(column);

/** Whether each line of figures has a name beside it, or between those above and below. */
function namesRows(
  body: readonly AlignedLine[],
  bands: readonly Band[],
  slots: readonly Title[],
  way: readonly number[],
  kind: TableKind,
): boolean {
  const name = slots.findIndex(({ role }) => role === (kind === "budget" ? "source" : "name"));
  if (name < 0) return true;
  const standsIn = (line: AlignedLine, isSlot: (slot: number) => boolean): boolean =>
    line.pieces.some((piece) => bands.some((band, at) => isSlot(way[at] ?? -1) && inBand(piece, band)));
  const isScored = (slot: number): boolean => FIGURES[kind].test(slots[slot]?.role ?? "");
  const anchors = body.flatMap((line, at) => (standsIn(line, isScored) ? [at] : []));
  return anchors.every((_, row) => {
    const [from, to] = [(anchors[row - 1] ?? -1) + 1, anchors[row + 1] ?? body.length];
    return body.slice(from, to).some((line) => standsIn(line, (slot) => slot === name));
  });
}

/**
 * Whether a stretch stands beside the title it goes to and under another, which got one that stands beside it: two titles
 * that are printed without a gap push on those before them.
 */
function isPushed(
  own: number,
  bands: readonly Band[],
  slots: readonly Title[],
  way: readonly number[],
): boolean {
  const isUnder = (band: number, slot: number): boolean => {
    const [stretch, title] = [bands[band] as Band, slots[slot] as Title];
    return title.role !== null && stretch.from < title.to && title.from < stretch.to;
  };
  if (isUnder(own, way[own] as number)) return false;
  return slots.some((_, slot) => {
    const others = bands.flatMap((__, band) => (way[band] === slot ? [band] : []));
    return isUnder(own, slot) && others.length > 0 && !others.some((band) => isUnder(band, slot));
  });
}

/** Whether cells of a line touch but for one space: such a line may not stand where its columns do. */
export function isTight({ pieces }: AlignedLine): boolean {
  return pieces.some((piece, index) => {
    const next = pieces[index + 1];
    return next !== undefined && next.from - piece.to === 1 && !meet(piece.text, next.text);
  });
}

/** The columns that there may be: one of labels that run down beside all rows, that of the sources, those with titles. */
function slotsOf(titles: readonly Title[], kind: TableKind): Title[] {
  const first = firstColumn(titles, kind);
  const before = titles.slice(0, Math.max(0, first));
  const to = titles[first]?.from ?? 0;
  const over = titles[first];
  const roles = titles.slice(first + 1).map(({ role }) => role);
  // A title that another repeats behind that of the initial budget stands over the sources: 年度预算数 | 年初预算 | 调整后预算.
  if (
    kind === "budget" &&
    over?.role === "adjusted" &&
    roles.includes("adjusted") &&
    roles.includes("initial")
  ) {
    const side = { from: 0, to, text: before.map(({ text }) => text).join(""), role: null };
    return [side, { ...over, role: "source" }, ...titles.slice(first + 1)];
  }
  // The sources or tasks have a title of their own, and what is told of each another: 任务名称 | 完成情况.
  const isNamed = ({ role, text }: Title): boolean => role === "source" && /来源|任务|名称|内容/.test(text);
  const named = kind === "budget" ? before.findIndex(isNamed) : -1;
  if (named >= 0) {
    const texts = before.slice(0, named).map(({ text }) => text);
    const left = before[named]?.from ?? to;
    return [{ from: 0, to: left, text: texts.join(""), role: null }, ...titles.slice(named)];
  }
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
  const price = pricesOf(body, bands, slots, kind);
  // Where what was first asked has a column of its own, that of what was asked later may be blank.
  const isAsked = slots.some(({ role }) => role === "initialTarget" || role === "initial");
  const isLater = (role: string | null) => isAsked && (role === "target" || role === "adjusted");
  const needed = slots.map(({ role }) => NEEDED[kind].test(role ?? "") && !isLater(role));
  // A stretch of nothing but dashes is no cell that a table needs.
  const filled = bands.map((band) =>
    body.some(({ pieces }) => pieces.some((piece) => inBand(piece, band) && !isBlank(piece.text))),
  );
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
      if (needed[slot] !== true || filled.slice(from, to).includes(true)) found.push([to, cost]);
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

/** What each stretch costs in each column: by what it holds, and how far from the title it stands. */
function pricesOf(
  body: readonly AlignedLine[],
  bands: readonly Band[],
  slots: readonly Title[],
  kind: TableKind,
): number[][] {
  const packed = isPacked(slots, kind);
  return slots.map((slot) =>
    bands.map((band) =>
      !packed && isUnderAnother(band, slot, slots, kind)
        ? Infinity
        : priceOf(body, band, slot, kind) + (packed ? 0 : awayOf(band, slot)),
    ),
  );
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
export function isParted(one: Piece, other: Piece): boolean {
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

/** Whether a stretch stands away from the title of a column of figures and right under another such title. */
function isUnderAnother(band: Band, slot: Title, slots: readonly Title[], kind: TableKind): boolean {
  const figures = ({ role }: Title): boolean => FIGURES[kind].test(role ?? "");
  const away = Math.max(0, band.from - slot.to, slot.from - band.to);
  if (!figures(slot) || away <= 2 * CERTAIN) return false;
  return slots.some(
    (other) => other !== slot && figures(other) && band.from < other.to && other.from < band.to,
  );
}

/** The label beside all sources of funds, with their unit: 项目资金（万元）. */
const FUNDS_LABEL = /(?:资金|预算|执行|情况)[（(](?:单位[:：])?万?元[)）]$/;

/** What it costs that a stretch is of a column by what it holds; without end where it cannot be. */
function priceOf(body: readonly AlignedLine[], band: Band, slot: Title, kind: TableKind): number {
  const lines = body.filter(({ pieces }) => pieces.some((piece) => inBand(piece, band)));
  const words = lines.flatMap(({ pieces }) => pieces.filter((piece) => inBand(piece, band)));
  const role = slot.role ?? "";
  const figures = words.every(({ text }) => isFigure(text) || isUnit(text));
  if (FIGURES[kind].test(role) && !figures) return Infinity;
  // A heading of two rows may print 度量单位 over another column.
  if (role === "unit" && words.some(({ text }) => isFigure(text))) return Infinity;
  if (!ASKED.test(role) && words.some(({ text }) => /^[≥≤＝=]/.test(text))) return Infinity;
  // No source, level or indicator is named by figures alone; a line of a reason may be one.
  if (figures && TEXTS.test(role) && role !== "reason") return Infinity;
  const odd = TEXTS.test(role) && figures;
  // Each source stands beside figures; what never does is the label of the whole block.
  const bare = role === "source" && !lines.some(({ pieces }) => pieces.some(({ text }) => isFigure(text)));
  const beside = role === "source" && FUNDS_LABEL.test(compact(words.map(({ text }) => text).join("")));
  return odd || bare || beside ? UNLIKELY : 0;
}

/** How far a stretch stands from the place of a title. */
const awayOf = (band: Band, slot: Band): number => Math.max(0, band.from - slot.to, slot.from - band.to);

/** Titles of figures that one space keeps apart stand where they found room: only their order tells their columns. */
function isPacked(slots: readonly Title[], kind: TableKind): boolean {
  const touching = slots.filter(({ from }, at) => {
    const before = slots[at - 1];
    return before !== undefined && before.text !== "" && from - before.to === 1;
  });
  return touching.filter(({ role }) => FIGURES[kind].test(role ?? "")).length >= MOST_TOUCHING;
}

/** So many titles may touch where narrow columns stand side by side. */
const MOST_TOUCHING = 3;
