import { tableOf } from "../../accounts";
import {
  absence,
  type CheckContext,
  INDETERMINATE,
  type Judgement,
  PASS,
  remedyOfRow,
  standsUnread,
} from "../../checking";
import { codeLevel, type FormId, formOf } from "../../forms";
import { hasAmount, hasFigures, linesOfRows, placesOfRow } from "../rows";

/** Rows with figures that stand at the lowest printed level though the law asks for a lower one. */
export function* depth(context: CheckContext, form: FormId, wanted: 2 | 3): Generator<Judgement> {
  const table = tableOf(context.accounts, form);
  if (table === undefined) {
    const missing = absence(context, [form]);
    if (missing !== null) yield missing;
    return;
  }
  const parents = new Set(table.rows.map((row) => row.key.slice(0, -2)));
  const rows = table.rows.filter((row) => codeLevel(row.key) !== undefined && hasAmount(row));
  const shallow = rows.filter((row) => (codeLevel(row.key) ?? wanted) < wanted && !parents.has(row.key));
  if (rows.length === 0) yield { outcome: hasFigures(table) ? "indeterminate" : "notApplicable" };
  else if (shallow.length === 0) yield PASS;
  else if (standsUnread(context, form)) yield INDETERMINATE;
  else {
    yield {
      outcome: "fail",
      where: shallow.slice(0, 20).flatMap((row) => placesOfRow(form, row)),
      lines: linesOfRows(shallow),
      // The items of one code may be a single row that was left out.
      ...(shallow.length === 1 ? { remedies: shallow.map(({ key }) => remedyOfRow(form, `${key}00`)) } : {}),
      params: {
        form: formOf(form).title,
        codes: shallow
          .slice(0, 10)
          .map((row) => row.key)
          .join("、"),
      },
    };
  }
}
