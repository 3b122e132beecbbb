// Written by scripts/build-catalogue.ts from data/codes/economic_department.csv. Do not edit: change the CSV and run the script.
import type { PackedEvidence } from "../packed";

export const packedDepartmentEconomicEvidence: PackedEvidence = {
  facts: `D1|verified1|2024|
L1 D1 D4 P1 M1 C|verified2|2026|
L1 D1 D4 P1|verified2|2026|
D1 D4 P1|verified2|2026|
L1 D1|verified2|2024|
L1 D1 D4|verified2|2024|
D1 D4|verified2|2024|
D1 D4 P1 M1 C E1|verified2|2026|
L1 D1 D4 P1 M1 C E1|verified2|2026|
D1 D4 P1 M1 C|verified2|2026|
L1 D1 D4 P1 N|verified2|2026|
D1 D3 D4 P1|verified2|2026|
L1 D1 D3 D4 P1 M1 C E1|verified2|2026|
L1 D1 D4 P1 E1 C|verified2|2026|
L1 D1 D3 D4 P1 M1 C|verified2|2026|
D1 D4 P1 N|verified2|2026|
D1 D3 D4|verified2|2024|
L1 D1 D4 N|verified2|2024|
D1 N|verified2|2024|
L1 D1 D3 D4|verified2|2024|
K|memory||`,
  factOf: `mi4nh5j2bob2cb7dcb3db2c3b2dj2klc6pkcd3qg2a3e5aea4elc3rfdf5d4ca7sa6tug4f`,
};
