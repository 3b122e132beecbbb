import { figureOf, readPrinted } from "../printed";
import type { BudgetColumn } from "../vocabulary/fund-columns";
import { isLabelOf } from "../vocabulary/labels";
import { adjustmentIn, type Column } from "./columns";
import type { BudgetTexts, DraftForm } from "./draft";
import { fitRow } from "./fit";
import { fundsOf } from "./fund-columns";
import { compact, filledCells, type GridRow, openBrackets } from "./grid";
import { BUDGET_KINDS_OF_CELLS } from "./misfit";
import { eachOnce } from "./repeated-cells";

const FUND =
  /资金|金额|拨款|财政|补助|其他|收入|结转|结余|中央|省|市|县|区级|单位|总额|合计|总计|支出|债券|配套|专户|自筹|经费/;
const TOTAL = /总额|合计|总计|^总|预算数$/;

function roleOf(source: string, form: DraftForm): "total" | "part" | "subPart" {
  const title = compact(source);
  if (/^其中/.test(title)) return form.budget.length === 0 ? "total" : "part";
  if (TOTAL.test(title) && !form.budget.some((row) => row.role === "total")) return "total";
  return form.budget.length === 0 ? "total" : "part";
}

/** A source with its figure in one cell: `基本支出：900`. */
const INLINE = /^([^\d:：]{2,20})[:：]\s?(-?\d[\d,]*(?:\.\d+)?)\s?(?:万元|元)?$/;

/** A source that names no figure: `政府性基金拨款：`. */
const INLINE_BLANK = /^[^\d:：]{2,20}[:：]$/;

/** Whether a line of one cell is a source of funds, with its figure or without. */
export function isInlineFund(text: string): boolean {
  const bare = text.replace(/^其中[:：]/, "");
  return FUND.test(bare) && (INLINE.test(bare) || INLINE_BLANK.test(bare));
}

/** The first figure of a row in the cell of its source: the others stand one column too far to the left. */
const ENDS_IN_FIGURE = /[^\d\s](?:\s+-?\d[\d,.]*|-?\d[\d,]{0,20}\.\d{1,6})$/;

/** Whether what stands beside a source has run into it: half a bracket, a figure, a label, a title of indicators. */
const isPiece = (text: string): boolean =>
  /[\u3400-\u9fff]\d+$|[）)]其中|[一二三]级指/.test(text) || openBrackets(text) !== 0;

function inlineOf(cell: string): RegExpExecArray | null {
  return INLINE.exec(cell.replace(/^其中[:：]/, ""));
}

function readInline(form: DraftForm, row: GridRow): readonly string[] {
  const left: string[] = [];
  row.cells.forEach((cell, index) => {
    if (cell === "" || cell === row.cells[index - 1]) return;
    const match = inlineOf(cell);
    if (match !== null) {
      form.looseFunds = true;
      const [, source = "", amount = ""] = match;
      const fund = {
        line: row.cellLines[index] ?? row.line,
        source,
        role: roleOf(source, form),
        adjusted: amount,
      };
      form.budget.push(fund);
      form.inlineFunds.push(fund);
    } else if (!FUND.test(cell)) {
      left.push(cell);
    }
  });
  return left;
}

/** Columns of a block without a heading: by the number of figures in its first row. */
function guessed(row: GridRow): Column<BudgetColumn>[] {
  const numbers = row.cells.filter((cell) => readPrinted(cell).kind === "number").length;
  const first = row.cells.findIndex((cell) => readPrinted(cell).kind === "number");
  const roles: readonly BudgetColumn[] =
    numbers <= 1
      ? ["initial"]
      : numbers === 2
        ? ["adjusted", "executed"]
        : ["initial", "adjusted", "executed", "rate"];
  const start = first < 0 ? 2 : first;
  return [
    { role: "other", title: "", at: 0 },
    { role: "source", title: "", at: Math.max(0, start - 1) },
    ...roles.map((role, index) => ({ role, title: "", at: start + index })),
  ];
}

/**
 * Reads labels of sources with one figure behind each, in one row without columns: 年度资金总额 | 500 | 其中：财政拨款 |
 * 500. Order says nothing of the amounts there. `null` where the row is none.
 */
function readSourcePairs(form: DraftForm, row: GridRow): readonly string[] | null {
  const cells = row.cells.flatMap((text, at) =>
    text === "" || text === row.cells[at - 1] ? [] : [{ text, line: row.cellLines[at] ?? row.line }],
  );
  const figures = cells.flatMap(({ text }, at) => (readPrinted(text).kind === "number" ? [at] : []));
  const paired = figures.every((at) => isSource(cells[at - 1]?.text ?? "") && !figures.includes(at - 1));
  if (figures.length < 2 || !paired) return null;
  for (const at of figures) {
    const { text = "", line = row.line } = cells[at - 1] ?? {};
    const source = text.replace(/[:：]$/, "").trim();
    form.budget.push({ line, source, role: roleOf(source, form), initial: cells[at]?.text ?? "" });
  }
  form.looseFunds ||= row.ruled !== true;
  return cells.flatMap(({ text }, at) => (figures.includes(at) || figures.includes(at + 1) ? [] : [text]));
}

/** Whether a text names a source of funds, and is no sentence on them. */
const isSource = (text: string): boolean =>
  FUND.test(text) && text.length <= 20 && !/[。；]|^(?:说明|备注|注)[:：]/.test(text);

/** A source without the label of the whole block that stands before it on its line: 资金情况 资金总额. */
function withoutSide(source: string | undefined): string | undefined {
  const last = source?.split(/ +/).at(-1);
  return last !== undefined && isLabelOf("fundTotal", compact(last)) ? last : source;
}

/**
 * Reads a row of the budget block into the form. Returns the cells that fit no column, or `null` where the row
 * is none of the block.
 */
export function readBudgetRow(
  form: DraftForm,
  row: GridRow,
  columns: readonly Column<BudgetColumn>[],
  lost: boolean,
): readonly string[] | null {
  const filled = filledCells(row);
  if (filled.some((cell) => inlineOf(cell) !== null)) return readInline(form, row);
  if (filled.every((cell) => /^按.{2,6}分[:：]?$/.test(compact(cell)))) return null;
  // The heading of a split by kind of income or expenditure names no source.
  if (lost && filled.some((cell) => /^按.{2,6}分[:：]?$/.test(compact(cell)))) return null;
  const figures = filled.filter((cell) => ["number", "mark", "nan"].includes(readPrinted(cell).kind));
  const labels = filled.filter((cell) => readPrinted(cell).kind === "text");
  if (labels.length === 0) return figures.length === 0 ? null : filled;
  if (filled.every((cell) => INLINE_BLANK.test(cell.replace(/^其中[:：]/, "")))) return [];
  if (figures.length === 0 && !labels.some(isSource)) return null;
  const pairs = columns.length === 0 ? readSourcePairs(form, row) : null;
  if (pairs !== null) return pairs;
  const own = columns.length === 0 ? eachOnce(row) : row;
  const fitted = fitRow(own, columns.length === 0 ? guessed(own) : columns, BUDGET_KINDS_OF_CELLS);
  if (fitted === null) return [filled.join(" ")];
  const source = withoutSide(fitted.cells.source ?? fitted.cells.other);
  if (source === undefined || ENDS_IN_FIGURE.test(source) || (lost && isPiece(source))) return filled;
  // Where blank cells are lost, what names no funds and no task is no source: its own label stands elsewhere.
  if (lost && !FUND.test(source) && !/任务|项目|工作/.test(source)) return filled;
  const { declared, initial, adjusted, executed, balance, rate, weight, score, reason } = fitted.cells;
  if (lost && row.ruled !== true && isMisplaced(fitted.cells)) return filled;
  form.looseFunds ||= row.ruled !== true;
  form.budget.push({
    line: fitted.lines.source ?? fitted.lines.other ?? row.line,
    source: source.replace(/[:：]$/, "").trim(),
    role: roleOf(source, form),
    lines: row.lines,
    ...given({ declared, initial, adjusted, executed, balance, rate, weight, score, reason }),
  });
  for (const [fund, amounts] of fundsOf(columns, fitted.byPlace)) {
    form.budget.push({
      line: fitted.lines.source ?? row.line,
      source: fund,
      role: "subPart",
      ...amounts,
    });
  }
  // What was adjusted, or what came of it: nobody says which.
  const adjustment = fitted.byPlace.get(adjustmentIn(columns)?.at ?? -1);
  const open = adjustment !== undefined && (numberIn(adjustment) ?? 0) !== 0;
  return open ? [...fitted.left, adjustment] : fitted.left;
}

/** Funds that are named as such, though nothing stands beside them. */
const SURE = /资金|金额|拨款|财政|补助|收入|结转|结余|总额|合计|总计|经费|自筹/;

/**
 * Whether the cells of a row that lost its blank ones speak against their places: a source of nothing that names no
 * funds, a weight of nothing, a weight where the rate stands.
 */
function isMisplaced({
  source,
  weight,
  rate,
  score,
  ...rest
}: Readonly<Partial<Record<BudgetColumn, string>>>): boolean {
  const { declared, initial, adjusted, executed, balance } = rest;
  const given = [declared, initial, adjusted, executed, balance, rate].some((text) => text !== undefined);
  const points = numberIn(weight ?? score);
  if (points === 0 || (!given && (points !== null || !SURE.test(source ?? "")))) return true;
  const share = /%/.test(rate ?? "") ? null : numberIn(rate);
  return weight === undefined && (share === 10 || share === 20);
}

function numberIn(text: string | undefined): number | null {
  const figure = figureOf(readPrinted(text ?? ""));
  return figure === null ? null : Number(figure);
}

/**
 * Beside 年度资金总额 a 资金总额 is that of all years: it is no amount of this one, and stands unread.
 */
function tellOtherYears(form: DraftForm): void {
  const isTotal = ({ source }: BudgetTexts): boolean =>
    /总额[:：]?$/.test(compact(source).replace(/[（(][^（()）]{1,8}[)）]/g, ""));
  const yearly = form.budget.find((row) => isTotal(row) && /^(?:本?年度|当年)/.test(row.source));
  const others = form.budget.filter((row) => isTotal(row) && !/年/.test(row.source));
  if (yearly === undefined || others.length === 0) return;
  for (const { line = 0, source, lines = [] } of others) {
    form.unread.push({ line, text: source, part: "budget" });
    for (const own of lines) form.givenUp.add(own);
  }
  form.budget = form.budget
    .filter((row) => !others.includes(row))
    .map((row) => (row === yearly ? { ...row, role: "total" } : row));
}

/** A first row that names no total is a part where a later row is the total: 金额合计 under its tasks. */
export function settleTotal(form: DraftForm): void {
  tellOtherYears(form);
  const [first] = form.budget;
  if (
    first === undefined ||
    first.role !== "total" ||
    TOTAL.test(compact(first.source)) ||
    FUND.test(first.source)
  )
    return;
  const total = form.budget.find(
    (row) => row !== first && row.role === "part" && TOTAL.test(compact(row.source)),
  );
  if (total === undefined) return;
  form.budget = form.budget.map((row) =>
    row === first ? { ...row, role: "part" } : row === total ? { ...row, role: "total" } : row,
  );
}

/** Only what is given: an absent cell is no cell. */
function given<Values extends Record<string, string | undefined>>(
  values: Values,
): { [Key in keyof Values]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: string;
  };
}
