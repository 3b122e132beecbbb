import { tableOf } from "../../accounts";
import type { Judgement } from "../../checking";
import { departmentEconomicNames, lookup, sameName } from "../../codes";
import { type Fen, readAmount } from "../../money";
import type { Statement } from "../../narrative";
import { subjectNamed } from "../../narrative";
import { type Facts, lineOfStatement, partner, sayings } from "./facts";
import { inMoney, linesOf, paramsOf } from "./judge";
import { printedAmount } from "./printed";
import { type NarrativeRule, narrativeRule } from "./rule";
import { heldOf } from "./targets";

interface Before {
  readonly statement: Statement;
  readonly fen: number;
  readonly half: number;
}

/** 基本持平 leaves this part of the amount open. */
const NEARLY = 0.05;

const isNearly = ({ implied, direction, text }: Statement): boolean =>
  implied && direction === "flat" && /基本持平|大致持平|基本一致|基本相当/.test(text);

/** What the text makes the year before: printed, or the outturn less the change. */
function* befores(facts: Facts): Generator<Before> {
  for (const statement of facts.told) {
    const amount = printedAmount(statement);
    if (amount === null || statement.base !== "上年" || statement.direction === "unclear") continue;
    if (statement.among !== undefined) continue;
    if (statement.measure === "previous") yield { statement, fen: amount.fen, half: amount.half };
    if (statement.measure !== "change") continue;
    const now = partner(facts, statement, ({ measure }) => measure === "amount");
    const said = now === null ? null : printedAmount(now);
    const held = heldOf(facts.accounts, statement.subject, statement.section);
    if (said === null || now === null) continue;
    if (held !== null && !held.isBlank && Math.abs(held.amount - said.fen) > held.half + said.half) continue;
    const room = isNearly(statement) ? Math.abs(said.fen) * NEARLY : 0;
    yield { statement, fen: said.fen - amount.fen, half: said.half + amount.half + room };
  }
}

const PARTS = ["一般公共预算财政拨款支出", "政府性基金预算财政拨款支出", "国有资本经营预算财政拨款支出"];

const lastYear = /* @__PURE__ */ narrativeRule(
  "NT-25",
  "warning",
  "C",
  ["上年数前后一致", "figures of last year agree"],
  [
    "同一事项的上年数（本年数 − 增减额）各处相同，与上年决算相同，各预算之和不大于财政拨款总计",
    "the figure of last year is the same wherever told, agrees with last year's accounts, and the budgets do not exceed the total",
  ],
  {
    default: [
      "“{text}”：{subject}上年数为{actual}，另一处为{expected}",
      "“{text}”: {actual} last year for {subject}, elsewhere {expected}",
    ],
    accounts: [
      "“{text}”：{subject}上年数为{actual}，上年决算为{expected}",
      "“{text}”: {actual} last year for {subject}, last year's accounts have {expected}",
    ],
    parts: [
      "各预算上年支出合计{actual}，大于财政拨款上年总计{expected}",
      "the budgets spent {actual} last year, more than the total {expected}",
    ],
  },
  function* (facts): Generator<Judgement> {
    const first = new Map<string, Before>();
    for (const before of befores(facts)) {
      const { statement, fen, half } = before;
      const other = first.get(statement.subject);
      if (other === undefined) first.set(statement.subject, before);
      else if (
        lineOfStatement(other.statement) !== lineOfStatement(statement) ||
        statement.measure === "previous"
      )
        yield {
          outcome: Math.abs(fen - other.fen) <= half + other.half ? "pass" : "fail",
          lines: linesOf(statement, other.statement),
          ...inMoney(statement),
          expected: other.fen,
          actual: fen,
          tolerance: half + other.half,
          params: paramsOf(statement),
        };
      if (facts.previous === null) continue;
      const held = heldOf(facts.previous, statement.subject, statement.section);
      if (held !== null && !held.isBlank)
        yield {
          outcome: Math.abs(fen - held.amount) <= half + held.half ? "pass" : "fail",
          reason: "accounts",
          lines: linesOf(statement),
          ...inMoney(statement),
          expected: held.amount,
          actual: fen,
          tolerance: half + held.half,
          params: paramsOf(statement),
        };
    }
    yield* partsWithin(first);
  },
  ["NT-07", "X-28"],
);

function* partsWithin(first: ReadonlyMap<string, Before>): Generator<Judgement> {
  const total = first.get("财政拨款支出总计");
  const parts = PARTS.flatMap((part) => first.get(part) ?? []);
  if (total === undefined || parts.length === 0) return;
  const sum = parts.reduce((all, { fen }) => all + fen, 0);
  const tolerance = parts.reduce((all, { half }) => all + half, total.half);
  yield {
    outcome: sum <= total.fen + tolerance ? "pass" : "fail",
    reason: "parts",
    lines: linesOf(total.statement, ...parts.map(({ statement }) => statement)),
    ...inMoney(total.statement),
    expected: total.fen,
    actual: sum,
    tolerance,
    params: paramsOf(total.statement),
  };
}

/** Sections whose sentences speak of the year of the accounts only. */
const DATED =
  /^(?:overall|revenue|expenditure|fiscal|general|basic|threePublic|fund|capital|running|procurement)$/;

const years = /* @__PURE__ */ narrativeRule(
  "NT-27",
  "warning",
  "A",
  ["文中年度一致", "the years of the text agree"],
  [
    "所述年度 = 决算年度；比较年度 = 决算年度 − 1",
    "year spoken of = year of the accounts; year compared with = the one before",
  ],
  {
    default: [
      "文中写作{actual}年，决算年度为{expected}年",
      "the text speaks of {actual}, the accounts are of {expected}",
    ],
    compared: [
      "与{actual}年比较，上年应为{expected}年",
      "compared with {actual}, the year before is {expected}",
    ],
  },
  function* (facts): Generator<Judgement> {
    const year = facts.accounts.year ?? facts.narrative.year;
    if (year === null) return;
    for (const mention of facts.narrative.years) {
      if (mention.section === null || !DATED.test(mention.section)) continue;
      const expected = mention.compared ? year - 1 : year;
      const isLastYear =
        !mention.compared && mention.year === year - 1 && hasPrevious(facts, mention.span.line);
      yield {
        outcome: mention.year === expected || isLastYear ? "pass" : "fail",
        reason: mention.compared ? "compared" : "default",
        lines: [mention.span.line],
        expected: String(expected),
        actual: String(mention.year),
      };
    }
  },
  ["DC-14"],
);

/** Whether a line tells a figure of the year before as such. */
function hasPrevious(facts: Facts, line: number): boolean {
  return (
    facts.told.some((statement) => statement.measure === "previous" && lineOfStatement(statement) === line) &&
    facts.told.some((statement) => statement.measure === "amount" && lineOfStatement(statement) === line)
  );
}

const lists = /* @__PURE__ */ narrativeRule(
  "NT-18",
  "warning",
  "C",
  ["列举的款与06表一致", "economic items listed agree with form 06"],
  [
    "文中列举的款06表有数；06表有数的款文中都列举（列举末尾有“等”的除外）",
    "items listed have a figure in form 06, and the other way round",
  ],
  {
    default: [
      "“{name}”列在{subject}中，06表没有支出",
      "“{name}” is listed under {subject}, form 06 has no such spending",
    ],
    unlisted: [
      "06表{code} {name}有支出，{subject}的列举中没有",
      "form 06 spends on {code} {name}, which {subject} does not list",
    ],
  },
  function* (facts): Generator<Judgement> {
    const table = tableOf(facts.accounts, "basicDetail");
    if (facts.narrative.lists.length === 0) return;
    if (table === undefined) {
      yield { outcome: "indeterminate" };
      return;
    }
    const spent = table.rows.filter(
      ({ key, cells }) => /^\d{5}$/.test(key) && typeof cells.amount === "number" && cells.amount !== 0,
    );
    const nameOf = (key: string, name: string | null) =>
      name ?? lookup(departmentEconomicNames, key)?.name ?? "";
    const isKnown = (name: string) => table.rows.some((row) => sameName(nameOf(row.key, row.name), name));
    for (const { subject, names, span } of facts.narrative.lists) {
      for (const name of names) {
        if (!isKnown(name)) continue;
        yield {
          outcome: spent.some((row) => sameName(nameOf(row.key, row.name), name)) ? "pass" : "fail",
          lines: [span.line],
          params: { subject, name },
        };
      }
    }
    const all = facts.narrative.lists.flatMap(({ names }) => names);
    for (const { subject, span, isOpen, names } of facts.narrative.lists) {
      if (isOpen || !names.every(isKnown)) continue;
      const isPersonnel = subject === "人员经费";
      if (!isPersonnel && subject !== "公用经费") continue;
      for (const row of spent) {
        if (/^30[13]/.test(row.key) !== isPersonnel) continue;
        const name = nameOf(row.key, row.name);
        yield {
          outcome: all.some((each) => sameName(each, name)) ? "pass" : "fail",
          reason: "unlisted",
          lines: [span.line],
          where: [{ form: "basicDetail", row: row.key, column: "amount" }],
          params: { subject, code: row.key, name },
        };
      }
    }
  },
);

const charts = /* @__PURE__ */ narrativeRule(
  "NT-26",
  "warning",
  "A",
  ["图中数与文中数一致", "charts agree with the text"],
  ["图（表）中的数 = 同部分文中的数", "figures of a chart = figures of its section"],
  {
    default: [
      "图中{label}为{actual}，文中{subject}为{expected}",
      "the chart has {actual} for {label}, the text {expected} for {subject}",
    ],
  },
  function* (facts): Generator<Judgement> {
    for (const { label, figures, section, line } of facts.narrative.charts) {
      if (section === null) continue;
      const subject = subjectNamed(label, section);
      const told =
        subject === null
          ? undefined
          : sayings(facts, subject, "amount").find((each) => each.section === section);
      const amount = told === undefined ? null : printedAmount(told);
      if (told === undefined || amount === null || figures.some((figure) => figure.endsWith("%"))) continue;
      const read = figures
        .map((figure) => readAmount(figure, amount.precision.unit))
        .map((reading) => (reading.kind === "figure" ? reading.fen : null));
      yield {
        outcome: read.includes(amount.fen) ? "pass" : "fail",
        lines: [line, ...linesOf(told)].sort((a, b) => a - b),
        ...inMoney(told),
        expected: amount.fen,
        actual: (read[0] ?? null) as Fen | null,
        tolerance: 0,
        params: { ...paramsOf(told), label },
      };
    }
  },
);

const staff = /* @__PURE__ */ narrativeRule(
  "NT-31",
  "info",
  "A",
  ["在职人数不超过编制", "staff within the establishment"],
  ["编制数 ≥ 在职（实有）人数", "establishment >= staff"],
  { default: ["{subject}{printed}，在职{count}人", "{subject} {printed}, {count} employed"] },
  function* (facts): Generator<Judgement> {
    const told = facts.narrative.statements.filter(
      ({ section, measure, aside }) => section === "staff" && measure === "count" && !aside,
    );
    for (let index = 0; index + 1 < told.length; index += 1) {
      const posts = told[index];
      const persons = told[index + 1];
      if (posts === undefined || persons === undefined) continue;
      if (!posts.subject.includes("编制") || !/在职|实有|在岗|在编/.test(persons.subject)) continue;
      yield {
        outcome: Number(posts.value) >= Number(persons.value) ? "pass" : "fail",
        lines: linesOf(posts, persons),
        params: { ...paramsOf(posts), count: persons.value },
      };
    }
  },
);

/** Rules that compare one place of the text with another. */
export const consistency: readonly NarrativeRule[] = /* @__PURE__ */ [lastYear, years, lists, charts, staff];
