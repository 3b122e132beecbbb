import type { Interval } from "../../money";
import { placeOf } from "./neighbours";
import { cellsOfRelation, type Problem, RELATION_STATE } from "./problem";
import { candidates, fitOf, touchedBy } from "./weigh";

/** Cost, in likelihood, of every character that stands in the print and not in the figure, or the other way round. */
const COST_OF_CHARACTER = 2.5;
/** No amount is printed with more characters; what is longer is no print of one. */
const LONGEST_PRINT = 40;

/**
 * The likeliest figure of an interval: by the differences that it leaves, and by what stands in print; `open` are cells
 * of which nothing is known yet.
 */
export function likeliest(
  problem: Problem,
  cell: number,
  interval: Interval,
  text: string | null,
  open: ReadonlySet<number>,
): { readonly figure: number; readonly log: number; readonly share: number } {
  // A relation over another cell that is still open says nothing yet.
  const touched = touchedBy(problem, cell).filter(
    ({ relation }) => !cellsOfRelation(problem, relation).some((other) => other !== cell && open.has(other)),
  );
  const printed = problem.values[cell] as number;
  const twins = twinsOf(problem, cell);
  let best = { figure: interval.low, log: Number.NEGATIVE_INFINITY };
  const logs: number[] = [];
  for (const figure of candidates(interval, problem.steps[cell] as number)) {
    const log =
      fitOf(problem, touched, figure - printed) +
      (twins.has(figure) ? WORTH_OF_TWIN : 0) -
      COST_OF_CHARACTER * (text === null ? 0 : distanceTo(problem, cell, figure, text));
    logs.push(log);
    if (log > best.log) best = { figure, log };
  }
  const sum = logs.reduce((total, log) => total + Math.exp(log - best.log), 0);
  return { ...best, share: sum > 0 ? 1 / sum : 0 };
}

/** How much likelier a figure is that stands alone on the other side of a relation: both print the same amount. */
const WORTH_OF_TWIN = 3;

/** The figures that would equal the one other figure of a relation, or nothing beside nothing: a total of one item is printed like it. */
function twinsOf(problem: Problem, cell: number): Set<number> {
  const twins = new Set<number>();
  for (let at = problem.starts[cell] as number; at < (problem.starts[cell + 1] as number); at++) {
    const relation = problem.cellRelations[at] as number;
    const state = relation < 0 ? RELATION_STATE.unused : problem.states[relation];
    if (state !== RELATION_STATE.holds && state !== RELATION_STATE.fails) continue;
    const others = cellsOfRelation(problem, relation).filter(
      (other) => other !== cell && problem.values[other] !== 0,
    );
    if (others.length > 1) continue;
    const difference = problem.differences[relation] as number;
    twins.add((problem.values[cell] as number) - difference / (problem.cellWeights[at] as number) + 0);
  }
  return twins;
}

/** Characters by which the print of a figure differs from a text; a text without digits says nothing. */
export function distanceTo(problem: Problem, cell: number, figure: number, text: string): number {
  const shown = digitsIn(text);
  if (!/\d/.test(shown)) return 0;
  const { section } = placeOf(problem, cell);
  const step = problem.steps[cell] as number;
  const decimals = step === 1 && section.half > 0 ? 0 : section.precision.decimals;
  const digits = String(Math.round(Math.abs(figure) / step)).padStart(decimals + 1, "0");
  return apart(shown, digits);
}

/** Letters that stand for digits where a print was scanned or typed by hand. */
const ALIKE: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  Q: "0",
  D: "0",
  〇: "0",
  l: "1",
  I: "1",
  i: "1",
  "|": "1",
  "!": "1",
  Z: "2",
  z: "2",
  S: "5",
  s: "5",
  b: "6",
  G: "6",
  B: "8",
  g: "9",
  q: "9",
};

/** The digits of a print, letters that look like digits taken for them, and `?` for what cannot be told. */
function digitsIn(text: string): string {
  let digits = "";
  for (const character of text.slice(0, LONGEST_PRINT)) {
    const digit = ALIKE[character] ?? character;
    if (/\d/.test(digit)) digits += digit;
    else if (/[０-９]/.test(digit)) digits += String.fromCharCode(digit.charCodeAt(0) - 0xfee0);
    else if (!/[\s.,，．。、;:'`"¥￥+-]/.test(digit)) digits += "?";
  }
  return digits;
}

/** Least number of characters to change, add or drop; an illegible one stands for any. */
function apart(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] || a[i - 1] === "?";
      row.push(
        Math.min(
          (above[j] as number) + 1,
          (row[j - 1] as number) + 1,
          (above[j - 1] as number) + (same ? 0 : 1),
        ),
      );
    }
    above = row;
  }
  return above[b.length] as number;
}
