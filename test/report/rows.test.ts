import { describe, expect, it } from "vitest";
import { toCsv } from "../../src/aggregation";
import { audit, read } from "../../src/disclosure";
import {
  type Audit,
  cellRows,
  disclosureRecord,
  findingRows,
  indicatorRows,
  rowsToCsv,
  statementRows,
  unitRows,
} from "../../src/report";
import { rowSchemas } from "../../src/schemas";
import { loadDocument } from "../corpus/load";

/** Documents with findings of each family, evaluations and sentences, and in several units of print. */
const DOCUMENTS = [
  "04-market-layout",
  "15-planted-exact",
  "16-planted-rounded",
  "22-narratives",
  "29-county-tabs",
];

const TABLES = {
  cell: cellRows,
  finding: findingRows,
  statement: statementRows,
  indicator: indicatorRows,
  unit: unitRows,
} as const;

const audited: [string, Audit][] = DOCUMENTS.map((name) => [
  name,
  audit(read(String(loadDocument(name).input))),
]);

const NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[];

describe.each(audited)("the rows of %s", (_, input) => {
  const record = disclosureRecord(input);

  it.each(NAMES)("are as the schema of a %s says, each column in each row", (name) => {
    for (const row of TABLES[name](input, { unitId: "001" }))
      expect(rowSchemas[name].safeParse(row).error?.issues ?? [], JSON.stringify(row)).toEqual([]);
  });

  it("tell what the JSON of the report tells, each once", () => {
    const cells = cellRows(input);
    expect(cells.map((row) => [row.formTitle, row.rowTitle, row.columnTitle, row.line])).toEqual(
      record.cells.map(({ form, row, column, line }) => [form, row, column, line]),
    );
    const findings = findingRows(input);
    expect(findings.map(({ rule, cause, message, expected }) => [rule, cause, message, expected])).toEqual(
      record.findings.map(({ rule, cause, message, expected }) => [rule, cause, message, expected]),
    );
    expect(statementRows(input).map(({ value, unit, line }) => [value, unit, line])).toEqual(
      record.statements.map(({ value, unit, line }) => [value, unit, line]),
    );
    expect(indicatorRows(input)).toHaveLength(
      record.evaluations.reduce((sum, { budget, indicators }) => sum + budget.length + indicators.length, 0),
    );
    const [unit] = unitRows(input);
    expect(unit).toMatchObject({
      figures: cells.length,
      errors: record.findings.filter(({ severity }) => severity === "error").length,
      unreadLines: record.unread.length,
      ...record.outcomes,
    });
  });

  it("add up: the 功能分类 codes of a form make its 合计", () => {
    const own = cellRows(input).filter(({ form, column }) => form === "expenditure" && column === "total");
    const classes = own.filter(({ row }) => /^\d{3}$/.test(row));
    const total = own.find(({ row }) => row === "total");
    // A form of rounded figures may be off by half a unit each; one of these documents has planted errors of more.
    const most = 50 * 10_000 * (classes.length + 1);
    if (classes.length > 0)
      expect(
        Math.abs(classes.reduce((sum, { fen }) => sum + (fen ?? 0), 0) - (total?.fen ?? 0)),
      ).toBeLessThan(most);
  });
});

describe("the rows of all", () => {
  it("are of each kind", () => {
    for (const name of NAMES)
      expect(audited.flatMap(([, input]) => [...TABLES[name](input)]).length, name).toBeGreaterThan(4);
  });

  it("are those of the unit that the caller names, else of the file, else of the department", () => {
    const input = audited[0]?.[1] as Audit;
    expect(unitRows(input, { unitId: "X" })[0]?.unitId).toBe("X");
    expect(unitRows({ ...input, file: "a.pdf" })[0]?.unitId).toBe("a.pdf");
    expect(unitRows({ ...input, file: null })[0]?.unitId).toBe(input.accounts.department);
  });

  it("name the columns once in CSV, in the order of the row", () => {
    const input = audited[0]?.[1] as Audit;
    const [head, ...lines] = rowsToCsv(cellRows(input)).trimEnd().split("\r\n");
    expect(head?.split(",").slice(0, 5)).toEqual(["unitId", "department", "year", "form", "formTitle"]);
    expect(lines).toHaveLength(cellRows(input).length);
  });
});

describe("a cell that a spreadsheet would compute", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["＝1+1", "'＝1+1"],
    ["-1,234.50", '"-1,234.50"'],
    ["+3.00%", "+3.00%"],
    ["-", "-"],
    ["－", "－"],
    ["合计=1", "合计=1"],
  ])("%s is a text", (text, written) => {
    expect(toCsv([[text]])).toBe(`${written}\r\n`);
  });
});
