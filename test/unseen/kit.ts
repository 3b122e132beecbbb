import { type Accounts, account, type Department } from "../corpus/make/ledger";
import { Page, type Row } from "../corpus/make/page";
import { type Print, printed, printer, type Style } from "../corpus/make/print";
import { type Random, randomFrom } from "../support/random";

/** A whole disclosure: its text with every figure of the tables, and the errors that may be planted in it. */
export interface Unseen {
  readonly name: string;
  readonly page: Page;
  readonly department: string;
  readonly year: number;
  readonly unit: "元" | "万元";

  readonly plants: readonly Plant[];
}

export interface Plant {
  readonly from: string;
  readonly to: string;
  /** The line is the first that holds `from` behind the first line that holds `after`. */
  readonly after: string;
  /** The rule that must find it. */
  readonly rule: string;
}

/** Titles of 类 and 款 that any department may need. */
const NAMES: Readonly<Record<string, string>> = {
  "208": "社会保障和就业支出",
  "20805": "行政事业单位养老支出",
  "20808": "抚恤",
  "210": "卫生健康支出",
  "21011": "行政事业单位医疗",
  "221": "住房保障支出",
  "22102": "住房改革支出",
};

/** Writes one disclosure: random amounts, figures in its style, tables and sentences. */
export class Kit {
  readonly random: Random;
  readonly page = new Page();
  readonly print: Print;

  constructor(
    seed: number,
    readonly style: Style,
  ) {
    this.random = randomFrom(seed);
    this.print = printer(style);
  }

  /** A random amount in 元 with 角 and 分. */
  yuan(low: number, high: number): number {
    return this.random.int(low * 100, high * 100) / 100;
  }

  account(department: Department): Accounts {
    return account({ ...department, names: { ...NAMES, ...department.names } });
  }

  /** An amount (in 分) as the sentences print it. */
  w(amount: number): string {
    return printed(amount, { ...this.style, nothing: (0).toFixed(this.style.decimals) });
  }

  /** Last year's amount, within a quarter of this year's. */
  before(now: number): number {
    return Math.round((now * this.random.int(760, 1240)) / 1000);
  }

  /** `share` of `whole` in percent. */
  p(share: number, whole: number, decimals = 2): string {
    return whole === 0 ? (0).toFixed(decimals) : ((share / whole) * 100).toFixed(decimals);
  }

  /** 增加 and 增长 or 减少 and 下降, by how much. */
  change(
    now: number,
    before: number,
    words: readonly [string, string, string, string] = ["增加", "增长", "减少", "下降"],
  ): string {
    const [more, grown, less, fallen] = words;
    const by = Math.abs(now - before);
    const up = now >= before;
    return `${up ? more : less}${this.w(by)}${this.style.unit}，${up ? grown : fallen}${this.p(by, before)}%`;
  }

  text(...lines: readonly string[]): void {
    this.page.text(...lines);
  }

  /** Prose broken after so many characters, as it is copied out of a page. */
  wrapped(width: number, ...paragraphs: readonly string[]): void {
    for (const paragraph of paragraphs) {
      const pieces: string[] = [];
      for (let at = 0; at < paragraph.length; ) {
        // A line begins with no full stop: it hangs over the edge of the line before.
        const end = at + width + (/[，。；：、）”]/.test(paragraph[at + width] ?? "") ? 1 : 0);
        pieces.push(paragraph.slice(at, end));
        at = end;
      }
      this.page.text(...pieces);
    }
  }

  /** Rows between single spaces; blanks are lost. */
  spaced(rows: readonly Row[]): void {
    for (const row of rows)
      this.page.aligned(
        [row.filter((item) => (typeof item === "string" ? item : item.text) !== "")],
        row.map(() => 0),
        {
          separator: " ",
        },
      );
  }

  /** Rows of a web page, one on a line. */
  html(rows: readonly Row[]): void {
    this.page.between(rows, "<tr><td>", "</td><td>", "</td></tr>");
  }
}

/** 06: the basic expenditure spread by shares over economic items, with the amounts that are fixed (in 元). */
export function spread(
  basic: number,
  fixed: Readonly<Record<string, number>>,
  shares: Readonly<Record<string, number>>,
): Record<string, number> {
  const rest = basic - Object.values(fixed).reduce((sum, amount) => sum + amount, 0);
  const parts = Object.entries(shares).map(
    ([code, share]) => [code, Math.round(rest * share * 100) / 100] as const,
  );
  return { ...fixed, ...Object.fromEntries(parts) };
}
