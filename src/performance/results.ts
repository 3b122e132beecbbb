/** A negation, and what it takes back. */
const NEGATION = /(?:不(?!断)|未|没有|没能|未能|无)([\u4e00-\u9fff]{2,8})/g;
/** A target that asks for something not to happen, and what tells that it did. */
const NOTHING = /^(?:无|零|未发生|不发生|杜绝|没有)/;
const HAPPENED =
  /^(?:有|发生|出现|存在)(?![效序力所])[^，。\d]{0,8}[1-9]\d{0,4}\s?(?:起|次|件|例|人|宗|个|处)/;
/** A target that is the scale itself, from its best step to its worst: 优良中低差, 好坏. */
const SCALE = /^[优好][良好中低]{0,4}[差坏]$/;
/** A result that nothing happened. */
const NONE = /^(?:无|零|没有|未发生|不存在|未出现|未发现)/;
/** Nothing was found that is not as it should be: two negations. */
const TWICE = /(?:未|没有|无)(?:发现|发生|出现|存在|一|任何)|无[^，。]{0,3}[不未]/;
const UP = /提高|提升|增加|增强|增长|改善|上升|优化|扩大/;
const DOWN = /下降|降低|减少|减弱|恶化|萎缩|倒退|下滑/;

/**
 * Whether the words of a result take back those of the target: 显著 and 不显著, 有所提高 and 有所下降. A target that
 * is itself a negation (无投诉) is taken back by what happened all the same (发生投诉2起).
 */
export function saysOtherwise(target: string, actual: string): boolean {
  if (target.length > 60 || actual.length > 60 || target === actual) return false;
  if (NOTHING.test(target)) return HAPPENED.test(actual);
  if (SCALE.test(target)) return actual.length === 1 && actual === target.slice(-1);
  const isPlain = !/[不未没无零]|防止|避免|遏制/.test(target.replace(/不断/g, ""));
  if (!isPlain || TWICE.test(actual)) return false;
  const takesBack = [...actual.matchAll(NEGATION)].some(
    ([, taken = ""]) => target.includes(taken.slice(0, 2)) && DOWN.test(taken) === DOWN.test(target),
  );
  if (takesBack) return true;
  const said = actual.replace(NEGATION, "");
  if (UP.test(target) && !DOWN.test(target)) return DOWN.test(said) && !UP.test(said);
  return DOWN.test(target) && !UP.test(target) && UP.test(said) && !DOWN.test(said);
}

/**
 * Whether a result says that nothing happened: 无, 未发生, 没有.
 */
export function saysNothingHappened(actual: string): boolean {
  const text = actual.trim();
  return text.length <= 12 && NONE.test(text) && !/^(?:无效|无法|没有(?:完成|达到)|未发生变化)/.test(text);
}

/** What weakens the words behind it: 较科学, 基本有效. */
const WEAKENED = /(?:较|基本|部分|大致|初步)$/;

/**
 * Whether the words of a result say what the target wants: the target's own words in them, or that nothing happened
 * where nothing should; and nothing that takes them back or weakens them.
 */
export function saysTheSame(target: string, actual: string): boolean {
  if (target === actual) return true;
  if (NOTHING.test(target)) return saysNothingHappened(actual);
  return (
    target.length >= 2 &&
    actual.length <= 60 &&
    actual.includes(target) &&
    !WEAKENED.test(actual.slice(0, actual.indexOf(target))) &&
    !/[不未没无难]|尚|待|较差|下滑/.test(actual.replace(target, ""))
  );
}

interface Moment {
  readonly year: number | null;
  readonly month: number;
  /** Null for the whole month. */
  readonly day: number | null;
}

const DATE = /^[^\d]{0,10}?(?:(20\d\d)\s?年\s?)?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号]|(底|末|份)?)/;
/** 2024-12-31, 2024.12.31, 2024/12/31. */
const SIGNED = /(20\d\d)([-./])(\d{1,2})\2(\d{1,2})(?!\d)/g;

/** A date with its Chinese signs. */
function chineseDate(text: string): string {
  return text.replace(SIGNED, "$1年$3月$4日");
}

/** A date whose quarter stands for its last month: 三季度末 is the end of September. */
const inMonths = (text: string): string =>
  text.replace(
    /第?([一二三四])季度(?=[末底前内])/,
    (_, quarter: string) => `${"一二三四".indexOf(quarter) * 3 + 3}月`,
  );

/** A day of every month, asked for or reached: 每月10日前. */
const MONTHLY = /^每月(\d+)[日号].?前?$/;

function momentIn(text: string): Moment | null {
  const match = DATE.exec(text.trim());
  if (match === null) return null;
  const month = Number(match[2]);
  return month < 1 || month > 12
    ? null
    : {
        year: match[1] === undefined ? null : Number(match[1]),
        month,
        day: match[3] === undefined ? null : Number(match[3]),
      };
}

/** A deadline: one date, and no range, no start and no second one. */
function isDeadline(text: string): boolean {
  const months = text.split("月").length - 1;
  return (
    months <= 1 &&
    !/[-—~～至到起每]|启动|开始|开工/.test(text) &&
    /前|底|末|内|止|完成|[月日]$/.test(text.trim())
  );
}

/**
 * Whether what was to be done by a date was done by then: `late` beyond every reading of both dates, `inTime` by every
 * one; `null` where they leave it open, or one of them is no date.
 */
export function timeliness(wanted: string, done: string, year: number | null): "inTime" | "late" | null {
  const [monthly, own] = [MONTHLY.exec(wanted.trim())?.[1], MONTHLY.exec(done.trim())?.[1]];
  if (monthly !== undefined && own !== undefined) return Number(own) > Number(monthly) ? "late" : "inTime";
  const [target, actual] = [inMonths(chineseDate(wanted)), inMonths(chineseDate(done))];
  if (!isDeadline(target)) return null;
  const [deadline, reached] = [momentIn(target) ?? yearEnd(target), momentIn(actual)];
  if (deadline === null || reached === null) return null;
  const [last, first] = [deadline.year ?? (reached.year === null ? null : year), reached.year];
  if (first !== null && last === null) return null;
  if (first !== null && last !== null && first !== last) return first > last ? "late" : "inTime";
  // A date without a year is of the year of the form: a deadline of another year leaves it open.
  const isOfYear = first !== null || last === null || year === null || last === year;
  if (reached.month !== deadline.month)
    return reached.month > deadline.month ? "late" : isOfYear ? "inTime" : null;
  if (reached.day !== null && deadline.day !== null) {
    if (reached.day > deadline.day) return "late";
    return isOfYear ? "inTime" : null;
  }
  // 12月底前, 12月内 and 12月31日 hold the whole month; 12月前 may mean the month before.
  const isWholeMonth =
    deadline.day === null ? /月份?(?:底|末|内|之内)|年底|年末|年内/.test(target) : deadline.day >= 31;
  return isWholeMonth && isOfYear ? "inTime" : null;
}

/**
 * Whether a date that was reached lies behind its deadline, beyond every reading of both.
 */
export function isLate(target: string, actual: string, year: number | null): boolean {
  return timeliness(target, actual, year) === "late";
}

/** 年底前, 当年: the last day of the year. */
function yearEnd(text: string): Moment | null {
  const match = /^(?:(20\d\d)\s?年)?(?:度)?(?:年底|年末|底|末|当年|年内)/.exec(text.trim());
  return match === null
    ? null
    : { year: match[1] === undefined ? null : Number(match[1]), month: 12, day: 31 };
}
