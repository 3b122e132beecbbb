import { describe, expect, it } from "vitest";
import type { FinalAccounts } from "../../src/accounts";
import { check } from "../../src/checking";
import { readNarrative } from "../../src/narrative";
import { evidenceOf, textRules } from "../../src/rules";
import { table } from "./tables";

const accountsOf = (forms: FinalAccounts["forms"], year = 2023): FinalAccounts => ({
  department: null,
  year,
  unit: "万元",
  forms,
});
const none = accountsOf({});

const findingsOf = (text: string, accounts: FinalAccounts = none) =>
  check(accounts, {
    // That a reason is told is no matter of these sentences.
    rules: textRules.filter(({ id }) => id !== "NT-37"),
    evidence: evidenceOf({ narrative: readNarrative(text, { year: accounts.year ?? 2023 }) }),
  }).findings;
const found = (text: string, accounts?: FinalAccounts) => findingsOf(text, accounts).map(({ rule }) => rule);
const told = (text: string, year = 2023) =>
  readNarrative(text, { year }).statements.map(
    ({ subject, measure, base, whole, value, unit }) =>
      `${subject}|${measure}|${base ?? whole ?? ""}|${value}${unit}`,
  );

const ALL = "一、收入支出决算总体情况说明\n";
const OUT = "三、支出决算情况说明\n";
const THREE = "七、“三公”经费支出决算情况说明\n";
const RUN = "九、机关运行经费支出情况说明\n";
const BUY = "十、政府采购支出情况说明\n";

describe("和, 与, 同, 比 in the name of a department", () => {
  const NAMES = [
    "某市文化和旅游局",
    "某区规划和自然资源局",
    "某县发展和改革委员会",
    "某市人力资源和社会保障局",
    "某县卫生和计划生育局",
    "某省住房和城乡建设厅",
    "某市与某县合作区管委会",
    "大同市水务局",
    "同心县统计局",
    "和平县财政局",
    "比如县水利局",
    "某区体育和全民健身中心及下属单位",
  ];
  it.each(NAMES)("%s compares with nothing", (name) => {
    const text = `${ALL}${name}2023年度收入、支出总计500.00万元。与2022年度相比，收入、支出总计各增加20.00万元，增长4.17%。`;
    expect(told(text)).toEqual([
      "收入总计|amount||500.00万元",
      "支出总计|amount||500.00万元",
      "收入总计|change|上年|20.00万元",
      "支出总计|change|上年|20.00万元",
      "收入总计|growth|上年|4.17%",
      "支出总计|growth|上年|4.17%",
    ]);
    expect(found(text)).toEqual([]);
  });

  it.each(NAMES)("%s has a budget of its own", (name) => {
    expect(told(`${THREE}${name}“三公”经费年初预算9.00万元，支出决算8.00万元，比上年减少1.00万元。`)).toEqual(
      ["三公经费|budget|年初预算|9.00万元", "三公经费|amount||8.00万元", "三公经费|change|上年|-1.00万元"],
    );
  });

  it.each([
    "与2022年度相比，机关运行经费减少5.00万元。",
    "机关运行经费和2022年相比减少5.00万元。",
    "机关运行经费比2022年度减少5.00万元。",
    "机关运行经费同某局2022年度相比减少5.00万元。",
  ])("a comparison stays one: %s", (sentence) => {
    expect(told(RUN + sentence)).toEqual(["机关运行经费|change|上年|-5.00万元"]);
    expect(readNarrative(RUN + sentence, { year: 2023 }).years).toMatchObject([
      { year: 2022, compared: true },
    ]);
    expect(found(RUN + sentence)).toEqual([]);
  });
});

describe("a change without its word of direction", () => {
  it.each([
    ["公务接待费", "支出5.00万元，较2022年决算数4.00万元1.00万元，增长25.00%", "1.00", "25.00"],
    ["公务接待费", "支出3.00万元，比上年4.00万元1.00万元，下降25.00%", "-1.00", "-25.00"],
    ["公务用车运行维护费", "支出3.00万元，较上年度4.00万元1.00万元（下降25.00%）", "-1.00", "-25.00"],
  ])("%s %s", (subject, words, change, growth) => {
    const text = `${THREE}${subject}${words}，主要原因是厉行节约。`;
    expect(told(text).slice(2)).toEqual([
      `${subject}|change|上年|${change}万元`,
      `${subject}|growth|上年|${growth}%`,
    ]);
    expect(found(text)).toEqual([]);
  });

  it("is unread where nothing tells the way it goes", () => {
    const narrative = readNarrative(`${THREE}公务接待费支出5.00万元，较2022年4.00万元1.00万元。`, {
      year: 2023,
    });
    expect(narrative.unread.map(({ figure }) => figure)).toEqual(["1.00万元"]);
    expect(narrative.statements).toHaveLength(2);
  });

  it("is found wrong where it is", () => {
    expect(found(`${RUN}机关运行经费支出5.00万元，较2022年决算数4.00万元1.00万元，增长35.00%。`)).toEqual([
      "NT-07",
    ]);
  });
});

describe("a figure of the year before", () => {
  it.each([
    [
      `${THREE}“三公”经费支出3.20万元，较上年3.50减少0.30万元，减少8.57%，原因为压减接待。`,
      "三公经费|previous|上年|3.50万元",
    ],
    [
      `${RUN}机关运行经费支出52.00元，比去年50.00增加2.00元，增长4.00%。`,
      "机关运行经费|previous|上年|50.00元",
    ],
    [
      `${RUN}机关运行经费支出52.00万元，比2022年度50.00增加2.00万元，增长4.00%。`,
      "机关运行经费|previous|上年|50.00万元",
    ],
    [
      `${RUN}机关运行经费支出52.00万元，较年初预算50.00增加2.00万元，增长4.00%。`,
      "机关运行经费|budget|年初预算|50.00万元",
    ],
  ])("has the unit of its change: %s", (text, statement) => {
    expect(told(text)).toContain(statement);
    expect(found(text)).toEqual([]);
  });

  it.each([
    [
      `${THREE}2022年“三公”经费支出3.46万元，较上年增加2.40万元，增长226.42%，主要原因是购车。`,
      "三公经费|amount||3.46万元",
    ],
    [
      `${RUN}2022年度机关运行经费支出50.00万元，同比减少5.00万元，下降9.09%。`,
      "机关运行经费|amount||50.00万元",
    ],
    [
      `${RUN}2043年度机关运行经费支出50.00万元，同比减少5.00万元，下降9.09%。`,
      "机关运行经费|amount||50.00万元",
    ],
  ])("is none where the year is misprinted: %s", (text, statement) => {
    expect(told(text)).toContain(statement);
    expect(found(text)).toContain("NT-27");
    expect(found(text)).not.toContain("NT-07");
  });

  it.each([
    `${RUN}2022年度机关运行经费支出45.00万元，2023年度机关运行经费支出50.00万元，比上年增加5.00万元，增长11.11%。`,
    `${RUN}2023年度机关运行经费支出50.00万元，2022年度机关运行经费支出45.00万元，增加5.00万元，增长11.11%。`,
  ])("stays one beside the year of the accounts: %s", (text) => {
    expect(told(text)).toContain("机关运行经费|previous|上年|45.00万元");
    expect(found(text)).toEqual([]);
  });

  it("gives the rate together with the change alone", () => {
    const says = (rate: string) =>
      found(`${RUN}机关运行经费上年支出决算为3.46万元，较上年增加2.40万元，增长${rate}%。`);
    expect(says("69.36")).toEqual([]);
    expect(says("226.42")).toEqual([]);
    expect(says("0.24")).toEqual(["NT-07"]);
  });
});

describe("总收入 and 总支出", () => {
  const accounts = accountsOf({
    summary: table({
      "income.subtotal": { amount: "480.00" },
      "income.opening": { amount: "20.00" },
      "income.total": { amount: "500.00" },
      "expenditure.subtotal": { amount: "450.00" },
      "expenditure.closing": { amount: "50.00" },
      "expenditure.total": { amount: "500.00" },
    }),
    income: table({ total: { total: "480.00" } }),
    expenditure: table({ total: { total: "450.00" } }),
  });
  it.each([
    "2023年度总收入500.00万元，其中：本年收入480.00万元，上年结转和结余20.00万元。",
    "2023年度总支出500.00万元，其中本年支出450.00万元，年末结转和结余50.00万元。",
    "2023年度总收入500.00万元，总支出500.00万元。",
    "2023年度总收入480.00万元，总支出450.00万元。",
  ])("agree with the total of the year or with the grand total: %s", (sentence) => {
    expect(found(ALL + sentence, accounts)).toEqual([]);
  });

  it("are found wrong where they are neither", () => {
    expect(found(`${ALL}2023年度总收入490.00万元。`, accounts)).toEqual(["NT-02"]);
    expect(found(`${ALL}2023年度总收入490.00万元，其中：本年收入480.00万元。`, accounts)).toEqual(["NT-01"]);
  });
});

describe("what is told behind the parts of a whole", () => {
  const parts = "本年支出合计30.00万元，其中：基本支出10.00万元，项目支出20.00万元，";
  it.each([
    ["比上年增加10.00万元，增长50.00%", "支出合计"],
    ["比上年增加10.00万元，增长100.00%", "项目支出"],
    ["较2022年减少5.00万元，下降14.29%", "支出合计"],
    ["较2022年减少5.00万元，下降20.00%", "项目支出"],
  ])("%s is of %s", (words, subject) => {
    const statements = told(`${OUT}${parts}${words}。`);
    expect(statements.slice(-2).every((each) => each.startsWith(`${subject}|`))).toBe(true);
    expect(found(`${OUT}${parts}${words}。`)).toEqual([]);
  });

  it("is found wrong where it fits neither", () => {
    expect(found(`${OUT}${parts}比上年增加10.00万元，增长70.00%。`)).toEqual(["NT-07"]);
  });

  it("stays open where the whole is not told", () => {
    expect(
      found(
        `${OUT}本年支出中，基本支出10.00万元。其中：人员经费4.00万元，公用经费6.00万元，较上年增加1.00万元。`,
      ),
    ).toEqual([]);
  });
});

describe("budgets of 三公 in form 09", () => {
  const accounts = accountsOf({
    threePublic: table({
      budget: { total: "20.00", abroad: "5.00", vehicles: "9.00", reception: "6.00" },
      actual: { total: "11.00", abroad: "0.00", vehicles: "7.00", reception: "4.00" },
    }),
  });
  it.each([
    ["公务接待费支出4.00万元，与预算相比减少2.00万元，下降33.33%，原因是厉行节约。", []],
    ["公务接待费支出4.00万元，与2023年度预算相比，减少0.10万元，下降2.44%，原因是厉行节约。", ["NT-34"]],
    ["公务接待费支出4.00万元，与2023年度预算相比无变化。", ["NT-08"]],
    ["因公出国（境）费支出0万元，与预算相比无增减。", ["NT-08"]],
    ["公务用车购置及运行维护费支出7.00万元，决算数等于预算数。", ["NT-08"]],
    ["公务用车购置及运行维护费支出7.00万元，决算数小于预算数。", []],
    // The initial budget stands in no form.
    ["公务接待费支出4.00万元，与年初预算持平。", []],
    ["公务接待费支出4.00万元，比年初预算减少1.00万元，下降20.00%，原因是厉行节约。", []],
  ])("%s", (sentence, rules) => {
    expect(found(THREE + sentence, accounts).sort()).toEqual(rules);
  });
});

describe("rates where text and form differ", () => {
  const accounts = accountsOf({
    generalBudget: table({ total: { total: "170.00" }, "210": { total: "4.70" } }, { "210": "卫生健康支出" }),
  });
  const text = `${OUT}本年支出合计2000.00万元。\n五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出1800.00万元，占本年支出合计的90.00%，比上年增加300.00万元，增长20.00%。主要用于：卫生健康支出（类）36.00万元，占2.00%。`;

  it("hold by the figures of the text, whose amounts are found to differ", () => {
    expect(new Set(found(text, accounts))).toEqual(new Set(["NT-09"]));
  });

  it("are wrong where they hold by neither", () => {
    expect(found(text.replace("90.00%", "95.00%"), accounts)).toContain("NT-04");
    expect(found(text.replace("20.00%", "25.00%"), accounts)).toContain("NT-07");
  });
});

describe("shares of a budget", () => {
  it.each([
    [
      "政府采购预算17000元，其中：货物类采购10000元，占政府采购预算58.8%；服务类采购7000元，占政府采购预算41.2%",
      [],
    ],
    [
      "政府采购预算17000元，其中：货物类采购10000元，占政府采购预算68.8%；服务类采购7000元，占政府采购预算41.2%",
      ["NT-21"],
    ],
    ["政府采购预算50.00万元，其中：工程类采购20.00万元，占政府采购预算的40.00%", []],
    ["政府采购预算50.00万元，其中：工程类采购20.00万元，占政府采购预算的45.00%", ["NT-21"]],
  ])("%s", (sentence, rules) => {
    expect(found(`${BUY}2023年${sentence}。`)).toEqual(rules);
    expect(
      told(`${BUY}2023年${sentence}。`).filter((each) => /\|(?:amount|completion)\|/.test(each)),
    ).toEqual([]);
  });

  it("are completions where 占 stands before the budget alone", () => {
    expect(told(`${RUN}机关运行经费年初预算10.00万元，支出9.00万元，占年初预算的90.00%。`).at(-1)).toBe(
      "机关运行经费|completion|年初预算|90.00%",
    );
  });
});

describe("万 without 元", () => {
  it.each([
    [
      "二、收入决算情况说明\n经营收入0.00万，比上年减少1.20万。",
      ["经营收入|amount||0.00万元", "经营收入|change|上年|-1.20万元"],
    ],
    [
      `${RUN}机关运行经费支出3.5万，比上年增加0.5万，增长16.67%。`,
      ["机关运行经费|amount||3.5万元", "机关运行经费|change|上年|0.5万元", "机关运行经费|growth|上年|16.67%"],
    ],
  ])("is money: %s", (text, statements) => {
    expect(told(text)).toEqual(statements);
  });

  it("is none of people and things", () => {
    expect(
      told("十二、预算绩效情况说明\n培训人数1.2万，惠及群众5万人。").every((each) => !each.endsWith("万元")),
    ).toBe(true);
  });
});

describe("subjects with brackets", () => {
  it.each([
    ["特种作业车（洒水车、垃圾车）2辆", "特种作业车（洒水车、垃圾车）"],
    ["工程车（挖掘机、铲车、压路机）3辆", "工程车（挖掘机、铲车、压路机）"],
    ["皮卡车（双排）1辆", "皮卡车（双排）"],
  ])("%s", (words, subject) => {
    expect(told(`${THREE}截至2023年12月底，单位共有公务用车8辆，其中：${words}。`).at(-1)).toMatch(
      new RegExp(`^(?:公务用车保有量/)?${subject}\\|count\\|`),
    );
  });
});

describe("reasons of 三公", () => {
  it.each([
    "其中：公务接待费减少0.15万元，下降27.78%。公务接待费支出减少的主要原因是严格落实规定。",
    "其中：公务用车运行维护费减少0.15万元，下降7.78%。公务用车运行维护费下降的原因：封存车辆。",
    "其中：公务接待费减少0.15万元，下降27.78%，公务接待费减少主要是因为压减接待。",
    "其中：公务接待费减少0.15万元，下降27.78%。减少的主要原因是厉行节约。",
    "其中：公务接待费减少0.10万元，公务用车运行维护费减少0.05万元，主要原因是厉行节约。",
  ])("are told in the next sentence or for all: %s", (sentence) => {
    expect(found(`${THREE}2023年度“三公”经费比2022年度减少0.15万元，下降10.00%，${sentence}`)).toEqual([]);
  });

  it("are missing where none is told", () => {
    expect(found(`${THREE}公务接待费支出1.00万元，比上年减少0.15万元，下降13.04%。`)).toEqual(["SG-04"]);
  });
});

describe("rows of figures", () => {
  it("are of the subjects that they are told of, two years and two rows long", () => {
    const text =
      "四、财政拨款收入支出决算总体情况说明\n2023年财政拨款收入100万元、支出80万元，与2022年度收入90万元、支出70万元相比，分别增加10万元、10万元，增长11.11%、14.29%。";
    expect(told(text)).toEqual([
      "财政拨款收入|amount||100万元",
      "财政拨款支出|amount||80万元",
      "财政拨款收入|previous|上年|90万元",
      "财政拨款支出|previous|上年|70万元",
      "财政拨款收入|change|上年|10万元",
      "财政拨款支出|change|上年|10万元",
      "财政拨款收入|growth|上年|11.11%",
      "财政拨款支出|growth|上年|14.29%",
    ]);
    expect(found(text)).toEqual([]);
  });

  it("are unread where three subjects have two figures", () => {
    const text = `${ALL}2023年度收入总计100万元、支出总计100万元，年末结转和结余10万元，比上年分别增加5万元、4万元。`;
    expect(readNarrative(text, { year: 2023 }).unread.map(({ figure }) => figure)).toEqual([
      "5万元",
      "4万元",
    ]);
  });
});

describe("years", () => {
  it.each([
    `${RUN}我单位为事业单位，无机关运行经费。2022年机构改革，划转人员15人。`,
    `${RUN}2023年度机关运行经费支出50.00万元。根据2021年印发的办法编报。`,
    `${ALL}2022年\n2021年`,
  ])("of a tale accuse nobody: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
