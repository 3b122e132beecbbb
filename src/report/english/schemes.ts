/** English titles of the scoring schemes and of their rules, by the Chinese ones. */
export const SCHEME_TITLES: Readonly<Record<string, string>> = {
  "中央部门项目支出绩效自评（2021，分档计分）":
    "project self-evaluation of central departments (2021, by bands)",
  "部门整体支出绩效评价共性指标体系框架（2013）":
    "framework of indicators of departmental expenditure (2013)",
  "河南省项目支出绩效自评（系统自动计分）": "project self-evaluation of Henan (scored by the system)",
  "河南省部门整体支出绩效自评（系统自动计分）":
    "departmental self-evaluation of Henan (scored by the system)",
  "湖北省项目支出绩效自评（2020）": "project self-evaluation of Hubei (2020)",
  "项目支出绩效自评（2020）": "project self-evaluation (2020)",
  "项目支出绩效自评（2021，含成本指标）": "project self-evaluation (2021, with cost indicators)",
  "医疗服务与保障能力提升补助资金绩效评价指标体系（三点计分）":
    "indicators of the subsidies to medical services and security (three points)",
  山西省项目支出绩效自评: "project self-evaluation of Shanxi",
  "四川省部门整体支出绩效自评（2024）": "departmental self-evaluation of Sichuan (2024)",
  预算执行率按比例: "budget execution rate, in proportion",
  预算执行率分档: "budget execution rate, by bands",
  "预算执行率90%以上得满分": "budget execution rate, full score from 90%",
  "预算执行率，90%以上得满分": "budget execution rate, full score from 90%",
  本行印的评分标准: "the standard that the row prints",
  正向指标按完成比例: "more is better: in proportion to what was reached",
  "数量等正向指标，60%及格线以上按比例": "more is better: in proportion above the pass line of 60%",
  "正向指标，超过1.3倍按偏离度扣减": "more is better: cut by the deviation beyond 1.3 times",
  反向指标按比例: "less is better: in proportion",
  "反向指标，不超过得满分": "less is better: full score up to the target",
  "成本指标“=”": "cost indicator with =",
  "“=”指标": "indicator with =",
  "“=”指标，相等得满分": "indicator with =: full score where equal",
  时效按期完成: "timeliness: done in time",
  定性指标三档: "judged indicator, in three bands",
  定性指标按评判等级: "judged indicator, by its level",
  定性指标按完成率: "judged indicator, by its completion rate",
  满意度分档: "satisfaction, by bands",
  资金管理情况: "management of funds",
  按评分标准: "by the printed standard",
  没有评分标准: "no standard is printed",
  表内没有公式: "the form has no formula",
  评审人评定: "judged by the reviewer",
  "年终完成履职效果目标数量÷年初目标设置总数×分值": "targets reached ÷ targets set × weight",
  "（1－财政拨款预算偏离度）×分值": "(1 - deviation of the appropriation budget) × weight",
  "中省转移支付、专项债券、专项预算项目执行率各3分":
    "execution rates of transfers, special bonds and special projects, 3 points each",
  "（1－部门整体预算结余率）×分值": "(1 - surplus rate of the department) × weight",
  "压减各得1.5分，预算每1%加0.2分至1分，执行每1%加0.4分至2分":
    "1.5 points for each cut; 0.2 for each 1% of the budget up to 1, 0.4 for each 1% of execution up to 2",
  "Y≤N得3分，≤0.8N得2分，≤0.5N得1分": "3 points for Y ≤ N, 2 for ≤ 0.8N, 1 for ≤ 0.5N",
  "超最低使用年限的办公家具、办公设备原值占比各1.5分":
    "shares of office furniture and equipment beyond their least years of use, 1.5 points each",
  闲置资产占比变化率按档得分: "change of the share of idle assets, by bands",
  不符合要求的扣完: "no points where the demand is not met",
  "实际支付÷（采购预算－节约）×分值": "paid ÷ (procurement budget - savings) × weight",
  "分值－不符合的项目数÷项目总数×分值": "weight - projects that do not conform ÷ projects × weight",
  "结余率小于10%的常年项目、一次性和阶段项目占比各2分":
    "shares of standing and of other projects with a surplus rate below 10%, 2 points each",
  "完成目标的项目数÷项目总数×分值": "projects that reached their targets ÷ projects × weight",
  "偏离度在30%内的指标数÷已完成指标数×分值":
    "indicators with a deviation within 30% ÷ indicators completed × weight",
  "发现一处扣1分，扣完为止": "1 point off for each finding until none is left",
  "实际数÷预算数（编制数）≤100%": "actual ÷ budget (posts) ≤ 100%",
  "预算调整数÷年初预算数，以0为佳": "adjustment ÷ initial budget, best at 0",
  "结转结余总额÷支出预算数，低为佳": "carry-over ÷ expenditure budget, best where low",
  "100%为佳": "best at 100%",
};
