import { describe, expect, test } from "vitest";
import { sampleAccounts } from "../../../src/accounts";
import {
  arithmeticRules,
  bindSystem,
  check,
  createLocator,
  DIAGNOSES,
  diagnosisTitle,
  groupFindings,
  locateErrors,
} from "../../../src/checking";
import { accountsArbitrary, printedIn } from "../../support/accounts";
import { property } from "../../support/property";
import { amount, type Change, department, first, withCells } from "./support";

const rules = arithmeticRules;

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

describe("what the check has bound", () => {
  const wrong = withCells(department(), [["income", "total", "total", 1]]);

  test("serves the search of the same accounts, and changes nothing that it finds", () => {
    const alone = locateErrors(wrong, { rules });
    expect(locateErrors(wrong, { rules, checked: check(wrong, { rules }) })).toEqual(alone);
    expect(alone.suspects.length).toBeGreaterThan(0);
  });

  test("serves no other rules and no other rows", () => {
    const fewer = rules.filter((rule) => rule.id.startsWith("IN-"));
    const ofAll = check(wrong, { rules });
    expect(locateErrors(wrong, { rules: fewer, checked: ofAll })).toEqual(
      locateErrors(wrong, { rules: fewer }),
    );
    const ofOthers = check(sampleAccounts(), { rules });
    expect(locateErrors(wrong, { rules, checked: ofOthers })).toEqual(locateErrors(wrong, { rules }));
  });
});

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
      "Statement of final expenditure (2101501, basic expenditure): printed 145.16, probably 154.16 (digits transposed); explains 3 failing relations",
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
