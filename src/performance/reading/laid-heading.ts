import type { Line } from "../../tables";
import { laidLine, wholeLine } from "./aligned-bands";
import { headingKind } from "./aligned-block";
import { type TableKind, titlesOf } from "./laid-titles";

/** What a line heads, by itself or with those under it. */
export function kindAt(lines: readonly Line[], at: number): TableKind | null {
  const core = laidLine(lines[at] as Line);
  const own = headingKind(core);
  if (own !== null || !core.pieces.some(({ text }) => /[预算执]/.test(text) && text.length < 12)) return own;
  const tall = lines.slice(at, at + TALL);
  // Lines in which no space keeps anything apart all begin in one column: that names no two amounts.
  if (tall.every((line) => wholeLine(line) !== null || isEmpty(line))) return null;
  const near = tall.map(laidLine);
  const figures = near.findIndex(({ pieces }) => pieces.some(({ text }) => /^-?\d[\d,.]*%?$/.test(text)));
  for (let to = 2; to <= (figures < 0 ? near.length : figures); to += 1) {
    const roles = titlesOf(near.slice(0, to), "budget").map(({ role }) => role);
    const amounts = new Set(roles.filter((role) => /^(?:initial|adjusted|executed)$/.test(role ?? "")));
    if (amounts.size > 1 && roles.filter((role) => role === null).length < 2) return "budget";
  }
  return null;
}

const isEmpty = ({ text }: Line): boolean => text.trim() === "";

/** Lines of a heading of which none names the columns alone. */
const TALL = 6;
