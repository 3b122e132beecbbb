import { refusal, UNKNOWN_NAME } from "../errors";
import { meant } from "../near";

/** Refuses the first name that is not known, and says which may be meant; `what` is what it ought to be. */
export function refuseUnknown(
  path: string,
  what: string,
  names: readonly string[],
  known: readonly string[],
): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw refusal(UNKNOWN_NAME, unknown, `${what}${meant(unknown, known)}`, [path]);
}
