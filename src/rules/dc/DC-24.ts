import { type FinalAccounts, tableOf } from "../../accounts";
import { defineRule, INDETERMINATE, NOT_APPLICABLE } from "../../checking";
import type { FormId } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { cellOf } from "../rows";
import { TEMPLATE } from "../sources";
import { GLOSSARY_HEADING } from "./glossary";
import { textOf } from "./text";

type Term = readonly [title: string, words: RegExp, form: FormId, row: string, column: string];

/** Terms of the forms, what explains them, and the cell that uses them. */
const TERMS: readonly Term[] = [
  ["事业收入", /事业收入/, "summary", "income.undertaking", "amount"],
  ["经营收入", /经营收入/, "summary", "income.operating", "amount"],
  ["上级补助收入", /上级补助/, "summary", "income.superiorSubsidy", "amount"],
  ["附属单位上缴收入", /附属单位(?:上缴|缴款)/, "summary", "income.affiliatedRemittance", "amount"],
  ["其他收入", /其他收入/, "summary", "income.other", "amount"],
  ["使用非财政拨款结余", /非财政拨款结余|弥补收支差额/, "summary", "income.surplusUsed", "amount"],
  ["年初结转和结余", /(?:年初|上年)结[转余]/, "summary", "income.opening", "amount"],
  ["结余分配", /结余分配/, "summary", "expenditure.distribution", "amount"],
  ["年末结转和结余", /(?:年末|年终|结转下年)(?:结[转余])?/, "summary", "expenditure.closing", "amount"],
  ["基本支出", /基本支出/, "expenditure", "total", "basic"],
  ["项目支出", /项目支出/, "expenditure", "total", "project"],
  ["经营支出", /经营支出/, "expenditure", "total", "operating"],
  ["“三公”经费", /三公/, "threePublic", "actual", "total"],
];

/** Terms from which a section explains terms at all. */
const FEWEST = 3;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-24",
  title: { zh: "名词解释涵盖表中所用名词", en: "terms that the forms use are explained" },
  formula: {
    zh: "01、03、09表有数的收支名词，名词解释部分均有解释",
    en: "terms with figures in 01, 03 and 09 are explained in the section on terms",
  },
  source: { document: TEMPLATE, certainty: "C" },
  severity: "info",
  related: ["DC-12"],
  messages: {
    default: {
      zh: "名词解释没有解释表中所用的：{terms}",
      en: "terms of the forms that are not explained: {terms}",
    },
  },
  *evaluate(context) {
    const lines = textOf(context).sentences;
    const headings = lines?.flatMap(({ text }, index) =>
      GLOSSARY_HEADING.test(text.replace(/\s/g, "")) ? [index] : [],
    );
    const from = headings?.at(-1) ?? -1;
    if (lines === null || from < 0) {
      yield lines === null ? INDETERMINATE : NOT_APPLICABLE;
      return;
    }
    const explained = lines
      .slice(from + 1)
      .map(({ text }) => text.replace(/\s/g, ""))
      .join("");
    const used = TERMS.filter((term) => isUsed(context.accounts, term));
    const lacking = used.filter(([, words]) => !words.test(explained));
    if (TERMS.filter(([, words]) => words.test(explained)).length < FEWEST) yield INDETERMINATE;
    else
      yield {
        outcome: used.length === 0 ? "notApplicable" : lacking.length === 0 ? "pass" : "fail",
        lines: [lines[from]?.number ?? 0],
        params: { terms: lacking.map(([title]) => title).join("、") },
      };
  },
});

function isUsed(accounts: FinalAccounts, [, , form, key, column]: Term): boolean {
  const row = tableOf(accounts, form)?.rows.find((one) => one.key === key);
  return row !== undefined && (cellOf(row, column) ?? 0) !== 0;
}

const EXPLAINED =
  "第三部分 2024年度部门决算情况说明\n第四部分 名词解释\n一、基本支出：指日常支出。\n二、项目支出：指专项支出。\n三、事业收入：指业务收入。";

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "名词解释是为读懂公开表而写，表中有数的专业名词应有解释。",
    en: "Terms are explained so that the forms can be read: those with figures have their explanation.",
  },
  pass: { forms: { expenditure: { total: { basic: 1, project: 1 } } }, text: EXPLAINED },
  fail: {
    forms: { summary: { "income.operating": 1 }, expenditure: { total: { basic: 1 } } },
    text: EXPLAINED,
  },
  missing: { forms: { expenditure: { total: { basic: 1 } } } },
  rounding: "no figures",
};
