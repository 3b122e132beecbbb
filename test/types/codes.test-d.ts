/** What must not compile, and what must: checked by `npm run typecheck`, never run. */
import {
  type Catalogue,
  type DepartmentEconomicCode,
  departmentEconomicCode,
  type FunctionalCode,
  type FunctionClassCode,
  functionalCode,
  functionalCodes,
  governmentEconomicCode,
  lookup,
  parseFunctionalCode,
  type TableClassCode,
} from "../../src/codes";

export const health: FunctionClassCode = "210";
export const section: FunctionalCode = functionalCode("21015");
export const item: FunctionalCode = functionalCode("2101501");
export const whole: FunctionalCode = functionalCode("210");
export const travel: DepartmentEconomicCode = departmentEconomicCode("30211");
export const wages = governmentEconomicCode("50101");
export const row: TableClassCode = "234";
export const widened: FunctionClassCode = row;
export const text: string = item;
export const found: string | undefined = lookup(functionalCodes, item)?.name;

// @ts-expect-error there is no functional 类 299
export const unknown: FunctionClassCode = "299";

// @ts-expect-error a 类 has three digits
export const notClass: FunctionClassCode = "21015";

// @ts-expect-error 预备费 has no row of its own in the 总表
export const reserve: TableClassCode = "227";

// @ts-expect-error a letter is no digit
functionalCode("21015x");

// @ts-expect-error six digits are a cut code
functionalCode("210150");

// @ts-expect-error eight digits are too many
functionalCode("21015011");

// @ts-expect-error there is no functional 类 299
functionalCode("29901");

// @ts-expect-error nothing is no code
functionalCode("");

// @ts-expect-error a space is no digit
functionalCode("210 1");

// @ts-expect-error of a string nothing is known: parseFunctionalCode looks
functionalCode(text);

// @ts-expect-error economic codes have no 项
departmentEconomicCode("3010101");

// @ts-expect-error four digits are a cut code
departmentEconomicCode("3010");

// @ts-expect-error 304 was abolished before the classification of 2018
departmentEconomicCode("304");

// @ts-expect-error a department code is none of the government's
governmentEconomicCode("30101");

// @ts-expect-error a plain text is not known to be a code
export const plain: FunctionalCode = "2101501";

// @ts-expect-error an economic code is no functional one
export const mixed: FunctionalCode = travel;

export const parsed: FunctionalCode = parseFunctionalCode(text);

// @ts-expect-error a catalogue hands out what must not be changed
(functionalCodes satisfies Catalogue).entries()[0].name = "";
