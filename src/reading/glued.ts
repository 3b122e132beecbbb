import { type GridRow, isGlued } from "../tables";

const DECIMALS = /^\d[\d,]{0,20}\.(\d{1,20})$/;
/** Most decimals that forms print. */
const MOST = 3;
/** The code of a functional or an economic item. */
const CODE = /^[23]\d{2}(?:\d{2}){0,2}$/;

/**
 * Whether a cell of these rows holds what several cells printed. Where the figures of a table print as many decimals
 * as is usual, and all that print more have a code behind them (`14063.50302`), these are an amount and the code of the
 * next cell.
 */
export function gluedIn(rows: readonly GridRow[]): (cell: string) => boolean {
  const long: string[] = [];
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    for (const cell of cells) {
      const decimals = cell.includes(".") ? (DECIMALS.exec(cell)?.[1] ?? "") : "";
      if (decimals.length > MOST) long.push(decimals);
      else if (decimals !== "") counts.set(decimals.length, (counts.get(decimals.length) ?? 0) + 1);
    }
  const [usual] = long.length === 0 ? [] : [...counts].sort(([, a], [, b]) => b - a);
  if (usual === undefined || !long.every((decimals) => CODE.test(decimals.slice(usual[0])))) return isGlued;
  return (cell) => isGlued(cell) || (DECIMALS.exec(cell)?.[1]?.length ?? 0) > MOST;
}
