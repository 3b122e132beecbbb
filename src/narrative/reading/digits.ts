import type { Folded } from "../text/fold";
import {
  isDigitAt,
  type ScannedNumber,
  scanChineseNumeral,
  scanChinesePercent,
  scanNumber,
} from "../text/number";
import { MONEY_UNITS, unitAt } from "../words/units";
import type { Token } from "./token";

const LABEL_BEFORE = /(?:第|图|表|附件|附表|公开|附|NO\.?|No\.?)$/;
const LABEL_BEHIND = /^(?:月|日|号|时|点(?!\d)|季度|周|年|级|\+)/;
const RANGE_BEHIND = /^(?:-|~|至|到)\d{1,2}(?:月|日|点|时)/;
/** Characters before a code in which the name of its item stands. */
const LONGEST_NAME = 40;
const CODE_LENGTHS = new Set([3, 5, 7]);
/** `1.2024年度`: an ordinal before a year. */
const ORDINAL_OF_YEAR = /^\d{1,2}\.(?=(?:19|20)\d\d年)/;
/** `1.2010301行政运行`, `2.201一般公共服务支出`: an ordinal before the code of an item, with its name behind. */
const ORDINAL_OF_CODE = /^\d{1,2}\.(2\d{2}(?:\d{2}){0,2})(?=[\u4e00-\u9fff])/;
/** `205类02款02项小学教育`: the code of an item by its levels. */
const LEVELS = /^(2\d{2})类(\d{2})款(?:(\d{2})项)?/;
const LONGEST_LEVELS = 12;
/** `1.205类02款`: an ordinal before it. */
const ORDINAL_OF_LEVELS = /^\d{1,2}\.(?=2\d{2}类\d{2}款)/;
/** Units of what is counted whole. */
const WHOLE: ReadonlySet<string> = /* @__PURE__ */ new Set(["人", "人次", "辆", "台", "批次"]);
const BLANK_MARK = /^[-/]{1,6}/;

/** Whether a token begins where a clause begins, so that `1.` or `2、` can be an ordinal. */
function atClauseStart(previous: Token | undefined): boolean {
  if (previous === undefined || previous.kind === "mark" || previous.kind === "label") return true;
  return (
    previous.kind === "word" &&
    (previous.role.role === "reason" ||
      previous.role.role === "among" ||
      previous.role.role === "purpose" ||
      previous.role.role === "filler")
  );
}

/** Reads what begins with a digit at `start`: a figure with its unit, a year, a threshold, or a label. */
export function readDigits(folded: Folded, start: number, previous: Token | undefined): Token {
  const { text } = folded;
  const ordinal = atClauseStart(previous) ? ordinalEnd(text, start) : null;
  if (ordinal !== null) return { kind: "label", from: start, to: ordinal };
  const levels = text.charAt(start) === "2" ? LEVELS.exec(text.slice(start, start + LONGEST_LEVELS)) : null;
  if (levels !== null) {
    const [whole, ...parts] = levels;
    return { kind: "code", from: start, to: start + whole.length, code: parts.join("") };
  }
  const number = scanNumber(folded, start);
  if (number.malformed) return { kind: "malformed", from: start, to: number.end };
  return (
    yearAt(text, start, number) ??
    labelAt(text, start, number, previous) ??
    figureAt(text, start, number, false, previous)
  );
}

/** The end of an ordinal that a year or a code stands right behind; null where there is none. */
function ordinalEnd(text: string, start: number): number | null {
  const head = text.slice(start, start + 12);
  const year = ORDINAL_OF_YEAR.exec(head);
  if (year !== null) return start + year[0].length;
  const levels = ORDINAL_OF_LEVELS.exec(head);
  if (levels !== null) return start + levels[0].length;
  const [whole, code = ""] = ORDINAL_OF_CODE.exec(head) ?? [];
  return whole === undefined || unitAt(text, start + whole.length) !== null
    ? null
    : start + whole.length - code.length;
}

function yearAt(text: string, start: number, number: ScannedNumber): Token | null {
  if (number.end - start !== 4 || !/^(?:19|20)/.test(number.digits)) return null;
  return text.charAt(number.end) === "年" ? yearToken(text, start, Number(number.digits)) : null;
}

/** Four signs and 年 at `start`, with 度, 末 or 底 where it belongs to the year. */
function yearToken(text: string, start: number, year: number): Token {
  const end = start + 4;
  const behind = text.slice(end + 1, end + 3);
  if (/^[初末](?:财|结|预|部|批|安)/.test(behind)) return { kind: "year", from: start, to: end, year };
  // 2022年末公务用车保有量3辆
  return { kind: "year", from: start, to: end + (/^[度末底]/.test(behind) ? 2 : 1), year };
}

/** `二○二三年`, with whatever sign was typed for the nought. */
const CHINESE_YEAR = /^二[〇○零0oO][〇○零0一二三四五六七八九]{2}(?=年)/;
const YEAR_SIGNS = "〇一二三四五六七八九";

function chineseYearAt(text: string, start: number): Token | null {
  const found = CHINESE_YEAR.exec(text.slice(start, start + 5))?.[0];
  if (found === undefined) return null;
  const digits = [...found].map((sign) => Math.max(0, YEAR_SIGNS.indexOf(sign))).join("");
  return yearToken(text, start, Number(digits));
}

function labelAt(
  text: string,
  start: number,
  number: ScannedNumber,
  previous: Token | undefined,
): Token | null {
  const label: Token = { kind: "label", from: start, to: number.end };
  const isWhole = number.decimals === 0;
  if (LABEL_BEFORE.test(text.slice(Math.max(0, start - 3), start))) return label;
  if (!isWhole) return null;
  const behind = text.slice(number.end, number.end + 8);
  // 20223年度: a year with a digit too many or too few.
  const digits = number.end - start;
  if (behind.startsWith("年度") && (digits === 3 || digits === 5)) return { ...label, kind: "malformed" };
  if (LABEL_BEHIND.test(behind) || RANGE_BEHIND.test(behind)) return label;
  const length = number.end - start;
  if (length <= 2 && atClauseStart(previous) && /^(?:[、.)](?!\d)|[.)、]$)/.test(behind))
    return { ...label, to: number.end + 1 };
  if (previous?.kind === "mark" && previous.mark === "(" && behind.startsWith(")")) return label;
  if (
    CODE_LENGTHS.has(length) &&
    /^[23]/.test(number.digits) &&
    unitAt(text, number.end) === null &&
    /^[-\u4e00-\u9fff]/.test(behind) &&
    !/^(?:和|与|及)/.test(behind)
  )
    return { kind: "code", from: start, to: number.end, code: number.digits };
  // 行政运行2010301：80万元, the code of an item behind its name.
  if (length === 7 && /^2/.test(number.digits) && /^[:,;。]/.test(behind)) {
    const name = /[\u4e00-\u9fff()]{2,40}$/.exec(text.slice(Math.max(0, start - LONGEST_NAME), start))?.[0];
    if (name !== undefined) return { kind: "code", from: start, to: number.end, code: number.digits, name };
  }
  return null;
}

function figureAt(
  text: string,
  start: number,
  number: ScannedNumber,
  negative: boolean,
  previous?: Token,
): Token {
  // 控制在预算8万元以内: the figure is the budget.
  const isBudget = previous?.kind === "word" && previous.role.role === "budget";
  const behind =
    unitAt(text, number.end) ??
    (/[余多]/.test(text.charAt(number.end)) ? unitAt(text, number.end + 1) : null);
  // 1.43 above 人员经费合计: nobody is a part of a person.
  const unit = number.decimals > 0 && WHOLE.has(behind?.unit ?? "") ? null : behind;
  const to = unit?.end ?? number.end;
  if (unit !== null && MONEY_UNITS.includes(unit.unit) && !isBudget) {
    const threshold = thresholdEnd(text, to);
    if (threshold !== null)
      return { kind: "threshold", from: start, to: threshold, title: equipmentTitle(text, start, threshold) };
  }
  return {
    kind: "figure",
    from: start,
    to,
    digits: number.digits,
    decimals: number.decimals,
    negative,
    unit: unit?.unit ?? null,
  };
}

/** End of `(含)以上设备` behind an amount, or null when the amount is no threshold. */
function thresholdEnd(text: string, index: number): number | null {
  const found =
    /^(?:\(含\)|\(不含\)|\(含\d{1,4}万元?\))?(?:及)?(?:以上|以下|以内)(?:\(含\)|\(不含\))?(?:的)?/.exec(
      text.slice(index, index + 20),
    );
  if (found === null) return null;
  const kind =
    /^(?:\(不含车辆\)的?)?(?:通用|专用|大型)?(?:设备|仪器设备|大型设备)(?:\((?:不含车辆|不含车|含)\))?/.exec(
      text.slice(index + found[0].length, index + found[0].length + 20),
    );
  return index + found[0].length + (kind?.[0].length ?? 0);
}

function equipmentTitle(text: string, start: number, end: number): string {
  const printed = text
    .slice(start, end)
    .replace(/\(不含车辆\)|\(不含车\)/g, "")
    .replace(/以上的/, "以上");
  const kind = /(?:通用|专用|大型)?(?:仪器)?设备$/.exec(printed)?.[0] ?? "";
  const head = kind === "" ? printed : printed.slice(0, printed.length - kind.length);
  return `单价${head}${kind === "" ? "设备" : kind}`.replace("(", "（").replace(")", "）");
}

/** A sign, a dash for a blank, or a Chinese numeral at `start`, when a figure begins so. */
export function readUnusualFigure(folded: Folded, start: number, previous: Token | undefined): Token | null {
  const { text } = folded;
  const first = text.charAt(start);
  const year = first === "二" ? chineseYearAt(text, start) : null;
  if (year !== null) return year;
  if (first === "-" || first === "+") {
    if (isDigitAt(text, start + 1) && !(previous?.kind === "figure" || previous?.kind === "label")) {
      const number = scanNumber(folded, start + 1);
      if (number.malformed) return { kind: "malformed", from: start, to: number.end };
      const token = figureAt(text, start + 1, number, first === "-");
      return { ...token, from: start };
    }
  }
  if (first === "-" || first === "/") {
    const dashes = BLANK_MARK.exec(text.slice(start, start + 8))?.[0].length ?? 0;
    const unit = unitAt(text, start + dashes);
    if (unit !== null && (MONEY_UNITS.includes(unit.unit) || unit.unit === "%"))
      return {
        kind: "figure",
        from: start,
        to: unit.end,
        digits: "0",
        decimals: null,
        negative: false,
        unit: unit.unit,
      };
    return null;
  }
  const percent = scanChinesePercent(text, start);
  if (percent !== null)
    return {
      kind: "figure",
      from: start,
      to: percent.end,
      digits: percent.digits,
      decimals: percent.decimals,
      negative: false,
      unit: "%",
    };
  const number = scanChineseNumeral(text, start);
  if (number === null) return null;
  const unit = unitAt(text, number.end);
  const isFormal = /^[壹贰叁肆伍陆柒捌玖拾貳參零〇]/.test(first);
  if (unit === null || (!isFormal && !/^(?:辆|台|批次|人次)/.test(text.slice(number.end, number.end + 2))))
    return null;
  if (text.charAt(start - 1) === "第") return null;
  return {
    kind: "figure",
    from: start,
    to: unit.end,
    digits: number.digits,
    decimals: 0,
    negative: false,
    unit: unit.unit,
  };
}
