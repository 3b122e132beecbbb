import { tableOf } from "../../accounts";
import { atMost, defineRule, figuresOfRows, formsNeeded, type Judgement, PASS } from "../../checking";
import { codeLevel } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { nothing } from "../rows";
import { EXPERIENCE } from "../sources";

const OFFICE_ITEMS = [
  { name: /^(?:行政运行|事业运行)$/, column: "project", reason: "project" },
  { name: /^一般行政管理事务$/, column: "basic", reason: "basic" },
] as const;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "X-29",
  title: { zh: "运行类科目归基本支出", en: "running costs are basic expenditure" },
  formula: {
    zh: "03表 行政运行（01）、事业运行（50）无项目支出；一般行政管理事务（02）无基本支出",
    en: "03: administrative operation (items 01) and institutional operation (50) have no project, general administrative affairs (02) no basic expenditure",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "warning",
  needs: [/* @__PURE__ */ formsNeeded("expenditure")],
  advice: {
    zh: "核对该笔支出的科目和性质，改正列错的一项；有特殊口径的说明。",
    en: "check code and kind of the amount; explain where a local rule differs",
  },
  messages: {
    project: {
      zh: "运行类科目列有项目支出{actual}",
      en: "a code of running costs has project expenditure {actual}",
    },
    basic: {
      zh: "一般行政管理事务列有基本支出{actual}",
      en: "general administrative affairs have basic expenditure {actual}",
    },
  },
  *evaluate({ accounts }) {
    const figureOf = figuresOfRows(accounts, "expenditure");
    const said = new Map<string, Judgement>();
    for (const row of tableOf(accounts, "expenditure")?.rows ?? []) {
      if (codeLevel(row.key) !== 3) continue;
      // The last digits alone say nothing (2080501 is no 行政运行): the name decides.
      const item = OFFICE_ITEMS.find(({ name }) => name.test((row.name ?? "").replace(/\s/g, "")));
      if (item === undefined) continue;
      const place = `${row.key} ${item.column}`;
      let judgement = said.get(place);
      if (judgement === undefined) {
        const actual = figureOf(row.key, item.column);
        judgement = actual === null ? PASS : { ...atMost(actual, nothing(actual)), reason: item.reason };
        said.set(place, judgement);
      }
      yield judgement;
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "行政运行、事业运行反映基本支出，一般行政管理事务反映项目支出。",
    en: "Administrative and institutional operation show basic expenditure, general administrative affairs show projects.",
  },
  pass: {
    forms: {
      expenditure: { rows: { "2101501": { basic: 1, project: null } }, names: { "2101501": "行政运行" } },
    },
  },
  fail: {
    forms: {
      expenditure: { rows: { "2101501": { basic: 1, project: 1 } }, names: { "2101501": "行政运行" } },
    },
  },
  missing: {
    forms: {
      expenditure: { rows: { "2080501": { basic: 1, project: 1 } }, names: { "2080501": "行政单位离退休" } },
    },
  },
  rounding: "equal to the last digit",
};
