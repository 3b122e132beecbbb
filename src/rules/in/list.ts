// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";

/** 表内 (IN) that no relation can say. */
export const inFormJudged: readonly PredicateRule<Evidence>[] = [];
