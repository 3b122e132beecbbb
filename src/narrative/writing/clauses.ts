import { groupDigits } from "../../money";
import type { Base, StatementMeasure } from "../measure";
import type { Statement } from "../statement";
import type { Wording } from "./wording";

/** Finds statements of a section by what they tell, and words them. */
export interface Clauses {
  readonly wording: Wording;
  readonly subjects: readonly string[];
  has(subject: string): boolean;
  find(subject: string, measure: StatementMeasure): Statement | null;
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
 * import { REASON_SLOT } from "juesuan/advanced";
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
  const find = (subject: string, measure: StatementMeasure) => index.get(`${subject}|${measure}`) ?? null;
  const year = statements.find(({ period }) => period !== null)?.period ?? null;
  const filled = fillerOf(year);
  return {
    wording,
    subjects: [...new Set(statements.map(({ subject }) => subject))],
    has: (subject) => statements.some((statement) => statement.subject === subject),
    find,
    year: () => (year === null ? "" : fill(wording.year, { year: String(year) })),
    figure: (statement) => signedFigure(statement, wording),
    fill: filled,
    ...plainClauses(find, wording),
    ...changeClauses(find, wording, filled, reasonOf),
    ...budgetClauses(find, wording, reasonOf),
  };
}

type Find = Clauses["find"];

/** Fills templates that may name the year before. */
function fillerOf(
  year: number | null,
): (template: string, values?: Readonly<Record<string, string>>) => string {
  const before = year === null ? "上年" : String(year - 1);
  return (template, values = {}) =>
    fill(year === null ? template.replace(/\{before\}年度?/g, "{before}") : template, { before, ...values });
}

/** The size of a figure with its unit; the words around it say which way it goes. */
function sizeOf({ value, unit }: Statement, { grouping, spaced }: Wording): string {
  const [whole = "", fraction] = value.replace(/^-/, "").split(".");
  const grouped = grouping && unit !== "%" ? groupDigits(whole) : whole;
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  if (unit === "%") return spaced ? ` ${text}%` : `${text}%`;
  return spaced ? ` ${text} ${unit}` : `${text}${unit}`;
}

function signedFigure(statement: Statement, wording: Wording): string {
  const size = sizeOf(statement, wording);
  return statement.value.startsWith("-") ? size.replace(/\d/, "-$&") : size;
}

function plainClauses(find: Find, wording: Wording): Pick<Clauses, "amount" | "share"> {
  return {
    amount(subject, name = subject, is = "") {
      const said = find(subject, "amount");
      return said === null ? "" : `${name}${is}${signedFigure(said, wording)}`;
    },
    share(subject, whole) {
      const said = find(subject, "share");
      if (said === null) return "";
      const figure = signedFigure(said, wording);
      return whole === undefined ? `，${wording.share}${figure}` : `，占${whole}的${figure}`;
    },
  };
}

function changeClauses(
  find: Find,
  wording: Wording,
  filled: ReturnType<typeof fillerOf>,
  reasonOf: ReasonOf,
): Pick<Clauses, "change" | "changeSince" | "because"> {
  /** `which`: the word before an amount (0) or before a rate (1). */
  const moved = (statement: Statement, which: 0 | 1): string =>
    `${(statement.direction === "down" ? wording.down : wording.up)[which]}${sizeOf(statement, wording)}`;
  const change = (subject: string, each = ""): string => {
    const by = find(subject, "change");
    if (by === null) return "";
    if (by.implied) return wording.flat;
    const rate = find(subject, "growth");
    return `${each}${moved(by, 0)}${rate === null ? "" : `，${moved(rate, 1)}`}`;
  };
  return {
    change,
    changeSince(subject) {
      const by = find(subject, "change");
      if (by === null) return "";
      const against = filled(wording.against);
      if (!by.implied) return `，${against}${change(subject)}`;
      return wording.flat.startsWith("与") ? `，${wording.flat}` : `，${against}${wording.flat}`;
    },
    because(subject, base) {
      const by = find(subject, "change");
      if (by === null || by.implied) return "";
      return `，${reasonIn(wording, reasonOf, subject, base)}`;
    },
  };
}

function budgetClauses(
  find: Find,
  wording: Wording,
  reasonOf: ReasonOf,
): Pick<Clauses, "budget" | "completion" | "comparison"> {
  const named = (template: string, base: Base) => fill(template, { budget: wording.budgets[base] });
  return {
    budget(subject) {
      const said = find(subject, "budget");
      return said?.base == null ? "" : `${named(wording.budgetIs, said.base)}${signedFigure(said, wording)}`;
    },
    completion(subject) {
      const said = find(subject, "completion");
      return said?.base == null
        ? ""
        : `，${named(wording.completed, said.base)}${signedFigure(said, wording)}`;
    },
    comparison(subject) {
      const said = find(subject, "comparison");
      if (said?.base == null) return "";
      if (said.value === "0") return `，${named(wording.equal, said.base)}`;
      const told = named(said.value === "1" ? wording.more : wording.less, said.base);
      return `，${told}的${reasonIn(wording, reasonOf, subject, said.base)}`;
    },
  };
}

function reasonIn(wording: Wording, reasonOf: ReasonOf, subject: string, base: string): string {
  return `${wording.because}${reasonOf(subject, base) ?? REASON_SLOT}`;
}
