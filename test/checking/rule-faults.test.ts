import { describe, expect, it } from "vitest";
import { sampleAccounts } from "../../src/accounts";
import { check, defineRule, type Judgement, relation } from "../../src/checking";
import { headFaults, judgeFaults } from "../../src/checking/head-faults";
import { relationFaults } from "../../src/checking/relation-faults";
import { audit, report } from "../../src/disclosure";
import { JuesuanError } from "../../src/errors";
import { EACH } from "../../src/forms";
import { standardRules } from "../../src/rules";

const TEXT = { zh: "例", en: "example" };
const HEAD = {
  id: "MY-02",
  title: TEXT,
  formula: TEXT,
  source: { document: "本局内控制度", certainty: "A" },
  severity: "warning",
} as const;
const TOTAL = { rows: { key: "total" }, column: "total" };
const SPEC = { rule: "MY-02", form: "expenditure", left: [TOTAL], right: [] };

/** What plain JavaScript may call. */
const define = (make: (rule: never) => unknown, rule: unknown) => () => make(rule as never);

/** Path, found and expected of every fault of a relation that differs from a good one. */
function faultsOf(more: object): readonly string[] {
  try {
    define(relation, { ...HEAD, relations: [{ ...SPEC, ...more }] })();
    return [];
  } catch (error) {
    if (!(error instanceof JuesuanError)) throw error;
    expect(error.code).toBe("wrong-rule");
    return error.issues.map(
      ({ path, found, expected }) => `${path.slice(3).join(".")} is ${found}, expected ${expected}`,
    );
  }
}

describe("the rules of the library", () => {
  it("have no faults", () => {
    const faults = standardRules.flatMap((rule) => [
      ...headFaults(rule),
      ...(rule.kind === "relation" ? relationFaults(rule) : judgeFaults(rule)),
    ]);
    expect(standardRules.length).toBeGreaterThan(200);
    expect(faults).toEqual([]);
  });
});

describe("a relation", () => {
  it("that is good is taken as it is", () => {
    const byCode = { forEach: { rows: { level: 1 }, columns: ["total", "basic"] } };
    const children = {
      left: [{ rows: EACH, column: EACH }],
      right: [{ rows: { childrenOf: "each" }, column: EACH }],
    };
    expect(faultsOf({})).toEqual([]);
    expect(
      faultsOf({ ...byCode, ...children, comparison: ">=", severity: "info", whenPrinted: true }),
    ).toEqual([]);
    const relations = [{ ...SPEC, left: [{ ...TOTAL, rows: { keys: ["210", "2101501"] } }] }];
    expect(relation({ ...HEAD, relations })).toEqual({ ...HEAD, relations, kind: "relation" });
  });

  it.each<[string, object, string]>([
    [
      "an unknown form",
      { form: "expenditures" },
      'form is "expenditures", expected the id of a form, such as income; is expenditure meant?',
    ],
    ["no form at all", { form: undefined }, "form is missing, expected the id of a form, such as income"],
    [
      "a term of an unknown form",
      { right: [{ ...TOTAL, form: "x" }] },
      'right.0.form is "x", expected the id of a form, such as income',
    ],
    [
      "an unknown row",
      { left: [{ ...TOTAL, rows: { key: "totl" } }] },
      'left.0.rows.key is "totl", expected a row of the form expenditure, such as total, or a code of 3, 5 or 7 digits; is total meant?',
    ],
    [
      "a code of four digits",
      { left: [{ ...TOTAL, rows: { keys: ["210", "2101"] } }] },
      'left.0.rows.keys.1 is "2101", expected a row of the form expenditure, such as total, or a code of 3, 5 or 7 digits',
    ],
    [
      "an unknown column",
      { right: [{ ...TOTAL, column: "porject" }] },
      'right.0.column is "porject", expected a column of the form expenditure: total, basic, project, superiorRemittance, operating, affiliatedSubsidy; is project meant?',
    ],
    [
      "a column of the other side",
      { form: "appropriationSummary", left: [{ rows: { key: "income.total" }, column: "stateCapital" }] },
      'left.0.column is "stateCapital", expected a column of the row income.total: amount',
    ],
    [
      "an unknown group",
      { form: "summary", left: [{ rows: { group: "class" }, column: "amount" }] },
      'left.0.rows.group is "class", expected a group of the form summary:',
    ],
    [
      "a group of a form without groups",
      { left: [{ ...TOTAL, rows: { group: "classes" } }] },
      'left.0.rows.group is "classes", expected a group of the form expenditure: it has none',
    ],
    [
      "codes in a form without",
      { form: "summary", left: [{ rows: { key: "210" }, column: "amount" }] },
      'left.0.rows.key is "210", expected a row of the form summary',
    ],
    [
      "levels in a form without codes",
      { form: "summary", left: [{ rows: { level: 1 }, column: "amount" }] },
      'left.0.rows.level is "level", expected rows of another kind: the form summary has no codes',
    ],
    [
      "leaves in a form without codes",
      { form: "threePublic", left: [{ rows: { leaves: true }, column: "total" }] },
      "expected rows of another kind",
    ],
    [
      "codes under others in a form without",
      { form: "threePublic", left: [{ rows: { under: ["210"] }, column: "total" }] },
      "expected rows of another kind",
    ],
    [
      "a bound row that nothing binds",
      { left: [{ ...TOTAL, rows: EACH }] },
      'left.0.rows.each is "the bound row", expected forEach.rows, which bind it',
    ],
    [
      "children of a row that nothing binds",
      { right: [{ ...TOTAL, rows: { childrenOf: "each" } }] },
      "expected forEach.rows, which bind it",
    ],
    [
      "rows to bind that are bound themselves",
      { forEach: { rows: EACH } },
      'forEach.rows.each is "the bound row"',
    ],
    [
      "a bound column that nothing binds",
      { left: [{ ...TOTAL, column: EACH }] },
      'left.0.column is "the bound column", expected forEach.columns, which bind it',
    ],
    [
      "an unknown column to bind",
      { forEach: { columns: ["totals"] } },
      'forEach.columns.0 is "totals", expected a column of the form expenditure: total, basic, project, superiorRemittance, operating, affiliatedSubsidy; is total meant?',
    ],
    [
      "a bound column that another form lacks",
      { forEach: { columns: ["basic"] }, right: [{ rows: { key: "total" }, column: EACH, form: "income" }] },
      'right.0.column is "basic", expected bound columns that the form income has too',
    ],
    [
      "no columns to bind",
      { forEach: { columns: [] } },
      "forEach.columns is a list, expected a list of columns that is not empty",
    ],
    [
      "an unknown comparison",
      { comparison: "==" },
      'comparison is "==", expected one of =, <=, >=; is = or <= or >= meant?',
    ],
    ["an unknown severity", { severity: "error" }, 'severity is "error", expected one of warning, info'],
    ["another rule", { rule: "MY-01" }, 'rule is "MY-01", expected the id of the rule, MY-02'],
    ["nothing on its left", { left: [] }, 'left is "nothing", expected at least one term'],
    ["no right side", { right: undefined }, "right is missing, expected a list of terms"],
    [
      "a misspelt key",
      { whenprinted: true },
      "whenprinted is true, expected no such key; is whenPrinted meant?",
    ],
    [
      "a misspelt key of a term",
      { left: [{ ...TOTAL, wieght: -1 }] },
      "left.0.wieght is -1, expected no such key; is weight meant?",
    ],
    ["a flag that is none", { sameFigure: 1 }, "sameFigure is 1, expected true or false"],
    ["a weight that is none", { left: [{ ...TOTAL, weight: 2 }] }, "left.0.weight is 2, expected 1 or -1"],
    [
      "two kinds of rows at once",
      { left: [{ ...TOTAL, rows: { key: "total", all: true } }] },
      'left.0.rows is "key, all", expected one of key, keys, group',
    ],
    [
      "rows of no kind",
      { left: [{ ...TOTAL, rows: { lvel: 1 } }] },
      "childrenOf, prefixed, unprefixed; is level meant?",
    ],
    [
      "a level that is none",
      { left: [{ ...TOTAL, rows: { level: 4 } }] },
      "left.0.rows.level is 4, expected 1, 2 or 3",
    ],
    [
      "codes that are none",
      { left: [{ ...TOTAL, rows: { under: ["x"] } }] },
      'left.0.rows.under.0 is "x", expected a code, or how codes begin',
    ],
    [
      "a condition over an unknown column",
      { onlyWhereZero: [{ ...TOTAL, column: "x" }] },
      'onlyWhereZero.0.column is "x"',
    ],
    [
      "a front that no key has",
      {
        forEach: { rows: { all: true } },
        right: [{ rows: { prefixed: "x." }, column: "amount", form: "summary" }],
      },
      'right.0.rows.prefixed is "x.", expected how keys of the form summary begin',
    ],
    ["what is no term", { right: [null] }, "right.0 is null, expected a term"],
  ])("with %s is refused", (_, more, said) => {
    const faults = faultsOf(more);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(said);
  });

  it("is refused with every fault and its path", () => {
    const wrong = { ...SPEC, right: [{ rows: { key: "totl" }, column: "sum" }], comparison: "<" };
    const make = define(relation, { ...HEAD, severity: "grave", relations: [SPEC, wrong] });
    expect(make).toThrow(JuesuanError);
    try {
      make();
    } catch (error) {
      expect(error instanceof JuesuanError && error.issues.map(({ path }) => path)).toEqual([
        ["MY-02", "severity"],
        ["MY-02", "relations", 1, "right", 0, "rows", "key"],
        ["MY-02", "relations", 1, "right", 0, "column"],
        ["MY-02", "relations", 1, "comparison"],
      ]);
    }
  });

  it.each([undefined, [], "x"])("is needed: %j is refused", (relations) => {
    expect(define(relation, { ...HEAD, relations })).toThrow("expected at least one relation");
  });
});

describe("the head of a rule", () => {
  const RULE = { ...HEAD, messages: { default: TEXT }, evaluate: () => [] };

  it("that is whole is taken as it is", () => {
    expect(defineRule({ ...RULE, advice: TEXT })).toEqual({ ...RULE, advice: TEXT, kind: "predicate" });
  });

  it.each<[string, object, string]>([
    ["no id", { id: " " }, 'id is " ", expected an id such as MY-01'],
    [
      "no title",
      { title: undefined },
      "MY-02.title is missing, expected a text in both languages, { zh, en }",
    ],
    [
      "no English title",
      { title: { zh: "例" } },
      "MY-02.title.en is missing, expected a text that is not empty",
    ],
    [
      "an empty formula",
      { formula: { zh: "", en: "x" } },
      'MY-02.formula.zh is "", expected a text that is not empty',
    ],
    [
      "no source",
      { source: undefined },
      "MY-02.source is missing, expected a source, { document, certainty }",
    ],
    ["no document", { source: { certainty: "A" } }, "MY-02.source.document is missing"],
    [
      "an unknown certainty",
      { source: { document: "x", certainty: "D" } },
      'MY-02.source.certainty is "D", expected one of A, B, C',
    ],
    [
      "an unknown severity",
      { severity: "eror" },
      'MY-02.severity is "eror", expected one of error, warning, info; is error meant?',
    ],
    [
      "an error of certainty C",
      { severity: "error", source: { document: "x", certainty: "C" } },
      'MY-02.severity is "error", expected at most a warning',
    ],
    [
      "a message in one language",
      { messages: { default: { zh: "例" } } },
      "MY-02.messages.default.en is missing",
    ],
    [
      "messages that are none",
      { messages: "x" },
      'MY-02.messages is "x", expected sentences by their reason',
    ],
    ["advice in one language", { advice: { en: "x" } }, "MY-02.advice.zh is missing"],
    [
      "no judge",
      { evaluate: undefined },
      "MY-02.evaluate is missing, expected a function that gives judgements",
    ],
    ["needs that are none", { needs: 1 }, "MY-02.needs is 1, expected a list of needs"],
    [
      "a need that asks nothing",
      { needs: [{ title: TEXT }] },
      "MY-02.needs.0.missing is missing, expected a function",
    ],
  ])("with %s is refused", (_, more, said) => {
    expect(define(defineRule, { ...RULE, ...more })).toThrow(said);
    expect(define(defineRule, { ...RULE, ...more })).toThrow(JuesuanError);
  });
});

describe("a rule that gives what is no judgement", () => {
  const judging = (evaluate: () => unknown) =>
    defineRule({
      ...HEAD,
      id: "MY-03",
      messages: { default: TEXT },
      evaluate: evaluate as () => Judgement[],
    });
  const BROKEN: readonly (readonly [string, () => unknown, string])[] = [
    [
      "an unknown outcome",
      () => [{ outcome: "passed" }],
      'MY-03.outcome is "passed", expected one of pass, fail',
    ],
    ["no outcome, after a pass", () => [{ outcome: "pass" }, {}], "MY-03.outcome is missing"],
    [
      "a reason without message",
      () => [{ outcome: "fail", reason: "other" }],
      "MY-03.messages.other is missing",
    ],
    ["no object", () => ["pass"], 'MY-03.judgement is "pass", expected an object'],
    ["nothing at all", () => [null], "MY-03.judgement is null, expected an object"],
    ["an unknown severity", () => [{ outcome: "fail", severity: "grave" }], 'MY-03.severity is "grave"'],
    [
      "a place in an unknown form",
      () => [{ outcome: "pass", where: [{ form: "x", row: "total", column: "total" }] }],
      'form is "x"',
    ],
    ["nothing to go through", () => undefined, "MY-03.evaluate is missing, expected a list"],
    ["true", () => true, "MY-03.evaluate is true, expected a list"],
    [
      "an error that is none",
      () => {
        throw "no";
      },
      "no",
    ],
    [
      "an error without anything",
      () => {
        throw Object.create(null);
      },
      "an object",
    ],
  ];

  it.each(BROKEN)("%s: is broken, and counts nothing", (_, evaluate, said) => {
    const { broken, findings, outcomes, byRule } = check(sampleAccounts(), { rules: [judging(evaluate)] });
    expect(broken).toEqual([{ rule: "MY-03", error: expect.stringContaining(said) }]);
    expect(findings).toEqual([]);
    expect(outcomes).toEqual({ pass: 0, fail: 0, notApplicable: 0, indeterminate: 0 });
    expect(byRule).toEqual({});
  });

  it.each(["text", "markdown", "html", "json"] as const)("is named in %s", (format) => {
    const found = audit(sampleAccounts(), { add: [judging(() => [{ outcome: "passed" }])] });
    for (const locale of ["zh-CN", "en"] as const)
      expect(report(found, { format, locale })).toMatch(/MY-03.*passed/s);
    expect(found.broken.map(({ rule }) => rule)).toEqual(["MY-03"]);
  });

  it("stops no other, and loses no finding of others", () => {
    const fails = defineRule({ ...HEAD, messages: { default: TEXT }, evaluate: () => [{ outcome: "fail" }] });
    const { findings, broken } = check(sampleAccounts(), { rules: [judging(() => 1), fails] });
    expect(findings.map(({ rule }) => rule)).toEqual(["MY-02"]);
    expect(broken).toHaveLength(1);
  });

  it("is not mistaken for a rule where it is none", () => {
    const rules = [{ ...HEAD, evaluate: () => [] }] as never;
    expect(() => check(sampleAccounts(), { rules })).toThrow("rules.0 is an object, expected a rule made by");
  });
});
