import { type InputError, messageOf } from "../../../input/input-error";
import type { Said } from "./model";

/** What a refusal says of itself; null for any other error. Each script of the page has a class of its own for them. */
export function saidIn(error: unknown): Said | null {
  return error instanceof Error && "said" in error ? (error as InputError).said : null;
}

/** What is said of anything that went wrong on the page; refusals of a worker come as such errors. */
export function saidOf(error: unknown): Said {
  const why = messageOf(error);
  return saidIn(error) ?? { zh: `程序出错：${why}`, en: `the program failed: ${why}` };
}
