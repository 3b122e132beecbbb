import type { FinalAccounts } from "../../accounts";
import type { CodeScope } from "../../codes";
import { need, needAccounts } from "../../errors";
import { layoutOf } from "../../forms";
import { frozen } from "../../frozen";
import { fen } from "../../money";
import type { CheckResult } from "../check";
import type { Severity } from "../finding";
import { boundIn } from "../kept-bound";
import { needRules } from "../need-rules";
import { nationalProfile, type Profile } from "../profile";
import type { RelationRule, Rule } from "../rule";
import type { System } from "../system";
import type { Alternative } from "./alternatives";
import { itemsLeftOut } from "./bare-sections";
import type { Cause, ChangedCell } from "./cause";
import { crosswiseRows } from "./crosswise";
import { displacedRows, withoutDisplacement } from "./displaced";
import { evidenceOf } from "./evidence";
import { explain, type Group } from "./explain";
import { fixedRowsLeftOut } from "./fixed-rows";
import {
  explainedRelation,
  type Problem,
  problemOf,
  RELATION_STATE,
  signatureOf,
  withChanges,
} from "./problem";
import { repeatedRows } from "./repeated-rows";
import { rivalsOf } from "./rivals";
import type { Stage } from "./stage";
import type { ExplainedRelation, Location, Suspect } from "./suspect";
import { unreadableFigures } from "./unreadable";

/** How guilty cells are looked for. */
export interface LocateOptions {
  /** The rules; equalities of the severity `error` must hold, all others only help to rank. */
  readonly rules: readonly Rule<never>[];
  /** The national profile of the accounts' year where left out. */
  readonly profile?: Profile;
  /** Where codes are looked up, as `withCatalogue` gives it; the built-in catalogue where left out. */
  readonly codes?: CodeScope;
  /** Most cells that one explanation of connected failures may change; 3 where left out. */
  readonly maxCells?: number;
  /** Steps the search for several cells may take; 40,000 where left out. */
  readonly budget?: number;
  /** Most suspects given back; 20 where left out. */
  readonly maxSuspects?: number;
}

/** Finds guilty cells; keeps the binding of the last shape, so that many accounts of one shape go fast. */
export interface Locator {
  /** `checked` is what a check of the same accounts gave: the search takes over what it has bound. */
  locate(accounts: FinalAccounts, checked?: CheckResult): Location;
}

const CELLS = 3;
const STEPS = 40_000;
const SUSPECTS = 20;

/**
 * Finds the smallest sets of cells whose change makes every equality hold within its interval, says for each what
 * the figure should have been and what slip leads to the print, and ranks them. Nothing fails, nothing is suspected,
 * but for what the print itself shows: a figure that cannot be read, a row that is missing where all layouts have one.
 *
 * Single cells are found exactly; sets of up to `maxCells` by a bounded search that proves its minimum or says that
 * it did not (`minimal`, `complete`). Independent failures are solved apart. `checked` is what a check of the same
 * accounts by the same rules gave: the search then takes over what it has bound, and finds the same.
 *
 * @example
 * ```ts
 * import { arithmeticRules, locateErrors } from "juesuan/checking";
 * import { parseAccounts, sampleAccounts } from "juesuan/accounts";
 * locateErrors(sampleAccounts(), { rules: arithmeticRules }).suspects; // => []
 *
 * // 154.16 printed as 145.16
 * const text = JSON.stringify(sampleAccounts()).replace('"basic":154160000,"project":null', '"basic":145160000,"project":null');
 * const [suspect] = locateErrors(parseAccounts(JSON.parse(text)), { rules: arithmeticRules }).suspects;
 * suspect?.diagnosis; // => "digits transposed"
 * suspect?.cells[0]?.proposed; // => 154160000
 * ```
 */
export function locateErrors(
  accounts: FinalAccounts,
  options: LocateOptions & { readonly checked?: CheckResult },
): Location {
  needAccounts(accounts, "accounts");
  return createLocator(options).locate(accounts, options.checked);
}

/**
 * A locator for many accounts with the same rules.
 *
 * @example
 * ```ts
 * import { arithmeticRules } from "juesuan/checking";
 * import { createLocator } from "juesuan/advanced";
 * import { sampleAccounts } from "juesuan/accounts";
 * createLocator({ rules: arithmeticRules }).locate(sampleAccounts()).groups; // => 0
 * ```
 */
export function createLocator(options: LocateOptions): Locator {
  need("object", options, "options");
  needRules(options.rules, "options", "rules");
  const { profile: given, codes } = options;
  const relationRules = options.rules.filter((rule): rule is RelationRule => rule.kind === "relation");
  const known = new Map<string, System>();
  return {
    locate(accounts, checked) {
      const at = given ?? nationalProfile(accounts.year);
      const severityOf = (rule: RelationRule): Severity | "off" => at.severities[rule.id] ?? rule.severity;
      const rules = relationRules.filter((rule) => severityOf(rule) !== "off");
      const layout = layoutOf(at.province, at.year);
      const terms = { rules, severityOf, layout: layout.forms, ...(codes === undefined ? {} : { codes }) };
      const shared = boundIn(checked, rules, layout.forms);
      const problem = problemOf(accounts, terms, [known.get(layout.id), shared]);
      known.set(layout.id, problem.system);
      const stages = seenSlips(problem);
      if (problem.sound && stages.length === 0) return NOTHING_FOUND;
      const budget = { left: options.budget ?? STEPS };
      const clean = stages.at(-1)?.rest ?? problem;
      const displaced = displacedRows(clean);
      const rest = withoutDisplacement(clean, displaced);
      const groups = [
        ...stages.flatMap((stage) => stage.groups),
        ...displaced,
        ...explain(rest, { maxCells: options.maxCells ?? CELLS, budget }),
        ...crosswiseRows(rest),
      ];
      const problems: [Problem, ...Problem[]] = [problem, ...stages.map(({ seen }) => seen)];
      return report(problems, groups, options.maxSuspects ?? SUSPECTS);
    },
  };
}

/** Of accounts in which every relation holds and nothing is seen to be missing. */
const NOTHING_FOUND: Location = /* @__PURE__ */ frozen({
  suspects: [],
  unexplained: [],
  groups: 0,
  complete: true,
});

/** Slips that are seen by themselves, one stage after the other, each in the accounts without what the last one found. */
function seenSlips(problem: Problem): Stage[] {
  const stages: Stage[] = [];
  for (const look of [unreadableFigures, repeatedRows, fixedRowsLeftOut, itemsLeftOut]) {
    const stage = look(stages.at(-1)?.rest ?? problem);
    if (stage.groups.length > 0) stages.push(stage);
  }
  return stages;
}

/** What was found, over the accounts as printed and as each stage left them. */
function report(
  problems: readonly [Problem, ...Problem[]],
  groups: readonly Group[],
  most: number,
): Location {
  const [problem] = problems;
  const relations = new Map<string, ExplainedRelation>();
  for (const one of problems) {
    one.states.forEach((state, relation) => {
      if (state === RELATION_STATE.fails || state === RELATION_STATE.hintFails)
        relations.set(signatureOf(one, relation), explainedRelation(one, relation));
    });
  }
  const suspects = groups.flatMap((group, index) => suspectsOf(problem, group, index, relations));
  const explainedNames = new Set(
    groups.flatMap((group) => group.alternatives[0]?.causes.flatMap((cause) => cause.explains) ?? []),
  );
  const ranked = onceEach(suspects);
  return {
    suspects: ranked.slice(0, Math.max(most, ranked.filter((suspect) => suspect.best).length)),
    unexplained: problem.failing
      .filter((relation) => !explainedNames.has(signatureOf(problem, relation)))
      .map((relation) => explainedRelation(problem, relation)),
    groups: groups.length,
    complete: groups.every((group) => group.complete),
  };
}

/** The best first, then by confidence; a slip that explains several groups once, with all that it explains. */
function onceEach(suspects: readonly Suspect[]): Suspect[] {
  const found = new Map<string, Suspect>();
  for (const suspect of [...suspects].sort(inRank)) {
    const key = JSON.stringify([
      suspect.diagnosis,
      suspect.cells.map(({ form, row, column, line, proposed }) => [form, row, column, line, proposed]),
    ]);
    const known = found.get(key);
    if (known === undefined) found.set(key, suspect);
    else if (known.best && suspect.best && known.group !== suspect.group) {
      const names = new Set(known.explains.map((one) => JSON.stringify(one)));
      const more = suspect.explains.filter((one) => !names.has(JSON.stringify(one)));
      found.set(key, { ...known, explains: [...known.explains, ...more] });
    }
  }
  return [...found.values()].sort(inRank);
}

function inRank(a: Suspect, b: Suspect): number {
  return Number(b.best) - Number(a.best) || b.confidence - a.confidence;
}

/** The slips of a group once each, with the share of likelihood of the explanations they belong to. */
function suspectsOf(
  problem: Problem,
  group: Group,
  index: number,
  relations: ReadonlyMap<string, ExplainedRelation>,
): Suspect[] {
  const [best] = group.alternatives;
  if (best === undefined) return [];
  const shares = sharesOf(group.alternatives);
  const found = new Map<string, { cause: Cause; share: number; best: boolean }>();
  group.alternatives.forEach((alternative, at) => {
    for (const cause of alternative.causes) {
      const key = cause.cells.map((cell) => `${cell.form}/${cell.row}/${cell.column}/${cell.cell}`).join();
      const known = found.get(key);
      if (known === undefined) found.set(key, { cause, share: shares[at] ?? 0, best: at === 0 });
      else known.share += shares[at] ?? 0;
    }
  });
  return [...found.values()]
    .map((entry) => ({ ...entry, cause: withComparisons(problem, entry.cause) }))
    .map(({ cause, share, best: chosen }) => ({
      cells: cause.cells.map((cell) => ({
        form: cell.form,
        row: cell.row,
        column: cell.column,
        line: cell.line,
        printed: cell.printed === null ? null : fen(cell.printed),
        proposed: cell.proposed === null ? null : fen(cell.proposed),
        interval: cell.interval,
        ...(cell.text === undefined ? {} : { text: cell.text }),
      })),
      diagnosis: cause.diagnosis,
      confidence: Math.round(Math.min(CERTAIN, share * (cause.certainty ?? 1)) * 1000) / 1000,
      evidence: evidenceOf(problem, cause),
      explains: cause.explains.flatMap((name) => relations.get(name) ?? []),
      best: chosen,
      group: index,
      minimal: group.minimal,
      rivals: rivalAddresses(problem, cause),
    }));
}

/** The cause with the comparisons (≤, ≥, milder rules) that fail now and hold once its figures are mended. */
function withComparisons(problem: Problem, cause: Cause): Cause {
  if (cause.repair.kind === "accounts" || !cause.cells.every((cell) => isHere(problem, cell))) return cause;
  const { states } = withChanges(problem, cause.repair.figures);
  const mended: string[] = [];
  problem.states.forEach((state, relation) => {
    if (state === RELATION_STATE.hintFails && states[relation] === RELATION_STATE.hintHolds) {
      mended.push(signatureOf(problem, relation));
    }
  });
  return { ...cause, explains: [...new Set([...cause.explains, ...mended])] };
}

/** Whether the cell's index is one of this system: a cause found after a row was put in has indices of its own. */
function isHere(problem: Problem, { cell, form, row, column }: ChangedCell): boolean {
  const found = cell === null ? undefined : problem.system.cells[cell];
  return found?.form === form && found.key === row && found.column === column;
}

/** Nothing that follows from print alone is certain. */
const CERTAIN = 0.999;

/** Shares of likelihood; an explanation with one slip more is a thousand times less likely. */
function sharesOf(alternatives: readonly Alternative[]): number[] {
  const logs = alternatives.map(({ causes, log }) => log - Math.log(1000) * causes.length);
  const top = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const weights = logs.map((log) => Math.exp(log - top));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function rivalAddresses(problem: Problem, cause: Cause): Suspect["rivals"] {
  const [only, more] = cause.cells;
  if (only?.cell == null || more !== undefined || !isHere(problem, only)) return [];
  return rivalsOf(problem, only.cell).flatMap((cell) => {
    const found = problem.system.cells[cell];
    return found === undefined ? [] : [{ form: found.form, row: found.key, column: found.column }];
  });
}
