import type { LocalizedText } from "../../checking";
import { CLASS_KEY_PREFIX, codeLevel, columnTitle, englishColumnTitle } from "../../forms";
import { CellSums } from "../tables/cell-sums";
import type { Issue } from "../tables/issue";
import type { CountedChild, TransferCell } from "./counted";

/**
 * Money that one child paid to another and that the whole neither spent nor received: `subsidy` is 对附属单位补助支出 of
 * the payer and 上级补助收入 of the payee, `remittance` 上缴上级支出 of the payer and 附属单位上缴收入 of the payee.
 */
export interface Transfer {
  readonly kind: "subsidy" | "remittance";
  /** Ids of the children. */
  readonly payer: string;
  readonly payee: string;
  /** Amounts in 分 by functional item as the payer's 03 has them; all of its column where left out. */
  readonly paid?: Readonly<Record<string, number>>;
  /** The same as the payee's 02 has them. */
  readonly received?: Readonly<Record<string, number>>;
}

/** A transfer that was taken out of both sides. */
export interface EliminatedTransfer extends Transfer {
  readonly paid: Readonly<Record<string, number>>;
  readonly received: Readonly<Record<string, number>>;
  /** Amount in 分. */
  readonly amount: number;
}

export const TRANSFER_COLUMNS = {
  subsidy: { paid: "affiliatedSubsidy", received: "superiorSubsidy" },
  remittance: { paid: "superiorRemittance", received: "affiliatedRemittance" },
} as const;

/** What eliminations come to. */
export interface Eliminations {
  readonly eliminated: readonly EliminatedTransfer[];
  readonly issues: readonly Issue[];
  /** What they add to the sums: nothing but negative amounts. */
  readonly sums: CellSums;
}

/** Takes out the transfers of which both sides are given and equal; reports the others. */
export function eliminate(children: readonly CountedChild[], transfers: readonly Transfer[]): Eliminations {
  const named = new Set(transfers.flatMap(({ payer, payee }) => [payer, payee]));
  const byId = new Map(
    children.flatMap(({ id, transfers: cells = [] }): [string, Party][] =>
      named.has(id) ? [[id, partyOf(cells)]] : [],
    ),
  );
  const eliminated: EliminatedTransfer[] = [];
  const issues: Issue[] = [];
  const sums = new CellSums();
  const used = new Map<string, number>();
  for (const transfer of transfers) {
    const refuse = (zh: string, en: string, more: Partial<Issue> = {}) =>
      issues.push({
        kind: "transfer",
        children: [transfer.payer, transfer.payee],
        message: {
          zh: `${transfer.payer}→${transfer.payee}的内部往来未抵销：${zh}`,
          en: `the ${transfer.kind} of ${transfer.payer} to ${transfer.payee} is not eliminated: ${en}`,
        },
        ...more,
      });
    const [payer, payee] = [byId.get(transfer.payer), byId.get(transfer.payee)];
    if (payer === undefined || payee === undefined) {
      const missing = payer === undefined ? transfer.payer : transfer.payee;
      refuse(`下级中没有${missing}`, `no child is called "${missing}"`, { child: missing });
      continue;
    }
    const columns = TRANSFER_COLUMNS[transfer.kind];
    const paid = transfer.paid ?? leavesOf(payer, "expenditure", columns.paid);
    const received = transfer.received ?? leavesOf(payee, "income", columns.received);
    const [out, into] = [total(paid), total(received)];
    if (out === 0 || into === 0) {
      const title = out === 0 ? titleOf("expenditure", columns.paid) : titleOf("income", columns.received);
      refuse(`${title.zh}没有数`, `${title.en} has no figure`, { found: out || into, expected: 0 });
      continue;
    }
    if (out !== into) {
      refuse(`支出${out}分与收入${into}分不相等`, `${out} fen were paid and ${into} fen received`, {
        found: into,
        expected: out,
        difference: into - out,
      });
      continue;
    }
    const short =
      shortage(used, transfer.payer, payer, "expenditure", columns.paid, paid) ??
      shortage(used, transfer.payee, payee, "income", columns.received, received);
    if (short !== null) {
      refuse(`${short}的数不足`, `${short} holds less than that`, { row: short });
      continue;
    }
    spend(used, transfer.payer, columns.paid, paid);
    spend(used, transfer.payee, columns.received, received);
    takeOut(sums, columns, paid, received);
    eliminated.push({ ...transfer, paid, received, amount: out });
  }
  return { eliminated, issues, sums };
}

const titleOf = (form: "expenditure" | "income", column: string): LocalizedText => ({
  zh: columnTitle(form, column),
  en: englishColumnTitle(form, column),
});

function total(amounts: Readonly<Record<string, number>>): number {
  return Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
}

/** The figures of a child that transfers may take from, by form, column and row. */
type Party = ReadonlyMap<string, ReadonlyMap<string, TransferCell>>;

function partyOf(cells: readonly TransferCell[]): Party {
  const party = new Map<string, Map<string, TransferCell>>();
  for (const cell of cells) {
    const at = `${cell.form}/${cell.column}`;
    const rows = party.get(at) ?? new Map<string, TransferCell>();
    party.set(at, rows);
    // Of two rows of one key the first counts.
    if (!rows.has(cell.row)) rows.set(cell.row, cell);
  }
  return party;
}

/** Amounts of a column by item. */
function leavesOf(party: Party, form: "income" | "expenditure", column: string): Record<string, number> {
  const cells = [...(party.get(`${form}/${column}`)?.values() ?? [])];
  return Object.fromEntries(
    cells
      .filter(({ leaf, row }) => leaf && codeLevel(row) !== undefined)
      .map(({ row, amount }) => [row, amount]),
  );
}

/** The first item of which a child has less than the transfers take, or null. */
function shortage(
  used: ReadonlyMap<string, number>,
  id: string,
  party: Party,
  form: "income" | "expenditure",
  column: string,
  amounts: Readonly<Record<string, number>>,
): string | null {
  for (const [item, amount] of Object.entries(amounts)) {
    const found = party.get(`${form}/${column}`)?.get(item)?.amount ?? 0;
    const left = found - (used.get(`${id}/${column}/${item}`) ?? 0);
    if (amount < 0 || amount > left) return `${id}/${item}/${columnTitle(form, column)}`;
  }
  return null;
}

function spend(
  used: Map<string, number>,
  id: string,
  column: string,
  amounts: Readonly<Record<string, number>>,
): void {
  for (const [item, amount] of Object.entries(amounts)) {
    const at = `${id}/${column}/${item}`;
    used.set(at, (used.get(at) ?? 0) + amount);
  }
}

function takeOut(
  sums: CellSums,
  columns: { readonly paid: string; readonly received: string },
  paid: Readonly<Record<string, number>>,
  received: Readonly<Record<string, number>>,
): void {
  for (const [item, amount] of Object.entries(paid)) {
    for (const column of [columns.paid, "total"]) sums.addUp("expenditure", item, column, -amount);
    for (const key of [CLASS_KEY_PREFIX + item.slice(0, 3), "expenditure.subtotal", "expenditure.total"])
      sums.add("summary", key, "amount", -amount);
  }
  for (const [item, amount] of Object.entries(received)) {
    for (const column of [columns.received, "total"]) sums.addUp("income", item, column, -amount);
    for (const key of [`income.${columns.received}`, "income.subtotal", "income.total"])
      sums.add("summary", key, "amount", -amount);
  }
}
