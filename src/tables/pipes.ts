import { isFigure } from "./figure";
import type { Line } from "./line";
import { isProse } from "./marks";

const BAR = /[|｜│┃]/;
const BARS = /[｜│┃]/g;
/** The line under the head of a table in Markdown, or between rows drawn with characters. */
const RULE = /^[\s|｜│┃+:=─━┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬═-]+$/;
const RULE_MARK = /[-=─━┄┈═]{2}/;
const ESCAPED_BAR = "\uE000";

/** A line cut at its bars. */
interface Cut {
  readonly cells: readonly string[];
  /** A bar stands before its first cell or behind its last. */
  readonly outer: boolean;
}

/** Cuts a line at its bars: `| a | b |`, `a | b |`, `a | b`; null where it has none. A rule line is one blank cell. */
function cutAtBars(text: string): Cut | null {
  if (!BAR.test(text)) return null;
  if (isRule(text)) return { cells: [""], outer: true };
  const line = text.trim().replace(BARS, "|").replaceAll("\\|", ESCAPED_BAR);
  const parts = line.split("|").map(plainCell);
  const before = line.startsWith("|");
  const behind = line.endsWith("|") && parts.length > 1 + (before ? 1 : 0);
  return { cells: parts.slice(before ? 1 : 0, behind ? -1 : undefined), outer: before || behind };
}

function isRule(text: string): boolean {
  return text.length < 4000 && RULE_MARK.test(text) && RULE.test(text);
}

/** A cell without the marks of Markdown: bold, escapes, a break inside the cell. */
function plainCell(part: string): string {
  const text = part.replaceAll(ESCAPED_BAR, "|").replaceAll("**", "");
  return (text.includes("\\") ? text.replace(/\\([!-/:-@[-`{-~])/g, "$1") : text).trim();
}

/**
 * Cuts the lines of a text at the bars of a table. A lone bar inside a line divides cells only where the lines
 * beside it have bars too or a figure stands on one of its sides; running text with a bar stays one cell.
 */
export function cutPipes(lines: readonly Line[]): Line[] {
  const cuts = lines.map(({ text, cells, ruled }) => (ruled || cells.length > 1 ? null : cutAtBars(text)));
  return lines.map((line, index) => {
    const cut = cuts[index] ?? null;
    if (cut === null || !isRow(cut, cuts, index)) return line;
    return { ...line, cells: cut.cells };
  });
}

function isRow({ cells, outer }: Cut, cuts: readonly (Cut | null)[], index: number): boolean {
  if (outer) return true;
  const beside = (cuts[index - 1] ?? cuts[index + 1] ?? null) !== null;
  const prose = cells.some(isProse);
  return cells.length > 2 ? beside || !prose : !prose && (beside || cells.some(isFigure));
}
