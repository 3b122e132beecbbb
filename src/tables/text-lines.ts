import { need, refusal, TEXT_TOO_LONG } from "../errors";
import { withoutFurniture } from "./furniture";
import { foldText } from "./glyphs";
import { hasMarkup, markupLines } from "./html/lines";
import type { Line } from "./line";
import { cutPipes } from "./pipes";
import { quotedLines } from "./quoted";

/** Characters of the longest text that is read: more than twice what a province publishes with all its units. */
const MOST_CHARACTERS = 5_000_000;

/**
 * Cuts a text into numbered lines (ends `\n`, `\r\n`, `\r`) and each line into its cells: at tabs, at the bars of a
 * Markdown table, at the cells of a table in HTML. A text with HTML, a whole page or parts of one, gives lines
 * without tags. Everything that is read later points back to the numbers, which are those of the text: the rows of a
 * table in one line share its number. Only where one line of HTML holds a whole document are the lines counted as
 * they come out. Tabs that stand behind spaces and skip blank cells, as some readers of PDF set them, divide nothing:
 * they are spaces. A cell that breaks its line stands in quotes, as spreadsheets copy it: its row is one line, with the
 * number of its first.
 *
 * @throws {JuesuanError} for more than five million characters.
 * @example
 * ```ts
 * import { readLines } from "juesuan/advanced";
 * readLines('"基本\n支出"\t1.00')[0]?.cells; // => ["基本支出", "1.00"]
 * readLines("合计\t1.00\r\n注"); // => [{ number: 1, text: "合计\t1.00", cells: ["合计", "1.00"] }, { number: 2, text: "注", cells: ["注"] }]
 * readLines("| 合计 | 1.00 |").map((line) => line.cells); // => [["合计", "1.00"]]
 * readLines("<tr><td colspan=2>合计<td>1.00")[0]?.cells; // => ["合计", "", "1.00"]
 * ```
 */
export function readLines(text: string): Line[] {
  const body = withoutLastTabs(bodyOf(text));
  const lines = hasMarkup(body) ? markupLines(body.replace(/\r\n?/g, "\n"), false) : plainLines(body);
  return withoutFurniture(/[|｜│┃]/.test(body) ? cutPipes(lines) : lines);
}

/**
 * The lines of HTML that a program wrote (a page, or what a converter of Word documents gives): as `readLines`, but
 * numbered as they come out, for the line ends of such a text mean nothing.
 *
 * @throws {JuesuanError} for more than five million characters.
 * @example
 * ```ts
 * import { htmlLines } from "juesuan/advanced";
 * const lines = htmlLines("<p>支出决算表</p><table><tr><td>合计</td><td>1.00</td></tr></table>");
 * lines[1]; // => { number: 2, text: "合计\t1.00", cells: ["合计", "1.00"], ruled: true, table: 1 }
 * ```
 */
export function htmlLines(html: string): Line[] {
  return markupLines(bodyOf(html).replace(/\r\n?/g, "\n"), true);
}

function bodyOf(text: string): string {
  need("text", text, "text");
  if (text.length > MOST_CHARACTERS) {
    throw refusal(
      TEXT_TOO_LONG,
      text,
      [`至多${MOST_CHARACTERS}个字`, `at most ${MOST_CHARACTERS} characters`],
      [],
      [
        `文字有${text.length}个字，一份决算公开至多${MOST_CHARACTERS}个：请给一份决算公开的文字，不要给别种文件`,
        `a text of ${text.length} characters; a disclosure has at most ${MOST_CHARACTERS}: give the text of one disclosure, as text and not as another kind of file`,
      ],
    );
  }
  return foldText(/[\r\n]/.test(text) ? text : text.replace(/[\u2028\u2029]/g, "\n"));
}

function plainLines(body: string): Line[] {
  const tabbed = keepsCells(body);
  const lines = body.split(/\r\n|\n|\r/);
  const quoted = tabbed && body.includes('"') && body.includes("\t") ? quotedLines(lines) : null;
  if (quoted !== null) return quoted;
  return lines.map((line, index) => ({
    number: index + 1,
    text: tabbed ? line : spaced(line),
    cells:
      line.includes("\t") && tabbed
        ? line.split("\t").map((cell) => cell.trim())
        : [tabbed ? line.trim() : spaced(line)],
  }));
}

const spaced = (line: string): string => line.replaceAll(" \t", " ").replaceAll("\t", " ").trim();

/** Share of the filled lines that end with a tab where a program sets one behind each cell, and not between cells. */
const MOST = 0.9;

/** The text without the tab that ends nearly all of its lines. */
function withoutLastTabs(body: string): string {
  const ended = body.match(/\t(?=[\r\n]|$)/g)?.length ?? 0;
  if (ended === 0) return body;
  const filled = body.match(/[^\r\n](?=[\r\n]|$)/g)?.length ?? 0;
  return ended < filled * MOST ? body : body.replace(/\t(?=[\r\n]|$)/g, "");
}

/** Fewest tabs that tell what tabs are in a text. */
const ENOUGH = 8;

/**
 * Whether tabs divide cells. Some readers of PDF set one behind a space where a gap is wide, and nothing where a cell is
 * blank: such tabs keep no columns, and are spaces. A table always has some blank cells, so that two tabs follow.
 */
function keepsCells(body: string): boolean {
  if (!body.includes(" \t") || /\t {0,4}[\t\r\n]/.test(body)) return true;
  const tabs = body.split("\t").length - 1;
  const behind = body.split(" \t").length - 1;
  return tabs < ENOUGH || behind * 20 < tabs * 19;
}
