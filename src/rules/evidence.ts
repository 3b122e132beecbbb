import type { CheckContext, Profile } from "../checking";
import type { CodeScope } from "../codes";
import { need, needObjects, needParts } from "../errors";
import { type Narrative, needStatements } from "../narrative";
import {
  type Evaluation,
  needEvaluation,
  type ReviewerJudgement,
  type Scheme,
  type ScoringOptions,
  schemeFor,
  scoreOf,
} from "../performance";
import type { Line } from "../tables";
import type { Limit, ThreePublicModel } from "../three-public";
import { type Told, toldIn } from "./nt/facts";
import { ownProseOf, rowsAmong } from "./pf/own-prose";
import { type Prose, proseOf, summariesOf } from "./pf/prose";
import type { JudgedEvaluation } from "./pf/rule";
import { sentencesOf } from "./pf/sentences";

/**
 * What the rules look at beside the accounts and the text: the statements of the narrative and the evaluations with
 * their scores. What is left out is not judged; `evidenceOf` makes it of what the readers give.
 */
export interface Evidence {
  /** The statements on the accounts, by subject and measure. */
  readonly told?: Told;
  /** Every evaluation of the document. */
  readonly evaluations?: readonly JudgedEvaluation[];
  /** How many forms of evaluations stand in the text whose rows were not read. */
  readonly unreadForms?: number;
  /** 三公 with its counts, where a program gives them. */
  readonly threePublic?: ThreePublicModel;
  /** The limits on 三公 by province and year; `THREE_PUBLIC_LIMITS` where left out. */
  readonly limits?: readonly Limit[];
  /** What the text says of its evaluations and projects. */
  readonly prose?: Prose;
  /** Where codes are looked up; the built-in catalogue where left out. */
  readonly codes?: CodeScope;
}

/** What a rule sees: accounts, profile, text, and the evidence. */
export type RuleContext = CheckContext & Evidence;

/** What evidence is made of. */
export interface EvidenceOptions extends Pick<ScoringOptions, "inputs"> {
  /** What `readNarrative` gave. */
  readonly narrative?: Narrative;
  /** What `readEvaluations` gave. */
  readonly evaluations?: readonly Evaluation[];
  /** How many forms of evaluations stand in the text whose rows were not read: what needs all forms is then indeterminate. */
  readonly unreadForms?: number;
  /** 三公 with the counts that no form has, as `threePublicModel` gives it. */
  readonly threePublic?: ThreePublicModel;
  /** The limits on 三公 by province and year; `THREE_PUBLIC_LIMITS` where left out. */
  readonly limits?: readonly Limit[];
  /** The lines of the text, for what it says of its evaluations. */
  readonly lines?: readonly Line[];
  /** The province tells between schemes. */
  readonly profile?: Profile;
  /** Where codes are looked up, as `withCatalogue` gives it; the built-in catalogue where left out. */
  readonly codes?: CodeScope;
  /** The scheme of an evaluation, where the form shall not choose it. */
  readonly schemeOf?: (evaluation: Evaluation) => Scheme | null;
  /** What reviewers say of the rows of an evaluation that nobody can compute. */
  readonly judgementsOf?: (evaluation: Evaluation) => readonly ReviewerJudgement[];
}

function scoringOf({ inputs, judgementsOf }: EvidenceOptions, evaluation: Evaluation): ScoringOptions {
  return {
    ...(inputs === undefined ? {} : { inputs }),
    ...(judgementsOf === undefined ? {} : { judgements: judgementsOf(evaluation) }),
  };
}

/**
 * Makes the evidence of a document out of what the readers gave: statements in order and by subject, each evaluation
 * with its scheme and scores.
 *
 * @example
 * ```ts
 * import { check } from "juesuan/checking";
 * import { readNarrative } from "juesuan/narrative";
 * import { evidenceOf, standardRules } from "juesuan/rules";
 * const narrative = readNarrative("2024年度机关运行经费支出10.00万元，比2023年度增加5.00万元，增长50.00%。");
 * const accounts = { department: null, year: 2024, unit: null, forms: {} };
 * const { findings } = check(accounts, { rules: standardRules, evidence: evidenceOf({ narrative }) });
 * findings.filter(({ rule }) => rule === "NT-07").map(({ expected, actual }) => [expected, actual]); // => [["100.00", "50.00"]]
 * ```
 */
export function evidenceOf(given: EvidenceOptions): Evidence {
  const { narrative, evaluations } = need("object", given, "given");
  if (narrative !== undefined) {
    needObjects(need("object", narrative, "narrative").reasons, "narrative", "reasons").forEach(
      (reason, at) => {
        needParts(reason, { subjects: "list" }, "narrative", "reasons", at);
      },
    );
    needStatements(narrative.statements, "narrative", "statements");
  }
  if (given.schemeOf !== undefined) need("function", given.schemeOf, "given", "schemeOf");
  if (evaluations !== undefined)
    need("list", evaluations, "evaluations").forEach((evaluation, index) => {
      needEvaluation(evaluation, "evaluations", index);
    });
  return evidenceFrom(given);
}

/** As {@link evidenceOf}, of what the readers of the library gave. */
export function evidenceFrom(given: EvidenceOptions): Evidence {
  const { narrative, evaluations, unreadForms, lines, profile, schemeOf, threePublic, limits, codes } = given;
  const hints = profile?.province == null ? {} : { province: profile.province };
  const sentences = sentencesOf(lines ?? []);
  const summaries = summariesOf(sentences, evaluations ?? []);
  const rows = rowsAmong(lines ?? []);
  const judged = evaluations?.map((evaluation) => {
    const scheme = schemeOf?.(evaluation) ?? schemeFor(evaluation, hints);
    return {
      evaluation,
      scheme,
      score: scheme === null ? null : scoreOf(evaluation, scheme, scoringOf(given, evaluation)),
      told: ownProseOf(evaluation, rows, summaries.get(evaluation)),
    };
  });
  return {
    ...(narrative === undefined ? {} : { told: toldIn(narrative) }),
    ...(judged === undefined ? {} : { evaluations: judged }),
    ...(unreadForms === undefined ? {} : { unreadForms }),
    ...(threePublic === undefined ? {} : { threePublic }),
    ...(limits === undefined ? {} : { limits }),
    ...(codes === undefined ? {} : { codes }),
    ...(lines === undefined ? {} : { prose: proseOf(sentences, evaluations ?? []) }),
  };
}
