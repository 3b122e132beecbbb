import { isPartlyRead, tableOf } from "../accounts";
import { type FormId, layoutOf } from "../forms";
import { INDETERMINATE, NOT_APPLICABLE } from "./judgements";
import type { CheckContext, Judgement } from "./rule";

/**
 * Whether the layout of the profile prints a form.
 */
export function isExpected({ profile }: CheckContext, form: FormId): boolean {
  return layoutOf(profile.province, profile.year).forms.includes(form);
}

/**
 * Whether something of a form stands in the text and was not read: what is not among its rows may be there after all,
 * so nothing of it can be said to be missing.
 */
export function standsUnread({ accounts, reading }: CheckContext, form: FormId): boolean {
  const table = tableOf(accounts, form);
  if (table !== undefined && isPartlyRead(table)) return true;
  const state = reading?.find((one) => one.form === form)?.state;
  return state === "partly" || state === "unread";
}

/**
 * The outcome where a form is absent: not applicable where the layout has no such form, otherwise indeterminate, as
 * it is where a form was read in part only; null where all are there.
 */
export function absence(context: CheckContext, forms: readonly FormId[]): Judgement | null {
  const tables = forms.map((form) => tableOf(context.accounts, form));
  const absent = forms.filter((_, index) => tables[index] === undefined);
  if (absent.some((form) => !isExpected(context, form))) return NOT_APPLICABLE;
  const open = forms.some((form) => standsUnread(context, form));
  return absent.length > 0 || open ? INDETERMINATE : null;
}
