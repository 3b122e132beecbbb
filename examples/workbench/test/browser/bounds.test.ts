import { PDFDocument } from "@cantoo/pdf-lib";
import { zipSync } from "fflate";
import { sampleAccounts } from "juesuan/accounts";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { BLANK_PNG } from "../out/support";
import { figuresIn, onDisk, textOf, utf8 } from "./given";
import { choose, drop, figuresShown, type Given, hasBrowser, settled, show, useBrowser } from "./support";

/** A PDF of a page, changed before it is saved. */
async function pdf(change: (document: PDFDocument) => unknown): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([400, 400]);
  await change(document);
  return document.save();
}

/** A page that is a picture. */
const scanned = (document: PDFDocument) =>
  document
    .embedPng(BLANK_PNG)
    .then((image) => document.getPage(0).drawImage(image, { width: 400, height: 400 }));

const text = utf8(textOf(sampleAccounts()));

/** An archive whose list says that a file has so many bytes. */
function claiming(bytes: number): Uint8Array {
  const zip = Buffer.from(zipSync({ "a.txt": text }));
  const local = zip.indexOf("PK\x03\x04", 0, "latin1");
  const central = zip.indexOf("PK\x01\x02", 0, "latin1");
  zip.writeUInt32LE(bytes, local + 22);
  zip.writeUInt32LE(bytes, central + 24);
  return new Uint8Array(zip);
}

/** Archives in archives, deeper than they are unpacked. */
function nested(depth: number): Uint8Array {
  let bytes: Uint8Array = zipSync({ "内.txt": text });
  for (let at = 1; at < depth; at += 1) bytes = zipSync({ [`${at}.zip`]: bytes });
  return bytes;
}

describe.runIf(hasBrowser)("what cannot be read", () => {
  const { open } = useBrowser();

  it("ends in one clear sentence in both languages, and the page lives on", async () => {
    const files: readonly (Given & { readonly zh: RegExp; readonly en: RegExp })[] = [
      {
        name: "坏.pdf",
        bytes: utf8(`%PDF-1.7\n${"垃圾\n".repeat(500)}`),
        zh: /是损坏的 PDF：/,
        en: /is a broken PDF: /,
      },
      {
        name: "锁.pdf",
        bytes: await pdf((document) => document.encrypt({ userPassword: "a", ownerPassword: "b" })),
        zh: /设了密码，请先去掉密码$/,
        en: /is encrypted: remove its password first$/,
      },
      { name: "扫.pdf", bytes: await pdf(scanned), zh: /是扫描件，.*文字识别/, en: /is a scan: .*OCR/ },
      {
        name: "半.zip",
        bytes: zipSync({ "a.txt": text }).slice(0, -40),
        zh: /是损坏的压缩包：/,
        en: /is a broken archive: /,
      },
      {
        name: "炸.zip",
        bytes: claiming(4_000_000_000),
        zh: /解压后超过 500 MB/,
        en: /unpacks to more than 500 MB/,
      },
      {
        name: "无.zip",
        bytes: zipSync({ "夹/": new Uint8Array() }),
        zh: /里没有文件$/,
        en: /holds no file$/,
      },
      { name: "空.txt", bytes: new Uint8Array(), zh: /是空文件$/, en: /is an empty file$/ },
      { name: "坏.json", bytes: utf8("{"), zh: /不是 JSON：/, en: /is no JSON: / },
      { name: "图.png", bytes: BLANK_PNG, zh: /是图片，没有文字/, en: /is a picture, without text/ },
    ];
    const page = await open();
    await drop(page, files);
    for (const { name, zh } of files) {
      const { state, text: said } = await settled(page, name);
      expect([name, state]).toEqual([name, "failed"]);
      expect(said).toMatch(zh);
      expect(said).toContain(name);
    }
    await page.click("[data-test=language]");
    for (const { name, en } of files) expect((await settled(page, name)).text).toMatch(en);
    await stillReads(page);
  });

  it("is said of a file of 50 MB of zeros", async () => {
    const page = await open();
    await page.setInputFiles("[data-test=files]", onDisk("零.bin", new Uint8Array(50_000_000)));
    expect(await settled(page, "零.bin")).toEqual({
      state: "failed",
      text: "零.bin 不是认得的文件，应为 PDF、工作簿、Word 文档、网页或文本",
    });
    await stillReads(page);
  });

  it("is said of a text of 50 MB without a form", async () => {
    const page = await open();
    const line = utf8("说明：本单位无此项支出。\n");
    const bytes = new Uint8Array(50_000_000);
    for (let at = 0; at + line.length <= bytes.length; at += line.length) bytes.set(line, at);
    bytes.fill(0x0a, bytes.length - (bytes.length % line.length));
    await page.setInputFiles("[data-test=files]", onDisk("长.txt", bytes));
    const { state, text: said } = await settled(page, "长.txt");
    expect(state).toBe("failed");
    expect(said).toBe("长.txt 的文字太长，不像一份决算公开，请只放入一份的文字");
    await stillReads(page);
  });

  it("is no archive in an archive, nor four of them", async () => {
    const page = await open();
    await choose(page, [{ name: "套.zip", bytes: nested(4) }]);
    await show(page, "内.txt");
    expect(await figuresShown(page)).toBe(figuresIn(sampleAccounts()));
    await choose(page, [{ name: "深.zip", bytes: nested(6) }]);
    expect(await settled(page, "2.zip")).toEqual({
      state: "failed",
      text: "深.zip/5.zip/4.zip/3.zip/2.zip 是压缩包，请先解压",
    });
    await stillReads(page);
  });
});

/** The page reads a good file after all that. */
async function stillReads(page: Page): Promise<void> {
  await drop(page, [{ name: "好.txt", bytes: text }]);
  await show(page, "好.txt");
  expect(await figuresShown(page)).toBe(figuresIn(sampleAccounts()));
}
