/**
 * Changes of a text that change nothing of what it says: what programs, printers and people add to a document on its
 * way. Whatever is read from the text must be read from the changed one.
 */
import { type Random, randomFrom } from "../support/random";

/** A line of the changed text, with the 1-based line of the text that it was; null for one that was added. */
export interface UntidyLine {
  readonly text: string;
  readonly from: number | null;
}

/** A changed text, and of each of its lines the line that it was. */
export interface Untidy {
  readonly text: string;
  readonly from: readonly (number | null)[];
}

/** A kind of untidiness. */
export interface UntidyKind {
  readonly name: string;
  /** What it does to the lines of a text. */
  readonly lines: (lines: readonly UntidyLine[], random: Random) => readonly UntidyLine[];
  /** What ends a line; `\n` where nothing is said. */
  readonly end?: string;
  /** What stands before the first line. */
  readonly before?: string;
  /** Whether it changes the width of what is printed, so that text aligned by blanks loses its columns. */
  readonly widens?: true;
  /** Whether it adds one number alone on a line, which may be a cell where each cell has a line of its own. */
  readonly lone?: true;
  /** Whether it adds blank lines, which are blank cells where each cell has a line of its own. */
  readonly blanks?: true;
}

/** The lines of a text before any change. */
export const linesOf = (text: string): UntidyLine[] =>
  text.split("\n").map((line, index) => ({ text: line, from: index + 1 }));

/** The text, changed by a kind. The same seed gives the same text. */
export function untidied(text: string, kind: UntidyKind, seed: number): Untidy {
  const changed = kind.lines(linesOf(text), randomFrom(seed));
  return {
    text: (kind.before ?? "") + changed.map((line) => line.text).join(kind.end ?? "\n"),
    from: changed.map((line) => line.from),
  };
}

const each =
  (change: (text: string, random: Random) => string): UntidyKind["lines"] =>
  (lines, random) =>
    lines.map(({ text, from }) => ({ text: change(text, random), from }));

const replace =
  (what: RegExp, by: string | ((found: string) => string)): UntidyKind["lines"] =>
  (lines) =>
    lines.map(({ text, from }) => ({
      text: text.replace(what, (found) => (typeof by === "string" ? by : by(found))),
      from,
    }));

/** Whether cells have lines of their own, so that a page has as many lines as cells. */
export const hasCellLines = (lines: readonly UntidyLine[]): boolean => {
  const filled = lines.filter(({ text }) => text.trim() !== "");
  return filled.filter(({ text }) => /^\s*-?[\d,]+(?:\.\d+)?%?\s*$/.test(text)).length > filled.length / 10;
};

/** Furniture at the end of each page of some forty rows: `foot` gives the lines of the page of this number. */
const atPages =
  (foot: (page: number, pages: number) => readonly string[]): UntidyKind["lines"] =>
  (lines, random) => {
    const length = random.int(34, 46) * (hasCellLines(lines) ? 4 : 1);
    const pages = Math.ceil(lines.length / length);
    const out: UntidyLine[] = [];
    let page = random.int(0, length - 1);
    let number = 0;
    for (const line of lines) {
      out.push(line);
      if (++page < length) continue;
      page = 0;
      number++;
      for (const text of foot(number, pages)) out.push({ text, from: null });
    }
    return out;
  };

/** What a printer would repeat over each page: the first line of some length, without figures but the year's. */
const titleOf = (lines: readonly UntidyLine[]): string =>
  lines
    .map(({ text }) => text.trim())
    .find((text) => /^[\u4e00-\u9fff\d]{4,30}(?:决算|公开|决算公开)(?:文本|说明|报告|情况)?$/.test(text)) ??
  "政府信息公开资料汇编";

const furniture = (name: string, foot: (page: number, pages: number) => readonly string[]): UntidyKind => ({
  name,
  lines: atPages(foot),
});

/** A number in the full-width digits of print. */
export const wideDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Kangxi radicals that print as these characters. */
const RADICALS: Readonly<Record<string, string>> = {
  一: "⼀",
  人: "⼈",
  工: "⼯",
  小: "⼩",
  支: "⽀",
  水: "⽔",
  用: "⽤",
  目: "⽬",
  行: "⾏",
  车: "⻋",
  金: "⾦",
  长: "⻓",
  文: "⽂",
  土: "⼟",
};

const blankAs = (name: string, blank: string): UntidyKind => ({
  name: `${name} for spaces`,
  lines: replace(/ /g, blank),
});

const endsWith = (name: string, tail: string): UntidyKind => ({
  name: `${name} at the end of each line`,
  lines: each((text) => (text === "" ? text : text + tail)),
});

/** A mark without print behind every few characters of words, never inside a figure's digits. */
const marked = (name: string, mark: string): UntidyKind => ({
  name: `${name} inside words`,
  lines: each((text, random) =>
    text.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, () => (random.chance(0.2) ? mark : "")),
  ),
});

const around = (name: string, before: string, behind: string): UntidyKind => ({
  name: `${name} around figures`,
  lines: replace(/\d[\d,]*(?:\.\d+)?/g, (figure) => before + figure + behind),
});

/** A dash of another kind where one stands alone in a cell. */
const dashAs = (name: string, dash: string): UntidyKind => ({
  name: `${name} as the dash of blanks`,
  widens: true,
  lines: replace(/(?<=[\t|] ?|^ *| {2})[—–―-](?=$| ?[\t|]| {2})/g, dash),
});

export const UNTIDY: readonly UntidyKind[] = [
  furniture("bare page numbers", (page) => [String(page)]),
  // Among 行次 that go as far, nothing tells them.
  { ...furniture("bare page numbers that begin later", (page) => [String(page + 12)]), lone: true },
  {
    name: "one bare page number",
    lone: true,
    lines: (lines, random) => {
      const at = random.int(0, lines.length);
      return [...lines.slice(0, at), { text: String(random.int(2, 40)), from: null }, ...lines.slice(at)];
    },
  },
  furniture("page numbers between dashes", (page) => [`- ${page} -`]),
  furniture("page numbers between long dashes", (page) => [`—${page}—`]),
  furniture("page numbers in full width", (page) => [`－${wideDigits(String(page))}－`]),
  furniture("第…页", (page) => [`第${page}页`]),
  furniture("第…页 共…页", (page, pages) => [`第 ${page} 页 共 ${pages} 页`]),
  furniture("Page …", (page) => [`Page ${page}`]),
  furniture("Page … of …", (page, pages) => [`Page ${page} of ${pages}`]),
  furniture("-- … of … --", (page, pages) => [`-- ${page} of ${pages} --`]),
  furniture("page numbers between tildes", (page) => [`~ ${page} ~`]),
  furniture("page numbers between points", (page) => [`· ${page} ·`]),
  furniture("page of pages", (page, pages) => [`${page}/${pages}`]),
  // Among cells on lines of their own a name of a row returns as a head does.
  { ...furniture("a running head", () => ["政府信息公开资料汇编"]), lone: true },
  furniture("a page number and a running head", (page) => [String(page), "\f政府信息公开资料汇编"]),
  {
    name: "its own title as running head",
    lines: (lines, random) => atPages(() => [titleOf(lines)])(lines, random),
  },
  { ...furniture("blank lines and a page number", (page) => ["", `${page}`, ""]), blanks: true },
  {
    name: "form feeds",
    lines: (lines, random) =>
      lines.map(({ text, from }) => ({ text: random.chance(0.025) ? `\f${text}` : text, from })),
  },
  endsWith("a tab", "\t"),
  endsWith("spaces", "   "),
  endsWith("a no-break space", "\u00a0"),
  endsWith("an ideographic space", "\u3000"),
  blankAs("no-break spaces", "\u00a0"),
  blankAs("en spaces", "\u2002"),
  blankAs("thin spaces", "\u2009"),
  blankAs("narrow no-break spaces", "\u202f"),
  blankAs("figure spaces", "\u2007"),
  marked("zero-width spaces", "\u200b"),
  marked("word joiners", "\u2060"),
  marked("zero-width no-break spaces", "\ufeff"),
  marked("soft hyphens", "\u00ad"),
  marked("variation selectors", "\ufe00"),
  around("left-to-right marks", "\u200e", "\u200e"),
  around("bidirectional embeddings", "\u202a", "\u202c"),
  around("bidirectional isolates", "\u2066", "\u2069"),
  { name: "full-width digits", lines: each(wideDigits), widens: true },
  {
    name: "full-width figures with their signs",
    lines: replace(/\d[\d,]*\.\d+/g, (figure) =>
      wideDigits(figure).replaceAll(",", "，").replaceAll(".", "．"),
    ),
    widens: true,
  },
  { name: "full-width commas in figures", lines: replace(/(?<=\d),(?=\d{3})/g, "，"), widens: true },
  { name: "full-width points in figures", lines: replace(/(?<=\d)\.(?=\d)/g, "．"), widens: true },
  { name: "full-width signs of per cent", lines: replace(/(?<=\d)%/g, "％"), widens: true },
  {
    name: "full-width years",
    lines: replace(/(?:19|20)\d{2}(?=年)/g, wideDigits),
    widens: true,
  },
  { name: "Kangxi radicals", lines: each((text) => text.replace(/./gu, (char) => RADICALS[char] ?? char)) },
  {
    name: "half-width brackets",
    lines: each((text) => text.replaceAll("（", "(").replaceAll("）", ")")),
  },
  { name: "half-width colons", lines: replace(/：/g, ":") },
  { name: "straight quotation marks", lines: replace(/[“”]/g, '"') },
  { name: "其它 for 其他", lines: replace(/其他/g, "其它") },
  { name: "line ends of Windows", lines: (lines) => lines, end: "\r\n" },
  { name: "line ends of old machines", lines: (lines) => lines, end: "\r" },
  { name: "line separators of Unicode", lines: (lines) => lines, end: "\u2028" },
  {
    name: "line ends of both kinds",
    lines: each((text, random) => (random.chance(0.5) ? `${text}\r` : text)),
  },
  { name: "a byte order mark", lines: (lines) => lines, before: "\ufeff" },
  {
    name: "blank lines doubled",
    blanks: true,
    lines: (lines) =>
      lines.flatMap((line) => (line.text.trim() === "" ? [line, { text: "", from: null }] : [line])),
  },
  dashAs("an en dash", "–"),
  dashAs("a full-width hyphen", "－"),
  dashAs("a minus sign", "−"),
  dashAs("a box line", "─"),
  dashAs("a double dash", "——"),
  dashAs("a hyphen", "-"),
];
