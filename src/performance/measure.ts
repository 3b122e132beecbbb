import { need } from "../errors";
import { frozen } from "../frozen";
import { remembered } from "../remembered";
import { plainNumber, tidyCell } from "./printed";

/** The five comparison operators of a target (指标性质). */
export type Operator = "≥" | "≤" | "=" | ">" | "<";

/** A number with its operator and unit, found in a cell. */
export interface MeasuredValue {
  /** The operator, `null` where the cell has none. */
  readonly operator: Operator | null;
  /** Decimal string. */
  readonly value: string;
  /** The unit as printed, `""` where there is none: `%`, `人`, `元/人`, `万元`. */
  readonly unit: string;
}

const WORDS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≥|大于或?等于|不低于|不少于|不小于|不得少于|不得低于|至少|达到)/, "≥"],
  [/^(?:≤|小于或?等于|不高于|不超过|不大于|不多于|不得超过|不得高于|至多|控制在)/, "≤"],
  [/^(?:>|大于|超过|高于)/, ">"],
  [/^(?:<|小于|低于|少于)/, "<"],
  [/^(?:={1,2}|等于)/, "="],
];
const SUFFIXES: readonly (readonly [RegExp, Operator])[] = [
  [/(?:[（(]含[)）])?(?:及以上|以上)$/, "≥"],
  [/(?:[（(]含[)）])?(?:及以下|以下|以内|之内)$/, "≤"],
  // 10个工作日内: 内 behind a span of time ends it; 区内 and 境内 are places.
  [/(?<=[日天周月年时钟度期])内$/, "≤"],
];
/** What a cell of its own prints for an operator, beside the words above. */
const ALONE: Readonly<Record<string, Operator>> = {
  "〉": ">",
  "〈": "<",
  "》": ">",
  "《": "<",
  等于: "=",
  超过: ">",
};
/** 大于或等于. */
const LONGEST_OPERATOR = 5;
const NUMBER = /^([-+]?)(\d[\d,]*)(\.\d+)?/;

/** What a rate is counted against: 例/10万人, 起/1000户. */
const PER_SO_MANY = /\/\d{1,5}[百千万亿人户名][^\d\s]{0,3}$/;

/** A number of months, days or years without an operator names a point in time, it does not count anything. */
const POINT_IN_TIME = /^(?:年|月|日|号|时(?!间)|点)/;

/**
 * Reads `≥95%`, `=72元/人`, `不低于2次`, `95%以上`, `9362`. Returns `null` for text, for ranges and for points
 * in time such as `12月` or `2024年12月前`; with `timePoints` a bare `12月` is read as twelve months (what an
 * actual value is when its target is `≤12月`).
 */
export function readMeasure(
  text: string,
  options: { readonly timePoints?: boolean } = {},
): MeasuredValue | null {
  need("text", text, "text");
  return options.timePoints === true ? measureIn(text, true) : countIn(text);
}

const countIn = /* @__PURE__ */ remembered((text) => frozen(measureIn(text, false)));

function measureIn(text: string, timePoints: boolean): MeasuredValue | null {
  let rest = tidyCell(text).replace(/，(?=\d)/g, ",");
  let operator: Operator | null = null;
  for (const [pattern, sign] of WORDS) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    operator = sign;
    rest = rest.slice(found[0].length).trim();
    break;
  }
  const match = NUMBER.exec(rest);
  if (match === null) return null;
  let unit = rest.slice(match[0].length).trim();
  if (operator === null) {
    for (const [pattern, sign] of SUFFIXES) {
      if (!pattern.test(unit)) continue;
      operator = sign;
      unit = unit.replace(pattern, "").trim();
      break;
    }
  }
  // 70%左右 is met by what lies near it, and nobody says how near.
  if (/(?:左右|上下)$/.test(unit)) return null;
  if (
    /[\d≥≤=<>~～、，,。；;:：]/.test(unit.replace(PER_SO_MANY, "")) ||
    unit.length > 12 ||
    /^[-—至到]/.test(unit)
  )
    return null;
  if (operator === null && !timePoints && POINT_IN_TIME.test(unit)) return null;
  return { operator, value: plainNumber(match[1] ?? "", match[2] ?? "", match[3] ?? ""), unit };
}

/** Two numbers of one unit with a sign between them. */
const RANGE =
  /^(\d{1,12}(?:\.\d{1,6})?)([^\d\s—~～至到-]{0,6})[-—~～至到]{1,2}(\d{1,12}(?:\.\d{1,6})?)([^\d\s]{0,6})$/;

/** A target or result between two values. */
export interface MeasureRange {
  /** Lower end, decimal string, inclusive. */
  readonly low: string;
  /** Upper end, inclusive. */
  readonly high: string;
  /** The unit of both. */
  readonly unit: string;
}

/**
 * Reads `90%-95%`, `3至5天`, `10～20次`; `null` for anything else, for ends out of order and for dates.
 */
export function rangeIn(text: string): MeasureRange | null {
  const match = RANGE.exec(tidyCell(text).replace(/ /g, ""));
  if (match === null) return null;
  const [, low = "", first = "", high = "", unit = ""] = match;
  if ((first !== "" && first !== unit) || POINT_IN_TIME.test(unit) || Number(low) >= Number(high))
    return null;
  return { low: plainNumber("", low, ""), high: plainNumber("", high, ""), unit };
}

/**
 * The operator that a cell of its own (指标性质) prints as a sign or a word; `null` for any other cell.
 */
export function operatorIn(text: string): Operator | null {
  return operatorOf(text);
}

const operatorOf = /* @__PURE__ */ remembered((text): Operator | null => {
  const cell = tidyCell(text).replace(/ /g, "");
  const alone = ALONE[cell];
  if (alone !== undefined) return alone;
  if (cell.length > LONGEST_OPERATOR) return null;
  return WORDS.find(([pattern]) => pattern.exec(cell)?.[0].length === cell.length)?.[1] ?? null;
});

const MAGNITUDES: readonly (readonly [string, number])[] = [
  ["亿", 8],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["万", 4],
  ["千", 3],
  ["百", 2],
];

/** A unit taken apart: its power of ten and what is counted. */
export interface UnitParts {
  /** Power of ten in front of the base: 4 for 万, −2 for %, 0 for none. */
  readonly power: number;
  /** The thing counted, with its written variants folded; `""` where the unit is missing or only a magnitude. */
  readonly base: string;
}

const SAME_BASE: readonly (readonly [RegExp, string])[] = [
  // 132.5/10万 of people, whether it says so or not.
  [/^\/10万人?口?$/, "/10万"],
  [/^(?:人民币)?元(?:人民币)?$/, "元"],
  [/^(?:人|人数|名|位|个人)$/, "人"],
  [/^(?:天|日|日历天)$/, "天"],
  [/^(?:个工作日|工作日)$/, "工作日"],
  [/^(?:个?月)$/, "月"],
  [/^(?:次|次数|场次|场)$/, "次"],
  [/^(?:个|家|项|台|套|台套|个\(套\)|个（套）|台（套）|台\(套\))$/, "个"],
];

/**
 * Takes a unit apart so that `元` and `万元` can be compared.
 */
export function unitParts(unit: string): UnitParts {
  const tidy = tidyCell(unit).replace(/ /g, "");
  if (tidy === "%" || tidy === "个百分点" || tidy === "百分点") return { power: -2, base: "" };
  if (tidy === "‰") return { power: -3, base: "" };
  for (const [word, power] of MAGNITUDES) {
    if (tidy.startsWith(word)) return { power, base: baseOf(tidy.slice(word.length)) };
  }
  return { power: 0, base: baseOf(tidy) };
}

function baseOf(unit: string): string {
  for (const [pattern, base] of SAME_BASE) if (pattern.test(unit)) return base;
  return unit;
}
