import { type FinalAccounts, type FormTable, type Row, tableOf } from "../../src/accounts";
import type { Diagnosis, System } from "../../src/checking";
import type { FormId } from "../../src/forms";
import { fen, roundFen, stepOf } from "../../src/money";
import type { Random } from "../../test/support/random";

/** A cell that was corrupted, by the index of its row in the corrupted accounts. */
export interface Guilty {
  readonly form: FormId;
  readonly key: string;
  readonly column: string;
  /** The figure that stood there; null where the row should not be there. */
  readonly truth: number | null;
}

/** Corrupted accounts and what was done to them. */
export interface Corruption {
  readonly kind: Diagnosis;
  readonly accounts: FinalAccounts;
  readonly original: FinalAccounts;
  readonly guilty: readonly Guilty[];
}

/** A cell that holds a figure. */
export interface Figure {
  readonly form: FormId;
  readonly row: number;
  readonly key: string;
  readonly column: string;
  readonly value: number;
  readonly step: number;
  readonly count: boolean;
}

/** Slips that change one figure. */
export const FIGURE_KINDS = [
  "digits transposed",
  "digit dropped",
  "digit doubled",
  "digit mistyped",
  "decimal point shifted",
  "sign flipped",
  "unit mistaken",
  "figure of the neighbouring row",
  "figure of the neighbouring column",
  "stale total",
  "rounding forced",
] as const satisfies readonly Diagnosis[];

/** Slips that strike whole rows. */
export const ROW_KINDS = [
  "rows exchanged",
  "row left out",
  "row duplicated",
] as const satisfies readonly Diagnosis[];

export type Kind = (typeof FIGURE_KINDS)[number] | (typeof ROW_KINDS)[number];

/** Every figure of the accounts but zeros. */
export function figuresOf(accounts: FinalAccounts): Figure[] {
  const figures: Figure[] = [];
  for (const form of Object.keys(accounts.forms) as FormId[]) {
    const table = tableOf(accounts, form) as FormTable;
    table.rows.forEach((row, index) => {
      const count = row.key.startsWith("vehicles.") || row.key.startsWith("equipment.");
      for (const [column, value] of Object.entries(row.cells) as [string, number | null][]) {
        if (value === null || value === 0) continue;
        figures.push({
          form,
          row: index,
          key: row.key,
          column,
          value,
          step: count ? 1 : stepOf(table.precision),
          count,
        });
      }
    });
  }
  return figures;
}

/** The figure after a slip of this kind, or null where the kind cannot happen here. */
export function slip(
  kind: (typeof FIGURE_KINDS)[number],
  accounts: FinalAccounts,
  figure: Figure,
  system: System,
  random: Random,
): number | null {
  const changed = slipped(kind, accounts, figure, system, random);
  return changed === null || changed === figure.value || !Number.isSafeInteger(changed) ? null : changed;
}

function slipped(
  kind: (typeof FIGURE_KINDS)[number],
  accounts: FinalAccounts,
  figure: Figure,
  system: System,
  random: Random,
): number | null {
  const { value, step, form, row, column } = figure;
  const sign = Math.sign(value);
  const digits = String(Math.round(Math.abs(value) / step));
  const at = random.int(0, digits.length - 1);
  const from = (text: string) => (text === "" ? null : sign * Number(text) * step);
  const table = tableOf(accounts, form) as FormTable;
  switch (kind) {
    case "digits transposed": {
      if (digits.length < 2) return null;
      const i = Math.min(at, digits.length - 2);
      // A zero in front would not be printed: that slip drops a digit.
      if (i === 0 && digits[1] === "0") return null;
      return from(digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2));
    }
    case "digit dropped": {
      if (digits.length < 2) return null;
      const cut = digits.slice(0, at) + digits.slice(at + 1);
      // A digit lost after the point leaves one decimal less: 154.16 becomes 154.1.
      const behind = !figure.count && at >= digits.length - table.precision.decimals;
      return from(behind ? `${cut}0` : cut);
    }
    case "digit doubled":
      return from(digits.slice(0, at + 1) + digits.slice(at));
    case "digit mistyped":
      return from(
        digits.slice(0, at) + ((Number(digits[at]) + random.int(1, 9)) % 10) + digits.slice(at + 1),
      );
    case "decimal point shifted": {
      const factor = random.pick([10, 10, 100, 0.1, 0.1, 0.01]);
      return figure.count ? null : roundedTo(table, value * factor);
    }
    case "sign flipped":
      return -value;
    case "unit mistaken": {
      if (figure.count) return null;
      const factor = random.pick([10_000, 1 / 10_000]);
      return roundedTo(table, value * factor);
    }
    case "figure of the neighbouring row": {
      const next = table.rows[row + random.pick([-1, 1])];
      return next === undefined ? null : (amount(next, column) ?? null) || null;
    }
    case "figure of the neighbouring column": {
      const columns = Object.keys((table.rows[row] as Row).cells);
      const next = columns[columns.indexOf(column) + random.pick([-1, 1])];
      return next === undefined ? null : (amount(table.rows[row] as Row, next) ?? null) || null;
    }
    case "stale total": {
      const parts = partsOf(accounts, figure, system);
      if (parts.length < 2) return null;
      const item = random.pick(parts);
      const share = random.chance(0.3)
        ? Math.abs(item)
        : random.int(1, Math.max(1, Math.floor(Math.abs(item) / step))) * step;
      return value - share * random.pick([-1, 1]) || null;
    }
    case "rounding forced":
      return step === 1 ? null : forcedFigure(accounts, figure, system, random);
  }
}

/** The amount as the table prints it; null where it vanishes or is no amount. */
function roundedTo(table: FormTable, value: number): number | null {
  const whole = Math.round(value);
  return Number.isSafeInteger(whole) ? roundFen(fen(whole), table.precision) || null : null;
}

/** Amount of a row in a column. */
export function amount(row: Row, column: string): number | null | undefined {
  return (row.cells as Readonly<Record<string, number | null | undefined>>)[column];
}

/** Items of the sums whose total this figure is. */
function partsOf(accounts: FinalAccounts, figure: Figure, system: System): number[] {
  for (const relation of system.relations) {
    const [total] = relation.cells;
    const cell = system.cells[total ?? -1];
    if (
      relation.exact ||
      relation.leftCount !== 1 ||
      relation.comparison !== "=" ||
      relation.missing !== null
    )
      continue;
    if (cell?.form !== figure.form || cell.row !== figure.row || cell.column !== figure.column) continue;
    const parts = relation.cells.slice(1).flatMap((part) => valueAt(accounts, system, part) || []);
    if (parts.length >= 2) return parts;
  }
  return [];
}

function valueAt(accounts: FinalAccounts, system: System, cell: number): number {
  const place = system.cells[cell];
  if (place === undefined) return 0;
  const row = tableOf(accounts, place.form)?.rows[place.row];
  return row === undefined ? 0 : (amount(row, place.column) ?? 0);
}

/** The figure that makes a sum come out to the last digit, where rounding alone leaves a difference. */
function forcedFigure(
  accounts: FinalAccounts,
  figure: Figure,
  system: System,
  random: Random,
): number | null {
  const found: number[] = [];
  for (const relation of system.relations) {
    if (
      relation.exact ||
      relation.comparison !== "=" ||
      relation.missing !== null ||
      relation.rule.severity !== "error"
    )
      continue;
    const at = relation.cells.findIndex((cell) => {
      const place = system.cells[cell];
      return place?.form === figure.form && place.row === figure.row && place.column === figure.column;
    });
    if (at < 0) continue;
    let difference = 0;
    relation.cells.forEach((cell, i) => {
      difference += (relation.weights[i] as number) * valueAt(accounts, system, cell);
    });
    if (difference !== 0) found.push(figure.value - difference / (relation.weights[at] as number));
  }
  return found.length === 0 ? null : random.pick(found);
}

/** The accounts with another figure in one cell. */
export function withFigure(accounts: FinalAccounts, figure: Figure, value: number): FinalAccounts {
  return withRows(accounts, figure.form, (rows) =>
    rows.map((row, index) =>
      index === figure.row ? { ...row, cells: { ...row.cells, [figure.column]: fen(value) } } : row,
    ),
  );
}

/** The accounts with other rows in one form. */
export function withRows(
  accounts: FinalAccounts,
  form: FormId,
  change: (rows: readonly Row[]) => readonly Row[],
): FinalAccounts {
  const table = tableOf(accounts, form) as FormTable;
  return {
    ...accounts,
    forms: { ...accounts.forms, [form]: { ...table, rows: change(table.rows) } } as FinalAccounts["forms"],
  };
}

/** The corruption of one cell by a slip, or null where the kind cannot happen here. */
export function corruptCell(
  kind: (typeof FIGURE_KINDS)[number],
  accounts: FinalAccounts,
  figure: Figure,
  system: System,
  random: Random,
): Corruption | null {
  const value = slip(kind, accounts, figure, system, random);
  if (value === null) return null;
  const { form, key, column, value: truth } = figure;
  const guilty = [{ form, key, column, truth }];
  return { kind, accounts: withFigure(accounts, figure, value), original: accounts, guilty };
}
