import type { NounEntry } from "./noun";

/** Kinds of expenditure by 经济分类, and the two that 基本支出 is made of. */
export const ECONOMIC_NOUNS = {
  personnel: { title: "人员经费", spellings: ["人员经费", "人员经费支出", "人员支出", "人员类支出"] },
  operating: {
    title: "公用经费",
    spellings: ["公用经费", "日常公用经费", "公用经费支出", "日常公用经费支出", "日常公用支出", "公用支出"],
  },
  wages: { title: "工资福利支出", spellings: ["工资福利支出", "工资福利"] },
  goods: {
    title: "商品和服务支出",
    spellings: ["商品和服务支出", "商品服务支出", "商品与服务支出", "商品和服务"],
  },
  persons: {
    title: "对个人和家庭的补助",
    spellings: [
      "对个人和家庭的补助",
      "对个人和家庭的补助支出",
      "对个人和家庭补助",
      "对个人和家庭补助支出",
      "对个人及家庭的补助",
      "个人和家庭补助支出",
    ],
  },
  debtInterest: {
    title: "债务利息及费用支出",
    spellings: ["债务利息及费用支出", "债务利息和费用支出", "债务利息支出"],
  },
  capitalOutlay: { title: "资本性支出", spellings: ["资本性支出", "其他资本性支出"] },
} as const satisfies Record<string, NounEntry>;
