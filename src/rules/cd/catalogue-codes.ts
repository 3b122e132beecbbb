import { INDETERMINATE, type Judgement, PASS } from "../../checking";
import { judgeCode } from "../../codes";
import type { RuleContext } from "../evidence";
import { groupBy, hasAmount } from "../rows";
import { codedRows, codesOf, isBeforeCatalogue, placesOf, yearOf } from "./code-rows";

/** One judgement a code, whatever the number of forms it stands in. */
export function* judgeCodes(
  context: RuleContext,
  kind: "functional" | "departmentEconomic",
): Generator<Judgement> {
  const year = yearOf(context);
  const catalogue = codesOf(context)[kind];
  for (const group of groupBy(codedRows(context.accounts, kind), ({ row }) => row.key).values()) {
    const code = group[0]?.row.key ?? "";
    const judged = judgeCode(catalogue, code, year);
    const { because, verdict } = judged;
    // Templates print rows of codes that are not used: what matters is a code that carries money.
    const used = verdict === "impossible" || group.some(({ row }) => hasAmount(row));
    if (verdict === "known" || !used) {
      yield PASS;
      continue;
    }
    if (isBeforeCatalogue(year) && because !== "shape") {
      yield INDETERMINATE;
      continue;
    }
    // Limits of years are known for few codes, and a limit that is recalled only proves nothing.
    const isSure = judged.entry?.confirmed === true;
    const severity =
      verdict === "impossible" ? "error" : verdict !== "unknown" && isSure ? "warning" : "info";
    yield {
      outcome: "fail",
      where: placesOf(group),
      actual: code,
      reason: because === "shape" ? "shape" : verdict,
      severity,
      params: { code, because },
    };
  }
}

export const CODE_MESSAGES = {
  shape: { zh: "科目代码{code}的位数不对", en: "code {code} has a wrong number of digits" },
  unknown: {
    zh: "科目代码{code}不在本目录中，请核对",
    en: "code {code} is not in this catalogue: please compare",
  },
  impossible: { zh: "科目代码{code}不存在（{because}）", en: "code {code} does not exist ({because})" },
  expired: { zh: "科目代码{code}本年度已停用", en: "code {code} is no longer in force in this year" },
  notYet: { zh: "科目代码{code}本年度尚未启用", en: "code {code} is not yet in force in this year" },
};
