import type { FormState, Said, SeverityView } from "../audit/model";
import { localized } from "../localized";
import { type DocState, locale, type Tab } from "./state";

/** The words of the page in both languages. What the library says comes from the library. */
const WORDS = {
  title: ["决算工作台", "Final accounts workbench"],
  promise: ["文件只在本机读取，不上传到任何地方", "Files are read on this machine; nothing is sent anywhere"],
  language: ["English", "中文"],
  files: ["选择文件", "Choose files"],
  folder: ["选择文件夹", "Choose a folder"],
  paste: ["粘贴文字", "Paste text"],
  pasteHere: ["把决算公开的文字粘贴在这里", "Paste the text of a disclosure here"],
  pasteLost: [
    "复制的文字往往丢了列，能用原文件就用原文件。",
    "Copied text has often lost its columns: the file itself is better.",
  ],
  check: ["开始核查", "Check it"],
  close: ["关闭", "Close"],
  samples: ["看三份示例", "See three examples"],
  drop: [
    "把部门决算拖到这里：PDF、Excel、Word、网页、文本、压缩包或整个文件夹",
    "Drop final accounts here: PDF, Excel, Word, web pages, text, a zip or a whole folder",
  ],
  list: ["文件", "Files"],
  cancel: ["取消", "Cancel"],
  remove: ["移除", "Remove"],
  page: ["第{0}页，共{1}页", "page {0} of {1}"],
  pageNumber: ["第{0}页", "Page {0}"],
  lineNumber: ["第{0}行", "line {0}"],
  howMuch: ["读到了多少", "How much was read"],
  formsRead: ["{0}张表中读出{1}张，{2}个数", "{1} of {0} forms read, {2} figures"],
  prose: ["{0}处叙述数字，{1}份绩效自评", "{0} figures of the narrative, {1} evaluations"],
  unread: ["未读出的内容", "What was not read"],
  unreadNone: ["没有未读出的内容。", "Nothing stands unread."],
  unreadSome: ["有{0}行未读出，请对照原文。", "{0} lines were not read: compare them with the original."],
  reason: ["原因", "Reason"],
  found: ["核查结果", "What was found"],
  nothingFound: ["读出的内容中没有发现问题。", "No fault was found in what was read."],
  error: ["错误", "Errors"],
  warning: ["警告", "Warnings"],
  info: ["提示", "Notes"],
  checks: [
    "{0}项关系成立，{1}项不成立，{2}项无法判断",
    "{0} relations hold, {1} do not, {2} cannot be judged",
  ],
  broken: ["{0}条规则未能运行", "{0} rules failed to run"],
  form: ["表", "Form"],
  state: ["状态", "State"],
  figures: ["数", "Figures"],
  unit: ["单位：{0}", "Unit: {0}"],
  noTable: ["这张表没有读出。", "This form was not read."],
  suspects: ["可疑数", "Suspected figures"],
  suspect: ["{0}：印的是{1}，应为{2}", "{0}: printed {1}, should be {2}"],
  blank: ["空白", "blank"],
  confidence: ["把握{0}%", "confidence {0}%"],
  tryIt: ["试改", "Try it"],
  whatIf: ["假设", "What if"],
  whatIfHelp: [
    "选中一个数，改一改，看哪些问题消失。",
    "Choose a figure, change it, see which findings vanish.",
  ],
  typedIn: ["改了{0}个数：消失{1}个问题，新出{2}个", "{0} figures changed: {1} findings vanish, {2} come"],
  takeBack: ["全部还原", "Take all back"],
  takeOne: ["还原", "Take back"],
  apply: ["重新核查", "Check again"],
  newFigure: ["{0}的数", "Figure of {0}"],
  all: ["全部", "All"],
  severity: ["轻重", "Severity"],
  family: ["类别", "Family"],
  showAccepted: ["含已说明的", "Explained ones too"],
  otherFindings: ["问题", "Findings"],
  oneCause: ["同一原因的{0}个问题", "{0} findings of one cause"],
  formula: ["公式", "Formula"],
  expected: ["应为", "Expected"],
  actual: ["实为", "Found"],
  difference: ["相差", "Difference"],
  tolerance: ["舍入可容", "Rounding explains"],
  source: ["依据", "Source"],
  advice: ["建议", "Advice"],
  rulePage: ["规则{0}", "Rule {0}"],
  place: ["位置", "Where"],
  accept: ["说明并接受", "Explain and accept"],
  acceptWhy: ["说明（写明理由）", "Explanation (the reason)"],
  save: ["保存", "Save"],
  accepted: ["已说明：{0}", "Explained: {0}"],
  explanations: ["说明", "explanations"],
  exportAccepted: ["导出说明", "Export explanations"],
  importAccepted: ["读入说明", "Read explanations"],
  sentences: ["叙述中的数字", "Figures of the narrative"],
  agrees: ["与表一致", "agrees with the tables"],
  differs: ["有问题", "doubted by a finding"],
  open: ["表中无从核对", "nothing to hold it against"],
  evaluations: ["绩效自评", "Performance evaluations"],
  indicator: ["指标", "Indicator"],
  target: ["目标值", "Target"],
  actualValue: ["完成值", "Actual"],
  weight: ["分值", "Weight"],
  printed: ["印的得分", "Printed"],
  computed: ["重算得分", "Recomputed"],
  rule: ["评分规则", "Rule"],
  total: ["总分", "Total"],
  noneOf: ["这份材料里没有。", "There is none in this document."],
  charts: ["图表", "Charts"],
  besideOf: ["与另一份对比", "Beside another document"],
  none: ["不对比", "none"],
  out: ["导出", "Export"],
  outHelp: [
    "导出按当前的数和说明生成，存到本机。",
    "What is written follows the figures and explanations as they stand, and is saved on this machine.",
  ],
  writing: ["正在生成……", "Writing…"],
  download: ["生成并下载", "Write and download"],
  written: ["已生成 {0}", "{0} is written"],
  needsPdf: ["只适用于 PDF 原件", "for PDF files alone"],
  original: ["原文", "The original"],
  zoomIn: ["放大", "Enlarge"],
  zoomOut: ["缩小", "Reduce"],
  before: ["上一页", "Page before"],
  after: ["下一页", "Next page"],
  keys: [
    "键盘：1–6 换页签，J/K 下一个、上一个问题，Esc 取消选中",
    "Keys: 1–6 change the tab, J/K next and previous finding, Esc lets go",
  ],
  working: ["正在处理……", "Working…"],
  letGo: ["取消选中", "Let go"],
  skip: ["跳到内容", "Skip to the content"],
} as const;

export type Word = keyof typeof WORDS;

/** A word of the page in its language, with what is counted in its places. */
export function say(word: Word, ...values: readonly (string | number)[]): string {
  const text = WORDS[word][locale.value === "en" ? 1 : 0];
  return text.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ""));
}

/** A sentence in the language of the page. */
export const said = (text: Said): string => localized(text, locale.value);

const TAB_WORDS: Readonly<Record<Tab, readonly [string, string]>> = {
  overview: ["概览", "Overview"],
  tables: ["表格", "Tables"],
  findings: ["问题", "Findings"],
  prose: ["叙述与绩效", "Narrative"],
  charts: ["图表", "Charts"],
  out: ["导出", "Export"],
};
export const tabWord = (tab: Tab): string => TAB_WORDS[tab][locale.value === "en" ? 1 : 0];

const STATES: Readonly<Record<DocState, readonly [string, string]>> = {
  waiting: ["等待", "waiting"],
  reading: ["读取中", "reading"],
  auditing: ["核查中", "checking"],
  done: ["完成", "done"],
  failed: ["读不了", "not read"],
  cancelled: ["已取消", "cancelled"],
};
export const stateWord = (state: DocState): string => STATES[state][locale.value === "en" ? 1 : 0];

const FORM_STATES: Readonly<Record<FormState, readonly [string, string]>> = {
  read: ["已读出", "read"],
  partly: ["部分读出", "partly read"],
  unread: ["未读出", "not read"],
  absent: ["没有找到", "missing"],
};
export const formStateWord = (state: FormState): string => FORM_STATES[state][locale.value === "en" ? 1 : 0];

/** Severity is told by a sign as well, never by colour alone. */
export const SIGNS: Readonly<Record<SeverityView, string>> = { error: "✕", warning: "!", info: "i" };
