import type { Diagnosis } from "./diagnosis";

/** A slip that leads from the true to the printed figure, and how likely this very outcome is among its sort. */
export interface Slip {
  readonly diagnosis: Diagnosis;
  /** Share of the outcomes of such a slip that give the printed figure. */
  readonly chance: number;
}

/** 分 in the smallest digit that units shift by: 元 and 万元 lie four digits apart. */
const UNIT_FACTOR = 10_000;

/**
 * Every slip of the pen or the keyboard by which a true figure becomes the printed one. Figures are in 分;
 * `step` is what their last printed digit counts, `decimals` how many digits stand after the point.
 */
export function digitSlips(printed: number, truth: number, step: number, decimals: number): Slip[] {
  if (printed === 0 || truth === 0 || printed === truth) return [];
  const slips: Slip[] = [];
  if (printed === -truth) slips.push({ diagnosis: "sign flipped", chance: 1 });
  if (printed < 0 !== truth < 0) return slips;
  const from = Math.abs(truth);
  const to = Math.abs(printed);
  const unit = unitMistaken(to, from, step);
  if (unit > 0) slips.push({ diagnosis: "unit mistaken", chance: unit });
  const shift = pointShifted(to, from, step);
  if (shift > 0) slips.push({ diagnosis: "decimal point shifted", chance: shift });
  const finer = to % step !== 0 || from % step !== 0;
  const unitStep = finer ? 1 : step;
  const oneOff = Math.abs(to - from) === unitStep;
  slips.push(...typed(digitsOf(to, unitStep), digitsOf(from, unitStep), decimals, oneOff));
  return slips;
}

function digitsOf(amount: number, step: number): string {
  return String(Math.round(amount / step));
}

/** 元 printed in a table of 万元, or the reverse: the figures are ten thousand apart, up to the digits that were cut. */
function unitMistaken(to: number, from: number, step: number): number {
  const larger = Math.max(to, from);
  const smaller = Math.min(to, from);
  const gap = Math.abs(larger - smaller * UNIT_FACTOR);
  if (gap === 0) return 0.5;
  if (smaller < step || gap > (step * UNIT_FACTOR) / 2) return 0;
  return smaller > step ? 0.25 : 0.05;
}

/** The point one to three places off; digits that fall behind the last printed one are rounded or cut. */
function pointShifted(to: number, from: number, step: number): number {
  for (let places = 1; places <= 3; places++) {
    const factor = 10 ** places;
    const chance = 0.4 / 3 ** (places - 1);
    if (to === from * factor) return chance;
    const gap = Math.abs(to * factor - from);
    if (to >= step && gap === 0) return chance;
    if (to > step && gap < factor * step && (to % step !== 0 ? gap < factor : true)) {
      return gap * 2 <= factor * step ? chance : chance / 8;
    }
  }
  return 0;
}

/** Digits transposed, dropped, doubled or mistyped between two strings of digits. */
function typed(to: string, from: string, decimals: number, oneOff: boolean): Slip[] {
  const size = Math.max(from.length, to.length, decimals + 1);
  if (to.length > size + 1 || Math.abs(to.length - from.length) > decimals + 2) return [];
  const slips: Slip[] = [];
  const a = from.padStart(size, "0");
  const b = to.padStart(size, "0");
  const apart: number[] = [];
  for (let i = 0; i < size; i++) if (a[i] !== b[i]) apart.push(i);
  const [first = 0, second = 0] = apart;
  if (apart.length === 2 && a[first] === b[second] && a[second] === b[first]) {
    const natural = from.length === to.length || size === decimals + 1;
    const near = second === first + 1 ? 0.9 / Math.max(1, size - 1) : 0.2 / (size * size);
    slips.push({ diagnosis: "digits transposed", chance: natural ? near : near / 20 });
  }
  // 1239567.90 for 1239567.89 is one unit off at the end, though dropping the 8 would print the same.
  if (oneOff || (apart.length === 1 && to.length >= from.length - 1)) {
    slips.push({ diagnosis: "digit mistyped", chance: 0.9 / (9 * size) });
  } else if (apart.length === 2 && size >= 5) {
    slips.push({ diagnosis: "digit mistyped", chance: 0.02 / (40 * size * size) });
  }
  const length = oneOff && apart.length > 1 ? 0 : from.length;
  const dropped = countOf(length, (i) => without(from, i, decimals).includes(to));
  if (dropped > 0) slips.push({ diagnosis: "digit dropped", chance: dropped / from.length });
  const doubled = countOf(from.length, (i) => twice(from, i) === to);
  if (doubled > 0) slips.push({ diagnosis: "digit doubled", chance: doubled / from.length });
  else if (to.length === from.length + 1) {
    const added = countOf(to.length, (i) => cut(to, i) === from);
    if (added > 0) slips.push({ diagnosis: "digit mistyped", chance: (0.1 * added) / (10 * to.length) });
  }
  return slips;
}

function countOf(size: number, wanted: (index: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < size; i++) if (wanted(i)) count++;
  return count;
}

function cut(digits: string, index: number): string {
  return digits.slice(0, index) + digits.slice(index + 1);
}

function twice(digits: string, index: number): string {
  return digits.slice(0, index + 1) + digits.slice(index);
}

/** The digits without one: closed up, and for a digit after the point also read with fewer decimals. */
function without(digits: string, index: number, decimals: number): string[] {
  const closed = plain(cut(digits, index));
  return index >= digits.length - decimals ? [closed, plain(`${cut(digits, index)}0`)] : [closed];
}

function plain(digits: string): string {
  return digits.replace(/^0+/, "") || "0";
}
