import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { glossary } from "../../scripts/glossary";
import { arithmeticRules } from "../../src/checking";
import {
  codeLevel,
  columnTitle,
  FORM_IDS,
  type FormId,
  fixedRow,
  formOf,
  LAYOUTS,
  layoutFor,
  OTHER_TABLES,
  otherTable,
  type RelationSpec,
  rowTitle,
  type Term,
} from "../../src/forms";

const sidesOf = (id: (typeof FORM_IDS)[number]) => formOf(id).sides;

describe("form declarations", () => {
  it.each(FORM_IDS)("%s: ids, keys and titles are unique, and sides name columns that exist", (id) => {
    const form = formOf(id);
    expect(form.id).toBe(id);
    const columns = form.columns.map((column) => column.id);
    expect(new Set(columns).size).toBe(columns.length);
    const keys = form.sides.flatMap((side) => side.rows.map((row) => row.key));
    expect(new Set(keys).size).toBe(keys.length);
    for (const side of form.sides) {
      for (const column of side.columns) expect(columns).toContain(column);
      const paths = side.rows.map((row) => rowTitle(id, row.key));
      expect(new Set(paths).size).toBe(paths.length);
      for (const row of side.rows) {
        for (const other of [row.under, row.partOf]) if (other !== undefined) expect(keys).toContain(other);
      }
    }
  });

  it("no title or alias names two forms", () => {
    const titles = FORM_IDS.flatMap((id) => [formOf(id).title, ...formOf(id).aliases]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it("no wording of a form matches a title or an alias of another", () => {
    for (const id of FORM_IDS) {
      const titles = FORM_IDS.filter((other) => other !== id).flatMap((other) => [
        formOf(other).title,
        ...formOf(other).aliases,
      ]);
      for (const wording of formOf(id).wordings ?? [])
        expect(
          titles.map((title) => title.replace(/[“”]/g, "")).filter((title) => wording.test(title)),
        ).toEqual([]);
    }
  });

  it.each(FORM_IDS)("%s: its family has what its reader and writer need", (id) => {
    const { family, codes, sides, columns, pairs } = formOf(id);
    const keys = sides.flatMap((side) => side.rows.map((row) => row.key));
    expect(codes).toBe(
      { coded: "functional", economic: "departmentEconomic", lined: undefined, matrix: undefined }[family],
    );
    if (family === "matrix") expect(pairs).toEqual(keys);
    else expect(pairs).toBeUndefined();
    for (const [at, { under }] of columns.entries()) {
      if (under === undefined) continue;
      const same = columns.flatMap((column, index) => (column.under === under ? [index] : []));
      expect(same).toEqual(same.map((_, index) => (same[0] ?? 0) + index));
      expect(same).toContain(at);
    }
  });

  it.each(FORM_IDS)("%s: every relation names a rule, and rows and columns that are declared", (id) => {
    const ruleIds = new Set(arithmeticRules.map((rule) => rule.id));
    const groups = new Set(sidesOf(id).flatMap((side) => side.rows.map((row) => row.group)));
    for (const spec of formOf(id).relations as readonly RelationSpec[]) {
      expect([...ruleIds]).toContain(spec.rule);
      for (const { rows, column } of [...spec.left, ...spec.right] as Term[]) {
        if ("key" in rows) expect(fixedRow(id, rows.key), rows.key).toBeDefined();
        if ("group" in rows) expect([...groups]).toContain(rows.group);
        if (typeof column === "string") expect(formOf(id).columns.map((c) => c.id)).toContain(column);
        else expect(spec.forEach?.columns).toBeDefined();
      }
    }
  });

  it("行次 of the national layout rise without a gap among the classes", () => {
    for (const [id, first] of [
      ["summary", 32],
      ["appropriationSummary", 33],
    ] as const) {
      const numbers = sidesOf(id)
        .flatMap((side) => side.rows)
        .filter((row) => row.group === "classes" && row.lineNumber !== undefined)
        .map((row) => row.lineNumber);
      expect(numbers).toEqual(numbers.map((_, index) => first + index));
      expect(numbers).toHaveLength(26);
    }
  });
});

describe("titles and levels", () => {
  it("says every title a row stands under", () => {
    expect(rowTitle("summary", "expenditure.210")).toBe("支出/卫生健康支出");
    expect(rowTitle("summary", "income.total")).toBe("收入/总计");
    expect(rowTitle("threePublic", "actual")).toBe("决算数");
    expect(rowTitle("basicDetail", "personnel")).toBe("人员经费合计");
    expect(columnTitle("appropriationSummary", "generalBudget")).toBe("一般公共预算财政拨款");
    expect(columnTitle("income", "nowhere")).toBe("nowhere");
  });

  it("tells levels by digits alone", () => {
    expect(["301", "30101", "2101501", "21015011", "total", "", "expenditure.201"].map(codeLevel)).toEqual([
      1,
      2,
      3,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("layouts", () => {
  it("hold declared forms, each once", () => {
    for (const layout of LAYOUTS) {
      expect(new Set(layout.forms).size).toBe(layout.forms.length);
      for (const form of layout.forms) expect(FORM_IDS).toContain(form);
    }
  });

  it("follow region and year", () => {
    expect(layoutFor("山西省", 2024).id).toBe("shanxi");
    expect(layoutFor("陕西省", 2024).id).toBe("shaanxi");
    expect(layoutFor("湖南省", 2024).id).toBe("national");
    expect(layoutFor("江西省", 2024).others).toEqual(["stateAssets"]);
    expect(layoutFor("江西省", 2021).id).toBe("national-2020");
    expect(layoutFor("四川", 2023).heads).not.toContain("number");
    expect(layoutFor("河南", 2018).id).toBe("national-before-2020");
    expect(layoutFor(null, null).id).toBe("national");
    expect(layoutFor("宁夏", 2019).id).toBe("national-before-2020");
    expect(layoutFor("上海市", 2024).id).toBe("shanghai");
    expect(layoutFor("云南省", 2023).id).toBe("yunnan");
    expect(layoutFor("云南省", 2019).id).toBe("national-before-2020");
  });

  it.each([
    [2019, 8, "threePublic governmentFund"],
    [2020, 9, "threePublic governmentFund stateCapital"],
    [2021, 9, "threePublic governmentFund stateCapital"],
    [2022, 9, "governmentFund stateCapital threePublic"],
    [2024, 9, "governmentFund stateCapital threePublic"],
  ])("of the whole country in %i: %i forms, from 07 on %s", (year, count, last) => {
    const { forms } = layoutFor(null, year);
    expect(forms).toHaveLength(count);
    expect(forms.slice(6).join(" ")).toBe(last);
  });

  it.each([
    ["江西", "国有资产占用情况表", "stateAssets"],
    ["云南", "国有资产占有使用情况表", "stateAssets"],
    ["四川", "财政拨款支出决算明细表", "appropriationDetail"],
    ["四川", "一般公共预算财政拨款项目支出决算表", "projects"],
    ["四川", "政府性基金预算财政拨款“三公”经费支出决算表", "fundThreePublic"],
    ["江苏", "财政拨款支出决算表", "appropriations"],
    ["江苏", "一般公共预算机关运行经费支出决算表", "operatingCosts"],
    ["江苏", "政府采购支出表", "procurement"],
  ])("%s prints %s beside the standard forms: %s", (region, title, id) => {
    expect(otherTable(title)?.id).toBe(id);
    expect(layoutFor(region, 2024).others).toContain(id);
  });

  it("take no standard form for a table beside them", () => {
    const titles = FORM_IDS.flatMap((id) => [formOf(id).title, ...formOf(id).aliases]);
    expect(titles.filter((title) => otherTable(title) !== undefined)).toEqual([]);
    for (const { title } of OTHER_TABLES) expect(otherTable(title)).toBeDefined();
    for (const { id } of OTHER_TABLES)
      for (const { wordings } of FORM_IDS.map(formOf))
        expect(
          wordings?.some((one) => one.test(OTHER_TABLES.find((table) => table.id === id)?.title ?? "")),
        ).not.toBe(true);
  });

  it("title forms by titles that the reader knows as theirs", () => {
    for (const { titles = {} } of LAYOUTS)
      for (const [form, title] of Object.entries(titles))
        expect([formOf(form as FormId).title, ...formOf(form as FormId).aliases]).toContain(title);
  });
});

describe("the glossary", () => {
  it("says what the declarations say", () => {
    const published = readFileSync(new URL("../../docs/glossary.md", import.meta.url), "utf8");
    expect(published, "run npm run glossary").toBe(glossary());
  });
});
