// A rule and a relation of one's own, one rule off, one severity for a province.
import { amountOf, defineRule, type FinalAccounts, relation } from "juesuan";
import { audit, read } from "juesuan/disclosure";
import { cell, sum } from "juesuan/forms";
import { text } from "./given.js";

const title = { zh: "项目支出不少于基本支出", en: "projects are at least basic expenditure" };
const source = { document: "本局内控制度", certainty: "A" } as const;
const head = { title, formula: title, source, severity: "warning" } as const;
const total = (a: FinalAccounts, of: "basic" | "project") => amountOf(a, "expenditure", "total", of) ?? 0;
const projects = defineRule({
  ...head,
  id: "MY-01",
  messages: { default: title },
  evaluate: ({ accounts: a }) => [{ outcome: total(a, "project") >= total(a, "basic") ? "pass" : "fail" }],
});
const left = [cell("total", "project", "expenditure")];
const right = [sum({ keys: ["21015"] }, "project", "expenditure")];
const insured = relation({ ...head, id: "MY-02", relations: [{ rule: "MY-02", left, right }] });
const { findings, broken, notUsed } = audit(read(text("accounts.txt")), {
  add: [projects, insured],
  off: ["DC-01"],
  severities: { "IN-12": "warning" },
  province: "山西",
});
console.log(findings.map(({ rule, severity }) => `${rule} ${severity}`).join(", "), broken, notUsed);
