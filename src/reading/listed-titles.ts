import { type Form, type FormId, rowsLabelled } from "../forms";
import { squashLabel } from "../tables";
import { isText, type Token } from "./listed-tokens";

/** Most pieces of one title that stand one behind the other. */
const MOST_PIECES = 4;
const LONGEST = 44;

/**
 * The tokens with the titles of rows put together: pieces one behind the other, an ordinal apart from its title, and
 * titles that are broken over the lines above and below the figures of their row.
 */
export function withWholeTitles(
  form: Form,
  spans: readonly number[],
  tokens: readonly Token[],
): { rows: Token[]; left: Token[] } {
  const id = form.id as FormId;
  const { rows, left } = aroundRows(id, spans, linesOf(joinPieces(id, tokens)));
  return { rows: joinPieces(id, rows), left };
}

/** The label of a title in this form; null for words that are none. An ordinal may stand without its mark: 一一般公共服务支出. */
export function labelOf(form: FormId, text: string): string | null {
  if (text.length > LONGEST) return null;
  const label = squashLabel(text);
  if (rowsLabelled(form, label).length > 0) return label;
  const bare = label.replace(/^[一二三四五六七八九十]{1,3}/, "");
  return bare !== label && rowsLabelled(form, bare).length > 0 ? bare : null;
}

/** The tokens with the titles that stand in pieces one behind the other put together. */
export function joinPieces(form: FormId, tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const [token, length] = longestTitle(form, tokens, index);
    out.push(token);
    index += length;
  }
  return out;
}

/** The longest title that begins here, with the number of its pieces; the token itself where none does. */
export function longestTitle(form: FormId, tokens: readonly Token[], from: number): [Token, number] {
  const first = tokens[from] as Token;
  if (!isText(first.text)) return [first, 1];
  let end = from + 1;
  while (end < tokens.length && end - from < MOST_PIECES && isText(tokens[end]?.text ?? "")) end++;
  for (; end > from; end--) {
    const pieces = tokens.slice(from, end);
    // Two titles that stand one behind the other are two rows.
    const several = pieces.slice(1).some(({ text }) => labelOf(form, text) !== null);
    if (several && squashLabel(first.text) !== "" && labelOf(form, first.text) !== null) continue;
    const text = pieces.map((piece) => piece.text).join("");
    const label = labelOf(form, text);
    if (label !== null) return [{ ...first, text: label === squashLabel(text) ? text : label }, end - from];
  }
  return [first, 1];
}

/** The tokens line by line. */
export function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [];
  for (const token of tokens) {
    const last = lines.at(-1);
    if (last !== undefined && last[0]?.line === token.line) last.push(token);
    else lines.push([token]);
  }
  return lines;
}

/** Puts a title that stands in pieces above and below its row before the figures that have no title. */
function aroundRows(
  form: FormId,
  spans: readonly number[],
  lines: readonly Token[][],
): { rows: Token[]; left: Token[] } {
  const out: Token[][] = [];
  const left: Token[] = [];
  for (let index = 0; index < lines.length; index++) {
    const row = lines[index] as Token[];
    const above = out.at(-1);
    const below = lines[index + 1];
    const found = row.some(({ text }) => !isText(text))
      ? (around(form, spans, above, row, below) ??
        around(form, spans, undefined, row, below) ??
        around(form, spans, above, row, undefined))
      : null;
    if (found === null) out.push(row);
    else {
      if (found.above) out.pop();
      out.push(found.doubt ? row.filter(({ text }) => isText(text)) : found.row);
      if (found.doubt) for (const token of row) if (!isText(token.text)) left.push(token);
      if (found.below) index++;
    }
  }
  return { rows: out.flat(), left };
}

interface Around {
  readonly row: Token[];
  readonly above: boolean;
  readonly below: boolean;
  /** Whether the figures may be of the title around them or of the one beside them. */
  readonly doubt: boolean;
}

function around(
  form: FormId,
  spans: readonly number[],
  above: readonly Token[] | undefined,
  row: readonly Token[],
  below: readonly Token[] | undefined,
): Around | null {
  const [upper, lower] = [fragment(form, above), fragment(form, below)];
  if ((above !== undefined && upper === null) || (below !== undefined && lower === null)) return null;
  const parts = { above: upper !== null, below: lower !== null, doubt: false };
  const place = row.findIndex(({ text }) => isText(text) && labelOf(form, text) === null);
  const middle = place < 0 ? "" : (row[place]?.text ?? "");
  const label = labelOf(form, `${upper ?? ""}${middle}${lower ?? ""}`);
  if (label === null) return null;
  const title = { ...(row[0] as Token), text: label };
  if (place >= 0) return { ...parts, row: [...row.slice(0, place), title, ...row.slice(place + 1)] };
  if (!isText(row[0]?.text ?? "")) return { ...parts, row: [title, ...row] };
  const [left = 0, right = 0] = spans;
  const behind = row.slice(1).every(({ text }) => !isText(text)) && row.length === 1 + left + right;
  if (right > 0 && behind)
    return { ...parts, row: [...row.slice(0, 1 + left), title, ...row.slice(1 + left)] };
  return upper !== null && lower !== null ? { ...parts, row: [...row], doubt: true } : null;
}

/** The words of a line that is a piece of a title: nothing but words, and no title by themselves. */
function fragment(form: FormId, line: readonly Token[] | undefined): string | null {
  if (line === undefined || line.length !== 1) return null;
  const text = line[0]?.text ?? "";
  return isText(text) && labelOf(form, text) === null ? text : null;
}
