// Made by scripts/rules-index.ts from the files beside it.
import type { PredicateRule } from "../../checking";
import type { Evidence } from "../evidence";
import { rule as IN06 } from "./IN-06";
import { rule as IN35 } from "./IN-35";
import { rule as IN36 } from "./IN-36";
import { rule as IN37 } from "./IN-37";
import { rule as IN38 } from "./IN-38";
import { rule as IN39 } from "./IN-39";
import { rule as IN40 } from "./IN-40";
import { rule as IN42 } from "./IN-42";

/** 表内 (IN) that no relation can say. */
export const inFormJudged: readonly PredicateRule<Evidence>[] = [
  IN06,
  IN35,
  IN36,
  IN37,
  IN38,
  IN39,
  IN40,
  IN42,
];
