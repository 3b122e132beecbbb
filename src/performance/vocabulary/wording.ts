/** One way in which a form words a heading, a label or a title. */
export interface Wording {
  /** The words, as a title without spaces matches them. */
  readonly words: RegExp;
  /** The document that prescribes them, or province and year where they were seen; 类推 where they follow by analogy. */
  readonly seen: string;
}

/** A wording with what it names. */
export interface Naming<Role> extends Wording {
  readonly role: Role;
}

/** What the first wording that fits a title names; `null` for none. */
export function named<Role>(wordings: readonly Naming<Role>[], title: string): Role | null {
  return wordings.find(({ words }) => words.test(title))?.role ?? null;
}
