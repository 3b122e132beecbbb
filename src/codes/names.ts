import { need } from "../errors";
import { remembered } from "../remembered";

/**
 * Names of codes as they are printed differ in spelling: width of brackets and digits, spaces, dots,
 * quotation marks, 其它 for 其他, a 的 more or less, a traditional character, a level （款） behind.
 * Normalising takes these away; it never takes away what carries meaning.
 */

/** Traditional characters that occur in older templates, each followed by its simplified form. */
const traditional: ReadonlyMap<string, string> = /* @__PURE__ */ (() =>
  new Map(
    [
      ..."項项務务業业機机關关經经費费購购資资產产預预決决運运醫医療疗術术設设備备會会農农補补貼贴險险養养",
      ..."離离職职總总計计財财國国區区衛卫環环護护帳账帐账賬账與与對对專专辦办員员",
    ].flatMap((char, index, all): [string, string][] =>
      index % 2 === 0 ? [[char, all[index + 1] ?? char]] : [],
    ),
  ))();

/** White space, marks of width nought, middle dots, quotation marks, 的. */
const noise = /[\s\u200B-\u200F\u2060\uFEFF\u00B7\u2022\u2027\u2219\u22C5\u30FB"'“”‘’「」『』的]/g;

/**
 * A name without the differences of spelling that mean nothing. Two names that give the same text are the
 * same name. Never throws; time is linear in the length.
 *
 * @param name - A name as printed or from the catalogue.
 * @returns The name in half-width brackets, without spaces, 的, middle dots and quotation marks, with 其他
 * for 其它, simplified, and without a level such as （款） at its end.
 *
 * @example
 * ```ts
 * import { normalizeName } from "juesuan/advanced";
 * normalizeName("因公出国 （境） 费用"); // => "因公出国(境)费用"
 * normalizeName("其它支出（款）"); // => "其他支出"
 * ```
 */
export function normalizeName(name: string): string {
  need("text", name, "name");
  return normalized(name);
}

const normalized = /* @__PURE__ */ remembered((name) => {
  const plain = name
    .normalize("NFKC")
    .replace(/[【〔[{]/g, "(")
    .replace(/[】〕\]}]/g, ")")
    .replace(noise, "")
    .replace(/[,;;]/g, "、")
    .replaceAll("其它", "其他")
    .replace(/\((?:类|款|项)\)$/, "");
  return simplified(plain);
});

function simplified(text: string): string {
  let simple = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = traditional.get(text.charAt(at));
    if (sign === undefined) continue;
    simple += text.slice(from, at) + sign;
    from = at + 1;
  }
  return from === 0 ? text : simple + text.slice(from);
}

/**
 * Whether two names are the same but for spelling. A name whose end is cut is *not* the same: ask
 * {@link isCutName}.
 *
 * @example
 * ```ts
 * import { sameName } from "juesuan/advanced";
 * sameName("其它卫生健康支出", "其他卫生健康支出 "); // => true
 * sameName("维修(护)费", "维修（护）费"); // => true
 * sameName("机关事业单位基本养老保险缴", "机关事业单位基本养老保险缴费"); // => false
 * ```
 */
export function sameName(a: string, b: string): boolean {
  return a === b || normalizeName(a) === normalizeName(b);
}

/**
 * Whether `short` is `full` with its end cut off, as a narrow column does: a true beginning of it, of at
 * least two characters; dots of omission at the cut are allowed.
 *
 * @example
 * ```ts
 * import { isCutName } from "juesuan/advanced";
 * isCutName("机关事业单位基本养老保险缴费支", "机关事业单位基本养老保险缴费支出"); // => true
 * isCutName("住房公积金", "住房公积金"); // => false
 * ```
 */
export function isCutName(short: string, full: string): boolean {
  const beginning = normalizeName(short).replace(/\.{2,6}$/, "");
  const whole = normalizeName(full);
  return beginning.length >= 2 && beginning.length < whole.length && whole.startsWith(beginning);
}
