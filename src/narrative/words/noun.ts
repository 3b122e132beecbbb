import type { TopicId } from "./topics";
import type { Scope } from "./word";

/** A thing that has figures in the 情况说明. */
export interface NounEntry {
  /** Official title without a scope. */
  readonly title: string;
  /** Ways it is written, folded (half-width brackets, no quotation marks, no blanks). */
  readonly spellings: readonly string[];
  /** Title when the sentence or its section speaks of one part of the money; absent: the scope changes nothing. */
  readonly scoped?: Partial<Record<Scope, string>>;
  /** Of two titles at once (收、支总计). */
  readonly pair?: readonly [string, string];
  /** What a count in the same sentence belongs to. */
  readonly topic?: TopicId;
  /** Which side of the accounts it is on. */
  readonly side?: "income" | "expenditure";
  /** `weak` (本年支出) gives way to a proper noun in the same clause; `bare` (支出) says nothing by itself. */
  readonly strength?: "weak" | "bare";
}

/** All ways to put one of each list behind the other. */
export const spellingsOf = (...parts: readonly (readonly string[])[]): string[] =>
  parts.reduce<string[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), [""]);
