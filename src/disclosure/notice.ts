import type { LocalizedText } from "../checking";
import { frozen } from "../frozen";
import type { Disclosure } from "./read";

/** Sentences for what is no disclosure of final accounts. */
const OF_KIND: Readonly<Record<Disclosure["kind"], LocalizedText | null>> = /* @__PURE__ */ frozen({
  "final-accounts": null,
  "three-public": {
    zh: "这份材料只公开“三公”经费，不是整本部门决算，只检查“三公”经费",
    en: "this document discloses the three official expenses alone (travel abroad, vehicles, receptions): only they are checked",
  },
  budget: {
    zh: "这份材料是预算公开，不是决算公开",
    en: "this document is a budget, not final accounts",
  },
  template: {
    zh: "这份材料是没有数据的空白模板",
    en: "this document is a template without figures",
  },
  other: {
    zh: "这份材料中没有决算公开表，只检查文字和绩效部分",
    en: "no form of final accounts stands in this document: only its text and its evaluations are checked",
  },
});

const NOT_READ: LocalizedText = /* @__PURE__ */ frozen({
  zh: "这份材料中有决算公开表，但没有读懂，表的检查未做；从PDF、网页复制的文字会失去表格的列，请改用原文件",
  en: "forms of final accounts stand in this document and were not read, so they are not checked: text copied from a PDF or a web page has lost the columns of its tables, use the original file",
});

const NOTHING: LocalizedText = /* @__PURE__ */ frozen({
  zh: "这份材料没有读懂，未作检查",
  en: "nothing of this document was read: it is not checked",
});

/** A sentence where the document is no disclosure of final accounts, or was not read. */
export function noticeOf({
  kind,
  reading,
  unread,
  evaluations,
  narrative,
}: Disclosure): LocalizedText | null {
  const forms = reading.filter(({ state }) => state !== "absent");
  if (kind === "other" && forms.length > 0) return NOT_READ;
  const nothing = evaluations.length === 0 && narrative.statements.length === 0;
  if (kind === "other" && nothing && unread.length > 0) return NOTHING;
  return OF_KIND[kind];
}
