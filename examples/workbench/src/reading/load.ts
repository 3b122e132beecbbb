import { InputError } from "../../../input/input-error";
import { SENTENCES } from "../../../input/sentences";
import { sniff } from "../../../input/sniff";
import { readTextFile } from "../../../input/text";
import type { Brought } from "../audit/messages";
import { answerOf } from "../once";
import type { OpenPdf } from "../parts/pdf";
import { part } from "../parts/registry";
import type { FileAsk } from "./messages";
import type { NamedBytes } from "./unzip";

/** Largest file that is read: beyond it a browser runs out of memory before it is done. */
const MOST_BYTES = 200_000_000;

export interface Loaded {
  readonly brought: Brought;
  /** The PDF itself, for looking at its pages. */
  readonly pdf: OpenPdf | null;
}

/** Told while a file is read, in pages. */
export type Told = (done: number, all: number) => void;

/** What a file holds, by the library that reads its kind; each library is loaded when a file needs it. */
export async function load(
  name: string,
  bytes: Uint8Array,
  told: Told,
  signal: AbortSignal,
): Promise<Loaded> {
  bounded(name, bytes);
  const kind = sniff(bytes);
  switch (kind) {
    case "pdf":
      return loadPdf(name, bytes, told, signal);
    case "workbook":
      return {
        brought: { kind: "sheets", sheets: await byWorker("sheets", name, bytes, signal) },
        pdf: null,
      };
    case "word":
      return { brought: await byWorker("word", name, bytes, signal), pdf: null };
    case "text":
      return { brought: readTextFile(name, bytes), pdf: null };
    default:
      throw new InputError(SENTENCES.refused(name, kind));
  }
}

/** The files of an archive. */
export async function unpack(
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<readonly NamedBytes[]> {
  bounded(name, bytes);
  return byWorker("zip", name, bytes, signal);
}

function bounded(name: string, bytes: Uint8Array): void {
  if (bytes.length > MOST_BYTES) throw new InputError(tooLarge(name, bytes.length));
  if (bytes.length === 0) throw new InputError({ zh: `${name} 是空文件`, en: `${name} is an empty file` });
}

const tooLarge = (name: string, bytes: number) => {
  const size = Math.round(bytes / 1_000_000);
  const most = MOST_BYTES / 1_000_000;
  return {
    zh: `${name} 有 ${size} MB，超过 ${most} MB，请拆分后再读`,
    en: `${name} has ${size} MB, more than ${most} MB: divide it first`,
  };
};

async function loadPdf(name: string, bytes: Uint8Array, told: Told, signal: AbortSignal): Promise<Loaded> {
  const pdf = await (await part("pdf")).open(name, bytes);
  try {
    const pages = await pdf.pages((done, all) => {
      signal.throwIfAborted();
      told(done, all);
    });
    return { brought: { kind: "pages", pages }, pdf };
  } catch (error) {
    pdf.close();
    throw error;
  }
}

interface Workers {
  readonly sheets: Extract<Brought, { readonly kind: "sheets" }>["sheets"];
  readonly word: Extract<Brought, { readonly kind: "lines" }>;
  readonly zip: readonly NamedBytes[];
}

/** Reads a file in a worker of its own, which ends with it. */
async function byWorker<K extends keyof Workers>(
  name: K,
  file: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Workers[K]> {
  return answerOf((await part(name))(), { name: file, bytes } satisfies FileAsk, signal);
}
