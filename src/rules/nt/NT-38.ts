import { tableOf } from "../../accounts";
import { type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { FUNCTION_CLASSES, functionalNames, sameName } from "../../codes";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import { CLASSIFICATION } from "../sources";
import type { Facts } from "./facts";
import { itemsTold } from "./items";
import { paramsOf } from "./judge";
import { linesOf } from "./printed";
import { textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-38",
  title: { zh: "文中的项属于所写的类、款", en: "items of the text stand under their own 类 and 款" },
  formula: {
    zh: "类、款、项 的上下级关系与科目目录（或05表）一致",
    en: "class, section and item belong together in the classification, or in form 05",
  },
  source: { document: CLASSIFICATION, certainty: "A" },
  severity: "warning",
  related: ["NT-10", "CD-05"],
  advice: {
    zh: "按当年政府收支分类科目改正类、款名称；多半是从上一项复制时没有改。",
    en: "correct 类 and 款 by the classification of the year; they were mostly copied from the item before",
  },
  messages: {
    default: {
      zh: "“{subject}”：科目目录中“{item}”属于{proper}",
      en: "“{subject}”: by the classification “{item}” belongs to {proper}",
    },
  },
  judge: function* (facts) {
    const seen = new Set<string>();
    for (const statement of [...itemsTold(facts, "amount", 3), ...itemsTold(facts, "budget", 3)]) {
      if (seen.has(statement.subject)) continue;
      seen.add(statement.subject);
      yield judgeItem(facts, statement);
    }
  },
});

interface Named {
  readonly code: string;
  readonly name: string;
}

function judgeItem(facts: Facts, statement: Statement): Judgement {
  const [className = "", section = "", item = ""] = statement.subject.split("/");
  const classCode = FUNCTION_CLASSES.find(({ title }) => title === className)?.code;
  if (classCode === undefined) return NOT_APPLICABLE;
  const rows = (tableOf(facts.accounts, "generalBudget")?.rows ?? []).flatMap(({ key, name }): Named[] =>
    name === null ? [] : [{ code: key, name }],
  );
  const known: readonly Named[] = functionalNames.entries();
  if (belongs(rows, classCode, section, item) || belongs(known, classCode, section, item)) return PASS;
  // A 款 or 项 that the catalogue does not know says nothing of where it belongs.
  const items = known.filter(({ code, name }) => code.length === 7 && sameName(name, item));
  const isKnown = known.some(({ code, name }) => code.length === 5 && sameName(name, section));
  const [proper] = items;
  if (proper === undefined || !isKnown) return NOT_APPLICABLE;
  const nameOf = (code: string) => known.find((entry) => entry.code === code)?.name ?? "";
  return {
    outcome: "fail",
    lines: linesOf(statement),
    params: {
      ...paramsOf(statement),
      item,
      proper: `${nameOf(proper.code.slice(0, 3))}/${nameOf(proper.code.slice(0, 5))}`,
    },
  };
}

/** Whether a 项 of this name stands under a 款 of this name in the 类. */
function belongs(entries: readonly Named[], classCode: string, section: string, item: string): boolean {
  const sections = new Set(
    entries.flatMap(({ code, name }) =>
      code.length === 5 && code.startsWith(classCode) && sameName(name, section) ? [code] : [],
    ),
  );
  return entries.some(
    ({ code, name }) => code.length === 7 && sections.has(code.slice(0, 5)) && sameName(name, item),
  );
}

const text = (path: string) => `五、一般公共预算财政拨款支出决算情况说明\n1.${path}。支出决算为20.00万元。`;

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "政府收支分类科目规定了每个项所属的款和类。",
    en: "The classification of government revenue and expenditure says to which 款 and 类 an item belongs.",
  },
  pass: { text: text("住房保障支出（类）住房改革支出（款）住房公积金（项）") },
  fail: { text: text("教育支出（类）住房改革支出（款）住房公积金（项）") },
  missing: { text: text("住房保障支出（类）住房改革支出（款）示例补贴（项）") },
  rounding: "no figures",
};
