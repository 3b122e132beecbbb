import { INDETERMINATE, type Judgement } from "../../checking";
import type { Statement } from "../../narrative";
import { type Facts, sayings } from "./facts";
import { judgeSum } from "./judge";
import { linesOf } from "./printed";

/** Statements on items of the functional classification in 一般公共预算. */
export function itemsTold(facts: Facts, measure: "amount" | "budget", depth: number): Statement[] {
  return facts.told.filter(
    (statement) =>
      statement.section === "general" &&
      statement.measure === measure &&
      statement.subject.split("/").length === depth &&
      isItem(statement.subject),
  );
}

/** Whether a subject is an item: a path, or a 类 by its title. */
export function isItem(subject: string): boolean {
  return (
    subject.includes("/") ||
    (/支出$/.test(subject) && !/财政拨款|基本支出$|项目支出$|合计$|总计$/.test(subject))
  );
}

/** The last statement of each item; of its budgets the last of this base, where it has one. */
function lastOfEach(statements: readonly Statement[], base: Statement["base"]): Statement[] {
  const last = new Map<string, Statement>();
  for (const statement of statements) {
    const before = last.get(statement.subject);
    if (before === undefined || before.base !== base || statement.base === base)
      last.set(statement.subject, statement);
  }
  return [...last.values()];
}

/** The items that the text tells in most detail: by 项 where it does, else by 类. */
function finestItems(
  facts: Facts,
  measure: "amount" | "budget",
  base: Statement["base"] = null,
): Statement[] {
  const items = lastOfEach(itemsTold(facts, measure, 3), base);
  if (items.length > 0) return items;
  const compared = comparedWithBudget(facts);
  const classes = itemsTold(facts, measure, 1).filter(
    ({ subject }) => compared.has(subject) && !isBelowClass(facts, subject),
  );
  return lastOfEach(classes, base);
}

/** `机关事业单位基本养老保险缴费支出（项）`, told without its 类: no part beside the 类 of the others. */
function isBelowClass({ codes }: Facts, subject: string): boolean {
  const rows = codes.functional.rowsNamed(subject);
  return rows.length > 0 && rows.every(({ code }) => code.length > 3);
}

/** Of what the text tells a budget, or how the outturn goes with it (与年初预算相比，增加20万元). */
function comparedWithBudget(facts: Facts): ReadonlySet<string> {
  return new Set(
    facts.told
      .filter(({ section, base }) => section === "general" && base !== null && base !== "上年")
      .map(({ subject }) => subject),
  );
}

/** The total of 一般公共预算 that goes with its items: the last told before them. */
function totalOf(facts: Facts, measure: "amount" | "budget", items: readonly Statement[]): Statement | null {
  const first = items[0]?.span?.line ?? 0;
  const totals = sayings(facts, "一般公共预算财政拨款支出", measure).filter(
    ({ section, span }) => section === "general" && (span?.line ?? 0) <= first,
  );
  return totals.at(-1) ?? null;
}

/** Items add up to the total, unless the text leaves some out (which NT-10 reports). */
export function* itemSum(facts: Facts, measure: "amount" | "budget"): Generator<Judgement> {
  const total = totalOf(facts, measure, finestItems(facts, measure));
  const all = finestItems(facts, measure, total?.base ?? null);
  const items = all.filter(({ implied }) => !implied || measure === "budget");
  if (items.length === 0 || total === null) return;
  if (measure === "budget" && items.length !== finestItems(facts, "amount").length)
    yield { ...INDETERMINATE, lines: linesOf(total) };
  else yield judgeSum(items, total);
}
