import { defineRule, INDETERMINATE, NOT_APPLICABLE, PASS } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { RULES_2016 } from "../sources";
import { MESSAGES } from "./published";
import { textOf } from "./text";

const UNITS = "决算编报单位";
/** 单位概况, 医院概况, 某党校概况: the overview of a body that has no others under it. */
const ONE_UNIT =
  /(?:单位|校|院|馆|站|所|中心)(?:基本)?(?:概况|情况)|单位机构设置|单位决算(?:表|报表|公开|情况说明)/;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-11",
  title: { zh: "职责、机构与编报范围", en: "duties, organisation and units" },
  formula: {
    zh: "文中公开部门职责、机构设置和决算编报单位",
    en: "the text tells duties, organisation and the units included",
  },
  source: { document: RULES_2016, certainty: "A" },
  severity: "error",
  advice: { zh: "在概况部分补充缺少的内容。", en: "add to the overview what is missing" },
  messages: MESSAGES,
  *evaluate(context) {
    const told = textOf(context).joined;
    if (told === null) {
      yield INDETERMINATE;
      return;
    }
    const wanted: readonly (readonly [string, RegExp, "error" | "warning"])[] = [
      ["部门职责", /职责|职能/, "error"],
      [
        "机构设置",
        /机构设置|机构情况|(?:部门|单位)基本情况|(?:单位|机构|人员|部门)构成|组织(?:机构|架构)|内设机构|内设.{0,10}(?:股|科|处|室)|[内下]设.{0,60}\d{1,2}个.{0,4}(?:机构|部门|科|股|处|室|部)/,
        "error",
      ],
      [
        UNITS,
        /纳入.{0,60}决算.{0,30}(?:范围|单位)|单位构成|编[报制].{0,6}范围|编[报制]单位|决算(?:汇编)?范围|[二下]级.{0,2}(?:预算|决算)?单位|(?:下设|下辖|下属|所属).{0,20}(?:单位|机构|中心)|独立核算/,
        "warning",
      ],
    ];
    const whole = textOf(context).isWhole;
    // The accounts of one unit (单位决算) are those of no other: a list of units would name itself alone.
    const isOneUnit = ONE_UNIT.test(told);
    for (const [subject, pattern, severity] of wanted) {
      if (subject === UNITS && isOneUnit && !pattern.test(told)) yield NOT_APPLICABLE;
      else
        yield pattern.test(told)
          ? PASS
          : { outcome: "fail", severity: whole ? severity : "warning", params: { subject } };
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "公开操作规程要求公开部门职责、机构设置和决算单位构成。",
    en: "The rules ask for duties, organisation and the units included.",
  },
  pass: {
    forms: {},
    text: "第三部分 2024年度部门决算情况说明\n部门职责\n机构设置：内设3个科室。纳入2024年度部门决算编报范围的单位共1个。",
  },
  fail: { forms: {}, text: "第三部分 2024年度部门决算情况说明\n收入总计1万元" },
  missing: { forms: {} },
  rounding: "no figures",
};
