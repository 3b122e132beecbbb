import type { CodeEntry } from "../../src/codes";
import { markdownTable } from "../markdown-table";
import { type Both, CATALOGUES, groupsOf, knownOf, TITLES } from "./counts";

type Language = keyof Both;

const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  markdownTable(heads, rows, "numbers").join("\n");

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["科目", "名称", "两个以上来源", "一个来源", "凭记忆"],
  en: ["codes", "names", "two sources or more", "one source", "recalled"],
};

const cellsOf = (entries: readonly CodeEntry[]): number[] => {
  const { codes, rows, two, one, recalled } = knownOf(entries);
  return [codes, rows, two, one, recalled];
};

/** How many sources a row names. */
function sourcesOf({ sources, confidence }: CodeEntry): string {
  if (confidence === "memory") return "0";
  return sources.length >= 4 ? "4+" : String(sources.length);
}

const ERAS: readonly { readonly to: number; readonly title: Both }[] = [
  { to: 2010, title: { zh: "2010年以前", en: "to 2010" } },
  { to: 2018, title: { zh: "2011–2018年", en: "2011 to 2018" } },
  { to: 2022, title: { zh: "2019–2022年", en: "2019 to 2022" } },
  { to: 2024, title: { zh: "2023–2024年", en: "2023 and 2024" } },
  { to: Infinity, title: { zh: "2025年以后", en: "2025 and later" } },
];

const NO_YEAR: Both = { zh: "年份未记", en: "no year noted" };

const eraOf = (language: Language) => (entry: CodeEntry) =>
  (ERAS.find(({ to }) => (entry.evidenceYear ?? Infinity) <= to && entry.evidenceYear !== null)?.title ??
    NO_YEAR)[language];

/** The years in which names begin and end. */
function changes(entries: readonly CodeEntry[]): (readonly [number, number, number])[] {
  const years = new Set(
    entries.flatMap(({ validFrom, validTo }) => [
      ...(validFrom === null ? [] : [validFrom]),
      ...(validTo === null ? [] : [validTo + 1]),
    ]),
  );
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => [
      year,
      entries.filter((entry) => entry.validFrom === year).length,
      entries.filter((entry) => entry.validTo === year - 1).length,
    ]);
}

const words = {
  title: {
    zh: "# 科目目录：核实了什么，没有核实什么",
    en: "# The catalogue of codes: what is verified and what is not",
  },
  made: {
    zh: "本页由 `npx tsx scripts/codes-docs.ts` 按 `data/codes` 的数据生成，请勿手工修改。",
    en: "Made by `npx tsx scripts/codes-docs.ts` from the data in `data/codes`. Do not edit.",
  },
  intro: {
    zh: "《政府收支分类科目》逐年成书，全书未能取得。目录由公开的决算、通知、书中若干页和一份约2009年的科目清单汇集而成，每一行注明来源；没有来源、凭记忆录入的，也如实注明。一行是一个科目在若干年度的一个名称。",
    en: "政府收支分类科目 is a book of each year, and the whole book could not be had. The catalogue was put together from published accounts, notices, some pages of the book and one list of about 2009; every row names its sources, and what is recalled without any says so. A row is one name of a code in a span of years.",
  },
  kinds: { zh: "## 各分类", en: "## By classification" },
  kind: { zh: "分类", en: "classification" },
  levels: { zh: "## 支出功能分类：按级次和预算", en: "## Functional classification by level and budget" },
  level: { zh: "级次、预算", en: "level, budget" },
  number: { zh: "## 按来源个数", en: "## By number of sources" },
  sources: { zh: "来源个数", en: "sources" },
  numberNote: {
    zh: "同类来源（如各地财政通知）记为一个来源代号，其中两份以上互相印证的，仍计入“两个以上来源”。",
    en: "Sources of one kind (notices of finance bureaus) have one short name; where two of them agree, the row counts as confirmed by two all the same.",
  },
  eras: { zh: "## 按最新来源的年份", en: "## By the year of the newest source" },
  era: { zh: "最新来源", en: "newest source" },
  changes: { zh: "## 已知的变动", en: "## Known changes" },
  year: { zh: "年度", en: "year" },
  begin: { zh: "该年启用的名称", en: "names that begin" },
  end: { zh: "该年起停用的名称", en: "names no longer in force" },
  meaning: { zh: "## 这意味着什么", en: "## What follows" },
} as const satisfies Readonly<Record<string, Both>>;

const MEANING: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    "类以外的清单都不完整：目录没有的款、项只是“未知”，从不说“不存在”；位数不对，或2018年以后没有的类，才是“不存在”。",
    "只有两个以上来源证实的名称，CD-04 才作警告；年度界限只凭记忆或一个来源的，CD-01、CD-02 只作提示。",
    "2019年以前（经济分类2018年以前）没有更早来源的名称，以 `namedFrom` 注明自哪一年起可靠：此前可能另有名称。",
    "来源说法不一的，两个名称都保留，并注明年度。",
  ],
  en: [
    "No list but that of the 类 is complete: a 款 or 项 that is not in the catalogue is *unknown*, never impossible. Impossible are a wrong number of digits and, from 2018 on, a 类 that does not exist.",
    "CD-04 warns only where two sources or more confirm the name; in CD-01 and CD-02 a limit of years that is recalled, or that one source gives, is information.",
    "Names without a source older than 2019 (economic ones 2018) say by `namedFrom` from which year on they are vouched for: before it the code may have had another.",
    "Where sources differ both names stand, with their years.",
  ],
};

/** How a reader who has the book loads it. */
const OWN: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    "## 装入自己的目录",
    "有全书的，可以把书后附录《科目汇总表》（表格、CSV、PDF、Word，或复制的文字）变成目录，一条命令：",
    "```sh\nnpm run catalogue -- 科目汇总表.xlsx --year 2025 --out codes-2025.json\n```",
    "类、款、项分栏或合写，上级留空，名称缩进或折行，夹有表头、标题和页码，都能读；读不准的行列出行号和原因，不作猜测，并报告与内置目录相同、不同和新增的科目数。清单交给 `withCatalogue`：逐行检查，盖在内置目录之上，作为一个值传给读取和检查：",
  ],
  en: [
    "## Your own list",
    "Whoever has the book can turn its appendix 科目汇总表 (a workbook, CSV, PDF, Word document, or copied text) into a list with one command:",
    "```sh\nnpm run catalogue -- appendix.xlsx --year 2025 --out codes-2025.json\n```",
    "It reads whole codes, or 类, 款 and 项 in columns of their own with what is above left out, names indented or broken, with titles, heads and page numbers among them. Lines it cannot tell it lists with the reason, and guesses nothing; it says how many codes are as in the built-in catalogue, how many have another name, and how many are new. `withCatalogue` checks the list row by row and lays it over the built-in catalogue, as a value for reading and checking:",
  ],
};

const EXAMPLE = `\`\`\`ts
import { judgeCode, withCatalogue } from "juesuan/codes";
import { audit, read } from "juesuan/disclosure";

const codes = withCatalogue([{ code: "20177", name: "示例事务" }], { year: 2025 });
judgeCode(codes.functional, "20177", 2025).verdict; // => "known"
audit(read("2025年度部门决算", { codes })).kind; // => "other"
\`\`\``;

/** The page in one language. */
export function codesPage(language: Language): string {
  const say = (key: keyof typeof words): string => words[key][language];
  const heads = HEADS[language];
  const all = CATALOGUES.flatMap((catalogue) => [...catalogue.entries()]);
  const functional = CATALOGUES[0]?.entries() ?? [];
  const eras = [...ERAS.map(({ title }) => title[language]), NO_YEAR[language]];
  const other: Both = { zh: "[English](codes.md)", en: "[中文](codes.zh-CN.md)" };
  return `${[
    say("title"),
    other[language],
    say("made"),
    say("intro"),
    say("kinds"),
    table(
      [say("kind"), ...heads],
      CATALOGUES.map((one) => [TITLES[one.kind][language], ...cellsOf(one.entries())]),
    ),
    say("levels"),
    table(
      [say("level"), ...heads],
      [...groupsOf(functional, ({ level, budget }) => `${level} ${budget ?? ""}`)]
        .sort(([a], [b]) => "类款项".indexOf(a.charAt(0)) - "类款项".indexOf(b.charAt(0)))
        .map(([title, entries]) => [title, ...cellsOf(entries)]),
    ),
    say("number"),
    table(
      [say("sources"), ...heads],
      groupsOf(all, sourcesOf, ["4+", "3", "2", "1", "0"]).map(([title, entries]) => [
        title,
        ...cellsOf(entries),
      ]),
    ),
    say("numberNote"),
    say("eras"),
    table(
      [say("era"), ...heads],
      groupsOf(all, eraOf(language), eras).map(([title, entries]) => [title, ...cellsOf(entries)]),
    ),
    say("changes"),
    table([say("year"), say("begin"), say("end")], changes(all)),
    say("meaning"),
    MEANING[language].map((line) => `- ${line}`).join("\n"),
    ...OWN[language],
    EXAMPLE,
  ].join("\n\n")}\n`;
}
