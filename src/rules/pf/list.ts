// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";

/** 绩效自评 (PF). */
export const evaluationJudged: readonly PredicateRule<Evidence>[] = [];
