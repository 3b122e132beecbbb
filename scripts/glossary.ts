import {
  columnTitle,
  englishColumnTitle,
  englishFormTitle,
  englishRowTitle,
  FORM_IDS,
  formOf,
  rowTitle,
  sourceText,
} from "../src/forms";
import { markdownTable } from "./markdown-table";

/** Terms that stand in identifiers but in no form: English, Chinese, what it means. */
const TERMS: readonly (readonly [string, string, string])[] = [
  ["final accounts", "决算", "what a department really received and spent in a year"],
  ["disclosure", "决算公开", "the document in which it publishes its final accounts"],
  ["department, unit", "部门、单位", "who reports; a department contains units"],
  ["form", "公开表", "one of the standard tables"],
  ["functional classification", "支出功能分类", "what money was spent for: 类 class, 款 section, 项 item"],
  ["economic classification", "支出经济分类", "what money was spent on: 类 class, 款 item"],
  ["appropriation", "财政拨款", "money granted by the treasury of the same level"],
  ["revenue (income in identifiers)", "收入", "what a department received in a year"],
  ["general (public) budget", "一般公共预算", "the budget of taxes and fees"],
  ["government fund", "政府性基金预算", "the budget of earmarked funds"],
  ["state capital", "国有资本经营预算", "the budget of profits of state capital"],
  ["basic expenditure", "基本支出", "what keeps an office running: personnel and public expenses"],
  ["project expenditure", "项目支出", "what a task costs beyond that"],
  ["personnel expenses", "人员经费", "economic classes 301 and 303"],
  ["public expenses", "公用经费", "the other economic classes of basic expenditure"],
  [
    "carry-over, opening, closing",
    "结转和结余、年初、年末",
    "what is left at the end and begins the next year",
  ],
  [
    "surplus used, distribution",
    "使用非财政拨款结余、结余分配",
    "how surpluses of institutions enter and leave",
  ],
  ["three public expenses", "“三公”经费", "travel abroad, official vehicles, official receptions"],
  [
    "operating expenses of offices",
    "机关运行经费",
    "public expenses of offices and of units under civil-service law",
  ],
  ["performance self-evaluation", "绩效自评", "indicators with targets, results and scores"],
  ["narrative", "情况说明", "the sentences that explain the forms"],
  ["rounding difference", "尾差", "a difference that the rounding of printed figures explains"],
  [
    "administrative unit, institution",
    "行政单位、事业单位",
    "the two kinds of units, with different kinds of revenue",
  ],
];

/** docs/glossary.md, from the form declarations. */
export function glossary(): string {
  const out = [
    "# Glossary",
    "",
    "English identifiers and the official Chinese titles that users see. Made by `npm run glossary` from the declarations.",
    "",
    ...markdownTable(["English", "Chinese", "meaning"], TERMS),
  ];
  for (const id of FORM_IDS) {
    const form = formOf(id);
    out.push(
      "",
      `## \`${id}\` ${form.title}`,
      "",
      `${englishFormTitle(id)}.`,
      "",
      `公开${form.number}表, made from ${form.ledger.table} (certainty ${form.ledger.certainty}). ${sourceText(form.source)}.`,
      "",
      ...markdownTable(
        ["column", "title", "English"],
        form.columns.map(({ id: column }) => [
          `\`${column}\``,
          columnTitle(id, column),
          englishColumnTitle(id, column),
        ]),
      ),
      "",
      form.codes === undefined
        ? "Rows are fixed:"
        : `Rows are keyed by code (${form.codes === "functional" ? "支出功能分类" : "部门预算支出经济分类"}), and:`,
      "",
      ...markdownTable(
        ["row", "title", "English"],
        form.sides.flatMap(({ rows }) =>
          rows.map(({ key }) => [`\`${key}\``, rowTitle(id, key), englishRowTitle(id, key)]),
        ),
      ),
    );
  }
  return `${out.join("\n")}\n`;
}
