import fc from "fast-check";
import { expect, it } from "vitest";
import { read } from "../../src/disclosure";
import { checkEvaluations } from "../../src/rules";
import { readLines } from "../../src/tables";
import { judgeEvaluations } from "../arrivals/judge-evaluations";
import { property } from "../support/property";
import { type SampleForm, sampleForms } from "./forms";
import { laidOut, type Setting } from "./laid-print";
import { formOf } from "./manners";
import { PROVINCES } from "./provinces";

const FORMS: readonly SampleForm[] = [...sampleForms(), ...PROVINCES.map(formOf)];

const settings: fc.Arbitrary<Setting> = fc.record({
  widths: fc.array(fc.integer({ min: 3, max: 9 }), { minLength: 5, maxLength: 11 }),
  unit: fc.double({ min: 1, max: 2, noNaN: true }),
  padding: fc.constantFrom(0, 0.2, 0.4, 0.8),
  least: fc.constantFrom(1, 1, 2, 3),
  near: fc.constantFrom(0.1, 0.3, 0.5, 0.6),
  upright: fc.constantFrom("top", "middle", "middle", "bottom"),
  across: fc.constantFrom("left", "middle"),
  spaced: fc.boolean(),
});

const MOST_SILENT = 0.005;
const LEAST_READ = 0.65;

it("reads every cell of a page that is laid out as it is printed, or tells that it does not", () => {
  let [right, all, silent] = [0, 0, 0];
  property(
    fc.record({ form: fc.constantFrom(...FORMS), setting: settings }),
    ({ form, setting }) => {
      const text = laidOut(form, setting);
      const disclosure = read(text);
      const { wrong, lost, ...judged } = judgeEvaluations(disclosure, form.expected, []);
      const lines = readLines(text);
      const findings = checkEvaluations(disclosure.evaluations, { lines }).findings;
      const accused = findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule);
      right += judged.right;
      all += judged.expected;
      silent += lost.length;
      expect({ wrong, accused }, `${form.id}\n${text}`).toEqual({ wrong: [], accused: [] });
    },
    { runs: 40, soakRuns: 500, soakSeconds: 300 },
  );
  // What is neither read nor told: titles of levels that stand a page before their rows, tables without points.
  expect(silent / all).toBeLessThan(MOST_SILENT);
  expect(right / all).toBeGreaterThan(LEAST_READ);
  console.info(`${silent} of ${all} cells are lost; ${((100 * right) / all).toFixed(1)}% are read`);
});
