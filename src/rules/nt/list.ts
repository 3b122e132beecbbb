// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";
import { rule as NT01 } from "./NT-01";
import { rule as NT02 } from "./NT-02";
import { rule as NT03 } from "./NT-03";
import { rule as NT04 } from "./NT-04";
import { rule as NT05 } from "./NT-05";
import { rule as NT06 } from "./NT-06";
import { rule as NT07 } from "./NT-07";
import { rule as NT08 } from "./NT-08";
import { rule as NT09 } from "./NT-09";
import { rule as NT10 } from "./NT-10";
import { rule as NT11 } from "./NT-11";
import { rule as NT12 } from "./NT-12";
import { rule as NT13 } from "./NT-13";
import { rule as NT14 } from "./NT-14";
import { rule as NT15 } from "./NT-15";
import { rule as NT16 } from "./NT-16";
import { rule as NT17 } from "./NT-17";
import { rule as NT18 } from "./NT-18";
import { rule as NT19 } from "./NT-19";
import { rule as NT20 } from "./NT-20";
import { rule as NT21 } from "./NT-21";
import { rule as NT22 } from "./NT-22";
import { rule as NT23 } from "./NT-23";
import { rule as NT24 } from "./NT-24";
import { rule as NT25 } from "./NT-25";
import { rule as NT26 } from "./NT-26";
import { rule as NT27 } from "./NT-27";
import { rule as NT28 } from "./NT-28";
import { rule as NT29 } from "./NT-29";
import { rule as NT30 } from "./NT-30";
import { rule as NT31 } from "./NT-31";
import { rule as NT32 } from "./NT-32";
import { rule as NT33 } from "./NT-33";
import { rule as NT34 } from "./NT-34";
import { rule as NT35 } from "./NT-35";
import { rule as NT36 } from "./NT-36";
import { rule as NT37 } from "./NT-37";
import { rule as NT38 } from "./NT-38";
import { rule as NT39 } from "./NT-39";

/** 情况说明 (NT). */
export const narrativeJudged: readonly PredicateRule<Evidence>[] = [
  NT01,
  NT02,
  NT03,
  NT04,
  NT05,
  NT06,
  NT07,
  NT08,
  NT09,
  NT10,
  NT11,
  NT12,
  NT13,
  NT14,
  NT15,
  NT16,
  NT17,
  NT18,
  NT19,
  NT20,
  NT21,
  NT22,
  NT23,
  NT24,
  NT25,
  NT26,
  NT27,
  NT28,
  NT29,
  NT30,
  NT31,
  NT32,
  NT33,
  NT34,
  NT35,
  NT36,
  NT37,
  NT38,
  NT39,
];
