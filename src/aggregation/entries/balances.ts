import { type Misfit, same } from "../../guard";
import type { CellSums } from "../tables/cell-sums";
import { type Entry, FUNDS, type Fund, figureOf } from "./entry";

/** What one fund, or one item of 政府性基金, had and spent. */
interface Account {
  in: number;
  out: number;
  /** Printed closing, where entries give it. */
  closing: number | null;
  /** How many entries it is made of. */
  terms: number;
}

/**
 * Adds 年末结转和结余 and the grand totals: what came in less what was spent, for each fund and for each item of
 * 政府性基金. Where entries give the closing they must agree, within `half` (half a unit of the last printed digit,
 * in 分) for each figure. Returns one misfit for each fund that spends more than it has or does not agree.
 */
export function addBalances(entries: readonly Entry[], sums: CellSums, half: number): Misfit[] {
  const faults: Misfit[] = [];
  const funds = new Map<Fund, Account>();
  const items = new Map<string, Account>();
  for (const entry of entries) {
    const fund = fundOf(entry);
    if (fund === null) continue;
    post(accountOf(funds, fund), entry);
    if (fund === "governmentFund" && "item" in entry && entry.item !== undefined)
      post(accountOf(items, entry.item), entry);
  }
  for (const [item, account] of items) {
    const closing = close(account, `政府性基金 ${item}`, half, faults);
    sums.addUp("governmentFund", item, "closing", closing, "total", account.terms);
  }
  let [closings, incoming, terms] = [0, 0, 0];
  for (const fund of [...FUNDS, "other"] as const) {
    const account = funds.get(fund);
    if (account === undefined) continue;
    terms += account.terms;
    const closing = close(account, `fund ${fund}`, half, faults);
    closings += closing;
    incoming += account.in;
    if (fund === "other") continue;
    const key = `expenditure.closing.${fund}`;
    for (const column of ["total", fund]) {
      sums.add("appropriationSummary", key, column, closing, account.terms);
      sums.add("appropriationSummary", "expenditure.closing", column, closing, account.terms);
      sums.add("appropriationSummary", "expenditure.total", column, account.in, account.terms);
    }
    sums.add("appropriationSummary", "income.total", "amount", account.in, account.terms);
  }
  if (terms > 0) {
    sums.add("summary", "expenditure.closing", "amount", closings, terms);
    sums.add("summary", "income.total", "amount", incoming, terms);
    sums.add("summary", "expenditure.total", "amount", incoming, terms);
  }
  return faults;
}

/** Of which fund an entry speaks; null where it says nothing of money that comes or goes. */
function fundOf(entry: Entry): Fund | null {
  switch (entry.kind) {
    case "income":
      return (FUNDS as readonly string[]).includes(entry.source) ? (entry.source as Fund) : "other";
    case "expenditure":
    case "opening":
    case "closing":
      return entry.fund;
    case "surplusUsed":
    case "distribution":
      return "other";
    default:
      return null;
  }
}

function accountOf<K>(accounts: Map<K, Account>, key: K): Account {
  const account = accounts.get(key) ?? { in: 0, out: 0, closing: null, terms: 0 };
  accounts.set(key, account);
  return account;
}

function post(account: Account, entry: Entry): void {
  const { kind } = entry;
  const amount = figureOf(entry);
  account.terms++;
  if (kind === "closing") account.closing = (account.closing ?? 0) + amount;
  else if (kind === "expenditure" || kind === "distribution") account.out += amount;
  else account.in += amount;
}

/** The closing of an account: as printed, or what is left. */
function close(account: Account, name: string, half: number, faults: Misfit[]): number {
  const left = account.in - account.out;
  if (account.closing !== null) {
    const tolerance = account.terms * half;
    if (Math.abs(left - account.closing) > tolerance)
      faults.push({
        path: [name, "closing"],
        found: account.closing,
        expected: same(String(left)),
        says: [
          `${name}：年末结转和结余为${account.closing}，应为${left}（收入和年初结转${account.in}减支出${account.out}；四舍五入可差${tolerance}）`,
          `${name}: closing is ${account.closing}, expected ${left} (income and opening ${account.in} less ` +
            `expenditure ${account.out}; rounding explains ${tolerance})`,
        ],
      });
    return account.closing;
  }
  if (left < 0)
    faults.push({
      path: [name, "expenditure"],
      found: account.out,
      expected: [`至多${account.in}`, `at most ${account.in}`],
      says: [
        `${name}：支出${account.out}比收入和年初结转${account.in}多${-left}：请补上所用的收入或年初结转，或改正资金来源`,
        `${name}: expenditure ${account.out} exceeds income and opening ${account.in} by ${-left}: ` +
          "add the income or opening it was paid from, or correct the fund",
      ],
    });
  return left;
}
