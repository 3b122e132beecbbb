import type { FinalAccounts } from "../accounts";
import {
  type Acknowledgement,
  check,
  locateErrors,
  type Profile,
  profile,
  provinceIn,
  type Rule,
} from "../checking";
import type { CodeScope } from "../codes";
import { toStatementRecord } from "../narrative";
import { summarizeEvaluation } from "../performance";
import type { ReportInput } from "../report";
import { type Evidence, evaluationRules, evidenceOf, standardRules, textRules } from "../rules";
import type { Disclosure } from "./read";

/** What an audit works with. */
export interface AuditOptions {
  /** The rules; all of the library where left out. */
  readonly rules?: readonly Rule<Evidence>[];
  /** The profile of the province that the department's name tells, and of its year, where left out. */
  readonly profile?: Profile;
  /** Last year's accounts, for the rules that compare years. */
  readonly previous?: FinalAccounts;
  readonly acknowledgements?: readonly Acknowledgement[];
  /** Where codes are looked up, as `withCatalogue` gives it; where the disclosure was read with, where left out. */
  readonly codes?: CodeScope;
  /** Name shown for the document. */
  readonly file?: string;
}

/** Sentences for what is no disclosure of final accounts. */
const KIND_WARNINGS = {
  "final-accounts": null,
  "three-public": "这份材料只公开“三公”经费，不是整本部门决算，只检查“三公”经费 (a page on 三公 alone)",
  budget: "这份材料是预算公开，不是决算公开 (a budget, not final accounts)",
  template: "这份材料是没有数据的空白模板 (a template without figures)",
  other: "这份材料中没有决算公开表，只检查文字和绩效部分 (no forms of final accounts in this document)",
} as const;

/**
 * The rules for each kind of document. Those on the forms ask for published forms: a document without any is not nine
 * times incomplete, a page on 三公 alone lacks nothing (DC), and a budget is judged by no rule on final accounts.
 */
const RULES: Readonly<Record<Disclosure["kind"], readonly Rule<Evidence>[]>> = {
  "final-accounts": standardRules,
  "three-public": standardRules.filter(({ id }) => !id.startsWith("DC-")),
  budget: evaluationRules,
  template: textRules,
  other: textRules,
};

/**
 * Audits a disclosure: checks its accounts, looks for the guilty cells, and gives all that a report needs.
 *
 * @example
 * ```ts
 * import { auditDisclosure, readDisclosure } from "juesuan/disclosure";
 * const text = "2024年度部门决算\n支出决算表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n合计\t\t3.00\t1.00\t1.00";
 * const { result } = auditDisclosure(readDisclosure(text));
 * result.findings.some((finding) => finding.rule === "IN-12"); // => true
 * ```
 */
export function auditDisclosure(disclosure: Disclosure, options: AuditOptions = {}): ReportInput {
  const { accounts, lines, kind, narrative, evaluations, unread, reading, warnings } = disclosure;
  const rules = options.rules ?? RULES[kind];
  const at = options.profile ?? profile(provinceIn(accounts.department ?? ""), accounts.year);
  const unreadForms = disclosure.evaluationForms.filter(({ state }) => state === "unread").length;
  const codes = options.codes ?? disclosure.codes;
  const scope = codes === undefined ? {} : { codes };
  const evidence = evidenceOf({ narrative, evaluations, unreadForms, lines, profile: at, ...scope });
  const result = check(accounts, {
    rules,
    evidence,
    profile: at,
    document: { lines },
    reading,
    ...(options.previous === undefined ? {} : { previous: options.previous }),
    ...(options.acknowledgements === undefined ? {} : { acknowledgements: options.acknowledgements }),
  });
  const warning = warningOf(disclosure);
  return {
    file: options.file ?? null,
    accounts,
    result,
    suspects: locateErrors(accounts, {
      rules: hasForms(kind) ? rules : [],
      profile: at,
      checked: result,
      ...scope,
    }).suspects,
    evaluations: (evidence.evaluations ?? []).map(({ evaluation, scheme, score }) =>
      summarizeEvaluation(evaluation, { scheme, score }),
    ),
    statements: narrative.statements.map(toStatementRecord),
    unread,
    reading,
    kind,
    warnings,
    lines,
    ...(warning === null ? {} : { warning }),
  };
}

/** Whether documents of this kind have forms of final accounts. */
const hasForms = (kind: Disclosure["kind"]) => kind === "final-accounts" || kind === "three-public";

const NOT_READ =
  "这份材料中有决算公开表，但没有读懂，表的检查未做；从PDF、网页复制的文字会失去表格的列，请改用原文件 (forms stand in this document and were not read: use the original file)";
const NOTHING = "这份材料没有读懂，未作检查 (nothing of this document was read)";

/** A sentence where the document is no disclosure of final accounts, or was not read. */
function warningOf({ kind, reading, unread, evaluations, narrative }: Disclosure): string | null {
  const forms = reading.filter(({ state }) => state !== "absent");
  if (kind === "other" && forms.length > 0) return NOT_READ;
  const nothing = evaluations.length === 0 && narrative.statements.length === 0;
  if (kind === "other" && nothing && unread.length > 0) return NOTHING;
  return KIND_WARNINGS[kind];
}
