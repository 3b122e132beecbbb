// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";
import { rule as X14 } from "./X-14";
import { rule as X16 } from "./X-16";
import { rule as X20 } from "./X-20";
import { rule as X21 } from "./X-21";
import { rule as X28 } from "./X-28";
import { rule as X29 } from "./X-29";
import { rule as X31 } from "./X-31";
import { rule as X32 } from "./X-32";
import { rule as X33 } from "./X-33";
import { rule as X34 } from "./X-34";
import { rule as X35 } from "./X-35";

/** 表间 (X) that no relation can say. */
export const crossFormJudged: readonly PredicateRule<Evidence>[] = [
  X14,
  X16,
  X20,
  X21,
  X28,
  X29,
  X31,
  X32,
  X33,
  X34,
  X35,
];
