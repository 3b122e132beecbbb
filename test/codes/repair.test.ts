import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Catalogue,
  type CodeEntry,
  departmentEconomicCodes,
  describeRepair,
  functionalCodes,
  governmentEconomicCodes,
  incomeCodes,
  lookup,
  repairCode,
} from "../../src/codes";
import { property } from "../support/property";

const catalogues: readonly [string, Catalogue][] = [
  ["functional", functionalCodes],
  ["department economic", departmentEconomicCodes],
  ["government economic", governmentEconomicCodes],
  ["income", incomeCodes],
];

const yearOf = (entry: CodeEntry) => entry.validTo ?? Math.max(entry.validFrom ?? 2024, 2024);

describe.each(catalogues)("repair in the %s catalogue", (_, catalogue) => {
  it("completes every code that lost a digit by its right name, or says that it is ambiguous", () => {
    let repaired = 0;
    for (const entry of catalogue.entries()) {
      for (const year of [undefined, yearOf(entry)]) {
        const hints = { parent: entry.parent, year };
        const repair = repairCode(catalogue, entry.code.slice(0, -1), entry.name, hints);
        if (repair.code === null) {
          expect(repair.how).toBe("ambiguous");
          expect(repair.candidates.map((one) => one.code)).toContain(entry.code);
        } else {
          expect(repair).toMatchObject({ how: "repaired", code: entry.code });
          repaired += 1;
        }
        expect(repairCode(catalogue, entry.code.slice(0, -1), entry.name, { year })).toEqual(repair);
      }
    }
    expect(repaired).toBeGreaterThan(catalogue.entries().length * 2 * 0.98);
  });

  it("leaves every whole code with its right name as it is", () => {
    for (const entry of catalogue.entries()) {
      expect(
        repairCode(catalogue, entry.code, entry.name, { parent: entry.parent, year: yearOf(entry) }),
      ).toMatchObject({
        how: "exact",
        code: entry.code,
        reason: "asPrinted",
      });
    }
  });

  it("completes a name and a code that are both cut, or leaves them open", () => {
    property(
      fc.tuple(fc.constantFrom(...catalogue.entries()), fc.integer({ min: 1, max: 6 })),
      ([entry, cut]) => {
        const name = Array.from(entry.name).slice(0, -cut).join("");
        const repair = repairCode(catalogue, entry.code.slice(0, -1), name, { year: yearOf(entry) });
        if (repair.code === null || repair.code === entry.code) return;
        // The cut name is by chance a whole name of a neighbour, present or old: that is what the line says.
        expect(["sameName", "oldName"]).toContain(repair.reason);
        const taken = repairCode(catalogue, entry.code.slice(0, -1), name, { siblings: [repair.code] });
        expect(taken.code).toBe(entry.code);
      },
      { runs: 500 },
    );
  });

  it("never invents: what it returns begins with what was printed", () => {
    property(
      fc.tuple(
        fc.oneof(fc.string({ unit: fc.constantFrom(..."0123456789") }), fc.string({ unit: "binary" })),
        fc.oneof(fc.string(), fc.constantFrom(...catalogue.entries().map((entry) => entry.name))),
        fc.option(fc.constantFrom(...catalogue.entries().map((entry) => entry.code)), { nil: undefined }),
      ),
      ([printed, name, parent]) => {
        const repair = repairCode(catalogue, printed, name, { parent });
        expect(repair.code !== null).toBe(repair.how === "exact" || repair.how === "repaired");
        if (repair.code !== null) {
          expect(repair.candidates.map((one) => one.code)).toEqual([repair.code]);
          expect(lookup(catalogue, repair.code)).toBeDefined();
        }
        if (repair.how === "exact") expect(printed.normalize("NFKC").replace(/\D/g, "")).toBe(repair.code);
        if (/^\d+$/.test(printed) && repair.code !== null) expect(repair.code.startsWith(printed)).toBe(true);
        expect(describeRepair(repair, "zh-CN")).not.toBe("");
      },
      { runs: 500 },
    );
  });
});

describe("repair", () => {
  it.each([
    ["208050", "机关事业单位基本养老保险缴费支", "2080505"],
    ["208050", "机关事业单位职业年金缴费支出", "2080506"],
    ["210159", "其他医疗保障管理事务支出", "2101599"],
    ["210150", "行政运行", "2101501"],
    ["221020", "购房补贴", "2210203"],
    ["2101", "行政事业单位医疗", "21011"],
    ["21", "卫生健康支出", "210"],
  ])("completes the functional %s %s to %s", (printed, name, code) => {
    expect(repairCode(functionalCodes, printed, name, { year: 2024 })).toMatchObject({
      code,
      how: "repaired",
    });
  });

  it.each([
    ["3010", "机关事业单位基本养老保险缴", "30108", "cutName"],
    ["3990", "对民间非营利组织和群众性自治组织补", "39908", "cutName"],
    ["3021", "因公出国（境）费用", "30212", "sameName"],
    ["3990", "赠与", "39906", "oldName"],
  ])("completes the economic %s %s to %s: %s", (printed, name, code, reason) => {
    expect(repairCode(departmentEconomicCodes, printed, name, { year: 2024 })).toMatchObject({
      code,
      reason,
    });
  });

  it("completes a code cut to the code above it when the hint or the name shows it", () => {
    expect(repairCode(functionalCodes, "21015", "行政运行").code).toBe("2101501");
    expect(repairCode(functionalCodes, "22999", "其他支出").code).toBe("22999");
    expect(
      repairCode(functionalCodes, "22999", "其他支出", { parent: "22999", siblings: ["2299901"] }).code,
    ).toBe("2299999");
    expect(repairCode(functionalCodes, "2210", "住房公积金", { parent: "22102" }).code).toBe("2210201");
  });

  it("does not use a hint that contradicts the digits", () => {
    expect(repairCode(functionalCodes, "221020", "住房公积金", { parent: "20805" }).code).toBe("2210201");
  });

  it("stays ambiguous where nothing decides", () => {
    expect(repairCode(functionalCodes, "221020", "").reason).toBe("nameMissing");
    expect(repairCode(functionalCodes, "221020", "苗木").reason).toBe("noNameFits");
    expect(repairCode(functionalCodes, "2210", "住", { parent: "22102" }).how).toBe("ambiguous");
    const several = repairCode(functionalCodes, "208050", "机关事业单位");
    expect(several).toMatchObject({ how: "ambiguous", reason: "severalFit", code: null });
    expect(several.candidates.map((one) => one.code)).toContain("2080505");
    const left = repairCode(functionalCodes, "208050", "机关事业单位", {
      siblings: several.candidates.slice(1).map((one) => one.code),
    });
    expect(left.code).toBe(several.candidates[0]?.code);
  });

  it("says what it does not know, and offers namesakes without taking them", () => {
    expect(repairCode(functionalCodes, "合计", "合计").reason).toBe("notDigits");
    expect(repairCode(functionalCodes, "999999", "行政运行")).toMatchObject({
      how: "unknown",
      reason: "noSuchCode",
    });
    const wrong = repairCode(functionalCodes, "2101577", "行政运行");
    expect(wrong).toMatchObject({ how: "unknown", code: null });
    expect(wrong.candidates.map((one) => one.code)).toEqual(["2101501"]);
    expect(repairCode(departmentEconomicCodes, "30289", "").candidates).toEqual([]);
  });

  it("reads full-width digits, spaces and dots", () => {
    expect(repairCode(functionalCodes, "２０８ 05.05", "").code).toBe("2080505");
  });

  it("keeps a whole code under another name, and says so", () => {
    expect(repairCode(functionalCodes, "2210201", "苗木")).toMatchObject({
      code: "2210201",
      how: "exact",
      reason: "asPrintedNameDiffers",
    });
  });

  it("describes itself in both languages", () => {
    const repair = repairCode(functionalCodes, "208050", "机关事业单位");
    expect(describeRepair(repair, "en")).toBe(
      "208050 → 2080505, 2080506?: the code was cut; several codes fit",
    );
    expect(describeRepair(repairCode(functionalCodes, "合计", ""), "zh-CN")).toBe("合计：不是科目编码");
  });
});
