import { classAtEnd, classTitle } from "../words/classes";
import type { ItemLevel, Token } from "./token";

interface Marker {
  readonly level: ItemLevel;
  readonly end: number;
}

/** Levels by their mark, with or without a code: `(类)`, `(20805款)`, `(类级)`. */
const MARKER = /^\((?:\d{2,7})?(类|款|项)(?:级)?(?:\d{3,7})?\)/;

/** The mark （类）, （款） or （项） at `index`, or null. */
export function markerAt(text: string, index: number): Marker | null {
  const found = MARKER.exec(text.slice(index, index + 20));
  const level = found?.[1];
  if (found === null || (level !== "类" && level !== "款" && level !== "项")) return null;
  return { level, end: index + found[0].length };
}

/** Whether a name cannot reach back over this token. */
function isBoundary(token: Token): boolean {
  switch (token.kind) {
    case "mark":
      return token.mark !== "、" && token.mark !== "(" && token.mark !== ")";
    case "figure":
    case "item":
    case "year":
    case "label":
    case "code":
    case "threshold":
    case "malformed":
      return true;
    case "word":
      return (
        token.role.role === "among" ||
        token.role.role === "purpose" ||
        token.role.role === "reason" ||
        token.role.role === "list" ||
        token.role.role === "prior" ||
        token.role.role === "budget"
      );
    default:
      return false;
  }
}

/** Longest name of an item, in tokens: a guard against text that only looks like one. */
const LONGEST_NAME = 24;

/** The code of an item in brackets behind its name: `行政运行（2040201）`. */
const CODED = /^\((2\d{2}(?:\d{2}){0,2})\)/;

/** The code that stands in brackets at `index`, with the words before it; null where neither stands there. */
export function codedAt(text: string, index: number, last: Token | undefined): Token | null {
  const found = CODED.exec(text.slice(index, index + 10));
  if (found === null || last === undefined || isBoundary(last) || last.kind === "mark") return null;
  const name = text.slice(Math.max(0, index - LONGEST_NAME), index);
  return { kind: "code", from: index, to: index + found[0].length, code: found[1] ?? "", name };
}

/** The item whose mark stands at `index`; the tokens of its name are taken back into it. */
export function nameBefore(text: string, tokens: Token[], index: number, marker: Marker): Token {
  let first = tokens.length;
  while (first > 0 && tokens.length - first < LONGEST_NAME) {
    const token = tokens[first - 1];
    if (token === undefined || isBoundary(token)) break;
    first -= 1;
  }
  const from = tokens[first]?.from ?? index;
  tokens.length = first;
  const name = text.slice(from, index).replace(/^[、()的-]+/, "");
  const known = marker.level === "类" ? classAtEnd(name) : null;
  const title = marker.level === "类" ? classTitle(known ?? name) : fullWidthBrackets(name);
  return { kind: "item", from, to: marker.end, level: marker.level, name: title };
}

/** Brackets as titles print them. */
export function fullWidthBrackets(text: string): string {
  return text.replace(/\(/g, "（").replace(/\)/g, "）");
}
