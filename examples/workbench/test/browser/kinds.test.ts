import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "juesuan/disclosure";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDisclosureDocument } from "../../src/out/disclosure-docx";
import {
  bundled,
  csvOf,
  figuresIn,
  figuresRead,
  htmlOf,
  jsonOf,
  markdownOf,
  pdfOfHtml,
  readInNode,
  textOf,
  utf8,
  workbookOf,
  zipOf,
} from "./given";
import {
  choose,
  dragIn,
  drop,
  figuresShown,
  type Given,
  hasBrowser,
  settled,
  show,
  useBrowser,
} from "./support";

/** All nine forms. */
const { accounts } = read(new TextDecoder().decode(bundled("qinshui-2024.txt").bytes));
const text = utf8(textOf(accounts));

describe.runIf(hasBrowser)("files of every kind", () => {
  const { open } = useBrowser();
  let files: readonly Given[] = [];
  let folder = "";

  beforeAll(async () => {
    files = [
      { name: "决算.pdf", bytes: await pdfOfHtml(htmlOf(accounts)) },
      { name: "决算.xlsx", bytes: workbookOf(accounts, "xlsx") },
      { name: "决算.xls", bytes: workbookOf(accounts, "biff8") },
      { name: "决算.docx", bytes: await writeDisclosureDocument(accounts) },
      { name: "决算.html", bytes: utf8(htmlOf(accounts)) },
      { name: "决算.md", bytes: utf8(markdownOf(accounts)) },
      { name: "决算.txt", bytes: text },
      { name: "决算.csv", bytes: utf8(csvOf(accounts)) },
      { name: "决算.json", bytes: utf8(jsonOf(accounts)) },
    ];
    folder = mkdtempSync(join(tmpdir(), "workbench-"));
    mkdirSync(join(folder, "部门", "下属"), { recursive: true });
    writeFileSync(join(folder, "部门", "决算.txt"), text);
    writeFileSync(join(folder, "部门", "下属", "说明.md"), markdownOf(accounts));
    writeFileSync(join(folder, "部门", ".DS_Store"), "x");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ["dropped", drop],
    ["chosen", choose],
  ] as const)("reads as many figures of files that are %s as the library does in Node", async (_, bring) => {
    const page = await open();
    await bring(page, files);
    const shown: Record<string, number> = {};
    const expected: Record<string, number> = {};
    for (const file of files) {
      await show(page, file.name);
      shown[file.name] = await figuresShown(page);
      expected[file.name] = figuresRead(await readInNode(file));
    }
    expect(shown).toEqual(expected);
    // None of these files has lost its columns, so every figure of the accounts is there.
    expect(Object.values(shown)).toEqual(files.map(() => figuresIn(accounts)));
  });

  it.each(["utf-8", "gbk"] as const)("unpacks an archive with Chinese names in %s", async (names) => {
    const page = await open();
    await drop(page, [{ name: "归档.zip", bytes: zipOf(text, names) }]);
    await show(page, "决算.txt");
    expect(await page.locator(".files li").count()).toBe(1);
    expect(await page.locator(".files .name").allTextContents()).toEqual([
      names === "utf-8" ? "归档.zip/部门/决算.txt" : "归档.zip/d/决算.txt",
    ]);
    expect(await figuresShown(page)).toBe(figuresIn(accounts));
  });

  it("takes a folder that is dragged in, with the folders in it", async () => {
    const page = await open();
    await dragIn(page, [join(folder, "部门")]);
    await show(page, "部门/下属/说明.md");
    expect(await figuresShown(page)).toBe(figuresIn(accounts));
    await show(page, "部门/决算.txt");
    expect(await figuresShown(page)).toBe(figuresIn(accounts));
    expect(await page.locator(".files li").count()).toBe(2);
  });

  it("takes a folder that is chosen", async () => {
    const page = await open();
    await page.setInputFiles("[data-test=folder]", join(folder, "部门"));
    await show(page, "部门/决算.txt");
    expect(await figuresShown(page)).toBe(figuresIn(accounts));
    expect(await page.locator(".files li").count()).toBe(2);
  });

  it("takes a text that is pasted", async () => {
    const page = await open();
    await page.click("text=粘贴文字");
    await page.fill(".paste textarea", new TextDecoder().decode(text));
    await page.click(".paste button.main");
    await show(page, "粘贴文字");
    expect(await figuresShown(page)).toBe(figuresRead(read(textOf(accounts))));
  });

  it("opens the three bundled disclosures by one click, from its folder too", async () => {
    for (const fromFolder of [false, true]) {
      const page = await open({ fromFolder });
      await page.click("text=看三份示例");
      for (const name of ["fengquan-2023.json", "qinshui-2024.txt", "xiji-2024.txt"]) {
        await show(page, name);
        expect(await figuresShown(page)).toBe(figuresRead(await readInNode(bundled(name))));
      }
    }
  });

  it("reads files of every kind from its folder", async () => {
    const page = await open({ fromFolder: true });
    await drop(page, files);
    for (const { name } of files) expect(await settled(page, name)).toMatchObject({ state: "done" });
    await show(page, "决算.pdf");
    expect(await figuresShown(page)).toBe(figuresIn(accounts));
  });
});
