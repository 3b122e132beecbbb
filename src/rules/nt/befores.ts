import type { Figure } from "../../checking";
import type { Statement } from "../../narrative";
import { type Facts, partner } from "./facts";
import { moneyOf } from "./printed";
import { heldOf } from "./targets";

/** What the text makes the year before of a subject. */
export interface Before {
  readonly statement: Statement;
  readonly figure: Figure;
}

const isNearly = ({ implied, direction, text }: Statement): boolean =>
  implied && direction === "flat" && /基本持平|大致持平|基本一致|基本相当/.test(text);

/** What the text makes the year before: printed, or the outturn less the change. 基本持平 names no change. */
export function* befores(facts: Facts): Generator<Before> {
  for (const statement of facts.told) {
    const figure = moneyOf(statement);
    if (figure === null || statement.base !== "上年" || statement.direction === "unclear") continue;
    if (statement.among !== undefined || isNearly(statement)) continue;
    // 上年无支出: there may be none because the body is new.
    if (statement.measure === "previous" && !statement.implied) yield { statement, figure };
    if (statement.measure !== "change") continue;
    const now = moneyOf(partner(facts, statement, ({ measure }) => measure === "amount"));
    if (now === null) continue;
    const held = heldOf(facts.accounts, statement.subject, statement.section);
    if (held !== null && !held.isBlank && Math.abs(held.amount - now.amount) > held.half + now.half) continue;
    const half = now.half + figure.half;
    yield { statement, figure: { ...figure, amount: now.amount - figure.amount, half } };
  }
}
