import { type ColumnId, cell, type RelationOf, sum } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { EXPERIENCE } from "./sources";

const basicPart = (column: ColumnId<"threePublic">, codes: readonly string[]): RelationOf<"threePublic"> => ({
  rule: "X-18",
  form: "threePublic",
  left: [cell("actual", column)],
  right: [sum({ keys: codes }, "amount", "basicDetail")],
  comparison: ">=",
  whenPrinted: true,
  whenFilled: true,
});

export const rule = /* @__PURE__ */ linearRule({
  id: "X-18",
  title: { zh: "三公经费包含基本支出部分", en: "the three public expenses contain their basic part" },
  formula: {
    zh: "09表 出国 ≥ 06表 30212；购置 ≥ 31013；运行 ≥ 30231；接待 ≥ 30217",
    en: "09 abroad >= 06 30212; purchase >= 31013; operation >= 30231; reception >= 30217",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "warning",
  related: ["SG-01"],
  advice: {
    zh: "核对09表该项决算数是否漏计基本支出负担的部分。",
    en: "see whether 09 left out the part that basic expenditure bears",
  },
  relations: [
    basicPart("abroad", ["30212"]),
    basicPart("vehiclePurchase", ["31013"]),
    basicPart("vehicleOperation", ["30231"]),
    basicPart("reception", ["30217"]),
  ],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "06表的出国、购置、运行、接待费是“三公”经费中由基本支出负担的部分。",
    en: "What 06 shows for abroad, purchase, operation and reception is the part that basic expenditure bears.",
  },
  pass: { forms: { threePublic: { actual: { reception: 2 } }, basicDetail: { "30217": 1 } } },
  fail: { forms: { threePublic: { actual: { reception: 1 } }, basicDetail: { "30217": 2 } } },
  missing: { forms: { basicDetail: { "30217": 1 } } },
  rounding: { forms: { threePublic: { actual: { reception: 1 } }, basicDetail: { "30217": 1.01 } } },
};
