import type { Evaluation } from "../../performance";
import type { Line } from "../../tables";

/** A score of an evaluation told somewhere in the document. */
export interface ToldScore {
  readonly evaluation: Evaluation;
  readonly line: number;
  /** Decimal string. */
  readonly score: string;
}

/** Lines longer than this are no running text. */
const MAX_LINE = 20_000;

const TOLD = /([^。；;，,：:\s]{4,60}?)(?:绩效)?自评(?:综合|总)?得分(?:为|是)?\s?(\d+(?:\.\d+)?)\s?分/g;

/** Names are compared without codes, brackets, kinds of project and 专项. */
export function bareName(name: string): string {
  return name
    .replace(/^[0-9A-Za-z]{6,}[-—]/, "")
    .replace(/^20\d\d年?度?/, "")
    .replace(/\s|专项预算项目|专项资金|专项|预算项目|项目|资金|（[^（）]{0,30}）|\([^()]{0,30}\)/g, "");
}

/** The scores told of evaluations by name in the text outside their forms. */
export function scoresTold(lines: readonly Line[], evaluations: readonly Evaluation[]): ToldScore[] {
  const named = evaluations
    .map((evaluation) => ({ evaluation, name: bareName(evaluation.name) }))
    .filter(({ name }) => name.length >= 4);
  const told: ToldScore[] = [];
  for (const line of lines) {
    if (line.text.length > MAX_LINE || !/得分/.test(line.text)) continue;
    if (evaluations.some(({ line: from, endLine }) => from <= line.number && line.number <= endLine))
      continue;
    for (const match of line.text.matchAll(TOLD)) {
      const subject = bareName(match[1] ?? "");
      if (subject.length < 4) continue;
      const found = named.filter(
        ({ name }) => name === subject || name.endsWith(subject) || subject.endsWith(name),
      );
      const only = found[0];
      if (only !== undefined && found.length === 1) {
        told.push({ evaluation: only.evaluation, line: line.number, score: match[2] ?? "0" });
      }
    }
  }
  return told;
}
