import type { LocalizedText } from "../../src/checking";
import { englishSource, sourceText } from "../../src/forms";
import { describe, type Locale } from "../../src/report";
import type { EvidenceCase } from "../../src/rules";
import { CLASSIFICATION, ECONOMIC_2017 } from "../../src/rules/sources";
import { runCase } from "../../test/rules/support/run-case";
import { type Both, sentenceOn } from "../codes-docs/counts";
import { cellText, markdownTable } from "../markdown-table";
import type { Documented } from "./load";
import { showCase } from "./show-case";

export const SEVERITIES = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
} as const;

export const CERTAINTIES = {
  A: { zh: "见过原文或经确认", en: "seen or confirmed" },
  B: { zh: "内容可靠", en: "known content" },
  C: { zh: "审核经验", en: "expert practice" },
} as const;

const both = ({ zh, en }: LocalizedText, between = "<br>"): string => cellText(`${zh}${between}${en}`);

/** Most sentences of the library that a page shows. */
const MOST_SENTENCES = 3;

/** How well the list of codes is known that a rule judges by; nothing for a rule that rests on another document. */
function catalogueOf(document: string): Both[] {
  if (document === CLASSIFICATION) return [sentenceOn("functional")];
  return document === ECONOMIC_2017 ? [sentenceOn("departmentEconomic")] : [];
}

/** The page of a rule, in both languages. */
export function rulePage(documented: Documented, known: ReadonlySet<string>): string {
  const { rule, cases } = documented;
  const { title, formula, severity, source, advice, related = [] } = rule;
  const needs = rule.kind === "predicate" ? (rule.needs ?? []) : [];
  const link = (id: string) => (known.has(id) ? `[${id}](${id}.md)` : id);
  const rows: (readonly [string, string])[] = [
    ["公式 formula", both(formula)],
    ["级别 severity", both(SEVERITIES[severity], " ")],
    [
      "依据 source",
      `${sourceText(source)}（${source.certainty} ${CERTAINTIES[source.certainty].zh}）<br>${englishSource(source)} (${source.certainty}: ${CERTAINTIES[source.certainty].en})`,
    ],
    ...needs.map(({ title: need }): readonly [string, string] => ["需要 needs", both(need, " · ")]),
    ["始于 since", cases.since],
    ...(related.length === 0 ? [] : [["相关 related", related.map(link).join(", ")] as const]),
  ];
  return [
    `# ${rule.id} ${title.zh}`,
    "",
    title.en,
    "",
    ...markdownTable(["", ""], rows),
    "",
    "## 理由 Why",
    "",
    cases.why.zh,
    "",
    cases.why.en,
    "",
    ...catalogueOf(source.document).flatMap(({ zh, en }) => ["## 目录 The catalogue", "", zh, "", en, ""]),
    "## 错例 Wrong",
    "",
    ...showCase(cases.fail),
    ...sentences(documented, cases.fail),
    "## 对例 Right",
    "",
    ...showCase(cases.pass),
    ...(advice === undefined ? [] : ["## 建议 Advice", "", advice.zh, "", advice.en, ""]),
  ].join("\n");
}

/** What the library says of the wrong case. */
function sentences({ rule }: Documented, given: EvidenceCase): string[] {
  const { findings } = runCase(rule, given);
  const said = (locale: Locale) => [...new Set(findings.map((finding) => describe(finding, locale)))];
  const [zh, en] = [said("zh-CN"), said("en")];
  const lines = zh.slice(0, MOST_SENTENCES).map((sentence, index) => `- ${sentence}<br>${en[index] ?? ""}`);
  return ["报告 The report says:", "", ...lines, ""];
}
