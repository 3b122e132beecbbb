import type { FinalAccounts } from "../accounts";
import {
  type Acknowledgement,
  type Rule,
  type RuleName,
  refuseUnknown,
  type Severities,
  type UnitKind,
} from "../checking";
import { need, refusal, WRONG_RULE } from "../errors";
import type { ProvinceName } from "../forms";
import { once } from "../frozen";
import type { Said } from "../guard";
import { type Evidence, type EvidenceOptions, standardRules } from "../rules";

/** What holds for one document: its name, the year before, the explanations that were accepted for it. */
export interface DocumentOptions {
  /** Name shown for the document. */
  readonly file?: string;
  /** Last year's accounts, for the rules that compare years. */
  readonly previous?: FinalAccounts;
  /** Written explanations that were accepted: the finding stays visible and is marked. */
  readonly acknowledgements?: readonly Acknowledgement[];
}

/** What an audit works with. All that is left out is told by the document: its province, its year, its rules. */
export interface AuditOptions
  extends DocumentOptions,
    Pick<EvidenceOptions, "codes" | "inputs" | "schemeOf" | "judgementsOf" | "threePublic"> {
  /** Rules of your own, beside those of the library; an id of the library is refused. */
  readonly add?: readonly Rule<Evidence>[];
  /** Ids of rules that are left out; an unknown one is refused. */
  readonly off?: readonly RuleName[];
  /** Severity by rule id; an unknown id is refused. */
  readonly severities?: Severities;
  /** Limits of plausibility rules by name (`completionLeast`); one that no rule takes is refused. */
  readonly limits?: Readonly<Record<string, number>>;
  /** The limits on 三公 by province and year; `THREE_PUBLIC_LIMITS` where left out. */
  readonly threePublicLimits?: EvidenceOptions["limits"];
  /** The province (`山西`, `山西省` or `shanxi`); null for the whole country. */
  readonly province?: ProvinceName | null;
  /** The year of the rules, codes and limits; that of the accounts where left out. */
  readonly year?: number;
  readonly unitKind?: UnitKind;
}

/** The names of all options: a misspelt one is refused. */
const NAMES: Readonly<Record<keyof AuditOptions, true>> = {
  file: true,
  previous: true,
  acknowledgements: true,
  codes: true,
  inputs: true,
  schemeOf: true,
  judgementsOf: true,
  threePublic: true,
  add: true,
  off: true,
  severities: true,
  limits: true,
  threePublicLimits: true,
  province: true,
  year: true,
  unitKind: true,
};

/** What the rules of the library are called and which limits they take: the same for every audit. */
const ofLibrary = /* @__PURE__ */ once(() => ({
  ids: standardRules.map(({ id }) => id),
  limits: standardRules.flatMap((rule) => Object.keys(rule.limits ?? {})),
}));

/** Refuses what can have no effect: a misspelt option, rule or limit, and an id that stands twice. */
export function assertOptions(options: AuditOptions): void {
  need("object", options, "options");
  refuseUnknown("options", AN_OPTION, Object.keys(options), Object.keys(NAMES));
  const { add = [], off = [], severities = {}, limits = {}, acknowledgements = [] } = options;
  need("object", severities, "options", "severities");
  need("object", limits, "options", "limits");
  const ids = new Set(ofLibrary().ids);
  for (const { id } of add) {
    if (ids.has(id))
      throw refusal(
        WRONG_RULE,
        id,
        [`自己的编号：规则${id}已有`, `an id of its own: a rule ${id} is there already`],
        ["add"],
      );
    ids.add(id);
  }
  const rules = [...ids];
  refuseUnknown("off", A_RULE, off, rules);
  refuseUnknown("severities", A_RULE, Object.keys(severities), rules);
  const explained = acknowledgements.map(({ rule }) => rule);
  refuseUnknown("acknowledgements", A_RULE, explained, rules);
  // A misspelt key would explain more than was meant.
  for (const one of acknowledgements)
    refuseUnknown("acknowledgements", ["说明的键", "a key of an explanation"], Object.keys(one), [
      "rule",
      "form",
      "row",
      "column",
      "note",
    ]);
  const own = add.flatMap((rule) => Object.keys(rule.limits ?? {}));
  refuseUnknown("limits", ["本次核对的限额", "a limit of this audit"], Object.keys(limits), [
    ...ofLibrary().limits,
    ...own,
  ]);
}

const AN_OPTION: Said = ["本次核对的选项", "an option of this audit"];
const A_RULE: Said = ["本次核对的规则", "a rule of this audit"];

/** Refuses what does not belong to one document. */
export function assertDocument(document: DocumentOptions): void {
  need("object", document, "document");
  refuseUnknown("document", AN_OPTION, Object.keys(document), ["file", "previous", "acknowledgements"]);
}
