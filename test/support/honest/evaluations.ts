import type { Random } from "../random";
import { ratio } from "./printing";

/** A row of indicators with its figures as printed; scores and weights in hundredths. */
export interface Indicator {
  readonly family: string;
  readonly kind: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: number;
  readonly score: number;
  readonly reason: string;
  /** What kind of target it has. */
  readonly manner: "atLeast" | "missed" | "atMost" | "quality" | "exact" | "date" | "never";
}

/** An evaluation of a project or of the whole department; money in hundredths of 万元. */
export interface HonestEvaluation {
  readonly scope: "project" | "department";
  readonly name: string;
  readonly initial: number;
  readonly adjusted: number;
  readonly executed: number;
  readonly rate: string;
  /** Points for the execution, in hundredths; the weight is 10. */
  readonly executionScore: number;
  readonly indicators: readonly Indicator[];
  readonly total: number;
  /** Zeros after the point left out. */
  readonly short: boolean;
  /** Whether a family prints its points: 产出指标（40分）. */
  readonly pointed: boolean;
  /** Of the money, what was carried over from last year, in hundredths of 万元. */
  readonly carried: number;
  /** Unit of the money in the form. */
  readonly unit: "万元" | "元";
  /** 其他资金 and the like: nothing, 0.00 or a mark. */
  readonly nothing: string;
}

interface Shape {
  readonly family: string;
  readonly kinds: readonly string[];
  readonly weight: number;
}

/** 一级 weights of 2020 and of 2021, with 执行率 10. */
const SHAPES: readonly (readonly Shape[])[] = [
  [
    { family: "产出指标", kinds: ["数量指标", "质量指标", "时效指标", "成本指标"], weight: 5000 },
    { family: "效益指标", kinds: ["社会效益指标", "可持续影响指标"], weight: 3000 },
    { family: "满意度指标", kinds: ["服务对象满意度指标"], weight: 1000 },
  ],
  [
    { family: "成本指标", kinds: ["经济成本指标"], weight: 2000 },
    { family: "产出指标", kinds: ["数量指标", "质量指标", "时效指标"], weight: 4000 },
    { family: "效益指标", kinds: ["社会效益指标"], weight: 2000 },
    { family: "满意度指标", kinds: ["服务对象满意度指标"], weight: 1000 },
  ],
];

const NAMES: Readonly<Record<string, readonly string[]>> = {
  数量指标: ["开展检查次数", "组织培训场次", "维修设施数量", "服务企业家数"],
  质量指标: ["检查合格率", "培训合格率", "工程验收合格率"],
  时效指标: ["工作完成及时率", "资金拨付及时率", "项目完成时间"],
  成本指标: ["项目总成本", "人均培训成本"],
  经济成本指标: ["项目总成本", "人均培训成本"],
  社会效益指标: ["受益群众人数", "安全事故发生次数", "公众知晓率", "投诉件数"],
  可持续影响指标: ["长效管理机制", "工作机制健全程度"],
  服务对象满意度指标: ["服务对象满意度", "群众满意度"],
};
const UNITS: Readonly<Record<string, string>> = {
  开展检查次数: "次",
  组织培训场次: "场次",
  维修设施数量: "处",
  服务企业家数: "家",
  受益群众人数: "人",
};

/** An evaluation with these amounts whose figures, scores and total are right. */
export function honestEvaluation(
  random: Random,
  scope: HonestEvaluation["scope"],
  name: string,
  year: number,
  money: { readonly initial: number; readonly adjusted: number; readonly executed: number },
): HonestEvaluation {
  const decimals = random.pick([2, 2, 1, 0]);
  const executionScore = Number(ratio(money.executed * 1000, money.adjusted, 0));
  const indicators = random
    .pick(SHAPES)
    .flatMap(({ family, kinds, weight }) =>
      split(random, weight, kinds.length).flatMap((part, index) =>
        indicatorsOf(random, family, kinds[index] ?? "", part, year, money.adjusted),
      ),
    );
  const total = executionScore + indicators.reduce((sum, one) => sum + one.score, 0);
  return {
    scope,
    name,
    ...money,
    rate: `${ratio(money.executed * 100, money.adjusted, decimals)}%`,
    executionScore,
    indicators,
    total,
    short: random.chance(0.5),
    pointed: random.chance(0.25),
    carried: random.chance(0.25) ? Math.floor(Math.min(money.executed, money.initial) / random.int(3, 9)) : 0,
    // A project has round amounts; what a department spent is rounded to hundredths of 万元 here.
    unit: scope === "project" && random.chance(0.2) ? "元" : "万元",
    nothing: random.pick(["", "0.00", "0", "—", "/"]),
  };
}

/** A weight in parts of halves or quarters of a point. */
function split(random: Random, weight: number, count: number): number[] {
  const step = random.pick([500, 100, 50, 25]);
  const parts: number[] = [];
  let rest = weight;
  for (let left = count; left > 1; left--) {
    const fair = Math.floor(rest / left / step) * step;
    const part = Math.max(step, fair + step * random.int(-1, 1));
    parts.push(part);
    rest -= part;
  }
  return [...parts, rest];
}

function indicatorsOf(
  random: Random,
  family: string,
  kind: string,
  weight: number,
  year: number,
  budget: number,
): Indicator[] {
  const names = random.sample(NAMES[kind] ?? [], random.pick([1, 1, 2]));
  return split(random, weight, names.length).map((part, index) => ({
    family,
    kind,
    ...indicator(random, names[index] ?? "", part, year, budget),
  }));
}

type Row = Omit<Indicator, "family" | "kind">;

function indicator(random: Random, name: string, weight: number, year: number, budget: number): Row {
  const full = { name, weight, score: weight, reason: random.pick(["", "", "无"]) };
  if (/成本/.test(name)) {
    const limit = name === "项目总成本" ? shown(budget, false) : String(random.int(200, 900));
    const unit = name === "项目总成本" ? "万元" : "元";
    // Less of what is to be kept down is better, however much less.
    const spent = ((Number(limit) * random.int(random.pick([80, 40]), 100)) / 100).toFixed(
      name === "项目总成本" ? 2 : 0,
    );
    return { ...full, target: `≤${limit}${unit}`, actual: `${spent}${unit}`, manner: "atMost" };
  }
  if (/时间/.test(name)) {
    return {
      ...full,
      target: `${year}年12月底前`,
      actual: random.pick([`${year}年11月`, `${year}年12月`, "按期完成"]),
      manner: "date",
    };
  }
  if (/机制|健全/.test(name)) {
    const target = random.pick(["持续健全", "不断完善", "有效提升"]);
    return { ...full, target, actual: random.pick([target, "达成预期指标"]), manner: "quality" };
  }
  if (/事故/.test(name))
    return { ...full, target: random.pick(["=0起", "0起"]), actual: "0起", manner: "never" };
  if (/投诉/.test(name))
    return { ...full, target: "≤5件", actual: `${random.int(0, 5)}件`, manner: "atMost" };
  const unit = UNITS[name] ?? "%";
  const target = unit === "%" ? random.int(80, 96) : random.int(5, 500);
  if (unit === "%" && random.chance(0.2))
    return { ...full, target: "=100%", actual: "100%", manner: "exact" };
  if (random.chance(0.25)) {
    const actual =
      unit === "%" ? target - random.int(1, 9) : Math.max(1, Math.floor((target * random.int(80, 99)) / 100));
    if (actual < target) {
      const score = Number(ratio(weight * actual, target, 0));
      const reason = "宣传不够，下一步加强与有关部门的沟通";
      if (score < weight)
        return {
          name,
          weight,
          score,
          reason,
          target: `≥${target}${unit}`,
          actual: `${actual}${unit}`,
          manner: "missed",
        };
    }
  }
  if (unit !== "%" && random.chance(0.15)) {
    const beyond = Math.ceil((target * random.int(140, 260)) / 100);
    const reason = "上级年中增加任务，下一步科学设定指标值";
    return { ...full, reason, target: `≥${target}${unit}`, actual: `${beyond}${unit}`, manner: "atLeast" };
  }
  const reached = unit === "%" ? random.int(target, 100) : Math.floor((target * random.int(100, 125)) / 100);
  return { ...full, target: `≥${target}${unit}`, actual: `${reached}${unit}`, manner: "atLeast" };
}

/** Hundredths as printed. */
export function shown(hundredths: number, short: boolean): string {
  const text = (hundredths / 100).toFixed(2);
  return short ? text.replace(/\.?0+$/, "") : text;
}

/** The rows of the form as a national template prints it; a row of one cell is a title. */
export function evaluationRows(one: HonestEvaluation, department: string, year: number): string[][] {
  const { scope, short, nothing } = one;
  const points = (hundredths: number) => shown(hundredths, short);
  const project = scope === "project";
  const row = (...cells: string[]) => [...cells, ...Array<string>(9 - cells.length).fill("")];
  const amount = (hundredths: number) =>
    one.unit === "元" ? `${hundredths * 100}.00` : shown(hundredths, false);
  const amounts = [one.initial, one.adjusted, one.executed];
  const current = amounts.map((all) => all - one.carried);
  const carried = amounts.map(() => one.carried);
  const rateOf = ([, budget = 0, spent = 0]: readonly number[]) =>
    `${ratio(spent * 100, budget || 1, one.rate.split(".")[1]?.replace("%", "").length ?? 0)}%`;
  const pointsOf = (family: string) =>
    one.indicators.filter((each) => each.family === family).reduce((sum, each) => sum + each.weight, 0);
  let [family, kind] = ["", ""];
  return [
    [project ? `项目支出绩效自评表` : "部门整体支出绩效自评表"],
    [`（${year}年度）`],
    ...(project
      ? [row("项目名称", one.name), row("主管部门", department, "", "", "实施单位", department)]
      : [row("部门名称", department)]),
    row(
      `${project ? "项目资金" : "部门预算"}（${one.unit}）`,
      "",
      "年初预算数",
      "全年预算数",
      "全年执行数",
      "分值",
      "执行率",
      "得分",
    ),
    row("", "年度资金总额", ...amounts.map(amount), "10", one.rate, points(one.executionScore)),
    row("", "其中：当年财政拨款", ...current.map(amount), "—", rateOf(current), "—"),
    one.carried === 0
      ? row("", "上年结转资金", nothing, nothing, nothing, "—", "", "—")
      : row("", "上年结转资金", ...carried.map(amount), "—", rateOf(carried), "—"),
    row("", "其他资金", nothing, nothing, nothing, "—", "", "—"),
    row("年度总体目标", "预期目标", "", "", "实际完成情况"),
    row("", "完成年度各项工作任务", "", "", "已完成年度各项工作任务"),
    [
      "绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ],
    ...one.indicators.map((each) => {
      const cells = [
        "",
        each.family === family
          ? ""
          : `${each.family}${one.pointed ? `（${shown(pointsOf(each.family), true)}分）` : ""}`,
        each.family === family && each.kind === kind ? "" : each.kind,
        each.name,
        each.target,
        each.actual,
        points(each.weight),
        points(each.score),
        each.reason,
      ];
      [family, kind] = [each.family, each.kind];
      return cells;
    }),
    row("总分", "", "", "", "", "", "100", points(one.total)),
  ];
}
