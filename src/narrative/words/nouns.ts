import type { TopicId } from "./topics";
import type { Scope } from "./word";

/** A thing that has figures in the 情况说明. */
export interface Noun {
  /** Official title without a scope. */
  readonly title: string;
  /** Ways it is written, folded (half-width brackets, no quotation marks, no blanks). */
  readonly spellings: readonly string[];
  /** Title when the sentence or its section speaks of one part of the money; absent: the scope changes nothing. */
  readonly scoped?: Partial<Record<Scope, string>>;
  /** Of two titles at once (收、支总计). */
  readonly pair?: readonly [NounId, NounId];
  /** What a count in the same sentence belongs to. */
  readonly topic?: TopicId;
  /** Which side of the accounts it is on. */
  readonly side?: "income" | "expenditure";
  /** `weak` (本年支出) gives way to a proper noun in the same clause; `bare` (支出) says nothing by itself. */
  readonly strength?: "weak" | "bare";
}

const scoped = (fiscal: string, rest: string): Partial<Record<Scope, string>> => ({
  fiscal: `财政拨款${fiscal}`,
  general: `一般公共预算财政拨款${rest}`,
  fund: `政府性基金预算财政拨款${rest}`,
  capital: `国有资本经营预算财政拨款${rest}`,
});

const all = (...parts: readonly (readonly string[])[]): string[] =>
  parts.reduce<string[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), [""]);

const GO_ABROAD = all(
  ["因公出国(境)", "因公出国境", "因公出国", "因公出境", "出国(境)", "出国出境"],
  ["费", "费用", "经费", "费支出", "费用支出", "经费支出", "支出"],
);
const VEHICLE = ["公务用车", "公务车辆", "公务车", "公车", "车辆"];
const VEHICLE_WHOLE = all(
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
  ...all(VEHICLE, ["购置"], ["费", "费用", "经费", "支出", "费支出", "费用支出", "", "更新费", "更新费用"]),
  ...all(["购置公务用车", "购置公车", "公务用车更新购置"], ["费", "费用", "支出", ""]),
];
const VEHICLE_UPKEEP = all(
  VEHICLE,
  ["运行维护", "运行和维护", "运行及维护", "运行", "维护", "运维"],
  ["费", "费用", "经费", "支出", "费支出", "费用支出", "经费支出"],
);
const TAKE_CARE = ["费", "费用", "经费", "支出", "费支出", "费用支出", "经费支出", ""];

/** The nouns of the 情况说明, with the titles of `财预〔2016〕143号` and the yearly template of 财政部. */
export const NOUNS = {
  incomeTotal: {
    title: "收入总计",
    spellings: ["收入总计", "收入决算总计", "收入总额", "收入总数", "总计收入", "决算收入总计", "收入总决算"],
    scoped: {
      fiscal: "财政拨款收入总计",
      general: "一般公共预算财政拨款收入总计",
      fund: "政府性基金预算财政拨款收入总计",
      capital: "国有资本经营预算财政拨款收入总计",
    },
    side: "income",
  },
  expenditureTotal: {
    title: "支出总计",
    spellings: ["支出总计", "支出决算总计", "支出总额", "支出总数", "总计支出", "决算支出总计", "支出总决算"],
    scoped: {
      fiscal: "财政拨款支出总计",
      general: "一般公共预算财政拨款支出总计",
      fund: "政府性基金预算财政拨款支出总计",
      capital: "国有资本经营预算财政拨款支出总计",
    },
    side: "expenditure",
  },
  bothTotals: {
    title: "收、支总计",
    spellings: [
      "收、支总计",
      "收支总计",
      "收入、支出总计",
      "收入支出总计",
      "收入和支出总计",
      "收入与支出总计",
      "收入及支出总计",
      "收支总额",
      "收、支总额",
      "收支决算总计",
      "收、支决算总计",
      "收入支出决算总计",
      "收入、支出决算总计",
      "收支总数",
      "收、支总数",
      "收/支总计",
      "收,支总计",
      "收入,支出总计",
      "收入/支出总计",
      "总收支",
      "总收入、总支出",
      "总收入和总支出",
      "收支均",
      "收支各",
      "收、支均",
      "收、支各",
      "收支较",
      "收支比",
      "收支总体",
    ],
    pair: ["incomeTotal", "expenditureTotal"],
  },
  incomeSum: {
    title: "收入合计",
    spellings: [
      "收入合计",
      "本年收入合计",
      "本年度收入合计",
      "收入决算合计",
      "当年收入合计",
      "合计收入",
      "总收入",
    ],
    scoped: scoped("收入", "收入"),
    side: "income",
  },
  incomeOfYear: {
    title: "收入合计",
    spellings: [
      "本年收入",
      "本年度收入",
      "当年收入",
      "收入决算",
      "决算收入",
      "收入决算数",
      "本年收入决算",
      "本年度决算收入",
      "全年收入",
    ],
    scoped: scoped("收入", "收入"),
    side: "income",
    strength: "weak",
  },
  income: {
    title: "收入合计",
    spellings: ["收入"],
    scoped: scoped("收入", "收入"),
    side: "income",
    strength: "bare",
  },
  expenditureSum: {
    title: "支出合计",
    spellings: [
      "支出合计",
      "本年支出合计",
      "本年度支出合计",
      "支出决算合计",
      "当年支出合计",
      "合计支出",
      "决算支出合计",
      "总支出",
    ],
    scoped: scoped("支出", "支出"),
    side: "expenditure",
  },
  expenditureOfYear: {
    title: "支出合计",
    spellings: ["本年支出", "本年度支出", "当年支出", "本年支出决算", "全年支出"],
    scoped: scoped("支出", "支出"),
    side: "expenditure",
    strength: "weak",
  },
  expenditure: {
    title: "支出合计",
    spellings: [
      "支出",
      "支出决算",
      "决算支出",
      "支出决算数",
      "支出决算为",
      "支出数",
      "实际支出",
      "实际支出数",
      "本年度决算支出",
    ],
    scoped: scoped("支出", "支出"),
    side: "expenditure",
    strength: "bare",
  },
  bareTotal: { title: "总计", spellings: ["总计"], strength: "bare" },
  fiscalIncome: {
    title: "财政拨款收入",
    spellings: ["财政拨款本年收入", "本年财政拨款收入", "财政拨款收入决算"],
    side: "income",
  },
  superiorGrant: { title: "上级补助收入", spellings: ["上级补助收入", "上级补助"], side: "income" },
  undertakingIncome: {
    title: "事业收入",
    spellings: ["事业收入", "事业收入(含专户资金)", "财政专户管理资金收入", "事业收入(含财政专户管理资金)"],
    side: "income",
  },
  operatingIncome: { title: "经营收入", spellings: ["经营收入", "事业单位经营收入"], side: "income" },
  affiliateIncome: {
    title: "附属单位上缴收入",
    spellings: ["附属单位上缴收入", "附属单位缴款", "附属单位上交收入"],
    side: "income",
  },
  otherIncome: { title: "其他收入", spellings: ["其他收入", "其它收入"], side: "income" },
  basic: {
    title: "基本支出",
    spellings: ["基本支出", "基本支出决算", "基本支出决算数", "基本支出合计"],
    scoped: {
      fiscal: "财政拨款基本支出",
      general: "一般公共预算财政拨款基本支出",
      fund: "政府性基金预算财政拨款基本支出",
      capital: "国有资本经营预算财政拨款基本支出",
    },
    side: "expenditure",
  },
  project: {
    title: "项目支出",
    spellings: ["项目支出", "项目支出决算", "项目支出决算数", "项目支出合计"],
    scoped: {
      fiscal: "财政拨款项目支出",
      general: "一般公共预算财政拨款项目支出",
      fund: "政府性基金预算财政拨款项目支出",
      capital: "国有资本经营预算财政拨款项目支出",
    },
    side: "expenditure",
  },
  toSuperior: { title: "上缴上级支出", spellings: ["上缴上级支出", "上交上级支出"], side: "expenditure" },
  operatingExpenditure: {
    title: "经营支出",
    spellings: ["经营支出", "事业单位经营支出"],
    side: "expenditure",
  },
  toAffiliates: {
    title: "对附属单位补助支出",
    spellings: ["对附属单位补助支出", "对附属单位补助", "对附属单位的补助支出"],
    side: "expenditure",
  },
  openingBalance: {
    title: "年初结转和结余",
    spellings: [
      "年初结转和结余",
      "年初结转结余",
      "年初结转及结余",
      "年初结余结转",
      "年初结转",
      "年初结余",
      "上年结转和结余",
      "上年结转结余",
      "上年结转",
      "上年结余",
      "上年末结转和结余",
      "上年末结转结余",
      "年初结转与结余",
      "上年度结转和结余",
      "以前年度结转",
      "年初财政拨款结转和结余",
      "年初财政拨款结转结余",
    ],
    scoped: {
      fiscal: "年初财政拨款结转和结余",
      general: "一般公共预算财政拨款年初结转和结余",
      fund: "政府性基金预算财政拨款年初结转和结余",
      capital: "国有资本经营预算财政拨款年初结转和结余",
    },
    side: "income",
  },
  closingBalance: {
    title: "年末结转和结余",
    spellings: [
      "年末结转和结余",
      "年末结转结余",
      "年末结转及结余",
      "年末结余结转",
      "年末结转",
      "年末结余",
      "结转下年",
      "结转结余",
      "结转和结余",
      "结转及结余",
      "年末结转与结余",
      "年末财政拨款结转和结余",
      "年末财政拨款结转结余",
      "结转下年支出",
      "期末结转和结余",
    ],
    scoped: {
      fiscal: "年末财政拨款结转和结余",
      general: "一般公共预算财政拨款年末结转和结余",
      fund: "政府性基金预算财政拨款年末结转和结余",
      capital: "国有资本经营预算财政拨款年末结转和结余",
    },
    side: "expenditure",
  },
  reserveUsed: {
    title: "使用非财政拨款结余（含专用结余）",
    spellings: [
      "使用非财政拨款结余(含专用结余)",
      "使用非财政拨款结余和专用结余",
      "使用非财政拨款结余",
      "使用专用结余",
      "用事业基金弥补收支差额",
    ],
    side: "income",
  },
  surplusAllocated: { title: "结余分配", spellings: ["结余分配", "提取专用结余"], side: "expenditure" },
  personnel: { title: "人员经费", spellings: ["人员经费", "人员经费支出", "人员支出", "人员类支出"] },
  operating: {
    title: "公用经费",
    spellings: ["公用经费", "日常公用经费", "公用经费支出", "日常公用经费支出", "日常公用支出", "公用支出"],
  },
  wages: { title: "工资福利支出", spellings: ["工资福利支出", "工资福利"] },
  goods: {
    title: "商品和服务支出",
    spellings: ["商品和服务支出", "商品服务支出", "商品与服务支出", "商品和服务"],
  },
  persons: {
    title: "对个人和家庭的补助",
    spellings: [
      "对个人和家庭的补助",
      "对个人和家庭的补助支出",
      "对个人和家庭补助",
      "对个人和家庭补助支出",
      "对个人及家庭的补助",
      "个人和家庭补助支出",
    ],
  },
  debtInterest: {
    title: "债务利息及费用支出",
    spellings: ["债务利息及费用支出", "债务利息和费用支出", "债务利息支出"],
  },
  capitalOutlay: { title: "资本性支出", spellings: ["资本性支出", "其他资本性支出"] },
  receptionPerGuest: { title: "人均接待费", spellings: ["人均接待费", "人均公务接待费"] },
  purchasePerVehicle: { title: "车均购置费", spellings: ["车均购置费", "车均公务用车购置费"] },
  upkeepPerVehicle: {
    title: "车均维护费",
    spellings: ["车均维护费", "车均运行维护费", "车均运行费", "车均公务用车运行维护费"],
  },
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
    spellings: [...VEHICLE_WHOLE, "公务用车费", "公务用车费用", "公务用车经费", "公务用车支出"],
    topic: "vehicles",
  },
  vehiclePurchase: { title: "公务用车购置费", spellings: VEHICLE_PURCHASE, topic: "vehicles" },
  vehicleUpkeep: { title: "公务用车运行维护费", spellings: VEHICLE_UPKEEP, topic: "vehicles" },
  reception: {
    title: "公务接待费",
    spellings: [...all(["公务接待"], TAKE_CARE), "接待费", "接待费用", "接待费支出"],
    topic: "reception",
  },
  domestic: {
    title: "国内公务接待费",
    spellings: all(
      ["国内公务接待", "国内接待", "其他国内公务接待", "其中国内公务接待", "境内公务接待", "其他国内接待"],
      TAKE_CARE,
    ),
    topic: "domestic",
  },
  overseas: {
    title: "国（境）外公务接待费",
    spellings: all(
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
    spellings: [...all(["外事接待", "外宾接待", "外事公务接待"], TAKE_CARE)],
    topic: "foreign",
  },
  running: {
    title: "机关运行经费",
    spellings: all(
      [
        "机关运行",
        "机关(事业)运行",
        "机关(事业单位)运行",
        "机关事业运行",
        "机关事业单位运行",
        "行政运行及机关运行",
        "机关单位运行",
      ],
      ["经费", "经费支出", "经费决算", "经费支出决算", "经费财政拨款支出", "经费支出合计"],
    ),
  },
  procurement: {
    title: "政府采购支出",
    spellings: [
      "政府采购支出总额",
      "政府采购支出",
      "政府采购总额",
      "政府采购支出合计",
      "政府采购金额",
      "政府采购支出总金额",
      "政府采购总支出",
      "政府采购支出总计",
      "政府采购合计",
      "采购支出总额",
      "政府采购合同金额",
      "政府采购支出金额",
    ],
  },
  procurementGoods: {
    title: "政府采购货物支出",
    spellings: [
      "政府采购货物支出",
      "采购货物支出",
      "货物支出",
      "货物采购支出",
      "政府采购货物类支出",
      "政府采购货物",
      "货物采购",
      "货物类支出",
      "政府采购货物金额",
      "货物类采购支出",
    ],
  },
  procurementWorks: {
    title: "政府采购工程支出",
    spellings: [
      "政府采购工程支出",
      "采购工程支出",
      "工程支出",
      "工程采购支出",
      "政府采购工程类支出",
      "政府采购工程",
      "工程采购",
      "工程类支出",
      "政府采购工程金额",
      "工程类采购支出",
    ],
  },
  procurementServices: {
    title: "政府采购服务支出",
    spellings: [
      "政府采购服务支出",
      "采购服务支出",
      "服务支出",
      "服务采购支出",
      "政府采购服务类支出",
      "政府采购服务",
      "服务采购",
      "服务类支出",
      "政府采购服务金额",
      "服务类采购支出",
    ],
  },
  mediumSmall: {
    title: "授予中小企业合同金额",
    spellings: all(
      ["", "政府采购"],
      [
        "授予中小企业合同金额",
        "授予中小企业合同",
        "授予中小企业的合同金额",
        "授予中小企业合同总额",
        "授予中小企业合同额",
        "授予中小微企业合同金额",
        "中小企业合同金额",
        "授予中、小企业合同金额",
      ],
    ),
  },
  smallMicro: {
    title: "授予小微企业合同金额",
    spellings: all(
      ["", "政府采购"],
      [
        "授予小微企业合同金额",
        "授予小微企业合同",
        "授予小微企业的合同金额",
        "授予小微企业合同总额",
        "授予小微企业合同额",
        "小微企业合同金额",
        "授予小型微型企业合同金额",
        "授予小微型企业合同金额",
        "授予小、微企业合同金额",
      ],
    ),
  },
  vehicleStock: {
    title: "车辆合计",
    spellings: [
      "共有车辆",
      "车辆合计",
      "车辆数合计",
      "车辆总数",
      "车辆",
      "车辆数",
      "实有车辆",
      "保有车辆",
      "公务车辆",
      "共有公务用车",
      "拥有车辆",
      "现有车辆",
    ],
  },
  leaderVehicles: {
    title: "副部（省）级及以上领导用车",
    spellings: [
      "副部(省)级及以上领导用车",
      "副部(省)级以上领导用车",
      "省部级及以上领导用车",
      "部级领导干部用车",
      "省级领导干部用车",
      "副省级及以上领导用车",
      "副省级以上领导用车",
      "部(省)级领导用车",
      "省部级领导干部用车",
      "省部级领导用车",
      "部级领导用车",
      "副部(省)级及以上领导干部用车",
      "部(省)级及以上领导用车",
    ],
  },
  principalVehicles: {
    title: "主要负责人用车",
    spellings: ["主要负责人用车", "主要领导干部用车", "主要领导用车", "主要负责同志用车"],
  },
  leadVehicles: { title: "领导干部用车", spellings: ["领导干部用车", "一般领导干部用车"] },
  ordinaryVehicles: { title: "一般公务用车", spellings: ["一般公务用车"] },
  confidentialVehicles: { title: "机要通信用车", spellings: ["机要通信用车", "机要通讯用车"] },
  emergencyVehicles: { title: "应急保障用车", spellings: ["应急保障用车", "应急用车"] },
  enforcementVehicles: {
    title: "执法执勤用车",
    spellings: ["执法执勤用车", "一般执法执勤用车", "执法用车", "执法执勤车辆"],
  },
  specialVehicles: {
    title: "特种专业技术用车",
    spellings: ["特种专业技术用车", "特种专业用车", "特种技术用车"],
  },
  retiredVehicles: { title: "离退休干部服务用车", spellings: ["离退休干部服务用车", "离退休干部用车"] },
  otherVehicles: { title: "其他用车", spellings: ["其他用车", "其它用车", "其他车辆", "其他公务用车"] },
  assetsTotal: {
    title: "资产合计",
    spellings: ["资产合计", "资产总额", "资产总计", "总资产", "资产总值", "资产原值合计"],
  },
  cash: { title: "货币资金", spellings: ["货币资金"] },
  fixedAssets: { title: "固定资产", spellings: ["固定资产"] },
  fixedAssetsNet: { title: "固定资产净值", spellings: ["固定资产净值", "固定资产净额"] },
  currentAssets: { title: "流动资产", spellings: ["流动资产"] },
  intangibles: { title: "无形资产", spellings: ["无形资产"] },
  intangiblesNet: { title: "无形资产净值", spellings: ["无形资产净值", "无形资产净额"] },
  liabilities: { title: "负债合计", spellings: ["负债合计", "负债总额", "总负债", "负债总计"] },
  netAssets: { title: "净资产合计", spellings: ["净资产合计", "净资产总额", "净资产"] },
  housing: { title: "房屋面积", spellings: ["房屋面积", "房屋建筑面积"] },
  meetings: { title: "会议费", spellings: ["会议费", "会议费支出"] },
  trainings: { title: "培训费", spellings: ["培训费", "培训费支出"] },
} as const satisfies Record<string, Omit<Noun, "pair"> & { pair?: readonly [string, string] }>;

/** Key of a noun in {@link NOUNS}. */
export type NounId = keyof typeof NOUNS;

/** The noun of a key. */
export function nounOf(id: NounId): Noun {
  return NOUNS[id] as Noun;
}

/** Title of a noun within a scope. */
export function titleOf(id: NounId, scope: Scope | null): string {
  const noun = nounOf(id);
  return (scope === null ? undefined : noun.scoped?.[scope]) ?? noun.title;
}
