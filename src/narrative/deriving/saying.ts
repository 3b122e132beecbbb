import { amountOf, type FinalAccounts, tableOf } from "../../accounts";
import type { FormId } from "../../forms";
import { decimalsIn, type Fen, fen, formatAmount, growth, type Precision, rate } from "../../money";
import type { Base, Measure } from "../measure";
import type { SectionId } from "../sections";
import type { Direction, Statement } from "../statement";

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
  const amount = amountOf(accounts, form, row, column);
  if (table === undefined || amount === undefined) return null;
  return { amount: amount ?? fen(0), precision: table.precision };
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
  const all: Statement[] = [];
  const push = (
    subject: string,
    measure: Measure,
    value: string,
    unit: string,
    more: Partial<Statement> = {},
  ): void => {
    all.push({
      subject,
      measure,
      period: year,
      base: null,
      whole: null,
      value,
      unit,
      decimals: null,
      direction: null,
      implied: false,
      aside: false,
      section,
      text: "",
      span: null,
      ...more,
    });
  };
  const money = (
    subject: string,
    measure: Measure,
    { amount, precision }: Known,
    more: Partial<Statement> = {},
  ) => {
    const decimals = Math.max(precision.decimals, decimalsIn(amount, precision.unit));
    push(
      subject,
      measure,
      formatAmount(amount, { unit: precision.unit, decimals }, { grouping: false }),
      precision.unit,
      { decimals, ...more },
    );
  };
  const percent = (subject: string, measure: Measure, value: string | null, more: Partial<Statement>) => {
    if (value !== null)
      push(subject, measure, value.replace(/^-(0(?:\.0+)?)$/, "$1"), "%", {
        decimals: PERCENT_DECIMALS,
        ...more,
      });
  };
  return {
    all,
    amount(subject, figure) {
      if (figure !== null) money(subject, "amount", figure);
    },
    budget(subject, figure, base) {
      if (figure !== null) money(subject, "budget", figure, { base });
    },
    share(subject, part, whole, wholeTitle) {
      if (part !== null && whole !== null)
        percent(subject, "share", rate(part.amount, whole.amount, PERCENT_DECIMALS), { whole: wholeTitle });
    },
    change(subject, now, before) {
      if (now === null || before === null) return;
      const moved = fen(now.amount - before.amount);
      const direction: Direction = moved > 0 ? "up" : moved < 0 ? "down" : "flat";
      if (direction === "flat") {
        push(subject, "change", "0", now.precision.unit, { base: "上年", direction, implied: true });
        return;
      }
      money(subject, "change", { amount: moved, precision: now.precision }, { base: "上年", direction });
      percent(subject, "growth", growth(now.amount, before.amount, PERCENT_DECIMALS), {
        base: "上年",
        direction,
      });
    },
    completion(subject, now, budget, base) {
      if (now !== null && budget !== null)
        percent(subject, "completion", rate(now.amount, budget.amount, PERCENT_DECIMALS), { base });
    },
    comparison(subject, now, budget, base) {
      if (now === null || budget === null) return;
      const sign = Math.sign(now.amount - budget.amount);
      push(subject, "comparison", String(sign), "", {
        base,
        direction: sign > 0 ? "up" : sign < 0 ? "down" : "flat",
        implied: true,
      });
    },
    count(subject, value, unit) {
      if (value !== null && value !== undefined) push(subject, "count", String(value), unit, { decimals: 0 });
    },
    nothing(subject, unit) {
      push(subject, "amount", "0", unit, { implied: true });
    },
  };
}
