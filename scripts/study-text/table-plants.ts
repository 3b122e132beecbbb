import type { HonestDocument, TaggedLine } from "../../test/support/honest/document";
import type { Random } from "../../test/support/random";
import { type Plant, type Planted, slipOf } from "./plant";

const FORMS = {
  summary: /^收入支出决算总表$/,
  income: /^收入决算表$/,
  expenditure: /^支出决算表$/,
  appropriation: /^财政拨款收入支出决算总表$/,
  general: /^一般公共预算财政拨款支出决算表$/,
  basic: /^一般公共预算财政拨款基本支出决算明细表$/,
  threePublic: /^财政拨款“三公”经费支出决算表$/,
} as const;

const AMOUNT = /^-?\d+\.\d{2}$/;
const HEAD = /^(?:\d{4}年度|金额单位：.*)$/;
const LEAF = /^\d{7}\t/;

/** The places of the lines of a form. */
function linesOf(lines: readonly TaggedLine[], title: RegExp): number[] {
  const from = lines.findIndex(({ tag, text }) => tag === "tables" && title.test(text));
  if (from < 0) return [];
  const to = lines.findIndex(({ tag, text }, at) => at > from && (tag !== "tables" || text === ""));
  return lines.slice(from, to < 0 ? lines.length : to).map((_, at) => from + at);
}

type Form = keyof typeof FORMS;

/** Changes one row of a form; `change` gives the lines that stand in its place, or null where the row has no place for it. */
const rowPlant = (
  kind: string,
  form: Form,
  row: RegExp,
  change: (text: string, random: Random, rows: readonly string[]) => readonly string[] | null,
): Plant => ({
  kind: `${kind} (${form})`,
  item: "plain",
  rules: /./,
  plant: ({ lines }: HonestDocument, random: Random): Planted | null => {
    const own = linesOf(lines, FORMS[form]).filter((at) => row.test(lines[at]?.text ?? ""));
    const rows = own.map((at) => lines[at]?.text ?? "");
    const places = own.flatMap((at) => {
      const text = lines[at]?.text ?? "";
      const by = change(text, random, rows);
      return by === null || by.join("\n") === text ? [] : [{ at, by }];
    });
    if (places.length === 0) return null;
    const { at, by } = random.pick(places);
    const put = by.map((text) => ({ tag: "tables", text }));
    // A head is wrong for all its form.
    const guilty = HEAD.test(lines[at]?.text ?? "") ? linesOf(lines, FORMS[form]) : [at];
    return {
      lines: [...lines.slice(0, at), ...put, ...lines.slice(at + 1)],
      guilty: guilty.map((each) => each + 1),
    };
  },
});

/** Changes one amount of a row that is not nothing; the column from the left among the amounts, any where left out. */
const cellPlant = (
  kind: string,
  form: Form,
  row: RegExp,
  change: (figure: string, random: Random) => string | null,
  column?: number,
): Plant =>
  rowPlant(kind, form, row, (text, random) => {
    const cells = text.split("\t");
    const amounts = cells.flatMap((cell, at) => (AMOUNT.test(cell) ? [at] : []));
    const able = (column === undefined ? amounts : [amounts.at(column) ?? -1]).filter(
      (at) => Number(cells[at] ?? 0) !== 0,
    );
    if (able.length === 0) return null;
    const at = random.pick(able);
    const by = change(cells[at] ?? "", random);
    return by === null ? null : [cells.map((cell, each) => (each === at ? by : cell)).join("\t")];
  });

/** Two digits that differ, exchanged. */
function exchanged(figure: string): string | null {
  const at = [...figure].findIndex(
    (digit, index) => /\d/.test(digit) && /\d/.test(figure[index + 1] ?? "") && digit !== figure[index + 1],
  );
  return at < 0 || /^0/.test(figure[at + 1] ?? "")
    ? null
    : `${figure.slice(0, at)}${figure[at + 1]}${figure[at]}${figure.slice(at + 2)}`;
}

const tenfold = (figure: string): string => (Number(figure) * 10).toFixed(2);

/** The amounts of a row, those of its end. */
const amountsAt = (text: string): number => text.split("\t").findIndex((cell) => AMOUNT.test(cell));

/** Mistakes of the tables: figures, rows, codes, names, heads. */
export const TABLE_PLANTS: readonly Plant[] = [
  cellPlant("wrong figure of an item", "expenditure", LEAF, slipOf),
  cellPlant("wrong figure of an item", "income", LEAF, slipOf, 0),
  cellPlant("wrong figure of an item", "general", LEAF, slipOf),
  cellPlant("two digits exchanged", "general", LEAF, exchanged, 0),
  cellPlant("point shifted", "expenditure", LEAF, tenfold, 0),
  cellPlant("wrong total", "income", /^合计\t/, slipOf, 0),
  cellPlant("wrong total", "expenditure", /^合计\t/, slipOf, 0),
  cellPlant("wrong total", "general", /^合计\t/, slipOf, 0),
  cellPlant("wrong kind of the total", "expenditure", /^合计\t/, slipOf, 1),
  cellPlant("wrong 类", "expenditure", /^\d{3}\t/, slipOf, 0),
  cellPlant("wrong 款", "general", /^\d{5}\t/, slipOf, 0),
  cellPlant("wrong 总计", "summary", /^总计\t/, slipOf, 0),
  cellPlant("wrong income", "summary", /^一、/, slipOf, 0),
  cellPlant("wrong 类 of the summary", "summary", /支出\t\d+\t(?!0\.00)[\d.]+$/, slipOf, -1),
  cellPlant("wrong carry-over", "summary", /年初结转和结余/, slipOf),
  cellPlant("wrong total", "appropriation", /^总计\t/, slipOf),
  cellPlant("wrong 类", "appropriation", /支出\t\d+\t(?!0\.00)[\d.]+\t/, slipOf),
  cellPlant("wrong economic item", "basic", /^301\d\d\t/, slipOf, 0),
  cellPlant("wrong 人员经费", "basic", /^人员经费合计/, slipOf, 0),
  cellPlant("wrong outturn", "threePublic", /^[\d.]+\t/, slipOf, 6),
  cellPlant("wrong budget", "threePublic", /^[\d.]+\t/, slipOf, 0),
  cellPlant("sign turned", "general", LEAF, (figure) => `-${figure}`, 0),
  rowPlant("row left out", "general", LEAF, () => []),
  rowPlant("row left out", "expenditure", LEAF, () => []),
  rowPlant("row left out", "income", /^\d{5}\t/, () => []),
  rowPlant("row printed twice", "general", LEAF, (text) => [text, text]),
  rowPlant("basic and project exchanged", "expenditure", LEAF, (text) => {
    const cells = text.split("\t");
    const at = amountsAt(text);
    const [basic = "", project = ""] = cells.slice(at + 1, at + 3);
    return basic === project
      ? null
      : [[...cells.slice(0, at + 1), project, basic, ...cells.slice(at + 3)].join("\t")];
  }),
  rowPlant("code of another item", "general", LEAF, (text, random, rows) => {
    const others = rows.filter((row) => row.slice(0, 3) !== text.slice(0, 3));
    return others.length === 0 ? null : [random.pick(others).slice(0, 7) + text.slice(7)];
  }),
  rowPlant("name of another item", "general", LEAF, (text, random, rows) => {
    const others = rows.filter((row) => row.split("\t")[1] !== text.split("\t")[1]);
    const name = others.length === 0 ? null : random.pick(others).split("\t")[1];
    return name == null ? null : [text.replace(/^(\d+\t)[^\t]+/, `$1${name}`)];
  }),
  rowPlant("wrong year", "expenditure", /^\d{4}年度$/, (text) => [`${Number(text.slice(0, 4)) - 1}年度`]),
  rowPlant("wrong unit", "general", /^金额单位：万元$/, () => ["金额单位：元"]),
];
