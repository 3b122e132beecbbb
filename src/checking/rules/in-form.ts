import type { RelationRule } from "../rule";
import { formRule } from "./declare";
import { IN_FORM_LINES } from "./in-form-lines";

function build(): readonly RelationRule[] {
  return IN_FORM_LINES.map(([id, title, formula, document, certainty, related]) =>
    formRule({
      id,
      title: { zh: title[0], en: title[1] },
      formula: { zh: formula[0], en: formula[1] },
      source: { document, certainty },
      severity: "error",
      related,
    }),
  );
}

/** 表内: rules inside one form that are linear. */
export const inFormRules: readonly RelationRule[] = /* @__PURE__ */ build();
