import { type FormTable, tableOf } from "../../accounts";
import { contentsOf, defineRule, INDETERMINATE, type Judgement, PASS, plainTitle } from "../../checking";
import { FORM_IDS, type FormId, formOf, type HeadPart, layoutFor } from "../../forms";
import type { Line } from "../../tables";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE } from "../sources";
import { lacks, looseParts, named, neverPrinted } from "./head-parts";

/** A heading of a part or of the whole that names its year. */
const YEAR_HEADING =
  /^(?:第.部分)?[^，。；：:\d]{0,30}(20\d\d)年度?(?:部门|单位)?决算(?:公开|表|报表|情况说明|公开表|公开说明|说明)?$/;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-14",
  title: { zh: "年度与表头一致", en: "years and headings agree" },
  formula: {
    zh: "封面、标题、各表的年度一致；封面为决算；表头有公开NN表、部门、单位",
    en: "cover, headings and forms name one year; the cover says 决算; each form has its number, body and unit",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  advice: {
    zh: "按决算年度和当地模板改正标题、表头。",
    en: "correct headings and heads by the year and the local template",
  },
  messages: {
    year: {
      zh: "《{form}》表头年度为{actual}，应为{expected}",
      en: "{form} is headed {actual}, expected {expected}",
    },
    heading: {
      zh: "标题中的年度为{actual}，应为{expected}",
      en: "a heading says {actual}, expected {expected}",
    },
    parts: { zh: "《{form}》表头缺少{parts}", en: "{form} lacks {parts} in its heading" },
    layout: { zh: "各表表头都没有{parts}", en: "no form has {parts} in its heading" },
    cover: { zh: "封面写作预算，没有写决算", en: "the cover says 预算 (budget), not 决算 (final accounts)" },
  },
  *evaluate({ accounts, document, profile }) {
    const asked = layoutFor(profile.region, profile.year).heads;
    const never = neverPrinted(accounts, asked);
    if (never.length > 0)
      yield { outcome: "fail", reason: "layout", severity: "info", params: { parts: named(never) } };
    const wanted = asked.filter((part) => !never.includes(part));
    const loose = looseParts(accounts, document?.lines ?? []);
    for (const form of FORM_IDS) {
      const table = tableOf(accounts, form);
      if (table !== undefined) yield* judgeHead(form, table, accounts.year, wanted, loose);
    }
    if (document !== undefined) {
      yield judgeCover(document.lines);
      yield* judgeHeadings(document.lines, accounts.year);
    }
  },
});

function* judgeHead(
  form: FormId,
  table: FormTable,
  year: number | null,
  wanted: readonly HeadPart[],
  loose: ReadonlySet<HeadPart>,
): Generator<Judgement> {
  const { heading } = table;
  const title = formOf(form).title;
  const lines = table.line === undefined ? [] : [table.line];
  if (heading === undefined) {
    yield INDETERMINATE;
    return;
  }
  if (heading.year !== undefined && year !== null) {
    yield {
      outcome: heading.year === year ? "pass" : "fail",
      reason: "year",
      expected: String(year),
      actual: String(heading.year),
      lines,
      params: { form: title },
    };
  }
  const lacking = wanted.filter((part) => lacks(table, part));
  const parts = lacking.filter((part) => !loose.has(part));
  if (parts.length < lacking.length && parts.length === 0) yield INDETERMINATE;
  else
    yield {
      outcome: parts.length === 0 ? "pass" : "fail",
      reason: "parts",
      lines,
      params: { form: title, parts: named(parts) },
    };
}

/** The cover is what stands in front of the contents. */
function judgeCover(lines: readonly Line[]): Judgement {
  const contents = contentsOf(lines);
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

function* judgeHeadings(lines: readonly Line[], year: number | null): Generator<Judgement> {
  if (year === null) return;
  for (const line of lines) {
    if (line.text.length > 120) continue;
    const found = YEAR_HEADING.exec(plainTitle(line.text))?.[1];
    if (found === undefined) continue;
    yield {
      outcome: found === String(year) ? "pass" : "fail",
      reason: "heading",
      expected: String(year),
      actual: found,
      lines: [line.number],
    };
  }
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
