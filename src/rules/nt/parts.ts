import type { Judgement } from "../../checking";
import type { SectionId, Statement } from "../../narrative";
import { type Facts, sayings } from "./facts";
import { judgeSum } from "./judge";

/** First printed amount of a subject in a section, or in a text without sections. */
function inSection(facts: Facts, subject: string, section: SectionId): Statement | undefined {
  return sayings(facts, subject, "amount").find(
    (each) => (each.section === section || each.section === null) && !each.implied,
  );
}

/** Parts of a section add up to a total of it, where the text tells all of them. */
export function* partsOf(
  facts: Facts,
  total: string,
  parts: readonly string[],
  section: SectionId,
  reason?: string,
): Generator<Judgement> {
  const whole = inSection(facts, total, section);
  const told = parts.flatMap((part) => inSection(facts, part, section) ?? []);
  if (whole !== undefined && told.length === parts.length) yield judgeSum(told, whole, reason);
}

const KINDS = ["上缴上级支出", "经营支出", "对附属单位补助支出"];

/** 支出合计 is 基本支出 and 项目支出 and what else the text tells. */
export function* expenditureParts(facts: Facts): Generator<Judgement> {
  for (const section of ["expenditure", "overall"] as const) {
    const others = KINDS.filter((kind) => inSection(facts, kind, section) !== undefined);
    yield* partsOf(facts, "支出合计", ["基本支出", "项目支出", ...others], section, "parts");
  }
}

const SOURCES = ["上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"];
const FUNDS = ["一般公共预算财政拨款收入", "政府性基金预算财政拨款收入", "国有资本经营预算财政拨款收入"];

/** 收入合计 is the sum of its sources, where their shares divide it up completely. */
export function* incomeParts(facts: Facts): Generator<Judgement> {
  const isTold = (subject: string) => inSection(facts, subject, "revenue") !== undefined;
  const grants = isTold("财政拨款收入") ? ["财政拨款收入"] : FUNDS.filter(isTold);
  const sources = [...grants, ...SOURCES.filter(isTold)];
  const shares = sources.flatMap((source) => sayings(facts, source, "share").slice(0, 1));
  const sum = shares.reduce((all, { value }) => all + Number(value), 0);
  if (shares.length !== sources.length || Math.abs(sum - 100) > 0.5) return;
  yield* partsOf(facts, "收入合计", sources, "revenue", "parts");
}
