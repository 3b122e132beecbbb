import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_F03 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-33",
  title: { zh: "政府采购合计", en: "procurement adds up" },
  formula: { zh: "10表 政府采购合计 = 货物 + 工程 + 服务", en: "10: procurement = goods + works + services" },
  source: { document: LEDGER_F03, also: [FRAME], certainty: "A" },
  severity: "error",
  advice: {
    zh: "按采购台账核对三类金额，再重算合计。",
    en: "compare the three kinds with the procurement register, then add up again",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: { zh: "政府采购只分货物、工程、服务三类。", en: "Procurement is goods, works and services." },
  pass: {
    forms: { statistics: { "procurement.total": 3, "procurement.goods": 1, "procurement.services": 2 } },
  },
  fail: {
    forms: { statistics: { "procurement.total": 4, "procurement.goods": 1, "procurement.services": 2 } },
  },
  missing: { forms: { statistics: { "procurement.goods": 1 } } },
  rounding: {
    forms: { statistics: { "procurement.total": 3.01, "procurement.goods": 1, "procurement.services": 2 } },
  },
};
