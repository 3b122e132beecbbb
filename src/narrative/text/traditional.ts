/** Traditional characters of the field's vocabulary, each followed by its simplified form. */
const PAIRS =
  "決决預预財财與与總总計计增增減减長长車车輛辆購购運运維维護护費费國国團团組组個个臺台萬万億亿單单經经項项類类轉转結结餘余補补業业務务營营屬属繳缴對对會会衛卫節节環环鄉乡區区勘勘輸输糧粮應应災灾險险醫医療疗養养職职機机關关離离農农產产書书學学術术體体傳传媒媒廣广電电視视訊讯網网絡络設设備备輔辅導导領领幹干執执勤勤種种專专技技階阶級级際际實实報报較较佔占為为達达標标準准數数額额個个從从來来無无變变動动與与於于應应該该開开間间門门閱阅讀读樓楼屋屋積积圖图儲储續续險险貼贴獎奖績绩評评價价認认證证調调查查過过選选擇择層层級级縣县鎮镇鄉乡戶户購购買买賣卖貨货軟软質质監监督督檢检驗验測测試试驟骤處处罰罚審审議议論论訂订協协議议約约雙双幣币稅税銀银錢钱債债利利還还轉转讓让給给紅红綠绿黃黄藍蓝顏颜邊边緊紧縮缩張张強强極极構构樣样條条件件優优良良復复雜杂難难題题規规則则範范圍围劃划歷历史史曆历時时點点鐘钟員员賓宾陪陪餐餐飲饮飯饭館馆場场廠厂礦矿採采訪访問问諮咨詢询請请謝谢說说話话語语譯译詞词號号碼码頁页順顺須须願愿顧顾類类顯显風风飛飞馬马驗验黨党齊齐龍龙擁拥據据損损換换擔担攤摊擴扩權权欠欠歲岁歸归殘残殺杀氣气決决況况淨净準准溫温滅灭滿满漢汉潔洁漲涨灣湾為为燈灯營营爭争獲获現现瑪玛環环畫画異异當当療疗盡尽盤盘碩硕礎础祿禄禮礼稱称穩稳窮穷競竞筆笔築筑簡简簽签糾纠紀纪純纯紙纸紛纷細细終终統统維维綜综緒绪線线編编緣缘練练縱纵繼继績绩續续義义習习聯联聲声脫脱臨临舉举舊旧藝艺蘇苏處处術术衝冲裝装複复見见觀观觸触記记許许訴诉診诊評评試试詳详誤误調调談谈諾诺謀谋講讲識识護护負负貧贫責责貫贯貸贷貿贸資资賬账賽赛贊赞趨趋跡迹轄辖載载輕轻辦办農农遷迁遠远適适遺遗郵邮鄰邻醫医釋释鋼钢錄录鍵键鏈链長长閉闭關关陳陈陸陆陽阳隊队階阶隨随隱隐隻只雖虽電电靜静頂顶頭头額额願愿類类飼饲餘余驅驱驗验體体鬥斗鹽盐麗丽";

function pairsOf(pairs: string): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const from = pairs.charCodeAt(index);
    const to = pairs.charCodeAt(index + 1);
    if (from !== to) map.set(from, to);
  }
  return map;
}

/** Traditional → simplified, by UTF-16 code, for the characters that occur in 情况说明. */
export const SIMPLIFIED: ReadonlyMap<number, number> = /* @__PURE__ */ pairsOf(PAIRS);
