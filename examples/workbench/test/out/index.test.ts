import { unzipSync } from "fflate";
import { audit, read } from "juesuan/disclosure";
import { report } from "juesuan/report";
import { describe, expect, it } from "vitest";
import { OUTS, OutError, type OutInput } from "../../src/out";
import { formPdf } from "./form-pdf";
import { BLANK_PNG, textOf } from "./support";

const found = audit(read(textOf("xiji-2024.txt")), { file: "xiji-2024.txt" });
const input: OutInput = { audit: found, locale: "zh-CN", pdf: formPdf(), draw: async () => BLANK_PNG };

describe("what can be written", () => {
  it("has a name of its own in both languages", () => {
    for (const key of ["zh", "en"] as const)
      expect(new Set(OUTS.map(({ title }) => title[key])).size).toBe(OUTS.length);
    expect(new Set(OUTS.map(({ id }) => id)).size).toBe(OUTS.length);
  });

  for (const { id, extension, write } of OUTS)
    it(`is what its extension says: ${id}`, { timeout: 120_000 }, async () => {
      for (const locale of ["zh-CN", "en"] as const) {
        const bytes = await write({ ...input, locale });
        const text = new TextDecoder().decode(bytes);
        switch (extension) {
          case "html":
            expect(text).toBe(report(found, { locale, format: "html" }));
            break;
          case "md":
            expect(text).toBe(report(found, { locale, format: "markdown" }));
            break;
          case "json":
            expect(JSON.parse(text).disclosures.length).toBe(1);
            break;
          case "pdf":
            expect(text.startsWith("%PDF-")).toBe(true);
            break;
          default: {
            const main = extension === "docx" ? "word/document.xml" : "xl/workbook.xml";
            expect(Object.keys(unzipSync(bytes))).toContain(main);
          }
        }
      }
    });

  it("says in a sentence that there is no PDF to annotate", async () => {
    const out = OUTS.find(({ ofPdf }) => ofPdf === true);
    await expect(out?.write({ audit: found, locale: "zh-CN" })).rejects.toThrow(OutError);
  });

  it("asks neither for a page nor for Node", async () => {
    const { readdirSync, readFileSync } = await import("node:fs");
    const folder = new URL("../../src/out/", import.meta.url);
    for (const file of readdirSync(folder)) {
      const source = readFileSync(new URL(file, folder), "utf8");
      expect(source, file).not.toMatch(/\b(?:window|document\.(?:create|query)|Buffer)\b|from "node:/);
    }
  });
});
