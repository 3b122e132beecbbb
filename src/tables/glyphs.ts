/**
 * Characters that print like others. Programs that make PDFs map a glyph back to the first character that has it, and
 * for 一 or 工 that is a Kangxi radical: a search for 工资 finds nothing in such text.
 */

/** Kangxi radicals and CJK compatibility ideographs: Unicode's own compatibility mapping names the character. */
const COMPATIBLE = /[\u2f00-\u2fd5\uf900-\ufaff\u2e9f\u2ef3]/g;

/** CJK radicals supplement, each followed by the character that it stands for: these have no mapping of Unicode's. */
const RADICALS =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺴冈⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀";
const SUPPLEMENT = /[\u2e80-\u2eff]/g;
const BY_RADICAL: ReadonlyMap<string, string> = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, at) => [
    RADICALS.charAt(at * 2),
    RADICALS.charAt(at * 2 + 1),
  ]),
);

/** Any of them. */
const RADICAL = /[\u2e80-\u2fd5\uf900-\ufaff]/;

/** Characters without any print: Unicode's default ignorable ones. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Blanks of other widths than a space; an ideographic space stays, for it is as wide as a character. */
const BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/** Text that folding leaves as it is. */
const PLAIN = /^[\t\n\f\r -~\u3000-\u303f\u4e00-\u9fff\uff01-\uff04\uff06-\uff0f\uff1a-\uff5e—–“”‘’…·①-⑳]*$/;

/** Radicals that print as the simplified character, where Unicode's mapping names the traditional one. */
const SIMPLIFIED: Readonly<Record<string, string | undefined>> = { "⼾": "户" };

/** The text with each radical as the character that is meant; as long as before. */
export function foldRadicals(text: string): string {
  if (!RADICAL.test(text)) return text;
  return text
    .replace(COMPATIBLE, (char) => SIMPLIFIED[char] ?? char.normalize("NFKC"))
    .replace(SUPPLEMENT, (char) => BY_RADICAL.get(char) ?? char);
}

/** A digit of full width, and the sign of per cent. */
const WIDE_SIGN = /[０-９％]/g;

/** A comma or point of full width inside a figure: between groups of three digits, and before decimals. */
const WIDE_COMMA = /(?<=(?<!\d)\d{1,3}|[,，]\d{3})，(?=\d{3}(?!\d))/g;
const WIDE_POINT = /(?<=\d)．(?=\d)/g;

/** The text with figures in the digits and signs of a keyboard: １，２３４．５０ is 1,234.50. */
export function foldWide(text: string): string {
  return text
    .replace(WIDE_SIGN, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(WIDE_POINT, ".")
    .replace(WIDE_COMMA, ",");
}

/** 其它 is written for 其他, as all official titles have it. */
const OTHER = /其它/g;

/**
 * The text in the characters that are meant: no radicals in place of characters, nothing invisible, one kind of
 * blank, figures in half width, 其他 for 其它. Its lines and tabs stay.
 */
export function foldText(text: string): string {
  const bare = PLAIN.test(text) ? text : foldRadicals(text).replace(INVISIBLE, "").replace(BLANK, " ");
  return foldWide(bare).replace(OTHER, "其他");
}

/** As `foldText`, for a piece on one line: its line ends and tabs are blanks. */
export function foldGlyphs(text: string): string {
  return foldText(text.replaceAll("\0", "").replace(/[\u2028\u2029]/g, " ")).replace(/[\t\r\n]/g, " ");
}
