/**
 * What a table loses or gains on its way, done to a text with tabs: a name, a cell, a column that no form knows. What
 * such a text says for certain is less than what was printed, and never another figure.
 */

import { type Random, randomFrom } from "./random";
import { tableRuns } from "./table-runs";

/** A kind of damage; it gives the rows of a table back, some of them changed. */
export interface Damage {
  readonly name: string;
  /** Whether cells are lost that print as blanks where rules or markup keep them. */
  readonly narrows?: true;
  /** Whether it is done to each table and page alike. */
  readonly everywhere?: true;
  readonly rows: (rows: readonly (readonly string[])[], random: Random) => readonly (readonly string[])[];
}

const FIGURE = /^-?[\d,０-９，]+[.．][\d０-９]+$/;
const isFigure = (cell: string): boolean => FIGURE.test(cell.trim());
const hasFigure = (row: readonly string[]): boolean => row.some(isFigure);
const isCoded = (row: readonly string[]): boolean => /^\s*\d{3,7}\s*$/.test(row[0] ?? "") && hasFigure(row);
const TOTAL = /^\s*合\s*计\s*$/;
/** A row of 合计 with figures in several columns; that of 政府采购 names its one figure by the line above it. */
const isTotal = (row: readonly string[]): boolean =>
  row.some((cell) => TOTAL.test(cell)) && figurePlaces(row).length > 1;

/** One of the rows that a damage may fall on, changed; the rows as they are where there is none. */
const oneRow =
  (
    may: (row: readonly string[]) => boolean,
    change: (row: readonly string[], random: Random) => readonly string[],
  ): Damage["rows"] =>
  (rows, random) => {
    const fit = rows.filter(may);
    if (fit.length === 0) return rows;
    const chosen = random.pick(fit);
    return rows.map((row) => (row === chosen ? change(row, random) : row));
  };

const without = (row: readonly string[], at: number): string[] => row.filter((_, index) => index !== at);
const blanked = (row: readonly string[], at: number): string[] =>
  row.map((cell, index) => (index === at ? "" : cell));
const placeOf = (row: readonly string[], what: RegExp): number => row.findIndex((cell) => what.test(cell));
/** The names of functions and of economic items stand behind their codes. */
const NAME = /[\u4e00-\u9fff]/;
const figurePlaces = (row: readonly string[]): number[] =>
  row.flatMap((cell, index) => (isFigure(cell) ? [index] : []));

/** A column that no form knows, behind another one: its title in the head, a part of the figure before it in each row. */
const strangeColumn: Damage["rows"] = (rows, random) => {
  const head = rows.findIndex((row) => row.filter((cell) => /收入|支出|小计/.test(cell)).length > 2);
  const width = rows[head]?.length ?? 0;
  if (head < 0 || !rows.some(isCoded)) return rows;
  const at = random.int(3, width);
  const title = random.pick(["其中：教育收费", "其中：捐赠", "其中：专户资金", "教育收费"]);
  return rows.map((row, index) => {
    if (row.length !== width || index < head) return row;
    const before = row[at - 1] ?? "";
    const part = index === head ? title : isFigure(before) && random.chance(0.5) ? before : "";
    const numbers = row.filter((cell) => /^\d{1,2}$/.test(cell)).length > 2;
    const cell = numbers ? String(Number(before) + 1) : part;
    const behind = row.slice(at).map((one) => (numbers && /^\d+$/.test(one) ? String(Number(one) + 1) : one));
    return [...row.slice(0, at), cell, ...behind];
  });
};

export const DAMAGES: readonly Damage[] = [
  { name: "nothing", rows: (rows) => rows },
  {
    name: "合计 without its name, its first figure a dash",
    rows: oneRow(isTotal, (row) => {
      const first = figurePlaces(row)[0] ?? 0;
      return row.map((cell, index) => (index === first ? "-" : TOTAL.test(cell) ? "" : cell));
    }),
  },
  {
    name: "合计 without the cell of its name, its first figure a dash",
    narrows: true,
    rows: oneRow(isTotal, (row) => {
      const first = figurePlaces(row)[0] ?? 0;
      const dashed = row.map((cell, index) => (index === first ? "-" : cell));
      return without(dashed, placeOf(dashed, TOTAL));
    }),
  },
  {
    name: "合计 without the cell of its name",
    narrows: true,
    rows: oneRow(isTotal, (row) => without(row, placeOf(row, TOTAL))),
  },
  { name: "a column that no form knows", everywhere: true, rows: strangeColumn },
  {
    name: "a figure lost, its cell blank",
    rows: oneRow(hasFigure, (row, random) => blanked(row, random.pick(figurePlaces(row)))),
  },
  {
    name: "a figure lost with its cell",
    narrows: true,
    rows: oneRow(hasFigure, (row, random) => without(row, random.pick(figurePlaces(row)))),
  },
  { name: "a name lost, its cell blank", rows: oneRow(isCoded, (row) => blanked(row, placeOf(row, NAME))) },
  {
    name: "a name lost with its cell",
    narrows: true,
    rows: oneRow(isCoded, (row) => without(row, placeOf(row, NAME))),
  },
  { name: "a code lost, its cell blank", rows: oneRow(isCoded, (row) => blanked(row, 0)) },
  { name: "a code lost with its cell", narrows: true, rows: oneRow(isCoded, (row) => without(row, 0)) },
];

/** A text with tabs of which each table, or one in three, is damaged. */
export function damaged(text: string, damage: Damage, seed: number): string {
  const random = randomFrom(seed);
  const often = random.chance(0.5);
  const out: string[] = [];
  for (const { rows: table, line } of tableRuns(text)) {
    const isHit = damage.everywhere === true || often || random.chance(0.3);
    const rows = isHit ? damage.rows(table, damage.everywhere === true ? randomFrom(seed) : random) : table;
    out.push(...rows.map((row) => row.join("\t")));
    if (line !== null) out.push(line);
  }
  return out.join("\n");
}
