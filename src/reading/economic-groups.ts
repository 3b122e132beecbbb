import type { CodeScope } from "../codes";
import type { Form } from "../forms";
import { type GridRow, range, squash, squashLabel } from "../tables";
import { type Header, wordingsOf } from "./header";

/** One group of columns of 06: code, name, amount; a form prints one to four of them side by side. */
export interface Group {
  /** Index of the code; -1 where the form prints none. */
  readonly code: number;
  readonly name: number;
  readonly amount: number;
  readonly end: number;
  /** Other columns of figures, with their titles: 人员经费, 公用经费, 预算数. */
  readonly others: ReadonlyMap<number, string>;
}

/** A code of 06 in a cell of its own. */
export const CODE = /^\d{3,5}$/;
/** Code and name in one cell. */
export const TOGETHER = /^(\d{3,5})\s{0,4}([\u4e00-\u9fff（(].*)$/;

/** Whether digits are a code of a known 类: whole 元 have as many digits. */
function isOfClass(codes: CodeScope, text: string): boolean {
  return CODE.test(text) && codes.departmentEconomic.rowsOf(text.slice(0, 3)).length > 0;
}

/** Groups from the columns in which codes stand, or, without codes, in which names of the catalogue stand. */
export function findGroups(
  form: Form,
  header: Header,
  body: readonly GridRow[],
  width: number,
  codes: CodeScope,
): Group[] {
  const starts: { code: number; name: number }[] = [];
  for (let index = 0; index < width; index++) {
    const cells = body.map((row) => squash(row.cells[index] ?? "")).filter((text) => text !== "");
    const coded = cells.filter((text) => isOfClass(codes, text)).length;
    const titled = header.columns[index]?.own.some((text) => /代码|编码/.test(text)) ?? false;
    const named = body.filter(
      (row) =>
        isOfClass(codes, squash(row.cells[index] ?? "")) &&
        /[\u4e00-\u9fff]/.test(row.cells[index + 1] ?? ""),
    ).length;
    const split = splitRows(body, index);
    // A row that lost its blank 款 has its name in that column, the others their 款.
    if (coded > 0 && named > split && (titled || coded * 2 > cells.length)) {
      const previous = starts.at(-1);
      if (previous !== undefined && previous.name >= index) continue;
      starts.push({ code: index, name: index + 1 });
    } else if (coded > 0 && coded * 2 > cells.length && split > 0) {
      starts.push({ code: index, name: index + 2 });
    } else if (body.filter((row) => TOGETHER.test((row.cells[index] ?? "").trim())).length > 1) {
      starts.push({ code: index, name: index });
    }
  }
  if (starts.length === 0) {
    for (let index = 0; index < width; index++) {
      const names = body.filter((row) => isItemName(codes, row.cells[index] ?? "")).length;
      const titled = header.columns[index]?.own.some((text) => /名称$/.test(text)) ?? false;
      if (names >= (titled ? 1 : 2)) starts.push({ code: -1, name: index });
    }
  }
  return starts.flatMap(({ code, name }, place) => {
    const next = starts[place + 1];
    const end = next === undefined ? width : next.code < 0 ? next.name : next.code;
    const group = placeAmount(form, header, code, name, end);
    return group === null ? [] : [group];
  });
}

/** In how many rows 类 and 款 stand in two columns, before a name: `301 | 01`. */
function splitRows(body: readonly GridRow[], index: number): number {
  const coded = body.filter((row) => /^(?:\d{3})?$/.test(squash(row.cells[index] ?? "")));
  return coded.filter(
    ({ cells }) =>
      /^\d{2}$/.test(squash(cells[index + 1] ?? "")) && /[\u4e00-\u9fff]/.test(cells[index + 2] ?? ""),
  ).length;
}

/** Whether a text is the name of a 类 or 款. */
export function isItemName(codes: CodeScope, text: string): boolean {
  return (
    text !== "" &&
    /[\u4e00-\u9fff]/.test(text) &&
    codes.departmentEconomic.rowsNamed(squashLabel(text)).length > 0
  );
}

function placeAmount(form: Form, header: Header, code: number, name: number, end: number): Group | null {
  const wordings = form.columns.flatMap(wordingsOf);
  const others = new Map<number, string>();
  const matches: number[] = [];
  const open = range(name + 1, end);
  for (const index of open) {
    const own = header.columns[index]?.own ?? [];
    if (
      own.some(
        (text) =>
          wordings.includes(text) || wordings.includes(text.replace(/^(?:\d{4}年度?|本年|基本支出)/, "")),
      )
    )
      matches.push(index);
    else if (own[0] !== undefined) others.set(index, own[0]);
  }
  const amount =
    matches.length === 1
      ? matches[0]
      : matches.length === 0 && open.length === 1
        ? open[0]
        : choose(header, matches);
  if (amount === undefined) return null;
  for (const index of open)
    if (index !== amount && !others.has(index)) others.set(index, header.columns[index]?.own[0] ?? "");
  return { code, name, amount, end, others };
}

/** 合计 before its parts; 决算数 before 预算数. */
function choose(header: Header, matches: readonly number[]): number | undefined {
  return (
    matches.find((index) => header.columns[index]?.own.includes("合计")) ??
    (matches.length > 1 && matches[1] === (matches[0] ?? 0) + 1 ? undefined : matches[0])
  );
}
