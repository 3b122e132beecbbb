import type { SampleForm } from "../../test/performance/forms";
import { type Cell, cell, type Layout, type Look, type Part, type Table } from "./model";

type Grid = SampleForm["grid"];

/** A row that begins a block with columns of its own: the cells that it fills say how the rows below are merged. */
const BLOCK = /资金|年度任务|年度主要|总体目标|绩效目标|绩效指标|^一级(?:指标|目标)$|预算执行|预算申请/;

const filled = (row: readonly string[]): number[] => row.flatMap((text, x) => (text === "" ? [] : [x]));

/** A row whose cells carry titles only: no figure in it. */
const isHead = (row: readonly string[]): boolean =>
  (BLOCK.test(row[0] ?? "") || (row[0] === "" && (row.includes("一级指标") || row.includes("一级目标")))) &&
  row.slice(1).every((text) => !/^[\d.,%≥≤=—-]+$/.test(text));

/** Columns where cells begin in each row: those of its block's head and those that the row itself fills. */
function starts(grid: Grid, width: number): number[][] {
  let head: number[] = [0];
  return grid.map((row, y) => {
    if (row.length === 1) return [0];
    if (isHead(row)) {
      const below = grid[y + 1] ?? [];
      const reaching = row[0] !== "" && below.length > 1 && below[0] === "";
      head = [...new Set([0, ...(reaching ? filled(below).slice(0, 1) : []), ...filled(row)])];
      return [...head].sort((a, b) => a - b);
    }
    const label = row[0] !== "" && !/^\d/.test(row[0] ?? "") && filled(row).length <= 4;
    if (label && head.length === 1) return [...new Set([0, ...filled(row)])];
    const own = /^(总\s*分|合计|总计)/.test((row[0] ?? "").replace(/\u3000/g, ""));
    const first = filled(row).find((x) => x > 0) ?? width;
    return [...new Set([0, ...head.filter((x) => !own || x >= first), ...filled(row)])].sort((a, b) => a - b);
  });
}

const LEVEL = /[一二]级(?:指标|目标)/;

/** How many rows a cell of a level reaches down: to the next cell of its column or of a column before it. */
function reach(
  grid: Grid,
  at: readonly (readonly number[])[],
  y: number,
  x: number,
  head: readonly string[],
): number {
  const level = x === 0 || LEVEL.test(head[x] ?? "");
  if (!level) return 1;
  let rows = 1;
  for (let below = y + 1; below < grid.length; below += 1) {
    const row = grid[below] ?? [];
    const blank = row.length > 1 && row.slice(0, x + 1).every((text) => text === "");
    const cut = !(at[below] ?? []).includes(x) || (x > 0 && isHead(row));
    if (!blank || cut) break;
    rows += 1;
  }
  return rows;
}

/** The grid of a form as a table with merged cells: labels over columns, levels over rows. */
function tableOf(grid: Grid): Table {
  const width = Math.max(...grid.map((row) => row.length));
  const at = starts(grid, width);
  const taken = new Set<string>();
  let head: readonly string[] = [];
  const body = grid.map((row, y): Cell[] => {
    if (isHead(row)) head = row;
    const begins = (at[y] ?? [0]).filter((x) => !taken.has(`${y},${x}`));
    return begins.map((x) => {
      const all = at[y] ?? [0];
      const next = all.find((one) => one > x) ?? width;
      const rows = row[x] === "" ? 1 : reach(grid, at, y, x, head);
      for (let down = 1; down < rows; down += 1) taken.add(`${y + down},${x}`);
      return { ...cell(row[x] ?? "", next - x, rows), at: "middle" };
    });
  });
  const widths = Array.from({ length: width }, (_, x) => (x === 0 ? 6 : x <= 2 ? 10 : 12));
  return { head: [], body, widths };
}

/** An evaluation form as a document: its title, its table, what stands under it. */
export function evaluationLayout(form: SampleForm, look: Look): Layout {
  const parts: Part[] = [];
  let lines: string[] = [];
  let rows: (readonly string[])[] = [];
  const flush = (): void => {
    if (rows.length > 0 || lines.length > 0) {
      // A line before the title (附件2：) stands for itself.
      const before = rows.length > 0 ? lines.slice(0, Math.max(0, lines.length - 2)) : [];
      if (before.length > 0) parts.push({ title: "", facts: [], table: null, paragraphs: before });
      const [heading = "", ...facts] = lines.slice(before.length);
      parts.push({
        title: heading,
        facts: [],
        table: rows.length === 0 ? null : tableOf(rows),
        paragraphs: rows.length === 0 ? facts : [],
        ...(rows.length > 0 && facts.length > 0 ? { facts } : {}),
      });
    }
    lines = [];
    rows = [];
  };
  for (const row of form.grid) {
    if (row.length > 1) rows.push(row);
    else {
      if (rows.length > 0) flush();
      lines.push(row[0] ?? "");
    }
  }
  flush();
  return { name: `evaluation-${form.id}`, parts, look };
}
