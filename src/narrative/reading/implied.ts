import { countTitle } from "../words/topics";
import type { Scope } from "../words/word";
import type { Draft } from "./emit";
import { comparedWith, isPriorYear, resolveBudget } from "./measure";
import { commit, currentSubjects, push, type Run } from "./run";
import type { Clause, State } from "./state";
import { type Subject, sectionSubject, subjectsOf } from "./subject";
import { MOST_EACH } from "./told-of";

/** In the sections on 政府性基金 and 国有资本经营, a sentence of only 没有 says that there is no expenditure. */
export function sayLack(run: Run, end: number): void {
  const { state, clause } = run;
  if (state.section !== "fund" && state.section !== "capital") return;
  if (!clause.lack || state.hasFigure) return;
  const subject = sectionSubject(state.section);
  const both = bothSides(run, end, state.section);
  if (subject !== null) sayNothing(run, both ?? [subject], end);
}

/** `无政府性基金预算财政拨款收支`: of income and expenditure; null where the words name one of them only. */
export function bothSides({ folded, textStart }: Run, end: number, scope: Scope): Subject[] | null {
  const words = folded.text.slice(Math.max(textStart, end - LONGEST_LACK), end);
  if (!/收支|收入[和及与、]?支出/.test(words)) return null;
  return [...subjectsOf("income", scope), ...subjectsOf("expenditure", scope)];
}

/** Characters in which the words stand that name what there is nothing of. */
const LONGEST_LACK = 40;

/** `全年无因公出国（境）团组`, `单价100万元（含）以上设备无`: whether the clause says that none was counted. */
export function sayNoCount(run: Run, index: number, end: number): boolean {
  const { clause, state, tokens } = run;
  const threshold = tokens[index - 2];
  const isOfGroups = clause.count === "groups" && !clause.hasText;
  if (!isOfGroups && threshold?.kind !== "threshold") return false;
  const title = threshold?.kind === "threshold" ? threshold.title : countTitle("abroad", "groups");
  push(run, run.textStart, end, run.textStart, {
    ...impliedDraft(title ?? "", state),
    unit: isOfGroups ? "个" : "台",
    measure: "count",
    base: null,
    direction: null,
  });
  return true;
}

/** `公务用车购置费：无。`: whether the clause says only that there is nothing of what the colon stands behind. */
export function sayNoneOfHead(run: Run, index: number, end: number): boolean {
  const { clause, state, tokens } = run;
  const [head, colon] = [tokens[clause.start - 2], tokens[clause.start - 1]];
  if (index !== clause.start + 1 || colon?.kind !== "mark" || colon.mark !== ":") return false;
  if (head?.kind !== "word" || head.role.role !== "noun") return false;
  sayNothing(run, currentSubjects(state), end);
  return true;
}

/** No journey was counted in the clause before, and nothing else was told since. */
const NO_GROUPS =
  /(?:未|无|没有)[^\d,，。;；]{0,10}(?:团组|出国\(?境\)?|出国（境）)[^\d,，。;；]{0,6}[,，][^\d,，。;；]{0,10}$/;
const wordsBefore = ({ folded }: Run, end: number): string =>
  folded.text.slice(Math.max(0, end - LONGEST_LACK), end);

export function sayNothing(run: Run, named: readonly Subject[], end: number): void {
  const { state, clause } = run;
  // 增加12万元，上年无支出: of what was just told; behind a reason it may be of what the reason names.
  const isOfPrior = clause.prior && !clause.compare && named.length === 0;
  if (isOfPrior && run.out.reasons.length > state.begun.reasons) return;
  // 未安排因公出国（境）团组，无支出: of the journeys that were not, and not of all 三公.
  const journeys = state.section === "threePublic" && NO_GROUPS.test(wordsBefore(run, end));
  const own = journeys ? (subjectsOf("abroad", null)[0] ?? null) : sectionSubject(state.section);
  const subjects = named.length > 0 ? named : own === null || isOfPrior ? currentSubjects(state) : [own];
  if (state.mode === "plain") commit(run, named);
  // 2023年未购置公务用车, in the accounts of 2024.
  const isPrior = isPriorYear(state) || isOfPrior;
  for (const { title } of subjects)
    push(run, run.textStart, end, run.textStart, {
      ...impliedDraft(title, state),
      measure: isPrior ? "previous" : "amount",
      base: isPrior ? "上年" : null,
      direction: null,
    });
  state.sentenceHasFigure = true;
  state.hasFigure = true;
}

/** `年初未安排预算`: the budget of what is spoken of is nothing. */
export function sayNoBudget(run: Run, named: NonNullable<Clause["budget"]>, end: number): void {
  const base = run.folded.text.slice(run.textStart, end).includes("年初") ? "年初预算" : named;
  for (const { title } of currentSubjects(run.state))
    push(run, run.textStart, end, run.textStart, {
      ...impliedDraft(title, run.state),
      measure: "budget",
      base,
      direction: null,
    });
}

/** `收入50万元，支出50万元，均与上年持平`: of each that the sentence has named. */
function opensWithEach({ clause, tokens }: Run): boolean {
  const first = tokens[clause.start];
  return clause.nouns.length === 0 && first?.kind === "word" && first.role.role === "each";
}

/** `年初预算0万元，无变化`: the same as the budget just told, where nothing else is named. */
function toldJustNow(clause: Clause, state: State): Clause["budget"] {
  const isNamed = clause.base !== null || clause.prior || state.compareBase !== null;
  return isNamed || state.lastMeasure !== "budget" || !state.sentenceHasFigure ? null : state.lastBase;
}

/** Of what 持平 is told: of the count just told, of each that the sentence has named, or of what is spoken of. */
function flatOf(run: Run, isOfBoth: boolean): { readonly titles: readonly string[]; readonly unit: string } {
  const { state, clause, out } = run;
  const from = Math.max(state.begun.statements, out.statements.length - 2);
  const [before, last] = [undefined, ...out.statements.slice(from)].slice(-2);
  // 公务用车保有量3辆，与上年一致. Behind 10批次、80人次 nothing tells which is meant.
  const isAlone = before?.measure !== "count" || before.unit === last?.unit;
  if (last?.measure === "count" && !last.aside && isAlone && clause.nouns.length === 0)
    return { titles: [last.subject], unit: last.unit };
  const each = state.mentioned.filter(({ title }) => title !== state.among);
  const isOfEach = !isOfBoth && opensWithEach(run) && each.length > 1 && each.length < MOST_EACH;
  const subjects = isOfEach ? each : currentSubjects(state);
  return { titles: subjects.map(({ title }) => title), unit: state.moneyUnit };
}

export function sayFlat(run: Run, end: number): void {
  const { state, clause } = run;
  const isOfBoth = clause.prior && clause.budgetToo !== null;
  const budget = (isOfBoth ? clause.budgetToo : clause.budget) ?? toldJustNow(clause, state);
  state.lastBase = budget === null ? comparedWith(clause, state) : resolveBudget(budget, state);
  const { titles: told, unit } = flatOf(run, isOfBoth);
  const titles = budget === null ? told : (budgetedLast(run) ?? told);
  for (const title of titles) {
    if (budget !== null) {
      pushComparison(run, title, "flat", resolveBudget(budget, state), end);
      // 与年初预算数和2022年度决算数均持平
      if (!isOfBoth) continue;
    }
    push(run, run.textStart, end, run.textStart, {
      ...impliedDraft(title, state),
      unit,
      measure: "change",
      base: clause.prior ? "上年" : comparedWith(clause, state),
      direction: "flat",
    });
  }
}

export function sayComparison(
  run: Run,
  direction: NonNullable<Clause["relation"]>,
  base: NonNullable<Clause["budget"]>,
  end: number,
): void {
  run.state.lastBase = base;
  const titles = budgetedLast(run) ?? currentSubjects(run.state).map(({ title }) => title);
  for (const title of titles) pushComparison(run, title, direction, base, end);
}

/**
 * `公务用车购置及运行维护费支出3万元，其中公务用车购置全年预算数0万元，决算数0万元。决算数较全年预算数持平。`: a sentence that names nothing is of
 * the part whose budget was told, where none was told of the head. Null where the head has one, or the sentence a subject.
 */
function budgetedLast({ state, clause, out }: Run): readonly string[] | null {
  const [head, other] = currentSubjects(state);
  if (state.sentenceHasSubject || state.sentenceHasFigure || clause.nouns.length > 0) return null;
  if (head === undefined || other !== undefined) return null;
  let part: string | null = null;
  for (const { subject, measure, aside, section } of out.statements.slice(-RECENT).reverse()) {
    if (section !== state.section) return null;
    if (aside) continue;
    if (subject === head.title) return measure === "amount" && part !== null ? [part] : null;
    if (measure === "budget") part ??= subject;
  }
  return null;
}

function pushComparison(
  run: Run,
  title: string,
  direction: NonNullable<Clause["relation"]>,
  base: NonNullable<Clause["budget"]>,
  end: number,
): void {
  const value = direction === "up" ? "1" : direction === "down" ? "-1" : "0";
  push(run, run.textStart, end, run.textStart, {
    ...impliedDraft(title, run.state),
    measure: "comparison",
    base,
    direction,
    value,
    unit: "",
  });
  if (direction === "flat") sayBudget(run, title, base, end);
}

/** How many statements back the outturn of a subject is looked for. */
const RECENT = 12;

/** `决算数等于预算数` tells the budget where no figure did: it is the figure of the accounts. */
function sayBudget(run: Run, title: string, base: NonNullable<Clause["budget"]>, end: number): void {
  const recent = run.out.statements
    .slice(-RECENT)
    .filter(({ subject, aside }) => subject === title && !aside);
  if (recent.some((said) => said.measure === "budget" && (said.base === base || base === "预算"))) return;
  const outturn = recent.filter(({ measure }) => measure === "amount").at(-1);
  if (outturn === undefined) return;
  push(run, run.textStart, end, run.textStart, {
    ...impliedDraft(title, run.state),
    measure: "budget",
    base,
    direction: null,
    value: outturn.value,
    unit: outturn.unit,
  });
}

function impliedDraft(subject: string, state: State): Omit<Draft, "measure" | "base" | "direction"> {
  return {
    subject,
    whole: null,
    value: "0",
    unit: state.moneyUnit,
    decimals: null,
    implied: true,
    aside: false,
  };
}
