import { batch } from "@preact/signals";
import { readTextFile } from "../../../input/text";
import { AuditClient, NotOpen, Stopped } from "../audit/client";
import type {
  Acceptance,
  Audit,
  CellKey,
  ChartView,
  DocumentView,
  FindingView,
  Locale,
} from "../audit/model";
import { saidOf } from "../audit/said";
import { type Parts, part } from "../parts/registry";
import { load, unpack } from "../reading/load";
import { isArchive, type NamedBytes } from "../reading/unzip";
import { keep, kept } from "./kept";
import {
  currentId,
  type Doc,
  docs,
  form,
  type Looking,
  locale,
  looking,
  NOTHING,
  notice,
  tab,
  update,
} from "./state";

const client = new AuditClient(async () => (await part("audit"))());

/**
 * Called when the page is there and idle: most disclosures are PDFs. A part that fails to load is told with the file.
 *
 * A bundled disclosure is read and let go: code that has run once runs twice as fast for the first file of the user.
 */
export async function warm(): Promise<void> {
  try {
    const sample = (await part("samples")).find(({ name }) => name.endsWith(".txt"));
    if (sample !== undefined && docs.value.length === 0) await practise(sample);
    await part("pdf");
  } catch {
    // The file that needs the part asks for it again, and tells what is wrong.
  }
}

async function practise({ name, text }: Parts["samples"][number]): Promise<void> {
  const brought = readTextFile(name, new TextEncoder().encode(text));
  await client.ask("open", { id: name, name, brought, locale: locale.value, acceptances: [] });
  await client.ask("close", { id: name });
}

let made = 0;
let stopping = new AbortController();
let busy: string | null = null;

/** Takes files into the list, and begins. */
export function take(files: readonly NamedBytes[]): void {
  const fresh = files.map((file) => waiting(file));
  const [first] = fresh;
  if (first === undefined) return;
  batch(() => {
    docs.value = [...docs.value, ...fresh];
    show(first.id);
  });
  void work();
}

function waiting({ name, bytes }: NamedBytes, isUnpacked = false): Doc {
  made += 1;
  return {
    id: String(made),
    name,
    bytes,
    isUnpacked,
    state: "waiting",
    progress: null,
    said: null,
    brought: null,
    pdf: null,
    view: null,
    printed: null,
    edits: [],
    acceptances: kept(name),
  };
}

/** Reads one file after the other, so that the first is there soon. */
async function work(): Promise<void> {
  if (busy !== null) return;
  for (;;) {
    const next = docs.value.find(({ state }) => state === "waiting");
    if (next === undefined) return;
    busy = next.id;
    stopping = new AbortController();
    await begin(next, stopping.signal);
    busy = null;
  }
}

async function begin(doc: Doc, signal: AbortSignal): Promise<void> {
  try {
    update(doc.id, { state: "reading" });
    if (!doc.isUnpacked && isArchive(doc.bytes)) {
      const files = await unpack(doc.name, doc.bytes, signal);
      replace(
        doc.id,
        files.map((file) => waiting(file, true)),
      );
      return;
    }
    const { brought, pdf } = await load(
      doc.name,
      doc.bytes,
      (done, all) => update(doc.id, { progress: [done, all] }),
      signal,
    );
    signal.throwIfAborted();
    update(doc.id, { brought, pdf, progress: null });
    const view = await client.ask(
      "open",
      { id: doc.id, name: doc.name, brought, locale: locale.value, acceptances: doc.acceptances },
      (state) => update(doc.id, { state }),
    );
    update(doc.id, { state: "done", view, printed: view.findings });
    // The language may have been changed meanwhile.
    if (view.locale !== locale.value) await spoken(doc.id);
  } catch (error) {
    const isStopped = error instanceof Stopped || signal.aborted;
    update(
      doc.id,
      isStopped ? { state: "cancelled", progress: null } : { state: "failed", said: saidOf(error) },
    );
  }
}

/** An archive gives way to its files. */
function replace(id: string, files: readonly Doc[]): void {
  batch(() => {
    docs.value = docs.value.flatMap((doc) => (doc.id === id ? files : [doc]));
    if (currentId.value === id) show(files[0]?.id ?? null);
  });
}

/** Ends the reading of a file; what waits is taken out of the line. */
export function cancel(id: string): void {
  if (busy !== id) {
    update(id, { state: "cancelled" });
    return;
  }
  stopping.abort(new Stopped());
  // What was brought is in the hands of the worker.
  if (docs.value.find((doc) => doc.id === id)?.brought !== null) client.stop();
}

export function remove(id: string): void {
  const doc = docs.value.find((one) => one.id === id);
  if (doc === undefined) return;
  if (busy === id) cancel(id);
  doc.pdf?.close();
  if (doc.view !== null) void client.ask("close", { id }).catch(() => undefined);
  batch(() => {
    docs.value = docs.value.filter((one) => one.id !== id);
    if (currentId.value === id) show(docs.value[0]?.id ?? null);
  });
}

export function show(id: string | null): void {
  batch(() => {
    currentId.value = id;
    looking.value = NOTHING;
    form.value = null;
    notice.value = null;
  });
}

/** Asks of an open document; one that a stopped worker had is opened again first. */
async function asking<T>(id: string, question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    const doc = docs.value.find((one) => one.id === id);
    const isLost = error instanceof NotOpen || error instanceof Stopped;
    if (!isLost || doc === undefined || doc.brought === null) throw error;
    const { name, brought, acceptances, edits } = doc;
    await client.ask("open", { id, name, brought, locale: locale.value, acceptances });
    if (edits.length > 0) await client.ask("again", { id, locale: locale.value, edits, acceptances });
    return question();
  }
}

const again = (doc: Doc): Promise<DocumentView> =>
  asking(doc.id, () => {
    const { id, edits, acceptances } = doc;
    return client.ask("again", { id, locale: locale.value, edits, acceptances });
  });

/** Checks a document again after a change of what stands in it; a refused change is taken back. */
async function changed(id: string, change: Partial<Doc>): Promise<boolean> {
  const before = docs.value.find((doc) => doc.id === id);
  if (before === undefined) return false;
  try {
    const view = await again({ ...before, ...change });
    batch(() => {
      update(id, { ...change, view });
      notice.value = null;
    });
    return true;
  } catch (error) {
    notice.value = saidOf(error);
    return false;
  }
}

/** 假设：types a figure into a cell, in the unit of its table; `null` takes it back. */
export function typeIn(doc: Doc, key: CellKey, text: string | null): Promise<boolean> {
  const others = doc.edits.filter((edit) => edit.key !== key);
  return changed(doc.id, { edits: text === null ? others : [...others, { key, text }] });
}

export const typeNothing = (doc: Doc): Promise<boolean> => changed(doc.id, { edits: [] });

/** Accepts a finding with a reason, or takes that back. */
export async function accept(doc: Doc, finding: FindingView, note: string | null): Promise<void> {
  const [place] = finding.where;
  const [form = "", row = "", column = ""] = place?.key.split("/") ?? [];
  const one = { rule: finding.rule, ...(place === undefined ? {} : { form, row, column }) };
  const others = doc.acceptances.filter((known) => !isSame(known, one));
  await acceptances(doc, note === null ? others : [...others, { ...one, note }]);
}

async function acceptances(doc: Doc, list: readonly Acceptance[]): Promise<void> {
  if (await changed(doc.id, { acceptances: list })) keep(doc.name, list);
}

const isSame = (a: Omit<Acceptance, "note">, b: Omit<Acceptance, "note">): boolean =>
  a.rule === b.rule && a.form === b.form && a.row === b.row && a.column === b.column;

/** The page in another language: sentences are made by the library, so every document is asked again. */
export async function speak(next: Locale): Promise<void> {
  locale.value = next;
  document.documentElement.lang = next;
  for (const { id } of docs.value) await spoken(id);
}

async function spoken(id: string): Promise<void> {
  const doc = docs.value.find((one) => one.id === id);
  if (doc === undefined || doc.view === null) return;
  const printed = doc.edits.length === 0 ? null : (await again({ ...doc, edits: [] })).findings;
  const view = await again(doc);
  update(id, { view, printed: printed ?? view.findings });
}

/** Reads explanations from a file of the user, in place of those that stand. */
export async function readExplanations(doc: Doc, text: string): Promise<void> {
  try {
    await acceptances(doc, await client.ask("explanations", { text }));
  } catch (error) {
    notice.value = saidOf(error);
  }
}

export const writtenExplanations = (doc: Doc): Promise<string> =>
  client.ask("explained", { acceptances: doc.acceptances });

/** The audit of a document as it stands. */
export const auditOf = (doc: Doc): Promise<Audit> =>
  asking(doc.id, () => client.ask("audit", { id: doc.id }));

/** The charts of a document beside another. */
export async function beside(doc: Doc, other: Doc): Promise<readonly ChartView[]> {
  await again(other);
  return asking(doc.id, () => client.ask("beside", { id: doc.id, other: other.id, locale: locale.value }));
}

/** Looks at a finding: its cells, its lines, its boxes. */
export function lookAt(finding: FindingView): void {
  const places = [...finding.where, ...finding.against];
  const lines = [...new Set([...places.flatMap(({ line }) => line ?? []), ...finding.lines])];
  const boxes = places.flatMap(({ box }) => box ?? []);
  const ofLines = (docs.value.find(({ id }) => id === currentId.value)?.view?.lines ?? [])
    .filter(({ number }) => finding.lines.includes(number))
    .flatMap(({ box }) => box ?? []);
  look({
    finding: finding.id,
    cells: finding.where.map(({ key }) => key),
    against: finding.against.map(({ key }) => key),
    lines,
    boxes: boxes.length > 0 ? boxes : ofLines,
  });
  const first = finding.where[0] ?? finding.against[0];
  if (first !== undefined) form.value = first.form;
}

export function look(next: Looking): void {
  looking.value = next;
}

export function open(next: typeof tab.value): void {
  tab.value = next;
}
