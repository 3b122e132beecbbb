// Written by scripts/build-catalogue.ts from data/codes/functional.csv. Do not edit: change the CSV and run the script.
import type { PackedEvidence } from "../packed";

export const packedFunctionalEvidence: PackedEvidence = {
  facts: `K|memory||
L1|verified1|2009|code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||lower certainty: exact wording, number or year not confirmed
L1 P1|verified2|2026|
P1|verified1|2026|
C|verified1|2024|name confirmed in the ordered {pPd}01{VB} list; the code number itself rests on memory
N|verified2|2025|
L1 B1|verified2|2023|
N|verified1|2024|
L1 B1|verified2|2024|
L1 N|verified2|2024|
D1 D3 P1|verified2|2026|
D1 D3 D4|verified2|2024|
L1|verified1|2009|replaced by 2010710 {TQQubMj} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|abolished (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
N|verified1|2018|
B1|verified1|2023|
D1|verified1|2024|
B1|verified1|2024|
L1 P1 C|verified2|2026|
L1 N|verified2|2021|
L1 P1 B1|verified2|2026|
K|memory||abolished (year approximate)
D1 D3 D4 P1 C N|verified2|2026|
D1 D3 D4 P1 C|verified2|2026|
L1 N|verified2|2020|
L1 N|verified2|2022|
D4|verified1|2023|
N|verified2|2024|
P1 N|verified2|2026|
D3 P1|verified2|2026|
D1 D4|verified2|2024|
N|verified1|2023|
N|verified1|2019|
L1 N|verified2|2023|
B2|verified1|2024|
C|verified1|2022|
P1 C|verified2|2026|
L1|verified1|2009|moved to 2040612 {SeSdc} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|{RH} merged into 20801/20132; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||renamed {OLNwKmLan}, later {UwVsKmLan} (years approximate); lower certainty: exact wording, number or year not confirmed
K|memory||renamed {UwVsKmLan} (year approximate); lower certainty: exact wording, number or year not confirmed
L1|verified1|2009|renamed {PoOMn} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {FSePoRaMj} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {KkUbUSbQCUY} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|merged into 2050302 (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {KhXiOcRtQCUY} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {VxQyKubMxKXLHUPa} in 2020; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||renamed {VxQyMxKXTHWLKQ} in 2020
L1 D1 D4 P1 C|verified2|2026|
K|memory||merged into 2080501 in 2020
L1|verified1|2009|renamed {eVxQyKubMxKXLHUPa} in 2020; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1 P1 N|verified2|2026|
L1|verified1|2009|renamed {USbPSUZVZKLB} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||renamed {LgWILVbB} (year approximate)
L1 D1 P1 N|verified2|2026|
K|memory||split into 2080807/2080808 (year approximate)
L1 D1|verified2|2024|
L1 N|verified2|2025|
L1|verified1|2009|renamed {OZNMWzLG} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1 N|verified2|2020|renamed {RNTiKEOub} (year approximate)
L1 D4 P1|verified2|2026|
D4 P1|verified2|2026|
L1 D4|verified2|2023|
N|verified2|2023|renamed {WWNOFMBqRaMj} (c.2021-2024; a 2023 municipal notice still prints the old name)
N|verified1|2020|renamed {TVMNFMBqKuKKOUPuNKUM} (year approximate)
D3 D4 P1|verified2|2026|
D3 D4|verified2|2024|
D1 N|verified2|2024|
D1 D4 N|verified2|2024|
N|verified1|2021|
K|memory||code reused as {NuNH} (year approximate)
L1|verified1|2009|renamed {RERnLhPXLjNM} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {WLURWHRnWHVo} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {SwSgUZSD} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {LMbLMRi} (2020 or 2021; year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||renamed {LMbqKBMNOy} (year approximate)
K|memory||renamed {LMbqPtzSDLhPX} (year approximate); lower certainty: exact wording, number or year not confirmed
L1|verified1|2009|renamed {KqRiWQWvc} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||renamed {SxbMNOy} (year approximate)
K|memory||renamed {URhcyLYm} (year approximate)
L1 N|verified2|2020|renamed {eLMbLMRia} (a 2020 municipal notice still prints the old name; year approximate)
L1|verified1|2009|renamed {LMRiALY} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||renamed {LMRiLeA} (year approximate); lower certainty: exact wording, number or year not confirmed
L1|verified1|2009|renamed {OHNsVaWmVyQmKqRiQgLD}, then {OHNsVaWmQwNyPBRoVyQmKqRiQgLD}; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||intermediate name (years approximate)
L1 B1 N|verified2|2025|
L1|verified1|2009|renamed {WpRHNUVAtWoPx}; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {E}; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
N|verified1|2017|renamed {oRiUopTmKubcTlg} (year approximate)
N|verified1|2025|
N|verified2|2019|renamed {LVbQaLhWpRHWoPxMLNUVA} (year approximate)
K|memory||renamed {zSDMoQlvbLiPxUba}
L1 N|verified2|2016|
P1 B2|verified2|2026|
P1|verified1|2026|name as printed in one 2026 district budget; 98{RH} appears to carry ultra-long special treasury bond money; official name unconfirmed
P1|verified1|2026|see 22198
K|memory||renamed {SsXoQBQqx} (year approximate)
K|memory||merged into 22402 (year approximate)
K|memory||renamed {TxOBOeLA} (year approximate)
K|memory||renamed {TxOBOeLAGOqx} (year approximate); lower certainty: exact wording, number or year not confirmed
L1 N|verified2|2019|
N|verified2|2019|
N|verified2|2022|
N|verified2|2023|
N|verified1|2022|
L1 B2|verified2|2024|`,
  factOf: `Kbb7cb13d3b2cbKcb2d2b11db5d2b3d3bcb2d2b6n3bab16aba4b2Kdb6ab2d3b6d2b5a2ba2b9ab6ab13tbtbab2a7eaea4eaea4eaea24eaeaKeKfca10e2a2ce2a4c2a2bafb11a2b8a2b2ab5a4cabafc4babab6a2b2aea3b5a4b14ab11d2b2d2KgaKheaoa2ebdb4a2bab2ab3a2babab11a2bdae2b5dub2kdb3KiabKjb18Kkabab2a10de2b8ab3cb9o2babvh2vhb5dbdb8a4b5e2db2d2b2d2ede4b8db7db2a14pa4w2a13ebe2xb8ab3a6b5akakbacKlyKmdKnbKoyla2Kpeb4Kqab2eKra3KsabKtdb2Kuba2cKvhqh2q2hbKwiKxab2ib5zKyabiAdbdbcbag2ag2ag2a9ce2a8ca15KzaKAbababa3xBbKBba2kababa8ia2pCia7CaKCKDca2paeaDaKEEeKFBr2KGaFKHa3KIam2a2ramFma3c3ic8a2GHb4aba3b6Ib5KJazb4a2bKKcb4acKLab4ab7ababa2b3KMcaca26ed3bdb5d2edId2ebaeb2db4a9b3a37eaegKNab3a3b3acbikbKOa2baKPcKQcKRa2KSaKTa2b3a3b4aba2b2a6b6ub4ab4KUa2baAabaKVca2bKWKXsj4KYjKZsjLasLba2Lca6LdagLea37c3a3fb4abab3ab7ab10ab11ab3ab7a42c2a3cb3Lfeab8ab21ab5ac2a2b7db5ada5bLgba2eb6acb8ebefa15ca13cafa9Lhea10ca11cae2a15Ja3la9c2al2aEea2eLiLjfa22ca18cafa9ca10c2a3Da11Lkea4ceLlLma4Lnc3a25LobaGa11c2LpaLqHa2LraKaa3ba2b3a4caba2b2a15Lsa14ba21LtKaJa2c3b5ab2a2cfa8cfa25fa20`,
};
