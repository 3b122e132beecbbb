import { ancestorsOf, lookup, normalizeName } from "../../codes";
import { printedText, spanOf } from "./emit";
import { fullWidthBrackets } from "./items";
import { clauseStart, commit, leaveMode, type Run, unread } from "./run";
import { type Clause, newClause, type State } from "./state";
import { itemSubject, type Subject, sectionSubject } from "./subject";
import type { Token } from "./token";

/** A budget named in so many words is the one that `预算` means in the rest of the sentence. */
export function nameBudget(run: Run, base: NonNullable<Clause["budget"]>): void {
  const { clause, state } = run;
  if (base === "预算" || state.mode !== "plain") return;
  if (!clause.compare || state.budgetBase === null) state.budgetBase = base;
}

export function takeYear(run: Run, year: number, index: number, token: Token): void {
  const { clause, state, folded, tokens, out } = run;
  if (state.mode !== "plain") return;
  const isOfBudget = beginsBudget(tokens, index);
  const isBefore = state.documentYear !== null && year < state.documentYear;
  const compared = (isCompared(run, index) || (clause.prior && isBefore)) && !isOfBudget;
  // 较2023年年初预算: the year is the budget's.
  if (isOfBudget && clause.compare) return;
  clause.years.push(year);
  state.otherYear = compared && isBefore && year !== state.documentYear - 1 && hasCompared(state);
  if (state.otherYear) {
    clause.prior = true;
    clause.base = "上年";
    return;
  }
  if (beginsSeries(run, index)) return;
  const span = spanOf(folded, token.from, token.to);
  const asOf = isAsOf(folded, token);
  // 按合同于2025年1月支付: a day on which something happens.
  const isDate = !asOf && /^(?!12月)\d{1,2}月/.test(folded.text.slice(token.to, token.to + 3));
  if (!isDate)
    out.years.push({ year, compared, asOf, text: wordsAround(run, token), section: state.section, span });
  if (compared) {
    clause.prior = true;
    clause.base = "上年";
    state.compareBase = "上年";
    return;
  }
  clause.year = true;
  state.namesYear ||= year === state.documentYear;
  state.year = isMisdated(run, year, index) ? state.documentYear : year;
}

/** Words between a year and the budget that is named by it. */
const NAMES_BUDGET: ReadonlySet<string> = /* @__PURE__ */ new Set(["noun", "class", "scope", "filler"]);

/** `2024年年初预算`, `2024年“三公”经费财政拨款年初预算`: the year is the budget's. */
export function beginsBudget(tokens: readonly Token[], index: number): boolean {
  for (const token of tokens.slice(index + 1, index + 1 + BEHIND_YEAR)) {
    if (token.kind !== "word") return false;
    if (token.role.role === "budget") return true;
    if (!NAMES_BUDGET.has(token.role.role)) return false;
  }
  return false;
}

/** Most characters behind a year that a finding quotes. */
const MOST_QUOTED = 30;

/** The clause around a year, as printed, up to the next mark. */
function wordsAround({ folded, textStart, lineText }: Run, { from, to }: Token): string {
  const behind = /^[^,;:。、]{0,30}/.exec(folded.text.slice(to, to + MOST_QUOTED))?.[0].length ?? 0;
  return printedText(spanOf(folded, clauseStart(textStart, from), to + behind), lineText);
}

/** How far behind a year the words are looked for that say what it is. */
const BEHIND_YEAR = 8;

/**
 * Whether the year is one that is compared with. Where unknown words part it from 与, 和, 同 or 比 (文化和旅游局2024年度),
 * the comparison must be told behind it (相比, 持平).
 */
function isCompared({ clause, tokens }: Run, index: number): boolean {
  if (!clause.compare || !clause.compareText) return clause.compare;
  for (const token of tokens.slice(index + 1, index + 1 + BEHIND_YEAR)) {
    if (token.kind === "mark") break;
    if (token.kind !== "word") continue;
    const { role } = token;
    if (role.role === "compare" || (role.role === "direction" && role.direction === "flat")) return true;
    if (role.role === "direction" && !clause.byJoint) return true;
  }
  clause.compare = false;
  return false;
}

/** Longest sentence that is looked through for what only the year of the accounts has. */
const LONGEST_SENTENCE = 60;

/** What is told of the year of the accounts only: a comparison with the year before, a budget, its completion, a share. */
const OF_THIS_YEAR: ReadonlySet<string> = /* @__PURE__ */ new Set(["prior", "budget", "complete", "share"]);

/**
 * Whether the year before stands for the year of the accounts: the sentence names no other year, has told nothing, and
 * tells what only the year of the accounts has (`2022年支出3.46万元，较上年增加2.4万元` in the accounts of 2023); or it opens its
 * section, in which no other year is named.
 */
function isMisdated({ state, tokens, folded }: Run, year: number, index: number): boolean {
  if (state.documentYear === null || year !== state.documentYear - 1) return false;
  if (state.namesYear || state.sentenceHasFigure) return false;
  let [hasFigure, isOver, isOfThisYear] = [false, false, false];
  for (const token of tokens.slice(index + 1, index + 1 + LONGEST_SENTENCE)) {
    if (token.kind === "year") return false;
    isOver ||= token.kind === "mark" && token.mark === "。";
    hasFigure ||= token.kind === "figure" && !isOver;
    if (!hasFigure || isOver || token.kind !== "word") continue;
    isOfThisYear ||= OF_THIS_YEAR.has(token.role.role) || folded.text.startsWith("同比", token.from);
  }
  return (
    isOfThisYear ||
    (hasFigure && state.section !== null && !state.hasFigure && !isAsOf(folded, tokens[index]))
  );
}

/** `截至2023年末`: the year of a date. */
function isAsOf({ text }: Run["folded"], token: Token | undefined): boolean {
  return (
    token !== undefined && /截[至止](?:到|于)?$/.test(text.slice(Math.max(0, token.from - 4), token.from))
  );
}

/** `2022年至2024年`, `2022年、2023年`: another year follows, so that this one is not the year spoken of. */
function beginsSeries({ tokens, folded }: Run, index: number): boolean {
  const [joint, year] = [tokens[index + 1], tokens[index + 2]];
  return (
    joint !== undefined &&
    year?.kind === "year" &&
    /^[至到、和与及~-]$/.test(folded.text.slice(joint.from, joint.to))
  );
}

/** Whether the sentence has compared its subject with the year before, so that an earlier year is a second comparison. */
function hasCompared({ subjects, told }: State): boolean {
  return subjects.some(({ title }) =>
    ["previous", "change", "growth"].some((measure) => told.has(`${title}|${measure}|上年`)),
  );
}

export function takeItem(run: Run, level: "类" | "款" | "项", name: string, isSecond = false): void {
  const { state } = run;
  const others = isSecond ? state.subjects : [];
  if (state.mode !== "plain") leaveMode(run, run.textStart);
  if (level === "类") {
    state.itemClass = name;
    state.itemSection = null;
    state.itemTitle = name;
  } else if (level === "款") {
    state.itemSection = name;
    state.itemTitle = [state.itemClass, name].filter((part) => part !== null).join("/");
  } else {
    state.itemTitle = [state.itemClass, state.itemSection, name].filter((part) => part !== null).join("/");
  }
  beginSubject(run, itemSubject(state.itemTitle));
  if (isSecond) commit(run, [...others, itemSubject(state.itemTitle)]);
}

/** What follows is told of this. */
export function beginSubject(run: Run, subject: Subject): void {
  const { state } = run;
  commit(run, [subject]);
  if (!state.sentenceHasFigure) state.lead = [subject];
  run.clause.nouns = [];
  run.clause.firstWordOfMeasure = null;
  if (!run.state.sentenceHasFigure) state.budgetBase = null;
}

/** Characters behind a code in which its name ends. */
const LONGEST_NAME = 42;

/**
 * An item told by its code, before its name (`20103-…`) or in brackets behind it (`行政运行（2040201）`): the catalogue knows
 * its path.
 */
export function takeCode(run: Run, token: Extract<Token, { kind: "code" }>): void {
  const { state, functional } = run;
  const { code, name } = token;
  const entry = state.mode === "plain" || name !== undefined ? lookup(functional, code) : undefined;
  if (entry === undefined || (name !== undefined && !endsIn(name, entry.name))) {
    // A number without a unit behind words that are no name of it may be anything.
    if (name !== undefined && run.folded.text.charAt(token.from) !== "(")
      unread(run, token.from, token.to, "a figure without a unit");
    return;
  }
  const path = [...ancestorsOf(functional, code), entry].map((one) => one.name);
  // 2130104事业运行：年初预算210万元, a heading in its own sentence.
  const behind = run.folded.text.slice(token.to, token.to + LONGEST_NAME);
  const [, words = "", mark] = /^([^,;:。\d]{0,40})([:。,])/.exec(behind) ?? [];
  // 功能科目2010301行政运行，支出80万元: a comma ends a heading that is the name and nothing else.
  const endsHeading = mark === "," ? normalizeName(words) === normalizeName(entry.name) : mark !== undefined;
  const isHeading = endsHeading && !state.sentenceHasFigure;
  if (name === undefined) run.clause.nouns.push(itemSubject(path.join("/")));
  if (name === undefined && !isHeading) return;
  if (state.mode !== "plain") leaveMode(run, run.textStart);
  if (name !== undefined) run.clause = newClause(run.clause.start);
  const [first = null, second = null] = path;
  Object.assign(state, { itemClass: first, itemSection: second, itemTitle: path.join("/") });
  beginSubject(run, itemSubject(path.join("/")));
}

/** Whether words end in a name, however its brackets are printed. */
function endsIn(words: string, name: string): boolean {
  const own = normalizeName(name);
  return own.length > 1 && normalizeName(words).endsWith(own);
}

/** The names behind 包括, up to the end of the clause, when no figure stands among them. */
export function takeList(run: Run, index: number): void {
  const { tokens, folded, out, state } = run;
  const from = tokens[index]?.to ?? 0;
  let end = index + 1;
  for (; end < tokens.length; end += 1) {
    const token = tokens[end];
    if (token?.kind === "figure") return;
    if (token?.kind === "mark" && (token.mark === ";" || token.mark === "。")) break;
  }
  const to = tokens[end]?.from ?? folded.text.length;
  const names = folded.text
    .slice(from, to)
    .split(/[、,:]/)
    .map((name) => fullWidthBrackets(name.replace(/等(?:支出|费用|方面)?$/, "")))
    .filter((name) => name.length > 1);
  const subject = (state.subjects[0] ?? sectionSubject(state.section))?.title;
  if (subject !== undefined && names.length > 0)
    out.lists.push({
      subject,
      names,
      isOpen: /等/.test(folded.text.slice(Math.max(from, to - 6), to)),
      section: state.section,
      span: spanOf(folded, from, to),
    });
}
