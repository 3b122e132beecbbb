import { InputError } from "../../../input/input-error";
import type { Asked, FromWorker, Requests, Stage, ToWorker } from "./messages";

/** What is asked was stopped. */
export class Stopped extends Error {}

/** The worker no longer has the document: it was stopped since. */
export class NotOpen extends Error {}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly tell: (stage: Stage) => void;
}

/** Asks the worker; one that was stopped is made anew by the next question. */
export class AuditClient {
  private worker: Worker | null = null;
  private number = 0;
  private stops = 0;
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly make: () => Promise<Worker>) {}

  async ask<K extends Asked>(
    what: K,
    ask: Requests[K]["ask"],
    tell: (stage: Stage) => void = () => undefined,
  ): Promise<Requests[K]["answer"]> {
    const { stops } = this;
    const worker = await this.open();
    if (stops !== this.stops) throw new Stopped();
    this.number += 1;
    const { number } = this;
    return new Promise<Requests[K]["answer"]>((resolve, reject) => {
      this.waiting.set(number, { resolve, reject, tell });
      worker.postMessage({ number, what, ask } satisfies ToWorker<K>);
    });
  }

  /** Ends what the worker is at, and all that waits. */
  stop(): void {
    this.stops += 1;
    this.worker?.terminate();
    this.fail(new Stopped());
  }

  private fail(error: Error): void {
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private async open(): Promise<Worker> {
    if (this.worker !== null) return this.worker;
    const worker = await this.make();
    this.worker ??= worker;
    if (this.worker !== worker) {
      worker.terminate();
      return this.worker;
    }
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.told(data);
    worker.onerror = ({ message }) => this.fail(new Error(message));
    return worker;
  }

  private told(message: FromWorker): void {
    const waiting = this.waiting.get(message.number);
    if (waiting === undefined) return;
    if ("stage" in message) {
      waiting.tell(message.stage);
      return;
    }
    this.waiting.delete(message.number);
    if ("answer" in message) waiting.resolve(message.answer as never);
    else waiting.reject("closed" in message ? new NotOpen() : new InputError(message.refused));
  }
}
