// Made by scripts/rules-index.ts from the files beside it.
import type { RelationRule } from "../rule";
import { rule as IN01 } from "./IN-01";
import { rule as IN02 } from "./IN-02";
import { rule as IN03 } from "./IN-03";
import { rule as IN04 } from "./IN-04";
import { rule as IN05 } from "./IN-05";
import { rule as IN07 } from "./IN-07";
import { rule as IN08 } from "./IN-08";
import { rule as IN09 } from "./IN-09";
import { rule as IN10 } from "./IN-10";
import { rule as IN11 } from "./IN-11";
import { rule as IN12 } from "./IN-12";
import { rule as IN13 } from "./IN-13";
import { rule as IN14 } from "./IN-14";
import { rule as IN15 } from "./IN-15";
import { rule as IN16 } from "./IN-16";
import { rule as IN17 } from "./IN-17";
import { rule as IN18 } from "./IN-18";
import { rule as IN19 } from "./IN-19";
import { rule as IN20 } from "./IN-20";
import { rule as IN21 } from "./IN-21";
import { rule as IN22 } from "./IN-22";
import { rule as IN23 } from "./IN-23";
import { rule as IN24 } from "./IN-24";
import { rule as IN25 } from "./IN-25";
import { rule as IN26 } from "./IN-26";
import { rule as IN27 } from "./IN-27";
import { rule as IN28 } from "./IN-28";
import { rule as IN29 } from "./IN-29";
import { rule as IN30 } from "./IN-30";
import { rule as IN31 } from "./IN-31";
import { rule as IN32 } from "./IN-32";
import { rule as IN33 } from "./IN-33";
import { rule as IN34 } from "./IN-34";
import { rule as IN41 } from "./IN-41";
import { rule as X01 } from "./X-01";
import { rule as X02 } from "./X-02";
import { rule as X03 } from "./X-03";
import { rule as X04 } from "./X-04";
import { rule as X05 } from "./X-05";
import { rule as X06 } from "./X-06";
import { rule as X07 } from "./X-07";
import { rule as X08 } from "./X-08";
import { rule as X09 } from "./X-09";
import { rule as X10 } from "./X-10";
import { rule as X11 } from "./X-11";
import { rule as X12 } from "./X-12";
import { rule as X13 } from "./X-13";
import { rule as X15 } from "./X-15";
import { rule as X17 } from "./X-17";
import { rule as X18 } from "./X-18";
import { rule as X22 } from "./X-22";
import { rule as X23 } from "./X-23";
import { rule as X24 } from "./X-24";
import { rule as X25 } from "./X-25";
import { rule as X26 } from "./X-26";
import { rule as X27 } from "./X-27";

/** The linear rules inside and between the forms (IN, X). */
export const linearRules: readonly RelationRule[] = [
  IN01,
  IN02,
  IN03,
  IN04,
  IN05,
  IN07,
  IN08,
  IN09,
  IN10,
  IN11,
  IN12,
  IN13,
  IN14,
  IN15,
  IN16,
  IN17,
  IN18,
  IN19,
  IN20,
  IN21,
  IN22,
  IN23,
  IN24,
  IN25,
  IN26,
  IN27,
  IN28,
  IN29,
  IN30,
  IN31,
  IN32,
  IN33,
  IN34,
  IN41,
  X01,
  X02,
  X03,
  X04,
  X05,
  X06,
  X07,
  X08,
  X09,
  X10,
  X11,
  X12,
  X13,
  X15,
  X17,
  X18,
  X22,
  X23,
  X24,
  X25,
  X26,
  X27,
];
