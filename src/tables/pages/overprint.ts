import { isWide, type Piece } from "./piece";

/** Share of a character's width by which a piece must lie over the text before it, and by which both may differ. */
const OVER = 0.5;
const OFF = 0.4;

/**
 * Adds a piece to a text over whose end it is printed: programs draw letters twice, a hair apart, for bold. Characters
 * that fall on the same are taken once; other digits are parted by a blank, so that no figure comes of them. Null where
 * the piece follows the text as usual.
 */
export function overprinted(text: string, piece: Piece, over: number): string | null {
  const chars = [...piece.text];
  const whole = chars.reduce((sum, char) => sum + share(char), 0);
  const one = piece.width / Math.max(whole, 1);
  if (over < one * share(chars[0] ?? "") * OVER) return null;
  let width = 0;
  for (const [at, char] of chars.entries()) {
    const own = share(char) * one;
    width += own;
    const even = piece.width / chars.length;
    const fits =
      Math.abs(width - over) <= own * OFF ||
      Math.abs((at + 1) * even - over) <= even * OFF ||
      (over > width && at === chars.length - 1);
    if (!fits) continue;
    const head = chars.slice(0, at + 1).join("");
    if (text.endsWith(head)) return text + chars.slice(at + 1).join("");
  }
  // Punctuation is set closer than it is wide.
  return /[\d.,]$/.test(text) && /^[\d.,-]/.test(piece.text) ? `${text} ${piece.text}` : null;
}

/** Width of a character in common fonts, in half-width places. */
function share(char: string): number {
  return isWide(char) ? 2 : /[ .,:;'|!]/.test(char) ? 0.5 : 1;
}
