import { readFileSync } from "node:fs";
import { type CellAddress, type FinalAccounts, sampleAccounts } from "juesuan/accounts";
import { createAuditor } from "juesuan/disclosure";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { corrupted } from "../out/support";
import { htmlOf, onDisk, pdfOfHtml, placeIn, readInNode, textOf, utf8 } from "./given";
import { choose, drop, hasBrowser, openTab, settled, show, useBrowser } from "./support";

/** 支出决算表: the total of an item is wrong by a hundred 元 in units of the table. */
const AT: CellAddress = { form: "expenditure", row: "total", column: "total" };
const KEY = `${AT.form}/${AT.row}/${AT.column}`;

describe.runIf(hasBrowser)("a corrupted figure", () => {
  const { open } = useBrowser();
  const name = "决算.pdf";
  let accounts: FinalAccounts;
  let pdf: Uint8Array;
  let wrong: string;
  let right: string;

  beforeAll(async () => {
    accounts = corrupted(sampleAccounts(), AT, 1_234_500);
    pdf = await pdfOfHtml(htmlOf(accounts));
    const audit = createAuditor().audit(await readInNode({ name, bytes: pdf }));
    const [suspect] = audit.suspects;
    expect(suspect?.cells).toMatchObject([AT]);
    right = figure(suspect?.cells[0]?.proposed ?? 0);
    wrong = figure(suspect?.cells[0]?.printed ?? 0);
  });

  /** In 元 with two decimals or 万元, as the sample prints. */
  const figure = (fen: number): string => {
    const divisor = accounts.unit === "万元" ? 1_000_000 : 100;
    return (fen / divisor).toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  };

  it("is found, framed where it stands, and mended by what if", async () => {
    const page = await open();
    await drop(page, [{ name, bytes: pdf }]);
    await show(page, name);
    await openTab(page, "findings");
    const suspect = page.locator(".cause.suspect").first();
    expect(await suspect.locator("h3").textContent()).toContain(`印的是${wrong}，应为${right}`);
    const before = await page.locator(".finding").count();
    const explained = await suspect.locator(".finding").count();
    expect(explained).toBeGreaterThan(0);

    await suspect.locator("button", { hasText: "位置" }).click();
    await expectFrame(page, pdf, wrong);
    expect(await page.locator(".cell.suspect button").getAttribute("data-key")).toBe(KEY);

    await page.locator(`button[data-key="${KEY}"]`).click();
    await page.locator(".type-in button", { hasText: `试改 ${right}` }).click();
    const whatIf = page.locator("[data-test=what-if]");
    await whatIf.waitFor();
    expect(await whatIf.textContent()).toContain(`改了1个数：消失${explained}个问题，新出0个`);
    expect(await whatIf.locator("s").count()).toBe(explained);
    expect(await page.locator(`button[data-key="${KEY}"]`).textContent()).toBe(right);
    await openTab(page, "findings");
    expect(await page.locator(".finding").count()).toBe(before - explained);
    expect(await page.locator(".cause.suspect").count()).toBe(0);

    await openTab(page, "tables");
    await whatIf.locator("button", { hasText: "全部还原" }).click();
    await whatIf.waitFor({ state: "detached" });
    expect(await page.locator(`button[data-key="${KEY}"]`).textContent()).toBe(wrong);
    await openTab(page, "findings");
    expect(await page.locator(".finding").count()).toBe(before);
  });

  it("takes a figure that is typed in, and refuses what is none", async () => {
    const page = await open();
    await drop(page, [{ name: "决算.txt", bytes: utf8(textOf(accounts)) }]);
    await show(page, "决算.txt");
    await openTab(page, "tables");
    await page.locator(".forms button", { hasText: "支出决算表" }).nth(0).click();
    await page.locator(`button[data-key="${KEY}"]`).click();
    await page.fill("[data-test=figure]", "十二");
    await page.click(".type-in button.main");
    expect(await page.locator("p.notice[role=alert]").textContent()).toContain("十二");
    await page.fill("[data-test=figure]", right);
    await page.click(".type-in button.main");
    expect(await page.locator("[data-test=what-if]").textContent()).toMatch(/消失[1-9]\d*个问题，新出0个/);
    expect(await page.locator("p.notice[role=alert]").count()).toBe(0);
  });

  it("is explained: kept over a reload, exported, and read in another browser", async () => {
    const page = await open();
    const file = { name: "决算.txt", bytes: utf8(textOf(accounts)) };
    await drop(page, [file]);
    await show(page, file.name);
    await openTab(page, "findings");
    const rule = (await page.locator(".finding").first().getAttribute("data-rule")) ?? "";
    await page.locator("[data-test=accept]").first().click();
    await page.fill("[data-test=note]", "印刷错误，已更正");
    await page.click(".accept button.main");
    await page.locator(".finding .accepted").waitFor();

    await page.reload();
    await drop(page, [file]);
    await show(page, file.name);
    await openTab(page, "findings");
    expect(await explanations(page)).toEqual([[rule, "已说明：印刷错误，已更正"]]);

    const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=导出说明")]);
    const exported = readFileSync(await download.path(), "utf8");
    expect(JSON.parse(exported)).toMatchObject({
      format: "juesuan-acknowledgements",
      acknowledgements: [{ rule, note: "印刷错误，已更正" }],
    });

    const other = await open();
    await choose(other, [file]);
    await show(other, file.name);
    await openTab(other, "findings");
    expect(await explanations(other)).toEqual([]);
    const buffer = Buffer.from(exported);
    await other.setInputFiles("[data-test=acceptances]", {
      name: "a.json",
      mimeType: "application/json",
      buffer,
    });
    await other.locator(".finding .accepted").waitFor();
    expect(await explanations(other)).toEqual([[rule, "已说明：印刷错误，已更正"]]);
    await other.setInputFiles("[data-test=acceptances]", {
      name: "b.json",
      mimeType: "application/json",
      buffer: Buffer.from('[{"rule":"XX-99","note":"x"}]'),
    });
    expect(await other.locator("p.notice[role=alert]").textContent()).toContain("XX-99");
    expect(await explanations(other)).toEqual([[rule, "已说明：印刷错误，已更正"]]);
  });

  it("is mended in an earlier document after the reading of a later one was cancelled", async () => {
    const page = await open();
    const text = textOf(accounts);
    await drop(page, [{ name: "先.txt", bytes: utf8(text) }]);
    await settled(page, "先.txt");
    const long = `${text}\n`.repeat(60);
    // Clicked in the page itself, while the worker is at it: from outside the click may come too late.
    await page.evaluate(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector(".files .state.auditing") === null) return;
        observer.disconnect();
        document.querySelector<HTMLButtonElement>(".files button.leave[aria-label='取消 后.txt']")?.click();
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await page.setInputFiles("[data-test=files]", onDisk("后.txt", utf8(long)));
    expect(await settled(page, "后.txt")).toEqual({ state: "cancelled", text: "已取消" });

    await show(page, "先.txt");
    await openTab(page, "findings");
    await page.locator("[data-test=try]").first().click();
    await openTab(page, "tables");
    expect(await page.locator("[data-test=what-if]").textContent()).toMatch(/消失[1-9]\d*个问题，新出0个/);
  });

  it("leaves a PDF while it is read, and what waits", async () => {
    const page = await open();
    const pages = await pdfOfHtml(htmlOf(accounts).repeat(20));
    await drop(page, [
      { name: "长.pdf", bytes: pages },
      { name: "短.txt", bytes: utf8(textOf(accounts)) },
    ]);
    await page.waitForSelector(".unopened progress");
    await page.locator(".files button.leave[aria-label='取消 长.pdf']").dispatchEvent("click");
    expect(await settled(page, "长.pdf")).toEqual({ state: "cancelled", text: "已取消" });
    expect(await settled(page, "短.txt")).toMatchObject({ state: "done" });
  });
});

/** The rules of the findings that are explained, and what is said. */
async function explanations(page: Page): Promise<(string | null)[][]> {
  const findings = await page.locator(".finding:has(.accepted)").all();
  return Promise.all(
    findings.map(async (one) => [
      await one.getAttribute("data-rule"),
      await one.locator(".accepted").textContent(),
    ]),
  );
}

/** Expects a frame on the page image around the text where pdf.js finds it in Node. */
async function expectFrame(page: Page, pdf: Uint8Array, text: string): Promise<void> {
  const frame = page.locator("svg [data-test=frame]").first();
  await frame.waitFor();
  await page.waitForFunction(() => Number(document.querySelector("svg.boxes")?.getAttribute("width")) > 0);
  const shown = await page.locator(".pages [role=status]").textContent();
  const number = Number(shown?.match(/第(\d+)页/)?.[1]);
  const places = await placeIn(pdf, number, text);
  const scale = Number(await page.locator("svg.boxes").getAttribute("width")) / places.width;
  const box = Object.fromEntries(
    await Promise.all(
      ["x", "y", "width", "height"].map(async (side) => [
        side,
        Number(await frame.getAttribute(side)) / scale,
      ]),
    ),
  ) as Record<"x" | "y" | "width" | "height", number>;
  const inside = places.texts.filter(
    ({ x, y }) => x >= box.x - 1 && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  );
  expect(inside).toHaveLength(1);
  // The frame is of the cell, not of its line.
  expect(box.width).toBeLessThan(places.width / 4);
}
