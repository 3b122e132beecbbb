import type { LocalizedText } from "juesuan/checking";

/** The words that the files need beside those of the library's reports. */
export const TEXTS = {
  severity: {
    error: { zh: "错误", en: "Error" },
    warning: { zh: "警告", en: "Warning" },
    info: { zh: "提示", en: "Information" },
  },
  findings: { zh: "发现", en: "Findings" },
  number: { zh: "序号", en: "No." },
  cause: { zh: "原因", en: "Cause" },
  gravity: { zh: "程度", en: "Severity" },
  rule: { zh: "规则", en: "Rule" },
  sentence: { zh: "说明", en: "Finding" },
  formula: { zh: "公式", en: "Formula" },
  actual: { zh: "公开数", en: "Published" },
  expected: { zh: "应为", en: "Expected" },
  difference: { zh: "差额", en: "Difference" },
  tolerance: { zh: "容差", en: "Tolerance" },
  unit: { zh: "单位", en: "Unit" },
  place: { zh: "位置", en: "Place" },
  source: { zh: "依据", en: "Source" },
  advice: { zh: "建议", en: "Advice" },
  acknowledged: { zh: "已有说明", en: "Explained" },
  coverage: { zh: "读到多少", en: "How much was read" },
  form: { zh: "公开表", en: "Form" },
  state: { zh: "读取情况", en: "Reading" },
  figures: { zh: "读到的数", en: "Figures" },
  values: { zh: "数据", en: "Figures" },
  states: {
    read: { zh: "全部读懂", en: "read" },
    partly: { zh: "部分读懂", en: "read in part" },
    unread: { zh: "没有读懂", en: "not read" },
    absent: { zh: "未见此表", en: "not there" },
  },
} as const;

/** Where something stands, as a reader of the document can look it up. */
export const WHERE = {
  page: (pages: string): LocalizedText => ({ zh: `第${pages}页`, en: `p. ${pages}` }),
  sheet: (name: string): LocalizedText => ({ zh: `工作表“${name}”`, en: `sheet “${name}”` }),
  line: (lines: string): LocalizedText => ({ zh: `第${lines}行`, en: `line ${lines}` }),
};
