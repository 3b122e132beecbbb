// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";

/** 三公 (SG). */
export const threePublicJudged: readonly PredicateRule<Evidence>[] = [];
