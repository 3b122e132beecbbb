import { describe, expect, it } from "vitest";
import { RULE_FOLDERS, ruleFiles } from "../../scripts/rules-index";
import { formRules, OUT_OF_REACH } from "../../src/rules";
import { codes } from "./quartets/codes";
import { completeness } from "./quartets/completeness";
import { crossForm } from "./quartets/cross-form";
import { inForm } from "./quartets/in-form";
import { judge } from "./support/quartet";

const QUARTETS = [...inForm, ...crossForm, ...codes, ...completeness];

describe.for(QUARTETS)("$rule", ({ rule, pass, fail, missing, rounding }) => {
  it("passes what is right", () => {
    const result = judge(rule, pass);
    expect(result.broken).toEqual([]);
    expect(result.findings).toEqual([]);
    expect(result.outcomes.pass).toBeGreaterThan(0);
  });

  it("fails what is wrong", () => {
    const result = judge(rule, fail);
    expect(result.broken).toEqual([]);
    expect(result.outcomes.fail).toBeGreaterThan(0);
    expect(new Set(result.findings.map((finding) => finding.rule))).toEqual(new Set([rule]));
  });

  it("neither passes nor fails what is missing", () => {
    const result = judge(rule, missing);
    expect(result.broken).toEqual([]);
    expect({ ...result.outcomes, notApplicable: 0, indeterminate: 0 }).toEqual({
      pass: 0,
      fail: 0,
      notApplicable: 0,
      indeterminate: 0,
    });
    expect(result.outcomes.notApplicable + result.outcomes.indeterminate).toBeGreaterThan(0);
  });

  it.runIf(typeof rounding === "object")("passes what rounding explains", () => {
    if (typeof rounding !== "object") return;
    const result = judge(rule, rounding);
    expect(result.findings).toEqual([]);
    expect(result.outcomes.pass).toBeGreaterThan(0);
    const kind = formRules.find(({ id }) => id === rule);
    if (kind?.kind === "relation" && kind.relations.every(({ comparison }) => (comparison ?? "=") === "=")) {
      expect(result.roundings.length).toBeGreaterThan(0);
    }
  });
});

/** How many rules the catalogue numbers in each family. */
const CATALOGUE = { IN: 41, X: 32, CD: 10, SG: 24, DC: 21 };

describe("the catalogue of rules", () => {
  const all = Object.entries(CATALOGUE).flatMap(([family, count]) =>
    Array.from({ length: count }, (_, index) => `${family}-${String(index + 1).padStart(2, "0")}`),
  );

  it("is built, or says why a rule is out of reach", () => {
    const built = formRules.map((rule) => rule.id);
    expect([...built, ...OUT_OF_REACH.map((rule) => rule.id)].sort()).toEqual([...all].sort());
    expect(new Set(built).size).toBe(built.length);
  });

  it("has a quartet for every rule", () => {
    // The others have their cases in their files.
    const own = RULE_FOLDERS.flatMap(({ path }) => ruleFiles(path));
    const ids = formRules.map((rule) => rule.id).filter((id) => !own.includes(`${id}.ts`));
    expect(QUARTETS.map((quartet) => quartet.rule).sort()).toEqual([...ids].sort());
  });

  it("names related rules that exist, and never an error that only experience suggests", () => {
    for (const rule of formRules) {
      expect(all).toEqual(expect.arrayContaining([...(rule.related ?? [])]));
      expect([rule.id, rule.source.certainty === "C" && rule.severity === "error"]).toEqual([rule.id, false]);
    }
  });
});
