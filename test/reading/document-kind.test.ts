import { describe, expect, it } from "vitest";
import { readText } from "../../src/reading";

describe("what a text without forms is", () => {
  it.each([
    ["部门预算项目支出绩效自评表\n（2023年度）\n项目名称\t设备更新", "other"],
    ["2023年部门预算公开\n一、部门预算编制说明\n项目支出绩效目标表", "budget"],
    [
      "某局2023年部门预算\n表1 部门收支总表\n单位：万元\n项目\t2023年预算数\n一、一般公共预算拨款收入\t12.00",
      "budget",
    ],
  ])("%s", (text, kind) => {
    expect(readText(text).kind).toBe(kind);
  });
});
