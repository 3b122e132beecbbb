import type { ChartsPart } from "./charts";
import type { PdfPart } from "./pdf";

/** The parts that the page loads when they are first needed, each a script of its own. */
export interface Parts {
  readonly audit: () => Worker;
  readonly sheets: () => Worker;
  readonly word: () => Worker;
  readonly zip: () => Worker;
  readonly out: () => Worker;
  readonly pdf: PdfPart;
  readonly charts: ChartsPart;
  /** Maps of Adobe-GB1 by file name, in base 64. */
  readonly maps: Readonly<Record<string, string>>;
  readonly samples: readonly { readonly name: string; readonly text: string }[];
}

const registry = globalThis as { workbenchParts?: Partial<{ -readonly [K in keyof Parts]: Parts[K] }> };

/** Called by the script of a part: it is there. */
export function give<K extends keyof Parts>(name: K, part: Parts[K]): void {
  registry.workbenchParts ??= {};
  registry.workbenchParts[name] = part;
}

const loading = new Map<keyof Parts, Promise<unknown>>();

/** The part of this name; its script is loaded once. A script can be loaded from a folder, where nothing can be fetched. */
export function part<K extends keyof Parts>(name: K): Promise<Parts[K]> {
  const known = loading.get(name) as Promise<Parts[K]> | undefined;
  if (known !== undefined) return known;
  const promise = new Promise<Parts[K]>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${name}.js`;
    script.onload = () => {
      const given = registry.workbenchParts?.[name];
      if (given === undefined) reject(new Error(`${name}.js gave no part`));
      else resolve(given);
    };
    script.onerror = () => {
      loading.delete(name);
      reject(new Error(`${name}.js could not be loaded`));
    };
    document.head.append(script);
  });
  loading.set(name, promise);
  return promise;
}
