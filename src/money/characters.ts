/*
 * Published figures come with half- and full-width characters, with the dashes
 * and spaces of every input method. Reading sees only the ones named here.
 */

export const SPACE = 0x20;
export const OPEN = 0x28;
export const CLOSE = 0x29;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const POINT = 0x2e;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const NINE = 0x39;
export const BACKSLASH = 0x5c;
export const YEN = 0xa5;
/** A dash that is never a minus sign: em dash and its likes. */
export const DASH = 0x2014;
export const YUAN = 0x5143; // 元
export const WAN = 0x4e07; // 万
export const YI = 0x4ebf; // 亿

/** The plain character that stands for this UTF-16 code in an amount; the code itself where there is none. */
export function plainCharacter(code: number): number {
  if (code < 0x80) return code >= 0x09 && code <= 0x0d ? SPACE : code;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0; // full-width ASCII
  if (code >= 0x2000 && code <= 0x200b) return SPACE; // en quad … hair space, zero-width space
  if (code >= 0x2010 && code <= 0x2013) return MINUS; // hyphens, figure dash, en dash
  switch (code) {
    case 0xa0: // no-break space
    case 0x2028:
    case 0x2029:
    case 0x202f: // narrow no-break space
    case 0x205f:
    case 0x2060: // word joiner
    case 0x3000: // ideographic space
    case 0xfeff: // byte order mark
      return SPACE;
    case 0x2212: // minus sign
    case 0xfe63: // small hyphen-minus
      return MINUS;
    case 0x2015: // horizontal bar
    case 0x2500: // box drawing, typed for a dash
    case 0x2e3a: // two-em dash
    case 0x2e3b: // three-em dash
    case 0x30fc: // ー, typed for a dash
    case 0xfe58: // small em dash
      return DASH;
    case 0x2044: // fraction slash
    case 0x2215: // division slash
      return SLASH;
    case 0xfe50:
      return COMMA;
    case 0xfe52:
      return POINT;
    case 0xfe59:
      return OPEN;
    case 0xfe5a:
      return CLOSE;
    case 0xfe62:
      return PLUS;
    case 0xffe5:
      return YEN;
    case 0x5706: // 圆
    case 0x5713: // 圓
      return YUAN;
    case 0x842c: // 萬
      return WAN;
    case 0x5104: // 億
      return YI;
    default:
      return code;
  }
}

/** Whether this plain character is a decimal digit. */
export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
