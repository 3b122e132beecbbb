import { phraseOf } from "./phrase";
import type { Run } from "./run";
import { plainSubject, type Subject } from "./subject";

/** What a part is called of which nothing but its size is told. */
const PORTION = "一部分";

/** 中 behind a noun, which is no first sign of another word (中央, 中小企业, 中学). */
const WITHIN = /^中(?![央小型学心级药华国医期层等部式标转])/;

/**
 * A part of what is spoken of, told by its size alone or by a name that is none of the accounts: the whole keeps its own figure. Null
 * where the figure is of no such part.
 */
export function partOf(run: Run, index: number, unit: string): Subject | null {
  return partWithin(run, index) ?? partCounted(run, unit) ?? ofContracts(run, unit);
}

/** `项目支出中20万元用于河道治理`, `上述车辆中新能源汽车2辆`. */
function partWithin({ clause, tokens, folded }: Run, index: number): Subject | null {
  const whole = clause.nouns.at(-1);
  if (whole === undefined || clause.share || clause.direction !== null) return null;
  for (let at = index - 1; at > clause.start; at -= 1) {
    const [noun, token] = [tokens[at - 1], tokens[at]];
    if (token?.kind !== "text" && !(token?.kind === "word" && token.role.role === "filler")) return null;
    if (token.kind !== "text" || noun?.kind !== "word" || noun.role.role !== "noun") continue;
    const words = folded.text.slice(token.from, tokens[index]?.from ?? token.to);
    if (!WITHIN.test(words)) return null;
    const name = phraseOf(folded, tokens, at, index)?.replace(/^中/, "") ?? "";
    return plainSubject(`${whole.title}/${name.length > 1 ? name : PORTION}`);
  }
  return null;
}

/** `保有量3辆，其中2辆为冷链车，1辆待报废`: of what was counted, where the clause names nothing. */
function partCounted({ clause, tokens, state, out }: Run, unit: string): Subject | null {
  const last = countBefore(state, out);
  if (last?.unit !== unit || last.aside) return null;
  if (clause.nouns.length > 0 || clause.hasText || clause.count !== null || clause.topic !== null)
    return null;
  if (last.subject.endsWith(`/${PORTION}`)) return plainSubject(last.subject);
  const before = tokens[clause.start - 1];
  const isAmong = before?.kind === "word" && before.role.role === "among";
  return isAmong ? plainSubject(`${last.subject}/${PORTION}`) : null;
}

/** `货物采购6份、24万元`: contracts alone are counted in 份, and what they promise is not what was spent. */
function ofContracts({ clause, state, out, folded, tokens }: Run, unit: string): Subject | null {
  const last = countBefore(state, out);
  if (!/元$/.test(unit) || last?.unit !== "份") return null;
  if (clause.nouns.length > 0 || clause.weak !== null || clause.bare !== null) return null;
  const from = tokens[clause.start]?.from ?? 0;
  const words = folded.text.slice(from, from + LONGEST_AMOUNT);
  if (clause.hasText && !/^(?:合同)?(?:总)?金额/.test(words)) return null;
  return plainSubject(last.subject.endsWith("合同") ? last.subject : `${last.subject}/合同`);
}

const LONGEST_AMOUNT = 6;

/** The count that the sentence told last. */
function countBefore(
  { begun }: Run["state"],
  { statements }: Run["out"],
): Run["out"]["statements"][number] | null {
  const last = statements.length > begun.statements ? statements.at(-1) : undefined;
  return last?.measure === "count" ? last : null;
}
