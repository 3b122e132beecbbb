import { InputError, messageOf } from "../../input/input-error";
import type { Said } from "../../input/sentences";
import { saidIn } from "./audit/said";

/** What a worker that has one task answers, once. */
type Answer<T> = { readonly answer: T } | { readonly refused: Said };

/** The one task of a worker; `sorry` says that it failed, where the error is no refusal that says so itself. */
export function answering<A, T>(task: (ask: A) => Promise<T>, sorry: (ask: A, why: string) => Said): void {
  const scope = self as unknown as {
    onmessage: (event: MessageEvent<A>) => void;
    postMessage(answer: Answer<T>): void;
  };
  scope.onmessage = async ({ data }) => {
    try {
      scope.postMessage({ answer: await task(data) });
    } catch (error) {
      scope.postMessage({ refused: saidIn(error) ?? sorry(data, messageOf(error)) });
    }
  };
}

/** Asks a worker its one question; it ends with the answer, or with the signal. */
export async function answerOf<A, T>(worker: Worker, ask: A, signal?: AbortSignal): Promise<T> {
  try {
    return await new Promise<T>((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
      worker.onmessage = ({ data }: MessageEvent<Answer<T>>) =>
        "answer" in data ? resolve(data.answer) : reject(new InputError(data.refused));
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(ask);
    });
  } finally {
    worker.terminate();
  }
}
