import { describe, expect, it } from "vitest";
import {
  budgetsOf,
  builtInCodes,
  checkCatalogue,
  childrenOf,
  entriesOf,
  isNameOf,
  judgeCode,
  judgePath,
  lookup,
  type OwnCodeRow,
  searchByName,
  withCatalogue,
} from "../../src/codes";
import { JuesuanError } from "../../src/errors";

const book: readonly OwnCodeRow[] = [
  { code: "20177", name: "示例事务" },
  { code: "2017701", name: "行政运行" },
  { code: "2017702", name: "示例补贴" },
  { code: "21305", name: "乡村示例" },
  { code: "30277", name: "示例费" },
  { code: "50277", name: "示例经费" },
  { code: "1100277", name: "示例转移支付收入" },
];

describe("a list of one's own", () => {
  const codes = withCatalogue(book, { year: 2025 });

  it("makes its codes known, in every classification", () => {
    expect(judgeCode(codes.functional, "2017702", 2025).verdict).toBe("known");
    expect(judgeCode(codes.functional, "2017702", 2021).verdict).toBe("known");
    expect(judgeCode(codes.departmentEconomic, "30277", 2025).verdict).toBe("known");
    expect(judgeCode(codes.governmentEconomic, "50277", 2025).verdict).toBe("known");
    expect(judgeCode(codes.income, "1100277", 2025).verdict).toBe("known");
    expect(lookup(codes.functional, "2017702", 2021)?.namedFrom).toBe(2025);
  });

  it("leaves all it does not name as it is, and the built-in catalogue untouched", () => {
    expect(lookup(codes.functional, "2101501", 2025)).toBe(lookup(builtInCodes.functional, "2101501", 2025));
    expect(lookup(builtInCodes.functional, "20177")).toBeUndefined();
    expect(withCatalogue([]).functional).toBe(builtInCodes.functional);
  });

  it("names a code in its year and after it, and leaves the names of earlier years", () => {
    expect(lookup(codes.functional, "21305", 2025)?.name).toBe("乡村示例");
    expect(lookup(codes.functional, "21305", 2026)?.name).toBe("乡村示例");
    expect(lookup(codes.functional, "21305")?.name).toBe("乡村示例");
    expect(lookup(codes.functional, "21305", 2024)?.name).toBe("巩固脱贫攻坚成果衔接乡村振兴");
    expect(lookup(codes.functional, "21305", 2019)?.name).toBe("扶贫");
  });

  it("gives way to names that are known to have come after it", () => {
    const old = withCatalogue([{ code: "21305", name: "示例扶贫" }], { year: 2020 });
    const names = [2019, 2020, 2021, 2022, 2024].map((year) => lookup(old.functional, "21305", year)?.name);
    expect(names).toEqual([
      "扶贫",
      "示例扶贫",
      "巩固脱贫衔接乡村振兴",
      "巩固脱贫衔接乡村振兴",
      "巩固脱贫攻坚成果衔接乡村振兴",
    ]);
  });

  it("fills the years in which the catalogue takes a code for ended", () => {
    const later = withCatalogue([{ code: "20115", name: "工商示例事务" }], { year: 2022 });
    const verdicts = [2018, 2020, 2022, 2025].map(
      (year) => judgeCode(later.functional, "20115", year).verdict,
    );
    expect(verdicts).toEqual(["known", "known", "known", "known"]);
    expect(lookup(later.functional, "20115", 2018)?.name).toBe("工商行政管理事务");
  });

  it("confirms the name that the catalogue has, and adds no second row", () => {
    const same = withCatalogue([{ code: "2130124", name: "农村合作经济" }], { year: 2024 });
    expect(lookup(same.functional, "2130124", 2024)).toMatchObject({ confirmed: true });
    expect(lookup(same.functional, "2130124", 2019)?.name).toBe("农业组织化与产业化经营");
    expect(entriesOf(same.functional, "2130124")).toHaveLength(2);
  });

  it("holds in the years of a row, to the day", () => {
    const spanned = withCatalogue([{ code: "21305", name: "示例", validFrom: 2018, validTo: 2018 }]);
    const names = [2017, 2018, 2019, 2022].map((year) => lookup(spanned.functional, "21305", year)?.name);
    expect(names).toEqual(["扶贫", "示例", "扶贫", "巩固脱贫衔接乡村振兴"]);
  });

  it("without a year speaks of all years", () => {
    const always = withCatalogue([{ code: "21305", name: "示例" }]);
    expect(entriesOf(always.functional, "21305").map(({ name }) => name)).toEqual(["示例"]);
  });

  it("goes over an earlier list", () => {
    const both = withCatalogue([{ code: "20177", name: "示例事务改" }], { year: 2026, base: codes });
    expect([2025, 2026].map((year) => lookup(both.functional, "20177", year)?.name)).toEqual([
      "示例事务",
      "示例事务改",
    ]);
    expect(lookup(both.governmentEconomic, "50277", 2025)?.name).toBe("示例经费");
  });

  it("takes the budget of the code above where that has one, and of none says nothing", () => {
    const funds = withCatalogue([
      { code: "21277", name: "示例基金支出", budget: "政府性基金预算" },
      { code: "2127701", name: "示例项目" },
      { code: "21278", name: "示例事务" },
    ]);
    expect(budgetsOf(funds.functional, "2127701")).toEqual(["政府性基金预算"]);
    expect(budgetsOf(funds.functional, "21278")).toEqual([]);
    expect(budgetsOf(codes.functional, "2017701", 2023)).toEqual(["一般公共预算"]);
  });

  it("is searched, walked and judged like the built-in one", () => {
    expect(searchByName(codes.functional, "示例补贴").map(({ entry }) => entry.code)).toEqual(["2017702"]);
    expect(childrenOf(codes.functional, "20177", 2025).map(({ code }) => code)).toEqual([
      "2017701",
      "2017702",
    ]);
    const all = childrenOf(codes.functional, "201").map(({ code }) => code);
    expect(all).toEqual([...all].sort());
    expect(isNameOf(codes.functional, "21305", "乡村示例", 2025)).toBe(true);
  });

  it("does not follow later changes of the rows it was given", () => {
    const rows = [{ code: "20177", name: "示例事务" }];
    const made = withCatalogue(rows);
    (rows[0] as { name: string }).name = "改";
    expect(lookup(made.functional, "20177")?.name).toBe("示例事务");
  });
});

describe("a list that cannot be taken", () => {
  const broken = [
    { code: "2101", name: "示例" },
    { code: "4010101", name: "示例" },
    { code: "3010101", name: "示例" },
    { code: "20101", name: "20101" },
    { code: "20101", name: "示例", validFrom: 2024, validTo: 2023 },
    { code: "20101", name: "示例", validFrom: 20245 },
    { code: "20101", name: "示例", budget: "其他预算" },
    { code: "2017701", name: "示例" },
    { code: "20102", name: "示例" },
    { code: "20102", name: "另一示例" },
    { code: 20103, name: "示例" },
    null,
  ] as unknown as OwnCodeRow[];

  it("is told row by row: what was found, what was expected, what to do", () => {
    const problems = checkCatalogue(broken, builtInCodes);
    expect(problems.map(({ row, expected }) => `${row} ${expected}`)).toEqual([
      "1 3, 5 or 7 digits",
      "2 a code that begins with 1, 2, 3 or 5",
      "3 3 or 5 digits in an economic classification",
      "4 a name of at most 80 characters",
      "5 a first year before the last",
      "6 a whole year from 1950 to 2200",
      "7 一般公共预算、政府性基金预算、国有资本经营预算、社会保险基金预算",
      "8 its 款 20177 in the list or the built-in catalogue",
      "10 one name of 20102 in a year",
      "11 3, 5 or 7 digits",
      "12 3, 5 or 7 digits",
    ]);
    expect(problems.every(({ found, advice }) => found !== "" && advice !== "")).toBe(true);
  });

  it("is refused with the first of them", () => {
    expect(() => withCatalogue(broken)).toThrow(JuesuanError);
    expect(() => withCatalogue(broken)).toThrow(
      /row 1 \(2101\): found "2101", expected 3, 5 or 7 digits; write the digits.*; and 6 more$/,
    );
  });

  it("may name a code twice in years that do not meet", () => {
    const rows = [
      { code: "20177", name: "旧示例", validTo: 2023 },
      { code: "20177", name: "新示例", validFrom: 2024 },
    ];
    expect(checkCatalogue(rows, builtInCodes)).toEqual([]);
    const codes = withCatalogue(rows);
    expect([2023, 2024].map((year) => lookup(codes.functional, "20177", year)?.name)).toEqual([
      "旧示例",
      "新示例",
    ]);
  });
});

describe("paths of a text", () => {
  const path = { class: "住房保障支出", section: "住房改革支出", item: "住房公积金" };

  it("are real under one code, wrong where all exist apart, unknown where one does not", () => {
    expect(judgePath(builtInCodes.functional, path)).toMatchObject({
      verdict: "real",
      item: { code: "2210201" },
    });
    expect(judgePath(builtInCodes.functional, { ...path, section: "财政事务" })).toMatchObject({
      verdict: "wrong",
      item: { code: "2210201" },
    });
    expect(judgePath(builtInCodes.functional, { ...path, section: "示例事务" }).verdict).toBe("unknown");
    expect(judgePath(builtInCodes.functional, { ...path, item: "示例" })).toEqual({
      verdict: "unknown",
      item: null,
    });
  });

  it("take names of all years, and tell the place of the year", () => {
    const old = { class: "农林水支出", section: "扶贫", item: "生产发展" };
    expect(judgePath(builtInCodes.functional, old, 2024).verdict).toBe("real");
    const tourism = { class: "住房保障支出", section: "住房改革支出", item: "旅游宣传" };
    expect(judgePath(builtInCodes.functional, tourism, 2024).item?.code).toBe("2070113");
    expect(judgePath(builtInCodes.functional, tourism, 2017).item?.code).toBe("2160504");
  });

  it("of a list of one's own are real", () => {
    const codes = withCatalogue(book, { year: 2025 });
    const own = { class: "一般公共服务支出", section: "示例事务", item: "示例补贴" };
    expect(judgePath(builtInCodes.functional, own, 2025).verdict).toBe("unknown");
    expect(judgePath(codes.functional, own, 2025).verdict).toBe("real");
  });
});
