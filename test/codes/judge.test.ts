import { describe, expect, it } from "vitest";
import {
  budgetsOf,
  childrenOf,
  departmentEconomicCodes,
  functionalCodes,
  governmentEconomicCodes,
  incomeCodes,
  isGovernmentFundCode,
  isStateCapitalCode,
  judgeCode,
  lookup,
} from "../../src/codes";

describe("judgement of a functional code", () => {
  it.each([
    ["2101501", 2024, "known", "self"],
    ["21305", 2019, "known", "self"],
    ["2101577", 2024, "unknown", "self"],
    ["22498", 2024, "unknown", "self"],
    ["2249801", 2024, "unknown", "款"],
    ["22498", 2023, "unknown", "self"],
    ["21077", 2024, "unknown", "self"],
    ["2107701", 2024, "unknown", "款"],
    ["235", 2027, "unknown", "self"],
    ["21077", 2026, "unknown", "self"],
    ["21077", 2016, "unknown", "self"],
    ["299", 2024, "impossible", "类"],
    ["2990101", 2024, "impossible", "类"],
    ["218", 2012, "unknown", "self"],
    ["2180101", 2012, "unknown", "类"],
    ["210150", 2024, "impossible", "shape"],
    ["2101501x", 2024, "impossible", "shape"],
    ["", 2024, "impossible", "shape"],
    ["234", 2019, "notYet", "self"],
    ["2340201", 2019, "notYet", "self"],
    ["22401", 2018, "notYet", "类"],
    ["2240177", 2018, "notYet", "类"],
  ] as const)("%s in %i is %s by %s", (code, year, verdict, because) => {
    expect(judgeCode(functionalCodes, code, year)).toMatchObject({ verdict, because });
  });

  it("knows every code in the years of its rows, but for those whose 类 was not there yet", () => {
    for (const entry of functionalCodes.entries()) {
      const year = entry.validTo ?? Math.max(entry.validFrom ?? 2024, 2024);
      expect(judgeCode(functionalCodes, entry.code, year).verdict).toBe("known");
      expect(judgeCode(functionalCodes, entry.code).verdict).toBe("known");
    }
  });

  it("says of an abolished code when it ended", () => {
    const ended = functionalCodes.entries().filter((entry) => {
      const current = lookup(functionalCodes, entry.code);
      return current?.validTo != null;
    });
    expect(ended.length).toBeGreaterThan(10);
    for (const entry of ended) {
      const judgement = judgeCode(functionalCodes, entry.code, 2026);
      expect(judgement.verdict).toBe("expired");
      expect(judgement.entry?.validTo).toBeLessThan(2026);
    }
  });
});

describe("judgement of economic codes", () => {
  it.each([
    ["30298", 2024, "unknown", "self"],
    ["304", 2024, "impossible", "类"],
    ["30401", 2024, "impossible", "类"],
    ["304", 2016, "unknown", "self"],
    ["39906", 2021, "expired", "self"],
    ["39909", 2020, "notYet", "self"],
    ["3010101", 2024, "impossible", "shape"],
  ] as const)("%s in %i is %s by %s", (code, year, verdict, because) => {
    expect(judgeCode(departmentEconomicCodes, code, year)).toMatchObject({ verdict, because });
  });

  it("of the government and of income", () => {
    expect(judgeCode(governmentEconomicCodes, "50801", 2024).verdict).toBe("expired");
    expect(judgeCode(incomeCodes, "1030199", 2024).verdict).toBe("unknown");
    expect(judgeCode(incomeCodes, "10398", 2024).verdict).toBe("unknown");
  });
});

describe("budgets", () => {
  it.each([
    ["2101501", false, false],
    ["20822", true, false],
    ["21208", true, false],
    ["2120801", true, false],
    ["22960", true, false],
    ["2296077", true, false],
    ["234", true, false],
    ["223", false, true],
    ["2230177", false, true],
    ["22498", true, false],
    ["999", false, false],
    ["x", false, false],
  ] as const)("%s: fund %s, state capital %s", (code, fund, capital) => {
    expect(isGovernmentFundCode(functionalCodes, code)).toBe(fund);
    expect(isStateCapitalCode(functionalCodes, code)).toBe(capital);
  });

  it("of a code hold those of all its children, but for what 款 98 may carry", () => {
    for (const entry of functionalCodes.entries()) {
      const below = childrenOf(functionalCodes, entry.code)
        .filter((child) => child.code.slice(3, 5) !== "98")
        .flatMap((child) => budgetsOf(functionalCodes, child.code));
      const budgets = budgetsOf(functionalCodes, entry.code);
      expect(below.every((budget) => budgets.includes(budget))).toBe(true);
    }
    expect(budgetsOf(departmentEconomicCodes, "30101")).toEqual([]);
  });

  it("of a 类 include the fund budget from the year of 超长期特别国债 on", () => {
    expect(isGovernmentFundCode(functionalCodes, "210", 2024)).toBe(true);
    expect(isGovernmentFundCode(functionalCodes, "210", 2023)).toBe(false);
    expect(isGovernmentFundCode(functionalCodes, "21098", 2023)).toBe(false);
    expect(isGovernmentFundCode(functionalCodes, "2109801", 2024)).toBe(true);
    expect(isGovernmentFundCode(functionalCodes, "212", 2020)).toBe(true);
    expect(budgetsOf(departmentEconomicCodes, "301", 2024)).toEqual([]);
  });
});
