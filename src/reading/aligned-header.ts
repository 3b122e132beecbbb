import { squash } from "../tables";
import { type AlignedRow, overlap, type Segment, type Stretch } from "./aligned-segments";
import { columnNumbers } from "./header";

/** The lowest titles of a header, each with the stretch it heads; wider titles above them are not among them. */
export function leavesOf(header: readonly AlignedRow[]): Stretch[] {
  const titled = header.flatMap((row) => {
    if (!isNumbered(row)) return [row];
    const segments = row.segments.filter(
      (segment) => !/^\d/.test(segment.text) && !/^栏\s*次$/.test(segment.text),
    );
    return segments.length === 0 ? [] : [{ ...row, segments }];
  });
  const leaves = titled.length === 0 ? [] : leavesUnder(titled);
  const numbers = header.filter(isNumbered).map(numbersIn);
  const most = numbers.reduce((a, b) => (b.length > a.length ? b : a), []);
  return leaves.length >= most.length ? widened(leaves, most) : leavesUnder(header);
}

/** Columns reach over their 栏次, where these are one for each of the last columns: figures stand under them. */
function widened(leaves: Stretch[], numbers: readonly Segment[]): Stretch[] {
  const labels = leaves.length - numbers.length;
  const first = numbers[0];
  if (numbers.length < 3 || first === undefined) return leaves;
  if (leaves.slice(0, labels).some((leaf) => leaf.from >= first.from)) return leaves;
  return leaves.map((leaf, index) => {
    const number = numbers[index - labels];
    if (index < labels || number === undefined) return leaf;
    const next = leaves[index + 1]?.from ?? Infinity;
    const before = leaves[index - 1]?.to ?? -Infinity;
    if (number.to > next || number.from < before) return leaf;
    return { from: Math.min(leaf.from, number.from), to: Math.max(leaf.to, number.to) };
  });
}

/** Whether a header row prints 栏次. */
export function isNumbered(row: AlignedRow): boolean {
  return columnNumbers(row.segments.map((segment) => segment.text)) !== null;
}

/** The 栏次 of a header row. */
export function numbersIn(row: AlignedRow): Segment[] {
  return row.segments.filter((segment) => /^\d/.test(segment.text));
}

function leavesUnder(header: readonly AlignedRow[]): Stretch[] {
  const leaves: Stretch[] = [];
  for (const [place, row] of [...header].reverse().entries()) {
    if (place > 0 && place === header.length - 1 && row.segments.every(isSpanning)) continue;
    for (const segment of row.segments) {
      const under = leaves.filter((leaf) => isOver(segment, leaf));
      if (under.length === 0) leaves.push({ from: segment.from, to: segment.to });
      else if (under.length === 1 && under[0] !== undefined && isOnly(segment, header, under[0])) {
        under[0].from = Math.min(under[0].from, segment.from);
        under[0].to = Math.max(under[0].to, segment.to);
      }
    }
  }
  return leaves.sort((a, b) => a.from - b.from);
}

/** Whether a title only says what the columns under it have in common. */
function isSpanning(segment: Segment): boolean {
  return /^(?:收入|支出|本年收入|本年支出|(?:人员|公用)经费|\d{0,4}年?度?[预决]算数)$/.test(
    squash(segment.text),
  );
}

/** Whether a title stands over a leaf: over its middle, or with its own middle over the leaf. */
function isOver(title: Stretch, leaf: Stretch): boolean {
  const inside = (middle: number, one: Stretch) => middle >= one.from && middle < one.to;
  return inside((leaf.from + leaf.to) / 2, title) || inside((title.from + title.to) / 2, leaf);
}

/** A title widens the leaf under it unless it reaches over another one. */
function isOnly(segment: Segment, header: readonly AlignedRow[], leaf: Stretch): boolean {
  return header.every((row) =>
    row.segments.every(
      (other) => other === segment || overlap(other, segment) <= 0 || overlap(other, leaf) > 0,
    ),
  );
}
