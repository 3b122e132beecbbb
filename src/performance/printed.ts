import { frozen } from "../frozen";
import { remembered } from "../remembered";

/**
 * A figure as a form prints it. Blank, a dash, `NaN` and zero are four different things: a blank weight is
 * a merged or forgotten cell, `—` and `/` say "does not apply", `NaN` is what a form's own formula printed
 * when it divided by zero, and `0` is a figure.
 */
export type Printed =
  | {
      readonly kind: "number" /** Decimal string, without separators and signs of per cent. */;
      readonly value: string /** As printed. */;
      readonly text: string;
    }
  | { readonly kind: "blank" }
  | { readonly kind: "mark" /** The mark as printed: `—`, `-`, `/`. */; readonly text: string }
  | { readonly kind: "nan" /** As printed. */; readonly text: string }
  | { readonly kind: "text" /** What stood where a figure belongs. */; readonly text: string };

const BLANK: Printed = /* @__PURE__ */ frozen({ kind: "blank" });
const MARK = /^(?:[-‐‑‒–—―−－─━_/／\\]{1,6}|无|不适用|N\/A)$/i;
const NAN = /^(?:-?NaN%?|#?DIV\/0!?|-?Infinity|∞|-?Inf)$/i;
const NUMBER = /^([-+]?)\s?(\d[\d,]*)(\.\d+)?\s?(?:%|‰|分|元|万元|亿元)?$/;

/** Spaces that {@link tidyCell} folds, and the other signs; most cells have neither. */
const SPACES = /[^\S ]|^ | $| {2}/;
const SIGNS = /[\\$<>&≧⩾≦⩽═﹦﹥﹤\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A％＝＜＞＋－．／]|[≥≤]=/;

/**
 * Folds what differs only in typing: full-width digits and signs, LaTeX comparison signs, HTML tags, spaces.
 * Circled numbers and Chinese punctuation inside a sentence stay.
 */
export function tidyCell(text: string): string {
  const folded = SIGNS.test(text) ? foldSigns(text) : text;
  return SPACES.test(folded) ? folded.replace(/\s+/g, " ").trim() : folded;
}

function foldSigns(text: string): string {
  return text
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A％＝＜＞＋－．／]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/\\(?:geqslant|geq|ge)(?![a-z])/g, "≥")
    .replace(/\\(?:leqslant|leq|le)(?![a-z])/g, "≤")
    .replace(/\\%/g, "%")
    .replace(/\$/g, "")
    .replace(/<\/?(?:p|br|b|strong|span|div|table|tbody|thead|td|th|tr)(?:\s[^<>]*)?\/?>|&nbsp;/g, " ")
    .replace(/&ge;|>=|≧|⩾|≥=/g, "≥")
    .replace(/&le;|<=|≦|⩽|≤=/g, "≤")
    .replace(/&gt;|﹥/g, ">")
    .replace(/&lt;|﹤/g, "<")
    .replace(/[═﹦]/g, "=");
}

/**
 * Reads a figure column (分值, 得分, 执行率, 偏差度, an amount). Never throws.
 */
export function readPrinted(text: string): Printed {
  return printedIn(text);
}

const printedIn = /* @__PURE__ */ remembered((text) => frozen(classified(text)));

function classified(text: string): Printed {
  const printed = text.trim();
  const tidy = tidyCell(printed).replace(/，/g, ",");
  if (tidy === "") return BLANK;
  if (NAN.test(tidy)) return { kind: "nan", text: printed };
  if (MARK.test(tidy)) return { kind: "mark", text: printed };
  const match = NUMBER.exec(tidy);
  if (match === null) return { kind: "text", text: printed };
  return {
    kind: "number",
    value: plainNumber(match[1] ?? "", match[2] ?? "", match[3] ?? ""),
    text: printed,
  };
}

/** Joins the pieces of a number into a decimal string: no separators, no plus, no leading zeros. */
export function plainNumber(sign: string, whole: string, fraction: string): string {
  const digits = whole.replace(/,/g, "").replace(/^0+(?=\d)/, "");
  return `${sign === "-" ? "-" : ""}${digits}${fraction}`;
}

/**
 * The decimal string of a printed figure, `null` where no number is printed.
 */
export function figureOf(printed: Printed): string | null {
  return printed.kind === "number" ? printed.value : null;
}

/**
 * What is printed, as text: the decimal string of a number, the mark, `NaN`, or `null` for a blank.
 */
export function printedText(printed: Printed): string | null {
  if (printed.kind === "blank") return null;
  return printed.kind === "number" ? printed.value : printed.text;
}
