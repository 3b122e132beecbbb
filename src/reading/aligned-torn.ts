import { isFigure } from "../tables";
import { type AlignedRow, overlap, Segment } from "./aligned-segments";

/** The end of a figure that a narrow column cut: one or two of its decimals, with their point or without. */
const TAIL = /^\.?\d{1,2}$/;
/** What stands before such an end: a figure without decimals, or with too few. */
const HEAD = /^-?(?:\d{1,3}(?:,\d{3})+|\d{3,})(?:\.\d?)?$/;
const WHOLE = /\.\d{2}$/;

/** How far an end may stand beside the figure above it. */
const BESIDE = 2;

/**
 * Rows whose figures a narrow column cut, with these put together again: the row of ends stands under the row itself,
 * or, where cells are centred, the beginnings stand alone above it and the ends alone below.
 */
export function mendTornFigures(rows: readonly AlignedRow[]): AlignedRow[] {
  const out: AlignedRow[] = [];
  for (const row of rows) {
    const { segments } = row;
    const last = out.at(-1);
    const above = out.at(-2);
    if (last === undefined || segments.length === 0 || !segments.every(({ text }) => TAIL.test(text))) {
      out.push(row);
      continue;
    }
    const joined = joinedWith(last.segments, segments);
    if (joined !== null) {
      out[out.length - 1] = { ...last, segments: joined };
      continue;
    }
    const around = above === undefined ? null : joinedWith(above.segments, segments);
    if (
      above === undefined ||
      around === null ||
      around.length !== segments.length ||
      crosses(last, around)
    ) {
      out.push(row);
      continue;
    }
    const both = [...last.segments, ...around].sort((a, b) => a.from - b.from);
    out.splice(-2, 2, { ...last, segments: both, broken: above.broken });
  }
  return out;
}

/** Figures with their ends put on; null where an end belongs to none or not certainly to one. */
function joinedWith(heads: readonly Segment[], tails: readonly Segment[]): Segment[] | null {
  const joined = [...heads];
  for (const tail of tails) {
    const under = (by: number) =>
      heads.flatMap((head, at) =>
        overlap(head, { from: tail.from - by, to: tail.to + by }) > 0 &&
        HEAD.test(head.text) &&
        WHOLE.test(head.text + tail.text)
          ? [at]
          : [],
      );
    const straight = under(0);
    const [at, ...more] = straight.length > 0 ? straight : under(BESIDE);
    const head = at === undefined ? undefined : heads[at];
    if (at === undefined || head === undefined || more.length > 0 || joined[at] !== head) return null;
    const text = head.text + tail.text;
    if (!isFigure(text)) return null;
    joined[at] = new Segment(text, head.from, Math.max(head.to, tail.to));
  }
  return joined;
}

function crosses({ segments }: AlignedRow, figures: readonly Segment[]): boolean {
  return figures.some((figure) => segments.some((segment) => overlap(segment, figure) > 0));
}
