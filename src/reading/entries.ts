import type { Aside } from "../accounts";
import { type GridRow, range } from "../tables";

/** A cell of a grid that is meant for a column of the form. */
export interface PlacedCell {
  readonly column: string;
  /** Index in the grid's row. */
  readonly at: number;
}

/** What a row was recognised as. */
export interface RowIdentity {
  readonly key: string;
  readonly name: string | null;
  readonly lineNumber?: number;
  readonly repaired?: { readonly printed: string; readonly reason: string };
}

/** A row of the form that loose figures may fill: it holds its place among the others. */
export interface Holder extends RowIdentity {
  readonly columns: readonly string[];
}

/** Where a loose figure may stand: in a column of a row of the form, or in a column of another matter. */
export interface Slot {
  readonly holder: Holder | null;
  readonly column: string;
  readonly aside?: Aside | undefined;
}

/** A row with the cells that are meant for its columns. */
export interface RowEntry {
  readonly kind: "row";
  readonly row: GridRow;
  readonly identity: RowIdentity;
  readonly placed: readonly PlacedCell[];
  /** Its blank cells were lost: its columns follow from the relations of the forms. */
  readonly deduced?: true;
}

/** The figures among some cells of a row: they have no place, or are of another matter. */
export interface StrayEntry {
  readonly kind: "stray";
  readonly row: GridRow;
  readonly at: readonly number[];
  readonly name: string | null;
  readonly code: string | null;
  readonly reason: string;
  readonly aside?: Aside | undefined;
}

/** A row whose blank cells were left out: its figures are placed when all forms are known. */
export interface LooseEntry {
  readonly kind: "loose";
  readonly row: GridRow;
  readonly name: string | null;
  readonly key: string | null;
  /** The rows of the form that its figures may fill. */
  readonly holders: readonly Holder[];
  /** In the order of the columns. */
  readonly slots: readonly Slot[];
  /** Its figures are one sum and its parts: what is certain of them is read, though others stay open. */
  readonly summed?: true;
}

/** A line of which no cell is certain, with the figures that it prints. */
export interface UnreadEntry {
  readonly kind: "unread";
  readonly line: number;
  readonly figures: readonly string[];
  readonly reason: string;
}

/** What the reader of a family makes of the rows of a form. Texts are as printed: amounts are read when they are booked. */
export type Entry = RowEntry | StrayEntry | LooseEntry | UnreadEntry;

/** The figures among these cells, without a place. */
export function stray(
  row: GridRow,
  at: readonly number[],
  name: string | null,
  code: string | null,
  reason: string,
  aside?: Aside,
): StrayEntry {
  return { kind: "stray", row, at, name, code, reason, aside };
}

/** Every figure of these rows, without a place. */
export function strayRows(rows: readonly GridRow[], reason: string): StrayEntry[] {
  return rows.map((row) => stray(row, range(0, row.cells.length), null, null, reason));
}

/** Why a row whose figures are fewer or more than its columns has no cell. */
export const UNFIT = "fewer or more figures than columns, so that none has a certain column";

/** Why an item is not read that no code names and whose name several have. */
export const UNNAMED = "no code, and the name does not decide which item it is";

/** Why a row is not read in which a figure stands in the place of the title. */
export const NO_TITLE_THERE = "a figure where a title is expected";

/** Why cells are not read of which nothing tells where one ends and the next begins. */
export const RUN_TOGETHER = "cells run into each other, so that no figure is certain";

/** Indices of the figures and printed marks of a loose row. */
export function looseItems(row: GridRow): number[] {
  return range(row.loose ?? 0, row.cells.length).filter((index) => row.cells[index] !== "");
}

/** A row of which every figure belongs to one row of the form, or stands in a column of another matter. */
export function looseEntry(
  row: GridRow,
  identity: RowIdentity,
  at: ReadonlyMap<string, number>,
  others: ReadonlyMap<number, string>,
  asides: ReadonlyMap<number, Aside> = new Map(),
): LooseEntry {
  const holder: Holder = { ...identity, columns: [...at.keys()] };
  const own = [...at].map(([column, index]) => ({ index, holder, column }));
  const foreign = [...others].map(([index, column]) => ({
    index,
    holder: null,
    column,
    aside: asides.get(index),
  }));
  const slots = [...own, ...foreign].sort((a, b) => a.index - b.index);
  return { kind: "loose", row, name: identity.name, key: identity.key, holders: [holder], slots };
}
