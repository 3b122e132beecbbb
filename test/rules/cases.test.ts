import { describe, expect, it } from "vitest";
import { RULE_FOLDERS, ruleFiles, staleLists } from "../../scripts/rules-index";
import type { Rule } from "../../src/checking";
import { type Cases, type Evidence, type EvidenceCase, standardRules } from "../../src/rules";
import { runCase } from "./support/run-case";

interface RuleModule {
  readonly rule: Rule<Evidence>;
  readonly cases: Cases;
}

const FILES = RULE_FOLDERS.flatMap(({ path }) => ruleFiles(path).map((file) => `${path}/${file}`));
const RULES = await Promise.all(
  FILES.map(async (path) => {
    const { rule, cases } = (await import(/* @vite-ignore */ `../../${path}`)) as RuleModule;
    return { id: path.replace(/^.*\/|\.ts$/g, ""), rule, cases };
  }),
);

describe.for(RULES)("$id", ({ id, rule, cases }) => {
  it("passes what is right", () => {
    const { broken, findings, outcomes } = runCase(rule, cases.pass);
    expect({ broken, findings }).toEqual({ broken: [], findings: [] });
    expect(outcomes.pass).toBeGreaterThan(0);
  });

  it("fails what is wrong, in a sentence with nothing left out", () => {
    const { broken, findings, outcomes } = runCase(rule, cases.fail);
    expect(broken).toEqual([]);
    expect(outcomes.fail).toBeGreaterThan(0);
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([id]));
    for (const finding of findings) expect(openParams(finding)).toEqual([]);
  });

  it("neither passes nor fails what is missing", () => {
    const { broken, outcomes } = runCase(rule, cases.missing);
    expect(broken).toEqual([]);
    expect([outcomes.pass, outcomes.fail]).toEqual([0, 0]);
    expect(outcomes.notApplicable + outcomes.indeterminate).toBeGreaterThan(0);
  });

  it.runIf(typeof cases.rounding === "object")("passes what rounding explains", () => {
    const { findings, outcomes, roundings } = runCase(rule, cases.rounding as EvidenceCase);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(outcomes.pass + findings.length).toBeGreaterThan(0);
    if (rule.kind === "relation" && rule.relations.every(({ comparison }) => (comparison ?? "=") === "="))
      expect(roundings.length + findings.length).toBeGreaterThan(0);
  });

  it("says of itself what its page needs", () => {
    expect(rule.id).toBe(id);
    const { title, formula, source, severity, advice, messages = {} } = rule;
    const texts = [title, formula, cases.why, ...Object.values(messages), ...(advice ? [advice] : [])];
    for (const text of texts)
      expect([text.zh, text.en].map((each) => each.trim().length > 0)).toEqual([true, true]);
    expect(source.document).not.toBe("");
    expect(cases.since).toMatch(/^\d+\.\d+\.\d+$/);
    expect(source.certainty === "C" && severity === "error").toBe(false);
    if (severity !== "info") expect(advice, "a rule that asks for an answer says what to do").toBeDefined();
  });
});

describe("the rules together", () => {
  it("stand in the lists of their folders, each once", () => {
    expect(staleLists()).toEqual([]);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(FILES.length);
    expect(standardRules.map(({ id }) => id)).toEqual(expect.arrayContaining(RULES.map(({ id }) => id)));
  });

  it("name related rules that exist", () => {
    const known = new Set(standardRules.map(({ id }) => id));
    const unknown = RULES.flatMap(({ id, rule: { related = [] } }) =>
      related.filter((other) => !known.has(other)).map((other) => `${id} → ${other}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** Places of a sentence that nothing fills. */
function openParams({ message, params, expected, actual }: ReturnType<typeof runCase>["findings"][number]) {
  const known = new Set([...Object.keys(params), "where", "against", "difference", "tolerance"]);
  if (expected !== null) known.add("expected");
  if (actual !== null) known.add("actual");
  return [...message.zh.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name ?? "")
    .filter((name) => !known.has(name));
}
