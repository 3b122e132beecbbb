import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { accountsShape, parseAccounts, sampleAccounts, tryParseAccounts } from "../../src/accounts";
import { deriveForms, entryShape } from "../../src/aggregation";
import { read } from "../../src/disclosure";
import { guard, misfitText, type Shape } from "../../src/guard";
import {
  evaluationInputShape,
  evaluationShape,
  parseEvaluation,
  parseEvaluationInput,
} from "../../src/performance";
import { accountsSchema, entrySchema, evaluationInputSchema, evaluationSchema } from "../../src/schemas";
import { loadDocument } from "../corpus/load";
import { property } from "../support/property";
import { changed, changes, shaped } from "../support/shaped";

interface Model {
  readonly shape: Shape<never>;
  readonly schema: z.ZodMiniType;
  readonly runs: number;
}

const MODELS: readonly (readonly [string, Model])[] = [
  ["accounts", { shape: accountsShape() as Shape<never>, schema: accountsSchema, runs: 60 }],
  ["an entry", { shape: entryShape as Shape<never>, schema: entrySchema, runs: 600 }],
  ["an evaluation", { shape: evaluationShape as Shape<never>, schema: evaluationSchema, runs: 200 }],
  [
    "the input of an evaluation",
    { shape: evaluationInputShape as Shape<never>, schema: evaluationInputSchema, runs: 300 },
  ],
];

/** Asserts that guard and schema say the same of a value, and give the same copy of it; tells whether they take it. */
function agreed({ shape, schema }: Model, value: unknown): boolean {
  const guarded = guard<unknown>(shape as Shape<unknown>, value);
  const parsed = schema.safeParse(value);
  const misfits = guarded.misfits === null ? [] : guarded.misfits.map(misfitText);
  expect({ taken: misfits.length === 0, misfits }).toEqual({ taken: parsed.success, misfits });
  if (guarded.misfits === null && parsed.success) expect(guarded.value).toStrictEqual(parsed.data);
  return parsed.success;
}

describe.each(MODELS)("the guard and the schema of %s", (_, model) => {
  it("take whatever has its shape", () => {
    property(shaped(model.shape), (value) => agreed(model, value), { runs: model.runs });
  });

  it("take and refuse the same of what has one place changed", () => {
    const seen = { taken: 0, refused: 0 };
    property(
      fc.tuple(shaped(model.shape), fc.array(changes, { minLength: 1, maxLength: 6 })),
      ([value, all]) => {
        for (const change of all) {
          if (agreed(model, changed(value, change))) seen.taken += 1;
          else seen.refused += 1;
        }
      },
      { runs: model.runs },
    );
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(model.runs / 20);
  });
});

describe("what the library itself makes", () => {
  it("has the shapes", () => {
    const { input } = loadDocument("22-narratives");
    const { accounts, evaluations } = read(input as string);
    expect(parseAccounts(accounts)).toEqual(accounts);
    for (const evaluation of evaluations) expect(parseEvaluation(evaluation)).toEqual(evaluation);
  });
});

describe("a guard", () => {
  it("gives a copy that shares nothing with the data, without what it does not know", () => {
    const data = { ...sampleAccounts() };
    const copy = parseAccounts(data);
    expect(copy).toEqual(data);
    expect(copy.forms).not.toBe(data.forms);
  });

  it("names path, found and expected of every misfit", () => {
    const problemsOf = (data: unknown): readonly string[] => {
      const result = tryParseAccounts(data);
      return result.ok
        ? []
        : result.error.issues.map(
            ({ path, found, expected }) => `${path.join(".")} is ${found}, expected ${expected}`,
          );
    };
    expect(problemsOf({ department: 1, unit: "千元", forms: { budget: {}, income: [] }, x: 1n })).toEqual([
      "department is 1, expected a text or null",
      "year is missing, expected a whole number or null",
      'unit is "千元", expected one of 元, 万元, 亿元 or null',
      "forms.income is a list, expected an object",
      "forms.budget is an object, expected no such key",
      "x is bigint, expected no such key",
    ]);
    expect(problemsOf([])).toEqual([" is a list, expected an object"]);
  });

  it("says of an entry what it may be", () => {
    const refusal = (entry: object) => () => deriveForms([entry as never]);
    expect(refusal({ kind: "gift", amount: 1 })).toThrow(
      /entry 0: kind is "gift", expected one of income, expenditure, opening, closing, surplusUsed/,
    );
    expect(refusal({ kind: "count", of: "guests", count: "8" })).toThrow(
      /entry 0: count is "8", expected a whole number ≥ 0/,
    );
  });

  it("says of the input of an evaluation what it may be", () => {
    const refusal = (indicator: object) => () =>
      parseEvaluationInput({ kind: "project", name: "x", indicators: [indicator] });
    expect(refusal({ name: "次数", target: true })).toThrow(
      "indicators.0.target is true, expected a text or a number or null",
    );
    expect(refusal({ name: "次数", lines: [3, 4] })).not.toThrow();
  });
});
