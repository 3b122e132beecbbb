import { SECTIONS } from "../sections";
import { type NounId, nounOf, titleOf } from "../words/nouns";
import { countTitle } from "../words/topics";
import { MONEY_UNITS } from "../words/units";
import type { Scope } from "../words/word";
import { subjectsAhead } from "./ahead";
import { countSubject } from "./counts";
import { isGeneral, nounBehind, phraseOf } from "./phrase";
import { partOf } from "./portion";
import { commit, currentSubjects, type Run } from "./run";
import type { State } from "./state";
import { plainSubject, type Subject, subjectsOf } from "./subject";
import type { FigureToken } from "./token";
import { clauseSubjects } from "./words";

/** `年中追加预算150万元`, `中期调减10万元`, `年中下达37万元`: a budget of its own, beside the initial one. */
const SUPPLEMENT = /(?:追加|(?:[年期]中|中期)(?:调[增减]|下达))(?:预算|资金|指标|安排|经费|了|数|为){0,3}$/;

/** `（1）赴芬兰交流，1人，6天，支出5万元；`: of one journey. */
const JOURNEY = /[)、:;,]赴([^\d,;。]{2,24})/;

/** Where the part of a sentence that its last figure stands in goes to; none where it tells of no journey. */
const journeyIn = (sentence: string): string | undefined =>
  JOURNEY.exec(sentence.slice(Math.max(sentence.lastIndexOf(";"), sentence.lastIndexOf("。"), 0)))?.[1];

/** `其中追加基本支出48万元、项目支出40万元`: what was added to a part, not the part. */
const ADDED = /追加(?!预算|后|[^,;:。]{0,12}后)[^,;:。]{1,40}$/;

/** Characters before a figure in which the words stand that say what it is of. */
const NEAR = 40;

/** `人均116.28元`: the amount is of one head, not of the subject. */
const PER_HEAD = /人均|车均|辆均|生均|户均|床均|亩均|每人次?|每辆|每批次?/;

/** `处置车辆1辆，账面原值15万元`: the value of what was counted. */
const VALUE = /^(?:账面)?(?:原值|净值|价值)$/;

/** `项目6个，涉及财政资金356.20万元`: the money of what was counted. */
const FUNDS = /^(?:财政|预算|项目|专项)资金$/;

/** The folded words of the clause before a figure, as far as they are near. */
export function wordsBefore({ folded, tokens, clause }: Run, figure: FigureToken): string {
  const from = tokens[clause.start]?.from ?? figure.from;
  return folded.text.slice(Math.max(from, figure.from - NEAR), figure.from);
}

/** `绩效自评的项目1个，涉及预算金额175.52万元`: money is of what the sentence has just counted; null where it has not. */
export function countedBefore({ state, out }: Run, unit: string): readonly Subject[] | null {
  const told = out.statements.slice(Math.max(state.begun.statements, out.statements.length - 2));
  const [counted, last = counted] = told;
  // 项目10个，全年预算数90万元，全年执行数88万元
  if (MONEY_UNITS.includes(unit) && counted?.measure === "count" && last?.measure === "budget")
    return last.subject === counted.subject ? [plainSubject(last.subject)] : null;
  const isOfSentence = told.length > 0;
  if (!MONEY_UNITS.includes(unit) || !isOfSentence || last?.measure !== "count" || last.aside) return null;
  return [plainSubject(last.subject)];
}

/** Of what the figure at `index` is told, of `alike` in a row; null when nothing can be said. */
export function figureSubjects(
  run: Run,
  index: number,
  unit: string,
  figure: FigureToken,
  alike: number,
): readonly Subject[] | null {
  const { clause, state, folded } = run;
  const named = clauseSubjects(clause, state);
  if (state.mode !== "plain") {
    return besides(run, index, unit, figure, named);
  }
  const part = partOf(run, index, unit);
  if (part !== null) return [part];
  if (!MONEY_UNITS.includes(unit) && unit !== "%" && unit !== "百分点") {
    const phrase = () => phraseHere(run, index, unit);
    const count = countSubject({ clause, state, unit, phrase, folded, end: figure.to });
    return count === null ? null : [count];
  }
  const ahead = named.length === 0 ? subjectsAhead(run, index) : [];
  if (ahead.length > 0) {
    commit(run, ahead);
    return ahead;
  }
  const sum = sumBehind(run, index, figure);
  if (sum?.whole != null) commit(run, [sum.whole]);
  if (sum !== null) return sum.whole === null ? null : [sum.whole];
  const special = specialSubject(run, figure, wordsBefore(run, figure), named);
  if (special !== null) return [special];
  const own = namedHere(run, index, figure, unit, named, alike);
  if (own !== null) {
    commit(run, own);
    return own;
  }
  const last = run.out.statements.at(-1);
  // 人均公用经费4万元，比上年减少0.1万元, where the sentence tells nothing else
  const isOfEach = clause.direction !== null && last !== undefined && PER_HEAD.test(last.subject);
  if (isOfEach && run.out.statements.length === state.begun.statements + 1)
    return [plainSubject(last.subject)];
  return currentSubjects(state);
}

/**
 * Of what a figure is told that stands in a reason or a purpose: what its clause names, or what the reason has told last
 * (`由1.2万元提高到1.3万元`). Income and expenditure are not counted.
 */
function besides(
  run: Run,
  index: number,
  unit: string,
  figure: FigureToken,
  named: readonly Subject[],
): readonly Subject[] | null {
  const { state, folded, out } = run;
  const phrase = () => phraseHere(run, index, unit) ?? nounBehind(folded, figure.to);
  const isMoney = MONEY_UNITS.includes(unit);
  const own = named.at(-1);
  // 车辆维修费用增加0.5万元: what is counted costs nothing by itself.
  const title = own === undefined || (isMoney && own.noun === "vehicleStock") ? phrase() : own.title;
  const each = PER_HEAD.exec(wordsBefore(run, figure));
  if (title !== null) {
    const isOfEach = isMoney && each !== null && !PER_HEAD.test(title);
    return [plainSubject(isOfEach ? `${each[0]}${title}` : title)];
  }
  const last = out.statements.at(-1);
  const isOfSentence = out.statements.length > state.begun.statements;
  if (last?.aside === true && isOfSentence) return [plainSubject(last.subject)];
  const [current] = currentSubjects(state);
  if (current === undefined) return [];
  if (each !== null && isMoney) return [plainSubject(`${each[0]}${current.title}`)];
  return isMoney || unit === "%" || current.side === null ? [current] : null;
}

/** The unknown words of the clause as a phrase. */
function phraseHere({ clause, folded, tokens }: Run, index: number, unit: string): string | null {
  if (!clause.hasText && clause.count === null) return null;
  if (unit === "分") return phraseOf(folded, tokens, clause.start, index);
  const end = clause.firstWordOfMeasure ?? index;
  const before = phraseOf(folded, tokens, clause.start, end);
  const behind = phraseOf(folded, tokens, end, index);
  return clause.complete && !MONEY_UNITS.includes(unit) && unit !== "%"
    ? (behind ?? before)
    : (before ?? behind);
}

/** Money of a part, of one head, or of a budget of its own: told beside the subject, which stays. */
function specialSubject(
  run: Run,
  { from }: FigureToken,
  before: string,
  named: readonly Subject[],
): Subject | null {
  const { state, folded } = run;
  const sentence = folded.text.slice(Math.max(state.sentenceStart, from - NEAR), from);
  const cost = state.vehicleCount === "bought" ? titleOf("vehiclePurchase", null) : state.subjects[0]?.title;
  if (state.part !== null && cost !== undefined && /金额/.test(before))
    return plainSubject(`${cost}/${state.part}`);
  const current = named.at(-1) ?? currentSubjects(state)[0];
  const each = PER_HEAD.exec(before);
  if (each !== null && current !== undefined && !PER_HEAD.test(current.title))
    return plainSubject(`${each[0]}${current.title}`);
  const journey = current?.topic === "abroad" && named.length === 0 ? journeyIn(sentence) : undefined;
  if (journey !== undefined) return plainSubject(journey);
  // 年末结转和结余7万元，较年初5万元增加2万元
  const opening = /[比较与]年初$/.test(before) ? BALANCES[current?.noun ?? ""]?.[0] : undefined;
  if (opening !== undefined) return subjectsOf(opening, state.scope)[0] ?? null;
  if (SUPPLEMENT.test(before)) {
    run.clause.direction = null;
    return plainSubject(`${current?.title.replace(/^.*\//, "") ?? ""}年中追加预算`);
  }
  const isAdded =
    named.length > 0 && current !== undefined && run.clause.direction === null && ADDED.test(sentence);
  return isAdded ? plainSubject(`追加${current.title}`) : null;
}

/** `货物采购授予中小企业合同金额30万元`: the contracts of one kind (广东). */
const OF_ONE_KIND = /(货物|工程|服务)类?采购授予[^,;。]{0,40}$/;

/**
 * The cost of which a clause on 三公 names no more than a word: `购置预算20万元未执行` of a purchase, `出国（境）0万元` of journeys
 * abroad; null where it names something else.
 */
function costAlone({ clause, state }: Run): NounId | null {
  if (state.section !== "threePublic" || clause.hasText) return null;
  if (clause.topic === "abroad") return "abroad";
  return clause.count === "bought" ? "vehiclePurchase" : null;
}

/** `（三）具体情况，年初预算为80万元`, `智慧水务项目全年预算20万元，执行18万元`: words that name nothing. */
function namesNothing(phrase: string, { subjects }: State): boolean {
  return SITUATION.test(phrase) || (SPENT_ALONE.test(phrase) && subjects.length > 0);
}

const SITUATION = /^(?:支出|收入)?(?:决算)?(?:总体|结构|具体|基本|有关|主要)情况(?:说明)?$/;

/** What was done with what is spoken of, and no name. */
const SPENT_ALONE = /^(?:全年|实际){0,2}(?:执行|支出|完成|使用)$/;

/** What was bought of one kind from 中小企业: `货物采购授予中小企业合同15万元`; null where the words before the figure name no kind. */
function ofOneKind(run: Run, figure: FigureToken, [first]: readonly Subject[]): readonly Subject[] | null {
  const kind = OF_ONE_KIND.exec(wordsBefore(run, figure))?.[1];
  return kind === undefined || first?.noun !== "mediumSmall"
    ? null
    : [plainSubject(`${kind}采购${first.title}`)];
}

/** The subjects that the clause of an amount or a rate names; null where it goes on with what was spoken of. */
function namedHere(
  run: Run,
  index: number,
  figure: FigureToken,
  unit: string,
  named: readonly Subject[],
  alike: number,
): readonly Subject[] | null {
  const { clause, state } = run;
  if (named.length > 0) {
    const own = bareWithName(run);
    if (own !== null) return [upkeepHere(own.title, state) ?? own];
    const ofKind = MONEY_UNITS.includes(unit) ? ofOneKind(run, figure, named) : null;
    if (ofKind !== null || alike > 1 || named.length > 1) return ofKind ?? named;
    const sum = sumOfListed(run, index);
    return sum === null ? named : [sum];
  }
  const part = scopeAlone(run) ?? balanceAlone(run, index);
  if (part !== null) return part;
  const short = MONEY_UNITS.includes(unit) ? costAlone(run) : null;
  if (short !== null) return subjectsOf(short, null);
  const all = alike === 1 ? eachMentioned(run) : null;
  if (all !== null) return all;
  const phrase = clause.hasText && !clause.share ? phraseHere(run, index, unit) : null;
  if (phrase === null) return unitInBrackets(run, index, unit);
  if (isOrganisational(state, unit) || namesNothing(phrase, state)) return null;
  const alone = kindOfProcurement(phrase, state) ?? valueOfAsset(phrase, state);
  if (alone !== null) return [alone];
  return ofPhrase(run, phrase, unit);
}

/** What a phrase names that is no noun of the accounts: the money or the value of what was counted, or a matter of its own. */
function ofPhrase(run: Run, phrase: string, unit: string): readonly Subject[] | null {
  const { state } = run;
  const counted =
    isGeneral(phrase) || FUNDS.test(phrase) || VALUE.test(phrase) ? countedBefore(run, unit) : null;
  if (isGeneral(phrase))
    return currentSubjects(state).length > 0 ? null : (counted ?? [plainSubject(phrase)]);
  if (SURPLUS.test(phrase) && run.out.statements.at(-1)?.measure === "budget" && MONEY_UNITS.includes(unit)) {
    Object.assign(run.clause, { direction: "down", ofBudget: true });
    return null;
  }
  const upkeep = upkeepHere(phrase, state);
  if (upkeep !== null) return [upkeep];
  if (counted === null) return [plainSubject(phrase)];
  if (counted[0]?.title === countTitle("vehicles", "bought")) return subjectsOf("vehiclePurchase", null);
  return FUNDS.test(phrase) ? counted : [plainSubject(`${counted[0]?.title ?? ""}${phrase}`)];
}

/**
 * `货物15万元，工程25万元，服务10万元，合计50万元`: behind its parts the whole, where they add up to it; no subject where they do not. Null
 * where the figure is no such sum.
 */
function sumBehind(
  run: Run,
  index: number,
  { digits, unit }: FigureToken,
): { readonly whole: Subject | null } | null {
  const { tokens, clause, folded, state, out } = run;
  const words = folded.text.slice(tokens[clause.start]?.from ?? 0, tokens[index]?.from ?? 0);
  if (clause.start >= index || !/^(?:合计|共计|总计)(?:为|是)?$/.test(words.slice(0, NEAR))) return null;
  const title = state.among ?? (state.section === null ? null : SECTIONS[state.section].whole);
  const parts = out.statements
    .slice(Math.max(state.begun.statements, out.statements.length - MOST_PARTS))
    .filter((each) => each.measure === "amount" && !each.aside && each.subject !== title);
  if (parts.length < 2) return null;
  const total = parts.reduce((sum, { value }) => sum + Number(value), 0);
  const isSum = parts.every((each) => each.unit === unit) && Math.abs(total - Number(digits)) < 1e-6;
  const whole = title ?? totalOf(parts.map(({ subject }) => subject));
  return { whole: isSum && whole !== null ? plainSubject(whole) : null };
}

/** `年初结转和结余0.31万元，本年收入2406.01万元，总计2406.32万元`: the total of its side; null for other parts. */
function totalOf(parts: readonly string[]): string | null {
  if (parts.includes(titleOf("openingBalance", null))) return titleOf("incomeTotal", null);
  return parts.includes(titleOf("closingBalance", null)) ? titleOf("expenditureTotal", null) : null;
}

/** `较调整后预算90万元结余10万元`: behind a budget what was left of it. */
const SURPLUS = /^(?:结余|节余|剩余)$/;

/** How many statements back the parts of a sum are looked for. */
const MOST_PARTS = 24;

const PROCURED: Readonly<Record<string, NounId>> = {
  货物: "procurementGoods",
  工程: "procurementWorks",
  服务: "procurementServices",
};

/** `其中货物类160万元`, in the section on 政府采购. */
function kindOfProcurement(name: string, { section, subjects, whole }: State): Subject | null {
  const all = titleOf("procurement", null);
  const isHere = section === "procurement" || (section === null && whole === all);
  const noun = isHere ? PROCURED[name.replace(/类$/, "")] : undefined;
  const isOfSmall = subjects[0]?.title === titleOf("mediumSmall", null);
  if (section === "procurement" && isOfSmall && /^小(?:型)?微(?:型)?企业$/.test(name))
    return subjectsOf("smallMicro", null)[0] ?? null;
  const of = subjects[0]?.noun ?? null;
  const isBeside = of !== null && Object.values(PROCURED).includes(of);
  if (noun === undefined || (whole !== all && subjects[0]?.title !== all && !isBeside)) return null;
  return subjectsOf(noun, null)[0] ?? null;
}

/** `固定资产原值50万元，…，净值30万元`: of the assets spoken of. */
function valueOfAsset(name: string, { mentioned, section }: State): Subject | null {
  if (section !== "assets" || !/^(?:原值|净值)$/.test(name)) return null;
  const of = mentioned.filter(({ title }) => /^(?:固定|无形)资产/.test(title)).at(-1);
  return of === undefined ? null : plainSubject(`${of.title.replace(/(?:原值|净值)$/, "")}${name}`);
}

/** `公务用车保有量为3辆，全年运行费用5.50万元`: of the vehicles just counted. */
function upkeepHere(name: string, { section, vehicleCount, among }: State): Subject | null {
  if (section !== "threePublic") return null;
  // 公务用车购置及运行维护费60万元，其中购置费20万元，运行维护费40万元
  const isPart = among === titleOf("vehicles", null);
  if ((isPart || vehicleCount === "kept") && UPKEEP.test(name))
    return subjectsOf("vehicleUpkeep", null)[0] ?? null;
  if ((isPart || vehicleCount === "bought") && PURCHASE.test(name))
    return subjectsOf("vehiclePurchase", null)[0] ?? null;
  return null;
}

const PURCHASE = /^购置(?:费|费用|支出|费支出|费用支出)$/;

const UPKEEP = /^运行(?:维护)?(?:费|费用|支出|费支出|费用支出)$/;

/** A part of the department, by what it is to the whole. */
const OF_UNIT = /(?:[局厅委部院办会]?机关|本级|本部|(?:所属|下属|直属|二级)[^,;。]{0,8})$/;
const LONGEST_UNIT = 12;

/** `XX支出`, where the words before 支出 or 收入 are a name and not the body that reports. */
function bareWithName({ clause, folded, tokens }: Run): Subject | null {
  if (
    clause.nouns.length > 0 ||
    clause.weak !== null ||
    clause.scope !== null ||
    clause.bareAt < 0 ||
    !clause.hasText
  )
    return null;
  const name = phraseOf(folded, tokens, clause.start, clause.bareAt);
  const bare = tokens[clause.bareAt];
  const part = tokens[clause.bareAt - 1];
  if (bare !== undefined && part?.kind === "text") {
    // 局机关支出20万元，所属学校支出80万元: of a part of the department.
    const unit = OF_UNIT.exec(folded.text.slice(Math.max(part.from, part.to - LONGEST_UNIT), part.to))?.[0];
    if (unit !== undefined) return plainSubject(`${unit}${folded.text.slice(bare.from, bare.to)}`);
  }
  if (name === null || bare === undefined) return null;
  // 国有土地使用权出让收入安排的支出
  const before = folded.text.slice(Math.max(0, bare.from - 3), bare.from);
  if (before === "安排的" && clause.bare === "expenditure") return plainSubject(`${name}安排的支出`);
  if (tokens[clause.bareAt - 1]?.kind !== "text") return null;
  const word = folded.text.slice(bare.from, bare.to);
  return plainSubject(word === "支出" || word === "收入" ? `${name}${word}` : name);
}

/** `基本支出60万元（局机关40万元、所属中心20万元）`: in brackets behind an amount, of the parts of the department. */
function unitInBrackets(
  { clause, tokens, folded, state }: Run,
  index: number,
  unit: string,
): Subject[] | null {
  const current = state.brackets.at(-1)?.subjects[0];
  const words = folded.text.slice(tokens[clause.start]?.from ?? 0, tokens[index]?.from ?? 0);
  const name = /^[(、]*([^\d,;:。()]{2,24})$/.exec(words.slice(-LONGEST_UNIT * 2))?.[1];
  const isPart = clause.hasText && clause.firstWordOfMeasure === null;
  if (!isPart || current === undefined || name === undefined || !MONEY_UNITS.includes(unit)) return null;
  return [plainSubject(`${current.title}/${name}`)];
}

/** `上缴上级支出、经营支出、对附属单位补助支出共0元`: one sum of all that the clause lists, and of none of them. */
function sumOfListed({ clause, tokens, folded }: Run, index: number): Subject | null {
  if (clause.nouns.length < 2 || clause.share) return null;
  const before = folded.text.slice(tokens[clause.start]?.from ?? 0, tokens[index]?.from ?? 0);
  if (!/(?:共|共计|合计|总共|总计)(?:为|是)?$/.test(before.slice(-4))) return null;
  let [last, listed] = [-1, 0];
  for (let at = clause.start; at < index; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || (token.role.role !== "noun" && token.role.role !== "class")) continue;
    const between = tokens[at - 1];
    const isJoined =
      last === at - 2 && between?.kind === "mark"
        ? between.mark === "、"
        : between?.kind === "word" && between.role.role === "with";
    if (last !== -1 && !isJoined) return null;
    last = at;
    listed += 1;
  }
  if (listed !== clause.nouns.length) return null;
  return plainSubject(clause.nouns.map(({ title }) => title).join("、"));
}

const SCOPE_TITLES: Readonly<Record<Scope, string>> = {
  fiscal: "财政拨款",
  general: "一般公共预算财政拨款",
  fund: "政府性基金预算财政拨款",
  capital: "国有资本经营预算财政拨款",
};

/**
 * `财政拨款收入330万元（其中：一般公共预算320万元，…）`: the part of what is spoken of that one budget pays; in brackets 支出 may
 * stand behind it (`“三公”经费12万元（其中：一般公共预算支出12万元，…）`).
 */
function scopeAlone({ clause, state }: Run): readonly Subject[] | null {
  const { scope, bare } = clause;
  if (scope === null || clause.hasText || clause.weak !== null) return null;
  if (bare !== null && (scope === "fiscal" || state.brackets.length === 0)) return null;
  const isPart = state.brackets.length > 0 || state.among !== null;
  // 政府性基金预算财政拨款年初预算为20万元: no part, but the whole of its section.
  if (!isPart && (clause.budget !== null || clause.actual || clause.share)) return null;
  const current = currentSubjects(state);
  const isPair = current.length === 2 && current.every(({ title }) => title.endsWith("总计"));
  if (current.length !== 1 && !isPair) return null;
  const parts = current.map((each) => partOfScope(each, scope));
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

/** The part of a subject that one budget pays; null for one that names its money itself. */
function partOfScope(current: Subject, scope: Scope): readonly Subject[] | null {
  if (current.title.includes(SCOPE_TITLES[scope])) return null;
  if (scope === "fiscal")
    return current.noun === null || current.side === null ? null : subjectsOf(current.side, scope);
  if (current.noun !== null && nounOf(current.noun).scoped?.[scope] !== undefined)
    return subjectsOf(current.noun, scope);
  if (current.noun === "fiscalIncome") return subjectsOf("income", scope);
  const whole = current.title.replace(/\/[^/]{2,12}财政拨款$/, "");
  return [plainSubject(`${whole}/${SCOPE_TITLES[scope]}`)];
}

const BALANCES: Readonly<Record<string, readonly [opening: NounId, closing: NounId]>> = {
  openingBalance: ["openingBalance", "closingBalance"],
  closingBalance: ["openingBalance", "closingBalance"],
  fiscalOpeningBalance: ["fiscalOpeningBalance", "fiscalClosingBalance"],
  fiscalClosingBalance: ["fiscalOpeningBalance", "fiscalClosingBalance"],
};

/** `财政拨款结转结余情况：年初25万元，年末18万元`: the balance at each end of the year. */
function balanceAlone({ clause, folded, tokens, state }: Run, index: number): readonly Subject[] | null {
  const [current] = currentSubjects(state);
  const pair = current?.noun == null ? undefined : BALANCES[current.noun];
  const words = folded.text.slice(tokens[clause.start]?.from ?? 0, tokens[index]?.from ?? 0);
  const end = /^年([初末])(?:为|余额|余额为)?$/.exec(words.slice(0, NEAR))?.[1];
  if (pair === undefined || end === undefined) return null;
  return subjectsOf(pair[end === "初" ? 0 : 1], state.scope);
}

/** `收入总计…，支出总计…，各增加10万元`: a change or a share of each that the sentence has named; parts without their whole. */
function eachMentioned({ clause, state }: Run): readonly Subject[] | null {
  if (!clause.each || (clause.direction === null && !clause.share) || state.subjects.length > 1) return null;
  const told = state.mentioned.filter(({ title }) => title !== state.among);
  return told.length > 1 && told.length < MOST_EACH ? told : null;
}

/** Of more subjects than these the sentence may have named others, which are not kept. */
export const MOST_EACH = 5;

/** In sections with a subject of their own, a foreign phrase before a percentage is not a subject. */
function isOrganisational(state: State, unit: string): boolean {
  return (
    unit === "%" &&
    state.section !== null &&
    SECTIONS[state.section].subject !== null &&
    state.subjects.length > 0
  );
}
