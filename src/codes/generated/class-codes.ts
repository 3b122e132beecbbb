// Written by scripts/build-catalogue.ts from data/codes/*.csv. Do not edit: change the CSV and run the script.

/** The 类 codes of the 支出功能分类. */
export type FunctionClassCode = "201" | "202" | "203" | "204" | "205" | "206" | "207" | "208" | "209" | "210" | "211" | "212" | "213" | "214" | "215" | "216" | "217" | "219" | "220" | "221" | "222" | "223" | "224" | "227" | "229" | "230" | "231" | "232" | "233" | "234";

/** The 类 codes of the 部门预算支出经济分类. */
export type DepartmentEconomicClassCode = "301" | "302" | "303" | "307" | "309" | "310" | "311" | "312" | "313" | "399";

/** The 类 codes of the 政府预算支出经济分类. */
export type GovernmentEconomicClassCode = "501" | "502" | "503" | "504" | "505" | "506" | "507" | "508" | "509" | "510" | "511" | "512" | "513" | "514" | "599";
