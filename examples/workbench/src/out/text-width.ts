/** Chinese characters are twice as wide. */
export function displayWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}

/** A text without the control characters that XML has no place for. */
export function xmlText(text: string): string {
  return text.replace(/\p{Cc}|[\ufffe\uffff]/gu, (char) => (/[\t\n\r\u0085]/.test(char) ? char : ""));
}
