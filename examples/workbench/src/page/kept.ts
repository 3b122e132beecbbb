import type { Acceptance } from "../audit/model";

/** Explanations are kept in the browser, by the name of the file; nothing else is. */
const NAME = "juesuan-workbench-acceptances";

type Kept = Readonly<Record<string, readonly Acceptance[]>>;

function all(): Kept {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(NAME) ?? "{}");
    return typeof known === "object" && known !== null ? (known as Kept) : {};
  } catch {
    // A browser may refuse its store to a page from a folder: then nothing is kept.
    return {};
  }
}

export function kept(file: string): readonly Acceptance[] {
  const list = all()[file];
  return Array.isArray(list) ? list : [];
}

export function keep(file: string, list: readonly Acceptance[]): void {
  const { [file]: _, ...others } = all();
  try {
    localStorage.setItem(NAME, JSON.stringify(list.length === 0 ? others : { ...others, [file]: list }));
  } catch {
    // As above.
  }
}
