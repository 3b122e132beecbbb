/** Titles and labels are compared without what only typesetting adds: spaces, quotation marks, widths of brackets. */

const NOISE =
  /[\s\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff“”‘’"'「」『』〝〞＂*#`]/g;
const HAS_NOISE =
  /[\s\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff“”‘’"'「」『』〝〞＂*#`]/;
const HAS_WIDE = /[\uff01-\uff5e〔〕【】[\]{}]/;
const WIDE = /[\uff01-\uff5e〔〕【】[\]{}]/g;

/**
 * The text without white space and quotation marks, in half-width punctuation, with one kind of bracket.
 */
export function squash(text: string): string {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Most cells hold nothing but digits with their signs, and CJK characters: they are as they are compared.
    if ((code >= 0x2b && code <= 0x5a) || (code >= 0x3100 && code < 0xfeff)) continue;
    return folded(text);
  }
  return text;
}

function folded(text: string): string {
  const bare = HAS_NOISE.test(text) ? text.replace(NOISE, "") : text;
  return HAS_WIDE.test(bare) ? narrow(bare) : bare;
}

function narrow(text: string): string {
  return text.replace(WIDE, (char) => BRACKETS[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

const BRACKETS: Readonly<Record<string, string | undefined>> = {
  "〔": "(",
  "〕": ")",
  "【": "(",
  "】": ")",
  "[": "(",
  "]": ")",
  "{": "(",
  "}": ")",
};

const ORDINAL =
  /^(?:[一二三四五六七八九十百]{1,4}[、.,:]|\([一二三四五六七八九十\d]{1,3}\)[、.]?|\d{1,2}(?:[、]|[.](?!\d)|\))|[①-⑳])/;
const OF_WHICH = /^(?:其中|加|减|[+-])[:]?/;

/**
 * A row's label as it is compared: squashed, without ordinal and without 其中：.
 */
export function squashLabel(text: string): string {
  let label = squash(text);
  for (let turn = 0; turn < 3 && label !== ""; turn++) {
    const next = label.replace(ORDINAL, "").replace(OF_WHICH, "");
    if (next === label) break;
    label = next;
  }
  return label;
}
