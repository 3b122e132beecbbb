import { rowsLabelled } from "../forms";
import { type GridRow, squash, squashLabel } from "../tables";
import type { AlignedPage } from "./aligned-coded";
import type { Fitted } from "./aligned-grid";
import type { AlignedRow, Segment } from "./aligned-segments";

const CODE = /^\d{3,5}$/;
const TOGETHER = /^(\d{3,5})\s?([\u4e00-\u9fff（(].*)$/;
const TOTAL = /^(?:合计|总计)$/;
const AMOUNT = /^(?:\d{4}年度?|本年)?(?:决算数|金额)$/;
const OTHER_AMOUNT = /预算数|上年|增减/;

/** What names a figure, while the figure is still to come. */
interface Label {
  code: string;
  name: string;
  readonly line: number;
  /** Where the name begins on the page, or would begin. */
  at: number;
  /** A piece of the line above that stands where the name would, which goes on below where it wraps around its row. */
  readonly above: string;
}

/** What a line leaves for the next: labels whose figures may still come, and pieces of names that belong to none yet. */
interface Left {
  readonly labels: readonly Label[];
  readonly pieces: readonly Segment[];
}

/** How far the pieces of a name that wraps begin from each other, and how far a name begins behind its code. */
const NEAR = 4;
const BEHIND = 8;

/**
 * Rows of 06 by their words: each code or total has the first figure behind it, in whatever group of columns it
 * stands. Null where a group has several columns of figures, prints no codes or two totals of one name.
 */
export function economicGrid(pages: readonly AlignedPage[]): Fitted | null {
  const header = pages.flatMap((page) => page.header);
  const body = pages.flatMap((page) => page.body);
  if (!isSimple(header, body)) return null;
  const titles = ["科目编码", "科目名称", "决算数"];
  const rows: GridRow[] = [{ cells: titles, line: header[0]?.line ?? 0, broken: false }];
  let left: Left = { labels: [], pieces: [] };
  for (const row of body) left = readLine(row, left, rows);
  for (const label of left.labels) emit(rows, label, "", label.line);
  return { rows, cost: 0 };
}

/** Reads one line; what it names without a figure may have its figure on the next line, behind more of its name. */
function readLine({ segments, line }: AlignedRow, { labels, pieces }: Left, rows: GridRow[]): Left {
  const before = [...labels];
  const left: Label[] = [];
  const orphans: Segment[] = [];
  let open: Label | null = null;
  const close = () => {
    if (open !== null) left.push(open);
    open = null;
  };
  const claim = (at: number, near: number): Label | null => {
    const found = before.findIndex((one) => Math.abs(one.at - at) <= near);
    return found < 0 ? null : (before.splice(found, 1)[0] ?? null);
  };
  for (const segment of segments) {
    const label = labelIn(segment, open, line, pieces);
    if (label !== null) {
      close();
      open = label;
    } else if (!segment.isText) {
      if (open === null && segment === segments[0] && before.length === 1) open = before.pop() ?? null;
      emit(rows, open, segment.text, line);
      open = null;
    } else if (open === null) {
      open = claim(segment.from, NEAR) ?? null;
      if (open?.name === "") open.name = open.above + segment.text;
      else orphans.push(segment);
    } else if ((open as Label).name === "") {
      (open as Label).name = segment.text;
      (open as Label).at = segment.from;
    }
  }
  close();
  for (const label of before) emit(rows, label, "", line);
  return { labels: left, pieces: orphans };
}

/** A row of its own for each code or total; a code without name and figure says nothing. */
function emit(rows: GridRow[], label: Label | null, amount: string, line: number): void {
  if (label === null) rows.push({ cells: ["", "", amount], line, broken: false });
  else if (amount !== "" || label.name !== "") {
    const lines = [label.line, label.line, amount === "" ? label.line : line];
    rows.push({ cells: [label.code, label.name, amount], line: lines[2] as number, lines, broken: false });
  }
}

/** The code or total that a segment begins; null for any other text. */
function labelIn(
  { text, from }: Segment,
  open: Label | null,
  line: number,
  pieces: readonly Segment[],
): Label | null {
  const at = from + BEHIND;
  const bare = squash(text);
  const together = TOGETHER.exec(text.trim());
  if (together !== null) return { code: together[1] ?? "", name: together[2] ?? "", line, at, above: "" };
  const above = pieces.find((piece) => piece.from > from && piece.from <= at + NEAR);
  if (CODE.test(bare)) return { code: bare, name: "", line, at: above?.from ?? at, above: above?.text ?? "" };
  const known = TOTAL.test(bare) || rowsLabelled("basicDetail", squashLabel(text)).length > 0;
  return known && (open === null || open.name !== "" || open.code === "")
    ? { code: "", name: text, line, at: from, above: "" }
    : null;
}

/** Whether each group has one column of figures, that of the accounts, and codes before it. */
function isSimple(header: readonly AlignedRow[], body: readonly AlignedRow[]): boolean {
  const titles = header.flatMap(({ segments }) =>
    segments.flatMap(({ text }) => text.split(" ").map(squash)),
  );
  const groups = titles.filter((text) => /编码?$|代码$|经济分类$/.test(text)).length;
  const amounts = titles.filter((text) => AMOUNT.test(text)).length;
  const doubled = body.some(
    ({ segments }) => segments.filter(({ text }) => TOTAL.test(squash(text))).length > 1,
  );
  // Whole figures cannot be told from codes.
  const whole = body.some(({ segments }) => segments.some(({ text }) => CODE.test(text)));
  const decimal = body.some(({ segments }) => segments.some(({ text }) => /\d\.\d/.test(text)));
  return (
    amounts > 0 &&
    amounts <= groups &&
    whole &&
    decimal &&
    !doubled &&
    !titles.some((text) => OTHER_AMOUNT.test(text))
  );
}
