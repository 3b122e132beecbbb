import type { Source } from "./form";

/**
 * The documents of a source in one text.
 */
export function sourceText({ document, also = [] }: Pick<Source, "document" | "also">): string {
  return [document, ...also].join("；");
}
