import { InputError, messageOf } from "../../../input/input-error";
import type { FileAnswer, FileAsk } from "./messages";

/** The one task of a worker that reads a file. */
export function answering<T>(read: (ask: FileAsk) => Promise<T>): void {
  const scope = self as unknown as {
    onmessage: (event: MessageEvent<FileAsk>) => void;
    postMessage(answer: FileAnswer<T>): void;
  };
  scope.onmessage = async ({ data }) => {
    try {
      scope.postMessage({ answer: await read(data) });
    } catch (error) {
      const why = messageOf(error);
      scope.postMessage({
        refused:
          error instanceof InputError
            ? error.said
            : { zh: `${data.name} 读不出来：${why}`, en: `${data.name} could not be read: ${why}` },
      });
    }
  };
}
