import { need } from "../errors";
import { type MeasuredValue, readMeasure } from "./measure";
import { tidyCell } from "./printed";

/** One point of a 评分标准: a value, and the points it earns where the text says so. */
export interface StandardPoint extends MeasuredValue {
  /** Points earned there, decimal string; `null` where the scheme decides (100%, 60%, 0). */
  readonly points: string | null;
}

/** One step of a stepped 评分标准: from (inclusive) up to (exclusive unless `toIncluded`) earns `points`. */
export interface StandardStep {
  /** Lower end, `null` for none. */
  readonly from: string | null;
  /** Upper end, `null` for none. */
  readonly to: string | null;
  /** Whether the upper end belongs to the step. */
  readonly toIncluded: boolean;
  /** Points earned, decimal string. */
  readonly points: string;
}

/** A 评分标准 as printed, with what could be read from it. */
export interface Standard {
  /** As printed. */
  readonly text: string;
  /** 满分. */
  readonly full: StandardPoint | null;
  /** 合格. */
  readonly pass: StandardPoint | null;
  /** 零分. */
  readonly zero: StandardPoint | null;
  /** Execution rate from which the full score is given, per cent; `null` where not said. */
  readonly fullFrom: string | null;
  /** Steps, empty where the text names none. */
  readonly steps: readonly StandardStep[];
  /** Sub-items with their points, as `(2分)` after each item; empty where none. */
  readonly items: readonly string[];
}

const LABEL = /(满分|合格|零分|其他)(?:\s?[（(]\s?([\d.]+)\s?分\s?[)）])?\s?[:：]\s?/g;
const STEP = /(?:(?:大于等于|≥)\s?([\d.]+)%?)?\s?(?:(小于等于|≤|小于|<)\s?([\d.]+)%?)?\s?得\s?([\d.]+)\s?分/g;
const FULL_FROM = /(?:执行率|率)?\s?≥\s?([\d.]+)\s?%\s?[,，]?\s?按\s?[\d.]+\s?分计/;
const ITEM = /[（(]\s?(?:得)?\s?([\d.]+)\s?分\s?[)）]/g;

/**
 * Reads a 评分标准 cell as far as it is arithmetic: the three points 满分, 合格, 零分, a stepped scale
 * (`大于等于65%小于70%得1分`), the rate from which the full score counts, the points of listed sub-items.
 */
export function readStandard(cell: string): Standard {
  need("text", cell, "cell");
  const text = tidyCell(cell);
  const points: { full: StandardPoint | null; pass: StandardPoint | null; zero: StandardPoint | null } = {
    full: null,
    pass: null,
    zero: null,
  };
  const labels = [...text.matchAll(LABEL)];
  labels.forEach((label, index) => {
    const start = (label.index ?? 0) + label[0].length;
    const end = labels[index + 1]?.index ?? text.length;
    const body = text.slice(start, end).trim();
    const trailing = /^(.*?)[（(]\s?([\d.]+)\s?分\s?[)）]$/.exec(body);
    const measure = readMeasure(trailing?.[1] ?? body);
    if (measure === null) return;
    const point: StandardPoint = { ...measure, points: label[2] ?? trailing?.[2] ?? null };
    if (label[1] === "满分") points.full = { ...point, points: null };
    if (label[1] === "合格") points.pass = point;
    if (label[1] === "零分") points.zero = { ...point, points: null };
  });
  const labelled = labels.length > 0;
  const steps = labelled ? [] : readSteps(text);
  return {
    text: cell.trim(),
    ...points,
    fullFrom: FULL_FROM.exec(text)?.[1] ?? null,
    steps,
    items: labelled || steps.length > 0 ? [] : [...text.matchAll(ITEM)].map((item) => item[1] ?? "0"),
  };
}

function readSteps(text: string): StandardStep[] {
  const steps: StandardStep[] = [];
  for (const match of text.matchAll(STEP)) {
    if (match[1] === undefined && match[3] === undefined) continue;
    steps.push({
      from: match[1] ?? null,
      to: match[3] ?? null,
      toIncluded: match[2] === "小于等于" || match[2] === "≤",
      points: match[4] ?? "0",
    });
  }
  return steps.length > 1 ? steps : [];
}
