import { type Judgement, PASS } from "../../checking";
import type { Cases } from "../cases";
import { type Facts, lineOfStatement } from "./facts";
import { TEMPLATE, textRule } from "./rule";

/** Sections whose sentences speak of the year of the accounts only. */
const DATED =
  /^(?:overall|revenue|expenditure|fiscal|general|basic|threePublic|fund|capital|running|procurement)$/;

export const rule = /* @__PURE__ */ textRule({
  id: "NT-27",
  title: { zh: "文中年度一致", en: "the years of the text agree" },
  formula: {
    zh: "所述年度 = 决算年度；比较年度 = 决算年度 − 1",
    en: "year spoken of = year of the accounts; year compared with = the one before",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["DC-14"],
  advice: {
    zh: "改正年度；从往年报告带来的段落整段核对，其中的数可能也是往年的。",
    en: "correct the year; where the paragraph comes from an earlier report, compare all its figures",
  },
  messages: {
    default: {
      zh: "“{text}”：文中写作{actual}年，决算年度为{expected}年",
      en: "“{text}”: the text speaks of {actual}, the accounts are of {expected}",
    },
    compared: {
      zh: "“{text}”：与{actual}年比较，上年应为{expected}年",
      en: "“{text}”: compared with {actual}, the year before is {expected}",
    },
  },
  judge: function* (facts) {
    const year = facts.accounts.year ?? facts.narrative.year;
    if (year !== null) yield* years(facts, year);
  },
});

function* years(facts: Facts, year: number): Generator<Judgement> {
  // A budget tells the assets at the end of the year before.
  const isOfAccounts = facts.accounts.year !== null;
  const isSeries = seriesOn(facts, year);
  for (const { year: named, compared, asOf, section, span, text } of facts.narrative.years) {
    if (section === null || !(DATED.test(section) || (isOfAccounts && asOf && section === "assets")))
      continue;
    // 截至次年1月1日 is the end of the year as well.
    if (asOf && named === year + 1) continue;
    if (!compared && named < year && isSeries(span.line)) continue;
    const expected = compared ? year - 1 : year;
    const isLastYear = !compared && named === year - 1 && hasPrevious(facts, span.line, named);
    if (named === expected || isLastYear) yield PASS;
    else
      yield {
        outcome: "fail",
        reason: compared ? "compared" : "default",
        lines: [span.line],
        expected: String(expected),
        actual: String(named),
        params: { text },
      };
  }
}

/** `收入总计2022年80万元，2023年90万元，2024年100万元`: whether a line speaks of the year of the accounts and of the one before. */
function seriesOn(facts: Facts, year: number): (line: number) => boolean {
  const spoken = new Map<number, Set<number>>();
  for (const { year: named, compared, span } of facts.narrative.years)
    if (!compared) spoken.set(span.line, (spoken.get(span.line) ?? new Set<number>()).add(named));
  // The figures of an earlier year are told as such: a year left over from an earlier report tells those of this one.
  const before = new Set(
    facts.told.flatMap((each) => (each.measure === "previous" ? lineOfStatement(each) : [])),
  );
  return (line) => {
    const years = spoken.get(line);
    return years?.has(year) === true && years.has(year - 1) && before.has(line);
  };
}

/** Whether a line tells a figure of the year before by its number, and one of this year. */
function hasPrevious(facts: Facts, line: number, named: number): boolean {
  const here = facts.told.filter((statement) => lineOfStatement(statement) === line);
  const isNamed = here.some(({ measure, text }) => measure === "previous" && text.includes(`${named}`));
  return isNamed && here.some(({ measure }) => measure === "amount");
}

const text = (before: number) =>
  `二、支出决算情况说明\n2024年度支出合计100.00万元，与${before}年度相比增加1.00万元。`;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "决算说明说的是决算年度，比较的是上一年度；别的年度多半是从往年报告带来的。",
    en: "The narrative tells of the year of the accounts and compares it with the year before; another year mostly comes from an earlier report.",
  },
  pass: { text: text(2023) },
  fail: { text: text(2022) },
  missing: { text: "二、支出决算情况说明\n支出合计100.00万元。" },
  rounding: "no figures",
};
