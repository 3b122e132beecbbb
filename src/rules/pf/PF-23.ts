import { INDETERMINATE, NOT_APPLICABLE, PASS } from "../../checking";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { isProject } from "./figures";
import { ALL_FORMS, evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-23",
  title: { zh: "项目个数与所附自评表一致", en: "the number of projects is that of the tables attached" },
  formula: { zh: "文中项目数 = 清单 = 所附自评表数", en: "projects told = listed = tables attached" },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "warning",
  related: ["PF-20", "PF-31"],
  whole: ALL_FORMS,
  advice: {
    zh: "补附缺少的自评表，或改正文中的项目个数；只公开部分项目的，在文中说明。",
    en: "attach the forms that are missing or correct the number; where only some are published, say so",
  },
  messages: {
    default: {
      zh: "文中有{actual}个项目，所附项目自评表{expected}份",
      en: "the text tells of {actual} projects, {expected} tables are attached",
    },
  },
  *all({ evaluations, prose }) {
    const attached = evaluations.filter(({ evaluation }) => isProject(evaluation)).length;
    if (prose.groups.length === 0 || attached === 0) {
      yield prose.groups.length === 0 ? NOT_APPLICABLE : INDETERMINATE;
      return;
    }
    for (const { count, line, partly } of prose.groups)
      if (count === attached) yield PASS;
      // Of many projects some are published: what is missing is none.
      else if (partly && count > attached) yield NOT_APPLICABLE;
      else
        yield {
          outcome: "fail",
          // Fewer forms than projects: the others may be published elsewhere. More than projects is a contradiction.
          ...(count > attached ? { severity: "info" } : {}),
          lines: [line],
          expected: String(attached),
          actual: String(count),
        };
  },
});

const project = { kind: "project", name: "宣传", indicators: [] } as const;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "文中说开展了几个项目的自评，就应附几份自评表，只公开部分的要说明。",
    en: "As many forms are attached as projects are said to be evaluated, unless the text says that it shows some.",
  },
  pass: { text: "全面开展绩效自评，涉及二级项目1个，资金100万元。", evaluations: [project] },
  fail: { text: "全面开展绩效自评，涉及二级项目3个，资金100万元。", evaluations: [project] },
  missing: { text: "全面开展绩效自评，涉及二级项目3个，资金100万元。" },
  rounding: "no figures",
};
