import { describe, expect, it } from "vitest";
import { audit, type Disclosure, read } from "../../src/disclosure";
import { disclosureRecord, disclosuresRecord, report } from "../../src/report";
import { disclosuresSchema } from "../../src/schemas";
import { readLines } from "../../src/tables";
import { documentNames, loadDocument } from "../corpus/load";

const HEAD = "示例县林业局2024年度部门决算";
const coded = (title: string, rows: readonly string[], columns = "本年支出合计\t基本支出\t项目支出") =>
  [title, "单位：万元", `科目编码\t科目名称\t${columns}`, ...rows].join("\n");
const ROWS = [
  "合计\t\t31.50\t20.25\t11.25",
  "213\t农林水支出\t31.50\t20.25\t11.25",
  "21302\t林业和草原\t31.50\t20.25\t11.25",
  "2130201\t行政运行\t20.25\t20.25\t",
  "2130205\t森林资源培育\t11.25\t\t11.25",
];
const EXPENDITURE = coded("支出决算表", ROWS);
const summary = (...rows: string[]) =>
  ["收入支出决算总表", "单位：万元", "收入\t\t支出\t", "项目\t决算数\t项目\t决算数", ...rows].join("\n");

const audited = (text: string) => audit(read(text));
const findings = (text: string, rule: string) =>
  audited(text).findings.filter((finding) => finding.rule === rule);
const missing = (text: string) => findings(text, "DC-01").map(({ params }) => params.form);

describe("a rule whose evidence stands unread accuses nobody", () => {
  it("DC-01 calls a form missing only where nothing of it stands", () => {
    expect(missing(`${HEAD}\n${EXPENDITURE}`)).toContain("收入决算表");
    expect(missing(`${HEAD}\n收入决算表\n\n${EXPENDITURE}`)).not.toContain("收入决算表");
  });

  it("NT-18 calls an item unspent only where all of form 06 was read", () => {
    const form = (row: string) =>
      `一般公共预算财政拨款基本支出决算明细表\n单位：万元\n科目编码\t科目名称\t决算数\n301\t工资福利支出\t5.00\n30101\t基本工资\t5.00\n30201\t办公费\t\n${row}`;
    const text = "六、一般公共预算财政拨款基本支出决算情况说明\n公用经费2.00万元，主要包括：办公费等。";
    expect(findings(`${HEAD}\n${form("30202\t印刷费\t")}\n${text}`, "NT-18")).toHaveLength(1);
    expect(findings(`${HEAD}\n${form("\t\t2.00")}\n${text}`, "NT-18")).toEqual([]);
  });

  it("DC-11 where the entries of the contents were lost, and their heading was not", () => {
    const body =
      "第一部分 部门概况\n一、部门职责\n（一）负责全县林业工作。\n二、机构设置\n内设3个科室，无下属单位。";
    const text = `${HEAD}\n目录\n公开时间：2025年9月\n${body}\n第二部分 2024年度部门决算情况说明\n支出合计31.50万元。\n${EXPENDITURE}`;
    expect(findings(text, "DC-11")).toEqual([]);
  });

  it.each(["\ufffd", "#?", "S3"])("a sum over a cell that prints %s", (unreadable) => {
    const rows = ROWS.map((row) =>
      row.replace("213\t农林水支出\t31.50\t20.25\t11.25", `213\t农林水支出\t31.50\t20.25\t${unreadable}`),
    );
    expect(rows).not.toEqual(ROWS);
    const result = audited(`${HEAD}\n${coded("支出决算表", rows)}`);
    expect(
      result.findings.filter(({ rule, severity }) => /^(?:IN|X)-/.test(rule) && severity === "error"),
    ).toEqual([]);
  });

  it("CD-06 where rows of the summary went unread", () => {
    const total = "总计\t31.50\t总计\t31.50";
    const first = "一、一般公共预算财政拨款收入\t31.50";
    const whole = summary(`${first}\t十二、农林水支出\t31.50`, total);
    const lacking = summary(`${first}\t一、一般公共服务支出\t31.50`, total);
    expect(findings(`${HEAD}\n${whole}\n${EXPENDITURE}`, "CD-06")).toEqual([]);
    expect(findings(`${HEAD}\n${lacking}\n${EXPENDITURE}`, "CD-06")).toHaveLength(1);
    const cutOff = [
      summary(`${first}\t一、一般公共服务支出\t31.50`),
      summary("\t\t一、一般公共服务支出\t31.50", total),
    ];
    for (const cut of cutOff) expect(findings(`${HEAD}\n${cut}\n${EXPENDITURE}`, "CD-06")).toEqual([]);
    const behind = `${lacking}\n\n（此页无正文）\n\n十二、农林水支出 31.50 31.50`;
    expect(findings(`${HEAD}\n${behind}\n${EXPENDITURE}`, "CD-06")).toEqual([]);
  });

  it("X-14 and IN-40 where rows of the expenditure went unread", () => {
    const general = coded("一般公共预算财政拨款支出决算表", [
      ...ROWS.slice(0, 4),
      "2130234\t林业草原防灾减灾\t11.25\t\t11.25",
    ]);
    const orphan = coded("支出决算表", [...ROWS, "2080505\t机关事业单位基本养老保险缴费支出\t1.00\t1.00\t"]);
    const behind = "\n\n（此页无正文）\n\n20805 2130234 11.25 11.25";
    expect(findings(`${HEAD}\n${EXPENDITURE}\n${general}`, "X-14")).toHaveLength(1);
    expect(findings(`${HEAD}\n${EXPENDITURE}${behind}\n${general}`, "X-14")).toEqual([]);
    expect(findings(`${HEAD}\n${orphan}`, "IN-40")).toHaveLength(1);
    expect(findings(`${HEAD}\n${orphan}${behind}`, "IN-40")).toEqual([]);
  });

  it("IN-36 where amounts ran together", () => {
    const glued = coded("支出决算表", ["213\t农林水支出\t31.5020.2511.25\t\t"]);
    expect(findings(`${HEAD}\n${glued}`, "IN-36")).toEqual([]);
  });
});

describe("what the text tells in another way is not missing", () => {
  const told = (text: string) =>
    `${HEAD}\n${EXPENDITURE}\n第三部分 示例县林业局2024年度部门决算情况说明\n${text}`;

  it.each([
    ["a section on the composition of units", "二、预算单位构成\n单位包括本级和林场。", "机构设置"],
    [
      "a word cut by the end of the line",
      "设置办公室、造林科、资源科三个科室，示例县林业局的内设机\n构共三个。",
      "机构设置",
    ],
  ])("DC-11: %s", (_what, text, subject) => {
    expect(findings(told(text), "DC-11").map(({ params }) => params.subject)).not.toContain(subject);
  });

  it("DC-12: a heading with a tab, in another wording", () => {
    expect(findings(told("第四部分\t专业名词释义\n一、基本支出：指日常支出。"), "DC-12")).toEqual([]);
    expect(findings(told("一、支出情况"), "DC-12")).toHaveLength(1);
  });

  it("DC-10: wages called 绩效 are no text on performance", () => {
    const [finding] = findings(told("人员支出包括基础性绩效、绩效工资和奖励性绩效。"), "DC-10");
    expect(finding).toMatchObject({ severity: "info", lines: [] });
    expect(findings(told("本部门对3个项目开展了预算绩效自评。"), "DC-10")).toEqual([]);
  });

  it("on a page about one matter the rest of the disclosure stands elsewhere", () => {
    const page = `示例县林业局2024年“三公”经费支出情况说明\n“三公”经费支出决算表\n单位：万元\n项目\t预算数\t决算数\n合计\t2.00\t1.50\n公务接待费\t2.00\t1.50\n“三公”经费支出决算1.50万元，情况说明如上。`;
    const rules = new Set(audited(page).findings.map(({ rule }) => rule));
    for (const rule of ["DC-01", "DC-07", "DC-08", "DC-09", "DC-10", "DC-11", "DC-12"])
      expect(rules).not.toContain(rule);
  });

  it("DC-08 asks for no kind of procurement where the others come to the total", () => {
    const of = (total: string, kinds: string) => {
      const text = `第三部分 2024年度部门决算情况说明\n政府采购支出情况说明\n2024年度政府采购支出总额${total}万元，其中：${kinds}。授予中小企业合同金额90.00万元，占政府采购支出总额的90%。`;
      return audited(`${HEAD}\n${EXPENDITURE}\n${text}`)
        .findings.filter(({ rule }) => rule === "DC-08")
        .map(({ params }) => params.parts);
    };
    const goods = "政府采购货物支出60.00万元";
    expect(of("100.00", `${goods}、政府采购服务支出40.00万元`)).toEqual([]);
    expect(of("60.00", goods)).toEqual([]);
    // An amount that ends in noughts does not say that there is none.
    expect(of("100.00", `${goods}、政府采购服务支出30.00万元`)).toEqual(["工程"]);
    expect(of("0.00", "各类均为0万元")).toEqual([]);
    // What went to small enterprises is asked for from 2021 on.
    const contracts = (year: number) => {
      const text = `政府采购支出情况说明\n${year}年度政府采购支出总额60.00万元，其中：${goods}。`;
      const whole = `${HEAD}\n${EXPENDITURE}\n第三部分 ${year}年度部门决算情况说明\n${text}`;
      return findings(whole.replaceAll("2024年", `${year}年`), "DC-08").length;
    };
    expect([2018, 2020, 2021, 2024].map(contracts)).toEqual([0, 0, 1, 1]);
  });

  it("SG-21 takes an amount that begins or ends in noughts for no word that there is none", () => {
    const of = (amount: string) => {
      const form =
        "财政拨款“三公”经费支出决算表\n单位：万元\n项目\t预算数\t决算数\n合计\t\t\n因公出国（境）费\t\t";
      const text = `第三部分 2024年度部门决算情况说明\n“三公”经费支出决算情况说明\n“三公”经费支出决算为${amount}万元。`;
      return findings(`${HEAD}\n${EXPENDITURE}\n${form}\n${text}`, "SG-21").length;
    };
    expect(["0.50", "30.00", "0.00", "0"].map(of)).toEqual([1, 1, 0, 0]);
  });

  it("DC-15: contents without a part of their own end where the first form begins", () => {
    const income = coded("收入决算表", ["合计\t\t31.50\t31.50"], "本年收入合计\t财政拨款收入");
    const inOrder = `${HEAD}\n目 录\n一、收入决算表\n二、支出决算表\n${income}\n${EXPENDITURE}`;
    const crosswise = `${HEAD}\n目 录\n一、支出决算表\n二、收入决算表\n${income}\n${EXPENDITURE}`;
    expect(findings(inOrder, "DC-15")).toEqual([]);
    expect(findings(crosswise, "DC-15")).toHaveLength(1);
  });

  it("CD-04: a 款 98 has the name of its bonds in any 类, from 2024 on", () => {
    const named = (year: number, code: string, name: string) =>
      findings(
        `示例局${year}年度部门决算\n${coded("支出决算表", [`${code}\t${name}\t1.00\t\t1.00`])}`,
        "CD-04",
      ).length;
    expect(named(2025, "22198", "超长期特别国债安排的支出")).toBe(0);
    expect(named(2025, "22198", "超长期国债")).toBe(1);
  });

  it("CD-04: the end of a name that the page broke is no other name", () => {
    const named = (name: string) =>
      findings(`示例局2024年度部门决算\n${coded("支出决算表", [`2080505\t${name}\t1.00\t1.00\t`])}`, "CD-04")
        .length;
    expect(named("养老保险缴费支出")).toBe(0);
    expect(named("养老支出养老保险缴费支出")).toBe(0);
    // The end that is a name of its own says that the code or the name is wrong.
    expect(named("社会保障和就业支出")).toBe(1);
    expect(named("养老金缴费支出")).toBe(1);
  });
});

it("DC-14 takes what no head of a whole disclosure prints for the local template's doing, told once", () => {
  const head = "公开03表\n部门：示例县林业局";
  const income = coded("收入决算表", ["合计\t\t31.50\t31.50"], "本年收入合计\t财政拨款收入");
  const general = coded("一般公共预算财政拨款支出决算表", ROWS);
  const bare = [HEAD, income, EXPENDITURE, general].join("\n");
  expect(findings(bare, "DC-14").map(({ severity }) => severity)).toEqual(["info"]);
  const one = bare.replace("\n支出决算表\n", `\n支出决算表\n${head}\n`);
  expect(findings(one, "DC-14").map(({ severity, lines }) => [severity, lines.length])).toEqual([
    ["info", 2],
  ]);
  // A known template of a province says itself what its heads print.
  expect(findings(bare.replaceAll("示例县林业局", "上海市示例区林业局"), "DC-14")).toEqual([]);
});

describe("two prints of one figure", () => {
  const text = (amount: string, unit = "万元") =>
    `${HEAD}\n${summary(`\t\t十二、农林水支出\t${amount}`)}\n${EXPENDITURE}`.replaceAll("万元", unit);

  it("that differ by the last digit are information, and nothing is suspected", () => {
    const result = audited(text("31.51"));
    const { suspects } = result;
    const [finding, ...more] = result.findings.filter(({ rule }) => rule === "X-05");
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: "info", difference: 10_000, tolerance: 10_000 });
    expect(suspects).toEqual([]);
  });

  it("that differ by more are an error, as is every difference to the 分", () => {
    expect(findings(text("31.52"), "X-05")[0]?.severity).toBe("error");
    expect(findings(text("31.51", "元"), "X-05")[0]?.severity).toBe("error");
  });
});

it("says one thing once where classes and last rows are the same sum", () => {
  const rows = [
    "合计\t\t31.50\t20.25\t12.25",
    "208\t社会保障和就业支出\t20.25\t20.25\t",
    "213\t农林水支出\t11.25\t\t11.25",
  ];
  const found = findings(`${HEAD}\n${coded("支出决算表", rows)}`, "IN-13");
  expect(found.map(({ where }) => where[0]?.column)).toEqual(["project"]);
});

it("explains figures that slipped by one row by one cause in the form whose sums they break", () => {
  const right = [
    ["213", "农林水支出", "90.75"],
    ["21302", "林业和草原", "90.75"],
    ["2130201", "行政运行", "50.25"],
    ["2130205", "森林资源培育", "30.50"],
    ["2130234", "林业草原防灾减灾", "10.00"],
  ] as const;
  const table = (title: string, figures: readonly string[]) =>
    coded(
      title,
      right.map(([code, name], at) => `${code}\t${name}\t${figures[at]}\t${figures[at]}\t`),
    );
  const figures = right.map(([, , figure]) => figure);
  const slipped = ["90.75", "50.25", "30.50", "10.00", "90.75"];
  const { suspects } = audited(
    `${HEAD}\n${table("支出决算表", figures)}\n${table("一般公共预算财政拨款支出决算表", slipped)}`,
  );
  expect(new Set(suspects.flatMap(({ cells }) => cells.map(({ form }) => form)))).toEqual(
    new Set(["generalBudget"]),
  );
  expect(suspects[0]?.diagnosis).toBe("figure of the neighbouring row");
});

describe("the report", () => {
  const told = (text: string) => report(audited(text));

  it("begins with how much was read, then names what was not", () => {
    const lines = told(`${HEAD}\n收入决算表\n\n${EXPENDITURE}`).split("\n");
    expect(lines[1]).toBe("  读到9张表中的1张、13个数；1行没有读懂");
    expect(lines[2]).toBe("  《收入决算表》没有读懂（见第2行），未作检查，也不算缺表");
  });

  it("never says that nothing is wrong over what was not read", () => {
    const partly = `示例县林业局绩效报告\n本年支出合计31.50万元。\n甲\t3.25\t1.50\n乙\t4.25\t2.50`;
    expect(told(partly)).not.toContain("没有发现问题");
    expect(told(partly)).toContain("读到的内容未见问题；没有读懂的内容未经检查。");
    expect(told("甲\t3.25\t1.50\n乙\t4.25\t2.50")).toContain("没有读到可以检查的内容。");
    expect(told("本年支出合计31.50万元。")).toContain("没有发现问题。");
  });

  it("says in one sentence each what the arrival left out", () => {
    const warnings = [
      { code: "scanned", page: 3 },
      { code: "scanned", page: 4 },
      { code: "hidden-row", sheet: "03", address: "7" },
      { code: "running", page: 1 },
    ];
    const disclosure: Disclosure = read({ lines: readLines(`${HEAD}\n${EXPENDITURE}`), warnings });
    const record = disclosureRecord(audit(disclosure));
    expect(record.warnings).toEqual([
      "第3、4页是扫描图片，没有文字，没有读",
      "工作表“03” 7有隐藏的行，已读入",
    ]);
    expect(disclosureRecord(audit(disclosure), "en").warnings).toHaveLength(2);
  });
});

describe("the record", () => {
  it("carries kind, warning, the state of each form, and the reason of each unread line", () => {
    const record = disclosureRecord(audited(`${HEAD}\n收入决算表\n\n${EXPENDITURE}`));
    expect(record).toMatchObject({ kind: "final-accounts", warning: null, broken: [] });
    expect(record.forms).toHaveLength(9);
    expect(record.forms.find(({ form }) => form === "收入决算表")).toMatchObject({
      state: "unread",
      figures: 0,
      unreadLines: [{ line: 2 }],
    });
    expect(record.unread[0]).toMatchObject({ line: 2, text: "收入决算表" });
    expect(record.unread[0]?.reason).not.toBe("");
  });

  it("gives every place its page, by the number of the line and never by its index", () => {
    const lines = readLines(`${HEAD}\n${EXPENDITURE.replace("31.50\t20.25", "31.50\t20.35")}`).map(
      (line) => ({
        ...line,
        number: line.number + 100,
        page: 7,
      }),
    );
    const record = disclosureRecord(audit(read({ lines })));
    expect(new Set(record.cells.map(({ page }) => page))).toEqual(new Set([7]));
    const finding = record.findings.find(({ rule }) => rule === "IN-12");
    expect(finding?.where[0]).toMatchObject({ line: 105, page: 7 });
  });

  it("says of forms that stand unread in an unknown text that they were not read", () => {
    const { kind, warning } = disclosureRecord(audited(`${HEAD}\n支出决算表\n\n支出总额见附件`));
    expect(kind).toBe("other");
    expect(warning).toContain("没有读懂");
  });
});

it("prints what the published schema says, of every corpus document", () => {
  const inputs = documentNames().map((name) => {
    const { input } = loadDocument(name);
    return audit(typeof input === "string" ? read(input) : read({ sheets: input }));
  });
  expect(inputs.length).toBeGreaterThan(3);
  const parsed = disclosuresSchema.safeParse(JSON.parse(JSON.stringify(disclosuresRecord(inputs))));
  expect(parsed.error?.issues ?? []).toEqual([]);
});

it("DC-14 leaves open what stands beside another head, where an extractor took the lines in another order", () => {
  const table = "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n合计\t\t3.00\t1.00\t2.00";
  const facts = "公开03表\n部门：某县民政局\n金额单位：万元";
  const heads = (text: string) => audit(read(text)).findings.filter(({ rule }) => rule === "DC-14");
  const cover = "某县民政局2024年度部门决算";
  expect(heads(`${cover}\n支出决算表\n单位：万元\n${table}`)).toHaveLength(1);
  expect(heads(`${cover}\n${facts}\n\n第二部分 部门决算表\n支出决算表\n单位：万元\n${table}`)).toEqual([]);
});
