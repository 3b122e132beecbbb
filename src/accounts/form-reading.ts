import type { FormId } from "../forms";

/**
 * How much of a form was read: all of it, a part, nothing though it stands in the text, or it stands nowhere. `absent`
 * is said only where neither a title of the form nor figures that may be its own were found.
 */
export type ReadingState = "read" | "partly" | "unread" | "absent";

/** A line that belongs to a form, or may, and was not read. */
export interface UnreadFormLine {
  /** 1-based number of the line. */
  readonly line: number;
  /** Why it was not read, in English. */
  readonly reason: string;
}

/** What was read of one form, and what was not. */
export interface FormReading {
  readonly form: FormId;
  readonly state: ReadingState;
  /** Figures at their places. */
  readonly figures: number;
  readonly unreadLines: readonly UnreadFormLine[];
}
