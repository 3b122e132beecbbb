import { describe, expect, it } from "vitest";
import {
  builtInCodes,
  checkCatalogue,
  departmentEconomicCodes,
  entriesOf,
  functionalCodes,
  judgeCode,
  lookup,
  type OwnCodeRow,
  searchByName,
  withCatalogue,
} from "../../src/codes";
import { createCatalogue } from "../../src/codes/catalogue";
import type { CodeRow } from "../../src/codes/entry";
import { levelOf, parentCodeOf } from "../../src/codes/shape";

type Span = readonly [from: number | null, to: number | null];

/** A catalogue of these codes and names. */
function catalogueOf(rows: readonly (readonly [code: string, name: string, ...span: Span | []])[]) {
  return createCatalogue<CodeRow>("functional", "示例", [3, 5, 7], () =>
    rows.map(([code, name, validFrom = null, validTo = null]) => ({
      code,
      name,
      level: levelOf(code) ?? "类",
      parent: parentCodeOf(code),
      validFrom,
      validTo,
      namedFrom: null,
      budget: null,
      confirmed: true,
    })),
  );
}

describe("likeness of names", () => {
  const small = catalogueOf([
    ["201", "甲乙丙丁"],
    ["20101", "甲乙丙"],
    ["20102", "甲乙"],
    ["20103", "丁丙乙甲"],
    ["20104", "甲乙甲乙"],
    ["20105", "甲"],
  ]);
  const found = (text: string) =>
    searchByName(small, text).map(({ entry, match, likeness }) => [entry.code, match, likeness]);

  it("is twice the common pairs of characters over all pairs, and near from one half on", () => {
    expect(found("甲乙丙丁")).toEqual([
      ["201", "exact", 1],
      ["20101", "near", 0.8],
      ["20102", "near", 0.5],
    ]);
  });

  it("puts same names before those that contain the text, of these the likest first, then by code", () => {
    expect(found("甲乙")).toEqual([
      ["20102", "exact", 1],
      ["20101", "contains", 2 / 3],
      ["201", "contains", 0.5],
      ["20104", "contains", 0.5],
    ]);
  });

  it("counts a pair no more often than the text has it, and one character as itself", () => {
    expect(found("乙甲乙")).toEqual([
      ["20104", "contains", 0.8],
      ["20102", "near", 2 / 3],
      ["20101", "near", 0.5],
    ]);
    expect(found("甲")[0]).toEqual(["20105", "exact", 1]);
    expect(found(" ")).toEqual([]);
  });
});

describe("the row of a year", () => {
  const rows = catalogueOf([
    ["201", "旧", null, 2019],
    ["201", "中", 2018, 2020],
    ["201", "长", 2018, 2030],
  ]);

  it.for([
    [2017, "旧"],
    [2018, "中"],
    [2020, "中"],
    [2021, "长"],
    [2030, "长"],
    [2031, undefined],
  ] as const)("in %d is the one that began last and ends first: %s", ([year, name]) => {
    expect(lookup(rows, "201", year)?.name).toBe(name);
  });

  it("without a year is the one that holds still, else the last", () => {
    expect(lookup(rows, "201")?.name).toBe("长");
    expect(
      lookup(
        catalogueOf([
          ["201", "今"],
          ["201", "旧", null, 2019],
        ]),
        "201",
      )?.name,
    ).toBe("今");
  });
});

describe("the years that the catalogue covers", () => {
  it.for([
    ["299", 2017, "unknown", "self"],
    ["299", 2018, "impossible", "类"],
    ["299", 2026, "impossible", "类"],
    ["299", 2027, "unknown", "self"],
    ["29901", 2018, "impossible", "类"],
    ["29901", 2017, "unknown", "类"],
  ] as const)("%s in %d is %s by %s", ([code, year, verdict, because]) => {
    expect(judgeCode(functionalCodes, code, year)).toMatchObject({ verdict, because });
  });

  it("takes no year for now", () => {
    expect(judgeCode(functionalCodes, "299")).toMatchObject({ verdict: "impossible", because: "类" });
    expect(judgeCode(departmentEconomicCodes, "3010101")).toEqual({
      verdict: "impossible",
      because: "shape",
      entry: null,
    });
  });

  it("tells the row that decides", () => {
    const rows = catalogueOf([
      ["201", "一", 2018, 2019],
      ["201", "二", 2021, 2022],
      ["20101", "款", null, null],
    ]);
    const told = (code: string, year: number) => {
      const { verdict, because, entry } = judgeCode(rows, code, year);
      return [verdict, because, entry?.name];
    };
    expect(told("201", 2017)).toEqual(["notYet", "self", "一"]);
    expect(told("201", 2019)).toEqual(["known", "self", "一"]);
    expect(told("201", 2020)).toEqual(["expired", "self", "一"]);
    expect(told("201", 2023)).toEqual(["expired", "self", "二"]);
    expect(told("20101", 2017)).toEqual(["notYet", "类", "一"]);
    expect(told("20101", 2021)).toEqual(["known", "self", "款"]);
    expect(told("2010177", 2023)).toEqual(["expired", "类", "二"]);
  });
});

describe("bounds of a list of one's own", () => {
  const row = (more: object): OwnCodeRow => ({ code: "20177", name: "示例", ...more });

  it.for<[label: string, rows: readonly OwnCodeRow[], found: readonly string[]]>([
    ["the first year", [row({ validFrom: 1950 })], []],
    ["a year before it", [row({ validFrom: 1949 })], ["1949"]],
    ["the last year", [row({ validTo: 2200 })], []],
    ["a year after it", [row({ validTo: 2201 })], ["2201"]],
    ["half a year", [row({ validFrom: 2020.5 })], ["2020.5"]],
    ["one year", [row({ validFrom: 2020, validTo: 2020 })], []],
    ["years turned round", [row({ validFrom: 2021, validTo: 2020 })], ['"2021 to 2020"']],
    ["the longest name", [row({ name: "示".repeat(80) })], []],
    ["a longer one", [row({ name: "示".repeat(81) })], [`"${"示".repeat(40)}"`]],
    ["two names that meet in a year", [row({ validTo: 2020 }), row({ validFrom: 2020 })], ['"示例"']],
    ["two that do not", [row({ validTo: 2020 }), row({ validFrom: 2021 })], []],
    ["two that do not, the later first", [row({ validFrom: 2021 }), row({ validTo: 2020 })], []],
    [
      "a third that meets the first",
      [row({ validTo: 2018 }), row({ validFrom: 2020 }), row({ validTo: 2017 })],
      ['"示例"'],
    ],
    ["a code below one of the list", [row({}), row({ code: "2017701" })], []],
    ["a code below nothing", [row({ code: "2997701" })], ['"2997701"']],
    ["no budget", [row({ budget: null })], []],
  ])("%s", ([, rows, found]) => {
    expect(checkCatalogue(rows, builtInCodes).map((problem) => problem.found)).toEqual(found);
  });

  it("are told by the row to delete, from 1", () => {
    const rows = [row({ code: "20178" }), row({}), row({ name: "别名" })];
    expect(checkCatalogue(rows, builtInCodes)).toEqual([
      {
        row: 3,
        code: "20177",
        found: '"别名"',
        expected: "one name of 20177 in a year",
        advice: "delete row 2 or this one, or give both years that do not meet",
        text: {
          zh: '第3行（20177）：现为"别名"，应为20177在一个年度只有一个名称；删去第2行或本行，或给两行写上不相交的年度',
          en: 'row 3 (20177): found "别名", expected one name of 20177 in a year; delete row 2 or this one, or give both years that do not meet',
        },
      },
    ]);
  });

  it("say in the error what is left out only where more than five are wrong", () => {
    const wrong = (count: number) => () =>
      withCatalogue(Array.from({ length: count }, () => row({ code: "2" })));
    expect(wrong(5)).toThrow(/row 5 \(2\): [^.]*$/);
    expect(wrong(6)).toThrow(/row 5 \(2\): [^.]*; and 1 more$/);
  });

  it("leave of the built-in rows what lies outside their years", () => {
    const spans = (own: OwnCodeRow, year?: number) =>
      entriesOf(
        withCatalogue([own], {
          ...(year === undefined ? {} : { year }),
          base: {
            functional: catalogueOf([
              ["201", "类"],
              ["20101", "早", null, 2018],
              ["20101", "中", 2019, 2021],
              ["20101", "晚", 2022, null],
            ]),
            departmentEconomic: departmentEconomicCodes,
          },
        }).functional,
        "20101",
      ).map(({ name, validFrom, validTo }) => `${name} ${validFrom ?? ""}–${validTo ?? ""}`);
    expect(spans({ code: "20101", name: "己", validFrom: 2020, validTo: 2022 })).toEqual([
      "己 2020–2022",
      "早 –2018",
      "中 2019–2019",
      "晚 2023–",
    ]);
    expect(spans({ code: "20101", name: "己", validFrom: 2019, validTo: 2021 })).toEqual([
      "己 2019–2021",
      "早 –2018",
      "晚 2022–",
    ]);
    expect(spans({ code: "20101", name: "己", validTo: 2018 })).toEqual([
      "己 –2018",
      "中 2019–2021",
      "晚 2022–",
    ]);
    expect(spans({ code: "20101", name: "己" }, 2020)).toEqual([
      "己 2020–2021",
      "早 –2018",
      "中 2019–2019",
      "晚 2022–",
    ]);
    expect(spans({ code: "20101", name: "己" }, 2019)).toEqual(["己 2019–2021", "早 –2018", "晚 2022–"]);
    expect(spans({ code: "20101", name: "中" }, 2020)).toEqual(["中 2019–2021", "早 –2018", "晚 2022–"]);
  });
});
