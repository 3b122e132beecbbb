import { describe, expect, it } from "vitest";
import { audit, read } from "../../src/disclosure";
import { readNarrative } from "../../src/narrative";

const HEAD = "五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况。\n";

const told = (sentence: string) =>
  readNarrative(HEAD + sentence, { year: 2023 }).statements.map(({ subject, measure, value }) => [
    subject,
    measure,
    value,
  ]);

const RUNNING = "一般公共服务支出/政府办公厅（室）及相关机构事务/行政运行";

describe("an item that is named behind its 类, without its level", () => {
  it.each([
    ["一般公共服务支出类行政运行120.50万元。", "一般公共服务支出/行政运行"],
    ["“一般公共服务支出”类“行政运行”120.50万元，主要用于人员经费。", "一般公共服务支出/行政运行"],
    ["1.“201一般公共服务支出”类“行政运行”120.50万元。", "一般公共服务支出/行政运行"],
    ["社会保障和就业支出中行政事业单位养老支出120.50万元。", "社会保障和就业支出/行政事业单位养老支出"],
    ["社会保障和就业支出类行政事业单位养老支出款120.50万元。", "社会保障和就业支出/行政事业单位养老支出"],
    ["教育支出类普通教育小学教育支出决算为120.50万元。", "教育支出/普通教育/小学教育"],
    ["卫生健康支出类的行政单位医疗120.50万元。", "卫生健康支出/行政单位医疗"],
  ])("has its amount: %s", (sentence, subject) => {
    expect(told(sentence)).toEqual([[subject, "amount", "120.50"]]);
  });

  it.each([
    "住房保障支出本年支出120.50万元。",
    "住房保障支出类支出120.50万元。",
    "住房保障支出完成120.50万元。",
    "住房保障支出类级科目决算数为120.50万元。",
  ])("leaves what is told of the 类: %s", (sentence) => {
    expect(told(sentence)).toEqual([["住房保障支出", "amount", "120.50"]]);
  });
});

describe("an item told by its code behind an ordinal", () => {
  it.each([
    "1.2010301行政运行：年初预算为100.00万元，支出决算为120.50万元。",
    "1. 2010301行政运行。年初预算为100.00万元，支出决算为120.50万元。",
    "（1）2010301行政运行年初预算为100.00万元，支出决算为120.50万元。",
    "12.“2010301行政运行”年初预算为100.00万元，支出决算为120.50万元。",
  ])("is that of the code: %s", (sentence) => {
    expect(told(sentence)).toEqual([
      [RUNNING, "budget", "100.00"],
      [RUNNING, "amount", "120.50"],
    ]);
  });

  it("is none where a figure stands with its unit", () => {
    expect(told("住房公积金支出决算为\n1.201万元。").map(([, measure, value]) => [measure, value])).toEqual([
      ["amount", "1.201"],
    ]);
  });
});

describe("the level of an item without brackets", () => {
  it.each([
    ["行政运行项级科目100.00万元。", "行政运行"],
    ["机关事业单位基本养老保险缴费支出项100.00万元。", "机关事业单位基本养老保险缴费支出"],
  ])("is no part of its name: %s", (sentence, subject) => {
    expect(told(sentence)).toEqual([[subject, "amount", "100.00"]]);
  });
});

describe("an item that a clause names and says nothing else", () => {
  it.each([
    ["行政运行：120.50万元。", "行政运行"],
    ["行政运行，支出120.50万元。", "行政运行"],
    ["（1）行政运行。支出决算120.50万元。", "行政运行"],
    ["“行政运行”科目：120.50万元。", "行政运行"],
    ["功能科目2010301行政运行，支出120.50万元。", RUNNING],
    ["行政运行2010301：120.50万元。", RUNNING],
    ["一般公共服务支出/政府办公厅（室）及相关机构事务/行政运行：120.50万元。", RUNNING],
    ["一般公共服务支出>政府办公厅（室）及相关机构事务>行政运行120.50万元。", RUNNING],
    ["一般公共服务支出—政府办公厅（室）及相关机构事务—行政运行120.50万元。", RUNNING],
    ["住房保障支出—住房改革支出120.50万元。", "住房保障支出/住房改革支出"],
    ["办公费：120.50万元。", "办公费"],
  ])("has the amount behind it, and not the whole of the section: %s", (sentence, subject) => {
    expect(told(sentence)).toEqual([[subject, "amount", "120.50"]]);
  });

  it("is another matter where it is no name of the catalogue, and what money is spent for", () => {
    expect(told("乡村公路养护项目：120.50万元。")).toEqual([["乡村公路养护项目", "amount", "120.50"]]);
  });

  it.each([
    "2023年度一般公共预算财政拨款支出情况：支出120.50万元。",
    "具体情况如下：支出120.50万元。",
    "总体来看：支出120.50万元。",
    "按规定统计：2023年度支出120.50万元。",
  ])("is no other heading: %s", (sentence) => {
    expect(told(sentence)).toEqual([["一般公共预算财政拨款支出", "amount", "120.50"]]);
  });

  it("leaves a number behind other words unread", () => {
    const { unread } = readNarrative(`${HEAD}参保人数2010301，支出120.50万元。`, { year: 2023 });
    expect(unread.map(({ figure }) => figure)).toEqual(["2010301"]);
  });
});

describe("the reason of an item", () => {
  const class_ = "教育支出（类）年初预算为90.00万元，支出决算为100.00万元，完成年初预算的111.11%";
  const section = "普通教育（款）年初预算为90.00万元，支出决算为100.00万元，完成年初预算的111.11%";
  const unexplained = (sentences: string) =>
    audit(read(`2023年度部门决算\n${HEAD}${sentences}`)).findings.filter(({ rule }) => rule === "NT-14")
      .length;

  it("is that of the 类 above it in its paragraph, too", () => {
    expect(unexplained(`${class_}，其中：${section}。决算数大于年初预算数的主要原因是追加专项资金。`)).toBe(
      0,
    );
  });

  it("is asked for where none is told, and where it is told of another 类", () => {
    expect(unexplained(`${class_}，其中：${section}。`)).toBe(2);
    const other =
      "农林水支出（类）年初预算为10.00万元，支出决算为20.00万元，决算数大于年初预算数的主要原因是追加。";
    expect(unexplained(`${class_}。\n\n\n${other}`)).toBe(1);
  });
});

describe("a part behind 其中 whose name is not known", () => {
  it.each([
    "二、收入决算情况说明\n收入170.00万元。其中：财政拨款：160.00万元；其他：10.00万元。",
    "七、“三公”经费支出决算情况说明\n“三公”经费170.00万元，其中车160.00万元、接待10.00万元。",
  ])("is unread, and not the whole told again: %s", (text) => {
    const { statements, unread } = readNarrative(text, { year: 2023 });
    expect(statements.map(({ value }) => value)).toEqual(["170.00"]);
    expect(unread.map(({ figure }) => figure)).toEqual(["160.00万元", "10.00万元"]);
  });
});
