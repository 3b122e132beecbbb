import type { Assignment } from "../../tables";
import { readPrinted } from "../printed";
import { kindOf } from "../taxonomy";
import { type AssignCosts, leaningLeft, leaningRight } from "./assign";
import type { Column } from "./columns";
import type { GridRow } from "./grid";
import { isFamilyTitle, type Kinds, OTHER_LEVEL } from "./misfit";

/** The cells of a row in their columns, and those that fit nowhere. */
export interface FittedRow<Role extends string> {
  /** Text by role, blank where the row has none. */
  readonly cells: Readonly<Partial<Record<Role, string>>>;
  /** Line of the cell of each role. */
  readonly lines: Readonly<Partial<Record<Role, number>>>;
  /** Text by place of the column, where that is known. */
  readonly byPlace: ReadonlyMap<number, string>;
  /** Cells that fit no column. */
  readonly left: readonly string[];
}

interface Cell {
  readonly text: string;
  readonly at: number;
  readonly line: number;
}

/** Moving a cell by one column costs this much; a cell of the wrong kind costs several moves. */
const MOVE = 0.35;
/** A cell that fits no column costs this much. */
const LEAVE = 9;
/** Of two ways to read a row whose blank cells were lost, the better is known where the other costs so much more. */
const CERTAIN = 0.5;
/** So much more may cost what its place says of a row that keeps blank cells. */
const KEPT = 2;
/** A row that ends where its heading ends has no cell that fits its column worse than this: levels go by other words. */
const COVERED = 2;
/** A cell at its own index is none of another column where no cell of the row fits worse than this. */
const IN_PLACE = 1;

/** Whether a text is the title of a second level alone. */
const isKindTitle = (text: string): boolean => kindOf(text) !== null && !isFamilyTitle(text);

/** Levels go by words of their own (管理效能), short and without figures. */
const OWN_TITLE = /^[\u4e00-\u9fff]{2,8}$/;
const LEVEL_ROLES: ReadonlySet<string> = new Set(["level1", "level2"]);

/** In place of the column of a cell that holds nothing. */
const SAYS_NOTHING = -2;

/** Columns that a row of figures seldom leaves blank, and what leaving one blank costs in aligned text. */
const NEEDED: ReadonlySet<string> = new Set(["name", "weight", "source"]);
const MISSING = 1.5;

/**
 * Puts the filled cells of a row into columns, in order, at the least cost of wrong kinds and of moves: torn
 * and shifted rows (a merged cell left out, a stray one put in) find their columns again. `null` where blank cells
 * were lost and two ways are equally good: such a row is not read.
 */
export function fitRow<Role extends string>(
  row: GridRow,
  columns: readonly Column<Role>[],
  kinds: Kinds<Role>,
): FittedRow<Role> | null {
  const cells = row.cells.flatMap((text, index) =>
    text === "" ? [] : [{ text, at: row.at[index] ?? index, line: row.cellLines[index] ?? row.line }],
  );
  const places =
    row.ruled === true && columns.some(({ title }) => title !== "")
      ? ruledPlaces(cells, columns)
      : row.lost === true
        ? lostPlaces(row, cells, columns, kinds)
        : movedPlaces(row, cells, columns, kinds);
  return places === null ? null : placed(cells, columns, places);
}

function roleAt<Role extends string>(columns: readonly Column<Role>[], at: number): Role {
  return (columns[at] as Column<Role>).role;
}

/** Every cell of a ruled row in its own column; under a title that is merged over several, the first of them counts. */
function ruledPlaces<Role extends string>(
  cells: readonly Cell[],
  columns: readonly Column<Role>[],
): readonly number[] {
  const own = cells.map((cell) => columns.findIndex((column) => column.at === cell.at));
  return own.map((column, item) => {
    let titled = column;
    while (titled > 0 && columns[titled]?.title === "") titled -= 1;
    const taken = own.some((other, index) => index !== item && other >= titled && other <= column);
    return titled >= 0 && !taken ? titled : column;
  });
}

/** Every cell at its own index, where that is known and each of them is what its column holds, or the column unknown. */
function inPlace<Role extends string>(
  row: GridRow,
  cells: readonly Cell[],
  columns: readonly Column<Role>[],
  kinds: Kinds<Role>,
): readonly number[] | null {
  if (row.at.some((at, index) => at !== index)) return null;
  const places = cells.map((cell) => columns.findIndex((column) => column.at === cell.at));
  const fits = places.every((column, item) => {
    const own = columns[column];
    if (own === undefined) return false;
    const { text } = cells[item] as Cell;
    if (own.role === "other") return own.title !== "" && readPrinted(text).kind !== "mark";
    const isTitle = LEVEL_ROLES.has(own.role) && OWN_TITLE.test(text);
    return kinds.misfit(own.role, text) <= (isTitle ? COVERED : IN_PLACE);
  });
  const roles = places.map((column) => columns[column]?.role).filter((role) => role !== "other");
  return fits && new Set(roles).size === roles.length ? places : null;
}

/** Where each cell goes whose place is known, but for a few columns. */
function movedPlaces<Role extends string>(
  row: GridRow,
  cells: readonly Cell[],
  columns: readonly Column<Role>[],
  kinds: Kinds<Role>,
): readonly number[] {
  const exact = inPlace(row, cells, columns, kinds);
  if (exact !== null) return exact;
  // Aligned text has no blank cells to count by: there a row of figures without its name is less likely than a shift.
  const aligned =
    row.at.some((at, index) => at !== index) && cells.some((cell) => /^\d+(?:\.\d+)?$/.test(cell.text));
  const kinded = columns.some(({ role }) => role === "level2");
  const costs: AssignCosts = {
    place: (item, column) => {
      const cell = cells[item] as Cell;
      const role = roleAt(columns, column);
      const shift = Math.abs(cell.at - (columns[column] as Column<Role>).at);
      const level = kinded && role === "level1" && isKindTitle(cell.text) ? OTHER_LEVEL : 0;
      return kinds.misfit(role, cell.text) + MOVE * shift + level;
    },
    blank: (column) => (aligned && NEEDED.has(roleAt(columns, column)) ? MISSING : 0),
    leave: LEAVE,
  };
  return leaningRight(cells.length, columns.length, costs)?.slots ?? [];
}

/**
 * Where each cell goes of which only the order is known. Converters leave out what a merged cell of the row before
 * covers, on the left, or blank cells on the right: so the cells stand at their index counted from the left or from the
 * right, where one of the two fits as well as anything; else where their kinds leave no doubt.
 */
function lostPlaces<Role extends string>(
  row: GridRow,
  cells: readonly Cell[],
  columns: readonly Column<Role>[],
  kinds: Kinds<Role>,
): readonly number[] | null {
  const { covered } = row;
  if (covered !== undefined) {
    const own = cells.map((cell) => columns.findIndex((column) => column.at === cell.at + covered));
    const fits = own.every((column, item) => {
      const role = columns[column]?.role;
      return role !== undefined && kinds.misfit(role, (cells[item] as Cell).text) <= COVERED;
    });
    if (fits) return own;
  }
  const place = (item: number, column: number): number =>
    kinds.loose(roleAt(columns, column), (cells[item] as Cell).text);
  const best = byKinds(cells, columns, place, (column) => kinds.blank(roleAt(columns, column)));
  if (best === null) return null;
  // A row as wide as the heading, or one that keeps blank cells, has left out only what is covered.
  const width = lastColumn(columns) + 1;
  const keeps = row.cells.length === width || (row.cells.length < width && row.cells.includes(""));
  const ends = atEnds(row, cells, columns).flatMap((places) => {
    const misfits = places.map((column, item) => place(item, column));
    const blanks = columns.map((_, column) =>
      places.includes(column) ? 0 : kinds.blank(roleAt(columns, column)),
    );
    const cost = [...misfits, ...blanks].reduce((sum, one) => sum + one, 0);
    const fits = misfits.every((one) => one <= IN_PLACE) && cost <= best.cost + (keeps ? KEPT : CERTAIN);
    return fits ? [{ places, cost }] : [];
  });
  const [one, other] = ends.sort((first, second) => first.cost - second.cost);
  if (one !== undefined && other !== undefined && other.cost - one.cost < CERTAIN) return null;
  if (one !== undefined && keeps) return one.places;
  if (one?.places.some((column, item) => column !== best.slots[item]) === true) return null;
  const mark = (item: number): boolean => readPrinted((cells[item] as Cell).text).kind === "mark";
  const doubtful = best.margins.map((margin) => margin < CERTAIN);
  if (best.slots.includes(-1) || doubtful.some((doubt, item) => doubt && !mark(item))) return null;
  // A mark of which the column is not certain holds no figure: it is left out.
  return best.slots.map((slot, item) => (doubtful[item] === true ? SAYS_NOTHING : slot));
}

/** Columns of which two beside each other hold the same. */
const TEXTS: ReadonlySet<string> = new Set(["reason", "aside"]);

/** The cheapest places by the kinds of the cells alone; of two columns of texts beside each other the first counts. */
function byKinds<Role extends string>(
  cells: readonly Cell[],
  columns: readonly Column<Role>[],
  place: (item: number, column: number) => number,
  blank: (column: number) => number,
): Assignment | null {
  const own = columns.flatMap(({ role }, index) =>
    TEXTS.has(role) && columns[index - 1]?.role === role ? [] : [index],
  );
  const at = (column: number): number => own[column] ?? 0;
  const found = leaningLeft(cells.length, own.length, {
    place: (item, column) => place(item, at(column)),
    blank: (column) => blank(at(column)),
    leave: LEAVE,
  });
  return found === null ? null : { ...found, slots: found.slots.map((slot) => (slot < 0 ? slot : at(slot))) };
}

/** Index of the last column with a title. */
function lastColumn(columns: readonly Column<string>[]): number {
  return columns.reduce((most, { at, title }) => (title === "" ? most : Math.max(most, at)), -1);
}

/** The places of cells counted from the left and, where they differ, from the right. */
function atEnds<Role extends string>(
  row: GridRow,
  cells: readonly Cell[],
  columns: readonly Column<Role>[],
): number[][] {
  const last = lastColumn(columns);
  const filled = (cells.at(-1)?.at ?? -1) + 1;
  const width = row.cells.length > last + 1 ? filled : row.cells.length;
  const shifts = [...new Set([0, last + 1 - width, columns.length - width])].filter((shift) => shift >= 0);
  return shifts
    .map((shift) => cells.map((cell) => columns.findIndex((column) => column.at === cell.at + shift)))
    .filter((places) => !places.includes(-1));
}

function placed<Role extends string>(
  cells: readonly Cell[],
  columns: readonly Column<Role>[],
  places: readonly number[],
): FittedRow<Role> {
  const texts: Partial<Record<Role, string>> = {};
  const lines: Partial<Record<Role, number>> = {};
  const byPlace = new Map<number, string>();
  const left: string[] = [];
  cells.forEach((cell, index) => {
    const column = places[index] ?? -1;
    if (column === SAYS_NOTHING) return;
    if (column < 0) {
      left.push(cell.text);
      return;
    }
    const role = roleAt(columns, column);
    const already = texts[role];
    lines[role] ??= cell.line;
    byPlace.set((columns[column] as Column<Role>).at, cell.text);
    texts[role] = already === undefined ? cell.text : `${already} ${cell.text}`;
  });
  return { cells: texts, lines, byPlace, left };
}
