import type { CellAddress, FinalAccounts } from "../../accounts";
import { need, needAccounts } from "../../errors";
import { layoutOf } from "../../forms";
import { type Fen, fen } from "../../money";
import { needRules } from "../need-rules";
import { nationalProfile, type Profile } from "../profile";
import type { RelationRule, Rule } from "../rule";
import { explainedRelation, type Problem, problemOf, RELATION_STATE } from "./problem";
import type { LinearRow } from "./simplex";
import { type SolveOptions, solveIntegers } from "./solve-integers";
import type { ExplainedRelation } from "./suspect";

/** An exact figure that a printed one may come from. */
export interface ExactFigure extends CellAddress {
  readonly printed: Fen;
  readonly exact: Fen;
}

/** Whether rounding alone explains the published figures. */
export type JointRounding =
  /** Exact figures inside all the printed intervals that satisfy every relation at once. */
  | { readonly kind: "explained"; readonly witness: readonly ExactFigure[] }
  /** Relations that cannot hold together, though each may by itself; without any one of them the rest can. */
  | { readonly kind: "impossible"; readonly conflict: readonly ExplainedRelation[] }
  | { readonly kind: "undecided" };

/** How joint rounding is decided. */
export interface JointRoundingOptions extends SolveOptions {
  readonly rules: readonly Rule<never>[];
  /** The national profile of the accounts' year where left out. */
  readonly profile?: Profile;
}

/**
 * Decides whether the whole published set can come from one ledger by rounding alone. Every relation may hold within
 * its own interval and the set still be impossible, because one hidden figure would have to be two. The relations of
 * the severity `error` count; blanks are zero; printings of one figure come from one hidden figure.
 *
 * @example
 * ```ts
 * import { arithmeticRules } from "juesuan/checking";
 * import { jointRounding } from "juesuan/advanced";
 * import { sampleAccounts } from "juesuan/accounts";
 * jointRounding(sampleAccounts(), { rules: arithmeticRules }).kind; // => "explained"
 * ```
 */
export function jointRounding(accounts: FinalAccounts, options: JointRoundingOptions): JointRounding {
  needAccounts(accounts, "accounts");
  needRules(need("object", options, "options").rules, "options", "rules");
  const at = options.profile ?? nationalProfile(accounts.year);
  const severityOf = (rule: RelationRule) => at.severities[rule.id] ?? rule.severity;
  const rules = options.rules.filter(
    (rule): rule is RelationRule => rule.kind === "relation" && severityOf(rule) !== "off",
  );
  const layout = layoutOf(at.province, at.year);
  const problem = problemOf(accounts, { rules, severityOf, layout: layout.forms });
  const { rows, relations, cells } = rowsOf(problem);
  const halves = cells.map((cell) => halfOf(problem, cell));
  const values = cells.map((cell) => problem.values[cell] as number);
  const result = solveIntegers(
    {
      low: values.map((value, i) => value - (halves[i] as number)),
      high: values.map((value, i) => value + (halves[i] as number)),
      start: values,
      rows,
    },
    options,
  );
  if (result.kind === "undecided") return result;
  if (result.kind === "conflict") {
    return {
      kind: "impossible",
      conflict: result.rows.map((row) => explainedRelation(problem, relations[row] as number)),
    };
  }
  return {
    kind: "explained",
    witness: cells.map((cell, i) => {
      const { form, key, column } = problem.system.cells[cell] as Problem["system"]["cells"][number];
      return {
        form,
        row: key,
        column,
        printed: fen(values[i] as number),
        exact: fen(result.values[i] as number),
      };
    }),
  };
}

/** Half a step of a printed figure; a blank, a count and a figure printed to the 分 are exact. */
function halfOf(problem: Problem, cell: number): number {
  const step = problem.steps[cell] as number;
  return problem.adjustable[cell] === 1 && step > 1 ? step / 2 : 0;
}

/** The relations over printed figures. */
function rowsOf(problem: Problem): { rows: LinearRow[]; relations: number[]; cells: number[] } {
  const variables = new Map<number, number>();
  const cells: number[] = [];
  const rows: LinearRow[] = [];
  const relations: number[] = [];
  problem.states.forEach((state, relation) => {
    const bound = problem.system.relations[relation] as Problem["system"]["relations"][number];
    const severity = bound.severity ?? problem.severityOf(bound.rule);
    if (state === RELATION_STATE.unused || severity !== "error") return;
    const terms = bound.cells
      .map((cell, i) => ({ cell, weight: bound.weights[i] as number }))
      .filter(({ cell }) => problem.adjustable[cell] === 1);
    if (terms.length === 0) return;
    rows.push({
      variables: terms.map(({ cell }) => {
        const known = variables.get(cell);
        if (known !== undefined) return known;
        variables.set(cell, cells.length);
        cells.push(cell);
        return cells.length - 1;
      }),
      weights: terms.map(({ weight }) => weight),
      low: bound.comparison === "<=" ? Number.NEGATIVE_INFINITY : 0,
      high: bound.comparison === ">=" ? Number.POSITIVE_INFINITY : 0,
    });
    relations.push(relation);
  });
  return { rows, relations, cells };
}
