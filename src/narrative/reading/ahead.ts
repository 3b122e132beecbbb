import type { Run } from "./run";
import { newClause } from "./state";
import type { Subject } from "./subject";
import { clauseSubjects, takeWord } from "./words";

/** How far behind 相比 the subject is looked for. */
const WITHIN = 10;

/**
 * `与2023年初预算数4,000万元相比，财政拨款支出增加…`: of what the figure that is compared with is told, where only the words behind 相比
 * name it; empty where they do not.
 */
export function subjectsAhead({ clause, state, tokens }: Run, index: number): readonly Subject[] {
  const word = tokens[index + 1];
  const isCompared = clause.compare && (clause.prior || clause.budget !== null);
  if (!isCompared || word?.kind !== "word" || word.role.role !== "compare") return [];
  const ahead = newClause(index + 2);
  for (let at = index + 2; at < Math.min(tokens.length, index + 2 + WITHIN); at += 1) {
    const token = tokens[at];
    if (token?.kind === "mark" && token.mark === "," && at === index + 2) continue;
    if (token?.kind !== "word") break;
    const { role } = token.role;
    if (role !== "noun" && role !== "class" && role !== "scope" && role !== "filler") break;
    takeWord(token.role, at, ahead, state);
  }
  return clauseSubjects(ahead, state);
}
