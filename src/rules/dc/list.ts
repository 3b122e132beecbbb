// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";

/** 公开 (DC). */
export const completenessJudged: readonly PredicateRule<Evidence>[] = [];
