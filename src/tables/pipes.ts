import { isFigure } from "./figure";
import type { Line } from "./line";
import { isProse } from "./marks";

const BAR = /[|｜│┃]/;
const BARS = /[｜│┃]/g;
/** The line under the head of a table in Markdown, or between rows drawn with characters. */
const RULE = /^[\s|｜│┃+:=─━┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬═-]+$/;
const RULE_MARK = /-{2}|[─━┄┈]{2}|[=═]{3}/;
const ESCAPED_BAR = "\uE000";

/** A line cut at its bars. */
interface Cut {
  readonly cells: readonly string[];
  /** A bar stands before its first cell or behind its last. */
  readonly outer: boolean;
}

/**
 * Cuts a line at its bars: `| a | b |`, `a | b |`, `a | b`; null where it has none. A rule line is one blank cell.
 *
 * @param leads - Whether a bar before the first cell belongs to the table, or else stands behind a blank cell.
 */
function cutAtBars(text: string, leads: boolean): Cut | null {
  if (!BAR.test(text)) return null;
  if (isRule(text)) return { cells: [""], outer: true };
  const line = text.trim().replace(BARS, "|").replaceAll("\\|", ESCAPED_BAR);
  const parts = line.split("|").map(plainCell);
  const before = leads && line.startsWith("|");
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
  const leads = leadingBars(lines);
  const cuts = lines.map(({ text, cells, ruled }, index) =>
    ruled || cells.length > 1 ? null : cutAtBars(text, leads[index] !== false),
  );
  return lines.map((line, index) => {
    const cut = cuts[index] ?? null;
    if (cut === null || !isRow(cut, cuts, index)) return line;
    return { ...line, cells: cut.cells };
  });
}

/** Of each line, whether a bar at its head is one of the table's outer bars, or else stands behind a blank first cell. */
function leadingBars(lines: readonly Line[]): readonly boolean[] {
  const leads: boolean[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && (lines[to] as Line).cells.length === 1 && BAR.test((lines[to] as Line).text))
      to += 1;
    const outer = hasOuterBars(lines.slice(from, to));
    to = Math.max(to, from + 1);
    while (leads.length < to) leads.push(outer);
    from = to;
  }
  return leads;
}

/** Where only some lines of a table begin with a bar, it is an outer one if it makes no fewer lines equally wide. */
function hasOuterBars(table: readonly Line[]): boolean {
  if (table.every(({ text }) => /^\s*[|｜│┃]/.test(text))) return true;
  return evenness(table, true) >= evenness(table, false);
}

/** Of the lines of a table, how many have the width that most have. */
function evenness(table: readonly Line[], leads: boolean): number {
  const counts = new Map<number, number>();
  for (const { text } of table) {
    const line = text.trim().replace(BARS, "|");
    const width = line.split("|").length - (leads && line.startsWith("|") ? 1 : 0);
    if (width > 2) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function isRow({ cells, outer }: Cut, cuts: readonly (Cut | null)[], index: number): boolean {
  if (outer) return true;
  const beside = (cuts[index - 1] ?? cuts[index + 1] ?? null) !== null;
  const prose = cells.some(isProse);
  return cells.length > 2 ? beside || !prose : !prose && (beside || cells.some(isFigure));
}
