import type { Judgement } from "../../checking";
import type { Statement } from "../../narrative";
import { hostsAllowed, type LimitName, limitInForce } from "../../three-public";
import { type Facts, sayings } from "../nt/facts";
import { inMoney, judgeSum, linesOf, paramsOf } from "../nt/judge";
import { isMoneyUnit, type PrintedAmount, printedAmount } from "../nt/printed";
import { anyHolds } from "../nt/readings";

/** The first amount told of a subject in the section on 三公, and the first count. */
export function costOf(
  facts: Facts,
  subject: string,
): { readonly said: Statement; readonly amount: PrintedAmount } | null {
  for (const said of sayings(facts, subject, "amount")) {
    const amount = printedAmount(said);
    if (amount !== null && isMoneyUnit(said.unit)) return { said, amount };
  }
  return null;
}

export function countOf(facts: Facts, subject: string): Statement | null {
  return sayings(facts, subject, "count")[0] ?? null;
}

/** Money and counts of a thing must both be nothing, or both something. */
export function* together(
  facts: Facts,
  subject: string,
  counts: readonly string[],
  zeroMoney: boolean,
): Generator<Judgement> {
  const cost = costOf(facts, subject);
  if (cost === null) return;
  for (const counted of counts) {
    const count = countOf(facts, counted);
    if (count === null) continue;
    const hasMoney = cost.amount.fen > 0;
    const hasCount = Number(count.value) > 0;
    if (
      !hasMoney &&
      cost.amount.half > 0 &&
      hasCount &&
      cost.said.decimals !== null &&
      cost.said.value !== "0"
    ) {
      yield { outcome: "notApplicable" };
      continue;
    }
    const fails = zeroMoney ? !hasMoney && hasCount : hasMoney && !hasCount;
    yield {
      outcome: fails ? "fail" : "pass",
      lines: linesOf(cost.said, count),
      params: { ...paramsOf(cost.said), counted, count: count.value + count.unit },
    };
  }
}

/** At least one person a group or batch. */
export function* atLeast(facts: Facts, groups: string, persons: string): Generator<Judgement> {
  const fewer = countOf(facts, groups);
  const more = countOf(facts, persons);
  if (fewer === null || more === null) return;
  yield {
    outcome: Number(more.value) >= Number(fewer.value) ? "pass" : "fail",
    reason: "order",
    lines: linesOf(fewer, more),
    params: { ...paramsOf(fewer), counted: persons, count: more.value + more.unit },
  };
}

export function* receptionParts(facts: Facts): Generator<Judgement> {
  const parts =
    sayings(facts, "国（境）外公务接待费", "amount").length > 0
      ? ["国内公务接待费", "国（境）外公务接待费"]
      : ["国内公务接待费", "外事接待费"];
  const kinds = [
    ["公务接待费", parts, "amount"] as const,
    ["公务接待批次", parts.map((part) => part.replace(/费$/, "批次")), "count"] as const,
    ["公务接待人次", parts.map((part) => part.replace(/费$/, "人次")), "count"] as const,
  ];
  for (const [total, members, measure] of kinds) {
    const whole = sayings(facts, total, measure).at(-1);
    const told = members.flatMap((member) => sayings(facts, member, measure).slice(0, 1));
    if (whole === undefined || told.length !== members.length) continue;
    const value = (statement: Statement) =>
      measure === "count" ? Number(statement.value) : (printedAmount(statement)?.fen ?? Number.NaN);
    const half = (statement: Statement) => (measure === "count" ? 0 : (printedAmount(statement)?.half ?? 0));
    const sum = told.reduce((all, each) => all + value(each), 0);
    const tolerance = [whole, ...told].reduce((all, each) => all + half(each), 0);
    if (Number.isNaN(sum)) continue;
    yield {
      outcome: Math.abs(sum - value(whole)) <= tolerance ? "pass" : "fail",
      ...(measure === "count" ? { measure: "count" as const } : inMoney(whole)),
      lines: linesOf(whole, ...told),
      expected: sum,
      actual: value(whole),
      tolerance,
      params: { ...paramsOf(whole), parts: told.length },
    };
  }
}

export function* changeParts(facts: Facts): Generator<Judgement> {
  const changeOf = (subject: string) =>
    sayings(facts, subject, "change").find(
      ({ base, section, unit, among }) =>
        base === "上年" && section === "threePublic" && isMoneyUnit(unit) && among === undefined,
    ) ?? null;
  const total = changeOf("三公经费");
  if (total === null) return;
  const vehicles = changeOf("公务用车购置及运行维护费");
  const split = [changeOf("公务用车购置费"), changeOf("公务用车运行维护费")];
  const members = [
    changeOf("因公出国（境）费"),
    ...(vehicles === null ? split : [vehicles]),
    changeOf("公务接待费"),
  ];
  const told = members.filter((each) => each !== null);
  const whole = printedAmount(total);
  const amounts = told.map(printedAmount);
  if (told.length !== members.length || whole === null || amounts.some((amount) => amount === null)) {
    yield { outcome: "indeterminate", lines: linesOf(total) };
    return;
  }
  const sum = amounts.reduce((all, amount) => all + (amount?.fen ?? 0), 0);
  const tolerance = amounts.reduce((all, amount) => all + (amount?.half ?? 0), whole.half);
  yield {
    outcome: Math.abs(sum - whole.fen) <= tolerance ? "pass" : "fail",
    ...inMoney(total),
    lines: linesOf(total, ...told),
    expected: sum,
    actual: whole.fen,
    tolerance,
    params: { ...paramsOf(total), parts: told.length },
  };
}

/**
 * The outturns of the items add up to an outturn of 三公 that the section tells: to any of those told, with vehicles as
 * one item or as two. A text that leaves one out is not judged.
 */
export function* outturnParts(facts: Facts): Generator<Judgement> {
  const told = (subject: string) =>
    sayings(facts, subject, "amount").filter(
      ({ section, unit }) => section === "threePublic" && isMoneyUnit(unit),
    );
  const totals = told("三公经费").filter(({ implied }) => !implied);
  const first = (subject: string) => told(subject).slice(0, 1);
  const others = [...first("因公出国（境）费"), ...first("公务接待费")];
  const vehicles = first("公务用车购置及运行维护费");
  const split = [...first("公务用车购置费"), ...first("公务用车运行维护费")];
  if (totals.length === 0 || others.length !== 2) return;
  const readings = [...(vehicles.length === 1 ? [vehicles] : []), ...(split.length === 2 ? [split] : [])];
  const judged = anyHolds(
    readings.flatMap((cars) => totals.map((total) => judgeSum([...others, ...cars], total))),
  );
  if (judged !== null) yield judged;
}

/** Cost of one thing against the limits in force. */
export function* perHead(
  facts: Facts,
  subject: string,
  counted: string,
  names: { readonly least?: LimitName; readonly most: LimitName },
): Generator<Judgement> {
  const cost = costOf(facts, subject);
  const count = countOf(facts, counted);
  if (cost === null || count === null) return;
  const inForce = (name: LimitName | undefined) =>
    name === undefined ? undefined : limitInForce(name, facts.profile, facts.accounts.year);
  const [least, most] = [inForce(names.least), inForce(names.most)];
  const number = Number(count.value);
  if (cost.amount.fen <= 0 || number <= 0 || (least === undefined && most === undefined)) {
    yield { outcome: "notApplicable" };
    return;
  }
  const { fen, half } = cost.amount;
  const failed =
    most !== undefined && fen - half > most.value * number
      ? ({ reason: "most", limit: most } as const)
      : least !== undefined && fen + half < least.value * number
        ? ({ reason: "least", limit: least } as const)
        : null;
  const lines = linesOf(cost.said, count);
  if (failed === null) yield { outcome: "pass", lines };
  else
    yield {
      outcome: "fail",
      lines,
      reason: failed.reason,
      params: {
        ...paramsOf(cost.said),
        each: (fen / number / 100).toFixed(2),
        limit: failed.limit.value / 100,
        document: failed.limit.document,
        counted,
        count: count.value + count.unit,
      },
    };
}

export function* units(facts: Facts): Generator<Judgement> {
  const bySection = new Map<string, Statement[]>();
  for (const statement of facts.told) {
    if (
      !isMoneyUnit(statement.unit) ||
      statement.implied ||
      statement.section === null ||
      statement.section === "expenses"
    )
      continue;
    const list = bySection.get(statement.section);
    if (list === undefined) bySection.set(statement.section, [statement]);
    else list.push(statement);
  }
  for (const list of bySection.values()) {
    const counts = new Map<string, number>();
    for (const { unit } of list) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
    if (counts.size < 2 || usual === undefined) {
      yield { outcome: "pass" };
      continue;
    }
    for (const statement of list)
      if (statement.unit !== usual[0] && !/均/.test(statement.subject))
        yield {
          outcome: "fail",
          lines: linesOf(statement),
          params: { ...paramsOf(statement), unit: statement.unit, usual: usual[0] },
        };
  }
}

export function* growthToldByText(facts: Facts): Generator<Judgement> {
  for (const statement of sayings(facts, "三公经费", "change")) {
    if (statement.base !== "上年" || statement.direction === "unclear" || statement.section !== "threePublic")
      continue;
    const amount = printedAmount(statement);
    if (amount === null) continue;
    yield {
      outcome: amount.fen <= amount.half ? "pass" : "fail",
      lines: linesOf(statement),
      ...inMoney(statement),
      expected: 0,
      actual: amount.fen,
      tolerance: amount.half,
      params: paramsOf(statement),
    };
  }
}

export function* guests(facts: Facts): Generator<Judgement> {
  const escorts = facts.told.find(({ subject, measure }) => measure === "count" && subject.includes("陪同"));
  const persons = countOf(facts, "国内公务接待人次") ?? countOf(facts, "公务接待人次");
  if (escorts === undefined || persons === null) return;
  const allowed = hostsAllowed(Number(persons.value), (name) =>
    limitInForce(name, facts.profile, facts.accounts.year),
  );
  if (allowed === undefined) return;
  yield {
    outcome: Number(escorts.value) <= allowed ? "pass" : "fail",
    lines: linesOf(escorts, persons),
    params: { ...paramsOf(escorts), counted: "人次", count: persons.value },
  };
}
