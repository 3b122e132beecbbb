import { FORM_IDS, formOf, LAYOUTS, OTHER_TABLES, type Source } from "../src/forms";
import { schemes } from "../src/performance";
import { standardRules } from "../src/rules";
import { THREE_PUBLIC_LIMITS } from "../src/three-public";

/** A declaration of the library that says where it comes from. */
export interface Declared {
  readonly kind: "rule" | "form" | "table" | "layout" | "limit" | "scheme";
  readonly id: string;
  readonly source: Source;
}

/** Every declaration of the library with its source, each once. */
export function declaredSources(): readonly Declared[] {
  return [
    ...standardRules.map(({ id, source }): Declared => ({ kind: "rule", id, source })),
    ...FORM_IDS.map((id): Declared => ({ kind: "form", id, source: formOf(id).source })),
    ...OTHER_TABLES.map(({ id, source }): Declared => ({ kind: "table", id, source })),
    ...LAYOUTS.map(({ id, source }): Declared => ({ kind: "layout", id, source })),
    ...THREE_PUBLIC_LIMITS.map(({ name, source }): Declared => ({ kind: "limit", id: name, source })),
    ...Object.values(schemes).map(
      ({ id, source: document, also = [], certainty }): Declared => ({
        kind: "scheme",
        id,
        source: { document, also, certainty },
      }),
    ),
  ];
}
