import type { Judgement } from "../../../checking";
import type { Statement } from "../../statement";
import { type Facts, sayings } from "../facts";
import { linesOf, paramsOf } from "../judge";
import { isMoneyUnit, type PrintedAmount, printedAmount } from "../printed";
import { type NarrativeRule, narrativeRule } from "../rule";

/** The first amount told of a subject in the section on 三公, and the first count. */
function costOf(
  facts: Facts,
  subject: string,
): { readonly said: Statement; readonly amount: PrintedAmount } | null {
  for (const said of sayings(facts, subject, "amount")) {
    const amount = printedAmount(said);
    if (amount !== null && isMoneyUnit(said.unit)) return { said, amount };
  }
  return null;
}

function countOf(facts: Facts, subject: string): Statement | null {
  return sayings(facts, subject, "count")[0] ?? null;
}

const MESSAGE = {
  default: ["{subject}{printed}，{counted}为{count}", "{subject} is {printed}, but {counted} is {count}"],
  order: ["{counted}{count}，少于{subject}{printed}", "{counted} is {count}, less than {subject} {printed}"],
} as const;

/** Money and counts of a thing must both be nothing, or both something. */
function* together(
  facts: Facts,
  subject: string,
  counts: readonly string[],
  zeroMoney: boolean,
): Generator<Judgement> {
  const cost = costOf(facts, subject);
  if (cost === null) return;
  for (const counted of counts) {
    const count = countOf(facts, counted);
    if (count === null) continue;
    const hasMoney = cost.amount.fen > 0;
    const hasCount = Number(count.value) > 0;
    if (
      !hasMoney &&
      cost.amount.half > 0 &&
      hasCount &&
      cost.said.decimals !== null &&
      cost.said.value !== "0"
    ) {
      yield { outcome: "notApplicable" };
      continue;
    }
    const fails = zeroMoney ? !hasMoney && hasCount : hasMoney && !hasCount;
    yield {
      outcome: fails ? "fail" : "pass",
      lines: linesOf(cost.said, count),
      params: { ...paramsOf(cost.said), counted, count: count.value + count.unit },
    };
  }
}

/** At least one person a group or batch. */
function* atLeast(facts: Facts, groups: string, persons: string): Generator<Judgement> {
  const fewer = countOf(facts, groups);
  const more = countOf(facts, persons);
  if (fewer === null || more === null) return;
  yield {
    outcome: Number(more.value) >= Number(fewer.value) ? "pass" : "fail",
    reason: "order",
    lines: linesOf(fewer, more),
    params: { ...paramsOf(fewer), counted: persons, count: more.value + more.unit },
  };
}

const RECEPTIONS = [
  ["公务接待费", "公务接待批次", "公务接待人次"],
  ["国内公务接待费", "国内公务接待批次", "国内公务接待人次"],
  ["外事接待费", "外事接待批次", "外事接待人次"],
  ["国（境）外公务接待费", "国（境）外公务接待批次", "国（境）外公务接待人次"],
] as const;

function* receptionParts(facts: Facts): Generator<Judgement> {
  const parts =
    sayings(facts, "国（境）外公务接待费", "amount").length > 0
      ? ["国内公务接待费", "国（境）外公务接待费"]
      : ["国内公务接待费", "外事接待费"];
  const kinds = [
    ["公务接待费", parts, "amount"] as const,
    ["公务接待批次", parts.map((part) => part.replace(/费$/, "批次")), "count"] as const,
    ["公务接待人次", parts.map((part) => part.replace(/费$/, "人次")), "count"] as const,
  ];
  for (const [total, members, measure] of kinds) {
    const whole = sayings(facts, total, measure).at(-1);
    const told = members.flatMap((member) => sayings(facts, member, measure).slice(0, 1));
    if (whole === undefined || told.length !== members.length) continue;
    const value = (statement: Statement) =>
      measure === "count" ? Number(statement.value) : (printedAmount(statement)?.fen ?? Number.NaN);
    const half = (statement: Statement) => (measure === "count" ? 0 : (printedAmount(statement)?.half ?? 0));
    const sum = told.reduce((all, each) => all + value(each), 0);
    const tolerance = [whole, ...told].reduce((all, each) => all + half(each), 0);
    if (Number.isNaN(sum)) continue;
    yield {
      outcome: Math.abs(sum - value(whole)) <= tolerance ? "pass" : "fail",
      measure: measure === "count" ? "count" : "money",
      lines: linesOf(whole, ...told),
      expected: sum,
      actual: value(whole),
      tolerance,
      params: { ...paramsOf(whole), parts: told.length },
    };
  }
}

function* changeParts(facts: Facts): Generator<Judgement> {
  const changeOf = (subject: string) =>
    sayings(facts, subject, "change").find(
      ({ base, section, unit }) => base === "上年" && section === "threePublic" && isMoneyUnit(unit),
    ) ?? null;
  const total = changeOf("三公经费");
  if (total === null) return;
  const vehicles = changeOf("公务用车购置及运行维护费");
  const split = [changeOf("公务用车购置费"), changeOf("公务用车运行维护费")];
  const members = [
    changeOf("因公出国（境）费"),
    ...(vehicles === null ? split : [vehicles]),
    changeOf("公务接待费"),
  ];
  const told = members.filter((each) => each !== null);
  const whole = printedAmount(total);
  const amounts = told.map(printedAmount);
  if (told.length !== members.length || whole === null || amounts.some((amount) => amount === null)) {
    yield { outcome: "indeterminate", lines: linesOf(total) };
    return;
  }
  const sum = amounts.reduce((all, amount) => all + (amount?.fen ?? 0), 0);
  const tolerance = amounts.reduce((all, amount) => all + (amount?.half ?? 0), whole.half);
  yield {
    outcome: Math.abs(sum - whole.fen) <= tolerance ? "pass" : "fail",
    measure: "money",
    lines: linesOf(total, ...told),
    expected: sum,
    actual: whole.fen,
    tolerance,
    params: { ...paramsOf(total), parts: told.length },
  };
}

/** Cost of one thing against a band, in 元. */
function* perHead(
  facts: Facts,
  subject: string,
  counted: string,
  low: number,
  high: number,
): Generator<Judgement> {
  const cost = costOf(facts, subject);
  const count = countOf(facts, counted);
  if (cost === null || count === null) return;
  const number = Number(count.value);
  if (cost.amount.fen <= 0 || number <= 0) {
    yield { outcome: "notApplicable" };
    return;
  }
  const each = cost.amount.fen / number;
  const half = cost.amount.half / number;
  const isOutside = each + half < low * 100 || each - half > high * 100;
  yield {
    outcome: isOutside ? "fail" : "pass",
    lines: linesOf(cost.said, count),
    params: {
      ...paramsOf(cost.said),
      each: (each / 100).toFixed(2),
      low,
      high,
      counted,
      count: count.value + count.unit,
    },
  };
}

const BAND = {
  default: [
    "{subject}{printed}，{counted}{count}，平均{each}元，超出{low}元至{high}元",
    "{subject} {printed} over {counted} {count} is {each} yuan each, outside {low} to {high} yuan",
  ],
} as const;
const ADDS = {
  default: [
    "{subject}文中为{actual}，{parts}个分项合计为{expected}",
    "the text gives {actual} for {subject}, its {parts} parts add up to {expected}",
  ],
} as const;

function* units(facts: Facts): Generator<Judgement> {
  const bySection = new Map<string, Statement[]>();
  for (const statement of facts.told) {
    if (
      !isMoneyUnit(statement.unit) ||
      statement.implied ||
      statement.section === null ||
      statement.section === "expenses"
    )
      continue;
    const list = bySection.get(statement.section) ?? [];
    bySection.set(statement.section, [...list, statement]);
  }
  for (const list of bySection.values()) {
    const counts = new Map<string, number>();
    for (const { unit } of list) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
    if (counts.size < 2 || usual === undefined) {
      yield { outcome: "pass" };
      continue;
    }
    for (const statement of list)
      if (statement.unit !== usual[0] && !/均/.test(statement.subject))
        yield {
          outcome: "fail",
          lines: linesOf(statement),
          params: { ...paramsOf(statement), unit: statement.unit, usual: usual[0] },
        };
  }
}

function* growthToldByText(facts: Facts): Generator<Judgement> {
  for (const statement of sayings(facts, "三公经费", "change")) {
    if (statement.base !== "上年" || statement.direction === "unclear" || statement.section !== "threePublic")
      continue;
    const amount = printedAmount(statement);
    if (amount === null) continue;
    yield {
      outcome: amount.fen <= amount.half ? "pass" : "fail",
      lines: linesOf(statement),
      measure: "money",
      expected: 0,
      actual: amount.fen,
      tolerance: amount.half,
      params: paramsOf(statement),
    };
  }
}

function* guests(facts: Facts): Generator<Judgement> {
  const escorts = facts.told.find(({ subject, measure }) => measure === "count" && subject.includes("陪同"));
  const persons = countOf(facts, "国内公务接待人次") ?? countOf(facts, "公务接待人次");
  if (escorts === undefined || persons === null) return;
  const limit = Number(persons.value) <= 10 ? 3 : Number(persons.value) / 3;
  yield {
    outcome: Number(escorts.value) <= limit ? "pass" : "fail",
    lines: linesOf(escorts, persons),
    params: { ...paramsOf(escorts), counted: "人次", count: persons.value },
  };
}

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
    (facts) => perHead(facts, "公务用车运行维护费", "公务用车保有量", 3_000, 60_000),
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
        0,
        300,
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
    (facts) => perHead(facts, "因公出国（境）费", "因公出国（境）人次数", 3_000, 80_000),
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
    (facts) => perHead(facts, "公务用车购置费", "公务用车购置数", 0, 180_000),
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
