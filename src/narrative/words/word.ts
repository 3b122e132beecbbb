import type { Base } from "../measure";
import type { StatedDirection } from "../statement";
import type { NounId } from "./nouns";
import type { CountKind, TopicId } from "./topics";

/** Which part of the public money a sentence speaks of. */
export type Scope = "fiscal" | "general" | "fund" | "capital";

/** What a word of the vocabulary does in a sentence. */
export type Role =
  /** 收入总计, 公务接待费 …: something that has figures. */
  | { readonly role: "noun"; readonly noun: NounId }
  /** 社会保障和就业支出: a 类 by name. */
  | { readonly role: "class"; readonly title: string }
  /** 财政拨款, 一般公共预算财政拨款 … before 收入 or 支出. */
  | { readonly role: "scope"; readonly scope: Scope }
  /** 增加, 下降, 持平 …; `tight` words count only directly before a figure. */
  | {
      readonly role: "direction";
      readonly direction: StatedDirection;
      readonly tight?: true;
      readonly ofBudget?: true;
    }
  /** 年初预算, 全年预算, 预算. */
  | { readonly role: "budget"; readonly base: Base }
  /** 上年, 同比 …: the year before. */
  | { readonly role: "prior" }
  /** 比, 较, 相比. */
  | { readonly role: "compare" }
  /** 与, 和, 及: joins or compares. */
  | { readonly role: "with" }
  /** 完成, 执行率. */
  | { readonly role: "complete" }
  /** 差值, 差额: a difference whose way is not told. */
  | { readonly role: "difference" }
  /** 占, 占比; `weak` words (比例为) only behind a subject that is known. */
  | { readonly role: "share"; readonly weak?: true; readonly each?: true }
  /** 主要原因是. */
  | { readonly role: "reason" }
  /** 用于. */
  | { readonly role: "purpose" }
  /** 其中. */
  | { readonly role: "among" }
  /** 包括: what follows are parts, told with or without figures. */
  | { readonly role: "list" }
  /** 各, 均, 分别. */
  | { readonly role: "each" }
  /** 大于, 小于, 等于 a budget. */
  | { readonly role: "relation"; readonly direction: StatedDirection }
  /** 决算数, 实际支出. */
  | { readonly role: "actual" }
  /** 无此项支出: there is nothing. */
  | { readonly role: "none"; readonly noun?: NounId }
  /** 没有, 未: there is nothing of what is named next. */
  | { readonly role: "lack" }
  /** 公务接待, 团组 …: what a count counts. */
  | { readonly role: "topic"; readonly topic: TopicId }
  | { readonly role: "count"; readonly count: CountKind }
  /** 得分. */
  | { readonly role: "score" }
  /** 指标值, 完成值: the sentence tells a performance indicator and nothing of the accounts. */
  | { readonly role: "indicator" }
  /** Words that carry nothing. */
  | { readonly role: "filler" };

/** A word of the vocabulary. */
export interface Word {
  readonly text: string;
  readonly role: Role;
}
