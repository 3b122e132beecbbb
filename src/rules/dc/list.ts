// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";
import { rule as DC01 } from "./DC-01";
import { rule as DC02 } from "./DC-02";
import { rule as DC03 } from "./DC-03";
import { rule as DC04 } from "./DC-04";
import { rule as DC05 } from "./DC-05";
import { rule as DC06 } from "./DC-06";
import { rule as DC07 } from "./DC-07";
import { rule as DC08 } from "./DC-08";
import { rule as DC09 } from "./DC-09";
import { rule as DC10 } from "./DC-10";
import { rule as DC11 } from "./DC-11";
import { rule as DC12 } from "./DC-12";
import { rule as DC13 } from "./DC-13";
import { rule as DC14 } from "./DC-14";
import { rule as DC15 } from "./DC-15";
import { rule as DC16 } from "./DC-16";
import { rule as DC17 } from "./DC-17";
import { rule as DC18 } from "./DC-18";
import { rule as DC19 } from "./DC-19";
import { rule as DC20 } from "./DC-20";
import { rule as DC21 } from "./DC-21";
import { rule as DC22 } from "./DC-22";
import { rule as DC23 } from "./DC-23";
import { rule as DC24 } from "./DC-24";

/** 公开 (DC). */
export const completenessJudged: readonly PredicateRule<Evidence>[] = [
  DC01,
  DC02,
  DC03,
  DC04,
  DC05,
  DC06,
  DC07,
  DC08,
  DC09,
  DC10,
  DC11,
  DC12,
  DC13,
  DC14,
  DC15,
  DC16,
  DC17,
  DC18,
  DC19,
  DC20,
  DC21,
  DC22,
  DC23,
  DC24,
];
