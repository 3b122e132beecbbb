import { type Random, randomFrom } from "./random";

/** How an extractor without columns gives the names that a page breaks over several lines. */
export type Wrap = "none" | "behind" | "below" | "around" | "apart";

const isName = (cell: string) => /[\u4e00-\u9fff]/.test(cell) && cell.length > 7;

/** A name cut in two or three, never so that a piece is a word of the header. */
function pieces(random: Random, name: string): string[] {
  const at = random.int(4, name.length - 2);
  return [name.slice(0, at), name.slice(at)];
}

/**
 * A row with its cells divided by one space; blank cells leave no trace. A name may be broken: `behind` gives its pieces
 * and what follows on lines of their own, `below` the end of the name under the row, `around` one piece above it and one
 * below, `apart` both pieces behind the form, where `later` keeps them.
 */
function rowLines(random: Random, cells: readonly string[], wrap: Wrap, later: string[]): string[] {
  const filled = cells.map((cell) => cell.trim().replace(/[ \u3000]+/g, "")).filter((cell) => cell !== "");
  const names = filled.flatMap((cell, at) => (isName(cell) ? [at] : []));
  const last = names.at(-1);
  const figures = filled.some((cell) => /\d[.．]\d/.test(cell));
  if (wrap === "none" || last === undefined || names.length > 1 || !figures || random.chance(0.6))
    return [filled.join(" ")];
  const [front, end] = pieces(random, filled[last] ?? "") as [string, string];
  const [before, after] = [filled.slice(0, last), filled.slice(last + 1)];
  if (wrap === "behind") return [[...before, front].join(" "), [end, ...after].join(" ")];
  if (wrap === "below") return [[...before, front, ...after].join(" "), end];
  if (wrap === "apart") later.push(front, end);
  const rest = [...before, ...after].join(" ");
  return wrap === "apart" ? [rest] : [front, rest, end];
}

/** A tab-separated text with single spaces between its cells. */
export function singleSpaced(text: string, seed: number, wrap: Wrap): string {
  const random = randomFrom(seed);
  const later: string[] = [];
  return text
    .split("\n")
    .flatMap((line) => {
      if (line.includes("\t")) return rowLines(random, line.split("\t"), wrap, later);
      return line.trim() === "" || /^注/.test(line) ? [line, ...later.splice(0)] : [line];
    })
    .join("\n");
}
