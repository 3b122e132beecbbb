/**
 * Writes docs/errors.md and docs/errors.zh-CN.md from the codes of src/errors.ts. `--check` only compares.
 */
import { ERROR_KINDS, type JuesuanErrorCode } from "../src/errors";
import { changedPages, reportStale, writePages } from "./made-pages";
import { markdownTable } from "./markdown-table";

type Language = "zh" | "en";

/** What each code means and what to do: every code has its row, or this does not compile. */
const MEANINGS: Readonly<Record<JuesuanErrorCode, Readonly<Record<Language, string>>>> = {
  "wrong-argument": {
    zh: "参数的类型或形状不对。按函数说明传入；`path`指出是哪个参数的哪一处。",
    en: "An argument is of another type or shape. Pass what the function asks for; `path` says which part of which argument it is.",
  },
  "wrong-input": {
    zh: "JSON数据的形状不对。按`issues`逐处改正；`juesuan/schemas`有同样要求的JSON Schema。",
    en: "JSON has another shape. Mend each of the `issues`; `juesuan/schemas` has a JSON Schema that asks for the same.",
  },
  "not-an-amount": {
    zh: "文字不是金额或百分比。核对数字；要把不是金额的格子当作数据处理，用`readAmount`。",
    en: "A text is no amount or percentage. Look at the figure; `readAmount` gives as data what is none.",
  },
  "not-whole-fen": {
    zh: "金额不是整数分，或比一分还细。核对单位：传给`fen`的是分，不是元。",
    en: "An amount is no whole number of 分, or finer than one. Look at its unit: `fen` takes 分 and not 元.",
  },
  "out-of-range": {
    zh: "数字超过±9,007,199,254,740,991，无法精确计算。核对单位。",
    en: "A number is beyond ±9,007,199,254,740,991 and not exact. Look at its unit.",
  },
  "wrong-precision": {
    zh: "没有这个单位或小数位数，或要求比印出的更细的位数。单位是元、万元或亿元。",
    en: "There is no such unit or number of decimals, or digits are asked for that were never printed. Units are 元, 万元 and 亿元.",
  },
  "division-by-zero": {
    zh: "除数为零。先判断；没有分母的比率用`rate`，它给出`null`。",
    en: "A number is divided by zero. Ask before; `rate` gives `null` where there is nothing to divide by.",
  },
  "unknown-place": {
    zh: "没有这张表、这一行、这一栏或这个科目。表、行、栏的名称见`FORMS`。",
    en: "There is no such form, row, column or code. `FORMS` has the names of forms, rows and columns.",
  },
  "wrong-code": {
    zh: "不是科目编码的形状。截断的编码用`repairCode`修复。",
    en: "A text has not the shape of a code. Mend a cut one with `repairCode`.",
  },
  "unknown-province": {
    zh: "没有这个省份。写河南、河南省、henan或410000，全国写`null`。",
    en: "There is no such province. Give 河南, 河南省, henan or 410000; the nation is `null`.",
  },
  "unknown-name": {
    zh: "没有这个选项、规则或限值：多半是写错了。`expected`指出可能想写的名称。",
    en: "There is no such option, rule or limit: most likely it is misspelt. `expected` says what may be meant.",
  },
  "wrong-rule": {
    zh: "规则的定义自相矛盾或与表不符。按`path`改正规则。",
    en: "The definition of a rule contradicts itself or the forms. Mend it where `path` says.",
  },
  "wrong-scheme": {
    zh: "计分办法的定义自相矛盾。按`path`改正办法。",
    en: "The definition of a scheme contradicts itself. Mend it where `path` says.",
  },
  "wrong-catalogue": {
    zh: "自有科目表不能采用。按`issues`逐行改正；`checkCatalogue`不抛错。",
    en: "A list of codes cannot be taken. Mend each of the `issues`; `checkCatalogue` gives them without throwing.",
  },
  "wrong-entries": {
    zh: "分录的形状不对，违反规定，或收支不平衡。按`issues`逐条改正。",
    en: "Entries break their shape, the law or the balance of a fund. Mend each of the `issues`.",
  },
  "wrong-children": {
    zh: "所属单位的决算或部分汇总不能合在一起：重复、年度不同或规则不同。去掉、改名或分开汇总。",
    en: "Accounts or partial results cannot be counted together: twice, of other years, by other rules. Leave them out, rename them or count them apart.",
  },
  "changed-accounts": {
    zh: "决算数据在使用中被改动。传入不变的数据，或重新校验。",
    en: "Accounts changed while they were used. Pass data that stays as it is, or check them again.",
  },
  "text-too-long": {
    zh: "文字超过500万字符，不是一份公开。一次传入一份。",
    en: "A text has more than 5,000,000 characters and is no disclosure. Give one at a time.",
  },
  "other-pdf-library": {
    zh: "pdfjs-dist的绘图指令与5.6版不同。换用5.6版，或自己提供文字与线条。",
    en: "The operators of pdfjs-dist are laid out in another way than in 5.6. Use 5.6, or bring texts and lines yourself.",
  },
};

const WORDS = {
  en: {
    path: "docs/errors.md",
    title: "Errors",
    other: "[中文](errors.zh-CN.md)",
    intro: [
      "Everything that this library refuses is a `JuesuanError`: `code` says what kind it is, `path` where in the argument,",
      "`found` and `expected` what stood there and what should, `issues` all such places where there are several (each with its",
      "own `text`), `text` the sentence in Chinese and in English, `found` and `expected` are in English; `message` is both. Each `parseX` throws it, and `tryParseX` gives it as a value:",
      "`{ ok: true, value }` or `{ ok: false, error }`. Any other error is one that an argument threw itself, or a fault of the",
      "library. Made by `npx tsx scripts/errors-docs.ts`.",
    ],
    head: ["code", "what it means and what to do"],
  },
  zh: {
    path: "docs/errors.zh-CN.md",
    title: "错误",
    other: "[English](errors.md)",
    intro: [
      "本库拒绝的一切都是`JuesuanError`：`code`说是哪一类，`path`说在参数的哪一处，`found`和`expected`说那里是什么、应当是什么，",
      "（均为英文），有多处时`issues`全部列出，各有`text`，`text`是中文和英文的句子，`message`两种都有。`parseX`抛出它，`tryParseX`把它作为值给出：",
      "`{ ok: true, value }`或`{ ok: false, error }`。其他错误要么是参数自己抛出的，要么是本库的缺陷。",
      "本页由`npx tsx scripts/errors-docs.ts`生成。",
    ],
    head: ["代码", "含义与处理"],
  },
} as const;

/** The pages by path, as they follow from the codes. */
export function errorsPages(): ReadonlyMap<string, string> {
  return new Map((["en", "zh"] as const).map((language) => [WORDS[language].path, pageIn(language)]));
}

/** Paths of pages that do not say what the codes say. */
export function staleErrorsPages(): string[] {
  return changedPages(errorsPages());
}

function pageIn(language: Language): string {
  const { title, other, intro, head } = WORDS[language];
  const rows = ERROR_KINDS.map(({ code }) => [`\`${code}\``, MEANINGS[code][language]]);
  return [`# ${title}`, "", other, "", ...intro, "", ...markdownTable(head, rows), ""].join("\n");
}

if (process.argv[1]?.endsWith("errors-docs.ts") === true) {
  if (process.argv.includes("--check")) reportStale(staleErrorsPages(), "errors-docs.ts");
  else writePages(errorsPages());
}
