import { type FinalAccounts, isEmptyTable, tableOf } from "../../accounts";
import { equal, INDETERMINATE, type Judgement, PASS } from "../../checking";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import type { Facts } from "./facts";
import { compareWithForms, told } from "./judge";
import { moneyOf } from "./printed";
import { DIFFERS, TEMPLATE, textRule } from "./rule";
import { heldOf } from "./targets";

/** Each fund with its section and its form. */
const FUNDS = [
  { section: "fund", scope: "政府性基金预算财政拨款", form: "governmentFund" },
  { section: "capital", scope: "国有资本经营预算财政拨款", form: "stateCapital" },
] as const;

export const rule = /* @__PURE__ */ textRule({
  id: "NT-24",
  title: {
    zh: "政府性基金、国有资本经营预算：文中与表一致",
    en: "government funds and state capital: text and forms agree",
  },
  formula: {
    zh: "文中数 = 07、08表；文中称无支出的，表中无数",
    en: "amounts of the text = forms 07 and 08; where the text says none, the forms have none",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",
  related: ["X-31", "DC-02"],
  advice: {
    zh: "以07、08表为准改正文；表有数而文中称“没有”的，按表逐项说明。",
    en: "correct the text by forms 07 and 08; what the form has and the text denies is to be told",
  },
  messages: {
    ...DIFFERS,
    none: {
      zh: "“{text}”：文中称没有，表中有{expected}",
      en: "“{text}”: the text says there is none, the form has {expected}",
    },
    silent: {
      zh: "{subject}表中有{expected}，文中没有说明",
      en: "the form has {expected} for {subject}, the text does not tell it",
    },
  },
  judge: function* (facts) {
    for (const fund of FUNDS) {
      const own = facts.told.filter(
        ({ subject, measure, section }) =>
          subject.startsWith(fund.scope) && measure === "amount" && section !== "revenue",
      );
      for (const statement of own) yield compare(facts, statement, fund);
      if (own.length === 0 && facts.narrative.sections.includes(fund.section)) yield silent(facts, fund);
    }
  },
});

type Fund = (typeof FUNDS)[number];

/** The form of the fund is there, and blank. */
function isBlank(accounts: FinalAccounts, { form }: Fund): boolean {
  const table = tableOf(accounts, form);
  return table !== undefined && isEmptyTable(table);
}

function compare({ accounts }: Facts, statement: Statement, fund: Fund): Judgement {
  const shown = heldOf(accounts, statement.subject, statement.section);
  const said = moneyOf(statement);
  if (said === null) return INDETERMINATE;
  if (shown === null && isBlank(accounts, fund))
    return told(equal(said, { ...said, amount: 0, lines: [] }), statement);
  const judged = compareWithForms(statement, shown);
  return statement.implied && judged.outcome === "fail" ? { ...judged, reason: "none" } : judged;
}

/** A section that tells no amount, though the form has one. */
function silent({ accounts }: Facts, fund: Fund): Judgement {
  const subject = `${fund.scope}支出`;
  if (tableOf(accounts, fund.form) === undefined) return INDETERMINATE;
  if (isBlank(accounts, fund)) return PASS;
  const shown = heldOf(accounts, subject, fund.section);
  if (shown === null || shown.amount === 0) return PASS;
  return {
    outcome: "fail",
    reason: "silent",
    where: shown.places,
    measure: "money",
    expected: shown.amount,
    params: { subject },
  };
}

const HEAD = "八、国有资本经营预算财政拨款支出决算情况说明\n";

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "模板要求没有此项支出的作出说明，有支出的按07、08表说明，两处不能相反。",
    en: "The template asks to say where there is no such spending, and else to tell what forms 07 and 08 have.",
  },
  pass: { text: `${HEAD}本年度无此项支出。`, forms: { stateCapital: { total: null } } },
  fail: { text: `${HEAD}本年度无此项支出。`, forms: { stateCapital: { total: { total: 3 } } } },
  missing: { text: `${HEAD}本年度无此项支出。` },
  rounding: {
    text: `${HEAD}国有资本经营预算财政拨款支出3万元。`,
    forms: { stateCapital: { total: { total: 3.004 } } },
  },
};
