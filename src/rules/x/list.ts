// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";
import { rule as X31 } from "./X-31";

/** 表间 (X) that no relation can say. */
export const crossFormJudged: readonly PredicateRule<Evidence>[] = [X31];
