import { addBins, calibration } from "./calibration";
import { newStudy, type Pairs, type Study } from "./investigate";
import { type Counts, newCounts } from "./tally";

/** The shares of one kind of slip; null where nothing was counted. Those from `first` on are of the decidable ones. */
function shares(counts: Counts) {
  const decidable = counts.detectable - counts.undecidable;
  return {
    tried: counts.tried,
    detectable: counts.detectable,
    detected: ratio(counts.detected, counts.detectable),
    undecidable: counts.undecidable,
    undecidableFirst: ratio(counts.undecidableFirst, counts.undecidable),
    first: ratio(counts.first, decidable),
    firstThree: ratio(counts.firstThree, decidable),
    value: ratio(counts.value, decidable),
    interval: ratio(counts.interval, decidable),
    diagnosis: ratio(counts.diagnosis, decidable),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** The figures of a study. */
export function summary(study: Study) {
  const all = newCounts();
  for (const counts of Object.values(study.table)) addTo(all, counts);
  const times = [...study.milliseconds].sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    accounts: study.accounts,
    falseSuspects: study.falseSuspects,
    single: shares(all),
    kinds: Object.fromEntries(Object.entries(study.table).map(([kind, counts]) => [kind, shares(counts)])),
    pairs: {
      tried: study.pairs.tried,
      detectable: study.pairs.detectable,
      both: ratio(study.pairs.bothInBest, study.pairs.detectable),
      proved: ratio(study.pairs.proved, study.pairs.detectable),
    },
    calibration: calibration(study.bins),
    medianMs: at(0.5),
    p99Ms: at(0.99),
    longestMs: at(1),
  };
}

/** Several studies as one. */
export function together(name: string, studies: readonly Study[]): Study {
  const joined = newStudy(name);
  for (const study of studies) {
    joined.accounts += study.accounts;
    joined.falseSuspects += study.falseSuspects;
    joined.milliseconds.push(...study.milliseconds);
    addBins(joined.bins, study.bins);
    for (const key of Object.keys(joined.pairs) as (keyof Pairs)[]) joined.pairs[key] += study.pairs[key];
    for (const [kind, counts] of Object.entries(study.table)) addTo(joined.table[kind] as Counts, counts);
  }
  return joined;
}

function addTo(sum: Counts, counts: Counts): void {
  for (const key of Object.keys(counts) as (keyof Counts)[]) sum[key] += counts[key];
}

/** A table for people. */
export function table(study: Study): string {
  const entry = summary(study);
  const lines = [
    "",
    `${study.name}: ${entry.accounts} accounts, false suspects on uncorrupted ones: ${entry.falseSuspects}`,
    `  ${"slip".padEnd(34)}tried  breaks  found  undec.  first   in 3  value  range  diagn.`,
  ];
  for (const [kind, line] of [...Object.entries(entry.kinds), ["all single slips", entry.single] as const]) {
    if (line.tried === 0) continue;
    const cells = [line.first, line.firstThree, line.value, line.interval, line.diagnosis];
    lines.push(
      `  ${kind.padEnd(34)}${String(line.tried).padStart(5)}${String(line.detectable).padStart(8)}` +
        `${percent(line.detected)}${String(line.undecidable).padStart(8)}${cells.map(percent).join("")}`,
    );
  }
  const { pairs } = entry;
  lines.push(
    `  two cells: ${pairs.detectable} of ${pairs.tried} break relations each; both in the best explanation${percent(pairs.both)}, proved smallest${percent(pairs.proved)}`,
    "  confidence    suspects   mean   cell   figure",
    ...entry.calibration.map(
      ({ from, suspects, meanConfidence, cell, figure }) =>
        `  from ${String(from).padEnd(7)}${String(suspects).padStart(9)}${[meanConfidence, cell, figure].map(percent).join("")}`,
    ),
    `  time: median ${entry.medianMs.toFixed(2)} ms, 99 of 100 within ${entry.p99Ms.toFixed(1)} ms, longest ${entry.longestMs.toFixed(1)} ms`,
  );
  return lines.join("\n");
}

function percent(share: number | null): string {
  return (share === null ? "–" : (share * 100).toFixed(1)).padStart(7);
}
