import { formFigure, INDETERMINATE, NOT_APPLICABLE } from "../../checking";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { expenditureOf, projectsExecuted } from "./accounts";
import { isProject, sameAmount, sameYear } from "./figures";
import { ALL_FORMS, evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-20",
  title: { zh: "项目执行数之和等于项目支出", en: "the projects add up to the project expenditure" },
  formula: {
    zh: "自评覆盖全部项目时：Σ项目执行数 = 支出决算表项目支出",
    en: "where all projects are covered: sum executed = project expenditure",
  },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "warning",
  related: ["PF-19", "PF-23"],
  whole: ALL_FORMS,
  advice: {
    zh: "核对是否有项目未附自评表，或某个项目的执行数与账不符；不是全部项目的，改正文字。",
    en: "look for a project without its form or an execution that is not that of the ledger; or say that not all were evaluated",
  },
  messages: {
    default: {
      zh: "文称自评覆盖全部项目，{count}个项目执行数合计{actual}，支出决算表项目支出{expected}",
      en: "all projects are said to be covered: {count} projects executed {actual}, the accounts show {expected} of project expenditure",
    },
  },
  *all(context) {
    const { accounts, prose, evaluations } = context;
    const projects = evaluations.filter(({ evaluation }) => isProject(evaluation));
    if (accounts === null || prose.claimsAll === null) {
      yield NOT_APPLICABLE;
      return;
    }
    // Where more projects are told of than forms are attached, the forms cannot add up to all of them.
    if (prose.groups.some(({ count }) => count > projects.length)) {
      yield NOT_APPLICABLE;
      return;
    }
    const [sum, expected] = [projectsExecuted(context), expenditureOf(accounts, "project")];
    if (
      sum === null ||
      expected === null ||
      !projects.every(({ evaluation }) => sameYear(evaluation, accounts))
    ) {
      yield INDETERMINATE;
      return;
    }
    const told = { ...sum, lines: [prose.claimsAll, ...sum.lines] };
    const general = prose.claimsGeneral ? formFigure(accounts, "generalBudget", ["total"], "project") : null;
    const verdict = sameAmount(told, expected);
    const ofGeneral = general === null ? verdict : sameAmount(told, general);
    // Without a number of projects it is not known whether the form of each is attached.
    const isOpen = prose.groups.length === 0 && sum.amount < expected.amount;
    yield ofGeneral.outcome === "pass"
      ? ofGeneral
      : { ...verdict, ...(isOpen ? { severity: "info" } : {}), params: { count: projects.length } };
  },
});

const project = { kind: "project", name: "宣传", unit: "万元", indicators: [] } as const;
const text = "根据预算绩效管理要求，我局组织对全部项目开展绩效自评。";

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "自评覆盖全部项目时，各项目自评表的执行数之和就是当年的项目支出。",
    en: "Where every project was evaluated, their executions make up the project expenditure of the year.",
  },
  pass: {
    text,
    forms: { expenditure: { total: { project: 26.04 } } },
    evaluations: [{ ...project, budget: [{ source: "合计", executed: "26.04" }] }],
  },
  fail: {
    text,
    forms: { expenditure: { total: { project: 26.04 } } },
    evaluations: [{ ...project, budget: [{ source: "合计", executed: "20.04" }] }],
  },
  missing: { text, forms: { expenditure: { total: { project: 26.04 } } }, evaluations: [project] },
  rounding: {
    text,
    forms: { expenditure: { total: { project: 26.04 } } },
    evaluations: [{ ...project, budget: [{ source: "合计", executed: "26" }] }],
  },
};
