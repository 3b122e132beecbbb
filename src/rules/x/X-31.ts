import { tableOf } from "../../accounts";
import {
  defineRule,
  type Figure,
  figuresOfRows,
  formsNeeded,
  goesWith,
  type Judgement,
  NOT_APPLICABLE,
  PASS,
} from "../../checking";
import type { Cases } from "../cases";
import type { Evidence, RuleContext } from "../evidence";
import { STRUCTURE } from "../sources";

/** Each fund with its own form. 08 shows expenditure only: income that was not spent leaves it empty. */
const FUNDS = [
  {
    fund: "governmentFund",
    form: "governmentFund",
    keys: ["income.governmentFund", "income.opening.governmentFund"],
  },
  { fund: "stateCapital", form: "stateCapital", keys: [] },
] as const;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "X-31",
  title: { zh: "基金表、国资表与总表同空同有", en: "07 and 08 are empty exactly where 04 is" },
  formula: {
    zh: "04表 该项资金有收支 ⇔ 07（08）表有数",
    en: "04 has money of the fund <=> 07 (08) has figures",
  },
  source: { document: STRUCTURE, certainty: "A" },
  severity: "error",
  related: ["X-10", "X-11"],
  needs: [/* @__PURE__ */ formsNeeded("appropriationSummary")],
  advice: {
    zh: "核对该项资金在04表各行和明细表的数；明细表漏填的补填，04表错列到该项资金的改列。",
    en: "compare the rows of 04 with the form of the fund; fill in the form left empty, or move what 04 misplaced",
  },
  messages: {
    empty: {
      zh: "财政拨款总表有该项资金的收支{expected}，明细表却为空",
      en: "04 has {expected} of this fund, its own form is empty",
    },
    filled: {
      zh: "明细表有数{actual}，财政拨款总表该项资金却为空",
      en: "the form of this fund has {actual}, 04 has none",
    },
  },
  *evaluate(context) {
    for (const one of FUNDS) yield judgeFund(context, one);
  },
});

function judgeFund(context: RuleContext, { fund, form, keys }: (typeof FUNDS)[number]): Judgement {
  const missing = formsNeeded(form).missing(context);
  if (missing !== null) return { outcome: missing };
  const whole = largest(context, "appropriationSummary", fund, keys);
  const own = largest(context, form, null, []);
  if (whole === null && own === null) return NOT_APPLICABLE;
  const table = tableOf(context.accounts, form);
  const nothing = (of: Figure): Figure => ({ ...of, amount: 0, places: [], lines: [] });
  const verdict = goesWith(own ?? nothing(whole as Figure), whole ?? nothing(own as Figure));
  if (verdict.outcome === "pass") return PASS;
  const lines = own === null && table?.line !== undefined ? [table.line] : [];
  return {
    ...verdict,
    lines,
    reason: own === null ? "empty" : "filled",
    where: own?.places ?? whole?.places ?? [],
  };
}

/** The largest figure of a form, in one column of 04 or anywhere in another form; null where all are nothing. */
function largest(
  { accounts }: RuleContext,
  form: "appropriationSummary" | "governmentFund" | "stateCapital",
  fund: string | null,
  keys: readonly string[],
): Figure | null {
  let found: Figure | null = null;
  const figureOf = figuresOfRows(accounts, form);
  for (const row of tableOf(accounts, form)?.rows ?? []) {
    if (fund === "stateCapital" && /^expenditure\.(?:closing|total)/.test(row.key)) continue;
    const columns = fund === null ? Object.keys(row.cells) : keys.includes(row.key) ? ["amount"] : [fund];
    for (const column of columns) {
      const figure = figureOf(row.key, column);
      if (figure !== null && Math.abs(figure.amount) > Math.abs(found?.amount ?? 0)) found = figure;
    }
  }
  return found;
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "04表按资金来源汇总，07、08表是其中两项资金的明细：一张有数而另一张全空，必有一张漏填。",
    en: "04 adds up by fund what 07 and 08 show in detail: where one has figures and the other none, one was left out.",
  },
  pass: {
    forms: {
      appropriationSummary: { "expenditure.212": { governmentFund: 1 } },
      governmentFund: { "212": 1 },
    },
  },
  fail: {
    forms: {
      appropriationSummary: { "expenditure.212": { governmentFund: 1 } },
      governmentFund: { total: null },
    },
  },
  missing: { forms: { appropriationSummary: { "expenditure.212": { governmentFund: 1 } } } },
  rounding: {
    forms: {
      appropriationSummary: { "expenditure.212": { governmentFund: 0.01 } },
      governmentFund: { "212": 0 },
    },
  },
};
