import type { Rule } from "../../src/checking";
import { FORM_IDS, type FormId } from "../../src/forms";
import type { Cases, Evidence, EvidenceCase } from "../../src/rules";
import { RULE_FOLDERS, ruleFiles } from "../rules-index";

/** A rule with its cases, as its file exports them. */
export interface Documented {
  readonly id: string;
  readonly rule: Rule<Evidence>;
  readonly cases: Cases;
}

/** Every rule that has a file of its own, in the order of the families. */
export async function documentedRules(): Promise<readonly Documented[]> {
  const files = RULE_FOLDERS.flatMap(({ path }) => ruleFiles(path).map((file) => `${path}/${file}`));
  const found = await Promise.all(
    files.map(async (path): Promise<Documented> => {
      const { rule, cases } = (await import(/* @vite-ignore */ `../../${path}`)) as Omit<Documented, "id">;
      return { id: rule.id, rule, cases };
    }),
  );
  const order = ({ id }: Documented) => FAMILIES.findIndex(({ family }) => id.startsWith(`${family}-`));
  return [...found].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}

/** The families of rules, by the letters of their ids. */
export const FAMILIES = [
  { family: "IN", zh: "表内", en: "inside one form" },
  { family: "X", zh: "表间", en: "between forms" },
  { family: "CD", zh: "科目", en: "codes" },
  { family: "SG", zh: "“三公”经费", en: "the three public expenses" },
  { family: "DC", zh: "公开要求", en: "what must be published" },
  { family: "NT", zh: "情况说明", en: "the narrative" },
  { family: "PF", zh: "绩效自评", en: "self-evaluations" },
] as const;

/** What a rule looks at, by what it needs and what its cases show. */
export interface Looks {
  readonly forms: readonly FormId[];
  readonly text: boolean;
  readonly evaluations: boolean;
  readonly previous: boolean;
}

export function looksAt({ rule, cases }: Documented): Looks {
  const shown: readonly EvidenceCase[] = [cases.pass, cases.fail];
  const needed = rule.kind === "predicate" ? (rule.needs ?? []).flatMap(({ forms = [] }) => forms) : [];
  const ids = new Set<string>([...needed, ...shown.flatMap(({ forms = {} }) => Object.keys(forms))]);
  return {
    forms: FORM_IDS.filter((id) => ids.has(id)),
    text: shown.some(({ text }) => text !== undefined),
    evaluations: shown.some(({ evaluations }) => evaluations !== undefined),
    previous: shown.some(({ previous }) => previous !== undefined),
  };
}
