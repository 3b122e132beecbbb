import { type Result, refusal, resultOf, WRONG_CODE } from "../errors";
import { type Said, wordsOf } from "../guard";
import type {
  DepartmentEconomicClassCode,
  FunctionClassCode,
  GovernmentEconomicClassCode,
} from "./generated/class-codes";

declare const codeBrand: unique symbol;

/** A text known to have the shape of a functional code: 3, 5 or 7 digits, the first a 2. */
export type FunctionalCode = string & { readonly [codeBrand]: "functional" };

/** A text known to have the shape of a department economic code: 3 or 5 digits, the first a 3. */
export type DepartmentEconomicCode = string & { readonly [codeBrand]: "departmentEconomic" };

/** A text known to have the shape of a government economic code: 3 or 5 digits, the first a 5. */
export type GovernmentEconomicCode = string & { readonly [codeBrand]: "governmentEconomic" };

type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";

/** Whether a text is `""` or pairs of digits, at most as many as `Most` has members. */
type IsPairs<Text extends string, Most extends readonly unknown[]> = Text extends ""
  ? true
  : Most extends readonly [unknown, ...infer Fewer]
    ? Text extends `${infer _First extends Digit}${infer _Second extends Digit}${infer Rest}`
      ? IsPairs<Rest, Fewer>
      : false
    : false;

type HasShape<
  Text extends string,
  Class extends string,
  Most extends readonly unknown[],
> = string extends Text ? false : Text extends `${Class}${infer Rest}` ? IsPairs<Rest, Most> : false;

/** The literal itself where it is a 类 of the catalogue and up to two pairs of digits; else a text that says so. */
export type FunctionalCodeLiteral<Text extends string> =
  HasShape<Text, FunctionClassCode, [1, 1]> extends true
    ? Text
    : "a functional code is a known 类 and 0, 2 or 4 more digits; for a string use parseFunctionalCode";

/** The literal itself where it is a 类 of the catalogue and at most one pair of digits; else a text that says so. */
export type DepartmentEconomicCodeLiteral<Text extends string> =
  HasShape<Text, DepartmentEconomicClassCode, [1]> extends true
    ? Text
    : "a department economic code is a known 类 and 0 or 2 more digits; for a string use parseDepartmentEconomicCode";

/** The literal itself where it is a 类 of the catalogue and at most one pair of digits; else a text that says so. */
export type GovernmentEconomicCodeLiteral<Text extends string> =
  HasShape<Text, GovernmentEconomicClassCode, [1]> extends true
    ? Text
    : "a government economic code is a known 类 and 0 or 2 more digits; for a string use parseGovernmentEconomicCode";

const FUNCTIONAL: Said = [
  "2开头的3、5或7位功能分类编码",
  "a functional code of 3, 5 or 7 digits beginning with 2",
];
const DEPARTMENT_ECONOMIC: Said = [
  "3开头的3或5位部门经济分类编码",
  "a department economic code of 3 or 5 digits beginning with 3",
];
const GOVERNMENT_ECONOMIC: Said = [
  "5开头的3或5位政府经济分类编码",
  "a government economic code of 3 or 5 digits beginning with 5",
];
const isFunctional = (text: string): text is FunctionalCode =>
  typeof text === "string" && /^2[0-9]{2}(?:[0-9]{2}){0,2}$/.test(text);
const isDepartment = (text: string): text is DepartmentEconomicCode =>
  typeof text === "string" && /^3[0-9]{2}(?:[0-9]{2})?$/.test(text);
const isGovernment = (text: string): text is GovernmentEconomicCode =>
  typeof text === "string" && /^5[0-9]{2}(?:[0-9]{2})?$/.test(text);

function refuse(text: unknown, expected: Said): never {
  const [zh, en] = wordsOf(text);
  throw refusal(
    WRONG_CODE,
    text,
    expected,
    [],
    [
      `${zh}应为${expected[0]}。缺位的编码可用repairCode补全`,
      `Found ${en}, expected ${expected[1]}. Repair a cut code with repairCode.`,
    ],
  );
}

/**
 * A functional code written in the program. A literal of wrong shape, or of a 类 that does not exist, does
 * not compile.
 *
 * @throws {JuesuanError} `wrong-code` where untyped code passes something else.
 *
 * @example
 * ```ts
 * import { functionalCode } from "juesuan/codes";
 * functionalCode("2101501"); // => "2101501"
 * functionalCode("21015"); // => "21015"
 * ```
 */
export function functionalCode<const Text extends string>(
  code: FunctionalCodeLiteral<Text> & Text,
): FunctionalCode {
  const text: string = code;
  return isFunctional(text) ? text : refuse(text, FUNCTIONAL);
}

/**
 * A department economic code written in the program; a literal of wrong shape does not compile.
 *
 * @throws {JuesuanError} `wrong-code` where untyped code passes something else.
 *
 * @example
 * ```ts
 * import { departmentEconomicCode } from "juesuan/codes";
 * departmentEconomicCode("30212"); // => "30212"
 * ```
 */
export function departmentEconomicCode<const Text extends string>(
  code: DepartmentEconomicCodeLiteral<Text> & Text,
): DepartmentEconomicCode {
  const text: string = code;
  return isDepartment(text) ? text : refuse(text, DEPARTMENT_ECONOMIC);
}

/**
 * A government economic code written in the program; a literal of wrong shape does not compile.
 *
 * @throws {JuesuanError} `wrong-code` where untyped code passes something else.
 *
 * @example
 * ```ts
 * import { governmentEconomicCode } from "juesuan/codes";
 * governmentEconomicCode("50502"); // => "50502"
 * ```
 */
export function governmentEconomicCode<const Text extends string>(
  code: GovernmentEconomicCodeLiteral<Text> & Text,
): GovernmentEconomicCode {
  const text: string = code;
  return isGovernment(text) ? text : refuse(text, GOVERNMENT_ECONOMIC);
}

/**
 * A text as functional code, if it has the shape of one: half-width digits and nothing else. Says nothing
 * on whether the code exists (`judgeCode`); repairs nothing (`repairCode`).
 *
 * @example
 * ```ts
 * import { parseFunctionalCode } from "juesuan/advanced";
 * parseFunctionalCode("2101501"); // => "2101501"
 * parseFunctionalCode("210150"); // throws /Found "210150", expected a functional code of 3, 5 or 7 digits/
 * ```
 */
export function parseFunctionalCode(text: string): FunctionalCode {
  return isFunctional(text) ? text : refuse(text, FUNCTIONAL);
}

/**
 * As {@link parseFunctionalCode}, the error as a value.
 *
 * @example
 * ```ts
 * import { tryParseFunctionalCode } from "juesuan/advanced";
 * tryParseFunctionalCode("9").ok; // => false
 * ```
 */
export function tryParseFunctionalCode(text: string): Result<FunctionalCode> {
  return resultOf(() => parseFunctionalCode(text));
}

/**
 * A text as department economic code, if it has the shape of one.
 *
 * @example
 * ```ts
 * import { parseDepartmentEconomicCode } from "juesuan/advanced";
 * parseDepartmentEconomicCode("30212"); // => "30212"
 * parseDepartmentEconomicCode("3021"); // throws /expected a department economic code/
 * ```
 */
export function parseDepartmentEconomicCode(text: string): DepartmentEconomicCode {
  return isDepartment(text) ? text : refuse(text, DEPARTMENT_ECONOMIC);
}

/**
 * As {@link parseDepartmentEconomicCode}, the error as a value.
 *
 * @example
 * ```ts
 * import { tryParseDepartmentEconomicCode } from "juesuan/advanced";
 * tryParseDepartmentEconomicCode("9").ok; // => false
 * ```
 */
export function tryParseDepartmentEconomicCode(text: string): Result<DepartmentEconomicCode> {
  return resultOf(() => parseDepartmentEconomicCode(text));
}

/**
 * A text as government economic code, if it has the shape of one.
 *
 * @example
 * ```ts
 * import { parseGovernmentEconomicCode } from "juesuan/advanced";
 * parseGovernmentEconomicCode("501"); // => "501"
 * parseGovernmentEconomicCode("30101"); // throws /expected a government economic code/
 * ```
 */
export function parseGovernmentEconomicCode(text: string): GovernmentEconomicCode {
  return isGovernment(text) ? text : refuse(text, GOVERNMENT_ECONOMIC);
}

/**
 * As {@link parseGovernmentEconomicCode}, the error as a value.
 *
 * @example
 * ```ts
 * import { tryParseGovernmentEconomicCode } from "juesuan/advanced";
 * tryParseGovernmentEconomicCode("9").ok; // => false
 * ```
 */
export function tryParseGovernmentEconomicCode(text: string): Result<GovernmentEconomicCode> {
  return resultOf(() => parseGovernmentEconomicCode(text));
}
