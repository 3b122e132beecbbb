import { departmentEconomicCodes } from "../../codes";
import { LEVEL, phraseOf } from "./phrase";
import type { Run } from "./run";
import { itemSubject, plainSubject, type Subject, subjectsOf } from "./subject";

/** What is printed around the name of an item: 功能科目行政运行, “行政运行”科目. */
const AROUND = /[“”‘’"《》【】[\]]|^(?:支出)?(?:功能|经济)?(?:分类)?科目|(?:[款项]级)?科目$/g;
/** `（1）`, `1.`, `一、` before a name. */
const ORDINAL = /^\(?[\d一二三四五六七八九十]{1,3}[)、.]+/;
/** Kinds of tokens that no figure is among. */
const WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(["text", "word", "mark", "label"]);
const LONGEST = 40;
/** `——公务用车：2.74万元`, in the section on 三公: of what is spent on vehicles. */
const VEHICLES = /^(?:公务用车|公务车|公车)$/;
const BEFORE = /^(?:[-—]+|\(?[\d一二三四五六七八九十]{1,3}[)、.]+)/;

/**
 * The item of a catalogue that is all that a clause without a figure says: `行政运行：80.00万元`, `办公费，5.00万元`. What follows is
 * told of it, and not of the whole that its section tells of. Null where other words stand there.
 */
export function headedItem(run: Run, index: number, end: number): Subject | null {
  const { clause, tokens, folded, functional } = run;
  const from = tokens[clause.start]?.from ?? end;
  if (end - from > LONGEST || end - from < 2) return null;
  if (!tokens.slice(clause.start, index).every(({ kind }) => WORDS.has(kind))) return null;
  const head = folded.text.slice(from, end).replace(BEFORE, "");
  if (run.state.section === "threePublic" && VEHICLES.test(head) && folded.text.charAt(end) === ":")
    return subjectsOf("vehicles", null)[0] ?? null;
  const name = folded.text.slice(from, end).replace(ORDINAL, "").replace(AROUND, "").replace(LEVEL, "");
  for (const own of [name, name.replace(/支出$/, "")]) {
    const item = functional.rowsNamed(own).find(({ code }) => code.length > 3);
    if (item !== undefined) return itemSubject(item.name);
    const economic = departmentEconomicCodes.rowsNamed(own)[0];
    if (economic !== undefined) return plainSubject(economic.name);
  }
  return isOther(run, end) ? otherHeaded(run, index) : evaluatedHeaded(run, from, end);
}

/** What heads the parts of an evaluation and is no project. */
const ASPECT =
  /(?:情况|成效|问题|措施|分析|结论|经验|目标|效益|绩效|结果|综述|原因|建议|做法|管理|评价|工作|方面)$/;
const LONGEST_PROJECT = 26;

/** `（1）信息化运维。全年预算30万元，…`, in the section on evaluations: an ordinal and a name alone head what is told of a project. */
function evaluatedHeaded({ state, clause, folded }: Run, from: number, end: number): Subject | null {
  const isAlone =
    state.section === "performance" && folded.text.charAt(end) === "。" && !state.sentenceHasFigure;
  if (!isAlone || clause.firstWordOfMeasure !== null || end - from > LONGEST_PROJECT) return null;
  const name = /^\(?\d{1,2}[)、.]{1,2}([^,;:。]+)$/.exec(folded.text.slice(from, end))?.[1] ?? "";
  return name.length < 2 || ASPECT.test(name) ? null : plainSubject(name.replace(JUDGED, ""));
}

/** `信息化项目绩效自评综述：`: the project is what is evaluated. */
const JUDGED = /(?:支出)?(?:绩效)?(?:自评|评价)(?:综述|情况|结果)?$/;

/** What money is spent for; other words before a colon introduce what is told of the whole (总体来看：). */
const MATTER = /(?:项目|经费|费用?|补助|补贴|工程|专项|工资|津贴|奖金|资金|款项?)$/;

/** Whether a colon ends a clause that says nothing of a measure: it may head what follows. */
function isOther({ clause, state, folded }: Run, end: number): boolean {
  const isBare = clause.firstWordOfMeasure === null && clause.weak === null && clause.bare === null;
  return isBare && clause.scope === null && !state.sentenceHasFigure && folded.text.charAt(end) === ":";
}

/** `乡村公路养护项目：80.00万元`: another matter, whose amount is not that of the section. */
function otherHeaded({ folded, tokens, clause }: Run, index: number): Subject | null {
  const phrase = phraseOf(folded, tokens, clause.start, index);
  const name = phrase?.replace(JUDGED, "") ?? "";
  return MATTER.test(name) ? plainSubject(name) : null;
}
