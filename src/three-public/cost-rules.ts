import {
  type CheckContext,
  defineRule,
  type Judgement,
  type PredicateRule,
  type RuleMeta,
} from "../checking";
import { Decimal, type Fen } from "../money";
import { COUNT_TITLES } from "./count-rules";
import { hostsAllowed, type Limit, type LimitName, limitInForce } from "./limits";
import type { ThreePublicAmounts, ThreePublicModel } from "./model";

/** A cost per thing that should stay between two limits. */
const BANDS: readonly {
  readonly id: string;
  readonly title: RuleMeta["title"];
  readonly formula: RuleMeta["formula"];
  readonly source: RuleMeta["source"];
  readonly severity: "warning" | "info";
  readonly cost: keyof ThreePublicAmounts;
  readonly count: keyof ThreePublicModel["counts"];
  readonly least?: LimitName;
  readonly most: LimitName;
}[] = [
  {
    id: "SG-15",
    title: { zh: "单车运行维护费合理", en: "upkeep of a vehicle is plausible" },
    formula: {
      zh: "运行维护费÷保有量 在 limits.vehicleUpkeepLeast 与 vehicleUpkeepMost 之间",
      en: "upkeep / vehicles kept lies between limits.vehicleUpkeepLeast and vehicleUpkeepMost",
    },
    source: { document: "决算审核经验", certainty: "C" },
    severity: "info",
    cost: "vehicleOperation",
    count: "vehiclesKept",
    least: "vehicleUpkeepLeast",
    most: "vehicleUpkeepMost",
  },
  {
    id: "SG-16",
    title: { zh: "人均接待费合理", en: "cost of a guest is plausible" },
    formula: {
      zh: "接待费÷人次 ≤ limits.receptionPerGuestMost",
      en: "reception / guests <= limits.receptionPerGuestMost",
    },
    source: { document: "决算审核经验（各地接待标准不同）", certainty: "C" },
    severity: "info",
    cost: "reception",
    count: "guests",
    most: "receptionPerGuestMost",
  },
  {
    id: "SG-17",
    title: { zh: "人均出国（境）费合理", en: "cost of a person abroad is plausible" },
    formula: {
      zh: "出国（境）费÷人次 在 limits.abroadPerPersonLeast 与 abroadPerPersonMost 之间",
      en: "abroad / persons lies between limits.abroadPerPersonLeast and abroadPerPersonMost",
    },
    source: { document: "决算审核经验", certainty: "C" },
    severity: "info",
    cost: "abroad",
    count: "delegates",
    least: "abroadPerPersonLeast",
    most: "abroadPerPersonMost",
  },
  {
    id: "SG-18",
    title: { zh: "单车购置价不超标准", en: "price of a vehicle keeps to the standard" },
    formula: {
      zh: "购置费÷购置数 ≤ limits.vehiclePriceMost",
      en: "purchase / vehicles bought <= limits.vehiclePriceMost",
    },
    source: { document: "党政机关公务用车管理办法（2017年）", certainty: "B" },
    severity: "warning",
    cost: "vehiclePurchase",
    count: "vehiclesBought",
    most: "vehiclePriceMost",
  },
];

const MESSAGES: NonNullable<RuleMeta["messages"]> = {
  most: {
    zh: "{title}为{actual}，高于{expected}（{document}）",
    en: "{title} is {actual}, above {expected} ({document})",
  },
  least: {
    zh: "{title}为{actual}，低于{expected}（{document}）",
    en: "{title} is {actual}, below {expected} ({document})",
  },
  hosts: {
    zh: "接待{guests}人，陪餐{actual}人，不得超过{expected}人",
    en: "{actual} hosts for {guests} guests, at most {expected} are allowed",
  },
};

/** Rules on the cost of one thing: SG-15 to SG-18 and, where meals are known, SG-20. */
export function costRules(model: ThreePublicModel, limits: readonly Limit[]): readonly PredicateRule[] {
  return [
    ...BANDS.map(({ id, title, formula, source, severity, ...band }) =>
      defineRule({
        id,
        title,
        formula,
        source,
        severity,
        messages: MESSAGES,
        evaluate: (context) => withinBand(model, limits, title.zh, band, context),
      }),
    ),
    defineRule({
      id: "SG-20",
      title: { zh: "陪餐人数", en: "hosts at a meal" },
      formula: {
        zh: "接待对象10人以内陪餐≤3人，超过10人≤三分之一",
        en: "up to 10 guests at most 3 hosts, above that a third of the guests",
      },
      source: { document: "党政机关国内公务接待管理规定（2013年）第十条", certainty: "B" },
      severity: "info",
      messages: MESSAGES,
      evaluate: (context) => meals(model, limits, context),
    }),
  ];
}

function* withinBand(
  { actual, counts, half, year }: ThreePublicModel,
  limits: readonly Limit[],
  title: string,
  band: Pick<(typeof BANDS)[number], "cost" | "count" | "least" | "most">,
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
        params: { title: `${title}（${COUNT_TITLES[band.count]}${count}）`, document: failed.limit.document },
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
