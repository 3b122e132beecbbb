import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { declaredSources } from "../../scripts/declared-sources";
import { ROOT } from "../../scripts/folders";
import { staleSourcesPages } from "../../scripts/sources-docs";
import { citedDocuments, DOCUMENTS, documentName, type OfficialDocument } from "../../src/forms";
import { sourceFiles } from "../support/source";

const LIST: readonly OfficialDocument[] = Object.values(DOCUMENTS).flat();
const TITLES = LIST.map(({ title }) => title);

/** Everything of the library that says where it comes from. */
const DECLARED = declaredSources().map(({ kind, id, source }) => [`${kind} ${id}`, source] as const);

/** A number that a document was issued under, and a title in its marks. */
const NUMBER = /[\u4e00-\u9fff]{1,6}〔\d{4}〕\d+号|(?:国务院|财政部)令第\d+号/g;
const MARKED = /《([^《》{}$]{4,60}(?:法|条例|办法|规定|规则|规程|框架|指引|意见|科目))》/g;

describe("every citation names a document of the list", () => {
  it.each(DECLARED)("%s", (_, source) => {
    const citations = [source.document, ...(source.also ?? [])];
    expect(citations.filter((document) => citedDocuments({ document }).length !== 1)).toEqual([]);
    expect(new Set(citations).size).toBe(citations.length);
  });

  it("and is no firmer than the firmest of them", () => {
    const firmer = DECLARED.filter(
      ([, source]) =>
        source.certainty <
        (citedDocuments(source)
          .map(({ certainty }) => certainty)
          .sort()[0] ?? "C"),
    );
    expect(firmer.map(([name]) => name)).toEqual([]);
  });

  it("tells a document that is in no list, another number and another year", () => {
    for (const document of [
      "本局内控制度",
      "地方预决算公开操作规程（财预〔2016〕144号）",
      "党政机关公务用车管理办法（2018年）",
      "部门决算公开模板的附注",
    ])
      expect(citedDocuments({ document })).toEqual([]);
  });
});

describe("the texts of the library", () => {
  const texts = [
    ...sourceFiles().map(({ path, tree }) => [path, tree.text] as const),
    ...["README.md", "README.zh-CN.md", ...docsPages()].map(
      (path) => [path, readFileSync(ROOT + path, "utf8")] as const,
    ),
  ];

  it("print no number that the list does not know, and none behind another title", () => {
    const wrong = texts.flatMap(([path, text]) =>
      [...text.matchAll(NUMBER)]
        .filter(({ 0: number, index }) => !isKnown(number, text.slice(Math.max(0, index - 60), index)))
        .map(({ 0: number, index }) => `${path}:${text.slice(0, index).split("\n").length}: ${number}`),
    );
    expect(wrong).toEqual([]);
  });

  it("print no law or notice in title marks that the list does not know", () => {
    const wrong = texts.flatMap(([path, text]) =>
      [...text.matchAll(MARKED)]
        .filter(([, title = ""]) => !TITLES.includes(title))
        .map(([title]) => `${path}: ${title}`),
    );
    expect(wrong).toEqual([]);
  });

  it("name documents by the constants of sources.ts, where a misspelt one does not compile", () => {
    const literal = texts.filter(
      ([path, text]) => /^src\/(?:rules|checking\/relations)\//.test(path) && /\bdocument: "/.test(text),
    );
    expect(literal.map(([path]) => path)).toEqual([]);
  });

  it("would tell a wrong number and a wrong title", () => {
    expect(isKnown("财预〔2016〕144号", "")).toBe(false);
    expect(isKnown("财预〔2021〕101号", "项目支出绩效指标设定和取值指引（试行）（")).toBe(false);
    expect(isKnown("依财预〔2020〕10号", "")).toBe(true);
  });
});

describe("the list", () => {
  it("holds each document once, with the year of its number and where it was seen or what is recalled", () => {
    const names = LIST.map(documentName);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const { number, year, where, purpose, title } of LIST) {
      const inNumber = /〔(\d{4})〕/.exec(number ?? "")?.[1];
      if (inNumber !== undefined) expect(year, title).toBe(Number(inNumber));
      if (number !== undefined) expect(year, title).toBeDefined();
      for (const text of [where.zh, where.en, purpose.zh, purpose.en])
        expect(text.trim(), title).not.toBe("");
    }
  });

  it("stands in docs/sources.md (npx tsx scripts/sources-docs.ts)", () => {
    expect(staleSourcesPages()).toEqual([]);
  });

  it("is sure of nothing that is only recalled", () => {
    expect(LIST.filter(({ known, certainty }) => known === "recalled" && certainty === "A")).toEqual([]);
  });
});

function docsPages(): string[] {
  return readdirSync(`${ROOT}docs`)
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`);
}

/** Whether the list has the number, and the title right before it, where one stands there, is its own. */
function isKnown(printed: string, before: string): boolean {
  const found = LIST.find(({ number }) => number !== undefined && printed.endsWith(number));
  if (found === undefined) return false;
  const title = /([\u4e00-\u9fff（）]{6,})》?（$/.exec(before)?.[1];
  return (
    title === undefined ||
    title.endsWith(found.title.replace(/[^\u4e00-\u9fff（）]/g, "")) ||
    title.endsWith(found.title.split(" ").at(-1) ?? "")
  );
}
