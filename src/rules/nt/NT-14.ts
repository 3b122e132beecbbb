import { PASS } from "../../checking";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import { deviations } from "./deviations";
import { type Facts, lineOfStatement, reasonsOf } from "./facts";
import { paramsOf } from "./judge";
import { linesOf } from "./printed";
import { TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-14",
  title: { zh: "决算数与预算数不同的说明原因", en: "differences from the budget are explained" },
  formula: {
    zh: "决算数 ≠ 预算数 ⇒ 有原因；空泛的原因另行提示",
    en: "outturn differs from budget => a reason is told; reasons that explain nothing are marked",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["NT-15"],
  advice: {
    zh: "写明决算数与年初预算数不同的主要原因（追加、结转、压减、项目未执行等）。",
    en: "tell why the outturn differs from the initial budget (additions, balances, savings, projects not carried out)",
  },
  messages: {
    default: {
      zh: "“{text}”：{subject}决算数与预算数不同，没有说明原因",
      en: "“{text}”: the amount of {subject} differs from its budget, no reason is told",
    },
    generic: {
      zh: "{subject}的原因“{words}”过于空泛",
      en: "the reason for {subject}, “{words}”, explains nothing",
    },
  },
  judge: function* (facts) {
    const items = [...deviations(facts)];
    const explainsAll = !items.some(({ rate }) => isExplained(facts, rate)) && hasHeadReason(facts);
    for (const { rate, differs } of items) {
      if (!differs) yield { outcome: "notApplicable" };
      else if (isExplained(facts, rate) || explainsAll) yield PASS;
      else yield { outcome: "fail", lines: linesOf(rate), params: paramsOf(rate) };
    }
    for (const { generic, section, span, subjects, text } of facts.narrative.reasons)
      if (generic && section !== "performance")
        yield {
          outcome: "fail",
          reason: "generic",
          severity: "info",
          lines: [span.line],
          params: { subject: subjects.join("、"), words: text },
        };
  },
});

const isExplained = (facts: Facts, rate: Statement): boolean =>
  reasonsOf(facts, rate.subject, lineOfStatement(rate)).length > 0 || isExplainedWith(facts, rate);

/** A reason told in the same paragraph of the 类 that the item is of, or of the items of the 类 there or in the lines below it. */
function isExplainedWith({ narrative }: Facts, rate: Statement): boolean {
  const { subject } = rate;
  const line = lineOfStatement(rate);
  return narrative.reasons.some(
    ({ base, section, subjects, span: told }) =>
      base !== "上年" &&
      ((section === rate.section &&
        told.line >= line &&
        subjects.some((one) => one.startsWith(`${subject}/`))) ||
        (told.line === line && subjects.some((one) => subject.startsWith(`${one}/`)))),
  );
}

/** A reason told of the whole expenditure in the head of the paragraph, for all the items below it. */
function hasHeadReason({ narrative }: Facts): boolean {
  return narrative.reasons.some(
    ({ section, base, subjects }) =>
      section === "general" && base !== "上年" && subjects.includes("一般公共预算财政拨款支出"),
  );
}

const ITEM =
  "五、一般公共预算财政拨款支出决算情况说明\n1.教育支出（类）普通教育（款）小学教育（项）。年初预算为80.00万元，支出决算为70.00万元，完成年初预算的87.50%";

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "公开模板要求逐项说明决算数与年初预算数不同的主要原因。",
    en: "The template asks for the main reason wherever an item differs from its initial budget.",
  },
  pass: { text: `${ITEM}，决算数小于年初预算数的主要原因是学生减少。` },
  fail: { text: `${ITEM}。` },
  missing: { text: "五、一般公共预算财政拨款支出决算情况说明\n支出决算为70.00万元。" },
  rounding: "no figures",
};
