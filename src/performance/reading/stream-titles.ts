import { indicatorRole } from "./columns";
import type { Token } from "./tokens";

/** The first line of a title that wraps inside its cell, though it names a column by itself. */
const FIRST_LINE = /^(?:年初|全年|年度|实际|调整后?)$/;
/** What no title begins or ends with, so that it belongs to the line before or after. */
const RUNS_ON = /^[及与和、（(）)]/;
const UNFINISHED = /[及与和、（(]$/;
/** The first line of a title that names nothing yet is short; so are the others. */
const MOST_FIRST = 6;
const MOST_NEXT = 14;
/** A title takes no more lines than this. */
const MOST_LINES = 4;

function isOpen(title: string): boolean {
  const count = (signs: RegExp): number => title.match(signs)?.length ?? 0;
  return FIRST_LINE.test(title) || UNFINISHED.test(title) || count(/[（(]/g) !== count(/[）)]/g);
}

/** The titles of columns that follow each other from a token on, each joined where its cell wraps, and where they end. */
export function titlesAt(
  tokens: readonly Token[],
  from: number,
  roleOf: (cell: string) => unknown,
): { readonly titles: readonly Token[]; readonly to: number } {
  const titles: Token[] = [];
  let to = from;
  while (to < tokens.length) {
    const lines = linesOfTitle(tokens, to, roleOf);
    if (lines === 0) break;
    const text = tokens.slice(to, to + lines).reduce((title, token) => title + token.text, "");
    titles.push({ line: (tokens[to] as Token).line, text });
    to += lines;
  }
  return { titles, to };
}

/** How many tokens the title takes that begins with one; nothing where none begins. */
function linesOfTitle(tokens: readonly Token[], from: number, roleOf: (cell: string) => unknown): number {
  const textAt = (at: number): string => tokens[at]?.text ?? "";
  const first = textAt(from);
  const names = roleOf(first) !== null;
  if (names && !isOpen(first) && !RUNS_ON.test(textAt(from + 1))) return 1;
  if (/\d/.test(first) || (!names && first.length > MOST_FIRST)) return names && !isOpen(first) ? 1 : 0;
  let title = first;
  for (let lines = 2; lines <= MOST_LINES && from + lines <= tokens.length; lines += 1) {
    const next = textAt(from + lines - 1);
    if (!mayRunOn(title, next, roleOf)) break;
    title += next;
    if (roleOf(title) !== null && !isOpen(title) && !RUNS_ON.test(textAt(from + lines))) return lines;
  }
  return names ? 1 : 0;
}

/** A line that names a column by itself begins a title of its own, but under 年初, 实际 or an open bracket. */
function mayRunOn(title: string, next: string, roleOf: (cell: string) => unknown): boolean {
  if (next.length > MOST_NEXT || /\d/.test(next)) return false;
  return isOpen(title) || next === "指标" || RUNS_ON.test(next) || roleOf(next) === null;
}

/** Two heading rows after each other: the lower names the levels, and splits the target where it names more. */
export function inOneRow(header: readonly Token[]): readonly Token[] {
  const roles = header.map((cell) => indicatorRole(cell.text));
  const lower = roles.findIndex((role) => role === "level1" || role === "level2" || role === "name");
  const upper = header.slice(0, lower).filter((_, index) => roles[index] !== "title");
  const target = upper.findIndex((cell) => indicatorRole(cell.text) === "target");
  if (lower < 3 || upper.length < 2 || target < 0) return header;
  const below = header.slice(lower);
  const count = below.filter((cell) =>
    /^(?:level1|level2|name)$/.test(indicatorRole(cell.text) ?? ""),
  ).length;
  const split = below.length > count ? below.slice(count) : upper.slice(target, target + 1);
  return [...below.slice(0, count), ...upper.slice(0, target), ...split, ...upper.slice(target + 1)];
}
