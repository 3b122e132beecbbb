import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/folders";
import {
  evaluationOf,
  national2020,
  parseEvaluationInput,
  parseJudgements,
  scoreEvaluation,
} from "../../src/performance";

describe("what a program has", () => {
  const row = { name: "次数", weight: 10 };

  it("gives the same evaluation as what a form prints", () => {
    const make = (indicator: object, budget: object) =>
      evaluationOf(
        parseEvaluationInput({
          kind: "project",
          name: "x",
          unit: "万元",
          budget: [{ source: "合计", ...budget }],
          indicators: [{ name: "率", ...indicator }],
        }),
      );
    expect(
      make(
        { operator: "≥", target: 95.5, unit: "%", actual: 96, weight: 10, score: null, reason: null },
        { adjusted: 76, executed: 0.000001, weight: 10 },
      ),
    ).toEqual(
      make(
        { target: "≥95.5%", actual: "96%", weight: "10", score: "" },
        { adjusted: "76", executed: "0.000001", weight: "10" },
      ),
    );
  });

  it("keeps what a text prints of its own", () => {
    const { indicators } = evaluationOf({
      kind: "project",
      name: "x",
      indicators: [
        { ...row, operator: "≥", unit: "次", target: "≤5天", actual: "3天" },
        { ...row, operator: "≥", unit: "次", target: "显著提升", actual: "达成预期指标" },
        { ...row, operator: "≤", unit: "%", target: "-5", actual: -6 },
        { ...row, operator: "≥", unit: "次", target: null, actual: null },
      ],
    });
    expect(indicators[0]?.target).toMatchObject({ operator: "≤", value: "5", unit: "天" });
    expect(indicators[1]?.target).toEqual({ kind: "quality", text: "显著提升" });
    expect(indicators[2]?.target).toMatchObject({ operator: "≤", value: "-5", unit: "%" });
    expect(indicators[3]?.target).toEqual({ kind: "blank" });
    expect(indicators[3]?.actual).toEqual({ kind: "blank" });
  });

  it("is refused with its place where a number is none, and where a key is misspelt", () => {
    const of = (cells: object) => () =>
      evaluationOf({ kind: "project", name: "x", indicators: [row, { ...row, ...cells }] });
    expect(of({ target: Number.NaN })).toThrow(/input\.indicators\.1\.target is NaN/);
    expect(of({ actual: Number.POSITIVE_INFINITY })).toThrow(/input\.indicators\.1\.actual is Infinity/);
    expect(of({ wieght: 5 })).toThrow(/input\.indicators\.1\.wieght/);
  });

  it("scores funds in any unit", () => {
    const of = (adjusted: string | number, executed: string | number, unit?: "元" | "万元" | "亿元") =>
      scoreEvaluation(
        evaluationOf({
          kind: "project",
          name: "x",
          ...(unit === undefined ? {} : { unit }),
          budget: [{ source: "合计", adjusted, executed, weight: 10 }],
          indicators: [],
        }),
        national2020,
      ).budget[0]?.expected;
    expect(of(100, 90, "万元")).toBe("9");
    expect(of("100万元", "900,000元")).toBe("9");
    expect(of("0.01亿元", "90万元")).toBe("9");
    expect(of("1000000元", 90, "万元")).toBe("9");
  });

  it("is refused by name where it has another shape", () => {
    const of = (indicator: object) => () =>
      parseEvaluationInput({ kind: "project", name: "x", indicators: [indicator] });
    expect(of({ ...row, target: true })).toThrow(/indicators\.0\.target/);
    expect(of({ ...row, operator: "=>" })).toThrow(/indicators\.0\.operator/);
    expect(of({ ...row, wieght: 1 })).toThrow(/wieght/);
    expect(of({ weight: 1 })).toThrow(/indicators\.0\.name/);
    expect(() => parseEvaluationInput(null)).toThrow(/it is null, expected an object/);
    expect(() => parseJudgements([{ row: 1.5 }])).toThrow(/0\.row/);
  });
});

describe("the example that scores a department", () => {
  it("ranks its forty projects and says what each lost", () => {
    const run = spawnSync(
      process.execPath,
      [`${ROOT}node_modules/tsx/dist/cli.mjs`, `${ROOT}examples/score-project.ts`],
      { encoding: "utf8" },
    );
    expect(run.stderr).toBe("");
    const heads = run.stdout.split("\n").filter((line) => /^\d/.test(line));
    expect(heads).toHaveLength(40);
    const middles = heads.map((line) => {
      const [low = "0", high = low] = (line.split("\t")[2] ?? "").split("–");
      return Number(low) + Number(high);
    });
    expect(middles).toEqual([...middles].sort((one, other) => other - one));
    expect(run.stdout).toMatch(/−[\d.]+（.*指标值/);
    expect(run.stdout).toContain("只知道所在的档，没有评定到分");
  }, 60_000);
});
