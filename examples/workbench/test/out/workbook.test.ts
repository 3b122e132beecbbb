import * as xlsx from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sampleAccounts } from "juesuan/accounts";
import { bindSystem, gatherFigures, judge } from "juesuan/advanced";
import { arithmeticRules } from "juesuan/checking";
import { audit } from "juesuan/disclosure";
import { describe, expect, it } from "vitest";
import { randomAccounts } from "../../../../test/support/accounts";
import { writeFindingsWorkbook } from "../../src/out/workbook";
import { allAccounts, converted, corrupted, figuresOf, hasOffice, readWorkbook } from "./support";

/** The workbook without the values of its formulas: whoever shows one has computed it. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files))
    if (name.startsWith("xl/worksheets/sheet"))
      files[name] = strToU8(
        strFromU8(content)
          .replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1")
          .replaceAll(' t="str"><f>', "><f>"),
      );
  return zipSync(files);
}

interface Formula {
  readonly at: string;
  readonly formula: string;
  readonly value: unknown;
}

/** The formulas of a workbook, each with what stands in its cell. */
function formulasOf(bytes: Uint8Array): Formula[] {
  const book = xlsx.read(bytes, { cellFormula: true });
  return book.SheetNames.flatMap((name) =>
    Object.entries((book.Sheets[name] ?? {}) as Record<string, xlsx.CellObject>).flatMap(([address, cell]) =>
      typeof cell === "object" && cell.f !== undefined
        ? [{ at: `${name}!${address}`, formula: cell.f, value: cell.v }]
        : [],
    ),
  );
}

const wrong = () =>
  corrupted(randomAccounts(3), { form: "expenditure", row: "total", column: "total" }, 123_45);

describe("the workbook of findings", () => {
  for (const { name, accounts } of allAccounts()) {
    it(`is read back with all figures equal: ${name}`, async () => {
      const bytes = await writeFindingsWorkbook(audit(accounts, { file: name }), "zh-CN");
      const figures = figuresOf(accounts);
      expect(Object.keys(figures).length).toBeGreaterThan(12);
      expect(figuresOf(readWorkbook(bytes).accounts)).toEqual(figures);
    });
  }

  it("is read back in English and with findings too", async () => {
    const accounts = wrong();
    const found = audit(accounts);
    expect(found.findings.length).toBeGreaterThan(0);
    const bytes = await writeFindingsWorkbook(found, "en");
    expect(figuresOf(readWorkbook(bytes).accounts)).toEqual(figuresOf(accounts));
  });

  it("has a row for every relation that the library judges, with its verdict", async () => {
    const accounts = wrong();
    const system = bindSystem(accounts, arithmeticRules);
    const { outcomes } = judge(system, gatherFigures(system, accounts) ?? expect.fail("no figures"));
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
    expect(count("fail")).toBeGreaterThan(0);
    const sheet = xlsx.read(await writeFindingsWorkbook(audit(accounts), "zh-CN")).Sheets.勾稽核对 ?? {};
    const verdicts = Object.entries(sheet as Record<string, xlsx.CellObject>)
      .filter(([address]) => /^J(?:[6-9]|\d\d+)$/.test(address))
      .map(([, { v }]) => v);
    expect(verdicts.filter((verdict) => verdict === "相符").length).toBe(count("pass"));
    expect(verdicts.filter((verdict) => verdict === "不符").length).toBe(count("fail"));
  });

  it("writes no text as a formula", async () => {
    const accounts = structuredClone(sampleAccounts());
    const rows = accounts.forms.expenditure?.rows ?? [];
    Object.assign(rows[1] ?? {}, { name: '=HYPERLINK("http://example.invalid","x")' });
    Object.assign(rows[2] ?? {}, { name: "@SUM(1)" });
    Object.assign(accounts, { department: "=1+1" });
    const bytes = await writeFindingsWorkbook(audit(accounts, { file: "+cmd|' /C calc'!A1" }), "zh-CN");
    for (const { formula } of formulasOf(bytes))
      expect(formula).toMatch(/^(?:ROUND|IF|HYPERLINK\("#|COUNTIF|COUNTA)/);
    const sheet = xlsx.read(bytes, { cellNF: true }).Sheets["公开03 支出决算表"] as Record<
      string,
      xlsx.CellObject
    >;
    const cells = Object.values(sheet).filter(({ v }) => typeof v === "string" && /^[=@]/.test(v));
    expect(cells.map(({ t, z, f }) => [t, z, f])).toEqual([
      ["s", "@", undefined],
      ["s", "@", undefined],
    ]);
  });

  it("takes the sums of thousands of rows, each formula within what Excel takes", {
    timeout: 120_000,
  }, async () => {
    let workers = 0;
    process.on("worker", () => {
      workers++;
    });
    const accounts = randomAccounts(7, { size: 900 });
    expect(Object.keys(figuresOf(accounts)).length).toBeGreaterThan(5000);
    const bytes = await writeFindingsWorkbook(audit(accounts), "zh-CN");
    // Workers made of text are what a strict policy of a page forbids.
    expect(workers).toBe(0);
    const formulas = formulasOf(bytes);
    expect(Math.max(...formulas.map(({ formula }) => formula.length))).toBeLessThan(8192);
    expect(figuresOf(readWorkbook(bytes).accounts)).toEqual(figuresOf(accounts));
  });

  describe.skipIf(!hasOffice)("in LibreOffice (left out where soffice is missing)", () => {
    it("compute what they say", { timeout: 180_000 }, async () => {
      const cases = [...allAccounts(), { name: "wrong", accounts: wrong() }];
      const books = await Promise.all(
        cases.map(({ accounts }) => writeFindingsWorkbook(audit(accounts), "zh-CN")),
      );
      const computed = converted(books.map(withoutValues), "xlsx", "xlsx").map(formulasOf);
      for (const [index, { name }] of cases.entries()) {
        const said = formulasOf(books[index] as Uint8Array);
        const values = new Map(computed[index]?.map(({ at, value }) => [at, value]));
        expect(said.length).toBeGreaterThan(10);
        for (const { at, formula, value } of said) {
          const other = values.get(at);
          if (typeof value === "number") expect(other, `${name} ${at} ${formula}`).toBeCloseTo(value, 6);
          else expect(other, `${name} ${at} ${formula}`).toBe(value);
        }
      }
    });
  });
});
