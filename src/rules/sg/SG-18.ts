import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { VEHICLES_2017 } from "../sources";
import { THREE } from "./figures";
import { BAND, perHead } from "./per-head";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-18",
  title: { zh: "单车购置价不超标准", en: "price of a vehicle keeps to the standard" },
  formula: {
    zh: "购置费÷购置数 ≤ limits.vehiclePriceMost（分；一般公务用车18万元，特种专业技术用车、大中型客车等另有标准）",
    en: "purchase / vehicles bought <= limits.vehiclePriceMost (in fen; 180,000 yuan for ordinary vehicles, others have their own)",
  },
  source: { document: VEHICLES_2017, certainty: "B" },
  severity: "info",
  related: ["SG-09"],
  advice: {
    zh: "请核实车型：特种专业技术用车、执法执勤用车、大中型客车按各自标准；购置费含购置税。",
    en: "ask what kind of vehicle it is: special ones, those of law enforcement and coaches have standards of their own; the cost includes tax",
  },
  messages: BAND,
  evaluate: (context) =>
    perHead(context, { cost: "公务用车购置费", counted: "公务用车购置数", most: "vehiclePriceMost" }),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "一般公务用车配备价格不超过18万元；公开数不分车型，超过的须看车型才能判断。",
    en: "An ordinary official car costs 180,000 yuan at most; what is published does not tell the kind, so that a higher price is a question.",
  },
  pass: { text: `${THREE}公务用车购置费支出18.00万元，购置公务用车1辆。` },
  fail: { text: `${THREE}公务用车购置费支出28.00万元，购置公务用车1辆。` },
  missing: { text: `${THREE}公务用车购置费支出28.00万元。` },
  rounding: { text: `${THREE}公务用车购置费支出36.0万元，购置公务用车2辆。` },
};
