import {
  type CheckContext,
  defineRule,
  type Judgement,
  type PredicateRule,
  type RuleMeta,
} from "../../checking";
import { columnTitle } from "../../forms";
import { Decimal, type Fen } from "../../money";
import type { ThreePublicAmounts, ThreePublicModel } from "../../three-public";
import { hostsAllowed, type Limit, type LimitName, limitInForce } from "../../three-public";
import { threePublicCatalogue } from "./catalogue";
import { COUNT_TITLES } from "./count-rules";

/** A cost per thing that should stay between two limits. */
const BANDS: readonly {
  readonly id: "SG-15" | "SG-16" | "SG-17" | "SG-18";
  readonly cost: keyof ThreePublicAmounts;
  readonly count: keyof ThreePublicModel["counts"];
  readonly least?: LimitName;
  readonly most: LimitName;
}[] = [
  {
    id: "SG-15",
    cost: "vehicleOperation",
    count: "vehiclesKept",
    least: "vehicleUpkeepLeast",
    most: "vehicleUpkeepMost",
  },
  { id: "SG-16", cost: "reception", count: "guests", most: "receptionPerGuestMost" },
  {
    id: "SG-17",
    cost: "abroad",
    count: "delegates",
    least: "abroadPerPersonLeast",
    most: "abroadPerPersonMost",
  },
  { id: "SG-18", cost: "vehiclePurchase", count: "vehiclesBought", most: "vehiclePriceMost" },
];

const MESSAGES: NonNullable<RuleMeta["messages"]> = {
  most: {
    zh: "{cost}按{counted}{count}平均为{actual}，高于{expected}（{document}）",
    en: "{cost} over {counted} {count} is {actual} each, above {expected} ({document})",
  },
  least: {
    zh: "{cost}按{counted}{count}平均为{actual}，低于{expected}（{document}）",
    en: "{cost} over {counted} {count} is {actual} each, below {expected} ({document})",
  },
  hosts: {
    zh: "接待{guests}人，陪餐{actual}人，不得超过{expected}人",
    en: "{actual} hosts for {guests} guests, at most {expected} are allowed",
  },
};

/** Rules on the cost of one thing: SG-15 to SG-18 and, where meals are known, SG-20. */
export function costRules(model: ThreePublicModel, limits: readonly Limit[]): readonly PredicateRule[] {
  return [
    ...BANDS.map((band) =>
      defineRule({
        ...threePublicCatalogue[band.id],
        messages: MESSAGES,
        evaluate: (context) => withinBand(model, limits, band, context),
      }),
    ),
    defineRule({
      ...threePublicCatalogue["SG-20"],
      messages: MESSAGES,
      evaluate: (context) => meals(model, limits, context),
    }),
  ];
}

function* withinBand(
  { actual, counts, half, year }: ThreePublicModel,
  limits: readonly Limit[],
  band: (typeof BANDS)[number],
  { profile }: CheckContext,
): Generator<Judgement> {
  const cost = actual[band.cost] ?? 0;
  const count = counts[band.count];
  const where = [{ form: "threePublic", row: "actual", column: band.cost } as const];
  if (cost === 0) {
    yield { outcome: "notApplicable" };
    return;
  }
  if (count === undefined) {
    yield { outcome: "indeterminate", where };
    return;
  }
  // Without a count another rule speaks (SG-08 to SG-11).
  if (count === 0) {
    yield { outcome: "notApplicable" };
    return;
  }
  const each = new Decimal(cost).div(count).toDecimalPlaces(0).toNumber() as Fen;
  const most = limitInForce(band.most, profile, year, limits);
  const least = band.least === undefined ? undefined : limitInForce(band.least, profile, year, limits);
  if (most === undefined && least === undefined) {
    yield { outcome: "notApplicable" };
    return;
  }
  const failed =
    most !== undefined && cost - half > most.value * count
      ? ({ reason: "most", limit: most } as const)
      : least !== undefined && cost + half < least.value * count
        ? ({ reason: "least", limit: least } as const)
        : null;
  yield failed === null
    ? { outcome: "pass", where }
    : {
        outcome: "fail",
        where,
        measure: "money",
        actual: each,
        expected: failed.limit.value,
        reason: failed.reason,
        params: {
          cost: columnTitle("threePublic", band.cost),
          counted: COUNT_TITLES[band.count],
          count,
          document: failed.limit.document,
        },
      };
}

function* meals(
  { meals: list, year }: ThreePublicModel,
  limits: readonly Limit[],
  { profile }: CheckContext,
): Generator<Judgement> {
  if (list === undefined) {
    yield { outcome: "notApplicable" };
    return;
  }
  for (const { guests, hosts } of list) {
    const allowed = hostsAllowed(guests, (name) => limitInForce(name, profile, year, limits));
    if (allowed === undefined) {
      yield { outcome: "notApplicable" };
      continue;
    }
    yield {
      outcome: hosts <= allowed ? "pass" : "fail",
      measure: "count",
      actual: hosts,
      expected: allowed,
      reason: "hosts",
      params: { guests },
    };
  }
}
