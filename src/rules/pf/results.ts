/** A negation, and what it takes back. */
const NEGATION = /(?:不|未|没有|没能|未能|无)([\u4e00-\u9fff]{2,8})/g;
const NEGATED = /不|未|没|无|零|杜绝|避免|防止/;
const UP = /提高|提升|增加|增强|增长|改善|上升|优化|扩大/;
const DOWN = /下降|降低|减少|减弱|恶化|萎缩|倒退|下滑/;

/**
 * Whether the words of a result take back those of the target: 显著 and 不显著, 有所提高 and 有所下降. A target that
 * is itself a negation (无投诉) is taken back by what happened all the same (发生投诉2起).
 */
export function saysOtherwise(target: string, actual: string): boolean {
  if (target.length > 60 || actual.length > 60) return false;
  if (NEGATED.test(target))
    return /^(?:有|发生|出现|存在)[^，。]{0,12}(?:[1-9]\d{0,4}|投诉|事故|违规|违纪)/.test(actual);
  for (const match of actual.matchAll(NEGATION)) {
    const taken = match[1] ?? "";
    for (let length = Math.min(taken.length, 4); length >= 2; length -= 1)
      if (target.includes(taken.slice(0, length))) return true;
  }
  if (UP.test(target) && !DOWN.test(target)) return DOWN.test(actual) && !UP.test(actual);
  return DOWN.test(target) && !UP.test(target) && UP.test(actual) && !DOWN.test(actual);
}

interface Moment {
  readonly year: number | null;
  readonly month: number;
  /** Null for the whole month. */
  readonly day: number | null;
}

const DATE = /^[^\d]{0,10}?(?:(20\d\d)\s?年\s?)?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号]|(底|末|份)?)/;

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

/** Whether a date that was reached lies behind its deadline, beyond every reading of both. */
export function isLate(target: string, actual: string, year: number | null): boolean {
  const [deadline, reached] = [momentIn(target) ?? yearEnd(target), momentIn(actual)];
  if (deadline === null || reached === null) return false;
  const [last, first] = [deadline.year ?? (reached.year === null ? null : year), reached.year ?? null];
  if (first !== null && last === null) return false;
  if (first !== null && last !== null && first !== last) return first > last;
  if (reached.month !== deadline.month) return reached.month > deadline.month;
  return reached.day !== null && deadline.day !== null && reached.day > deadline.day;
}

/** 年底前, 当年: the last day of the year. */
function yearEnd(text: string): Moment | null {
  const match = /^(?:(20\d\d)\s?年)?(?:度)?(?:年底|年末|底|末|当年|年内)/.exec(text.trim());
  return match === null
    ? null
    : { year: match[1] === undefined ? null : Number(match[1]), month: 12, day: 31 };
}
