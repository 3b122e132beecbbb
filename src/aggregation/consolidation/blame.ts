import { type CellAddress, type FinalAccounts, measureOf, type Row, tableOf } from "../../accounts";
import {
  arithmeticRules,
  bindSystem,
  type Figures,
  gatherFigures,
  judge,
  type RelationRule,
  type System,
  type SystemRelation,
} from "../../checking";
import { columnTitle, type FormId, rowTitle } from "../../forms";
import { halfStepOf } from "../../money";
import type { Issue } from "../tables/issue";
import { slackOf } from "./aggregates";
import type { Child } from "./children";
import type { PartialAggregate } from "./partial";

/**
 * Checks a consolidated parent again. Its figures are sums, so what rounding explains of a relation is what it
 * explains in all children together. Relations are linear: what a child adds to the difference is the difference of
 * its own figures, and the children named are those whose own difference rounding cannot explain.
 */
export function checkParent(
  parent: FinalAccounts,
  partial: PartialAggregate,
  children: readonly Child[],
  rules: readonly RelationRule[] = arithmeticRules,
): Issue[] {
  const system = bindSystem(parent, rules);
  const figures = gatherFigures(system, parent) as Figures;
  const halves = Float64Array.from(figures.halves, (_, index) => {
    const { form, key, column } = system.cells[index] as System["cells"][number];
    return slackOf(partial, form, key, column);
  });
  // Every cell has a half step of its own here; relations of one figure printed twice stay exact.
  const halfOf = Float64Array.from(system.relations, ({ exact }) => (exact ? 0 : -1));
  const { outcomes, differences, tolerances } = judge({ ...system, halfOf }, { ...figures, halves });
  const failed = system.relations.flatMap((relation, index): FailedRelation[] => {
    if (outcomes[index] !== "fail") return [];
    const places = relation.cells.map((cell): CellAddress => {
      const { form, key, column } = system.cells[cell] as System["cells"][number];
      return { form, row: key, column };
    });
    return [
      { relation, places, difference: differences[index] as number, tolerance: tolerances[index] as number },
    ];
  });
  const blamed = blamedFor(failed, children);
  return failed.flatMap(({ relation, places, difference, tolerance }, index): Issue[] => {
    const { guilty, isUnfilled } = blamed[index] as Blamed;
    // Parts that some layouts leave unfilled are not judged: neither in such a child nor in a sum with it.
    if (relation.whenFilled && isUnfilled) return [];
    return [issueOf(relation, places, difference, tolerance, guilty)];
  });
}

/** A relation that the parent breaks. */
interface FailedRelation {
  readonly relation: SystemRelation;
  /** Where its terms stand. */
  readonly places: readonly CellAddress[];
  readonly difference: number;
  readonly tolerance: number;
}

/** Whether a difference of this sign goes against the relation. */
function breaks({ comparison }: SystemRelation, difference: number): boolean {
  return comparison === "=" || (comparison === "<=" ? difference > 0 : difference < 0);
}

/** What the children have to do with a failed relation. */
interface Blamed {
  readonly guilty: { readonly id: string; readonly difference: number }[];
  /** Whether a child prints nothing of the right side, whose left side it prints. */
  isUnfilled: boolean;
}

/** A term of a failed relation. */
interface Term {
  readonly at: number;
  readonly column: string;
  readonly weight: number;
  readonly left: boolean;
}

/** What one child prints of a relation. */
interface Share {
  difference: number;
  tolerance: number;
  left: boolean;
  right: boolean;
}

/** Goes through the rows of each child once: a relation over many rows is met only where the child has them. */
function blamedFor(failed: readonly FailedRelation[], children: readonly Child[]): Blamed[] {
  const blamed = failed.map((): Blamed => ({ guilty: [], isUnfilled: false }));
  const terms = termsOf(failed);
  for (const { id, accounts } of children) {
    for (const [at, share] of sharesOf(accounts, terms, failed)) {
      const { relation } = failed[at] as FailedRelation;
      const one = blamed[at] as Blamed;
      if (share.left && !share.right) one.isUnfilled = true;
      if (Math.abs(share.difference) > share.tolerance && breaks(relation, share.difference))
        one.guilty.push({ id, difference: share.difference });
    }
  }
  return blamed;
}

/** The terms of all failed relations by the form and row they stand in. */
function termsOf(
  failed: readonly FailedRelation[],
): ReadonlyMap<FormId, ReadonlyMap<string, readonly Term[]>> {
  const forms = new Map<FormId, Map<string, Term[]>>();
  failed.forEach(({ relation: { weights, leftCount }, places }, at) => {
    places.forEach(({ form, row, column }, index) => {
      const rows = forms.get(form) ?? new Map<string, Term[]>();
      forms.set(form, rows);
      const term = { at, column, weight: weights[index] as number, left: index < leftCount };
      const known = rows.get(row);
      if (known === undefined) rows.set(row, [term]);
      else known.push(term);
    });
  });
  return forms;
}

/** What a child prints of the failed relations, by their place among them. */
function sharesOf(
  accounts: FinalAccounts,
  terms: ReturnType<typeof termsOf>,
  failed: readonly FailedRelation[],
): ReadonlyMap<number, Share> {
  const shares = new Map<number, Share>();
  for (const [form, rows] of terms) {
    const table = tableOf(accounts, form);
    const seen = new Set<string>();
    for (const { key, cells } of table?.rows ?? []) {
      // Of two rows of one key the first counts.
      if (table === undefined || seen.has(key)) continue;
      seen.add(key);
      for (const { at, column, weight, left } of rows.get(key) ?? []) {
        const amount = (cells as Row["cells"])[column] ?? null;
        if (amount === null) continue;
        const share = shares.get(at) ?? { difference: 0, tolerance: 0, left: false, right: false };
        shares.set(at, share);
        share.difference += weight * amount;
        if (failed[at]?.relation.exact !== true && measureOf(form, key) === "money")
          share.tolerance += halfStepOf(table.precision);
        if (left) share.left = true;
        else share.right = true;
      }
    }
  }
  return shares;
}

function issueOf(
  { rule }: SystemRelation,
  places: readonly CellAddress[],
  difference: number,
  tolerance: number,
  guilty: readonly { readonly id: string; readonly difference: number }[],
): Issue {
  const first = places[0];
  const at =
    first === undefined
      ? rule.id
      : `${rowTitle(first.form, first.row)}/${columnTitle(first.form, first.column)}`;
  const brought = guilty.map((child) => `${child.id} (${child.difference} 分)`).join(", ");
  return {
    kind: "relation-failed",
    rule: rule.id,
    ...(first === undefined ? {} : first),
    ...(guilty.length === 1 ? { child: (guilty[0] as { id: string }).id } : {}),
    children: guilty.map((child) => child.id),
    difference,
    tolerance,
    message: {
      zh: `${rule.id} ${rule.title.zh}：合并后${at}相差${difference}分，来自${brought || "抵销"}`,
      en: `${rule.id} ${rule.title.en}: consolidated ${at} is off by ${difference} 分, brought by ${brought || "the eliminations"}`,
    },
  };
}
