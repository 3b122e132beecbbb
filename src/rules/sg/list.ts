// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";
import { rule as SG04 } from "./SG-04";
import { rule as SG05 } from "./SG-05";
import { rule as SG07 } from "./SG-07";

/** 三公 (SG). */
export const threePublicJudged: readonly PredicateRule<Evidence>[] = [SG04, SG05, SG07];
