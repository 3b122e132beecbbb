/*
 * Published figures come with half- and full-width characters, with the dashes
 * and spaces of every input method, and in traditional characters. Each stands
 * for one plain character, so positions in the text stay as they are.
 */

/** Hyphens, figure dash, en dash, minus signs → `-`; the longer dashes, which are never a minus sign → `—`; small forms; ¥; units and words. */
const PRINTED = "‐‑‒–−﹣―─ー﹐﹒￥圆圓萬億無適\u200b\u2060";
const PLAIN = "------———,.¥元元万亿无适  ";

/** The text with every character an amount may be printed in brought to its plain form; of the same length. */
export function plainText(text: string): string {
  return text.replace(/[^!-~]/g, plainCharacter);
}

function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0); // full-width ASCII
  const index = PRINTED.indexOf(character);
  if (index >= 0) return PLAIN.charAt(index);
  return character.trim() === "" ? " " : character;
}
