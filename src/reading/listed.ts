import type { CodeScope } from "../codes";
import { type FormId, formOf } from "../forms";
import type { GridRow } from "../tables";
import type { Collected } from "./collect";
import type { FormLine } from "./lexed";
import { chunk, interleaved, isFilled, wholeGrid } from "./listed-grid";
import { syntheticHeader, titlesBehind } from "./listed-header";
import { areDisplaced } from "./listed-matrix";
import { withNumberedTitles } from "./listed-numbers";
import { isOutOfOrder, wholeLines } from "./listed-order";
import { cutRows } from "./listed-rows";
import { bodyStart } from "./listed-start";
import {
  behindNumbers,
  isDecimal,
  isSpaced,
  isText,
  scan,
  type Token,
  withWholeFigures,
} from "./listed-tokens";
import type { Region } from "./regions";
import { addsAcross } from "./scattered";

/**
 * Collects a table of tokens without columns: a cell a line, as web pages give them, or cells divided by single spaces;
 * with the pages on which it goes on under its title, for only together do they tell how wide a row is.
 */
export function collectListed(
  lines: readonly FormLine[],
  regions: readonly Region[],
  codes: CodeScope,
): Collected {
  const spaced = isSpaced(lines, regions);
  const scans = regions.map((one) => scan(lines, one, spaced, codes));
  const form = regions[0]?.match.form ?? null;
  const printed = scans.flatMap((one) => one.tokens);
  const tokens = form === "threePublic" ? withWholeFigures(printed) : printed;
  // Figures behind the statements under a form belong above them: its cells did not come row by row.
  const disordered = scans.some(({ behind }) => behind.length > 0);
  const { rows, scattered, whole } =
    form === null
      ? { rows: tokens.map(single), scattered: false, whole: false }
      : assemble(form, underOneHeader(form, tokens, codes), {
          spaced,
          disordered,
          codes,
          words: scans.flatMap((one) => one.words),
        });
  const taken = new Set(rows.flatMap(({ line, lines }) => lines ?? line));
  const left = tokens.filter(({ text, line }) => !taken.has(line) && isDecimal(text)).map(({ line }) => line);
  return {
    rows,
    notes: scans.flatMap((one) => one.notes),
    lasts: scans.map(({ last }) => last),
    left: [...new Set([...left, ...scans.flatMap(({ behind }) => behind)])],
    ...(scattered ? { scattered } : {}),
    ...(whole ? {} : { alone: tokens.filter(({ alone }) => alone).length >= MOSTLY_ALONE * tokens.length }),
  };
}

/** Share of cells that stand alone on their line from which a text comes a cell a line. */
const MOSTLY_ALONE = 0.8;

/** Fewest cells of a header that is known again on another page. */
const HEADER_CELLS = 3;

/** The cells without the header that a later page prints again. */
function underOneHeader(form: FormId, tokens: readonly Token[], codes: CodeScope): readonly Token[] {
  let width = bodyStart(form, tokens, codes);
  // The first cells of a row of 06 may be blank.
  while (form === "basicDetail" && tokens[width - 1]?.text === "") width--;
  if (width < HEADER_CELLS) return tokens;
  const isAgain = (from: number) => {
    for (let index = 0; index < width; index++)
      if (tokens[index]?.text !== tokens[from + index]?.text) return false;
    return true;
  };
  const left = tokens.slice(0, width);
  for (let index = width; index < tokens.length; ) {
    if (isAgain(index)) index += width;
    else left.push(tokens[index++] as Token);
  }
  return left;
}

function single(token: Token): GridRow {
  return { cells: [token.text], line: token.line, broken: false };
}

/** How the tokens came, and where their codes are looked up. */
interface Manner {
  readonly spaced: boolean;
  readonly disordered: boolean;
  readonly codes: CodeScope;
  /** Lines of words behind the statements: wrapped titles and names that an extractor put there. */
  readonly words: readonly Token[];
}

/** Rows from tokens, whether those came row by row, and whether every cell had a line, blank ones too. */
interface Assembled {
  readonly rows: GridRow[];
  readonly scattered: boolean;
  readonly whole: boolean;
}

/**
 * Rows from tokens: where each line is a cell, by a width at which every column holds one kind; else by what they are.
 * They are scattered where the cells did not come row by row under a header.
 */
function assemble(form: FormId, tokens: readonly Token[], manner: Manner): Assembled {
  const { spaced, disordered, codes } = manner;
  const all = tokens.filter(isFilled);
  const filled = spaced ? withNumberedTitles(formOf(form), all, manner.words) : all;
  const start = bodyStart(form, filled, codes);
  const [printed, body] = [filled.slice(0, Math.max(start, 0)), filled.slice(Math.max(start, 0))];
  const header = spaced ? withTitlesBehind(form, printed, [...body, ...manner.words]) : printed;
  if (form === "threePublic" && areDisplaced(formOf(form), header, body))
    return { rows: filled.map(single), scattered: true, whole: false };
  const grid = spaced ? null : gridOf(form, tokens, codes);
  if (grid !== null) return { rows: grid, scattered: false, whole: true };
  if (start < 0) {
    const rows = behindNumbers(filled) === filled.length ? [] : filled.map(single);
    return { rows, scattered: true, whole: false };
  }
  const above = header.filter(({ text }) => isDecimal(text)).map(single);
  if (disordered || isOutOfOrder(form, body, codes)) {
    const { rows, left } = wholeLines(form, body);
    return {
      rows: [...above, ...left.map(single), ...cutRows(form, header, rows, manner)],
      scattered: true,
      whole: false,
    };
  }
  const rows = [...above, ...cutRows(form, header, body, manner)];
  const isOdd = above.length > 0 || syntheticHeader(form, header) === null || !addsAcross(form, rows);
  return { rows, scattered: isOdd, whole: false };
}

/** The header of 三公 or of a form keyed by functional code with the titles that the lines of words under it spell. */
function withTitlesBehind(form: FormId, header: readonly Token[], below: readonly Token[]): readonly Token[] {
  const declaration = formOf(form);
  if (declaration.codes !== "functional" && form !== "threePublic") return header;
  const words = below.filter(({ text, alone }) => alone && isText(text));
  return [...header, ...titlesBehind(declaration, header, words)];
}

/** The rows of a grid of which every cell, blank ones too, has a line; null where blank cells were left out. */
function gridOf(form: FormId, all: readonly Token[], codes: CodeScope): GridRow[] | null {
  let tokens = all;
  while (tokens.at(-1)?.text === "") tokens = tokens.slice(0, -1);
  const cells = withoutSpacing(tokens) ?? tokens;
  const from = bodyStart(form, cells, codes);
  if (from < 0) return null;
  const whole = wholeGrid(form, cells, from);
  if (whole !== null) return whole;
  const header = syntheticHeader(form, cells.slice(0, from), cells.slice(from));
  const body = header === null ? null : chunk(form, cells.slice(from), header.width);
  const crossed = body !== null && formOf(form).sides.length === 2 && interleaved(form, body);
  return header === null || body === null || crossed ? null : [...header.rows, ...body];
}

/** The cells where a blank line stands behind each of them; null where that is not so. */
function withoutSpacing(tokens: readonly Token[]): Token[] | null {
  if (tokens.length < 8) return null;
  for (let index = 1; index < tokens.length; index += 2) if (tokens[index]?.text !== "") return null;
  return tokens.filter((_, index) => index % 2 === 0);
}
