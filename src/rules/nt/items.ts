import { type Row, tableOf } from "../../accounts";
import type { Judgement } from "../../checking";
import { FUNCTION_CLASSES } from "../../codes";
import type { Statement } from "../../narrative";
import { amounts } from "./amounts";
import type { Facts } from "./facts";
import { compareWithForms, inMoney, linesOf, paramsOf } from "./judge";
import { type PrintedAmount, printedAmount } from "./printed";
import { DIFFERS, type NarrativeRule, narrativeRule } from "./rule";
import { codeOfItem, heldOf } from "./targets";

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

/**
 * The row that an item with a wrong name most likely is: the one row of its 类 that no other item names and that
 * holds its amount. A wrong name is a matter of CD-05, not of the amount.
 */
function namesake(
  rows: readonly Row[],
  named: ReadonlySet<string>,
  subject: string,
  said: PrintedAmount,
): string | null {
  const classCode = FUNCTION_CLASSES.find(({ title }) => title === subject.split("/")[0])?.code ?? "";
  const fitting = rows.filter(
    ({ key, cells }) =>
      key.length === 7 &&
      key.startsWith(classCode) &&
      !named.has(key) &&
      typeof cells.total === "number" &&
      Math.abs(cells.total - said.fen) <= said.half,
  );
  return fitting.length === 1 ? (fitting[0]?.key ?? null) : null;
}

const items = /* @__PURE__ */ narrativeRule(
  "NT-10",
  "error",
  "A",
  ["项级决算数与05表一致，非零的项都已说明", "items of the text agree with form 05 and none is left out"],
  [
    "文中各项决算数 = 05表同项；05表非零的项文中都有",
    "amount told of an item = form 05; every non-zero item is told",
  ],
  {
    ...DIFFERS,
    absent: ["“{text}”：05表中没有此科目", "“{text}”: form 05 has no such item"],
    untold: [
      "05表{code} {name}有支出{expected}，具体情况中没有说明",
      "form 05 spends {expected} on {code} {name}, which the text does not tell",
    ],
  },
  function* (facts): Generator<Judgement> {
    const table = tableOf(facts.accounts, "generalBudget");
    const told = itemsTold(facts, "amount", 3);
    if (told.length === 0) return;
    if (table === undefined) {
      yield { outcome: "indeterminate" };
      return;
    }
    const codes = new Set<string>();
    const nameless: Statement[] = [];
    for (const statement of told) {
      const code = codeOfItem(facts.accounts, statement.subject, "generalBudget");
      if (code === null) nameless.push(statement);
      else {
        codes.add(code);
        yield compareWithForms(statement, heldOf(facts.accounts, statement.subject, "general"));
      }
    }
    for (const statement of nameless) {
      const said = printedAmount(statement);
      if (said === null || said.fen === 0) continue;
      const likely = namesake(table.rows, codes, statement.subject, said);
      if (likely !== null) codes.add(likely);
      // The item may stand among the rows that were not read.
      else if (facts.standsUnread("generalBudget")) {
        yield { outcome: "indeterminate" };
        continue;
      }
      yield {
        outcome: likely === null ? "fail" : "pass",
        reason: "absent",
        lines: linesOf(statement),
        params: paramsOf(statement),
        actual: said.fen,
        ...inMoney(statement),
      };
    }
    const isOpen = facts.narrative.unread.some(({ section }) => section === "general");
    for (const row of table.rows) {
      const amount = row.cells.total;
      if (row.key.length !== 7 || typeof amount !== "number" || amount === 0) continue;
      // It may be told by a sentence whose figures were not understood.
      if (isOpen && !codes.has(row.key)) {
        yield { outcome: "indeterminate" };
        continue;
      }
      yield {
        outcome: codes.has(row.key) ? "pass" : "fail",
        reason: "untold",
        where: [{ form: "generalBudget", row: row.key, column: "total" }],
        measure: "money",
        expected: amount,
        params: { code: row.key, name: row.name ?? "" },
      };
    }
  },
  ["NT-11", "CD-05"],
);

const classes = /* @__PURE__ */ narrativeRule(
  "NT-09",
  "error",
  "A",
  ["类级结构数与05表一致", "classes of the text agree with form 05"],
  [
    "文中各类支出 = 05表同类；一般公共预算财政拨款支出 = 05表合计",
    "class amounts of the text = form 05, its total likewise",
  ],
  DIFFERS,
  function* (facts): Generator<Judgement> {
    yield* amounts(facts, ["一般公共预算财政拨款支出", "一般公共预算财政拨款项目支出"], ["general"]);
    for (const statement of itemsTold(facts, "amount", 1))
      if (!statement.implied)
        yield compareWithForms(statement, heldOf(facts.accounts, statement.subject, "general"));
    for (const statement of itemsTold(facts, "amount", 2))
      if (!statement.implied)
        yield compareWithForms(statement, heldOf(facts.accounts, statement.subject, "general"));
  },
);

/** Rules that compare the classes and items of the text with form 05. */
export const itemRules: readonly NarrativeRule[] = /* @__PURE__ */ [classes, items];
