/** The documents that the rules on evaluations rest on. */

export const EVALUATION_MEASURES = "项目支出绩效评价管理办法（财预〔2020〕10号）";
export const INDICATOR_GUIDE = "项目支出绩效指标设定和取值指引（试行）（财预〔2021〕101号）";
/** What the forms themselves print. */
export const PRINTED_FORM = "绩效自评表";
