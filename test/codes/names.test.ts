import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  departmentEconomicCodes,
  functionalCodes,
  isCutName,
  levelOf,
  normalizeName,
  parentCodeOf,
  sameName,
  searchByName,
} from "../../src/codes";
import { growthFrom, MOST } from "../support/growth";
import { property } from "../support/property";

const names = [...functionalCodes.entries(), ...departmentEconomicCodes.entries()].map((entry) => entry.name);

describe("names", () => {
  it.each([
    ["因公出国（境）费用", "因公出国(境)费用"],
    ["因公出国（境）费用", "因公出国 〔境〕 费 用"],
    ["其他支出", "其它支出"],
    ["对个人和家庭的补助", "对个人和家庭补助"],
    ["其他支出", "其他支出（类）"],
    ["“三公”经费", '"三公"经费'],
    ["住房公积金", "住房公積金".replace("積", "积")],
    ["医疗费补助", "醫療費補助"],
    ["行政运行", "行政\u3000运行\u200b"],
  ])("%s is %s", (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(isCutName(b, a)).toBe(false);
  });

  it.each([
    ["行政运行", "事业运行"],
    ["其他支出", "其他"],
    ["资本性支出", "资本性支出（基本建设）"],
    ["医疗费", "医疗费补助"],
  ])("%s is not %s", (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });

  it("tells a cut name from a whole one", () => {
    expect(isCutName("其他城乡社区…", "其他城乡社区支出")).toBe(true);
    expect(isCutName("因公出国（", "因公出国（境）费用")).toBe(true);
    expect(isCutName("其", "其他支出")).toBe(false);
    expect(isCutName("", "其他支出")).toBe(false);
    expect(isCutName("城乡社区", "其他城乡社区支出")).toBe(false);
  });

  it("normalises once and for all, and takes any text", () => {
    property(fc.string({ unit: "binary" }), (text) => typeof normalizeName(text) === "string");
    property(fc.constantFrom(...names), (name) => {
      expect(normalizeName(normalizeName(name))).toBe(normalizeName(name));
      expect(sameName(name, name.split("").join(" "))).toBe(true);
    });
  });

  it.each(["（", "其它", "\ud800", ".", " "])(
    "takes many %j in time that grows with their number",
    (piece) => {
      const workOn = (size: number) => {
        const text = piece.repeat(size);
        return () => isCutName(text, "其他支出");
      };
      expect(growthFrom(10_000, workOn)).toBeLessThan(MOST);
    },
  );
});

describe("shape", () => {
  it.each([
    ["210", "类", null],
    ["21015", "款", "210"],
    ["2101501", "项", "21015"],
    ["2101", null, null],
    ["２１０", null, null],
    ["210 ", null, null],
    ["21015011", null, null],
    ["", null, null],
  ])("%j is %j under %j", (code, level, parent) => {
    expect(levelOf(code)).toBe(level);
    expect(parentCodeOf(code)).toBe(parent);
  });
});

describe("search", () => {
  it("gives same names first, then containing, then alike ones", () => {
    const found = searchByName(functionalCodes, "事业单位医疗", { year: 2024 });
    expect(found[0]).toMatchObject({ match: "exact", entry: { code: "2101102" } });
    const order = found.map((one) => ["exact", "contains", "near"].indexOf(one.match));
    expect(order).toEqual([...order].sort());
  });

  it("finds every entry by its name, in its years", () => {
    for (const entry of functionalCodes.entries()) {
      const year = entry.validTo ?? Math.max(entry.validFrom ?? 2024, 2024);
      const found = searchByName(functionalCodes, entry.name, { year, level: entry.level, limit: 200 });
      expect(found.some((one) => one.match === "exact" && one.entry === entry)).toBe(true);
    }
  });

  it("keeps to year, level and limit", () => {
    expect(
      searchByName(functionalCodes, "扶贫", { year: 2024 }).some((one) => one.entry.code === "21305"),
    ).toBe(false);
    expect(searchByName(functionalCodes, "扶贫", { year: 2019 })[0]?.entry.code).toBe("21305");
    expect(searchByName(functionalCodes, "行政运行", { limit: 3 })).toHaveLength(3);
    expect(searchByName(functionalCodes, "行政运行").length).toBe(20);
    expect(searchByName(functionalCodes, "行政运行", { limit: -1 })).toEqual([]);
    expect(searchByName(functionalCodes, "住房", { level: "类" }).map((one) => one.entry.code)).toEqual([
      "221",
    ]);
  });

  it("offers what is alike, and nothing where nothing is", () => {
    expect(searchByName(functionalCodes, "机关事业单位养老保险缴费支出")[0]).toMatchObject({
      match: "near",
      entry: { code: "2080505" },
    });
    expect(searchByName(functionalCodes, "葡萄牙语")).toEqual([]);
    expect(searchByName(functionalCodes, "的")).toEqual([]);
  });
});
