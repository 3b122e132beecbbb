import type { Said } from "./sentences";

/** An input that cannot be read: said in one sentence, in both languages. The main job ends with status 2. */
export class InputError extends Error {
  constructor(readonly said: Said) {
    super(said.en);
  }
}

/** What an error says, in one line and shortened. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split("\n")[0] ?? "").slice(0, 160);
}
