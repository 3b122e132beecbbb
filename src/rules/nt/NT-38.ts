import { tableOf } from "../../accounts";
import { type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { FUNCTION_CLASSES, functionalNames, normalizeName } from "../../codes";
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

/** A row by its code and its plain name. */
interface Named {
  readonly code: string;
  readonly plain: string;
}

function judgeItem(facts: Facts, statement: Statement): Judgement {
  const [className = "", section = "", item = ""] = statement.subject.split("/");
  const classCode = FUNCTION_CLASSES.find(({ title }) => title === className)?.code;
  if (classCode === undefined) return NOT_APPLICABLE;
  const [plainSection, plainItem] = [normalizeName(section), normalizeName(item)];
  const names = functionalNames.plainNames();
  const known = functionalNames.entries();
  const catalogue = (fits: (code: string) => boolean) =>
    known.flatMap(({ code }, at): Named[] => (fits(code) ? [{ code, plain: names[at] ?? "" }] : []));
  if (
    belongs(
      catalogue((code) => code.startsWith(classCode)),
      plainSection,
      plainItem,
    )
  )
    return PASS;
  const rows = (tableOf(facts.accounts, "generalBudget")?.rows ?? []).flatMap(({ key, name }): Named[] =>
    name !== null && key.startsWith(classCode) ? [{ code: key, plain: normalizeName(name) }] : [],
  );
  if (belongs(rows, plainSection, plainItem)) return PASS;
  // A 款 or 项 that the catalogue does not know says nothing of where it belongs.
  const proper = catalogue(({ length }) => length === 7).find(({ plain }) => plain === plainItem);
  const isKnown = catalogue(({ length }) => length === 5).some(({ plain }) => plain === plainSection);
  if (proper === undefined || !isKnown) return NOT_APPLICABLE;
  const nameOf = (code: string) => known.find((entry) => entry.code === code)?.name ?? "";
  const path = `${nameOf(proper.code.slice(0, 3))}/${nameOf(proper.code.slice(0, 5))}`;
  return {
    outcome: "fail",
    lines: linesOf(statement),
    params: { ...paramsOf(statement), item, proper: path },
  };
}

/** Whether a 项 of this name stands under a 款 of this name. */
function belongs(entries: readonly Named[], section: string, item: string): boolean {
  const sections = new Set(
    entries.flatMap(({ code, plain }) => (code.length === 5 && plain === section ? [code] : [])),
  );
  return entries.some(
    ({ code, plain }) => code.length === 7 && plain === item && sections.has(code.slice(0, 5)),
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
