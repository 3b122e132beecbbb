import {
  defineRule,
  type Judgement,
  type LocalizedText,
  type Need,
  type PredicateRule,
  standsUnread,
} from "../../checking";
import { builtInCodes, type CodeScope } from "../../codes";
import type { Evidence, RuleContext } from "../evidence";
import type { Facts, Told } from "./facts";

export { TEMPLATE } from "../sources";

/** A rule on 情况说明. */
export type NarrativeRule = PredicateRule<Evidence>;

/** What is no disclosure with a 情况说明 is not judged by it. */
const NARRATIVE_NEEDED: Need<Evidence> = {
  title: { zh: "情况说明", en: "the narrative" },
  missing: ({ told }) => (told === undefined ? "notApplicable" : null),
};

/** Declares a rule on 情况说明: it judges the statements of the narrative, and nothing where there is none. */
export function textRule({ judge, ...meta }: TextRule): NarrativeRule {
  return defineRule<Evidence>({
    ...meta,
    needs: [NARRATIVE_NEEDED, ...(meta.needs ?? [])],
    evaluate: (context) => (context.told === undefined ? [] : judge(factsOf(context, context.told))),
  });
}

/** What `textRule` takes: the head with named fields, and the judge of the facts. */
export type TextRule = Omit<PredicateRule<Evidence>, "kind" | "evaluate"> & {
  readonly judge: (facts: Facts) => Iterable<Judgement>;
};

/** What the rules on 情况说明 look at. */
function factsOf(context: RuleContext, told: Told): Facts {
  return {
    ...told,
    accounts: context.accounts,
    previous: context.previous ?? null,
    profile: context.profile,
    codes: codesFor(context),
    standsUnread: (form) => standsUnread(context, form),
  };
}

/** Where codes are looked up, in the year of the accounts if no other is given. */
function codesFor({ codes = builtInCodes, accounts, profile }: RuleContext): CodeScope {
  const year = codes.year ?? accounts.year ?? profile.year;
  return year === null ? codes : { ...codes, year };
}

/** The messages of rules that compare a sentence with the forms. */
export const DIFFERS: Readonly<Record<"default" | "lastDigit" | "blank" | "whole", LocalizedText>> = {
  default: {
    zh: "“{text}”：{subject}文中为{actual}，表中为{expected}",
    en: "“{text}”: the text gives {actual} for {subject}, the form {expected}",
  },
  lastDigit: {
    zh: "“{text}”：{subject}文中为{actual}，表中为{expected}，相差{difference}，属四舍五入的尾差",
    en: "“{text}”: {actual} for {subject}, the form has {expected}: off by {difference}, which rounding explains",
  },
  blank: {
    zh: "“{text}”：{subject}文中为{actual}，表中该格为空",
    en: "“{text}”: the text gives {actual} for {subject}, its cell of the form is blank",
  },
  whole: {
    zh: "“{text}”：{subject}文中写作整数{printed}，表中为{expected}，文中其他数有小数",
    en: "“{text}”: {subject} is told as the whole {printed}, the form has {expected}; other amounts of the text have decimals",
  },
};

/** The messages of rules that recompute a percentage. */
export const MISCALCULATED: Readonly<Record<"default" | "byForms" | "addsUp", LocalizedText>> = {
  default: {
    zh: "“{text}”：{subject}印为{printed}，按文中数计算应为{expected}%（可取{low}%至{high}%）",
    en: "“{text}”: the percentage of {subject} is printed as {printed}, the figures of the text give {expected}% ({low}% to {high}%)",
  },
  byForms: {
    zh: "“{text}”：{subject}印为{printed}，按表中数计算应为{expected}%（可取{low}%至{high}%）",
    en: "“{text}”: the percentage of {subject} is printed as {printed}, the figures of the forms give {expected}% ({low}% to {high}%)",
  },
  addsUp: {
    zh: "“{text}”：{subject}印为{printed}，计算为{expected}%，各项占比合计100%，属四舍五入的尾差",
    en: "“{text}”: the percentage of {subject} is printed as {printed}, its figures give {expected}%: the shares are made to come to 100%, a matter of rounding",
  },
};

/** The message of rules that add up. */
export const DOES_NOT_ADD_UP: Readonly<Record<"default", LocalizedText>> = {
  default: {
    zh: "{subject}文中为{actual}，{parts}个分项合计为{expected}",
    en: "the text gives {actual} for {subject}, its {parts} parts add up to {expected}",
  },
};
