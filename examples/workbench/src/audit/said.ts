import { InputError, messageOf } from "../../../input/input-error";
import type { Said } from "./model";

/** What is said of anything that went wrong on the page; refusals of the worker come as such errors. */
export function saidOf(error: unknown): Said {
  if (error instanceof InputError) return error.said;
  const why = messageOf(error);
  return { zh: `程序出错：${why}`, en: `the program failed: ${why}` };
}
