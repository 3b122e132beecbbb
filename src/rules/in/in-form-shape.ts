import {
  type FinalAccounts,
  type FormTable,
  isEmptyTable,
  measureOf,
  type Row,
  tableOf,
} from "../../accounts";
import {
  absence,
  defineRule,
  INDETERMINATE,
  type Judgement,
  NOT_APPLICABLE,
  PASS,
  type PredicateRule,
  standsUnread,
} from "../../checking";
import { codeLevel, FORM_IDS, type FormId, formOf } from "../../forms";
import { head, says, text } from "../meta";
import { cellOf, linesOfRows, placesOfRow } from "../rows";
import { PREPARATION, TEMPLATE_LAYOUT } from "../sources";
import { printedDecimals } from "./printed-decimals";

const spacers = /* @__PURE__ */ defineRule({
  ...head(
    "IN-06",
    ["空行不得有数", "spacer rows are empty"],
    ["01表、04表 无项目名称的行次为空", "01 and 04: lines without a title hold no figure"],
    [TEMPLATE_LAYOUT, "C"],
    "warning",
  ),
  ...says("表内无项目的空行填有数字{figures}", "a line without a title holds figures: {figures}"),
  *evaluate(context) {
    for (const form of ["summary", "appropriationSummary"] as const) {
      const table = tableOf(context.accounts, form);
      if (table === undefined) {
        yield absence(context, [form]) ?? INDETERMINATE;
        continue;
      }
      const strays = (table.strays ?? []).filter(
        (stray) =>
          (stray.name ?? "").trim() === "" &&
          stray.repeats === undefined &&
          /^行次 \d+$/.test(stray.code ?? "") &&
          stray.figures.some((figure) => /[1-9]/.test(figure)),
      );
      if (strays.length === 0) yield PASS;
      for (const stray of strays) {
        yield {
          outcome: "fail",
          lines: stray.line === null ? [] : [stray.line],
          actual: stray.figures.join(" "),
          expected: "",
          params: { figures: stray.figures.join(" ") },
        };
      }
    }
  },
});

/** Rows and columns of 结转结余: a balance, which other than fiscal money may overdraw. */
const BALANCE = /^(?:income\.opening|expenditure\.closing)/;
const NEGATIVE_NOTE = /红字|冲减|冲销|负数|退回|收回|调减|赤字/;

const nonNegative = /* @__PURE__ */ defineRule({
  ...head(
    "IN-35",
    ["收支不为负", "no negative figures"],
    [
      "各表金额 ≥ 0；03、05表红字须有说明，非财政结转结余为负须有说明",
      "amounts >= 0; red entries in 03 and 05, and negative non-fiscal balances, need a note",
    ],
    [PREPARATION, "B"],
    "error",
  ),
  messages: {
    default: text("{where}为负数：{actual}", "{where} is negative: {actual}"),
    unexplained: text("{where}为负数（{actual}），未作说明", "{where} is negative ({actual}), unexplained"),
  },
  *evaluate(context) {
    for (const form of FORM_IDS) {
      const table = tableOf(context.accounts, form);
      const missing = table === undefined ? absence(context, [form]) : null;
      if (table === undefined) {
        if (missing !== null) yield missing;
        continue;
      }
      if (isEmptyTable(table)) {
        yield NOT_APPLICABLE;
        continue;
      }
      yield* negatives(form, table);
    }
  },
});

function* negatives(form: FormId, table: FormTable): Generator<Judgement> {
  const explained = table.notes.some((note) => NEGATIVE_NOTE.test(note));
  let clean = true;
  for (const row of table.rows) {
    for (const column in row.cells) {
      const amount = cellOf(row, column);
      if (typeof amount !== "number" || amount >= 0) continue;
      const balance = form === "summary" && BALANCE.test(row.key);
      const red = form === "expenditure" || form === "generalBudget";
      if ((balance || red) && explained) continue;
      clean = false;
      yield {
        outcome: "fail",
        where: [{ form, row: row.key, column }],
        measure: measureOf(form, row.key),
        actual: amount,
        reason: balance || red ? "unexplained" : "default",
        ...(balance || red ? { severity: "warning" as const } : {}),
      };
    }
  }
  if (clean) yield PASS;
}

/** Cells that a kind of unit leaves empty: one judgement each. */
function* mustBeEmpty(
  accounts: FinalAccounts,
  cells: readonly (readonly [FormId, string, string])[],
): Generator<Judgement> {
  for (const [form, row, column] of cells) {
    const found = tableOf(accounts, form)?.rows.find((candidate) => candidate.key === row);
    if (found === undefined) {
      yield INDETERMINATE;
      continue;
    }
    const amount = cellOf(found, column) ?? 0;
    if (amount === 0) yield PASS;
    else
      yield {
        outcome: "fail",
        where: [{ form, row, column }],
        measure: "money",
        expected: 0,
        actual: amount,
      };
  }
}

const administrative = /* @__PURE__ */ defineRule({
  ...head(
    "IN-37",
    ["行政单位无事业收入和经营收支", "offices have no undertaking or operating money"],
    [
      "行政单位：02表 事业收入、经营收入为零，03表 经营支出为零",
      "offices only: 02 undertaking and operating income, 03 operating expenditure are zero",
    ],
    ["政府会计制度; 事业单位财务规则", "B"],
    "warning",
  ),
  ...says("行政单位列有{actual}", "an office reports {actual}"),
  *evaluate({ accounts, profile }) {
    if (profile.unitKind !== "administrative") {
      yield NOT_APPLICABLE;
      return;
    }
    yield* mustBeEmpty(accounts, [
      ["income", "total", "undertaking"],
      ["income", "total", "operating"],
      ["expenditure", "total", "operating"],
    ]);
  },
});

const distribution = /* @__PURE__ */ defineRule({
  ...head(
    "IN-38",
    ["结余分配只属事业单位", "only institutions distribute a surplus"],
    ["行政单位：01表 结余分配为零", "offices only: 01 distribution of the surplus is zero"],
    ["事业单位财务规则", "B"],
    "warning",
  ),
  ...says("行政单位列有结余分配{actual}", "an office distributes a surplus of {actual}"),
  *evaluate({ accounts, profile }) {
    if (profile.unitKind !== "administrative") yield NOT_APPLICABLE;
    else yield* mustBeEmpty(accounts, [["summary", "expenditure.distribution", "amount"]]);
  },
});

const lineNumbers = /* @__PURE__ */ defineRule({
  ...head(
    "IN-39",
    ["行次唯一且递增", "line numbers are unique and ascend"],
    ["01、04、10表 每侧行次唯一、递增", "01, 04, 10: on each side line numbers are unique and ascend"],
    [TEMPLATE_LAYOUT, "C"],
    "warning",
  ),
  ...says("行次{actual}未大于上一行的行次{expected}", "line number {actual} does not follow {expected}"),
  *evaluate({ accounts }) {
    for (const form of ["summary", "appropriationSummary", "statistics"] as const) {
      const rows = (tableOf(accounts, form)?.rows ?? []).filter((row) => row.lineNumber !== undefined);
      if (rows.length < 2) yield NOT_APPLICABLE;
      else yield* ascending(form, rows);
    }
  },
});

function* ascending(form: FormId, rows: readonly Row[]): Generator<Judgement> {
  const last = new Map<string, number>();
  let clean = true;
  for (const row of rows) {
    const side =
      formOf(form).sides.find((candidate) => candidate.rows.some((fixed) => fixed.key === row.key))?.id ?? "";
    const number = row.lineNumber as number;
    const before = last.get(side);
    last.set(side, number);
    if (before === undefined || number > before) continue;
    clean = false;
    yield {
      outcome: "fail",
      where: placesOfRow(form, row),
      expected: `> ${before}`,
      actual: String(number),
      params: {},
    };
  }
  if (clean) yield PASS;
}

const parents = /* @__PURE__ */ defineRule({
  ...head(
    "IN-40",
    ["父级科目行存在", "the rows above a code are printed"],
    [
      "每个项级科目有其款、类的行，每个款级科目有其类的行",
      "each item has the rows of its section and class, each section that of its class",
    ],
    [TEMPLATE_LAYOUT, "C"],
    "warning",
  ),
  ...says("科目{code}没有上级科目{parent}的行", "code {code} has no row of {parent} above it"),
  *evaluate(context) {
    for (const form of FORM_IDS) {
      if (formOf(form).codes === undefined) continue;
      const table = tableOf(context.accounts, form);
      if (table === undefined) {
        const missing = absence(context, [form]);
        if (missing !== null) yield missing;
        continue;
      }
      yield* orphans(form, table, standsUnread(context, form));
    }
  },
});

/** Rows without the row above their code; where rows of the form stand unread, it may be among them. */
function* orphans(form: FormId, table: FormTable, open: boolean): Generator<Judgement> {
  const keys = new Set(table.rows.map((row) => row.key));
  const levels = new Set(table.rows.map((row) => codeLevel(row.key)));
  let judged = false;
  let clean = true;
  for (const row of table.rows) {
    const level = codeLevel(row.key);
    // A table that prints no rows of the level above is of another kind, and judged by DC-03 or DC-04.
    if (level === undefined || level === 1 || !levels.has((level - 1) as 1 | 2)) continue;
    judged = true;
    const parent = row.key.slice(0, -2);
    if (keys.has(parent)) continue;
    clean = false;
    if (open) {
      yield INDETERMINATE;
      continue;
    }
    yield {
      outcome: "fail",
      where: placesOfRow(form, row),
      lines: linesOfRows([row]),
      expected: parent,
      params: { code: row.key, parent },
    };
  }
  if (!judged) yield NOT_APPLICABLE;
  else if (clean) yield PASS;
}

/** 表内: rules inside one form that are no linear relation. */
export const shapeRules: readonly PredicateRule[] = [
  spacers,
  nonNegative,
  printedDecimals,
  administrative,
  distribution,
  lineNumbers,
  parents,
];
