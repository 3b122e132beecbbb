import type { Evaluation } from "../../performance";
import type { NeededParts } from "./rule";

/** All figures of the funds and of the indicators. */
export const WHOLE_FORM: NeededParts = { parts: ["budget", "indicators"], of: "each" };
/** All figures of the funds. */
export const WHOLE_BUDGET: NeededParts = { parts: ["budget"], of: "each" };
/** All figures of all forms. */
export const ALL_FORMS: NeededParts = { parts: ["budget", "indicators"], of: "all" };
/** Every cell of the indicators: what seems to be missing may stand unread. */
export const ALL_CELLS: NeededParts = { parts: ["indicators"], of: "each", texts: true };

/** Whether something that a rule needs stands unread in an evaluation. */
export function lacks({ unread }: Evaluation, { parts, texts }: NeededParts): boolean {
  return unread.some(
    ({ part, text, whole }) => parts.includes(part) && (texts === true || whole === true || /\d/.test(text)),
  );
}
