import type { Scope, Word } from "./word";

const SPELLINGS: Readonly<Record<Scope, string>> = {
  fiscal: "财政拨款 财政拨款的 同级财政拨款",
  general:
    "一般公共预算财政拨款 一般公共预算 一般公共预算拨款 公共预算财政拨款 一般公共财政预算 一般公共财政预算拨款 一般公共预算财政 一般公共预算当年财政拨款 一般公共预算当年拨款 公共财政预算拨款 公共财政预算财政拨款 公共预算拨款",
  fund: "政府性基金预算财政拨款 政府性基金预算 政府性基金 政府性基金财政拨款 政府性基金预算拨款 政府性基金拨款 基金预算财政拨款 政府性基金预算当年拨款",
  capital:
    "国有资本经营预算财政拨款 国有资本经营预算 国有资本经营 国有资本经营财政拨款 国有资本经营预算拨款 国有资金经营预算 国有资本经营拨款 国有资产经营预算财政拨款 国有资本预算财政拨款 国有资本经营预算当年拨款",
};

/** The four parts of the public money by the ways they are written. */
export const SCOPE_WORDS: readonly Word[] = /* @__PURE__ */ (
  ["fiscal", "general", "fund", "capital"] as const
).flatMap((scope) =>
  SPELLINGS[scope].split(" ").map((text): Word => ({ text, role: { role: "scope", scope } })),
);
