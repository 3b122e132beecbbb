import type { Catalogue, CodeRow } from "../../codes";
import type { Folded } from "../text/fold";
import { nounOf } from "../words/nouns";
import { type Collected, type Draft, type LineText, periodOf, printedText, spanOf } from "./emit";
import { reasonOf } from "./modes";
import type { Clause, State } from "./state";
import { type Subject, sectionSubject } from "./subject";
import type { Token } from "./token";

/** What every paragraph of a text is read with. */
export interface Given {
  readonly lineText: LineText;
  /** Where the codes of items are looked up. */
  readonly functional: Catalogue<CodeRow>;
}

/** One paragraph being read. */
export interface Run extends Given {
  readonly folded: Folded;
  readonly tokens: readonly Token[];
  readonly state: State;
  readonly out: Collected;
  clause: Clause;
  /** Index into the folded text where the printed clause begins. */
  textStart: number;
}

/** Most subjects of a sentence of which 分别 can tell. */
const MOST_MENTIONED = 5;

/** What may be told in the section on 三公 and is none of them: the counts behind it are its own. */
const APART: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "meetings",
  "trainings",
  "running",
  "procurement",
]);

/** Makes these the subjects of what follows. */
export function commit(run: Run, subjects: readonly Subject[]): void {
  const { state } = run;
  if (subjects.length === 0) return;
  state.subjects = [...subjects];
  for (const subject of subjects)
    if (
      state.mentioned.length < MOST_MENTIONED &&
      !state.mentioned.some(({ title }) => title === subject.title)
    )
      state.mentioned.push(subject);
  const topic = subjects.at(-1)?.topic ?? null;
  const noun = subjects.at(-1)?.noun ?? null;
  if (topic !== null || (noun !== null && (state.section !== "threePublic" || APART.has(noun))))
    state.topic = topic;
  if (!state.sentenceHasSubject && !state.sentenceHasFigure) {
    state.lead = [...subjects];
    state.sentenceHasSubject = true;
  }
  if (run.clause.scope !== null) state.scope = run.clause.scope;
  // 财政拨款收入 and the like are of no fund: 本年支出 behind them is not of the fund that a sentence before named.
  else if (
    subjects.some(
      ({ noun, title }) => noun !== null && title === nounOf(noun).title && nounOf(noun).side !== undefined,
    )
  )
    state.scope = null;
}

export function currentSubjects(state: State): readonly Subject[] {
  if (state.subjects.length > 0) return state.subjects;
  const own = sectionSubject(state.section);
  return own === null ? [] : [own];
}

export function leaveMode(run: Run, end: number): void {
  const { state, out, folded } = run;
  if (state.mode === "reason") {
    const reason = reasonOf(folded, state, end, run.lineText);
    // The only reason of a sentence on 三公, at its end, is told of all that it speaks of.
    const isOfAll =
      state.section === "threePublic" &&
      folded.text.charAt(end) === "。" &&
      out.reasons.length === state.begun.reasons;
    const others = isOfAll ? state.mentioned.map(({ title }) => title) : [];
    if (state.reasonOf !== null) others.push(state.reasonOf);
    if (reason !== null)
      out.reasons.push({ ...reason, subjects: [...new Set([...reason.subjects, ...others])] });
  }
  state.mode = "plain";
}

/** Words by which a sentence tells a cause without calling it a reason: 系学生减少所致, 因学生减少, 导致支出减少. */
const CAUSE = /(?<![原诱])因(?![公素此而私])|所致|导致|致使|引起|造成|使得/;

/** A sentence that tells a cause in its own words gives the reason of what it speaks of. */
export function tellCause(run: Run, end: number): void {
  const { state, out, folded } = run;
  if (out.reasons.length > state.begun.reasons) return;
  const { sentenceStart } = state;
  const from = Math.max(sentenceStart, end - LONGEST_CLAUSE);
  if (from >= end || !(state.opensWithCause || CAUSE.test(folded.text.slice(from, end)))) return;
  const span = spanOf(folded, from, end);
  out.reasons.push({
    subjects: currentSubjects(state).map(({ title }) => title),
    base: state.compareBase ?? state.lastBase,
    text: printedText(span, run.lineText),
    generic: false,
    section: state.section,
    span,
  });
}

/** Longest text that is shown before a figure: a clause that never ends is not repeated with each of its figures. */
const LONGEST_CLAUSE = 200;

export const clauseStart = (textStart: number, from: number): number =>
  Math.max(Math.min(textStart, from), from - LONGEST_CLAUSE);

export function unread(run: Run, from: number, to: number, reason: string): void {
  const { folded, out, state, lineText } = run;
  const span = spanOf(folded, from, to);
  out.unread.push({
    figure: printedText(span, lineText),
    text: printedText(spanOf(folded, clauseStart(run.textStart, from), to), lineText),
    reason,
    section: state.section,
    span,
  });
}

export function push(run: Run, from: number, to: number, textStart: number, draft: Draft): void {
  const { folded, out, state, lineText } = run;
  const start = clauseStart(textStart, from);
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
    ...(draft.among === undefined ? {} : { among: draft.among }),
    text: printedText(spanOf(folded, start, Math.max(to, start + 1)), lineText),
    span: spanOf(folded, from, Math.max(to, from + 1)),
  });
}
