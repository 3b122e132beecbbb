import { type Judgement, type LocalizedText, NOT_APPLICABLE } from "../../checking";
import { type LimitName, limitInForce } from "../../three-public";
import type { RuleContext } from "../evidence";
import { type Telling, tellingsOf } from "./printings";
import { placed } from "./together";

/** Sentences on a cost of one thing that lies outside its usual range: they ask. */
export const BAND: Readonly<Record<"most" | "least", LocalizedText>> = {
  most: {
    zh: "“{text}”：{cost}{printed}，{counted}{count}，平均{actual}，高于{expected}（{document}），请核实",
    en: "“{text}”: {printed} for {cost} over {count} ({counted}) is {actual} each, above {expected} ({document}): is it so?",
  },
  least: {
    zh: "“{text}”：{cost}{printed}，{counted}{count}，平均{actual}，低于{expected}（{document}），请核实",
    en: "“{text}”: {printed} for {cost} over {count} ({counted}) is {actual} each, below {expected} ({document}): is it so?",
  },
};

/** A cost, what it is counted by, and the limits of the cost of one. */
export interface PerHead {
  readonly cost: string;
  readonly counted: string;
  readonly least?: LimitName;
  readonly most: LimitName;
}

/**
 * The cost of one thing lies within its limits, as far as the print of cost and count can tell: by the first of several
 * ways to count it that is told.
 */
export function perHead(context: RuleContext, spec: PerHead, ...others: readonly PerHead[]): Judgement[] {
  return tellingsOf(context).flatMap((telling) => {
    const isTold = ({ cost, counted }: PerHead) =>
      telling.cost(cost) !== null && telling.count(counted) !== null;
    return ofTelling(context, telling, [spec, ...others].find(isTold) ?? spec) ?? [];
  });
}

function ofTelling(context: RuleContext, telling: Telling, spec: PerHead): Judgement | null {
  const cost = telling.cost(spec.cost);
  const count = telling.count(spec.counted);
  if (cost === null || cost.figure.amount <= 0) return cost === null ? null : NOT_APPLICABLE;
  if (count === null) return { outcome: "indeterminate" };
  const limit = (name: LimitName | undefined) => name && limitOf(context, name);
  const [least, most] = [limit(spec.least), limit(spec.most)];
  // Without a count another rule speaks (SG-08 to SG-11).
  const fewest = count.figure.amount - count.figure.half;
  if (fewest <= 0 || (least === undefined && most === undefined)) return NOT_APPLICABLE;
  const { amount, half } = cost.figure;
  const above = most !== undefined && amount - half > most.value * (count.figure.amount + count.figure.half);
  const below = least !== undefined && amount + half < least.value * fewest;
  const broken = above ? most : below ? least : undefined;
  if (broken === undefined) return { outcome: "pass" };
  return {
    ...placed(cost, count),
    outcome: "fail",
    reason: above ? "most" : "least",
    measure: "money",
    precision: { unit: "元", decimals: 2 },
    actual: Math.round(amount / count.figure.amount),
    expected: broken.value,
    params: {
      text: cost.text,
      cost: cost.title,
      printed: cost.printed,
      counted: count.title,
      count: count.printed,
      document: broken.document,
    },
  };
}

/** The limit in force for the place and year of the accounts. */
export function limitOf({ profile, accounts, limits }: RuleContext, name: LimitName) {
  return limitInForce(name, profile, accounts.year, limits);
}
