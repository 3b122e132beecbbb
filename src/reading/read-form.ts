import type { CodeScope } from "../codes";
import { type FormFamily, type FormId, formOf } from "../forms";
import { type GridRow, isFigure, isGlued } from "../tables";
import { readCodedForm } from "./coded-form";
import { readEconomicForm } from "./economic-form";
import { type Entry, RUN_TOGETHER, strayRows, type UnreadEntry } from "./entries";
import { OF_ANOTHER, ownRows } from "./foreign-rows";
import { partsIn } from "./glued";
import { noRowsBefore, type RowsBefore, readLinedForm } from "./lined-form";
import { readMatrixForm } from "./matrix-form";
import { tableParts } from "./table-parts";

/** How the tables of each family are read. */
const READERS: Readonly<
  Record<
    FormFamily,
    (id: FormId, rows: readonly GridRow[], codes: CodeScope, before: RowsBefore) => readonly Entry[]
  >
> = {
  coded: readCodedForm,
  economic: readEconomicForm,
  lined: (id, rows, _codes, before) => readLinedForm(id, rows, before),
  matrix: readMatrixForm,
};

/** The entries of a form: its rows in parts that have the same columns, each read by the family of the form. */
export function readForm(id: FormId, rows: readonly GridRow[], codes: CodeScope): Entry[] {
  const { sound, glued } = withoutGlued(rows);
  const { family, codes: kind } = formOf(id);
  const { own, foreign } = ownRows(sound, kind, codes);
  const { parts, unfit } = tableParts(id, own);
  const read = READERS[family];
  const before = noRowsBefore();
  return [
    ...glued,
    ...foreign,
    ...strayRows(unfit, "the columns of this page do not fit the header"),
    ...ownParts(parts, family, (part) => read(id, part, codes, before)),
  ];
}

/**
 * The entries of all parts of a form. A later part with another header that gives a cell of a row by code once more is
 * another table under the same title: its own was not found.
 */
function ownParts(
  parts: readonly (readonly GridRow[])[],
  family: FormFamily,
  read: (part: readonly GridRow[]) => readonly Entry[],
): Entry[] {
  if (parts.length < 2 || family !== "coded") return parts.flatMap(read);
  const given = new Set<string>();
  return parts.flatMap((part) => {
    const entries = read(part);
    const cells = entries.flatMap((entry) => {
      if (entry.kind !== "row") return [];
      const filled = entry.placed.filter(({ at }) => isFigure(entry.row.cells[at] ?? ""));
      return filled.map(({ column }) => `${entry.identity.key} ${column}`);
    });
    if (cells.some((cell) => given.has(cell))) return strayRows(part, OF_ANOTHER);
    for (const cell of cells) given.add(cell);
    return entries;
  });
}

/** The rows without those whose cells run into each other: where one ends and the next begins is not to be known. */
function withoutGlued(rows: readonly GridRow[]): { sound: readonly GridRow[]; glued: UnreadEntry[] } {
  const parts = partsIn(rows);
  const runsOn = (cell: string) => isGlued(cell) || parts(cell).length > 1;
  const glued: UnreadEntry[] = [];
  const sound = rows.filter(({ cells, line }) => {
    if (!cells.some(runsOn)) return true;
    const figures = cells.filter((cell) => runsOn(cell) || isFigure(cell)).flatMap(parts);
    glued.push({ kind: "unread", line, figures, reason: RUN_TOGETHER });
    return false;
  });
  return { sound, glued };
}
