import type { FinalAccounts } from "../../accounts";
import { atMost, defineRule, type Figure, type Judgement, NOT_APPLICABLE } from "../../checking";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import type { Evidence, RuleContext } from "../evidence";
import { sayings } from "../nt/facts";
import { PLEDGE_2013 } from "../sources";
import { outturn, THREE } from "./figures";
import { printer } from "./printings";
import { explainedIn, reasonRemedy } from "./reasons";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-03",
  title: { zh: "三公经费只减不增", en: "the three public expenses do not grow" },
  formula: {
    zh: "09表 决算合计 ≤ 上年09表 决算合计；文中三公经费比上年不增加（说明了原因的只作提示）",
    en: "09 outturn total <= that of last year; the text tells no growth over last year (with a reason: information)",
  },
  source: { document: PLEDGE_2013, certainty: "B" },
  severity: "warning",
  related: ["SG-04"],
  advice: {
    zh: "核对上年数口径是否一致；确有增加的，说明增加的事由和批准依据。",
    en: "see that last year's figure has the same scope; where it did grow, tell the cause and who approved it",
  },
  messages: {
    default: {
      zh: "“三公”经费决算{actual}，大于上年{expected}",
      en: "the three public expenses are {actual}, last year {expected}",
    },
    told: {
      zh: "“{text}”：三公经费比上年增加{actual}",
      en: "“{text}”: the three public expenses grew by {actual}",
    },
  },
  *evaluate(context) {
    const { told } = context;
    const isExplained = told !== undefined && explainedIn(told)("三公经费");
    // Growth that the text explains is information.
    for (const verdict of growth(context))
      if (verdict.outcome !== "fail") yield verdict;
      else if (isExplained) yield { ...verdict, severity: "info" };
      else yield { ...verdict, remedies: [...(verdict.remedies ?? []), reasonRemedy("三公经费")] };
  },
});

function* growth(context: RuleContext): Generator<Judgement> {
  const { told, previous } = context;
  if (previous !== undefined) yield overPrevious(context, previous);
  if (told === undefined) return;
  const print = printer(told);
  for (const said of sayings(told, "三公经费", "change"))
    if (said.base === "上年" && said.direction !== "unclear" && said.section === "threePublic")
      yield toldGrowth(said, print(said)?.figure ?? null);
}

function overPrevious(context: RuleContext, previous: FinalAccounts): Judgement {
  const now = outturn(context, "total");
  const before = outturn({ accounts: previous }, "total");
  if (now === null || before === null) return { outcome: "indeterminate" };
  // A department of its first year has nothing to compare with.
  return before.amount === 0 ? NOT_APPLICABLE : atMost(now, before);
}

function toldGrowth(said: Statement, change: Figure | null): Judgement {
  if (change?.measure !== "money") return { outcome: "indeterminate" };
  const verdict = atMost(change, { ...change, amount: 0, half: 0, lines: [], parts: [] });
  return verdict.outcome === "pass" ? verdict : { ...verdict, reason: "told", params: { text: said.text } };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "国务院2013年约法三章提出“三公”经费只减不增，增加的应当说明事由。",
    en: "The State Council pledged in 2013 that these expenses only fall; where they grew, the public is told why.",
  },
  pass: { text: `${THREE}“三公”经费支出2.50万元，比上年减少0.10万元。` },
  fail: {
    forms: { threePublic: { actual: 3 } },
    previous: { threePublic: { actual: 2 } },
    text: `${THREE}“三公”经费支出3.00万元，比上年增加1.00万元。`,
  },
  missing: { forms: { threePublic: { actual: 3 } } },
  rounding: { forms: { threePublic: { actual: 2.01 } }, previous: { threePublic: { actual: 2 } } },
};
