import { Closed, Desk } from "./desk";
import type { FromWorker, ToWorker } from "./messages";
import { saidOf } from "./said";

/** Answers what the page asks, one after the other. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<ToWorker>) => void;
  postMessage(message: FromWorker): void;
};

let current = 0;
const desk = new Desk((stage) => scope.postMessage({ number: current, stage }));

scope.onmessage = ({ data: { number, what, ask } }) => {
  current = number;
  try {
    scope.postMessage({ number, answer: desk.answer(what, ask) });
  } catch (error) {
    scope.postMessage(
      error instanceof Closed ? { number, closed: true } : { number, refused: saidOf(error) },
    );
  }
};
