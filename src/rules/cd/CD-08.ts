import { defineRule, INDETERMINATE, PASS } from "../../checking";
import { entriesOf, isValidIn, lookup, sameName } from "../../codes";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { groupBy } from "../rows";
import { CLASSIFICATION } from "../sources";
import { codedRows, codesOf, isBeforeCatalogue, placesOf, yearOf } from "./code-rows";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "CD-08",
  title: { zh: "科目名称用当年名称", en: "names are those of the year" },
  formula: {
    zh: "名称在当年有效（如21305至2021年为扶贫，2023年起为巩固脱贫攻坚成果衔接乡村振兴）",
    en: "the name holds in the year (21305: poverty alleviation up to 2021, from 2023 consolidating it and rural revitalisation)",
  },
  source: { document: CLASSIFICATION, certainty: "B" },
  severity: "info",
  related: ["CD-04"],
  advice: { zh: "改用决算当年的科目名称。", en: "use the name of the year of the accounts" },
  messages: {
    default: {
      zh: "科目{code}的名称“{actual}”不是本年度名称，本年度为“{expected}”",
      en: "code {code}: “{actual}” is the name of another year, in this year “{expected}”",
    },
  },
  *evaluate(context) {
    const year = yearOf(context);
    const { functional } = codesOf(context);
    if (year === undefined) return;
    for (const group of groupBy(
      codedRows(context.accounts, "functional"),
      ({ row }) => `${row.key} ${row.name ?? ""}`,
    ).values()) {
      const row = group[0]?.row;
      const entries = row === undefined ? [] : entriesOf(functional, row.key);
      const matching = entries.filter((entry) => sameName(entry.name, row?.name ?? ""));
      if (row === undefined || matching.length === 0) continue;
      const current = lookup(functional, row.key, year);
      if (current === undefined || matching.some((entry) => isValidIn(entry, year))) yield PASS;
      else if (isBeforeCatalogue(year)) yield INDETERMINATE;
      else
        yield {
          outcome: "fail",
          where: placesOf(group),
          expected: current.name,
          actual: row.name,
          params: { code: row.key },
        };
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "科目名称逐年修订，应使用决算当年的名称。",
    en: "Names are revised over the years; the accounts use those of their year.",
  },
  pass: { forms: { income: { rows: { "20805": 1 }, names: { "20805": "行政事业单位养老支出" } } } },
  fail: { forms: { income: { rows: { "20805": 1 }, names: { "20805": "行政事业单位离退休" } } } },
  missing: { forms: { income: { rows: { "20805": 1 }, names: { "20805": "虚构" } } } },
  rounding: "no figures",
};
