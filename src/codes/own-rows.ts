import { need } from "../errors";
import { type Said, same, wordsOf } from "../guard";
import { needCatalogue } from "./catalogue";
import type { BudgetKind } from "./entry";
import { normalizeName } from "./names";
import type { CodeScope } from "./scope";
import { levelOf, parentCodeOf } from "./shape";

/** A row of a list of one's own: a code and its name, as the official book of a year has them. */
export interface OwnCodeRow {
  /** 3, 5 or 7 digits. The first tells the classification: 1 income, 2 functional, 3 and 5 the economic ones. */
  readonly code: string;
  readonly name: string;
  /** First and last year of this name, where the row is to hold in these years exactly. */
  readonly validFrom?: number | null;
  readonly validTo?: number | null;
  /** The budget of a functional code; that of the code above it where left out. */
  readonly budget?: BudgetKind | null;
}

/** What is wrong with a row of a list of one's own. */
export interface CatalogueProblem {
  /** Number of the row, from 1. */
  readonly row: number;
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  /** What to do about it. */
  readonly advice: string;
  /** The whole sentence, in each language. */
  readonly text: { readonly zh: string; readonly en: string };
}

/** The classification that a code belongs to, by its first digit. */
export const KIND_BY_DIGIT = {
  "1": "income",
  "2": "functional",
  "3": "departmentEconomic",
  "5": "governmentEconomic",
} as const;

/** The classification of a code, `null` where there is none. */
export function kindOf(code: string): (typeof KIND_BY_DIGIT)[keyof typeof KIND_BY_DIGIT] | null {
  return Object.entries(KIND_BY_DIGIT).find(([digit]) => code.startsWith(digit))?.[1] ?? null;
}

/** The economic classifications have no 项. */
const DIGITS = {
  income: [3, 5, 7],
  functional: [3, 5, 7],
  departmentEconomic: [3, 5],
  governmentEconomic: [3, 5],
};

const BUDGETS: ReadonlySet<string> = /* @__PURE__ */ new Set<BudgetKind>([
  "一般公共预算",
  "政府性基金预算",
  "国有资本经营预算",
  "社会保险基金预算",
]);

/** A name of the book is no longer than this. */
const LONGEST_NAME = 80;
const YEARS = { first: 1950, last: 2200 };

/** What is wrong with a row, before its number is known. */
interface Fault {
  readonly found: Said;
  readonly expected: Said;
  readonly advice: Said;
}

const shown = (value: unknown): Said =>
  typeof value === "string" ? same(`"${value.slice(0, 40)}"`) : wordsOf(value);

const fault = (found: unknown, expected: Said, advice: Said): Fault => ({
  found: shown(found),
  expected,
  advice,
});

/**
 * What is wrong with a list of one's own, row by row: empty where `withCatalogue` takes it.
 *
 * @param rows - The list; rows from a file may be anything.
 * @param base - The catalogue it goes over: a 款 or 项 needs its parent in one of the two.
 *
 * @example
 * ```ts
 * import { builtInCodes } from "juesuan/codes";
 * import { checkCatalogue } from "juesuan/advanced";
 * checkCatalogue([{ code: "20177", name: "示例事务" }], builtInCodes); // => []
 * checkCatalogue([{ code: "2017701", name: "行政运行" }], builtInCodes)[0]?.expected; // => "its 款 20177 in the list or the built-in catalogue"
 * ```
 */
export function checkCatalogue(rows: readonly OwnCodeRow[], base: CodeScope): readonly CatalogueProblem[] {
  need("list", rows, "rows");
  need("object", base, "base");
  for (const kind of Object.values(KIND_BY_DIGIT)) if (base[kind] !== undefined) needCatalogue(base[kind]);
  const own = new Set(rows.map((row) => row?.code));
  const before = new Map<string, number[]>();
  return rows.flatMap((row, index): CatalogueProblem[] => {
    const given = typeof row === "object" && row !== null ? row : ({} as OwnCodeRow);
    const code = typeof given.code === "string" ? given.code : "";
    const earlier = before.get(code) ?? [];
    before.set(code, [...earlier, index]);
    const found =
      shapeFault(given) ?? nameFault(given) ?? spanFault(given) ?? parentFault(code, own, base) ?? repeated();
    return found === null ? [] : [problem(index + 1, code.slice(0, 40), found)];

    function repeated(): Fault | null {
      const same = earlier.find((at) => overlap(rows[at] as OwnCodeRow, given));
      if (same === undefined) return null;
      return fault(
        given.name,
        [`${code}在一个年度只有一个名称`, `one name of ${code} in a year`],
        [
          `删去第${same + 1}行或本行，或给两行写上不相交的年度`,
          `delete row ${same + 1} or this one, or give both years that do not meet`,
        ],
      );
    }
  });
}

function problem(row: number, code: string, { found, expected, advice }: Fault): CatalogueProblem {
  const zh = `第${row}行（${code}）：现为${found[0]}，应为${expected[0]}；${advice[0]}`;
  const en = `row ${row} (${code}): found ${found[1]}, expected ${expected[1]}; ${advice[1]}`;
  return { row, code, found: found[1], expected: expected[1], advice: advice[1], text: { zh, en } };
}

function shapeFault({ code }: OwnCodeRow): Fault | null {
  const advice: Said = [
    "编码的数字写成文字，不带空格、点和名称",
    "write the digits of the code as text, without spaces, points or a name",
  ];
  if (typeof code !== "string" || levelOf(code) === null)
    return fault(code, ["3、5或7位数字", "3, 5 or 7 digits"], advice);
  const kind = kindOf(code);
  if (kind === null)
    return fault(
      code,
      ["以1、2、3或5开头的编码", "a code that begins with 1, 2, 3 or 5"],
      ["去掉其他分类的行", "leave out rows of other classifications"],
    );
  return DIGITS[kind].includes(code.length)
    ? null
    : fault(
        code,
        [
          `经济分类的${DIGITS[kind].join("或")}位数字`,
          `${DIGITS[kind].join(" or ")} digits in an economic classification`,
        ],
        ["去掉此行", "leave the row out"],
      );
}

function nameFault({ name, budget }: OwnCodeRow): Fault | null {
  const isName =
    typeof name === "string" && name.length <= LONGEST_NAME && /[\u4e00-\u9fff]/.test(normalizeName(name));
  if (!isName)
    return fault(
      name,
      [`至多${LONGEST_NAME}个字的名称`, `a name of at most ${LONGEST_NAME} characters`],
      ["写上科目书中编码旁的名称", "give the name that the book prints beside the code"],
    );
  return budget === undefined || budget === null || BUDGETS.has(budget)
    ? null
    : fault(budget, same([...BUDGETS].join("、")), [
        "写上其中一种预算，或不写",
        "give one of these budgets, or none",
      ]);
}

const isYear = (year: unknown): boolean =>
  year === undefined ||
  year === null ||
  (Number.isInteger(year) && Number(year) >= YEARS.first && Number(year) <= YEARS.last);

function spanFault({ validFrom, validTo }: OwnCodeRow): Fault | null {
  const wrong = [validFrom, validTo].find((year) => !isYear(year));
  if (wrong !== undefined)
    return fault(
      wrong,
      [`${YEARS.first}到${YEARS.last}的年度`, `a whole year from ${YEARS.first} to ${YEARS.last}`],
      ["年度写成数字", "give the year as a number"],
    );
  return (validFrom ?? -Infinity) <= (validTo ?? Infinity)
    ? null
    : fault(
        `${validFrom} to ${validTo}`,
        ["先后相接的年度", "a first year before the last"],
        ["两个年度互换", "exchange the two"],
      );
}

function parentFault(code: string, own: ReadonlySet<string>, base: CodeScope): Fault | null {
  const [parent, kind] = [parentCodeOf(code), kindOf(code)];
  if (parent === null || kind === null || own.has(parent)) return null;
  // Of a classification that the base does not hold nothing is known.
  if (base[kind] === undefined || base[kind].rowsOf(parent).length > 0) return null;
  return fault(
    code,
    [
      `表中或内置科目表中有其${levelOf(parent) ?? "上级"}${parent}`,
      `its ${levelOf(parent) ?? "parent"} ${parent} in the list or the built-in catalogue`,
    ],
    [`补上${parent}的行，或改正编码`, `add the row of ${parent}, or correct the code`],
  );
}

function overlap(a: OwnCodeRow, b: OwnCodeRow): boolean {
  return (
    (a.validFrom ?? -Infinity) <= (b.validTo ?? Infinity) &&
    (b.validFrom ?? -Infinity) <= (a.validTo ?? Infinity)
  );
}
