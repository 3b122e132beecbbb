import { tableOf } from "../../accounts";
import {
  defineRule,
  type Figure,
  formFigure,
  formsNeeded,
  goesWith,
  type Judgement,
  NOT_APPLICABLE,
} from "../../checking";
import type { ThreePublicAmounts } from "../../three-public";
import type { Cases } from "../cases";
import type { Evidence, RuleContext } from "../evidence";
import { PREPARATION_RUNNING } from "../sources";
import { outturn } from "./figures";

/** The economic items of form 06 that belong to each item of 三公. */
const MEMBERS: readonly { readonly column: keyof ThreePublicAmounts; readonly codes: readonly string[] }[] = [
  { column: "abroad", codes: ["30212"] },
  { column: "vehiclePurchase", codes: ["31013", "30913"] },
  { column: "vehicleOperation", codes: ["30231"] },
  { column: "reception", codes: ["30217"] },
];

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-01",
  title: { zh: "三公经费组成完整", en: "the three public expenses leave nothing out" },
  formula: {
    zh: "06表 30212、31013+30913、30231、30217 有支出的，09表 相应项目有决算数",
    en: "an item spent in 06 (30212, 31013 + 30913, 30231, 30217) has an outturn in 09",
  },
  source: { document: PREPARATION_RUNNING, certainty: "B" },
  severity: "error",
  related: ["X-18"],
  needs: [/* @__PURE__ */ formsNeeded("basicDetail", "threePublic")],
  advice: {
    zh: "按06表该经济科目的支出补填09表相应项目；不属于“三公”经费的，改列正确的经济科目。",
    en: "enter in 09 what 06 spends on the item, or move it to the economic item that it belongs to",
  },
  messages: {
    default: {
      zh: "基本支出明细列有该项支出{expected}，“三公”经费表中没有",
      en: "06 spends {expected} on this item, the form of the three public expenses has nothing",
    },
  },
  evaluate: (context) => MEMBERS.map(({ column, codes }) => judged(context, column, codes)),
});

function judged(context: RuleContext, column: keyof ThreePublicAmounts, codes: readonly string[]): Judgement {
  const spent = formFigure(context.accounts, "basicDetail", codes, "amount");
  if (spent === null || spent.amount <= spent.half) return NOT_APPLICABLE;
  const shown = outturn(context, column) ?? blank(context, column);
  return shown === null ? { outcome: "indeterminate" } : goesWith(shown, spent);
}

/** A cell that is there and blank is nothing; null where the form has no such cell. */
function blank({ accounts }: RuleContext, column: keyof ThreePublicAmounts): Figure | null {
  const row = tableOf(accounts, "threePublic")?.rows.find(({ key }) => key === "actual");
  if (row === undefined || !(column in row.cells)) return null;
  const places = [{ form: "threePublic", row: "actual", column } as const];
  return { amount: 0, half: 0, measure: "money", places, lines: [] };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "“三公”经费包括基本支出和项目支出中的同名经济科目：06表已有该项支出，09表就不能没有。",
    en: "The three public expenses include the economic items of the same name: what 06 spends on one, 09 cannot lack.",
  },
  pass: { forms: { basicDetail: { "30217": 1 }, threePublic: { actual: { reception: 1 } } } },
  fail: { forms: { basicDetail: { "30217": 1 }, threePublic: { actual: { reception: 0 } } } },
  missing: { forms: { basicDetail: { "30217": 1 } } },
  rounding: {
    forms: {
      basicDetail: { rows: { "30217": 30 }, unit: "元" },
      threePublic: { actual: { reception: 0 } },
    },
  },
};
