import { type FormTable, tableOf } from "../../accounts";
import { defineRule, INDETERMINATE, NOT_APPLICABLE, PASS, standsUnread } from "../../checking";
import { FORM_IDS, type FormId } from "../../forms";
import { halfStepOf } from "../../money";
import { isPageNumber, type Line } from "../../tables";
import type { Cases } from "../cases";
import type { Evidence, RuleContext } from "../evidence";
import { hasFigures } from "../rows";
import { RULES_2016 } from "../sources";
import { hasStatement, type Paragraph, paragraphs, passage } from "./document";
import { expectedForms, formsNamed } from "./expected-forms";
import { textOf } from "./text";

/** Words that name the money of a form that is often empty. */
const SUBJECTS: Partial<Record<FormId, RegExp>> = {
  governmentFund: /政府性基金/,
  stateCapital: /国有资本经营/,
  threePublic: /三公/,
};

const NOTHING = /没有|无|未|不涉及|为\s*0|(?<![\d.,，])0(?:\.0+)?\s*万?元/;

/** Lines under a table that are about it. */
const UNDER = 4;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-02",
  title: { zh: "空表列出并说明", en: "an empty form says so" },
  formula: {
    zh: "没有数据的表应列出空表，并在表下说明本表无数据",
    en: "a form without figures is printed and its notes say that it has none",
  },
  source: { document: RULES_2016, certainty: "A" },
  severity: "error",
  related: ["SG-21"],
  advice: {
    zh: "在表下注明“本部门没有……，本表无数据”。",
    en: "say under the form that there are no figures",
  },
  messages: {
    default: { zh: "{forms}没有数据，也没有说明", en: "{forms}: empty, and nothing says so" },
    zeros: { zh: "{forms}全为零，表下没有说明", en: "{forms}: zeros only, and nothing says so" },
    elsewhere: {
      zh: "{forms}没有数据，说明只见于文字部分，表下没有",
      en: "{forms}: empty; only the text, not the form, says so",
    },
  },
  *evaluate(context) {
    const text = textOf(context);
    const all = context.document?.lines ?? text.narrative;
    const silent = new Map<"default" | "zeros" | "elsewhere", FormTable[]>();
    for (const form of expectedForms(context)) {
      const table = tableOf(context.accounts, form);
      if (table === undefined) yield INDETERMINATE;
      else if (hasFigures(table)) yield NOT_APPLICABLE;
      else if (standsUnread(context, form)) yield INDETERMINATE;
      // A zero of a coarse print may be a small amount.
      else if (halfStepOf(table.precision) > 0 && holdsZeros(table)) yield NOT_APPLICABLE;
      else if (hasStatement(table.notes) || saysNothing(paragraphs(under(text.narrative, all, table)), form))
        yield PASS;
      else {
        const zeros = holdsZeros(table);
        const reason = saysNothing(text.paragraphs, form) ? "elsewhere" : zeros ? "zeros" : "default";
        // That nothing at all is said of an empty 三公 form is SG-21's to tell.
        if (form === "threePublic" && reason === "default") yield NOT_APPLICABLE;
        else silent.set(reason, [...(silent.get(reason) ?? []), table]);
      }
    }
    let left = looseStatements(context);
    for (const [reason, found] of silent) {
      // A statement that the extractor took out of its form stands somewhere: it may be that of this one.
      const tables = reason === "elsewhere" ? found : found.slice(left);
      for (let said = found.length - tables.length; said > 0; said--, left--) yield INDETERMINATE;
      if (tables.length > 0)
        yield {
          outcome: "fail",
          reason,
          // Said in the text, it is said; zeros are figures that somebody filled in.
          severity: reason === "elsewhere" ? "info" : reason === "zeros" ? "warning" : "error",
          lines: tables.flatMap(({ line }) => (line === undefined ? [] : [line])),
          params: { forms: formsNamed(tables.map(({ title }) => title)) },
        };
    }
  },
});

const STATED =
  /^(?:[#*\s]*(?:说明|注|备注)[:：])?本表(?:无|没有)数据|^(?:说明|注|备注)[:：].{0,40}(?:为空表|无数据)/;

/** How many statements that a form has no figures stand under no form that was read. */
function looseStatements({ accounts, document }: RuleContext): number {
  const printed = (document?.lines ?? []).filter(({ text }) => STATED.test(text.trim())).length;
  const taken = FORM_IDS.flatMap((form) => tableOf(accounts, form)?.notes ?? []).filter((note) =>
    STATED.test(note.trim()),
  );
  return Math.max(0, printed - taken.length);
}

const holdsZeros = ({ rows }: FormTable): boolean =>
  rows.some(({ cells }) => Object.values(cells).includes(0 as never));

function saysNothing(told: readonly Paragraph[], form: FormId): boolean {
  const subject = SUBJECTS[form];
  return subject !== undefined && NOTHING.test(passage(told, subject, 4));
}

/** The sentences right under a table, where each form is explained behind itself; blank lines and page numbers are none. */
function under(told: readonly Line[], all: readonly Line[], { lastLine }: FormTable): readonly Line[] {
  if (lastLine === undefined) return [];
  const behind = all.filter(
    ({ number, text }) => number > lastLine && text.trim() !== "" && !isPageNumber(text),
  );
  const end = behind[UNDER - 1]?.number ?? Number.POSITIVE_INFINITY;
  return told.filter(({ number }) => lastLine < number && number <= end);
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "没有数据的表列出空表并说明，读者才知道是无数据而非漏填。",
    en: "An empty form says that it has no figures, so that nobody takes it for one left blank.",
  },
  pass: { forms: { governmentFund: { rows: { total: null }, notes: ["说明：本表无数据"] } } },
  fail: { forms: { governmentFund: { rows: { total: null }, notes: ["注：本表反映政府性基金情况。"] } } },
  missing: { forms: { income: { total: 1 } } },
  rounding: "no figures",
};
