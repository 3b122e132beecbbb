import { type Judgement, NOT_APPLICABLE, PASS, shareIs } from "../../checking";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import type { ToldProject } from "./prose";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-38",
  title: { zh: "文中项目执行率计算正确", en: "the rate told of a project is right" },
  formula: {
    zh: "执行率 = 实际执行 ÷ 调整后预算（未调整的÷年初预算）",
    en: "rate = executed / adjusted budget, or the initial one",
  },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "warning",
  related: ["PF-05", "PF-26"],
  advice: {
    zh: "用句中的执行数和预算数重算执行率；金额有误的，按账改正。",
    en: "reckon the rate anew from the amounts of the sentence; where those are wrong, take the ledger's",
  },
  messages: {
    default: {
      zh: "“{name}”文中执行率{actual}%，按句中金额应为{expected}%（可取{low}%至{high}%）",
      en: "“{name}”: the rate told is {actual}%, the amounts of the sentence give {expected}% ({low}% to {high}%)",
    },
  },
  *all({ prose }) {
    for (const project of prose.projects) yield judgeRate(project);
  },
});

function judgeRate({ name, initial, adjusted, executed, rate }: ToldProject): Judgement {
  if (rate === null) return NOT_APPLICABLE;
  const verdict = shareIs(rate, executed, adjusted);
  if (verdict.outcome === "fail" && shareIs(rate, executed, initial).outcome === "pass") return PASS;
  return { ...verdict, params: { ...verdict.params, name } };
}

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "执行率由同一句中的执行数和预算数得出。",
    en: "The amounts of the same sentence give the rate.",
  },
  pass: { text: "校舍维修项目年初预算8万元，实际执行6万元，执行率为75%。", evaluations: [] },
  fail: { text: "校舍维修项目年初预算8万元，实际执行6万元，执行率为95%。", evaluations: [] },
  missing: { text: "校舍维修项目年初预算8万元，实际执行6万元。", evaluations: [] },
  rounding: { text: "校舍维修项目年初预算8.1万元，实际执行6.0万元，执行率为74.8%。", evaluations: [] },
};
