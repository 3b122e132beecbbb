import { stepOf } from "../../../src/money";
import type { Statement } from "../../../src/narrative";
import type { Department } from "../generate";
import { type Figure, figureOf, isMoney } from "./figures";

/** `no` where some sentence cannot be true, `yes` where all can, `open` at the very edge of an interval. */
export type Possible = "yes" | "no" | "open";

/** Floating point cannot tell which side of an edge a quotient this near it lies on. */
const EDGE = 1e-9;

/** One thing that must hold: by how much a figure may be away, and by how much it is. */
interface Demand {
  readonly away: number;
  readonly room: number;
  /** Size of the figures it was reckoned from, to which the error of floating point is in proportion. */
  readonly size?: number;
}

/**
 * Whether everything that is told can be true at once, reckoned from the figures alone: `told` is what the text says
 * now, `truth` what follows from the accounts, at the same places.
 */
export function possible(
  told: readonly Statement[],
  truth: readonly Statement[],
  { accounts }: Department,
): Possible {
  let result: Possible = "yes";
  for (const { away, room, size = 1 } of demands(told, truth, stepOf(precisionOf(accounts)))) {
    if (Math.abs(away - room) < EDGE * Math.max(1, Math.abs(room), size) && room !== 0 && away !== 0) {
      // Whole numbers of 分 are exact, also at the edge; quotients are not.
      if (!Number.isInteger(away * 2) || !Number.isInteger(room * 2)) result = "open";
    } else if (away > room) return "no";
  }
  return result;
}

const precisionOf = (accounts: Department["accounts"]) =>
  accounts.forms.generalBudget?.precision ?? { unit: "元" as const, decimals: 2 };

function* demands(told: readonly Statement[], truth: readonly Statement[], step: number): Generator<Demand> {
  const figures = told.map(figureOf);
  const truths = truth.map(figureOf);
  const tableHalf = step > 1 ? step / 2 : 0;
  const find = (subject: string, measure: string, near: Statement, base: string | null = null) => {
    const found = figures.filter(
      ({ statement }) =>
        statement.subject === subject &&
        statement.measure === measure &&
        statement.section === near.section &&
        (base === null || statement.base === base),
    );
    const before = found.filter(({ statement }) => (statement.span?.line ?? 0) <= (near.span?.line ?? 0));
    return before.at(-1) ?? found[0];
  };
  for (const figure of figures) {
    const { statement } = figure;
    const isOf = (each: Figure) =>
      each.statement.subject === statement.subject &&
      each.statement.measure === statement.measure &&
      each.statement.section === statement.section &&
      each.statement.base === statement.base;
    const real = truths.find(isOf);
    if (real === undefined) continue;
    if (isInForms(statement)) yield equal(figure, real);
    if (statement.measure === "change") yield* changes(figure, real, tableHalf);
    if (statement.measure === "count" && statement.section === "assets")
      yield { away: Math.abs(figure.value - real.value), room: 0 };
    const now = find(statement.subject, "amount", statement);
    if (now === undefined) continue;
    if (statement.measure === "share") {
      const whole = figures
        .filter(
          (each) =>
            each.statement.subject === statement.whole &&
            each.statement.measure === "amount" &&
            (each.statement.span?.line ?? 0) <= (statement.span?.line ?? 0) &&
            (each.statement.section === statement.section || statement.whole === "支出合计"),
        )
        .at(-1);
      if (whole !== undefined) yield within(figure, quotients(now, whole));
    }
    if (statement.measure === "completion") {
      const budget = find(statement.subject, "budget", statement, statement.base);
      if (budget !== undefined) yield within(figure, quotients(now, budget));
    }
    if (statement.measure === "growth") {
      const change = find(statement.subject, "change", statement, statement.base);
      if (change !== undefined) yield* growths(figure, change, now);
    }
    if (statement.measure === "comparison") {
      const budget = find(statement.subject, "budget", statement, statement.base);
      if (budget !== undefined) yield compared(figure, now, budget);
    }
  }
  yield* sums(figures);
  yield* counts(figures);
  yield* units(told, truth);
}

/** Every outturn stands in the forms, and of the budgets those of the three public expenses. */
const isInForms = ({ measure, section }: Statement): boolean =>
  measure === "amount" || (measure === "budget" && section === "threePublic");

/** Printed alike they are the same figure; printed differently both may come from one ledger. */
function equal(figure: Figure, real: Figure): Demand {
  const away = Math.abs(figure.value - real.value);
  return { away, room: figure.half === real.half ? 0 : figure.half + real.half };
}

/** A change is told of two figures of the forms, each of them rounded. */
function* changes(figure: Figure, real: Figure, tableHalf: number): Generator<Demand> {
  yield { away: Math.abs(figure.value - real.value), room: figure.half + 2 * tableHalf };
}

/** Least and largest quotient in percent. */
function quotients(part: Figure, whole: Figure): [low: number, high: number] | null {
  const bases = [whole.value - whole.half, whole.value + whole.half];
  if (Math.min(...bases) <= 0) return null;
  const all = [part.value - part.half, part.value + part.half].flatMap((top) =>
    bases.map((base) => (top / base) * 100),
  );
  return [Math.min(...all), Math.max(...all)];
}

function within(figure: Figure, range: [low: number, high: number] | null): Demand {
  if (range === null) return { away: 0, room: 0 };
  const away = Math.max(range[0] - figure.value, figure.value - range[1], 0);
  return { away, room: figure.half, size: Math.abs(figure.value) };
}

/** Growth is the change over what was before it: the outturn less the change. */
function* growths(figure: Figure, change: Figure, now: Figure): Generator<Demand> {
  const before = now.value - change.value;
  if (before + now.half + change.half < 0) yield { away: 1, room: 0 };
  if (before - now.half - change.half <= 0) return;
  const all = [change.value - change.half, change.value + change.half].flatMap((by) =>
    [now.value - now.half, now.value + now.half].map((outturn) => (by / (outturn - by)) * 100),
  );
  yield within(figure, [Math.min(...all), Math.max(...all)]);
  if (Math.sign(figure.value) * Math.sign(change.value) < 0) yield { away: 1, room: 0 };
}

/** 大于, 小于 or 等于 the budget; of figures that print alike rounding may hide the difference. */
function compared(figure: Figure, now: Figure, budget: Figure): Demand {
  const difference = now.value - budget.value;
  const isRounded = now.half + budget.half > 0;
  const isBetween = now.half !== budget.half && Math.abs(difference) <= now.half + budget.half;
  const holds =
    figure.value === Math.sign(difference) ||
    (isRounded && (isBetween || (difference === 0 && figure.value !== 0)));
  return { away: holds ? 0 : 1, room: 0 };
}

function* sums(figures: readonly Figure[]): Generator<Demand> {
  const general = figures.filter(({ statement }) => statement.section === "general");
  const budgets = general.filter(({ statement }) => statement.measure === "budget");
  const total = budgets.find(({ statement }) => !statement.subject.includes("/"));
  if (total !== undefined)
    yield sumOf(
      budgets.filter((each) => each !== total),
      total,
    );
  const byWhole = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { measure, section, whole } = figure.statement;
    if (measure !== "share") continue;
    const key = `${section}|${whole}`;
    byWhole.set(key, [...(byWhole.get(key) ?? []), figure]);
  }
  for (const shares of byWhole.values())
    if (shares.length > 1)
      yield {
        away: Math.abs(Math.round((sum(shares) - 100) * 1e6) / 1e6),
        room: shares.reduce((all, { half }) => all + half, 0),
      };
  const changeOf = (subject: string) =>
    figures.find(
      ({ statement }) =>
        statement.section === "threePublic" &&
        statement.measure === "change" &&
        statement.subject === subject,
    );
  const all = changeOf("三公经费");
  const parts = ["因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"].flatMap(
    (subject) => changeOf(subject) ?? [],
  );
  if (all !== undefined && parts.length === 3) yield sumOf(parts, all);
}

const sum = (figures: readonly Figure[]): number => figures.reduce((all, { value }) => all + value, 0);

function sumOf(parts: readonly Figure[], total: Figure): Demand {
  return {
    away: Math.abs(sum(parts) - total.value),
    room: parts.reduce((all, { half }) => all + half, total.half),
  };
}

/** What costs money has been counted, what was counted has cost some; every group and batch has a person. */
function* counts(figures: readonly Figure[]): Generator<Demand> {
  const find = (subject: string, measure: string) =>
    figures.find(({ statement }) => statement.subject === subject && statement.measure === measure);
  const ATTENDED = [
    ["因公出国（境）团组数", "因公出国（境）人次数"],
    ["国内公务接待批次", "国内公务接待人次"],
    ["国（境）外公务接待批次", "国（境）外公务接待人次"],
  ] as const;
  for (const [groups, persons] of ATTENDED) {
    const [fewer, more] = [find(groups, "count"), find(persons, "count")];
    if (fewer !== undefined && more !== undefined)
      yield { away: Math.max(0, fewer.value - more.value), room: 0 };
  }
  const PAID = [
    ["因公出国（境）费", "因公出国（境）团组数"],
    ["因公出国（境）费", "因公出国（境）人次数"],
    ["公务用车购置费", "公务用车购置数"],
    ["公务用车运行维护费", "公务用车保有量"],
  ] as const;
  for (const [cost, counted] of PAID) {
    const [money, count] = [find(cost, "amount"), find(counted, "count")];
    if (money === undefined || count === undefined) continue;
    if (money.value > 0 && count.value === 0) yield { away: 1, room: 0 };
    if (money.value === 0 && money.half === 0 && count.value > 0) yield { away: 1, room: 0 };
  }
  // Where only the parts of 公务接待 are counted, their counts are those of its cost.
  const [all, own] = [find("公务接待费", "amount"), find("公务接待批次", "count")];
  if (all?.value !== 0 || all.half !== 0 || own !== undefined) return;
  for (const kind of ["国内公务接待", "国（境）外公务接待"]) {
    const of = [find(`${kind}批次`, "count"), find(`${kind}人次`, "count")];
    if (find(`${kind}费`, "amount") === undefined && of.some((count) => (count?.value ?? 0) > 0))
      yield { away: 1, room: 0 };
  }
}

/** A section tells its money in one unit. */
function* units(told: readonly Statement[], truth: readonly Statement[]): Generator<Demand> {
  for (const section of new Set(told.map((statement) => statement.section))) {
    const money = told.filter((each) => each.section === section && isMoney(each) && !each.implied);
    const usual = truth.find((each) => each.section === section && isMoney(each))?.unit;
    const others = money.filter(({ unit }) => unit !== usual).length;
    if (others > 0 && money.length > 2 * others) yield { away: 1, room: 0 };
  }
}
