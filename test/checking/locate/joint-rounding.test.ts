import { describe, expect, test } from "vitest";
import { type FinalAccounts, sampleAccounts } from "../../../src/accounts";
import { arithmeticRules, check, jointRounding } from "../../../src/checking";
import { fen } from "../../../src/money";
import { accountsArbitrary, printedIn } from "../../support/accounts";
import { property } from "../../support/property";

const rules = arithmeticRules;

function withCell(
  accounts: FinalAccounts,
  row: number,
  column: "total" | "basic" | "project",
  amount: number,
) {
  const table = accounts.forms.expenditure as NonNullable<FinalAccounts["forms"]["expenditure"]>;
  const rows = table.rows.map((candidate, index) =>
    index === row ? { ...candidate, cells: { ...candidate.cells, [column]: fen(amount) } } : candidate,
  );
  return { ...accounts, forms: { ...accounts.forms, expenditure: { ...table, rows } } };
}

describe("joint rounding", () => {
  test("what was rounded can be explained by rounding, with a witness that satisfies every relation", () => {
    property(
      accountsArbitrary(),
      (exact) => {
        const printed = printedIn(exact, { unit: "万元", decimals: 2 });
        const result = jointRounding(printed, { rules });
        expect(result.kind).toBe("explained");
        if (result.kind !== "explained") return;
        for (const figure of result.witness) {
          expect(Math.abs(figure.exact - figure.printed)).toBeLessThanOrEqual(5000);
        }
        const forms = structuredClone(printed.forms) as Record<
          string,
          { rows: { key: string; cells: object }[]; precision: object }
        >;
        for (const { form, row, column, exact: amount } of result.witness) {
          const found = forms[form]?.rows.find((candidate) => candidate.key === row);
          if (found !== undefined) (found.cells as Record<string, number>)[column] = amount;
        }
        for (const table of Object.values(forms)) table.precision = { unit: "元", decimals: 2 };
        const ledger = { ...printed, forms } as unknown as FinalAccounts;
        expect(check(ledger, { rules }).findings.filter(({ severity }) => severity === "error")).toEqual([]);
      },
      { runs: 40, soakRuns: 2000 },
    );
  });

  test("every relation may hold by itself and the set still be impossible", () => {
    // 类 0.01 off its 款 within rounding in each of two steps; together the item would have to be two figures.
    let accounts = withCell(sampleAccounts(), 1, "basic", 154_170_000);
    accounts = withCell(accounts, 2, "basic", 154_160_000);
    accounts = withCell(accounts, 3, "basic", 154_150_000);
    accounts = withCell(accounts, 1, "total", 180_210_000);
    accounts = withCell(accounts, 3, "total", 154_150_000);
    const { outcomes } = check(accounts, { rules });
    expect(outcomes.fail).toBe(0);
    const result = jointRounding(accounts, { rules });
    expect(result.kind).toBe("impossible");
    if (result.kind === "impossible") expect(result.conflict.length).toBeGreaterThan(1);
  });

  test("a relation that fails is a conflict by itself", () => {
    const accounts = withCell(sampleAccounts(), 3, "basic", 145_160_000);
    const result = jointRounding(accounts, { rules });
    expect(result).toMatchObject({ kind: "impossible", conflict: [{ rule: expect.any(String) }] });
  });

  test("says when a bound was met", () => {
    const accounts = withCell(sampleAccounts(), 3, "basic", 154_170_000);
    expect(jointRounding(accounts, { rules, pivots: 0 })).toEqual({ kind: "undecided" });
  });
});
