import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { afterAll, describe, expect, it } from "vitest";
import { appendixLines, comparison, listText } from "../../scripts/catalogue";
import { readAppendix } from "../../scripts/catalogue/appendix";
import { checkCatalogue, lookup, type OwnCodeRow, withCatalogue } from "../../src/codes";
import { readLines } from "../../src/tables";

/** An invented appendix: code, name. */
const BOOK = [
  ["201", "一般公共服务支出"],
  ["20177", "示例管理事务"],
  ["2017701", "行政运行"],
  ["2017702", "示例补贴（含利息）"],
  ["20178", "示例监督事务"],
  ["2017850", "事业运行"],
  ["210", "卫生健康支出"],
  ["21077", "示例医疗"],
  ["2107799", "其他示例医疗支出"],
] as const;

const rowsOf = (text: string) => readAppendix(readLines(text));
const pairs = (rows: readonly OwnCodeRow[]) => rows.map(({ code, name }) => [code, name]);

/** 类, 款 and 项 of a code. */
const parts = (code: string) => [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)] as const;

const folder = mkdtempSync(join(tmpdir(), "appendix-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("an invented appendix", () => {
  const explained = BOOK.map(([code, name]) => `${code} ${name}  反映${name}方面的2024年支出。`);
  const shapes: Readonly<Record<string, string>> = {
    "whole codes with explanations": explained.join("\n"),
    "whole codes glued to their names": BOOK.map(([code, name]) => code + name).join("\n"),
    "whole codes in cells": BOOK.map(([code, name]) => `${code}\t${name}\t反映支出`).join("\n"),
    "names indented by level": BOOK.map(
      ([code, name]) => `${code}\t${"　".repeat(code.length - 3)}${name}`,
    ).join("\n"),
    "parts in columns, what is above left out": [
      "类\t款\t项\t科目名称",
      ...BOOK.map(([code, name]) => {
        const [a, b, c] = parts(code);
        const cells = c !== "" ? ["", "", c] : b !== "" ? ["", b, ""] : [a, "", ""];
        return [...cells, name].join("\t");
      }),
    ].join("\n"),
    "parts in columns, all printed": BOOK.map(([code, name]) => [...parts(code), name].join("\t")).join("\n"),
    "parts in columns without heads": BOOK.map(([code, name]) => {
      const [a, b, c] = parts(code);
      return `${[c === "" && b === "" ? a : "", c === "" ? b : "", c].join("\t")}\t${name}`;
    }).join("\n"),
    "parts in text, indented": BOOK.map(([code, name]) => {
      const [a, b, c] = parts(code);
      return c !== "" ? `        ${c}  ${name}` : b !== "" ? `    ${b}  ${name}` : `${a}  ${name}`;
    }).join("\n                    12\n"),
    "full-width digits and spaces": BOOK.map(([code, name]) => {
      const wide = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      return `${wide}　${name}`;
    }).join("\n"),
    "heads, titles and page marks among the rows": [
      "附录一：2024年政府收支分类科目汇总表",
      "科目编码\t科目名称\t说明",
      ...BOOK.slice(0, 4).map(([code, name]) => `${code}\t${name}`),
      "— 12 —",
      "续表",
      "科目编码\t科目名称\t说明",
      "20178\t示例监督事务",
      ...BOOK.slice(4).map(([code, name]) => `${code}\t${name}`),
      "13",
    ].join("\n"),
    "a name broken over two rows": BOOK.map(([code, name]) =>
      name.length > 7 ? `${code}\t${name.slice(0, 5)}\n\t${name.slice(5)}` : `${code}\t${name}`,
    ).join("\n"),
    "cells merged downwards that were filled": BOOK.map(([code, name]) => {
      const above = [code.slice(0, 3), code.slice(0, 5), code];
      return [...above.slice(0, (code.length - 1) / 2), name].join("\t");
    }).join("\n"),
  };

  it.each(Object.entries(shapes))("is read from %s", (_, text) => {
    const { rows, left } = rowsOf(text);
    expect(left).toEqual([]);
    expect(pairs(rows).map(([code, name]) => [code, name?.normalize("NFKC")])).toEqual(
      BOOK.map(([code, name]) => [code, name.normalize("NFKC")]),
    );
  });

  it("is read from two columns of a page", () => {
    const half = Math.ceil(BOOK.length / 2);
    const lines = BOOK.slice(0, half).map(([code, name], at) => {
      const [other, title] = BOOK[at + half] ?? ["", ""];
      return `${code}  ${name}      ${other}  ${title}`.trimEnd();
    });
    const { rows, left } = rowsOf(lines.join("\n"));
    expect(left).toEqual([]);
    expect(
      pairs(rows)
        .sort()
        .map(([code]) => code),
    ).toEqual(BOOK.map(([code]) => code).sort());
  });

  it("takes the budget of the part it stands in", () => {
    const { rows } = rowsOf(
      "（一）一般公共预算支出科目\n20177 示例管理事务\n（二）政府性基金预算支出科目\n20178 示例基金支出\n30177 示例费",
    );
    expect(rows.map(({ budget }) => budget)).toEqual(["一般公共预算", "政府性基金预算", undefined]);
  });

  it("leaves what cannot be told, with its line and why", () => {
    const { rows, left } = rowsOf(
      [
        "201 一般公共服务支出",
        "2017 示例",
        "101010101 目级示例",
        "2017701",
        "某部门说明",
        "20177 示例事务",
      ].join("\n"),
    );
    expect(pairs(rows)).toEqual([
      ["201", "一般公共服务支出"],
      ["20177", "示例事务"],
    ]);
    expect(left.map(({ line, why }) => `${line} ${why}`)).toEqual([
      "2 a code has 3, 5 or 7 digits",
      "3 目 and below: the catalogue ends at 项",
      "4 a code without a name",
      "5 no code on this line",
    ]);
  });

  it("takes the rest of an explanation for no name", () => {
    const { rows, left } = rowsOf(
      "2017701 行政运行 反映行政单位\n        包括参公单位的支出\n        其他支出",
    );
    expect(pairs(rows)).toEqual([["2017701", "行政运行"]]);
    expect(left.map(({ line }) => line)).toEqual([3]);
  });

  it("takes no part of a code under the wrong one", () => {
    expect(rowsOf("\t01\t\t示例\n201\t\t\t一般公共服务支出").left.map(({ why }) => why)).toEqual([
      "a part of a code with nothing above it",
    ]);
    const loose = rowsOf("201 一般公共服务支出\n 01 甲示例\n  02 乙示例\n   03 丙示例");
    expect(pairs(loose.rows)).toEqual([["201", "一般公共服务支出"]]);
    expect(loose.left).toHaveLength(3);
  });
});

describe("a file of the appendix", () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ["2024年政府收支分类科目", null, null, null],
    ["类", "款", "项", "科目名称"],
    ["201", null, null, "一般公共服务支出"],
    [null, "77", null, "示例管理事务"],
    [null, null, 1, "行政运行"],
    [null, null, 2, "示例补贴"],
  ]);
  sheet["!merges"] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: 3 } },
    { s: { r: 2, c: 0 }, e: { r: 5, c: 0 } },
    { s: { r: 3, c: 1 }, e: { r: 5, c: 1 } },
  ];
  const expected = [
    ["201", "一般公共服务支出"],
    ["20177", "示例管理事务"],
    ["2017701", "行政运行"],
    ["2017702", "示例补贴"],
  ];

  it.each(["xlsx", "biff8"] as const)(
    "is a workbook (%s) with merged cells and numbers for digits",
    async (type) => {
      const file = join(folder, `book.${type === "xlsx" ? "xlsx" : "xls"}`);
      const bytes: unknown = XLSX.write(
        { SheetNames: ["汇总"], Sheets: { 汇总: sheet } },
        { type: "buffer", bookType: type },
      );
      writeFileSync(file, bytes as Uint8Array);
      const { rows, left } = readAppendix(await appendixLines(file));
      expect(left).toEqual([]);
      expect(pairs(rows)).toEqual(expected);
    },
  );

  it("becomes a list that withCatalogue takes, in one command", () => {
    const [file, out] = [join(folder, "book.csv"), join(folder, "list.json")];
    writeFileSync(
      file,
      `科目编码,科目名称\n${expected.map((row) => row.join(",")).join("\n")}\n21305,乡村示例\n`,
    );
    execFileSync("npx", ["tsx", "scripts/catalogue.ts", file, "--year", "2025", "--out", out], {
      stdio: "pipe",
    });
    const { rows, year } = JSON.parse(readFileSync(out, "utf8")) as { rows: OwnCodeRow[]; year: number };
    const codes = withCatalogue(rows, { year });
    expect(lookup(codes.functional, "2017702", 2025)?.name).toBe("示例补贴");
    expect(lookup(codes.functional, "21305", 2025)?.name).toBe("乡村示例");
    expect(lookup(codes.functional, "21305", 2019)?.name).toBe("扶贫");
  });

  it("is told against the built-in catalogue", () => {
    const rows = [...expected, ["21305", "乡村示例"]].map(([code = "", name = ""]) => ({ code, name }));
    expect(comparison(rows, 2024)).toBe(
      "5 codes: 1 as in the built-in catalogue, 1 under another name, 3 new",
    );
    expect(checkCatalogue(rows, withCatalogue([]))).toEqual([]);
    expect(JSON.parse(listText(rows, 2024))).toEqual({ year: 2024, rows });
  });
});
