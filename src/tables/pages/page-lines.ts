import type { Box, Line } from "../line";
import { inOrder, type Layout, layOut } from "./lay-out";
import { nonsenseFonts } from "./nonsense";
import type { Page, PageProblem, PageProblemCode, PagesReading } from "./page";
import { piecesOf } from "./pieces";
import { type Measure, measureOf, plainText } from "./plain";
import type { Printed } from "./printed";
import { runningLines } from "./running";
import type { Place, Table, TableRow } from "./table";
import { type UprightPage, upright } from "./upright";

/** A page with what was found on it. */
interface Found {
  readonly number: number;
  readonly page: UprightPage;
  readonly layout: Layout;
  readonly measure: Measure;
}

/**
 * The lines of pages with positions: tables by their ruling lines with every cell in its column, all other text as
 * lines in reading order. Each line and cell keeps its place. What was not read is told in `problems`; never throws.
 *
 * @param pages - The pages as an adapter gives them, in their order.
 * @example
 * ```ts
 * import { pageLines } from "juesuan/tables";
 * const text = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 10, height: 10 });
 * const rule = (x1: number, y1: number, x2: number, y2: number) => ({ x1, y1, x2, y2 });
 * const texts = [text("项目", 12, 12), text("决算数", 62, 12), text("合计", 12, 32)];
 * const down = [10, 60, 110].map((x) => rule(x, 10, x, 50));
 * const across = [10, 30, 50].map((y) => rule(10, y, 110, y));
 * const { lines } = pageLines([{ width: 120, height: 60, texts, rules: [...down, ...across] }]);
 * lines.map((line) => line.cells); // => [["项目", "决算数"], ["合计", ""]]
 * ```
 */
export function pageLines(pages: readonly Page[]): PagesReading {
  const problems: PageProblem[] = [];
  const uprights = pages.map(upright);
  const nonsense = nonsenseFonts(uprights.flatMap(({ texts }) => texts));
  const found = uprights.map((page, at): Found => {
    const number = at + 1;
    const { pieces, leftOut } = piecesOf(page, nonsense);
    const layout = layOut(page, pieces);
    for (const [code, texts] of leftOut) problems.push(problemOf(number, code, texts));
    problems.push(...doubts(number, page, layout));
    return { number, page, layout, measure: measureOf(pieces) };
  });
  const running = runningLines(
    found.map(({ page, layout }) => ({ height: page.height, lines: outermost(layout) })),
  );
  const lines = new Numbering();
  for (const one of found) {
    const left = one.layout.lines.filter((line) => running.has(line)).map(({ text }) => text);
    if (left.length > 0) problems.push(problemOf(one.number, "running", left));
    lines.addPage(one, running);
  }
  return { lines: lines.lines, problems: problems.sort((a, b) => a.page - b.page) };
}

/** The lines of a page above and below everything; between them its tables count as lines. */
function outermost({ lines, tables }: Layout): readonly Printed[] {
  const top = tables.reduce((least, { box }) => Math.min(least, box.y), Infinity);
  const bottom = tables.reduce((most, { box }) => Math.max(most, box.y + box.height), -Infinity);
  return lines.filter((line) => line.y < top || line.y > bottom);
}

const LONGEST_SAMPLE = 60;

function problemOf(page: number, code: PageProblemCode, texts: readonly string[]): PageProblem {
  return { page, code, count: texts.length, sample: (texts[0] ?? "").slice(0, LONGEST_SAMPLE) };
}

/** Share of a page that a picture covers where the page is a scan. */
const COVERS = 0.5;

function doubts(number: number, page: UprightPage, layout: Layout): PageProblem[] {
  const out: PageProblem[] = [];
  const add = (code: PageProblemCode, count: number, sample = "") =>
    out.push({ page: number, code, count, sample });
  const size = page.width * page.height * COVERS;
  const scan = (page.images ?? []).some(({ width, height }) => Math.abs(width * height) > size);
  const blank = page.texts.length === 0;
  if (blank && scan) add("scanned", 0);
  else if (blank && page.images === undefined && page.rules.length === 0) add("no-text", 0);
  else if (!blank && (scan || page.invisible)) add("ocr", page.texts.length);
  if (page.invalid > 0) add("invalid", page.invalid);
  if (page.outside.length > 0) out.push(problemOf(number, "outside", page.outside));
  if (layout.down.length > 0)
    out.push(
      problemOf(
        number,
        "turned",
        layout.down.map(({ text }) => text),
      ),
    );
  if (layout.problem !== undefined) add(layout.problem.code, layout.problem.count);
  return out;
}

/** Numbers lines through all pages, and tables: one that goes on over the page keeps its number. */
class Numbering {
  readonly lines: Line[] = [];
  private tables = 0;
  /** The table that ended the page before, when nothing stood under it. */
  private open: Table | null = null;

  addPage({ number, page, layout, measure }: Found, running: ReadonlySet<Printed>): void {
    const kept = layout.lines.filter((line) => !running.has(line));
    let before: Table | null = this.open;
    for (const one of inOrder(layout.tables, kept)) {
      if ("rows" in one) {
        if (before === null || !isContinued(before, one)) this.tables++;
        for (const row of one.rows) this.addRow(number, row);
        this.open = one;
      } else {
        this.addLine(number, one, plainText(one, measure));
        this.open = null;
      }
      before = null;
    }
    if (page.texts.length === 0) this.open = null;
  }

  private addRow(page: number, { cells, boxes, spans, box }: TableRow): void {
    this.lines.push({
      number: this.lines.length + 1,
      text: cells.join("\t"),
      cells,
      ruled: true,
      table: this.tables,
      page,
      box: placed(page, box),
      boxes: boxes.map((one) => (one === undefined ? undefined : placed(page, one))),
      ...(spans.some((span) => span !== undefined) ? { spans } : {}),
    });
  }

  private addLine(page: number, { x, y, width, height }: Printed, text: string): void {
    this.lines.push({
      number: this.lines.length + 1,
      text,
      cells: [text.trim()],
      page,
      box: placed(page, { x, y, width, height }),
    });
  }
}

function placed(page: number, { x, y, width, height }: Place): Box {
  return { page, x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Distance by which the edges of a table's columns may differ from page to page. */
const SAME_EDGE = 3;

/** Whether a table's columns are those of the table that ended the page before. */
function isContinued(before: Table, table: Table): boolean {
  const shift = (table.xs[0] ?? 0) - (before.xs[0] ?? 0);
  return (
    before.xs.length === table.xs.length &&
    before.xs.every((x, at) => Math.abs((table.xs[at] as number) - shift - x) <= SAME_EDGE)
  );
}
