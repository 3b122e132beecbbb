// Written by scripts/build-catalogue.ts from data/codes/economic_department.csv. Do not edit: change the CSV and run the script.
import type { PackedCatalogue } from "../packed";

export const packedDepartmentEconomic: PackedCatalogue = {
  rows: `301yCTGLXa
>NERdyC
SjWoE
NUg
.06KTXLhe
UBQAyC
RfLCKubMxKXNERdLHUPLhXvUIe
USbOPgUIe
USyNERdMsTgLhXvUIe
qMiNeMsTghUIe
fJLhXyUIe
KZPGqTNg
MsTge
.99~
302NkNiwRaMia
>Mfqe
MCMbe
NhWde
PIUCe
De
Tbe
WSTbe
MOQWe
STbre
.11OIQLe
NoqLQoXUNFXVep
UDLjXUPXXVe
TLWre
KUVSe
NDVRe
qMiQmPne
KhpRhQHe
.24VCVEWnUMe
KhpSPQHe
MmMie
NYPLbMie
yKUUwe
TGLXe
.31qMipWwWFVxUDPXe
.39fKAWNep
TQgMLXqMhep
.99~
303sKjKEwOoOYTlh
>THKQe
WLKQe
WLUSXUPlXVe
PWPwg
tSlh
QBSpe
MsTgeh
MkOcg
NUMlg
KjKExbtKBE
KIUIJLhXve
.99fsKjKEwOoOYTlh
307FLXPxMLepa
>oLIFKHPx
oNNFKHPx
oLIFMNVxep
oNNFMNVxep
309CRdjaXUNERddXV
>PGOxPcUcSTWnPc
MfqVWNLWnUM
KhpVWNLWnUM
.05NETAVWQKd
NONzLjUH
LiPxUJUzMLWyKKWnUMQXQI
STCLsNL
.13qMipWwWnUM
.19fKAWNyLGWnUM
.21QGSTwXsLTNiWnUM
QNPiCKBWnUM
.99fNERdda
310CRdja
>PGOxPcUcSTWnPc
MfqVWNLWnUM
KhpVWNLWnUM
.05NETAVWQKd
NONzLjUH
LiPxUJUzMLWyKKWnUMQXQI
STCLsNL
NukVALr
OeUMh
kKfXqTrSTwXCVlVALr
QbWEVALr
qMipWwWnUM
.19fKAWNyLGWnUM
.21QGSTwXsLTNiWnUM
QNPiCKBWnUM
.99~
311sKNbhXUNERddXV
>CRdgSfLzXUNERddXV
.99fsKNbh
312sKNbh
>CRdgSfLz
.03zPTCiUVRgPTC
epE
LXPxE
fCRdjh
.99fsKNbh
313sJLhXyih
.02sJLhXvih
VALuLAoJLhXyi
sRfLCKubMxKXUSbOPgTlh
399fa
.06WuB
oOoWsLrepa
sGXlXDVsLXUtUuwUOKRjVbSdUtUuE
UwONjWuB
CRdjWuB
.99fa`,
  facts: `D1|verified1|2024||||
L1 D1 D4 P1 M1 C|verified2|2026||||
L1 D1 D4 P1|verified2|2026||||
D1 D4 P1|verified2|2026||||
L1 D1|verified2|2024||||
L1 D1 D4|verified2|2024||||
D1 D4 P1 M1 C E1|verified2|2026||||
L1 D1 D4 P1 M1 C E1|verified2|2026||||
D1 D4 P1 M1 C|verified2|2026||||
D1 D4|verified2|2024||||
L1 D1 D4 P1 N|verified2|2026||||
D1 D3 D4 P1|verified2|2026||||
D1 D4|verified2|2024|2021|||
L1 D1 D3 D4 P1 M1 C E1|verified2|2026||||
L1 D1 D4 P1 E1 C|verified2|2026||||
L1 D1 D3 D4 P1 M1 C|verified2|2026||||
D1 D4 P1 N|verified2|2026||||
D1 D3 D4|verified2|2024||||
L1 D1 D4 N|verified2|2024||||
D1 N|verified2|2024||||
L1 D1 D3 D4|verified2|2024||||
K|memory|||2020||`,
  factOf: `nh4og5i2bpb2cb7dcb3db2c3b2di2klc6qkcd3rj2a3e5aea4elc3sfdf5d4ca7ta6uvj2m2f`,
};
