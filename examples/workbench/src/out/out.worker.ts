import { answering } from "../once";
import { OUTS } from "./index";
import type { OutAsk } from "./messages";

answering(
  async ({ id, audit, locale, pdf, pages, charts }: OutAsk) => {
    const out = OUTS.find((one) => one.id === id);
    if (out === undefined) throw new Error(`${id} is no file that can be written`);
    const given = { ...(pdf === null ? {} : { pdf }), ...(pages === null ? {} : { pages }) };
    return out.write({ audit, locale, charts, ...given });
  },
  (_, why) => ({ zh: `未能生成：${why}`, en: `it could not be written: ${why}` }),
);
