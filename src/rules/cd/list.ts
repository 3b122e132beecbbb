// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";
import { rule as CD01 } from "./CD-01";
import { rule as CD02 } from "./CD-02";
import { rule as CD03 } from "./CD-03";
import { rule as CD04 } from "./CD-04";
import { rule as CD05 } from "./CD-05";
import { rule as CD06 } from "./CD-06";
import { rule as CD07 } from "./CD-07";
import { rule as CD08 } from "./CD-08";
import { rule as CD09 } from "./CD-09";
import { rule as CD10 } from "./CD-10";
import { rule as CD11 } from "./CD-11";

/** 科目 (CD). */
export const codeJudged: readonly PredicateRule<Evidence>[] = [
  CD01,
  CD02,
  CD03,
  CD04,
  CD05,
  CD06,
  CD07,
  CD08,
  CD09,
  CD10,
  CD11,
];
