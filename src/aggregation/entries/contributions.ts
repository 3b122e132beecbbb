import { PERSONNEL_CLASSES, THREE_PUBLIC_ITEMS } from "../../codes";
import { CLASS_KEY_PREFIX, type FormId, fixedRow } from "../../forms";
import type { CellSums } from "../tables/cell-sums";
import {
  type AppropriationFund,
  type Entry,
  figureOf,
  isAppropriation,
  THREE_PUBLIC_EXPENSES,
  type ThreePublicExpense,
} from "./entry";

/** The form that shows the expenditure of a fund by item. */
const FORM_OF_FUND: Readonly<Record<AppropriationFund, FormId>> = {
  generalBudget: "generalBudget",
  governmentFund: "governmentFund",
  stateCapital: "stateCapital",
};

const ECONOMIC_OF_EXPENSE: Readonly<Record<ThreePublicExpense, readonly string[]>> = {
  abroad: THREE_PUBLIC_ITEMS.abroad,
  vehiclePurchase: THREE_PUBLIC_ITEMS.vehiclePurchase,
  vehicleOperation: THREE_PUBLIC_ITEMS.vehicleUpkeep,
  reception: THREE_PUBLIC_ITEMS.reception,
};

/** The part of 三公 that an economic item is (rule SG-01); undefined for all others. */
export function threePublicOf(economic: string | undefined): ThreePublicExpense | undefined {
  return economic === undefined
    ? undefined
    : THREE_PUBLIC_EXPENSES.find((expense) => ECONOMIC_OF_EXPENSE[expense].includes(economic));
}

type EntryOf<K extends Entry["kind"]> = Extract<Entry, { kind: K }>;

/** Adds what an entry says to the cells it stands in, totals included; 结转 and grand totals come later. */
export function contribute(entry: Entry, sums: CellSums): void {
  switch (entry.kind) {
    case "income":
      contributeIncome(entry, sums);
      return;
    case "expenditure":
      contributeExpenditure(entry, sums);
      return;
    case "economic":
      contributeEconomic(entry.economic, entry.amount, sums);
      return;
    case "opening":
      contributeOpening(entry, sums);
      return;
    case "surplusUsed":
      sums.add("summary", "income.surplusUsed", "amount", entry.amount);
      return;
    case "distribution":
      sums.add("summary", "expenditure.distribution", "amount", entry.amount);
      return;
    case "statistic":
      contributeStatistic(entry, sums);
      return;
    case "closing":
    case "threePublic":
    case "count":
  }
}

function contributeIncome({ item, source, amount }: EntryOf<"income">, sums: CellSums): void {
  const own = isAppropriation(source);
  sums.addUp("income", item, own ? "appropriation" : source, amount);
  sums.addUp("income", item, "total", amount);
  sums.add("summary", `income.${source}`, "amount", amount);
  sums.add("summary", "income.subtotal", "amount", amount);
  if (!own) return;
  sums.add("appropriationSummary", `income.${source}`, "amount", amount);
  sums.add("appropriationSummary", "income.subtotal", "amount", amount);
  if (source === "governmentFund") sums.addUp("governmentFund", item, "income", amount);
}

function contributeExpenditure(entry: EntryOf<"expenditure">, sums: CellSums): void {
  const { item, nature, fund, economic, amount } = entry;
  const classRow = CLASS_KEY_PREFIX + item.slice(0, 3);
  sums.addUp("expenditure", item, nature, amount);
  sums.addUp("expenditure", item, "total", amount);
  sums.add("summary", classRow, "amount", amount);
  sums.add("summary", "expenditure.subtotal", "amount", amount);
  if (!isAppropriation(fund)) return;
  sums.addUp(FORM_OF_FUND[fund], item, nature, amount);
  sums.addUp(FORM_OF_FUND[fund], item, "total", amount);
  for (const column of [fund, "total"]) {
    sums.add("appropriationSummary", classRow, column, amount);
    sums.add("appropriationSummary", "expenditure.subtotal", column, amount);
  }
  if (fund === "generalBudget" && nature === "basic" && economic !== undefined)
    contributeEconomic(economic, amount, sums);
}

function contributeOpening({ fund, item, amount }: EntryOf<"opening" | "closing">, sums: CellSums): void {
  sums.add("summary", "income.opening", "amount", amount);
  if (!isAppropriation(fund)) return;
  sums.add("appropriationSummary", "income.opening", "amount", amount);
  sums.add("appropriationSummary", `income.opening.${fund}`, "amount", amount);
  if (fund === "governmentFund" && item !== undefined) sums.addUp("governmentFund", item, "opening", amount);
}

function contributeStatistic(entry: EntryOf<"statistic">, sums: CellSums): void {
  const { row } = entry;
  const amount = figureOf(entry);
  sums.add("statistics", row, "count", amount);
  const group = fixedRow("statistics", row)?.row.group;
  if (group !== undefined) sums.add("statistics", `${group}.total`, "count", amount);
}

function contributeEconomic(code: string, amount: number, sums: CellSums): void {
  const personnel = (PERSONNEL_CLASSES as readonly string[]).includes(code.slice(0, 3));
  sums.addUp("basicDetail", code, "amount", amount, personnel ? "personnel" : "public");
}

/** Adds the part of 三公 that an entry says, to 预算数 or 决算数 by its stage. */
export function contributeThreePublic(entry: Entry, sums: CellSums): void {
  const expense =
    entry.kind === "threePublic"
      ? entry.expense
      : entry.kind === "economic" || (entry.kind === "expenditure" && isAppropriation(entry.fund))
        ? threePublicOf(entry.economic)
        : undefined;
  if (expense === undefined) return;
  const row = entry.stage ?? "actual";
  const amount = figureOf(entry);
  sums.add("threePublic", row, expense, amount);
  if (expense.startsWith("vehicle")) sums.add("threePublic", row, "vehicles", amount);
  sums.add("threePublic", row, "total", amount);
}
