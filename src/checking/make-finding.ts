import {
  type CellAddress,
  type FinalAccounts,
  lineOf,
  measureOf,
  type Row,
  type RowFinder,
  tableOf,
} from "../accounts";
import { refusal, WRONG_RULE } from "../errors";
import type { Finding, FindingValue, LocalizedText, Place, Severity } from "./finding";
import { LAST_DIGIT, LAST_DIGIT_ADVICE, LAST_DIGIT_REASON, RELATION_MESSAGES } from "./messages";
import { cellThing, type Remedy, UNBOUNDED } from "./remedies";
import type { Judgement, RuleMeta } from "./rule";
import { cellAt, type Figures, type System, type SystemRelation } from "./system-shape";

/** The cells of a relation by side, with their lines. */
export function placesOf(system: System, relation: SystemRelation, accounts: FinalAccounts) {
  const places = relation.cells.map((index): Place => {
    const cell = cellAt(system, index);
    const row = tableOf(accounts, cell.form)?.rows[cell.row];
    return placeIn(row, { form: cell.form, row: cell.key, column: cell.column });
  });
  return { where: places.slice(0, relation.leftCount), against: places.slice(relation.leftCount) };
}

/** A cell with all that its row tells of where it stands. */
function placeIn(row: Row | undefined, address: CellAddress): Place {
  const box = row?.boxes?.[address.column];
  const page = box?.page ?? row?.page;
  return {
    ...address,
    line: row === undefined ? null : lineOf(row, address.column),
    ...(page === undefined ? {} : { page }),
    ...(box === undefined ? {} : { box }),
  };
}

function linesOf(...lists: readonly (readonly Place[])[]): number[] {
  const lines = lists.flatMap((places) =>
    places.flatMap((place) => (place.line === null ? [] : [place.line])),
  );
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** The finding of a failed relation. */
export function relationFinding(
  relation: SystemRelation,
  sides: { where: Place[]; against: Place[] },
  figures: Figures,
  difference: number,
  tolerance: number,
  severity: Severity,
  accounts: FinalAccounts,
): Finding {
  const { rule, cells, weights, leftCount, comparison } = relation;
  let actual = 0;
  for (let term = 0; term < leftCount; term++) {
    actual += (weights[term] as number) * (figures.values[cells[term] as number] as number);
  }
  const first = sides.where[0];
  return {
    rule: rule.id,
    severity,
    ...sides,
    lines: linesOf(sides.where, sides.against),
    measure: first === undefined ? "money" : measureOf(first.form, first.row),
    ...precisionAt(first, accounts),
    expected: actual - difference,
    actual,
    difference,
    tolerance,
    title: rule.title,
    message: rule.messages?.default ?? RELATION_MESSAGES[comparison],
    params: {},
    ...(rule.advice === undefined ? {} : { advice: rule.advice }),
    source: rule.source,
    related: rule.related ?? [],
    remedies: relationRemedies(relation, sides, figures, difference, tolerance),
  };
}

/** What each cell of a failed relation would have to hold, the others standing as they are; weights have the sign of their side. */
function relationRemedies(
  { comparison, cells, weights }: SystemRelation,
  { where, against }: { readonly where: readonly Place[]; readonly against: readonly Place[] },
  { values }: Figures,
  difference: number,
  tolerance: number,
): Remedy[] {
  // The difference may be anything below, above, or within the tolerance.
  const low = comparison === "<=" ? -UNBOUNDED : -tolerance;
  const high = comparison === ">=" ? UNBOUNDED : tolerance;
  return [...where, ...against].map((place, term) => {
    const weight = weights[term] as number;
    const value = values[cells[term] as number] as number;
    const ends = [low, high].map((end) => value + (end - difference) / weight);
    return { thing: cellThing(place), low: Math.min(...ends), high: Math.max(...ends) };
  });
}

/** The finding of a failed judgement. */
export function judgementFinding(
  rule: RuleMeta,
  judgement: Judgement,
  accounts: FinalAccounts,
  find: RowFinder,
  severity: Severity,
): Finding {
  const place = (address: CellAddress): Place => placeIn(find(address.form, address.row), address);
  const where = (judgement.where ?? []).map(place);
  const against = (judgement.against ?? []).map(place);
  const lines = [...new Set([...linesOf(where, against), ...(judgement.lines ?? [])])].sort((a, b) => a - b);
  const { expected = null, actual = null } = judgement;
  const reason = judgement.reason ?? "default";
  const isLastDigit = reason === LAST_DIGIT_REASON;
  const message = rule.messages?.[reason] ?? (isLastDigit ? LAST_DIGIT : undefined);
  if (message === undefined)
    throw refusal(
      WRONG_RULE,
      undefined,
      ["所给理由的文字", "the message of a reason that it gives"],
      [rule.id, "messages", reason],
    );
  return {
    rule: rule.id,
    severity: milder(severity, judgement.severity),
    where,
    against,
    lines,
    measure: judgement.measure ?? "text",
    ...(judgement.precision === undefined
      ? precisionAt(where[0], accounts)
      : { precision: judgement.precision }),
    expected,
    actual,
    difference: differenceOf(expected, actual),
    tolerance: judgement.tolerance ?? null,
    title: rule.title,
    message,
    params: judgement.params ?? {},
    ...adviceOf(isLastDigit ? LAST_DIGIT_ADVICE : rule.advice),
    source: rule.source,
    related: rule.related ?? [],
    ...(judgement.remedies === undefined ? {} : { remedies: judgement.remedies }),
    ...placeOf(judgement),
  };
}

function placeOf({ evaluation: place }: Judgement): Pick<Finding, "evaluation"> {
  if (place?.evaluation === undefined) return {};
  const { evaluation, row } = place;
  return { evaluation: { evaluation, ...(row === undefined ? {} : { row }) } };
}

function adviceOf(advice: LocalizedText | undefined): Pick<Finding, "advice"> {
  return advice === undefined ? {} : { advice };
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** actual − expected: of whole numbers, or of decimal strings at their own decimals; null where either is text. */
function differenceOf(expected: FindingValue, actual: FindingValue): number | null {
  if (typeof expected === "number" && typeof actual === "number") return actual - expected;
  if (typeof expected !== "string" || typeof actual !== "string") return null;
  if (!DECIMAL.test(expected) || !DECIMAL.test(actual)) return null;
  const decimals = Math.max(...[expected, actual].map((text) => text.split(".")[1]?.length ?? 0));
  return Number((Number(actual) - Number(expected)).toFixed(Math.min(decimals, 20)));
}

/** The severities, the mildest first. */
export const GRAVITY: readonly Severity[] = ["info", "warning", "error"];

/** The milder of the two; the second may be absent. */
export function milder(rule: Severity, place: Severity | undefined): Severity {
  return place !== undefined && GRAVITY.indexOf(place) < GRAVITY.indexOf(rule) ? place : rule;
}

function precisionAt(place: Place | undefined, accounts: FinalAccounts): Pick<Finding, "precision"> {
  const precision = place === undefined ? undefined : tableOf(accounts, place.form)?.precision;
  return precision === undefined ? {} : { precision };
}
