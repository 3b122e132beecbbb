import { tableOf } from "../../accounts";
import {
  type CheckContext,
  defineRule,
  INDETERMINATE,
  type Judgement,
  PASS,
  type PredicateRule,
  standsUnread,
} from "../../checking";
import {
  type Catalogue,
  type CodeRow,
  departmentEconomicNames,
  entriesOf,
  FUNCTION_CLASSES,
  functionalNames,
  isGovernmentFundCode,
  isStateCapitalCode,
  judgeCode,
} from "../../codes";
import { CLASS_KEY_PREFIX, FORM_IDS } from "../../forms";
import { head, says, text } from "../meta";
import { hasAmount, linesOfRows, placesOfRow } from "../rows";
import { CLASSIFICATION } from "../sources";
import { codedRows, grouped, isBeforeCatalogue, isCoded, placesOf, yearOf } from "./code-rows";

/** One judgement a code, whatever the number of forms it stands in. */
function* judgeCodes(
  context: CheckContext,
  catalogue: Catalogue<CodeRow>,
  kind: "functional" | "departmentEconomic",
): Generator<Judgement> {
  const year = yearOf(context);
  for (const group of grouped(codedRows(context.accounts, kind), ({ row }) => row.key)) {
    const code = group[0]?.row.key ?? "";
    const judged = judgeCode(catalogue, code, year);
    const { because } = judged;
    // No complete list of the functional 款 could be had: one that is not in the catalogue may exist all the same.
    const unlisted = kind === "functional" && judged.verdict === "impossible" && because === "款";
    const verdict = unlisted ? "unknown" : judged.verdict;
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
    // Limits of years are known for few codes.
    const severity =
      verdict === "unknown" ? "info" : verdict === "impossible" && because !== "款" ? "error" : "warning";
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

const CODE_MESSAGES = {
  shape: text("科目代码{code}的位数不对", "code {code} has a wrong number of digits"),
  unknown: text("科目代码{code}不在本目录中，请核对", "code {code} is not in this catalogue: please compare"),
  impossible: text("科目代码{code}不存在（{because}）", "code {code} does not exist ({because})"),
  expired: text("科目代码{code}本年度已停用", "code {code} is no longer in force in this year"),
  notYet: text("科目代码{code}本年度尚未启用", "code {code} is not yet in force in this year"),
};

const functional = /* @__PURE__ */ defineRule({
  ...head(
    "CD-01",
    ["功能分类科目有效", "functional codes are valid"],
    [
      "功能分类科目为3、5、7位，且在当年政府收支分类科目中（目录未载的项级为提示）",
      "functional codes have 3, 5 or 7 digits and are in the year's classification (an unlisted item is information)",
    ],
    [CLASSIFICATION, "B"],
    "error",
    ["CD-05"],
  ),
  messages: CODE_MESSAGES,
  evaluate: (context) => judgeCodes(context, functionalNames, "functional"),
});

const economic = /* @__PURE__ */ defineRule({
  ...head(
    "CD-02",
    ["经济分类科目有效", "economic codes are valid"],
    [
      "06表 经济分类科目为3、5位，且在当年部门预算支出经济分类科目中",
      "06: economic codes have 3 or 5 digits and are in the year's classification",
    ],
    ["部门预算支出经济分类科目（财预〔2017〕98号）", "B"],
    "error",
  ),
  messages: CODE_MESSAGES,
  evaluate: (context) => judgeCodes(context, departmentEconomicNames, "departmentEconomic"),
});

const repaired = /* @__PURE__ */ defineRule({
  ...head(
    "CD-03",
    ["科目代码印刷完整", "codes are printed in full"],
    [
      "代码被截断的，按上级科目和名称补全，每表报告一次",
      "cut codes are repaired from the code above and the name, reported once a form",
    ],
    ["决算公开表（列宽截断）", "A"],
    "warning",
  ),
  ...says(
    "{count}个科目代码印刷不全，已按名称补全：{codes}",
    "{count} codes were cut and repaired by name: {codes}",
  ),
  *evaluate({ accounts }) {
    for (const form of FORM_IDS) {
      const rows = (tableOf(accounts, form)?.rows ?? []).filter(
        (row) => isCoded(row.key) || row.repaired !== undefined,
      );
      // A form that prints no codes at all has none that are cut.
      if (rows.every(({ repaired }) => repaired?.printed === "")) continue;
      const cut = rows.filter((row) => row.repaired !== undefined);
      if (cut.length === 0) yield PASS;
      else {
        const codes = cut
          .slice(0, 10)
          .map((row) => `${row.repaired?.printed ?? ""}→${row.key}`)
          .join("、");
        yield {
          outcome: "fail",
          where: cut.flatMap((row) => placesOfRow(form, row)),
          lines: linesOfRows(cut),
          params: { count: cut.length, codes },
        };
      }
    }
  },
});

const classes = /* @__PURE__ */ defineRule({
  ...head(
    "CD-06",
    ["类级科目在总表有行", "classes have a row in 01"],
    [
      "02、03、05、07、08表有数的类在01表（04表）有对应行",
      "classes with figures in 02, 03, 05, 07, 08 have a row in 01 (04)",
    ],
    ["部门决算报表 财决01表", "B"],
    "error",
    ["X-05"],
  ),
  ...says("类级科目{code}在总表中没有对应的行", "class {code} has no row in the summary forms"),
  *evaluate(context) {
    const { accounts } = context;
    const summary = tableOf(accounts, "summary");
    const inSummary = new Set(summary?.rows.map((row) => row.key));
    const standard = new Set<string>(FUNCTION_CLASSES.map(({ code }) => code));
    const rows = codedRows(accounts, "functional").filter(
      ({ row }) => row.key.length === 3 && hasAmount(row),
    );
    for (const group of grouped(rows, ({ row }) => row.key)) {
      const code = group[0]?.row.key ?? "";
      const holds = summary === undefined ? standard.has(code) : inSummary.has(CLASS_KEY_PREFIX + code);
      if (holds) yield PASS;
      else if (standsUnread(context, "summary")) yield INDETERMINATE;
      else yield { outcome: "fail", where: placesOf(group), actual: code, params: { code } };
    }
  },
});

const funds = /* @__PURE__ */ defineRule({
  ...head(
    "CD-09",
    ["基金表、国资表的科目属于该预算", "codes of 07 and 08 belong to their budgets"],
    [
      "07表科目属政府性基金预算，08表科目属国有资本经营预算（223）",
      "07: codes of the government funds; 08: codes under 223",
    ],
    [CLASSIFICATION, "B"],
    "error",
  ),
  ...says("科目{code}不属于该表的预算", "code {code} does not belong to the budget of this form"),
  *evaluate(context) {
    const year = yearOf(context);
    const forms = [
      ["governmentFund", isGovernmentFundCode],
      ["stateCapital", isStateCapitalCode],
    ] as const;
    for (const [form, belongs] of forms) {
      const rows = (tableOf(context.accounts, form)?.rows ?? []).filter(
        (row) => isCoded(row.key) && hasAmount(row),
      );
      for (const row of rows) {
        if (belongs(functionalNames, row.key, year)) yield PASS;
        // A code whose 款 the catalogue does not hold may be of any budget: CD-01 says what it knows.
        else if (entriesOf(functionalNames, row.key.slice(0, 5)).length === 0) yield INDETERMINATE;
        else
          yield {
            outcome: "fail",
            where: placesOfRow(form, row),
            actual: row.key,
            params: { code: row.key },
          };
      }
    }
  },
});

/** 科目: which codes may stand where. */
export const codeValidityRules: readonly PredicateRule[] = [functional, economic, repaired, classes, funds];
