import { isEmptyTable, tableOf } from "../../accounts";
import type { Judgement } from "../../checking";
import type { Statement } from "../../narrative";
import { type Facts, sayings } from "./facts";
import { compareCount, compareWithForms, inMoney, linesOf, paramsOf } from "./judge";
import { isMoneyUnit, printedAmount } from "./printed";
import { DIFFERS, type NarrativeRule, narrativeRule } from "./rule";
import { heldOf, isThreePublicItem } from "./targets";

const running = /* @__PURE__ */ narrativeRule(
  "NT-19",
  "error",
  "A",
  ["机关运行经费与10表、06表一致", "operating costs of offices agree with forms 10 and 06"],
  [
    "文中机关运行经费 = 10表；没有10表的，不大于06表公用经费",
    "= form 10; where there is none, at most the public expenses of form 06",
  ],
  {
    ...DIFFERS,
    exceeds: [
      "“{text}”：机关运行经费{actual}，大于06表公用经费{expected}",
      "“{text}”: {actual} for operating costs exceeds the public expenses {expected} of form 06",
    ],
  },
  function* (facts): Generator<Judgement> {
    for (const statement of sayings(facts, "机关运行经费", "amount")) {
      if (statement.implied || !isMoneyUnit(statement.unit)) continue;
      const shown = heldOf(facts.accounts, "机关运行经费", "running");
      if (shown !== null && !shown.isBlank) {
        yield compareWithForms(statement, shown);
        continue;
      }
      const ceiling = heldOf(facts.accounts, "公用经费", "basic");
      const said = printedAmount(statement);
      if (ceiling === null || said === null) yield { outcome: "indeterminate" };
      else {
        const tolerance = said.half + ceiling.half;
        yield {
          outcome: said.fen <= ceiling.amount + tolerance ? "pass" : "fail",
          reason: "exceeds",
          severity: "warning",
          lines: linesOf(statement),
          where: ceiling.cells,
          ...inMoney(statement),
          expected: ceiling.amount,
          actual: said.fen,
          tolerance,
          params: paramsOf(statement),
        };
      }
    }
  },
  ["X-21"],
);

const emptiness = /* @__PURE__ */ narrativeRule(
  "NT-24",
  "error",
  "A",
  ["政府性基金、国有资本经营预算：文中与表一致", "government funds and state capital: text and forms agree"],
  [
    "文中数 = 07、08表；文中称无支出的，表中无数",
    "amounts of the text = forms 07 and 08; where the text says none, the forms have none",
  ],
  {
    ...DIFFERS,
    none: [
      "“{text}”：文中称没有，表中有{expected}",
      "“{text}”: the text says there is none, the form has {expected}",
    ],
    silent: [
      "{subject}表中有{expected}，文中没有说明",
      "the form has {expected} for {subject}, the text does not tell it",
    ],
  },
  function* (facts): Generator<Judgement> {
    for (const [section, scope] of [
      ["fund", "政府性基金预算财政拨款"],
      ["capital", "国有资本经营预算财政拨款"],
    ] as const) {
      const own = facts.told.filter(
        (statement) =>
          statement.subject.startsWith(scope) &&
          statement.measure === "amount" &&
          statement.section !== "revenue",
      );
      for (const statement of own) yield compareEmptiness(facts, statement);
      if (own.length > 0 || !facts.narrative.sections.includes(section)) continue;
      const form = section === "fund" ? "governmentFund" : "stateCapital";
      const table = tableOf(facts.accounts, form);
      if (table === undefined) yield { outcome: "indeterminate" };
      else if (isEmptyTable(table)) yield { outcome: "pass" };
      else {
        const shown = heldOf(facts.accounts, `${scope}支出`, section);
        if (shown !== null && shown.amount !== 0)
          yield {
            outcome: "fail",
            reason: "silent",
            where: shown.cells,
            measure: "money",
            expected: shown.amount,
            params: { subject: `${scope}支出` },
          };
      }
    }
  },
  ["X-31", "DC-02"],
);

function compareEmptiness(facts: Facts, statement: Statement): Judgement {
  const shown = heldOf(facts.accounts, statement.subject, statement.section);
  const said = printedAmount(statement);
  if (said === null) return { outcome: "indeterminate" };
  const form = statement.subject.startsWith("政府性基金") ? "governmentFund" : "stateCapital";
  const table = tableOf(facts.accounts, form);
  if (shown === null) {
    if (table === undefined || !isEmptyTable(table))
      return { outcome: "indeterminate", lines: linesOf(statement) };
    if (said.fen === 0) return { outcome: "pass" };
    return {
      outcome: "fail",
      lines: linesOf(statement),
      ...inMoney(statement),
      expected: 0,
      actual: said.fen,
      tolerance: said.half,
      params: paramsOf(statement),
    };
  }
  const judged = compareWithForms(statement, shown);
  return statement.implied ? { ...judged, reason: "none" } : judged;
}

const assets = /* @__PURE__ */ narrativeRule(
  "NT-23",
  "warning",
  "A",
  ["车辆、设备数与分类和10表一致", "vehicles and equipment agree with their kinds and with form 10"],
  [
    "车辆合计 = 各类之和 = 10表；设备口径为单价100万元（含）以上",
    "total of vehicles = sum of kinds = form 10; equipment of a unit price of 1 million yuan and more",
  ],
  {
    default: [
      "“{text}”：{subject}文中为{actual}，表中为{expected}",
      "“{text}”: {actual} for {subject}, the form has {expected}",
    ],
    kinds: [
      "车辆合计文中为{actual}，各类合计为{expected}",
      "{actual} vehicles in all, the kinds add up to {expected}",
    ],
    old: [
      "“{text}”：设备口径为旧口径，现为单价100万元（含）以上设备（不含车辆）",
      "“{text}”: the old scope of equipment; the present one is a unit price of 1 million yuan and more",
    ],
  },
  function* (facts): Generator<Judgement> {
    const told = facts.told.filter(({ section, measure }) => section === "assets" && measure === "count");
    const total = told.find(({ subject }) => subject === "车辆合计");
    const kinds = told.filter(
      ({ subject, unit }) => subject.endsWith("用车") && (unit === "辆" || unit === "台"),
    );
    if (total !== undefined && kinds.length > 0) {
      const sum = kinds.reduce((all, { value }) => all + Number(value), 0);
      yield {
        outcome: sum === Number(total.value) ? "pass" : "fail",
        reason: "kinds",
        measure: "count",
        lines: linesOf(total, ...kinds),
        expected: sum,
        actual: Number(total.value),
        tolerance: 0,
      };
    }
    for (const statement of told) {
      const shown = heldOf(facts.accounts, statement.subject, "assets");
      if (shown !== null && !shown.isBlank) yield compareCount(statement, shown);
      if (/^单价50万元/.test(statement.subject))
        yield {
          outcome: "fail",
          reason: "old",
          severity: "info",
          lines: linesOf(statement),
          params: paramsOf(statement),
        };
    }
  },
);

const threePublic = /* @__PURE__ */ narrativeRule(
  "NT-33",
  "error",
  "A",
  ["三公经费文中数与09表一致", "the three public expenses of the text agree with form 09"],
  [
    "文中决算数、预算数 = 09表；表中空白的，文中为0",
    "outturn and budget of the text = form 09; where the form is blank the text says 0",
  ],
  DIFFERS,
  function* (facts): Generator<Judgement> {
    for (const statement of facts.told) {
      if (statement.section !== "threePublic" || statement.implied || !isMoneyUnit(statement.unit)) continue;
      if (statement.measure !== "amount" && statement.measure !== "budget") continue;
      if (statement.measure === "budget" && statement.base === "年初预算") continue;
      const shown = heldOf(facts.accounts, statement.subject, "threePublic", statement.measure);
      if (shown === null) {
        const said = printedAmount(statement);
        const table = tableOf(facts.accounts, "threePublic");
        if (
          said !== null &&
          table !== undefined &&
          isEmptyTable(table) &&
          isThreePublicItem(statement.subject)
        )
          yield {
            outcome: said.fen === 0 ? "pass" : "fail",
            lines: linesOf(statement),
            ...inMoney(statement),
            expected: 0,
            actual: said.fen,
            tolerance: 0,
            params: paramsOf(statement),
          };
        continue;
      }
      const judged = compareWithForms(statement, shown);
      // 预算 of a text may be the initial budget, the form has the adjusted one.
      yield statement.base === "预算" ? { ...judged, severity: "warning" } : judged;
    }
  },
  ["SG-21"],
);

/** Rules on operating costs, funds, assets and the three public expenses against their forms. */
export const particulars: readonly NarrativeRule[] = /* @__PURE__ */ [
  running,
  emptiness,
  assets,
  threePublic,
];
