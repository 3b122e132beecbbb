import { type Figure, formFigure } from "../../checking";
import { columnTitle } from "../../forms";
import { type Fen, formatAmount } from "../../money";
import type { Statement } from "../../narrative";
import type { ThreePublicAmounts, ThreePublicModel } from "../../three-public";
import type { RuleContext } from "../evidence";
import { sayings, type Told } from "../nt/facts";
import { isMoneyUnit, printedAmount } from "../nt/printed";

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
  const all = (title: string, measure: "amount" | "count"): Printing[] => {
    const printings = toldOf(told, title, measure).flatMap((said) => printing(told, said) ?? []);
    const ofForm = measure === "amount" && printings.length === 0 ? formCost(context, title) : null;
    return ofForm === null ? printings : [ofForm];
  };
  return {
    all,
    cost: (title) => all(title, "amount")[0] ?? null,
    count: (title) => all(title, "count")[0] ?? null,
  };
}

/** The figure of a statement of money or a count; null where it is none. */
export function printing(told: Told, said: Statement): Printing | null {
  const figure = isMoneyUnit(said.unit) ? moneyFigure(told, said) : countFigure(said);
  const printed = said.value + said.unit;
  return figure === null ? null : { title: said.subject, figure, printed, text: said.text };
}

function moneyFigure(told: Told, said: Statement): Figure | null {
  const amount = printedAmount(said);
  if (amount === null) return null;
  const { fen, half, precision } = amount;
  const isNothing = fen === 0 && (said.decimals ?? 0) === 0 && !printsWholes(told, said.unit);
  return {
    amount: fen,
    half: isNothing ? 0 : half,
    measure: "money",
    places: [],
    lines: linesOf(said),
    unit: precision,
  };
}

/** Whether a text rounds its amounts of 三公 to wholes of this unit: then its bare 0 may be a small sum, else it is none. */
function printsWholes({ told }: Told, unit: string): boolean {
  const amounts = told.filter(
    (said) => said.section === "threePublic" && said.unit === unit && Number(said.value) !== 0,
  );
  return amounts.length > 0 && amounts.every(({ decimals }) => decimals === 0);
}

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
