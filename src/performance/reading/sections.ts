import type { IndicatorColumn } from "../vocabulary/indicator-columns";
import type { Column } from "./columns";
import { compact } from "./grid";

const SECTION =
  /^(?:[（(]?[一二三四五六七八九十]{1,2}[)）、.]{1,2})?([\u4e00-\u9fff]{2,14}[（(]\d{1,3}(?:\.\d)?分[)）])$/;

/** The title of the rows under it, with their points, where it is all that a row holds: 一、履职效能（50分）; else null. */
export function sectionTitle([title = "", ...others]: readonly string[]): string | null {
  return others.some((other) => other !== title) || title.length > 40
    ? null
    : (SECTION.exec(compact(title))?.[1] ?? null);
}

/** Whether a table may have such rows: it has no column of 一级指标. */
export function hasSections(columns: readonly Column<IndicatorColumn>[]): boolean {
  return columns.length > 0 && !columns.some(({ role }) => role === "level1");
}
