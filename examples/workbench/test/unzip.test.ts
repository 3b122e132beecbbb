import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isArchive, unpacked } from "../src/reading/unzip";

const bytes = new TextEncoder().encode("收入支出决算总表");

describe("an archive", () => {
  it("gives its files, without what systems leave in it", () => {
    const zip = zipSync({
      "甲/表.txt": bytes,
      "__MACOSX/甲/._表.txt": bytes,
      "甲/~$表.docx": bytes,
      ".DS_Store": bytes,
    });
    expect(unpacked({ name: "a.zip", bytes: zip })).toEqual([{ name: "a.zip/甲/表.txt", bytes }]);
  });

  it("gives the files of the archives in it, down to a depth", () => {
    const inner = zipSync({ "表.txt": bytes });
    const zip = zipSync({ "内.zip": inner });
    expect(unpacked({ name: "a.zip", bytes: zip })).toEqual([{ name: "a.zip/内.zip/表.txt", bytes }]);
    const shallow = { bytes: 1e6, files: 9, depth: 1 };
    expect(unpacked({ name: "a.zip", bytes: zip }, shallow)).toEqual([
      { name: "a.zip/内.zip", bytes: inner },
    ]);
  });

  it("is refused beyond its bounds, those of archives in it counted together", () => {
    const text = new Uint8Array(1_000);
    const two = zipSync({ "1.zip": zipSync({ a: text }), "2.zip": zipSync({ b: text }) });
    const zip = { name: "a.zip", bytes: two };
    const enough = { bytes: 1e6, files: 4, depth: 3 };
    expect(unpacked(zip, enough)).toHaveLength(2);
    expect(() => unpacked(zip, { ...enough, files: 3 })).toThrow(/more than 3 files/);
    expect(() => unpacked(zip, { ...enough, bytes: 2_000 })).toThrow(/unpacks to more than/);
  });

  it("is said to be broken, or empty", () => {
    const zip = zipSync({ "表.txt": bytes });
    expect(() => unpacked({ name: "a.zip", bytes: zip.slice(0, -30) })).toThrow(
      /^a\.zip is a broken archive: /,
    );
    expect(() => unpacked({ name: "a.zip", bytes: zipSync({ "夹/": new Uint8Array() }) })).toThrow(
      /^a\.zip holds no file$/,
    );
  });

  it("is no workbook and no Word document, which are archives as well", () => {
    expect(isArchive(zipSync({ "表.txt": bytes }))).toBe(true);
    expect(isArchive(zipSync({ "xl/workbook.xml": bytes }))).toBe(false);
    expect(isArchive(zipSync({ "word/document.xml": bytes }))).toBe(false);
    expect(isArchive(bytes)).toBe(false);
  });
});
