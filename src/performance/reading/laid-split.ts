import type { AlignedLine } from "./aligned-bands";
import { isFundSplit } from "./fund-columns";
import { tableRow } from "./grid";
import { type Title, titlesOf } from "./laid-titles";
import { isFigure } from "./tokens";

/** Lines that titles of such a split wrap over at most. */
const MOST_LINES = 3;

/** A title, and the amount that it is a part of where a split stands under it. */
export interface SplitTitle extends Title {
  /** What stands under the title of the amount, where that is split: 总额, 财政拨款. */
  readonly under?: string;
}

/** The titles under a heading that split its amounts into their sum and their sources, and the line behind them. */
export function splitUnder(
  lines: readonly AlignedLine[],
  at: number,
  end: number,
): { readonly to: number; readonly titles: readonly Title[] } | null {
  for (let to = at + 1; to <= Math.min(end, at + MOST_LINES); to += 1) {
    const own = lines.slice(at, to);
    if (own.some(({ pieces }) => pieces.some(({ text }) => isFigure(text)))) return null;
    const titles = titlesOf(own, "budget");
    const row = tableRow(
      [0],
      titles.map(({ text }) => text),
    );
    if (titles.length > 1 && isFundSplit(row)) return { to, titles };
  }
  return null;
}

/** The columns of a heading whose amounts are split: each sum begins the next amount. `null` where the two do not go together. */
export function splitTitles(titles: readonly Title[], split: readonly Title[]): SplitTitle[] | null {
  const isAmount = ({ role }: Title): boolean => /^(?:initial|adjusted|executed)$/.test(role ?? "");
  const amounts = titles.filter(isAmount);
  const [first] = split;
  const starts = split.flatMap(({ text }, part) => (text === first?.text ? [part] : []));
  if (starts.length !== amounts.length) return null;
  return titles.flatMap((title): SplitTitle[] => {
    const order = amounts.indexOf(title);
    if (order < 0) return [title];
    return split.slice(starts[order], starts[order + 1]).map((part, at) => ({
      ...part,
      text: at === 0 ? title.text : "",
      role: at === 0 ? title.role : "fund",
      under: part.text,
    }));
  });
}
