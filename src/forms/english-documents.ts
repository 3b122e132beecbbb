import type { DocumentName } from "./documents";

/** English titles of the documents that declarations rest on, by their names: the usual ones where there are any. */
export const ENGLISH_DOCUMENTS: Readonly<Record<DocumentName, string>> = {
  中华人民共和国预算法: "Budget Law of the People's Republic of China",
  "中华人民共和国预算法实施条例（国务院令第729号）":
    "Regulation on the Implementation of the Budget Law of the People's Republic of China",
  "行政事业性国有资产管理条例（国务院令第738号）":
    "Regulation on the Management of State-owned Assets of Administrative Units and Institutions",
  中华人民共和国保守国家秘密法: "Law of the People's Republic of China on Guarding State Secrets",
  "中华人民共和国个人信息保护法（2021年）":
    "Personal Information Protection Law of the People's Republic of China",
  "地方预决算公开操作规程（财预〔2016〕143号）":
    "Operating Rules for the Disclosure of Local Budgets and Final Accounts",
  "部门决算管理办法（财库〔2021〕36号）": "Measures for the Management of Departmental Final Accounts",
  "部门决算管理制度（财库〔2013〕209号）": "System for the Management of Departmental Final Accounts",
  "政府采购促进中小企业发展管理办法（财库〔2020〕46号）":
    "Measures for Government Procurement to Promote Small and Medium-sized Enterprises",
  "行政单位财务规则（财政部令第113号）": "Financial Rules for Administrative Units",
  "事业单位财务规则（财政部令第108号）": "Financial Rules for Public Institutions",
  "中共中央 国务院关于全面实施预算绩效管理的意见（中发〔2018〕34号）":
    "Opinions of the Central Committee and the State Council on Performance-based Budget Management",
  "项目支出绩效评价管理办法（财预〔2020〕10号）":
    "Measures for the Performance Evaluation of Project Expenditure",
  "中央部门项目支出核心绩效目标和指标设置及取值指引（试行）（财预〔2021〕101号）":
    "Guide to Core Performance Targets and Indicators of Project Expenditure of Central Departments (trial)",
  "预算绩效评价共性指标体系框架（财预〔2013〕53号）":
    "Framework of Common Indicators for Budget Performance Evaluation",
  "湖北省绩效自评计分规定（鄂财绩发〔2020〕3号）": "Scoring Rules for Performance Self-evaluation of Hubei",
  湖北省项目自评表: "Form of Project Self-evaluation of Hubei",
  山西省项目支出绩效自评分析报告所附表:
    "Form in the Reports on Self-evaluation of Project Expenditure of Shanxi",
  河南省项目支出绩效自评情况表: "Form of Self-evaluation of Project Expenditure of Henan",
  河南省部门整体支出绩效自评情况表: "Form of Self-evaluation of Departmental Expenditure of Henan",
  "四川省部门整体支出绩效自评表（2024年度）":
    "Form of Self-evaluation of Departmental Expenditure of Sichuan (2024)",
  "国家医疗保障局、宁夏医疗服务与保障能力提升补助资金绩效评价指标体系":
    "Indicators for the Subsidies to Medical Services and Security (National Healthcare Security Administration, Ningxia)",
  中央对地方转移支付绩效自评表: "Form of Self-evaluation of Transfers from Central to Local Governments",
  绩效自评表: "Form of performance self-evaluation",
  "国务院约法三章（2013年）": "Three-point Pledge of the State Council",
  "党政机关厉行节约反对浪费条例（2013年）":
    "Regulation on Thrift and against Waste in Party and Government Offices",
  "党政机关公务用车配备使用管理办法（2011年）":
    "Measures for the Provision and Use of Official Vehicles of Party and Government Offices",
  "党政机关公务用车管理办法（2017年）":
    "Measures for the Management of Official Vehicles of Party and Government Offices",
  "党政机关国内公务接待管理规定（2013年）":
    "Provisions on Domestic Official Receptions of Party and Government Offices",
  "行政事业单位业务招待费列支管理规定（财预字〔1998〕159号）":
    "Provisions on the Booking of Business Entertainment of Administrative Units and Institutions",
  政府收支分类科目: "Classification of Government Revenue and Expenditure",
  "支出经济分类科目改革方案（财预〔2017〕98号）": "Reform Plan of the Economic Classification of Expenditure",
  "2023年政府收支分类科目（财预〔2022〕107号）":
    "Classification of Government Revenue and Expenditure for 2023",
  "2024年政府收支分类科目（财预〔2023〕83号）":
    "Classification of Government Revenue and Expenditure for 2024",
  "政府收支分类科目的增设（2025年5月23日）（财预〔2025〕41号）":
    "Additions to the Classification of Government Revenue and Expenditure (23 May 2025)",
  部门决算公开模板: "Template for the disclosure of departmental final accounts",
  "部门决算公开模板（2020、2021年度）":
    "Template for the disclosure of departmental final accounts (2020, 2021)",
  "部门决算公开模板（2019年度及以前）":
    "Template for the disclosure of departmental final accounts (up to 2019)",
  山西省部门决算公开模板: "Template of Shanxi for the disclosure of departmental final accounts",
  宁夏回族自治区部门决算公开模板: "Template of Ningxia for the disclosure of departmental final accounts",
  上海市部门决算公开模板: "Template of Shanghai for the disclosure of departmental final accounts",
  云南省部门决算公开模板: "Template of Yunnan for the disclosure of departmental final accounts",
  大姚县部门决算公开表: "Published forms of departments of Dayao County",
  临湘市部门决算公开表: "Published forms of departments of Linxiang City",
  陕西省部门决算公开模板: "Template of Shaanxi for the disclosure of departmental final accounts",
  江西省部门决算公开模板: "Template of Jiangxi for the disclosure of departmental final accounts",
  四川省部门决算公开模板: "Template of Sichuan for the disclosure of departmental final accounts",
  江苏省部门决算公开模板: "Template of Jiangsu for the disclosure of departmental final accounts",
  "部门决算批复表（2014年度及以前）": "Tables of approval of departmental final accounts (up to 2014)",
  部门决算报表: "Internal forms of departmental final accounts",
  部门决算报表编制说明: "Instructions for the internal forms of departmental final accounts",
  已公开的部门决算: "Published departmental final accounts",
  决算审核经验: "Experience of auditors of final accounts",
};
