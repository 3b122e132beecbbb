import {
  atMostRemedies,
  type Figure,
  growthByChange,
  INDETERMINATE,
  type Judgement,
  PASS,
} from "../../checking";
import { Decimal } from "../../money";
import type { Statement } from "../../narrative";
import { changeBeside, type Facts, lastSaying, lineOfStatement, partner, sayings } from "./facts";
import { judgePercent, surelyPrints, told } from "./judge";
import { halfDigit, linesOf, moneyOf, percentOf } from "./printed";
import { anyHolds, budgetFor, budgetOfForms, differenceBeside, outturnsOf, wholesOf } from "./readings";
import { heldOf } from "./targets";

/** `货物采购授予中小企业合同金额占货物支出金额的100%`: the contracts of one kind, whose amount is not told. */
const OF_ONE_KIND = /(?:货物|工程|服务)类?采购授予/;

const open = (statement: Statement): Judgement => ({ ...INDETERMINATE, lines: linesOf(statement) });

/** Shares of some sections: the others are judged by rules of their own. */
export function* shares(facts: Facts, fits: (statement: Statement) => boolean): Generator<Judgement> {
  for (const statement of facts.told) {
    if (statement.measure !== "share" || statement.implied || !fits(statement)) continue;
    const judged = OF_ONE_KIND.test(statement.text) ? open(statement) : judgeShare(facts, statement);
    yield judged.outcome === "fail" ? orMadeToAddUp(facts, statement, judged) : judged;
  }
}

/** A share off by one last digit in a list of shares that come to a hundred: 尾差, made to add up. */
function orMadeToAddUp(facts: Facts, statement: Statement, judged: Judgement): Judgement {
  const at = facts.told.indexOf(statement);
  const digit = 2 * halfDigit(statement);
  const { expected, actual } = judged;
  if (Math.abs(Number(expected) - Number(actual)) > digit * 1.01) return judged;
  const list = [statement, ...listFrom(facts, at, 1), ...listFrom(facts, at, -1)];
  const subjects = new Set<string>();
  let sum = new Decimal(0);
  for (const { subject, value } of list) {
    // A part twice, or more than the whole: that share is of another list.
    if (subjects.has(subject) || sum.plus(value).gt(100)) continue;
    subjects.add(subject);
    sum = sum.plus(value);
  }
  return subjects.size > 1 && sum.eq(100) ? { ...judged, severity: "info", reason: "addsUp" } : judged;
}

/** Statements before and behind one among which its list is looked for. */
const WITHIN = 60;

/** The shares of the same whole that are told next to a share in this direction, with none of another between. */
function listFrom({ told }: Facts, at: number, step: 1 | -1): Statement[] {
  const from = told[at];
  const list: Statement[] = [];
  for (let index = at + step; Math.abs(index - at) <= WITHIN; index += step) {
    const other = told[index];
    if (other === undefined || other.section !== from?.section) break;
    if (other.measure !== "share" || other.implied) continue;
    if (other.base !== from.base) break;
    list.push(other);
  }
  return list;
}

/** A share of an outturn; where no outturn of the whole is told, a budget's in the whole budget. */
function judgeShare(facts: Facts, statement: Statement): Judgement {
  const judge = (parts: readonly Figure[], wholes: readonly Figure[]) =>
    wholes.flatMap((whole) => parts.map((part) => judgePercent(statement, part, whole, "share")));
  const outturns = judge(outturnsOf(facts, statement), wholesOf(facts, statement, "amount"));
  const budget = () => moneyOf(partner(facts, statement, ({ measure }) => measure === "budget"));
  const readings =
    outturns.length > 0
      ? outturns
      : judge(
          [budget()].flatMap((part) => part ?? []),
          wholesOf(facts, statement, "budget"),
        );
  return anyHolds(readings) ?? open(statement);
}

/** Growth is `change / (now − change)`; what makes last year's figure negative is wrong whatever the rate. */
function judgeGrowth(statement: Statement, change: Statement, moved: Figure, now: Figure): Judgement {
  const before = now.amount - moved.amount;
  const room = now.half + moved.half;
  if (before > room && surelyPrints(statement, moved.amount / before)) return PASS;
  if (before + room < 0) {
    const params = { change: change.value + change.unit };
    const negative = { outcome: "fail", reason: "negative", measure: "money", actual: moved.amount } as const;
    const remedies = atMostRemedies(moved, now);
    return told({ ...negative, remedies, lines: [...now.lines, ...moved.lines] }, change, { params });
  }
  const printed = percentOf(statement);
  if (printed === null) return open(statement);
  const verdict = growthByChange(printed, moved, now);
  if (verdict.outcome !== "fail") return verdict;
  const isUnclear = statement.direction === "unclear" || change.direction === "unclear";
  const turned = { ...printed, amount: -printed.amount };
  return isUnclear && growthByChange(turned, moved, now).outcome === "pass"
    ? PASS
    : told(verdict, statement, now.places.length > 0 ? { reason: "byForms" } : {});
}

/** All ways in which the figures around a growth rate may give it. */
function readingsOfGrowth(facts: Facts, statement: Statement): Judgement[] {
  const change = changeBeside(facts, statement);
  const outturns = outturnsOf(facts, statement);
  const isOfLastYear = statement.base === "上年";
  const previous = moneyOf(
    partner(
      facts,
      statement,
      ({ measure, base }) => measure === (isOfLastYear ? "previous" : "budget") && base === statement.base,
    ),
  );
  const moved = change === null || change.implied ? null : moneyOf(change);
  const grown = (before: Figure) => outturns.map((now) => judgePercent(statement, now, before, "growth"));
  if (change === null || moved === null) return previous === null ? [] : grown(previous);
  if (outturns.length > 0) {
    const readings = outturns.map((now) => judgeGrowth(statement, change, moved, now));
    const budget = isOfLastYear ? null : budgetFor(facts, statement);
    if (budget === null) return readings;
    // A difference that is wrong by itself is found by NT-34.
    return [judgePercent(statement, moved, budget, "share"), ...grown(budget), ...readings];
  }
  if (previous === null) return [];
  // The amount told as last year's may be this year's.
  return [judgePercent(statement, moved, previous, "share"), judgeGrowth(statement, change, moved, previous)];
}

/** Growth rates by print: figures that one print tells of several subjects (收、支总计各增加) hold when they hold of one. */
export function growths(facts: Facts): Iterable<Judgement> {
  const byPrint = new Map<string, Judgement>();
  for (const statement of facts.told) {
    if (statement.measure !== "growth" || statement.implied || statement.unit !== "%") continue;
    // Behind parts it may be of the whole: without its figure nothing can be said.
    const isOpen = statement.among !== undefined && sayings(facts, statement.among, "amount").length === 0;
    const judged = (isOpen ? null : anyHolds(readingsOfGrowth(facts, statement))) ?? open(statement);
    const { line = 0, start = 0 } = statement.span ?? {};
    const key = `${line}:${start}`;
    const before = byPrint.get(key);
    if (before === undefined || (before.outcome !== "pass" && judged.outcome === "pass"))
      byPrint.set(key, judged);
  }
  return byPrint.values();
}

/** Completion in percent of the budget named, else of the nearest; 0 of 0 may print 0 or 100. */
export function* completions(facts: Facts, fits: (statement: Statement) => boolean): Generator<Judgement> {
  for (const statement of facts.told)
    if (statement.measure === "completion" && !statement.implied && fits(statement))
      yield judgeCompletion(facts, statement);
}

function judgeCompletion(facts: Facts, statement: Statement): Judgement {
  const planned = plannedOf(facts, statement);
  if (planned === null) return anyHolds(byDifference(facts, statement)) ?? open(statement);
  const readings = outturnsOf(facts, statement).map((now) => judgePercent(statement, now, planned, "share"));
  // 年初预算100万元，其中：教育支出80万元，占年初预算的80%: the share of a part in the whole budget.
  const { among, section } = statement;
  const budget =
    readings.length > 0 || among === undefined
      ? null
      : moneyOf(lastSaying(facts, among, "budget", lineOfStatement(statement), section));
  if (budget !== null) readings.push(judgePercent(statement, planned, budget, "share"));
  return anyHolds(readings) ?? open(statement);
}

/** `支出50万元，完成年初预算的80%，比年初预算减少12.5万元`: the budget that no figure prints follows from the difference. */
function byDifference(facts: Facts, statement: Statement): Judgement[] {
  const moved = differenceBeside(facts, statement);
  if (moved === null || statement.among !== undefined) return [];
  const said = outturnsOf(facts, statement);
  const held = said.length > 0 ? null : heldOf(facts.accounts, statement.subject, statement.section);
  return (held === null || held.isBlank ? said : [held]).flatMap((now) => {
    const lines = [...now.lines, ...moved.lines];
    const planned = { ...now, amount: now.amount - moved.amount, half: now.half + moved.half, lines };
    return planned.amount > planned.half ? judgePercent(statement, now, planned, "share") : [];
  });
}

/** The budget whose completion is told: printed, else of form 09. */
export function plannedOf(facts: Facts, statement: Statement): Figure | null {
  const budget = partner(
    facts,
    statement,
    ({ measure, base }) => measure === "budget" && (base === statement.base || statement.base === "预算"),
  );
  return budget === null ? budgetOfForms(facts, statement) : moneyOf(budget);
}
