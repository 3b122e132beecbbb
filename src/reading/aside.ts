import type { Aside } from "../accounts";
import { squash } from "../tables";

/** Names of columns that say 预算 for the fund, not for the planned figure. */
const FUNDS = /一般公共预算|公共预算|政府性基金预算|国有资本经营预算|预算单位|预算外/g;

/**
 * What a column is that the standard form lacks, by its titles from the lowest up; undefined where they do not
 * say, so that its figures stay unread.
 *
 * @param above - Titles of wider cells above it.
 */
export function asideOf(own: readonly string[], above: readonly string[] = []): Aside | undefined {
  const texts = [...own, ...above].map(squash);
  const title = texts.join(" ").replace(FUNDS, "");
  if (title === "") return undefined;
  if (/增减|增长|变动|差异|比上|较上|完成|占比|比重|%/.test(title)) return "change";
  if (/上年|去年|上期/.test(title) && !/结转|结余/.test(title)) return "last year";
  if (/结转|结余/.test(title)) return "carry-over";
  if (/预算/.test(title)) return "budget";
  return /^其中/.test(texts[0] ?? "") ? "of which" : undefined;
}
