import { cellAt, tableOf } from "../../accounts";
import type { Judgement } from "../../checking";
import type { Statement } from "../../narrative";
import { amounts } from "./amounts";
import { type Facts, sayings } from "./facts";
import { itemsTold } from "./items";
import { inMoney, judgeSum, linesOf, paramsOf } from "./judge";
import { partsOf } from "./parts";
import { printedAmount } from "./printed";
import { DIFFERS, DOES_NOT_ADD_UP, type NarrativeRule, narrativeRule } from "./rule";
import { heldOf } from "./targets";

/** The items that the text tells in most detail: by 项 where it does, else by 类. */
function finestItems(facts: Facts, measure: "amount" | "budget"): Statement[] {
  const items = new Map(itemsTold(facts, measure, 3).map((statement) => [statement.subject, statement]));
  if (items.size > 0) return [...items.values()];
  const budgets = itemsTold(facts, "budget", 1).map(({ subject }) => subject);
  const classes = itemsTold(facts, measure, 1).filter(({ subject }) => budgets.includes(subject));
  const last = new Map(classes.map((statement) => [statement.subject, statement]));
  return [...last.values()];
}

/** The total of 一般公共预算 that goes with its items: the last told before them. */
function totalOf(facts: Facts, measure: "amount" | "budget", items: readonly Statement[]): Statement | null {
  const first = items[0]?.span?.line ?? 0;
  const totals = sayings(facts, "一般公共预算财政拨款支出", measure).filter(
    ({ section, span }) => section === "general" && (span?.line ?? 0) <= first,
  );
  return totals.at(-1) ?? null;
}

/** Items add up to the total, unless the text leaves some out (which NT-10 reports). */
function* itemSum(facts: Facts, measure: "amount" | "budget"): Generator<Judgement> {
  const items = finestItems(facts, measure).filter(({ implied }) => !implied || measure === "budget");
  const total = totalOf(facts, measure, items);
  if (items.length === 0 || total === null) return;
  if (measure === "budget" && items.length !== finestItems(facts, "amount").length) {
    yield { outcome: "indeterminate", lines: linesOf(total) };
    return;
  }
  yield judgeSum(items, total);
}

const PROCUREMENT = ["政府采购货物支出", "政府采购工程支出", "政府采购服务支出"];

const smallerThan = /* @__PURE__ */ narrativeRule(
  "NT-22",
  "warning",
  "A",
  [
    "小微企业 ≤ 中小企业 ≤ 采购总额",
    "contracts to small and micro firms are within those to small and medium firms, these within the total",
  ],
  [
    "授予小微企业合同金额 ≤ 授予中小企业合同金额 ≤ 政府采购支出总额",
    "small and micro <= small and medium <= total",
  ],
  {
    default: [
      "{subject}{actual}，大于{whole}{expected}",
      "{subject} is {actual}, more than {whole} {expected}",
    ],
  },
  function* (facts): Generator<Judgement> {
    for (const [small, large] of [
      ["授予小微企业合同金额", "授予中小企业合同金额"],
      ["授予中小企业合同金额", "政府采购支出"],
    ] as const) {
      const [part] = sayings(facts, small, "amount");
      const [whole] = sayings(facts, large, "amount");
      if (part === undefined || whole === undefined) continue;
      const a = printedAmount(part);
      const b = printedAmount(whole);
      if (a === null || b === null) yield { outcome: "indeterminate" };
      else
        yield {
          outcome: a.fen - b.fen <= a.half + b.half ? "pass" : "fail",
          lines: linesOf(part, whole),
          ...inMoney(part),
          expected: b.fen,
          actual: a.fen,
          tolerance: a.half + b.half,
          params: { ...paramsOf(part), whole: large },
        };
    }
  },
);

const projects = /* @__PURE__ */ narrativeRule(
  "NT-28",
  "warning",
  "A",
  ["绩效中的项目支出与表一致", "project spending told under performance agrees with the forms"],
  ["绩效部分的项目支出 = 03表或05表项目支出", "project expenditure told under performance = forms 03 or 05"],
  {
    default: [
      "“{text}”：{subject}文中为{actual}，表中为{expected}",
      "“{text}”: {actual} for {subject}, the form has {expected}",
    ],
  },
  function* (facts): Generator<Judgement> {
    for (const statement of facts.narrative.statements) {
      if (statement.section !== "performance" || statement.measure !== "amount" || statement.aside) continue;
      if (statement.subject !== "一般公共预算财政拨款项目支出" && statement.subject !== "项目支出") continue;
      const said = printedAmount(statement);
      const places = [
        heldOf(facts.accounts, "一般公共预算财政拨款项目支出", "general"),
        heldOf(facts.accounts, "项目支出", "expenditure"),
      ].filter((held) => held !== null);
      const [first] = places;
      if (said === null || said.fen === 0) continue;
      if (first === undefined) yield { outcome: "indeterminate" };
      else
        yield {
          outcome: places.some(({ amount, half }) => Math.abs(said.fen - amount) <= half + said.half)
            ? "pass"
            : "fail",
          lines: linesOf(statement),
          where: first.cells,
          ...inMoney(statement),
          expected: first.amount,
          actual: said.fen,
          tolerance: said.half + first.half,
          params: paramsOf(statement),
        };
    }
  },
  ["PF-19"],
);

const balances = /* @__PURE__ */ narrativeRule(
  "NT-30",
  "warning",
  "A",
  ["文中称无结转结余的，01表没有", "where the text says there is no balance, form 01 has none"],
  [
    "文中“无结转结余” ⇔ 01表年初、年末结转和结余为0",
    "no balance told <=> opening and closing of form 01 are nil",
  ],
  { default: ["“{text}”：01表结转和结余为{expected}", "“{text}”: form 01 has a balance of {expected}"] },
  function* (facts): Generator<Judgement> {
    for (const statement of facts.told) {
      if (!statement.implied || statement.measure !== "amount" || statement.subject !== "年末结转和结余")
        continue;
      const closing = heldOf(facts.accounts, "年末结转和结余", null);
      const opening = heldOf(facts.accounts, "年初结转和结余", null);
      const held = closing !== null && closing.amount !== 0 ? closing : opening;
      if (closing === null || held === null) yield { outcome: "indeterminate" };
      else
        yield {
          outcome: held.amount === 0 ? "pass" : "fail",
          lines: linesOf(statement),
          where: held.cells,
          ...inMoney(statement),
          expected: held.amount,
          actual: 0,
          tolerance: 0,
          params: paramsOf(statement),
        };
    }
  },
);

const completedBudget = /* @__PURE__ */ narrativeRule(
  "NT-29",
  "warning",
  "C",
  ["完成全年预算100%的没有结转", "a budget that was used up leaves no balance"],
  [
    "完成全年预算（或预算）100% ⇒ 一般公共预算财政拨款年末结转为0",
    "100% of the adjusted budget => no closing balance of the general budget",
  ],
  {
    default: [
      "“{text}”：一般公共预算财政拨款年末结转和结余为{actual}",
      "“{text}”: the general budget closes with a balance of {actual}",
    ],
  },
  function* (facts): Generator<Judgement> {
    if (tableOf(facts.accounts, "appropriationSummary") === undefined) return;
    for (const statement of sayings(facts, "一般公共预算财政拨款支出", "completion")) {
      if (Number(statement.value) !== 100 || statement.base === "年初预算") continue;
      const row = tableOf(facts.accounts, "appropriationSummary")?.rows.find(
        ({ key }) => key === "expenditure.closing",
      );
      const closing = row?.cells.generalBudget;
      if (typeof closing !== "number") yield { outcome: "notApplicable" };
      else
        yield {
          outcome: closing === 0 ? "pass" : "fail",
          lines: linesOf(statement),
          where: [cellAt("appropriationSummary", "expenditure.closing", "generalBudget")],
          measure: "money",
          expected: 0,
          actual: closing,
          params: paramsOf(statement),
        };
    }
  },
);

const ASSETS = ["货币资金", "固定资产净值", "固定资产", "流动资产", "无形资产净值", "无形资产"];

const assetSum = /* @__PURE__ */ narrativeRule(
  "NT-32",
  "info",
  "A",
  ["资产合计等于各项之和", "assets add up"],
  ["资产合计 = 各项资产之和", "total of assets = sum of its parts"],
  DOES_NOT_ADD_UP,
  function* (facts): Generator<Judgement> {
    const told = facts.told.filter(
      ({ section, measure, unit }) => section === "assets" && measure === "amount" && unit !== "%",
    );
    const total = told.find(({ subject }) => subject === "资产合计");
    const parts = told.filter(({ subject }) => ASSETS.includes(subject));
    if (total !== undefined && parts.length > 1) yield judgeSum(parts, total);
  },
);

/** Rules that add up what the text tells. */
export const sums: readonly NarrativeRule[] = /* @__PURE__ */ [
  narrativeRule(
    "NT-11",
    "error",
    "A",
    ["各项决算数之和等于合计", "items add up to the total"],
    ["具体情况各项（类）决算数之和 = 一般公共预算财政拨款支出", "sum of items = general budget expenditure"],
    DOES_NOT_ADD_UP,
    (facts) => itemSum(facts, "amount"),
    ["NT-10"],
  ),
  narrativeRule(
    "NT-12",
    "warning",
    "A",
    ["各项年初预算之和等于合计", "budgets of items add up to the total"],
    [
      "具体情况各项（类）年初预算之和 = 文中年初预算",
      "sum of initial budgets of items = initial budget told",
    ],
    DOES_NOT_ADD_UP,
    (facts) => itemSum(facts, "budget"),
  ),
  narrativeRule(
    "NT-20",
    "error",
    "A",
    ["政府采购总额等于货物、工程、服务之和", "procurement adds up"],
    ["总额 = 货物 + 工程 + 服务", "total = goods + works + services"],
    { ...DOES_NOT_ADD_UP, form: DIFFERS.default as readonly [string, string] },
    function* (facts): Generator<Judgement> {
      yield* partsOf(facts, "政府采购支出", PROCUREMENT, "procurement");
      for (const judgement of amounts(facts, ["政府采购支出", ...PROCUREMENT]))
        if (judgement.outcome !== "indeterminate") yield { ...judgement, reason: "form" };
    },
  ),
  smallerThan,
  projects,
  completedBudget,
  balances,
  assetSum,
];
