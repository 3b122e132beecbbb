import { readMeasure } from "../measure";
import { readPrinted, tidyCell } from "../printed";
import { familyOf, kindOf } from "../taxonomy";
import type { BudgetColumn, Column, IndicatorColumn } from "./columns";
import type { GridRow } from "./grid";

/** The cells of a row in their columns, and those that fit nowhere. */
export interface FittedRow<Role extends string> {
  /** Text by role, blank where the row has none. */
  readonly cells: Readonly<Partial<Record<Role, string>>>;
  /** Line of the cell of each role. */
  readonly lines: Readonly<Partial<Record<Role, number>>>;
  /** Cells that fit no column. */
  readonly left: readonly string[];
}

interface Placed {
  readonly text: string;
  readonly at: number;
  readonly line: number;
}

/** Moving a cell by one column costs this much; a cell of the wrong kind costs several moves. */
const MOVE = 0.35;
/** A cell that fits no column costs this much. */
const LEAVE = 9;

/** Columns that a row of figures seldom leaves blank, and what leaving one blank costs in aligned text. */
const NEEDED: ReadonlySet<string> = new Set(["name", "weight", "source"]);
const MISSING = 1.5;

/**
 * Puts the filled cells of a row into columns, in order, at the least cost of wrong kinds and of moves: torn
 * and shifted rows (a merged cell left out, a stray one put in) find their columns again.
 */
export function fitRow<Role extends string>(
  row: GridRow,
  columns: readonly Column<Role>[],
  misfit: (role: Role, text: string) => number,
): FittedRow<Role> {
  const cells = row.cells.flatMap((text, index) =>
    text === "" ? [] : [{ text, at: row.at[index] ?? index, line: row.cellLines[index] ?? row.line }],
  );
  const width = columns.length;
  // Aligned text has no blank cells to count by: there a row of figures without its name is less likely than a shift.
  const aligned =
    row.at.some((at, index) => at !== index) && cells.some((cell) => /^\d+(?:\.\d+)?$/.test(cell.text));
  // best[i][j]: least cost of placing the first i cells into the first j columns.
  const best: number[][] = Array.from({ length: cells.length + 1 }, () => Array<number>(width + 1).fill(0));
  const choice: number[][] = Array.from({ length: cells.length + 1 }, () => Array<number>(width + 1).fill(0));
  for (let j = 1; j <= width; j += 1) {
    const needed = aligned && NEEDED.has((columns[j - 1] as Column<Role>).role);
    (best[0] as number[])[j] = (best[0]?.[j - 1] ?? 0) + (needed ? MISSING : 0);
  }
  for (let i = 1; i <= cells.length; i += 1) {
    const cell = cells[i - 1] as Placed;
    for (let j = 0; j <= width; j += 1) {
      let cost = (best[i - 1]?.[j] ?? 0) + LEAVE;
      let chosen = 2;
      if (j > 0) {
        const column = columns[j - 1] as Column<Role>;
        const skip = (best[i]?.[j - 1] ?? 0) + (aligned && NEEDED.has(column.role) ? MISSING : 0);
        if (skip < cost) [cost, chosen] = [skip, 1];
        const place =
          (best[i - 1]?.[j - 1] ?? 0) + misfit(column.role, cell.text) + MOVE * Math.abs(cell.at - column.at);
        if (place <= cost) [cost, chosen] = [place, 0];
      }
      (best[i] as number[])[j] = cost;
      (choice[i] as number[])[j] = chosen;
    }
  }
  const placed: Partial<Record<Role, string>> = {};
  const lines: Partial<Record<Role, number>> = {};
  const left: string[] = [];
  let i = cells.length;
  let j = width;
  while (i > 0) {
    const cell = cells[i - 1] as Placed;
    const chosen = j === 0 ? 2 : choice[i]?.[j];
    if (chosen === 1) {
      j -= 1;
    } else if (chosen === 2) {
      left.unshift(cell.text);
      i -= 1;
    } else {
      const role = (columns[j - 1] as Column<Role>).role;
      const already = placed[role];
      lines[role] = cell.line;
      placed[role] = already === undefined ? cell.text : `${cell.text} ${already}`;
      i -= 1;
      j -= 1;
    }
  }
  return { cells: placed, lines, left };
}

const PROPERTY =
  /^(?:≥|≤|={1,2}|>|<|定性|定量|正向|反向|等于|大于等于|小于等于|大于|小于|正向指标|反向指标)$/;
const LEVEL_WORD = /指标|目标|绩效|扣分项|加分项|[（(]\d+(?:\.\d+)?\s?分?[)）]/;

/** How badly a text fits a column of an indicator table. */
export function indicatorMisfit(role: IndicatorColumn, text: string): number {
  const printed = readPrinted(text);
  const number = printed.kind === "number";
  const mark = printed.kind === "mark";
  switch (role) {
    case "level1":
      return number
        ? 8
        : familyOf(text) !== null && LEVEL_WORD.test(text) && text.length < 14
          ? 0
          : LEVEL_WORD.test(text) && text.length < 14
            ? 0.5
            : 2;
    case "level2":
      return number
        ? 8
        : kindOf(text) !== null
          ? 0
          : text.length > 20
            ? 3
            : LEVEL_WORD.test(text)
              ? 0.2
              : 0.8;
    case "name":
      return number ? 6 : mark ? 3 : readMeasure(text)?.operator != null ? 4 : 0;
    case "property":
      return PROPERTY.test(tidyCell(text)) ? 0 : 4;
    case "unit":
      return number ? 4 : text.length > 8 ? 3 : 0;
    case "target":
    case "initialTarget":
      return number ? 0.2 : text.length > 40 ? 0.5 : 0;
    case "actual":
      return readMeasure(text)?.operator != null ? 0.8 : 0;
    case "weight":
      return number ? (Number(printed.value) > 100 || Number(printed.value) < -100 ? 4 : 0) : mark ? 0.5 : 7;
    case "score":
      return number ? (Number(printed.value) > 120 ? 4 : 0) : mark ? 0.5 : 7;
    case "deviation":
      return number || printed.kind === "nan" ? 0 : mark ? 0.3 : 5;
    case "reason":
      return number ? 3 : printed.kind === "nan" ? 3 : mark ? 0.3 : 0;
    case "standard":
    case "explanation":
      return number ? 3 : 0;
    case "level1Weight":
    case "level2Weight":
      return number ? 0 : mark ? 0.5 : 7;
    case "aside":
      return 0.2;
    case "title":
      return /绩效(?:指标|目标)|^指标$/.test(text.replace(/\s/g, "")) ? 0 : 3;
    default:
      return number ? 2.5 : 1.5;
  }
}

/** How badly a text fits a column of a budget block. */
export function budgetMisfit(role: BudgetColumn, text: string): number {
  const printed = readPrinted(text);
  const number = printed.kind === "number";
  const mark = printed.kind === "mark";
  switch (role) {
    case "source":
      return number ? 8 : 0;
    case "declared":
    case "initial":
    case "adjusted":
    case "executed":
    case "balance":
    case "fund":
      return number ? (/%/.test(text) ? 2 : 0) : mark ? 0.3 : 7;
    case "rate":
      return number ? (/%/.test(text) ? 0 : 0.2) : mark ? 0.5 : printed.kind === "nan" ? 0 : 7;
    case "weight":
    case "score":
      return number ? (/%/.test(text) ? 3 : 0.2) : mark ? 0 : 7;
    case "reason":
      return number ? 4 : mark ? 0.5 : 0;
    default:
      return number ? 3 : 1;
  }
}
