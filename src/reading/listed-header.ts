import { type Column, type Form, type FormId, formOf } from "../forms";
import { type GridRow, squash } from "../tables";
import { asideOf } from "./aside";
import { isLabelTitle, matchColumn } from "./header";
import { countNumbers, type Token } from "./listed-tokens";

/** A header made from titles whose places on the page are lost. */
export interface SyntheticHeader {
  readonly rows: readonly GridRow[];
  readonly width: number;
}

/** A row of cells with the lines of the tokens they come from. */
export function rowOf(
  cells: readonly string[],
  tokens: readonly (Token | undefined)[],
  line: number,
): GridRow {
  return { cells, line, lines: cells.map((_, index) => tokens[index]?.line ?? line), broken: false };
}

const PARENT =
  /^(?:本年支出|本年收入|收入|支出|人员经费|公用经费|\d{0,4}年?度?预算数|\d{0,4}年?度?决算数|公务用车购置(?:及|和)运行(?:维护)?费)$/;

/** Parts that layouts print beside 小计 under a column, and the column they divide. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ["事业收入", /教育收费/],
  [
    "财政拨款收入",
    /^(?:其中:?)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)(?:财政拨款)?(?:收入)?$/,
  ],
  ["基本支出", /^(?:其中:?)?(?:人员|(?:日常)?公用)经费(?:支出)?$/],
];

/**
 * The titles that a header of loose titles stands for, in the order of their columns: all declared ones where the
 * numbers or the titles are complete, with the parts and the columns of another matter that are printed beside
 * them, else those that were printed in their order; null where another column is among them.
 */
function titlesFrom(form: Form, tokens: readonly Token[]): readonly string[] | null {
  const standard = form.id === "income" ? form.columns.slice(0, 7) : form.columns;
  const numbers = countNumbers(tokens);
  const found: Column[] = [];
  const order: string[] = [];
  const parts = new Map<string, string[]>();
  let unknown = 0;
  let asides = 0;
  let spans = 0;
  for (const { text } of tokens) {
    const title = squash(text);
    if (title === "" || isLabelTitle(title) || /^\d{1,2}$/.test(title)) continue;
    const whole = PARTS.find(
      ([one, part]) => part.test(title) && form.columns.some(({ title: own }) => own === one),
    );
    const column = matchColumn({ own: [title], above: [], number: null }, form.columns);
    if (column !== undefined) {
      if (!found.includes(column)) order.push(column.title);
      if (!found.includes(column)) found.push(column);
    } else if (whole !== undefined) parts.set(whole[0], [...(parts.get(whole[0]) ?? []), title]);
    else if (asideOf([title]) !== undefined) {
      order.push(text);
      asides++;
    } else if (PARENT.test(title)) spans++;
    else if (!/^(?:合计|总计|小计)$/.test(title)) unknown++;
  }
  if (unknown > 0) return numbers === standard.length ? standard.map(({ title }) => title) : null;
  if (asides > 0) {
    const whole = spans === 0 && parts.size === 0 && found.length === standard.length;
    return whole && (numbers === 0 || numbers === order.length) ? order : null;
  }
  if (parts.size > 0) {
    const all = standard.flatMap(({ title }) => [title, ...(parts.get(title) ?? []).map(asPart)]);
    return found.length === standard.length && (numbers === 0 || numbers === all.length) ? all : null;
  }
  if (numbers === standard.length || found.length === standard.length)
    return standard.map(({ title }) => title);
  const ordered = standard.every((column) => !PARENT.test(column.title));
  return (numbers === 0 || numbers === found.length) && ordered && found.length >= 2
    ? found.map(({ title }) => title)
    : null;
}

function asPart(title: string): string {
  return title.startsWith("其中") ? title : `其中：${title}`;
}

/** Titles of the amounts of 06 in their order; one 决算数 where the header prints none or several groups. */
export function economicTitles(tokens: readonly Token[]): readonly string[] {
  const titles = tokens
    .map((token) => squash(token.text))
    .filter((text) =>
      /^(?:\d{4}年度?|本年|上年|年初|全年|调整)*(?:预算|决算|执行)数$|^(?:金额|合计|小计)$|增减/.test(text),
    );
  const parts = tokens.map((token) => squash(token.text)).filter((text) => /^(?:人员|公用)经费$/.test(text));
  const all = /^(?:合计|小计)$/.test(titles[0] ?? "") && titles.length === 1 ? [...titles, ...parts] : titles;
  const numbers = countNumbers(tokens);
  const clear =
    new Set(all).size === all.length && all.length > 1 && (numbers === 0 || numbers === all.length);
  return clear ? all : ["决算数"];
}

/** A header row with the declared titles in their places, for rows whose width is known by it. */
export function syntheticHeader(form: FormId, tokens: readonly Token[]): SyntheticHeader | null {
  const declaration = formOf(form);
  const line = tokens[0]?.line ?? 0;
  const made = (cells: readonly string[]): SyntheticHeader => ({
    rows: [rowOf(cells, [], line)],
    width: cells.length,
  });
  if (declaration.codes === "functional") {
    const titles = titlesFrom(declaration, tokens);
    return titles === null ? null : made(["科目编码", "科目名称", ...titles]);
  }
  const texts = tokens.map((token) => squash(token.text));
  if (declaration.codes === "departmentEconomic") {
    const groups = Math.max(1, texts.filter((text) => /^(?:科目|经济分类科目)?名称$/.test(text)).length);
    const coded = texts.some((text) => /编码|代码|经济分类科目$/.test(text));
    const amounts = groups === 1 ? economicTitles(tokens) : ["决算数"];
    const one = coded ? ["科目编码", "科目名称", ...amounts] : ["科目名称", ...amounts];
    return made(Array.from({ length: groups }, () => one).flat());
  }
  if (form === "threePublic") return twelveColumns(declaration, tokens);
  const numbered = texts.includes("行次");
  const sides = declaration.sides.map((side) => [
    "项目",
    ...(numbered ? ["行次"] : []),
    ...declaration.columns.filter((column) => side.columns.includes(column.id)).map((column) => column.title),
  ]);
  return made(sides.flat());
}

/** 三公 in twelve numbered columns, those of 预算数 before those of 决算数. */
function twelveColumns(form: Form, tokens: readonly Token[]): SyntheticHeader | null {
  const texts = tokens.map((token) => squash(token.text));
  const budget = texts.findIndex((text) => /预算数$/.test(text));
  const actual = texts.findIndex((text) => /决算数$/.test(text));
  const titles = form.columns.map((column) => column.title);
  if (countNumbers(tokens) !== titles.length * 2 || budget < 0 || actual < budget) return null;
  const line = tokens[0]?.line ?? 0;
  const top = [...titles, ...titles].map((_, index) =>
    index === 0 ? "预算数" : index === titles.length ? "决算数" : "",
  );
  return { rows: [rowOf(top, [], line), rowOf([...titles, ...titles], [], line)], width: top.length };
}
