import { cell } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { opt, same } from "./declare";
import { FRAME, STRUCTURE } from "./sources";

const SOURCES = ["superiorSubsidy", "undertaking", "operating", "affiliatedRemittance", "other"] as const;

export const rule = /* @__PURE__ */ linearRule({
  id: "X-03",
  title: { zh: "其他来源逐列一致", en: "other sources agree" },
  formula: {
    zh: "01表 上级补助、事业、经营、附属单位上缴、其他收入 = 02表 合计各列",
    en: "01 each other source = its column total in 02",
  },
  source: { document: STRUCTURE, also: [FRAME], certainty: "A" },
  severity: "error",
  advice: {
    zh: "按来源核对两表，改正列错来源的一笔。",
    en: "compare the two forms source by source and correct the amount under the wrong one",
  },
  relations: [
    ...SOURCES.map((id) =>
      same("X-03", cell(`income.${id}`, "amount", "summary"), cell("total", id, "income")),
    ),
    {
      ...same(
        "X-03",
        opt(cell("income.specialAccount", "amount", "summary")),
        opt(cell("total", "specialAccount", "income")),
      ),
      whenPrinted: true,
    },
  ],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "各项非财政拨款收入在01表按行、在02表按列各印一次。",
    en: "Each other source is printed once as a row of 01 and once as a column of 02.",
  },
  pass: { forms: { summary: { "income.other": 2 }, income: { total: { other: 2 } } } },
  fail: { forms: { summary: { "income.other": 2 }, income: { total: { other: 2.01 } } } },
  missing: { forms: { summary: { "income.other": 2 } } },
  rounding: "equal to the last digit",
};
