import { asPrinted } from "./english/text";
import { assertLocale, type Locale } from "./locale";

/**
 * Something that the arrival of a document left out or leaves in doubt: on a page (a scan, a font without Unicode) or in
 * a sheet (a hidden row, an error of the spreadsheet). Readers of pages and sheets give these as their problems.
 */
export interface ArrivalWarning {
  /** What it is: `scanned`, `nonsense`, `hidden-row` … */
  readonly code: string;
  readonly page?: number;
  readonly sheet?: string;
  /** Address of the cell, row or column in the sheet. */
  readonly address?: string;
  readonly line?: number | null;
  /** How many pieces it concerns. */
  readonly count?: number;
  /** The first of what was found. */
  readonly sample?: string;
}

/** One sentence a code, in both languages; codes that concern nobody who reads a report have none. */
const SENTENCES: Readonly<Record<string, readonly [zh: string, en: string] | null>> = {
  scanned: [
    "是扫描图片，没有文字，没有读",
    "is a picture of a page without text (a scan): nothing of it was read",
  ],
  "no-text": ["没有文字，没有读", "holds no text: nothing of it was read"],
  ocr: [
    "的文字是从图片识别出来的，数字可能认错，请对照原件",
    "has a text that was recognised from a picture: figures may be wrong, compare them with the original",
  ],
  nonsense: [
    "用了读不出文字的字体，其中的文字没有读",
    "uses a font whose text cannot be told: that text was not read",
  ],
  turned: ["有斜排或竖排的文字，没有读", "has text at an angle, which was not read"],
  watermark: ["有压在文字上的水印，没有读", "has a watermark across its text, which was not read"],
  running: null,
  outside: ["有超出页面的文字，没有读", "has text beyond its edges, which was not read"],
  invalid: ["有位置不明的文字，没有读", "has text without a place, which was not read"],
  "too-many-rules": ["的框线太多，没有当作表格读", "has too many lines to be read as a table"],
  "too-many-cells": ["的单元格太多，没有当作表格读", "has too many cells to be read as a table"],
  error: ["有出错的单元格，没有读", "has cells that show an error, which were not read"],
  unknown: ["有认不出内容的单元格，没有读", "has cells whose content is no value, which were not read"],
  "no-result": [
    "有没有保存计算结果的公式，没有读；请用表格软件打开后重新保存",
    "has formulas whose results were not saved, which were not read: open and save the workbook once",
  ],
  scaled: [
    "有显示与存储不一致的数字（数字格式缩放），没有读",
    "has numbers that are shown scaled by their format, which were not read",
  ],
  merge: ["的合并单元格里另有内容，已保留", "has content inside merged cells, which was kept"],
  "hidden-row": ["有隐藏的行，已读入", "has hidden rows, which were read"],
  "hidden-column": ["有隐藏的列，已读入", "has hidden columns, which were read"],
  "hidden-sheet": ["是隐藏的工作表，没有读", "is hidden and was not read"],
};

/** How many places a sentence names. */
const NAMED = 8;

/**
 * The warnings of an arrival as sentences: one a kind, with the pages or sheets it concerns.
 */
export function warningSentences(warnings: readonly ArrivalWarning[], locale: Locale): string[] {
  assertLocale(locale);
  const byCode = new Map<string, ArrivalWarning[]>();
  for (const warning of warnings) byCode.set(warning.code, [...(byCode.get(warning.code) ?? []), warning]);
  return [...byCode].flatMap(([code, same]) => {
    const known = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
    if (known === null) return [];
    const said =
      known ?? ([`有没有读懂的内容（${code}）`, `holds something that was not read (${code})`] as const);
    return [`${placesOf(same, locale)}${locale === "en" ? ` ${said[1]}` : said[0]}`];
  });
}

function placesOf(warnings: readonly ArrivalWarning[], locale: Locale): string {
  const pages = [...new Set(warnings.flatMap(({ page }) => (page === undefined ? [] : [page])))];
  const sheets = [
    ...new Set(
      warnings.flatMap(({ sheet, address = "" }) => {
        if (sheet === undefined) return [];
        const at = address === "" ? "" : ` ${address}`;
        return [locale === "en" ? `sheet ${asPrinted(sheet)}${at}` : `工作表“${sheet}”${at}`];
      }),
    ),
  ];
  const more = Math.max(pages.length, sheets.length) > NAMED ? (locale === "en" ? " …" : "等") : "";
  const shown = pages.slice(0, NAMED);
  if (pages.length > 0)
    return locale === "en" ? `page ${shown.join(", ")}${more}` : `第${shown.join("、")}${more}页`;
  if (sheets.length > 0) return `${sheets.slice(0, NAMED).join(locale === "en" ? ", " : "、")}${more}`;
  return locale === "en" ? "the document" : "材料";
}
