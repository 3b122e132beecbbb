import type { Source } from "./form";

/**
 * The documents of a source in one text.
 *
 * @example
 * ```ts
 * import { sourceText } from "juesuan/advanced";
 * sourceText({ document: "中华人民共和国预算法第十四条", also: ["部门决算公开模板"] }); // => "中华人民共和国预算法第十四条；部门决算公开模板"
 * ```
 */
export function sourceText({ document, also = [] }: Pick<Source, "document" | "also">): string {
  return [document, ...also].join("；");
}
