import type { CellAddress } from "../../accounts";
import type { RelationRule } from "../../checking";
import {
  codeLevel,
  type FormId,
  fixedRow,
  formOf,
  type RelationSpec,
  type RowSet,
  type Term,
} from "../../forms";

/** What a cell does in a relation: adds to a side, or says whether it is judged at all. */
export type Role = "left" | "right" | "guard";

/** A relation that the cells of one row and column stand in. */
export interface Touch {
  /** Number of the relation in `Incidence.relations`. */
  readonly slot: number;
  readonly weight: number;
  readonly role: Role;
}

/** What relations make of a row, by column in the order of the form's declaration. */
export interface RowTouches {
  readonly key: string;
  readonly columns: readonly ColumnTouches[];
  /** The row that some layouts print instead of this one and others like it. */
  readonly whole: string | null;
}

interface ColumnTouches {
  readonly always: Touch[];
  /** Where no code stands under the row. */
  readonly asLeaf: Touch[];
  /** Where the row that stands for this one is not printed. */
  readonly asPart: Touch[];
}

/** One relation of one rule, bound to a row and a column by name alone. */
export interface NamedRelation {
  readonly kind: RelationKind;
  /** Null where none is bound. */
  readonly row: string | null;
  readonly column: string | null;
  /** The relation of the same kind and column that holds the terms which all bound rows share; −1 where there are none. */
  readonly shared: number;
  /** Whether it is what all bound rows share and no relation of its own. */
  readonly isShared: boolean;
}

/** A relation as it is declared. */
interface RelationKind {
  /** Rule and index among its relations. */
  readonly name: string;
  readonly spec: RelationSpec;
  readonly home: FormId;
  readonly hasShared: boolean;
  /** By the columns it is bound to. */
  readonly columns: readonly { readonly column: string | null; readonly slots: Map<string, number> }[];
}

interface FormTerm {
  readonly kind: RelationKind;
  readonly term: Term;
  readonly weight: number;
  readonly role: Role;
  /** By the column of the form, the columns it is bound to. */
  readonly taken: readonly { readonly at: number; readonly bound: RelationKind["columns"][number] }[];
}

/** The terms that speak of a form. */
interface FormTerms {
  /** Those of one row. */
  readonly ofKey: Map<string, FormTerm[]>;
  readonly others: FormTerm[];
}

/**
 * Which relations a cell stands in. It follows from the names of form, row and column, not from the accounts the cell
 * stands in: relations are linear, so what a child adds to a relation of the whole is known from the child alone, before
 * anybody knows what rows the whole will have. Learnt row by row as rows come, and kept.
 */
export class Incidence {
  readonly relations: NamedRelation[] = [];
  private readonly terms = new Map<FormId, FormTerms>();
  private readonly rows = new Map<FormId, Map<string, RowTouches>>();

  constructor(readonly rules: readonly RelationRule[]) {
    for (const { id, relations } of rules)
      for (const [index, spec] of relations.entries()) this.addSpec(`${id}/${index}`, spec);
  }

  private addSpec(name: string, spec: RelationSpec): void {
    const home = (spec.form ?? spec.left[0]?.form) as FormId;
    const sides = { left: spec.left, right: spec.right, guard: spec.onlyWhereZero ?? [] };
    const columns = (spec.forEach?.columns ?? [null]).map((column) => ({ column, slots: new Map() }));
    const hasShared = Object.values(sides).some((terms) => terms.some(({ rows }) => !followsBoundRow(rows)));
    const kind: RelationKind = { name, spec, home, columns, hasShared };
    for (const role of ["left", "right", "guard"] as const)
      for (const term of sides[role]) {
        const form = (term.form ?? home) as FormId;
        const known: FormTerms = this.terms.get(form) ?? { ofKey: new Map(), others: [] };
        this.terms.set(form, known);
        const taken = formOf(form).columns.flatMap(({ id }, at) =>
          columns
            .filter(({ column }) => (typeof term.column === "string" ? term.column : column) === id)
            .map((bound) => ({ at, bound })),
        );
        const weight = (role === "right" ? -1 : 1) * (term.weight ?? 1);
        const entry: FormTerm = { kind, term, role, weight, taken };
        if (!("key" in term.rows)) known.others.push(entry);
        else known.ofKey.set(term.rows.key, [...(known.ofKey.get(term.rows.key) ?? []), entry]);
      }
  }

  touchesOf(form: FormId, key: string): RowTouches {
    const rows = this.rows.get(form) ?? new Map<string, RowTouches>();
    this.rows.set(form, rows);
    const known = rows.get(key);
    if (known !== undefined) return known;
    const { columns } = formOf(form);
    const made = {
      key,
      whole: codeLevel(key) === undefined ? (fixedRow(form, key)?.row.partOf ?? null) : null,
      columns: columns.map((): ColumnTouches => ({ always: [], asLeaf: [], asPart: [] })),
    };
    rows.set(key, made);
    const { ofKey, others } = this.terms.get(form) ?? NO_TERMS;
    const { whole } = made;
    for (const entry of [...(ofKey.get(key) ?? []), ...others]) {
      const { rows: taken } = entry.term;
      // A total and its parts are never both taken: the part goes where the total would, where that is not printed.
      const list = "leaves" in taken ? "asLeaf" : whole !== null && "group" in taken ? "asPart" : "always";
      this.touch(entry, form, key, (at, touch) => made.columns[at]?.[list].push(touch));
    }
    if (whole !== null)
      for (const entry of [...(ofKey.get(whole) ?? []), ...others])
        this.touch(entry, form, whole, (at, touch) => {
          const { asPart } = made.columns[at] as ColumnTouches;
          if (!asPart.some(({ slot, role }) => slot === touch.slot && role === touch.role))
            asPart.push(touch);
        });
    return made;
  }

  /** The relations in which a term takes the cells of a row, with the index of the column. */
  private touch(entry: FormTerm, form: FormId, key: string, give: (at: number, touch: Touch) => void): void {
    const { kind, term, weight, role, taken } = entry;
    const bound = rowBoundBy(term.rows, kind, form, key);
    if (bound === undefined) return;
    for (const one of taken) give(one.at, { slot: this.slotOf(kind, bound, one.bound), weight, role });
  }

  private slotOf(kind: RelationKind, row: Bound, bound: RelationKind["columns"][number]): number {
    const key = row === ALL_ROWS ? "\n" : (row ?? "");
    const known = bound.slots.get(key);
    if (known !== undefined) return known;
    const isOne = typeof row === "string";
    const shared = isOne && kind.hasShared ? this.slotOf(kind, ALL_ROWS, bound) : -1;
    const slot = this.relations.length;
    bound.slots.set(key, slot);
    this.relations.push({
      kind,
      row: isOne ? row : null,
      column: bound.column,
      shared,
      isShared: row === ALL_ROWS,
    });
    return slot;
  }

  /** The id of the relation of this kind in which all these cells stand; null where no cell tells. */
  idOf(spec: RelationSpec, cells: readonly CellAddress[]): string | null {
    let common: number[] | null = null;
    for (const cell of cells) {
      const here = this.slotsOf(spec, cell);
      // A term that all bound rows share does not tell which of them it is.
      if (here.length === 0) continue;
      common = common === null ? here : common.filter((slot) => here.includes(slot));
      if (common.length <= 1) break;
    }
    const [slot] = common ?? [];
    return slot === undefined ? null : relationId(this.relations[slot] as NamedRelation);
  }

  private slotsOf(spec: RelationSpec, { form, row, column }: CellAddress): number[] {
    const at = formOf(form).columns.findIndex(({ id }) => id === column);
    const touches = this.touchesOf(form, row).columns[at];
    if (touches === undefined) return [];
    const slots = [...touches.always, ...touches.asLeaf, ...touches.asPart].map(({ slot }) => slot);
    return slots.filter((slot) => {
      const { kind, isShared } = this.relations[slot] as NamedRelation;
      return kind.spec === spec && !isShared;
    });
  }
}

const NO_TERMS: FormTerms = { ofKey: new Map(), others: [] };

/** Rule, index among its relations, row and column: the same on every machine. */
export function relationId({ kind, row, column }: NamedRelation): string {
  return `${kind.name}/${row ?? ""}/${column ?? ""}`;
}

/** A term that takes the same rows whatever row is bound. */
const ALL_ROWS = Symbol("all rows");

/** The bound row; null where the relation binds none. */
type Bound = string | null | typeof ALL_ROWS;

function followsBoundRow(rows: RowSet): boolean {
  return "each" in rows || "childrenOf" in rows || "prefixed" in rows || "unprefixed" in rows;
}

/** The bound row for which a term takes the row `key`; undefined where it takes it for none. */
function rowBoundBy(
  rows: RowSet,
  { spec, home }: RelationKind,
  form: FormId,
  key: string,
): Bound | undefined {
  const bound = spec.forEach?.rows;
  if (!followsBoundRow(rows))
    return takes(rows, form, key) ? (bound === undefined ? null : ALL_ROWS) : undefined;
  let row: string | undefined;
  if ("each" in rows) row = key;
  else if ("childrenOf" in rows) row = (codeLevel(key) ?? 1) > 1 ? key.slice(0, -2) : undefined;
  else if ("prefixed" in rows)
    row = key.startsWith(rows.prefixed) ? key.slice(rows.prefixed.length) : undefined;
  else if ("unprefixed" in rows) row = rows.unprefixed + key;
  return row !== undefined && bound !== undefined && takes(bound, home, row) ? row : undefined;
}

/** Whether a set of rows takes a row by its key alone; of `leaves`, whether it may. */
function takes(rows: RowSet, form: FormId, key: string): boolean {
  if ("key" in rows) return rows.key === key;
  if ("keys" in rows) return rows.keys.includes(key);
  const level = codeLevel(key);
  if ("group" in rows) return level === undefined && fixedRow(form, key)?.row.group === rows.group;
  if ("level" in rows) return level === rows.level;
  if ("leaves" in rows) return level !== undefined;
  if ("under" in rows) return level !== undefined && rows.under.some((code) => key.startsWith(code));
  return "all" in rows;
}
