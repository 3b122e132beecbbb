// Written by scripts/build-catalogue.ts from data/codes/functional.csv. Do not edit: change the CSV and run the script.
import type { PackedEvidence } from "../packed";

export const packedFunctionalEvidence: PackedEvidence = {
  facts: `K|memory||
L1|verified1|2009|code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|code+name confirmed only in a c.2009-10 ledger; the year it ended is recalled
K|memory||lower certainty: exact wording, number or year not confirmed
P1|verified1|2026|
L1 P1|verified2|2026|
C|verified1|2024|name confirmed in the ordered {uPg}01{VG} list; the code number itself rests on memory
L1|verified1|2009|the last year is recalled
N|verified1|2024|
N|verified2|2025|
L1 B1|verified2|2023|
K|memory||name, budget and year by the pattern of 22198; the code itself was not seen
L1 B1|verified2|2024|
P1|verified1|2025|
K|memory||later {XM} 99, as 2089901
L1 N|verified2|2024|
N|verified1|2018|
C|verified1|2022|
D1 D3 P1|verified2|2026|
L1|verified1|2009|the last year is recalled and uncertain
D1 D3 D4|verified2|2024|
N|verified1|2023|
N|verified1|2019|
L1|verified1|2009|replaced by 2010710 {TUQxbMl} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|abolished (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
B1|verified1|2023|
D1|verified1|2024|
B1|verified1|2024|
B3|verified1|2025|
L1 P1 C|verified2|2026|
L1 N|verified2|2021|
L1 P1 B1|verified2|2026|
L1 N|verified2|2018|
K|memory||abolished (year approximate)
D1 D3 D4 P1 C N|verified2|2026|
D1 D3 D4 P1 C|verified2|2026|
L1 N|verified2|2020|
L1 N|verified2|2022|
L1 N|verified2|2017|the year it ended is recalled
K|memory||the last year is recalled and uncertain
D4|verified1|2023|
N|verified2|2024|
P1 N|verified2|2026|
D3 P1|verified2|2026|
D1 D4|verified2|2024|
L1 N|verified2|2023|
B2|verified1|2024|
N|verified2|2023|
P1 C|verified2|2026|
L1|verified1|2009|moved to 2040612 {SiShd} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|{RK} merged into 20801/20132; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||renamed {OONzKoLdi}, later {UAVxKoLdi} (years approximate); lower certainty: exact wording, number or year not confirmed
K|memory||renamed {UAVxKoLdi} (year approximate); lower certainty: exact wording, number or year not confirmed
K|memory||the wording of 2019 was another one, not known
L1|verified1|2009|renamed {PrOPi} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {uLESiPrRdMl} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {KmUfUXbQFVd} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|merged into 2050302 (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {KjXpOfRwQFVd} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {VCQBKxbMzLaLKUTa} in 2020; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||renamed {VCQBMzLaTLWSKT} in 2020
L1 D1 D4 P1 C|verified2|2026|
K|memory||merged into 2080501 in 2020
L1|verified1|2009|renamed {cVCQBKxbMzLaLKUTa} in 2020; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1 P1 N|verified2|2026|
L1|verified1|2009|renamed {UXbPVVeWfKOE} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||renamed {LjWPLXbE} (year approximate)
L1 D1 P1 N|verified2|2026|
K|memory||split into 2080807/2080808 (year approximate)
L1 D1|verified2|2024|
L1 N|verified2|2025|
L1|verified1|2009|renamed {PcNPWGLJ} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1 N|verified2|2020|renamed {RQTmKHOxb} (year approximate)
L1 D4 P1|verified2|2026|
D4 P1|verified2|2026|
L1 D4|verified2|2023|
N|verified2|2023|documents of 2018, 2020 and 2023 print this name; the present one is recalled from 2021 on
N|verified1|2020|renamed {TZMPuLEMDnKxKNOXPxNNUQ} (year approximate)
N|verified1|2020|
D3 D4 P1|verified2|2026|
D3 D4|verified2|2024|
D1 N|verified2|2024|
D1 D4 N|verified2|2024|
N|verified1|2021|
K|memory||code reused as {NxNK} (year approximate)
L1|verified1|2009|renamed {RHRqLkQaLmNP} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {WSUWWORqWOVt} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {SASkVeSH} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {ybyRl} (2020 or 2021; year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||renamed {ybnKEMPOB} (year approximate)
K|memory||renamed {ybnPwBSHLkQa} (year approximate); lower certainty: exact wording, number or year not confirmed
L1|verified1|2009|renamed {KtRlWXWCd} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||renamed {SBbMPOB} (year approximate)
K|memory||renamed {UWkdzMar} (year approximate)
L1 N|verified2|2020|renamed {cybyRla} (a 2020 municipal notice still prints the old name; year approximate)
L1|verified1|2009|renamed {yRlCMa} (year approximate); code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
K|memory||renamed {yRlLhC} (year approximate); lower certainty: exact wording, number or year not confirmed
L1 N|verified2|2021|notices of mid-2021 still print this name
K|memory||intermediate name (years approximate)
L1 B1 N|verified2|2025|
L1|verified1|2009|renamed {WvRKNXVFxWuPA}; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed {F}; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
L1|verified1|2009|renamed; code+name confirmed only in a c.2009-10 ledger; currency in 2024 rests on memory
N|verified1|2017|renamed {sRlUsuTqKxbdTph} (year approximate)
N|verified1|2025|
N|verified2|2019|renamed {LXbQdLkWvRKWuPAMNNXVF} (year approximate)
K|memory||renamed {BSHMqQowbLlPAUfa}
L1 N|verified2|2016|
K|memory||a ledger of c.2009-10 prints {gNxBSHRWWnUft}
P1 B2|verified2|2026|
P1|verified1|2025|a district budget of 2026 prints here the name of its {XM}
K|memory||renamed {SwXvQEQtt} (year approximate)
K|memory||merged into 22402 (year approximate)
K|memory||renamed {TBOEOhLD} (year approximate)
K|memory||renamed {TBOEOhLDDOtt} (year approximate); lower certainty: exact wording, number or year not confirmed
L1 N|verified2|2019|
N|verified2|2019|
N|verified2|2022|
N|verified1|2022|the book is recalled to say {NvOkQHXQha}; open
K|memory||{WoPfKd}2022{Ke}80{MZ} prints {NvOkQHXQh}; open
N|verified1|2022|
L1 B2|verified2|2024|`,
  factOf: `Kmb7db13f3b2dbKnb2f2b11fb5f2b3f3bdb2f2b6x3bab16aba4b2Kob6ab2f3b6f2b5ha2ba2b2c23b7c7a2b6ab13DbDbab2a7eaea4eaea4eaea24eaeaKpKqda3Kra6ne2a2de2a4d2a2bagb11a2b8a2b2ab5a4daboagd4babab6a2b2oaea3b5a4b14ab11f2b2f2KsaKteayqa2ebfb4a2bab2ab3a2babab11a2bfoae2b5fEb2pfb3KurbKvb18Kwabab2a10lfe2b8ab3db9y2babFk2Fkb5fbfb8a6b5Geaefb2f2b2f2efe3Geb8fb7fb2a18qa4H2a4na3na4ebe2Ib8ab3a6b5apapbadKxJKyfKzbKAJsa2KBeb4KCab2eKDa3KEabKFfb2KGba2dKHkzk2z2kbKIiKJab2ib5KaKKabiKbKcc2Kccfbfbdbaj2aj2aj2a9de2a2ra5da5Kda10KLaKMbababc3a4IaKebKNba2pababta8ia2qKfia7KfKOaKPda2qKQeaKgac12ac2KRKheKSKeA2KTaKiKUa3KVau2a2AauKiua3d3id8a2vwb4aba3b6Kjb5KWvKab4a2bKXdb4ahdKYab4ab7ababa2b3KZdada23la3ef3bfb5f2efKjf2ebe2b2fb4a9b3a28na7nleaejLaab3a3b3adbtipbLbitabhaLcdLddLea2LfaLgahvb3hata2b4aba2b2a5hab6Eb4ab4Lha2baKbabaLida2bc12LjLkBm4LlmLmBmLnBLoac7aLpa3wa2LqajLra37d3la3gb4abab3ab7ab10ab11ab3ab7a43d2a3dalb3Lseab8ab21ab5ad2a2c9b7fb5afa5bLtba2eb6adb2c9b6ebega15da11Ca2odaga9LuLvhea10da11dae2c3a15Kka3sa9d2as2aKhea2eLwegha18ca4da18daga9da10d2a4Kga11Lxea4deLyLza4LAd3a17wKla4oa2LBbava11d2aCLCaLDwa2KlaKdra3lba2b3a4daba2b2a3LELFa11LGa14ba21LHrKka2d3b5ab2a3da5ga8daCga25ga20`,
};
