import { type FinalAccounts, type FormTable, findRow, type Row, tableOf } from "../../accounts";
import type { FormId } from "../../forms";
import { decimalsIn, type Fen, fen, formatAmount, growth, type Precision, rate } from "../../money";
import type { Base, StatementMeasure } from "../measure";
import type { SectionId } from "../sections";
import type { StatedDirection, Statement } from "../statement";

/** Decimals of derived percentages, as 决算公开 prints them. */
const PERCENT_DECIMALS = 2;

/** An amount of the accounts with the precision it is told in. */
export interface Known {
  readonly amount: Fen;
  readonly precision: Precision;
}

/** The amount of a cell; null where the form, the row or the cell is not there. A blank cell is nothing. */
export function known(
  accounts: FinalAccounts | null | undefined,
  form: FormId,
  row: string,
  column: string,
): Known | null {
  if (accounts == null) return null;
  const table = tableOf(accounts, form);
  return table === undefined ? null : knownIn(findRow(accounts, form, row), table, column);
}

/** The amount of a cell of a row; null where the row or the cell is not there. */
export function knownIn(
  row: Row | undefined,
  table: Pick<FormTable, "precision">,
  column: string,
): Known | null {
  const amount = row?.cells[column];
  return amount === undefined ? null : { amount: amount ?? fen(0), precision: table.precision };
}

/** Makes the statements of one section and year. */
export interface Sayings {
  readonly all: Statement[];
  amount(subject: string, figure: Known | null): void;
  budget(subject: string, figure: Known | null, base: Base): void;
  share(subject: string, part: Known | null, whole: Known | null, wholeTitle: string): void;
  change(subject: string, now: Known | null, before: Known | null): void;
  completion(subject: string, now: Known | null, budget: Known | null, base: Base): void;
  comparison(subject: string, now: Known | null, budget: Known | null, base: Base): void;
  count(subject: string, value: number | null | undefined, unit: string): void;
  nothing(subject: string, unit: string): void;
}

/** Begins the statements of a section. */
export function sayingsOf(section: SectionId, year: number | null): Sayings {
  const to = new StatementList(section, year);
  return {
    all: to.all,
    amount(subject, figure) {
      if (figure !== null) to.addMoney(subject, "amount", figure);
    },
    budget(subject, figure, base) {
      if (figure !== null) to.addMoney(subject, "budget", figure, { base });
    },
    share(subject, part, whole, wholeTitle) {
      if (part !== null && whole !== null) to.addRate(subject, "share", part, whole, { whole: wholeTitle });
    },
    change(subject, now, before) {
      if (now !== null && before !== null) addChange(to, subject, now, before);
    },
    completion(subject, now, budget, base) {
      if (now !== null && budget !== null) to.addRate(subject, "completion", now, budget, { base });
    },
    comparison(subject, now, budget, base) {
      if (now === null || budget === null) return;
      const over = now.amount - budget.amount;
      const more = { base, direction: directionOf(over), implied: true };
      to.add(subject, "comparison", String(Math.sign(over)), "", more);
    },
    count(subject, value, unit) {
      if (value !== null && value !== undefined)
        to.add(subject, "count", String(value), unit, { decimals: 0 });
    },
    nothing(subject, unit) {
      to.add(subject, "amount", "0", unit, { implied: true });
    },
  };
}

/** The change since last year and its rate. */
function addChange(to: StatementList, subject: string, now: Known, before: Known): void {
  const { precision } = now;
  const moved = fen(now.amount - before.amount);
  const more = { base: "上年", direction: directionOf(moved) } as const;
  if (moved === 0) {
    to.add(subject, "change", "0", precision.unit, { ...more, implied: true });
    return;
  }
  to.addMoney(subject, "change", { amount: moved, precision }, more);
  to.addPercent(subject, "growth", growth(now.amount, before.amount, PERCENT_DECIMALS), more);
}

function directionOf(difference: number): StatedDirection {
  if (difference === 0) return "flat";
  return difference > 0 ? "up" : "down";
}

/** Statements of one section and year, put together one by one. */
class StatementList {
  readonly all: Statement[] = [];
  private readonly section: SectionId;
  private readonly year: number | null;

  constructor(section: SectionId, year: number | null) {
    this.section = section;
    this.year = year;
  }

  add(
    subject: string,
    measure: StatementMeasure,
    value: string,
    unit: string,
    more: Partial<Statement> = {},
  ): void {
    this.all.push({
      subject,
      measure,
      period: this.year,
      base: null,
      whole: null,
      value,
      unit,
      decimals: null,
      direction: null,
      implied: false,
      aside: false,
      section: this.section,
      text: "",
      span: null,
      ...more,
    });
  }

  addMoney(
    subject: string,
    measure: StatementMeasure,
    { amount, precision: { unit, decimals: printed } }: Known,
    more: Partial<Statement> = {},
  ): void {
    const decimals = Math.max(printed, decimalsIn(amount, unit));
    const value = formatAmount(amount, { unit, decimals }, { grouping: false });
    this.add(subject, measure, value, unit, { decimals, ...more });
  }

  addRate(
    subject: string,
    measure: StatementMeasure,
    part: Known,
    whole: Known,
    more: Partial<Statement>,
  ): void {
    this.addPercent(subject, measure, rate(part.amount, whole.amount, PERCENT_DECIMALS), more);
  }

  /** A percentage, if there is one; a rounded zero has no sign. */
  addPercent(
    subject: string,
    measure: StatementMeasure,
    value: string | null,
    more: Partial<Statement>,
  ): void {
    if (value === null) return;
    const unsigned = value.replace(/^-(0(?:\.0+)?)$/, "$1");
    this.add(subject, measure, unsigned, "%", { decimals: PERCENT_DECIMALS, ...more });
  }
}
