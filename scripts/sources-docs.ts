/**
 * Writes docs/sources.md and docs/sources.zh-CN.md from the list of documents and what cites them. `--check` only compares.
 */
import { citedDocuments, DOCUMENTS, documentName, type OfficialDocument } from "../src/forms";
import { type Declared, declaredSources } from "./declared-sources";
import { changedPages, reportStale, writePages } from "./made-pages";
import { markdownTable } from "./markdown-table";

type Language = "zh" | "en";

const PAGES: Readonly<Record<Language, string>> = { en: "docs/sources.md", zh: "docs/sources.zh-CN.md" };

const GROUPS: Readonly<Record<keyof typeof DOCUMENTS, Readonly<Record<Language, string>>>> = {
  laws: { zh: "法律法规", en: "Laws and regulations" },
  accounts: { zh: "决算编审与公开", en: "Making and publishing accounts" },
  performance: { zh: "预算绩效", en: "Performance" },
  threePublic: { zh: "“三公”经费", en: "The three public expenses" },
  classification: { zh: "政府收支分类", en: "The classification" },
  templates: { zh: "模板与报表", en: "Templates and forms" },
  practice: { zh: "审核经验", en: "Practice" },
};

const WORDS = {
  zh: {
    title: "依据",
    other: "[English](sources.md)",
    intro:
      "规则、表、版式、限额和计分办法所依据的全部文件，每份一行。本页由 `src/forms/documents` 生成（`npx tsx scripts/sources-docs.ts`）；没有列在这里的文件，引用时不能通过编译。",
    certainties:
      "可靠程度：A＝见过原文或引用它的文件；B＝内容为各方熟知，标题、文号或内容有一项凭记忆；C＝推断或经验。规则自己的可靠程度另计，文件没有写明的，不高于 B。",
    count: (all: number, by: string, seen: number, recalled: number) =>
      `共 ${all} 份：${by}；见过的 ${seen} 份，凭记忆的 ${recalled} 份。`,
    kinds: { rule: "规则", form: "表", table: "其他表", layout: "版式", limit: "限额", scheme: "计分办法" },
    head: ["文件", "可靠程度", "出处", "取用", "引用者"],
    seen: "见过：",
    recalled: "凭记忆：",
    none: "（无，备查）",
    colon: "：",
    comma: "，",
  },
  en: {
    title: "Sources",
    other: "[中文](sources.zh-CN.md)",
    intro:
      "Every document that a rule, form, layout, limit or scheme rests on, a row each. Made from `src/forms/documents` (`npx tsx scripts/sources-docs.ts`); what does not stand here cannot be cited: it does not compile.",
    certainties:
      "Certainty: A = the text was seen, or one that quotes it; B = its content is well known, one of title, number and content is recalled; C = inferred, or practice. A rule has a certainty of its own, B at most where the document leaves something open.",
    count: (all: number, by: string, seen: number, recalled: number) =>
      `${all} documents: ${by}; ${seen} seen, ${recalled} recalled.`,
    kinds: {
      rule: "rules",
      form: "forms",
      table: "other tables",
      layout: "layouts",
      limit: "limits",
      scheme: "schemes",
    },
    head: ["document", "certainty", "where it was seen", "what it is for", "cited by"],
    seen: "seen: ",
    recalled: "recalled: ",
    none: "(nothing, for reference)",
    colon: ": ",
    comma: ", ",
  },
} as const;

/** The pages by path, as they follow from the list. */
export function sourcesPages(): ReadonlyMap<string, string> {
  return new Map((["en", "zh"] as const).map((language) => [PAGES[language], sourcesPage(language)]));
}

/** Paths of pages that do not say what the list says. */
export function staleSourcesPages(): string[] {
  return changedPages(sourcesPages());
}

function sourcesPage(language: Language): string {
  const words = WORDS[language];
  const all: readonly OfficialDocument[] = Object.values(DOCUMENTS).flat();
  const counted = (["A", "B", "C"] as const).map(
    (each) => `${each} ${all.filter(({ certainty }) => certainty === each).length}`,
  );
  const seen = all.filter(({ known }) => known === "seen").length;
  const citing = citedBy();
  return [
    `# ${words.title}`,
    "",
    words.other,
    "",
    words.intro,
    "",
    words.certainties,
    "",
    words.count(all.length, counted.join(words.comma), seen, all.length - seen),
    "",
    ...Object.entries(DOCUMENTS).flatMap(([group, documents]) => [
      `## ${GROUPS[group as keyof typeof DOCUMENTS][language]}`,
      "",
      ...markdownTable(
        words.head,
        documents.map((one) => row(one, citing.get(one) ?? [], language)),
      ),
      "",
    ]),
  ].join("\n");
}

/** What cites each document. */
function citedBy(): ReadonlyMap<OfficialDocument, readonly Declared[]> {
  const found = new Map<OfficialDocument, Declared[]>();
  for (const one of declaredSources())
    for (const document of citedDocuments(one.source))
      found.set(document, [...(found.get(document) ?? []), one]);
  return found;
}

function row(document: OfficialDocument, citing: readonly Declared[], language: Language): string[] {
  const words = WORDS[language];
  const name = [documentName(document), ...(document.issuer === undefined ? [] : [document.issuer])];
  const where = `${words[document.known]}${document.where[language]}`;
  return [
    name.join("<br>"),
    document.certainty,
    where,
    document.purpose[language],
    citations(citing, language),
  ];
}

function citations(citing: readonly Declared[], language: Language): string {
  const { kinds, none, colon } = WORDS[language];
  const parts = (Object.keys(kinds) as Declared["kind"][]).flatMap((kind) => {
    const ids = [...new Set(citing.filter((one) => one.kind === kind).map(({ id }) => id))];
    const linked = ids.map((id) => (kind === "rule" ? `[${id}](rules/${id}.md)` : `\`${id}\``));
    return linked.length === 0 ? [] : [`${kinds[kind]}${colon}${linked.join(" ")}`];
  });
  return parts.length === 0 ? none : parts.join("<br>");
}

if (process.argv[1]?.endsWith("sources-docs.ts") === true) {
  if (process.argv.includes("--check")) reportStale(staleSourcesPages(), "sources-docs.ts");
  else writePages(sourcesPages());
}
