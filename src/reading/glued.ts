import type { GridRow } from "../tables";

const DECIMALS = /^\d[\d,]{0,20}\.(\d{1,20})$/;
/** Most decimals that forms print. */
const MOST = 3;
/** The code of a functional or an economic item. */
const CODE = /^[23]\d{2}(?:\d{2}){0,2}$/;

/** Whether a cell ends with more digits behind a point than forms print; most have none. */
function isLong(cell: string): boolean {
  const point = cell.lastIndexOf(".");
  return point > 0 && cell.length - point - 1 > MOST && DECIMALS.test(cell);
}

/** What a cell holds: several texts where several cells printed it, else its own. */
export type Parts = (cell: string) => readonly string[];

/**
 * What the cells of these rows hold. Where the figures of a table print as many decimals as is usual, and all that print
 * more have a code behind them (`14063.50302`), these are an amount and the code of the next cell.
 */
export function partsIn(rows: readonly GridRow[]): Parts {
  const whole: Parts = (cell) => [cell];
  if (!rows.some(({ cells }) => cells.some(isLong))) return whole;
  const long: string[] = [];
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    for (const cell of cells) {
      const decimals = DECIMALS.exec(cell)?.[1] ?? "";
      if (decimals.length > MOST) long.push(decimals);
      else if (decimals !== "") counts.set(decimals.length, (counts.get(decimals.length) ?? 0) + 1);
    }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  if (usual === undefined || !long.every((decimals) => CODE.test(decimals.slice(usual[0])))) return whole;
  return (cell) => {
    const decimals = DECIMALS.exec(cell)?.[1]?.length ?? 0;
    const end = cell.length - decimals + usual[0];
    return decimals > MOST ? [cell.slice(0, end), cell.slice(end)] : [cell];
  };
}
