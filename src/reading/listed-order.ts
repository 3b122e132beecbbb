import type { CodeScope } from "../codes";
import { type FormId, formOf, rowsLabelled } from "../forms";
import { squash, squashLabel } from "../tables";
import { isLabelTitle } from "./header";
import { ordinalOf } from "./listed-doubt";
import { labelOf } from "./listed-titles";
import { CODE, isDecimal, isText, type Token } from "./listed-tokens";

/** Numbers, codes or titles of a column that stand one behind the other where cells come a column at a time. */
const RUN = 3;

/**
 * Whether the extractor took the cells out in another order than row by row: a column of 行次 or of codes by itself, or
 * a title of the header behind the first row. A figure then says nothing of the title that happens to stand before it.
 */
export function isOutOfOrder(form: FormId, body: readonly Token[], scope: CodeScope): boolean {
  // 三公 has neither codes nor 行次, and its rows are called as the columns of other forms.
  if (form === "threePublic") return false;
  const { codes } = formOf(form);
  if (codes === undefined && goesBack(form, body)) return true;
  const catalogue = codes === undefined ? null : scope[codes];
  let run = 0;
  let before = Number.NaN;
  for (const [index, { text, alone }] of body.entries()) {
    const isLink = catalogue === null ? /^[1-9]\d{0,2}$/.test(text) : catalogue.rowsOf(text).length > 0;
    const value = alone && isLink ? Number(text) : Number.NaN;
    const goes = catalogue === null ? value === before + 1 : !Number.isNaN(value) && !Number.isNaN(before);
    run = goes ? run + 1 : 1;
    before = value;
    if (run >= RUN || isStrayTitle(body, index)) return true;
  }
  return false;
}

/** Whether the items of 支出 do not come in the order of their ordinals: each figure then is of another row. */
function goesBack(form: FormId, body: readonly Token[]): boolean {
  let last = 0;
  for (const { text } of body) {
    const ordinal = isText(text) ? ordinalOf(text) : null;
    if (ordinal === null) continue;
    const rows = rowsLabelled(form, squashLabel(text));
    if (rows.length === 0 || rows.some(({ side }) => side.id !== "expenditure")) continue;
    if (ordinal < last) return true;
    last = ordinal;
  }
  return false;
}

const HEADS_AMOUNTS = /^(?:决算数|预算数|金额|统计数|本年决算数|年初预算数)$/;

/** Whether a title of a column stands alone among the rows, without the other titles of a header beside it. */
function isStrayTitle(body: readonly Token[], index: number): boolean {
  const { text, alone } = body[index] as Token;
  if (!alone || !isTitle(text)) return false;
  const near = [body[index - 1]?.text ?? "", body[index + 1]?.text ?? ""];
  return !near.some((other) => isTitle(other) || /^(?:收入|支出|合计|小计|栏次)$/.test(squash(other)));
}

function isTitle(text: string): boolean {
  const title = squash(text);
  return HEADS_AMOUNTS.test(title) || (isLabelTitle(title) && !/^[类款项]$/.test(title));
}

/** The lines that hold a whole row each, whatever stands around them: a code or a title first, and its figures. */
export function wholeLines(form: FormId, body: readonly Token[]): { rows: Token[]; left: Token[] } {
  const rows: Token[] = [];
  const left: Token[] = [];
  for (let from = 0; from < body.length; ) {
    let to = from + 1;
    while (to < body.length && body[to]?.line === body[from]?.line) to++;
    const line = body.slice(from, to);
    const whole = startsRow(form, line) && line.some(({ text }) => isDecimal(text));
    for (const token of line) (whole ? rows : left).push(token);
    from = to;
  }
  return { rows, left: left.filter(({ text }) => isDecimal(text)) };
}

function startsRow(form: FormId, line: readonly Token[]): boolean {
  const [first, second] = line;
  if (first === undefined || second === undefined) return false;
  if (CODE.test(squash(first.text))) return isText(second.text);
  if (/^(?:合计|总计)$/.test(squash(first.text))) return true;
  return labelOf(form, first.text) !== null;
}
