import { type GridRow, isBlank, isFigure, squash, squashLabel } from "../tables";
import type { AlignedPage } from "./aligned-coded";
import type { Fitted } from "./aligned-grid";
import { type AlignedRow, isNumeric, type Segment } from "./aligned-segments";
import { rowsLabelled } from "./fixed-rows";

const CODE = /^\d{3,5}$/;
const TOGETHER = /^(\d{3,5})\s?([\u4e00-\u9fff（(].*)$/;
const TOTAL = /^(?:合计|总计)$/;
const AMOUNT = /^(?:\d{4}年度?|本年)?(?:决算数|金额)$/;
const OTHER_AMOUNT = /预算数|上年|增减|(?:人员|公用)经费$/;

/** What names a figure, while the figure is still to come. */
interface Label {
  code: string;
  name: string;
  readonly line: number;
}

/**
 * Rows of 06 by their words: each code or total has the first figure behind it, in whatever group of columns it
 * stands. Null where a group has several columns of figures, prints no codes or two totals of one name.
 */
export function economicGrid(pages: readonly AlignedPage[]): Fitted | null {
  const header = pages.flatMap((page) => page.header);
  const body = pages.flatMap((page) => page.body);
  if (!isSimple(header, body)) return null;
  const rows: GridRow[] = [
    { cells: ["科目编码", "科目名称", "决算数"], line: header[0]?.line ?? 0, broken: false },
  ];
  let open: Label | null = null;
  for (const { segments, line, broken } of body) {
    const emit = (label: Label | null, amount: string) => {
      if (label === null) rows.push({ cells: ["", "", amount], line, broken });
      else if (amount !== "" || label.name !== "")
        rows.push({
          cells: [label.code, label.name, amount],
          line,
          lines: [label.line, label.line, line],
          broken,
        });
    };
    for (const segment of segments) {
      const label = labelIn(segment, open, line);
      if (label !== null) {
        if (open !== null) emit(open, "");
        open = label;
      } else if (isNumeric(segment) || isFigure(squash(segment.text)) || isBlank(segment.text)) {
        emit(open, segment.text);
        open = null;
      } else if (open !== null && open.name === "") open.name = segment.text;
    }
    // A name that wraps leaves its code alone on a line; a whole label without a figure has none.
    if (open !== null && open.name !== "") {
      emit(open, "");
      open = null;
    }
  }
  return { rows, cost: 0 };
}

/** The code or total that a segment begins; null for any other text, and for what may be the figure of an open code. */
function labelIn({ text }: Segment, open: Label | null, line: number): Label | null {
  const bare = squash(text);
  const together = TOGETHER.exec(text.trim());
  if (together !== null) return { code: together[1] ?? "", name: together[2] ?? "", line };
  if (CODE.test(bare) && (open === null || open.code === "" || open.name === ""))
    return { code: bare, name: "", line };
  const known = TOTAL.test(bare) || rowsLabelled("basicDetail", squashLabel(text)).length > 0;
  return known && (open === null || open.name !== "" || open.code === "")
    ? { code: "", name: text, line }
    : null;
}

/** Whether each group has one column of figures, that of the accounts, and codes before it. */
function isSimple(header: readonly AlignedRow[], body: readonly AlignedRow[]): boolean {
  const titles = header.flatMap(({ segments }) => segments.map(({ text }) => squash(text)));
  const names = titles.filter((text) => /名称$/.test(text)).length;
  const codes = titles.filter((text) => /编码|代码/.test(text)).length;
  const amounts = titles.filter((text) => AMOUNT.test(text)).length;
  const doubled = body.some(
    ({ segments }) => segments.filter(({ text }) => TOTAL.test(squash(text))).length > 1,
  );
  const whole = body.some(({ segments }) => segments.some(({ text }) => /^\d{3,5}$/.test(text)));
  return (
    names > 0 &&
    codes > 0 &&
    amounts === names &&
    whole &&
    !doubled &&
    !titles.some((text) => OTHER_AMOUNT.test(text))
  );
}
