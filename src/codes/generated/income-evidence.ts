// Written by scripts/build-catalogue.ts from data/codes/income.csv. Do not edit: change the CSV and run the script.
import type { PackedEvidence } from "../packed";

export const packedIncomeEvidence: PackedEvidence = {
  facts: `K|memory||
N|verified1||
I1|verified2||
B2|verified1||
C|verified1||
N|verified2||
N B2|verified2||`,
  factOf: `ca20ca7cgdb2aba5ca4ca2caeb4ef3ebab2d2a8`,
};
