import type { Judgement } from "../../checking";
import { type NarrativeRule, narrativeRule, ruleOn } from "../nt/rule";
import { threePublicCatalogue } from "./catalogue";
import {
  atLeast,
  changeParts,
  countOf,
  growthToldByText,
  guests,
  outturnParts,
  perHead,
  receptionParts,
  together,
  units,
} from "./text-three-public-judging";

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
  ruleOn(
    threePublicCatalogue["SG-03"],
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
    "NT-35",
    "warning",
    "A",
    ["三公经费各项之和等于合计", "the three public expenses add up"],
    ["文中因公出国、用车、接待决算数之和 = 三公经费决算数", "sum of the items told = total told"],
    ADDS,
    outturnParts,
  ),
  ruleOn(threePublicCatalogue["SG-08"], MESSAGE, function* (facts): Generator<Judgement> {
    yield* together(facts, "因公出国（境）费", ["因公出国（境）团组数", "因公出国（境）人次数"], false);
    yield* together(facts, "因公出国（境）费", ["因公出国（境）团组数", "因公出国（境）人次数"], true);
    yield* atLeast(facts, "因公出国（境）团组数", "因公出国（境）人次数");
  }),
  ruleOn(threePublicCatalogue["SG-09"], MESSAGE, function* (facts): Generator<Judgement> {
    yield* together(facts, "公务用车购置费", ["公务用车购置数"], false);
    yield* together(facts, "公务用车购置费", ["公务用车购置数"], true);
  }),
  ruleOn(threePublicCatalogue["SG-10"], MESSAGE, function* (facts): Generator<Judgement> {
    yield* together(facts, "公务用车运行维护费", ["公务用车保有量"], false);
    for (const judgement of together(facts, "公务用车运行维护费", ["公务用车保有量"], true))
      yield { ...judgement, severity: "warning" };
  }),
  ruleOn(threePublicCatalogue["SG-11"], MESSAGE, function* (facts): Generator<Judgement> {
    for (const [cost, batches, persons] of RECEPTIONS) {
      yield* together(facts, cost, [batches, persons], false);
      yield* atLeast(facts, batches, persons);
    }
  }),
  ruleOn(threePublicCatalogue["SG-12"], ADDS, receptionParts),
  ruleOn(threePublicCatalogue["SG-15"], BAND, (facts) =>
    perHead(facts, "公务用车运行维护费", "公务用车保有量", {
      least: "vehicleUpkeepLeast",
      most: "vehicleUpkeepMost",
    }),
  ),
  ruleOn(threePublicCatalogue["SG-16"], BAND, function* (facts): Generator<Judgement> {
    const isSplit = countOf(facts, "公务接待人次") === null;
    yield* perHead(
      facts,
      isSplit ? "国内公务接待费" : "公务接待费",
      isSplit ? "国内公务接待人次" : "公务接待人次",
      { most: "receptionPerGuestMost" },
    );
  }),
  ruleOn(threePublicCatalogue["SG-17"], BAND, (facts) =>
    perHead(facts, "因公出国（境）费", "因公出国（境）人次数", {
      least: "abroadPerPersonLeast",
      most: "abroadPerPersonMost",
    }),
  ),
  ruleOn(threePublicCatalogue["SG-18"], BAND, (facts) =>
    perHead(facts, "公务用车购置费", "公务用车购置数", { most: "vehiclePriceMost" }),
  ),
  ruleOn(
    threePublicCatalogue["SG-20"],
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
  ruleOn(threePublicCatalogue["SG-24"], MESSAGE, function* (facts): Generator<Judgement> {
    for (const [cost, batches, persons] of RECEPTIONS) yield* together(facts, cost, [batches, persons], true);
  }),
];
