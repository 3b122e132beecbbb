import { type Row, tableOf } from "../../accounts";
import { INDETERMINATE, type Judgement, PASS } from "../../checking";
import { lookup, sameName } from "../../codes";
import { halfStepOf } from "../../money";
import type { Cases } from "../cases";
import type { Facts } from "./facts";
import { TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-18",
  title: { zh: "列举的款与06表一致", en: "economic items listed agree with form 06" },
  formula: {
    zh: "文中列举的款06表有数；06表有数的款文中都列举（列举末尾有“等”的除外）",
    en: "items listed have a figure in form 06, and the other way round, unless the list ends in “等” (and others)",
  },
  source: { document: TEMPLATE, certainty: "C" },
  severity: "warning",
  related: ["NT-16"],
  advice: {
    zh: "只列06表有支出的款；从模板带来、06表没有数的款删去。",
    en: "list the items that form 06 spends on; delete those that came with the template",
  },
  messages: {
    default: {
      zh: "“{name}”列在{subject}中，06表没有支出",
      en: "“{name}” is listed under {subject}, form 06 has no such spending",
    },
    unlisted: {
      zh: "06表{code} {name}有支出，{subject}的列举中没有",
      en: "form 06 spends on {code} {name}, which {subject} does not list",
    },
  },
  judge: lists,
});

function* lists(facts: Facts): Generator<Judgement> {
  const listed = facts.narrative.lists;
  if (listed.length === 0) return;
  const table = tableOf(facts.accounts, "basicDetail");
  if (table === undefined) {
    yield INDETERMINATE;
    return;
  }
  const { rows } = table;
  const { departmentEconomic, year } = facts.codes;
  const nameOf = ({ key, name }: Row): string =>
    name ?? (lookup(departmentEconomic, key, year) ?? lookup(departmentEconomic, key))?.name ?? "";
  const spent = rows.filter(
    ({ key, cells }) => /^\d{5}$/.test(key) && typeof cells.amount === "number" && cells.amount !== 0,
  );
  const hasUnread = facts.standsUnread("basicDetail");
  // Zero in a coarse print may be a small sum, a blank of a form read in part a figure: neither spent nor not.
  const isOpen = ({ cells: { amount } }: Row) =>
    amount === 0 ? halfStepOf(table.precision) > 0 : hasUnread && typeof amount !== "number";
  const isKnown = (name: string) => rows.some((row) => sameName(nameOf(row), name));
  for (const { subject, names, span } of listed)
    for (const name of names.filter(isKnown)) {
      const isSpent = rows.some((row) => (spent.includes(row) || isOpen(row)) && sameName(nameOf(row), name));
      yield isSpent ? PASS : { outcome: "fail", lines: [span.line], params: { subject, name } };
    }
  const all = listed.flatMap(({ names }) => names);
  for (const { subject, span, isOpen: isCut, names } of listed) {
    if (isCut || !names.every(isKnown) || (subject !== "人员经费" && subject !== "公用经费")) continue;
    for (const row of spent.filter(({ key }) => /^30[13]/.test(key) === (subject === "人员经费")))
      yield all.some((each) => sameName(each, nameOf(row)))
        ? PASS
        : {
            outcome: "fail",
            reason: "unlisted",
            lines: [span.line],
            where: [{ form: "basicDetail", row: row.key, column: "amount" }],
            params: { subject, code: row.key, name: nameOf(row) },
          };
  }
}

const FORMS = {
  basicDetail: {
    rows: { "30101": 50, "30102": null, "30201": 10 },
    names: { "30101": "基本工资", "30102": "津贴补贴", "30201": "办公费" },
  },
};
const HEAD = "六、一般公共预算财政拨款基本支出决算情况说明\n";
const PUBLIC = "公用经费10.00万元，主要包括：办公费。";

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "文中列举的是本单位实际发生的款，应与06表有数的款相同。",
    en: "The list names what was spent on: the items that form 06 has figures for.",
  },
  pass: { text: `${HEAD}人员经费50.00万元，主要包括：基本工资；${PUBLIC}`, forms: FORMS },
  fail: { text: `${HEAD}人员经费50.00万元，主要包括：基本工资、津贴补贴；${PUBLIC}`, forms: FORMS },
  missing: { text: `${HEAD}人员经费50.00万元，主要包括：基本工资、津贴补贴；${PUBLIC}` },
  rounding: "no figures",
};
