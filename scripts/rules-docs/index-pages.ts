import { citedDocuments, documentName, FORM_IDS, formOf } from "../../src/forms";
import { OUT_OF_REACH } from "../../src/rules";
import { cellText, markdownTable } from "../markdown-table";
import { type Documented, FAMILIES, looksAt } from "./load";
import { CERTAINTIES, SEVERITIES } from "./page";

type Language = "zh" | "en";

const WORDS = {
  zh: {
    title: "检查规则",
    other: "[English](README.md)",
    intro:
      "每条规则一页：公式、依据、理由、错例与对例、建议。本目录由规则本身生成（`npx tsx scripts/rules-docs.ts`）。容许的差额从来不是规则的一部分，只由印出的单位和位数决定。",
    severities: "级别：错误＝无论怎样四舍五入、谁抄录都不可能成立；警告＝审核人须过问；提示＝格式与写法。",
    certainties: "依据的可靠程度",
    family: "按类别",
    form: "按表",
    source: "按依据",
    narrative: "情况说明",
    evaluations: "绩效自评",
    previous: "上年决算",
    away: "不判断的规则：",
    rule: "规则",
    severity: "级别",
  },
  en: {
    title: "The rules",
    other: "[中文](README.zh-CN.md)",
    intro:
      "A page for each rule: formula, source, reason, what is wrong and what is right, advice. Made from the rules themselves (`npx tsx scripts/rules-docs.ts`). Tolerance is never part of a rule: it follows from the print alone.",
    severities:
      "Severity: error = cannot be true whatever was rounded and whoever copied; warning = an auditor must ask; info = form and style.",
    certainties: "Certainty of a source",
    family: "By family",
    form: "By form",
    source: "By source",
    narrative: "the narrative",
    evaluations: "self-evaluations",
    previous: "last year's accounts",
    away: "Not judged:",
    rule: "rule",
    severity: "severity",
  },
} as const;

/** The index of the pages: by family, by form, by source. */
export function indexPage(rules: readonly Documented[], language: Language): string {
  const words = WORDS[language];
  const certainties = (["A", "B", "C"] as const).map((each) => `${each} ${CERTAINTIES[each][language]}`);
  return [
    `# ${words.title}`,
    "",
    words.other,
    "",
    words.intro,
    "",
    words.severities,
    "",
    `${words.certainties}: ${certainties.join(", ")}.`,
    "",
    `## ${words.family}`,
    "",
    ...FAMILIES.flatMap((family) => familyPart(rules, family, language)),
    `## ${words.form}`,
    "",
    ...byForm(rules, language),
    "",
    `## ${words.source}`,
    "",
    ...bySource(rules),
    "",
  ].join("\n");
}

const link = ({ id }: Documented): string => `[${id}](${id}.md)`;
const links = (rules: readonly Documented[]): string => rules.map(link).join(", ");

function familyPart(
  rules: readonly Documented[],
  { family, ...name }: (typeof FAMILIES)[number],
  language: Language,
): string[] {
  const words = WORDS[language];
  const own = rules.filter(({ id }) => id.startsWith(`${family}-`));
  const away = OUT_OF_REACH.filter(({ id }) => id.startsWith(`${family}-`));
  if (own.length + away.length === 0) return [];
  const row = (one: Documented) => [
    link(one),
    cellText(one.rule.title[language]),
    SEVERITIES[one.rule.severity][language],
  ];
  return [
    `### ${family} ${name[language]}`,
    "",
    ...(own.length === 0 ? [] : [...markdownTable(["", words.rule, words.severity], own.map(row)), ""]),
    ...(away.length === 0
      ? []
      : [words.away, "", ...away.map(({ id, reason }) => `- ${id}: ${reason[language]}`), ""]),
  ];
}

function byForm(rules: readonly Documented[], language: Language): string[] {
  const words = WORDS[language];
  const looks = new Map(rules.map((one) => [one, looksAt(one)]));
  const parts: (readonly [string, readonly Documented[]])[] = [
    ...FORM_IDS.map(
      (form) => [formOf(form).title, rules.filter((one) => looks.get(one)?.forms.includes(form))] as const,
    ),
    [words.narrative, rules.filter((one) => looks.get(one)?.text)],
    [words.evaluations, rules.filter((one) => looks.get(one)?.evaluations)],
    [words.previous, rules.filter((one) => looks.get(one)?.previous)],
  ];
  return parts.filter(([, own]) => own.length > 0).map(([title, own]) => `- ${title}: ${links(own)}`);
}

/** The rules by each document that they rest on. */
function bySource(rules: readonly Documented[]): string[] {
  const sources = new Map<string, Documented[]>();
  for (const one of rules)
    for (const document of citedDocuments(one.rule.source)) {
      const key = `${documentName(document)} (${document.certainty})`;
      sources.set(key, [...(sources.get(key) ?? []), one]);
    }
  return [...sources]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([source, own]) => `- ${source}: ${links(own)}`);
}
