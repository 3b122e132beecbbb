import { atMost, type Figure, type Judgement, type LocalizedText } from "../../checking";
import type { RuleContext } from "../evidence";
import { type Printing, type Telling, tellingsOf } from "./printings";

/** A cost and the counts that go with it, the things counted by groups before those counted by heads. */
export interface Pair {
  readonly cost: string;
  readonly counts: readonly string[];
  /** Its parts, whose counts stand for its own where the text tells only those. */
  readonly parts?: readonly Pair[];
}

export const ABROAD: Pair = {
  cost: "因公出国（境）费",
  counts: ["因公出国（境）团组数", "因公出国（境）人次数"],
};
export const PURCHASE: Pair = { cost: "公务用车购置费", counts: ["公务用车购置数"] };
export const UPKEEP: Pair = { cost: "公务用车运行维护费", counts: ["公务用车保有量"] };
const reception = (kind: string): Pair => ({ cost: `${kind}费`, counts: [`${kind}批次`, `${kind}人次`] });
const KINDS = ["国内公务接待", "外事接待", "国（境）外公务接待"].map(reception);
export const RECEPTIONS: readonly Pair[] = [{ ...reception("公务接待"), parts: KINDS }, ...KINDS];

export const NO_COUNT: LocalizedText = {
  zh: "“{text}”：{cost}为{printed}，{counted}却为0",
  en: "“{text}”: {printed} for {cost}, yet 0 for {counted}",
};
export const NO_COST: LocalizedText = {
  zh: "“{text}”：{counted}为{count}，{cost}却为{printed}",
  en: "“{text}”: {count} ({counted}), yet {printed} for {cost}",
};
export const ORDER: LocalizedText = {
  zh: "“{text}”：{counted}{count}，少于{least}{printed}",
  en: "“{text}”: {count} for {counted} are fewer than {printed} for {least}",
};

/** What is printed as nothing and is no small sum that rounding hides. */
const isNothing = ({ amount, half }: Figure): boolean => amount === 0 && half === 0;
const isSomething = ({ amount }: Figure): boolean => amount > 0;

/** A cost has what it was spent on: one of its counts at least. Those who join another's trip have no group. */
export const costHasCounts = (context: RuleContext, pair: Pair): Judgement[] =>
  judged(context, pair, "noCount", (cost, counts) => isSomething(cost) && counts.every(isNothing));

/** What was done cost something. */
export const countsHaveCost = (context: RuleContext, pair: Pair): Judgement[] =>
  judged(context, pair, "noCost", (cost, counts) => isNothing(cost) && counts.some(isSomething));

function judged(
  context: RuleContext,
  pair: Pair,
  reason: string,
  fails: (cost: Figure, counts: readonly Figure[]) => boolean,
): Judgement[] {
  return tellingsOf(context).flatMap((telling): Judgement[] => {
    const cost = telling.cost(pair.cost);
    if (cost === null) return [];
    const own = countsOf(telling, pair);
    const counts = own.length > 0 ? own : ofParts(telling, pair);
    const isOpen = reason === "noCount" && isSomething(cost.figure);
    if (counts.length === 0) return [{ outcome: isOpen ? "indeterminate" : "notApplicable" }];
    if (
      !fails(
        cost.figure,
        counts.map(({ figure }) => figure),
      )
    )
      return [{ outcome: "pass" }];
    // A cost may be that of a part whose counts are not told.
    const severity = own.length === 0 && reason === "noCount" ? ({ severity: "warning" } as const) : {};
    return [{ ...placed(cost, ...counts), outcome: "fail", reason, ...severity, params: said(cost, counts) }];
  });
}

const countsOf = (telling: Telling, { counts }: Pair): Printing[] =>
  counts.flatMap((title) => telling.count(title) ?? []);

/** Counts of the parts that tell no cost of their own: those that do are judged by it. */
const ofParts = (telling: Telling, { parts = [] }: Pair): Printing[] =>
  parts.flatMap((part) => (telling.cost(part.cost) === null ? countsOf(telling, part) : []));

const said = (cost: Printing, counts: readonly Printing[]) => ({
  text: cost.text,
  cost: cost.title,
  printed: cost.printed,
  counted: counts.map(({ title }) => title).join("、"),
  count: counts.map(({ printed }) => printed).join("、"),
});

/** Where figures stand: cells of those that a form prints, lines of those that a sentence does. */
export function placed(...printings: readonly Printing[]): Pick<Judgement, "where" | "lines"> {
  return {
    where: printings.flatMap(({ figure }) => figure.places),
    lines: [...new Set(printings.flatMap(({ figure }) => figure.lines))],
  };
}

/** Fewer are not more than many, in every telling that has both: no fewer heads than groups, no more bought than kept. */
export function notMore(
  context: RuleContext,
  fewer: string,
  many: string,
  elsewhere: () => Printing | null = () => null,
): Judgement[] {
  return tellingsOf(context).flatMap((telling): Judgement[] => {
    const small = telling.count(fewer);
    const large = telling.count(many) ?? elsewhere();
    if (small === null || large === null) return [];
    if (atMost(small.figure, large.figure).outcome === "pass") return [{ outcome: "pass" }];
    const params = {
      text: small.text,
      least: small.title,
      printed: small.printed,
      counted: large.title,
      count: large.printed,
    };
    return [{ ...placed(small, large), outcome: "fail", reason: "order", params }];
  });
}
