import type { Statement } from "../statement";
import { MONEY_UNITS } from "../words/units";
import { sayLack } from "./implied";
import { leaveMode, type Run, tellCause, unread } from "./run";
import { newClause } from "./state";

/** Why the figure of an indicator is no statement. */
export const TOLD_INDICATOR = "a performance indicator told in a sentence";

/** Money, rates and the counts of 三公: what the accounts of the year hold. */
function isOfAccounts({ unit, measure, section }: Statement): boolean {
  if (section === "threePublic" || section === "assets") return true;
  return MONEY_UNITS.includes(unit) || unit === "%" || measure === "comparison";
}

/** Where a sentence begins: what was read before it. */
export function begin({ state, out }: Run): void {
  const { statements, years, reasons } = out;
  state.begun = { statements: statements.length, years: years.length, reasons: reasons.length };
}

/** Ends a sentence: what it opened and did not close ends with it. */
export function endSentence(run: Run, end: number): void {
  const { state } = run;
  if (state.mode !== "plain") leaveMode(run, end);
  else tellCause(run, end);
  state.sentenceStart = end + 1;
  sayLack(run, end);
  // A target that is a date or a state has no figure, and is told none the less.
  if (state.indicator?.figures === 0) {
    run.out.figures += 1;
    unread(run, state.indicator.from, state.indicator.to, TOLD_INDICATOR);
  }
  state.indicator = null;
  // A title, a head of a table, a tale without figures names years and tells nothing of the accounts.
  if (!run.out.statements.slice(state.begun.statements).some(isOfAccounts))
    run.out.years.length = state.begun.years;
  state.rowSubjects = [];
  begin(run);
  // 其中：因公出国（境）费用。2023年决算数0万元: a heading in a sentence of its own names what follows.
  if (state.among !== null && !state.sentenceHasFigure && state.subjects.length > 0)
    state.lead = state.subjects;
  if (state.lead.length > 0) state.subjects = state.lead;
  state.sentenceHasSubject = false;
  state.sentenceHasFigure = false;
  state.compareBase = null;
  state.year = null;
  state.part = null;
  state.brackets = [];
  state.told = new Set();
  state.mentionedBefore = state.mentioned;
  state.mentioned = [];
  state.otherYear = false;
  state.opensWithCause = false;
  state.partsBase = null;
  state.among = null;
  state.namesYear = false;
  state.supposed = false;
  run.clause = newClause(run.clause.start);
}
