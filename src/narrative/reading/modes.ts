import type { Reason } from "../statement";
import type { Folded } from "../text/fold";
import { nounOf } from "../words/nouns";
import { MONEY_UNITS } from "../words/units";
import { type LineText, printedText, spanOf } from "./emit";
import type { State } from "./state";
import { sectionSubject } from "./subject";
import type { Token } from "./token";

/** How far ahead a clause is looked at to see whether it goes on with the accounts. */
const LOOK_AHEAD = 12;

/**
 * Whether the clause that begins at `start`, behind a comma in a reason or a purpose, goes back to the
 * accounts: it compares with a year or a budget, completes or shares, ends in a figure, and says what the sentence has not said yet.
 */
export function leavesMode(tokens: readonly Token[], start: number, state: State): boolean {
  let isAbout: "change" | "growth" | "completion" | "share" | "amount" | null = null;
  let [isCompared, isRelated, isOutturn] = [false, false, false];
  for (let index = start; index < Math.min(tokens.length, start + LOOK_AHEAD); index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === "text") return false;
    // 与上年相比，增加10万元: the comparison stands in a clause of its own.
    if (token.kind === "mark" && token.mark === "," && isCompared && isAbout !== "amount") continue;
    // 与上年（80万元）相比
    if (token.kind === "mark" && /[()]/.test(token.mark) && isCompared) continue;
    if (token.kind === "mark") return false;
    if (token.kind === "figure")
      return isOutturn && isAbout === null
        ? hasTold(state, "budget") && !hasTold(state, "amount")
        : (isAbout !== "change" || isCompared) && figureLeaves(token.unit, isAbout, state);
    // 比2022年67646.65万元减少…: the figure behind the year is that of before.
    if (token.kind === "year" && isCompared) isAbout ??= "change";
    if (token.kind !== "word") continue;
    const { role } = token.role;
    // 决算数大于年初预算数的主要原因是…
    if (role === "relation") isRelated = true;
    // 年初预算41万元，因增资追加1万元，决算42万元
    if (role === "actual") isOutturn = true;
    if (role === "reason") return isRelated && isCompared && !hasTold(state, "comparison");
    if (role === "direction" && token.role.direction === "flat")
      return isCompared && !hasTold(state, "change");
    if (role === "prior" || role === "compare" || role === "budget") isCompared = true;
    if (role === "direction") isAbout = "change";
    else if (role === "complete") isAbout = "completion";
    else if (role === "share") isAbout = "share";
    else if (role === "prior") isAbout ??= "change";
    else if (role === "count" || role === "topic") isAbout ??= "amount";
  }
  return false;
}

/** Nouns of the accounts that stand on no side and among none of the three, which a sentence that opens with its cause goes on to. */
const OWN: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "bothTotals",
  "threePublic",
  "running",
  "procurement",
]);

/**
 * `受机构改革影响，划出经费15万元，本年支出合计135万元，…`: whether the clause at `start`, in a sentence that opens with its cause, tells
 * the accounts: it begins with what has figures there, and holds one.
 */
export function opensAccounts(tokens: readonly Token[], start: number): boolean {
  let isOwn = false;
  for (const token of tokens.slice(start, start + LOOK_AHEAD)) {
    if (token.kind === "mark" || token.kind === "text") return false;
    if (token.kind === "figure") return isOwn && token.unit !== null && MONEY_UNITS.includes(token.unit);
    if (token.kind !== "word" || token.role.role !== "noun") continue;
    const { side, strength, topic } = nounOf(token.role.noun);
    isOwn ||= OWN.has(token.role.noun) || topic !== undefined || (side !== undefined && strength !== "bare");
  }
  return false;
}

function figureLeaves(
  unit: string | null,
  about: "change" | "growth" | "completion" | "share" | "amount" | null,
  state: State,
): boolean {
  if (unit !== null && !MONEY_UNITS.includes(unit) && unit !== "%")
    return state.section === "threePublic" || (state.section === null && state.topic !== null);
  if (about === null || about === "amount") return false;
  return !hasTold(state, about);
}

function hasTold(state: State, measure: string): boolean {
  const subject = state.subjects[0]?.title ?? "";
  for (const told of state.told) if (told.startsWith(`${subject}|${measure}|`)) return true;
  return false;
}

/** Words that explain nothing. */
const GENERIC =
  /^(?:正常浮动|正常变动|正常增减|正常变化|工作需要|业务需要|据实列支|据实支出|按实际支出|实际支出减少|实际需要|预算调整|年中追加|其他|无|略|其他原因|客观原因|政策性因素|人员变动|正常工资浮动|正常支出|实际工作需要)$/;

/** The reason that ends at `end`, or null when its words are none. */
export function reasonOf(folded: Folded, state: State, to: number, lineText: LineText): Reason | null {
  let [from, end] = [state.modeStart, to];
  while (from < end && /[:,是为、]/.test(folded.text.charAt(from))) from += 1;
  // 水费上涨是经费增加的主要原因: what stands before is the reason.
  if (from >= end) {
    const told = folded.text.slice(state.sentenceStart, state.modeStart);
    const is = told.search(/[是系为]/);
    if (is < 2) return null;
    [from, end] = [state.sentenceStart, state.sentenceStart + is];
  }
  const span = spanOf(folded, from, end);
  const words = folded.text.slice(from, Math.min(end, from + 24));
  const own = sectionSubject(state.section);
  const subjects = state.subjects.length > 0 || own === null ? state.subjects : [own];
  return {
    subjects: subjects.map(({ title }) => title),
    base: state.compareBase ?? state.lastBase,
    text: printedText(span, lineText),
    generic: GENERIC.test(words.replace(/[,。;]{1,24}$/, "")),
    section: state.section,
    span,
  };
}
