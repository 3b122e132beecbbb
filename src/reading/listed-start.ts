import type { Catalogue, CodeRow, CodeScope } from "../codes";
import { type Form, type FormId, formOf, rowsLabelled } from "../forms";
import { isBlank, isFigure, squash, squashLabel } from "../tables";
import { isItemName } from "./economic-groups";
import { standardColumns, wordingsOf } from "./header";
import { longestTitle } from "./listed-titles";
import { behindNumbers, CODE, isDecimal, isText, TOTAL, type Token } from "./listed-tokens";

/** Index of the first cell of the first row; -1 where there is none. */
export function bodyStart(form: FormId, tokens: readonly Token[], codes: CodeScope): number {
  const declaration = formOf(form);
  const from = behindNumbers(tokens);
  if (declaration.codes === "functional") return codedStart(tokens, from, codes);
  if (declaration.codes === "departmentEconomic") return economicStart(form, tokens, from, codes);
  if (form === "threePublic") return matrixStart(declaration, tokens, from);
  return linedStart(declaration, tokens, from);
}

function nextFilled(tokens: readonly Token[], index: number): Token | undefined {
  for (let next = index + 1; next < tokens.length; next++) if (tokens[next]?.text !== "") return tokens[next];
  return undefined;
}

function codedStart(tokens: readonly Token[], from: number, codes: CodeScope): number {
  let first = -1;
  let total = -1;
  for (let index = from; index < tokens.length; index++) {
    const text = squash(tokens[index]?.text ?? "");
    const next = nextFilled(tokens, index)?.text ?? "";
    if (TOTAL.test(text)) {
      // 合计 heads a column of 08 as well; before an amount or a mark it is the row.
      if (isDecimal(next) || (next !== "" && isBlank(next)) || isWholeAmount(tokens, index, from > 0))
        return index;
      total = index;
    } else if (text !== "" && !isFigure(text) && !isBlank(text)) total = -1;
    if (CODE.test(text) && (/[\u4e00-\u9fff]/.test(next) || isBareCode(codes.functional, tokens, index))) {
      first = index;
      break;
    }
  }
  return total >= 0 ? total : withNameAbove(codes.functional, tokens, first);
}

/**
 * Whether a whole number behind 合计 is an amount: no 栏次, where these have not been passed, and no code, behind which a
 * name stands.
 */
function isWholeAmount(tokens: readonly Token[], index: number, isNumbered: boolean): boolean {
  const [next, second] = tokens.slice(index + 1, index + NEAR).filter(({ text }) => text !== "");
  const figure = next?.text ?? "";
  const mayBeNumber = !isNumbered && /^[1-9]\d{0,2}$/.test(figure);
  return isFigure(figure) && !mayBeNumber && !isText(second?.text ?? "合计");
}

/** Cells behind 合计 in which its first two figures are looked for. */
const NEAR = 12;

function economicStart(form: FormId, tokens: readonly Token[], from: number, codes: CodeScope): number {
  for (let index = from; index < tokens.length; index++) {
    const text = squash(tokens[index]?.text ?? "");
    if (CODE.test(text)) return index;
    if (isItemName(codes, text)) return index;
    if (
      /合计$/.test(text) &&
      rowsLabelled(form, text).length > 0 &&
      isFigure(nextFilled(tokens, index)?.text ?? "")
    )
      return index;
  }
  return -1;
}

function matrixStart(form: Form, tokens: readonly Token[], from: number): number {
  const turned = tokens.some((token) => /^项目/.test(squash(token.text)));
  for (let index = from; index < tokens.length; index++) {
    const text = squashLabel(tokens[index]?.text ?? "");
    if (text === "") continue;
    const next = nextFilled(tokens, index)?.text ?? "";
    const labelled =
      /^(?:\d{4}年度?)?(?:预算数|决算数)$/.test(text) ||
      form.columns.some((column) => wordingsOf(column).includes(text));
    if (turned && labelled && isFigure(next) && next !== "1") return index;
    if (isFigure(text) || isBlank(text)) {
      const whole = tokens.some((token) => token.text === "") ? standardColumns(form).length * 2 : 1;
      return from > 0 || turned ? Math.max(from, 0) || index : index - (index % whole);
    }
  }
  if (from > 0 && from < tokens.length) return from;
  return turned ? 1 + lastTitle(tokens) : -1;
}

function linedStart(form: Form, tokens: readonly Token[], from: number): number {
  const id = form.id as FormId;
  let isInside = from > 0;
  for (let index = from; index < tokens.length; index++) {
    if (!isText(tokens[index]?.text ?? "")) {
      // An amount under 项目 is of a row whose title stands elsewhere.
      isInside ||= index > 0 && isDecimal(tokens[index]?.text ?? "");
      continue;
    }
    const [{ text }, length] = longestTitle(id, tokens, index);
    const label = squashLabel(text);
    if (rowsLabelled(id, label).length === 0 || form.sides.some((side) => side.title === label)) continue;
    const title = form.columns.some((column) => wordingsOf(column).includes(label));
    const next = nextFilled(tokens, index + length - 1)?.text ?? "";
    if (isInside || !title || isFigure(next) || squash(text) !== label) return index;
  }
  return -1;
}

function lastTitle(tokens: readonly Token[]): number {
  for (let index = tokens.length - 1; index >= 0; index--) {
    if (/(?:预算|决算)数$/.test(squash(tokens[index]?.text ?? ""))) return index;
  }
  return -1;
}

/** Whether a code without its name stands here: the name is broken over the lines above and below its row. */
export function isBareCode(catalogue: Catalogue<CodeRow>, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined || token.alone || !token.first) return false;
  if (!CODE.test(squash(token.text)) || next.line !== token.line || !isDecimal(next.text)) return false;
  return nameAbove(catalogue, tokens, index) > 0;
}

/** How many tokens of the line above begin with the name of the code, or of another one of the row. */
function nameAbove(catalogue: Catalogue<CodeRow>, tokens: readonly Token[], index: number): number {
  const line = tokens[index - 1]?.line;
  const names = catalogue.rowsOf(squash(tokens[index]?.text ?? "")).map(({ name }) => squash(name));
  let from = index;
  let found = false;
  while (from > 0 && tokens[from - 1]?.line === line && isText(tokens[from - 1]?.text ?? "")) {
    from--;
    const part = squash(tokens[from]?.text ?? "");
    if (names.some((name) => name !== part && name.startsWith(part))) found = true;
  }
  const begins = from === 0 || tokens[from - 1]?.line !== line;
  return found && begins ? index - from : 0;
}

function withNameAbove(catalogue: Catalogue<CodeRow>, tokens: readonly Token[], index: number): number {
  return index < 0 || !isBareCode(catalogue, tokens, index)
    ? index
    : index - nameAbove(catalogue, tokens, index);
}
