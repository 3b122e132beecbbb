import { amountIn, type Compared } from "./books";
import { money, percent, sameInPrint, type Telling } from "./printing";
import type { Paragraph, Writer } from "./prose";

const COSTS = [
  "abroad",
  "vehiclePurchase",
  "vehicleOperation",
  "reception",
] as const satisfies readonly Compared[];
type Cost = (typeof COSTS)[number];
const TITLES: Readonly<Record<Cost | "vehicles", string>> = {
  abroad: "因公出国（境）费",
  vehicles: "公务用车购置及运行维护费",
  vehiclePurchase: "公务用车购置费",
  vehicleOperation: "公务用车运行维护费",
  reception: "公务接待费",
};

interface CostFigures {
  readonly budget: number;
  readonly actual: number;
  readonly previous: number;
}

/** 九: 三公 with its parts, budget, last year and counts. */
export function threePublic(writer: Writer): Paragraph[] {
  const { random, books } = writer;
  const one = (column: Cost): CostFigures => ({
    budget: writer.of("threePublic", "budget", column),
    actual: writer.of("threePublic", "actual", column),
    previous: writer.previous(column),
  });
  const sum = (...columns: readonly Cost[]): CostFigures => ({
    budget: columns.reduce((all, column) => all + one(column).budget, 0),
    actual: columns.reduce((all, column) => all + one(column).actual, 0),
    previous: writer.known(columns.reduce((all, column) => all + books.previous[column], 0)),
  });
  const all = sum(...COSTS);
  const total = { ...all, ...totalsPrinted(writer) };
  const vehicles = { ...sum("vehiclePurchase", "vehicleOperation"), ...vehiclesPrinted(writer) };
  const telling = writer.telling;
  const scope = random.pick(["", "财政拨款"]);
  const lead = `（一）“三公”经费${scope}支出决算总体情况说明\n${writer.year}“三公”经费${scope}支出预算为${money(total.budget, telling)}，支出决算为${money(total.actual, telling)}${done(total, telling)}${againstBudget(writer, total, telling)}${costChange(writer, total, telling, "“三公”经费")}。`;
  if (Object.values(total).every((amount) => amount === 0) && random.chance(0.5))
    return [
      {
        tag: "threePublic",
        text: `${writer.manner.self}${writer.year}无财政拨款“三公”经费支出预算和决算，与上年持平；因公出国（境）团组0个，累计0人次；购置公务用车0辆，公务用车保有量0辆；国内公务接待0批次、0人次；国（境）外公务接待0批次、0人次。`,
      },
    ];
  const { counts } = books;
  return [
    { tag: "threePublic", text: lead },
    {
      tag: "threePublic.parts",
      text: `（二）“三公”经费${scope}支出决算具体情况说明\n${writer.year}“三公”经费${scope}支出决算中，${shares(
        total.actual,
        [
          [TITLES.abroad, one("abroad").actual],
          [TITLES.vehicles, vehicles.actual],
          [TITLES.reception, one("reception").actual],
        ],
        telling,
      )}。具体情况如下：`,
    },
    {
      tag: "threePublic.abroad",
      text: `1.${cost(writer, TITLES.abroad, one("abroad"), telling)}全年安排因公出国（境）团组${counts.groups}个，累计${counts.travellers}人次。`,
    },
    {
      tag: "threePublic.vehicles",
      text: `2.${cost(writer, TITLES.vehicles, vehicles, telling)}其中：公务用车购置支出${money(one("vehiclePurchase").actual, telling)}，购置车辆${counts.bought}辆。公务用车运行维护费支出${money(one("vehicleOperation").actual, telling)}，${random.pick(["年末", "截至年末，"])}开支财政拨款的公务用车保有量为${counts.kept}辆。`,
    },
    {
      tag: "threePublic.reception",
      text: `3.${cost(writer, TITLES.reception, one("reception"), telling)}其中：国内接待费支出${money(one("reception").actual, telling)}，国内公务接待${counts.batches}批次、${counts.guests}人次；国（境）外接待费支出${money(0, telling)}，国（境）外公务接待0批次、0人次。`,
    },
  ];
}

const totalsPrinted = (writer: Writer) => ({
  budget: writer.of("threePublic", "budget", "total"),
  actual: writer.of("threePublic", "actual", "total"),
});
const vehiclesPrinted = (writer: Writer) => ({
  budget: writer.of("threePublic", "budget", "vehicles"),
  actual: writer.of("threePublic", "actual", "vehicles"),
});

function done({ budget, actual }: CostFigures, telling: Telling): string {
  return budget === 0 ? "" : `，完成预算的${percent(actual, budget, telling)}`;
}

function againstBudget({ random }: Writer, { budget, actual }: CostFigures, telling: Telling): string {
  // Rounded so that sums hold, an equal outturn may be printed one step above.
  if (actual > budget) return "";
  if (sameInPrint(budget, actual, telling)) return random.pick(["", "，决算数与预算数持平"]);
  return `，决算数小于预算数的主要原因是${random.pick(["厉行节约，从严控制支出", "接待批次比计划少", "车辆维修次数减少"])}`;
}

function costChange(
  writer: Writer,
  { actual, previous }: CostFigures,
  telling: Telling,
  title: string,
): string {
  // 三公 only falls; rounded so that sums hold, an equal outturn may be printed one step above last year's.
  return writer.change(actual, Math.max(actual, previous), telling, title);
}

function shares(whole: number, parts: readonly (readonly [string, number])[], telling: Telling): string {
  return parts
    .map(
      ([title, amount]) =>
        `${title}支出决算${money(amount, telling)}${whole > 0 ? `，占${percent(amount, whole, telling)}` : ""}`,
    )
    .join("；");
}

function cost(writer: Writer, title: string, figures: CostFigures, telling: Telling): string {
  return `${title}预算为${money(figures.budget, telling)}，支出决算为${money(figures.actual, telling)}${done(figures, telling)}${againstBudget(writer, figures, telling)}${costChange(writer, figures, telling, title)}。`;
}

/** 十: 机关运行经费, 政府采购, 国有资产. */
export function others(writer: Writer): Paragraph[] {
  const { books, manner } = writer;
  return [running(writer), procurement(writer), ...(manner.leftOut ? [] : [assets(writer, books.year)])];
}

function running(writer: Writer): Paragraph {
  const { books } = writer;
  const amount = writer.of("basicDetail", "public", "amount");
  const telling = writer.telling;
  const change = writer.change(amount, writer.previous("operation"), telling, "机关运行经费");
  const none = `${writer.manner.self}${writer.year}无机关运行经费支出，${writer.manner.self}为事业单位。`;
  return {
    tag: "running",
    text:
      amount === 0 && books.first
        ? none
        : `${writer.year}机关运行经费支出${money(amount, telling)}${change}。`,
  };
}

function procurement(writer: Writer): Paragraph {
  const { random } = writer;
  const of = (kind: string) => amountIn(writer.manner.source, "statistics", `procurement.${kind}`, "count");
  const total = of("total");
  const [small, micro] = [Math.floor((total * random.int(30, 100)) / 100), 0];
  const least = Math.floor((small * random.int(20, 100)) / 100) + micro;
  const telling = writer.telling;
  const share = random.pick([
    `占政府采购支出总额的${percent(least, total || 1, telling)}`,
    `占政府采购支出总额的${percent(least, total || 1, telling)}`,
    `占授予中小企业合同金额的${percent(least, small || 1, telling)}`,
  ]);
  if (total === 0)
    return {
      tag: "procurement",
      text: random.pick([
        `${writer.manner.self}${writer.year}无政府采购支出。`,
        `${writer.year}政府采购支出总额${money(0, telling)}，其中：政府采购货物支出${money(0, telling)}、政府采购工程支出${money(0, telling)}、政府采购服务支出${money(0, telling)}。授予中小企业合同金额${money(0, telling)}，其中：授予小微企业合同金额${money(0, telling)}。`,
      ]),
    };
  return {
    tag: "procurement",
    text: `${writer.year}政府采购支出总额${money(total, telling)}，其中：政府采购货物支出${money(of("goods"), telling)}、政府采购工程支出${money(of("works"), telling)}、政府采购服务支出${money(of("services"), telling)}。授予中小企业合同金额${money(small, telling)}，占政府采购支出总额的${percent(small, total, telling)}，其中：授予小微企业合同金额${money(least, telling)}，${share}。`,
  };
}

function assets(writer: Writer, year: number): Paragraph {
  const of = (key: string) => amountIn(writer.manner.source, "statistics", key, "count");
  return {
    tag: "assets",
    text: `${writer.random.pick(["截至", "截止"])}${year}年12月31日，${writer.manner.self}共有车辆${of("vehicles.total")}辆，其中：特种专业技术用车${of("vehicles.special")}辆、其他用车${of("vehicles.other")}辆；单价100万元（含）以上设备（不含车辆）${of("equipment.million")}台（套）。`,
  };
}
