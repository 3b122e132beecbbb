import type { Folded } from "../text/fold";
import { takeNamedBehind } from "./behind-class";
import type { Collected } from "./emit";
import { sectionWhole, takeFigure } from "./figures";
import { headedItem } from "./headed";
import {
  bothSides,
  sayComparison,
  sayFlat,
  sayNoBudget,
  sayNoCount,
  sayNoneOfHead,
  sayNothing,
} from "./implied";
import { budgetOnly, resolveBudget } from "./measure";
import { leavesMode, opensAccounts } from "./modes";
import { beginSubject, nameBudget, takeCode, takeItem, takeList, takeYear } from "./named";
import { grandOf, isGrand, listsParts, listsPurposes, namesKind } from "./parts";
import { commit, type Given, leaveMode, type Run, unread } from "./run";
import { begin, endSentence, TOLD_INDICATOR } from "./sentence";
import { type Clause, newClause, type State } from "./state";
import { plainSubject, sectionSubject, subjectsOf } from "./subject";
import { supposes } from "./supposed";
import type { Token } from "./token";
import { LONGEST_ORDINAL, ORDINAL } from "./tokenize";
import { clauseSubjects, takeWord } from "./words";

/** Reads one paragraph: goes once over its tokens and turns every figure into statements. */
export function interpret(
  folded: Folded,
  tokens: readonly Token[],
  state: State,
  out: Collected,
  given: Given,
): void {
  const run: Run = { ...given, folded, tokens, state, out, clause: newClause(0), textStart: 0 };
  if (!state.continues) begin(run);
  state.sentenceStart = 0;
  state.modeStart = 0;
  state.sentenceHasSubject = false;
  state.sentenceHasFigure = false;
  state.told = new Set();
  state.mentioned = [];
  state.mentionedBefore = [];
  state.otherYear = false;
  state.partsBase = null;
  state.among = null;
  state.namesYear = false;
  state.supposed = false;
  if (!state.continues) {
    state.whole = null;
    state.budgetBase = null;
    if (state.section === null)
      Object.assign(state, { topic: null, scope: null, itemClass: null, itemSection: null, itemTitle: null });
    // A paragraph on an evaluation does not go on with the account that the one before has named.
    if (state.section === "performance") Object.assign(state, { subjects: [], lead: [] });
  }
  if (opensAnew(run)) Object.assign(state, { subjects: [], lead: [], itemTitle: null });
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined) break;
    index = step(run, token, index);
  }
  endClause(run, tokens.length, folded.text.length);
  const last = folded.text.charAt(folded.text.length - 1);
  state.continues = last === ";" || last === ":" || last === ",";
  if (!state.continues) endSentence(run, folded.text.length);
}

/**
 * `（三）年初预算80万元，决算70万元`: behind an ordinal of the second level the section begins anew, and what names nothing is
 * told of what the section is about, and no longer of the first item of the paragraph before.
 */
function opensAnew({ state, tokens, folded }: Run): boolean {
  const isOrdinal = tokens[0]?.kind === "label" && ORDINAL.test(folded.text.slice(0, LONGEST_ORDINAL));
  return !state.continues && isOrdinal && sectionSubject(state.section) !== null;
}

/** `超年初预算10万元`: the amount is the difference. */
const OVER = /(?:超出?|高出|多出)了?$/;

/** Takes one token and returns the index of the next to take. */
function step(run: Run, token: Token, index: number): number {
  const { state, out } = run;
  switch (token.kind) {
    case "figure":
      out.figures += 1;
      if (state.indicator === null) return takeFigure(run, token, index);
      state.indicator.figures += 1;
      unread(run, token.from, token.to, TOLD_INDICATOR);
      return index + 1;
    case "malformed":
      out.figures += 1;
      unread(run, token.from, token.to, "digits that are no number");
      return index + 1;
    case "year":
      takeYear(run, token.year, index, token);
      return index + 1;
    case "item":
      takeItem(run, token.level, token.name, isSecond(run, token, index));
      return index + 1;
    case "code":
      takeCode(run, token);
      return index + 1;
    case "threshold":
      run.clause.nouns.push(plainSubject(token.title));
      return index + 1;
    case "mark":
      takeMark(run, token.mark, index, token.to);
      return index + 1;
    case "word":
      return takeWordToken(run, token, index);
    case "text":
      run.clause.hasText = true;
      run.clause.compareText = true;
      return index + 1;
    default:
      return index + 1;
  }
}

/** `行政单位医疗（项）、公务员医疗补助（项）：支出决算分别为10万元、4万元`: the second of two items that a clause names. */
function isSecond({ tokens, folded }: Run, token: Extract<Token, { kind: "item" }>, index: number): boolean {
  const before = tokens[index - 1];
  const isJoined = before?.kind === "item" && before.level === token.level;
  return isJoined && /[、和]/.test(folded.text.charAt(before.to));
}

/** Takes a word of the vocabulary. */
function takeWordToken(run: Run, token: Extract<Token, { kind: "word" }>, index: number): number {
  const { state, tokens } = run;
  if (
    token.role.role === "purpose" &&
    run.clause.year &&
    !state.sentenceHasFigure &&
    namesKind(tokens, index)
  ) {
    run.clause.hasText = true;
    return index + 1;
  }
  if ((token.role.role === "reason" || token.role.role === "purpose") && !listsParts(tokens, index)) {
    takeMode(run, token.role.role, index, token);
    return index + 1;
  }
  if (token.role.role === "indicator") {
    state.indicator ??= { from: token.from, to: token.to, figures: 0 };
    return index + 1;
  }
  if (token.role.role === "among" || token.role.role === "list" || listsParts(tokens, index)) {
    if (token.role.role === "list" && state.section === "basic") takeList(run, index);
    takeAmong(run, index, token);
    return index + 1;
  }
  if (token.role.role === "direction" && token.role.tight && run.tokens[index + 1]?.kind !== "figure") {
    run.clause.hasText = true;
    return index + 1;
  }
  if (run.state.mode !== "plain" && token.role.role !== "noun" && token.role.role !== "class") {
    const kept = { compareBase: state.compareBase, topic: state.topic };
    takeWord(token.role, index, run.clause, state);
    Object.assign(state, kept);
    return index + 1;
  }
  takeWord(
    isGrand(tokens, index, run.folded.text) ? grandOf(token.role) : token.role,
    index,
    run.clause,
    state,
  );
  if (token.role.role === "class")
    return takeNamedBehind(run, token.role.title, token.to, index) ?? index + 1;
  if (token.role.role === "budget") {
    nameBudget(run, token.role.base);
    // 超年初预算10万元
    if (OVER.test(run.folded.text.slice(Math.max(0, token.from - 3), token.from))) run.clause.relation = "up";
  }
  return index + 1;
}

function takeMode(run: Run, mode: "reason" | "purpose", index: number, token: Token): void {
  if (run.state.mode === mode) return;
  if (run.state.mode === "reason") {
    // 原因是追加专项资金，用于防汛: the reason ends before the purpose. 原因是用于防汛的资金增加: it goes on.
    const end = token.from - 1;
    if (end - run.state.modeStart < 2 || run.folded.text.charAt(end) !== ",") return;
    leaveMode(run, end);
  }
  endClause(run, index, token.from);
  // 公务接待费支出减少的主要原因是…: the reason is told of what its own clause names.
  const isThreePublic = run.state.section === "threePublic";
  const named = (mode === "reason" && run.state.mode === "plain" ? run.clause.nouns.slice(-1) : []).filter(
    ({ topic, noun }) => !isThreePublic || topic !== null || noun === "threePublic",
  );
  if (run.clause.direction !== null && !run.clause.hasText) commit(run, named);
  // 增加的原因是…, in a sentence of its own: of what was told last.
  const last = run.out.statements.at(-1);
  const isAtHead = !run.state.sentenceHasSubject && !run.state.sentenceHasFigure && named.length === 0;
  run.state.opensWithCause ||=
    isAtHead && /^(?:[因受]|由于|因为)$/.test(run.folded.text.slice(token.from, token.to));
  const isOfLast = mode === "reason" && named.length === 0 && !run.state.sentenceHasSubject;
  run.state.reasonOf = isOfLast && last?.section === run.state.section ? last.subject : null;
  run.state.mode = mode;
  run.state.modeStart = token.to;
  run.state.modeHasComma = false;
  run.clause = newClause(index + 1);
}

function takeAmong(run: Run, index: number, token: Token): void {
  const { state } = run;
  if (state.mode !== "plain") leaveMode(run, token.from);
  // 本年支出按功能科目划分：…
  const { weak, nouns, hasText, direction } = run.clause;
  if (weak !== null && nouns.length === 0 && !hasText && direction === null)
    commit(run, clauseSubjects(run.clause, state));
  endClause(run, index, token.from);
  // A sentence that begins with 其中 tells the parts of the one before, which stays the subject behind it.
  if (!state.sentenceHasFigure && state.lead.length > 0) state.sentenceHasSubject = true;
  const head = state.subjects.length === 1 ? state.subjects[0] : undefined;
  if (head !== undefined && state.part === null) {
    if (state.whole !== head.title) state.outer = outerOf(head.title, state.whole ?? sectionWhole(state));
    state.whole = head.title;
  }
  state.among = head?.title ?? null;
  state.partsBase = head === undefined ? null : budgetOnly(head.title, state);
  run.clause = newClause(index + 1);
  run.textStart = token.to;
}

/** 财政拨款支出 is no part of 一般公共预算财政拨款支出, of which the section tells. */
function outerOf(head: string, whole: string | null): string | null {
  return whole?.endsWith(head) ? null : whole;
}

/** Deepest nesting of brackets that is kept; no sentence needs more. */
const DEEPEST = 32;

function takeMark(run: Run, mark: string, index: number, end: number): void {
  const { state } = run;
  if (mark === "、") {
    if (run.tokens[index - 1]?.kind === "figure") run.textStart = end;
    return;
  }
  if (mark === "(") {
    if (state.brackets.length < DEEPEST)
      state.brackets.push({
        subjects: state.subjects,
        whole: state.whole,
        nouns: [...run.clause.nouns],
        topic: state.topic,
        clauseTopic: run.clause.topic,
      });
    return;
  }
  if (mark === ")") {
    const saved = state.brackets.pop();
    if (saved !== undefined) {
      state.subjects = saved.subjects;
      state.whole = saved.whole;
      state.topic = saved.topic;
      run.clause.nouns = [...saved.nouns];
      run.clause.topic = saved.clauseTopic;
    }
    return;
  }
  if (mark === ":" && isLabel(run, index)) return;
  endClause(run, index, end - 1);
  if (mark === ",") supposes(run, end - 1);
  if (mark === "。" || mark === "!" || mark === "?") endSentence(run, end - 1);
  else if (state.mode !== "plain") {
    const next = run.tokens[index + 1];
    // 主要原因是…；（二）农林水支出…: the next item of the accounts, not of the reasons.
    const isListed =
      (next?.kind === "label" && !ORDINAL.test(run.folded.text.slice(end, end + LONGEST_ORDINAL))) ||
      /^[二三四五六]是/.test(run.folded.text.slice(end, end + 2));
    if (mark === ";" && !isListed && !listsPurposes(run, index)) leaveMode(run, end - 1);
    else if (mark === ",") {
      state.modeHasComma = true;
      if (state.opensWithCause && opensAccounts(run.tokens, index + 1)) state.mode = "plain";
      else if (leavesMode(run.tokens, index + 1, state)) leaveMode(run, end - 1);
    }
  }
  if (
    mark === "," &&
    state.mode === "plain" &&
    EXPLAINS.test(run.folded.text.slice(end, end + EXPLAINED_WITHIN))
  )
    Object.assign(state, { mode: "reason", modeStart: end, modeHasComma: false, reasonOf: null });
  run.clause = newClause(index + 1);
  run.textStart = end;
}

/** `，系新增退休人员`, `，未完成的15万元为质保金`, `，超出部分使用上年结转`: a reason that no word for it opens. */
const EXPLAINS =
  /^(?:系(?![列统数部内])|为(?:使用|动用)|(?:未完成|未支出|差额|超出|剩余|不足)(?:的|部分|资金)*[\d,.]{0,20}[万亿]?元?(?:[为系是由]|使用|动用))/;
const EXPLAINED_WITHIN = 40;

/** `年初预算数：80万元；决算数：70万元`: the colon leads from the measure to its figure. */
function isLabel({ tokens }: Run, index: number): boolean {
  const [word, figure] = [tokens[index - 1], tokens[index + 1]];
  const isMeasure = word?.kind === "word" && /^(?:budget|actual|complete)$/.test(word.role.role);
  return isMeasure && figure?.kind === "figure";
}

/** What a clause without a figure says: 持平, 大于预算数, 无此项支出, or a heading that names a subject. */
function endClause(run: Run, index: number, end: number): void {
  const { clause, state } = run;
  if (state.mode !== "plain" || index <= clause.start) return;
  const headed = clause.nouns.length === 0 && clause.hasText ? headedItem(run, index, end) : null;
  if (headed !== null) {
    beginSubject(run, headed);
    // （1）行政运行。年初预算80万元: what is told in the next sentence is told of it, too.
    if (headed.side !== null && /[:。]/.test(run.folded.text.charAt(end))) state.itemTitle = headed.title;
    return;
  }
  const named = clauseSubjects(clause, state);
  if (clause.lack && (clause.scope === "fund" || clause.scope === "capital") && !clause.hasText) {
    const own = subjectsOf(clause.bare === "income" ? "income" : "expenditure", clause.scope);
    sayNothing(run, bothSides(run, end, clause.scope) ?? own, end);
    return;
  }
  if (clause.lack && clause.budget !== null && clause.nouns.length < 2 && !clause.hasText) {
    commit(run, clause.nouns);
    sayNoBudget(run, resolveBudget(clause.budget, state), end);
    return;
  }
  if (clause.lack && (sayNoCount(run, index, end) || sayNoneOfHead(run, index, end))) return;
  if (clause.none || (clause.lack && named.length > 0 && !clause.hasText)) {
    sayNothing(run, named, end);
    return;
  }
  if (clause.direction === "flat") {
    if (isOfSomethingElse(clause)) return;
    commit(run, named);
    sayFlat(run, end);
    return;
  }
  if (clause.relation !== null && clause.budget !== null) {
    commit(run, named);
    sayComparison(run, clause.relation, resolveBudget(clause.budget, state), end);
    return;
  }
  const within = run.tokens[index - 1];
  // 收入中，财政拨款…；支出中，基本支出…
  const side =
    clause.bare === "income" || clause.bare === "expenditure" ? subjectsOf(clause.bare, clause.scope) : [];
  const isSide = clause.nouns.length === 0 && clause.weak === null && side.length > 0;
  const whole = clause.nouns.at(-1) ?? (clause.weak === null ? side[0] : named[0]);
  if (
    whole !== undefined &&
    within?.kind === "text" &&
    /^[中内里]$/.test(run.folded.text.slice(within.from, within.to))
  ) {
    state.whole = whole.title;
    if ((clause.weak === null && !isSide) || clause.nouns.length > 0) return;
    // 收入决算中，财政拨款…: the parts of the year's income.
    commit(run, [whole]);
    state.among = whole.title;
    return;
  }
  const isHeading = clause.nouns.length > 0 && !clause.hasText && !clause.lack && !clause.share;
  if (isHeading && (clause.firstWordOfMeasure === null || clause.direction === null || clause.base !== null))
    commit(run, named);
  else if (clause.scope !== null && named.length > 0 && !clause.hasText && !clause.share) commit(run, named);
}

/** `与公用经费之和保持一致`: the same as something that is no year and no budget. */
function isOfSomethingElse({ compare, base, budget, prior, hasText, nouns }: Clause): boolean {
  return compare && base === null && budget === null && !prior && (hasText || nouns.length > 0);
}
