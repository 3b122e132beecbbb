import { messageOf } from "../../../input/input-error";
import { OUTS, OutError } from "./index";
import type { OutAnswer, OutAsk } from "./messages";

const scope = self as unknown as {
  onmessage: (event: MessageEvent<OutAsk>) => void;
  postMessage(answer: OutAnswer): void;
};

scope.onmessage = async ({ data: { id, audit, locale, pdf, pages, charts } }) => {
  const out = OUTS.find((one) => one.id === id);
  try {
    if (out === undefined) throw new Error(`${id} is no file that can be written`);
    const given = { ...(pdf === null ? {} : { pdf }), ...(pages === null ? {} : { pages }) };
    scope.postMessage({ answer: await out.write({ audit, locale, charts, ...given }) });
  } catch (error) {
    const why = messageOf(error);
    scope.postMessage({
      refused:
        error instanceof OutError
          ? error.text
          : { zh: `未能生成：${why}`, en: `it could not be written: ${why}` },
    });
  }
};
