import { FORM_IDS, type FormId, formOf } from "../forms";
import { frozen } from "../frozen";
import type { Need } from "./rule";
import { absence } from "./unread";

/**
 * The need of forms: not applicable where the layout of place and year has no such form, indeterminate where one is
 * absent or was read in part only.
 *
 * @example
 * ```ts
 * import { profile } from "juesuan/checking";
 * import { formsNeeded } from "juesuan/advanced";
 * import { sampleAccounts } from "juesuan/accounts";
 * const need = formsNeeded("expenditure");
 * need.missing({ accounts: sampleAccounts(), profile: profile(null, 2024) }); // => null
 * need.title.zh; // => "支出决算表"
 * ```
 */
export function formsNeeded(...forms: readonly FormId[]): Need {
  forms.forEach(formOf);
  const titles = FORM_IDS.filter((form) => forms.includes(form)).map((form) => formOf(form).title);
  return {
    title: { zh: titles.join("、"), en: forms.join(", ") },
    forms,
    missing: (context) => {
      const outcome = absence(context, forms)?.outcome ?? null;
      return outcome === "notApplicable" || outcome === "indeterminate" ? outcome : null;
    },
  };
}

/**
 * The need of last year's accounts: the rule is not about a document that comes without.
 *
 * @example
 * ```ts
 * import { PREVIOUS_NEEDED } from "juesuan/advanced";
 * PREVIOUS_NEEDED.title.zh; // => "上年决算"
 * ```
 */
export const PREVIOUS_NEEDED: Need = /* @__PURE__ */ frozen({
  title: { zh: "上年决算", en: "last year's accounts" },
  missing: ({ previous }) => (previous === undefined ? "notApplicable" : null),
});

/**
 * The need of the text that the accounts were read from.
 *
 * @example
 * ```ts
 * import { TEXT_NEEDED } from "juesuan/advanced";
 * TEXT_NEEDED.title.en; // => "the text of the document"
 * ```
 */
export const TEXT_NEEDED: Need = /* @__PURE__ */ frozen({
  title: { zh: "公开文本", en: "the text of the document" },
  missing: ({ document }) => (document === undefined ? "notApplicable" : null),
});
