import { need } from "../errors";
import { specialBondName } from "./budget";
import { type Catalogue, needCatalogue } from "./catalogue";
import type { CodeRow } from "./entry";
import { isValidIn } from "./lookup";
import { isCutName, sameName } from "./names";

/**
 * Whether a printed name is one of a code, whole or with its end cut: of the names that hold in the year, or without a
 * year of those of all years. 款 98 is called 超长期特别国债安排的支出 from 2024 on, whatever its 类.
 *
 * @example
 * ```ts
 * import { functionalCodes } from "juesuan/codes";
 * import { isNameOf } from "juesuan/advanced";
 * isNameOf(functionalCodes, "21305", "扶贫", 2019); // => true
 * isNameOf(functionalCodes, "21305", "扶贫", 2024); // => false
 * isNameOf(functionalCodes, "21305", "扶贫"); // => true
 * isNameOf(functionalCodes, "2080506", "机关事业单位职业年金缴费支"); // => true
 * ```
 */
export function isNameOf(catalogue: Catalogue<CodeRow>, code: string, name: string, year?: number): boolean {
  needCatalogue(catalogue);
  need("text", code, "code");
  need("text", name, "name");
  const rows = catalogue.rowsOf(code).filter((row) => year === undefined || isValidIn(row, year));
  const bond = specialBondName(code, year);
  const names = [...rows.map((row) => row.name), ...(bond === null ? [] : [bond])];
  return names.some((right) => sameName(right, name) || isCutName(name, right));
}

/** The names of an item and of what stands above it, as a text gives them. */
export interface NamedPath {
  /** 类. */
  readonly class: string;
  /** 款. */
  readonly section: string;
  /** 项. */
  readonly item: string;
}

/** What {@link judgePath} finds. */
export interface PathJudgement<Row extends CodeRow = CodeRow> {
  /** `real`: there is such an item there; `wrong`: all three exist, not under each other; `unknown`: one is not in the catalogue. */
  readonly verdict: "real" | "wrong" | "unknown";
  /** The item: of a real path where it stands, of a wrong one where it belongs; `null` where it is unknown. */
  readonly item: Row | null;
}

/**
 * Whether an item stands under the 款 and the 类 that a text names with it. Names of all years count, for texts keep old
 * ones; where the item belongs is told by those that hold in the year, if any do.
 *
 * @example
 * ```ts
 * import { functionalCodes } from "juesuan/codes";
 * import { judgePath } from "juesuan/advanced";
 * const path = { class: "住房保障支出", section: "住房改革支出", item: "住房公积金" };
 * judgePath(functionalCodes, path).verdict; // => "real"
 * judgePath(functionalCodes, { ...path, class: "教育支出" }).item?.code; // => "2210201"
 * judgePath(functionalCodes, { ...path, item: "示例补贴" }).verdict; // => "unknown"
 * ```
 */
export function judgePath<Row extends CodeRow>(
  catalogue: Catalogue<Row>,
  path: NamedPath,
  year?: number,
): PathJudgement<Row> {
  needCatalogue(catalogue);
  need("object", path, "path");
  const named = (name: string, level: CodeRow["level"]) =>
    catalogue.rowsNamed(name).filter((row) => row.level === level);
  const items = named(path.item, "项");
  const sections = new Set(named(path.section, "款").map(({ code }) => code));
  const classes = new Set(named(path.class, "类").map(({ code }) => code));
  const [holding, others] = [items.filter(holds), items.filter((row) => !holds(row))];
  const ordered = [...holding, ...others];
  const real = ordered.find(({ code }) => sections.has(code.slice(0, 5)) && classes.has(code.slice(0, 3)));
  if (real !== undefined) return { verdict: "real", item: real };
  const nearest =
    ordered.find(({ code }) => sections.has(code.slice(0, 5))) ??
    ordered.find(({ code }) => classes.has(code.slice(0, 3))) ??
    ordered[0];
  if (nearest === undefined) return { verdict: "unknown", item: null };
  const known = sections.size > 0 && classes.size > 0;
  return { verdict: known ? "wrong" : "unknown", item: nearest };

  function holds(row: Row): boolean {
    return year === undefined ? row.validTo === null : isValidIn(row, year);
  }
}
