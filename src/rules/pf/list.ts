// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";
import { rule as PF01 } from "./PF-01";
import { rule as PF02 } from "./PF-02";
import { rule as PF03 } from "./PF-03";
import { rule as PF04 } from "./PF-04";
import { rule as PF05 } from "./PF-05";
import { rule as PF06 } from "./PF-06";
import { rule as PF07 } from "./PF-07";
import { rule as PF08 } from "./PF-08";
import { rule as PF09 } from "./PF-09";
import { rule as PF10 } from "./PF-10";
import { rule as PF11 } from "./PF-11";
import { rule as PF12 } from "./PF-12";
import { rule as PF13 } from "./PF-13";
import { rule as PF14 } from "./PF-14";
import { rule as PF15 } from "./PF-15";
import { rule as PF16 } from "./PF-16";
import { rule as PF17 } from "./PF-17";
import { rule as PF18 } from "./PF-18";
import { rule as PF19 } from "./PF-19";
import { rule as PF20 } from "./PF-20";
import { rule as PF21 } from "./PF-21";
import { rule as PF22 } from "./PF-22";
import { rule as PF23 } from "./PF-23";
import { rule as PF24 } from "./PF-24";
import { rule as PF25 } from "./PF-25";
import { rule as PF26 } from "./PF-26";
import { rule as PF27 } from "./PF-27";
import { rule as PF28 } from "./PF-28";
import { rule as PF29 } from "./PF-29";
import { rule as PF30 } from "./PF-30";
import { rule as PF31 } from "./PF-31";
import { rule as PF32 } from "./PF-32";
import { rule as PF33 } from "./PF-33";
import { rule as PF34 } from "./PF-34";
import { rule as PF35 } from "./PF-35";
import { rule as PF36 } from "./PF-36";
import { rule as PF37 } from "./PF-37";
import { rule as PF38 } from "./PF-38";
import { rule as PF39 } from "./PF-39";
import { rule as PF40 } from "./PF-40";

/** 绩效自评 (PF). */
export const evaluationJudged: readonly PredicateRule<Evidence>[] = [
  PF01,
  PF02,
  PF03,
  PF04,
  PF05,
  PF06,
  PF07,
  PF08,
  PF09,
  PF10,
  PF11,
  PF12,
  PF13,
  PF14,
  PF15,
  PF16,
  PF17,
  PF18,
  PF19,
  PF20,
  PF21,
  PF22,
  PF23,
  PF24,
  PF25,
  PF26,
  PF27,
  PF28,
  PF29,
  PF30,
  PF31,
  PF32,
  PF33,
  PF34,
  PF35,
  PF36,
  PF37,
  PF38,
  PF39,
  PF40,
];
