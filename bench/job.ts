/**
 * The whole job in a process of its own: read, check, locate, narrative, evaluations, JSON. `jobs.ts` starts it with the
 * folder of a built library and sends it texts; it answers with what each of them took. It imports nothing that is not
 * measured, so that the first text of a process is the first work of it.
 */
import type { Asked, Told } from "./jobs";

/** A library, or one before the three verbs. */
type Library =
  | { readonly read: (text: string) => unknown; readonly audit: (disclosure: unknown) => unknown }
  | {
      readonly readDisclosure: (text: string) => unknown;
      readonly auditDisclosure: (disclosure: unknown) => unknown;
    };

interface Reports {
  /** Libraries before the contract of many disclosures have that of one. */
  readonly disclosuresRecord?: (inputs: readonly unknown[]) => unknown;
  readonly disclosureRecord: (input: unknown) => unknown;
}

const folder = process.argv[2] as string;
const started = performance.now();
const library = (await import(`${folder}/disclosure/index.js`)) as Library;
const [readOne, auditOne] =
  "read" in library ? [library.read, library.audit] : [library.readDisclosure, library.auditDisclosure];
const { disclosuresRecord, disclosureRecord } = (await import(`${folder}/report/index.js`)) as Reports;
const importMs = performance.now() - started;

/** The job, in milliseconds: reading, auditing, writing. */
function job(text: string): [number, number, number] {
  const start = performance.now();
  const disclosure = readOne(text);
  const read = performance.now();
  const input = auditOne(disclosure);
  const audited = performance.now();
  const json = JSON.stringify(disclosuresRecord?.([input]) ?? disclosureRecord(input));
  if (json.length < 100) throw new Error("the report says nothing");
  return [read - start, audited - read, performance.now() - audited];
}

/** Bytes that the job leaves to the collector, which is kept from running by room enough. */
function garbage(text: string): number {
  globalThis.gc?.();
  const before = process.memoryUsage();
  job(text);
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  if (bytes <= 0) throw new Error("the collector ran in between: give the process more room");
  return bytes;
}

const say = (told: Told) => process.send?.(told);
process.on("message", ({ texts, measure }: Asked) => {
  say(measure === "garbage" ? { garbage: texts.map(garbage) } : { parts: texts.map(job) });
});
say({ importMs });
