// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";

/** 科目 (CD). */
export const codeJudged: readonly PredicateRule<Evidence>[] = [];
