// Made by scripts/rules-index.ts from the files beside it.
import type { Rule } from "../../checking";
import type { Evidence } from "../evidence";
import { rule as SG01 } from "./SG-01";
import { rule as SG02 } from "./SG-02";
import { rule as SG03 } from "./SG-03";
import { rule as SG04 } from "./SG-04";
import { rule as SG05 } from "./SG-05";
import { rule as SG06 } from "./SG-06";
import { rule as SG07 } from "./SG-07";
import { rule as SG08 } from "./SG-08";
import { rule as SG09 } from "./SG-09";
import { rule as SG10 } from "./SG-10";
import { rule as SG11 } from "./SG-11";
import { rule as SG12 } from "./SG-12";
import { rule as SG13 } from "./SG-13";
import { rule as SG14 } from "./SG-14";
import { rule as SG15 } from "./SG-15";
import { rule as SG16 } from "./SG-16";
import { rule as SG17 } from "./SG-17";
import { rule as SG18 } from "./SG-18";
import { rule as SG19 } from "./SG-19";
import { rule as SG20 } from "./SG-20";
import { rule as SG21 } from "./SG-21";
import { rule as SG22 } from "./SG-22";
import { rule as SG23 } from "./SG-23";
import { rule as SG24 } from "./SG-24";

/** 三公 (SG), one of them of relations. */
export const threePublicJudged: readonly Rule<Evidence>[] = [
  SG01,
  SG02,
  SG03,
  SG04,
  SG05,
  SG06,
  SG07,
  SG08,
  SG09,
  SG10,
  SG11,
  SG12,
  SG13,
  SG14,
  SG15,
  SG16,
  SG17,
  SG18,
  SG19,
  SG20,
  SG21,
  SG22,
  SG23,
  SG24,
];
