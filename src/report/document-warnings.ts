import type { LocalizedText } from "../checking";
import { frozen } from "../frozen";

/**
 * Sentences for a document that is no disclosure of final accounts, by its kind, and for one that was not read; a
 * disclosure of final accounts that was read has none.
 *
 * @example
 * ```ts
 * import { DOCUMENT_WARNINGS } from "juesuan/report";
 * DOCUMENT_WARNINGS.budget.en; // => "this document discloses a budget, not final accounts"
 * ```
 */
export const DOCUMENT_WARNINGS = /* @__PURE__ */ frozen({
  "three-public": {
    zh: "这份材料只公开“三公”经费，不是整本部门决算，只检查“三公”经费",
    en: "this document discloses the three public expenses alone: only they are checked",
  },
  budget: {
    zh: "这份材料是预算公开，不是决算公开",
    en: "this document discloses a budget, not final accounts",
  },
  template: {
    zh: "这份材料是没有数据的空白模板",
    en: "this document is a template without figures",
  },
  other: {
    zh: "这份材料中没有决算公开表，只检查文字和绩效部分",
    en: "this document holds no form of final accounts: only its text and evaluations are checked",
  },
  formsUnread: {
    zh: "这份材料中有决算公开表，但没有读懂，表的检查未做；从PDF、网页复制的文字会失去表格的列，请改用原文件",
    en: "this document holds forms of final accounts that were not read, and they were not checked; text copied from a PDF or a web page loses the columns of its tables: use the original file",
  },
  nothingRead: {
    zh: "这份材料没有读懂，未作检查",
    en: "nothing of this document was read, and nothing was checked",
  },
} as const) satisfies Readonly<Record<string, LocalizedText>>;
