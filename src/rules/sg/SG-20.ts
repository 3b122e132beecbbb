import { defineRule, type Judgement, NOT_APPLICABLE } from "../../checking";
import { hostsAllowed } from "../../three-public";
import type { Cases } from "../cases";
import type { Evidence, RuleContext } from "../evidence";
import { RECEPTION_2013 } from "../sources";
import { THREE } from "./figures";
import { limitOf } from "./per-head";
import { type Printing, printer } from "./printings";
import { placed } from "./together";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-20",
  title: { zh: "陪餐人数不超标准", en: "hosts at a meal keep to the standard" },
  formula: {
    zh: "接待对象10人以内陪餐 ≤ 3人，超过10人 ≤ 三分之一；多批合计的按最宽的分法",
    en: "up to 10 guests at most 3 hosts, above that a third of the guests; totals of several meals as wide as they may be",
  },
  source: { document: RECEPTION_2013, certainty: "B" },
  severity: "info",
  related: ["SG-16"],
  advice: {
    zh: "请按接待清单逐批核对陪餐人数。",
    en: "see the hosts of each reception in its list",
  },
  messages: {
    default: {
      zh: "“{text}”：接待{guests}人，陪餐{actual}人，按规定不超过{expected}人，请核实",
      en: "“{text}”: {actual} hosts for {guests} guests, at most {expected} are allowed: is it so?",
    },
  },
  *evaluate(context) {
    yield* ofMeals(context);
    yield* ofSentences(context);
  },
});

const allowedFor = (context: RuleContext, guests: number): number | undefined =>
  hostsAllowed(guests, (name) => limitOf(context, name));

function* ofMeals(context: RuleContext): Generator<Judgement> {
  for (const { guests, hosts } of context.threePublic?.meals ?? []) {
    const most = allowedFor(context, guests);
    yield most === undefined ? NOT_APPLICABLE : judged(guests, hosts, most, "陪餐人数");
  }
}

/** Totals of a year: the most hosts that its receptions allow together, however the guests came. */
function* ofSentences(context: RuleContext): Generator<Judgement> {
  const { told } = context;
  if (told === undefined) return;
  const print = printer(told);
  const counts = told.told.filter(({ measure }) => measure === "count");
  const first = (fits: (subject: string) => boolean): Printing | null => {
    const said = counts.find(({ subject }) => fits(subject));
    return said === undefined ? null : print(said);
  };
  const of = (thing: string) =>
    first((subject) => subject === `国内公务接待${thing}`) ??
    first((subject) => subject === `公务接待${thing}`);
  const hosts = first((subject) => subject.includes("陪同"));
  const [guests, batches] = [of("人次"), of("批次")];
  if (hosts === null) return;
  if (guests === null || batches === null) {
    yield { outcome: "indeterminate" };
    return;
  }
  const others = Math.max(0, batches.figure.amount - 1);
  const least = allowedFor(context, 1);
  const rest = allowedFor(context, Math.max(0, guests.figure.amount - others));
  if (least === undefined || rest === undefined) yield NOT_APPLICABLE;
  else {
    const most = others * least + rest;
    yield {
      ...judged(guests.figure.amount, hosts.figure.amount, most, hosts.text),
      ...placed(hosts, guests),
    };
  }
}

function judged(guests: number, hosts: number, most: number, text: string): Judgement {
  return {
    outcome: hosts <= most ? "pass" : "fail",
    measure: "count",
    actual: hosts,
    expected: most,
    params: { guests, text },
  };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "国内公务接待管理规定对每次陪餐人数有限制；公开的是全年合计，只有无论怎样分批都超出的才提示。",
    en: "The standard limits the hosts of each meal; of a year's totals only those are told that no meals could make.",
  },
  pass: { text: `${THREE}国内公务接待3批次，29人次。陪同人员8人。` },
  fail: { text: `${THREE}国内公务接待3批次，29人次。陪同人员18人。` },
  missing: { text: `${THREE}国内公务接待3批次。陪同人员18人。` },
  rounding: "no figures",
};
