import { type CheckContext, contentsOf, plainTitle } from "../../checking";
import type { Line } from "../../tables";
import { hasNarrative, isOneMatter, narrativeLines, type Paragraph, paragraphs } from "./document";

/** What the rules ask of the text of a document; each is derived when the first of them asks. */
export interface DocumentText {
  readonly contents: ReturnType<typeof contentsOf>;
  /** Each line as a title, without marks and spaces; "" for one too long to be a title. */
  readonly titles: readonly string[];
  /** A page on one matter, no disclosure of all accounts. */
  readonly isOneMatter: boolean;
  /** The lines of sentences and headings. */
  readonly narrative: readonly Line[];
  /**
   * The same; null where only tables were given, or a page on one matter, so that nothing can be said to be missing.
   */
  readonly sentences: readonly Line[] | null;
  /** The sentences in one text, without spaces and the ends of lines that tear words; null where there are none. */
  readonly joined: string | null;
  /** The sentences put together where the width of the page broke them. */
  readonly paragraphs: readonly Paragraph[];
  /**
   * Whether the text is seen whole: with its contents, or with two of its parts. Of a piece of a disclosure nothing is
   * missing for certain.
   */
  readonly isWhole: boolean;
}

/** One check asks with one context, dozens of rules in turn. */
const texts = new WeakMap<CheckContext, DocumentText>();

/** The text of the document that is checked. */
export function textOf(context: CheckContext): DocumentText {
  const known = texts.get(context);
  if (known !== undefined) return known;
  const text = derive(context);
  texts.set(context, text);
  return text;
}

function derive({ accounts, document }: CheckContext): DocumentText {
  const lines = document?.lines ?? [];
  const contents = once(() => contentsOf(lines));
  const titles = once(() => lines.map(({ text }) => (text.length > LONGEST_TITLE ? "" : plainTitle(text))));
  const oneMatter = once(() => isOneMatter(lines));
  const narrative = once(() => narrativeLines(lines, accounts, contents()));
  const sentences = once(() =>
    document === undefined || !hasNarrative(lines) || oneMatter() ? null : narrative(),
  );
  const joined = once(
    () =>
      sentences()
        ?.map(({ text }) => text.replace(/\s+/g, ""))
        .join("") ?? null,
  );
  const together = once(() => paragraphs(narrative()));
  const whole = once(() => partsOf(lines) > 1 || contents() !== null);
  return {
    get contents() {
      return contents();
    },
    get titles() {
      return titles();
    },
    get isOneMatter() {
      return oneMatter();
    },
    get narrative() {
      return narrative();
    },
    get sentences() {
      return sentences();
    },
    get joined() {
      return joined();
    },
    get paragraphs() {
      return together();
    },
    get isWhole() {
      return whole();
    },
  };
}

/** Characters of a line that may be a title with spaces between its characters. */
const LONGEST_TITLE = 120;

/** How many parts (第二部分) begin in the text. */
function partsOf(lines: readonly Line[]): number {
  const parts = new Set<string>();
  for (const { text } of lines) {
    const head = text.slice(0, 40);
    const part = head.includes("第") ? /^第.部分/.exec(plainTitle(head))?.[0] : undefined;
    if (part !== undefined) parts.add(part);
  }
  return parts.size;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
