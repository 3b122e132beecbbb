import type { Row } from "../../accounts";
import { FORM_IDS, type FormId, formOf } from "../../forms";
import { once } from "../../frozen";

/** A total that stands for its parts in some layouts, with the keys of these. */
export type Whole = readonly [total: string, parts: readonly string[]];

const byForm = once(
  () =>
    new Map(
      FORM_IDS.map((form) => {
        const parts = new Map<string, string[]>();
        for (const { key, partOf } of formOf(form).sides.flatMap((side) => side.rows))
          if (partOf !== undefined) parts.set(partOf, [...(parts.get(partOf) ?? []), key]);
        return [form, [...parts] as readonly Whole[]] as const;
      }),
    ),
);

/** The totals of a form that some layouts print in place of their parts: 财政拨款收入 of 01, 合计 of 06. */
export function wholesOf(form: FormId): readonly Whole[] {
  return byForm().get(form) ?? [];
}

/** A figure of a row of a table, null where it prints none. */
export function figureIn(rows: readonly Row[], key: string, column: string): number | null {
  for (const row of rows) if (row.key === key) return row.cells[column as keyof Row["cells"]] ?? null;
  return null;
}

/** The totals with a figure of which a table prints no part. */
export function undividedTotals(form: FormId, rows: readonly Row[]): string[] {
  const { columns } = formOf(form);
  return wholesOf(form).flatMap(([total, parts]) =>
    columns.some(
      ({ id }) =>
        (figureIn(rows, total, id) ?? 0) !== 0 && parts.every((part) => figureIn(rows, part, id) === null),
    )
      ? [total]
      : [],
  );
}
