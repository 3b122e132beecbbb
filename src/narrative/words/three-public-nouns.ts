import { type NounEntry, spellingsOf } from "./noun";

const GO_ABROAD = spellingsOf(
  ["因公出国(境)", "因公出国境", "因公出国", "因公出境", "出国(境)", "出国出境"],
  ["费", "费用", "经费", "费支出", "费用支出", "经费支出", "支出"],
);
const VEHICLE = ["公务用车", "公务车辆", "公务车", "公车", "车辆"];
const VEHICLE_WHOLE = spellingsOf(
  VEHICLE,
  [
    "购置及运行维护",
    "购置及运行",
    "购置和运行维护",
    "购置和运行",
    "购置与运行维护",
    "购置运行维护",
    "购置费及运行维护",
    "购置费和运行维护",
    "购置费及运行",
    "购置、运行维护",
    "购置(含运行维护)",
    "购置及维护",
  ],
  ["费", "费用", "经费", "支出", "费支出", "费用支出", "经费支出"],
);
const VEHICLE_PURCHASE = [
  ...spellingsOf(
    VEHICLE,
    ["购置"],
    ["费", "费用", "经费", "支出", "费支出", "费用支出", "", "更新费", "更新费用"],
  ),
  ...spellingsOf(["购置公务用车", "购置公车", "公务用车更新购置"], ["费", "费用", "支出", ""]),
];
const VEHICLE_UPKEEP = spellingsOf(
  VEHICLE,
  ["运行维护", "运行和维护", "运行及维护", "运行", "维护", "运维"],
  ["费", "费用", "经费", "支出", "费支出", "费用支出", "经费支出"],
);
VEHICLE_UPKEEP.push("公务用车运行", "公务用车运行维护");
const TAKE_CARE = ["费", "费用", "经费", "支出", "费支出", "费用支出", "经费支出", ""];

/** The three public expenses (财预〔2016〕143号) and what is told of them. */
export const THREE_PUBLIC_NOUNS = {
  receptionPerGuest: { title: "人均接待费", spellings: ["人均接待费", "人均公务接待费"] },
  purchasePerVehicle: { title: "车均购置费", spellings: ["车均购置费", "车均公务用车购置费"] },
  upkeepPerVehicle: {
    title: "车均维护费",
    spellings: ["车均维护费", "车均运行维护费", "车均运行费", "车均公务用车运行维护费"],
  },
  escorts: { title: "陪同人数", spellings: ["陪同", "陪同人员", "陪同人数", "陪餐人数", "陪餐人员"] },
  threePublic: {
    title: "三公经费",
    spellings: [
      "三公经费",
      "三公经费支出",
      "三公经费合计",
      "三公经费决算",
      "三公经费支出合计",
      "三公经费总额",
      "三公经费支出总额",
      "三公支出",
      "三公经费总支出",
    ],
  },
  abroad: { title: "因公出国（境）费", spellings: [...GO_ABROAD, "因公出国(境)"], topic: "abroad" },
  vehicles: {
    title: "公务用车购置及运行维护费",
    spellings: [
      ...VEHICLE_WHOLE,
      "公车购置及运行",
      "公务用车费",
      "公务用车费用",
      "公务用车经费",
      "公务用车支出",
    ],
    topic: "vehicles",
  },
  vehiclePurchase: { title: "公务用车购置费", spellings: VEHICLE_PURCHASE, topic: "vehicles" },
  vehicleUpkeep: { title: "公务用车运行维护费", spellings: VEHICLE_UPKEEP, topic: "vehicles" },
  reception: {
    title: "公务接待费",
    spellings: [...spellingsOf(["公务接待"], TAKE_CARE), "接待费", "接待费用", "接待费支出"],
    topic: "reception",
  },
  domestic: {
    title: "国内公务接待费",
    spellings: spellingsOf(["国内公务接待", "国内接待", "其中国内公务接待", "境内公务接待"], TAKE_CARE),
    topic: "domestic",
  },
  // 国内公务接待 less 外事接待.
  otherDomestic: {
    title: "其他国内公务接待费",
    spellings: spellingsOf(["其他国内公务接待", "其他国内接待"], TAKE_CARE),
    topic: "domestic",
  },
  overseas: {
    title: "国（境）外公务接待费",
    spellings: spellingsOf(
      [
        "国(境)外公务接待",
        "国(境)外接待",
        "国境外接待",
        "国外接待",
        "境外接待",
        "国外公务接待",
        "境外公务接待",
        "国境外公务接待",
      ],
      TAKE_CARE,
    ),
    topic: "overseas",
  },
  foreign: {
    title: "外事接待费",
    spellings: [...spellingsOf(["外事接待", "外宾接待", "外事公务接待"], TAKE_CARE)],
    topic: "foreign",
  },
} as const satisfies Record<string, NounEntry>;
