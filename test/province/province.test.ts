import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditBatch, idsOf, type Source, tasksOf } from "../../examples/province/batch";
import { unitOf } from "../../examples/province/generate";
import { collect, commit, digestOf, lostAndDouble, storedRecord } from "../../examples/province/store";
import { consolidate } from "../../src/aggregation";
import { audit, read } from "../../src/disclosure";

const HOW = { year: 2024, cells: true };
const generated = (to: number): Source => ({ kind: "generated", seed: 1, from: 0, to });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "province-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("invented disclosures", () => {
  const units = Array.from({ length: 45 }, (_, number) => unitOf(1, number));

  it("follow from seed and number alone", () => {
    expect(unitOf(1, 7)).toEqual(units[7]);
    expect(unitOf(2, 7).text).not.toBe(units[7]?.text);
    expect(new Set(units.map(({ id }) => id)).size).toBe(45);
  });

  it("are read whole, and have errors where one is planted and nowhere else", () => {
    const plants = new Map<string, number>();
    for (const { id, text, plant } of units) {
      const { findings, coverage } = audit(read(text));
      expect(coverage.unread, id).toEqual([]);
      const wrong = findings.filter(({ severity }) => severity === "error").length > 0;
      expect(wrong, `${id} ${plant}`).toBe(plant !== null && plant !== "三公 grew");
      if (plant === "三公 grew") expect(findings.map(({ rule }) => rule)).toContain("SG-03");
      plants.set(plant ?? "none", (plants.get(plant ?? "none") ?? 0) + 1);
    }
    expect([...plants.keys()].sort()).toEqual([
      "none",
      "wrong sentence",
      "wrong total",
      "wrong transfer",
      "三公 grew",
    ]);
  });
});

describe("batches", () => {
  it("hold every unit once", () => {
    const tasks = tasksOf(generated(25), 10, HOW);
    expect(tasks.map((task) => idsOf(task).length)).toEqual([10, 10, 5]);
    expect(tasks.flatMap(idsOf)).toEqual(tasksOf(generated(25), 25, HOW).flatMap(idsOf));
  });

  it("make the same parent as all units in one call, in whatever order they are merged", async () => {
    const tasks = tasksOf(generated(12), 5, HOW);
    for (const task of tasks) commit(folder, (await auditBatch(task)).record, []);
    const parents = [(ids: string[]) => ids, (ids: string[]) => ids.reverse()].map((order) => {
      const { accumulator, ids, leftOut } = collect(folder, order);
      expect(leftOut).toEqual([]);
      expect(lostAndDouble(tasks.flatMap(idsOf), ids)).toEqual({ lost: [], double: 0, foreign: [] });
      return accumulator.consolidate();
    });
    const children = Array.from({ length: 12 }, (_, number) => {
      const { id, text } = unitOf(1, number);
      const result = audit(read(text));
      return { id, accounts: result.accounts, result };
    });
    for (const parent of parents) expect(parent).toEqual(consolidate(children));
  });

  it("give the same bytes when they are worked on again, and a unit in two batches is refused", async () => {
    const [task] = tasksOf(generated(3), 3, HOW);
    if (task === undefined) throw new Error("no batch");
    const files = [{ folder: "units", ending: "parquet", bytes: new Uint8Array([1, 2]) }];
    commit(folder, (await auditBatch(task)).record, files);
    const [before, digest] = [storedRecord(folder, task.id), digestOf(folder)];
    // What a worker that died had begun to write is neither found nor in the way.
    writeFileSync(join(folder, "unfinished", "batch-000000-1-0"), "half");
    commit(folder, (await auditBatch(task)).record, files);
    expect(storedRecord(folder, task.id)).toBe(before);
    expect(digestOf(folder)).toBe(digest);
    expect(readdirSync(join(folder, "records"))).toEqual(["batch-000000.json"]);
    expect(collect(folder).ids).toHaveLength(3);

    commit(folder, (await auditBatch({ ...task, id: "batch-000001" })).record, []);
    expect(() => collect(folder)).toThrow("counted already");
  });

  it("are written beside under a name that no other thread of the process takes", async () => {
    const [task] = tasksOf(generated(1), 1, HOW);
    if (task === undefined) throw new Error("no batch");
    const { record } = await auditBatch(task);
    // A file stands where the folder of records should: nothing can be renamed, so what was begun stays to be seen.
    writeFileSync(join(folder, "records"), "");
    for (const thread of [1, 2]) {
      // Each thread loads a store of its own; the process number is one.
      const path = `../../examples/province/store?thread=${thread}`;
      const store = (await import(path)) as { readonly commit: typeof commit };
      expect(store.commit).not.toBe(commit);
      expect(() => store.commit(folder, record, []), `thread ${thread}`).toThrow("EEXIST");
    }
    expect(readdirSync(join(folder, "unfinished"))).toHaveLength(2);
  });

  it("leave out what is no final account of the year, and say so", async () => {
    const text = unitOf(1, 0).text;
    writeFileSync(join(folder, "a.txt"), text);
    writeFileSync(join(folder, "b.txt"), "今天天气很好");
    writeFileSync(join(folder, "c.txt"), text.replaceAll("2024年", "2022年").replaceAll("2023年", "2021年"));
    const source: Source = { kind: "folder", folder, files: ["a.txt", "b.txt", "c.txt"] };
    const [task] = tasksOf(source, 3, HOW);
    if (task === undefined) throw new Error("no batch");
    const { record, units, findings, statements, cells } = await auditBatch(task);
    expect(record.partial.counted.map(({ id }) => id)).toEqual(["a.txt"]);
    expect(record.leftOut).toEqual([
      { unitId: "b.txt", reason: "its kind is other" },
      { unitId: "c.txt", reason: "its year is 2022" },
    ]);
    expect(units.map(({ unitId }) => unitId)).toEqual(source.files);
    for (const rows of [findings, statements, cells]) expect(rows.length).toBeGreaterThan(0);
  });
});

describe("lost and double units", () => {
  it("are counted", () => {
    expect(lostAndDouble(["a", "b", "c"], ["a", "a", "c", "d"])).toEqual({
      lost: ["b"],
      double: 1,
      foreign: ["d"],
    });
  });
});
