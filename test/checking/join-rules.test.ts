import { describe, expect, it } from "vitest";
import { sampleAccounts } from "../../src/accounts";
import { check, defineRule, type Judgement, type Rule } from "../../src/checking";
import { joinRules, narrativeRules, standardRules, threePublicModelRules } from "../../src/rules";
import { threePublicModel } from "../../src/three-public";

const rule = (id: string, message: string, ...judgements: readonly Judgement[]) =>
  defineRule({
    id,
    title: { zh: id, en: id },
    formula: { zh: id, en: id },
    source: { document: "内部规定", certainty: "A" },
    severity: "error",
    messages: { default: { zh: message, en: message } },
    evaluate: () => judgements,
  });
const outcomes = (...lists: readonly (readonly Rule[])[]) =>
  check(sampleAccounts(), { rules: joinRules(...lists) });

describe("joined lists of rules", () => {
  it("hold every rule once, in the order of its first mention", () => {
    const model = threePublicModel(sampleAccounts());
    const text = narrativeRules;
    const ids = joinRules(standardRules, threePublicModelRules(model), text).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, standardRules.length)).toEqual(standardRules.map(({ id }) => id));
    expect(joinRules(standardRules, standardRules)).toEqual(standardRules);
  });

  it("keep what each evidence finds, in its own words", () => {
    const one = rule("MY-01", "by the tables", { outcome: "fail" });
    const other = rule("MY-01", "by the text", { outcome: "fail" }, { outcome: "pass" });
    const { findings, byRule, broken } = outcomes([one], [other]);
    expect(findings.map(({ message }) => message.en)).toEqual(["by the tables", "by the text"]);
    expect(byRule["MY-01"]).toEqual({ pass: 1, fail: 2, notApplicable: 0, indeterminate: 0 });
    expect(broken).toEqual([]);
  });

  it("count nothing for an evidence that has nothing to judge beside another", () => {
    const idle = rule("MY-01", "", { outcome: "notApplicable" });
    const silent = rule("MY-01", "");
    const judged = rule("MY-01", "", { outcome: "pass" });
    expect(outcomes([idle], [judged]).outcomes).toMatchObject({ pass: 1, notApplicable: 0 });
    expect(outcomes([idle], [silent], [idle]).outcomes).toMatchObject({ pass: 0, notApplicable: 1 });
  });

  it("say of a rule the same, whichever list it comes from", () => {
    const model = threePublicModelRules(threePublicModel(sampleAccounts()));
    const lists = [standardRules, model, narrativeRules];
    for (const { id, title, formula, source, severity } of lists.flat())
      for (const other of lists.flat().filter((each) => each.id === id))
        expect(other).toMatchObject({ title, formula, source, severity });
  });
});
