import { remembered } from "../../remembered";
import { readMeasure } from "../measure";
import { readPrinted } from "../printed";
import { familyOf, kindOf } from "../taxonomy";
import type { BudgetColumn } from "../vocabulary/fund-columns";
import type { IndicatorColumn } from "../vocabulary/indicator-columns";
import { compact } from "./grid";
import { isLevel, isNumber, isProperty } from "./tokens";

/** How cells and columns of a table go together: smaller is better, nothing is best. */
export interface Kinds<Role extends string> {
  /** How badly a text fits a column whose place is known besides. */
  readonly misfit: (role: Role, text: string) => number;
  /** How badly a text fits a column where only the order of the cells is known. */
  readonly loose: (role: Role, text: string) => number;
  /** What a column costs that stays blank there. */
  readonly blank: (role: Role) => number;
}

const LEVEL_WORD = /指标|目标|绩效|扣分项|加分项|[（(]\d+(?:\.\d+)?\s?分?[)）]/;

/** A name may begin with a measure (≥360天开放阅览室), but is none. */
function measureIn(text: string): number {
  const measure = readMeasure(text);
  if (measure?.operator == null) return 0;
  return measure.unit.length > 4 ? 1 : 4;
}

/** A cell as its kind is asked: a figure, a mark, or text. */
interface Asked {
  readonly text: string;
  readonly kind: "number" | "mark" | "nan" | "other";
  readonly value: number;
}

const asked = /* @__PURE__ */ remembered((text): Asked => {
  const printed = readPrinted(text);
  if (printed.kind === "number") return { text, kind: "number", value: Number(printed.value) };
  return { text, kind: printed.kind === "mark" || printed.kind === "nan" ? printed.kind : "other", value: 0 };
});

type Misfit = (cell: Asked) => number;

/** What a number, a mark, NaN and a text cost. */
function costs(number: number, mark: number, nan: number, other: number): Misfit {
  return ({ kind }) => ({ number, mark, nan, other })[kind];
}

/** A number within its bounds is a weight or a score. */
function points(most: number): Misfit {
  return ({ kind, value }) =>
    kind === "number" ? (Math.abs(value) > most ? 4 : 0) : kind === "mark" ? 0.5 : 7;
}

const levelMisfit: Misfit = ({ text, kind }) => {
  if (kind === "number") return 8;
  if (isFamilyTitle(text)) return 0;
  if (!LEVEL_WORD.test(text) || text.length >= 14) return 2;
  return familyOf(text) === null ? 0.5 : 0;
};

const kindMisfit: Misfit = ({ text, kind }) => {
  if (kind === "number") return 8;
  if (kindOf(text) !== null) return 0;
  if (text.length > 20) return 3;
  return LEVEL_WORD.test(text) ? 0.2 : 0.8;
};

const nameMisfit: Misfit = ({ text, kind }) => {
  if (kind === "number" || isProperty(text)) return 6;
  return kind === "mark" ? 3 : measureIn(text);
};

const targetMisfit: Misfit = ({ text, kind }) => {
  if (isProperty(text)) return 3;
  if (kind === "number") return 0.2;
  return text.length > 40 ? 0.5 : 0;
};

const unitMisfit: Misfit = ({ text, kind }) => {
  // A measure (5年以上) is what was asked or reached, no unit.
  if (kind === "number" || isProperty(text) || readMeasure(text) !== null) return 4;
  return text.length > 8 ? 3 : 0;
};

/** How badly a cell fits each column of an indicator table. */
const INDICATOR_MISFITS: Readonly<Record<IndicatorColumn, Misfit>> = {
  level1: levelMisfit,
  level2: kindMisfit,
  name: nameMisfit,
  property: ({ text }) => (isProperty(text) ? 0 : 4),
  unit: unitMisfit,
  actualUnit: unitMisfit,
  target: targetMisfit,
  initialTarget: targetMisfit,
  actual: ({ text }) => (readMeasure(text)?.operator != null ? 0.8 : 0),
  weight: /* @__PURE__ */ points(100),
  score: /* @__PURE__ */ points(120),
  deviation: /* @__PURE__ */ costs(0, 0.3, 0, 5),
  reason: /* @__PURE__ */ costs(3, 0.3, 3, 0),
  standard: /* @__PURE__ */ costs(3, 0, 0, 0),
  explanation: /* @__PURE__ */ costs(3, 0, 0, 0),
  level1Weight: /* @__PURE__ */ costs(0, 0.5, 7, 7),
  level2Weight: /* @__PURE__ */ costs(0, 0.5, 7, 7),
  aside: () => 0.2,
  title: ({ text }) => (/绩效(?:指标|目标)|^指标$/.test(text.replace(/\s/g, "")) ? 0 : 3),
  other: /* @__PURE__ */ costs(2.5, 1.5, 1.5, 1.5),
};

function indicatorMisfit(role: IndicatorColumn, text: string): number {
  return INDICATOR_MISFITS[role](asked(text));
}

const amountMisfit: Misfit = (cell) =>
  cell.kind === "number" && cell.text.includes("%") ? 2 : costs(0, 0.3, 7, 7)(cell);
/** The execution of the funds has 10 points, or 20 or 30: no more than this. */
const MOST_OF_FUNDS = 50;
const shareMisfit: Misfit = (cell) =>
  cell.kind === "number" && (cell.text.includes("%") || cell.value > MOST_OF_FUNDS)
    ? 3
    : costs(0.2, 0, 7, 7)(cell);

/** How badly a cell fits each column of a budget block. */
const BUDGET_MISFITS: Readonly<Record<BudgetColumn, Misfit>> = {
  source: /* @__PURE__ */ costs(8, 0, 0, 0),
  declared: amountMisfit,
  initial: amountMisfit,
  adjusted: amountMisfit,
  executed: amountMisfit,
  balance: amountMisfit,
  fund: amountMisfit,
  rate: (cell) => (cell.kind === "number" && cell.text.includes("%") ? 0 : costs(0.2, 0.5, 0, 7)(cell)),
  weight: shareMisfit,
  score: shareMisfit,
  reason: /* @__PURE__ */ costs(4, 0.5, 0, 0),
  aside: /* @__PURE__ */ costs(0.2, 0.2, 0.2, 2),
  other: /* @__PURE__ */ costs(3, 1, 1, 1),
};

function budgetMisfit(role: BudgetColumn, text: string): number {
  return BUDGET_MISFITS[role](asked(text));
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

/** A heading that carries its points: 产出指标（50分）, 投入 15. */
const POINTS = /[（(]\d+(?:\.\d+)?\s?(?:分|%)?[)）]$|[\u4e00-\u9fff]\s\d{1,3}分?$/;
/** A 一级指标 by its own name; 预算管理 or 资产管理 may be of either level. */
const FAMILY =
  /^(?:项目|部门|总体)?(?:投入|过程|决策|管理|产出|效益|效果|绩效|成本|履职(?:成效|效能)?|满意度?)(?:[（(][^（）()]{1,8}[)）])?$/;
/** Whether a text is the title of a family and nothing else. */
export const isFamilyTitle = (text: string): boolean =>
  SIGN_OF_FAMILY.test(text) && FAMILY.test(compact(text));
/** What the titles of families have, each of them one of these: most texts have none. */
const SIGN_OF_FAMILY = /[投过决管产效绩成履满]/;
/** Whether a text ends with its points, as titles of levels do. */
export const hasPoints = (text: string): boolean => POINTS.test(text);
/** A title that ends with its points, in characters alone: 政策实施（30分）. It stands over rows, or names one. */
const TITLE_WITH_POINTS = /^[\u4e00-\u9fff]{4,10}[（(]\d{1,3}\s?分[)）]$/;
export const isTitleWithPoints = (text: string): boolean => TITLE_WITH_POINTS.test(text);
const OF_TITLES: ReadonlySet<IndicatorColumn> = new Set(["level1", "level2", "name", "title"]);
/** What a title costs in the first level that is none of the families. */
export const OTHER_LEVEL = 1.5;
const SENTENCE = /[，。；、,;]|\d/;

function levelCost(role: "level1" | "level2", text: string): number {
  if (text.length === 1) return 5;
  if (readPrinted(text).kind !== "text" || text.length > 16) return 8;
  const kind = kindOf(text) !== null;
  const family = familyOf(text) !== null;
  const named = FAMILY.test(compact(text));
  // A title that is no family stands in the second level: a new first one brings a second one with it.
  if (POINTS.test(text)) return (role === "level1") === named || kind ? 0.2 : 0.8;
  if (role === "level1" && family && (!kind || /^满意度(?:指标)?$/.test(compact(text))))
    // 满意度 without 指标 stands under 效益 in the framework of departments.
    return compact(text) === "满意度" ? 0.35 : isLevel(text) ? 0 : named ? 0.3 : OTHER_LEVEL;
  if (role === "level2" && kind) return /^满意度/.test(text) || !/指标|效益|满意度/.test(text) ? 0.2 : 0;
  if (isLevel(text)) return 0.6;
  if (SENTENCE.test(text)) return 5;
  return text.length <= 10 ? (role === "level1" ? OTHER_LEVEL : 0.9) : 3;
}

/** 数量 or 服务对象 alone: the name of a second level. 社会效益 names indicators of the frameworks too. */
const isShortKind = (text: string): boolean =>
  (text.length <= 2 || text === "服务对象") && kindOf(text) !== null;

/** What a name costs besides, where only order and kind tell it from a level or a reason. */
function looseName(text: string): number {
  const level = (isLevel(text) && /指标/.test(text)) || isShortKind(text) ? 1.5 : 0;
  const heading = POINTS.test(text) ? 2 : text.length <= 4 && familyOf(text) !== null ? 1 : 0;
  return (
    (text.length < 2 ? 3 : 0) +
    level +
    heading +
    // A month and a day are what was asked or reached.
    (/\d{1,2}月/.test(text) ? 1.5 : 0) +
    (/[，。；]/.test(text) ? 1.5 : 0) +
    (text.length > 30 ? 1.5 : 0)
  );
}

/** What texts cost in the columns of long texts, where they may be of another. */
const LOOSE: Readonly<Partial<Record<IndicatorColumn, (text: string) => number>>> = {
  name: looseName,
  reason: (text) => (SENTENCE.test(text) || text.length > 10 ? 0 : 0.3),
  standard: (text) => (text.length < 7 && !SENTENCE.test(text) ? 1 : 0),
  explanation: (text) => (text.length < 7 && !SENTENCE.test(text) ? 1 : 0),
  weight: () => 0,
  score: () => 0,
};

function looseMisfit(role: IndicatorColumn, text: string): number {
  // 组织实施（10 / 分）: what stands behind the line end is the end of a title, and none.
  if (/^[^（(]{0,2}[)）]/.test(text)) return 6;
  if (role === "level1" || role === "level2") return levelCost(role, text);
  if (role === "reason" && isLevel(text)) return 3;
  if (!OF_TITLES.has(role) && isTitleWithPoints(text)) return 4;
  if ((role === "weight" || role === "score") && !isNumber(text)) return 6;
  // 率100% is the end of a name that wraps with the figure behind it.
  if (/^[率度数量额费值性积]\s?[≥≤=＝]?\d/.test(text)) return 4;
  // A lone character is the end of a cell that wraps, but for a unit.
  const piece =
    role !== "unit" && /^[\u4e00-\u9fff]$/.test(text) && !/^[无有优良中差好坏高低是否]$/.test(text) ? 3 : 0;
  const own = LOOSE[role] ?? ((cell) => (isLevel(cell) && /指标/.test(cell) ? 4 : 0));
  return indicatorMisfit(role, text) + own(text) + piece;
}

/** What a row costs that leaves a column blank. */
const FUND_BLANK: Readonly<Partial<Record<BudgetColumn, number>>> = {
  declared: 0.6,
  initial: 0.6,
  adjusted: 0.6,
  executed: 0.6,
  balance: 0.3,
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
