import type { Citation } from "../../forms";
import { frozen } from "../../frozen";
import { NATIONAL_GRADES } from "../grades";
import { defineScheme, type Scheme } from "../scheme";
import { NATIONAL_EXECUTION } from "./national-2020";
import { NATIONAL_PARAMETERS, nationalRules } from "./national-rules";

/**
 * The national scheme with 成本指标 as a 一级指标 of its own: 财预〔2021〕101号.
 *
 * @example
 * ```ts
 * import { national2021 } from "juesuan/advanced";
 * national2021.presets[0]?.families; // => { 成本: 20, 产出: 40, 效益: 20, 满意度: 10 }
 * ```
 */
export const national2021: Scheme = /* @__PURE__ */ frozen(
  /* @__PURE__ */ defineScheme({
    id: "mof2021",
    title: "项目支出绩效自评（2021，含成本指标）",
    source:
      "中央部门项目支出核心绩效目标和指标设置及取值指引（试行）（财预〔2021〕101号）" satisfies Citation,
    certainty: "B",
    kinds: ["project", "specialFund"],
    recognise: { families: ["成本"] },
    presets: [
      { title: "有成本指标", execution: 10, families: { 成本: 20, 产出: 40, 效益: 20, 满意度: 10 } },
      { title: "有成本指标，不需满意度", execution: 10, families: { 成本: 20, 产出: 40, 效益: 30 } },
    ],
    grades: NATIONAL_GRADES,
    execution: NATIONAL_EXECUTION,
    rules: /* @__PURE__ */ nationalRules(NATIONAL_PARAMETERS),
  }),
);
