import { type Figure, formFigure } from "../../checking";
import { columnTitle } from "../../forms";
import { type Fen, formatAmount, halfStepOf, type Unit } from "../../money";
import type { Statement } from "../../narrative";
import type { ThreePublicAmounts, ThreePublicModel } from "../../three-public";
import type { RuleContext } from "../evidence";
import { sayings, type Told } from "../nt/facts";
import { isMoneyUnit, moneyOf } from "../nt/printed";

/** A figure of 三公, whoever printed it, and its words for a sentence. */
export interface Printing {
  readonly title: string;
  readonly figure: Figure;
  /** As it was printed, with its unit. */
  readonly printed: string;
  /** The clause that tells it; its title where no sentence does. */
  readonly text: string;
}

/**
 * One telling of 三公 with the counts that no form has: the sentences of the 情况说明, or a model that was given. A cost
 * that the sentences leave out is that of form 09.
 */
export interface Telling {
  readonly cost: (title: string) => Printing | null;
  readonly count: (title: string) => Printing | null;
  /** All that is told of it. */
  readonly all: (title: string, measure: "amount" | "count") => readonly Printing[];
}

/** Columns of form 09 by the names of their items. */
const COLUMNS: Readonly<Record<string, keyof ThreePublicAmounts>> = {
  三公经费: "total",
  "因公出国（境）费": "abroad",
  公务用车购置及运行维护费: "vehicles",
  公务用车购置费: "vehiclePurchase",
  公务用车运行维护费: "vehicleOperation",
  公务接待费: "reception",
};

/** What form 09 prints of an item. */
function formCost({ accounts }: RuleContext, title: string): Printing | null {
  const column = COLUMNS[title];
  const figure = column === undefined ? null : formFigure(accounts, "threePublic", ["actual"], column);
  return figure === null || column === undefined
    ? null
    : { title, figure, printed: inWords(figure), text: columnTitle("threePublic", column) };
}

/** The tellings of 三公 that there are. */
export function tellingsOf(context: RuleContext): readonly Telling[] {
  const { told, threePublic } = context;
  return [
    ...(told === undefined ? [] : [ofSentences(context, told)]),
    ...(threePublic === undefined ? [] : [ofModel(threePublic)]),
  ];
}

/** Statements of a subject in the section on 三公, or in a text without sections. */
function toldOf(told: Told, title: string, measure: "amount" | "count"): Statement[] {
  const all = sayings(told, title, measure);
  const own = all.filter(({ section }) => section === "threePublic");
  return own.length > 0 ? own : all.filter(({ section }) => section === null);
}

function ofSentences(context: RuleContext, told: Told): Telling {
  const print = printer(told);
  const first = (title: string, measure: "amount" | "count"): Printing | null => {
    for (const said of toldOf(told, title, measure)) {
      const printing = print(said);
      if (printing !== null) return printing;
    }
    return measure === "amount" ? formCost(context, title) : null;
  };
  return {
    cost: (title) => first(title, "amount"),
    count: (title) => first(title, "count"),
    all: (title, measure) => {
      const printings = toldOf(told, title, measure).flatMap((said) => print(said) ?? []);
      const elsewhere = printings.length === 0 ? first(title, measure) : null;
      return elsewhere === null ? printings : [elsewhere];
    },
  };
}

/** Gives the figures of statements of money or counts; null for one that is neither. */
export function printer(told: Told): (said: Statement) => Printing | null {
  const nothing = halvesOfNothing(told);
  return (said) => {
    const figure = isMoneyUnit(said.unit) ? moneyFigure(said, nothing) : countFigure(said);
    const printed = said.value + said.unit;
    return figure === null ? null : { title: said.subject, figure, printed, text: said.text };
  };
}

function moneyFigure(said: Statement, nothing: (said: Statement, unit: Unit) => number): Figure | null {
  const figure = moneyOf(said);
  if (figure?.unit === undefined || !isBare(said)) return figure;
  return { ...figure, half: nothing(said, figure.unit.unit) };
}

/** A 0 without decimals, or one that words imply. */
const isBare = ({ value, decimals }: Statement): boolean => Number(value) === 0 && (decimals ?? 0) === 0;

/** Fewest and most decimals of the amounts in a unit. */
type Range = readonly [least: number, most: number];

/**
 * What rounding leaves open of a bare 0. A text that prints every amount to the same decimals, as fine as the forms are
 * published, would print a rounded one as 0.00: its 0 is nothing. One that rounds more, or leaves out zeros at the end,
 * may print a small sum so, and no change (持平) may be a small one in any text.
 */
function halvesOfNothing({ told }: Told): (said: Statement, unit: Unit) => number {
  const ranges = new Map<string, Range>();
  const widen = (key: string, decimals: number) => {
    const [least, most] = ranges.get(key) ?? [decimals, decimals];
    ranges.set(key, [Math.min(least, decimals), Math.max(most, decimals)]);
  };
  for (const { unit, value, decimals, section } of told) {
    if (decimals === null || !isMoneyUnit(unit) || Number(value) === 0) continue;
    widen(unit, decimals);
    widen(`${unit} ${section}`, decimals);
  }
  return ({ section, measure }, unit) => {
    const range = ranges.get(`${unit} ${section}`) ?? ranges.get(unit);
    if (range === undefined) return 0;
    const [least, most] = range;
    const half = halfStepOf({ unit, decimals: most });
    const isNothing = unit === "元" || (least === most && half <= halfStepOf(OF_FORMS));
    return measure !== "change" && isNothing ? 0 : half;
  };
}

/** How the forms are published. */
const OF_FORMS = { unit: "万元", decimals: 2 } as const;

/** A count: 0.35万人次 is 3,500, and what its last digit leaves open is. */
function countFigure(said: Statement): Figure | null {
  const factor = said.unit.startsWith("万") ? 10_000 : 1;
  const amount = Math.round(Number(said.value) * factor);
  if (!Number.isSafeInteger(amount)) return null;
  const half = factor === 1 ? 0 : factor / 2 / 10 ** (said.decimals ?? 0);
  return { amount, half, measure: "count", places: [], lines: linesOf(said) };
}

const linesOf = ({ span }: Statement): number[] => (span === null ? [] : [span.line]);

/** Counts of a model by the names that sentences give them. */
const COUNTS: Readonly<Record<string, keyof ThreePublicModel["counts"]>> = {
  "因公出国（境）团组数": "delegations",
  "因公出国（境）人次数": "delegates",
  公务用车购置数: "vehiclesBought",
  公务用车保有量: "vehiclesKept",
  公务接待批次: "receptions",
  公务接待人次: "guests",
  国内公务接待批次: "domesticReceptions",
  国内公务接待人次: "domesticGuests",
  "国（境）外公务接待批次": "foreignReceptions",
  "国（境）外公务接待人次": "foreignGuests",
};

function ofModel(model: ThreePublicModel): Telling {
  const { counts, vehiclesOwned } = model;
  const given = (title: string, amount: number | null | undefined, measure: "money" | "count") => {
    if (amount === null || amount === undefined) return null;
    const column = COLUMNS[title];
    const places = column === undefined ? [] : [{ form: "threePublic", row: "actual", column } as const];
    const half = measure === "money" && column !== undefined ? model.half : 0;
    const figure: Figure = { amount, half, measure, places, lines: [] };
    return { title, figure, printed: inWords(figure), text: title };
  };
  const cost = (title: string): Printing | null => {
    const column = COLUMNS[title];
    if (column !== undefined) return given(title, model.actual[column] ?? 0, "money");
    if (title === "国内公务接待费") return given(title, model.domesticReception, "money");
    return title === "国（境）外公务接待费" ? given(title, model.foreignReception, "money") : null;
  };
  const count = (title: string): Printing | null => {
    if (title === "车辆合计") return given(title, vehiclesOwned, "count");
    const name = COUNTS[title];
    return name === undefined ? null : given(title, counts[name], "count");
  };
  const all = (title: string, measure: "amount" | "count") =>
    [(measure === "amount" ? cost : count)(title)].filter((one) => one !== null);
  return { cost, count, all };
}

/** A figure as a sentence says it. */
function inWords({ amount, measure, unit }: Figure): string {
  if (measure === "count") return String(amount);
  const precision = unit ?? { unit: "元", decimals: 2 };
  return formatAmount(amount as Fen, precision) + precision.unit;
}
