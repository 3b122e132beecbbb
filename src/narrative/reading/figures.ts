import { SECTIONS } from "../sections";
import { titleOf } from "../words/nouns";
import { MONEY_UNITS } from "../words/units";
import { againstBudget, comparedFrom, leadsOver } from "./base";
import { type Draft, remember, signedValue } from "./emit";
import { comparedWith, type Measured, measureOfMoney, measureOfPercent, resolveBudget } from "./measure";
import { phraseOf } from "./phrase";
import {
  budgetAndOutturn,
  figureRow,
  isOpenRow,
  measuredIn,
  type RowFigure,
  subjectsOfEach,
  yearsOfRow,
} from "./row";
import { commit, currentSubjects, push, type Run, unread } from "./run";
import { type Clause, newClause, type State } from "./state";
import { plainSubject, type Subject, subjectsOf } from "./subject";
import { supposes } from "./supposed";
import type { FigureToken } from "./token";
import { countedBefore, figureSubjects, wordsBefore } from "./told-of";
import { measuredBehind, unitOf } from "./unit";
import { clauseSubjects } from "./words";

/** Turns a figure into statements and returns the index of the token behind it. */
export function takeFigure(run: Run, figure: FigureToken, index: number): number {
  const { state, tokens } = run;
  const row = figureRow(tokens, index);
  const unit = unitOf(run, figure, index, row);
  if (unit === null) {
    if (!takeNumberOnly(run, figure, index)) unread(run, figure.from, figure.to, "a figure without a unit");
    return index + 1;
  }
  if (MONEY_UNITS.includes(unit) && isWholeOfPercent(run, index)) return takeWhole(run, figure, index, unit);
  if (unit === "%") takeWholeOfBudget(run, index);
  if (unit === "%" && sharesEach(run, row)) return takeShares(run, row);
  const named = figureSubjects(run, index, unit, figure, row.length);
  const each = named === null ? null : subjectsOfEach(row, named, run.clause, state);
  const subjects = each ?? (named === null || named.length === 0 ? countedBefore(run, unit) : named);
  if (subjects === null) return leave(run, [{ figure, index }], unit, NO_SUBJECT);
  const pair = budgetAndOutturn(run, row, subjects);
  if (pair !== null) return takePair(run, row, unit, subjects, pair);
  const series = subjects.length === 1 ? yearsOfRow(run, row) : null;
  const isRow = row.length > 1 && (row.length === subjects.length || series !== null);
  if (isRow) {
    run.out.figures += row.length - 1;
    state.rowSubjects = subjects;
  }
  if (!isRow && isOpenRow(row, subjects, state.mode)) {
    run.out.figures += row.length - 1;
    return leave(run, row, unit, "figures in a row for one subject");
  }
  const measured = measuredAs(run, figure, index, unit, isRow ? null : subjects);
  if (isPartUnnamed(run, subjects, measured))
    return leave(run, isRow ? row : [{ figure, index }], unit, NO_SUBJECT);
  if (measured === null) return leave(run, [{ figure, index }], unit, NO_MEASURE);
  const told = series === null ? subjects : row.flatMap(() => subjects);
  told.forEach((subject, position) => {
    const own = isRow ? row[position] : undefined;
    const direction = own?.direction ?? measured.direction;
    const of =
      series === null ? { ...measured, direction } : measuredIn(series[position] ?? 0, measured, state);
    say(run, subject, own?.figure ?? figure, own?.figure.unit ?? unit, of, amongHere(run, subject, of));
  });
  const behind = isRow ? (row.at(-1)?.index ?? index) : index;
  closeFigure(run, behind, unit);
  return behind + 1;
}

/** `收入170万元，其中：财政拨款：160万元`: behind 其中 stand parts; of one whose name is not known the whole is not told again. */
function isPartUnnamed(
  { clause, state }: Run,
  subjects: readonly Subject[],
  measured: Measured | null,
): boolean {
  const isNamed = clause.nouns.length > 0 || clause.weak !== null || clause.bare !== null;
  if (isNamed || measured === null || measured.measure !== "amount") return false;
  // 开展自评项目2个，其中…涉及资金120万元: the money of what is counted is no part of it.
  return state.section !== "performance" && subjects.length === 1 && subjects[0]?.title === state.among;
}

/** What a figure measures, of some subjects that have no row of figures; null where nothing tells. */
function measuredAs(
  run: Run,
  figure: FigureToken,
  index: number,
  unit: string,
  subjects: readonly Subject[] | null,
): Measured | null {
  const before = wordsBefore(run, figure);
  const found = measureHere(run, index, unit, before);
  const based =
    found === null || subjects === null ? found : againstBudget(run, subjects, found, figure, unit);
  return based !== null && isNorm(run, figure, before) ? { ...based, aside: true } : based;
}

/** What the figure at `index` measures; null where nothing tells. */
function measureHere(run: Run, index: number, unit: string, before: string): Measured | null {
  const behindOther = measuredBehind(run, index);
  const own = behindOther === undefined ? measureFigure(run.clause, run.state, unit, before) : behindOther;
  return own !== null && leadsOver(run, index, before) ? comparedFrom(own, run.state) : own;
}

/** Tells the budget and the outturn of one subject. */
function takePair(
  run: Run,
  row: readonly RowFigure[],
  unit: string,
  [subject]: readonly Subject[],
  pair: readonly Measured[],
): number {
  const behind = row.at(-1)?.index ?? 0;
  run.out.figures += row.length - 1;
  row.forEach(({ figure }, position) => {
    const measured = pair[position];
    if (subject !== undefined && measured !== undefined) say(run, subject, figure, unit, measured);
  });
  closeFigure(run, behind, unit);
  return behind + 1;
}

/** `货物、服务采购授予中小企业合同金额分别占货物、服务支出金额的90%、80%`: as many wholes as figures, of one that the clause names last. */
function sharesEach({ clause, state }: Run, row: readonly RowFigure[]): boolean {
  const { nouns, wholeNouns } = clause;
  if (state.mode !== "plain" || !clause.share || row.length < 2 || wholeNouns.length !== row.length)
    return false;
  const [others, last] = [nouns.slice(0, -1), nouns.at(-1)];
  const isOfOne = last !== undefined && wholeNouns.every(({ title }) => title !== last.title);
  return isOfOne && (others.length === 0 || others.every(({ title }, at) => title === wholeNouns[at]?.title));
}

function takeShares(run: Run, row: readonly RowFigure[]): number {
  const behind = row.at(-1)?.index ?? 0;
  const subject = run.clause.nouns.at(-1);
  const { wholeNouns } = run.clause;
  run.out.figures += row.length - 1;
  if (subject !== undefined) commit(run, [subject]);
  row.forEach(({ figure }, position) => {
    run.clause.wholeNouns = wholeNouns.slice(position, position + 1);
    if (subject !== undefined)
      say(run, subject, figure, "%", { measure: "share", base: null, direction: null });
  });
  closeFigure(run, behind, "%");
  return behind + 1;
}

const NO_SUBJECT = "a figure of which no word tells what it is of";
const NO_MEASURE = "an amount of which no word tells what it is";

/** Tells that figures were not read, and goes on behind the last of them. */
function leave(
  run: Run,
  figures: readonly Pick<RowFigure, "figure" | "index">[],
  unit: string,
  reason: string,
): number {
  const behind = figures.at(-1)?.index ?? 0;
  for (const { figure } of figures) unread(run, figure.from, figure.to, reason);
  closeFigure(run, behind, unit);
  return behind + 1;
}

/** `占政府采购预算68.8%`: unknown words between 占 and 预算 name the whole; without them it is the budget completed. */
function takeWholeOfBudget({ clause, folded, tokens, state }: Run, index: number): void {
  if (!clause.share || clause.budget === null || clause.complete || clause.wholeNouns.length > 0) return;
  if (tokens[clause.shareFrom]?.kind !== "text") return;
  const whole = phraseOf(folded, tokens, clause.shareFrom, index);
  // 占采购预算的60%, of 政府采购预算.
  const told = state.among ?? state.subjects[0]?.title ?? "";
  if (whole !== null) clause.wholeNouns = [plainSubject(told.endsWith(whole) ? told : whole)];
}

/** Whether `的80%` follows, so that the money before it is what the percentage is of. */
function isWholeOfPercent({ tokens, clause, folded, state }: Run, index: number): boolean {
  const [of, percent] = [tokens[index + 1], tokens[index + 2]];
  return (
    state.mode === "plain" &&
    of?.kind === "word" &&
    folded.text.slice(of.from, of.to) === "的" &&
    percent?.kind === "figure" &&
    percent.unit === "%" &&
    (clause.budget !== null || (clause.share && clause.wholeNouns.length > 0))
  );
}

/** `完成年初预算100万元的80%`, `占支出合计100万元的80%`: tells the whole; the percentage is of the subject. */
function takeWhole(run: Run, figure: FigureToken, index: number, unit: string): number {
  const { clause, state } = run;
  const subjects = clauseSubjects(clause, state);
  if (subjects.length > 0) commit(run, subjects);
  const base = clause.budget === null ? null : resolveBudget(clause.budget, state);
  const measured: Measured = { measure: base === null ? "amount" : "budget", base, direction: null };
  for (const subject of base === null ? clause.wholeNouns : currentSubjects(state))
    say(run, subject, figure, unit, measured, amongHere(run, subject, measured));
  closeFigure(run, index, unit);
  const { budget, share, wholeNouns } = clause;
  Object.assign(run.clause, { budget, share, wholeNouns, complete: budget !== null });
  return index + 1;
}

/** A count without a unit (`接待批次3`) whose clause says what it counts. */
function takeNumberOnly(run: Run, figure: FigureToken, index: number): boolean {
  const { clause, state } = run;
  if (clause.count === null && !clause.score) return false;
  const unit = clause.score ? "分" : "个";
  const subjects = figureSubjects(run, index, unit, figure, 1);
  const [subject] = subjects ?? [];
  if (subject === undefined) return false;
  say(run, subject, figure, unit, measureFigure(clause, state, unit, ""));
  closeFigure(run, index, unit);
  return true;
}

/** `不得超过3人`, `标准按照每人每天130元`, `5%以上`: what is allowed or aimed at, not what was. */
const NORM_BEFORE = /(?:不得?超过|不得?[高低多少]于|标准[^,;。]{0,10})$/;
const NORM_BEHIND = /^(?:\((?:含|不含)\))?(?:以上|以下|以内)/;

/** `执行率超过100%的原因`, `未达100%`: a bound of the rate that was told, not another rate. */
const BOUND_BEFORE = /(?:超过|[未没]有?达到?|达不到|不足|[低高]于|不到|未满|突破)了?$/;

/** `目标50分，得48分，扣2分`: what could be scored, and what was taken off, is no score. */
const AIM_BEFORE = /(?:目标|满分|分值|权重|总分值|扣(?:[分减除了]){0,2})为?$/;

/** What was cut from budgets or taken back (核减预算资金, 收回存量资金) is no budget of the year and none of its expenditure. */
const RECOVERED = /(?:核减|收回|追回|扣回|盘活|挽回)了?(?:\d{4}年)?[^,;:。、\d]{0,10}$/;

function isNorm({ clause, folded }: Run, figure: FigureToken, before: string): boolean {
  if (figure.unit === "%" && clause.complete && BOUND_BEFORE.test(before)) return true;
  if (figure.unit === "分" && AIM_BEFORE.test(before)) return true;
  if (RECOVERED.test(before)) return true;
  if (clause.budget !== null || clause.complete) return false;
  if (NORM_BEHIND.test(folded.text.slice(figure.to, figure.to + 6))) return true;
  return clause.direction === null && NORM_BEFORE.test(before);
}

function measureFigure(clause: Clause, state: State, unit: string, before: string): Measured {
  if (MONEY_UNITS.includes(unit)) return measureOfMoney(clause, state, before);
  if (unit === "%") return measureOfPercent(clause, state);
  if (unit === "百分点")
    return { measure: "change", base: comparedWith(clause, state), direction: clause.direction };
  if (unit === "倍") return { measure: "rate", base: null, direction: null };
  if (unit === "分" && clause.direction === null) return { measure: "score", base: null, direction: null };
  if (clause.direction !== null && clause.direction !== "flat")
    return { measure: "change", base: comparedWith(clause, state), direction: clause.direction };
  return { measure: "count", base: null, direction: null };
}

/** What is told behind parts of the last of them, or of all (`…；与上年80万元相比，减少8万元，下降10%`). */
const OF_PART_OR_WHOLE: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "previous",
  "change",
  "growth",
  "completion",
]);

/** The whole that a change or a completion may be of instead: its clause names nothing, and parts were told before. */
function amongHere({ state, clause }: Run, subject: Subject, { measure }: Measured): string | null {
  const isOpen = OF_PART_OR_WHOLE.has(measure);
  // 完成年初预算40万元的75%: the budget goes with its completion.
  const isOfCompletion = measure === "budget" && clause.complete;
  if (
    (!isOpen && !isOfCompletion) ||
    state.among === subject.title ||
    clause.nouns.length > 0 ||
    clause.hasText
  )
    return null;
  return state.among;
}

function say(
  run: Run,
  subject: Subject,
  figure: FigureToken,
  unit: string,
  measured: Measured,
  among: string | null = null,
): void {
  const { state, clause } = run;
  const isShare = measured.measure === "share";
  const draft: Draft = {
    subject: subject.title,
    measure: measured.measure,
    base: measured.base,
    whole: isShare ? wholeOf(clause, state, subject) : null,
    value: signedValue(figure, signsItself(run, figure) ? null : measured.direction),
    unit,
    decimals: figure.decimals,
    // 增（减）-3.20万元: the sign tells which way it goes.
    direction: measured.direction === "unclear" && figure.negative ? "down" : measured.direction,
    implied: figure.decimals === null,
    ...amongOf(isShare ? outerOf(clause, state, subject) : among),
    aside:
      state.mode !== "plain" ||
      measured.aside === true ||
      supposes(run, figure.from) ||
      (state.otherYear && measured.base === "上年"),
  };
  push(run, figure.from, figure.to, run.textStart, draft);
  state.lastMeasure = draft.measure;
  if (!draft.aside) {
    state.sentenceHasFigure = true;
    state.hasFigure = true;
    if (draft.measure !== "amount") state.lastBase = draft.base ?? state.lastBase;
    remember(draft, state);
  }
}

/** `减少30万元（-3.48%）`: in brackets of its own the rate bears its sign. */
function signsItself({ folded }: Run, { from, negative, unit }: FigureToken): boolean {
  return negative && unit === "%" && folded.text.charAt(from - 1) === "(";
}

function amongOf(among: string | null): { readonly among?: string } {
  return among === null ? {} : { among };
}

/** The whole that a share may be of instead: its subject may stand beside the part whose parts were told. */
function outerOf({ wholeNouns }: Clause, { whole, outer }: State, { title }: Subject): string | null {
  return wholeNouns.length > 0 || whole === null || outer === whole || outer === title ? null : outer;
}

/** `公务接待费…，占总支出决算的25%`, in the section on 三公: their total (云南). */
function wholeNamed({ wholeNouns }: Clause, { section }: State, { topic }: Subject): Subject | undefined {
  const named = wholeNouns.at(-1);
  const isOfThreePublic = section === "threePublic" && topic !== null && named?.noun === "allExpenditure";
  return isOfThreePublic ? subjectsOf("threePublic", null)[0] : named;
}

/** 小微企业 without a whole, in brackets behind 中小企业, of which they are a part. */
function isOfMediumSmall({ brackets, mentioned }: State, { noun }: Subject): boolean {
  const all = titleOf("mediumSmall", null);
  return noun === "smallMicro" && brackets.length > 0 && mentioned.some(({ title }) => title === all);
}

/** The whole that a share is of: named, else the head of 其中, else the section's. */
function wholeOf(clause: Clause, state: State, subject: Subject): string | null {
  const named = wholeNamed(clause, state, subject)?.title;
  const hasDefault = state.section !== null && SECTIONS[state.section].whole !== null;
  if (named !== undefined) {
    if (!hasDefault) state.whole = named;
    return named;
  }
  // 授予中小企业80万元，占80%（小微企业50万元，占62.5%）
  if (isOfMediumSmall(state, subject)) return titleOf("mediumSmall", null);
  if (state.whole !== null && state.whole !== subject.title) return state.whole;
  const own = sectionWhole(state);
  return own === subject.title ? null : own;
}

/** The whole of which a section tells the parts. */
export function sectionWhole({ section }: State): string | null {
  return section === null ? null : SECTIONS[section].whole;
}

/** How far behind a figure of last year 相比 may stand for another to be one too. */
const COMPARES_WITHIN = 6;

/** Whether another figure joins the last before the comparison ends with 相比. */
function comparesBehind({ tokens }: Run, index: number): boolean {
  const joint = tokens[index];
  const isJoint =
    (joint?.kind === "mark" && joint.mark === "、") || (joint?.kind === "word" && joint.role.role === "with");
  const behind = tokens.slice(index + 1, index + 1 + COMPARES_WITHIN);
  const end = behind.findIndex((token) => token.kind === "word" && token.role.role === "compare");
  return isJoint && behind.slice(0, Math.max(0, end)).some(({ kind }) => kind === "figure");
}

/** Whether a figure of another unit stands in one list with the one at `index`. */
function isListedBehind({ tokens }: Run, index: number, unit: string): boolean {
  const [mark, figure] = [tokens[index + 1], tokens[index + 2]];
  const isListed = mark?.kind === "mark" && mark.mark === "、";
  return isListed && figure?.kind === "figure" && figure.unit !== unit;
}

function closeFigure(run: Run, index: number, unit: string): void {
  const { clause, state } = run;
  state.lastUnit = unit;
  if (state.mode === "plain" && MONEY_UNITS.includes(unit)) state.moneyUnit = unit;
  const next = newClause(index + 1);
  // 与2022年度收入90万元、支出90万元相比: the second is of the year before like the first.
  if (clause.compare && clause.prior && state.lastMeasure === "previous" && comparesBehind(run, index + 1))
    Object.assign(next, { compare: true, prior: true, base: "上年" });
  // 比上年减少3批次、26人次、0.26万元: one word of direction for all.
  const isOfChange = state.lastMeasure === "change" || state.lastMeasure === "growth";
  if (clause.direction !== null && isOfChange && isListedBehind(run, index, unit)) {
    const { direction, base, compare, prior, budget, relation } = clause;
    Object.assign(next, { direction, base, compare, prior, budget, relation });
  }
  next.each = clause.each;
  next.topic = clause.topic;
  if (clause.count === "kept" || clause.count === "bought") next.count = null;
  run.clause = next;
}
