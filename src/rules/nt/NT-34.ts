import { equal, type Figure, INDETERMINATE, type Judgement } from "../../checking";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import { told } from "./judge";
import { linesOf, moneyOf } from "./printed";
import { anyHolds, budgetFor, outturnsOf } from "./readings";
import { TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-34",
  title: { zh: "与预算相比的增减额正确", en: "differences from the budget are right" },
  formula: {
    zh: "增减额 = 决算数 − 预算数（文中的，或09表的）",
    en: "difference = outturn - budget, of the text or of form 09",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["NT-08", "NT-13"],
  advice: {
    zh: "用决算数减预算数重算增减额；分清年初预算和全年预算。",
    en: "take the budget from the outturn anew; keep the initial and the adjusted budget apart",
  },
  messages: {
    default: {
      zh: "“{text}”：{subject}比预算增减{actual}，按决算数与预算数应为{expected}",
      en: "“{text}”: {subject}: {actual} from the budget, outturn and budget give {expected}",
    },
  },
  judge: function* (facts) {
    for (const statement of facts.told) {
      const { measure, base, implied, among } = statement;
      if (measure !== "change" || base === null || base === "上年" || implied || among !== undefined)
        continue;
      const moved = moneyOf(statement);
      if (moved === null) continue;
      const budget = budgetFor(facts, statement);
      const readings =
        budget === null
          ? []
          : outturnsOf(facts, statement).map((now) => judgeDifference(statement, moved, now, budget));
      yield anyHolds(readings) ?? { ...INDETERMINATE, lines: linesOf(statement) };
    }
  },
});

function judgeDifference(statement: Statement, moved: Figure, now: Figure, budget: Figure): Judgement {
  const difference: Figure = {
    ...now,
    amount: now.amount - budget.amount,
    half: now.half + budget.half,
    places: [...now.places, ...budget.places],
    lines: [...now.lines, ...budget.lines],
  };
  const turned = { ...moved, amount: -moved.amount };
  if ((statement.direction ?? "unclear") === "unclear" && near(turned, difference))
    return { outcome: "pass" };
  return near(moved, difference) ? { outcome: "pass" } : told(equal(moved, difference), statement);
}

const near = (actual: Figure, expected: Figure): boolean =>
  Math.abs(actual.amount - expected.amount) <= actual.half + expected.half;

const text = (less: string) =>
  `九、“三公”经费财政拨款支出决算情况说明\n公务接待费支出决算0.50万元，与全年预算相比减少${less}万元。`;
const FORMS = { threePublic: { budget: { reception: 1 }, actual: { reception: 0.5 } } };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "与预算相比的增减额由决算数减预算数得出，差额不超过三个数四舍五入之和。",
    en: "The difference is outturn less budget, within the rounding of the three figures.",
  },
  pass: { text: text("0.50"), forms: FORMS },
  fail: { text: text("0.30"), forms: FORMS },
  missing: { text: text("0.30") },
  rounding: { text: text("0.51"), forms: FORMS },
};
