import { describe, expect, it } from "vitest";
import { sampleAccounts } from "../../src/accounts";
import { defineRule, type Rule } from "../../src/checking";
import { type AuditOptions, audit, createAuditor, read, report } from "../../src/disclosure";
import { fen } from "../../src/money";
import type { Evidence } from "../../src/rules";
import { disclosuresSchema } from "../../src/schemas";
import { readLines } from "../../src/tables";
import { auditFor } from "../support/audit";

const HEAD = "示例市医疗保障局2024年度部门决算";
const textWith = (basic: string, department = HEAD) =>
  `${department}
支出决算表
单位：万元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
合计\t\t180.20\t154.16\t26.04
210\t卫生健康支出\t180.20\t154.16\t26.04
21015\t医疗保障管理事务\t180.20\t154.16\t26.04
2101501\t行政运行\t154.16\t${basic}\t
2101506\t医疗保障经办事务\t26.04\t\t26.04`;
const WRONG = textWith("145.16");

function wrongAccounts() {
  const accounts = structuredClone(sampleAccounts());
  Object.assign(accounts.forms.expenditure?.rows[3]?.cells ?? {}, { basic: fen(145_160_000) });
  return accounts;
}

const own = (id: string): Rule<Evidence> =>
  defineRule<Evidence>({
    id,
    title: { zh: "自定规则", en: "a rule of one's own" },
    formula: { zh: "无", en: "none" },
    source: { document: "本局内控制度", certainty: "A" },
    severity: "warning",
    messages: { default: { zh: "不符合", en: "does not hold" } },
    evaluate: () => [{ outcome: "fail" }],
  });

const rulesOf = (options: AuditOptions = {}) =>
  audit(read(WRONG), options).findings.map(({ rule, severity }) => `${rule} ${severity}`);

describe("read", () => {
  it("takes text, lines and rows of a sheet alike", () => {
    const cells = (text: string) => read(text).accounts.forms.expenditure?.rows.map((row) => row.cells);
    const rows = WRONG.split("\n").map((line) => line.split("\t"));
    const expected = cells(WRONG);
    expect(expected).toHaveLength(5);
    for (const input of [{ text: WRONG }, { lines: readLines(WRONG) }, { sheets: [{ name: "03", rows }] }])
      expect(read(input).accounts.forms.expenditure?.rows.map((row) => row.cells)).toEqual(expected);
  });
});

describe("audit", () => {
  it("takes accounts alone, and finds in them what it finds in their text", () => {
    const { findings, suspects, kind, coverage, lines } = audit(wrongAccounts());
    expect(findings.map(({ rule }) => rule)).toEqual(["IN-12", "IN-13", "IN-13"]);
    expect(suspects[0]?.cells[0]).toMatchObject({ row: "2101501", column: "basic", proposed: 154_160_000 });
    expect({ kind, coverage, lines }).toEqual({
      kind: null,
      coverage: { forms: null, unread: [], warnings: [], notice: null },
      lines: [],
    });
    expect(report(audit(sampleAccounts()))).toContain("没有发现问题");
  });

  it("demands no publication of accounts that no text carries", () => {
    expect(audit(sampleAccounts()).findings).toEqual([]);
    expect(audit(read(textWith("154.16"))).findings.some(({ rule }) => rule === "DC-01")).toBe(true);
  });

  it("adds rules, leaves rules out and weighs them anew, and keeps the others", () => {
    const plain = rulesOf();
    expect(plain).toContain("IN-12 error");
    expect(rulesOf({ add: [own("MY-01")] })).toEqual(expect.arrayContaining([...plain, "MY-01 warning"]));
    expect(rulesOf({ off: ["IN-12"] })).toEqual(plain.filter((rule) => rule !== "IN-12 error"));
    expect(rulesOf({ severities: { "IN-12": "info" } })).toContain("IN-12 info");
    expect(rulesOf({ severities: { "IN-12": "off" } })).not.toContain("IN-12 error");
  });

  it.each<[string, AuditOptions, RegExp]>([
    [
      "a rule switched off",
      { off: ["IN-1Z"] },
      /off is "IN-1Z", expected a rule of this audit; is IN-10 or IN-11 or IN-12 meant/,
    ],
    [
      "a severity",
      { severities: { "in-12": "info" } },
      /"in-12", expected a rule of this audit; is IN-12 meant/,
    ],
    ["an explanation", { acknowledgements: [{ rule: "ZZ-1", note: "" }] }, /"ZZ-1", expected a rule/],
    [
      "a limit",
      { limits: { completionLest: 1 } },
      /"completionLest", expected a limit .* is completionLeast meant/,
    ],
    ["a province", { province: "atlantis" }, /province/],
    [
      "a weight",
      { severities: { "IN-12": "grave" } } as unknown as AuditOptions,
      /severities\.IN-12 is "grave", expected error/,
    ],
    ["an option", { rules: [] } as AuditOptions, /"rules", expected an option/],
    ["an id of the library", { add: [own("IN-12")] }, /a rule IN-12 is there already/],
    ["an id twice", { add: [own("MY-01"), own("MY-01")] }, /a rule MY-01 is there already/],
  ])("refuses %s that is none, and says what may be meant", (_what, options, message) => {
    expect(() => createAuditor(options)).toThrow(message);
    expect(() => audit(read(WRONG), options)).toThrow(message);
  });

  it("tells what was given and changed nothing", () => {
    const { notUsed } = audit(read("今天天气很好"), {
      off: ["IN-12"],
      severities: { "IN-13": "info" },
      acknowledgements: [{ rule: "NT-01", note: "已说明" }],
    });
    expect(notUsed.map(({ option, name }) => `${option} ${name}`)).toEqual([
      "off IN-12",
      "severities IN-13",
      "acknowledgements NT-01",
    ]);
    const text = report(audit(read(WRONG), { acknowledgements: [{ rule: "IN-07", note: "已说明" }] }));
    expect(text).toContain(
      "■ 没有起作用的设置（1项）\n  acknowledgements（IN-07）：没有与这条说明相符的发现",
    );
    const explained = audit(read(WRONG), { acknowledgements: [{ rule: "IN-12", note: "已说明" }] });
    expect(explained.notUsed).toEqual([]);
    expect(explained.findings.find(({ rule }) => rule === "IN-12")?.acknowledged).toBe("已说明");
  });

  it("takes province and year from the document where they are not given", () => {
    const profiles: unknown[] = [];
    const spy = defineRule<Evidence>({
      ...own("MY-02"),
      evaluate: ({ profile: { province, year } }) => {
        profiles.push([province, year]);
        return [];
      },
    });
    const text = textWith("154.16", "山西省医疗保障局2024年度部门决算");
    audit(read(text), { add: [spy], off: ["IN-12"] });
    audit(read(text), { add: [spy], province: "henan", year: 2023 });
    audit(read(text), { add: [spy], province: null });
    expect(profiles).toEqual([
      ["山西", 2024],
      ["河南", 2023],
      [null, 2024],
    ]);
  });

  it("says which rule broke, in every report", () => {
    const broken = defineRule<Evidence>({
      ...own("MY-03"),
      evaluate: () => {
        throw new Error("no such column");
      },
    });
    const found = audit(read(WRONG), { add: [broken] });
    expect(found.broken).toEqual([{ rule: "MY-03", error: "no such column" }]);
    for (const format of ["text", "markdown", "html", "json"] as const)
      expect(report(found, { format })).toContain("no such column");
  });
});

describe("an auditor", () => {
  it("finds of each document what an audit of it alone finds, in any order", () => {
    const texts = [
      WRONG,
      textWith("154.16"),
      textWith("154.16", "山西省医疗保障局2023年度部门决算"),
      "今天天气很好",
    ];
    const auditor = createAuditor();
    for (const text of [...texts, ...[...texts].reverse(), WRONG])
      expect(auditor.audit(read(text))).toEqual(audit(read(text)));
    expect(auditor.audit(wrongAccounts())).toEqual(audit(wrongAccounts()));
  });

  it("takes what holds for one document with it", () => {
    const auditor = createAuditor({ file: "all" });
    const acknowledgements = [{ rule: "IN-12", note: "已说明" }];
    const found = auditor.audit(read(WRONG), { file: "one", acknowledgements });
    expect(found.file).toBe("one");
    expect(found.findings.some(({ acknowledged }) => acknowledged === "已说明")).toBe(true);
    const next = auditor.audit(read(WRONG));
    expect(next.file).toBe("all");
    expect(next.findings.some(({ acknowledged }) => acknowledged !== undefined)).toBe(false);
    expect(() => auditor.audit(read(WRONG), { acknowledgements: [{ rule: "ZZ-1", note: "" }] })).toThrow(
      /ZZ-1/,
    );
  });
});

describe("report", () => {
  it("is JSON as the schema has it, for one audit and for many", () => {
    const found = audit(read(WRONG), { file: "a.txt" });
    const one: unknown = JSON.parse(report(found, { format: "json" }));
    expect(disclosuresSchema.safeParse(one).error?.issues ?? []).toEqual([]);
    expect(one).toMatchObject({ schemaVersion: found.schemaVersion, disclosures: [{ file: "a.txt" }] });
    const two = JSON.parse(report([found, found], { format: "json" })) as { disclosures: unknown[] };
    expect(two.disclosures).toHaveLength(2);
  });

  it("is a page of HTML in which what a document says cannot act", () => {
    const accounts = { ...wrongAccounts(), department: '<script>alert("1")</script>&局' };
    const page = report(auditFor(accounts, audit(accounts), { file: "<img src=x>" }), { format: "html" });
    expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;局");
    expect(page).not.toMatch(/<script|<img/);
    expect(page.match(/<section class="error">/g)).toHaveLength(1);
    for (const mark of ["ul", "li", "section", "article"])
      expect(page.split(`<${mark}`).length, mark).toBe(page.split(`</${mark}>`).length);
  });

  it("says the same in text, Markdown and HTML", () => {
    const found = audit(read(WRONG));
    const words = (text: string) =>
      text
        .replace(/<style>.*<\/style>|<title>.*<\/title>/g, "")
        .replace(/<[^>]*>/g, "")
        .replace(/&quot;/g, '"')
        .replace(/\\(?=[\\`*_<>[\]|])|[#■*\s]|^- |- (?=\*|\[)/gm, "")
        .replace(/-/g, "");
    const [text, markdown, html] = (["text", "markdown", "html"] as const).map((format) =>
      words(report(found, { format })),
    );
    expect(text).toContain("IN12");
    expect(markdown).toBe(text);
    expect(html).toBe(text);
  });

  it("refuses a format that it has not", () => {
    const format = "pdf" as "text";
    expect(() => report(audit(sampleAccounts()), { format })).toThrow(/"pdf", expected text/);
  });
});
