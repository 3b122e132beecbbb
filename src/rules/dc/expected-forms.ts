import type { CheckContext } from "../../checking";
import { FORM_IDS, type FormId, formOf, layoutOf } from "../../forms";
import type { Line } from "../../tables";

export const expectedForms = ({ profile }: CheckContext): readonly FormId[] =>
  layoutOf(profile.province, profile.year).forms;

/** Forms in a sentence: three by name, more by number. */
export function formsNamed(titles: readonly string[]): string {
  const names = titles.map((title) => `《${title}》`);
  return names.length > 3 ? `${names.slice(0, 3).join("")}等${names.length}张表` : names.join("");
}

/** Words that say that something is not published, and those that give the ground of law. */
export const NOT_PUBLISHED = /(?:不|未|免)(?:予|再|宜|能|便|对外|向社会)?公开/;

export const GROUND = /涉密|国家秘密|保密|依法/;

export const unquoted = (told: string): string => told.replace(/[\s“”"‘’「」]/g, "");

/** The lines that say of a form, by its name, that it is not published. */
export function withholding({ document }: CheckContext, form: FormId): readonly Line[] {
  const name = unquoted(formOf(form).title);
  const longer = FORM_IDS.map((id) => unquoted(formOf(id).title)).filter(
    (other) => other !== name && other.includes(name),
  );
  return (document?.lines ?? []).filter((line) => {
    if (!NOT_PUBLISHED.test(line.text)) return false;
    return longer.reduce((told, other) => told.replaceAll(other, ""), unquoted(line.text)).includes(name);
  });
}
