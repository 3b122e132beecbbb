// What the programs open: small files, from the folder in which they are started.
import { readFileSync } from "node:fs";

/** A file of docs/files. */
export function bytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`docs/files/${name}`));
}

/** A file of docs/files as text. */
export function text(name: string): string {
  return readFileSync(`docs/files/${name}`, "utf8");
}
