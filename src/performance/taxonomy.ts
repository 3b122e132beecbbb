import { frozen } from "../frozen";
import { remembered } from "../remembered";

/**
 * The eleven kinds of 二级指标 of 项目支出绩效自评 (财预〔2020〕10号, 财预〔2021〕101号) and the four families
 * above them. Department frameworks (财预〔2013〕53号) have 投入, 过程 and 管理 families besides.
 */
export type IndicatorFamily = "投入" | "过程" | "管理" | "成本" | "产出" | "效益" | "满意度";

/** A 二级指标 kind: its official name, its family, and whether cost counted as 产出 before 2021. */
export interface IndicatorKind {
  /** Official name without 指标. */
  readonly name: string;
  /** The 一级指标 family it belongs to. */
  readonly family: IndicatorFamily;
  /** Another family it stood under in an older form. */
  readonly formerly?: IndicatorFamily;
}

/**
 * The eleven 二级指标 kinds.
 */
export const INDICATOR_KINDS: readonly IndicatorKind[] = /* @__PURE__ */ frozen([
  { name: "数量", family: "产出" },
  { name: "质量", family: "产出" },
  { name: "时效", family: "产出" },
  { name: "经济成本", family: "成本", formerly: "产出" },
  { name: "社会成本", family: "成本", formerly: "产出" },
  { name: "生态环境成本", family: "成本", formerly: "产出" },
  { name: "经济效益", family: "效益" },
  { name: "社会效益", family: "效益" },
  { name: "生态效益", family: "效益" },
  { name: "可持续影响", family: "效益" },
  { name: "服务对象满意度", family: "满意度" },
]);

/**
 * The 二级指标 of the frameworks for whole departments and for evaluations by 财政, and the family that each stands in:
 * 财预〔2013〕53号 (投入, 过程, 产出, 效果), 财预〔2020〕10号 (决策, 过程, 产出, 效益).
 */
const FRAMEWORK: Readonly<Record<string, IndicatorFamily>> = {
  目标设定: "投入",
  预算配置: "投入",
  项目立项: "投入",
  绩效目标: "投入",
  资金投入: "投入",
  资金落实: "投入",
  预算执行: "过程",
  预算管理: "过程",
  资产管理: "过程",
  资金管理: "过程",
  业务管理: "过程",
  财务管理: "过程",
  组织实施: "过程",
  职责履行: "产出",
  项目产出: "产出",
  产出数量: "产出",
  产出质量: "产出",
  产出时效: "产出",
  产出成本: "产出",
  履职效益: "效益",
  项目效益: "效益",
};

/** The family in which a framework has a 二级指标, `null` for a title that none of them has. */
export function frameworkFamilyOf(level2: string): IndicatorFamily | null {
  return FRAMEWORK[level2.replace(/[\s\u3000]|[（(][^（）()]*[)）]/g, "")] ?? null;
}

const FAMILIES: readonly (readonly [RegExp, IndicatorFamily])[] = [
  [/满意度/, "满意度"],
  [/成本/, "成本"],
  [/产出/, "产出"],
  [/效益|效果|可持续|履职成效/, "效益"],
  [/过程/, "过程"],
  [/管理|执行/, "管理"],
  [/投入|决策/, "投入"],
];

function bare(title: string): string {
  return title
    .replace(/[\s\u3000]|[（(][^（）()]*[)）]|指标|目标|[:：]/g, "")
    .replace(
      /^[A-D]?\d{1,2}[.、]?|^[A-D](?=[\u4e00-\u9fff])|^[（(]?[一二三四五六七八九十]{1,3}[)）、.]?/,
      "",
    );
}

/**
 * The family of a 一级指标 title, `null` for one that is none of them.
 */
export function familyOf(level1: string): IndicatorFamily | null {
  return familyNamed(level1);
}

const familyNamed = /* @__PURE__ */ remembered((level1): IndicatorFamily | null => {
  const name = bare(level1);
  for (const [pattern, family] of FAMILIES) if (pattern.test(name)) return family;
  return null;
});

/**
 * The 二级指标 kind a title names, `null` for a title that is none of the eleven. The bare 成本 of the forms
 * before 2021 counts as 经济成本.
 */
export function kindOf(level2: string): IndicatorKind | null {
  return kindNamed(level2);
}

const kindNamed = /* @__PURE__ */ remembered((level2): IndicatorKind | null => {
  const name = bare(level2);
  if (name === "") return null;
  if (name === "成本") return INDICATOR_KINDS[3] ?? null;
  if (name === "服务对象" || /满意度$/.test(name)) return INDICATOR_KINDS[10] ?? null;
  if (/^可持续/.test(name)) return INDICATOR_KINDS[9] ?? null;
  if (/^生态(?:环境)?成本$/.test(name)) return INDICATOR_KINDS[5] ?? null;
  return INDICATOR_KINDS.find((kind) => kind.name === name) ?? null;
});
