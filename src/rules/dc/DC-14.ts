import { type FormTable, tableOf } from "../../accounts";
import { defineRule, INDETERMINATE, type Judgement, PASS, plainTitle } from "../../checking";
import { FORM_IDS, type HeadPart, layoutOf } from "../../forms";
import type { Line } from "../../tables";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { groupBy } from "../rows";
import { TEMPLATE } from "../sources";
import { hasStatement } from "./document";
import { formsNamed } from "./expected-forms";
import { lacks, looseParts, named, neverPrinted } from "./head-parts";
import { type DocumentText, textOf } from "./text";

const LONGEST_HEADING = 120;

/** A heading of a part or of the whole that names its year. */
const YEAR_HEADING =
  /^(?:第.部分)?[^，。；：:\d]{0,30}(20\d\d)年度?(?:部门|单位)?决算(?:公开|表|报表|情况说明|公开表|公开说明|说明)?$/;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-14",
  title: { zh: "年度与表头一致", en: "years and headings agree" },
  formula: {
    zh: "封面、标题、各表的年度一致；封面为决算；表头有公开NN表、部门、单位",
    en: "cover, headings and forms name one year; the cover says final accounts; each form has its number, body and unit",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  advice: {
    zh: "按决算年度和当地模板改正标题、表头。",
    en: "correct headings and heads by the year and the local template",
  },
  messages: {
    year: {
      zh: "{forms}表头年度为{actual}，应为{expected}",
      en: "{forms}: headed {actual}, expected {expected}",
    },
    heading: {
      zh: "标题中的年度为{actual}，应为{expected}",
      en: "a heading says {actual}, expected {expected}",
    },
    parts: { zh: "{forms}表头缺少{parts}", en: "{forms} lack {parts} in its heading" },
    layout: { zh: "各表表头都没有{parts}", en: "no form has {parts} in its heading" },
    cover: { zh: "封面写作预算，没有写决算", en: "the cover says budget, not final accounts" },
  },
  *evaluate(context) {
    const { accounts, document, profile } = context;
    const asked = layoutOf(profile.province, profile.year).heads;
    const tables = FORM_IDS.flatMap((form) => tableOf(accounts, form) ?? []);
    const lines = document?.lines ?? [];
    const text = textOf(context);
    // A page on one matter has the head of a page.
    const never = text.isOneMatter ? asked : neverPrinted(accounts, asked);
    if (never.length > 0 && never !== asked)
      yield { outcome: "fail", reason: "layout", severity: "info", params: { parts: named(never) } };
    const wanted = asked.filter((part) => !never.includes(part));
    yield* judgeYears(tables, accounts.year);
    yield* judgeParts(tables, wanted, looseParts(accounts, text.titles));
    if (document !== undefined) {
      yield judgeCover(lines, text);
      yield* judgeHeadings(lines, text, accounts.year);
    }
  },
});

/** Forms that are wrong in one way are one finding. */
function* together(tables: readonly FormTable[], wayOf: (table: FormTable) => string) {
  for (const [way, group] of groupBy(tables, wayOf))
    yield {
      way,
      lines: group.flatMap(({ line }) => (line === undefined ? [] : [line])),
      forms: formsNamed(group.map(({ title }) => title)),
    };
}

function* judgeYears(tables: readonly FormTable[], year: number | null): Generator<Judgement> {
  const headed = tables.filter(({ heading }) => heading?.year !== undefined);
  if (year === null || headed.length === 0) return;
  for (const { way, lines, forms } of together(headed, ({ heading }) => String(heading?.year)))
    yield {
      outcome: way === String(year) ? "pass" : "fail",
      reason: "year",
      expected: String(year),
      actual: way,
      lines,
      params: { forms },
    };
}

function* judgeParts(
  tables: readonly FormTable[],
  wanted: readonly HeadPart[],
  loose: ReadonlySet<HeadPart>,
): Generator<Judgement> {
  // A form that one sentence under its title tells to be empty has no head.
  const printed = tables.filter(({ rows, notes }) => rows.length > 0 || !hasStatement(notes));
  const headed = printed.filter(({ heading }) => heading !== undefined);
  if (headed.length < printed.length) yield INDETERMINATE;
  const lacking = (table: FormTable) => wanted.filter((part) => lacks(table, part));
  for (const { way, lines, forms } of together(headed, (table) => lacking(table).join(" "))) {
    const all = way === "" ? [] : (way.split(" ") as HeadPart[]);
    const parts = all.filter((part) => !loose.has(part));
    if (parts.length < all.length && parts.length === 0) yield INDETERMINATE;
    else
      yield {
        outcome: parts.length === 0 ? "pass" : "fail",
        reason: "parts",
        // Without a unit nobody knows the amounts; number and name are a matter of form.
        severity: parts.includes("unit") ? "warning" : "info",
        lines,
        params: { forms, parts: named(parts) },
      };
  }
}

/** The cover is what stands in front of the contents. */
function judgeCover(lines: readonly Line[], { contents }: DocumentText): Judgement {
  if (contents === null) return INDETERMINATE;
  const cover = lines.slice(0, Math.min(contents.from - 1, 40));
  const words = cover.map((line) => plainTitle(line.text)).join("");
  if (!words.includes("预算") && !words.includes("决算")) return INDETERMINATE;
  if (words.includes("决算")) return PASS;
  return {
    outcome: "fail",
    reason: "cover",
    expected: "决算",
    actual: "预算",
    lines: cover.filter((line) => plainTitle(line.text).includes("预算")).map((line) => line.number),
  };
}

function* judgeHeadings(
  lines: readonly Line[],
  { titles }: DocumentText,
  year: number | null,
): Generator<Judgement> {
  if (year === null) return;
  const headings = lines.flatMap(({ text, number }, index) => {
    const found = text.length > LONGEST_HEADING ? undefined : YEAR_HEADING.exec(titles[index] ?? "")?.[1];
    return found === undefined ? [] : [{ found, number }];
  });
  for (const [actual, group] of groupBy(headings, ({ found }) => found))
    yield {
      outcome: actual === String(year) ? "pass" : "fail",
      reason: "heading",
      expected: String(year),
      actual,
      lines: group.map(({ number }) => number),
    };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "同一份决算只有一个年度，各表表头写明表号、单位和金额单位。",
    en: "One disclosure has one year; the head of a form names its number, body and unit.",
  },
  pass: {
    forms: { income: { rows: { total: 1 }, heading: { year: 2024, body: "示例局", unit: "万元" } } },
    text: "2024年度部门决算\n目录\n第一部分",
  },
  fail: { forms: { income: { rows: { total: 1 }, heading: { year: 2023, body: "示例局", unit: "万元" } } } },
  missing: { forms: { income: { total: 1 } } },
  rounding: "no figures",
};
