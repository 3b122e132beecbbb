import { ENGLISH_DOCUMENTS } from "./english-documents";
import type { Source } from "./form";

/** Who issued a numbered document, by the word in front of its number: `财预〔2016〕143号`. */
const ISSUERS: Readonly<Record<string, string>> = {
  财预: "Caiyu",
  财预字: "Caiyuzi",
  财库: "Caiku",
  中发: "Zhongfa",
  鄂财绩发: "Ecaijifa",
  国务院令第: "State Council Decree",
  财政部令第: "Ministry of Finance Decree",
};

/** The places that citations of the library name, where no pattern reads them. */
const PLACES: Readonly<Record<string, string>> = {
  科目说明: "notes on the codes",
  列宽截断: "cells cut by their width",
  评分说明: "notes on scoring",
  偏差原因栏: "column of reasons for deviations",
  "09表附注": "notes of form 09",
  "“三公”经费说明": "section on the three public expenses",
  机关运行经费口径: "scope of operating expenses of offices",
  表的结构: "structure of the forms",
  "03表反映全部支出": "form 03 shows all expenditure",
  "表间关系（由表的结构推定）": "relations between forms (inferred from their structure)",
  机构运行信息表: "statement on the operation of institutions",
  "由01表、04表各自收支平衡（IN-03至IN-05, IN-17至IN-20）相减得出":
    "difference of the balances of forms 01 and 04 (IN-03 to IN-05, IN-17 to IN-20)",
};

const NUMBER = /^(\D+?)(?:〔(\d{4})〕)?(\d+)号$/;
const ARTICLE = /^第([一二三四五六七八九十百]+)条$/;
const LEDGER = /^财决(附?)(\d{2}(?:-\d)?)(?:表)?(表内关系)?$/;
const HAN = /\p{Script=Han}/u;

/**
 * The documents of a source in English, each with its Chinese title beside it, by which it can be found.
 */
export function englishSource({ document, also = [] }: Pick<Source, "document" | "also">): string {
  return [document, ...also].map(englishCitation).join("; ");
}

const NAME = /^(.*?)(?:（([^（）]*(?:号|\d年))）)?$/;

/** The name of the listed document that a citation begins with, the longest of them. */
function listedName(citation: string): string | null {
  const names = Object.keys(ENGLISH_DOCUMENTS).filter((name) => citation.startsWith(name));
  return names.reduce<string | null>(
    (best, name) => (best === null || name.length > best.length ? name : best),
    null,
  );
}

function englishCitation(citation: string): string {
  const name = listedName(citation);
  if (name === null) return HAN.test(citation) ? `“${citation.replace(/[“”]/g, "’")}”` : citation;
  const [, title = "", mark] = NAME.exec(name) ?? [];
  const isIssued = mark !== undefined || title.startsWith("中华人民共和国");
  const place = citation.slice(name.length).trim();
  const english: Readonly<Record<string, string>> = ENGLISH_DOCUMENTS;
  return [
    `${english[name]}${isIssued ? `《${title}》` : ""}${mark === undefined ? "" : ` (${englishNumber(mark)})`}`,
    ...(place === "" ? [] : [englishPlace(place)]),
  ].join(", ");
}

/**
 * Whether a text begins with the name of a document of the list.
 */
export function citesDocument(text: string): boolean {
  return listedName(text) !== null;
}

/** A number or a year, as names of documents have them. */
function englishNumber(number: string): string {
  if (number.endsWith("年")) return number.slice(0, -1);
  const [, issuer = "", year, serial = ""] = NUMBER.exec(number) ?? [];
  const name = ISSUERS[issuer];
  if (name === undefined) return `“${number}”`;
  return year === undefined ? `${name} No. ${serial}` : `${name} [${year}] No. ${serial}`;
}

function englishPlace(place: string): string {
  const article = ARTICLE.exec(place)?.[1];
  if (article !== undefined) return `article ${numeral(article)}`;
  const ledger = LEDGER.exec(place);
  if (ledger !== null) {
    const form = `form Caijue ${ledger[1] === "" ? "" : "Annex "}${ledger[2]}`;
    return ledger[3] === undefined ? form : `relations inside ${form}`;
  }
  return PLACES[place] ?? `“${place}”`;
}

const DIGITS = "零一二三四五六七八九";

/** The value of a Chinese numeral below a hundred. */
function numeral(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["零", text];
  const digit = (one: string | undefined, missing: number) =>
    one === undefined || one === "" ? missing : DIGITS.indexOf(one);
  return digit(tens, 1) * 10 + digit(ones, 0);
}
