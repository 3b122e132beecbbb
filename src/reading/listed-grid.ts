import { type FormId, formOf, rowsLabelled } from "../forms";
import { type GridRow, isBlank, isFigure, squash, squashLabel } from "../tables";
import { syntheticHeader } from "./listed-header";
import { CODE, countNumbers, isDecimal, type Token } from "./listed-tokens";

/** Columns of 三公 where 预算数 and 决算数 stand side by side. */
const WIDE = 12;

/** Widest row that is looked for. */
const MOST = 24;

/** Whether a cell is not blank. */
export function isFilled({ text }: Token): boolean {
  return text !== "";
}

/** Header and rows cut at one width; null where no width does it. */
export function wholeGrid(form: FormId, tokens: readonly Token[], start: number): GridRow[] | null {
  const [least, most] = widths(form, tokens, start);
  for (let width = least; width <= most; width++) {
    const first = start - (form === "basicDetail" ? start % width : 0);
    const header = tokens.slice(0, first);
    if ((start === 0 && form !== "statistics") || first % width !== 0) continue;
    if (tokens.slice(first, start).some(isFilled)) continue;
    const body = chunk(form, tokens.slice(first), width, !header.every(isFilled));
    if (body === null || !fits(form, header, body, width)) continue;
    return [...rowsOf(header, width), ...body];
  }
  return null;
}

/** The least and the most cells that a row of the form may have under this header. */
function widths(form: FormId, tokens: readonly Token[], start: number): readonly [number, number] {
  const declaration = formOf(form);
  const header = tokens.slice(0, start);
  const known = syntheticHeader(form, header)?.width;
  if (declaration.codes === "functional") {
    const numbers = countNumbers(header);
    const least = numbers > 0 ? numbers + 2 : (known ?? 4);
    return [least, least + 3];
  }
  if (declaration.codes === "departmentEconomic") return [known ?? 2, MOST];
  if (form === "appropriationSummary") return [5, MOST];
  if (form !== "threePublic") return [2, MOST];
  const first = squashLabel(tokens[start]?.text ?? "");
  if (/^(?:合计|因公出国)/.test(first)) return [3, 6];
  return /(?:预算|决算)数$/.test(first) ? [7, 8] : [12, 13];
}

const PART_NAME = /[预决]算数$/;

/** Whether a width takes in both sides and every group that the header prints. */
function fits(form: FormId, header: readonly Token[], body: readonly GridRow[], width: number): boolean {
  const declaration = formOf(form);
  if (declaration.codes === "departmentEconomic") {
    const titles = header.filter((token) => /名称$/.test(squash(token.text))).length;
    return titles === 0 || width % titles === 0;
  }
  if (
    declaration.codes === undefined &&
    form !== "threePublic" &&
    labelColumns(form, body) > declaration.sides.length
  )
    return false;
  if (declaration.sides.length === 2) {
    const texts = header.map((token) => squash(token.text));
    const first = texts.findIndex((text) => /^项目/.test(text));
    return (first < 0 || first % width === 0) && !interleaved(form, body);
  }
  // Where the name of a row stands among the titles, its cells do not stand behind it.
  const isNamed = body.some(({ cells }) => PART_NAME.test(squashLabel(cells[0] ?? "")));
  if (form === "threePublic" && isNamed && header.some(({ text }) => PART_NAME.test(squashLabel(text))))
    return false;
  return body.length > 0;
}

/**
 * Whether a row of 三公 of both halves has nothing in 决算数. Its blank lines then may as well stand between
 * paragraphs as for blank cells, and no figure has a certain column.
 */
function isHalf(body: readonly GridRow[], width: number): boolean {
  const half = width - WIDE / 2;
  return body.some(({ cells }) => cells.some(Boolean) && !cells.slice(half).some(Boolean));
}

/** Columns in which titles of the form stand. */
function labelColumns(form: FormId, body: readonly GridRow[]): number {
  const found = new Set<number>();
  for (const { cells } of body) {
    if (isHeading(cells)) continue;
    for (const [index, cell] of cells.entries())
      if (/[\u4e00-\u9fff]/.test(cell) && rowsLabelled(form, squashLabel(cell)).length > 0) found.add(index);
  }
  return found.size;
}

/** Whether rows of both sides take turns in a column, so that the width is not what it should be. */
export function interleaved(form: FormId, body: readonly GridRow[]): boolean {
  return (body[0]?.cells ?? []).some((_, index) => takesTurns(form, body, index));
}

function takesTurns(form: FormId, body: readonly GridRow[], index: number): boolean {
  let turns = 0;
  let before = "";
  for (const row of body) {
    const label = squashLabel(row.cells[index] ?? "");
    const sides = new Set(rowsLabelled(form, label).map((known) => known.side.id));
    if (sides.size !== 1) continue;
    const [side] = sides;
    if (before !== "" && side !== before) turns++;
    before = side ?? "";
  }
  return turns > 1;
}

/**
 * Rows of this width; null where a column would hold both words and figures, or the last row is torn. `kept`: the
 * header prints blank cells, so that the last row may end in some.
 */
export function chunk(form: FormId, tokens: readonly Token[], width: number, kept = false): GridRow[] | null {
  const tail = formOf(form).codes === "departmentEconomic" ? totalsAt(form, tokens) : tokens.length;
  const rows = [...rowsOf(tokens.slice(0, tail), width), ...totalRows(form, tokens.slice(tail), width)];
  const kinds = kindsOf(form, rows, width);
  if (kinds === null || rows.length === 0) return null;
  if (form === "threePublic" && width >= WIDE && isHalf(rows, width)) return null;
  const whole = kept || tokens.length % width === 0 || !tokens.every(isFilled);
  // Where no blank cell is left, that of a total without code is gone too, and its figures moved up by one.
  const strict = form === "threePublic" ? width >= WIDE : formOf(form).codes === "functional";
  if (strict && !whole) return null;
  const { words, figures } = kinds;
  const bare = words[0] === 0 && figures[0] === 0 && rows.length > 1;
  if (form !== "threePublic" && !kept && bare && formOf(form).sides.length === 1) return null;
  return suits(form, rows, words) ? withShortEnd(rows, tokens.length % width) : null;
}

/** The rows, the last of them marked where it has fewer cells than the others: it ends in blank ones, or lost one inside. */
function withShortEnd(rows: GridRow[], over: number): GridRow[] {
  const last = rows.at(-1);
  return over === 0 || last === undefined ? rows : [...rows.slice(0, -1), { ...last, short: "perhaps" }];
}

/** How many words and figures stand in each column; null where one holds both. */
function kindsOf(
  form: FormId,
  rows: readonly GridRow[],
  width: number,
): { words: readonly number[]; figures: readonly number[] } | null {
  const words = new Array<number>(width).fill(0);
  const figures = new Array<number>(width).fill(0);
  for (const { cells } of rows) {
    if (isHeading(cells)) continue;
    if (cells.some((cell) => isTotalLabel(form, cell))) {
      if (!totalFits(form, cells)) return null;
      continue;
    }
    for (let index = 0; index < width; index++) {
      const text = cells[index] ?? "";
      if (isBlank(text)) continue;
      const kind = isFigure(text) || CODE.test(text) ? figures : words;
      kind[index] = (kind[index] ?? 0) + 1;
      if ((words[index] ?? 0) > 0 && (figures[index] ?? 0) > 0) return null;
    }
  }
  return { words, figures };
}

const ECONOMIC_CODE = /^3\d{2}(?:\d{2})?$/;

/** Whether codes, names and figures stand where a form keyed by codes has them. */
function suits(form: FormId, rows: readonly GridRow[], words: readonly number[]): boolean {
  const kind = formOf(form).codes;
  if (form === "threePublic") return !words.some((count, index) => index > 0 && count > 0);
  if (kind === "functional") {
    if (!rows.every((row) => startsCoded(row.cells))) return false;
    // Names behind figures: the cells of several rows, none of them whole.
    const named = words.findIndex((count) => count > 0);
    return named < 0 || !words.some((count, index) => index > named && count > 0);
  }
  if (kind !== "departmentEconomic") return true;
  const holds = (index: number, test: (text: string) => boolean) =>
    rows.some(({ cells }) => test(cells[index] ?? ""));
  // A code ends no row: its name and amount stand behind it.
  const ends = rows.flatMap(({ cells }) => cells.at(-1) ?? []).filter((text) => text !== "");
  if (ends.length > 1 && ends.every((text) => ECONOMIC_CODE.test(text))) return false;
  return words.every((count, index) => {
    const mixed = count > 0 || holds(index, isDecimal);
    return !mixed || !holds(index, (text) => /^\d{3}$/.test(text));
  });
}

/** Whether a row among those of the body begins a side that stands below the other: its title, or its header. */
function isHeading(cells: readonly string[]): boolean {
  return /^(?:项目|收入|支出)$/.test(squash(cells[0] ?? "")) && !cells.some(isFigure);
}

/** Where the totals at the foot of 06 begin, if their cells are fewer than those of a row. */
function totalsAt(form: FormId, tokens: readonly Token[]): number {
  let at = tokens.length;
  for (let index = tokens.length - 1; index > 0; index--) {
    const text = tokens[index]?.text ?? "";
    if (isTotalLabel(form, text)) at = index;
    else if (text === "" || (!isFigure(text) && !isBlank(text))) return text === "" ? tokens.length : at;
  }
  return at;
}

/** Each total of the foot with its figure, in a row of its own. */
function totalRows(form: FormId, tokens: readonly Token[], width: number): GridRow[] {
  const rows: GridRow[] = [];
  let from = 0;
  for (let index = 1; index <= tokens.length; index++) {
    if (index < tokens.length && !isTotalLabel(form, tokens[index]?.text ?? "")) continue;
    for (const row of rowsOf(tokens.slice(from, index), width)) rows.push(row);
    from = index;
  }
  return rows;
}

function startsCoded(cells: readonly string[]): boolean {
  const first = cells.findIndex((cell) => cell !== "");
  if (first < 0) return true;
  const text = squash(cells[first] ?? "");
  return first < 3 && (/^\d{2,7}$/.test(text) || /^(?:合计|总计)$/.test(text));
}

function isTotalLabel(form: FormId, text: string): boolean {
  const { codes } = formOf(form);
  if (text === "" || codes === undefined) return false;
  return (
    /^(?:合计|总计|小计)$/.test(squash(text)) ||
    (codes === "departmentEconomic" && rowsLabelled(form, squashLabel(text)).length > 0)
  );
}

/** Totals before nothing but figures and blanks: in 06 several in a row, and behind a blank code. */
function totalFits(form: FormId, cells: readonly string[]): boolean {
  const several = form === "basicDetail";
  const first = several ? cells.find((cell) => cell !== "") : cells[0];
  return (
    isTotalLabel(form, first ?? "") &&
    cells.every(
      (cell, index) =>
        isFigure(cell) || isBlank(cell) || ((several || index === 0) && isTotalLabel(form, cell)),
    )
  );
}

function rowsOf(tokens: readonly Token[], width: number): GridRow[] {
  const rows: GridRow[] = [];
  for (let from = 0; from < tokens.length; from += width) {
    const part = tokens.slice(from, from + width);
    const cells = part.map((token) => token.text);
    while (cells.length < width) cells.push("");
    rows.push({ cells, line: part[0]?.line ?? 0, lines: part.map((token) => token.line), broken: false });
  }
  return rows;
}
