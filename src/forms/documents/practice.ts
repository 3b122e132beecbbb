import type { OfficialDocument } from "./document";

/** What no document says and auditors know. */
export const practice = [
  {
    title: "决算审核经验",
    known: "recalled",
    where: { zh: "审核人的经验，没有文件", en: "what auditors know; there is no document" },
    certainty: "C",
    purpose: { zh: "提示值得过问之处", en: "what is worth a question" },
  },
] as const satisfies readonly OfficialDocument[];
