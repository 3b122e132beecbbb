/** The headings under which the sentences stand; `—` stands under none. */
export const HEADINGS: Readonly<Record<Head, string>> = {
  "—": "",
  总: "一、收入支出决算总体情况说明\n",
  收: "二、收入决算情况说明\n",
  支: "三、支出决算情况说明\n",
  财: "四、财政拨款收入支出决算总体情况说明\n",
  般: "五、一般公共预算财政拨款支出决算情况说明\n",
  基: "六、一般公共预算财政拨款基本支出决算情况说明\n",
  公: "七、财政拨款“三公”经费支出决算情况说明\n",
  金: "八、政府性基金预算财政拨款支出决算情况说明\n",
  资: "九、国有资本经营预算财政拨款支出决算情况说明\n",
  机: "十、机关运行经费支出情况说明\n",
  采: "十一、政府采购支出情况说明\n",
  产: "十二、国有资产占用情况说明\n",
  绩: "十三、预算绩效情况说明\n",
};

/** A section in one sign. */
export type Head =
  | "—"
  | "总"
  | "收"
  | "支"
  | "财"
  | "般"
  | "基"
  | "公"
  | "金"
  | "资"
  | "机"
  | "采"
  | "产"
  | "绩";

/** Where it stands, the words, and what they say: `subject|measure|base or whole|value`, `@year` where it is another. */
export type Sibling = readonly [head: Head, text: string, ...statements: string[]];

/** Sentences in the manner of one province; figures and names are invented. */
export interface Manner {
  readonly province: string;
  readonly year: number;
  readonly sentences: readonly Sibling[];
}
