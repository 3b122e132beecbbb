import { isLevelColumn, type LaidColumn } from "./laid-columns";
import {
  type Heights,
  heightsOf,
  LEAST_HEIGHTS,
  type LevelCell,
  type LevelPiece,
  levelWays,
  nests,
  PADDINGS,
  PLACES_OF_TITLES,
  plausible,
  type TitlePlace,
  type TitleQuestions,
  titleQuestions,
} from "./laid-levels";
import { isStrange, likelyWays } from "./laid-likely";
import type { LaidSpan, Upright } from "./laid-rows";

/** A table as the cells of its lines. */
interface Cells {
  readonly cells: readonly (readonly string[])[];
  readonly columns: readonly LaidColumn[];
}

/** The titles of levels of a table. */
export interface Levels {
  /** The title that begins at a row and column. */
  readonly texts: ReadonlyMap<string, string>;
  /** Rows whose titles are not certain. */
  readonly unsure: ReadonlySet<number>;
  /** The pieces of all titles that a row may have. */
  readonly pieces: ReadonlyMap<number, readonly LevelPiece[]>;
}

/** The titles of the levels by the row where each begins. */
export function levelsOf(
  body: Cells,
  spans: readonly LaidSpan[],
  places: ReadonlySet<Upright>,
  free: readonly number[],
): Levels | null {
  const columns = body.columns.flatMap((column, index) => (isLevelColumn(column) ? [index] : []));
  if (columns.length === 0) return { texts: new Map(), unsure: new Set(), pieces: new Map() };
  const titlesByColumn = columns.map((column) => titlesIn(body, column));
  const all = [...places].flatMap((upright) =>
    PADDINGS.flatMap((padding) =>
      LEAST_HEIGHTS.flatMap((least) =>
        // Titles that run over lines may make their rows higher.
        [free, [...free, ...columns]].flatMap((own) => {
          const heights = heightsOf(body.cells, spans, own, upright, padding, least);
          return PLACES_OF_TITLES.map((place) => together(body, heights, titlesByColumn, place));
        }),
      ),
    ),
  );
  const combined = likelyWays(
    all,
    spans.map((span) => weightOf(body, span)),
  );
  const [first] = combined;
  if (first === undefined) return null;
  const unsure = new Set<number>();
  const texts = new Map<string, string>();
  const titles = combined.map((way) =>
    spans.map((_, row) => way.map((cells) => titleAt(cells, row)).join("|")),
  );
  spans.forEach((_, row) => {
    const alike = new Set(titles.map((way) => way[row])).size === 1;
    // A second level of another family than the first: a title that a page break left out stands over it.
    if (!alike || isStrange(first, row)) unsure.add(row);
  });
  // Each row states its own titles: one that gives nothing takes none with it.
  first.forEach((cells, order) => {
    spans.forEach((_, row) => {
      texts.set(`${row},${columns[order]}`, titleAt(cells, row));
    });
  });
  const pieces = spans.map((_, row) => [
    ...new Set(combined.flatMap((way) => way.flatMap((cells) => cellAt(cells, row)?.pieces ?? []))),
  ]);
  return { texts, unsure, pieces: new Map(pieces.entries()) };
}

/** The points of a row, where its line prints a figure of them. */
function weightOf({ cells, columns }: Cells, { anchor }: LaidSpan): number | null {
  const text = cells[anchor]?.[columns.findIndex(({ role }) => role === "weight")] ?? "";
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

const cellAt = (cells: readonly LevelCell[], row: number): LevelCell | undefined =>
  cells.find(({ from, to }) => from <= row && row < to);

const titleAt = (cells: readonly LevelCell[], row: number): string => cellAt(cells, row)?.text ?? "";

/** The pieces of the titles in a column. */
interface Titles {
  readonly pieces: readonly LevelPiece[];
  readonly asked: TitleQuestions;
}

function titlesIn({ cells }: Cells, column: number): Titles {
  const pieces = cells.flatMap((row, line) => {
    const text = row[column] ?? "";
    return text === "" ? [] : [{ line, text }];
  });
  return { pieces, asked: titleQuestions(pieces) };
}

/** The ways in which the titles of all levels may be merged together. */
function together(
  { columns }: Cells,
  heights: Heights,
  titles: readonly Titles[],
  place: TitlePlace,
): LevelCell[][][] {
  let found: LevelCell[][][] = [[]];
  for (const { pieces, asked } of titles) {
    const ways = plausible(levelWays(pieces, heights, place, asked) ?? [], asked);
    found = found.flatMap((before) => ways.map((way) => [...before, way]));
    if (found.length > 4096) return [];
  }
  const two = columns.filter(isLevelColumn).map(({ role }) => role);
  return two[0] === "level1" && two[1] === "level2"
    ? found.filter(([first = [], second = []]) => nests(first, second))
    : found;
}
