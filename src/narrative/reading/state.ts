import type { Base, StatementMeasure } from "../measure";
import type { SectionId } from "../sections";
import type { StatedDirection } from "../statement";
import type { NounId } from "../words/nouns";
import type { CountKind, TopicId } from "../words/topics";
import type { Scope } from "../words/word";
import type { Subject } from "./subject";

/** What has been said in the clause so far; it begins anew at every mark and behind every figure. */
export interface Clause {
  /** Index of the first token of the clause. */
  start: number;
  /** Index of the first token that is about the measure, not the subject. */
  firstWordOfMeasure: number | null;
  nouns: Subject[];
  weak: NounId | null;
  bare: NounId | null;
  /** Index of the token of `bare`. */
  bareAt: number;
  /** 节约, 超支: the direction is against the budget. */
  ofBudget: boolean;
  scope: Scope | null;
  /** The part of the money that the whole behind 占 is of. */
  wholeScope: Scope | null;
  each: boolean;
  compare: boolean;
  /** The comparison is by 与, 和 or 同 alone, which may be letters of a name. */
  byJoint: boolean;
  /** Unknown words stand behind the word of comparison. */
  compareText: boolean;
  base: Base | null;
  budget: Base | null;
  prior: boolean;
  /** 和 or 及 stands behind the year before. */
  joins: boolean;
  /** The budget that is compared with, beside the year before or not (与年初预算和上年决算均持平). */
  budgetToo: Base | null;
  direction: StatedDirection | null;
  relation: StatedDirection | null;
  complete: boolean;
  /** 差值, 差额. */
  difference: boolean;
  share: boolean;
  /** Index of the token behind 占. */
  shareFrom: number;
  /** 决算数, 实际支出: what was spent, not planned. */
  actual: boolean;
  wholeNouns: Subject[];
  count: CountKind | null;
  topic: TopicId | null;
  score: boolean;
  none: boolean;
  lack: boolean;
  year: boolean;
  /** Years named in the clause. */
  years: number[];
  hasText: boolean;
}

export function newClause(start: number): Clause {
  return {
    start,
    firstWordOfMeasure: null,
    nouns: [],
    weak: null,
    bare: null,
    bareAt: -1,
    ofBudget: false,
    scope: null,
    wholeScope: null,
    each: false,
    compare: false,
    byJoint: false,
    compareText: false,
    base: null,
    budget: null,
    prior: false,
    joins: false,
    budgetToo: null,
    direction: null,
    relation: null,
    complete: false,
    difference: false,
    share: false,
    shareFrom: -1,
    actual: false,
    wholeNouns: [],
    count: null,
    topic: null,
    score: false,
    none: false,
    lack: false,
    year: false,
    years: [],
    hasText: false,
  };
}

/** Told in passing: why, or what for. */
export type Mode = "plain" | "reason" | "purpose";

/** What the reader remembers from clause to clause within a section. */
export interface State {
  readonly section: SectionId | null;
  readonly documentYear: number | null;
  subjects: Subject[];
  lead: Subject[];
  /** The sentence has named a subject of its own before its first figure. */
  sentenceHasSubject: boolean;
  sentenceHasFigure: boolean;
  whole: string | null;
  /** The whole before a part told its own parts (人员经费…，包括：…；公用经费…，占…). */
  outer: string | null;
  scope: Scope | null;
  topic: TopicId | null;
  itemClass: string | null;
  itemSection: string | null;
  itemTitle: string | null;
  year: number | null;
  compareBase: Base | null;
  budgetBase: Base | null;
  /** Base of the last comparison, which a reason in a sentence of its own explains. */
  lastBase: Base | null;
  /** The section has told a figure. */
  hasFigure: boolean;
  mode: Mode;
  modeStart: number;
  modeHasComma: boolean;
  /** The sentence opens with its cause (因…, 受…影响), which is told as the reason at its end. */
  opensWithCause: boolean;
  /** Title of a part (轿车) whose amount may follow. */
  part: string | null;
  /** The kind of vehicle count that parts (其中：轿车) belong to. */
  vehicleCount: "bought" | "kept" | null;
  moneyUnit: string;
  lastUnit: string | null;
  brackets: {
    readonly subjects: Subject[];
    readonly whole: string | null;
    readonly nouns: readonly Subject[];
    readonly topic: TopicId | null;
    readonly clauseTopic: TopicId | null;
  }[];
  /** The paragraph before ended in the middle of a list. */
  continues: boolean;
  /** The comparison is with a year before the last. */
  otherYear: boolean;
  /** Subjects of the sentence in their order, for what is told of each of them (分别). */
  mentioned: Subject[];
  /** Subjects of the sentence before, of which one that names none may tell (收入总计…，支出总计…。分别增加…). */
  mentionedBefore: Subject[];
  /** What the sentence has told so far, as `subject|measure|base`. */
  told: Set<string>;
  /** The parts that follow are told of a budget: the sentence has told nothing else of their whole. */
  partsBase: Base | null;
  /** Subjects of the sentence's last row of figures. */
  rowSubjects: readonly Subject[];
  /** Subject of the last statement before a sentence of only a reason. */
  reasonOf: string | null;
  /** The whole whose parts the sentence tells. */
  among: string | null;
  /** The sentence tells a performance indicator, of which figures have been told so far. */
  indicator: { readonly from: number; readonly to: number; figures: number } | null;
  /** How many statements, years and reasons had been read when the sentence began. */
  begun: { readonly statements: number; readonly years: number; readonly reasons: number };
  /** Index into the folded text where the sentence begins. */
  sentenceStart: number;
  /** The sentence names the year of the accounts. */
  namesYear: boolean;
  /** What the last figure measured. */
  lastMeasure: StatementMeasure | null;
  /** The sentence tells what would be if something were left out or were otherwise. */
  supposed: boolean;
}

export function newState(section: SectionId | null, documentYear: number | null, moneyUnit: string): State {
  return {
    section,
    documentYear,
    subjects: [],
    lead: [],
    sentenceHasSubject: false,
    sentenceHasFigure: false,
    whole: null,
    outer: null,
    scope: null,
    topic: null,
    itemClass: null,
    itemSection: null,
    itemTitle: null,
    year: null,
    compareBase: null,
    budgetBase: null,
    lastBase: null,
    hasFigure: false,
    mode: "plain",
    modeStart: 0,
    modeHasComma: false,
    opensWithCause: false,
    part: null,
    vehicleCount: null,
    moneyUnit,
    lastUnit: null,
    brackets: [],
    continues: false,
    otherYear: false,
    mentioned: [],
    mentionedBefore: [],
    told: new Set(),
    partsBase: null,
    rowSubjects: [],
    reasonOf: null,
    among: null,
    indicator: null,
    begun: { statements: 0, years: 0, reasons: 0 },
    sentenceStart: 0,
    namesYear: false,
    lastMeasure: null,
    supposed: false,
  };
}
