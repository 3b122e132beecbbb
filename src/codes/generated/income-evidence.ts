// Written by scripts/build-catalogue.ts from data/codes/income.csv. Do not edit: change the CSV and run the script.
import type { PackedEvidence } from "../packed";

export const packedIncomeEvidence: PackedEvidence = {
  facts: `K|memory||
N|verified1||
I1|verified2||
B2|verified1||
B3|verified1|2025|
C|verified1||
N|verified2||
N B2|verified2||
N|verified1|2021|
N|verified1|2023|
N|verified1|2019|so printed in 2019; a notice of 2023 prints {SLOqXvShMNOXPxiLENcWoQBKxRjWETSQwKKo}
N|verified1|2023|so printed in 2023; a notice of 2019 prints {cLENcWoQBKxRjWETSQwKKo}`,
  factOf: `ca20ca7chdeb2aba5ca4cae2acafb4ifg2jgfklbab2d2a8`,
};
