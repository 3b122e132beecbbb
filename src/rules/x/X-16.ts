import { type FinalAccounts, tableOf } from "../../accounts";
import {
  atMost,
  defineRule,
  type Figure,
  figuresOfRows,
  formFigure,
  formsNeeded,
  INDETERMINATE,
  NOT_APPLICABLE,
  type Remedy,
  remediesOf,
  sumOf,
  UNBOUNDED,
} from "../../checking";
import { codeLevel } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { hasFigures, nothing } from "../rows";
import { EXPERIENCE } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "X-16",
  title: { zh: "逐项支出超收入须有结转", en: "items that spend more than they receive need carry-over" },
  formula: {
    zh: "Σ max(0, 03表 项支出 − 02表 项收入) ≤ 01表 使用非财政拨款结余 + 年初结转和结余",
    en: "sum of max(0, 03 item − 02 item) <= 01 surplus used + opening balance",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "warning",
  needs: [/* @__PURE__ */ formsNeeded("summary", "income", "expenditure")],
  advice: {
    zh: "核对各项收支和年初结转；有科目间调剂的，补充说明。",
    en: "check the items and the opening balance; explain transfers between codes",
  },
  messages: {
    default: {
      zh: "各项支出超过收入共{actual}，大于可用的结转和结余{expected}",
      en: "items overspend their revenue by {actual}, more than the {expected} carried over",
    },
  },
  *evaluate({ accounts }) {
    const income = itemTotals(accounts, "income");
    const spent = itemTotals(accounts, "expenditure");
    const carried = formFigure(accounts, "summary", ["income.surplusUsed", "income.opening"], "amount");
    const closing = formFigure(accounts, "summary", ["expenditure.closing"], "amount");
    if (income === null || spent === null) yield INDETERMINATE;
    // A balance that is overdrawn is the net of several: what was carried over for an item is not known. Rounding may print it as 0.
    else if (
      [carried, closing].some((balance) => balance !== null && balance.amount < 0) ||
      tableOf(accounts, "summary")?.notes.some((note) => /负数|垫支|垫付/.test(note)) === true
    )
      yield NOT_APPLICABLE;
    else {
      const over = overspent(income, spent);
      const [first] = [...spent.values()];
      if (over === null && first === undefined) yield NOT_APPLICABLE;
      else {
        const actual = over ?? nothing(first as Figure);
        const limit = carried ?? {
          ...nothing(actual),
          places: [{ form: "summary", row: "income.opening", column: "amount" }],
        };
        const remedies = remediesIn(actual, limit, income, spent);
        yield { ...atMost(actual, limit), where: actual.places.slice(0, PLACES), remedies };
      }
    }
  },
});

/** Items that a finding points at. */
const PLACES = 20;

/** By how much items spend more than they receive, together; null where none does. */
function overspent(income: ReadonlyMap<string, Figure>, spent: ReadonlyMap<string, Figure>): Figure | null {
  const over: Figure[] = [];
  for (const [key, figure] of spent) {
    const received = income.get(key);
    const amount = figure.amount - (received?.amount ?? 0);
    if (amount > 0) over.push({ ...figure, amount, half: figure.half + (received?.half ?? figure.half) });
  }
  return sumOf(over);
}

/** Of an item that overspends, the income may be printed too low or the expenditure too high. */
function remediesIn(
  actual: Figure,
  limit: Figure,
  income: ReadonlyMap<string, Figure>,
  spent: ReadonlyMap<string, Figure>,
): readonly Remedy[] {
  const over = actual.amount - limit.amount - actual.half - limit.half;
  return (actual.parts ?? []).flatMap(({ places }) => {
    const key = places[0]?.row ?? "";
    const [received, paid] = [income.get(key), spent.get(key)];
    return [
      ...(received === undefined ? [] : remediesOf(received, received.amount + over, UNBOUNDED)),
      ...(paid === undefined ? [] : remediesOf(paid, -UNBOUNDED, paid.amount - over)),
    ];
  });
}

/** Totals of the 项 of a form; null where it prints figures but no 项. */
function itemTotals(accounts: FinalAccounts, form: "income" | "expenditure"): Map<string, Figure> | null {
  const table = tableOf(accounts, form);
  const items = new Map<string, Figure>();
  const figureOf = figuresOfRows(accounts, form);
  for (const { key } of table?.rows ?? []) {
    const figure = codeLevel(key) === 3 && !items.has(key) ? figureOf(key, "total") : null;
    if (figure !== null) items.set(key, figure);
  }
  return table === undefined || (items.size === 0 && hasFigures(table)) ? null : items;
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "某项支出大于当年收入，差额只能来自上年结转或使用结余。",
    en: "An item spends more than it received only out of what was carried over or of surplus used.",
  },
  pass: {
    forms: {
      income: { "2080501": 1 },
      expenditure: { "2080501": 3 },
      summary: { "income.surplusUsed": 1, "income.opening": 1 },
    },
  },
  fail: {
    forms: {
      income: { "2080501": 1 },
      expenditure: { "2080501": 3 },
      summary: { "income.surplusUsed": 0, "income.opening": 1 },
    },
  },
  missing: { forms: { income: { "2080501": 1 }, expenditure: { "2080501": 3 } } },
  rounding: {
    forms: {
      income: { "2080501": 1 },
      expenditure: { "2080501": 3.01 },
      summary: { "income.surplusUsed": 1, "income.opening": 1 },
    },
  },
};
