import {
  builtInCodes,
  CAPITAL_CONSTRUCTION_CLASSES,
  type CodeScope,
  has,
  isGovernmentFundCode,
  isStateCapitalCode,
} from "../../codes";
import { JuesuanError, need, type Result, resultOf, WRONG_ENTRIES } from "../../errors";
import { CLASS_KEY_PREFIX, fixedRow } from "../../forms";
import { guard, type Misfit, misfitText, type Said } from "../../guard";
import type { Issue } from "../tables/issue";
import { type Entry, entryShape, figureOf, isAppropriation } from "./entry";

/** Says that a field of an entry is not what the law or the forms ask for. */
type Say = (field: string, found: unknown, zh: string, en: string) => void;

/** One misfit for each rule of the law or the forms that an entry breaks. */
function faultsOf(entry: Entry, index: number): Misfit[] {
  const faults: Misfit[] = [];
  const say: Say = (field, found, zh, en) =>
    faults.push({
      path: [index, field],
      found,
      expected: [zh, en],
      says: [
        `第${index + 1}条（${entry.kind}）：${field}是${JSON.stringify(found)}，应为${zh}`,
        `entry ${index} (${entry.kind}): ${field} is ${JSON.stringify(found)}, expected ${en}`,
      ],
    });
  if (figureOf(entry) < 0) sayNegative(entry, say);
  if (entry.kind === "expenditure") sayExpenditure(entry, say);
  if (entry.kind === "economic" && isConstruction(entry.economic))
    say("economic", entry.economic, ...NO_CONSTRUCTION);
  if ((entry.kind === "opening" || entry.kind === "closing") && entry.fund === "governmentFund") {
    if (entry.item === undefined)
      say(
        "item",
        null,
        "功能分类科目：政府性基金按科目结转（公开07表）",
        "the functional item: 政府性基金 is carried over by item (公开07)",
      );
  }
  if (entry.kind === "statistic") sayStatistic(entry, say);
  return faults;
}

/** Red ink may lower an expenditure, and 其他资金 may be carried over below zero: each with its reason. */
function sayNegative(entry: Entry, say: Say): void {
  const figure = figureOf(entry);
  const redInk = entry.kind === "expenditure" || entry.kind === "economic";
  const other = (entry.kind === "opening" || entry.kind === "closing") && entry.fund === "other";
  if (!redInk && !other)
    say(
      "amount",
      figure,
      `不小于零的金额：“${entry.kind}”依法不能为负`,
      `no negative amount, which the law does not allow for "${entry.kind}"`,
    );
  else if (entry.note === undefined || entry.note.trim() === "")
    say(
      "note",
      entry.note ?? null,
      `负数${figure}的说明（note）`,
      `an explanation (note) of the negative amount ${figure}`,
    );
}

function sayExpenditure(entry: Extract<Entry, { kind: "expenditure" }>, say: Say): void {
  const { item, fund, nature, economic } = entry;
  if (fixedRow("summary", CLASS_KEY_PREFIX + item.slice(0, 3)) === undefined)
    say("item", item, "收入支出决算总表有行的类级科目", "a 类 that has a row in 收入支出决算总表");
  if (isAppropriation(fund) && nature !== "basic" && nature !== "project")
    say(
      "nature",
      nature,
      `"basic"或"project"：财政拨款（${fund}）只用于这两种支出`,
      `"basic" or "project": 财政拨款 (${fund}) pays for nothing else`,
    );
  if (nature === "basic" && economic !== undefined && isConstruction(economic))
    say("economic", economic, ...NO_CONSTRUCTION);
}

function sayStatistic(entry: Extract<Entry, { kind: "statistic" }>, say: Say): void {
  const row = fixedRow("statistics", entry.row)?.row;
  if (row === undefined || row.lineNumber === undefined || entry.row.endsWith(".total")) {
    say(
      "row",
      entry.row,
      "公开10表中不是合计的行，如procurement.goods",
      "the key of a row of 公开10 that is no total, such as procurement.goods",
    );
    return;
  }
  const [asked, other] =
    row.measure === "count" ? (["count", "amount"] as const) : (["amount", "count"] as const);
  if (entry[asked] === undefined) say(asked, null, `${entry.row}的${asked}`, `the ${asked} of ${entry.row}`);
  if (entry[other] !== undefined)
    say(
      other,
      entry[other],
      `没有${other}：${entry.row}应有${asked}`,
      `no ${other}: ${entry.row} has an ${asked}`,
    );
}

const NO_CONSTRUCTION: Said = [
  "不是309、311的科目：基本建设支出不是基本支出",
  "no 309 or 311: 基本建设 is no 基本支出",
];

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

/** Entries that have the shape of one, with the misfits of those that have not. */
export function guardEntries(entries: readonly unknown[]): { entries: Entry[]; faults: Misfit[] } {
  need("list", entries, "entries");
  const good: Entry[] = [];
  const faults: Misfit[] = [];
  entries.forEach((candidate, index) => {
    const result = guard(entryShape, candidate);
    if (result.misfits === null) {
      good.push(result.value);
      faults.push(...faultsOf(result.value, index));
    } else {
      faults.push(
        ...result.misfits.map((misfit): Misfit => {
          const [zh, en] = misfitText(misfit);
          const says = [`第${index + 1}条：${zh}`, `entry ${index}: ${en}`] as const;
          return { ...misfit, path: [index, ...misfit.path], says };
        }),
      );
    }
  });
  return { entries: good, faults };
}

/**
 * Entries of the books from parsed JSON: a copy. Whether they balance is the business of `deriveForms`.
 *
 * @throws {JuesuanError} `wrong-entries` with every place that breaks the shape of an entry, the law or the forms
 * @example
 * ```ts
 * import { parseEntries } from "juesuan/aggregation";
 * parseEntries([{ kind: "income", item: "2101501", source: "generalBudget", amount: 100 }]).length; // => 1
 * parseEntries([{ kind: "gift" }]); // throws /entry 0: kind is "gift"/
 * ```
 */
export function parseEntries(json: unknown): readonly Entry[] {
  const { entries, faults } = guardEntries(json as readonly unknown[]);
  if (faults.length > 0) throw new JuesuanError(WRONG_ENTRIES, faults);
  return entries;
}

/**
 * As {@link parseEntries}, the error as a value.
 *
 * @example
 * ```ts
 * import { tryParseEntries } from "juesuan/aggregation";
 * const result = tryParseEntries([{ kind: "gift" }]);
 * result.ok ? [] : result.error.path; // => [0, "kind"]
 * ```
 */
export function tryParseEntries(json: unknown): Result<readonly Entry[]> {
  return resultOf(() => parseEntries(json));
}
