import { need } from "../errors";
import { type Operator, readMeasure } from "./measure";
import { tidyCell } from "./printed";

/** A target (指标值, 年度指标值, 标准值): what the indicator was to reach. */
export type Target =
  | {
      readonly kind: "number";
      /** The operator, `null` where the form prints the number alone (read as `=`, or as the scheme says). */
      readonly operator: Operator | null;
      /** Decimal string. */
      readonly value: string;
      /** Unit as printed, `""` where there is none. */
      readonly unit: string;
      /** As printed. */
      readonly text: string;
    }
  | { readonly kind: "quality" /** Text to be judged: 定性指标. */; readonly text: string }
  | { readonly kind: "mark" /** A dash or slash. */; readonly text: string }
  | { readonly kind: "blank" };

/** The three levels a qualitative result is judged in: 达成预期指标, 部分达成, 未达成. */
export type Level = "met" | "partly" | "missed";

/** An actual value (实际完成值, 全年完成值). */
export type Actual =
  | {
      readonly kind: "number";
      /** Decimal string. */
      readonly value: string;
      /** Unit as printed, `""` where there is none. */
      readonly unit: string;
      /** As printed. */
      readonly text: string;
    }
  | {
      /** A condition such as `≥90%` where a value belongs: it repeats a target and reports nothing. */
      readonly kind: "condition";
      /** Its operator. */
      readonly operator: Operator;
      /** Decimal string. */
      readonly value: string;
      /** Unit as printed. */
      readonly unit: string;
      /** As printed. */
      readonly text: string;
    }
  | { readonly kind: "level" /** The level the text names. */; readonly level: Level; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "mark"; readonly text: string }
  | { readonly kind: "nan"; readonly text: string }
  | { readonly kind: "blank" };

const MARK = /^[-‐‑‒–—―−－─━/／]{1,6}$/;
const NAN = /^-?NaN%?$/i;
const MISSED = /^(?:未(?:达成|完成|达标|达到|实现|开展)|没有完成|不达标|不合格)/;
const PARTLY = /^(?:部分|基本(?:达成|完成|达标|实现))/;
const MET =
  /^(?:已|全部|全面|均已|按(?:时|期|要求|计划))?(?:达成|完成|达标|达到|实现|落实)(?:预期|年度|全部)?(?:指标|目标|要求|标准|值)*[。.]?$/;

const WITHIN = /[^以之]内$/;

/**
 * Reads a target cell. A separate 指标性质 and 度量单位 are joined first: `readTarget("≥" + "90" + "%")`.
 */
export function readTarget(text: string): Target {
  need("text", text, "text");
  const printed = text.trim();
  if (printed === "") return { kind: "blank" };
  if (MARK.test(printed)) return { kind: "mark", text: printed };
  const measure = readMeasure(printed);
  return measure === null
    ? { kind: "quality", text: printed }
    : { kind: "number", ...measure, text: printed };
}

/**
 * Reads an actual value. A text that only says the target was met is a level, not a value.
 */
export function readActual(text: string): Actual {
  need("text", text, "text");
  const printed = text.trim();
  if (printed === "") return { kind: "blank" };
  if (NAN.test(printed)) return { kind: "nan", text: printed };
  if (MARK.test(printed)) return { kind: "mark", text: printed };
  // A span that was kept (24小时内) is told in words, no condition.
  const measure = WITHIN.test(printed) ? null : readMeasure(printed);
  if (measure !== null) {
    if (measure.operator === null || measure.operator === "=") {
      return { kind: "number", value: measure.value, unit: measure.unit, text: printed };
    }
    return { kind: "condition", ...measure, operator: measure.operator, text: printed };
  }
  const tidy = tidyCell(printed);
  if (MISSED.test(tidy)) return { kind: "level", level: "missed", text: printed };
  if (PARTLY.test(tidy)) return { kind: "level", level: "partly", text: printed };
  if (MET.test(tidy)) return { kind: "level", level: "met", text: printed };
  return { kind: "text", text: printed };
}

/**
 * Two targets of one cell: a repeated text (`减轻减轻`, `12月底12月底`) is the 年初 and the adjusted target
 * pressed together. Returns both halves, or `null` when the cell holds one target.
 */
export function splitDoubledCell(text: string): readonly [string, string] | null {
  const printed = text.trim();
  const half = printed.length / 2;
  if (printed.length >= 4 && Number.isInteger(half) && printed.slice(0, half) === printed.slice(half)) {
    const first = printed.slice(0, half);
    // 好好 or 11 is one value; a doubled target has at least two characters that are not all digits.
    if (!/^[\d.]+$/.test(first)) return [first, first];
  }
  const spaced = /^(\S+) +(\S+)$/.exec(tidyCell(printed));
  if (spaced !== null && spaced[1] === spaced[2]) return [spaced[1] ?? "", spaced[2] ?? ""];
  const second = printed.search(/(?!^)[≥≤＞＜>=＝<](?=\s?\d)/);
  if (second > 0 && /\d/.test(printed.slice(0, second)) && /^[≥≤＞＜>=＝<]/.test(printed)) {
    const first = readMeasure(printed.slice(0, second));
    const next = readMeasure(printed.slice(second));
    if (first !== null && next !== null)
      return [printed.slice(0, second).trim(), printed.slice(second).trim()];
  }
  return null;
}
