import { type Random, randomFrom } from "./random";
import { tableRuns } from "./table-runs";

/** Indices from 0 cut into stretches that stand side by side. */
function blocksOf(random: Random, width: number): number[][] {
  const blocks: number[][] = [];
  for (let column = 0; column < width; column++) {
    if (column === 0 || random.chance(0.4)) blocks.push([]);
    blocks.at(-1)?.push(column);
  }
  return blocks;
}

/** The cells of a table, a line each, block of columns by block of columns; a few figures may stand behind the others. */
function tableLines(random: Random, rows: readonly (readonly string[])[], aside: number): string[] {
  const width = Math.max(...rows.map((cells) => cells.length));
  const blocks = blocksOf(random, width);
  const lines = blocks.flatMap((block) =>
    rows.flatMap((cells) => block.map((column) => (cells[column] ?? "").trim())),
  );
  const filled = lines.filter((line) => line !== "");
  for (let moved = 0; moved < aside; moved++) {
    const figures = filled.flatMap((line, at) => (/\d\.\d/.test(line) ? [at] : []));
    if (figures.length > 0) filled.push(...filled.splice(random.pick(figures), 1));
  }
  return filled;
}

/** The rows of a table with that of 合计 behind the others, as some provinces print it. */
function withTotalLast(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const isTotal = (row: readonly string[]) =>
    row[0]?.trim() === "合计" && row.some((cell) => /\d\.\d/.test(cell));
  return [...rows.filter((row) => !isTotal(row)), ...rows.filter(isTotal)];
}

/**
 * A tab-separated text with the cells of its tables as an extractor scatters them, that goes down a page block by block.
 *
 * @param aside - Figures of each table that stand behind all others.
 */
export function scattered(text: string, seed: number, aside: number, totalLast = false): string {
  const random = randomFrom(seed);
  const out: string[] = [];
  for (const { rows: table, line } of tableRuns(text)) {
    const rows = totalLast ? withTotalLast(table) : table;
    if (rows.length > 0) out.push(...tableLines(random, rows, aside));
    if (line !== null) out.push(line);
  }
  return out.join("\n");
}
