import { basename } from "node:path";
import type { Progress } from "./arrival";

/** Milliseconds of work before anything is told, and between two tellings where they stay on the screen. */
const PATIENCE = 1000;
const PAUSE = 5000;

/** One line that tells how far the work has come: rewritten on a terminal, now and then a new one elsewhere. */
export function progressLine(stream: NodeJS.WriteStream, files: number) {
  const begun = performance.now();
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  const tell = (text: string): void => {
    const now = performance.now();
    if (now - begun < PATIENCE || now - last < (stream.isTTY ? 100 : PAUSE)) return;
    last = now;
    shown = true;
    stream.write(stream.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
  };
  return {
    /** The progress of one file. */
    of(index: number, file: string): Progress {
      const at = `${files > 1 ? `[${index + 1}/${files}] ` : ""}${basename(file)}`;
      tell(at);
      return (done, all) => tell(`${at}: page ${done} of ${all}`);
    },
    /** Takes the line away before something else is written. */
    clear(): void {
      if (shown && stream.isTTY) stream.write("\r\x1b[K");
      shown = false;
    },
  };
}
