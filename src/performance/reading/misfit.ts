import { operatorIn, readMeasure } from "../measure";
import { readPrinted, tidyCell } from "../printed";
import { familyOf, kindOf } from "../taxonomy";
import type { BudgetColumn, IndicatorColumn } from "./columns";
import { compact } from "./grid";
import { isLevel, isNumber } from "./tokens";

/** How cells and columns of a table go together: smaller is better, nothing is best. */
export interface Kinds<Role extends string> {
  /** How badly a text fits a column whose place is known besides. */
  readonly misfit: (role: Role, text: string) => number;
  /** How badly a text fits a column where only the order of the cells is known. */
  readonly loose: (role: Role, text: string) => number;
  /** What a column costs that stays blank there. */
  readonly blank: (role: Role) => number;
}

const PROPERTY = /^(?:定性|定量|正向|反向|逆向)(?:指标)?$/;
const LEVEL_WORD = /指标|目标|绩效|扣分项|加分项|[（(]\d+(?:\.\d+)?\s?分?[)）]/;

/** A name may begin with a measure (≥360天开放阅览室), but is none. */
function measureIn(text: string): number {
  const measure = readMeasure(text);
  if (measure?.operator == null) return 0;
  return measure.unit.length > 4 ? 1 : 4;
}

/** Whether a cell is a 指标性质: an operator, as sign or word, or 定性. */
function isProperty(text: string): boolean {
  return operatorIn(text) !== null || PROPERTY.test(tidyCell(text));
}

/** How badly a text fits a column of an indicator table. */
export function indicatorMisfit(role: IndicatorColumn, text: string): number {
  const printed = readPrinted(text);
  const number = printed.kind === "number";
  const mark = printed.kind === "mark";
  switch (role) {
    case "level1":
      return number
        ? 8
        : familyOf(text) !== null && LEVEL_WORD.test(text) && text.length < 14
          ? 0
          : LEVEL_WORD.test(text) && text.length < 14
            ? 0.5
            : 2;
    case "level2":
      return number
        ? 8
        : kindOf(text) !== null
          ? 0
          : text.length > 20
            ? 3
            : LEVEL_WORD.test(text)
              ? 0.2
              : 0.8;
    case "name":
      return number || isProperty(text) ? 6 : mark ? 3 : measureIn(text);
    case "property":
      return isProperty(text) ? 0 : 4;
    case "unit":
      return number || isProperty(text) ? 4 : text.length > 8 ? 3 : 0;
    case "target":
    case "initialTarget":
      return isProperty(text) ? 3 : number ? 0.2 : text.length > 40 ? 0.5 : 0;
    case "actual":
      return readMeasure(text)?.operator != null ? 0.8 : 0;
    case "weight":
      return number ? (Number(printed.value) > 100 || Number(printed.value) < -100 ? 4 : 0) : mark ? 0.5 : 7;
    case "score":
      return number ? (Number(printed.value) > 120 ? 4 : 0) : mark ? 0.5 : 7;
    case "deviation":
      return number || printed.kind === "nan" ? 0 : mark ? 0.3 : 5;
    case "reason":
      return number ? 3 : printed.kind === "nan" ? 3 : mark ? 0.3 : 0;
    case "standard":
    case "explanation":
      return number ? 3 : 0;
    case "level1Weight":
    case "level2Weight":
      return number ? 0 : mark ? 0.5 : 7;
    case "aside":
      return 0.2;
    case "title":
      return /绩效(?:指标|目标)|^指标$/.test(text.replace(/\s/g, "")) ? 0 : 3;
    default:
      return number ? 2.5 : 1.5;
  }
}

/** How badly a text fits a column of a budget block. */
export function budgetMisfit(role: BudgetColumn, text: string): number {
  const printed = readPrinted(text);
  const number = printed.kind === "number";
  const mark = printed.kind === "mark";
  switch (role) {
    case "source":
      return number ? 8 : 0;
    case "declared":
    case "initial":
    case "adjusted":
    case "executed":
    case "balance":
    case "fund":
      return number ? (/%/.test(text) ? 2 : 0) : mark ? 0.3 : 7;
    case "rate":
      return number ? (/%/.test(text) ? 0 : 0.2) : mark ? 0.5 : printed.kind === "nan" ? 0 : 7;
    case "weight":
    case "score":
      return number ? (/%/.test(text) ? 3 : 0.2) : mark ? 0 : 7;
    case "reason":
      return number ? 4 : mark ? 0.5 : 0;
    default:
      return number ? 3 : 1;
  }
}

/** What a row costs that leaves a column blank; merged levels, reasons and what carries nothing are often blank. */
const INDICATOR_BLANK: Readonly<Partial<Record<IndicatorColumn, number>>> = {
  level2: 0.1,
  name: 6,
  weight: 3,
  score: 3,
  target: 1.2,
  actual: 1.2,
  property: 1,
  standard: 1.5,
  explanation: 1.5,
  deviation: 0.8,
  unit: 0.5,
  aside: 0.7,
  initialTarget: 0.5,
};

/** A heading that carries its points: 产出指标（50分）. */
const POINTS = /[（(]\d+(?:\.\d+)?\s?(?:分|%)?[)）]$/;
/** A 一级指标 by its own name; 预算管理 or 资产管理 may be of either level. */
const FAMILY =
  /^(?:项目|部门|总体)?(?:投入|过程|决策|管理|产出|效益|效果|绩效|成本|履职(?:成效|效能)?|满意度?)(?:[（(][^（）()]{1,8}[)）])?$/;
/** What a title costs in the first level that is none of the families. */
const OTHER_LEVEL = 1.5;
const SENTENCE = /[，。；、,;]|\d/;

function levelCost(role: "level1" | "level2", text: string): number {
  if (readPrinted(text).kind !== "text" || text.length > 16) return 8;
  const kind = kindOf(text) !== null;
  const family = familyOf(text) !== null;
  const named = FAMILY.test(compact(text));
  // A title that is no family stands in the second level: a new first one brings a second one with it.
  if (POINTS.test(text)) return (role === "level1") === named || kind ? 0.2 : 0.8;
  if (role === "level1" && family && (!kind || /^满意度(?:指标)?$/.test(compact(text))))
    return isLevel(text) ? 0 : named ? 0.3 : OTHER_LEVEL;
  if (role === "level2" && kind) return /^满意度/.test(text) || !/指标|效益|满意度/.test(text) ? 0.2 : 0;
  if (isLevel(text)) return 0.6;
  if (SENTENCE.test(text)) return 5;
  return text.length <= 10 ? (role === "level1" ? OTHER_LEVEL : 0.9) : 3;
}

function looseMisfit(role: IndicatorColumn, text: string): number {
  switch (role) {
    case "level1":
    case "level2":
      return levelCost(role, text);
    case "name":
      return (
        indicatorMisfit("name", text) +
        (isLevel(text) && /指标/.test(text) ? 1.5 : 0) +
        (POINTS.test(text) || (text.length <= 4 && familyOf(text) !== null) ? 1 : 0) +
        (/[，。；]/.test(text) ? 1.5 : 0) +
        (text.length > 30 ? 1.5 : 0)
      );
    case "reason":
      return isLevel(text)
        ? 3
        : indicatorMisfit("reason", text) + (SENTENCE.test(text) || text.length > 10 ? 0 : 0.3);
    case "standard":
    case "explanation":
      return indicatorMisfit(role, text) + (text.length < 7 && !SENTENCE.test(text) ? 1 : 0);
    case "weight":
    case "score":
      return isNumber(text) ? indicatorMisfit(role, text) : 6;
    default:
      return indicatorMisfit(role, text) + (isLevel(text) && /指标/.test(text) ? 4 : 0);
  }
}

/** What a row costs that leaves a column blank. */
const FUND_BLANK: Readonly<Partial<Record<BudgetColumn, number>>> = {
  declared: 0.6,
  initial: 0.6,
  adjusted: 0.6,
  executed: 0.6,
  rate: 0.3,
  weight: 0.3,
  score: 0.3,
  fund: 0.5,
};

/** Columns of indicators. */
export const INDICATOR_KINDS_OF_CELLS: Kinds<IndicatorColumn> = {
  misfit: indicatorMisfit,
  loose: looseMisfit,
  blank: (role) => INDICATOR_BLANK[role] ?? 0,
};

/** Columns of funds. */
export const BUDGET_KINDS_OF_CELLS: Kinds<BudgetColumn> = {
  misfit: budgetMisfit,
  loose: (role, text) =>
    /^(?:declared|initial|adjusted|executed|balance|fund)$/.test(role) && readPrinted(text).kind === "mark"
      ? 1.5
      : budgetMisfit(role, text),
  blank: (role) => FUND_BLANK[role] ?? 0,
};
