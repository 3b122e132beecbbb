import { describe, expect, test } from "vitest";
import { type FinalAccounts, sampleAccounts } from "../../../src/accounts";
import {
  arithmeticRules,
  bindSystem,
  check,
  createLocator,
  DIAGNOSES,
  diagnosisTitle,
  groupFindings,
  locateErrors,
  type Suspect,
} from "../../../src/checking";
import type { FormId } from "../../../src/forms";
import { fen } from "../../../src/money";
import { accountsArbitrary, printedIn, randomAccounts } from "../../support/accounts";
import { property } from "../../support/property";

const rules = arithmeticRules;

type Change = readonly [form: FormId, row: string, column: string, amount: number | null];

/** The accounts with other figures in some cells. */
function withCells(accounts: FinalAccounts, changes: readonly Change[]): FinalAccounts {
  const forms = structuredClone(accounts.forms) as Record<
    string,
    { rows: { key: string; cells: Record<string, number | null> }[] }
  >;
  for (const [form, key, column, amount] of changes) {
    const row = forms[form]?.rows.find((candidate) => candidate.key === key);
    if (row === undefined) throw new RangeError(`no row ${key} in ${form}`);
    row.cells[column] = amount;
  }
  return { ...accounts, forms: forms as unknown as FinalAccounts["forms"] };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

function first(accounts: FinalAccounts): Suspect {
  const [suspect] = locateErrors(accounts, { rules }).suspects;
  if (suspect === undefined) throw new RangeError("no suspect");
  return suspect;
}

/** A department with two classes, each with items, exact in 元. */
function department(): FinalAccounts {
  return randomAccounts(4, { size: 10 });
}

function amount(accounts: FinalAccounts, form: FormId, key: string, column: string): number {
  const row = accounts.forms[form]?.rows.find((candidate) => candidate.key === key);
  return (row?.cells as Record<string, number | null> | undefined)?.[column] ?? 0;
}

describe("one wrong cell", () => {
  test("nothing fails, nothing is suspected", () => {
    property(accountsArbitrary(), (accounts) => locateErrors(accounts, { rules }).suspects.length === 0, {
      runs: 60,
      soakRuns: 5000,
    });
    property(
      accountsArbitrary(),
      (accounts) =>
        locateErrors(printedIn(accounts, { unit: "万元", decimals: 2 }), { rules }).suspects.length === 0,
      { runs: 60, soakRuns: 5000 },
    );
  });

  test("names the cell, the figure, the slip and the relations that fail because of it", () => {
    const accounts = withCells(sampleAccounts(), [["expenditure", "2101501", "basic", 145_160_000]]);
    const { suspects, unexplained, complete, groups } = locateErrors(accounts, { rules });
    expect(suspects[0]).toMatchObject({
      cells: [
        {
          form: "expenditure",
          row: "2101501",
          column: "basic",
          line: 8,
          printed: 145_160_000,
          proposed: 154_160_000,
        },
      ],
      diagnosis: "digits transposed",
      best: true,
      minimal: true,
      rivals: [],
    });
    expect(suspects[0]?.evidence.en).toBe(
      "支出决算表 2101501 基本支出: printed 145.16, probably 154.16 (digits transposed); explains 3 failing relations",
    );
    expect(suspects[0]?.explains.map(({ rule }) => rule)).toEqual(["IN-12", "IN-13", "IN-13"]);
    expect(suspects[0]?.confidence).toBeGreaterThan(0.9);
    expect({ unexplained, complete, groups }).toEqual({ unexplained: [], complete: true, groups: 1 });
  });

  test("the interval is what all relations of the cell leave", () => {
    const accounts = withCells(sampleAccounts(), [["expenditure", "2101501", "basic", 145_160_000]]);
    expect(first(accounts).cells[0]?.interval).toEqual({ low: 154_150_000, high: 154_170_000 });
  });

  test("leaf cells, totals and cells printed in two forms are found alike", () => {
    const accounts = department();
    for (const [form, key, column] of [
      ["summary", "expenditure.total", "amount"],
      ["expenditure", "total", "total"],
      ["generalBudget", "total", "basic"],
      ["income", "total", "appropriation"],
      ["appropriationSummary", "expenditure.subtotal", "generalBudget"],
    ] as const) {
      const truth = amount(accounts, form, key, column);
      const suspect = first(withCells(accounts, [[form, key, column, -truth]]));
      expect(suspect).toMatchObject({
        diagnosis: "sign flipped",
        cells: [{ form, row: key, column, proposed: truth }],
      });
    }
  });

  test("cells that no relation can tell apart are named as rivals", () => {
    const accounts = department();
    const truth = amount(accounts, "threePublic", "actual", "reception") || 1000;
    const suspect = first(withCells(accounts, [["threePublic", "actual", "reception", truth * 10 + 7]]));
    if (suspect.cells[0]?.column !== "total") expect(suspect.rivals.length).toBeGreaterThan(0);
  });
});

describe("slips over several cells", () => {
  const swapRows = (accounts: FinalAccounts, form: FormId, one: string, two: string): FinalAccounts => {
    const forms = structuredClone(accounts.forms) as Record<
      string,
      { rows: { key: string; cells: object }[] }
    >;
    const a = forms[form]?.rows.find((row) => row.key === one);
    const b = forms[form]?.rows.find((row) => row.key === two);
    if (a === undefined || b === undefined) throw new RangeError("no such rows");
    [a.cells, b.cells] = [b.cells, a.cells];
    return { ...accounts, forms: forms as unknown as FinalAccounts["forms"] };
  };
  const classes = (accounts: FinalAccounts) =>
    (accounts.forms.expenditure?.rows ?? []).filter((row) => row.key.length === 3).map((row) => row.key);

  test("two rows exchanged are one cause", () => {
    const accounts = department();
    const [one = "", two = ""] = classes(accounts);
    const suspect = first(swapRows(accounts, "expenditure", one, two));
    expect(suspect.diagnosis).toBe("rows exchanged");
    expect(new Set(suspect.cells.map(({ row }) => row))).toEqual(new Set([one, two]));
    expect(
      suspect.cells.every((cell) => cell.proposed === amount(accounts, "expenditure", cell.row, cell.column)),
    ).toBe(true);
  });

  test("a row left out is named by its code, with its figures", () => {
    const accounts = department();
    const [code = ""] = classes(accounts);
    const table = accounts.forms.expenditure as NonNullable<FinalAccounts["forms"]["expenditure"]>;
    const without = { ...table, rows: table.rows.filter((row) => row.key !== code) };
    const suspect = first({ ...accounts, forms: { ...accounts.forms, expenditure: without } });
    expect(suspect.diagnosis).toBe("row left out");
    for (const cell of suspect.cells) {
      expect(cell).toMatchObject({
        form: "expenditure",
        row: code,
        printed: null,
        proposed: amount(accounts, "expenditure", code, cell.column),
      });
    }
  });

  test("a row printed twice is named", () => {
    const accounts = department();
    const [code = ""] = classes(accounts);
    const table = accounts.forms.generalBudget as NonNullable<FinalAccounts["forms"]["generalBudget"]>;
    const rows = table.rows.flatMap((row) => (row.key === code ? [row, row] : [row]));
    const suspect = first({ ...accounts, forms: { ...accounts.forms, generalBudget: { ...table, rows } } });
    expect(suspect.diagnosis).toBe("row duplicated");
    expect(suspect.cells.every(({ row, proposed }) => row === code && proposed === null)).toBe(true);
  });

  test("a figure in the wrong column is one slip of two cells", () => {
    const accounts = sampleAccounts();
    const moved = withCells(accounts, [
      ["expenditure", "2101506", "basic", 26_040_000],
      ["expenditure", "2101506", "project", null],
    ]);
    const suspect = first(moved);
    expect(suspect.diagnosis).toBe("figure of the neighbouring column");
    expect(suspect.cells).toHaveLength(2);
  });

  test("an item that changed in its row while no total followed is one slip", () => {
    const accounts = department();
    const row = (accounts.forms.expenditure?.rows ?? []).find(
      ({ key, cells }) => key.length === 7 && (cells.basic ?? 0) > 100_000,
    );
    const { basic = 0, total = 0 } = row?.cells ?? {};
    for (const change of [31_247, -31_247]) {
      const suspect = first(
        withCells(accounts, [
          ["expenditure", row?.key ?? "", "basic", (basic ?? 0) + change],
          ["expenditure", row?.key ?? "", "total", (total ?? 0) + change],
        ]),
      );
      expect(suspect.diagnosis).toBe("stale total");
      expect(suspect.cells.map((cell) => [cell.row, cell.column, cell.proposed])).toEqual([
        [row?.key, "total", total],
        [row?.key, "basic", basic],
      ]);
    }
  });

  test("a form in the wrong unit is one slip", () => {
    const accounts = printedIn(department(), { unit: "万元", decimals: 2 });
    const table = accounts.forms.generalBudget as NonNullable<FinalAccounts["forms"]["generalBudget"]>;
    const rows = table.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([column, value]) => [
          column,
          value === null ? null : fen((value as number) * 10_000),
        ]),
      ),
    }));
    const suspect = first({ ...accounts, forms: { ...accounts.forms, generalBudget: { ...table, rows } } });
    expect(suspect.diagnosis).toBe("unit mistaken");
    expect(suspect.cells.length).toBeGreaterThan(5);
    expect(suspect.cells.every(({ form }) => form === "generalBudget")).toBe(true);
  });
});

describe("several wrong cells", () => {
  test("independent failures are solved apart", () => {
    const accounts = department();
    const wrong: Change[] = [
      ["income", "total", "total", -amount(accounts, "income", "total", "total")],
      ["expenditure", "total", "basic", -amount(accounts, "expenditure", "total", "basic")],
    ];
    const { suspects, groups } = locateErrors(withCells(accounts, wrong), { rules });
    expect(groups).toBe(2);
    const best = suspects.filter((suspect) => suspect.best).flatMap((suspect) => suspect.cells);
    expect(best.map(({ form, row, column }) => `${form} ${row} ${column}`).sort()).toEqual([
      "expenditure total basic",
      "income total total",
    ]);
  });

  test("two and three cells of one failing sum are found together, and proved to be fewest", () => {
    const accounts = department();
    const leaves = (accounts.forms.expenditure?.rows ?? []).filter((row) => row.key.length === 7);
    for (const size of [2, 3]) {
      const wrong = leaves
        .slice(0, size)
        .map(
          (row): Change => [
            "expenditure",
            row.key,
            "total",
            amount(accounts, "expenditure", row.key, "total") * -1,
          ],
        );
      const { suspects } = locateErrors(withCells(accounts, wrong), { rules });
      const best = suspects.filter((suspect) => suspect.best);
      expect(best.flatMap(({ cells }) => cells.map(({ row }) => row)).sort()).toEqual(
        wrong.map(([, key]) => key).sort(),
      );
      expect(best.every(({ minimal }) => minimal)).toBe(true);
    }
  });

  test("what exceeds the bounds is answered all the same, and said to be unproved", () => {
    const accounts = department();
    const leaves = (accounts.forms.expenditure?.rows ?? []).filter((row) => row.key.length === 7);
    const wrong = leaves.map(
      (row, index): Change => [
        "expenditure",
        row.key,
        "total",
        amount(accounts, "expenditure", row.key, "total") + 1000 * (index + 3) ** 3 + index,
      ],
    );
    expect(wrong.length).toBeGreaterThan(3);
    const beyond = locateErrors(withCells(accounts, wrong), { rules });
    expect(beyond.suspects.length + beyond.unexplained.length).toBeGreaterThan(0);
    expect(beyond.suspects.every(({ minimal }) => !minimal)).toBe(true);
    const cut = locateErrors(withCells(accounts, wrong.slice(0, 2)), { rules, budget: 1 });
    expect(cut.complete).toBe(false);
    expect(cut.suspects.some(({ best }) => best)).toBe(true);
    expect(cut.suspects.every(({ minimal }) => !minimal)).toBe(true);
  });
});

describe("figures at the edge of the safe range", () => {
  test("are answered without an error", () => {
    for (const figure of [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 9e15]) {
      for (const key of ["total", "210", "2101501", "2101506"]) {
        const location = locateErrors(withCells(sampleAccounts(), [["expenditure", key, "total", figure]]), {
          rules,
        });
        expect(location.groups).toBeGreaterThan(0);
        const all = withCells(
          sampleAccounts(),
          ["total", "210", "21015", "2101501"].map((row): Change => ["expenditure", row, "basic", figure]),
        );
        expect(() => locateErrors(all, { rules })).not.toThrow();
      }
    }
  });
});

describe("the answer", () => {
  const wrong = withCells(sampleAccounts(), [["expenditure", "2101501", "basic", 145_160_000]]);

  test("is plain data, always the same, and nothing given is changed", () => {
    const frozen = deepFreeze(structuredClone(wrong));
    const one = locateErrors(frozen, { rules });
    expect(locateErrors(frozen, { rules })).toEqual(one);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });

  test("is the same from a locator that has seen other accounts", () => {
    const locator = createLocator({ rules });
    locator.locate(department());
    locator.locate(sampleAccounts());
    expect(locator.locate(wrong)).toEqual(locateErrors(wrong, { rules }));
  });

  test("limits the alternatives, never the best explanation", () => {
    expect(locateErrors(wrong, { rules, maxSuspects: 0 }).suspects).toHaveLength(1);
  });

  test("findings stand under their suspect", () => {
    const { findings } = check(wrong, { rules });
    const { groups, others } = groupFindings(findings, locateErrors(wrong, { rules }).suspects);
    expect(groups.map((group) => group.findings.length)).toEqual([findings.length]);
    expect(others).toEqual([]);
    expect(groupFindings(findings, [])).toEqual({ groups: [], others: findings });
  });

  test("every diagnosis has a title in both languages", () => {
    for (const diagnosis of Object.keys(DIAGNOSES) as (keyof typeof DIAGNOSES)[]) {
      expect(diagnosisTitle(diagnosis).zh).toMatch(/\p{Script=Han}/u);
      expect(diagnosisTitle(diagnosis).en).toBe(diagnosis);
    }
  });

  test("a suspected cell always makes every equality it explains hold", () => {
    property(
      accountsArbitrary({ size: 6 }),
      (accounts) => {
        const system = bindSystem(accounts, rules);
        const rows = accounts.forms.expenditure?.rows ?? [];
        const row = rows[rows.length - 1];
        if (system.cells.length === 0 || row === undefined) return;
        const corrupted = withCells(accounts, [
          ["expenditure", row.key, "total", (row.cells.total ?? 0) + 12_345],
        ]);
        for (const suspect of locateErrors(corrupted, { rules }).suspects) {
          if (suspect.diagnosis === "row left out" || suspect.diagnosis === "row duplicated") continue;
          const repaired = withCells(
            corrupted,
            suspect.cells.map((cell): Change => [cell.form, cell.row, cell.column, cell.proposed]),
          );
          const errors = check(repaired, { rules }).findings.filter(
            (finding) => finding.severity === "error" && finding.rule !== "X-13",
          );
          expect(errors).toEqual([]);
        }
      },
      { runs: 60, soakRuns: 4000 },
    );
  });
});
