/** A sentence of a text whose lines break off: what stands on which line. */
export interface Sentence {
  readonly text: string;
  /** Where each line begins in the text. */
  readonly starts: readonly (readonly [offset: number, line: number])[];
}

/** Longer than this is no running text. */
const MAX_TEXT = 5000;
/** A line shorter than this is a heading or a cell, and no line that breaks off. */
const MIN_LINE = 20;

/** The lines of a text put together where one breaks off inside a sentence; rows of tables stay as they are. */
export function sentencesOf(
  lines: readonly { readonly number: number; readonly text: string }[],
): readonly Sentence[] {
  const found: { text: string; starts: [number, number][] }[] = [];
  let open = false;
  for (const { number, text: printed } of lines) {
    const text = printed.trim();
    if (text === "" || text.length > MAX_TEXT) continue;
    const isRow = /[\t|]/.test(text);
    const last = found.at(-1);
    if (open && last !== undefined && !isRow && last.text.length + text.length <= MAX_TEXT) {
      last.starts.push([last.text.length, number]);
      last.text += text;
    } else {
      found.push({ text, starts: [[0, number]] });
    }
    open = !isRow && text.length > MIN_LINE && /[\u4e00-\u9fff\d，、,（(“]$/.test(text);
  }
  return found;
}

/** The line of a place in a sentence. */
export function lineAt({ starts }: Sentence, offset: number): number {
  return starts.reduce((line, [start, number]) => (start <= offset ? number : line), starts[0]?.[1] ?? 0);
}
