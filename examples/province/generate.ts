/**
 * Invented disclosures of a province: the text of each follows from the seed and its number alone, so a worker makes its
 * own and nothing is sent to it. The books are honest and rounded as departments round; a share has an error planted.
 */
import { type FinalAccounts, writeText } from "juesuan/accounts";
import { deriveForms, type Entry, roundAccounts } from "juesuan/aggregation";
import { fen } from "juesuan/money";
import { deriveStatements, writeNarrative } from "juesuan/narrative";
import { booksOf, KEPT, lastYear, pick, randomFrom, spendingsOf, YEAR } from "./books";

/** What is wrong in a disclosure. */
export type Plant = "wrong total" | "wrong sentence" | "wrong transfer" | "三公 grew";

/** An invented disclosure. */
export interface Unit {
  readonly id: string;
  readonly county: string;
  readonly text: string;
  readonly plant: Plant | null;
}

export const COUNTIES: readonly string[] = [..."甲乙丙丁戊己庚辛壬癸"].flatMap((first) =>
  [..."山江湖原"].map((second) => `${first}${second}县`),
);
/** Where errors are four times as frequent. */
const CARELESS = "丙江县";
const BUREAUS = ["教育局", "水利局", "农业农村局", "交通运输局", "文化和旅游局", "民政局", "档案馆"];

/** The id of a unit: its county, then its number. */
export const unitId = (number: number): string =>
  `${COUNTIES[number % COUNTIES.length]}-${String(number).padStart(7, "0")}`;

/** The disclosure of this number. */
export function unitOf(seed: number, number: number): Unit {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const county = COUNTIES[number % COUNTIES.length] as string;
  const department = `${county}${pick(random, BUREAUS)}`;
  const plant = plantOf(random, county);
  const spendings = spendingsOf(random);
  const now = printed(department, YEAR, booksOf(spendings));
  const before = printed(department, YEAR - 1, booksOf(lastYear(random, spendings, plant === "三公 grew")));
  const tables = plant === "wrong total" ? changed(now, "expenditure", "project", random) : now;
  const forms = plant === "wrong transfer" ? changed(tables, "generalBudget", "total", random) : tables;
  const threePublic = { vehiclesKept: KEPT, domesticBatches: 12, domesticPersons: 96 };
  const statements = deriveStatements(now, { previous: before, threePublic });
  const narrative = writeNarrative(statements, undefined, { reasonOf: () => "业务量变化" });
  const told = plant === "wrong sentence" ? misprinted(narrative, random) : narrative;
  return { id: unitId(number), county, text: document(department, writeText(forms), told), plant };
}

/** Cover, duties, tables, narrative and glossary, as a disclosure has them. */
const document = (department: string, tables: string, narrative: string): string =>
  `${department}${YEAR}年度部门决算

第一部分 部门概况
一、部门职责
贯彻执行国家和上级有关方针政策，拟订并组织实施有关规划。
二、机构设置
内设3个科室。纳入${YEAR}年度部门决算编报范围的单位共1个，即${department}本级。

第二部分 ${YEAR}年度部门决算表
（以万元为单位，四舍五入可能存在尾差）

${tables}

第三部分 ${YEAR}年度部门决算情况说明

${narrative}
十三、预算绩效情况说明
根据预算绩效管理要求，本部门组织开展了${YEAR}年度绩效自评工作，自评结果良好。

第四部分 名词解释
一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。
二、“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。
三、机关运行经费：指为保障行政单位运行用于购买货物和服务的各项资金。
`;

function plantOf(random: () => number, county: string): Plant | null {
  const at = random() * (county === CARELESS ? 0.25 : 1);
  if (at < 0.06) return "wrong total";
  if (at < 0.1) return "wrong sentence";
  if (at < 0.13) return "wrong transfer";
  return at < 0.18 ? "三公 grew" : null;
}

/** The accounts as a department prints them: each figure rounded by itself, in 万元. */
function printed(department: string, year: number, entries: readonly Entry[]): FinalAccounts {
  const { accounts } = deriveForms(entries, { department, year });
  const rounded = roundAccounts(accounts, { unit: "万元", decimals: 2, method: "independent" });
  if (!rounded.ok) throw new Error("independent rounding always succeeds");
  return rounded.accounts;
}

/** The accounts with the figure of 合计 in one column off by 1.00 to 9.00 万元. */
function changed<F extends "expenditure" | "generalBudget">(
  accounts: FinalAccounts,
  form: F,
  column: string,
  random: () => number,
): FinalAccounts {
  const table = accounts.forms[form];
  if (table === undefined) return accounts;
  const off = (1 + Math.floor(random() * 9)) * 1_000_000;
  const rows = table.rows.map((row) => {
    const cells: Readonly<Record<string, number | null | undefined>> = row.cells;
    return row.key === "total"
      ? { ...row, cells: { ...row.cells, [column]: fen((cells[column] ?? 0) + off) } }
      : row;
  });
  return { ...accounts, forms: { ...accounts.forms, [form]: { ...table, rows } } };
}

/** The first whole amount of the narrative with another first digit. */
function misprinted(narrative: string, random: () => number): string {
  return narrative.replace(/(支出(?:总计|合计))(\d)/, (_, title: string, digit: string) => {
    const other = 1 + ((Number(digit) + Math.floor(random() * 8)) % 9);
    return `${title}${other === Number(digit) ? (other % 9) + 1 : other}`;
  });
}
