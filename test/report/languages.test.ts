import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentedRules } from "../../scripts/rules-docs/load";
import type { Finding, LocalizedText } from "../../src/checking";
import { describeRepair, functionalCodes, repairCode } from "../../src/codes";
import { type Audit, audit, type Disclosure, read, report } from "../../src/disclosure";
import { JuesuanError } from "../../src/errors";
import {
  columnTitle,
  DOCUMENTS,
  documentName,
  englishSource,
  englishTitles,
  FORM_IDS,
  formOf,
  LAYOUTS,
  OTHER_TABLES,
  type Source,
} from "../../src/forms";
import { NOUNS } from "../../src/narrative/words/nouns";
import { type Scheme, schemes, undecidableText } from "../../src/performance";
import {
  describe as describeFinding,
  describePlace,
  disclosureRecord,
  disclosuresRecord,
  findingRecord,
  type Locale,
  reasonText,
  warningSentences,
} from "../../src/report";
import { englishText } from "../../src/report/english/text";
import { type EvidenceCase, standardRules } from "../../src/rules";
import { documentNames, loadDocument } from "../corpus/load";
import { runCase } from "../rules/support/run-case";
import { UNSEEN } from "../unseen/documents";

const HAN = /[\p{Script=Han}、。，；：？（）]/u;
const LATIN = /[A-Za-z]{2,}/g;

/** An English sentence without what it quotes of the document and without official titles. */
const own = (sentence: string) => sentence.replace(/“[^”]*”|《[^》]*》/g, "");

/** Latin words that Chinese sentences hold: ids of rules, kinds of files, marks for what is left open. */
const ALLOWED = new Set(["IN", "CD", "SG", "DC", "NT", "PF", "NN", "PDF", "XX", "xx"]);

const isEnglish = (sentence: string) => !HAN.test(own(sentence));
const isChinese = (sentence: string) =>
  (sentence.replace(/“[^”]*”|《[^》]*》|\([^)]*\)/g, "").match(LATIN) ?? []).every((word) =>
    ALLOWED.has(word),
  );

/** The text of an unseen document with one error in it. */
function planted(lines: readonly string[], after: string, from: string, to: string): string {
  const start = lines.findIndex((line) => line.includes(after));
  const at = lines.findIndex((line, index) => start >= 0 && index >= start && line.includes(from));
  return lines.map((line, index) => (index === at ? line.replace(from, () => to) : line)).join("\n");
}

function documents(): Disclosure[] {
  const corpus = documentNames().map((name) => {
    const { input } = loadDocument(name);
    return typeof input === "string" ? read(input) : read({ sheets: input });
  });
  const unseen = UNSEEN.flatMap((make) => {
    const { page, plants } = make();
    const texts = plants.map(({ after, from, to }) => planted(page.lines, after, from, to));
    return [page.lines.join("\n"), ...texts].map((text) => read(text));
  });
  const bundled = ["qinshui-2024.txt", "xiji-2024.txt"].map((file) =>
    read(readFileSync(new URL(`../../examples/data/${file}`, import.meta.url), "utf8")),
  );
  return [...corpus, ...unseen, ...bundled];
}

const RULES = await documentedRules();
const REPORTS = documents().map((disclosure) => audit(disclosure));
const FINDINGS: readonly Finding[] = [
  ...RULES.flatMap(({ rule, cases }) =>
    [cases.pass, cases.fail, cases.missing, cases.rounding]
      .filter((one): one is EvidenceCase => typeof one === "object")
      .flatMap((one) => runCase(rule, one).findings),
  ),
  ...REPORTS.flatMap(({ findings }) => findings),
];

describe("sentences of findings", () => {
  it("are English in English, but for quotations", () => {
    const sentences = FINDINGS.map((finding) => describeFinding(finding, "en"));
    expect(sentences.filter((sentence) => !isEnglish(sentence))).toEqual([]);
    expect(sentences.length).toBeGreaterThan(500);
  });

  it("are Chinese in Chinese, but for codes", () => {
    const sentences = FINDINGS.map((finding) => describeFinding(finding, "zh-CN"));
    expect(sentences.filter((sentence) => !isChinese(sentence))).toEqual([]);
    expect(sentences.length).toBeGreaterThan(500);
  });
});

describe("what rules say of themselves", () => {
  const texts = RULES.flatMap(({ rule, cases }): LocalizedText[] => [
    rule.title,
    rule.formula,
    cases.why,
    ...(rule.advice === undefined ? [] : [rule.advice]),
    ...Object.values(rule.messages ?? {}),
    ...(rule.kind === "predicate" ? (rule.needs ?? []).map(({ title }) => title) : []),
  ]);

  it("is English in English", () => {
    expect(texts.map(({ en }) => en).filter((text) => !isEnglish(text))).toEqual([]);
    expect(texts.length).toBeGreaterThan(800);
  });

  it("names in English every document that is cited", () => {
    const sources: readonly Source[] = [
      ...standardRules.map(({ source }) => source),
      ...FORM_IDS.map((form) => formOf(form).source),
      ...OTHER_TABLES.map(({ source }) => source),
      ...LAYOUTS.map(({ source }) => source),
      ...Object.values(DOCUMENTS)
        .flat()
        .map((one) => ({ document: documentName(one), certainty: one.certainty })),
    ];
    const names = sources.map(englishSource);
    expect(names.filter((name) => !isEnglish(name) || name.includes("“"))).toEqual([]);
    expect(names.length).toBeGreaterThan(200);
  });
});

describe("reports", () => {
  it("are English in English, as text and as Markdown", () => {
    const lines = REPORTS.flatMap((found) =>
      (["text", "markdown"] as const).flatMap((format) =>
        report(found, { locale: "en", format }).split("\n"),
      ),
    );
    expect(lines.filter((line) => !isEnglish(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(1000);
  });

  it("give messages, reasons and titles of schemes in the language of the JSON", () => {
    const said = (locale: Locale) =>
      REPORTS.map((found) => disclosureRecord(found, locale)).flatMap((record) => [
        ...record.findings.map(({ message }) => message),
        ...record.warnings,
        ...(record.warning === null ? [] : [record.warning]),
        ...record.unread.map(({ reason }) => reason),
        ...record.forms.flatMap(({ unreadLines }) => unreadLines.map(({ reason }) => reason)),
        ...record.evaluations.flatMap(({ schemeTitle, budget, indicators }) =>
          [schemeTitle, ...[...budget, ...indicators].map(({ ruleTitle }) => ruleTitle)].map(
            (title) => title ?? "",
          ),
        ),
      ]);
    expect(said("en").filter((text) => !isEnglish(text))).toEqual([]);
    expect(said("zh-CN").filter((text) => !isChinese(text))).toEqual([]);
    expect(said("en").length).toBeGreaterThan(1000);
  });

  it("name forms, rows and columns of the JSON by their official titles in either language", () => {
    const places = (locale: Locale) =>
      REPORTS.map((found) => disclosureRecord(found, locale)).map(({ forms, cells, findings }) => [
        forms.map(({ form }) => form),
        cells.map(({ form, row, column }) => [form, row, column]),
        findings.map(({ where }) => where),
      ]);
    expect(places("en")).toEqual(places("zh-CN"));
  });
});

describe("the library's own words", () => {
  const hasEnglish = (text: string) => isEnglish(englishText(text)) && !englishText(text).includes("“");

  it("have English for every title of the forms", () => {
    const titles = FORM_IDS.flatMap((form) => {
      const { title, columns, sides } = formOf(form);
      const rows = sides.flatMap((side) => [side.title ?? "", ...side.rows.map((row) => row.title)]);
      return [title, ...columns.map(({ id }) => columnTitle(form, id)), ...rows];
    });
    const english = englishTitles();
    expect(titles.filter((title) => title !== "" && !english.has(title))).toEqual([]);
    expect(titles.length).toBeGreaterThan(150);
  });

  it("have English for every subject of the narrative, within every scope", () => {
    const subjects = Object.values(NOUNS).flatMap((noun) => [
      noun.title,
      ...("scoped" in noun ? Object.values(noun.scoped) : []),
    ]);
    expect(subjects.filter((subject) => !hasEnglish(subject))).toEqual([]);
  });

  it("have English for every scheme and its rules", () => {
    const titles = Object.values<Scheme>(schemes).flatMap(({ title, rules, execution }) => [
      title,
      ...rules.map((rule) => rule.title),
      ...(execution === null ? [] : [execution.title]),
    ]);
    expect(titles.filter((title) => !hasEnglish(title))).toEqual([]);
  });
});

describe("other languages", () => {
  const french = "fr" as Locale;
  const finding = FINDINGS[0] as Finding;
  const found = REPORTS[0] as Audit;

  it.each<readonly [string, () => unknown]>([
    ["describe", () => describeFinding(finding, french)],
    [
      "describePlace",
      () => describePlace({ form: "income", row: "total", column: "total", line: 1 }, french),
    ],
    ["findingRecord", () => findingRecord(finding, french)],
    ["report", () => report(found, { locale: french })],
    ["disclosureRecord", () => disclosureRecord(found, french)],
    ["disclosuresRecord", () => disclosuresRecord([], french)],
    ["warningSentences", () => warningSentences([], french)],
    ["reasonText", () => reasonText("", french)],
    ["describeRepair", () => describeRepair(repairCode(functionalCodes, "221020", "住房公积金"), french)],
    ["undecidableText", () => undecidableText("no-actual", french)],
  ])("are refused by %s", (_, call) => {
    expect(call).toThrow(JuesuanError);
    expect(call).toThrow('locale is "fr", expected "zh-CN" or "en"');
  });
});
