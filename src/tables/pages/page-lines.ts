import { needObjects } from "../../errors";
import { type Layout, layOut } from "./lay-out";
import { nonsenseFonts } from "./nonsense";
import { Numbering } from "./numbering";
import type { Page, PageProblem, PageProblemCode, PagesReading } from "./page";
import { piecesOf } from "./pieces";
import { measureOf, type TextSize } from "./plain";
import type { Printed } from "./printed";
import { runningLines } from "./running";
import type { Alignment } from "./stretches";
import type { Table } from "./table";
import { type UprightPage, upright } from "./upright";

/** A page with what was found on it. */
interface Found {
  readonly number: number;
  readonly page: UprightPage;
  readonly layout: Layout;
  readonly measure: TextSize;
}

/**
 * The lines of pages with positions: tables by their ruling lines with every cell in its column, all other text as
 * lines in reading order. Each line and cell keeps its place. What was not read is told in `problems`; never throws.
 *
 * @param pages - The pages as an adapter gives them, in their order.
 * @example
 * ```ts
 * import { pageLines } from "juesuan/advanced";
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
  needObjects(pages, "pages").forEach(({ texts, rules }, at) => {
    needObjects(texts, "pages", at, "texts");
    needObjects(rules, "pages", at, "rules");
  });
  const problems: PageProblem[] = [];
  const uprights = pages.map(upright);
  const nonsense = nonsenseFonts(uprights.flatMap(({ texts }) => texts));
  let before: Table | null = null;
  let aligned: Alignment | null = null;
  const found = uprights.map((page, at): Found => {
    const number = at + 1;
    const { pieces, leftOut } = piecesOf(page, nonsense);
    const layout = layOut(page, pieces, before, aligned);
    before = layout.tables.at(-1) ?? null;
    aligned = layout.tables.find((table) => (table.aligned ?? null) !== null)?.aligned ?? aligned;
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
    const kept = one.layout.lines.filter((line) => !running.has(line));
    lines.addPage(one.number, one.layout.tables, kept, one.measure);
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
  else if (!blank && (page.invisible ?? scan)) add("ocr", page.texts.length);
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
