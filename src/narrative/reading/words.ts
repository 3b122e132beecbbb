import { nounOf } from "../words/nouns";
import type { Role } from "../words/word";
import type { Clause, State } from "./state";
import { plainSubject, type Subject, scopeFor, subjectsOf } from "./subject";

/** Words that begin the part of a clause which is about the measure and no longer about the subject. */
const OF_MEASURE: ReadonlySet<Role["role"]> = /* @__PURE__ */ new Set([
  "direction",
  "budget",
  "prior",
  "compare",
  "complete",
  "share",
  "difference",
  "relation",
  "actual",
  "each",
]);

/** What a word of a role does; `index` is that of its token. */
type Taker<R extends Role["role"]> = (
  role: Extract<Role, { role: R }>,
  clause: Clause,
  state: State,
  index: number,
) => void;

/** Roles that are not here do nothing in a clause. */
const TAKERS: { readonly [R in Role["role"]]?: Taker<R> } = {
  noun({ noun }, clause, state, index) {
    takeNoun(noun, clause, state);
    if (clause.bare === noun) clause.bareAt = index;
  },
  class({ title }, clause) {
    (clause.share ? clause.wholeNouns : clause.nouns).push(plainSubject(title));
  },
  scope({ scope }, clause) {
    if (clause.share) clause.wholeScope = scope;
    else clause.scope = scope;
  },
  direction({ direction, ofBudget }, clause) {
    clause.direction = direction;
    clause.ofBudget = ofBudget === true;
  },
  relation({ direction }, clause) {
    clause.relation = direction;
  },
  budget: ({ base }, clause, state) => takeBudget(base, clause, state),
  prior(_, clause, state) {
    state.otherYear = false;
    clause.prior = true;
    clause.base = "上年";
    state.compareBase = "上年";
  },
  compare(_, clause) {
    beginComparison(clause);
    clause.joins = false;
    clause.byJoint = false;
  },
  with(_, clause) {
    clause.joins = clause.prior;
    clause.byJoint = !clause.compare || clause.byJoint;
    beginComparison(clause);
  },
  complete(_, clause) {
    clause.complete = true;
  },
  difference(_, clause) {
    clause.difference = true;
  },
  share({ weak, each }, clause, _state, index) {
    if (weak === true && clause.hasText && clause.nouns.length === 0) return;
    clause.share = true;
    clause.each ||= each === true;
    clause.shareFrom = index + 1;
  },
  each(_, clause) {
    clause.each = true;
  },
  actual(_, clause) {
    clause.budget = null;
    clause.actual = true;
  },
  topic({ topic }, clause, state) {
    clause.topic = state.topic === "foreign" && topic === "overseas" ? "foreign" : topic;
    state.topic = clause.topic;
  },
  count({ count }, clause) {
    clause.count = count;
  },
  score(_, clause) {
    clause.score = true;
  },
  none({ noun }, clause, state) {
    clause.none = true;
    if (noun !== undefined)
      clause.nouns.push(...subjectsOf(noun, scopeFor(noun, clause.scope, state.section)));
  },
  lack(_, clause) {
    clause.lack = true;
  },
};

/** Takes one word of the vocabulary into the clause and, where it reaches further, into the state. */
export function takeWord(role: Role, index: number, clause: Clause, state: State): void {
  if (OF_MEASURE.has(role.role)) clause.firstWordOfMeasure ??= index;
  const take = TAKERS[role.role] as Taker<Role["role"]> | undefined;
  take?.(role, clause, state, index);
}

function beginComparison(clause: Clause): void {
  clause.compareText = false;
  clause.compare = true;
}

function takeBudget(base: NonNullable<Clause["budget"]>, clause: Clause, state: State): void {
  clause.direction = null;
  clause.budget = base;
  // 与上年及年初预算均无变化: of both.
  if (clause.prior && clause.compare && clause.joins) {
    clause.budgetToo = base;
    return;
  }
  clause.prior = false;
  if (clause.compare && !clause.complete && !(clause.byJoint && clause.compareText)) {
    clause.base = base;
    clause.budgetToo = base;
    state.compareBase = base;
  }
}

function takeNoun(noun: NonNullable<Clause["weak"]>, clause: Clause, state: State): void {
  const { strength, topic } = nounOf(noun);
  if (strength === "bare" && clause.share && clause.wholeNouns.length === 0) {
    if (clause.wholeScope !== null) clause.wholeNouns = subjectsOf(noun, clause.wholeScope);
    return;
  }
  if (strength === "bare") {
    clause.bare = noun;
    return;
  }
  if (strength === "weak" && !clause.share) {
    clause.weak = noun;
    return;
  }
  if (clause.share) {
    const isKind = noun === "basic" || noun === "project";
    clause.wholeNouns.push(
      ...subjectsOf(
        noun,
        isKind ? scopeFor(noun, clause.wholeScope, state.section, state.scope) : clause.wholeScope,
      ),
    );
    return;
  }
  const said = clause.scope ?? (isOtherTotal(noun, state) ? "fiscal" : null);
  // 使用一般公共预算财政拨款安排的日常公用经费, which is what 机关运行经费 is.
  const isRunning = noun === "operating" && state.section === "running" && said !== null && !clause.compare;
  const subjects = isRunning
    ? subjectsOf("running", null)
    : subjectsOf(noun, scopeFor(noun, said, state.section, state.scope));
  clause.nouns.push(...subjects);
  if (topic !== undefined) clause.topic = topic;
}

/** In a text without sections, `财政拨款收入总计…，支出总计…`: the second total is of 财政拨款 like the first. */
function isOtherTotal(noun: NonNullable<Clause["weak"]>, state: State): boolean {
  if (state.section !== null || state.scope !== "fiscal") return false;
  const isTotal = noun === "incomeTotal" || noun === "expenditureTotal" || noun === "bothTotals";
  return isTotal && (state.subjects[0]?.title.endsWith("总计") ?? false);
}

/** Sides that go with the summary sections, where a bare 收入 or 支出 changes the subject. */
const SUMMARY_SECTIONS: ReadonlySet<string | null> = /* @__PURE__ */ new Set([
  null,
  "overall",
  "revenue",
  "expenditure",
  "fiscal",
  "general",
  "fund",
  "capital",
  "budget",
  "carryover",
]);

/** The subjects that the clause names itself; empty when it names none. */
export function clauseSubjects(clause: Clause, state: State): Subject[] {
  const { nouns } = clause;
  if (nouns.length > 0) {
    const isPair = nouns.length === 2 && (clause.each || nouns.every(({ title }) => title.endsWith("总计")));
    if (isPair || (clause.each && nouns.length > 1)) return nouns;
    const last = nouns.at(-1);
    return last === undefined ? [] : [last];
  }
  if (!SUMMARY_SECTIONS.has(state.section) && state.section !== "performance" && state.section !== "basic")
    return [];
  // 智慧水务项目全年预算20万元，全年支出18万元: of the project.
  const isOfProject = state.section === "performance" && state.subjects[0]?.side === null;
  if (clause.weak !== null && isOfProject && clause.scope === null) return [];
  if (clause.weak !== null)
    return subjectsOf(clause.weak, scopeFor(clause.weak, clause.scope ?? state.scope, state.section));
  if (clause.bare === null) return [];
  return bareSubjects(clause.bare, clause, state);
}

/** What is carried over, drawn on or set apart: on a side of the accounts, and neither income nor expenditure. */
const BALANCES: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "openingBalance",
  "closingBalance",
  "fiscalOpeningBalance",
  "fiscalClosingBalance",
  "reserveUsed",
  "surplusAllocated",
]);

function bareSubjects(bare: NonNullable<Clause["bare"]>, clause: Clause, state: State): Subject[] {
  const current = state.subjects[0];
  if (bare === "bareTotal") {
    if (current?.side == null) return [];
    const total = current.side === "income" ? "incomeTotal" : "expenditureTotal";
    return subjectsOf(total, scopeFor(total, clause.scope ?? state.scope, state.section));
  }
  if (clause.scope !== null) return subjectsOf(bare, scopeFor(bare, clause.scope, state.section));
  if (
    clause.year &&
    clause.hasText &&
    state.section === null &&
    !state.sentenceHasFigure &&
    state.itemTitle === null
  )
    return subjectsOf(bare, null);
  const side = nounOf(bare).side ?? null;
  const [head] = state.lead;
  // 收入60万元，其中A40万元、B20万元；支出55万元: behind the parts of the other side.
  const isBehindParts = current?.side === null && head !== undefined && state.among === head.title;
  if (
    isBehindParts &&
    !clause.hasText &&
    head.side !== null &&
    head.side !== side &&
    state.itemTitle === null
  )
    return subjectsOf(bare, scopeFor(bare, state.scope, state.section));
  const topic = clause.topic ?? state.topic;
  if (current === undefined && topic !== null && side === "expenditure") return subjectsOf(topic, null);
  // 年初结转和结余12万元，本年收入…。2021年收入…: a balance is no income, and what it says is the whole side.
  const isBalance = current?.noun != null && BALANCES.has(current.noun) && !clause.hasText;
  if (isBalance) return subjectsOf(bare, scopeFor(bare, state.scope, state.section));
  if (current === undefined || (current.side !== null && current.side !== side && state.itemTitle === null))
    return subjectsOf(bare, scopeFor(bare, state.scope, state.section));
  return [];
}
