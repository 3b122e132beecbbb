import { defineRule, type PredicateRule, type RuleMeta, standsUnread } from "../../checking";
import type { Narrative } from "../read";
import { toldIn } from "./facts";
import type { NarrativeRule } from "./rule";

import { consistency } from "./rules/consistency";
import { directions } from "./rules/directions";
import { itemRules } from "./rules/items";
import { particulars } from "./rules/particulars";
import { percentages } from "./rules/percentages";
import { sums } from "./rules/sums";
import { threePublicText } from "./rules/three-public";
import { totals } from "./rules/totals";

const byId = (a: RuleMeta, b: RuleMeta): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const ALL: readonly NarrativeRule[] = /* @__PURE__ */ [
  ...totals,
  ...itemRules,
  ...particulars,
  ...percentages,
  ...sums,
  ...directions,
  ...threePublicText,
  ...consistency,
].sort(byId);

/**
 * What the rules on 情况说明 say about themselves: ids NT-01 to NT-35 (text against forms and against itself) and the
 * SG rules that the text decides.
 *
 * @example
 * ```ts
 * import { narrativeRuleMeta } from "juesuan/narrative";
 * narrativeRuleMeta.find(({ id }) => id === "NT-05")?.title.zh; // => "占比合计为100%"
 * ```
 */
export const narrativeRuleMeta: readonly RuleMeta[] = ALL;

/**
 * The rules on 情况说明 for one narrative, to be checked with the accounts like all others (`check`). Amounts must
 * equal the forms at their printed digits, percentages are judged by the intervals of both operands; a finding
 * points to the line of its sentence and to the cell. Without forms the rules that need them are indeterminate.
 *
 * @param narrative - What `readNarrative` gave.
 * @example
 * ```ts
 * import { check } from "juesuan/checking";
 * import { narrativeRules, readNarrative } from "juesuan/narrative";
 * const narrative = readNarrative("2024年度机关运行经费支出10.00万元，比2023年度增加5.00万元，增长50.00%。");
 * const accounts = { department: null, year: 2024, unit: null, forms: {} };
 * const { findings } = check(accounts, { rules: narrativeRules(narrative) });
 * findings.map(({ rule, lines, expected, actual }) => [rule, lines, expected, actual]); // => [["NT-07", [1], "100.00", "50.00"]]
 * ```
 */
export function narrativeRules(narrative: Narrative): PredicateRule[] {
  const told = toldIn(narrative);
  return ALL.map(({ judge, ...meta }) =>
    defineRule({
      ...meta,
      evaluate: (context) =>
        judge({
          ...told,
          accounts: context.accounts,
          previous: context.previous ?? null,
          profile: context.profile,
          standsUnread: (form) => standsUnread(context, form),
        }),
    }),
  );
}
