import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CsvRow, generate, readCsv } from "../../scripts/build-catalogue";
import {
  ancestorsOf,
  type Catalogue,
  childrenOf,
  departmentEconomicCodes,
  departmentEconomicNames,
  entriesOf,
  functionalCodes,
  functionalNames,
  governmentEconomicCodes,
  has,
  incomeCodes,
  isValidIn,
  levelOf,
  lookup,
  parentOf,
} from "../../src/codes";
import { expandRuns, tokenOf, unpack } from "../../src/codes/packed";
import { sharedFile } from "../support/shared";

const csv = (name: string) => readFileSync(new URL(`../../data/codes/${name}`, import.meta.url), "utf8");

const catalogues: readonly [string, Catalogue][] = [
  ["functional.csv", functionalCodes],
  ["economic_department.csv", departmentEconomicCodes],
  ["economic_government.csv", governmentEconomicCodes],
  ["income.csv", incomeCodes],
];

const number = (text: string | undefined) => (text === undefined || text === "" ? null : Number(text));

/** The first edition that the names of a classification were collected from. */
const namesFrom = (file: string) => (file.startsWith("economic") ? 2018 : 2019);

const isNewlyNamed = ({ valid_from, valid_to, sources, evidence_latest_year: seen }: CsvRow) =>
  valid_from === "" &&
  valid_to === "" &&
  !sources?.split(" ").includes("L1") &&
  (seen === "" || Number(seen) > 2018);

const expected = (file: string) => (row: CsvRow) => ({
  code: row.code,
  name: row.name,
  level: row.level,
  parent: row.parent === "" ? null : row.parent,
  validFrom: number(row.valid_from),
  validTo: number(row.valid_to),
  budget: row.budget || null,
  namedFrom: isNewlyNamed(row) ? namesFrom(file) : null,
  sources: (row.sources ?? "").split(" "),
  confirmed: row.confidence === "verified2",
  confidence: row.confidence,
  evidenceYear: number(row.evidence_latest_year),
  note: row.note || null,
});

/** The name of its 项, printed at this 款 in one budget. */
const WRONG = ["22198 其他住房保障支出"];

describe("the generated files", () => {
  for (const [name, text] of Object.entries(generate(csv))) {
    it(`${name} is what the CSV files say`, () => {
      expect(readFileSync(new URL(`../../src/codes/generated/${name}`, import.meta.url), "utf8")).toBe(text);
    });
  }

  for (const name of [...catalogues.map(([file]) => file), "economic_mapping.csv"]) {
    const collected = sharedFile(`domain/codes/${name}`);
    it.skipIf(collected === null)(
      `${name} has lost no row of the first collection, but for what was wrong`,
      () => {
        const key = (row: CsvRow) => `${row.code ?? row.dept_code} ${row.name ?? row.gov_code}`;
        const here = new Set(readCsv(csv(name)).map(key));
        expect(
          readCsv(collected ?? "")
            .map(key)
            .filter((one) => !here.has(one) && !WRONG.includes(one)),
        ).toEqual([]);
      },
    );
  }
});

describe.each(catalogues)("%s", (file, catalogue) => {
  it("is decoded row by row as the CSV file has it", () => {
    expect(catalogue.entries()).toEqual(readCsv(csv(file)).map(expected(file)));
  });

  it("hands out frozen entries, the same each time", () => {
    expect(catalogue.entries()).toBe(catalogue.entries());
    expect(Object.isFrozen(catalogue.entries())).toBe(true);
    expect(
      catalogue.entries().every((entry) => Object.isFrozen(entry) && Object.isFrozen(entry.sources)),
    ).toBe(true);
  });

  it("is a tree: levels, parents and children agree", () => {
    for (const entry of catalogue.entries()) {
      expect(levelOf(entry.code)).toBe(entry.level);
      expect(catalogue.lengths).toContain(entry.code.length);
      const parent = parentOf(catalogue, entry.code);
      expect(parent?.code ?? null).toBe(entry.parent);
      expect(ancestorsOf(catalogue, entry.code).map((one) => one.code)).toEqual(
        [3, 5].filter((length) => length < entry.code.length).map((length) => entry.code.slice(0, length)),
      );
      const siblings = childrenOf(catalogue, entry.parent).map((one) => one.code);
      expect(siblings.filter((code) => code === entry.code)).toHaveLength(1);
      expect(siblings).toEqual([...siblings].sort());
    }
  });

  it("finds in every year only what holds in it", () => {
    for (const year of [2015, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2026]) {
      for (const entry of catalogue.entries()) {
        const found = lookup(catalogue, entry.code, year);
        expect(has(catalogue, entry.code, year)).toBe(found !== undefined);
        if (found === undefined) expect(isValidIn(entry, year)).toBe(false);
        else expect(isValidIn(found, year) && entriesOf(catalogue, entry.code).includes(found)).toBe(true);
      }
    }
  });

  it("gives as current name the first row without an end", () => {
    for (const entry of catalogue.entries()) {
      const rows = entriesOf(catalogue, entry.code);
      expect(lookup(catalogue, entry.code)).toBe(rows.find((row) => row.validTo === null) ?? rows.at(-1));
    }
  });
});

describe("names by year", () => {
  it.each([
    ["2013804", 2019, "市场监督管理专项"],
    ["2013804", 2022, "市场主体管理"],
    ["2013804", 2024, "经营主体管理"],
    ["21305", 2019, "扶贫"],
    ["21305", 2024, "巩固脱贫攻坚成果衔接乡村振兴"],
    ["2080501", 2019, "归口管理的行政单位离退休"],
    ["2080501", 2023, "行政单位离退休"],
    ["215", 2018, "资源勘探信息等支出"],
  ])("%s in %i is %s", (code, year, name) => {
    expect(lookup(functionalCodes, code, year)?.name).toBe(name);
  });

  it("knows nothing of a code that is none", () => {
    for (const code of ["", "21", "__proto__", "constructor", "２１０", "99999"]) {
      expect(lookup(functionalCodes, code)).toBeUndefined();
      expect(entriesOf(functionalCodes, code)).toEqual([]);
      expect(childrenOf(functionalCodes, `${code}x`)).toEqual([]);
    }
  });
});

describe("the packed form", () => {
  it("expands runs", () => {
    expect(expandRuns("c3fKa2")).toEqual([2, 2, 2, 5, 36, 36]);
  });

  it("names every place by a token of its own", () => {
    const places = Array.from({ length: 500 }, (_, place) => place);
    expect(expandRuns(places.map(tokenOf).join(""))).toEqual(places);
  });

  it("holds the same rows with and without what they rest on", () => {
    for (const [names, codes] of [
      [functionalNames, functionalCodes],
      [departmentEconomicNames, departmentEconomicCodes],
    ] as const) {
      expect(codes.entries()).toMatchObject(names.entries());
      expect(names.entries().length).toBe(codes.entries().length);
      expect(names.entries()[0]).not.toHaveProperty("sources");
    }
  });

  it("says which row is broken", () => {
    expect(() => unpack({ rows: "201甲\n>乙", facts: "|||", factOf: "a" }, 2019)).toThrow(/row 2 \(>乙\)/);
  });
});
