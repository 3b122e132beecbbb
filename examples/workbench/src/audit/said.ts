import { type InputError, messageOf } from "../../../input/input-error";
import type { Said } from "./model";

/** What is said of anything that went wrong on the page; refusals of the worker come as such errors. */
export function saidOf(error: unknown): Said {
  // Each script of the page has a class of its own for them.
  if (error instanceof Error && "said" in error) return (error as InputError).said;
  const why = messageOf(error);
  return { zh: `程序出错：${why}`, en: `the program failed: ${why}` };
}
