import { need } from "../errors";
import { htmlLines, type Line } from "../tables";

/**
 * The lines of a Word document from what mammoth's `convertToHtml` gives, tables with their cells in their columns.
 *
 * @param result - The result of `mammoth.convertToHtml`.
 * @example
 * ```ts
 * import { linesFromMammoth } from "juesuan/adapters";
 * const value = "<p>支出决算表</p><table><tr><td><p>合计</p></td><td><p>1.00</p></td></tr></table>";
 * linesFromMammoth({ value }).map((line) => line.cells); // => [["支出决算表"], ["合计", "1.00"]]
 * ```
 */
export function linesFromMammoth(result: { readonly value: string }): Line[] {
  need("object", result, "result");
  need("text", result.value, "result", "value");
  return htmlLines(`<html><body>${result.value}</body></html>`);
}
