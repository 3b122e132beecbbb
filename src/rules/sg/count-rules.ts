import { defineRule, type Judgement, type PredicateRule, type RuleMeta } from "../../checking";
import { columnTitle } from "../../forms";
import type { Fen } from "../../money";
import type { ThreePublicAmounts, ThreePublicModel } from "../../three-public";
import { threePublicCatalogue } from "./catalogue";

type CountName = keyof ThreePublicModel["counts"];

/** Official titles of the counts. */
export const COUNT_TITLES: Readonly<Record<CountName, string>> = {
  delegations: "因公出国（境）团组数",
  delegates: "因公出国（境）人次数",
  vehiclesBought: "公务用车购置数",
  vehiclesKept: "公务用车保有量",
  receptions: "公务接待批次",
  guests: "公务接待人次",
  domesticReceptions: "国内公务接待批次",
  domesticGuests: "国内公务接待人次",
  foreignReceptions: "国（境）外公务接待批次",
  foreignGuests: "国（境）外公务接待人次",
};

/** Money that goes with counts: a cost needs each of its counts, and (where both ways) a count needs the cost. */
const TOGETHER: readonly {
  readonly id: "SG-08" | "SG-09" | "SG-10" | "SG-11";
  readonly cost: keyof ThreePublicAmounts;
  readonly counts: readonly CountName[];
  /** What a count without cost is: a finding of the rule's own severity, a milder one, or another rule's business. */
  readonly countAlone: "error" | "warning" | "elsewhere";
  /** The second may not be less than the first. */
  readonly order?: readonly [CountName, CountName];
}[] = [
  {
    id: "SG-08",
    cost: "abroad",
    counts: ["delegations", "delegates"],
    countAlone: "error",
    order: ["delegations", "delegates"],
  },
  {
    id: "SG-09",
    cost: "vehiclePurchase",
    counts: ["vehiclesBought"],
    countAlone: "error",
  },
  {
    id: "SG-10",
    cost: "vehicleOperation",
    counts: ["vehiclesKept"],
    countAlone: "warning",
  },
  {
    id: "SG-11",
    cost: "reception",
    counts: ["receptions", "guests"],
    countAlone: "elsewhere",
    order: ["receptions", "guests"],
  },
];

const MESSAGES: NonNullable<RuleMeta["messages"]> = {
  noCount: { zh: "{cost}为{actual}，{count}却为零", en: "{cost} is {actual}, yet {count} is zero" },
  noCost: { zh: "{count}为{actual}，{cost}却为零", en: "{count} is {actual}, yet {cost} is zero" },
  order: {
    zh: "{count}为{actual}，少于{least}的{expected}",
    en: "{count} is {actual}, less than {expected} of {least}",
  },
  sum: {
    zh: "{count}为{actual}，国内与国（境）外之和为{expected}",
    en: "{count} is {actual}, domestic and foreign come to {expected}",
  },
};

/** Rules on counts: SG-08 to SG-14 and SG-24. */
export function countRules(model: ThreePublicModel): readonly PredicateRule[] {
  return [
    ...TOGETHER.map((spec) =>
      defineRule({
        ...threePublicCatalogue[spec.id],
        messages: MESSAGES,
        evaluate: () => together(model, spec),
      }),
    ),
    defineRule({
      ...threePublicCatalogue["SG-12"],
      messages: MESSAGES,
      evaluate: () => receptionSums(model),
    }),
    defineRule({
      ...threePublicCatalogue["SG-13"],
      messages: {
        default: {
          zh: "购置数{actual}，大于年末保有量{expected}",
          en: "{actual} vehicles were bought, {expected} are kept",
        },
      },
      evaluate: () => [atMost(model.counts.vehiclesBought, model.counts.vehiclesKept)],
    }),
    defineRule({
      ...threePublicCatalogue["SG-14"],
      messages: {
        default: {
          zh: "保有量{actual}，大于车辆数合计{expected}",
          en: "{actual} vehicles are kept, there are {expected} in all",
        },
      },
      evaluate: () =>
        model.vehiclesOwned === null
          ? [{ outcome: "notApplicable" }]
          : [atMost(model.counts.vehiclesKept, model.vehiclesOwned)],
    }),
    defineRule({
      ...threePublicCatalogue["SG-24"],
      messages: MESSAGES,
      evaluate: () => countsWithoutCost(model, "reception", ["receptions", "guests"]),
    }),
  ];
}

function* together(model: ThreePublicModel, spec: (typeof TOGETHER)[number]): Generator<Judgement> {
  const cost = model.actual[spec.cost];
  const title = columnTitle("threePublic", spec.cost);
  const where = [{ form: "threePublic", row: "actual", column: spec.cost } as const];
  for (const name of spec.counts) {
    const count = model.counts[name];
    if (count === undefined) yield { outcome: (cost ?? 0) === 0 ? "notApplicable" : "indeterminate", where };
    else if ((cost ?? 0) !== 0) {
      const params = { cost: title, count: COUNT_TITLES[name] };
      yield count > 0
        ? { outcome: "pass", where }
        : { outcome: "fail", where, reason: "noCount", measure: "money", actual: cost, params };
    }
  }
  if (spec.countAlone !== "elsewhere") {
    for (const judgement of countsWithoutCost(model, spec.cost, spec.counts)) {
      if (judgement.outcome !== "fail") continue;
      yield spec.countAlone === "warning" ? { ...judgement, severity: "warning" } : judgement;
    }
  }
  if (spec.order === undefined) return;
  const [least, count] = spec.order;
  const judgement = atMost(model.counts[least], model.counts[count]);
  yield judgement.outcome === "fail"
    ? {
        ...judgement,
        where,
        reason: "order",
        actual: judgement.expected ?? null,
        expected: judgement.actual ?? null,
        params: { count: COUNT_TITLES[count], least: COUNT_TITLES[least] },
      }
    : judgement;
}

function* countsWithoutCost(
  model: ThreePublicModel,
  cost: keyof ThreePublicAmounts,
  names: readonly CountName[],
): Generator<Judgement> {
  const where = [{ form: "threePublic", row: "actual", column: cost } as const];
  if ((model.actual[cost] ?? 0) !== 0) return;
  for (const name of names) {
    const count = model.counts[name];
    if (count === undefined) continue;
    yield count === 0
      ? { outcome: "pass", where }
      : {
          outcome: "fail",
          where,
          reason: "noCost",
          measure: "count",
          actual: count,
          params: { cost: columnTitle("threePublic", cost), count: COUNT_TITLES[name] },
        };
  }
}

function atMost(actual: number | undefined, expected: number | undefined): Judgement {
  if (actual === undefined || expected === undefined) {
    return { outcome: actual === undefined && expected === undefined ? "notApplicable" : "indeterminate" };
  }
  return { outcome: actual <= expected ? "pass" : "fail", measure: "count", actual, expected };
}

function* receptionSums(model: ThreePublicModel): Generator<Judgement> {
  const { counts, actual, domesticReception, foreignReception, half } = model;
  const where = [{ form: "threePublic", row: "actual", column: "reception" } as const];
  const sum = (
    title: string,
    measure: "money" | "count",
    whole: number | null | undefined,
    home: number | undefined,
    abroad: number | undefined,
    tolerance: number,
  ): Judgement => {
    if (home === undefined && abroad === undefined) return { outcome: "notApplicable" };
    if (whole === null || whole === undefined || home === undefined || abroad === undefined)
      return { outcome: "indeterminate", where };
    const expected = home + abroad;
    const holds = Math.abs(whole - expected) <= tolerance;
    return {
      outcome: holds ? "pass" : "fail",
      where,
      measure,
      expected,
      actual: whole,
      tolerance,
      reason: "sum",
      params: { count: title },
    };
  };
  const money = (value: Fen | undefined) => value;
  yield sum(
    "公务接待费",
    "money",
    actual.reception,
    money(domesticReception),
    money(foreignReception),
    3 * half,
  );
  yield sum(
    COUNT_TITLES.receptions,
    "count",
    counts.receptions,
    counts.domesticReceptions,
    counts.foreignReceptions,
    0,
  );
  yield sum(COUNT_TITLES.guests, "count", counts.guests, counts.domesticGuests, counts.foreignGuests, 0);
}
