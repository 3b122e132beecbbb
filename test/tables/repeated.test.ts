import { describe, expect, it } from "vitest";
import { readForms } from "../../src/reading/read-accounts";
import { sheetLines } from "../../src/tables";
import { growthFrom, MOST } from "../support/growth";

/** Rows of a sheet, cells divided by bars. */
const sheet = (...rows: string[]) => rows.map((row) => row.split("|"));
const read = (rows: readonly (readonly unknown[])[], merges: readonly string[] = []) =>
  sheetLines([{ rows, merges }]).map(({ cells }) => cells.join("|"));
const TITLE = "支出表|支出表|支出表|支出表|支出表";
const same = (...rows: string[]) => expect(read(sheet(TITLE, ...rows)).slice(1)).toEqual(rows);
const become = (rows: string[], expected: string[]) =>
  expect(read(sheet(TITLE, ...rows)).slice(1)).toEqual(expected);

describe("merged cells whose text is repeated", () => {
  it("are one cell: titles, labels, keys and values", () => {
    become(
      [
        "部门：甲局|部门：甲局|2024年度|2024年度|单位：元",
        "项目|项目|本年支出|本年支出|本年支出",
        "编码|名称|合计|基本支出|项目支出",
        "栏次|栏次|1|2|3",
        "合计|合计|7.00|7.00|",
      ],
      [
        "部门：甲局||2024年度||单位：元",
        "项目||本年支出||",
        "编码|名称|合计|基本支出|项目支出",
        "栏次||1|2|3",
        "合计||7.00|7.00|",
      ],
    );
  });

  it("give one code over the columns of 类, 款 and 项", () => {
    become(
      [
        "科目编码|科目编码|科目编码|科目名称|金额",
        "类|款|项|栏次|1",
        "201|201|201|公共服务|5.00",
        "2010101|2010101|2010101|行政运行|5.00",
      ],
      ["科目编码|||科目名称|金额", "类|款|项|栏次|1", "201|||公共服务|5.00", "2010101|||行政运行|5.00"],
    );
  });

  it("give one figure under one repeated title alone", () => {
    become(
      ["指标|目标值|目标值|得分|得分", "甲路|≥18座|≥18座|10|10", "乙路|≥2座|≥2座|9.5|9.5"],
      ["指标|目标值||得分", "甲路|≥18座||10", "乙路|≥2座||9.5"],
    );
  });

  it("are told from equal figures of two columns", () => {
    same("指标|目标值|实际值|分值|得分", "甲路|≥18座|≥18座|10|10", "乙路|健全|健全|10|10");
    same("科目编码|科目名称|合计|基本支出|项目支出", "201|公共服务|5.00|5.00|", "204|公共安全|5.00|5.00|");
  });

  it("are told from two figures under a title of several columns", () => {
    const rows = ["名称|名称|金额|金额|备注", "甲|甲|5.00|5.00|", "乙|乙|5.00|3.00|"];
    become(rows, ["名称||金额||备注", "甲||5.00|5.00|", "乙||5.00|3.00|"]);
  });

  it("are told from equal names of two levels", () => {
    same(
      "一级指标|二级指标|三级指标|分值|得分",
      "产出指标|数量指标|道路|90|90",
      "满意度指标|满意度指标|居民|10|9",
    );
  });

  it("keep the codes of a class, a division and an item apart", () => {
    const rows = ["科目编码|科目编码|科目编码|科目名称|金额", "223|99|99|其他支出|5.00"];
    become(rows, ["科目编码|||科目名称|金额", "223|99|99|其他支出|5.00"]);
  });

  it("have the label of several rows in the first of them, beside the names of the others", () => {
    become(
      ["资金|来源|预算|执行|得分", "资金|总额|5|5|10", "资金|拨款|5|5|-", "其他|1|1|1|", "其他|2|1|1|"],
      ["资金|来源|预算|执行|得分", "|总额|5|5|10", "|拨款|5|5|-", "其他|1|1|1|", "其他|2|1|1|"],
    );
  });

  it("are looked for in no sheet that repeats nothing, and in none with a list of merges", () => {
    const rows = sheet("项目|项目|金额|金额", "甲|乙|1.00|1.00");
    expect(read(rows)).toEqual(rows.map((row) => row.join("|")));
    const merged = sheet(TITLE, "满意|满意|满意|满意|1");
    expect(read(merged, ["A1:E1"])).toEqual(["支出表||||", "满意|满意|满意|满意|1"]);
  });

  it("are read in time that grows with the cells alone", () => {
    const workOn = (size: number) => {
      const wide = Array.from({ length: size }, (_, row) =>
        Array.from({ length: 40 }, (_, column) => (row % 2 === 0 ? `名${column >> 1}` : "1")),
      );
      return () => read([Array.from({ length: 40 }, () => "表"), ...wide]);
    };
    const acrossOn = (size: number) => {
      const wide = Array.from({ length: 40 }, (_, row) =>
        Array.from({ length: size }, (_, column) => (row % 2 === 0 ? `名${column >> 1}` : "1")),
      );
      return () => read([Array.from({ length: size }, () => "表"), ...wide]);
    };
    expect(growthFrom(200, workOn)).toBeLessThan(MOST);
    expect(growthFrom(200, acrossOn)).toBeLessThan(MOST);
  });
});

describe("a form in a sheet that repeats its merged cells", () => {
  const rows = sheet(
    "支出决算表|支出决算表|支出决算表|支出决算表|支出决算表",
    "单位：元|单位：元|单位：元|单位：元|单位：元",
    "项目|项目|本年支出合计|基本支出|项目支出",
    "科目编码|科目名称|本年支出合计|基本支出|项目支出",
    "栏次|栏次|1|2|3",
    "合计|合计|7.00|7.00|",
    "201|一般公共服务支出|7.00|7.00|",
  );
  it.each(["Sheet1", "3 支出决算表", "公开03表", "GK03 支出决算表(公开03表)"])("named %s is read", (name) => {
    const { accounts, unread } = readForms(sheetLines([{ name, rows }]), true);
    expect(unread).toEqual([]);
    const cells = { total: 700, basic: 700, project: null };
    expect(accounts.forms.expenditure?.rows.map((row) => row.cells)).toMatchObject([cells, cells]);
  });
  it.each(["3 支出决算表", "03支出决算表", "GK03 支出决算表"])(
    "named %s has it for its title where it prints none",
    (name) => {
      const { accounts } = readForms(sheetLines([{ name, rows: rows.slice(1) }]), true);
      expect(accounts.forms.expenditure?.rows).toHaveLength(2);
    },
  );
});
