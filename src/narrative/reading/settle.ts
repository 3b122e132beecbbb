import type { Statement } from "../statement";

/** How many statements back the figures of a sentence are looked for. */
const WITHIN = 30;

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What a printed amount may have been before it was rounded, in 元; null for what is no money. */
function amountOf(statement: Statement | undefined): Interval | null {
  const yuan = statement === undefined ? undefined : YUAN[statement.unit];
  if (statement === undefined || yuan === undefined) return null;
  const half = statement.decimals === null ? 0 : 0.5 / 10 ** statement.decimals;
  const value = Number(statement.value);
  return { low: (value - half) * yuan, high: (value + half) * yuan };
}

/** Whether a printed rate may be `part / whole`, all rounded. */
function mayBe(rate: Statement, part: Interval, whole: Interval): boolean {
  const half = 0.5 / 10 ** (rate.decimals ?? 0) + 1e-9;
  const ends = [part.low / whole.low, part.low / whole.high, part.high / whole.low, part.high / whole.high];
  const printed = Number(rate.value);
  // Nothing more than nothing: 0% of 0.
  if (printed === 0 && part.low <= 0 && part.high >= 0) return true;
  if (whole.low <= 0) return false;
  return printed >= Math.min(...ends) * 100 - half && printed <= Math.max(...ends) * 100 + half;
}

/** Whether the rate fits the figures told of a subject; null where too few are told. */
function fits(rate: Statement, subject: string, before: readonly Statement[]): boolean | null {
  const last = (measure: Statement["measure"], of: string) =>
    before.filter((each) => each.subject === of && each.measure === measure && !each.aside).at(-1);
  const now = amountOf(last("amount", subject));
  if (now === null) return null;
  if (rate.measure === "completion") {
    const budget = amountOf(last("budget", subject) ?? last("budget", rate.subject));
    return budget === null ? null : mayBe(rate, now, budget);
  }
  const change = amountOf(last("change", rate.subject));
  if (change === null) return null;
  return mayBe(rate, change, { low: now.low - change.high, high: now.high - change.low });
}

/**
 * Gives a change or a completion told behind the parts of a whole (`支出合计30万元，其中：基本支出…，项目支出20万元，比上年增加10万元，
 * 增长50%`) to the whole where its rate fits the figures of the whole and not those of the part. Where it fits neither,
 * or no rate is told, the statement stays with the part and keeps naming the whole.
 */
export function settle(statements: Statement[]): void {
  statements.forEach((rate, index) => {
    const { among } = rate;
    if (among !== undefined && rate.measure === "share") {
      statements[index] = ofWhole(rate, among, statements.slice(Math.max(0, index - WITHIN), index));
      return;
    }
    if (among === undefined || (rate.measure !== "growth" && rate.measure !== "completion")) return;
    const start = Math.max(0, index - WITHIN);
    const before = statements.slice(start, index);
    const isOwn = fits(rate, rate.subject, before) === true;
    const isTold = !isOwn && hasTold(rate, among, before);
    if (isTold) statements[index] = settled(rate, rate.subject);
    if (isTold) return;
    const isOfWhole = fits(rate, among, before) === true;
    if (!isOwn && !isOfWhole) return;
    // 增加0万元，增长0%, fits both.
    if (isOwn && isOfWhole && Number(rate.value) === 0) return;
    const subject = isOwn ? rate.subject : among;
    statements[index] = settled(rate, subject);
    for (let at = index - 1; at >= start; at -= 1) {
      const other = statements[at];
      if (other?.subject !== rate.subject || other.among !== among) break;
      statements[at] = settled(other, subject);
    }
  });
}

/** `三公经费…完成预算的80%，其中：公务接待费0.80万元，完成预算的80%`: what was told of the whole is told of the part, not again. */
function hasTold(rate: Statement, whole: string, before: readonly Statement[]): boolean {
  return before.some(
    ({ subject, measure, base, aside }) =>
      subject === whole && measure === rate.measure && base === rate.base && !aside,
  );
}

/** A share behind the parts of a part: of the whole before, where it does not fit the part and may fit that one. */
function ofWhole({ among: _, ...share }: Statement, among: string, before: readonly Statement[]): Statement {
  const amount = (of: string | null) =>
    amountOf(
      before.filter(({ subject, measure, aside }) => subject === of && measure === "amount" && !aside).at(-1),
    );
  const [part, inner, outer] = [share.subject, share.whole, among].map(amount);
  if (!part || (inner && mayBe(share, part, inner)) || (outer && !mayBe(share, part, outer))) return share;
  return { ...share, whole: among };
}

/** The statement as one of this subject, beyond doubt. */
function settled({ among: _, ...rest }: Statement, subject: string): Statement {
  return { ...rest, subject };
}
