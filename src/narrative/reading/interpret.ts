import { ancestorsOf, functionalCodes, lookup } from "../../codes";
import { SECTIONS } from "../sections";
import type { Folded } from "../text/fold";
import { nounOf } from "../words/nouns";
import { MONEY_UNITS } from "../words/units";
import { countSubject } from "./counts";
import {
  type Collected,
  type Draft,
  type LineText,
  periodOf,
  printedText,
  remember,
  signedValue,
  spanOf,
} from "./emit";
import { fullWidthBrackets } from "./items";
import {
  comparedWith,
  impliedUnit,
  type Measured,
  measureOfMoney,
  measureOfPercent,
  resolveBudget,
} from "./measure";
import { leavesMode, reasonOf } from "./modes";
import { isGeneral, nounBehind, phraseOf } from "./phrase";
import { type Clause, newClause, type State } from "./state";
import { itemSubject, plainSubject, type Subject, sectionSubject, subjectsOf } from "./subject";
import type { FigureToken, Token } from "./token";
import { clauseSubjects, takeWord } from "./words";

interface Run {
  readonly folded: Folded;
  readonly tokens: readonly Token[];
  readonly state: State;
  readonly out: Collected;
  readonly lineText: LineText;
  clause: Clause;
  /** Index into the folded text where the printed clause begins. */
  textStart: number;
}

/** Reads one paragraph: goes once over its tokens and turns every figure into statements. */
export function interpret(
  folded: Folded,
  tokens: readonly Token[],
  state: State,
  out: Collected,
  lineText: LineText,
): void {
  const run: Run = { folded, tokens, state, out, lineText, clause: newClause(0), textStart: 0 };
  state.sentenceHasSubject = false;
  state.sentenceHasFigure = false;
  state.told = new Set();
  if (!state.continues) {
    state.whole = null;
    state.budgetBase = null;
    if (state.section === null)
      Object.assign(state, { topic: null, scope: null, itemClass: null, itemSection: null, itemTitle: null });
  }
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

/** Takes one token and returns the index of the next to take. */
function step(run: Run, token: Token, index: number): number {
  const { state, out } = run;
  switch (token.kind) {
    case "figure":
      out.figures += 1;
      return takeFigure(run, token, index);
    case "malformed":
      out.figures += 1;
      unread(run, token.from, token.to);
      return index + 1;
    case "year":
      takeYear(run, token.year, index, token);
      return index + 1;
    case "item":
      takeItem(run, token.level, token.name);
      return index + 1;
    case "code":
      takeCode(run, token.code);
      return index + 1;
    case "threshold":
      run.clause.nouns.push(plainSubject(token.title));
      return index + 1;
    case "mark":
      takeMark(run, token.mark, index, token.to);
      return index + 1;
    case "word":
      if (token.role.role === "reason" || token.role.role === "purpose") {
        takeMode(run, token.role.role, index, token);
        return index + 1;
      }
      if (token.role.role === "among" || token.role.role === "list") {
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
      takeWord(token.role, index, run.clause, state);
      if (token.role.role === "budget") nameBudget(run, token.role.base);
      return index + 1;
    case "text":
      run.clause.hasText = true;
      return index + 1;
    default:
      return index + 1;
  }
}

/** A budget named in so many words is the one that `预算` means in the rest of the sentence. */
function nameBudget(run: Run, base: NonNullable<Clause["budget"]>): void {
  const { clause, state } = run;
  if (base === "预算" || state.mode !== "plain") return;
  if (!clause.compare || state.budgetBase === null) state.budgetBase = base;
}

function takeYear(run: Run, year: number, index: number, token: Token): void {
  const { clause, state, folded, tokens, out } = run;
  if (state.mode !== "plain") return;
  const next = tokens[index + 1];
  const isOfBudget = next?.kind === "word" && next.role.role === "budget";
  const compared = clause.compare && !isOfBudget;
  out.years.push({ year, compared, section: state.section, span: spanOf(folded, token.from, token.to) });
  if (compared) {
    clause.prior = true;
    clause.base = "上年";
    state.compareBase = "上年";
    return;
  }
  clause.year = true;
  state.year = year;
}

function takeItem(run: Run, level: "类" | "款" | "项", name: string): void {
  const { state } = run;
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
  const subject = itemSubject(state.itemTitle);
  commit(run, [subject]);
  if (!state.sentenceHasFigure) state.lead = [subject];
  run.clause.nouns = [];
  run.clause.firstWordOfMeasure = null;
  if (!run.state.sentenceHasFigure) state.budgetBase = null;
}

/** An item told by its code (`20103-…`): the catalogue knows its path. */
function takeCode(run: Run, code: string): void {
  const { state } = run;
  const entry = state.mode === "plain" ? lookup(functionalCodes, code) : undefined;
  if (entry === undefined) return;
  const path = [...ancestorsOf(functionalCodes, code), entry].map(({ name }) => name);
  run.clause.nouns.push(itemSubject(path.join("/")));
}

/** Makes these the subjects of what follows. */
function commit(run: Run, subjects: readonly Subject[]): void {
  const { state } = run;
  if (subjects.length === 0) return;
  state.subjects = [...subjects];
  const topic = subjects.at(-1)?.topic ?? null;
  if (topic !== null || (state.section !== "threePublic" && subjects.at(-1)?.noun !== null))
    state.topic = topic;
  if (!state.sentenceHasSubject && !state.sentenceHasFigure) {
    state.lead = [...subjects];
    state.sentenceHasSubject = true;
  }
  if (run.clause.scope !== null) state.scope = run.clause.scope;
  else if (
    state.section === null &&
    subjects.some(
      ({ noun, title }) => noun !== null && title === nounOf(noun).title && nounOf(noun).side !== undefined,
    )
  )
    state.scope = null;
}

function takeMode(run: Run, mode: "reason" | "purpose", index: number, token: Token): void {
  if (run.state.mode === mode) return;
  endClause(run, index, token.from);
  run.state.mode = mode;
  run.state.modeStart = token.to;
  run.state.modeHasComma = false;
  run.clause = newClause(index + 1);
}

function takeAmong(run: Run, index: number, token: Token): void {
  const { state } = run;
  if (state.mode !== "plain") leaveMode(run, token.from);
  endClause(run, index, token.from);
  const head = state.subjects.length === 1 ? state.subjects[0] : undefined;
  if (head !== undefined && state.part === null) state.whole = head.title;
  run.clause = newClause(index + 1);
  run.textStart = token.to;
}

/** The names behind 包括, up to the end of the clause, when no figure stands among them. */
function takeList(run: Run, index: number): void {
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
    out.lists.push({ subject, names, section: state.section, span: spanOf(folded, from, to) });
}

function takeMark(run: Run, mark: string, index: number, end: number): void {
  const { state } = run;
  if (mark === "、") {
    if (run.tokens[index - 1]?.kind === "figure") run.textStart = end;
    return;
  }
  if (mark === "(") {
    state.brackets.push({ subjects: state.subjects, whole: state.whole });
    return;
  }
  if (mark === ")") {
    const saved = state.brackets.pop();
    if (saved !== undefined) {
      state.subjects = saved.subjects;
      state.whole = saved.whole;
    }
    return;
  }
  endClause(run, index, end - 1);
  if (mark === "。" || mark === "!" || mark === "?") endSentence(run, end - 1);
  else if (state.mode !== "plain") {
    const next = run.tokens[index + 1];
    const isListed = next?.kind === "label" || /^[二三四五六]是/.test(run.folded.text.slice(end, end + 2));
    if (mark === ";" && !isListed) leaveMode(run, end - 1);
    else if (mark === ",") {
      state.modeHasComma = true;
      if (leavesMode(run.tokens, index + 1, state)) leaveMode(run, end - 1);
    }
  }
  run.clause = newClause(index + 1);
  run.textStart = end;
}

function leaveMode(run: Run, end: number): void {
  const { state, out, folded } = run;
  if (state.mode === "reason") {
    const reason = reasonOf(folded, state, end, run.lineText);
    if (reason !== null) out.reasons.push(reason);
  }
  state.mode = "plain";
}

/** What a clause without a figure says: 持平, 大于预算数, 无此项支出, or a heading that names a subject. */
function endClause(run: Run, index: number, end: number): void {
  const { clause, state } = run;
  if (state.mode !== "plain" || index <= clause.start) return;
  const named = clauseSubjects(clause, state);
  if (clause.lack && (clause.scope === "fund" || clause.scope === "capital") && !clause.hasText) {
    sayNothing(run, subjectsOf("expenditure", clause.scope), end);
    return;
  }
  if (clause.none || (clause.lack && named.length > 0 && !clause.hasText)) {
    sayNothing(run, named, end);
    return;
  }
  if (clause.direction === "flat") {
    commit(run, named);
    sayFlat(run, end);
    return;
  }
  if (clause.relation !== null && clause.budget !== null) {
    commit(run, named);
    sayComparison(run, clause.relation, resolveBudget(clause.budget, state), end);
    return;
  }
  const isHeading = clause.nouns.length > 0 && !clause.hasText && !clause.lack && !clause.share;
  if (isHeading && (clause.firstWordOfMeasure === null || clause.direction === null)) commit(run, named);
  else if (clause.scope !== null && named.length > 0 && !clause.hasText && !clause.share) commit(run, named);
}

function endSentence(run: Run, end: number): void {
  const { state } = run;
  if (state.mode !== "plain") leaveMode(run, end);
  sayLack(run, end);
  if (state.lead.length > 0) state.subjects = state.lead;
  state.sentenceHasSubject = false;
  state.sentenceHasFigure = false;
  state.compareBase = null;
  state.year = null;
  state.part = null;
  state.brackets = [];
  state.told = new Set();
  run.clause = newClause(run.clause.start);
}

/** In the sections on 政府性基金 and 国有资本经营, a sentence of only 没有 says that there is no expenditure. */
function sayLack(run: Run, end: number): void {
  const { state, clause } = run;
  if (state.section !== "fund" && state.section !== "capital") return;
  if (!clause.lack || state.hasFigure) return;
  const subject = sectionSubject(state.section);
  if (subject !== null) sayNothing(run, [subject], end);
}

function currentSubjects(state: State): readonly Subject[] {
  if (state.subjects.length > 0) return state.subjects;
  const own = sectionSubject(state.section);
  return own === null ? [] : [own];
}

function sayNothing(run: Run, named: readonly Subject[], end: number): void {
  const { state } = run;
  const own = sectionSubject(state.section);
  const subjects = named.length > 0 ? named : own === null ? currentSubjects(state) : [own];
  for (const { title } of subjects)
    push(run, run.textStart, end, run.textStart, {
      ...impliedDraft(title, state),
      measure: "amount",
      base: null,
      direction: null,
    });
  state.sentenceHasFigure = true;
  state.hasFigure = true;
}

function sayFlat(run: Run, end: number): void {
  const { state, clause } = run;
  state.lastBase = clause.budget === null ? comparedWith(clause, state) : resolveBudget(clause.budget, state);
  const budget = clause.budget ?? null;
  for (const { title } of currentSubjects(state)) {
    if (budget !== null) {
      pushComparison(run, title, "flat", resolveBudget(budget, state), end);
      continue;
    }
    push(run, run.textStart, end, run.textStart, {
      ...impliedDraft(title, state),
      measure: "change",
      base: comparedWith(clause, state),
      direction: "flat",
    });
  }
}

function sayComparison(
  run: Run,
  direction: NonNullable<Clause["relation"]>,
  base: NonNullable<Clause["budget"]>,
  end: number,
): void {
  run.state.lastBase = base;
  for (const { title } of currentSubjects(run.state)) pushComparison(run, title, direction, base, end);
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

function takeFigure(run: Run, figure: FigureToken, index: number): number {
  const { state, tokens } = run;
  const row = figureRow(tokens, index);
  const last = row.at(-1);
  const unit = figure.unit ?? last?.unit ?? impliedUnit(run.clause, state);
  if (unit === null) {
    if (!takeNumberOnly(run, figure, index)) unread(run, figure.from, figure.to);
    return index + 1;
  }
  const subjects = figureSubjects(run, index, unit, figure);
  if (subjects === null || subjects.length === 0) {
    unread(run, figure.from, figure.to);
    closeFigure(run, index, unit);
    return index + 1;
  }
  const isRow = row.length > 1 && row.length === subjects.length;
  if (isRow) run.out.figures += row.length - 1;
  const measured = measureFigure(run.clause, state, unit);
  subjects.forEach((subject, position) => {
    const own = isRow ? (row[position] ?? figure) : figure;
    say(run, subject, own, own.unit ?? unit, measured);
  });
  const behind = isRow ? index + 2 * (row.length - 1) : index;
  closeFigure(run, behind, unit);
  return behind + 1;
}

/** A count without a unit (`接待批次3`) whose clause says what it counts. */
function takeNumberOnly(run: Run, figure: FigureToken, index: number): boolean {
  const { clause, state } = run;
  if (clause.count === null && !clause.score) return false;
  const unit = clause.score ? "分" : "个";
  const subjects = figureSubjects(run, index, unit, figure);
  const [subject] = subjects ?? [];
  if (subject === undefined) return false;
  say(run, subject, figure, unit, measureFigure(clause, state, unit));
  closeFigure(run, index, unit);
  return true;
}

function measureFigure(clause: Clause, state: State, unit: string): Measured {
  if (MONEY_UNITS.has(unit)) return measureOfMoney(clause, state);
  if (unit === "%") return measureOfPercent(clause, state);
  if (unit === "百分点")
    return { measure: "change", base: comparedWith(clause, state), direction: clause.direction };
  if (unit === "分") return { measure: "score", base: null, direction: null };
  if (clause.direction !== null && clause.direction !== "flat")
    return { measure: "change", base: comparedWith(clause, state), direction: clause.direction };
  return { measure: "count", base: null, direction: null };
}

/** Figures that stand one behind the other, parted by one mark only: `A,B万元`, `P%、Q%`. */
function figureRow(tokens: readonly Token[], index: number): FigureToken[] {
  const row: FigureToken[] = [];
  for (let at = index; row.length < 4; at += 2) {
    const figure = tokens[at];
    if (figure?.kind !== "figure") break;
    row.push(figure);
    const between = tokens[at + 1];
    const joins =
      (between?.kind === "mark" && (between.mark === "," || between.mark === "、")) ||
      (between?.kind === "word" && between.role.role === "with");
    if (!joins) break;
  }
  return row;
}

/** Of what the figure is told; null when nothing can be said. */
function figureSubjects(
  run: Run,
  index: number,
  unit: string,
  figure: FigureToken,
): readonly Subject[] | null {
  const { clause, state, folded, tokens } = run;
  const isAside = state.mode !== "plain";
  const named = clauseSubjects(clause, state);
  const phraseEnd = clause.firstWordOfMeasure ?? index;
  const phrase = () =>
    clause.hasText || clause.count !== null
      ? (phraseOf(folded, tokens, clause.start, phraseEnd) ?? phraseOf(folded, tokens, phraseEnd, index))
      : null;
  if (isAside) {
    const title = named.at(-1)?.title ?? phrase() ?? nounBehind(folded, figure.to);
    return title == null ? currentSubjects(state).slice(0, 1) : [plainSubject(title)];
  }
  if (MONEY_UNITS.has(unit) || unit === "%" || unit === "百分点") {
    const part =
      state.part !== null && /金额/.test(folded.text.slice(run.textStart, figure.from)) ? state.part : null;
    if (part !== null && state.subjects[0] !== undefined)
      return [plainSubject(`${state.subjects[0].title}/${part}`)];
    if (named.length > 0) {
      commit(run, named);
      return named;
    }
    const ownPhrase = clause.hasText && !clause.share ? phrase() : null;
    if (
      ownPhrase !== null &&
      !isOrganisational(state, unit) &&
      !(isGeneral(ownPhrase) && currentSubjects(state).length > 0)
    ) {
      const own = [plainSubject(ownPhrase)];
      commit(run, own);
      return own;
    }
    return currentSubjects(state);
  }
  const count = countSubject({ clause, state, unit, phrase, folded, end: figure.to });
  return count === null ? null : [count];
}

/** In sections with a subject of their own, a foreign phrase before a percentage is not a subject. */
function isOrganisational(state: State, unit: string): boolean {
  return (
    unit === "%" &&
    state.section !== null &&
    SECTIONS[state.section].subject !== null &&
    state.subjects.length > 0
  );
}

function say(run: Run, subject: Subject, figure: FigureToken, unit: string, measured: Measured): void {
  const { state, clause } = run;
  const isShare = measured.measure === "share";
  const draft: Draft = {
    subject: subject.title,
    measure: measured.measure,
    base: measured.base,
    whole: isShare ? wholeOf(clause, state, subject) : null,
    value: signedValue(figure, measured.direction),
    unit,
    decimals: figure.decimals,
    direction: measured.direction,
    implied: figure.decimals === null,
    aside: state.mode !== "plain",
  };
  push(run, figure.from, figure.to, run.textStart, draft);
  if (!draft.aside) {
    state.sentenceHasFigure = true;
    state.hasFigure = true;
    if (draft.measure !== "amount") state.lastBase = draft.base ?? state.lastBase;
    remember(draft, state);
  }
}

/** The whole that a share is of: named, else the head of 其中, else the section's. */
function wholeOf(clause: Clause, state: State, subject: Subject): string | null {
  const named = clause.wholeNouns.at(-1)?.title;
  if (named !== undefined) return named;
  if (state.whole !== null && state.whole !== subject.title) return state.whole;
  const own = state.section === null ? null : SECTIONS[state.section].whole;
  return own === subject.title ? null : own;
}

function closeFigure(run: Run, index: number, unit: string): void {
  const { clause, state, tokens } = run;
  state.lastUnit = unit;
  if (state.mode === "plain" && MONEY_UNITS.has(unit)) state.moneyUnit = unit;
  const next = newClause(index + 1);
  next.each = clause.each;
  next.topic = clause.topic;
  if (clause.count === "kept" || clause.count === "bought") next.count = null;
  run.clause = next;
  void tokens;
}

function unread(run: Run, from: number, to: number): void {
  const { folded, out, state, lineText } = run;
  const span = spanOf(folded, from, to);
  out.unread.push({
    figure: printedText(span, lineText),
    text: printedText(spanOf(folded, Math.min(run.textStart, from), to), lineText),
    section: state.section,
    span,
  });
}

function push(run: Run, from: number, to: number, textStart: number, draft: Draft): void {
  const { folded, out, state, lineText } = run;
  const start = Math.min(textStart, from);
  out.statements.push({
    subject: draft.subject,
    measure: draft.measure,
    period: periodOf(draft, state),
    base: draft.base,
    whole: draft.whole,
    value: draft.value,
    unit: draft.unit,
    decimals: draft.decimals,
    direction: draft.direction,
    implied: draft.implied,
    aside: draft.aside,
    section: state.section,
    text: printedText(spanOf(folded, start, Math.max(to, start + 1)), lineText),
    span: spanOf(folded, from, Math.max(to, from + 1)),
  });
}
