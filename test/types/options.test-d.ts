/** What must not compile, and what must: checked by `npm run typecheck`, never run. */
import { deriveForms, type RuleId, yuan } from "juesuan";
import type { RuleName } from "juesuan/checking";
import type { AuditOptions } from "juesuan/disclosure";
import type { Province, ProvinceName } from "juesuan/forms";

export const own: RuleId = "IN-12";
// @ts-expect-error: no rule of the library has this id
export const none: RuleId = "IN-99";
/** A rule of one's own has a name of its own. */
export const mine: RuleName = "MY-01";

export const short: Province = "山西";
// @ts-expect-error: profiles and layouts are keyed by short names
export const full: Province = "山西省";
export const named: ProvinceName[] = ["山西", "山西省", "shanxi", "140000"];

export const options: AuditOptions = {
  off: ["DC-01", "MY-02"],
  severities: { "IN-12": "warning", "MY-01": "off" },
  province: "山西",
};
// @ts-expect-error: a severity is error, warning, info or off
export const grave: AuditOptions = { severities: { "IN-12": "grave" } };
// @ts-expect-error: rules are added
export const replaced: AuditOptions = { rules: [] };

deriveForms([{ kind: "income", item: "2101501", source: "generalBudget", amount: yuan("1.00") }]);
// @ts-expect-error: an amount is 分, which yuan, wan and fen make
deriveForms([{ kind: "income", item: "2101501", source: "generalBudget", amount: 100 }]);
deriveForms([{ kind: "count", of: "guests", count: 8 }]);
// @ts-expect-error: a count is no amount
deriveForms([{ kind: "count", of: "guests", amount: yuan("8") }]);
