import type { Judgement } from "../../checking";
import type { Statement } from "../../narrative";
import { type Facts, lineOfStatement, partner, reasonsOf } from "./facts";
import { isItem } from "./items";
import { inMoney, linesOf, paramsOf } from "./judge";
import { type PrintedAmount, printedAmount } from "./printed";
import { anyHolds, budgetFor, outturnsOf, type Reading } from "./readings";
import { type NarrativeRule, narrativeRule } from "./rule";

const direction = /* @__PURE__ */ narrativeRule(
  "NT-08",
  "error",
  "A",
  ["方向词与数一致", "direction words agree with the figures"],
  [
    "增加、减少、持平、大于、小于、等于与数的符号一致；增减额与增减率同向",
    "words of direction agree with the sign of the figures; change and rate go the same way",
  ],
  {
    default: [
      "“{text}”：方向词与数不一致（决算数{actual}，预算数{expected}）",
      "“{text}”: the direction does not fit the figures (outturn {actual}, budget {expected})",
    ],
    opposed: ["“{text}”：增减额与增减率方向相反", "“{text}”: change and rate go opposite ways"],
    template: ["“{text}”：模板文字未改，方向不明", "“{text}”: left-over template, the direction is open"],
    negative: ["“{text}”：方向词与负数并用", "“{text}”: a direction word with a negative figure"],
  },
  function* (facts): Generator<Judgement> {
    for (const statement of facts.told) {
      if (statement.direction === "unclear")
        yield {
          outcome: "fail",
          reason: "template",
          severity: "info",
          lines: linesOf(statement),
          params: paramsOf(statement),
        };
      else if (statement.measure === "comparison") yield compareWords(facts, statement);
      else if (statement.measure === "growth") yield* opposed(facts, statement);
    }
  },
);

function compareWords(facts: Facts, statement: Statement): Judgement {
  const base = { lines: linesOf(statement), params: paramsOf(statement) };
  const now = partner(facts, statement, ({ measure }) => measure === "amount");
  const budget = budgetFor(facts, statement);
  const said = now === null ? null : printedAmount(now);
  const planned = budget?.amount ?? null;
  if (said === null || planned === null) return { ...base, outcome: "indeterminate" };
  const difference = said.fen - planned.fen;
  const sign = Math.sign(difference);
  // What rounding may hide: nothing between figures printed alike but their being equal.
  const isHidden =
    said.half === planned.half
      ? sign === 0 && said.half > 0 && statement.value !== "0"
      : Math.abs(difference) <= said.half + planned.half;
  const fits = Number(statement.value) === sign || isHidden;
  return {
    ...base,
    outcome: fits ? "pass" : "fail",
    lines: linesOf(statement, now, budget?.told ?? null),
    // 预算 of a text may be the initial budget, the form has the adjusted one.
    ...(budget?.told == null ? { severity: "warning" as const } : {}),
    ...inMoney(now),
    expected: planned.fen,
    actual: said.fen,
  };
}

const overBudget = /* @__PURE__ */ narrativeRule(
  "NT-34",
  "warning",
  "A",
  ["与预算相比的增减额正确", "differences from the budget are right"],
  [
    "增减额 = 决算数 − 预算数（文中的，或09表的）",
    "difference = outturn - budget, of the text or of form 09",
  ],
  {
    default: [
      "“{text}”：{subject}比预算增减{actual}，按决算数与预算数应为{expected}",
      "“{text}”: {subject} is {actual} from its budget, outturn and budget give {expected}",
    ],
  },
  function* (facts): Generator<Judgement> {
    for (const statement of facts.told) {
      const isOfBudget = statement.base !== null && statement.base !== "上年";
      if (statement.measure !== "change" || !isOfBudget || statement.implied || statement.among !== undefined)
        continue;
      const moved = printedAmount(statement);
      if (moved === null) continue;
      const budget = budgetFor(facts, statement);
      const readings =
        budget === null
          ? []
          : outturnsOf(facts, statement).map((now) => judgeDifference(statement, moved, now, budget));
      yield anyHolds(readings) ?? { outcome: "indeterminate", lines: linesOf(statement) };
    }
  },
  ["NT-08", "NT-13"],
);

function judgeDifference(
  statement: Statement,
  moved: PrintedAmount,
  now: Reading,
  budget: Reading,
): Judgement {
  const difference = now.amount.fen - budget.amount.fen;
  const tolerance = now.amount.half + budget.amount.half + moved.half;
  const isNear = (fen: number) => Math.abs(fen - difference) <= tolerance;
  const holds = isNear(moved.fen) || (statement.direction === "unclear" && isNear(-moved.fen));
  return {
    outcome: holds ? "pass" : "fail",
    lines: linesOf(statement, now.told, budget.told),
    ...inMoney(statement),
    expected: difference,
    actual: moved.fen,
    tolerance,
    params: paramsOf(statement),
  };
}

function* opposed(facts: Facts, statement: Statement): Generator<Judgement> {
  const change = partner(
    facts,
    statement,
    (other) =>
      other.measure === "change" &&
      other.base === statement.base &&
      lineOfStatement(other) === lineOfStatement(statement),
  );
  if (change === null || change.direction === "unclear") return;
  const signs = [Math.sign(Number(statement.value)), Math.sign(Number(change.value))];
  const isOpposed = signs[0] !== 0 && signs[1] !== 0 && signs[0] !== signs[1];
  yield {
    outcome: isOpposed ? "fail" : "pass",
    reason: "opposed",
    lines: linesOf(statement, change),
    params: paramsOf(statement),
  };
}

/** What differs from its budget, and whether a reason is told for it. */
function* deviations(
  facts: Facts,
): Generator<{ readonly now: Statement; readonly rate: Statement; readonly differs: boolean }> {
  for (const rate of facts.told) {
    if (rate.measure !== "completion" || rate.section !== "general" || !isItem(rate.subject)) continue;
    const now = partner(facts, rate, ({ measure }) => measure === "amount");
    const budget = partner(facts, rate, ({ measure, base }) => measure === "budget" && base === rate.base);
    const said = now === null ? null : printedAmount(now);
    const planned = budget === null ? null : printedAmount(budget);
    if (now === null || said === null || planned === null) continue;
    const room = said.half === planned.half ? 0 : said.half + planned.half;
    yield { now, rate, differs: Math.abs(said.fen - planned.fen) > room };
  }
}

const reasons = /* @__PURE__ */ narrativeRule(
  "NT-14",
  "warning",
  "A",
  ["决算数与预算数不同的说明原因", "differences from the budget are explained"],
  [
    "决算数 ≠ 预算数 ⇒ 有原因；空泛的原因另行提示",
    "outturn differs from budget => a reason is told; reasons that explain nothing are marked",
  ],
  {
    default: [
      "“{text}”：{subject}决算数与预算数不同，没有说明原因",
      "“{text}”: {subject} differs from its budget, no reason is told",
    ],
    generic: ["{subject}的原因“{words}”过于空泛", "the reason for {subject}, “{words}”, explains nothing"],
  },
  function* (facts): Generator<Judgement> {
    for (const { rate, differs } of deviations(facts)) {
      if (!differs) {
        yield { outcome: "notApplicable" };
        continue;
      }
      const told = reasonsOf(facts, rate.subject, lineOfStatement(rate));
      yield { outcome: told.length > 0 ? "pass" : "fail", lines: linesOf(rate), params: paramsOf(rate) };
    }
    for (const reason of facts.narrative.reasons) {
      if (!reason.generic || reason.section === "performance") continue;
      yield {
        outcome: "fail",
        reason: "generic",
        severity: "info",
        lines: [reason.span.line],
        params: { subject: reason.subjects.join("、"), words: reason.text },
      };
    }
  },
  ["NT-15"],
);

/** Per cent of completion outside which a particular reason is asked for, where the profile sets no limits. */
const LEAST_COMPLETION = 50;
const MOST_COMPLETION = 150;

const extremes = /* @__PURE__ */ narrativeRule(
  "NT-15",
  "warning",
  "C",
  ["完成率过低或过高的有具体原因", "very low or high completion has a particular reason"],
  [
    "完成率 < 50% 或 > 150% ⇒ 有具体原因（limits.completionLeast、completionMost，单位%）",
    "completion below 50% or above 150% => a particular reason (limits.completionLeast, completionMost, per cent)",
  ],
  {
    default: [
      "“{text}”：{subject}完成率{printed}，没有具体原因",
      "“{text}”: {subject} completed {printed} without a particular reason",
    ],
  },
  function* (facts): Generator<Judgement> {
    const { completionLeast = LEAST_COMPLETION, completionMost = MOST_COMPLETION } = facts.profile.limits;
    for (const { rate, differs } of deviations(facts)) {
      const value = Number(rate.value);
      if (!differs || (value >= completionLeast && value <= completionMost)) continue;
      const told = reasonsOf(facts, rate.subject, lineOfStatement(rate)).filter(({ generic }) => !generic);
      yield { outcome: told.length > 0 ? "pass" : "fail", lines: linesOf(rate), params: paramsOf(rate) };
    }
  },
  ["NT-14"],
);

/** Rules on direction words and reasons. */
export const directions: readonly NarrativeRule[] = /* @__PURE__ */ [
  direction,
  reasons,
  extremes,
  overBudget,
];
