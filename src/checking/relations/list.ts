// Made by scripts/rules-index.ts from the files beside it.
import type { RelationRule } from "../rule";
import { rule as IN01 } from "./IN-01";

/** The linear rules inside and between the forms (IN, X). */
export const linearRules: readonly RelationRule[] = [IN01];
