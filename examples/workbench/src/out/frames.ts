import { tableOf } from "juesuan/accounts";
import { measureOf } from "juesuan/advanced";
import type { Place, Severity } from "juesuan/checking";
import type { Box, Line } from "juesuan/disclosure";
import { formatAmount } from "juesuan/money";
import type { Audit } from "juesuan/report";
import type { FindingEntry } from "./findings";

/** A frame around a cell or a line, with the findings that point to it. */
export interface Frame {
  readonly box: Box;
  readonly entries: readonly FindingEntry[];
  readonly severity: Severity;
  /** Whether some finding judges what stands here; otherwise it is only compared. */
  readonly judged: boolean;
}

const GRAVITY: readonly Severity[] = ["error", "warning", "info"];

/** The frames of all findings, one for each place: both sides of a relation, and the lines of sentences. */
export function framesOf(audit: Audit, entries: readonly FindingEntry[]): readonly Frame[] {
  const lineOf = new Map<number, Line>();
  for (const line of audit.lines) if (!lineOf.has(line.number)) lineOf.set(line.number, line);
  const frames = new Map<string, { box: Box; entries: FindingEntry[]; judged: boolean }>();
  const add = (box: Box | undefined, entry: FindingEntry, judged: boolean) => {
    if (box === undefined) return;
    const key = [box.page, box.x, box.y, box.width, box.height].map((part) => part.toFixed(1)).join(" ");
    const frame = frames.get(key) ?? { box, entries: [], judged: false };
    frames.set(key, frame);
    if (!frame.entries.includes(entry)) frame.entries.push(entry);
    frame.judged ||= judged;
  };
  for (const entry of entries) {
    const { where, against, lines } = entry.finding;
    const boxOf = (place: Place) => place.box ?? cellBox(audit, place, lineOf);
    for (const place of where) add(boxOf(place), entry, true);
    for (const place of against) add(boxOf(place), entry, false);
    const told = new Set([...where, ...against].map(({ line }) => line));
    for (const line of lines) if (!told.has(line)) add(lineOf.get(line)?.box, entry, true);
  }
  return [...frames.values()].map((frame) => ({ ...frame, severity: gravest(frame.entries) }));
}

function gravest(entries: readonly FindingEntry[]): Severity {
  return GRAVITY.find((severity) => entries.some((entry) => entry.severity === severity)) ?? "info";
}

/** Where a cell whose own box is not known stands on its line: at the only text that prints its figure, or the whole line. */
function cellBox(audit: Audit, place: Place, lineOf: ReadonlyMap<number, Line>): Box | undefined {
  const line = place.line === null ? undefined : lineOf.get(place.line);
  if (line === undefined) return undefined;
  const table = tableOf(audit.accounts, place.form);
  const cells: Readonly<Record<string, number | null | undefined>> | undefined = table?.rows.find(
    ({ key }) => key === place.row,
  )?.cells;
  const amount = cells?.[place.column];
  if (table === undefined || typeof amount !== "number") return line.box;
  const printed =
    measureOf(place.form, place.row) === "count"
      ? String(amount)
      : formatAmount(amount as Parameters<typeof formatAmount>[0], table.precision);
  const found = line.cells.flatMap((text, at) => (text.replaceAll(",", "") === printed ? [at] : []));
  const [only] = found;
  return (found.length === 1 && only !== undefined ? line.boxes?.[only] : undefined) ?? line.box;
}
