import type { Judgement } from "../../../checking";
import { type NarrativeRule, narrativeRule } from "../rule";
import {
  atLeast,
  changeParts,
  countOf,
  growthToldByText,
  guests,
  perHead,
  receptionParts,
  together,
  units,
} from "./three-public-judging";

const MESSAGE = {
  default: ["{subject}{printed}，{counted}为{count}", "{subject} is {printed}, but {counted} is {count}"],
  order: ["{counted}{count}，少于{subject}{printed}", "{counted} is {count}, less than {subject} {printed}"],
} as const;

const RECEPTIONS = [
  ["公务接待费", "公务接待批次", "公务接待人次"],
  ["国内公务接待费", "国内公务接待批次", "国内公务接待人次"],
  ["外事接待费", "外事接待批次", "外事接待人次"],
  ["国（境）外公务接待费", "国（境）外公务接待批次", "国（境）外公务接待人次"],
] as const;

const BAND = {
  most: [
    "{subject}{printed}，{counted}{count}，平均{each}元，高于{limit}元（{document}）",
    "{subject} {printed} over {counted} {count} is {each} yuan each, above {limit} yuan ({document})",
  ],
  least: [
    "{subject}{printed}，{counted}{count}，平均{each}元，低于{limit}元（{document}）",
    "{subject} {printed} over {counted} {count} is {each} yuan each, below {limit} yuan ({document})",
  ],
} as const;
const ADDS = {
  default: [
    "{subject}文中为{actual}，{parts}个分项合计为{expected}",
    "the text gives {actual} for {subject}, its {parts} parts add up to {expected}",
  ],
} as const;

/** Rules on the three public expenses that the text decides. */
export const threePublicText: readonly NarrativeRule[] = /* @__PURE__ */ [
  narrativeRule(
    "SG-03",
    "warning",
    "B",
    ["三公经费只减不增", "the three public expenses do not grow"],
    ["文中三公经费比上年不增加", "the text tells no growth over last year"],
    {
      default: [
        "“{text}”：三公经费比上年增加{actual}",
        "“{text}”: the three public expenses grew by {actual}",
      ],
    },
    growthToldByText,
  ),
  narrativeRule(
    "SG-06",
    "warning",
    "A",
    ["分项增减之和等于总增减", "changes of the parts add up"],
    ["因公出国、用车、接待增减额之和 = 三公经费增减额", "sum of changes = change of the total"],
    ADDS,
    changeParts,
  ),
  narrativeRule(
    "SG-08",
    "error",
    "A",
    ["因公出国（境）费与团组、人次对应", "cost and counts of trips abroad agree"],
    ["费 > 0 ⇔ 团组 > 0 且人次 > 0；人次 ≥ 团组", "cost > 0 <=> groups and persons > 0; persons >= groups"],
    MESSAGE,
    function* (facts): Generator<Judgement> {
      yield* together(facts, "因公出国（境）费", ["因公出国（境）团组数", "因公出国（境）人次数"], false);
      yield* together(facts, "因公出国（境）费", ["因公出国（境）团组数", "因公出国（境）人次数"], true);
      yield* atLeast(facts, "因公出国（境）团组数", "因公出国（境）人次数");
    },
  ),
  narrativeRule(
    "SG-09",
    "error",
    "A",
    ["公务用车购置费与购置数对应", "cost and number of vehicles bought agree"],
    ["费 > 0 ⇔ 购置数 > 0", "cost > 0 <=> number > 0"],
    MESSAGE,
    function* (facts): Generator<Judgement> {
      yield* together(facts, "公务用车购置费", ["公务用车购置数"], false);
      yield* together(facts, "公务用车购置费", ["公务用车购置数"], true);
    },
  ),
  narrativeRule(
    "SG-10",
    "error",
    "A",
    ["公务用车运行维护费与保有量对应", "upkeep and number of vehicles kept agree"],
    [
      "费 > 0 ⇒ 保有量 > 0；保有量 > 0 而费 = 0 为警告",
      "cost > 0 => number > 0; number > 0 without cost is a warning",
    ],
    MESSAGE,
    function* (facts): Generator<Judgement> {
      yield* together(facts, "公务用车运行维护费", ["公务用车保有量"], false);
      for (const judgement of together(facts, "公务用车运行维护费", ["公务用车保有量"], true))
        yield { ...judgement, severity: "warning" };
    },
  ),
  narrativeRule(
    "SG-11",
    "error",
    "A",
    ["公务接待费与批次、人次对应", "cost and counts of receptions agree"],
    ["费 > 0 ⇒ 批次 > 0 且人次 > 0；人次 ≥ 批次", "cost > 0 => batches and persons > 0; persons >= batches"],
    MESSAGE,
    function* (facts): Generator<Judgement> {
      for (const [cost, batches, persons] of RECEPTIONS) {
        yield* together(facts, cost, [batches, persons], false);
        yield* atLeast(facts, batches, persons);
      }
    },
  ),
  narrativeRule(
    "SG-12",
    "error",
    "A",
    ["国内接待与国（境）外接待之和等于合计", "receptions add up"],
    ["金额、批次、人次：国内 + 国（境）外 = 合计", "money, batches and persons: domestic + overseas = total"],
    ADDS,
    receptionParts,
  ),
  narrativeRule(
    "SG-15",
    "info",
    "C",
    ["单车运行维护费在合理范围", "upkeep of a vehicle is plausible"],
    ["运行维护费 ÷ 保有量在3000元至60000元", "upkeep per vehicle between 3,000 and 60,000 yuan"],
    BAND,
    (facts) =>
      perHead(facts, "公务用车运行维护费", "公务用车保有量", {
        least: "vehicleUpkeepLeast",
        most: "vehicleUpkeepMost",
      }),
  ),
  narrativeRule(
    "SG-16",
    "info",
    "C",
    ["人均接待费在合理范围", "reception cost per guest is plausible"],
    ["接待费 ÷ 人次不超过300元", "reception cost per guest at most 300 yuan"],
    BAND,
    function* (facts): Generator<Judgement> {
      const isSplit = countOf(facts, "公务接待人次") === null;
      yield* perHead(
        facts,
        isSplit ? "国内公务接待费" : "公务接待费",
        isSplit ? "国内公务接待人次" : "公务接待人次",
        { most: "receptionPerGuestMost" },
      );
    },
  ),
  narrativeRule(
    "SG-17",
    "info",
    "C",
    ["人均出国费在合理范围", "cost of a trip abroad per person is plausible"],
    ["因公出国（境）费 ÷ 人次在3000元至80000元", "cost per person between 3,000 and 80,000 yuan"],
    BAND,
    (facts) =>
      perHead(facts, "因公出国（境）费", "因公出国（境）人次数", {
        least: "abroadPerPersonLeast",
        most: "abroadPerPersonMost",
      }),
  ),
  narrativeRule(
    "SG-18",
    "warning",
    "B",
    ["单车购置价不超标准", "price of a vehicle within the standard"],
    [
      "公务用车购置费 ÷ 购置数不超过180000元（党政机关公务用车管理办法）",
      "price per vehicle at most 180,000 yuan",
    ],
    BAND,
    (facts) => perHead(facts, "公务用车购置费", "公务用车购置数", { most: "vehiclePriceMost" }),
  ),
  narrativeRule(
    "SG-20",
    "info",
    "B",
    ["陪餐人数不超标准", "number of hosts within the standard"],
    [
      "接待对象10人以内陪餐不超过3人，超过10人的不超过三分之一",
      "up to 10 guests at most 3 hosts, above that at most a third",
    ],
    { default: ["“{text}”：陪同{printed}，接待{count}人次", "“{text}”: {printed} hosts for {count} guests"] },
    guests,
  ),
  narrativeRule(
    "SG-22",
    "warning",
    "A",
    ["同一部分金额单位一致", "one unit within a section"],
    ["同一部分的金额用同一单位", "amounts of a section in one unit"],
    {
      default: [
        "“{text}”：单位为{unit}，本部分其他金额为{usual}",
        "“{text}”: in {unit}, the other amounts of the section in {usual}",
      ],
    },
    units,
  ),
  narrativeRule(
    "SG-24",
    "error",
    "A",
    ["接待费为0而有批次", "receptions without cost"],
    ["接待费 = 0 ⇒ 批次 = 0 且人次 = 0", "no cost => no batches and persons"],
    MESSAGE,
    function* (facts): Generator<Judgement> {
      for (const [cost, batches, persons] of RECEPTIONS)
        yield* together(facts, cost, [batches, persons], true);
    },
  ),
];
