/**
 * Takes the pictures of the documentation by a Chromium: `npm run screenshots --prefix examples/workbench`. Only the bundled
 * disclosures and the invented one of `docs/files` are shown.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { FLAGS, needChromium } from "./chromium";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const out = here("../../docs/images/");
mkdirSync(out, { recursive: true });

const browser = await chromium.launch({ executablePath: needChromium(), args: FLAGS });
const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
await page.goto(new URL("built/index.html", import.meta.url).href);

await page.getByRole("button", { name: "看三份示例" }).click();
await done(page, 3);
await page.locator(".files .file").nth(2).click();
await page.keyboard.press("1");
await taken("workbench-overview");

await page.setInputFiles("[data-test=files]", here("../../docs/files/accounts.pdf"));
await done(page, 4);
await page.keyboard.press("2");
await page.locator("[data-key='expenditure/total/basic']").click();
await page.locator("[data-test=figure]").fill("145.16");
await page.keyboard.press("Enter");
await page.locator("[data-test=what-if]").waitFor();
await page.keyboard.press("3");
await page.locator(".finding .sentence").first().click();
await taken("workbench-findings");
await page.keyboard.press("2");
await taken("workbench-tables");
await browser.close();

async function done(shown: Page, count: number): Promise<void> {
  await shown.waitForFunction((wanted) => document.querySelectorAll(".state.done").length === wanted, count);
}

async function taken(name: string): Promise<void> {
  // The page of a PDF is drawn after the rest.
  await page.waitForTimeout(800);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${out}${name}.jpg`, type: "jpeg", quality: 75 });
}
