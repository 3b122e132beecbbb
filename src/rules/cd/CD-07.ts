import { tableOf } from "../../accounts";
import { defineRule, NOT_APPLICABLE, PASS, remedyOfWords } from "../../checking";
import { formOf } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { FUNCTIONAL_FORMS, placesOfRow } from "../rows";
import { TEMPLATE_LAYOUT } from "../sources";
import { isCoded } from "./code-rows";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "CD-07",
  title: { zh: "科目按序且不重复", en: "codes ascend and are unique" },
  formula: {
    zh: "02、03、05、07、08表科目升序、不重复",
    en: "02, 03, 05, 07, 08: codes ascend and are unique",
  },
  source: { document: TEMPLATE_LAYOUT, certainty: "C" },
  severity: "warning",
  advice: { zh: "按代码重新排列；重复的科目合并为一行。", en: "sort the rows; put repeated codes together" },
  messages: {
    order: {
      zh: "科目{code}排在{before}之后，次序不对",
      en: "code {code} stands after {before}: out of order",
    },
    duplicate: { zh: "科目{code}重复", en: "code {code} is printed twice" },
  },
  *evaluate({ accounts }) {
    for (const form of FUNCTIONAL_FORMS) {
      const rows = (tableOf(accounts, form)?.rows ?? []).filter((row) => isCoded(row.key));
      if (rows.length < 2) {
        yield NOT_APPLICABLE;
        continue;
      }
      const seen = new Set<string>();
      const inOrder = ascending(rows.map(({ key }) => key));
      let clean = true;
      for (const [at, row] of rows.entries()) {
        const reason = seen.has(row.key) ? "duplicate" : inOrder.has(at) ? null : "order";
        seen.add(row.key);
        if (reason === null) continue;
        clean = false;
        yield {
          outcome: "fail",
          where: placesOfRow(form, row),
          actual: row.key,
          reason,
          params: { code: row.key, before: rows[at - 1]?.key ?? "" },
          // One code misprinted may be out of order here and stand twice.
          remedies: [remedyOfWords(`${formOf(form).title}：${row.key}`, 0)],
        };
      }
      if (clean) yield PASS;
    }
  },
});

/**
 * The places of the most codes that ascend: the others are out of order. One code put too early is one slip, not as many as
 * there are codes behind it that are smaller.
 */
function ascending(codes: readonly string[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, code] of codes.entries()) {
    // The shortest run that ends with a greater code is one that this code ends better; equal codes are repetitions.
    let [length, to] = [0, ends.length];
    while (length < to) {
      const middle = (length + to) >> 1;
      if ((codes[ends[middle] ?? -1] ?? "") > code) to = middle;
      else length = middle + 1;
    }
    before.push(ends[length - 1] ?? -1);
    ends[length] = at;
  }
  const found = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) found.add(at);
  return found;
}

export const cases: Cases = {
  since: "0.1.0",
  why: { zh: "科目按代码从小到大排列，一个科目一行。", en: "Codes ascend and have one row each." },
  pass: {
    forms: {
      income: [
        ["208", 1],
        ["20805", 1],
        ["2080501", 1],
        ["210", 1],
      ],
    },
  },
  fail: {
    forms: {
      income: [
        ["210", 1],
        ["208", 1],
      ],
    },
  },
  missing: { forms: { income: [["208", 1]] } },
  rounding: "no figures",
};
