// Written by scripts/build-catalogue.ts from data/codes/economic_government.csv. Do not edit: change the CSV and run the script.
import type { PackedEvidence } from "../packed";

export const packedGovernmentEconomicEvidence: PackedEvidence = {
  facts: `K|memory||
M1 C F1|verified2|2024|
K|memory||alternative wording seen in or derived from published tables; which wording is official in which year is unconfirmed
N|verified2|2023|
N|verified1|2024|
F1 C|verified1|2024|
C N|verified2|2025|
N|verified1|2020|
N|verified1|2018|
K|memory||the code was seen, its name is recalled
N M1 C F1|verified2|2024|
N|verified2|2018|
N|verified1|2019|alternative wording seen in or derived from published tables; which wording is official in which year is unconfirmed
N|verified1|2021|
N|verified2|2019|
K|memory||replaced by 50803/50805 (year approximate)
K|memory||replaced by 50804 (year approximate)
N|verified1|2022|`,
  factOf: `b5kb4f2a3ldmgna6ca6dhiaeacacoaia2pqacaca2edera3ha11gja4ja10`,
};
