import type { PageText } from "./page";

/** What stands for a text that cannot be known: no reader takes it for a figure, and none for a blank. */
export const UNKNOWN = "\uFFFD";

/**
 * Stretches of characters that Chinese accounts do not print: controls, private use, scripts of other languages, rare
 * ideographs. A font without mapping to Unicode shows the numbers of its glyphs, and those scatter over all of them.
 */
const FOREIGN: readonly (readonly [number, number])[] = [
  [0x0100, 0x02bf],
  [0x0370, 0x0390],
  [0x0400, 0x1fff],
  [0x2c00, 0x2e7f],
  [0x3400, 0x4dbf],
  [0xa000, 0xabff],
  [0xd7b0, 0xd7ff],
  [0xfffd, 0xfffd],
];
/** Controls and private use are nowhere printed. */
const CONTROL: readonly (readonly [number, number])[] = [
  [0x01, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xe000, 0xf8ff],
  [0xfffe, 0xffff],
];

/** What nearly all text consists of: none of it is foreign. */
const COMMON = /^[ -~\u4e00-\u9fff]*$/;

function count(text: string, stretches: readonly (readonly [number, number])[]): number {
  if (COMMON.test(text)) return 0;
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (stretches.some(([first, last]) => code >= first && code <= last)) sum++;
  }
  return sum;
}

/** Share of foreign characters, and of controls, from which a font's text is nonsense. */
const FOREIGN_SHARE = 0.25;
const CONTROL_SHARE = 0.02;

/** The fonts of these texts whose text is nonsense: their mapping to Unicode is missing or wrong. */
export function nonsenseFonts(texts: readonly PageText[]): ReadonlySet<string> {
  const counts = new Map<string, { all: number; foreign: number; control: number }>();
  for (const { text, font = "" } of texts) {
    const sums = counts.get(font) ?? { all: 0, foreign: 0, control: 0 };
    sums.all += text.length;
    sums.foreign += count(text, FOREIGN);
    sums.control += count(text, CONTROL);
    counts.set(font, sums);
  }
  const bad = [...counts].filter(
    ([font, { all, foreign, control }]) =>
      font !== "" && (foreign + control > all * FOREIGN_SHARE || control > all * CONTROL_SHARE),
  );
  return new Set(bad.map(([font]) => font));
}

/** Whether a text cannot be known: by its font, or by characters of its own that nothing prints. */
export function isNonsense(text: PageText, fonts: ReadonlySet<string>): boolean {
  if (text.fontless === true || fonts.has(text.font ?? "")) return true;
  const controls = count(text.text, CONTROL);
  return controls > 0 && controls * 4 > text.text.length;
}
