// Written by scripts/build-catalogue.ts from data/codes/income.csv. Do not edit: change the CSV and run the script.
import type { PackedEvidence } from "../packed";

export const packedIncomeEvidence: PackedEvidence = {
  facts: `K||
N||
I1||
B2||
C||
N B2||`,
  factOf: `ca20ca7cfdb2aba5ca4ca2caeb4eb3ebab2d2a8`,
};
