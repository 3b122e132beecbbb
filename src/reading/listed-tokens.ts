import { type Form, type FormId, formOf } from "../forms";
import { isBlank, isFigure, squash, squashLabel } from "../tables";
import { isItemName } from "./economic-groups";
import { rowsLabelled } from "./fixed-rows";
import { isLabelTitle, wordingsOf } from "./header";

/** A cell that stands on a line of its own; blank lines are blank cells or nothing. */
export interface Token {
  readonly text: string;
  readonly line: number;
}

/** A code in a cell of its own: three, five or seven digits, or fewer where it was cut. */
export const CODE = /^\d{3,7}$/;

const TOTAL = /^(?:合计|总计)$/;

/** Whether a cell prints an amount and cannot be a code, a 行次 or a 栏次. */
export function isDecimal(text: string): boolean {
  return isFigure(text) && /[.．]/.test(text);
}

/** Index behind the last 栏次 of the header, or 0: numbers from 1, each one more, with blanks and titles between. */
export function behindNumbers(tokens: readonly Token[]): number {
  let last = 0;
  let behind = 0;
  for (let index = 0; index < tokens.length; index++) {
    const text = squash(tokens[index]?.text ?? "");
    if (text === "" || text === "栏次") continue;
    if (text === String(last + 1)) {
      last += 1;
      behind = index + 1;
    } else if (/^\d/.test(text) || (last > 0 && !isLabelTitle(text))) {
      return last >= 2 ? behind : 0;
    } else {
      last = 0;
      behind = 0;
    }
  }
  return last >= 2 ? behind : 0;
}

/** Number of 栏次 in the header; 0 where it prints none. */
export function countNumbers(tokens: readonly Token[]): number {
  const behind = behindNumbers(tokens);
  let last = 0;
  for (let index = 0; index < behind; index++) {
    const text = squash(tokens[index]?.text ?? "");
    if (text === String(last + 1)) last += 1;
    else if (text !== "" && text !== "栏次") last = 0;
  }
  return last;
}

/** Index of the first cell of the first row; -1 where there is none. */
export function bodyStart(form: FormId, tokens: readonly Token[]): number {
  const declaration = formOf(form);
  const from = behindNumbers(tokens);
  if (declaration.codes === "functional") return codedStart(tokens, from);
  if (declaration.codes === "departmentEconomic") return economicStart(form, tokens, from);
  if (form === "threePublic") return matrixStart(declaration, tokens, from);
  return linedStart(declaration, tokens, from);
}

function nextFilled(tokens: readonly Token[], index: number): Token | undefined {
  for (let next = index + 1; next < tokens.length; next++) if (tokens[next]?.text !== "") return tokens[next];
  return undefined;
}

function codedStart(tokens: readonly Token[], from: number): number {
  let first = -1;
  let total = -1;
  for (let index = from; index < tokens.length; index++) {
    const text = squash(tokens[index]?.text ?? "");
    const next = nextFilled(tokens, index)?.text ?? "";
    if (TOTAL.test(text)) {
      // 合计 heads a column of 08 as well; before an amount or a mark it is the row.
      if (isDecimal(next) || (next !== "" && isBlank(next))) return index;
      total = index;
    } else if (text !== "" && !isFigure(text) && !isBlank(text)) total = -1;
    if (CODE.test(text) && /[\u4e00-\u9fff]/.test(next)) {
      first = index;
      break;
    }
  }
  return total >= 0 ? total : first;
}

function economicStart(form: FormId, tokens: readonly Token[], from: number): number {
  for (let index = from; index < tokens.length; index++) {
    const text = squash(tokens[index]?.text ?? "");
    if (CODE.test(text)) return index;
    if (isItemName(text)) return index;
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
      const whole = tokens.some((token) => token.text === "") ? form.columns.length * 2 : 1;
      return from > 0 || turned ? Math.max(from, 0) || index : index - (index % whole);
    }
  }
  if (from > 0 && from < tokens.length) return from;
  return turned ? 1 + lastTitle(tokens) : -1;
}

function linedStart(form: Form, tokens: readonly Token[], from: number): number {
  for (let index = from; index < tokens.length; index++) {
    const text = tokens[index]?.text ?? "";
    const label = squashLabel(text);
    if (
      rowsLabelled(form.id as FormId, label).length === 0 ||
      form.sides.some((side) => side.title === label)
    )
      continue;
    const title = form.columns.some((column) => wordingsOf(column).includes(label));
    const next = nextFilled(tokens, index)?.text ?? "";
    if (from > 0 || !title || isFigure(next) || squash(text) !== label) return index;
  }
  return -1;
}

function lastTitle(tokens: readonly Token[]): number {
  for (let index = tokens.length - 1; index >= 0; index--) {
    if (/(?:预算|决算)数$/.test(squash(tokens[index]?.text ?? ""))) return index;
  }
  return -1;
}
