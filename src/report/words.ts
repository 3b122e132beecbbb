import type { Severity } from "../checking";
import { type OpenCode, type OpenRow, undecidableText } from "../performance";
import type { Locale } from "./describe";
import { asPrinted, englishText, englishUnit, quoted } from "./english/text";

/** The fixed words of the human report. */
export interface Words {
  readonly title: string;
  readonly unknown: string;
  readonly yearOf: (year: number) => string;
  readonly unitOf: (unit: string) => string;
  /** The line that names the document. */
  readonly head: (department: string, year: string, unit: string) => string;
  readonly form: (title: string, number: string | null) => string;
  readonly figures: (count: number) => string;
  readonly emptyForm: string;
  readonly checks: (pass: number, fail: number, notApplicable: number, indeterminate: number) => string;
  readonly roundings: (count: number) => string;
  readonly clean: string;
  /** In place of `clean` where something stands unread, and where nothing at all was read. */
  readonly cleanAsRead: string;
  readonly nothingRead: string;
  /** How much was read: forms there are and forms read, figures, statements, evaluations, lines not read. */
  readonly readForms: (expected: number, read: number, figures: number) => string;
  readonly readTexts: (statements: number, evaluations: number) => string;
  readonly unreadLines: (count: number) => string;
  readonly partlyRead: (form: string, lines: string) => string;
  readonly notRead: (form: string, lines: string) => string;
  readonly pages: (pages: string) => string;
  readonly rows: (sheet: string, rows: string) => string;
  readonly suspects: string;
  readonly suspect: (place: string, printed: string, proposed: string) => string;
  readonly explains: (diagnosis: string, relations: number) => string;
  readonly separator: string;
  readonly blank: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly lines: (lines: string) => string;
  /** What a rule rests on, how certain that is, and what to do. */
  readonly basis: (source: string, certainty: string, advice: string) => string;
  readonly generalAdvice: Readonly<Record<Severity, string>>;
  readonly explained: (why: string) => string;
  readonly evaluations: string;
  readonly evaluation: (printed: string, computed: string, grade: string, scheme: string) => string;
  /** An interval of points, and grades it may have. */
  readonly between: (low: string, high: string) => string;
  /** In place of a total where nothing can be computed, and of a grade. */
  readonly nothing: string;
  readonly noGrade: string;
  readonly anyOf: (grades: readonly string[]) => string;
  /** The rows that leave a total open: all of them, those of one reason, one of them. */
  readonly openRows: (count: number, rows: string) => string;
  readonly openFor: (why: OpenCode, rows: string) => string;
  readonly openRow: (row: OpenRow) => string;
  /** An evaluation with targets and no scores. */
  readonly unscored: string;
  readonly statements: (count: number) => string;
  readonly unread: string;
  readonly broken: string;
  /** What the caller gave and that changed nothing. */
  readonly notUsed: string;
  readonly option: (option: string, name: string, why: string) => string;
  readonly colon: string;
  /** A remark in brackets, and how many there are. */
  readonly aside: (text: string) => string;
  readonly total: (count: number) => string;
  /** Numbers of lines, pages or rows; not all where there are more. */
  readonly listed: (numbers: readonly number[], areMore: boolean) => string;
  /** What other rules say of the same figure. */
  readonly sameCause: (rules: string) => string;
  readonly more: (count: number) => string;
}

const zh: Words = {
  title: "部门决算审核报告",
  unknown: "（未写明）",
  yearOf: (year) => `${year}年度`,
  unitOf: (unit) => `单位：${unit}`,
  head: (department, year, unit) => `${department}，${year}，${unit}`,
  form: (title, number) => `《${title}》${number === null ? "" : `（公开${number}表）`}`,
  figures: (count) => `${count}个数`,
  emptyForm: "空表",
  checks: (pass, fail, notApplicable, indeterminate) =>
    `检查${pass + fail + notApplicable + indeterminate}项：相符${pass}，不符${fail}，不适用${notApplicable}，缺资料${indeterminate}`,
  roundings: (count) => `另有尾差${count}处，均可由四舍五入解释，不算问题`,
  clean: "没有发现问题。",
  cleanAsRead: "读到的内容未见问题；没有读懂的内容未经检查。",
  nothingRead: "没有读到可以检查的内容。",
  readForms: (expected, read, figures) => `读到${expected}张表中的${read}张、${figures}个数`,
  readTexts: (statements, evaluations) =>
    [
      ...(statements > 0 ? [`文字中的${statements}个数据`] : []),
      ...(evaluations > 0 ? [`${evaluations}份绩效自评`] : []),
    ].join("、"),
  unreadLines: (count) => `${count}行没有读懂`,
  partlyRead: (form, lines) => `《${form}》只读懂一部分，${lines}没有读懂，与之有关的检查未做`,
  notRead: (form, lines) => `《${form}》没有读懂（见${lines}），未作检查，也不算缺表`,
  pages: (pages) => `第${pages}页`,
  rows: (sheet, rows) => `工作表“${sheet}”第${rows}行`,
  suspects: "最可能有误的数",
  suspect: (place, printed, proposed) => `${place}：印为${printed}，很可能应为${proposed}`,
  explains: (diagnosis, relations) =>
    relations === 0 ? `（${diagnosis}）` : `（${diagnosis}）；可解释${relations}项不符`,
  separator: "；",
  blank: "空白",
  severity: { error: "错误", warning: "警告", info: "提示" },
  lines: (lines) => `第${lines}行`,
  basis: (source, certainty, advice) => `依据：${source}（可靠程度${certainty}）。建议：${advice}`,
  generalAdvice: {
    error: "对照账簿和决算报表核对所列各数，改正后重新公开。",
    warning: "核对所列各数；如属实，请在公开材料中说明原因。",
    info: "供参考，确认属实即可。",
  },
  explained: (why) => `（已有说明：${why}）`,
  evaluations: "绩效自评",
  evaluation: (printed, computed, grade, scheme) =>
    `自评总分${printed}，按《${scheme}》重算${computed}，等级${grade}`,
  between: (low, high) => `在${low}至${high}之间`,
  nothing: "不出",
  noGrade: "未定",
  anyOf: (grades) => grades.join("或"),
  openRows: (count, rows) => `${count}项未定：${rows}`,
  openFor: (why, rows) => `${undecidableText(why, "zh-CN")}（${rows}）`,
  openRow: ({ name, printed, low, high }) => `“${name}”${low}至${high}分，印${printed ?? "空白"}`,
  unscored: "只有目标，没有打分",
  statements: (count) => `情况说明中读出${count}个数据`,
  unread: "像表格而未能归位的行",
  broken: "未能执行的规则（规则自身的问题，与数据无关）",
  notUsed: "没有起作用的设置",
  option: (option, name, why) => `${option}（${name}）：${why}`,
  colon: "：",
  aside: (text) => `（${text}）`,
  total: (count) => `（${count}项）`,
  listed: (numbers, areMore) => `${numbers.join("、")}${areMore ? "等" : ""}`,
  sameCause: (rules) => `由同一原因还不符合 ${rules}`,
  more: (count) => `……另有${count}条`,
};

/** A list of numbers that is one. */
const ONE = /^\d+$/;

const en: Words = {
  title: "Audit of departmental final accounts",
  unknown: "(not stated)",
  yearOf: (year) => String(year),
  unitOf: (unit) => `unit: ${englishUnit(unit)}`,
  head: (department, year, unit) => [department, year, unit].join(" · "),
  form: (title, number) => `${title}${number === null ? "" : ` (form ${number})`}`,
  figures: (count) => `${count} figures`,
  emptyForm: "empty",
  checks: (pass, fail, notApplicable, indeterminate) =>
    `${pass + fail + notApplicable + indeterminate} checks: ${pass} hold, ${fail} fail, ${notApplicable} not applicable, ${indeterminate} lack data`,
  roundings: (count) => `${count} sums differ in the last digit as rounding explains; these are no findings`,
  clean: "Nothing was found wrong.",
  cleanAsRead: "What was read shows no problem; what was not read was not checked.",
  nothingRead: "Nothing was read that could be checked.",
  readForms: (expected, read, figures) => `${read} of ${expected} forms were read, ${figures} figures`,
  readTexts: (statements, evaluations) =>
    [
      ...(statements > 0 ? [`${statements} figures of the text`] : []),
      ...(evaluations > 0 ? [`${evaluations} evaluations`] : []),
    ].join(", "),
  unreadLines: (count) => `${count} lines were not understood`,
  partlyRead: (form, lines) =>
    `${form} was read in part: ${lines} were not understood, and checks that need them were not made`,
  notRead: (form, lines) =>
    `${form} was not read (see ${lines}): it was not checked, and is not taken for missing`,
  pages: (pages) => `${ONE.test(pages) ? "page" : "pages"} ${pages}`,
  rows: (sheet, rows) => `sheet ${asPrinted(sheet)} ${ONE.test(rows) ? "row" : "rows"} ${rows}`,
  suspects: "Figures that are probably wrong",
  suspect: (place, printed, proposed) => `${place}: printed ${printed}, probably ${proposed}`,
  explains: (diagnosis, relations) =>
    relations === 0 ? ` (${diagnosis})` : ` (${diagnosis}); explains ${relations} failing relations`,
  separator: "; ",
  blank: "blank",
  severity: { error: "Errors", warning: "Warnings", info: "Information" },
  lines: (lines) => `${ONE.test(lines) ? "line" : "lines"} ${lines}`,
  basis: (source, certainty, advice) => `source: ${source} (${certainty}) · advice: ${advice}`,
  generalAdvice: {
    error: "compare the figures with the ledger and the internal accounts, correct and publish again",
    warning: "verify the figures; where they are right, publish the reason",
    info: "for information",
  },
  explained: (why) => ` [explained: ${why}]`,
  evaluations: "Performance self-evaluations",
  evaluation: (printed, computed, grade, scheme) =>
    `printed total ${englishText(printed)}, recomputed by ${englishText(scheme)} ${computed}, grade ${grade}`,
  between: (low, high) => `between ${low} and ${high}`,
  nothing: "nothing",
  noGrade: "open",
  anyOf: (grades) => grades.map(englishText).join(" or "),
  openRows: (count, rows) => `${count} rows are open: ${rows}`,
  openFor: (why, rows) => `${undecidableText(why, "en")} (${rows})`,
  openRow: ({ name, printed, low, high }) =>
    `${quoted(name)} ${low} to ${high}, printed ${printed === null ? "blank" : englishText(printed)}`,
  unscored: "targets without scores",
  statements: (count) => `${count} figures read from the narrative`,
  unread: "Lines that look like a table and could not be placed",
  broken: "Rules that failed to run (a fault of the rule, not of the data)",
  notUsed: "Options without effect",
  option: (option, name, why) => `${option}: ${name}: ${why}`,
  colon: ": ",
  aside: (text) => ` (${text})`,
  total: (count) => ` (${count})`,
  listed: (numbers, areMore) => `${numbers.join(", ")}${areMore ? ", …" : ""}`,
  sameCause: (rules) => `from the same cause also fail ${rules}`,
  more: (count) => `… and ${count} more`,
};

/** The words of a locale. */
export function wordsOf(locale: Locale): Words {
  return locale === "en" ? en : zh;
}
