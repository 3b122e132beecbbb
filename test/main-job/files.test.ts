import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Arrival } from "../../examples/input/arrival";
import { brokenLine } from "../../examples/input/broken";
import { findFiles } from "../../examples/input/files";
import { readFile } from "../../examples/input/read-file";
import { rowsOfCsv } from "../../examples/input/text";
import { ROOT } from "../../scripts/folders";
import { read } from "../../src/disclosure";
import { container, oldWorkbookFile, pdfFile, wordDocument, workbookFile } from "../support/office";

const HEAD = ["示例市档案馆2024年度部门决算", "支出决算表", "单位：万元"];
const ROWS = [
  ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
  ["合计", "", "12.50", "10.00", "2.50"],
  ["201", "一般公共服务支出", "12.50", "10.00", "2.50"],
  ["20126", "档案事务", "12.50", "10.00", "2.50"],
  ["2012601", "行政运行", "10.00", "10.00", ""],
  ["2012604", "档案馆", "2.50", "", "2.50"],
];
const GRID = [...HEAD.map((line) => [line]), ...ROWS];
const TEXT = GRID.map((row) => row.join("\t")).join("\n");
const TABLE = `<table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
const PAGE = `<html><head><meta charset="gbk"></head><body>${HEAD.map((line) => `<p>${line}</p>`).join("")}${TABLE}</body></html>`;

/** 示, 例 and so on in GB 18030 are two bytes each: only what the test needs is known here. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, number[]>();
  for (let high = 0xb0; high < 0xf8; high++) {
    for (let low = 0xa1; low < 0xff; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  codes.set("：", [0xa3, 0xba]);
  return Buffer.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}

const folder = mkdtempSync(join(tmpdir(), "juesuan-"));
const write = (name: string, bytes: Buffer | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

const open = (path: string) => readFile(path, () => undefined);
function disclosureOf(arrival: Arrival) {
  if (arrival.kind === "sheets") return read({ sheets: arrival.sheets });
  if (arrival.kind === "text") return read(arrival.text);
  return read({ lines: arrival.lines, warnings: arrival.problems });
}

describe("a file that people have", () => {
  const expected = read(TEXT);
  const numbers = GRID.map((row) =>
    row.map((cell) => (/^[\d.]+$/.test(cell) ? Number(cell) : cell === "" ? null : cell)),
  );

  it.each<[string, Buffer | string]>([
    ["a.txt", TEXT],
    ["utf16.txt", Buffer.from(`\uFEFF${TEXT}`, "utf16le")],
    ["gb.txt", gb18030(TEXT)],
    ["a.html", PAGE],
    ["gb.htm", gb18030(PAGE)],
    ["a.md", `${HEAD.join("\n")}\n${ROWS.map((row) => `| ${row.join(" | ")} |`).join("\n")}`],
    ["a.csv", GRID.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n")],
    ["a.json", JSON.stringify({ sheets: [{ name: "03", rows: numbers }] })],
    ["a.xlsx", workbookFile([{ name: "03", rows: numbers }], "xlsx")],
    ["a.xls", workbookFile([{ name: "03", rows: numbers }], "biff8")],
    ["a.et", workbookFile([{ name: "03", rows: numbers }], "biff8")],
    ["a.ods", workbookFile([{ name: "03", rows: numbers }], "ods")],
    ["page-as.xls", PAGE],
    ["a.docx", wordDocument([...HEAD, ROWS])],
    ["named-wrong.pdf", wordDocument([...HEAD, ROWS])],
  ])("%s gives the form that it holds", async (name, bytes) => {
    const { accounts, unread } = disclosureOf(await open(write(name, bytes)));
    expect(accounts.department).toBe(expected.accounts.department);
    expect(accounts.forms.expenditure?.rows.map(({ key, cells }) => ({ key, cells }))).toEqual(
      expected.accounts.forms.expenditure?.rows.map(({ key, cells }) => ({ key, cells })),
    );
    expect(unread).toEqual([]);
  });

  it("that is a workbook from before 1997 gives Chinese", async () => {
    const arrival = await open(write("before-1997.xls", oldWorkbookFile([0xba, 0xcf, 0xbc, 0xc6])));
    expect(arrival).toMatchObject({ sheets: [{ rows: [["合计"]] }] });
  });

  it("that is a PDF with text gives lines with their page", async () => {
    const arrival = await open(write("text.pdf", pdfFile("Final accounts 2024")));
    expect(arrival).toMatchObject({ kind: "lines", lines: [{ text: "Final accounts 2024", page: 1 }] });
  });

  it.each<[string, Buffer | string, RegExp]>([
    ["scan.pdf", pdfFile(null), /is a scan: its pages are pictures without text/],
    ["broken.pdf", "%PDF-1.7\nnothing", /is a broken PDF/],
    [
      "broken.xlsx",
      container("zip", { "/xl/workbook.xml": "<a" }),
      /is a broken workbook|is an empty workbook/,
    ],
    ["broken.docx", container("zip", { "/word/document.xml": "<a" }), /is a broken Word document/],
    ["locked.xlsx", container("cfb", { "/EncryptedPackage": "x", "/EncryptionInfo": "x" }), /is encrypted/],
    ["old.doc", container("cfb", { "/WordDocument": "x" }), /save it as \.docx/],
    ["a.ofd", container("zip", { "/OFD.xml": "<x/>" }), /export it as PDF/],
    ["a.png", Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"), /is a picture/],
    ["a.bin", Buffer.from([1, 2, 0, 3]), /is no document that is known/],
    ["a.rtf", "{\\rtf1 x}", /rich text/],
    ["no.json", "{}", /holds no sheets/],
  ])("%s says in one sentence why it is not read", async (name, bytes, sentence) => {
    await expect(open(write(name, bytes))).rejects.toThrow(sentence);
    await expect(open(write(name, bytes))).rejects.toThrow(new RegExp(name));
  });

  it("that is not there says so", async () => {
    await expect(open(join(folder, "nowhere.txt"))).rejects.toThrow(/cannot read .*nowhere\.txt/);
  });
});

describe("rules that failed to run", () => {
  it("are named in one line, with the number of their documents", () => {
    const broken = (...rules: readonly string[]) => ({
      broken: rules.map((rule) => ({ rule, error: "no such column" })),
    });
    expect(brokenLine([broken(), broken()])).toBeNull();
    expect(brokenLine([broken("MY-01", "MY-01"), broken("MY-02", "MY-01")])).toBe(
      "rules that failed to run, by documents: MY-01 (2), MY-02 (1)",
    );
  });
});

describe("comma-separated values", () => {
  it.each<[string, string[][]]>([
    [
      "a,b\r\n1,",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    [
      '"a,b","c ""d"""\n"x\ny",2',
      [
        ["a,b", 'c "d"'],
        ["x\ny", "2"],
      ],
    ],
    [",,\n\n", [["", "", ""], [""], [""]]],
    ['a"b,1', [['a"b', "1"]]],
  ])("%j", (text, rows) => {
    expect(rowsOfCsv(text)).toEqual(rows);
  });
});

describe("a folder", () => {
  it("gives its files sorted, and tells the others", () => {
    const home = join(folder, "all");
    mkdirSync(join(home, "b", "c"), { recursive: true });
    for (const name of ["z.txt", "b/c/a.pdf", "b/y.HTML", "n.exe", ".hidden.txt", "~$open.docx"])
      writeFileSync(join(home, name), "x");
    const { files, leftOut } = findFiles([home]);
    expect(files.map((file) => file.slice(home.length + 1))).toEqual(["b/c/a.pdf", "b/y.HTML", "z.txt"]);
    expect(leftOut.map((file) => basename(file))).toEqual(["n.exe"]);
    mkdirSync(join(folder, "empty"));
    expect(() => findFiles([join(folder, "empty")])).toThrow(/holds no file/);
  });
});

describe("the main job", () => {
  const run = (...files: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "examples/audit.ts", "--json", ...files], {
      cwd: ROOT,
      encoding: "utf8",
    });

  it("reports the other files where one is broken, and ends with 2", () => {
    const { status, stdout, stderr } = run(
      write("first.txt", TEXT),
      write("second.pdf", "%PDF-1.7\nnothing"),
      write("third.xlsx", workbookFile([{ name: "03", rows: GRID }], "xlsx")),
    );
    const { disclosures } = JSON.parse(stdout) as { disclosures: { file: string; department: string }[] };
    expect(disclosures.map(({ file, department }) => [file, department])).toEqual([
      ["first.txt", "示例市档案馆"],
      ["third.xlsx", "示例市档案馆"],
    ]);
    expect(
      stderr
        .trim()
        .split("\n")
        .filter((line) => line.includes("second.pdf")),
    ).toHaveLength(1);
    expect(status).toBe(2);
  });
});
