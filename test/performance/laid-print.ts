import { evaluationLayout } from "../../trial/print/evaluation";
import { type Cell, type Placed, placed, type Table } from "../../trial/print/model";
import type { SampleForm } from "./forms";

/** How a page is set and laid out as text. */
export interface Setting {
  /** Width of every column, in Chinese characters. */
  readonly widths: readonly number[];
  /** How many halves of a Chinese character one place of the text stands for. */
  readonly unit: number;
  /** Room above and below the text of a cell, in lines. */
  readonly padding: number;
  /** Lines that every row is high at least. */
  readonly least: number;
  /** Lines that stand no further apart come to one line of the text. */
  readonly near: number;
  /** Where cells that are lower than their row stand. */
  readonly upright: "top" | "middle" | "bottom";
  /** Where the text of a cell stands between its edges. */
  readonly across: "left" | "middle";
  /** Whether a space is set between digits and Chinese characters. */
  readonly spaced: boolean;
}

const LOOK = { rules: "all", landscape: false, size: 9, repeatedHeads: false, facts: "line" } as const;

const halves = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" || sign === "—" ? 2 : 1), 0);

/** The words that a line may end behind: a Chinese character, or a run of letters and digits. */
const words = (text: string): string[] => text.match(/[0-9A-Za-z.,%≥≤=<>]+|./gu) ?? [];

/** Cuts a text into lines no wider than a column; no mark begins a line. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words(text)) {
    const marked = /^[，。、；：）)》”%]/.test(word);
    if (line !== "" && halves((line + word).trim()) > most && !marked) {
      lines.push(line.trim());
      line = "";
    }
    line += word;
    while (halves(line) > most && /^[0-9A-Za-z.,%≥≤=<>]+$/.test(line)) {
      lines.push(line.slice(0, most));
      line = line.slice(most);
    }
  }
  return [...lines, line.trim()].filter((one) => one !== "");
}

interface Laid {
  readonly cell: Placed;
  readonly lines: readonly string[];
}

interface Set {
  readonly y: number;
  readonly x: number;
  readonly text: string;
}

const spanned = (edges: readonly number[], from: number, count: number): number =>
  (edges[from + count] ?? 0) - (edges[from] ?? 0);

/** How high each row is: as its highest cell, and the last row of a merged one as far as that needs. */
function heightsOf(laid: readonly Laid[], rows: number, { padding, least }: Setting): number[] {
  const heights = Array<number>(rows).fill(Math.max(1, least) + padding);
  const byRows = [...laid].sort((one, other) => (one.cell.rows ?? 1) - (other.cell.rows ?? 1));
  for (const { cell, lines } of byRows) {
    const [from, count] = [cell.row, cell.rows ?? 1];
    const have = heights.slice(from, from + count).reduce((sum, one) => sum + one, 0);
    const last = from + count - 1;
    heights[last] = (heights[last] ?? 0) + Math.max(0, lines.length + padding - have);
  }
  return heights;
}

function setTable(table: Table, setting: Setting): Set[] {
  const edges = [0];
  table.widths.forEach((_, x) => {
    edges.push((edges[x] ?? 0) + 2 * (setting.widths[x % setting.widths.length] ?? 6) + 2);
  });
  const space = (text: string): string =>
    setting.spaced ? text.replace(/(?<=[\u3400-\u9fff])(?=[0-9])|(?<=[0-9])(?=[\u3400-\u9fff])/g, " ") : text;
  const laid = placed(table).map((cell): Laid => {
    const room = spanned(edges, cell.column, cell.columns ?? 1) - 2;
    return { cell, lines: wrapped(space(cell.text), Math.max(room, 6)) };
  });
  const heights = heightsOf(laid, table.head.length + table.body.length, setting);
  const tops = [0];
  for (const one of heights) tops.push((tops.at(-1) ?? 0) + one);
  return laid.flatMap(({ cell, lines }) => {
    const room = spanned(edges, cell.column, cell.columns ?? 1) - 2;
    const free = spanned(tops, cell.row, cell.rows ?? 1) - lines.length - setting.padding;
    const merged = (cell.rows ?? 1) > 1;
    const above = setting.upright === "middle" || merged ? free / 2 : setting.upright === "top" ? 0 : free;
    return lines.map((text, line): Set => {
      const blank = setting.across === "middle" || cell.at === "middle" ? (room - halves(text)) / 2 : 0;
      return {
        y: (tops[cell.row] ?? 0) + setting.padding / 2 + Math.max(0, above) + line,
        x: (edges[cell.column] ?? 0) + 1 + Math.max(0, blank),
        text,
      };
    });
  });
}

/** Lays what is set out as lines, one place for a sign: what stands further right begins no further left. */
function outOf(set: readonly Set[], { unit, near }: Setting): string[] {
  const byHeight = [...set].sort((one, other) => one.y - other.y);
  const groups: Set[][] = [];
  for (const one of byHeight) {
    const last = groups.at(-1);
    if (last !== undefined && one.y - (last[0]?.y ?? 0) <= near) last.push(one);
    else groups.push([one]);
  }
  return groups.map((group) =>
    [...group]
      .sort((one, other) => one.x - other.x)
      .reduce((line, { x, text }) => {
        const at = Math.max(line === "" ? 0 : line.length + 1, Math.round(x / unit));
        return line.padEnd(at) + text;
      }, ""),
  );
}

const FIGURE = /^(?:-?[\d,]+(?:\.\d+)?%?|[-—–])$/;

/** A table without figures that are merged over blank columns beside them: no form prints these. */
function withOwnColumns(table: Table): Table {
  const body = table.body.map((row) =>
    row.flatMap((one): Cell[] => {
      const { columns = 1 } = one;
      if (columns === 1 || !FIGURE.test(one.text)) return [one];
      return [{ ...one, columns: 1 }, ...Array.from({ length: columns - 1 }, () => ({ text: "" }))];
    }),
  );
  return { ...table, body };
}

/** The text of a form as programs lay a page out: one place for each sign, cells in the middle of their rows. */
export function laidOut(form: SampleForm, setting: Setting): string {
  const parts = evaluationLayout(form, LOOK).parts;
  return parts
    .flatMap(({ title, facts, table, paragraphs }) => [
      ...(title === "" ? [] : [`        ${title}`]),
      ...facts,
      ...(table === null ? [] : outOf(setTable(withOwnColumns(table), setting), setting)),
      ...paragraphs,
    ])
    .join("\n");
}
