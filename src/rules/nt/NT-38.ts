import { type Row, tableOf } from "../../accounts";
import { type Judgement, NOT_APPLICABLE, PASS, remedyOfWords } from "../../checking";
import { judgePath, lookup, sameName } from "../../codes";
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
  title: { zh: "文中的项属于所写的类、款", en: "items of the text stand under their own class and section" },
  formula: {
    zh: "类、款、项 的上下级关系与科目目录（或05表）一致",
    en: "class, section and item belong together in the classification, or in form 05",
  },
  source: { document: CLASSIFICATION, certainty: "A" },
  severity: "warning",
  related: ["NT-10", "CD-05"],
  advice: {
    zh: "按当年政府收支分类科目改正类、款名称；多半是从上一项复制时没有改。",
    en: "correct class and section by the classification of the year; they were mostly copied from the item before",
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

function judgeItem(facts: Facts, statement: Statement): Judgement {
  const [className = "", section = "", item = ""] = statement.subject.split("/");
  const { functional, year } = facts.codes;
  const { verdict, item: proper } = judgePath(functional, { class: className, section, item }, year);
  if (verdict === "real") return PASS;
  const classCode = functional.rowsNamed(className).find(({ level }) => level === "类")?.code;
  if (classCode === undefined) return NOT_APPLICABLE;
  const rows = tableOf(facts.accounts, "generalBudget")?.rows ?? [];
  if (belongs(rows, classCode, section, item)) return PASS;
  // A 款 or 项 that the catalogue does not know says nothing of where it belongs.
  if (verdict === "unknown" || proper === null) return NOT_APPLICABLE;
  const path = [3, 5].map((length) => {
    const code = proper.code.slice(0, length);
    return (lookup(functional, code, year) ?? lookup(functional, code))?.name ?? code;
  });
  return {
    outcome: "fail",
    lines: linesOf(statement),
    remedies: linesOf(statement).map((line) => remedyOfWords(item, line)),
    params: { ...paramsOf(statement), item, proper: path.join("/") },
  };
}

/** Whether a form prints a 项 of this name under a 款 of this name. */
function belongs(rows: readonly Row[], classCode: string, section: string, item: string): boolean {
  const named = (text: string, length: number) =>
    rows.filter(
      ({ key, name }) =>
        name !== null && key.length === length && key.startsWith(classCode) && sameName(name, text),
    );
  const sections = new Set(named(section, 5).map(({ key }) => key));
  return named(item, 7).some(({ key }) => sections.has(key.slice(0, 5)));
}

const text = (path: string) => `五、一般公共预算财政拨款支出决算情况说明\n1.${path}。支出决算为20.00万元。`;

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "政府收支分类科目规定了每个项所属的款和类。",
    en: "The classification of government revenue and expenditure says to which section and class an item belongs.",
  },
  pass: { text: text("住房保障支出（类）住房改革支出（款）住房公积金（项）") },
  fail: { text: text("教育支出（类）住房改革支出（款）住房公积金（项）") },
  missing: { text: text("住房保障支出（类）住房改革支出（款）示例补贴（项）") },
  rounding: "no figures",
};
