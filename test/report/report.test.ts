import { describe, expect, it } from "vitest";
import { type FinalAccounts, sampleAccounts } from "../../src/accounts";
import {
  arithmeticRules,
  check,
  defineRule,
  type Judgement,
  locateErrors,
  type Severity,
} from "../../src/checking";
import { audit, read } from "../../src/disclosure";
import { type Fen, fen } from "../../src/money";
import {
  type Audit,
  causesOf,
  describe as describeFinding,
  disclosureRecord,
  findingRecord,
  report,
} from "../../src/report";
import type { Line } from "../../src/tables";
import { documentNames, loadDocument } from "../corpus/load";
import { auditFor } from "../support/audit";

function wrongAccounts(): FinalAccounts {
  const accounts = structuredClone(sampleAccounts());
  const row = accounts.forms.expenditure?.rows[3];
  Object.assign(row?.cells as { basic: Fen }, { basic: fen(145_160_000) });
  return accounts;
}

const suspectsOf = (accounts: FinalAccounts) => locateErrors(accounts, { rules: arithmeticRules }).suspects;

const auditOf = (accounts: FinalAccounts, more: Parameters<typeof auditFor>[2] = {}): Audit =>
  auditFor(accounts, check(accounts, { rules: arithmeticRules }), { file: "a.txt", ...more });

/** A half-width mark beside a Chinese character or mark, and marks with a space as English has them. */
const HALF_WIDTH = /[\p{Script=Han}”》）] ?[:,;()]|[:,;()] ?[\p{Script=Han}“《（]|[:,;] | ·/u;

describe("sentences", () => {
  const [finding] = check(wrongAccounts(), { rules: arithmeticRules }).findings;

  it("name the place, what was found, what was expected, and by how much, in both languages", () => {
    expect(describeFinding(finding!, "zh-CN")).toBe(
      "支出决算表 2101501 本年支出合计为154.16万元，应为145.16万元，相差9.00万元（舍入最多可解释0.01万元）",
    );
    expect(describeFinding(finding!, "en")).toBe(
      "Statement of final expenditure (2101501, total expenditure of the year) is 154.16 ten thousand yuan, expected 145.16 ten thousand yuan: off by 9.00 ten thousand yuan (rounding explains at most 0.01 ten thousand yuan)",
    );
  });

  it("say so where there is no figure, and leave unknown parameters visible", () => {
    const rule = defineRule({
      id: "T-1",
      title: { zh: "测试", en: "test" },
      formula: { zh: "测试", en: "test" },
      source: { document: "测试", certainty: "A" },
      severity: "info",
      messages: { default: { zh: "{actual}与{nobody}", en: "{actual} and {nobody}" } },
      evaluate: () => [{ outcome: "fail" }],
    });
    const [other] = check(sampleAccounts(), { rules: [rule] }).findings;
    expect(describeFinding(other!, "zh-CN")).toBe("（无）与{nobody}");
    expect(describeFinding(other!, "en")).toBe("(none) and {nobody}");
  });
});

describe("the JSON contract", () => {
  it("holds every figure at its place, in the unit of the document, blanks left out", () => {
    const { cells, department, year, unit } = disclosureRecord(auditOf(sampleAccounts()));
    expect({ department, year, unit }).toEqual({ department: "示例市医疗保障局", year: 2024, unit: "万元" });
    expect(cells).toHaveLength(13);
    expect(cells.at(-1)).toEqual({
      form: "支出决算表",
      row: "2101506",
      column: "项目支出",
      amount: "26.04",
      line: 9,
    });
  });

  it("gives findings by official titles", () => {
    const record = findingRecord(check(wrongAccounts(), { rules: arithmeticRules }).findings[0]!);
    expect(record).toMatchObject({
      rule: "IN-12",
      severity: "error",
      where: [{ form: "支出决算表", row: "2101501", column: "本年支出合计", line: 8 }],
      lines: [8],
      expected: "145.16",
      actual: "154.16",
      difference: "9.00",
      tolerance: "0.01",
    });
  });

  it("survives JSON unchanged", () => {
    const record = disclosureRecord(auditOf(wrongAccounts()), "en");
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });
});

describe("the human report", () => {
  const parts: Parameters<typeof auditFor>[2] = {
    evaluations: [
      {
        kind: "project",
        name: "信息化*建设",
        line: 70,
        scheme: "mof2020",
        schemeTitle: "项目支出绩效评价",
        certainty: "B",
        budget: [],
        indicators: [
          {
            line: 72,
            level1: "产出指标",
            level2: null,
            name: "系统数",
            target: "≥2个",
            actual: "2个",
            weight: "84",
            score: "84",
            expected: "84",
            verdict: "equal",
            rule: "forward",
            ruleTitle: "正向指标按完成比例",
            deviation: "0",
            reason: null,
          },
        ],
        printedTotal: "95.00",
        total: "94.00",
        takenAsPrinted: 1,
        totalRange: { low: "92", high: "94", lowOpen: false, highOpen: false },
        open: [
          {
            part: "indicators",
            index: 3,
            line: 75,
            name: "群众满意度",
            why: "only-a-band",
            low: "8",
            high: "10",
            lowOpen: false,
            highOpen: false,
            printed: "10",
          },
        ],
        grade: "优",
        grades: ["优"],
      },
    ],
    coverage: {
      unread: [{ line: 99, text: "x".repeat(200) }],
      notice: { zh: "这是预算，不是决算。", en: "This is a budget." },
    },
  };

  it("names document, forms, counts, suspects and findings in Chinese", () => {
    const text = report(auditOf(wrongAccounts(), { ...parts, suspects: suspectsOf(wrongAccounts()) }));
    for (const part of [
      "示例市医疗保障局，2024年度，单位：万元",
      "《支出决算表》（公开03表）：13个数",
      "很可能应为154.16",
      "[IN-12]",
      "自评总分95.00",
      "重算在92至94之间，等级优",
      "1项未定：只知道所在的档，没有评定到分（“群众满意度”8至10分，印10）",
      "第99行",
      "这是预算",
    ]) {
      expect(text).toContain(part);
    }
  });

  it("prints no half-width mark beside Chinese words", () => {
    // What was not read is quoted as the document prints it.
    const reports = documentNames().flatMap((name) => {
      const { input } = loadDocument(name);
      const found = audit(read(typeof input === "string" ? input : { sheets: input }));
      return report({ ...found, coverage: { ...found.coverage, unread: [] } }).split("\n");
    });
    const suspected = report(auditOf(wrongAccounts(), { ...parts, suspects: suspectsOf(wrongAccounts()) }));
    const acknowledgements = [{ rule: "IN-12", note: "已说明" }];
    const checked = check(wrongAccounts(), { rules: arithmeticRules, acknowledgements });
    const explained = report(auditFor(wrongAccounts(), checked, {}));
    expect(explained).toContain("（已有说明：已说明）");
    const lines = [...reports, ...suspected.split("\n"), ...explained.split("\n")];
    expect(lines.length).toBeGreaterThan(800);
    expect(lines.filter((one) => HALF_WIDTH.test(one))).toEqual([]);
  });

  it("says the same in English and Markdown, with marks escaped", () => {
    const text = report(auditOf(wrongAccounts(), { ...parts, suspects: suspectsOf(wrongAccounts()) }), {
      locale: "en",
      format: "markdown",
    });
    for (const part of ["# Audit of departmental final accounts", "probably 154.16", "信息化\\*建设"]) {
      expect(text).toContain(part);
    }
  });

  it("lists findings that no suspect explains by severity", () => {
    expect(report(auditOf(wrongAccounts()), { locale: "en", format: "markdown" })).toContain("## Errors (1)");
    expect(report(auditOf(wrongAccounts()))).toContain("建议");
  });

  it("gives suspects in the contract by official titles, with the rules they explain", () => {
    const accounts = wrongAccounts();
    const [suspect] = disclosureRecord(auditOf(accounts, { suspects: suspectsOf(accounts) })).suspects;
    expect(suspect).toMatchObject({
      form: "支出决算表",
      row: "2101501",
      column: "基本支出",
      line: 8,
      printed: "145.16",
      proposed: "154.16",
      diagnosis: "digits transposed",
      explains: ["IN-12", "IN-13"],
    });
  });

  it("shows the first of many and counts the rest", () => {
    const unread = Array.from({ length: 100 }, (_, index) => ({ line: index + 1, text: "1.00" }));
    expect(report(auditOf(sampleAccounts(), { coverage: { unread } }))).toContain("另有60条");
  });

  it("says when nothing is wrong", () => {
    expect(report(auditOf(sampleAccounts()))).toContain("没有发现问题");
  });
});

describe("places and causes", () => {
  const line = (number: number, more: Partial<Line>): Line => ({ number, text: "", cells: [""], ...more });
  it("are told by page, by sheet and row, else by line", () => {
    const unread = [1, 2, 3, 4].map((number) => ({ line: number, text: "合计 3.30" }));
    const lines = [line(1, { page: 12 }), line(2, { sheet: "03" }), line(3, { sheet: "03" }), line(4, {})];
    const text = report(auditOf(wrongAccounts(), { coverage: { unread }, lines }));
    for (const place of ["第12页：合计", "工作表“03”第1行：合计", "工作表“03”第2行：合计", "第4行：合计"])
      expect(text).toContain(place);
    expect(report(auditOf(wrongAccounts(), { coverage: { unread }, lines }), { locale: "en" })).toContain(
      "sheet 03 row 2",
    );
  });

  const rule = (id: string, severity: Severity, judgement: Partial<Judgement>) =>
    defineRule({
      id,
      title: { zh: `规则${id}`, en: id },
      formula: { zh: id, en: id },
      source: { document: "测试", certainty: "A" },
      severity,
      messages: { default: { zh: `${id}说{actual}`, en: `${id} says {actual}` } },
      evaluate: () => [{ outcome: "fail", measure: "money", expected: 1, actual: 2, ...judgement }],
    });
  const found = (...rules: readonly ReturnType<typeof rule>[]) => check(sampleAccounts(), { rules }).findings;

  it("put what several rules say of one figure under the gravest", () => {
    const findings = found(
      rule("T-1", "warning", { lines: [7] }),
      rule("T-2", "error", { lines: [7, 9] }),
      rule("T-3", "info", { lines: [8] }),
    );
    const causes = causesOf(findings);
    expect(causes.map((cause) => cause.map((one) => one.rule))).toEqual([["T-2", "T-1"], ["T-3"]]);
    const audit = { ...auditOf(sampleAccounts()), findings };
    expect(report(audit)).toContain("由同一原因还不符合 [T-1] 规则T-1");
    expect(report(audit)).not.toContain("■ 警告");
    expect(disclosureRecord(audit).findings.map(({ cause }) => cause)).toEqual([1, 1, 2]);
  });

  it("keep apart what shares a line and not the figure, and join what a third finding joins", () => {
    expect(
      causesOf(found(rule("T-1", "error", { lines: [7] }), rule("T-2", "error", { lines: [7], actual: 3 }))),
    ).toHaveLength(2);
    const joined = causesOf(
      found(
        rule("T-1", "error", { lines: [7] }),
        rule("T-2", "error", { lines: [9] }),
        rule("T-3", "error", { lines: [7, 9] }),
        rule("T-4", "error", { lines: [9] }),
      ),
    );
    expect(joined.map((cause) => cause.map((one) => one.rule).sort())).toEqual([
      ["T-1", "T-2", "T-3", "T-4"],
    ]);
  });
});
