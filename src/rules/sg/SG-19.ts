import { atMost, defineRule, type Figure, formFigure, formsNeeded, NOT_APPLICABLE } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { RECEPTION_1998 } from "../sources";
import { outturn } from "./figures";
import { limitOf } from "./per-head";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-19",
  title: { zh: "接待费比例", en: "share of reception" },
  formula: {
    zh: "09表 公务接待费 ≤ 2% × 06表 公用经费（limits.receptionShare，单位%；历史标准以公务费为基数，公开表没有，以公用经费代替，仅供提示）",
    en: "09 reception <= 2% of 06 public (limits.receptionShare, per cent; a historic limit over office expenses, for which public expenses stand; a hint only)",
  },
  source: { document: RECEPTION_1998, certainty: "C" },
  severity: "info",
  related: ["SG-16"],
  needs: [/* @__PURE__ */ formsNeeded("threePublic", "basicDetail")],
  advice: {
    zh: "历史标准，不作为违规依据；可以了解接待费较高的原因。",
    en: "a historic standard and no breach by itself: ask why receptions cost so much",
  },
  messages: {
    default: {
      zh: "公务接待费{actual}，超过公用经费的{share}%（{expected}），历史标准，仅供参考",
      en: "reception is {actual}, more than {share}% of public expenses ({expected}), a historic standard",
    },
  },
  *evaluate(context) {
    const limit = limitOf(context, "receptionShare");
    const reception = outturn(context, "reception");
    const whole = formFigure(context.accounts, "basicDetail", ["public"], "amount");
    if (limit === undefined || reception === null || whole === null) yield NOT_APPLICABLE;
    else if (reception.amount <= 0 || whole.amount <= 0) yield NOT_APPLICABLE;
    else {
      const part = (amount: number) => Math.ceil((amount * limit.value) / 100);
      const most: Figure = { ...whole, amount: part(whole.amount), half: part(whole.half), parts: [] };
      yield { ...atMost(reception, most), params: { share: limit.value } };
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "1998年规定业务招待费地方不超过当年公务费的2%（中央1%）；公开表不列公务费，以公用经费代替，上限偏宽，只用来提示接待费是否偏高。",
    en: "In 1998 receptions were held to 2% of office expenses (1% for central bodies). No published form prints them: public expenses, which are wider, stand for them, so that this is a hint only.",
  },
  pass: { forms: { threePublic: { actual: { reception: 1 } }, basicDetail: { public: 100 } } },
  fail: { forms: { threePublic: { actual: { reception: 3 } }, basicDetail: { public: 100 } } },
  missing: { forms: { threePublic: { actual: { reception: 3 } } } },
  rounding: { forms: { threePublic: { actual: { reception: 2 } }, basicDetail: { public: 99.99 } } },
};
