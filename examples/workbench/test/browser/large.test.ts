import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { FinalAccounts, FormTable, Row } from "juesuan/accounts";
import { describe, expect, it } from "vitest";
import { randomAccounts } from "../../../../test/support/accounts";
import { OUT } from "../../make";
import { bundled, jsonOf, utf8 } from "./given";
import { choose, drop, hasBrowser, openTab, settled, show, useBrowser } from "./support";

/** 支出决算表 with so many rows of items more: many small ones under the items that are there. */
function large(rows: number): FinalAccounts {
  const accounts = randomAccounts(7, { size: 60 });
  const table = accounts.forms.expenditure as FormTable;
  const items = table.rows.filter(({ key }) => /^\d{7}$/.test(key));
  const more: Row[] = Array.from({ length: rows }, (_, at) => {
    const { name, cells } = items[at % items.length] as Row;
    return { key: `${items[at % items.length]?.key.slice(0, 5)}${(at % 90) + 10}`, name, cells } as Row;
  });
  return {
    ...accounts,
    forms: { ...accounts.forms, expenditure: { ...table, rows: [...table.rows, ...more] } },
  };
}

describe.runIf(hasBrowser)("a large department", () => {
  const { open } = useBrowser();

  it("of 5,000 rows keeps the page small, and what if works in it", async () => {
    const page = await open();
    await choose(page, [{ name: "大.json", bytes: utf8(jsonOf(large(5_000))) }]);
    await show(page, "大.json");
    await openTab(page, "tables");
    await page
      .locator(".forms button", { hasText: /支出决算表$/ })
      .first()
      .click();
    const table = page.locator(".form-table .windowed");
    const height = await table.evaluate((box) => box.scrollHeight);
    expect(height).toBeGreaterThan(5_000 * 30);
    const seen = new Set<string>();
    for (const part of [0, 0.25, 0.5, 0.75, 1]) {
      await table.evaluate((box, at) => {
        box.scrollTop = at * box.scrollHeight;
        return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }, part);
      expect(await page.locator(".form-table tbody tr").count()).toBeLessThan(120);
      // What is in sight is filled.
      const inSight = await table.evaluate((box) => {
        const { left, top, height: tall } = box.getBoundingClientRect();
        return [0.3, 0.5, 0.9].map(
          (at) =>
            document.elementFromPoint(left + 20, top + tall * at)?.closest("tr:not(.room)")?.textContent ??
            "",
        );
      });
      expect(inSight.every((text) => text !== "")).toBe(true);
      seen.add(inSight.join());
    }
    expect(seen.size).toBe(5);

    const cell = page.locator(".form-table tbody .cell.figure button").last();
    await cell.click();
    await page.fill("[data-test=figure]", "999,999,999.99");
    await page.click(".type-in button.main");
    await page.locator("[data-test=what-if]").waitFor({ timeout: 60_000 });
    expect(await page.locator(".form-table tbody tr").count()).toBeLessThan(120);
  });
});

describe.runIf(hasBrowser)("the size of the page", () => {
  /** Bounds in kB, gzipped. */
  const MOST: Readonly<Record<string, number>> = {
    "index.html": 2,
    "app.css": 6,
    "app.js": 45,
    "audit.js": 450,
    "samples.js": 15,
    "charts.js": 230,
    "maps.js": 280,
    "out.js": 600,
    "pdf.js": 560,
    "sheets.js": 370,
    "word.js": 120,
    "zip.js": 10,
  };
  const kB = (name: string) => gzipSync(readFileSync(`${OUT}/${name}`)).length / 1000;

  it("is bounded, part by part", () => {
    expect(readdirSync(OUT).sort()).toEqual(Object.keys(MOST).sort());
    const over = Object.entries(MOST).filter(([name, most]) => kB(name) > most);
    expect(over).toEqual([]);
  });

  it("is 900 kB at most where it is first opened, without the worker of PDFs", () => {
    const loaded = ["index.html", "app.css", "app.js", "audit.js", "samples.js", "pdf.js"];
    const worker = fileURLToPath(import.meta.resolve("pdfjs-dist/legacy/build/pdf.worker.min.mjs"));
    const first =
      loaded.reduce((sum, name) => sum + kB(name), 0) - gzipSync(readFileSync(worker)).length / 1000;
    console.log(`first load: ${first.toFixed(0)} kB gzipped`);
    expect(first).toBeLessThanOrEqual(900);
  });
});

describe.runIf(hasBrowser)("the time from drop to report", () => {
  const { open } = useBrowser();
  const shared = fileURLToPath(new URL("../../../../../shared/pdf/", import.meta.url));

  it("is told", async () => {
    const page = await open();
    const timed = async (name: string, bring: () => Promise<void>) => {
      const from = performance.now();
      await bring();
      expect(await settled(page, name)).toMatchObject({ state: "done" });
      console.log(`${name}: ${Math.round(performance.now() - from)} ms from drop to report`);
    };
    for (const name of ["fengquan-2023.json", "qinshui-2024.txt", "xiji-2024.txt"])
      await timed(name, () => drop(page, [bundled(name)]));
    if (!existsSync(shared)) {
      console.log("no PDF beside the repository (../shared/pdf): the time of one is not told");
      return;
    }
    for (const name of readdirSync(shared).filter((file) => file.endsWith(".pdf")))
      await timed(name, () => page.setInputFiles("[data-test=files]", `${shared}${name}`));
  });
});
