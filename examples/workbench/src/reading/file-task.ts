import { answering } from "../once";
import type { FileAsk } from "./messages";

/** The task of a worker that reads a file. */
export function reading<T>(read: (ask: FileAsk) => Promise<T>): void {
  answering(read, ({ name }, why) => ({
    zh: `${name} 读不出来：${why}`,
    en: `${name} could not be read: ${why}`,
  }));
}
