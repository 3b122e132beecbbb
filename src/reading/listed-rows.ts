import type { Catalogue, CodeRow, CodeScope } from "../codes";
import { type Form, type FormId, formOf, rowsLabelled } from "../forms";
import { type GridRow, isFigure, squash, squashLabel } from "../tables";
import { isLabelTitle } from "./header";
import { areLines, isApart, isBelow, isTorn, rowOf, singles, unplaced } from "./listed-cells";
import { economicTitles, syntheticHeader } from "./listed-header";
import { besideLostNames } from "./listed-lost";
import { cutMatrix } from "./listed-matrix";
import { cutSides } from "./listed-sides";
import { isBareCode } from "./listed-start";
import { joinPieces, linesOf } from "./listed-titles";
import { CODE, isDecimal, isText, type Token, withWholeCodes } from "./listed-tokens";
import { addsUp } from "./row-sums";

/** The classification that the codes of the form are of. */
type Names = Catalogue<CodeRow>;

/**
 * Rows from cells of which the blank ones vanished: placed only where nothing is left to choose. Lines of words behind the
 * statements may be titles of its rows.
 */
export function cutRows(
  form: FormId,
  header: readonly Token[],
  body: readonly Token[],
  { codes, words }: { readonly codes: CodeScope; readonly words: readonly Token[] },
): GridRow[] {
  const declaration = formOf(form);
  if (declaration.codes === "functional")
    return cutCoded(declaration, header, withWholeCodes(body), codes.functional);
  if (declaration.codes === "departmentEconomic")
    return cutEconomic(header, body, words, codes.departmentEconomic);
  if (form === "threePublic") return cutMatrix(declaration, header, body);
  return cutSides(declaration, header, body, words);
}

/** What was cut from the stream: a code or 合计, the pieces of its name, and the figures behind them. */
interface Cut {
  /** The code or 合计; absent where words stand before figures without either. */
  readonly key: Token | undefined;
  readonly names: Token[];
  readonly figures: Token[];
}

/**
 * The rows of a form keyed by code: a row whose figures are as many as the columns has them in their order; any other
 * keeps them unplaced.
 */
function cutCoded(form: Form, header: readonly Token[], body: readonly Token[], codes: Names): GridRow[] {
  const made = syntheticHeader(form.id as FormId, header);
  if (made === null) return singles(body);
  const cuts: Cut[] = [];
  body.forEach((token, index) => {
    const open = cuts.at(-1);
    const text = squash(token.text);
    if (startsCode(body, index, codes) || /^(?:合计|总计)$/.test(text))
      cuts.push({ key: token, names: [], figures: [] });
    else if (!isText(token.text))
      if (open === undefined) cuts.push({ key: undefined, names: [], figures: [token] });
      else open.figures.push(token);
    else if (open === undefined || open.figures.length > 0 || !CODE.test(squash(open.key?.text ?? "0000")))
      cuts.push({ key: undefined, names: [token], figures: [] });
    else open.names.push(token);
  });
  // Rows with more figures than the header has titles: it lost one, and which is not told.
  const filled = cuts.filter(({ key, figures }) => key !== undefined && figures.length > 0);
  const wider = filled.filter(({ figures }) => figures.length > made.width - 2);
  if (wider.length * 2 > filled.length)
    return [...made.rows, ...cuts.flatMap(({ figures }) => unplaced(figures, made.width))];
  // Where each code has its figures behind it, none of them is of another row.
  const whole = cuts.every(({ key, figures }) => key === undefined || figures.length > 0);
  const titles = made.rows[0]?.cells.slice(2) ?? [];
  const columns = titles.map((title) => form.columns.find((column) => column.title === title)?.id);
  // Where blank cells were left out, a row may have as many figures as columns by those of another row behind its own.
  const full = cuts.every(({ figures }) => figures.length === titles.length);
  const sums = (texts: readonly string[]) =>
    addsUp(form, "", new Map(texts.map((text, at) => [columns[at] ?? `${at}`, text])));
  const isMixed = ({ figures }: Cut) => {
    if (figures.length !== titles.length || figures[0]?.line === figures.at(-1)?.line) return false;
    const texts = figures.map(({ text }) => text);
    if (sums(texts)) return false;
    // A figure that the extractor took out of the last row stands behind it, and the others moved up.
    return !full || texts.some((_, at) => at > 0 && sums(turned(texts, at)));
  };
  return [
    ...made.rows,
    ...cuts.flatMap((cut) =>
      isMixed(cut) ? unplaced(cut.figures, made.width) : codedRows(cut, made.width, whole, codes),
    ),
  ];
}

/** The figures with the last of them at an earlier place. */
function turned(texts: readonly string[], at: number): string[] {
  const rest = texts.slice(0, -1);
  return [...rest.slice(0, at - 1), texts.at(-1) ?? "", ...rest.slice(at - 1)];
}

/** Whether a code begins a row here: its name stands behind it, or around the line that it begins. */
function startsCode(body: readonly Token[], index: number, codes: Names): boolean {
  return startsItem(body, index) || (CODE.test(body[index]?.text ?? "") && isBareCode(codes, body, index));
}

function codedRows({ key, names, figures }: Cut, width: number, whole: boolean, codes: Names): GridRow[] {
  const first = key ?? names[0];
  const line = first?.line ?? figures[0]?.line ?? 0;
  if (key === undefined) {
    if (figures.length === 0) return [];
    return unplaced(figures, width);
  }
  const apart = !whole && isApart([key, ...names], figures);
  const torn = apart || isTorn(figures) || runsOn(key, names, codes);
  const name = names.map((token) => token.text).join("");
  const amounts = width - 2;
  if (figures.length !== amounts || torn) {
    const beyond = [...new Array<string>(width).fill(""), ...figures.map((token) => token.text)];
    const cells = [key.text, name, ...beyond.slice(2)];
    const row = rowOf(cells, [key, names[0], ...new Array<undefined>(amounts), ...figures], line);
    return [!torn && figures.length < amounts && figures.length > 0 ? { ...row, loose: width } : row];
  }
  return [rowOf([key.text, name, ...figures.map((token) => token.text)], [key, names[0], ...figures], line)];
}

/** Whether names of several rows follow a code: the extractor took out a column at a time. */
function runsOn(key: Token, names: readonly Token[], codes: Names): boolean {
  if (names.length < 2) return false;
  const known = codes.rowsOf(squash(key.text));
  const whole = squash(names.map(({ text }) => text).join(""));
  return known.some(({ name }) => {
    const own = squash(name);
    return whole.startsWith(own) && whole.length > own.length + 3;
  });
}

/** 06: the figures behind a name are its own where they are as many as the amounts that the header prints. */
function cutEconomic(
  header: readonly Token[],
  printed: readonly Token[],
  words: readonly Token[],
  codes: Names,
): GridRow[] {
  const cut = header.some(({ text }) => squash(text) === "款");
  const body = cut || printed.some(({ alone }) => !alone) ? withWholeCodes(printed) : printed;
  const coded = body.some((token) => CODE.test(squash(token.text)));
  const line = body[0]?.line ?? 0;
  const titles = [...(coded ? ["科目编码"] : []), "科目名称", ...economicTitles(header)];
  const amounts = titles.length - (coded ? 2 : 1);
  const { rows: lines, left } = withoutDoubt(
    joinPieces("basicDetail", body),
    coded ? new Set() : besideLostNames(body, words, (name) => isKnownName(name, codes)),
    codes,
  );
  const manner = { amounts, coded, lines: areLines(lines), codes };
  const items = coded ? codedItems(lines, codes) : namedItems(lines, codes);
  const rows = items.map((item, at) =>
    isBeforeFullTotal(item, items[at + 1], amounts)
      ? unplaced(item.figures, titles.length)
      : economicRow(item, manner),
  );
  return [rowOf(titles, [], line), ...rows.flat(), ...unplaced(left, titles.length)];
}

/**
 * `204.72 公用经费合计`, with more figures behind it than it has amounts: 人员经费合计, whose figure stands before it, was taken
 * elsewhere, and the figure of the item above is among those behind.
 */
function isBeforeFullTotal({ figures }: Cut, next: Cut | undefined, amounts: number): boolean {
  if (next === undefined || next.key !== undefined || next.figures.length <= amounts) return false;
  const own = figures.at(-1);
  return own !== undefined && own.line === next.names[0]?.line && isTotalTitle(next.names);
}

/**
 * The tokens without the lines beside which a name is lost, and without those whose last figure may be of a name that is
 * broken over the lines above and below: there are no more figures on them than names.
 */
function withoutDoubt(
  body: readonly Token[],
  besideLost: ReadonlySet<number>,
  codes: Names,
): { rows: Token[]; left: Token[] } {
  const lines = linesOf(body);
  const doubted = new Set<readonly Token[]>(lines.filter(([first]) => besideLost.has(first?.line ?? -1)));
  lines.forEach((line, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]];
    const pieces = [...(above ?? []), ...(below ?? [])];
    if (above === undefined || below === undefined || !pieces.every(({ text }) => isText(text))) return;
    if (pieces.some(({ text }) => isKnownName(text, codes)) || !isText(line.find(isWord)?.text ?? "")) return;
    const known = above.some((one) => below.some((other) => isKnownName(one.text + other.text, codes)));
    const figures = line.filter(({ text }) => isFigure(text) && !CODE.test(text)).length;
    if (known && figures > 0 && figures <= line.filter(isWord).length) doubted.add(line);
  });
  return {
    rows: lines.filter((line) => !doubted.has(line)).flat(),
    left: [...doubted].flat().filter(({ text }) => isFigure(text)),
  };
}

function isWord({ text }: Token): boolean {
  return isText(text);
}

/** How many amounts a row of 06 has, whether with codes, whether a row is a line, and where the names stand. */
interface Economic {
  readonly amounts: number;
  readonly coded: boolean;
  readonly lines: boolean;
  readonly codes: Names;
}

function economicRow({ key, names, figures }: Cut, { amounts, coded, lines, codes }: Economic): GridRow[] {
  if (figures.length === 0 && key === undefined && !isKnownName(joined(names), codes)) return [];
  const name = names.length === 0 ? undefined : { ...(names[0] as Token), text: joined(names) };
  const total = coded && key === undefined && name !== undefined;
  const labels = !coded ? [name] : total ? [name, undefined] : [key, name];
  const apart =
    isApart(key === undefined ? names : [key, ...names], figures) ||
    (key === undefined && lines && isBelow(names[0], figures));
  const misfit = figures.length > 0 && (figures.length !== amounts || isTorn(figures) || apart);
  if (misfit && (key === undefined || name === undefined)) return unplaced(figures, amounts + 2);
  const gap = misfit ? new Array<undefined>(amounts).fill(undefined) : [];
  const parts = [...labels, ...gap, ...figures];
  const first = key ?? name ?? figures[0];
  return [
    rowOf(
      parts.map((part) => part?.text ?? ""),
      parts,
      first?.line ?? 0,
    ),
  ];
}

function joined(names: readonly Token[]): string {
  return names.map(({ text }) => text).join("");
}

function isTotalTitle(names: readonly Token[]): boolean {
  return names.length > 0 && rowsLabelled("basicDetail", squashLabel(joined(names))).length > 0;
}

/** The items of 06 by their codes, the totals by their titles; words behind figures belong to neither. */
function codedItems(body: readonly Token[], codes: Names): Cut[] {
  const items: Cut[] = [];
  body.forEach((token, index) => {
    const open = items.at(-1);
    const next = body[index + 1];
    // A total has no code: a whole number before its title is an amount.
    const isCoded = startsItem(body, index) && (next === undefined || !isTotalTitle([next]));
    if (isCoded || (CODE.test(token.text) && isBareEconomic(body, index, codes)))
      items.push({ key: token, names: [], figures: [] });
    else if (!isText(token.text)) {
      if (open === undefined) items.push({ key: undefined, names: [], figures: [token] });
      else open.figures.push(token);
    } else if (
      open === undefined ||
      open.figures.length > 0 ||
      isTotalTitle([token]) ||
      isComplete(open, codes)
    )
      items.push({ key: undefined, names: [token], figures: [] });
    else open.names.push(token);
  });
  return items;
}

/** Most pieces that a name is broken into. */
const MOST_PIECES = 5;

/** Whether the name of an item is whole, so that more words are not its own. */
function isComplete({ key, names }: Cut, codes: Names): boolean {
  if (key === undefined || names.length === 0) return false;
  if (names.length > MOST_PIECES) return true;
  const name = squash(joined(names));
  return codes.rowsOf(squash(key.text)).some((entry) => squash(entry.name) === name);
}

/** Whether a code without name stands here, with its amount behind it: the name is broken over the lines around. */
function isBareEconomic(body: readonly Token[], index: number, codes: Names): boolean {
  const [token, next] = [body[index], body[index + 1]];
  if (token === undefined || next === undefined || token.alone || next.line !== token.line) return false;
  if (!isDecimal(next.text)) return false;
  const names = codes.rowsOf(squash(token.text)).map(({ name }) => squash(name));
  for (let at = index - 1; at >= 0 && at > index - 24; at--) {
    const before = body[at] as Token;
    if (before.line < token.line - 1) return false;
    const part = squash(before.text);
    const own = before.line === token.line - 1 && part.length > 1;
    if (own && names.some((name) => name !== part && name.startsWith(part))) return true;
  }
  return false;
}

/** The items of 06 by their names alone, each with the figures behind it. */
function namedItems(body: readonly Token[], codes: Names): Cut[] {
  const items: Cut[] = [];
  for (const token of body) {
    const open = items.at(-1);
    if (!isText(token.text)) {
      if (open === undefined) items.push({ key: undefined, names: [], figures: [token] });
      else open.figures.push(token);
    } else if (isLabelTitle(squash(token.text))) items.push({ key: undefined, names: [], figures: [] });
    else if (open === undefined || open.figures.length > 0 || isWhole(open.names, token, codes))
      items.push({ key: undefined, names: [token], figures: [] });
    else open.names.push(token);
  }
  return items;
}

/** Whether words begin another item behind these: either is a name by itself. */
function isWhole(names: readonly Token[], next: Token, codes: Names): boolean {
  return (
    names.length === 0 ||
    names.length > MOST_PIECES ||
    isKnownName(next.text, codes) ||
    isKnownName(joined(names), codes)
  );
}

function isKnownName(name: string, codes: Names): boolean {
  const label = squashLabel(name);
  return codes.rowsNamed(label).length > 0 || rowsLabelled("basicDetail", label).length > 0;
}

/** Whether a code with a name behind it stands here. */
function startsItem(body: readonly Token[], index: number): boolean {
  return CODE.test(squash(body[index]?.text ?? "")) && isText(body[index + 1]?.text ?? "1");
}
