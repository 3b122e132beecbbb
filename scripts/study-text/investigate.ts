import { audit, read } from "../../src/disclosure";
import {
  type HonestDocument,
  honestDocument,
  type TaggedLine,
  textOf,
} from "../../test/support/honest/document";
import { randomFrom } from "../../test/support/random";
import { EVALUATION_PLANTS } from "./evaluation-plants";
import { NARRATIVE_PLANTS } from "./narrative-plants";
import type { Plant } from "./plant";

/** What is known of a finding here. */
interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly lines: readonly number[];
  /** What it says. */
  readonly words: string;
}

/** A slip that was not told at its line, or what else was told. */
export interface Miss {
  readonly kind: string;
  readonly seed: number;
  readonly line: number;
  readonly text: string;
  readonly others: readonly string[];
}

/** The figures of one kind of slip. */
export interface Counts {
  readonly kind: string;
  readonly item: Plant["item"];
  planted: number;
  /** Told at its line, by a rule that may tell it, as error, warning or info. */
  found: number;
  /** Of the found: as error or warning. */
  loud: number;
  /** Plants with an error or warning that names none of its lines. */
  noisy: number;
  /** The same words without the slip: how often put, how often accused. */
  right: number;
  accused: number;
  /** How often each rule told it. */
  readonly rules: Map<string, number>;
}

export const PLANTS: readonly Plant[] = [...NARRATIVE_PLANTS, ...EVALUATION_PLANTS];

/** How much is tried. */
export interface Extent {
  readonly seed: number;
  /** Plants of each kind. */
  readonly each: number;
  /** Documents looked at, at most, for places to plant. */
  readonly documents: number;
  /** Functional items of a department; any number where nothing is said. */
  readonly size?: number;
  readonly kinds?: (plant: Plant) => boolean;
}

/** Plants every kind of slip, one at a time, in clean documents, and counts what is told. */
export function study({ seed, each, documents, size, kinds = () => true }: Extent): {
  counts: Counts[];
  misses: Miss[];
} {
  const wanted = PLANTS.filter(kinds);
  const counts = new Map(wanted.map((plant) => [plant.kind, newCounts(plant)]));
  const misses: Miss[] = [];
  for (let index = 0; index < documents; index++) {
    const open = wanted.filter(({ kind }) => (counts.get(kind)?.planted ?? 0) < each);
    if (open.length === 0) break;
    const document = honestDocument(seed * 1_000 + index, {
      plain: true,
      ...(size === undefined ? {} : { size }),
    });
    if (document.books.first) continue;
    const clean = new Set(findingsOf(document.lines).map(keyOf));
    for (const plant of open) tryOne(plant, document, clean, counts.get(plant.kind) as Counts, misses);
  }
  return { counts: [...counts.values()], misses };
}

function newCounts({ kind, item }: Plant): Counts {
  return { kind, item, planted: 0, found: 0, loud: 0, noisy: 0, right: 0, accused: 0, rules: new Map() };
}

function tryOne(
  plant: Plant,
  document: HonestDocument,
  clean: ReadonlySet<string>,
  counts: Counts,
  misses: Miss[],
): void {
  const random = randomFrom(document.seed ^ counts.planted);
  const planted = plant.plant(document, random, false);
  if (planted === null) return;
  counts.planted++;
  const fresh = findingsOf(planted.lines).filter((told) => !clean.has(keyOf(told)));
  const at = fresh.filter(({ lines }) => lines.some((line) => planted.guilty.includes(line)));
  const own = at.filter(({ rule }) => plant.rules.test(rule));
  const others = fresh.filter((told) => told.severity !== "info" && !at.includes(told));
  if (own.length > 0) counts.found++;
  if (own.some(({ severity }) => severity !== "info")) counts.loud++;
  if (others.length > 0) counts.noisy++;
  for (const rule of new Set(own.map((told) => told.rule)))
    counts.rules.set(rule, (counts.rules.get(rule) ?? 0) + 1);
  if (own.length === 0 || others.length > 0) {
    const line = planted.guilty[0] ?? 0;
    misses.push({
      kind: plant.kind,
      seed: document.seed,
      line,
      text: planted.lines[line - 1]?.text ?? "",
      others: others.map((told) => `${told.rule} at ${told.lines.join(", ")}`),
    });
  }
  if (plant.adds === true) tryRight(plant, document, clean, counts, misses);
}

function tryRight(
  plant: Plant,
  document: HonestDocument,
  clean: ReadonlySet<string>,
  counts: Counts,
  misses: Miss[],
): void {
  const right = plant.plant(document, randomFrom(document.seed), true);
  if (right === null) return;
  counts.right++;
  const fresh = findingsOf(right.lines).filter((told) => told.severity !== "info" && !clean.has(keyOf(told)));
  if (fresh.length === 0) return;
  counts.accused++;
  const line = right.guilty[0] ?? 0;
  misses.push({
    kind: `${plant.kind}, told rightly`,
    seed: document.seed,
    line,
    text: right.lines[line - 1]?.text ?? "",
    others: fresh.map((told) => `${told.rule} at ${told.lines.join(", ")}`),
  });
}

function findingsOf(lines: readonly TaggedLine[]): Told[] {
  const result = audit(read(textOf({ lines })));
  return result.findings.map(({ rule, severity, lines: at, where, params }) => ({
    rule,
    severity,
    words: JSON.stringify(params),
    lines: [...new Set([...at, ...where.flatMap(({ line }) => (line === null ? [] : [line]))])],
  }));
}

const keyOf = ({ rule, lines, words }: Told): string => `${rule}|${lines.join(",")}|${words}`;
