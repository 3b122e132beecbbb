// Written by scripts/build-catalogue.ts from data/codes/economic_government.csv. Do not edit: change the CSV and run the script.
import type { PackedCatalogue } from "../packed";

export const packedGovernmentEconomic: PackedCatalogue = {
  rows: `501RfLCyCTGLXa
>yCNUgSjE
JLhXyUIe
KZPGqTNg
.99fyCTGLXa
502RfLCNkNiwRaMia
>MfqUwe
KUVSe
NDVRe
KhpRhQHWnUMe
NYPLbMie
qMiQmPne
NoqLQoXUNFXVep
qMipWwWFVxUDPXe
UDLjXUPXXVe
.99fNkNiwRaMia
503RfLCCRdjaXUKdXV
=RfLCCRdja
>PGOxPcUcSTWnPc
NETAVWQKd
qMipWwWnUM
.05NukPmWEVALrwOeUMa
VWNLWnUM
NONzLjUH
.99fCRdja
504RfLCCRdjaXUKvXV
=RfLCCRdjaXUNERddXV
>PGOxPcUcSTWnPc
NETAVWQKd
qMipWwWnUM
VWNLWnUM
NONzLjUH
.99fCRdja
505sKubMxKXUwONjh
>yCTGLXa
NkNiwRaMia
.99fsKubMxKXh
506sKubMxKXCRdjh
>CRdjaXUKdXV
=CRdja
CRdjaXUKvXV
=CRdjaXUNERddXV
507sKNbh
>epE
LXPxE
.99fsKNbh
508sKNbCRdja
>sKNbCRdjaXUKdXV
sKNbCRdjaXUKvXV
CRdgSfLzXUKdXV
=CRdgSfLz
CRdgSfLzXUKvXV
=CRdgSfLzXUNERddXV
zPTCiUVRgPTC
.99~
509sKjKEwOoOYTlh
>JTGLXwQBMk
MkOcg
KjKExbtKBE
.05THWLKQe
.99fsKjKEwOoOYh
510sJLhXyih
.02sJLhXvih
VALuLAoJLhXyi
sRfLCKubMxKXUSbOPgTlh
511FLXPxMLepa
>oLIFKHPx
oNNFKHPx
oLIFMNVxep
oNNFMNVxep
512FWHRda
>oLIFWHRd
oNNFWHRd
513WxTOja
>KfKgUozXlWxTOja
.03FWxWp
WgLQCg
OeQkXGUeTROhWgVji
VALuXGUeNfWxg
514XGNLeMLXGTd
>XGNLe
XGTd
599fa
.06WuB
oOoWsLrepa
sGXlXDVsLXUtUuwUOKRjVbSdUtUuE
UwONjWuB
CRdjWuB
.99fa`,
  facts: `K|memory|||||
M1 C F1|verified2|2024||||
K|memory|||||alternative wording seen in or derived from published tables; which wording is official in which year is unconfirmed
N|verified2|2023||||
N|verified1|2024||||
F1 C|verified1|2024||||
C N|verified2|2025||||
N|verified1|2018||||
K|memory||2021|||
N M1 C F1|verified2|2024||||
N|verified2|2018||||
N|verified1|2019||||alternative wording seen in or derived from published tables; which wording is official in which year is unconfirmed
N|verified1|2021||||
N|verified2|2019||||
K|memory||2018|2020||replaced by 50803/50805 (year approximate)
K|memory||2018|2020||replaced by 50804 (year approximate)
N|verified1|2020||||
K|memory|||2020||`,
  factOf: `b5jb4f2a3kdlgma6ca6dahaeacacnaha2opacaca2edea4qa11ga8ra2i2a`,
};
