import { describe, expect, it } from "vitest";
import { bindSystem, gatherFigures, judge, linearRule, type Outcome } from "../../src/checking";
import { EACH, type FormId, type RelationSpec } from "../../src/forms";
import type { Unit } from "../../src/money";
import { accountsOf } from "../rules/support/case-accounts";

type Forms = Parameters<typeof accountsOf>[0];

/** What relations say of accounts, with differences and tolerances in the printed unit. */
function judged(
  specs: readonly Omit<RelationSpec, "rule">[],
  forms: Forms,
  unit: Unit = "万元",
  expected?: FormId[],
) {
  const accounts = accountsOf(forms, unit);
  const text = { zh: "例", en: "example" };
  const rule = linearRule({
    id: "MY-01",
    title: text,
    formula: text,
    source: { document: "自定", certainty: "B" },
    severity: "error",
    relations: specs.map((spec) => ({ ...spec, rule: "MY-01" })),
  });
  const system = bindSystem(accounts, [rule], expected);
  const figures = gatherFigures(system, accounts);
  if (figures === null) throw new Error("the accounts fit the system that was bound to them");
  return { system, verdicts: judge(system, figures) };
}

function outcomes(...given: Parameters<typeof judged>): readonly Outcome[] {
  return judged(...given).verdicts.outcomes;
}

const term = (key: string, more: object = {}) => ({
  form: "summary",
  rows: { key },
  column: "amount",
  ...more,
});
const [TOTAL, FISCAL, OTHER] = ["income.total", "income.subtotal", "income.opening"] as const;
/** 总计 = 本年收入合计 + 年初结转和结余, as a relation of one's own. */
const SUM = { left: [term(TOTAL)], right: [term(FISCAL), term(OTHER)] };
const ONE_FIGURE = { left: [term(TOTAL)], right: [term(FISCAL)], sameFigure: true };
const rows = (total: number | null, fiscal: number | null, other: number | null): Forms => ({
  summary: { [TOTAL]: total, [FISCAL]: fiscal, [OTHER]: other },
});

describe("a relation over printed figures", () => {
  it.for<[label: string, spec: Omit<RelationSpec, "rule">, forms: Forms, outcome: Outcome, unit?: Unit]>([
    ["holds to the last digit", SUM, rows(3, 1, 2), "pass"],
    ["is off by what rounding explains of three figures", SUM, rows(3.01, 1, 2), "pass"],
    ["is below by what rounding explains", SUM, rows(2.99, 1, 2), "pass"],
    ["is above it", SUM, rows(3.02, 1, 2), "fail"],
    ["is below it", SUM, rows(2.98, 1, 2), "fail"],
    ["is off by all that two printed figures explain", SUM, rows(1.01, 1, null), "pass"],
    ["is off by more than two printed figures explain", SUM, rows(1.02, 1, null), "fail"],
    ["is exact in 元", SUM, rows(3.01, 1, 2), "fail", "元"],
    ["has nothing printed", SUM, rows(null, null, null), "notApplicable"],
    ["has a zero printed and the rest blank", SUM, rows(0, null, null), "pass"],
    ["has its first figure blank and the others against it", SUM, rows(null, 1, -1), "pass"],
    ["has its total blank", SUM, rows(null, 1, 2), "fail"],
    ["may not be exceeded, and is not", { ...SUM, comparison: "<=" }, rows(2, 1, 2), "pass"],
    ["may not be exceeded but for rounding", { ...SUM, comparison: "<=" }, rows(3.01, 1, 2), "pass"],
    ["may not be exceeded, and is", { ...SUM, comparison: "<=" }, rows(3.02, 1, 2), "fail"],
    ["must be reached, and is", { ...SUM, comparison: ">=" }, rows(4, 1, 2), "pass"],
    ["must be reached but for rounding", { ...SUM, comparison: ">=" }, rows(2.99, 1, 2), "pass"],
    ["must be reached, and is not", { ...SUM, comparison: ">=" }, rows(2.98, 1, 2), "fail"],
    ["prints one figure twice alike", ONE_FIGURE, rows(1, 1, null), "pass"],
    ["prints one figure twice, a last digit apart", ONE_FIGURE, rows(1.01, 1, null), "fail"],
    [
      "subtracts a term of its own side",
      { left: [term(TOTAL), term(OTHER, { weight: -1 })], right: [term(FISCAL)] },
      rows(3, 1, 2),
      "pass",
    ],
    [
      "subtracts a term, and fails without it",
      { left: [term(TOTAL), term(OTHER, { weight: -1 })], right: [term(FISCAL)] },
      rows(1, 1, 2),
      "fail",
    ],
    [
      "waits for its right side, which is blank",
      { ...SUM, whenFilled: true },
      rows(3, null, null),
      "notApplicable",
    ],
    [
      "waits for its right side, of which one is filled",
      { ...SUM, whenFilled: true },
      rows(3, null, 2),
      "fail",
    ],
    [
      "has a guard above zero",
      { ...ONE_FIGURE, onlyWhereZero: [term(OTHER)] },
      rows(3, 1, 2),
      "notApplicable",
    ],
    [
      "has a guard below zero",
      { ...ONE_FIGURE, onlyWhereZero: [term(OTHER)] },
      rows(3, 1, -2),
      "notApplicable",
    ],
    ["has a guard of zero", { ...ONE_FIGURE, onlyWhereZero: [term(OTHER)] }, rows(3, 1, 0), "fail"],
    ["has a guard that is blank", { ...ONE_FIGURE, onlyWhereZero: [term(OTHER)] }, rows(3, 1, null), "fail"],
    ["lacks a row", SUM, { summary: { [TOTAL]: 1, [FISCAL]: 1 } }, "indeterminate"],
    [
      "lacks a row and has nothing printed",
      SUM,
      { summary: { [TOTAL]: null, [FISCAL]: null } },
      "indeterminate",
    ],
    [
      "lacks a row that may be missing",
      { ...SUM, right: [term(FISCAL), term(OTHER, { optional: true })] },
      { summary: { [TOTAL]: 1, [FISCAL]: 1 } },
      "pass",
    ],
    [
      "lacks the row of its guard",
      { ...ONE_FIGURE, onlyWhereZero: [term(OTHER)] },
      { summary: { [TOTAL]: 1, [FISCAL]: 1 } },
      "indeterminate",
    ],
    [
      "sums more than a double holds",
      SUM,
      rows(90_071_992_547_409.9, 90_071_992_547_409.9, 0.01),
      "fail",
      "元",
    ],
    [
      "sums more than a double holds, rightly",
      SUM,
      rows(0, 90_071_992_547_409.9, -90_071_992_547_409.9),
      "pass",
      "元",
    ],
  ])("%s: %#", ([, spec, forms, outcome, unit]) => {
    expect(outcomes([spec], forms, unit)).toEqual([outcome]);
  });

  it("tells the difference, and what rounding explains of it, in 分", () => {
    const { verdicts } = judged([SUM, ONE_FIGURE], rows(3.02, 1, 2));
    expect([...verdicts.differences]).toEqual([20_000, 2_020_000]);
    expect([...verdicts.tolerances]).toEqual([15_000, 0]);
  });
});

describe("the instances of a relation", () => {
  const CODED: Forms = {
    expenditure: {
      "208": { total: 5, basic: 3, project: 2 },
      "20801": { total: 3, basic: 3 },
      "2080101": { total: 3, basic: 3 },
      "20802": { total: 2, project: 2 },
      "210": { total: 1, basic: 1 },
    },
  };
  const children = {
    left: [{ rows: EACH, column: EACH }],
    right: [{ rows: { childrenOf: "each" }, column: EACH }],
  } as const;

  it("are one for each row and column, those that compare nothing left out", () => {
    const bound = (more: object) =>
      judged(
        [
          {
            ...children,
            form: "expenditure",
            forEach: { rows: { level: 1 }, columns: ["total", "basic"] },
            ...more,
          },
        ],
        CODED,
      );
    const printed = bound({ whenPrinted: true });
    expect(printed.system.relations.map(({ cells }) => cells.length)).toEqual([3, 3]);
    expect(printed.verdicts.outcomes).toEqual(["pass", "pass"]);
    // 210 prints no 款: a relation that does not wait for one compares it with nothing.
    expect(bound({}).verdicts.outcomes).toEqual(["pass", "pass", "fail", "fail"]);
  });

  it("are none of a column that the form does not print", () => {
    const specs = [
      { ...children, form: "expenditure", forEach: { rows: { level: 1 }, columns: ["operating"] } },
    ] as const;
    expect(outcomes(specs, CODED)).toEqual([]);
  });

  it.for<[set: RelationSpec["left"][number]["rows"], total: number]>([
    [{ key: "208" }, 5],
    [{ keys: ["208", "210", "999"] }, 6],
    [{ level: 1 }, 6],
    [{ level: 2 }, 5],
    [{ level: 3 }, 3],
    [{ under: ["208"] }, 13],
    [{ leaves: true }, 6],
    [{ all: true }, 14],
  ])("%j come to %d", ([set, total]) => {
    const spec = { form: "expenditure", left: [{ rows: set, column: "total" }], right: [] };
    expect([...judged([spec], CODED).verdicts.differences]).toEqual([total * 1_000_000]);
  });

  it("say what is missing", () => {
    const missing = (spec: Omit<RelationSpec, "rule">, forms: Forms, expected?: FormId[]) =>
      judged([spec], forms, "万元", expected).system.relations.map((one) => one.missing);
    const total = { rows: { key: "208" }, column: "total" };
    const spec = { form: "expenditure", left: [total], right: [] };
    expect(missing(spec, {}, ["expenditure"])).toEqual(["form expenditure is missing"]);
    expect(missing(spec, {}, ["summary"])).toEqual([]);
    expect(missing({ ...spec, left: [{ ...total, rows: { key: "211" } }] }, CODED)).toEqual([
      "row 211 of form expenditure is missing",
    ]);
    expect(
      missing({ ...spec, left: [{ ...total, column: "project" }] }, { expenditure: { "208": { total: 1 } } }),
    ).toEqual(["column project of form expenditure is missing"]);
    const other = { ...spec, right: [{ form: "income", rows: { key: "208" }, column: "total" }] };
    expect(missing(other, CODED, ["expenditure", "income"])).toEqual(["form income is missing"]);
    expect(missing(other, CODED, ["expenditure"])).toEqual([]);
    // A form that was printed without any row is empty, not missing; but every department has income.
    expect(missing(other, { ...CODED, income: [] }, ["expenditure", "income"])).toEqual([
      "form income was read in part",
    ]);
    const fund = { ...spec, right: [{ form: "governmentFund", rows: { key: "208" }, column: "total" }] };
    expect(missing(fund, { ...CODED, governmentFund: [] }, ["expenditure", "governmentFund"])).toEqual([
      null,
    ]);
  });

  it("refuse what no form declares", () => {
    const total = { rows: { key: "208" }, column: "total" };
    const of = (more: object) => () =>
      outcomes([{ form: "expenditure", left: [total], right: [], ...more }], CODED);
    expect(of({ form: undefined })).toThrow(
      "MY-01.form is missing, expected the form of the relation, or of its first term",
    );
    expect(of({ left: [{ ...total, column: "sum" }] })).toThrow(
      'expenditure is "sum", expected a column that the form declares',
    );
    expect(of({ left: [{ ...total, column: EACH }] })).toThrow(
      "expenditure.forEach.columns is missing, expected columns for a term over the bound column",
    );
    expect(of({ left: [{ ...total, rows: EACH }] })).toThrow(
      "expenditure.forEach.rows is missing, expected rows for a term over the bound row",
    );
    expect(of({ forEach: { rows: { childrenOf: "each" } } })).toThrow(
      "expenditure.forEach.rows is missing, expected rows for a term over the bound row",
    );
  });
});
