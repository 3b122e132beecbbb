import { type FinalAccounts, tableOf } from "../../accounts";
import { defineRule, INDETERMINATE, NOT_APPLICABLE, PASS, plainTitle } from "../../checking";
import { FORM_IDS, formOf } from "../../forms";
import { squash } from "../../tables";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE } from "../sources";
import { textOf } from "./text";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-15",
  title: { zh: "目录与正文次序一致", en: "the contents follow the body" },
  formula: {
    zh: "目录中各部分、各表的次序与正文一致",
    en: "parts and forms stand in the body in the order of the contents",
  },
  source: { document: TEMPLATE, certainty: "C" },
  severity: "info",
  advice: { zh: "按正文更新目录。", en: "make the contents anew from the body" },
  messages: {
    default: {
      zh: "目录与正文次序不一致：{entry}",
      en: "the contents and the body differ in order: {entry}",
    },
  },
  *evaluate(context) {
    const { accounts, document } = context;
    const contents = document === undefined ? null : textOf(context).contents;
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
  const printed = squash(entry);
  let best: { length: number; line: number | undefined } = { length: 0, line: undefined };
  for (const form of FORM_IDS) {
    for (const title of [formOf(form).title, ...formOf(form).aliases].map(squash)) {
      if (printed.endsWith(title) && title.length > best.length)
        best = { length: title.length, line: tableOf(accounts, form)?.line };
    }
  }
  return best.line;
}

export const cases: Cases = {
  since: "0.1.0",
  why: { zh: "目录反映正文的次序，不一致时读者找不到内容。", en: "Contents tell the order of the body." },
  pass: { forms: {}, text: "目录\n第一部分 概况\n第二部分 决算表\n第一部分 概况\n第二部分 决算表" },
  fail: {
    forms: {},
    text: "目录\n第一部分 概况\n第二部分 决算表\n第三部分 说明\n第二部分 决算表\n第一部分 概况\n第三部分 说明",
  },
  missing: { forms: {}, text: "没有内容" },
  rounding: "no figures",
};
