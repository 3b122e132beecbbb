import { type Row, tableOf } from "../../accounts";
import {
  type Figure,
  INDETERMINATE,
  type Judgement,
  PASS,
  type Remedy,
  remedyOfRow,
  remedyOfWords,
} from "../../checking";
import { FUNCTION_CLASSES, judgePath, sameName } from "../../codes";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import type { Facts } from "./facts";
import { itemsTold } from "./items";
import { compareWithForms, inMoney, paramsOf } from "./judge";
import { linesOf, moneyOf } from "./printed";
import { DIFFERS, TEMPLATE, textRule } from "./rule";
import { codeOfItem, heldOf } from "./targets";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-10",
  title: {
    zh: "项级决算数与05表一致，非零的项都已说明",
    en: "items of the text agree with form 05 and none is left out",
  },
  formula: {
    zh: "文中各项决算数 = 05表同项；05表非零的项文中都有",
    en: "amount told of an item = form 05; every non-zero item is told",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",
  related: ["NT-11", "CD-05"],
  advice: {
    zh: "逐项与05表核对：数不同的以05表为准，漏说的补写，05表没有的删去或改正科目名称。",
    en: "go through form 05 item by item: correct amounts, add what is left out, delete or rename what it has not",
  },
  messages: {
    ...DIFFERS,
    renamed: {
      zh: "“{subject}”：05表该行的科目名称为“{name}”",
      en: "“{subject}”: form 05 calls the item “{name}”",
    },
    absent: { zh: "“{text}”：05表中没有此科目", en: "“{text}”: form 05 has no such item" },
    untold: {
      zh: "05表{code} {name}有支出{expected}，具体情况中没有说明",
      en: "form 05 spends {expected} on {code} {name}, which the text does not tell",
    },
  },
  judge: items,
});

function* items(facts: Facts): Generator<Judgement> {
  const table = tableOf(facts.accounts, "generalBudget");
  const told = itemsTold(facts, "amount", 3);
  if (told.length === 0) return;
  if (table === undefined) {
    yield INDETERMINATE;
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
  for (const statement of nameless) yield* unnamed(facts, table.rows, codes, statement);
  yield* untold(facts, table.rows, codes);
}

/** An item that no row is called by: with a wrong name, among the rows not read, or none of the form's. */
function* unnamed(
  facts: Facts,
  rows: readonly Row[],
  codes: Set<string>,
  statement: Statement,
): Generator<Judgement> {
  const said = moneyOf(statement);
  if (said === null || said.amount === 0) return;
  const item = statement.subject.split("/").at(-1) ?? "";
  const remedies = linesOf(statement).map((line) => remedyOfWords(item, line));
  const likely = namesake(rows, codes, statement.subject, said);
  if (likely !== null) {
    codes.add(likely.key);
    const name = likely.name ?? "";
    const isOther = name !== "" && !sameName(name, item);
    const lines = [...linesOf(statement), ...(likely.line === undefined ? [] : [likely.line])];
    const params = { ...paramsOf(statement), name };
    yield isOther
      ? { outcome: "fail", reason: "renamed", severity: "warning", lines, params, remedies }
      : PASS;
  } else if (facts.standsUnread("generalBudget")) yield INDETERMINATE;
  else
    yield {
      outcome: "fail",
      reason: "absent",
      lines: linesOf(statement),
      params: paramsOf(statement),
      remedies: [...remedies, ...rowOf(facts, statement.subject)],
      actual: said.amount,
      ...inMoney(statement),
    };
}

/** The row of form 05 that is missing, where the classification knows an item. */
function rowOf({ codes: { functional, year } }: Facts, subject: string): Remedy[] {
  const [className = "", section = "", item = ""] = subject.split("/");
  const { verdict, item: own } = judgePath(functional, { class: className, section, item }, year);
  return verdict === "real" && own !== null ? [remedyOfRow("generalBudget", own.code)] : [];
}

/**
 * The row that an item with a wrong name most likely is: the one row that no other item names and that holds its amount,
 * in its 类; else of its name in another 类, which is a matter of NT-38.
 */
function namesake(
  rows: readonly Row[],
  named: ReadonlySet<string>,
  subject: string,
  said: Figure,
): Row | null {
  const path = subject.split("/");
  const classCode = FUNCTION_CLASSES.find(({ title }) => title === path[0])?.code ?? "";
  const fitting = rows.filter(
    ({ key, cells }) =>
      key.length === 7 &&
      !named.has(key) &&
      typeof cells.total === "number" &&
      Math.abs(cells.total - said.amount) <= said.half,
  );
  const own = fitting.filter(({ key }) => key.startsWith(classCode));
  const others = fitting.filter(({ name }) => name !== null && sameName(name, path.at(-1) ?? ""));
  const found = own.length > 0 ? own : others;
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Rows with figures that no sentence tells. */
function* untold(facts: Facts, rows: readonly Row[], codes: ReadonlySet<string>): Generator<Judgement> {
  // 教育支出（类）70万元，其中：小学教育（项）70万元: told without its 款.
  const short = itemsTold(facts, "amount", 2);
  const isTold = (key: string, name: string | null) =>
    codes.has(key) ||
    short.some(({ subject }) => name !== null && sameName(name, subject.split("/")[1] ?? ""));
  const isOpen = facts.narrative.unread.some(({ section }) => section === "general");
  for (const { key, name, cells } of rows) {
    const amount = cells.total;
    if (key.length !== 7 || typeof amount !== "number" || amount === 0) continue;
    if (isTold(key, name)) yield PASS;
    // It may be told by a sentence whose figures were not understood.
    else if (isOpen) yield INDETERMINATE;
    else
      yield {
        outcome: "fail",
        reason: "untold",
        where: [{ form: "generalBudget", row: key, column: "total" }],
        measure: "money",
        expected: amount,
        params: { code: key, name: name ?? "" },
      };
  }
}

const HEAD = "五、一般公共预算财政拨款支出决算情况说明\n";
const SCHOOL = "1.教育支出（类）普通教育（款）小学教育（项）。支出决算为70.00万元。";
const HOUSING = "2.住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为20.00万元。";
const FORMS = {
  generalBudget: {
    rows: { "2050202": 70, "2210201": 20 },
    names: { "2050202": "小学教育", "2210201": "住房公积金" },
  },
};

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "公开模板要求按05表逐项说明支出，05表的每个项级科目文中都有一段，数相同。",
    en: "The template asks for each item of form 05: each has its paragraph, with its figure.",
  },
  pass: { text: HEAD + SCHOOL + HOUSING, forms: FORMS },
  fail: { text: HEAD + SCHOOL, forms: FORMS },
  missing: { text: HEAD + SCHOOL + HOUSING },
  rounding: {
    text: HEAD + SCHOOL.replace("70.00", "70") + HOUSING,
    forms: {
      generalBudget: {
        rows: { "2050202": 70.26, "2210201": 20 },
        names: { "2050202": "小学教育", "2210201": "住房公积金" },
      },
    },
  },
};
