import type { FinalAccounts } from "../accounts";
import {
  type Checker,
  createChecker,
  type LocalizedText,
  locateErrors,
  type NotUsed,
  type Profile,
  profile,
  type Rule,
} from "../checking";
import { need, needFigures } from "../errors";
import { provinceIn } from "../forms";
import { frozen } from "../frozen";
import { toStatementRecord } from "../narrative";
import { summaryOf } from "../performance";
import { type Audit, SCHEMA_VERSION } from "../report";
import {
  type Evidence,
  type EvidenceOptions,
  evaluationRules,
  evidenceFrom,
  standardRules,
  textRules,
} from "../rules";
import { noticeOf } from "./notice";
import { type AuditOptions, assertDocument, assertOptions, type DocumentOptions } from "./options";
import type { Disclosure } from "./read";

/** Audits documents, all with the same options. */
export interface Auditor {
  /** Audits what `read` gave, or accounts alone; `document` goes before what the auditor was made with. */
  audit(what: Disclosure | FinalAccounts, document?: DocumentOptions): Audit;
}

/** The rules for each kind of document, and for accounts without one. */
type Kind = Disclosure["kind"] | "accounts";

/**
 * The rules of a kind. Those on the forms ask for published forms: a document without any is not nine times
 * incomplete, a page on 三公 alone and accounts of a program lack nothing (DC), and a budget is judged by no rule on
 * final accounts.
 */
function rulesFor(kind: Kind): readonly Rule<Evidence>[] {
  switch (kind) {
    case "final-accounts":
      return standardRules;
    case "budget":
      return evaluationRules;
    case "accounts":
    case "three-public":
      return standardRules.filter(({ id }) => !id.startsWith("DC-"));
    default:
      return textRules;
  }
}

/**
 * Audits a disclosure, or accounts alone: checks them by every rule that holds for them, looks for the guilty cells, and
 * gives all that a report needs. Province and year are told by the document where no option says them.
 *
 * @throws {JuesuanError} `unknown-name` for an option, a rule or a limit that is none, `unknown-province`, `wrong-rule` for an
 * id that stands twice.
 * @example
 * ```ts
 * import { audit, read } from "juesuan/disclosure";
 * const text = "2024年度部门决算\n支出决算表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n合计\t\t3.00\t1.00\t1.00";
 * const { findings } = audit(read(text));
 * findings.some((finding) => finding.rule === "IN-12"); // => true
 * audit(read(text), { off: ["IN-12"] }).findings.some((finding) => finding.rule === "IN-12"); // => false
 * audit(read(text), { off: ["IN-1Z"] }); // throws /IN-1Z/
 * ```
 */
export function audit(what: Disclosure | FinalAccounts, options: AuditOptions = {}): Audit {
  return createAuditor(options).audit(what);
}

/**
 * An auditor for many documents: options are checked once, and what is learnt of one document's shape serves the next.
 *
 * @throws {JuesuanError} as `audit`.
 * @example
 * ```ts
 * import { createAuditor } from "juesuan/disclosure";
 * import { sampleAccounts } from "juesuan/accounts";
 * const auditor = createAuditor({ province: "山西", severities: { "IN-12": "warning" } });
 * auditor.audit(sampleAccounts(), { file: "001" }).findings; // => []
 * ```
 */
export function createAuditor(options: AuditOptions = {}): Auditor {
  assertOptions(options);
  // Refuses a province, a weight or a limit that is none before the first document comes.
  const { province = null, severities = {}, limits = {}, unitKind } = options;
  profile(province, null, { severities, limits, ...(unitKind === undefined ? {} : { unitKind }) });
  const benches = new Map<string, Bench>();
  return {
    audit(what, document = {}) {
      need("object", what, "what");
      assertDocument(document);
      if (document.acknowledgements !== undefined)
        assertOptions({ ...options, acknowledgements: document.acknowledgements });
      const given = { ...options, ...document };
      const isDisclosure = "accounts" in what;
      const accounts = isDisclosure ? what.accounts : what;
      needFigures(accounts, "what");
      const bench = benchFor(isDisclosure ? what.kind : "accounts", accounts, options, benches);
      return isDisclosure ? ofDisclosure(what, given, bench) : ofAccounts(what, given, bench);
    },
  };
}

/** The checker for one kind of document in one province and year. */
interface Bench {
  readonly rules: readonly Rule<Evidence>[];
  readonly at: Profile;
  readonly checker: Checker<Evidence>;
  /** Rules that are switched off and would not have been asked. */
  readonly notUsed: readonly NotUsed[];
}

/** Provinces, years and kinds that an auditor remembers. */
const BENCHES_KEPT = 64;

function benchFor(
  kind: Kind,
  accounts: FinalAccounts,
  options: AuditOptions,
  benches: Map<string, Bench>,
): Bench {
  const { province = provinceIn(accounts.department ?? ""), year = accounts.year } = options;
  const key = `${kind} ${province} ${year}`;
  const known = benches.get(key);
  if (known !== undefined) return known;
  const { add = [], off = [], severities = {}, limits = {}, unitKind } = options;
  const own = rulesFor(kind);
  const left = new Set(off);
  const rules = [...own, ...add].filter(({ id }) => !left.has(id));
  const ids = new Set([...own, ...add].map(({ id }) => id));
  const at = profile(province, year, {
    severities,
    limits,
    ...(unitKind === undefined ? {} : { unitKind }),
  });
  const bench: Bench = {
    rules,
    at,
    checker: createChecker<Evidence>({ rules, profile: at }),
    notUsed: off.filter((id) => !ids.has(id)).map((name) => ({ option: "off", name, why: NOT_ASKED })),
  };
  if (benches.size >= BENCHES_KEPT) benches.delete(benches.keys().next().value ?? "");
  benches.set(key, bench);
  return bench;
}

const NOT_ASKED: LocalizedText = /* @__PURE__ */ frozen({
  zh: "这类材料本来就不用这条规则",
  en: "documents of this kind are not judged by this rule",
});

function ofDisclosure(disclosure: Disclosure, options: AuditOptions, bench: Bench): Audit {
  const { accounts, lines, kind, narrative, evaluations, unread, reading, warnings } = disclosure;
  const evidence = evidenceFrom({
    ...evidenceOptions({ ...options, codes: options.codes ?? disclosure.codes }, bench),
    narrative,
    evaluations,
    unreadForms: disclosure.evaluationForms.filter(({ state }) => state === "unread").length,
    lines,
  });
  return auditOf(evidence, options, bench, {
    kind,
    accounts,
    statements: narrative.statements.map(toStatementRecord),
    coverage: { forms: reading, unread, warnings, notice: noticeOf(disclosure) },
    lines,
  });
}

/** Accounts of a program: there is no text that could be unread or that could tell more. */
function ofAccounts(accounts: FinalAccounts, options: AuditOptions, bench: Bench): Audit {
  return auditOf(evidenceFrom(evidenceOptions(options, bench)), options, bench, {
    kind: null,
    accounts,
    statements: [],
    coverage: { forms: null, unread: [], warnings: [], notice: null },
    lines: [],
  });
}

function evidenceOptions(
  options: { readonly [K in keyof AuditOptions]: AuditOptions[K] | undefined },
  { at }: Bench,
): EvidenceOptions {
  const { codes, inputs, schemeOf, judgementsOf, threePublic, threePublicLimits: limits } = options;
  const given = { codes, inputs, schemeOf, judgementsOf, threePublic, limits };
  return {
    ...(Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    ) as EvidenceOptions),
    profile: at,
  };
}

/** What the rules and the search for guilty cells say, beside what was read. */
function auditOf(
  evidence: Evidence,
  { file, previous, acknowledgements }: AuditOptions,
  { rules, at, checker, notUsed }: Bench,
  document: Pick<Audit, "kind" | "accounts" | "statements" | "coverage" | "lines">,
): Audit {
  const { accounts, lines, coverage, kind } = document;
  const result = checker.check(accounts, {
    evidence,
    ...(coverage.forms === null ? {} : { document: { lines }, reading: coverage.forms }),
    ...(previous === undefined ? {} : { previous }),
    ...(acknowledgements === undefined ? {} : { acknowledgements }),
  });
  const { suspects } = locateErrors(accounts, {
    rules: kind === null || hasForms(kind) ? rules : [],
    profile: at,
    checked: result,
    ...(evidence.codes === undefined ? {} : { codes: evidence.codes }),
  });
  return {
    schemaVersion: SCHEMA_VERSION,
    file: file ?? null,
    ...document,
    findings: result.findings,
    outcomes: result.outcomes,
    // Put together when they are asked for: most audits are not.
    get roundings() {
      return result.roundings;
    },
    get byRule() {
      return result.byRule;
    },
    broken: result.broken,
    notUsed: [...notUsed, ...result.notUsed],
    suspects,
    evaluations: (evidence.evaluations ?? []).map(({ evaluation, scheme, score }) =>
      summaryOf(evaluation, { scheme, score }),
    ),
  };
}

/** Whether documents of this kind have forms of final accounts. */
const hasForms = (kind: string) => kind === "final-accounts" || kind === "three-public";
