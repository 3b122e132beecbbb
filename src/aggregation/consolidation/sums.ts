import { type FinalAccounts, type FormTable, measureOf, tableOf } from "../../accounts";
import { has } from "../../codes";
import { type JuesuanError, refusal, UNKNOWN_PLACE, WRONG_CHILDREN } from "../../errors";
import { codeLevel, FORM_IDS, type FormId, fixedRow, formOf } from "../../forms";
import { FEN_PER_UNIT, fen, halfStepOf, type Precision, stepOf } from "../../money";
import { catalogueOf } from "../tables/lay-table";
import { firstName, type PartialAggregate, type PartialForm, type PartialRow } from "./partial";
import { figureIn, type Whole, wholesOf } from "./wholes";

/** In front of the key of a total row: Σ of its parts over children that print the parts and not the total. */
export const PARTS_ONLY = "~";

/** In front of the key of a total row: its sum over children that print the total and none of its parts. */
export const UNDIVIDED = "=";

/** Whether a row of the sums is no row of the form, but of one of these two. */
export const isMark = (key: string): boolean => key.startsWith(PARTS_ONLY) || key.startsWith(UNDIVIDED);

/** Sums of one form while they grow: one slot a row, its columns side by side. */
class FormSums {
  children = 0;
  strays = 0;
  readonly columns: readonly string[];
  readonly keys: string[] = [];
  readonly names: (string | null)[] = [];
  readonly amounts: number[] = [];
  readonly figures: number[] = [];
  readonly blanks: number[] = [];
  readonly slack: number[] = [];
  private readonly money: boolean[] = [];
  /** Whether the name has to be kept: neither the form nor the catalogue gives it. */
  private readonly named: boolean[] = [];
  private readonly slots = new Map<string, number>();
  /** Slots of the rows of the table added last: the next table most often has the same rows in the same order. */
  private order: number[] = [];
  /** Rows that stand for their parts in some layouts, with the parts. */
  private readonly wholes: readonly Whole[];

  constructor(private readonly form: FormId) {
    this.columns = formOf(form).columns.map((column) => column.id);
    this.wholes = wholesOf(form);
  }

  slotOf(key: string): number {
    const found = this.slots.get(key);
    if (found !== undefined) return found;
    if (!isMark(key)) needRow(this.form, key);
    const slot = this.keys.length;
    this.slots.set(key, slot);
    this.keys.push(key);
    this.names.push(null);
    this.money.push(measureOf(this.form, key) === "money");
    const catalogue = catalogueOf(this.form);
    this.named.push(codeLevel(key) !== undefined && catalogue !== undefined && !has(catalogue, key));
    for (let c = 0; c < this.columns.length; c++) {
      this.amounts.push(0);
      this.figures.push(0);
      this.blanks.push(0);
      this.slack.push(0);
    }
    return slot;
  }

  addTable({ rows, precision, strays }: FormTable): void {
    this.children++;
    this.strays += strays?.filter(({ repeats }) => repeats === undefined).length ?? 0;
    const half = halfStepOf(precision);
    const { columns, keys, names, order } = this;
    const width = columns.length;
    const single = width === 1 && columns[0] === "amount";
    for (let index = 0; index < rows.length; index++) {
      const { key, name, cells } = rows[index] as (typeof rows)[number];
      let slot = order[index];
      if (slot === undefined || keys[slot] !== key) {
        slot = this.slotOf(key);
        order[index] = slot;
      }
      if (this.named[slot] && names[slot] !== name) {
        names[slot] = firstName(names[slot] as string | null, name);
      }
      const slack = this.money[slot] ? half : 0;
      const base = slot * width;
      if (single && cells.amount !== undefined) {
        // 01 and 06, most rows of all, have but this column.
        if (cells.amount === null) this.blanks[base] = (this.blanks[base] as number) + 1;
        else this.put(base, cells.amount, 1, slack);
        continue;
      }
      // Cells most often stand in the order of the declaration.
      let c = 0;
      for (const column in cells) {
        if (columns[c] !== column) {
          c = columns.indexOf(column);
          if (c === -1) throw unknownColumn(this.form, key, column);
        }
        const amount = cells[column as keyof typeof cells];
        if (amount === null) this.blanks[base + c] = (this.blanks[base + c] as number) + 1;
        else if (amount !== undefined) this.put(base + c, amount, 1, slack);
        c++;
      }
    }
    if (this.wholes.length > 0) this.addParts(rows, half);
  }

  private put(at: number, amount: number, figures: number, slack: number): void {
    const sum = (this.amounts[at] as number) + amount;
    if (sum > Number.MAX_SAFE_INTEGER || sum < Number.MIN_SAFE_INTEGER) fen(sum);
    this.amounts[at] = sum;
    this.figures[at] = (this.figures[at] as number) + figures;
    if (slack !== 0) this.slack[at] = (this.slack[at] as number) + slack;
  }

  /**
   * Keeps the sum of the parts where the total of them is not printed, should others print it; and the total where none
   * of its parts is printed: what the parts of the whole come to is then unknown.
   */
  private addParts(rows: FormTable["rows"], half: number): void {
    const width = this.columns.length;
    for (const [whole, parts] of this.wholes) {
      for (let c = 0; c < width; c++) {
        const column = this.columns[c] as string;
        const total = figureIn(rows, whole, column);
        const own = parts.map((part) => figureIn(rows, part, column)).filter((amount) => amount !== null);
        if (total === null)
          for (const amount of own) this.put(this.slotOf(PARTS_ONLY + whole) * width + c, amount, 1, half);
        else if (total !== 0 && own.length === 0)
          this.put(this.slotOf(UNDIVIDED + whole) * width + c, total, 1, half);
      }
    }
  }

  /** @throws {JuesuanError} `out-of-range` where a sum with these would leave the safe range */
  refuseUnsafe({ rows }: PartialForm): void {
    const width = this.columns.length;
    for (const [key, { amounts }] of Object.entries(rows)) {
      const slot = this.slots.get(key);
      if (slot === undefined) continue;
      for (let c = 0; c < width; c++) fen((this.amounts[slot * width + c] as number) + (amounts[c] ?? 0));
    }
  }

  addPartial(partial: PartialForm): void {
    this.children += partial.children;
    this.strays += partial.strays;
    const width = this.columns.length;
    for (const [key, row] of Object.entries(partial.rows)) {
      const slot = this.slotOf(key);
      this.names[slot] = firstName(this.names[slot] as string | null, row.name);
      for (let c = 0; c < width; c++) {
        const at = slot * width + c;
        this.put(at, row.amounts[c] as number, row.figures[c] as number, row.slack[c] as number);
        this.blanks[at] = (this.blanks[at] as number) + (row.blanks[c] as number);
      }
    }
  }

  freeze(): PartialForm {
    const width = this.columns.length;
    const rows: Record<string, PartialRow> = {};
    for (const slot of [...this.keys.keys()].sort((a, b) =>
      (this.keys[a] as string) < (this.keys[b] as string) ? -1 : 1,
    )) {
      const part = (values: readonly number[]) => values.slice(slot * width, (slot + 1) * width);
      rows[this.keys[slot] as string] = {
        name: this.names[slot] as string | null,
        amounts: part(this.amounts),
        figures: part(this.figures),
        blanks: part(this.blanks),
        slack: part(this.slack),
      };
    }
    return { children: this.children, strays: this.strays, rows };
  }
}

/**
 * A row that its form does not print would be lost when the sums are laid out.
 *
 * @throws {JuesuanError} `unknown-place` where a key is no code and no fixed row of the form
 */
export function needRow(form: FormId, key: string): void {
  if (codeLevel(key) === undefined && fixedRow(form, key) === undefined)
    throw refusal(
      UNKNOWN_PLACE,
      key,
      ["编码或该表已有的行", "a code or one of the rows that the form declares"],
      [form],
    );
}

/** The error of a cell in a column that its form does not declare. */
export function unknownColumn(form: FormId, row: string, column: string): JuesuanError {
  return refusal(
    UNKNOWN_PLACE,
    column,
    ["该表已有的栏", "one of the columns that the form declares"],
    [form, row],
  );
}

/** Sums of accounts while they grow: a child costs as much as it has cells, whatever was added before. */
export class Sums {
  private year: number | null = null;
  private children = 0;
  private precision: Precision | null = null;
  private readonly forms = new Map<FormId, FormSums>();

  /** @throws {JuesuanError} `wrong-children` where the year is unknown or another than before */
  addAccounts(accounts: FinalAccounts): void {
    this.refuseYear(accounts.year, accounts.department ?? "accounts without a department");
    this.year = accounts.year;
    this.children++;
    for (const form of FORM_IDS) {
      const table = tableOf(accounts, form);
      if (table === undefined) continue;
      this.setPrecision(table.precision);
      this.formOf(form).addTable(table);
    }
  }

  /**
   * Throws before anything is changed.
   *
   * @throws {JuesuanError} `wrong-children` where the year is another than before
   * @throws {JuesuanError} `out-of-range` where a sum would leave the safe range
   */
  addPartial(partial: PartialAggregate): void {
    if (partial.year !== null) this.refuseYear(partial.year, "a partial aggregate");
    for (const [form, sums] of Object.entries(partial.forms) as [FormId, PartialForm][])
      this.forms.get(form)?.refuseUnsafe(sums);
    this.year = partial.year ?? this.year;
    this.children += partial.children;
    if (partial.precision !== null) this.setPrecision(partial.precision);
    for (const [form, sums] of Object.entries(partial.forms) as [FormId, PartialForm][]) {
      this.formOf(form).addPartial(sums);
    }
  }

  /** The largest amount of any cell. */
  largest(): number {
    let most = 0;
    for (const { amounts } of this.forms.values())
      for (const amount of amounts) most = Math.max(most, Math.abs(amount));
    return most;
  }

  private formOf(form: FormId): FormSums {
    const found = this.forms.get(form) ?? new FormSums(form);
    this.forms.set(form, found);
    return found;
  }

  /** @throws {JuesuanError} `wrong-children` where the year is unknown or another than before */
  refuseYear(year: number | null, whose: string): void {
    if (year === null) {
      throw refusal(
        WRONG_CHILDREN,
        year,
        ["年度：请先给出再汇总", "the year: give it before consolidating"],
        [whose, "year"],
      );
    }
    if (this.year !== null && this.year !== year) {
      throw refusal(
        WRONG_CHILDREN,
        year,
        [
          `与其他单位相同的${this.year}：一次只汇总一个年度`,
          `${this.year} like the others: consolidate one year at a time`,
        ],
        [whose, "year"],
      );
    }
  }

  private setPrecision(precision: Precision): void {
    if (this.precision === precision) return;
    if (this.precision === null || isCoarser(precision, this.precision)) {
      this.precision = { unit: precision.unit, decimals: precision.decimals };
    }
  }

  freeze(): PartialAggregate {
    const forms: { [F in FormId]?: PartialForm } = {};
    for (const form of FORM_IDS) {
      const sums = this.forms.get(form);
      if (sums !== undefined) forms[form] = sums.freeze();
    }
    return { year: this.year, children: this.children, precision: this.precision, forms };
  }
}

function isCoarser(a: Precision, b: Precision): boolean {
  const [stepA, stepB] = [stepOf(a), stepOf(b)];
  if (stepA !== stepB) return stepA > stepB;
  if (a.unit !== b.unit) return FEN_PER_UNIT[a.unit] > FEN_PER_UNIT[b.unit];
  return a.decimals > b.decimals;
}
