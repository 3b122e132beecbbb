import { type Form, type FormId, rowsLabelled } from "../forms";
import { squashLabel } from "../tables";
import { joinPieces, linesOf } from "./listed-titles";
import { isDecimal, isText, type Token } from "./listed-tokens";

/** A title of a form of two sides in the order of print, with the side that it was given. */
export interface SideTitle {
  readonly title: Token;
  readonly label: string;
  readonly side: string | null;
  readonly figures: number;
}

/** A row of a side, by its place among the rows of that side. */
interface Place {
  readonly side: string;
  readonly at: number;
}

/**
 * The titles beside which that of the other side is lost, by their index: an extractor put it behind the form, so that
 * the figure behind the title that is left may be of either. It was printed between the lines of the rows above and below
 * it.
 */
export function besideLost(
  form: Form,
  titles: readonly SideTitle[],
  behind: readonly Token[],
): ReadonlySet<number> {
  const id = form.id as FormId;
  const placeOf = (label: string): Place | null => {
    const [known, ...more] = rowsLabelled(id, label);
    if (known === undefined || more.length > 0) return null;
    return { side: known.side.id, at: known.side.rows.indexOf(known.row) };
  };
  const printed = titles.flatMap(({ title, label }) => {
    const place = placeOf(label);
    return place === null ? [] : [{ ...place, line: title.line }];
  });
  const last = new Map<string, number>();
  const inOrder = printed.filter(({ side, at }) => {
    if (at <= (last.get(side) ?? -1)) return false;
    last.set(side, at);
    return true;
  });
  const end = titles.reduce(
    (most, { title, figures }) => (figures > 0 ? Math.max(most, title.line) : most),
    0,
  );
  const late = printed.filter((one) => one.line > end && !inOrder.includes(one));
  const words = joinPieces(
    id,
    behind.filter(({ text }) => isText(text)),
  ).flatMap(({ text }) => placeOf(squashLabel(text)) ?? []);
  const found = new Set<number>();
  const lost = new Map([...late, ...words].map((place) => [`${place.side} ${place.at}`, place]));
  for (const { side, at } of lost.values()) {
    const own = inOrder.filter((one) => one.side === side);
    if (own.some((one) => one.at === at)) continue;
    const above = own.filter((one) => one.at < at).at(-1)?.line ?? 0;
    const below = own.find((one) => one.at > at)?.line ?? Number.POSITIVE_INFINITY;
    for (const [index, { title, side: other }] of titles.entries())
      if (other !== null && other !== side && title.line > above && title.line < below) found.add(index);
  }
  return found;
}

/** Most pieces of a name that an extractor put behind the form. */
const PIECES = 3;

/**
 * 06 without codes: the lines beside which a name is lost, where some names stand behind the totals or the statements. They
 * have fewer names than others, so that a figure may be of the name that is lost.
 */
export function besideLostNames(
  body: readonly Token[],
  behind: readonly Token[],
  isKnown: (name: string) => boolean,
): ReadonlySet<number> {
  const lines = linesOf(body);
  const end = lines.reduce((last, line, at) => (line.some(({ text }) => isDecimal(text)) ? at : last), -1);
  const endsInTotal = lines[end]?.some(({ text }) => /合计$/.test(squashLabel(text))) === true;
  const words = [...(endsInTotal ? lines.slice(end + 1).flat() : []), ...behind];
  const isLost = words.some((_, at) =>
    Array.from({ length: PIECES }, (_, more) => words.slice(at, at + more + 1)).some((pieces) =>
      isKnown(pieces.map(({ text }) => text).join("")),
    ),
  );
  if (!isLost) return new Set();
  const names = lines.map((line) => line.filter(({ text }) => isText(text)).length);
  const most = names.slice(0, Math.max(end, 0)).reduce((widest, count) => Math.max(widest, count), 0);
  return new Set(
    lines
      .slice(0, Math.max(end, 0))
      .flatMap((line, at) => ((names[at] ?? 0) < most ? (line[0]?.line ?? []) : [])),
  );
}
