// A rule and a relation of one's own, one rule off, one severity by province.
import { amountOf, defineRule, relation } from "juesuan";
import { audit, read } from "juesuan/disclosure";
import { cell, sum } from "juesuan/forms";

const about = { source: { document: "本局内控制度", certainty: "A" }, severity: "warning" } as const;
const title = { zh: "项目支出不超过基本支出", en: "projects do not exceed basic expenditure" };
const projects = defineRule({
  id: "MY-01",
  title,
  formula: title,
  messages: { default: title },
  ...about,
  *evaluate({ accounts }) {
    const [basic = 0, project = 0] = [
      amountOf(accounts, "expenditure", "total", "basic"),
      amountOf(accounts, "expenditure", "total", "project"),
    ];
    yield { outcome: (project ?? 0) <= (basic ?? 0) ? "pass" : "fail" };
  },
});
const left = [cell("total", "project", "expenditure")];
const parts = { rule: "MY-02", left, right: [sum({ keys: ["21015"] }, "project", "expenditure")] };
const insured = relation({ id: "MY-02", title, formula: title, ...about, relations: [parts] });
const found = audit(read(text("accounts.txt")), {
  add: [projects, insured],
  off: ["DC-01"],
  severities: { "IN-12": "warning" },
  province: "山西",
});
console.log(
  found.findings.map(({ rule, severity }) => `${rule} ${severity}`),
  found.broken,
  found.notUsed,
);
