import type { Finding, Remedy } from "../checking";

/** A finding with the values of one thing that mend it. */
interface Mended {
  readonly finding: Finding;
  readonly remedy: Remedy;
  /** Its place among those of the thing. */
  readonly at: number;
}

/** The most findings that one value of a thing mends; `at` is the place of the remedy that gives the value. */
interface Best {
  readonly findings: readonly Finding[];
  readonly at: number;
}

/** Remedies of one thing whose values overlap, one with the next: no value mends findings of two such runs. */
interface Run {
  readonly thing: number;
  readonly all: readonly Mended[];
  readonly best: Best;
}

/**
 * Findings that one thing mends at one value, the thing that mends most of them first. Of two slips each alone mends
 * what it broke: a thing that mends the findings of both by the same value is the likelier cause.
 */
export function mendedTogether(findings: readonly Finding[]): (readonly Finding[])[] {
  const heap = new Heap();
  [...byThing(findings)].forEach((all, thing) => {
    for (const run of runsOf(all)) heap.put({ thing, all: run, best: most(run) });
  });
  const done = new Set<Finding>();
  const found: (readonly Finding[])[] = [];
  for (let run = heap.take(); run !== undefined; run = heap.take()) {
    const { thing, best } = run;
    const all = run.all.filter(({ finding }) => !done.has(finding));
    const isWhole = all.length === run.all.length;
    if (isWhole) {
      found.push(best.findings);
      for (const finding of best.findings) done.add(finding);
    }
    // What others mended meanwhile counts no more: the run waits for its turn again with what is left.
    const left = isWhole ? all.filter(({ finding }) => !done.has(finding)) : all;
    if (left.length > 1) heap.put({ thing, all: left, best: most(left) });
  }
  return found;
}

/** The remedies of each thing that mends more than one finding; an interval without a value mends nothing. */
function byThing(findings: readonly Finding[]): Mended[][] {
  const things = new Map<string, Mended[]>();
  for (const finding of findings)
    for (const remedy of finding.remedies ?? []) {
      if (remedy.low > remedy.high) continue;
      const known = things.get(remedy.thing);
      if (known === undefined) things.set(remedy.thing, [{ finding, remedy, at: 0 }]);
      else known.push({ finding, remedy, at: known.length });
    }
  return [...things.values()].filter(({ length }) => length > 1);
}

const byLow = (a: Mended, b: Mended) => a.remedy.low - b.remedy.low || a.at - b.at;

/** Parts the remedies of a thing where no interval reaches over. */
function runsOf(all: readonly Mended[]): Mended[][] {
  const runs: Mended[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const mended of [...all].sort(byLow)) {
    if (mended.remedy.low <= reach) runs.at(-1)?.push(mended);
    else runs.push([mended]);
    reach = Math.max(reach, mended.remedy.high);
  }
  return runs.filter(({ length }) => length > 1);
}

/** The most findings that one value mends, of as many the value named first. `all` is in the order of the lowest values. */
function most(all: readonly Mended[]): Best {
  const ends = [...all].sort((a, b) => a.remedy.high - b.remedy.high);
  const open = new Map<Finding, number>();
  let ended = 0;
  let best = { size: 0, at: 0, low: 0 };
  all.forEach(({ finding, remedy: { low } }, index) => {
    open.set(finding, (open.get(finding) ?? 0) + 1);
    for (let end = ends[ended]; end !== undefined && end.remedy.high < low; end = ends[++ended]) {
      const left = (open.get(end.finding) ?? 0) - 1;
      if (left > 0) open.set(end.finding, left);
      else open.delete(end.finding);
    }
    // All that begin at this value have been counted.
    if (all[index + 1]?.remedy.low === low) return;
    const at = firstAt(all, index);
    if (open.size > best.size || (open.size === best.size && at < best.at))
      best = { size: open.size, at, low };
  });
  const held = all
    .filter(({ remedy: { low, high } }) => low <= best.low && best.low <= high)
    .sort((a, b) => a.at - b.at);
  return { findings: [...new Set(held.map(({ finding }) => finding))], at: best.at };
}

/** The first place of those that begin at the value of one; of one value they stand in the order of their places. */
function firstAt(all: readonly Mended[], index: number): number {
  let first = index;
  while (first > 0 && all[first - 1]?.remedy.low === all[index]?.remedy.low) first--;
  return (all[first] as Mended).at;
}

/** Whether a run comes before another: it mends more, or its thing or its value was named first. */
function isBefore(a: Run, b: Run): boolean {
  if (a.best.findings.length !== b.best.findings.length)
    return a.best.findings.length > b.best.findings.length;
  return a.thing === b.thing ? a.best.at < b.best.at : a.thing < b.thing;
}

/** Runs that mend two findings or more, the first of them at hand. */
class Heap {
  private readonly runs: Run[] = [];

  put(run: Run): void {
    if (run.best.findings.length < 2) return;
    const { runs } = this;
    let at = runs.push(run) - 1;
    for (let up = (at - 1) >> 1; at > 0 && isBefore(run, runs[up] as Run); up = (at - 1) >> 1) {
      runs[at] = runs[up] as Run;
      at = up;
    }
    runs[at] = run;
  }

  take(): Run | undefined {
    const { runs } = this;
    const first = runs[0];
    const last = runs.pop();
    if (first === undefined || last === undefined || runs.length === 0) return first;
    let at = 0;
    for (let down = 1; down < runs.length; down = 2 * at + 1) {
      if (down + 1 < runs.length && isBefore(runs[down + 1] as Run, runs[down] as Run)) down++;
      if (!isBefore(runs[down] as Run, last)) break;
      runs[at] = runs[down] as Run;
      at = down;
    }
    runs[at] = last;
    return first;
  }
}
