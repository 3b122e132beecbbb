// Written by scripts/build-catalogue.ts from data/codes/economic_government.csv. Do not edit: change the CSV and run the script.
import type { PackedEvidence } from "../packed";

export const packedGovernmentEconomicEvidence: PackedEvidence = {
  facts: `K||
M1 C F1|2024|
K||alternative wording seen in or derived from published tables; which wording is official in which year is unconfirmed
N|2018|
N|2023|
N|2024|
F1 C|2024|
C N|2025|
N M1 C F1|2024|
N|2019|alternative wording seen in or derived from published tables; which wording is official in which year is unconfirmed
N|2021|
N|2019|
K||replaced by 50803/50805 (year approximate)
K||replaced by 50804 (year approximate)
N|2020|`,
  factOf: `b5ib4g2a3dejhka6ca6eadafacaclada2mnacaca2fefa4oa11ha14`,
};
