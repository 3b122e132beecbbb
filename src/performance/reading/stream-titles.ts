import { indicatorRole } from "./columns";
import { OPEN_BRACKET, openBrackets } from "./grid";
import type { Token } from "./tokens";

/** The first line of a title that wraps inside its cell, though it names a column by itself. */
const FIRST_LINE = /^(?:年初|全年|年度|实际|调整后?|偏[差离])$/;
/** What no title begins or ends with, so that it belongs to the line before or after; 值 or 率 alone ends one. */
const RUNS_ON = /^[及与和、（(）)]|^[值数率度额]$/;
const UNFINISHED = /[及与和、（(]$/;
/** The first line of a title that names nothing yet is short; so are the others. */
const MOST_FIRST = 6;
const MOST_NEXT = 14;
/** A title takes no more lines than this. */
const MOST_LINES = 4;

function isOpen(title: string): boolean {
  return FIRST_LINE.test(title) || UNFINISHED.test(title) || openBrackets(title) !== 0;
}

/** The titles of columns that follow each other from a token on, each joined where its cell wraps, and where they end. */
export function titlesAt(
  tokens: readonly Token[],
  from: number,
  roleOf: (cell: string) => unknown,
): { readonly titles: readonly Token[]; readonly to: number } {
  const titles: Token[] = [];
  let to = from;
  for (let lines = linesAt(tokens, to, roleOf); lines > 0; lines = linesAt(tokens, to, roleOf)) {
    titles.push({ ...(tokens[to] as Token), text: titleOf(tokens, to, lines) });
    to += lines;
  }
  return { titles, to };
}

/** How many tokens the title takes that begins with one, over reasons or any other; nothing where none begins. */
const linesAt = (tokens: readonly Token[], at: number, roleOf: (cell: string) => unknown): number =>
  at >= tokens.length ? 0 : (reasonLines(tokens, at, roleOf) ?? linesOfTitle(tokens, at, roleOf));

const titleOf = (tokens: readonly Token[], at: number, lines: number): string =>
  tokens.slice(at, at + lines).reduce((title, token) => title + token.text, "");

/** What the titles that follow each other from a token on name. */
export interface TitleRun {
  readonly count: number;
  /** How many of them name a level or an indicator. */
  readonly levels: number;
  /** How many name another column than the title of the table. */
  readonly others: number;
  /** The columns that they name, each once. */
  readonly roles: ReadonlySet<string>;
  /** Whether one of them is two that run together. */
  readonly glued: boolean;
}

const NO_RUN: TitleRun = { count: 0, levels: 0, others: 0, roles: new Set(), glued: false };

/** No heading has so many titles: what goes on like that is no table. */
const MOST_TITLES = 60;

/**
 * The runs of titles of a text. What a run names is counted from its end, once for all its titles: a text of nothing but
 * titles would else be read again from each of them.
 */
export class TitleRuns {
  readonly #tokens: readonly Token[];
  readonly #roleOf: (cell: string) => string | null;
  readonly #runs: (TitleRun | undefined)[];

  constructor(tokens: readonly Token[], roleOf: (cell: string) => string | null) {
    this.#tokens = tokens;
    this.#roleOf = roleOf;
    this.#runs = new Array<TitleRun | undefined>(tokens.length);
  }

  /** The run from a token on; one that is longer than any heading is none. */
  at(from: number): TitleRun {
    const run = this.#runAt(from);
    return run.count > MOST_TITLES ? NO_RUN : run;
  }

  /** Whether so many titles follow each other from a token on. */
  has(count: number, from: number): boolean {
    return this.#runAt(from).count >= count;
  }

  /** The titles from a token on, and where they end. */
  titles(from: number): { readonly titles: readonly Token[]; readonly to: number } {
    return titlesAt(this.#tokens, from, this.#roleOf);
  }

  #runAt(from: number): TitleRun {
    const passed: { readonly at: number; readonly lines: number }[] = [];
    let at = from;
    let run = this.#runs[at];
    while (run === undefined) {
      const lines = linesAt(this.#tokens, at, this.#roleOf);
      if (lines === 0) {
        run = NO_RUN;
        if (at < this.#runs.length) this.#runs[at] = run;
        break;
      }
      passed.push({ at, lines });
      at += lines;
      run = this.#runs[at];
    }
    for (const one of passed.reverse()) {
      run = this.#with(run, titleOf(this.#tokens, one.at, one.lines));
      this.#runs[one.at] = run;
    }
    return run;
  }

  /** A run behind one more title. */
  #with(run: TitleRun, title: string): TitleRun {
    const role = this.#roleOf(title) ?? "";
    const isLevel = role === "level1" || role === "level2" || role === "name";
    const words = run.glued ? [] : title.split(" ");
    return {
      count: run.count + 1,
      levels: run.levels + (isLevel ? 1 : 0),
      others: run.others + (isLevel || role === "title" ? 0 : 1),
      roles: run.roles.has(role) ? run.roles : new Set([...run.roles, role]),
      glued:
        run.glued || (words.length > 1 && words.filter((word) => this.#roleOf(word) !== null).length > 1),
    };
  }
}

/** The whole of a title over reasons, which is the longest of a heading and stands in a narrow column. */
const REASON =
  /^[\u4e00-\u9fff（）()]{0,12}(?:原因|问题|偏差)(?:分析|说明|情况)?(?:[及与和、]?(?:下一步|拟采取|整改|改进)(?:的)?(?:措施|建议|意见|办法)?|[及与和、](?:措施|建议))?$/;
const MOST_OF_REASON = 10;

/** How many tokens a title over reasons takes that begins with one and wraps; `null` where none does. */
function reasonLines(
  tokens: readonly Token[],
  from: number,
  roleOf: (cell: string) => unknown,
): number | null {
  let [title, found] = [tokens[from]?.text ?? "", null as number | null];
  const other = (text: string): boolean => ![null, "reason"].includes(roleOf(text) as string | null);
  if (!/^[\u4e00-\u9fff（）()]{1,12}$/.test(title) || (!FIRST_LINE.test(title) && other(title))) return null;
  for (let lines = 2; lines <= MOST_OF_REASON; lines += 1) {
    const next = tokens[from + lines - 1];
    if (next === undefined || next.inline === true || !/^[\u4e00-\u9fff、（）()]{1,8}$/.test(next.text))
      break;
    title += next.text;
    // Titles of points among its lines are columns that were printed one after the other.
    if (/分值|得分|权重/.test(title)) return null;
    if (REASON.test(title) && roleOf(title) === "reason") found = lines;
  }
  return found;
}

/** How many tokens the title takes that begins with one; nothing where none begins. */
function linesOfTitle(tokens: readonly Token[], from: number, roleOf: (cell: string) => unknown): number {
  const textAt = (at: number): string => tokens[at]?.text ?? "";
  const first = textAt(from);
  const names = roleOf(first) !== null;
  const wraps = tokens[from + 1]?.inline !== true;
  if (names && !isOpen(first) && !(wraps && RUNS_ON.test(textAt(from + 1)))) return 1;
  if (/\d/.test(first.replace(OPEN_BRACKET, "")) || (!names && first.length > MOST_FIRST))
    return names && !isOpen(first) ? 1 : 0;
  let title = first;
  for (let lines = 2; lines <= MOST_LINES && from + lines <= tokens.length; lines += 1) {
    const next = textAt(from + lines - 1);
    if (tokens[from + lines - 1]?.inline === true || !mayRunOn(title, next, roleOf)) break;
    title += next;
    const same = !names || isOpen(first) || next.length === 1 || roleOf(title) === roleOf(first);
    if (same && roleOf(title) !== null && !isOpen(title) && !RUNS_ON.test(textAt(from + lines))) return lines;
  }
  return names ? 1 : 0;
}

/** A line that names a column by itself begins a title of its own, but under 年初, 实际 or an open bracket. */
function mayRunOn(title: string, next: string, roleOf: (cell: string) => unknown): boolean {
  if (next.length > MOST_NEXT) return false;
  // The points or the year in an open bracket: 分值（10, 分）.
  if (/\d/.test(next)) return OPEN_BRACKET.test(title) && /^\d+[）)]$/.test(next);
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
