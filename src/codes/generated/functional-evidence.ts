// Written by scripts/build-catalogue.ts from data/codes/functional.csv. Do not edit: change the CSV and run the script.
import type { PackedEvidence } from "../packed";

export const packedFunctionalEvidence: PackedEvidence = {
  facts: `K||
L1|2009|code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K||lower certainty: exact wording, number or year not confirmed
L1 P1|2026|
P1|2026|
C|2024|name confirmed in the ordered {pPd}01{VB} list; the code number itself rests on memory
N|2024|
N|2025|
L1 B1|2023|
L1 B1|2024|
L1 N|2024|
D1 D3 P1|2026|
D1 D3 D4|2024|
L1|2009|replaced by 2010710 {TQQubMj} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|2009|abolished (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
N|2018|
B1|2023|
D1|2024|
N|2023|
N|2019|
B1|2024|
L1 P1 C|2026|
L1 N|2021|
L1 P1 B1|2026|
K||abolished (year approximate)
D1 D3 D4 P1 C N|2026|
D1 D3 D4 P1 C|2026|
L1 N|2020|
L1 N|2022|
D4|2023|
P1 N|2026|
D3 P1|2026|
D1 D4|2024|
L1 N|2023|
B2|2024|
N|2022|
C|2022|
P1 C|2026|
L1|2009|moved to 2040612 {SeSdc} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|2009|{RH} merged into 20801/20132; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K||renamed {OLNwKmLan}, later {UwVsKmLan} (years approximate); lower certainty: exact wording, number or year not confirmed
K||renamed {UwVsKmLan} (year approximate); lower certainty: exact wording, number or year not confirmed
L1|2009|renamed {PoOMn} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|2009|renamed {pLBSePoRaMj} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|2009|renamed {KkUbUSbQCUY} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|2009|merged into 2050302 (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|2009|renamed {KhXiOcRtQCUY} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|2009|renamed {VxQyKubMxKXLHUPa} in 2020; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K||renamed {VxQyMxKXTHWLKQ} in 2020
L1 D1 D4 P1 C|2026|
K||merged into 2080501 in 2020
L1|2009|renamed {eVxQyKubMxKXLHUPa} in 2020; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1 P1 N|2026|
L1|2009|renamed {USbPSUZVZKLC} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K||renamed {LgWILVbC} (year approximate)
L1 D1 P1 N|2026|
K||split into 2080807/2080808 (year approximate)
L1 D1|2024|
L1 N|2025|
L1|2009|renamed {OZNMWzLG} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1 N|2020|renamed {RNTiKEOub} (year approximate)
L1 D4 P1|2026|
D4 P1|2026|
L1 D4|2023|
N|2023|renamed {WWNOpLBMBqRaMj} (c.2021-2024; a 2023 municipal notice still prints the old name)
N|2020|renamed {TVMNpLBMBqKuKKOUPuNKUM} (year approximate)
D3 D4 P1|2026|
D3 D4|2024|
D1 N|2024|
D1 D4 N|2024|
N|2021|
K||code reused as {NuNH} (year approximate)
L1|2009|renamed {RERnLhPXLjNM} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|2009|renamed {WLURWHRnWHVo} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|2009|renamed {SwSgUZSD} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|2009|renamed {LMbLMRi} (2020 or 2021; year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K||renamed {LMbqKBMNOy} (year approximate)
K||renamed {LMbqPtzSDLhPX} (year approximate); lower certainty: exact wording, number or year not confirmed
L1|2009|renamed {KqRiWQWvc} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K||renamed {SxbMNOy} (year approximate)
K||renamed {URhcyLYm} (year approximate)
L1 N|2020|renamed {eLMbLMRia} (a 2020 municipal notice still prints the old name; year approximate)
L1|2009|renamed {LMRiBLY} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K||renamed {LMRiLeB} (year approximate); lower certainty: exact wording, number or year not confirmed
L1|2009|renamed {OHNsVaWmVyQmKqRiQgLD}, then {OHNsVaWmQwNyPBRoVyQmKqRiQgLD}; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K||intermediate name (years approximate)
L1 B1 N|2025|
L1|2009|renamed {WpRHNUVAvWoPx}; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|2009|renamed {G}; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|2009|renamed; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
N|2017|renamed {oRiUopTmKubcTlg} (year approximate)
N|2019|renamed {LVbQaLhWpRHWoPxMLNUVA} (year approximate)
K||renamed {zSDMoQlwbLiPxUba}
L1 N|2016|
P1 B2|2026|
P1|2026|name as printed in one 2026 district budget; 98{RH} appears to carry ultra-long special treasury bond money; official name unconfirmed
P1|2026|see 22198
K||renamed {SsXoQBQqx} (year approximate)
K||merged into 22402 (year approximate)
K||renamed {TxOBOeLA} (year approximate)
K||renamed {TxOBOeLAHOqx} (year approximate); lower certainty: exact wording, number or year not confirmed
L1 N|2019|
L1 B2|2024|`,
  factOf: `Kbb7cb13d3b2cbKcb2d2b11db5d2b3d3bcb2d2b6n3bab16aba4b2Kdb6ab2d3b6d2b5a2ba2b9ab6ab13vbvbab2a7eaea4eaea4eaea24eaeaKeKfca10e2a2ce2a4c2a2bafb11a2b8a2b2ab5a4cabafc4babab6a2b2aea3b5a4b14ab11d2b2d2KgaKheaoa2ebdb4a2bab2ab3a2babab11a2bdae2b5dwb2kdb3KiabKjb18Kkabab2a10de2b8ab3cb9o2babxi2xib5dbdb8a4b5e2db2d2b2d2ede4b8db7db2a14pa4y2a13ebe2zb8ab3a6b5akakbacKlAKmdKnbKoAla2Kpeb4Kqab2eKra3KsabKtdb2Kuba2cKviqi2q2ibKwgKxab2gb5BKyabgCdbdbcbah2ah2ah2a9ce2a8ca15KzaKAbababa3zDbKBba2kababa8ga2pg2a7gaKCKDca2paeaEaKEFeKFDr2KGaGKHa3KIam2a2ramGma3c3gc8a2stb4aba3b6Hb5KJaBb4a2bKKcb4acKLab4ab7ababa2b3KMcaca26ed3bdb5d2edHd2ebaeb2db4a9b3a37eaehKNab3a3b3acbgkbKOa2baKPcKQcKRa2KSaKTa2b3a3b4aba2b2a6b6wb4ab4KUa2baCabaKVca2bKWKXuj4KYjKZujLauLba2Lca6hahLda37c3a3fb4abab3ab7ab10ab11ab3ab7a42c2a3cb3Leeab8ab21ab5ac2a2b7db5ada5bLfba2eb6acb8ebefa15ca13cafa9Lgea10ca11cae2a15Ia3la9c2al2aFea2eLhLifa22ca18cafa9ca10c2a3Ea11Ljea4ceLkLla4Lmc3a25Lnbasa11c2taJta2saKaa3ba2b3a4caba2b2a15Ja14ba21LoKaIa2c3b5ab2a2cfa8cfa25fa20`,
};
