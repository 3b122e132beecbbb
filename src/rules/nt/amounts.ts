import { INDETERMINATE, type Judgement } from "../../checking";
import type { SectionId, Statement } from "../../narrative";
import { type Facts, lineOfStatement, sayings } from "./facts";
import { compareWhole, compareWithForms } from "./judge";
import { isMoneyUnit, linesOf } from "./printed";
import { otherSubject } from "./readings";
import { heldOf } from "./targets";

/** Compares the amounts of these subjects with the forms, wherever the text tells them. */
export function* amounts(
  facts: Facts,
  subjects: readonly string[],
  sections?: readonly SectionId[],
): Generator<Judgement> {
  for (const subject of subjects)
    for (const statement of sayings(facts, subject, "amount")) {
      if (!isMoneyUnit(statement.unit) || statement.implied) continue;
      if (sections !== undefined && statement.section !== null && !sections.includes(statement.section))
        continue;
      yield compareAmount(facts, statement);
    }
}

/** Compares an amount with the forms: as what it is called, or as what its words may mean as well. */
function compareAmount(facts: Facts, statement: Statement): Judgement {
  const { subject, section } = statement;
  const held = heldOf(facts.accounts, subject, section);
  const [place] = held?.places ?? [];
  if (held?.isBlank === true && place !== undefined && facts.standsUnread(place.form))
    return { ...INDETERMINATE, lines: linesOf(statement) };
  const whole = facts.wholes.has(statement) ? compareWhole(statement, held) : null;
  const strict = compareWithForms(statement, held);
  const judged = strict.outcome === "fail" && strict.severity === undefined ? strict : (whole ?? strict);
  if (judged.outcome !== "fail") return judged;
  const all = ofAllBudgets(facts, statement);
  const isOpen = all !== null && FUNDS.some((form) => facts.standsUnread(form));
  if (isOpen || isPartCarried(statement)) return { ...INDETERMINATE, lines: linesOf(statement) };
  const others = [otherSubject(statement, subject), withBalance(facts, statement), ofGeneral(statement), all];
  for (const other of others) {
    const as = other === null ? null : compareWithForms(statement, heldOf(facts.accounts, other, section));
    if (as !== null && (as.outcome === "pass" || as.severity === "info")) return as;
  }
  return judged;
}

/** `含上年结转支出5万元`, `上年结转项目支出5万元`: the part of something that was paid out of what was carried over. */
function isPartCarried({ text, subject }: Statement): boolean {
  if (/结转|结余/.test(subject)) return SPENT.test(text);
  return /上年结转|年初结转|以前年度结转|结转资金/.test(text);
}

const SPENT =
  /(?:结转|结余)(?:和结余)?(?:资金|项目){0,2}(?:安排|形成)?的?支出|(?:使用|动用|消化|安排)[^，,；;。]{0,8}(?:结转|结余)/;

/** The section on 一般公共预算财政拨款支出 may call its own 财政拨款支出 (湖南). */
function ofGeneral({ subject, section }: Statement): string | null {
  return section === "general" && subject === "财政拨款支出" ? "一般公共预算财政拨款支出" : null;
}

const FUNDS = ["governmentFund", "stateCapital"] as const;

const OF_ALL_BUDGETS: Readonly<Record<string, string>> = {
  一般公共预算财政拨款基本支出: "财政拨款基本支出",
  一般公共预算财政拨款项目支出: "财政拨款项目支出",
};

/** Under 财政拨款支出 its 基本支出 and 项目支出 are those of all budgets (辽宁), whatever its section is called. */
function ofAllBudgets(facts: Facts, statement: Statement): string | null {
  const other = OF_ALL_BUDGETS[statement.subject];
  if (other === undefined) return null;
  const line = lineOfStatement(statement);
  const isUnder = sayings(facts, "财政拨款支出", "amount").some((whole) => lineOfStatement(whole) === line);
  return isUnder ? other : null;
}

/** What a section on appropriations calls 财政拨款收入 (支出) is the grand total where it tells a balance as its part. */
const WITH_BALANCE: Readonly<Record<string, readonly [total: string, balance: string]>> = {
  财政拨款收入: ["财政拨款收入总计", "年初财政拨款结转和结余"],
  财政拨款支出: ["财政拨款支出总计", "年末财政拨款结转和结余"],
};

function withBalance(facts: Facts, statement: Statement): string | null {
  const [total, balance] = WITH_BALANCE[statement.subject] ?? [];
  if (total === undefined || balance === undefined) return null;
  const line = lineOfStatement(statement);
  return sayings(facts, balance, "amount").some((part) => lineOfStatement(part) === line) ? total : null;
}
