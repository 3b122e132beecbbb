import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../scripts/build-catalogue";
import {
  CAPITAL_CONSTRUCTION_CLASSES,
  childrenOf,
  departmentEconomicCode,
  departmentEconomicCodes,
  economicMappings,
  FUNCTION_CLASSES,
  functionalCode,
  functionalCodes,
  governmentEconomicCode,
  governmentEconomicCodes,
  has,
  lookup,
  mapToDepartment,
  mapToGovernment,
  PERSONNEL_CLASSES,
  PUBLIC_CLASSES,
  parseDepartmentEconomicCode,
  parseFunctionalCode,
  parseGovernmentEconomicCode,
  THREE_PUBLIC_ITEMS,
  tryParseFunctionalCode,
} from "../../src/codes";
import { JuesuanError } from "../../src/errors";

describe("the mapping of the economic classifications", () => {
  it("is the CSV file row by row", () => {
    const rows = readCsv(
      readFileSync(new URL("../../data/codes/economic_mapping.csv", import.meta.url), "utf8"),
    );
    expect(
      economicMappings().map((one) => ({
        dept_code: one.departmentCode,
        gov_code: one.governmentCode,
        condition: one.condition ?? "",
        sources: one.sources.join(" "),
        confidence: one.confidence,
      })),
    ).toEqual(rows);
  });

  it("leads from known codes to known codes, and back", () => {
    for (const one of economicMappings()) {
      expect(has(departmentEconomicCodes, one.departmentCode)).toBe(true);
      expect(has(governmentEconomicCodes, one.governmentCode)).toBe(true);
      expect(mapToGovernment(one.departmentCode)).toContain(one);
      expect(mapToDepartment(one.governmentCode)).toContain(one);
    }
  });

  it("chooses by kind of unit only what the kind decides", () => {
    expect(mapToGovernment("31001", "机关").map((one) => one.governmentCode)).toEqual(["50301"]);
    expect(mapToGovernment("31001", "事业单位").map((one) => one.governmentCode)).toEqual(["50601"]);
    expect(mapToGovernment("31206")[0]).toMatchObject({
      unitKind: null,
      condition: expect.stringContaining("uncertain"),
    });
    expect(mapToGovernment("301")).toEqual([]);
    expect(mapToGovernment("999")).toEqual([]);
  });
});

describe("the special sets", () => {
  it("hold the current names of the 类, in order", () => {
    expect(FUNCTION_CLASSES.map((row) => row.title)).toEqual(
      FUNCTION_CLASSES.map((row) => lookup(functionalCodes, row.code, 2024)?.name),
    );
    const codes = FUNCTION_CLASSES.map((row) => row.code);
    expect(codes).toEqual([...codes].sort());
    expect(
      childrenOf(functionalCodes, null)
        .map((entry) => entry.code)
        .filter((code) => !FUNCTION_CLASSES.some((row) => row.code === code)),
    ).toEqual(["209", "227", "230", "233"]);
  });

  it("number the rows in Chinese", () => {
    const digits = "一二三四五六七八九十";
    FUNCTION_CLASSES.forEach((row, index) => {
      const [tens, units] = [Math.floor((index + 1) / 10), (index + 1) % 10];
      const text = `${tens > 1 ? digits[tens - 1] : ""}${tens > 0 ? "十" : ""}${units > 0 ? digits[units - 1] : ""}`;
      expect(row.ordinal).toBe(text);
    });
  });

  it("part the economic 类 into 人员 and 公用", () => {
    expect([...PERSONNEL_CLASSES, ...PUBLIC_CLASSES].sort()).toEqual(
      childrenOf(departmentEconomicCodes, null).map((entry) => entry.code),
    );
    for (const code of CAPITAL_CONSTRUCTION_CLASSES) {
      expect(lookup(departmentEconomicCodes, code)?.name).toMatch(/基本建设/);
    }
  });

  it("name the items of 三公", () => {
    const names = Object.values(THREE_PUBLIC_ITEMS).map((codes: readonly string[]) =>
      codes.map((code) => lookup(departmentEconomicCodes, code)?.name),
    );
    expect(names).toEqual([
      ["因公出国（境）费用"],
      ["公务用车购置", "公务用车购置"],
      ["公务用车运行维护费"],
      ["公务接待费"],
    ]);
  });
});

describe("typed codes", () => {
  it("parse what has the shape and nothing else", () => {
    for (const code of ["210", "21015", "2101501"]) expect(parseFunctionalCode(code)).toBe(code);
    for (const text of ["", "21", "2101", "210150", "21015011", "310", "21015x", " 210", "210\n"]) {
      expect(() => parseFunctionalCode(text)).toThrow(/expected a functional code/);
      expect(tryParseFunctionalCode(text).ok).toBe(false);
    }
    expect(parseDepartmentEconomicCode("30101")).toBe("30101");
    expect(() => parseDepartmentEconomicCode("3010101")).toThrow(JuesuanError);
    expect(parseGovernmentEconomicCode("50101")).toBe("50101");
    expect(() => parseGovernmentEconomicCode("5010")).toThrow(JuesuanError);
    for (const entry of functionalCodes.entries()) expect(parseFunctionalCode(entry.code)).toBe(entry.code);
  });

  it("come from literals, and refuse what untyped code passes", () => {
    expect(functionalCode("2101501")).toBe("2101501");
    expect(departmentEconomicCode("302")).toBe("302");
    expect(governmentEconomicCode("50502")).toBe("50502");
    expect(() => functionalCode("210150" as "2101501")).toThrow(JuesuanError);
    expect(() => departmentEconomicCode("3021" as "302")).toThrow(
      /Found "3021", expected a department economic code/,
    );
    expect(() => governmentEconomicCode(501 as unknown as "501")).toThrow(/Found 501/);
  });
});
