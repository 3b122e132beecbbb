import { type FinalAccounts, type FormTable, tableOf } from "../../accounts";
import {
  contentsOf,
  defineRule,
  INDETERMINATE,
  type Judgement,
  NOT_APPLICABLE,
  PASS,
  type PredicateRule,
  plainTitle,
} from "../../checking";
import { FORM_IDS, type FormId, formOf, type HeadPart, layoutFor } from "../../forms";
import type { Line } from "../../tables";
import { head, says, text } from "../meta";
import { type Printed, printed } from "../rows";
import { TEMPLATE } from "../sources";
import { lacks, looseParts, named, neverPrinted } from "./head-parts";

const heads = /* @__PURE__ */ defineRule({
  ...head(
    "DC-14",
    ["年度与表头一致", "years and headings agree"],
    [
      "封面、标题、各表的年度一致；封面为决算；表头有公开NN表、部门、单位",
      "cover, headings and forms name one year; the cover says 决算; each form has its number, body and unit",
    ],
    [TEMPLATE, "A"],
    "warning",
  ),
  messages: {
    year: text(
      "《{form}》表头年度为{actual}，应为{expected}",
      "{form} is headed {actual}, expected {expected}",
    ),
    heading: text("标题中的年度为{actual}，应为{expected}", "a heading says {actual}, expected {expected}"),
    parts: text("《{form}》表头缺少{parts}", "{form} lacks {parts} in its heading"),
    layout: text("各表表头都没有{parts}", "no form has {parts} in its heading"),
    cover: text("封面写作预算，没有写决算", "the cover says 预算 (budget), not 决算 (final accounts)"),
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

/** A heading of a part or of the whole that names its year. */
const YEAR_HEADING =
  /^(?:第.部分)?[^，。；：:\d]{0,30}(20\d\d)年度?(?:部门|单位)?决算(?:公开|表|报表|情况说明|公开表|公开说明|说明)?$/;

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

const contentsOrder = /* @__PURE__ */ defineRule({
  ...head(
    "DC-15",
    ["目录与正文次序一致", "the contents follow the body"],
    ["目录中各部分、各表的次序与正文一致", "parts and forms stand in the body in the order of the contents"],
    [TEMPLATE, "C"],
    "info",
  ),
  ...says("目录与正文次序不一致：{entry}", "the contents and the body differ in order: {entry}"),
  *evaluate({ accounts, document }) {
    const contents = document === undefined ? null : contentsOf(document.lines);
    if (document === undefined || contents === null) {
      yield NOT_APPLICABLE;
      return;
    }
    const entries = document.lines
      .filter(({ number }) => number > contents.from && number <= contents.to)
      .map(({ text: line }) => plainTitle(line));
    const body = document.lines.filter(({ number }) => number > contents.to);
    const parts = entries
      .filter((entry) => /^第.部分/.test(entry))
      .map((entry) => ({
        entry,
        at: body.find(({ text: line }) => plainTitle(line).startsWith(entry.slice(0, 4)))?.number,
      }));
    const forms = entries
      .filter((entry) => /表$/.test(entry))
      .map((entry) => ({ entry, at: formLine(accounts, entry) }));
    const found = [parts, forms].map((list) =>
      list.flatMap(({ entry, at }) => (at === undefined ? [] : [{ entry, at }])),
    );
    if (found.every((list) => list.length < 2)) yield INDETERMINATE;
    for (const list of found) {
      if (list.length < 2) continue;
      const wrong = list.find(({ at }, index) => index > 0 && at < (list[index - 1]?.at ?? 0));
      yield wrong === undefined
        ? PASS
        : { outcome: "fail", lines: [wrong.at], params: { entry: wrong.entry } };
    }
  },
});

/** Line of the form that an entry of the contents names: the longest title that it ends with. */
function formLine(accounts: FinalAccounts, entry: string): number | undefined {
  let best: { length: number; line: number | undefined } = { length: 0, line: undefined };
  for (const form of FORM_IDS) {
    for (const title of [formOf(form).title, ...formOf(form).aliases]) {
      if (entry.endsWith(title) && title.length > best.length)
        best = { length: title.length, line: tableOf(accounts, form)?.line };
    }
  }
  return best.line;
}

const notes = /* @__PURE__ */ defineRule({
  ...head(
    "DC-16",
    ["表下有标准附注", "each form has its note"],
    ["各表下有“注：本表反映……”", "under each form stands its standard note"],
    [TEMPLATE, "A"],
    "info",
  ),
  ...says("《{form}》表下没有附注", "{form} has no note"),
  *evaluate({ accounts }) {
    for (const form of FORM_IDS) {
      const table = tableOf(accounts, form);
      if (table === undefined) continue;
      const noted = table.notes.some((note) => /注[:：]|本表反映/.test(note));
      yield {
        outcome: noted ? "pass" : "fail",
        lines: table.line === undefined ? [] : [table.line],
        params: { form: formOf(form).title },
      };
    }
  },
});

const ROUNDING_NOTE = /尾差|尾数|四舍五入/;

const roundingNote = /* @__PURE__ */ defineRule({
  ...head(
    "DC-17",
    ["万元报表注明尾差", "forms in 万元 mention rounding"],
    [
      "以万元公开的，注明四舍五入可能存在尾差",
      "where forms are in 万元, a note says that rounding may leave differences",
    ],
    [TEMPLATE, "A"],
    "info",
  ),
  ...says("以万元公开，没有注明四舍五入的尾差", "published in 万元 without a note on rounding"),
  *evaluate({ accounts, document }) {
    const tables = FORM_IDS.map((form) => tableOf(accounts, form)).filter(
      (table) => table?.precision.unit === "万元",
    );
    if (tables.length === 0) yield NOT_APPLICABLE;
    else {
      const noted =
        tables.some((table) => table?.notes.some((note) => ROUNDING_NOTE.test(note))) ||
        (document?.lines.some(({ text: line }) => ROUNDING_NOTE.test(line)) ?? false);
      yield { outcome: noted ? "pass" : "fail" };
    }
  },
});

type Side = readonly [FormId, readonly string[], string];

/** One figure in two forms: what the relations compare. */
const TWICE: readonly (readonly [Side, Side])[] = [
  [
    ["summary", ["income.subtotal"], "amount"],
    ["income", ["total"], "total"],
  ],
  [
    ["summary", ["expenditure.subtotal"], "amount"],
    ["expenditure", ["total"], "total"],
  ],
  [
    ["appropriationSummary", ["income.subtotal"], "amount"],
    ["income", ["total"], "appropriation"],
  ],
  [
    ["appropriationSummary", ["expenditure.subtotal"], "generalBudget"],
    ["generalBudget", ["total"], "total"],
  ],
  [
    ["generalBudget", ["total"], "basic"],
    ["basicDetail", ["personnel", "public"], "amount"],
  ],
];
const SCALE = 10_000;

const unitLabel = /* @__PURE__ */ defineRule({
  ...head(
    "DC-19",
    ["金额单位与数值相符", "the unit fits the figures"],
    [
      "同一数字在两表中恰好相差一万倍的，其中一表单位标错",
      "where one figure differs exactly by a factor of 10,000 between two forms, one of them names a wrong unit",
    ],
    [TEMPLATE, "A"],
    "error",
    ["X-01", "X-04", "X-12"],
  ),
  ...says(
    "同一数字在两表中相差一万倍：{actual}与{expected}，金额单位（元、万元）标错",
    "one figure differs by a factor of 10,000 between two forms ({actual}, {expected}): a unit (元, 万元) is wrong",
  ),
  *evaluate({ accounts }) {
    for (const [a, b] of TWICE) {
      const left = printed(accounts, ...a);
      const right = printed(accounts, ...b);
      if (left.count === 0 || right.count === 0) {
        const present = tableOf(accounts, a[0]) !== undefined && tableOf(accounts, b[0]) !== undefined;
        yield { outcome: present ? "notApplicable" : "indeterminate" };
        continue;
      }
      const [small, large] = Math.abs(left.amount) < Math.abs(right.amount) ? [left, right] : [right, left];
      yield isScaled(small, large)
        ? {
            outcome: "fail",
            where: left.cells,
            against: right.cells,
            measure: "money",
            expected: right.amount,
            actual: left.amount,
          }
        : PASS;
    }
  },
});

/** Whether the large figure is the small one in a unit ten thousand times smaller, within the rounding of both. */
function isScaled(small: Printed, large: Printed): boolean {
  return (
    small.amount !== 0 &&
    Math.abs(large.amount - small.amount * SCALE) <=
      Math.max(large.half, 1) + Math.max(small.half, 1) * SCALE &&
    Math.abs(small.amount) > 100 * Math.max(small.half, 1)
  );
}

/** 公开: headings, notes, units and the contents. */
export const completenessHeadRules: readonly PredicateRule[] = [
  heads,
  contentsOrder,
  notes,
  roundingNote,
  unitLabel,
];
