import { type Form, type FormId, formOf } from "../forms";
import { type GridRow, isBlank, isFigure, squash, squashLabel } from "../tables";
import { rowsLabelled } from "./fixed-rows";
import { matchColumn } from "./header";
import { economicTitles, rowOf, syntheticHeader } from "./listed-header";
import { CODE, type Token } from "./listed-tokens";

/** Rows from cells of which the blank ones vanished: placed only where nothing is left to choose. */
export function regroup(form: FormId, header: readonly Token[], body: readonly Token[]): GridRow[] {
  const declaration = formOf(form);
  if (declaration.codes === "functional") return regroupCoded(declaration, header, body);
  if (declaration.codes === "departmentEconomic") return regroupEconomic(header, body);
  if (form === "threePublic") return regroupMatrix(declaration, header, body);
  return regroupLined(declaration, header, body);
}

function isText(text: string): boolean {
  return !isFigure(text) && !isBlank(text) && !CODE.test(text);
}

function singles(tokens: readonly Token[]): GridRow[] {
  return tokens.map((token) => rowOf([token.text], [token], token.line));
}

/** A row whose figures are as many as the columns has them in their order; any other keeps them unplaced. */
function regroupCoded(form: Form, header: readonly Token[], body: readonly Token[]): GridRow[] {
  const made = syntheticHeader(form.id as FormId, header);
  if (made === null) return singles(body);
  const rows: GridRow[] = [...made.rows];
  let current: Token[] = [];
  const close = () => {
    if (current.length > 0) rows.push(codedRow(current, made.width));
    current = [];
  };
  const joined = withWholeCodes(body);
  joined.forEach((token, index) => {
    const text = squash(token.text);
    const code = CODE.test(text) && isText(joined[index + 1]?.text ?? "1");
    if (code || /^(?:合计|总计)$/.test(text)) close();
    current.push(token);
  });
  close();
  return rows;
}

/** Codes cut into 类, 款 and 项, each in a cell of its own before the name, put together. */
function withWholeCodes(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    if (isText(token.text)) {
      let from = out.length - 1;
      while (from > out.length - 3 && /^\d{2}$/.test(out[from]?.text ?? "")) from--;
      const first = out[from];
      if (first !== undefined && /^\d{3}$/.test(first.text)) {
        const parts = out.splice(from);
        out.push({ ...first, text: parts.map(({ text }) => text).join("") });
      }
    }
    out.push(token);
  }
  return out;
}

function codedRow(tokens: readonly Token[], width: number): GridRow {
  const total = !CODE.test(squash(tokens[0]?.text ?? ""));
  const named = total ? 1 : tokens.findIndex((token, index) => index > 0 && !isText(token.text));
  const labels = tokens.slice(0, named < 0 ? tokens.length : named);
  const figures = tokens.slice(labels.length);
  const first = labels[0];
  const line = first?.line ?? 0;
  const name = labels
    .slice(1)
    .map((token) => token.text)
    .join("");
  if (figures.length !== width - 2) {
    const beyond = [...new Array<string>(width).fill(""), ...figures.map((token) => token.text)];
    const cells = [first?.text ?? "", total ? "" : name, ...beyond.slice(2)];
    const row = rowOf(cells, [first, labels[1], ...new Array<undefined>(width - 2), ...figures], line);
    return figures.length < width - 2 && figures.length > 0 ? { ...row, loose: width } : row;
  }
  const cells = [first?.text ?? "", total ? "" : name, ...figures.map((token) => token.text)];
  return rowOf(cells, [first, labels[1], ...figures], line);
}

/** 06: the figures behind a name are its own where they are as many as the amounts that the header prints. */
function regroupEconomic(header: readonly Token[], printed: readonly Token[]): GridRow[] {
  const cut = header.some(({ text }) => squash(text) === "款");
  const body = cut ? withWholeCodes(printed) : printed;
  const coded = body.some((token) => CODE.test(squash(token.text)));
  const line = body[0]?.line ?? 0;
  const titles = [...(coded ? ["科目编码"] : []), "科目名称", ...economicTitles(header)];
  const rows: GridRow[] = [rowOf(titles, [], line)];
  const amounts = titles.length - (coded ? 2 : 1);
  let index = 0;
  while (index < body.length) {
    const start = body[index] as Token;
    const parts: (Token | undefined)[] = [];
    const isCode = startsItem(body, index);
    if (coded) parts.push(isCode ? start : undefined);
    if (coded && isCode) index++;
    const name = body[index];
    const named = name !== undefined && isText(name.text);
    parts.push(named ? name : undefined);
    if (named) index++;
    const figures: Token[] = [];
    while (index < body.length && figures.length < amounts + 1) {
      const next = body[index] as Token;
      if (isText(next.text) || startsItem(body, index)) break;
      figures.push(next);
      index++;
    }
    if (!named && figures.length === 0) index = Math.max(index, body.indexOf(start) + 1);
    if (figures.length > 0 && figures.length !== amounts)
      while (parts.length < titles.length) parts.push(undefined);
    parts.push(...figures);
    const total = coded && parts[0] === undefined && /合计|总计|小计/.test(squash(parts[1]?.text ?? ""));
    const placed = total ? [parts[1], undefined, ...parts.slice(2)] : parts;
    rows.push(
      rowOf(
        placed.map((part) => part?.text ?? ""),
        placed,
        start.line,
      ),
    );
  }
  return rows;
}

/** Whether a code with a name behind it stands here. */
function startsItem(body: readonly Token[], index: number): boolean {
  return CODE.test(squash(body[index]?.text ?? "")) && isText(body[index + 1]?.text ?? "1");
}

/** 三公: as many figures as columns, or none. */
function regroupMatrix(form: Form, header: readonly Token[], body: readonly Token[]): GridRow[] {
  const line = header[0]?.line ?? body[0]?.line ?? 0;
  const titles = form.columns.map((column) => column.title);
  const labels = body.filter((token) => isText(token.text));
  const figures = body.filter((token) => !isText(token.text));
  const texts = header.map((token) => squash(token.text));
  const budget = texts.findIndex((text) => /预算数$/.test(text));
  const actual = texts.findIndex((text) => /决算数$/.test(text));
  const whole = figures.length === titles.length * 2 && budget <= actual;
  const short = figures.length < titles.length * 2 && budget >= 0 && budget < actual;
  if (labels.length === 0 && (whole || short)) {
    const top = [
      ...titles.map((_, index) => (index === 0 ? "预算数" : "")),
      ...titles.map((_, index) => (index === 0 ? "决算数" : "")),
    ];
    return [rowOf(top, [], line), rowOf([...titles, ...titles], [], line), looseOf([], figures, top.length)];
  }
  const groups = splitBy(body, (token) => isText(token.text));
  const items = groups.every(([label]) =>
    form.columns.some(
      (column) =>
        matchColumn({ own: [squashLabel(label?.text ?? "")], above: [], number: null }, [column]) !==
        undefined,
    ),
  );
  const width = items ? 2 : titles.length;
  if (
    groups.length === 0 ||
    groups.some((group) => group.length > width + 1 || !isText(group[0]?.text ?? ""))
  )
    return singles(body);
  const head = items
    ? ["项目", ...texts.filter((text) => /(?:预算|决算)数$/.test(text)).slice(0, 2)]
    : ["项目", ...titles];
  if (head.length !== width + 1) return singles(body);
  return [
    rowOf(head, [], line),
    ...groups.map((group) => looseOf(group.slice(0, 1), group.slice(1), head.length)),
  ];
}

/** A row of labels and figures; where those are fewer than the columns, they stand loose behind the width. */
function looseOf(labels: readonly Token[], figures: readonly Token[], width: number): GridRow {
  const short = labels.length + figures.length < width && figures.length > 0;
  const blank = new Array<undefined>(short ? width - labels.length : 0).fill(undefined);
  const tokens: (Token | undefined)[] = [...labels, ...blank, ...figures];
  const row = rowOf(
    tokens.map((token) => token?.text ?? ""),
    tokens,
    tokens.find((token) => token !== undefined)?.line ?? 0,
  );
  return short ? { ...row, loose: width } : row;
}

function splitBy(tokens: readonly Token[], starts: (token: Token) => boolean): Token[][] {
  const groups: Token[][] = [];
  for (const token of tokens) {
    const last = groups.at(-1);
    if (last === undefined || starts(token)) groups.push([token]);
    else last.push(token);
  }
  return groups;
}

/** A title with its 行次 and its amounts, on its own side; a number that continues the 行次 is no amount. */
function regroupLined(form: Form, header: readonly Token[], body: readonly Token[]): GridRow[] {
  // Forms of several parts print their header under the title of each part.
  const titles = [...header, ...body.filter((token) => squash(token.text) === "行次")];
  const made = syntheticHeader(form.id as FormId, titles);
  if (made === null) return singles(body);
  const numbered = titles.some((token) => squash(token.text) === "行次");
  const rows: GridRow[] = [...made.rows];
  const seen = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const group of splitBy(body, (token) => isText(token.text))) {
    const [label, ...rest] = group;
    if (label === undefined) continue;
    const number = numbered && /^\d{1,3}$/.test(rest[0]?.text ?? "") ? rest[0] : undefined;
    const next = [...numbers].filter(([, last]) => last + 1 === Number(number?.text));
    const sideId = sideOf(form, squashLabel(label.text), seen, next.length === 1 ? next[0]?.[0] : undefined);
    const place = form.sides.findIndex((side) => side.id === sideId);
    const side = form.sides[Math.max(0, place)];
    if (side === undefined) continue;
    if (number !== undefined) numbers.set(side.id, Number(number.text));
    const tail = number === undefined ? rest : rest.slice(1);
    const { amounts, beyond } = numbered ? untilNumber(tail, numbers) : { amounts: tail, beyond: [] };
    const offset = form.sides
      .slice(0, Math.max(0, place))
      .reduce((sum, one) => sum + one.columns.length + (numbered ? 2 : 1), 0);
    const parts: (Token | undefined)[] = new Array<Token | undefined>(offset).fill(undefined);
    parts.push(label);
    if (numbered) parts.push(number);
    if (amounts.length === side.columns.length) parts.push(...amounts);
    else {
      if (amounts.length > side.columns.length) parts.fill(undefined);
      while (parts.length < made.width) parts.push(undefined);
      parts.push(...amounts);
    }
    const row = rowOf(
      parts.map((part) => part?.text ?? ""),
      parts,
      label.line,
    );
    const loose = amounts.length > 0 && amounts.length < side.columns.length;
    rows.push(loose ? { ...row, loose: made.width } : row);
    if (beyond.length > 0) rows.push(looseOf([], beyond, 0));
  }
  return rows;
}

/**
 * The side of a title: the one whose 行次 it continues; of titles that both sides have, the first prints are those of
 * 收入, as many as it has such rows, and the rest of 支出.
 */
function sideOf(form: Form, label: string, seen: Map<string, number>, next: string | undefined): string {
  const sides = rowsLabelled(form.id as FormId, label).map((known) => known.side.id);
  const first = form.sides[0]?.id ?? "";
  const count = (seen.get(label) ?? 0) + 1;
  seen.set(label, count);
  if (next !== undefined && sides.includes(next)) return next;
  const own = sides.filter((side) => side === first).length;
  return sides.length === 0 || count <= own ? first : (sides.at(-1) ?? first);
}

/** The figures up to the 行次 of a line without title (one more than the last of a side), and those behind it. */
function untilNumber(
  tokens: readonly Token[],
  numbers: Map<string, number>,
): { amounts: readonly Token[]; beyond: readonly Token[] } {
  const amounts: Token[] = [];
  const beyond: Token[] = [];
  let into = amounts;
  for (const token of tokens) {
    const value = /^\d{1,3}$/.test(token.text) ? Number(token.text) : Number.NaN;
    const side = [...numbers].find(([, last]) => value === last + 1)?.[0];
    if (side === undefined) into.push(token);
    else {
      numbers.set(side, value);
      into = beyond;
    }
  }
  return { amounts, beyond };
}
