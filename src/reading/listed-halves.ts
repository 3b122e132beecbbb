import type { Form } from "../forms";
import { type GridRow, squash } from "../tables";
import { rowOf } from "./listed-cells";
import { countNumbers, type Token } from "./listed-tokens";
import { titlesInOrder } from "./matrix-order";

/** 三公 in twelve numbered columns, those of 预算数 before those of 决算数. */
export function halvesHeader(
  form: Form,
  tokens: readonly Token[],
  body: readonly Token[],
): { readonly rows: GridRow[]; readonly width: number } | null {
  const texts = tokens.map((token) => squash(token.text));
  const budget = texts.findIndex((text) => /预算数$/.test(text));
  const actual = texts.findIndex((text) => /决算数$/.test(text));
  const figures = body.map(({ text }) => text);
  const middle = figures.length / 2;
  const titles = titlesInOrder(form, tokens, [figures.slice(0, middle), figures.slice(middle)]);
  if (titles === null || countNumbers(tokens) !== titles.length * 2 || budget < 0 || actual < budget)
    return null;
  return { rows: halves(titles, tokens[0]?.line ?? 0), width: titles.length * 2 };
}

/** The two rows of a header with 预算数 over these columns and 决算数 over the same again. */
export function halves(titles: readonly string[], line: number): GridRow[] {
  const top = [...titles, ...titles].map((_, index) =>
    index === 0 ? "预算数" : index === titles.length ? "决算数" : "",
  );
  return [rowOf(top, [], line), rowOf([...titles, ...titles], [], line)];
}
