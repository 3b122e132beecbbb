import { type CellAddress, type FinalAccounts, tableOf } from "../../accounts";
import {
  bindSystem,
  type Figures,
  gatherFigures,
  judge,
  type System,
  type SystemRelation,
} from "../../checking";
import { codeLevel, columnTitle, englishCell, type FormId, type RelationSpec, rowTitle } from "../../forms";
import type { Issue } from "../tables/issue";
import { slackOf } from "./aggregates";
import type { Incidence } from "./incidence";
import type { PartialAggregate, PartialConsolidation } from "./partial";
import { isBroken } from "./shares";

/**
 * Checks a consolidated parent again. Its figures are sums, so what rounding explains of a relation is what it
 * explains in all children together. Relations are linear: what a child adds to the difference is the difference of
 * its own figures, and the children named are those whose own difference rounding cannot explain.
 */
export function checkParent(
  parent: FinalAccounts,
  sums: PartialAggregate,
  children: PartialConsolidation,
  incidence: Incidence,
): Issue[] {
  const unfilled = new Set(children.unfilled);
  const system = bindSystem(parent, incidence.rules);
  const figures = gatherFigures(system, parent) as Figures;
  const halves = Float64Array.from(figures.halves, (_, index) => {
    const { form, key, column } = system.cells[index] as System["cells"][number];
    return slackOf(sums, form, key, column);
  });
  // Every cell has a half step of its own here; relations of one figure printed twice stay exact.
  const halfOf = Float64Array.from(system.relations, ({ exact }) => (exact ? 0 : -1));
  const { outcomes, differences, tolerances } = judge({ ...system, halfOf }, { ...figures, halves });
  const failed = system.relations.flatMap((relation, index): (FailedRelation & { id: string | null })[] => {
    if (outcomes[index] !== "fail") return [];
    const places = relation.cells.map((cell): CellAddress => {
      const { form, key, column } = system.cells[cell] as System["cells"][number];
      return { form, row: key, column };
    });
    const spec = system.specs[index] as RelationSpec;
    const id = incidence.idOf(spec, places);
    // Parts that some layouts leave unfilled are not judged: neither in such a child nor in a sum with it.
    if (id !== null && unfilled.has(id)) return [];
    const [difference, tolerance] = [differences[index] as number, tolerances[index] as number];
    return [{ relation, spec, id, places, difference, tolerance }];
  });
  const guilty = guiltyChildren(failed, children, parent);
  return failed.map((one) => issueOf(one, (one.id === null ? undefined : guilty.get(one.id)) ?? []));
}

/** A relation that the parent breaks. */
interface FailedRelation {
  readonly relation: SystemRelation;
  readonly spec: RelationSpec;
  /** Where its terms stand. */
  readonly places: readonly CellAddress[];
  readonly difference: number;
  readonly tolerance: number;
}

/** What the children have to do with a failed relation. */
type Guilty = readonly { readonly id: string; readonly difference: number }[];

/** The children whose share in a relation goes against it, by the id of the relation. */
function guiltyChildren(
  failed: readonly (FailedRelation & { readonly id: string | null })[],
  { counted }: PartialConsolidation,
  parent: FinalAccounts,
): ReadonlyMap<string, Guilty> {
  const guilty = new Map<string, { id: string; difference: number }[]>();
  const specs = new Map<string, RelationSpec>();
  for (const { id, spec } of failed)
    if (id !== null) {
      guilty.set(id, []);
      specs.set(id, spec);
    }
  if (guilty.size === 0) return guilty;
  const inner = innerCodes(parent);
  for (const { id, breaks = [] } of counted)
    for (const share of breaks) {
      const spec = specs.get(share.relation);
      if (spec === undefined) continue;
      let { difference, tolerance } = share;
      for (const cell of share.open ?? []) {
        if (!inner(cell.form).has(cell.row)) continue;
        difference += cell.difference;
        tolerance -= spec.sameFigure === true ? 0 : cell.tolerance;
      }
      if (isBroken(spec, difference, tolerance)) guilty.get(share.relation)?.push({ id, difference });
    }
  return guilty;
}

/** The codes of a form of the parent that have codes under them. */
function innerCodes(parent: FinalAccounts): (form: FormId) => ReadonlySet<string> {
  const known = new Map<FormId, ReadonlySet<string>>();
  return (form) => {
    const found = known.get(form);
    if (found !== undefined) return found;
    const inner = new Set<string>();
    for (const { key } of tableOf(parent, form)?.rows ?? [])
      if (codeLevel(key) !== undefined)
        for (let above = key.slice(0, -2); above.length >= 3; above = above.slice(0, -2)) inner.add(above);
    known.set(form, inner);
    return inner;
  };
}

function issueOf(
  { relation: { rule }, places, difference, tolerance }: FailedRelation,
  guilty: Guilty,
): Issue {
  const first = places[0];
  const at =
    first === undefined
      ? rule.id
      : `${rowTitle(first.form, first.row)}/${columnTitle(first.form, first.column)}`;
  const englishAt = first === undefined ? rule.id : englishCell(first);
  const brought = (unit: string, between: string) =>
    guilty.map((child) => `${child.id} (${child.difference}${unit})`).join(between);
  return {
    kind: "relation-failed",
    rule: rule.id,
    ...(first === undefined ? {} : first),
    ...(guilty.length === 1 ? { child: (guilty[0] as { id: string }).id } : {}),
    children: guilty.map((child) => child.id),
    difference,
    tolerance,
    message: {
      zh: `${rule.id} ${rule.title.zh}：合并后${at}相差${difference}分，来自${brought("分", "、") || "抵销"}`,
      en: `${rule.id} ${rule.title.en}: consolidated ${englishAt} is off by ${difference} fen, brought by ${brought(" fen", ", ") || "the eliminations"}`,
    },
  };
}
