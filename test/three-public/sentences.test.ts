import { describe, expect, it } from "vitest";
import type { FinalAccounts } from "../../src/accounts";
import { check, type Profile, profile } from "../../src/checking";
import { readNarrative } from "../../src/narrative";
import { evidenceOf, threePublicRules } from "../../src/rules";
import { readLines } from "../../src/tables";
import { accountsOf } from "../rules/support/case-accounts";

const THREE = "九、“三公”经费财政拨款支出决算情况说明\n";
const NONE: FinalAccounts = { department: null, year: 2024, unit: null, forms: {} };

/** Rules that fail on a section on 三公, with the severity of each. */
function failing(text: string, accounts = NONE, limits: Profile["limits"] = {}) {
  const narrative = readNarrative(readLines(THREE + text), { year: 2024 });
  const { findings, broken } = check(accounts, {
    rules: threePublicRules,
    evidence: evidenceOf({ narrative }),
    profile: profile(null, 2024, { limits }),
  });
  expect(broken).toEqual([]);
  return findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

const CHANGE = "公务接待费支出0.50万元，比上年减少0.15万元，下降23.08%";

describe("a reason of a change", () => {
  it.each([
    ["in the next sentence", `${CHANGE}。公务接待费支出减少的主要原因是压缩接待。`],
    ["of no subject in the next sentence", `${CHANGE}。下降原因为接待批次减少。`],
    ["behind a colon and a line end", `${CHANGE}。主要原因是：\n接待减少。`],
    ["in a list behind a colon", `${CHANGE}，原因如下：\n1.接待减少。\n2.压缩开支。`],
    ["without the word", `${CHANGE}，系压减公务接待活动所致。`],
    ["by 因", `${CHANGE}。因接待批次减少。`],
    ["of the whole, before", `三公经费减少的主要原因是厉行节约。${CHANGE}。`],
    ["before the change", "公务接待费支出0.50万元，因接待批次减少，比上年减少0.15万元，下降23.08%。"],
  ])("is found %s", (_, text) => {
    expect(failing(text)).toEqual([]);
  });

  it("is asked for once, however many items changed", () => {
    const text = `“三公”经费支出2.50万元，比上年减少0.15万元。${CHANGE}。公务用车运行维护费支出2.00万元，与上年持平。`;
    expect(failing(text)).toEqual(["SG-04 warning"]);
  });

  it("makes growth a matter of information", () => {
    const growth = "“三公”经费支出2.50万元，比上年增加0.50万元，增长25.00%";
    expect(failing(`${growth}。`)).toEqual(["SG-03 warning", "SG-04 warning"]);
    expect(failing(`${growth}，主要原因是本部门上年新设立。`)).toEqual(["SG-03 info"]);
  });
});

describe("money and counts", () => {
  it.each([
    ["0.00 of small sums", "公务接待费支出0.00万元，公务接待1批次，2人次。", []],
    [
      "0 of a text in whole 万元",
      "公务用车运行维护费支出3万元，公务用车保有量1辆。公务接待费支出0万元，公务接待1批次，9人次。",
      [],
    ],
    ["nothing, and counts", "公务接待费支出0万元，公务接待1批次，9人次。", ["SG-24 error"]],
    ["nothing told of counts", "公务接待费支出0.50万元。公务用车运行维护费支出0万元。", []],
    [
      "a person in the group of another department",
      "因公出国（境）费支出2.00万元，因公出国（境）团组0个，累计1人次。",
      [],
    ],
    ["persons by ten thousands", "公务接待费支出35.00万元，公务接待0.12万批次，0.35万人次。", []],
    ["guests exchanged with receptions", "公务接待费支出0.05万元，公务接待29批次，3人次。", ["SG-11 error"]],
    [
      "foreign guests among the domestic",
      "公务接待费支出0.50万元。国内公务接待费0.50万元，其中：外事接待费0.10万元。",
      [],
    ],
    [
      "no cost, and guests of a part",
      "公务接待费支出0万元，其中：国内公务接待3批次29人次。",
      ["SG-24 error"],
    ],
    [
      "a cost, and no guests of one part",
      "公务接待费支出0.50万元，国内公务接待0批次，0人次。",
      ["SG-11 warning"],
    ],
    [
      "no vehicle at the end of the year",
      "公务用车运行维护费支出2.00万元，公务用车保有量0辆。",
      ["SG-10 warning"],
    ],
  ])("%s", (_, text, expected) => {
    expect(failing(text)).toEqual(expected);
  });

  it("are held to form 09 where the text tells the counts alone", () => {
    const accounts = accountsOf({ threePublic: { rows: { actual: { reception: 0 } }, unit: "元" } });
    expect(failing("公务接待3批次，29人次。", accounts)).toEqual(["SG-24 error"]);
  });

  it("take no cost from another section", () => {
    const text = "公务接待3批次，29人次。\n六、一般公共预算财政拨款基本支出决算情况说明\n公务接待费0元。";
    expect(failing(text)).toEqual([]);
  });
});

describe("the cost of one", () => {
  it("is judged by what its print leaves open", () => {
    // 0.01万元 may be 149.99元.
    expect(failing("公务接待费支出0.03万元，公务接待1批次，1人次。")).toEqual([]);
    expect(failing("公务接待费支出0.05万元，公务接待1批次，1人次。")).toEqual(["SG-16 info"]);
  });

  it("asks and accuses nobody: special vehicles have a standard of their own", () => {
    expect(failing("公务用车购置费支出36.00万元，购置大型客车1辆，公务用车保有量3辆。")).toEqual([
      "SG-18 info",
    ]);
  });

  it.each([
    ["SG-15", "公务用车运行维护费支出20.00万元，公务用车保有量1辆。", { vehicleUpkeepMost: 20_000_000 }],
    ["SG-16", "公务接待费支出5.00万元，公务接待3批次，29人次。", { receptionPerGuestMost: 200_000 }],
    ["SG-17", "因公出国（境）费支出50.00万元，团组1个，2人次。", { abroadPerPersonMost: 25_000_000 }],
    ["SG-18", "公务用车购置费支出28.00万元，购置公务用车1辆。", { vehiclePriceMost: 28_000_000 }],
    ["SG-20", "国内公务接待3批次，29人次。陪同人员18人。", { mealHostsFew: 18, mealGuestsSmall: 29 }],
  ])("%s takes the limits of the profile before the national ones", (rule, text, limits) => {
    expect(failing(text)).toContain(`${rule} info`);
    expect(failing(text, NONE, limits)).toEqual([]);
  });
});

describe("form and percentages", () => {
  it("lets zero stand in any unit", () => {
    expect(failing("公务接待费支出0.50万元，公务接待3批次，29人次，因公出国（境）费支出0元。")).toEqual([]);
  });

  it("knows the completion of nothing", () => {
    const of = (rate: string, unit = "元") =>
      `公务接待费全年预算0.00${unit}，支出决算0.00${unit}，完成全年预算的${rate}%。`;
    expect(failing(of("100.00"))).toEqual([]);
    expect(failing(of("70.00"))).toEqual(["SG-05 warning"]);
    // 0.00万元 may have been 10元 and 7元.
    expect(failing(of("70.00", "万元"))).toEqual([]);
  });

  it("has nothing to compare in a first year", () => {
    const accounts = accountsOf({ threePublic: { actual: { total: 3 } } });
    const previous = accountsOf({ threePublic: { actual: { total: 0 } } }, "万元", 2023);
    const { findings } = check(accounts, { rules: threePublicRules, previous });
    expect(findings).toEqual([]);
  });
});
