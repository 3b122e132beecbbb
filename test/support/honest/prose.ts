import type { FinalAccounts } from "../../../src/accounts";
import { departmentEconomicCodes, functionalCodes, lookup } from "../../../src/codes";
import { fen, roundFen } from "../../../src/money";
import type { Random } from "../random";
import { amountIn, type Books, type Compared } from "./books";
import { money, percent, sameInPrint, type Telling, vanishes } from "./printing";

/** One paragraph of the narrative and the section it stands in. */
export interface Paragraph {
  readonly tag: string;
  readonly text: string;
}

/** How a department words its narrative. */
export interface Manner {
  readonly telling: Telling;
  /** Figures of the ledger, or those that the tables print. */
  readonly source: FinalAccounts;
  /** Sections on cars and on 绩效 left out where the province publishes them step by step. */
  readonly leftOut: boolean;
  /** The body as the sentences call it. */
  readonly self: string;
}

const REASONS_UP = [
  "新增专项业务经费",
  "人员增资及新招录公务员",
  "上级追加项目资金",
  "承接了与邻县同级部门合作的项目",
  "比照同类地区标准提高了人员待遇",
  "调整绩效工资标准和补缴职业年金",
  "使用上年结转资金安排的项目支出增加",
  "新增在职人员2名，相应增加人员经费",
  "上级追加项目资金120.50万元",
];
const REASONS_DOWN = [
  "落实过紧日子要求，压减一般性支出",
  "部分项目跨年实施，资金结转下年使用",
  "人员退休及调出",
  "与上年同期相比减少了一次性项目",
  "上年一次性安排的设备购置项目已完工",
  "在职人员减少3人",
];

/** Writes sentences of one department, in the manner of its own. */
export class Writer {
  constructor(
    readonly random: Random,
    readonly books: Books,
    readonly manner: Manner,
  ) {}

  /** An amount of the forms that the narrative goes by. */
  of(...[form, key, column]: [Parameters<typeof amountIn>[1], string, string]): number {
    return amountIn(this.manner.source, form, key, column);
  }

  get year(): string {
    return `${this.books.year}${this.random.pick(["年度", "年度", "年"])}`;
  }

  get before(): string {
    return this.random.pick([
      `${this.books.year - 1}年度`,
      `${this.books.year - 1}年`,
      "上年",
      "上年度",
      "上年决算数",
    ]);
  }

  /** An amount beside the forms, as exact as those of the source. */
  known(amount: number): number {
    const { source } = this.manner;
    return source === this.books.exact ? amount : roundFen(fen(amount), this.books.precision);
  }

  previous(what: Compared): number {
    return this.known(this.books.previous[what]);
  }

  get telling(): Telling {
    return this.manner.telling;
  }

  /** Why an amount went up or down, at one of the places where bureaus say it. */
  reason(up: boolean, what: string): { readonly head: string; readonly tail: string } {
    const why = this.random.pick(up ? REASONS_UP : REASONS_DOWN);
    const other = this.random.pick(up ? REASONS_UP : REASONS_DOWN);
    const word = up ? "增加" : "减少";
    switch (this.random.int(0, 8)) {
      case 0:
        return { head: "", tail: `。主要原因是${why}` };
      case 1:
        return { head: "", tail: `。${word}的主要原因：一是${why}；二是${other}` };
      case 2:
        return { head: `因${why}，`, tail: "" };
      case 3:
        return { head: "", tail: `，主要原因：\n一是${why}；\n二是${other}` };
      case 4:
        return { head: "", tail: `，主要是${why}` };
      case 5:
        return { head: "", tail: `，${what}${word}主要是由于${why}` };
      case 6:
        return { head: "", tail: `，变动原因：${why}` };
      default:
        return { head: "", tail: `，主要原因是${why}` };
    }
  }

  /** The words of a change against last year, and its reason; nothing for a department of this year. */
  change(now: number, before: number, telling: Telling, what: string, opening = ""): string {
    const { random } = this;
    if (this.books.first) return "，本部门为本年新设立部门，无上年数据";
    const flat = random.pick(["持平", "相比无变化", "相比无增减变化", "相同"]);
    if (sameInPrint(now, before, telling))
      return flat.startsWith("相比")
        ? `，${opening}与${this.before}${flat}`
        : `，${opening}与${this.before}${flat}`;
    const change = now - before;
    const up = change > 0;
    const amount = Math.abs(change);
    const word = up ? "增加" : "减少";
    const rise = up ? random.pick(["增长", "增长", "上升"]) : random.pick(["下降", "下降", "降低"]);
    if (vanishes(amount, telling.precision)) return `，${opening}与${this.before}基本持平`;
    const shown = money(amount, telling);
    const rate =
      before === 0
        ? random.pick(["（上年无此项）", "，增长100%", ""])
        : `，${rise}${percent(amount, before, telling)}`;
    const { head, tail } = this.reason(up, what);
    const lead = `，${head}${opening}`;
    const than = random.pick([`与${this.before}相比，`, `比${this.before}`, `较${this.before}`]);
    const manner = random.int(0, 5);
    if (manner === 0 && before !== 0 && !vanishes(before, telling.precision))
      return `${lead}比${this.books.year - 1}年${money(before, telling)}${word}${shown}${rate}${tail}`;
    if (manner === 1 && before !== 0)
      return `${lead}${than}${rise}${percent(amount, before, telling)}，${word}${shown}${tail}`;
    return `${lead}${than}${word}${shown}${rate}${tail}`;
  }

  /** Each part with its amount and its share. */
  parts(
    parts: readonly (readonly [name: string, amount: number])[],
    whole: number,
    telling: Telling,
  ): string {
    const all = this.random.chance(0.3);
    const of = this.random.pick(["占", "占比", "占"]);
    const separator = this.random.pick(["；", "；", "，", "；\n"]);
    return parts
      .filter(([, amount]) => all || amount !== 0)
      .map(([name, amount]) => {
        const share = whole > 0 ? `，${of}${percent(amount, whole, telling)}` : "";
        return `${name}${money(amount, telling)}${share}`;
      })
      .join(separator);
  }
}

/** 一 to 四: the totals of 01, 02, 03 and 04. */
export function totals(writer: Writer): Paragraph[] {
  return [overall(writer), revenue(writer), spending(writer), fiscal(writer)];
}

function overall(writer: Writer): Paragraph {
  const { random } = writer;
  const total = writer.of("summary", "income.total", "amount");
  const telling = writer.telling;
  const amount = money(total, telling);
  const opening = random.pick(["", "收、支总计各", "收、支总计均"]);
  const change = writer.change(total, writer.previous("total"), telling, "收入、支出", opening);
  const text = random.pick([
    `${writer.year}收、支总计均为${amount}${change}。`,
    `${writer.manner.self}${writer.year}收入总计${amount}，支出总计${amount}${change}。`,
    `${writer.manner.self}${writer.year}总收入${amount}，总支出${amount}（含结转和结余）${change}。`,
    `${writer.year}收入、支出总计${amount}${change}。`,
  ]);
  return { tag: "overall", text };
}

const SOURCES = [
  ["appropriation", "财政拨款收入"],
  ["superiorSubsidy", "上级补助收入"],
  ["undertaking", "事业收入"],
  ["operating", "经营收入"],
  ["affiliatedRemittance", "附属单位上缴收入"],
  ["other", "其他收入"],
] as const;

function revenue(writer: Writer): Paragraph {
  const total = writer.of("income", "total", "total");
  const parts = SOURCES.map(([column, name]) => [name, writer.of("income", "total", column)] as const);
  const telling = writer.telling;
  return {
    tag: "revenue",
    text: `${writer.random.pick(["", writer.manner.self])}${writer.year}${writer.random.pick(["收入合计", "本年收入合计"])}${money(total, telling)}，其中：${writer.parts(parts, total, telling)}。`,
  };
}

const KINDS = [
  ["basic", "基本支出"],
  ["project", "项目支出"],
  ["superiorRemittance", "上缴上级支出"],
  ["operating", "经营支出"],
  ["affiliatedSubsidy", "对附属单位补助支出"],
] as const;

function spending(writer: Writer): Paragraph {
  const total = writer.of("expenditure", "total", "total");
  const parts = KINDS.map(([column, name]) => [name, writer.of("expenditure", "total", column)] as const);
  const telling = writer.telling;
  return {
    tag: "spending",
    text: `${writer.random.pick(["", writer.manner.self])}${writer.year}${writer.random.pick(["支出合计", "本年支出合计"])}${money(total, telling)}，其中：${writer.parts(parts, total, telling)}。`,
  };
}

function fiscal(writer: Writer): Paragraph {
  const { random } = writer;
  const total = writer.of("appropriationSummary", "income.total", "amount");
  const telling = writer.telling;
  const opening = random.pick(["", "财政拨款收、支总计各"]);
  const change = writer.change(
    total,
    writer.previous("appropriation"),
    telling,
    "财政拨款收入、支出",
    opening,
  );
  const amount = money(total, telling);
  const text = random.pick([
    `${writer.year}财政拨款收、支总计均为${amount}${change}。`,
    `${writer.year}财政拨款收入总计${amount}，支出总计${amount}${change}。`,
  ]);
  return { tag: "fiscal", text };
}

const nameOf = (code: string, year: number): string =>
  (lookup(functionalCodes, code, year) ?? lookup(functionalCodes, code))?.name ??
  functionalCodes.rowsOf(code)[0]?.name ??
  "";

/** 五: the general budget: its total, its structure, its items against the budget. */
export function general(writer: Writer): Paragraph[] {
  const total = writer.of("generalBudget", "total", "total");
  if (total === 0) return [];
  return [...generalTotal(writer, total), structure(writer, total), ...items(writer, total)];
}

function generalTotal(writer: Writer, total: number): Paragraph[] {
  const all = writer.of("expenditure", "total", "total");
  const telling = writer.telling;
  const change = writer.change(total, writer.previous("general"), telling, "一般公共预算财政拨款支出");
  const share = writer.random.chance(0.7) ? `，占本年支出合计的${percent(total, all, telling)}` : "";
  return [
    { tag: "generalTotal.head", text: "（一）一般公共预算财政拨款支出决算总体情况" },
    {
      tag: "generalTotal",
      text: `${writer.year}一般公共预算财政拨款支出${money(total, telling)}${share}${change.replace(/^，/, "。")}。`,
    },
  ];
}

function structure(writer: Writer, total: number): Paragraph {
  const { books } = writer;
  const rows = (writer.manner.source.forms.generalBudget?.rows ?? []).filter(({ key }) =>
    /^\d{3}$/.test(key),
  );
  const parts = rows.map(
    ({ key, cells }) => [nameOf(key, books.year), (cells as { total?: number | null }).total ?? 0] as const,
  );
  const telling = writer.telling;
  const list = parts
    .filter(([, amount]) => amount !== 0)
    .map(
      ([name, amount]) =>
        `${name.replace(/支出$/, "")}（类）支出${money(amount, telling)}，占${percent(amount, total, telling)}`,
    )
    .join("；");
  return {
    tag: "structure",
    text: `（二）一般公共预算财政拨款支出决算结构情况\n${writer.year}一般公共预算财政拨款支出${money(total, telling)}，主要用于以下方面：${list}。`,
  };
}

function items(writer: Writer, total: number): Paragraph[] {
  const { books, random } = writer;
  const rows = (writer.manner.source.forms.generalBudget?.rows ?? []).filter(({ key }) =>
    /^\d{7}$/.test(key),
  );
  const told = rows.map(({ key, cells }) => ({
    key,
    spent: (cells as { total?: number | null }).total ?? 0,
    planned: writer.known(books.initial.get(key) ?? 0),
  }));
  const planned = writer.known(rows.reduce((sum, { key }) => sum + (books.initial.get(key) ?? 0), 0));
  const telling = writer.telling;
  const done = planned > 0 ? `，完成年初预算的${percent(total, planned, telling)}` : "";
  const named = random.pick(["full", "full", "plain"] as const);
  return [
    {
      tag: "items.head",
      text: `（三）一般公共预算财政拨款支出决算具体情况\n${writer.year}一般公共预算财政拨款支出年初预算为${money(planned, telling)}，支出决算为${money(total, telling)}${done}。其中：`,
    },
    ...told.map(({ key, spent, planned: budget }, index) => ({
      tag: "item",
      text: `${index + 1}.${itemName(key, books.year, named)}${item(writer, spent, budget, telling)}`,
    })),
  ];
}

function itemName(key: string, year: number, named: "full" | "plain"): string {
  const [top, middle, item] = [key.slice(0, 3), key.slice(0, 5), key].map((code) => nameOf(code, year));
  return named === "full"
    ? `${top}（类）${middle}（款）${item}（项）。`
    : `${top}（类）${middle}（款）${item}（项）：`;
}

function item(writer: Writer, spent: number, budget: number, telling: Telling): string {
  const { random } = writer;
  const actual = `支出决算为${money(spent, telling)}`;
  if (budget === 0) {
    const none = random.pick(["年初未安排预算", "年初预算为0"]);
    const zero = none === "年初预算为0" ? `年初预算为${money(0, telling)}` : none;
    return `${zero}，${actual}，决算数大于年初预算数的主要原因是年中追加了上级专项资金。`;
  }
  const lead = `年初预算为${money(budget, telling)}，${actual}，完成年初预算的${percent(spent, budget, telling)}`;
  if (sameInPrint(spent, budget, telling))
    return `${lead}，${random.pick(["决算数与年初预算数持平", "决算数等于年初预算数", "决算数与年初预算数一致", "与年初预算数相同"])}。`;
  const more = spent > budget;
  const why = random.pick(more ? REASONS_UP : REASONS_DOWN);
  const word = more ? "大于" : "小于";
  return random.pick([
    `${lead}，决算数${word}年初预算数的主要原因是${why}。`,
    `${lead}。决算数${word}年初预算数的主要原因：${why}。`,
    `${lead}，决算数${word}年初预算数，主要是${why}。`,
  ]);
}

/** 六: basic expenditure by 人员经费 and 公用经费. */
export function basic(writer: Writer): Paragraph[] {
  const total = writer.of("generalBudget", "total", "basic");
  if (total === 0) return [];
  const [personnel, office] = [
    writer.of("basicDetail", "personnel", "amount"),
    writer.of("basicDetail", "public", "amount"),
  ];
  const telling = writer.telling;
  const used = (starts: RegExp): string =>
    (writer.manner.source.forms.basicDetail?.rows ?? [])
      .filter(
        ({ key, cells }) =>
          /^\d{5}$/.test(key) && starts.test(key) && (cells as { amount?: number | null }).amount,
      )
      .map(({ key }) => lookup(departmentEconomicCodes, key)?.name ?? "")
      .filter((name) => name !== "")
      .join("、");
  const list = (names: string): string => (names === "" ? "" : `，主要包括：${names}`);
  return [
    {
      tag: "basic",
      text: `${writer.year}一般公共预算财政拨款基本支出${money(total, telling)}，其中：\n人员经费${money(personnel, telling)}${list(used(/^30[13]/))}。\n公用经费${money(office, telling)}${list(used(/^(?:302|307|31|399)/))}。`,
    },
  ];
}

/** 七 and 八: the funds, or that there are none. */
export function funds(writer: Writer): Paragraph[] {
  const { random, manner } = writer;
  const of = (column: string) => writer.of("governmentFund", "total", column);
  const fund = { opening: of("opening"), income: of("income"), total: of("total"), closing: of("closing") };
  const telling = writer.telling;
  const none = Object.values(fund).every((amount) => amount === 0);
  const fundText = none
    ? random.pick([
        `${manner.self}${writer.year}没有政府性基金预算财政拨款收入、支出，也没有使用政府性基金预算安排的支出。`,
        `${manner.self}${writer.year}无政府性基金预算财政拨款收入支出。`,
        `${writer.year}政府性基金预算财政拨款年初结转和结余${money(0, telling)}，本年收入${money(0, telling)}，本年支出${money(0, telling)}，年末结转和结余${money(0, telling)}。`,
      ])
    : `${writer.year}政府性基金预算财政拨款年初结转和结余${money(fund.opening, telling)}，本年收入${money(fund.income, telling)}，本年支出${money(fund.total, telling)}，年末结转和结余${money(fund.closing, telling)}。`;
  const capital = writer.of("stateCapital", "total", "total");
  const capitalTelling = writer.telling;
  const capitalText =
    capital === 0
      ? random.pick([
          `${manner.self}${writer.year}没有国有资本经营预算财政拨款支出。`,
          `${manner.self}${writer.year}无国有资本经营预算财政拨款支出。`,
        ])
      : `${writer.year}国有资本经营预算财政拨款支出${money(capital, capitalTelling)}，其中：基本支出${money(writer.of("stateCapital", "total", "basic"), capitalTelling)}，项目支出${money(writer.of("stateCapital", "total", "project"), capitalTelling)}。`;
  return [
    { tag: "fund", text: fundText },
    { tag: "capital", text: capitalText },
  ];
}
