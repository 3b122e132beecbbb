// Written by scripts/build-catalogue.ts from data/codes/economic_government.csv. Do not edit: change the CSV and run the script.
import type { PackedCatalogue } from "../packed";

export const packedGovernmentEconomic: PackedCatalogue = {
  rows: `501机关工资福利支出
>工资奖金津补贴
社会保障缴费
住房公积金
.99其他工资福利支出
502机关商品和服务支出
>办公经费
会议费
培训费
专用材料购置费
委托业务费
公务接待费
因公出国（境）费用
公务用车运行维护费
维修（护）费
.99其他商品和服务支出
503机关资本性支出（一）
=机关资本性支出
>房屋建筑物购建
基础设施建设
公务用车购置
.05土地征迁补偿和安置支出
设备购置
大型修缮
.99其他资本性支出
504机关资本性支出（二）
=机关资本性支出（基本建设）
>房屋建筑物购建
基础设施建设
公务用车购置
设备购置
大型修缮
.99其他资本性支出
505对事业单位经常性补助
>工资福利支出
商品和服务支出
.99其他对事业单位补助
506对事业单位资本性补助
>资本性支出（一）
=资本性支出
资本性支出（二）
=资本性支出（基本建设）
507对企业补助
>费用补贴
利息补贴
.99其他对企业补助
508对企业资本性支出
>对企业资本性支出（一）
对企业资本性支出（二）
资本金注入（一）
=资本金注入
资本金注入（二）
=资本金注入（基本建设）
政府投资基金股权投资
.99~
509对个人和家庭的补助
>社会福利和救助
助学金
个人农业生产补贴
.05离退休费
.99其他对个人和家庭补助
510对社会保障基金补助
.02对社会保险基金补助
补充全国社会保障基金
对机关事业单位职业年金的补助
511债务利息及费用支出
>国内债务付息
国外债务付息
国内债务发行费用
国外债务发行费用
512债务还本支出
>国内债务还本
国外债务还本
513转移性支出
>上下级政府间转移性支出
.03债务转贷
调出资金
安排预算稳定调节基金
补充预算周转金
514预备费及预留
>预备费
预留
599其他支出
.06赠与
国家赔偿费用支出
对民间非营利组织和群众性自治组织补贴
经常性赠与
资本性赠与
.99其他支出`,
  facts: `M1 C F1|verified2|2024||||
N M1 C F1|verified2|2024||||
F1 C|verified1|2024||||
K|memory|||||
N|verified2|2018||||
N|verified2|2023||||
N|verified1|2019||||alternative wording seen in or derived from published tables; which wording is official in which year is unconfirmed
C N|verified2|2025||||
N|verified1|2021||||
K|memory|||||alternative wording seen in or derived from published tables; which wording is official in which year is unconfirmed
N|verified1|2018||||
N|verified1|2024||||
N|verified2|2019||||
K|memory||2018|2020||replaced by 50803/50805 (year approximate)
K|memory||2018|2020||replaced by 50804 (year approximate)
N|verified1|2020||||
K|memory|||2020||
K|memory||2021|||`,
  factOf: `0*5 1 0*4 2*2 3*3 4 5 6 7 8 3*6 9 3*6 5 3 10 3 11 3 9 3 9 12 3 10 3*2 13 14 3 9 3 9 3*2 11 5 11 3*4 15 3*11 7 3*8 16 3*2 17*2 3`,
};
