import { groupDigits } from "../../money";
import type { Measure } from "../measure";
import type { Statement } from "../statement";
import type { Wording } from "./wording";

/** Finds statements of a section by what they tell, and words them. */
export interface Clauses {
  readonly wording: Wording;
  readonly subjects: readonly string[];
  has(subject: string): boolean;
  find(subject: string, measure: Measure): Statement | null;
  /** `{year}年度`, or nothing when the year is not known. */
  year(): string;
  figure(statement: Statement): string;
  amount(subject: string, name?: string, is?: string): string;
  share(subject: string, whole?: string): string;
  /** `增加N万元，增长P%`, or `持平`; empty when no change is told. */
  change(subject: string, each?: string): string;
  /** The same with what it is compared with in front. */
  changeSince(subject: string): string;
  budget(subject: string): string;
  completion(subject: string): string;
  comparison(subject: string): string;
  /** `，主要原因是…`. */
  because(subject: string, base: string): string;
  fill(template: string, values: Readonly<Record<string, string>>): string;
}

/** Gives the reason of a change or a difference; null leaves the slot open. */
export type ReasonOf = (subject: string, base: string) => string | null;

/**
 * What stands where only the department can tell.
 *
 * @example
 * ```ts
 * import { REASON_SLOT } from "juesuan/narrative";
 * REASON_SLOT; // => "【原因】"
 * ```
 */
export const REASON_SLOT = "【原因】";

/** Fills `{name}` in a template. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-zA-Z]{1,12})\}/g, (_, name: string) => values[name] ?? "");
}

/** The clauses of one section. */
export function clausesOf(statements: readonly Statement[], wording: Wording, reasonOf: ReasonOf): Clauses {
  const index = new Map<string, Statement>();
  for (const statement of statements) index.set(`${statement.subject}|${statement.measure}`, statement);
  const year = statements.find(({ period }) => period !== null)?.period ?? null;
  const find = (subject: string, measure: Measure) => index.get(`${subject}|${measure}`) ?? null;
  const before = year === null ? "上年" : String(year - 1);
  const filled = (template: string, values: Readonly<Record<string, string>> = {}) =>
    fill(year === null ? template.replace(/\{before\}年度?/g, "{before}") : template, { before, ...values });
  const figure = ({ value, unit }: Statement): string => {
    const plain = value.replace(/^-/, "");
    const [whole = "", fraction] = plain.split(".");
    const grouped = wording.grouping && unit !== "%" ? groupDigits(whole) : whole;
    const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
    if (unit === "%") return wording.spaced ? ` ${text}%` : `${text}%`;
    return wording.spaced ? ` ${text} ${unit}` : `${text}${unit}`;
  };
  const signed = (statement: Statement): string =>
    statement.value.startsWith("-") ? figure(statement).replace(/\d/, "-$&") : figure(statement);
  const moved = (statement: Statement, which: 0 | 1): string =>
    `${(statement.direction === "down" ? wording.down : wording.up)[which]}${figure(statement)}`;
  const change = (subject: string, each = ""): string => {
    const by = find(subject, "change");
    if (by === null) return "";
    if (by.implied) return wording.flat;
    const rate = find(subject, "growth");
    return `${each}${moved(by, 0)}${rate === null ? "" : `，${moved(rate, 1)}`}`;
  };
  return {
    wording,
    subjects: [...new Set(statements.map(({ subject }) => subject))],
    has: (subject) => statements.some((statement) => statement.subject === subject),
    find,
    year: () => (year === null ? "" : fill(wording.year, { year: String(year) })),
    figure: signed,
    fill: filled,
    amount(subject, name = subject, is = "") {
      const said = find(subject, "amount");
      return said === null ? "" : `${name}${is}${signed(said)}`;
    },
    share(subject, whole) {
      const said = find(subject, "share");
      if (said === null) return "";
      return whole === undefined ? `，${wording.share}${signed(said)}` : `，占${whole}的${signed(said)}`;
    },
    change,
    changeSince(subject) {
      const by = find(subject, "change");
      if (by === null) return "";
      const against = filled(wording.against);
      if (!by.implied) return `，${against}${change(subject)}`;
      return wording.flat.startsWith("与") ? `，${wording.flat}` : `，${against}${wording.flat}`;
    },
    budget(subject) {
      const said = find(subject, "budget");
      return said?.base == null
        ? ""
        : `${fill(wording.budgetIs, { budget: wording.budgets[said.base] })}${signed(said)}`;
    },
    completion(subject) {
      const said = find(subject, "completion");
      return said?.base == null
        ? ""
        : `，${fill(wording.completed, { budget: wording.budgets[said.base] })}${signed(said)}`;
    },
    comparison(subject) {
      const said = find(subject, "comparison");
      if (said?.base == null) return "";
      const words = said.value === "0" ? wording.equal : said.value === "1" ? wording.more : wording.less;
      const told = `，${fill(words, { budget: wording.budgets[said.base] })}`;
      return said.value === "0"
        ? told
        : `${told}的${wording.because}${reasonOf(subject, said.base) ?? REASON_SLOT}`;
    },
    because(subject, base) {
      const by = find(subject, "change");
      if (by === null || by.implied) return "";
      return `，${wording.because}${reasonOf(subject, base) ?? REASON_SLOT}`;
    },
  };
}
