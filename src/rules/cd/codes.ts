import { tableOf } from "../../accounts";
import {
  type CheckContext,
  defineRule,
  INDETERMINATE,
  type Judgement,
  NOT_APPLICABLE,
  PASS,
  type Rule,
  relation,
} from "../../checking";
import {
  type Catalogue,
  type CodeRow,
  departmentEconomicNames,
  entriesOf,
  functionalNames,
  isCutName,
  isValidIn,
  lookup,
  sameName,
  specialBondName,
} from "../../codes";
import { head, says, text } from "../meta";
import { FUNCTIONAL_FORMS, placesOfRow } from "../rows";
import { CLASSIFICATION, EXPERIENCE, TEMPLATE_LAYOUT } from "../sources";
import { pathRule } from "./code-path";
import { codedRows, grouped, isBeforeCatalogue, isCoded, placesOf, yearOf } from "./code-rows";
import { codeValidityRules } from "./code-validity";

/** How a printed name stands to what the catalogue knows of the code. */
function* judgeNames(
  context: CheckContext,
  catalogue: Catalogue<CodeRow>,
  kind: "functional" | "departmentEconomic",
): Generator<Judgement> {
  const year = yearOf(context);
  for (const group of grouped(
    codedRows(context.accounts, kind),
    ({ row }) => `${row.key} ${row.name ?? ""}`,
  )) {
    const row = group[0]?.row;
    const name = row?.name ?? "";
    const entries = row === undefined ? [] : entriesOf(catalogue, row.key);
    if (row === undefined || name.trim() === "" || entries.length === 0) continue;
    const bond = kind === "functional" ? specialBondName(row.key, year) : null;
    const known = [...entries.map((entry) => entry.name), ...(bond === null ? [] : [bond])];
    if (known.some((right) => sameName(right, name) || isCutName(name, right))) {
      yield PASS;
      continue;
    }
    if (isBeforeCatalogue(year)) {
      yield INDETERMINATE;
      continue;
    }
    const expected = lookup(catalogue, row.key, year) ?? entries[0];
    yield {
      outcome: "fail",
      where: placesOf(group),
      expected: expected?.name ?? null,
      actual: name,
      severity: expected?.confirmed === true ? "warning" : "info",
      params: { code: row.key },
    };
  }
}

const names = /* @__PURE__ */ defineRule({
  ...head(
    "CD-04",
    ["科目代码与名称一致", "codes and names agree"],
    [
      "名称与目录一致（不计空格、括号、“的”）；只有两个以上来源证实的名称才作警告",
      "the name is that of the catalogue (but for spelling); a warning only where two sources confirm it",
    ],
    [CLASSIFICATION, "C"],
    "warning",
  ),
  ...says(
    "科目{code}名称为“{actual}”，目录为“{expected}”",
    "code {code} is called “{actual}”, the catalogue says “{expected}”",
  ),
  *evaluate(context) {
    yield* judgeNames(context, functionalNames, "functional");
    yield* judgeNames(context, departmentEconomicNames, "departmentEconomic");
  },
});

const order = /* @__PURE__ */ defineRule({
  ...head(
    "CD-07",
    ["科目按序且不重复", "codes ascend and are unique"],
    ["02、03、05、07、08表科目升序、不重复", "02, 03, 05, 07, 08: codes ascend and are unique"],
    [TEMPLATE_LAYOUT, "C"],
    "warning",
  ),
  messages: {
    order: text("科目{code}排在{before}之后，次序不对", "code {code} stands after {before}: out of order"),
    duplicate: text("科目{code}重复", "code {code} is printed twice"),
  },
  *evaluate({ accounts }) {
    for (const form of FUNCTIONAL_FORMS) {
      const rows = (tableOf(accounts, form)?.rows ?? []).filter((row) => isCoded(row.key));
      if (rows.length < 2) {
        yield NOT_APPLICABLE;
        continue;
      }
      const seen = new Set<string>();
      let before = "";
      let clean = true;
      for (const row of rows) {
        const reason = seen.has(row.key) ? "duplicate" : row.key < before ? "order" : null;
        seen.add(row.key);
        if (reason !== null) {
          clean = false;
          yield {
            outcome: "fail",
            where: placesOfRow(form, row),
            actual: row.key,
            reason,
            params: { code: row.key, before },
          };
        }
        if (row.key > before) before = row.key;
      }
      if (clean) yield PASS;
    }
  },
});

const yearNames = /* @__PURE__ */ defineRule({
  ...head(
    "CD-08",
    ["科目名称用当年名称", "names are those of the year"],
    [
      "名称在当年有效（如2021年起21305改为巩固脱贫攻坚成果衔接乡村振兴）",
      "the name holds in the year (such as 21305 from 2021)",
    ],
    [CLASSIFICATION, "B"],
    "info",
    ["CD-04"],
  ),
  ...says(
    "科目{code}的名称“{actual}”不是本年度名称，本年度为“{expected}”",
    "code {code}: “{actual}” is the name of another year, in this year “{expected}”",
  ),
  *evaluate(context) {
    const year = yearOf(context);
    if (year === undefined) return;
    for (const group of grouped(
      codedRows(context.accounts, "functional"),
      ({ row }) => `${row.key} ${row.name ?? ""}`,
    )) {
      const row = group[0]?.row;
      const entries = row === undefined ? [] : entriesOf(functionalNames, row.key);
      const matching = entries.filter((entry) => sameName(entry.name, row?.name ?? ""));
      if (row === undefined || matching.length === 0) continue;
      const current = lookup(functionalNames, row.key, year);
      if (current === undefined || matching.some((entry) => isValidIn(entry, year))) yield PASS;
      else
        yield {
          outcome: "fail",
          where: placesOf(group),
          expected: current.name,
          actual: row.name,
          params: { code: row.key },
        };
    }
  },
});

const PROJECT_ONLY = ["2101201", "2101202", "2101301"] as const;

const projectOnly = /* @__PURE__ */ relation({
  ...head(
    "CD-10",
    ["项目类科目不列基本支出", "codes of projects carry no basic expenditure"],
    [
      "03、05表 2101201、2101202、2101301 基本支出为零",
      "03, 05: 2101201, 2101202, 2101301 have no basic expenditure",
    ],
    [EXPERIENCE, "C"],
    "warning",
  ),
  relations: (["expenditure", "generalBudget"] as const).map((form) => ({
    rule: "CD-10",
    form,
    forEach: { rows: { keys: PROJECT_ONLY } },
    left: [{ rows: { each: true }, column: "basic" }],
    right: [],
  })),
});

function all(): readonly Rule[] {
  return [...codeValidityRules, names, pathRule, order, yearNames, projectOnly];
}

/**
 * 科目 (CD): rules over the classification. They bring the catalogue with them.
 */
export const codeRules: readonly Rule[] = /* @__PURE__ */ all();
