import type { Folded } from "../text/fold";
import { type CountKind, countTitle, type TopicId } from "../words/topics";
import { nounBehind } from "./phrase";
import type { Clause, State } from "./state";
import { plainSubject, type Subject } from "./subject";
import { clauseSubjects } from "./words";

interface CountContext {
  readonly clause: Clause;
  readonly state: State;
  readonly unit: string;
  /** The unknown words of the clause as a phrase. */
  readonly phrase: () => string | null;
  readonly folded: Folded;
  readonly end: number;
}

/** `村级组织运转项目自评得分97分，全年预算150万元`: what was scored is what the figures behind its score are of. */
function goOnWith(scored: string, state: State): void {
  const [, project] =
    /^(.{2,36}(?:项目|经费|资金|工程|补助))(?:支出)?(?:绩效)?(?:自评|评价)?(?:得分|总分|分数|评分)$/.exec(
      scored,
    ) ?? [];
  if (project === undefined || state.section !== "performance" || state.among !== null) return;
  state.subjects = [plainSubject(project)];
  if (!state.sentenceHasFigure) state.lead = state.subjects;
}

/** Units by which people are counted. */
const PERSONS = new Set(["人次", "人", "万人次", "万人"]);

/** What a count counts: by the words of its clause, the unit, and what the sentence spoke of before. */
export function countSubject(context: CountContext): Subject | null {
  const { clause, state, unit } = context;
  if (state.section === "threePublic" || (state.section === null && isThreePublic(clause, state))) {
    const counted = threePublicCount(context);
    if (counted !== null) return counted;
  }
  if (unit === "分" && DEDUCTED.test(textBefore(context, NEAR))) return plainSubject("扣分");
  const scored = unit === "分" ? (rateScored(context) ?? context.phrase()) : null;
  if (scored !== null) {
    goOnWith(scored, state);
    return plainSubject(scored);
  }
  const named = clause.nouns.at(-1);
  if (named !== undefined) {
    // 公务用车购置费20万元，购置执法执勤用车1辆，比上年增加20万元: money goes on with what costs.
    if (state.section !== "threePublic" || named.topic !== null) state.subjects = [named];
    return named;
  }
  const behind = nounBehind(context.folded, context.end);
  if (behind !== null) return plainSubject(behind);
  const phrase = context.phrase();
  if (phrase !== null) return plainSubject(phrase);
  if (clause.score || unit === "分") return plainSubject("自评得分");
  const of = clauseSubjects(clause, state)[0] ?? state.subjects[0] ?? null;
  // 支出0.96万元；…3批: income and expenditure are not counted.
  return of?.side == null ? of : null;
}

/** 预算执行率得分9.5分: the points of a rate are not those of the whole. */
const rateScored = (context: CountContext): string | null =>
  /([\u4e00-\u9fff]{2,8}率得分)[为是]?[\d.]{0,7}分?$/.exec(textBefore(context, 24))?.[1] ?? null;

/** Whether a text without sections speaks of 三公 here. */
function isThreePublic(clause: Clause, state: State): boolean {
  if (clause.count === "bought" || clause.count === "kept") return true;
  const topic = clause.topic ?? clause.nouns.at(-1)?.topic ?? state.topic;
  return topic !== null && topic !== undefined;
}

/** `扣5分`, `扣分5分`. */
const DEDUCTED = /扣(?:[分减除了]){0,2}[\d.]+分$/;

/** `组织团组1个，参加外单位组团2个`: those of others are not among one's own. */
const OTHERS = /参加(?:其他|其它|外|他)[^,;。]{0,16}$/;

function threePublicCount(context: CountContext): Subject | null {
  const { clause, state, unit } = context;
  const named = clause.nouns.at(-1);
  if (named !== undefined) {
    if (named.topic === null && named.noun !== "vehicleStock") return null;
    state.subjects = [named];
    if (named.topic !== null) state.topic = named.topic;
  }
  const kind = kindOf(context);
  const topic: TopicId | null = clause.topic ?? named?.topic ?? state.topic;
  if (kind === null || (topic === null && kind !== "bought" && kind !== "kept")) return null;
  if (kind === "groups" && OTHERS.test(textBefore(context, 24))) return plainSubject("参加其他单位团组");
  const title = countTitle(topic ?? "vehicles", kind);
  if (title === null) return null;
  const isVehicle = unit === "辆" || unit === "台";
  // 团组5个，其中赴亚洲3个、赴欧洲2个: the whole has been told, and what follows has names of its own.
  const isPart = isVehicle || (state.among !== null && state.told.has(`${title}|count|`));
  const part =
    isPart && named === undefined && clause.count === null && clause.hasText ? context.phrase() : null;
  state.part = isVehicle ? part : null;
  return plainSubject(part === null ? title : `${title}/${part}`);
}

/** What is counted of guests and journeys, in the clause of its figure. */
const VISIT = /接待|来访|来宾|来客|出访|出国|出境|团/;
const NEAR = 30;

/** What stands before the end of a figure, its own digits with it. */
const textBefore = ({ folded, end }: CountContext, most: number): string =>
  folded.text.slice(Math.max(0, end - most), end);

/** The words of a clause before the end of a figure, as far as they are near. */
const clauseBefore = (context: CountContext): string =>
  textBefore(context, NEAR)
    .split(/[,;:。]/)
    .at(-1) ?? "";

function kindOf(context: CountContext): CountKind | null {
  const { clause, state, unit } = context;
  if (unit === "辆" || unit === "台") {
    if (clause.count === "bought" || clause.count === "kept") return remembered(clause.count, state);
    if (clause.nouns.at(-1)?.noun === "vehiclePurchase") return remembered("bought", state);
    if (clause.nouns.at(-1)?.noun === "vehicleUpkeep" || clause.nouns.at(-1)?.noun === "vehicleStock")
      return remembered("kept", state);
    if (clause.hasText && state.vehicleCount !== null) return state.vehicleCount;
    return state.subjects[0]?.noun === "vehiclePurchase" ? "bought" : "kept";
  }
  if (PERSONS.has(unit)) return "persons";
  if (clause.count !== null && clause.count !== "bought" && clause.count !== "kept") return clause.count;
  if (clause.count !== null) return remembered(clause.count, state);
  if (unit === "批次" || unit === "万批次") return "batches";
  // 接待5批次，全年用车46次: another thing that happened so many times.
  if (unit === "次" && clause.hasText && !VISIT.test(clauseBefore(context))) return null;
  if (unit === "个" || unit === "次" || unit === "组")
    return state.topic === "abroad" || clause.topic === "abroad" ? "groups" : "batches";
  return null;
}

function remembered(kind: "bought" | "kept", state: State): CountKind {
  state.vehicleCount = kind;
  return kind;
}
