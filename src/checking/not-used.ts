import { frozen } from "../frozen";
import type { Acknowledgement } from "./acknowledge";
import type { LocalizedText } from "./finding";
import type { Profile } from "./profile";
import type { RuleMeta } from "./rule";

/** Something that the caller gave and that changed nothing: a slip of the pen, or out of date. */
export interface NotUsed {
  readonly option: "severities" | "limits" | "acknowledgements" | "off";
  /** The rule or the limit that it names. */
  readonly name: string;
  readonly why: LocalizedText;
}

const NO_RULE = /* @__PURE__ */ frozen({
  zh: "所用规则中没有这一条",
  en: "no rule of this check has this id",
});
const NO_LIMIT = /* @__PURE__ */ frozen({
  zh: "所用规则都不取这个限值",
  en: "no rule of this check takes this limit",
});
const NO_FINDING = /* @__PURE__ */ frozen({
  zh: "没有与这条说明相符的发现",
  en: "no finding matches this explanation",
});

/** What of the profile and the accepted explanations changed nothing. */
export function notUsedOf(
  rules: readonly RuleMeta[],
  { severities, limits }: Profile,
  acknowledgements: readonly Acknowledgement[],
  used: ReadonlySet<Acknowledgement>,
): NotUsed[] {
  const named = [...Object.keys(severities), ...Object.keys(limits)];
  if (named.length === 0 && acknowledgements.length === 0) return [];
  const ids = new Set(rules.map(({ id }) => id));
  const taken = new Set(rules.flatMap((rule) => Object.keys(rule.limits ?? {})));
  const explained = acknowledgements.filter((one) => !used.has(one));
  return [
    ...missing("severities", Object.keys(severities), ids, NO_RULE),
    ...missing("limits", Object.keys(limits), taken, NO_LIMIT),
    ...explained.map(({ rule }): NotUsed => {
      const why = ids.has(rule) ? NO_FINDING : NO_RULE;
      return { option: "acknowledgements", name: rule, why };
    }),
  ];
}

function missing(
  option: NotUsed["option"],
  names: readonly string[],
  known: ReadonlySet<string>,
  why: LocalizedText,
): NotUsed[] {
  return names.filter((name) => !known.has(name)).map((name) => ({ option, name, why }));
}
