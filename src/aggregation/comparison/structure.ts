import { type CellAddress, type FinalAccounts, rowFinder, tableOf } from "../../accounts";
import { needFigures, refusal, WRONG_ARGUMENT, WRONG_PRECISION } from "../../errors";
import { CLASS_KEY_PREFIX, codeLevel, columnTitle, type FormId, formOf, rowTitle } from "../../forms";
import { type Fen, rate } from "../../money";

/** One part of a whole. */
export interface Share {
  readonly place: CellAddress;
  /** Official title of the part. */
  readonly title: string;
  /** In 分. */
  readonly amount: Fen;
  /** Percent of the whole, half-up by itself: the shares of a whole may miss 100 by their rounding. */
  readonly plain: string;
  /** Percent by largest remainder: the shares of a whole add up to exactly 100. */
  readonly adding: string;
}

/** A whole and what it is made of. */
export interface Structure {
  readonly title: string;
  readonly whole: CellAddress;
  /** The sum of the parts in 分, which shares are of. */
  readonly amount: Fen;
  readonly parts: readonly Share[];
}

/** Which wholes are shown, each by the columns of one row or by the rows of one column. */
const STRUCTURES: readonly {
  readonly title: string;
  readonly form: FormId;
  readonly row: string;
  readonly column: string;
  readonly parts: "columns" | "classes" | "class-lines";
  readonly leave?: readonly string[];
}[] = [
  { title: "收入结构", form: "income", row: "total", column: "total", parts: "columns" },
  { title: "支出结构", form: "expenditure", row: "total", column: "total", parts: "columns" },
  {
    title: "支出功能分类结构",
    form: "summary",
    row: "expenditure.subtotal",
    column: "amount",
    parts: "class-lines",
  },
  {
    title: "财政拨款支出资金结构",
    form: "appropriationSummary",
    row: "expenditure.subtotal",
    column: "total",
    parts: "columns",
  },
  {
    title: "一般公共预算财政拨款支出功能分类结构",
    form: "generalBudget",
    row: "total",
    column: "total",
    parts: "classes",
  },
  {
    title: "一般公共预算财政拨款支出性质结构",
    form: "generalBudget",
    row: "total",
    column: "total",
    parts: "columns",
  },
  { title: "基本支出经济分类结构", form: "basicDetail", row: "total", column: "amount", parts: "classes" },
  {
    title: "“三公”经费结构",
    form: "threePublic",
    row: "actual",
    column: "total",
    parts: "columns",
    leave: ["vehicles"],
  },
];

/**
 * The structure of accounts: income by source, expenditure by nature, fund, functional and economic 类, and 三公 by part,
 * with shares half-up and shares that add up. Wholes without figures are left out, and so are parts of nothing.
 *
 * @param decimals - Digits of a share after the point, 0 to 10; 2 where left out.
 * @throws {JuesuanError} for other decimals, or where a part is negative: it has no share
 * @example
 * ```ts
 * import { structure } from "juesuan/aggregation";
 * import { sampleAccounts } from "juesuan/accounts";
 * structure(sampleAccounts())[0]?.parts.map(({ title, adding }) => [title, adding]); // => [["基本支出", "85.55"], ["项目支出", "14.45"]]
 * ```
 */
export function structure(accounts: FinalAccounts, decimals = 2): readonly Structure[] {
  needFigures(accounts, "accounts");
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 10) {
    throw refusal(WRONG_PRECISION, decimals, ["0到10的整数", "a whole number from 0 to 10"], ["decimals"]);
  }
  const find = rowFinder(accounts);
  return STRUCTURES.flatMap((spec): Structure[] => {
    if (tableOf(accounts, spec.form) === undefined) return [];
    const places = partsOf(accounts, spec).filter(
      ({ form, row, column }) => (find(form, row)?.cells[column] ?? 0) !== 0,
    );
    if (places.length === 0) return [];
    const amounts = places.map(({ form, row, column }) => find(form, row)?.cells[column] as Fen);
    const amount = amounts.reduce((sum, part) => (sum + part) as Fen, 0 as Fen);
    const adding = largestRemainder(amounts, decimals, spec.title);
    return [
      {
        title: spec.title,
        whole: { form: spec.form, row: spec.row, column: spec.column },
        amount,
        parts: places.map((place, index) => ({
          place,
          title:
            spec.parts === "columns"
              ? columnTitle(place.form, place.column)
              : (find(place.form, place.row)?.name ?? rowTitle(place.form, place.row)),
          amount: amounts[index] as Fen,
          plain: rate(amounts[index] as Fen, amount, decimals) as string,
          adding: adding[index] as string,
        })),
      },
    ];
  });
}

function partsOf(
  accounts: FinalAccounts,
  { form, row, column, parts, leave }: (typeof STRUCTURES)[number],
): CellAddress[] {
  if (parts === "columns") {
    const side = formOf(form).sides.find((candidate) => candidate.rows.some(({ key }) => key === row));
    return (side?.columns ?? [])
      .filter((id) => id !== column && !(leave ?? []).includes(id))
      .map((id) => ({ form, row, column: id }));
  }
  const rows = tableOf(accounts, form)?.rows ?? [];
  const wanted =
    parts === "classes"
      ? rows.filter(({ key }) => codeLevel(key) === 1)
      : rows.filter(
          ({ key }) =>
            key.startsWith(CLASS_KEY_PREFIX) && codeLevel(key.slice(CLASS_KEY_PREFIX.length)) === 1,
        );
  return wanted.map(({ key }) => ({ form, row: key, column }));
}

/**
 * Percentages of parts that add up to 100 exactly: each is cut off, and what is missing goes to the parts that lost
 * most (Hamilton), the earlier one where they lost alike. Exact, with bigint.
 */
function largestRemainder(amounts: readonly Fen[], decimals: number, title: string): string[] {
  const negative = amounts.find((amount) => amount < 0);
  if (negative !== undefined)
    throw refusal(
      WRONG_ARGUMENT,
      negative,
      ["没有负数的部分：负数没有占比", "no negative part: it has no share"],
      [title],
    );
  const whole = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
  const scale = 100n * 10n ** BigInt(decimals);
  const floors = amounts.map((amount) => (BigInt(amount) * scale) / whole);
  const rests = amounts.map((amount) => (BigInt(amount) * scale) % whole);
  const missing = Number(scale - floors.reduce((sum, floor) => sum + floor, 0n));
  const order = [...amounts.keys()].sort((a, b) => {
    const [x, y] = [rests[a] as bigint, rests[b] as bigint];
    return x === y ? a - b : x > y ? -1 : 1;
  });
  const raised = new Set(order.slice(0, missing));
  return floors.map((floor, index) => {
    const digits = String(floor + (raised.has(index) ? 1n : 0n)).padStart(decimals + 1, "0");
    return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  });
}
