import { frozen } from "../../frozen";

/** Units of figures as they are printed (folded), each with the form a statement carries. */
const UNIT_SPELLINGS: readonly (readonly [spelling: string, unit: string])[] = [
  ["亿元", "亿元"],
  ["亿人民币元", "亿元"],
  ["万元", "万元"],
  ["万元人民币", "万元"],
  ["万", "万"],
  ["万人次", "万人次"],
  ["万人", "万人"],
  ["万批次", "万批次"],
  ["万批", "万批次"],
  ["千元", "千元"],
  ["元", "元"],
  ["%", "%"],
  ["百分点", "百分点"],
  ["个百分点", "百分点"],
  ["批次", "批次"],
  ["批(次)", "批次"],
  ["批", "批次"],
  ["个批次", "批次"],
  ["人次", "人次"],
  ["人(次)", "人次"],
  ["人/次", "人次"],
  ["人次数", "人次"],
  ["人", "人"],
  ["名", "人"],
  ["个", "个"],
  ["个团组", "个"],
  ["团组", "个"],
  ["团次", "个"],
  ["个(次)", "个"],
  ["次", "次"],
  ["辆", "辆"],
  ["台(辆)", "辆"],
  ["辆(台)", "辆"],
  ["台", "台"],
  ["台(套)", "台"],
  ["台套", "台"],
  ["台/套", "台"],
  ["台、套", "台"],
  ["套", "套"],
  ["平方米", "平方米"],
  ["平米", "平方米"],
  ["㎡", "平方米"],
  ["m²", "平方米"],
  ["m2", "平方米"],
  ["分", "分"],
  ["项", "项"],
  ["件", "件"],
  ["家", "家"],
  ["户", "户"],
  ["份", "份"],
  ["条", "条"],
  ["期", "期"],
  ["场", "场"],
  ["幅", "幅"],
  ["张", "张"],
  ["页", "页"],
  ["处", "处"],
  ["宗", "宗"],
  ["组", "组"],
  ["岁", "岁"],
  ["天", "天"],
  ["亩", "亩"],
  ["倍", "倍"],
  ["公里", "公里"],
  ["米", "米"],
  ["立方米", "立方米"],
  ["公顷", "公顷"],
  ["吨", "吨"],
  ["座", "座"],
  ["栋", "栋"],
  ["幢", "幢"],
  ["艘", "艘"],
  ["篇", "篇"],
  ["册", "册"],
  ["株", "株"],
  ["小时", "小时"],
  ["分钟", "分钟"],
];

/**
 * Units of money in which a statement's value may stand.
 */
export const MONEY_UNITS: readonly string[] = /* @__PURE__ */ frozen(["元", "万元", "亿元"]);

const BY_SPELLING: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(UNIT_SPELLINGS);
const LONGEST = 6;

/** The unit printed at `index`, the longest that fits. */
export function unitAt(text: string, index: number): { readonly unit: string; readonly end: number } | null {
  for (let length = LONGEST; length > 0; length -= 1) {
    const unit = BY_SPELLING.get(text.slice(index, index + length));
    if (unit !== undefined && index + length <= text.length) return { unit, end: index + length };
  }
  return null;
}
