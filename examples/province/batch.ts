/** The work of one batch: its disclosures read, audited, made rows, and consolidated to a partial. It knows no engine. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { createAccumulator, type PartialConsolidation } from "juesuan/aggregation";
import { createAuditor, read } from "juesuan/disclosure";
import {
  type CellRow,
  cellRows,
  type FindingRow,
  findingRows,
  type StatementRow,
  statementRows,
  type UnitRow,
  unitRows,
} from "juesuan/report";
import { unitId, unitOf } from "./generate";

/** Where the disclosures of a batch come from: made by their numbers, or files of a folder. */
export type Source =
  | { readonly kind: "generated"; readonly seed: number; readonly from: number; readonly to: number }
  | { readonly kind: "folder"; readonly folder: string; readonly files: readonly string[] };

/** A batch as it is sent to a worker. */
export interface Task {
  readonly id: string;
  readonly source: Source;
  /** Only accounts of this year are consolidated. */
  readonly year: number;
  /** Whether each figure becomes a row. */
  readonly cells: boolean;
}

/** A unit that was audited and not consolidated. */
export interface LeftOut {
  readonly unitId: string;
  readonly reason: string;
}

/** What a batch gives, apart from its rows: small enough to be merged by one process. */
export interface BatchRecord {
  readonly id: string;
  readonly leftOut: readonly LeftOut[];
  readonly partial: PartialConsolidation;
}

/** A row of a unit with its county. */
export interface CountyUnitRow extends UnitRow {
  readonly county: string;
}

/** What a batch gives. */
export interface BatchResult {
  readonly record: BatchRecord;
  readonly units: readonly CountyUnitRow[];
  readonly findings: readonly FindingRow[];
  readonly statements: readonly StatementRow[];
  readonly cells: readonly CellRow[];
}

/** Batches of a source, each with so many units. Their ids follow from their place, so that a run can be repeated. */
export function tasksOf(source: Source, size: number, options: Pick<Task, "year" | "cells">): Task[] {
  const [from, to] = source.kind === "generated" ? [source.from, source.to] : [0, source.files.length];
  const starts = Array.from({ length: Math.ceil((to - from) / size) }, (_, index) => from + index * size);
  return starts.map((start, index) => {
    const end = Math.min(start + size, to);
    const part: Source =
      source.kind === "generated"
        ? { ...source, from: start, to: end }
        : { ...source, files: source.files.slice(start, end) };
    return { id: `batch-${String(index).padStart(6, "0")}`, source: part, ...options };
  });
}

/** The ids of the units of a batch, known before it is worked on: what is counted is compared with them. */
export function idsOf({ source }: Task): string[] {
  return source.kind === "folder"
    ? [...source.files]
    : Array.from({ length: source.to - source.from }, (_, index) => unitId(source.from + index));
}

/** Works on a batch. The same batch gives the same result, whoever works on it and however often. */
export async function auditBatch(task: Task): Promise<BatchResult> {
  const accumulator = createAccumulator();
  const auditor = createAuditor();
  const rows = {
    units: [] as CountyUnitRow[],
    findings: [] as FindingRow[],
    statements: [] as StatementRow[],
    cells: [] as CellRow[],
  };
  const leftOut: LeftOut[] = [];
  for await (const { id, county, text } of textsOf(task.source)) {
    // A disclosure is milliseconds of work without a pause; between two of them timers may run, such as that which
    // renews the lock of a job.
    await setImmediate();
    const unit = { unitId: id };
    try {
      const found = auditor.audit(read(text), { file: id });
      rows.units.push(...unitRows(found, unit).map((row) => ({ ...row, county })));
      rows.findings.push(...findingRows(found, unit));
      rows.statements.push(...statementRows(found, unit));
      if (task.cells) rows.cells.push(...cellRows(found, unit));
      const { accounts, kind } = found;
      if (kind !== "final-accounts") leftOut.push({ unitId: id, reason: `its kind is ${kind}` });
      else if (accounts.year !== task.year)
        leftOut.push({ unitId: id, reason: `its year is ${accounts.year}` });
      else accumulator.add({ id, accounts, result: found });
    } catch (error) {
      // What throws has counted nothing. One unit must not take its batch along.
      leftOut.push({ unitId: id, reason: String(error) });
    }
  }
  return { record: { id: task.id, leftOut, partial: accumulator.partial() }, ...rows };
}

interface Text {
  readonly id: string;
  readonly county: string;
  readonly text: string;
}

async function* textsOf(source: Source): AsyncGenerator<Text> {
  if (source.kind === "generated")
    for (let number = source.from; number < source.to; number++) yield unitOf(source.seed, number);
  else
    for (const file of source.files) {
      const bytes = await readFile(join(source.folder, file));
      yield { id: file, county: countyOf(file), text: decoded(bytes) };
    }
}

/** The folder that a file lies in stands for its county. */
const countyOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] ?? "") : "");

/** UTF-8, or GB 18030 where it is not. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
