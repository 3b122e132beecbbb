import { describe, expect, it } from "vitest";
import { type FinalAccounts, sampleAccounts } from "../../src/accounts";
import { deriveForms, type Entry } from "../../src/aggregation";
import { check, profile } from "../../src/checking";
import { audit, read } from "../../src/disclosure";
import { fen } from "../../src/money";
import { evidenceOf, threePublicRules } from "../../src/rules";
import { threePublicSchema } from "../../src/schemas";
import {
  limitFor,
  THREE_PUBLIC_LIMITS,
  type ThreePublicExtras,
  type ThreePublicModel,
  threePublicIndicators,
  threePublicModel,
} from "../../src/three-public";
import { accountsArbitrary } from "../support/accounts";
import { property } from "../support/property";

const money = (
  expense: "abroad" | "vehiclePurchase" | "vehicleOperation" | "reception",
  amount: number,
): Entry => ({
  kind: "threePublic",
  expense,
  amount: fen(amount),
});

/** The rules on 三公 over accounts and a model with counts. */
const checked = (accounts: FinalAccounts, threePublic: ThreePublicModel) =>
  check(accounts, { rules: threePublicRules, evidence: evidenceOf({ threePublic }) });

/** Rules that fail, with the severity of each. */
function failing(entries: readonly Entry[], extras: ThreePublicExtras, limits: Record<string, number> = {}) {
  const budget = entries.flatMap((entry) =>
    entry.kind === "threePublic" ? [{ ...entry, stage: "budget" as const }] : [],
  );
  const { accounts } = deriveForms([...entries, ...budget], { year: 2024, province: "山西" });
  const model = threePublicModel(accounts, extras);
  const { findings, broken } = check(accounts, {
    rules: threePublicRules,
    evidence: evidenceOf({ threePublic: model }),
    profile: profile("山西", 2024, { limits }),
  });
  expect(broken).toEqual([]);
  return findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

describe("rules on the model", () => {
  const cases: [string, Entry[], ThreePublicExtras, string[]][] = [
    [
      "a trip with groups and persons",
      [money("abroad", 500_000)],
      { counts: { delegations: 1, delegates: 1 } },
      [],
    ],
    [
      "a person who joins the group of another department",
      [money("abroad", 500_000)],
      { counts: { delegations: 0, delegates: 1 } },
      [],
    ],
    [
      "a trip of nobody",
      [money("abroad", 500_000)],
      { counts: { delegations: 0, delegates: 0 } },
      ["SG-08 error"],
    ],
    ["groups without cost", [], { counts: { delegations: 1, delegates: 2 } }, ["SG-08 error"]],
    [
      "fewer persons than groups",
      [money("abroad", 500_000)],
      { counts: { delegations: 2, delegates: 1 } },
      ["SG-08 error"],
    ],
    [
      "vehicles without cost",
      [],
      { counts: { vehiclesBought: 1, vehiclesKept: 1 } },
      ["SG-09 error", "SG-10 warning"],
    ],
    [
      "a cost without vehicles",
      [money("vehiclePurchase", 1)],
      { counts: { vehiclesBought: 0 } },
      ["SG-09 error"],
    ],
    [
      "upkeep without vehicles",
      [money("vehicleOperation", 1)],
      { counts: { vehiclesKept: 0 } },
      ["SG-10 warning"],
    ],
    [
      "receptions without guests",
      [money("reception", 9000)],
      { counts: { receptions: 2, guests: 0 } },
      ["SG-11 error"],
    ],
    [
      "fewer guests than receptions",
      [money("reception", 9000)],
      { counts: { receptions: 2, guests: 1 } },
      ["SG-11 error"],
    ],
    ["receptions without cost", [], { counts: { receptions: 2, guests: 9 } }, ["SG-24 error"]],
    [
      "parts that do not make the whole",
      [money("reception", 9000)],
      {
        counts: {
          receptions: 3,
          domesticReceptions: 2,
          foreignReceptions: 2,
          guests: 9,
          domesticGuests: 8,
          foreignGuests: 1,
        },
        domesticReception: fen(8000),
        foreignReception: fen(999),
      },
      ["SG-11 error", "SG-12 error", "SG-12 error"],
    ],
    [
      "more bought than kept",
      [money("vehiclePurchase", 9_000_000)],
      { counts: { vehiclesBought: 1, vehiclesKept: 0 } },
      ["SG-13 warning"],
    ],
    [
      "upkeep too high",
      [money("vehicleOperation", 6_000_001)],
      { counts: { vehiclesKept: 1 } },
      ["SG-15 info"],
    ],
    ["upkeep too low", [money("vehicleOperation", 599_999)], { counts: { vehiclesKept: 2 } }, ["SG-15 info"]],
    ["costly guests", [money("reception", 30_001)], { counts: { receptions: 1, guests: 1 } }, ["SG-16 info"]],
    [
      "a costly trip",
      [money("abroad", 16_000_002)],
      { counts: { delegations: 1, delegates: 2 } },
      ["SG-17 info"],
    ],
    [
      "a costly vehicle",
      [money("vehiclePurchase", 18_000_001)],
      { counts: { vehiclesBought: 1, vehiclesKept: 1 } },
      ["SG-10 warning", "SG-18 info"],
    ],
    [
      "too many hosts",
      [],
      {
        meals: [
          { guests: 10, hosts: 3 },
          { guests: 10, hosts: 4 },
          { guests: 12, hosts: 4 },
          { guests: 12, hosts: 5 },
        ],
      },
      ["SG-20 info", "SG-20 info"],
    ],
  ];
  it.each(cases)("%s", (_, entries, extras, expected) => {
    expect(failing(entries, extras)).toEqual(expected);
  });

  it("holds the vehicles kept against those owned", () => {
    const owned: Entry = { kind: "statistic", row: "vehicles.other", count: 2 };
    const upkeep = money("vehicleOperation", 9_000_000);
    expect(failing([owned, upkeep], { counts: { vehiclesKept: 3 } })).toEqual(["SG-14 warning"]);
    expect(failing([owned, upkeep], { counts: { vehiclesKept: 2 } })).toEqual([]);
  });

  it("takes limits of the profile before those of the list", () => {
    const extras = { counts: { receptions: 1, guests: 1 } };
    expect(failing([money("reception", 20_000)], extras)).toEqual([]);
    expect(failing([money("reception", 20_000)], extras, { receptionPerGuestMost: 15_000 })).toEqual([
      "SG-16 info",
    ]);
  });

  it("is indeterminate where counts are unknown, and not applicable without any 三公", () => {
    const { accounts } = deriveForms([money("abroad", 500_000)], { year: 2024 });
    const some = checked(accounts, threePublicModel(accounts));
    expect(some.byRule["SG-08"]?.indeterminate).toBe(1);
    const none = checked(sampleAccounts(), threePublicModel(sampleAccounts()));
    expect(none.outcomes).toMatchObject({ pass: 0, fail: 0 });
  });

  it("never breaks on accounts of any department", () => {
    property(
      accountsArbitrary(),
      (accounts) => {
        const model = threePublicModel(accounts, { previous: accounts });
        expect(threePublicSchema.safeParse(JSON.parse(JSON.stringify(model))).success).toBe(true);
        expect(checked(accounts, model).broken).toEqual([]);
        for (const { change, growth, actual } of threePublicIndicators(model).items) {
          expect(change ?? 0).toBe(0);
          if (actual !== null && actual !== 0) expect(growth).toBe("0.00");
        }
      },
      { runs: 60, soakRuns: 2000 },
    );
  });
});

describe("indicators", () => {
  const { accounts } = deriveForms(
    [
      money("vehicleOperation", 5_000_000),
      money("reception", 1_000_000),
      { ...money("reception", 2_000_000), stage: "budget" },
      { kind: "income", item: "2101501", source: "generalBudget", amount: fen(60_000_000) },
      {
        kind: "expenditure",
        item: "2101501",
        fund: "generalBudget",
        nature: "basic",
        economic: "30201",
        amount: fen(60_000_000),
      },
    ],
    { year: 2024 },
  );

  it("are exact, and say what is missing", () => {
    const model = threePublicModel(accounts, { counts: { vehiclesKept: 3, guests: 7, receptions: 0 } });
    const { items, perUnit, shareOfPublic } = threePublicIndicators(model);
    const of = (id: string) => perUnit.find((indicator) => indicator.id === id);
    expect(of("upkeepPerVehicle")).toMatchObject({ value: "16666.67", unit: "元", missing: null });
    expect(of("costPerGuest")?.value).toBe("1428.57");
    expect(of("costPerReception")).toMatchObject({ value: null, missing: "接待批次" });
    expect(of("abroadPerPerson")).toMatchObject({ value: null, missing: "因公出国（境）费" });
    expect(items.find(({ item }) => item === "reception")).toMatchObject({
      completion: "50.00",
      share: "16.67",
      change: null,
    });
    expect(shareOfPublic).toBe("10.00");
    expect(model.scope).toBe("财政拨款");
  });
});

describe("limits", () => {
  it("have years and provinces", () => {
    expect(limitFor(THREE_PUBLIC_LIMITS, "vehiclePriceMost", null, 2010)).toBeUndefined();
    expect(limitFor(THREE_PUBLIC_LIMITS, "vehiclePriceMost", "河南", 2014)?.until).toBe(2016);
    expect(limitFor(THREE_PUBLIC_LIMITS, "vehiclePriceMost", null, null)?.from).toBe(2017);
  });
});

describe("parts of 公务用车购置及运行维护费 that a region leaves blank", () => {
  const told = (purchase: string, operation: string) =>
    read(
      [
        "某县文化馆2023年度部门决算",
        "财政拨款“三公”经费支出决算表",
        "单位：万元",
        "项目\t预算数\t决算数",
        "合计\t3.00\t1.71",
        "公务接待费\t1.00\t0.53",
        "公务用车购置及运行维护费\t2.00\t1.18",
        `其中：公务用车运行维护费\t${operation}\t${operation}`,
        `公务用车购置费\t${purchase}\t${purchase}`,
      ].join("\n"),
    );
  const judged = (purchase: string, operation: string) => {
    const result = audit(told(purchase, operation));
    const { suspects } = result;
    return { rules: result.findings.map(({ rule }) => rule), suspects: suspects.length };
  };

  it("say nothing about their sum", () => {
    const { rules, suspects } = judged("", "");
    expect(rules).not.toContain("IN-31");
    expect(rules).not.toContain("IN-32");
    expect(suspects).toBe(0);
  });

  it("are held to it where one of them is printed", () => {
    expect(judged("", "1.00").rules).toContain("IN-31");
  });
});
