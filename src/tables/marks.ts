import { squash } from "./fold";

const NOTE = /^(?:注|说明|备注|附注|表注|填表说明|编制说明)\s*(?:[:：1-9１-９.、]|$)/;
const EMPTY =
  /本表(?:无|为空|没有|不涉及)|(?:无|没有)数据|空表|此表无|(?:没有|无|未|不存在|不涉及|未使用).{0,60}(?:故|因此|所以|,)?(?:本表|此表|该表)|尾差|尾数误差|四舍五入|本套报表/;

/**
 * Whether a line is a statement under or over a form: 注：…, 说明：…, 本表无数据.
 */
export function isNote(text: string): boolean {
  const line = text.trimStart().slice(0, 400);
  if (NOTE.test(line)) return true;
  if (!/[表据差舍]/.test(line)) return false;
  const bare = squash(line);
  return bare.length < 300 && EMPTY.test(bare) && !/[:：]$/.test(bare);
}

const PAGE =
  /^(?:[-‐‑‒–—―−－─━~·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?[-‐‑‒–—―−－─━~·•\s]*|第\s*\d{1,4}\s*页\s*(?:[,，/]\s*)?共\s*\d{1,4}\s*页|\d{1,3}\s*\/\s*\d{1,3}|[-\s]*(?:[Pp]age\s*)?\d{1,4}\s*of\s*\d{1,4}[-\s]*)$/;
const DECORATED = /[-‐‑‒–—―−－─━~·•页/]|of/;

/**
 * Whether a line is only the number of a page: `- 3 -`, `— 12 —`, `第 3 页 共 9 页`, `-- 3 of 9 --`. A bare number is not.
 */
export function isPageNumber(text: string): boolean {
  if (text.length > 40) return false;
  const line = text.trim();
  return /\d/.test(line) && DECORATED.test(line) && PAGE.test(line) && !/^-\s*\d+$/.test(line);
}

const SECTION = /^第[一二三四五六七八九十\d]{1,3}(?:部分|章|篇)|^附件\d{0,2}[:：]?$|^名词解释$|^目录$/;

/** The first word of such a line, behind what is only typesetting. */
const OPENING = /^[^\u4e00-\u9fff\d]{0,90}[第附名目]/;

/**
 * Whether a line opens another part of the document.
 */
export function isSection(text: string): boolean {
  return text.length <= 90 && OPENING.test(text) && SECTION.test(squash(text));
}

/**
 * Whether a line reads like running text.
 */
export function isProse(text: string): boolean {
  const line = text.trim();
  if (line.length < 18) return /[。；]$/.test(line);
  return line.length > 70 ? /[。，；;]|,(?!\d)/.test(line) : /[。；]/.test(line) || /[，].*[，]/.test(line);
}

const HEADLINE =
  /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[（(]?\d{1,2}[)）、.．](?!\d)).{2,60}(?:情况|说明|概况|职责|职能)$/;

/**
 * Whether a line reads like the numbered heading of running text: `（一）收入支出决算总体情况`.
 */
export function isHeadline(text: string): boolean {
  const line = text.trim();
  return line.length < 70 && HEADLINE.test(line);
}
