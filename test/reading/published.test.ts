import { describe, expect, it } from "vitest";
import { cellsOf, type FinalAccounts, findRow, measureOf, type Row, tableOf } from "../../src/accounts";
import { FORM_IDS, type FormId } from "../../src/forms";
import { amountIn, decimalsIn, fen, type Unit } from "../../src/money";
import { type ReadAccounts, readAccounts, readLines } from "../../src/reading";
import { sharedFile } from "../support/shared";

/** Documents with their forms, and the lines where a figure is printed a second time and kept as a stray. */
const DOCUMENTS = [
  { file: "disclosures/qinshui-2024.txt", forms: 10, unit: "万元", year: 2024, repaired: 0, figures: 218 },
  { file: "disclosures/xiji-2024.txt", forms: 9, unit: "元", year: 2024, repaired: 84, figures: 519 },
  { file: "disclosures/fengquan-2023.txt", forms: 9, unit: "万元", year: 2023, repaired: 0, figures: 160 },
] as const;

/** Figures that look like amounts (two decimals, or the counts of 公开10), by line: read without the library. */
function plainFigures(text: string, read: ReadAccounts): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const rows = text.split("\n");
  for (const { from, to, form } of read.regions) {
    for (let line = from; line <= to; line++) {
      const cells = (rows[line - 1] ?? "").split("\t").map((cell) => cell.trim());
      if (cells.length < 3) continue;
      const money = cells.filter((cell) => /^-?[\d,]+\.\d\d$/.test(cell));
      const counts =
        form === "statistics" && money.length === 0
          ? cells.slice(2).filter((cell) => /^\d+$/.test(cell))
          : [];
      const figures = [...money, ...counts].map((cell) => String(Number(cell.replaceAll(",", ""))));
      if (figures.length > 0) found.set(line, figures.sort());
    }
  }
  return found;
}

function readFigures(accounts: FinalAccounts, unit: Unit): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const add = (line: number | null, figure: string) => {
    if (line !== null) found.set(line, [...(found.get(line) ?? []), figure].sort());
  };
  for (const { form, row, amount, line } of cellsOf(accounts)) {
    const shown = measureOf(form, row) === "count" ? String(amount) : amountIn(fen(amount ?? 0), unit);
    add(line, String(Number(shown)));
  }
  for (const table of Object.values(accounts.forms)) {
    for (const stray of table.strays ?? []) {
      for (const figure of stray.figures) add(stray.line, String(Number(figure.replaceAll(",", ""))));
    }
  }
  return found;
}

for (const { file, forms, unit, year, repaired, figures } of DOCUMENTS) {
  const text = sharedFile(file);
  describe.skipIf(text === null)(`a published disclosure in ${unit} of ${year}`, () => {
    const read = readAccounts(readLines(text ?? ""));
    const { accounts } = read;

    it("has all its forms, its unit and its year", () => {
      expect(read.kind).toBe("final-accounts");
      expect(Object.keys(accounts.forms)).toHaveLength(forms);
      expect(accounts.unit).toBe(unit);
      expect(accounts.year).toBe(year);
      expect(read.precision).toMatchObject([{ unit, decimals: 2 }]);
    });

    it("has every printed figure in a cell of its line, and nothing unread", () => {
      expect(readFigures(accounts, unit)).toEqual(plainFigures(text ?? "", read));
      expect(read.unread).toEqual([]);
      expect([...cellsOf(accounts)]).toHaveLength(figures);
    });

    it("has its cut codes completed", () => {
      const rows = FORM_IDS.flatMap((form): readonly Row[] => tableOf(accounts, form)?.rows ?? []);
      expect(rows.filter((row) => row.repaired !== undefined)).toHaveLength(repaired);
      expect(rows.filter((row) => /^\d/.test(row.key) && ![3, 5, 7].includes(row.key.length))).toEqual([]);
    });
  });
}

/** Cells looked up by hand: form, row, column, amount as printed, line. */
const BY_HAND: readonly (readonly [string, FormId, string, string, number, number])[] = [
  ["disclosures/qinshui-2024.txt", "summary", "expenditure.210", "amount", 2682.42, 85],
  ["disclosures/qinshui-2024.txt", "expenditure", "2101501", "basic", 154.16, 179],
  ["disclosures/qinshui-2024.txt", "basicDetail", "31002", "amount", 0.4, 311],
  ["disclosures/qinshui-2024.txt", "basicDetail", "public", "amount", 71.86, 319],
  ["disclosures/qinshui-2024.txt", "threePublic", "actual", "vehicleOperation", 2.49, 375],
  ["disclosures/xiji-2024.txt", "summary", "expenditure.229", "amount", 0, 139],
  ["disclosures/xiji-2024.txt", "summary", "income.surplusUsed", "amount", 0, 143],
  ["disclosures/xiji-2024.txt", "income", "2210201", "total", 287628.6, 176],
  ["disclosures/xiji-2024.txt", "income", "2080505", "appropriation", 343928.02, 163],
  ["disclosures/xiji-2024.txt", "appropriationSummary", "income.subtotal", "amount", 6822048.75, 254],
  ["disclosures/xiji-2024.txt", "appropriationSummary", "income.opening.governmentFund", "amount", 0, 257],
  ["disclosures/xiji-2024.txt", "generalBudget", "2101599", "project", 2473866.6, 288],
  ["disclosures/xiji-2024.txt", "basicDetail", "30239", "amount", 55320, 332],
  ["disclosures/xiji-2024.txt", "basicDetail", "public", "amount", 303612.5, 335],
  ["disclosures/fengquan-2023.txt", "income", "2089999", "total", 0.33, 163],
  ["disclosures/fengquan-2023.txt", "appropriationSummary", "expenditure.208", "generalBudget", 8.96, 231],
];

describe.skipIf(sharedFile("disclosures/qinshui-2024.txt") === null)("cells looked up by hand", () => {
  it.each(BY_HAND)("%s %s %s %s", (file, form, key, column, amount, line) => {
    const { accounts } = readAccounts(readLines(sharedFile(file) ?? ""));
    const row = findRow(accounts, form, key);
    const cell = row?.cells[column as keyof typeof row.cells];
    expect(decimalsIn(fen(cell ?? -1), accounts.unit ?? "元")).toBeLessThanOrEqual(2);
    expect(Number(amountIn(fen(cell ?? -1), accounts.unit ?? "元"))).toBe(amount);
    expect(row?.lines?.[column as keyof typeof row.lines] ?? row?.line).toBe(line);
  });
});

describe.skipIf(sharedFile("disclosures/anju-2024.txt") === null)("texts without the forms", () => {
  it.each(["disclosures/anju-2024.txt", "disclosures/gaoyi-2024.txt"])("%s is something else", (file) => {
    const read = readAccounts(readLines(sharedFile(file) ?? ""));
    expect(read.kind).toBe("other");
    expect(read.accounts.forms).toEqual({});
    expect(read.unread).toEqual([]);
  });
});
