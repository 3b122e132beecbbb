/**
 * The store of results: a folder that all workers write to, a shared one where they are on many machines. Each batch writes
 * its own files under its own id, so a batch that is worked on twice replaces its files by the same bytes.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Accumulator, createAccumulator } from "juesuan/aggregation";
import type { BatchRecord } from "./batch";

/** A file of a batch: the folder it stands in, its ending, its bytes. */
export interface BatchFile {
  readonly folder: string;
  readonly ending: string;
  readonly bytes: Uint8Array | string;
}

/**
 * Writes the files of a batch. Each is written beside and renamed, which is one step: a reader finds the whole file or
 * none, and a worker that dies leaves nothing half. No two writers share an unfinished file: threads have one process number
 * between them, and machines may repeat it. The record comes last and says that the batch is complete.
 */
export function commit(store: string, record: BatchRecord, files: readonly BatchFile[]): void {
  const all = [...files, { folder: "records", ending: "json", bytes: JSON.stringify(record) }];
  mkdirSync(join(store, "unfinished"), { recursive: true });
  for (const { folder, ending, bytes } of all) {
    const unfinished = join(store, "unfinished", `${record.id}-${randomUUID()}`);
    writeFileSync(unfinished, bytes);
    mkdirSync(join(store, folder), { recursive: true });
    renameSync(unfinished, join(store, folder, `${record.id}.${ending}`));
  }
}

/** The record of a batch as it is stored. */
export function storedRecord(store: string, id: string): string {
  return readFileSync(join(store, "records", `${id}.json`), "utf8");
}

/** What all batches of the store make together. */
export interface Collected {
  readonly accumulator: Accumulator;
  readonly leftOut: BatchRecord["leftOut"];
  /** Ids of all units, counted or left out, as often as they come. */
  readonly ids: readonly string[];
}

/** Merges the partial consolidations of the store, in the order given or any other: the result is the same. */
export function collect(store: string, order: (ids: string[]) => string[] = (ids) => ids): Collected {
  const accumulator = createAccumulator();
  const leftOut: BatchRecord["leftOut"][number][] = [];
  const ids: string[] = [];
  const stored = readdirSync(join(store, "records")).map((file) => file.replace(/\.json$/, ""));
  for (const id of order(stored.sort())) {
    const record = JSON.parse(storedRecord(store, id)) as BatchRecord;
    // Refuses a unit that is in two batches.
    accumulator.merge(record.partial);
    leftOut.push(...record.leftOut);
    ids.push(
      ...record.partial.counted.map((child) => child.id),
      ...record.leftOut.map(({ unitId }) => unitId),
    );
  }
  return { accumulator, leftOut, ids };
}

/** What was asked for against what is there. */
export function lostAndDouble(asked: readonly string[], found: readonly string[]) {
  const once = new Set(found);
  const wanted = new Set(asked);
  return {
    lost: asked.filter((id) => !once.has(id)),
    double: found.length - once.size,
    foreign: [...once].filter((id) => !wanted.has(id)),
  };
}

/** One digest over all files of the store, by name. */
export function digestOf(store: string): string {
  const hash = createHash("sha256");
  const names = readdirSync(store, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith("unfinished"))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const name of names.sort()) hash.update(name.slice(store.length)).update(readFileSync(name));
  return hash.digest("hex");
}
