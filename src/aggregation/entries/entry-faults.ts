import {
  builtInCodes,
  CAPITAL_CONSTRUCTION_CLASSES,
  type CodeScope,
  has,
  isGovernmentFundCode,
  isStateCapitalCode,
} from "../../codes";
import { CLASS_KEY_PREFIX, fixedRow } from "../../forms";
import { guard, misfitText } from "../../guard";
import type { Issue } from "../tables/issue";
import { type Entry, entryShape, isAppropriation } from "./entry";

/** One sentence for each rule of the law or the forms that an entry breaks; `at` names the entry. */
export function faultsOf(entry: Entry, at: string): string[] {
  const faults: string[] = [];
  const say = (field: string, found: unknown, expected: string) =>
    faults.push(`${at}: ${field} is ${JSON.stringify(found)}, expected ${expected}`);
  if (entry.amount < 0) {
    const redInk = entry.kind === "expenditure" || entry.kind === "economic";
    const other = (entry.kind === "opening" || entry.kind === "closing") && entry.fund === "other";
    if (!redInk && !other)
      say("amount", entry.amount, `no negative amount, which the law does not allow for "${entry.kind}"`);
    else if (entry.note === undefined || entry.note.trim() === "")
      say("note", entry.note ?? null, `an explanation (note) of the negative amount ${entry.amount}`);
  }
  if (entry.kind === "income" || entry.kind === "expenditure") {
    const key = CLASS_KEY_PREFIX + entry.item.slice(0, 3);
    if (entry.kind === "expenditure" && fixedRow("summary", key) === undefined)
      say("item", entry.item, "a 类 that has a row in 收入支出决算总表");
  }
  if (entry.kind === "expenditure") {
    const { fund, nature, economic } = entry;
    if (isAppropriation(fund) && nature !== "basic" && nature !== "project")
      say("nature", nature, `"basic" or "project": 财政拨款 (${fund}) pays for nothing else`);
    if (nature === "basic" && economic !== undefined && isConstruction(economic))
      say("economic", economic, "no 309 or 311: 基本建设 is no 基本支出");
  }
  if (entry.kind === "economic" && isConstruction(entry.economic))
    say("economic", entry.economic, "no 309 or 311: 基本建设 is no 基本支出");
  if ((entry.kind === "opening" || entry.kind === "closing") && entry.fund === "governmentFund") {
    if (entry.item === undefined)
      say("item", null, "the functional item: 政府性基金 is carried over by item (公开07)");
  }
  if (entry.kind === "statistic") {
    const row = fixedRow("statistics", entry.row)?.row;
    if (row === undefined || row.lineNumber === undefined || entry.row.endsWith(".total"))
      say("row", entry.row, "the key of a row of 公开10 that is no total, such as procurement.goods");
  }
  return faults;
}

function isConstruction(code: string): boolean {
  return (CAPITAL_CONSTRUCTION_CLASSES as readonly string[]).includes(code.slice(0, 3));
}

/** What an entry's codes leave to look at: codes unknown in the year, or of another budget than their fund. */
export function codeIssues(
  entry: Entry,
  index: number,
  year: number | null,
  { functional, departmentEconomic }: CodeScope = builtInCodes,
): Issue[] {
  const issues: Issue[] = [];
  const say = (code: string, zh: string, en: string) =>
    issues.push({
      kind: "unknown-code",
      row: code,
      found: code,
      message: { zh: `第${index + 1}条：${code}${zh}`, en: `entry ${index}: ${code} ${en}` },
    });
  const known = year ?? undefined;
  if ("item" in entry && entry.item !== undefined) {
    const { item } = entry;
    const fund = "fund" in entry ? entry.fund : "source" in entry ? entry.source : undefined;
    if (!has(functional, item, known))
      say(item, "不在该年度功能分类科目中", "is not in the functional classification of the year");
    else if (fund === "governmentFund" && !isGovernmentFundCode(functional, item, known))
      say(item, "不是政府性基金科目", "is no code of a government fund");
    else if (fund === "stateCapital" && !isStateCapitalCode(functional, item, known))
      say(item, "不是国有资本经营预算科目", "is no code of the state-capital budget");
  }
  if ("economic" in entry && entry.economic !== undefined && !has(departmentEconomic, entry.economic, known))
    say(
      entry.economic,
      "不在该年度部门经济分类科目中",
      "is not in the departmental economic classification of the year",
    );
  return issues;
}

/** Entries that have the shape of one, with one sentence for each fault of those that have not. */
export function parseEntries(entries: readonly unknown[]): { entries: Entry[]; faults: string[] } {
  const good: Entry[] = [];
  const faults: string[] = [];
  entries.forEach((candidate, index) => {
    const result = guard(entryShape, candidate);
    if (result.misfits === null) {
      good.push(result.value);
      faults.push(...faultsOf(result.value, `entry ${index} (${result.value.kind})`));
    } else {
      faults.push(...result.misfits.map((misfit) => `entry ${index}: ${misfitText(misfit)}`));
    }
  });
  return { entries: good, faults };
}
