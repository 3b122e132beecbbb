import type { LocalizedText } from "juesuan/checking";

/** What cannot be written or read, as a clear sentence in both languages. */
export class OutError extends Error {
  override readonly name = "OutError";

  constructor(readonly said: LocalizedText) {
    super(`${said.zh} / ${said.en}`);
  }
}
