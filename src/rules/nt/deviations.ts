import type { Statement } from "../../narrative";
import { type Facts, partner } from "./facts";
import { isItem } from "./items";
import { moneyOf } from "./printed";

/** Items whose completion of the budget is told, and whether the outturn differs from the budget. */
export function* deviations(
  facts: Facts,
): Generator<{ readonly now: Statement; readonly rate: Statement; readonly differs: boolean }> {
  for (const rate of facts.told) {
    if (rate.measure !== "completion" || rate.section !== "general" || !isItem(rate.subject)) continue;
    const now = partner(facts, rate, ({ measure }) => measure === "amount");
    const said = moneyOf(now);
    const planned = moneyOf(
      partner(facts, rate, ({ measure, base }) => measure === "budget" && base === rate.base),
    );
    if (now === null || said === null || planned === null) continue;
    const room = said.half === planned.half ? 0 : said.half + planned.half;
    yield { now, rate, differs: Math.abs(said.amount - planned.amount) > room };
  }
}
