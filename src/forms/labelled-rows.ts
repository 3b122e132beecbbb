import { once } from "../frozen";
import { squashLabel } from "../tables";
import { appropriationSummary } from "./appropriation-summary";
import { basicDetail } from "./basic-detail";
import type { FixedRow, Form, Side } from "./form";
import type { FormId } from "./index";
import { statistics } from "./statistics";
import { summary } from "./summary";
import { threePublic } from "./three-public";

/** A fixed row with the side it stands on. */
export interface KnownRow {
  readonly side: Side;
  readonly row: FixedRow;
}

/** The fixed rows of a form by every wording of their label. */
function indexRows(form: Form): ReadonlyMap<string, readonly KnownRow[]> {
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

const INDICES: Partial<Readonly<Record<FormId, () => ReadonlyMap<string, readonly KnownRow[]>>>> =
  /* @__PURE__ */ (() => ({
    summary: once(() => indexRows(summary)),
    appropriationSummary: once(() => indexRows(appropriationSummary)),
    statistics: once(() => indexRows(statistics)),
    threePublic: once(() => indexRows(threePublic)),
    basicDetail: once(() => indexRows(basicDetail)),
  }))();

const NONE: readonly KnownRow[] = [];

/**
 * The fixed rows that a printed label may mean, by their titles and the other wordings that forms declare; none where a
 * form has no fixed rows.
 *
 * @param label - As `squashLabel` gives it.
 */
export function rowsLabelled(form: FormId, label: string): readonly KnownRow[] {
  const indexOf = INDICES[form];
  if (indexOf === undefined || label === "" || label.length > 60) return NONE;
  const index = indexOf();
  const known = index.get(label);
  if (known !== undefined || !label.endsWith(")")) return known ?? NONE;
  return index.get(label.replace(/\([^()]{0,12}\)$/, "")) ?? NONE;
}
