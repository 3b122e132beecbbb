import { describe, expect, it } from "vitest";
import type { FinalAccounts } from "../../src/accounts";
import { sampleAccounts } from "../../src/accounts";
import { profile } from "../../src/checking";
import { fen } from "../../src/money";
import {
  departmentRates,
  type Evaluation,
  type EvaluationInput,
  evaluationOf,
  henanProject,
} from "../../src/performance";
import { readLines } from "../../src/reading";
import { checkEvaluations, evaluationRules } from "../../src/rules";

const row = {
  level1: "产出指标",
  level2: "数量指标",
  name: "次数",
  target: "≥4次",
  actual: "4次",
  weight: "90",
  score: "90",
};
const budget = {
  source: "合计",
  initial: "100",
  adjusted: "100",
  executed: "100",
  rate: "100%",
  weight: "10",
  score: "10",
};

function form(more: Partial<EvaluationInput> = {}, changed: Partial<Evaluation> = {}): Evaluation {
  return {
    ...evaluationOf({
      kind: "project",
      name: "医保宣传补助",
      unit: "万元",
      budget: [budget],
      indicators: [row],
      total: "100",
      totalWeight: "100",
      ...more,
    }),
    line: 1,
    totalLine: 9,
    ...changed,
  };
}

interface Case {
  readonly evaluations: readonly Evaluation[];
  readonly accounts?: FinalAccounts;
  readonly text?: string;
}

const department = (more: Partial<EvaluationInput> = {}): Evaluation =>
  form({
    kind: "department",
    name: "某局",
    budget: [{ ...budget, adjusted: "200", executed: "180.2", rate: "90.1%" }],
    ...more,
  });
const accounts = sampleAccounts();
const withRow = (more: Record<string, string>): Evaluation => form({ indicators: [{ ...row, ...more }] });
function checked({ evaluations, accounts: given, text }: Case, ids: readonly string[]) {
  return checkEvaluations(evaluations, {
    ...(given === undefined ? {} : { accounts: given }),
    ...(text === undefined ? {} : { lines: readLines(text) }),
    rules: evaluationRules.filter((rule) => ids.includes(rule.id)),
  });
}

describe("what was not read", () => {
  const unread = (part: "budget" | "indicators", text: string): Partial<Evaluation> => ({
    unread: [{ line: 9, text, part }],
  });
  const partly = (part: "budget" | "indicators", text: string) =>
    form({ indicators: [{ ...row, weight: "80", score: "72" }], total: "99" }, unread(part, text));

  it("accuses nobody: sums over rows of which some stand unread are undecided", () => {
    for (const id of ["PF-01", "PF-02", "PF-29"]) {
      expect(
        checked({ evaluations: [form({ indicators: [{ ...row, weight: "80" }], total: "99" })] }, [id])
          .findings.length,
        id,
      ).toBeGreaterThan(0);
      const { findings, outcomes } = checked({ evaluations: [partly("indicators", "培训人次 10 10")] }, [id]);
      expect([findings, outcomes.indeterminate], id).toEqual([[], 1]);
    }
    const sources = form(
      { budget: [budget, { ...budget, source: "财政拨款", role: "part", adjusted: "60", executed: "60" }] },
      unread("budget", "其他资金 40"),
    );
    expect(checked({ evaluations: [sources] }, ["PF-07"]).outcomes).toMatchObject({
      fail: 0,
      indeterminate: 1,
    });
    // A reason may stand in any text of the table, a figure in none.
    const reduced = { indicators: [{ ...row, score: "80" }] };
    expect(
      checked({ evaluations: [form(reduced, unread("indicators", "天气干旱"))] }, ["PF-15"]).findings,
    ).toEqual([]);
    expect(
      checked({ evaluations: [form(reduced, unread("indicators", "天气干旱"))] }, ["PF-02"]).findings.length,
    ).toBe(1);
  });

  it("leaves sums over all projects undecided where a form was not read", () => {
    const rules = evaluationRules.filter(({ id }) => id === "PF-23");
    const { outcomes } = checkEvaluations([form()], { rules, unreadForms: 1 });
    expect(outcomes).toMatchObject({ pass: 0, fail: 0, indeterminate: 1 });
  });
});

describe("more of what the rules say", () => {
  it("names the misprinted weight of the funds, and not the score that goes with the right one", () => {
    const misprinted = form({ budget: [{ ...budget, weight: "90" }] });
    const { findings } = checked({ evaluations: [misprinted] }, ["PF-01", "PF-03", "PF-06"]);
    expect(findings).toMatchObject([{ rule: "PF-01", expected: "10", actual: "90" }]);
    expect(findings[0]?.message.zh).toContain("分值");
    // A score that goes with the printed weight leaves the whole in doubt, and no cell is named.
    const both = form({ budget: [{ ...budget, weight: "20", score: "20" }] });
    expect(checked({ evaluations: [both] }, ["PF-01"]).findings[0]).toMatchObject({
      expected: "100",
      actual: "110",
    });
  });

  it("gives no full mark for what should not have happened at all", () => {
    const happened = withRow({ target: "0起", actual: "2起" });
    expect(checked({ evaluations: [happened] }, ["PF-16"]).findings).toMatchObject([
      { expected: "<90", actual: "90" },
    ]);
    expect(checked({ evaluations: [withRow({ target: "0起", actual: "0起" })] }, ["PF-16"]).findings).toEqual(
      [],
    );
    expect(
      checked({ evaluations: [withRow({ target: "0起", actual: "2起", score: "60" })] }, ["PF-16"]).findings,
    ).toEqual([]);
  });

  it("asks no reason for less of what is to be kept down", () => {
    expect(checked({ evaluations: [withRow({ target: "≤5%", actual: "1%" })] }, ["PF-14"]).findings).toEqual(
      [],
    );
    expect(
      checked({ evaluations: [withRow({ target: "≤5%", actual: "9%" })] }, ["PF-14"]).findings.length,
    ).toBe(1);
    expect(
      checked({ evaluations: [withRow({ target: "≥5次", actual: "1次" })] }, ["PF-14"]).findings.length,
    ).toBe(1);
  });

  const reasons = (evaluation: Evaluation, id: string) =>
    checked({ evaluations: [evaluation] }, [id]).findings.map((finding) => finding.message.en);

  it("tells the kinds of a failure apart", () => {
    expect(reasons(form({ totalWeight: "99" }), "PF-01")[0]).toContain("total row");
    expect(reasons(withRow({ weight: "-5" }), "PF-03")[0]).toContain("negative");
    expect(reasons(form({ budget: [{ ...budget, initial: "80", executed: "80" }] }), "PF-05")[0]).toContain(
      "rate",
    );
    expect(
      reasons(form({ budget: [{ ...budget, initial: "200", executed: "50", rate: "25%" }] }), "PF-05")[0],
    ).toContain("taken over the");
    expect(reasons(form({ budget: [{ ...budget, score: "" }] }), "PF-06")[0]).toContain("blank");
    expect(reasons(form({ budget: [{ ...budget, score: "" }], total: "90.5" }), "PF-02")).toEqual([]);
    expect(reasons(form({ budget: [{ ...budget, score: "" }], total: "110" }), "PF-02")[0]).toContain(
      "add up",
    );
    expect(reasons(withRow({ name: "医保宣传", target: "≤100%", actual: "90%" }), "PF-11")[0]).toContain(
      "never be missed",
    );
    expect(
      reasons(withRow({ level2: "成本指标", name: "经费", target: "≥5万元", actual: "5万元" }), "PF-11")[0],
    ).toContain("is a cost");
    expect(reasons(withRow({ target: "≥0次" }), "PF-12")[0]).toContain("zero");
    expect(reasons(withRow({ target: "≥4" }), "PF-12")[0]).toContain("no unit");
    expect(reasons(form({ indicators: [row, { ...row, target: "" }] }), "PF-12")[0]).toContain(
      "has no target",
    );
    expect(reasons(withRow({ actual: "完成" }), "PF-13")[0]).toContain("only says");
    expect(reasons(withRow({ actual: "3元" }), "PF-13")[0]).toContain("different units");
    expect(reasons(withRow({ target: "≤5万元", actual: "50000元" }), "PF-13")[0]).toContain(
      "different units",
    );
    expect(
      reasons(withRow({ level2: "成本指标", target: "=5万元", actual: "4万元", score: "80" }), "PF-09")[0],
    ).toContain("readings");
  });

  it("makes a missed score an error where a system computes it, a warning where people type it", () => {
    const missed = withRow({ actual: "3次" });
    const by = (schemeOf: NonNullable<Parameters<typeof checkEvaluations>[1]>["schemeOf"]) =>
      checkEvaluations([missed], schemeOf === undefined ? {} : { schemeOf }).findings.find(
        (finding) => finding.rule === "PF-16",
      )?.severity;
    expect(by(() => henanProject())).toBe("error");
    expect(by(undefined)).toBe("warning");
  });

  it("only hints where the rule of the scheme rests on one row", () => {
    const over = withRow({ actual: "6次" });
    const finding = checkEvaluations([over], { schemeOf: () => henanProject() }).findings.find(
      (one) => one.rule === "PF-09",
    );
    expect([finding?.severity, finding?.expected]).toEqual(["info", "79.71"]);
  });

  it("leaves rules out and changes severities by the profile, and reports a rule that throws as broken", () => {
    const settings = { profile: profile(null, 2024, { severities: { "PF-29": "off", "PF-16": "info" } }) };
    const result = checkEvaluations([withRow({ actual: "3次" })], settings);
    expect(result.byRule["PF-29"]).toBeUndefined();
    expect(result.findings.find((finding) => finding.rule === "PF-16")?.severity).toBe("info");
    const [first] = evaluationRules;
    if (first === undefined) throw new Error("no rules");
    const broken = {
      ...first,
      evaluate: () => {
        throw new Error("oops");
      },
    };
    expect(checkEvaluations([form()], { rules: [broken] }).broken).toEqual([
      { rule: "PF-01", error: "oops" },
    ]);
    const silent = { ...first, messages: {}, evaluate: () => [{ outcome: "fail" as const }] };
    expect(checkEvaluations([form()], { rules: [silent] }).broken[0]?.error).toContain(
      "PF-01.messages.default is missing",
    );
  });

  it("compares in the units of both, and says where in the accounts", () => {
    const [finding] = checked(
      {
        evaluations: [department({ unit: "元", budget: [{ ...budget, executed: "1802000.01" }] })],
        accounts,
      },
      ["PF-19"],
    ).findings;
    expect(finding).toBeUndefined();
    const [other] = checked(
      { evaluations: [department({ budget: [{ ...budget, executed: "181" }] })], accounts },
      ["PF-19"],
    ).findings;
    expect(other).toMatchObject({
      expected: 180_200_000,
      actual: 181_000_000,
      difference: 800_000,
      against: [{ form: "expenditure", row: "total", line: 5 }],
    });
    expect(
      checked({ evaluations: [department({ year: 2020 })], accounts }, ["PF-19"]).outcomes.notApplicable,
    ).toBe(1);
    expect(checked({ evaluations: [department()] }, ["PF-19", "PF-32"]).outcomes.indeterminate).toBe(1);
  });

  it("checks projects told in the text against their forms", () => {
    const told = "医保宣传补助项目年初预算90万元，调整后为100万元，实际执行100万元，执行率为100%。";
    const result = checked({ evaluations: [form()], text: told }, ["PF-26"]);
    expect(result.findings).toMatchObject([{ expected: 100_000_000, actual: 90_000_000 }]);
    const scored = checked({ evaluations: [form()], text: "其中，医保宣传补助项目绩效自评得分98分。" }, [
      "PF-30",
    ]);
    expect(scored.findings).toMatchObject([{ expected: "100", actual: "98" }]);
  });

  it("multiplies the people and the standard of a table", () => {
    const evaluation = (standard: string) =>
      form({
        unit: "元",
        budget: [{ ...budget, executed: "674064", adjusted: "674064" }],
        indicators: [
          { ...row, target: "=9362人", actual: "9362", weight: "50", score: "50" },
          { ...row, name: "标准", target: "=72元/人", actual: standard, weight: "40", score: "40" },
        ],
      });
    expect(checked({ evaluations: [evaluation("72")] }, ["PF-24"]).outcomes.pass).toBe(1);
    expect(checked({ evaluations: [evaluation("70")] }, ["PF-24"]).findings).toMatchObject([
      { expected: 65_534_000, actual: 67_406_400 },
    ]);
  });
});

describe("departmentRates", () => {
  it("gives no rate over zero, and names what is missing", () => {
    const rates = departmentRates(accounts, {
      initial: fen(0),
      adjusted: fen(180_200_000),
      publicExpenditure: fen(1),
      procured: fen(5),
      procurement: fen(10),
    });
    const of = (name: string) => rates.find((rate) => rate.name === name);
    expect(of("预算完成率")?.rate).toBe("100.00");
    expect([of("预算调整率")?.rate, of("预算调整率")?.missing]).toEqual([null, "zero"]);
    expect(of("公用经费控制率")?.missing).toBe("numerator");
    expect(of("政府采购执行率")?.rate).toBe("50.00");
    expect(of("项目支出占比")?.rate).toBe("14.45");
    expect(departmentRates(accounts).find((rate) => rate.name === "预算完成率")?.missing).toBe("denominator");
  });
});
