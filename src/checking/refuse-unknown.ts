import { refusal, UNKNOWN_NAME } from "../errors";
import type { Said } from "../guard";
import { orMeant } from "../near";

/** Refuses the first name that is not known, and says which may be meant; `what` is what it ought to be. */
export function refuseUnknown(
  path: string,
  what: Said,
  names: readonly string[],
  known: readonly string[],
): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw refusal(UNKNOWN_NAME, unknown, orMeant(what, unknown, known), [path]);
}
