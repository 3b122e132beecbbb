import { type FormTable, tableOf } from "../../accounts";
import {
  absence,
  type CheckContext,
  defineRule,
  INDETERMINATE,
  type Judgement,
  NOT_APPLICABLE,
  PASS,
  type PredicateRule,
  standsUnread,
} from "../../checking";
import { codeLevel, FORM_IDS, type FormId, formOf, layoutFor } from "../../forms";
import type { Line } from "../../tables";
import { head, says, text } from "../meta";
import { cellOf, hasAmount, hasFigures, linesOfRows, placesOfRow } from "../rows";
import { BUDGET_LAW_46, RULES_2016 } from "../sources";
import { hasStatement, isOneMatter, narrativeLines, passage } from "./document";

const expectedForms = ({ profile }: CheckContext): readonly FormId[] =>
  layoutFor(profile.region, profile.year).forms;

/** Words that say that something is not published, and those that give the ground of law. */
const NOT_PUBLISHED = /(?:不|未|免)(?:予|再|宜|能|便|对外|向社会)?公开/;
const GROUND = /涉密|国家秘密|保密|依法/;

const unquoted = (told: string): string => told.replace(/[\s“”"‘’「」]/g, "");

/** The lines that say of a form, by its name, that it is not published. */
function withholding({ document }: CheckContext, form: FormId): readonly Line[] {
  const name = unquoted(formOf(form).title);
  const longer = FORM_IDS.map((id) => unquoted(formOf(id).title)).filter(
    (other) => other !== name && other.includes(name),
  );
  return (document?.lines ?? []).filter((line) => {
    if (!NOT_PUBLISHED.test(line.text)) return false;
    return longer.reduce((told, other) => told.replaceAll(other, ""), unquoted(line.text)).includes(name);
  });
}

const allForms = /* @__PURE__ */ defineRule({
  ...head(
    "DC-01",
    ["公开表齐全", "all forms are published"],
    [
      "当年当地公开模板的各表（按表名）都已公开",
      "every form of the year's and region's template is there (by its name)",
    ],
    [RULES_2016, "A"],
    "error",
    ["DC-21"],
  ),
  ...says("缺少《{form}》", "{form} is missing"),
  *evaluate(context) {
    // A text without a single form is a part of a disclosure: its forms stand elsewhere, as far as anyone can tell.
    if (Object.keys(context.accounts.forms).length === 0) {
      yield INDETERMINATE;
      return;
    }
    const alone = isOneMatter(context.document?.lines ?? []);
    for (const form of expectedForms(context)) {
      if (tableOf(context.accounts, form) !== undefined) yield PASS;
      else if (standsUnread(context, form)) yield INDETERMINATE;
      // A page on one matter leaves the other forms to the disclosure.
      else if (alone) yield NOT_APPLICABLE;
      // What the text withholds is judged by its ground (DC-21): one finding for one form that is not there.
      else if (withholding(context, form).length > 0) yield NOT_APPLICABLE;
      else
        yield {
          outcome: "fail",
          expected: formOf(form).title,
          actual: null,
          params: { form: formOf(form).title },
        };
    }
  },
});

/** Words that name the money of a form that is often empty. */
const SUBJECTS: Partial<Record<FormId, RegExp>> = {
  governmentFund: /政府性基金/,
  stateCapital: /国有资本经营/,
  threePublic: /三公/,
};
const NOTHING = /没有|无|未|不涉及|为\s*0|(?<![\d.,，])0(?:\.0+)?\s*万?元/;

function saysNothing(lines: readonly Line[] | null, form: FormId): boolean {
  const subject = SUBJECTS[form];
  return lines !== null && subject !== undefined && NOTHING.test(passage(lines, subject, 4));
}

/** The sentences right under a table, where each form is explained behind itself. */
function under(lines: readonly Line[] | null, { lastLine }: FormTable): readonly Line[] | null {
  if (lines === null || lastLine === undefined) return null;
  return lines.filter(({ number }) => lastLine < number && number <= lastLine + UNDER);
}

/** Lines under a table that are about it. */
const UNDER = 4;

const emptyForms = /* @__PURE__ */ defineRule({
  ...head(
    "DC-02",
    ["空表列出并说明", "an empty form says so"],
    [
      "没有数据的表应列出空表，并在表下说明本表无数据",
      "a form without figures is printed and its notes say that it has none",
    ],
    [RULES_2016, "A"],
    "error",
    ["SG-21"],
  ),
  messages: {
    default: text("《{form}》没有数据，也没有说明", "{form} is empty and does not say so"),
    zeros: text("《{form}》全为零，表下没有说明", "{form} holds zeros only and does not say so"),
    elsewhere: text(
      "《{form}》没有数据，说明只见于文字部分，表下没有",
      "{form} is empty; only the text, not the form, says so",
    ),
  },
  *evaluate(context) {
    const lines =
      context.document === undefined ? null : narrativeLines(context.document.lines, context.accounts);
    for (const form of expectedForms(context)) {
      const table = tableOf(context.accounts, form);
      if (table === undefined) yield INDETERMINATE;
      else if (hasFigures(table)) yield NOT_APPLICABLE;
      else if (standsUnread(context, form)) yield INDETERMINATE;
      else if (hasStatement(table.notes) || saysNothing(under(lines, table), form)) yield PASS;
      else {
        const zeros = table.rows.some((row) => Object.values(row.cells).includes(0 as never));
        const told = saysNothing(lines, form);
        yield {
          outcome: "fail",
          reason: told ? "elsewhere" : zeros ? "zeros" : "default",
          ...(told || zeros ? { severity: "warning" as const } : {}),
          lines: table.line === undefined ? [] : [table.line],
          params: { form: formOf(form).title },
        };
      }
    }
  },
});

/** Rows with figures that stand at the lowest printed level though the law asks for a lower one. */
function* depth(context: CheckContext, form: FormId, wanted: 2 | 3): Generator<Judgement> {
  const table = tableOf(context.accounts, form);
  if (table === undefined) {
    const missing = absence(context, [form]);
    if (missing !== null) yield missing;
    return;
  }
  const parents = new Set(table.rows.map((row) => row.key.slice(0, -2)));
  const rows = table.rows.filter((row) => codeLevel(row.key) !== undefined && hasAmount(row));
  const shallow = rows.filter((row) => (codeLevel(row.key) ?? wanted) < wanted && !parents.has(row.key));
  if (rows.length === 0) yield { outcome: hasFigures(table) ? "indeterminate" : "notApplicable" };
  else if (shallow.length === 0) yield PASS;
  else if (standsUnread(context, form)) yield INDETERMINATE;
  else {
    yield {
      outcome: "fail",
      where: shallow.slice(0, 20).flatMap((row) => placesOfRow(form, row)),
      lines: linesOfRows(shallow),
      params: {
        form: formOf(form).title,
        codes: shallow
          .slice(0, 10)
          .map((row) => row.key)
          .join("、"),
      },
    };
  }
}

const toItems = /* @__PURE__ */ defineRule({
  ...head(
    "DC-03",
    ["功能分类公开到项级", "functional classification down to the item"],
    ["02、03、05、07表 功能分类到项级", "02, 03, 05, 07: functional classification down to the item"],
    [BUDGET_LAW_46, "A"],
    "error",
  ),
  ...says("《{form}》的{codes}没有公开到项级", "{form}: {codes} are not broken down to items"),
  *evaluate(context) {
    for (const form of ["income", "expenditure", "generalBudget", "governmentFund"] as const)
      yield* depth(context, form, 3);
  },
});

const toEconomicItems = /* @__PURE__ */ defineRule({
  ...head(
    "DC-04",
    ["基本支出公开到经济分类款级", "basic expenditure down to the economic item"],
    ["06表 经济分类到款级", "06: economic classification down to the 款"],
    [BUDGET_LAW_46, "A"],
    "error",
  ),
  ...says("《{form}》的{codes}没有公开到款级", "{form}: {codes} are not broken down"),
  evaluate: (context) => depth(context, "basicDetail", 2),
});

const threePublicSplit = /* @__PURE__ */ defineRule({
  ...head(
    "DC-05",
    ["三公经费分项公开", "the three public expenses are split"],
    [
      "09表 有决算数时，出国（境）、购置、运行维护、接待分列",
      "09: where there is an outturn, abroad, purchase, operation and reception are listed",
    ],
    [RULES_2016, "A"],
    "error",
  ),
  ...says("“三公”经费没有分列：缺{columns}", "the three public expenses are not split: {columns} missing"),
  *evaluate(context) {
    const table = tableOf(context.accounts, "threePublic");
    const row = table?.rows.find(({ key }) => key === "actual");
    if (row === undefined) {
      const empty = table !== undefined && table.rows.length === 0;
      yield absence(context, ["threePublic"]) ?? { outcome: empty ? "notApplicable" : "indeterminate" };
      return;
    }
    if (!hasAmount(row)) {
      yield NOT_APPLICABLE;
      return;
    }
    const lacking = ["abroad", "vehiclePurchase", "vehicleOperation", "reception"].filter(
      (column) => cellOf(row, column) === undefined,
    );
    const titles = lacking.map(
      (id) => formOf("threePublic").columns.find((column) => column.id === id)?.title ?? id,
    );
    const open = standsUnread(context, "threePublic") ? "indeterminate" : "fail";
    yield {
      outcome: lacking.length === 0 ? "pass" : open,
      where: placesOfRow("threePublic", row),
      params: { columns: titles.join("、") },
    };
  },
});

const withheld = /* @__PURE__ */ defineRule({
  ...head(
    "DC-21",
    ["不公开的表说明依据", "a withheld form names its ground"],
    [
      "文中说明某表不公开的，应说明涉密等依据（未说明的缺表见DC-01）",
      "where the text says that a form is not published, it names the ground, such as secrecy (a form that is just missing: DC-01)",
    ],
    ["中华人民共和国保守国家秘密法; 财预〔2016〕143号", "B"],
    "warning",
    ["DC-01"],
  ),
  ...says("《{form}》不公开，没有说明依据", "{form} is not published and no ground is named"),
  *evaluate(context) {
    const lacking = expectedForms(context).filter((form) => tableOf(context.accounts, form) === undefined);
    if (lacking.length > 0 && context.document === undefined) {
      yield INDETERMINATE;
      return;
    }
    for (const form of lacking) {
      const told = withholding(context, form);
      if (told.length === 0) yield NOT_APPLICABLE;
      else
        yield {
          outcome: told.some((line) => GROUND.test(line.text)) ? "pass" : "fail",
          lines: told.map((line) => line.number),
          params: { form: formOf(form).title },
        };
    }
  },
});

/** 公开: what the forms themselves decide. */
export const completenessFormRules: readonly PredicateRule[] = [
  allForms,
  emptyForms,
  toItems,
  toEconomicItems,
  threePublicSplit,
  withheld,
];
