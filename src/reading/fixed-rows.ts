import { type FixedRow, type Form, type FormId, formOf, type Side } from "../forms";
import { squashLabel } from "../tables";

/** A fixed row with the side it belongs to. */
export interface KnownRow {
  readonly side: Side;
  readonly row: FixedRow;
}

/** The fixed rows of a form by every wording of their label. */
export type RowIndex = ReadonlyMap<string, readonly KnownRow[]>;

function indexRows(form: Form): RowIndex {
  const index = new Map<string, KnownRow[]>();
  for (const side of form.sides) {
    for (const row of side.rows) {
      for (const title of [row.title, ...(row.aliases ?? [])]) {
        const label = squashLabel(title);
        const known = index.get(label);
        if (known === undefined) index.set(label, [{ side, row }]);
        else if (!known.some((other) => other.row.key === row.key)) known.push({ side, row });
      }
    }
  }
  return index;
}

const INDICES: Partial<Readonly<Record<FormId, RowIndex>>> = /* @__PURE__ */ (() => ({
  summary: indexRows(formOf("summary")),
  appropriationSummary: indexRows(formOf("appropriationSummary")),
  statistics: indexRows(formOf("statistics")),
  threePublic: indexRows(formOf("threePublic")),
  basicDetail: indexRows(formOf("basicDetail")),
}))();

/** The fixed rows that a squashed label may mean. */
export function rowsLabelled(form: FormId, label: string): readonly KnownRow[] {
  const index = INDICES[form];
  if (index === undefined || label === "" || label.length > 60) return NONE;
  const known = index.get(label);
  if (known !== undefined || !label.endsWith(")")) return known ?? NONE;
  return index.get(label.replace(/\([^()]{0,12}\)$/, "")) ?? NONE;
}

const NONE: readonly KnownRow[] = [];
