import { amountOf, type CellAddress, type FinalAccounts, measureOf, tableOf } from "../../accounts";
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
import { columnTitle, rowTitle } from "../../forms";
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
  return system.relations.flatMap((relation, index): Issue[] => {
    if (outcomes[index] !== "fail") return [];
    const difference = differences[index] as number;
    const places = relation.cells.map((cell): CellAddress => {
      const { form, key, column } = system.cells[cell] as System["cells"][number];
      return { form, row: key, column };
    });
    // Parts that some layouts leave unfilled are not judged: neither in such a child nor in a sum with it.
    if (relation.whenFilled && children.some((child) => isUnfilled(child, relation, places))) return [];
    const guilty = children.flatMap((child) => {
      const own = ownDifference(child, relation, places);
      return Math.abs(own.difference) > own.tolerance && breaks(relation, own.difference)
        ? [{ id: child.id, difference: own.difference }]
        : [];
    });
    return [issueOf(relation, places, difference, tolerances[index] as number, guilty)];
  });
}

/** Whether a difference of this sign goes against the relation. */
function breaks({ comparison }: SystemRelation, difference: number): boolean {
  return comparison === "=" || (comparison === "<=" ? difference > 0 : difference < 0);
}

/** Whether a child prints nothing of the right side of a relation whose left side it prints. */
function isUnfilled(
  { accounts }: Child,
  { leftCount }: SystemRelation,
  places: readonly CellAddress[],
): boolean {
  const printed = places.map(
    ({ form, row, column }) => (amountOf(accounts, form, row, column) ?? null) !== null,
  );
  return printed.slice(0, leftCount).includes(true) && !printed.slice(leftCount).includes(true);
}

function ownDifference(
  { accounts }: Child,
  { weights, exact }: SystemRelation,
  places: readonly CellAddress[],
): { difference: number; tolerance: number } {
  let [difference, tolerance] = [0, 0];
  places.forEach(({ form, row, column }, term) => {
    const amount = amountOf(accounts, form, row, column) ?? null;
    const table = tableOf(accounts, form);
    if (amount === null || table === undefined) return;
    difference += (weights[term] as number) * amount;
    if (!exact && measureOf(form, row) === "money") tolerance += halfStepOf(table.precision);
  });
  return { difference, tolerance };
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
