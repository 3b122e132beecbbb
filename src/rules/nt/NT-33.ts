import { isEmptyTable, tableOf } from "../../accounts";
import { equal, type Judgement } from "../../checking";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import type { Facts } from "./facts";
import { compareWithForms, told } from "./judge";
import { moneyOf } from "./printed";
import { DIFFERS, TEMPLATE, textRule } from "./rule";
import { heldOf, isThreePublicItem } from "./targets";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-33",
  title: {
    zh: "三公经费文中数与09表一致",
    en: "the three public expenses of the text agree with form 09",
  },
  formula: {
    zh: "文中决算数、预算数 = 09表；表中空白的，文中为0",
    en: "outturn and budget of the text = form 09; where the form is blank the text says 0",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",
  related: ["SG-21"],
  advice: {
    zh: "以09表为准改正文中的预算数、决算数。",
    en: "correct budget and outturn of the text by form 09",
  },
  messages: DIFFERS,
  judge: function* (facts) {
    for (const statement of facts.told) {
      const { section, measure, base, implied } = statement;
      if (section !== "threePublic" || implied) continue;
      if (measure === "amount" || (measure === "budget" && base !== "年初预算"))
        yield* compare(facts, statement);
    }
  },
});

function* compare({ accounts }: Facts, statement: Statement): Generator<Judgement> {
  const said = moneyOf(statement);
  if (said === null) return;
  const shown = heldOf(accounts, statement.subject, "threePublic", statement.measure);
  if (shown !== null) {
    const judged = compareWithForms(statement, shown);
    // 预算 of a text may be the initial budget, the form has the adjusted one.
    const isMild = statement.base === "预算" && judged.outcome === "fail" && judged.severity === undefined;
    yield isMild ? { ...judged, severity: "warning" } : judged;
    return;
  }
  const table = tableOf(accounts, "threePublic");
  if (table !== undefined && isEmptyTable(table) && isThreePublicItem(statement.subject))
    yield told(equal(said, { ...said, amount: 0, lines: [] }), statement);
}

const text = (amount: string) =>
  `九、“三公”经费财政拨款支出决算情况说明\n公务接待费全年预算1.00万元，支出决算${amount}万元。`;
const FORMS = { threePublic: { budget: { reception: 1 }, actual: { reception: 0.5 } } };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "文中三公经费的预算数、决算数抄自09表，同一个数只能有一个值。",
    en: "The text copies budget and outturn of the three public expenses from form 09.",
  },
  pass: { text: text("0.50"), forms: FORMS },
  fail: { text: text("0.60"), forms: FORMS },
  missing: { text: text("0.50") },
  rounding: { text: text("0.5"), forms: FORMS },
};
