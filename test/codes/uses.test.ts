import { describe, expect, it } from "vitest";
import {
  ancestorsOf,
  budgetsOf,
  type Catalogue,
  type CatalogueKind,
  departmentEconomicCodes,
  entriesOf,
  functionalCodes,
  governmentEconomicCodes,
  has,
  incomeCodes,
  judgeCode,
  lookup,
  sameName,
  searchByName,
} from "../../src/codes";
import { ONCE_IMPOSSIBLE, USES, type Use } from "./uses";

const catalogues: Readonly<Record<CatalogueKind, Catalogue>> = {
  functional: functionalCodes,
  departmentEconomic: departmentEconomicCodes,
  governmentEconomic: governmentEconomicCodes,
  income: incomeCodes,
};

const share = (part: number, whole: number) => part / whole;
const show = ({ code, name, year }: Use) => `${code} ${name} ${year}`;
const known = USES.filter(({ kind, code, year }) => has(catalogues[kind], code, year));

describe("codes as published documents print them", () => {
  it("are known, 99 of 100 or more", () => {
    const missing = USES.filter((use) => !known.includes(use)).map(show);
    expect(share(known.length, USES.length), missing.join("\n")).toBeGreaterThanOrEqual(0.99);
  });

  it("are called known by their year, and none of them impossible", () => {
    const verdicts = USES.map((use) => judgeCode(catalogues[use.kind], use.code, use.year).verdict);
    expect(USES.filter((_, at) => verdicts[at] === "impossible").map(show)).toEqual([]);
    expect(share(verdicts.filter((one) => one === "known").length, USES.length)).toBeGreaterThanOrEqual(0.99);
  });

  it("have the name that the catalogue gives them in that year, 99 of 100 or more", () => {
    const other = known.filter(
      ({ kind, code, name, year }) => !sameName(lookup(catalogues[kind], code, year)?.name ?? "", name),
    );
    expect(
      share(known.length - other.length, known.length),
      other.map(show).join("\n"),
    ).toBeGreaterThanOrEqual(0.99);
  });

  it("are found by their name, first or as one of its namesakes", () => {
    const lost = known.filter(
      ({ kind, code, name, year }) =>
        !searchByName(catalogues[kind], name, { year, limit: 400 }).some(
          ({ entry, match }) => entry.code === code && match === "exact",
        ),
    );
    expect(share(known.length - lost.length, known.length), lost.map(show).join("\n")).toBeGreaterThanOrEqual(
      0.99,
    );
  });

  it("stand in the tree under every code above them", () => {
    for (const { kind, code, year } of known)
      expect(ancestorsOf(catalogues[kind], code, year).map((entry) => entry.code)).toEqual(
        [3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length)),
      );
  });
});

describe("codes that were once called impossible", () => {
  it.each(ONCE_IMPOSSIBLE)("$code is known in $year", ({ code, name, year }) => {
    expect(judgeCode(functionalCodes, code, year).verdict).toBe("known");
    expect(entriesOf(functionalCodes, code).map((entry) => entry.name)).toContain(name);
  });

  it("do not hold beyond their years", () => {
    expect(judgeCode(functionalCodes, "20115", 2024).verdict).toBe("expired");
    expect(judgeCode(functionalCodes, "2081503", 2019).verdict).toBe("expired");
    expect(judgeCode(functionalCodes, "22911", 2024).verdict).toBe("notYet");
    expect(has(functionalCodes, "22910", 2023)).toBe(false);
  });

  it("say nothing of the budgets of later years", () => {
    expect(budgetsOf(functionalCodes, "216", 2018)).toContain("国有资本经营预算");
    expect(budgetsOf(functionalCodes, "216", 2024)).not.toContain("国有资本经营预算");
    expect(budgetsOf(functionalCodes, "206", 2024)).toContain("政府性基金预算");
    expect(budgetsOf(functionalCodes, "21463", 2024)).toEqual(["政府性基金预算"]);
  });
});

describe("names of other years", () => {
  it.each([
    ["207", 2018, "文化体育与传媒支出", "文化旅游体育与传媒支出"],
    ["210", 2018, "医疗卫生与计划生育支出", "卫生健康支出"],
    ["220", 2018, "国土海洋气象等支出", "自然资源海洋气象等支出"],
    ["20701", 2018, "文化", "文化和旅游"],
    ["20125", 2018, "港澳台侨事务", "港澳台事务"],
    ["21001", 2018, "医疗卫生与计划生育管理事务", "卫生健康管理事务"],
    ["21302", 2018, "林业", "林业和草原"],
    ["22001", 2018, "国土资源事务", "自然资源事务"],
    ["22201", 2020, "粮油事务", "粮油物资事务"],
    ["2040612", 2020, "法制建设", "法治建设"],
    ["2110599", 2022, "其他天然林保护支出", "其他森林保护修复支出"],
    ["2296011", 2020, "用于扶贫的彩票公益金支出", "用于巩固脱贫攻坚成果衔接乡村振兴的彩票公益金支出"],
    ["2100409", 2020, "重大公共卫生专项", "重大公共卫生服务"],
    ["2013804", 2023, "市场主体管理", "经营主体管理"],
    ["21305", 2022, "巩固脱贫衔接乡村振兴", "巩固脱贫攻坚成果衔接乡村振兴"],
    ["2082805", 2022, "部队供应", "军供保障"],
  ])("%s to %i is %s, now %s", (code, year, then, now) => {
    expect(lookup(functionalCodes, code, year)?.name).toBe(then);
    expect(lookup(functionalCodes, code, 2025)?.name).toBe(now);
    expect(lookup(functionalCodes, code)?.name).toBe(now);
  });

  it("says from which year on a name is vouched for", () => {
    expect(lookup(functionalCodes, "2080506", 2016)).toMatchObject({ namedFrom: 2019 });
    expect(lookup(functionalCodes, "2010101", 2016)).toMatchObject({ namedFrom: null });
    expect(lookup(departmentEconomicCodes, "39908", 2016)).toMatchObject({ namedFrom: 2018 });
  });
});

describe("款 98 from 2024 on", () => {
  it.each(["20598", "21198", "21298", "21398", "21498", "22198", "22998"])("%s", (code) => {
    expect(lookup(functionalCodes, code, 2025)).toMatchObject({
      name: "超长期特别国债安排的支出",
      budget: "政府性基金预算",
    });
    expect(judgeCode(functionalCodes, code, 2023).verdict).toBe("notYet");
  });

  it("carries its 项 under their own names", () => {
    expect(lookup(functionalCodes, "2219899", 2025)?.name).toBe("其他住房保障支出");
  });
});
