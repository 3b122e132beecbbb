import type { Form } from "./form";
import { cell, sum } from "./relation";

/** 公开10 部门决算公开相关信息统计表: procurement, operating costs of offices, vehicles and equipment (Shanxi). */
export const statistics = {
  id: "statistics",
  number: "10",
  title: "部门决算公开相关信息统计表",
  aliases: ["决算公开相关信息统计表", "相关信息统计表", "公开相关信息统计表"],
  wordings: [/^(?:部门)?(?:决算)?(?:公开)?相关(?:情况|信息)统计表$/],
  family: "lined",
  ledger: { table: "财决附03", certainty: "A" },
  source: { document: "山西省部门决算公开模板", certainty: "A" },
  regions: ["山西"],
  columns: [{ id: "count", title: "统计数", aliases: ["决算数", "金额", "数量"] }],
  sides: [
    {
      id: "rows",
      title: null,
      columns: ["count"],
      rows: [
        { key: "procurement", title: "政府采购情况", aliases: ["政府采购"] },
        { key: "procurement.total", title: "合计", under: "procurement", lineNumber: 1 },
        {
          key: "procurement.goods",
          title: "货物",
          under: "procurement",
          lineNumber: 2,
          group: "procurement",
        },
        {
          key: "procurement.works",
          title: "工程",
          under: "procurement",
          lineNumber: 3,
          group: "procurement",
        },
        {
          key: "procurement.services",
          title: "服务",
          under: "procurement",
          lineNumber: 4,
          group: "procurement",
        },
        { key: "operation", title: "机关运行经费" },
        { key: "operation.administrative", title: "行政单位", under: "operation", lineNumber: 5 },
        {
          key: "operation.quasiCivil",
          title: "参照公务员法管理事业单位",
          aliases: ["参照公务员法管理的事业单位"],
          under: "operation",
          lineNumber: 6,
        },
        { key: "assets", title: "国有资产占用情况", aliases: ["国有资产占有使用情况"] },
        {
          key: "vehicles.total",
          title: "车辆数合计",
          aliases: ["车辆数合计（辆）", "车辆合计"],
          under: "assets",
          lineNumber: 7,
          measure: "count",
        },
        ...(
          [
            ["leaders", "副部（省）级及以上领导用车"],
            ["principals", "主要负责人用车"],
            ["confidential", "机要通信用车"],
            ["emergency", "应急保障用车"],
            ["enforcement", "执法执勤用车"],
            ["special", "特种专业技术用车"],
            ["retired", "离退休干部服务用车"],
            ["other", "其他用车"],
          ] as const
        ).map(([id, title], index) => ({
          key: `vehicles.${id}` as const,
          title,
          ...(id === "leaders" ? { aliases: ["副部（省）级以上领导用车", "部级领导干部用车"] } : {}),
          under: "assets",
          lineNumber: 8 + index,
          group: "vehicles" as const,
          measure: "count" as const,
        })),
        {
          key: "equipment.million",
          title: "单价100万元（含）以上设备（不含车辆）",
          aliases: ["单价100万元（含）以上设备", "单位价值100万元以上设备（不含车辆）"],
          under: "assets",
          lineNumber: 17,
          measure: "count",
        },
      ],
    },
  ],
  note: "注：本表反映部门本年度政府采购、机关运行经费和国有资产占用情况。",
  relations: [
    {
      rule: "IN-33",
      left: [cell("procurement.total", "count")],
      right: [sum({ group: "procurement" }, "count")],
      whenPrinted: true,
    },
    {
      rule: "IN-34",
      left: [cell("vehicles.total", "count")],
      right: [sum({ group: "vehicles" }, "count")],
      whenPrinted: true,
    },
  ],
} as const satisfies Form;
