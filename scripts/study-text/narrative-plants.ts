import { functionalCodes, lookup } from "../../src/codes";
import { amountIn } from "../../test/support/honest/books";
import type { HonestDocument } from "../../test/support/honest/document";
import { money, percent } from "../../test/support/honest/printing";
import { alsoAt, edit, type Plant, slipOf } from "./plant";

const NARRATIVE = /^(?:NT|SG|X|CD|DC)-/;
const AMOUNT = String.raw`\d[\d,]*(?:\.\d+)?`;
const yearOf = ({ books }: HonestDocument): string => String(books.year);
const telling = (document: HonestDocument) => document.manner.telling;
const of = (
  document: HonestDocument,
  ...[form, key, column]: [Parameters<typeof amountIn>[1], string, string]
) => amountIn(document.manner.source, form, key, column);

/** Whether the changes and contracts that a sentence tells are so large that no rounding hides a wrong rate. */
const largeChange = (text: string): boolean =>
  [...text.matchAll(/(?:增加|减少|合同金额)([\d.]+)万元/g)].every(([, amount]) => Number(amount) >= 1);

/** A figure mistyped in a section, after these words. */
const mistyped = (kind: string, tags: RegExp, before: string, item: Plant["item"] = "plain"): Plant => ({
  kind,
  item,
  rules: NARRATIVE,
  plant: (document, random) =>
    edit(
      document,
      random,
      tags,
      new RegExp(`(${before})(${AMOUNT})`),
      ({ 1: words = "", 2: figure = "", input = "" }) => {
        const wrong = slipOf(figure, random);
        return wrong === null || !largeChange(input) ? null : words + wrong;
      },
    ),
});

/** Slips of one figure or word that the rules long tell. */
const PLAIN: readonly Plant[] = [
  mistyped("total of 01", /^overall$/, "(?:收入总计|支出总计|收、支总计均为|总收入|总支出)"),
  mistyped("total or source of income", /^revenue$/, "收入(?:合计)?"),
  mistyped("total or kind of expenditure", /^spending$/, "支出(?:合计)?"),
  mistyped("total of 04", /^fiscal$/, "(?:收入总计|收、支总计均为)"),
  mistyped("class of the structure", /^structure$/, "（类）支出"),
  mistyped("outturn of an item", /^item$/, "支出决算为"),
  mistyped("personnel or office expenses", /^basic$/, "(?:人员|公用)经费"),
  mistyped("share", /^(?:revenue|spending|structure|threePublic\.parts)$/, "，占比?"),
  mistyped("growth", /^(?:overall|fiscal|generalTotal|running)$/, "(?:增长|下降|上升|降低)"),
  mistyped("completion of an item", /^item$/, "完成年初预算的"),
  {
    kind: "direction word",
    item: "plain",
    rules: NARRATIVE,
    plant: (document, random) =>
      edit(
        document,
        random,
        /^(?:overall|fiscal|generalTotal|running|threePublic)$/,
        /(增加|减少)(\d\S*?万元，)(增长|上升|下降|降低)/,
        ({ 1: word, 2: middle, 3: rise, input = "" }) =>
          largeChange(input) ? `${word === "增加" ? "减少" : "增加"}${middle}${rise}` : null,
      ),
  },
];

/** Item 4: what was missed. */
const MISSED: readonly Plant[] = [
  {
    kind: "this year's figure told of last year",
    item: "missed",
    rules: NARRATIVE,
    plant: (document, random) =>
      edit(
        document,
        random,
        /^(?:overall|revenue|spending|fiscal|structure|running|procurement|basic|threePublic)$/,
        new RegExp(`${yearOf(document)}(?=年)`),
        () => String(document.books.year - 1),
      ),
  },
  {
    kind: "share of a budget",
    item: "missed",
    rules: NARRATIVE,
    adds: true,
    plant: (document, random, right) =>
      edit(
        document,
        random,
        /^(?:items\.head|threePublic)$/,
        /完成((?:年初)?预算)的(\d[\d.]*)%/,
        ([, budget, rate = ""]) => {
          const printed = right ? rate : slipOf(rate, random);
          return printed === null ? null : `占${budget}的${printed}%`;
        },
      ),
  },
  {
    kind: "差值 against the budget",
    item: "missed",
    rules: NARRATIVE,
    adds: true,
    plant: (document, random, right) =>
      edit(
        document,
        random,
        /^items\.head$/,
        /预算为([\d.]+)万元，支出决算为([\d.]+)万元/,
        ([all, planned = "", spent = ""]) => {
          const gap = Math.abs(Number(planned) - Number(spent)).toFixed(2);
          const printed = right ? gap : slipOf(gap, random);
          return printed === null || Number(gap) === 0 ? null : `${all}，差值为${printed}万元`;
        },
      ),
  },
  mistyped(
    "last year's figure against now and change",
    /^(?:overall|fiscal|generalTotal|running|threePublic.*)$/,
    String.raw`[比较]\d{4}年`,
    "missed",
  ),
  {
    kind: "growth against last year and change",
    item: "missed",
    rules: NARRATIVE,
    plant: (document, random) =>
      edit(
        document,
        random,
        /^(?:overall|fiscal|generalTotal|running|threePublic.*)$/,
        /([比较]\d{4}年[\d.]+万元(?:增加|减少)[\d.]+万元，(?:增长|上升|下降|降低))([\d.]+)(?=%)/,
        ({ 1: words = "", 2: rate = "", input = "" }) => {
          const wrong = slipOf(rate, random);
          return wrong === null || !largeChange(input) ? null : words + wrong;
        },
      ),
  },
  {
    kind: "whole 万元 without decimals",
    item: "missed",
    rules: NARRATIVE,
    adds: true,
    plant: (document, random, right) =>
      edit(
        document,
        random,
        /^(?:revenue|spending|item|fiscal|basic|structure)$/,
        /(支出决算为|收入合计|支出合计|总计|经费|（类）支出)(\d+\.\d+)(?=万元)/,
        ([, words, figure = ""]) => {
          const whole = Math.round(Number(figure));
          if (whole < 10) return null;
          return `${words}${right ? whole : whole + random.pick([-3, -2, 2, 3])}`;
        },
      ),
  },
  mistyped(
    "三公 told otherwise than its form",
    /^threePublic(?:\.(?:abroad|vehicles|reception))?$/,
    "(?:预算为|支出决算为|购置支出|维护费支出|接待费支出)",
    "missed",
  ),
  {
    kind: "截至 of another year",
    item: "missed",
    rules: NARRATIVE,
    plant: (document, random) =>
      edit(
        document,
        random,
        /^assets$/,
        /(截[至止])(\d{4})(?=年12月31日)/,
        ([, word, year]) => `${word}${Number(year) - random.int(1, 2)}`,
      ),
  },
];

const nameOf = (code: string): string => lookup(functionalCodes, code)?.name ?? "";

/** Item 5: what only cross-reading tells. */
const CROSS: readonly Plant[] = [
  {
    kind: "item under a 款 that is not its own",
    item: "cross",
    rules: NARRATIVE,
    plant: (document, random) => {
      const codes = (document.books.exact.forms.generalBudget?.rows ?? [])
        .map(({ key }) => key)
        .filter((key) => /^\d{5}$/.test(key));
      return edit(document, random, /^item$/, /（类）([^（）]+)（款）/, ([, own]) => {
        const others = codes.map(nameOf).filter((name) => name !== own && name !== "");
        return others.length === 0 ? null : `（类）${random.pick(others)}（款）`;
      });
    },
  },
  {
    kind: "item under a 类 that is not its own",
    item: "cross",
    rules: NARRATIVE,
    plant: (document, random) =>
      edit(document, random, /^item$/, /^(\d+\.)([^（）]+)（类）/, ([, ordinal, own]) => {
        const other = ["教育支出", "农林水支出", "卫生健康支出"].filter((name) => name !== own);
        return `${ordinal}${random.pick(other)}（类）`;
      }),
  },
  {
    kind: "行次 that jumps",
    item: "cross",
    rules: /^(?:IN|DC)-/,
    plant: (document, random) => {
      const planted = edit(
        document,
        random,
        /^tables$/,
        /^([一二三四五六七八九十]+、[^\t]*\t)(\d+)(?=\t[\d.,]*\t[一二三四五六七八九十]+、)/,
        ([, title, number]) => `${title}${Number(number) + random.int(3, 9)}`,
      );
      // Which of two neighbours jumped, their numbers do not say.
      return alsoAt(planted, (planted?.guilty[0] ?? -1) + 1);
    },
  },
  {
    kind: "year of another report in the heading",
    item: "cross",
    rules: NARRATIVE,
    plant: (document, random) =>
      edit(document, random, /^text\.head$/, /\d{4}(?=年度部门决算情况说明)/, ([year]) =>
        String(Number(year) - random.int(1, 3)),
      ),
  },
  {
    kind: "year of another report in a sentence",
    item: "cross",
    rules: NARRATIVE,
    plant: (document, random) =>
      edit(
        document,
        random,
        /^(?:fund|capital|performance|items\.head)$/,
        new RegExp(`${yearOf(document)}(?=年)`),
        ([year]) => String(Number(year) - random.int(2, 3)),
      ),
  },
];

/** Item 6: what review guides ask. */
const GUIDES: readonly Plant[] = [
  {
    kind: "年初预算 0 and yet a completion rate",
    item: "guides",
    rules: NARRATIVE,
    plant: (document, random) =>
      edit(
        document,
        random,
        /^item$/,
        /(?:年初未安排预算|年初预算为0\.00万元)，支出决算为([\d.]+)万元/,
        ([, spent]) => `年初预算为0.00万元，支出决算为${spent}万元，完成年初预算的100.00%`,
      ),
  },
  mistyped(
    "share of 中小企业",
    /^procurement$/,
    "授予中小企业合同金额[\\d.]+万元，占政府采购支出总额的",
    "guides",
  ),
  mistyped(
    "share of 小微企业",
    /^procurement$/,
    "授予小微企业合同金额[\\d.]+万元，占政府采购支出总额的",
    "guides",
  ),
  {
    kind: "小微企业 above 中小企业",
    item: "guides",
    rules: NARRATIVE,
    plant: (document, random) =>
      edit(
        document,
        random,
        /^procurement$/,
        /(授予中小企业合同金额)([\d.]+)(万元.*?授予小微企业合同金额)([\d.]+)/,
        ([, a, small, b]) =>
          Number(small) === 0 ? null : `${a}${small}${b}${(Number(small) * 2).toFixed(2)}`,
      ),
  },
  {
    kind: "reason of the change missing",
    item: "guides",
    rules: NARRATIVE,
    plant: (document, random) =>
      edit(
        document,
        random,
        /^(?:overall|running)$/,
        /[，。](?:主要(?:原因)?是|主要原因：|变动原因：|[^，。%]{0,12}(?:增加|减少)(?:的主要原因|主要是由于))[^%]*。$/,
        () => "。",
      ),
  },
  {
    kind: "meetings below what 06 prints",
    item: "guides",
    rules: NARRATIVE,
    adds: true,
    plant: (document, random, right) => {
      const spent = of(document, "basicDetail", "30215", "amount");
      if (spent < 100_000) return null;
      const told = right ? spent : Math.floor(spent / 3);
      return edit(
        document,
        random,
        /^running$/,
        /^(?=.*机关运行经费支出)/,
        () => `会议费支出${money(told, telling(document))}。`,
      );
    },
  },
  {
    kind: "procurement above all expenditure",
    item: "guides",
    rules: NARRATIVE,
    plant: (document, random) => {
      if (document.books.layout.forms.includes("statistics")) return null;
      const all = of(document, "expenditure", "total", "total") * 3;
      const printed = money(all, telling(document));
      return edit(
        document,
        random,
        /^procurement$/,
        /支出总额.*$/,
        () =>
          `支出总额${printed}，其中：政府采购货物支出${printed}、政府采购工程支出0.00万元、政府采购服务支出0.00万元。授予中小企业合同金额${printed}，占政府采购支出总额的${percent(all, all, telling(document))}，其中：授予小微企业合同金额${printed}，占政府采购支出总额的${percent(all, all, telling(document))}。`,
      );
    },
  },
  {
    kind: "published after more than 20 days",
    item: "guides",
    rules: NARRATIVE,
    adds: true,
    plant: (document, random, right) => {
      const next = document.books.year + 1;
      return edit(
        document,
        random,
        /^cover$/,
        /^$/,
        () => `部门决算批复日期：${next}年8月1日　公开日期：${next}年${right ? "8月12日" : "10月9日"}`,
      );
    },
  },
  {
    kind: "another calling in a heading",
    item: "guides",
    rules: NARRATIVE,
    plant: (document, random) => edit(document, random, /^text\.head$/, /部门(?=决算情况说明)/, () => "单位"),
  },
  {
    kind: "doubled punctuation",
    item: "guides",
    rules: NARRATIVE,
    plant: (document, random) =>
      edit(document, random, /^(?:item|fund|capital|spending)$/, /。$/, () => "。。"),
  },
  {
    kind: "doubled word",
    item: "guides",
    rules: NARRATIVE,
    plant: (document, random) => edit(document, random, /^item$/, /的主要原因/, () => "的的主要原因"),
  },
  {
    kind: "figure against a cell left blank",
    item: "guides",
    rules: NARRATIVE,
    plant: (document, random) =>
      edit(
        document,
        random,
        /^(?:revenue|spending)$/,
        /((?:事业|经营|其他|上级补助)收入|经营支出)0\.00万元/,
        ([, name]) => `${name}${random.int(5, 90)}.31万元`,
      ),
  },
  {
    kind: "item of the text that no table has",
    item: "guides",
    rules: NARRATIVE,
    plant: (document, random) =>
      edit(document, random, /^item$/, /（款）([^（）]+)（项）/, ([, own]) =>
        own === "其他扶贫支出" ? null : "（款）其他扶贫支出（项）",
      ),
  },
  {
    kind: "term of the tables not explained",
    item: "guides",
    rules: NARRATIVE,
    plant: (document, random) => {
      if (of(document, "threePublic", "actual", "total") === 0) return null;
      const planted = edit(
        document,
        random,
        /^glossary$/,
        /^十四、“三公”经费：.*$/,
        () => "十四、彩票公益金：指从彩票发行收入中按规定比例提取的资金。",
      );
      const lines = document.lines.flatMap(({ tag }, index) => (tag === "glossary" ? [index + 1] : []));
      return alsoAt(planted, ...lines);
    },
  },
];

export const NARRATIVE_PLANTS: readonly Plant[] = [...PLAIN, ...MISSED, ...CROSS, ...GUIDES];
