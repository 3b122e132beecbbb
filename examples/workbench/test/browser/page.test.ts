import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { sampleAccounts } from "juesuan/accounts";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { corrupted } from "../out/support";
import { bundled, htmlOf, pdfOfHtml, textOf, utf8 } from "./given";
import { drop, hasBrowser, openTab, show, TAB_IDS, useBrowser } from "./support";

/** The sample with a wrong total. */
const accounts = corrupted(
  sampleAccounts(),
  { form: "expenditure", row: "total", column: "total" },
  1_234_500,
);
const xiji = bundled("xiji-2024.txt");

/** Source of axe-core, run in the page by the protocol of the browser: the policy of the page lets nothing in. */
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe finds to be serious or critical. */
async function serious(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    const { violations } = await axe.run();
    return violations;
  });
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
    );
}

describe.runIf(hasBrowser)("the page", () => {
  const { open } = useBrowser();

  it.each([
    ["on a desk", { width: 1440, height: 900 }],
    ["on a phone", { width: 390, height: 844 }],
  ])("has no serious fault of accessibility %s, on any tab, in either language", async (_, viewport) => {
    const page = await open({ viewport });
    await page.evaluate(axe);
    const found: Record<string, string[]> = { empty: await serious(page) };
    const pdf = await pdfOfHtml(htmlOf(accounts));
    await drop(page, [{ name: "决算.pdf", bytes: pdf }, xiji]);
    await show(page, xiji.name);
    await show(page, "决算.pdf");
    for (const language of ["zh-CN", "en"]) {
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      for (const tab of TAB_IDS) {
        await openTab(page, tab);
        if (tab === "tables") await page.locator(".cell.figure button").first().click();
        if (tab === "findings") await page.locator(".finding .sentence").first().click();
        if (tab === "charts") await page.waitForSelector(".chart canvas");
        found[`${language} ${tab}`] = await serious(page);
        // Nothing sticks out of the page.
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([language, tab, wide]).toEqual([language, tab, 0]);
      }
      await page.click("[data-test=language]");
      await page.waitForTimeout(1);
    }
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
  });

  it("speaks one language at a time, documents that are open included", async () => {
    const page = await open();
    const file = { name: "a.txt", bytes: utf8(textOf(accounts)) };
    await drop(page, [file]);
    await show(page, file.name);
    await openTab(page, "findings");
    const sentences = async () => (await page.locator(".finding .sentence").allTextContents()).join("\n");
    const chinese = await sentences();
    expect(share(chinese)).toBeGreaterThan(0.5);

    await page.click("[data-test=language]");
    await page.waitForFunction(() => document.documentElement.lang === "en");
    await page.waitForFunction(
      (before) => !document.body.textContent?.includes(before),
      chinese.split("\n")[0] ?? "",
    );
    // What is quoted of the document stays as it was published.
    const english = await sentences();
    expect(share(english)).toBeLessThan(0.2);
    expect(english.split("\n")).toHaveLength(chinese.split("\n").length);
    for (const tab of TAB_IDS) {
      await openTab(page, tab);
      const words = await page.locator("h2, h3, label, .tabs, .hint, .promise, .intake").allTextContents();
      const rest = words
        .join("\n")
        .replaceAll("中文", "")
        .replace(accounts.department ?? "", "");
      if (tab !== "tables") expect([tab, share(rest) < 0.1]).toEqual([tab, true]);
    }

    await page.click("[data-test=language]");
    await openTab(page, "findings");
    await page.waitForFunction(
      (first) => document.body.textContent?.includes(first),
      chinese.split("\n")[0] ?? "",
    );
    expect(await sentences()).toBe(chinese);
  });

  it("follows a language that was chosen while it read", async () => {
    const page = await open();
    await drop(page, [{ name: "a.txt", bytes: utf8(textOf(accounts)) }]);
    await page.click("[data-test=language]");
    await show(page, "a.txt");
    await openTab(page, "findings");
    await page.waitForFunction(() =>
      /[a-z]{4,}/.test(document.querySelector(".finding .sentence")?.textContent ?? ""),
    );
  });

  it("is used by the keyboard alone", async () => {
    const page = await open();
    const reached = new Set<string>();
    for (let at = 0; at < 8; at += 1) {
      await page.keyboard.press("Tab");
      reached.add(await page.evaluate(() => document.activeElement?.textContent ?? ""));
    }
    for (const word of ["跳到内容", "选择文件", "选择文件夹", "粘贴文字", "看三份示例", "English"])
      expect([...reached]).toContain(word);

    // The dialog is asked for before the key is pressed: the browser must know by then that it is the test's.
    const dialog = page.waitForEvent("filechooser");
    await page.focus("text=选择文件");
    await page.keyboard.press("Enter");
    const chooser = await dialog;
    await chooser.setFiles({
      name: "a.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(textOf(accounts)),
    });
    await show(page, "a.txt");

    const shown = () => page.locator("[role=tab][aria-selected=true]").getAttribute("id");
    for (const [at, tab] of TAB_IDS.entries()) {
      await page.keyboard.press(String(at + 1));
      await page.waitForSelector(`#panel[aria-labelledby=tab-${tab}]`);
    }
    await page.focus("#tab-out");
    await page.keyboard.press("ArrowRight");
    expect(await shown()).toBe("tab-overview");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-overview");
    await page.keyboard.press("ArrowLeft");
    expect(await shown()).toBe("tab-out");

    const chosen = async () => page.locator(".finding.chosen").getAttribute("data-id");
    await page.keyboard.press("j");
    expect(await shown()).toBe("tab-findings");
    const ids = await page
      .locator(".finding")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-id")));
    expect(await chosen()).toBe(ids[0]);
    await page.keyboard.press("j");
    expect(await chosen()).toBe(ids[1]);
    await page.keyboard.press("k");
    await page.keyboard.press("k");
    expect(await chosen()).toBe(ids.at(-1));
    await page.keyboard.press("Escape");
    expect(await page.locator(".finding.chosen").count()).toBe(0);
    // Letters typed into a field stay letters.
    await page.locator("[data-test=accept]").first().press("Enter");
    await page.focus("[data-test=note]");
    await page.keyboard.type("jk1");
    expect(await page.inputValue("[data-test=note]")).toBe("jk1");
    expect(await shown()).toBe("tab-findings");
  });
});

/** The share of Chinese letters among letters. */
function share(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return han / Math.max(1, han + latin);
}
