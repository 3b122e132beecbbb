import { sampleAccounts } from "juesuan/accounts";
import { audit, read } from "juesuan/disclosure";
import { deriveStatements } from "juesuan/narrative";
import { standardRules } from "juesuan/rules";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { writeDisclosureDocument } from "../../src/out/disclosure-docx";
import { findingEntries } from "../../src/out/findings";
import { writeReportDocument } from "../../src/out/report-docx";
import {
  allAccounts,
  BLANK_PNG,
  converted,
  corrupted,
  figuresOf,
  hasOffice,
  readWord,
  textOf,
} from "./support";

const CHARTS = [{ title: "支出结构图", png: BLANK_PNG, width: 800, height: 400 }];

async function textIn(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

describe("the disclosure as a Word document", () => {
  for (const { name, accounts } of allAccounts()) {
    it(`is read back with all figures equal: ${name}`, async () => {
      const bytes = await writeDisclosureDocument(accounts, CHARTS);
      const again = await readWord(bytes);
      const figures = figuresOf(accounts);
      expect(Object.keys(figures).length).toBeGreaterThan(12);
      expect(figuresOf(again.accounts)).toEqual(figures);
      expect(again.accounts.department).toBe(accounts.department);
      expect(again.accounts.year).toBe(accounts.year);
      expect(again.unread).toEqual([]);
    });

    it(`tells in its narrative what the tables tell: ${name}`, async () => {
      const again = await readWord(await writeDisclosureDocument(accounts));
      const derived = deriveStatements(accounts);
      expect(again.narrative.statements.length).toBeGreaterThanOrEqual(derived.length);
      const textual = new Set(standardRules.map(({ id }) => id).filter((id) => id.startsWith("NT-")));
      const own = audit(again).findings.filter(
        ({ rule, severity }) => textual.has(rule) && severity === "error",
      );
      expect(own).toEqual([]);
    });
  }

  it("has a chart with its title", async () => {
    const bytes = await writeDisclosureDocument(sampleAccounts(), CHARTS);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value).toContain("支出结构图");
    expect(value).toMatch(/<img [^>]*src="data:image\/png;base64,/);
  });
});

describe("the report as a Word document", () => {
  const disclosure = read(textOf("qinshui-2024.txt"));
  const accounts = corrupted(
    disclosure.accounts,
    { form: "expenditure", row: "total", column: "basic" },
    12_300_00,
  );
  const found = audit({ ...disclosure, accounts }, { file: "qinshui-2024.txt" });

  for (const locale of ["zh-CN", "en"] as const)
    it(`says how much was read, and every finding with formula, figures and source: ${locale}`, async () => {
      const text = await textIn(await writeReportDocument(found, locale));
      const entries = findingEntries(found, locale);
      expect(entries.length).toBeGreaterThan(1);
      for (const { sentence, formula, source, difference, rule } of entries) {
        for (const part of [sentence, formula, source, rule]) expect(text).toContain(part);
        if (difference !== null) expect(text).toContain(difference);
      }
      const [coverage, findings] =
        locale === "en" ? ["How much was read", "Findings"] : ["读到多少", "审核发现"];
      expect(text.indexOf(coverage)).toBeGreaterThan(0);
      expect(text.indexOf(findings, text.indexOf(coverage))).toBeGreaterThan(text.indexOf(coverage));
      expect(found.suspects.length).toBeGreaterThan(0);
      expect(text).toContain(locale === "en" ? "probably" : "很可能应为");
    });

  it("says what was not read", async () => {
    const text = textOf("qinshui-2024.txt").replace("2,134.78", "2,13x.7?8").replace("2134.78", "21x4.7?8");
    const unread = audit(read(text));
    expect(unread.coverage.unread.length).toBeGreaterThan(0);
    const written = await textIn(await writeReportDocument(unread, "zh-CN"));
    expect(written).toContain("像表格而未能归位的行");
  });

  it("says so where nothing was found", async () => {
    expect(await textIn(await writeReportDocument(audit(sampleAccounts()), "zh-CN"))).toContain(
      "没有发现问题",
    );
  });
});

describe.skipIf(!hasOffice)("Word documents in LibreOffice (left out where soffice is missing)", () => {
  it("open and hold the same figures when saved again", { timeout: 180_000 }, async () => {
    const { accounts } = read(textOf("qinshui-2024.txt"));
    const [bytes] = converted([await writeDisclosureDocument(accounts, CHARTS)], "docx", "docx");
    expect(figuresOf((await readWord(bytes as Uint8Array)).accounts)).toEqual(figuresOf(accounts));
  });

  it("open as reports", { timeout: 180_000 }, async () => {
    const bytes = await writeReportDocument(audit(read(textOf("xiji-2024.txt"))), "zh-CN");
    const [pdf] = converted([bytes], "docx", "pdf");
    expect(new TextDecoder("latin1").decode(pdf?.slice(0, 5))).toBe("%PDF-");
  });
});
