// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";
import { rule as NT05 } from "./NT-05";
import { rule as NT35 } from "./NT-35";

/** 情况说明 (NT). */
export const narrativeJudged: readonly PredicateRule<Evidence>[] = [NT05, NT35];
