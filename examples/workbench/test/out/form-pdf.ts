import { chinese, pdfOf } from "../../../../test/support/pdf";

/** How the page of the form is turned and cut. */
export interface FormPage {
  /** `/Rotate` of the page. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Quarters by which its text is drawn turned, anticlockwise. */
  readonly drawn?: 0 | 1 | 2 | 3;
  readonly box?: readonly [number, number, number, number];
}

/** 支出决算表 with a wrong total: 基本支出 and 项目支出 make 180.20, printed is 181.20. */
const ROWS = [
  ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
  ["合计", "", "181.20", "154.16", "26.04"],
  ["210", "卫生健康支出", "180.20", "154.16", "26.04"],
  ["21015", "医疗保障管理事务", "180.20", "154.16", "26.04"],
  ["2101501", "行政运行", "154.16", "154.16", ""],
  ["2101506", "医疗保障经办事务", "26.04", "", "26.04"],
];

/** The figure that is wrong, as printed. */
export const WRONG = "181.20";

const EDGES = [40, 110, 260, 340, 420, 500];
const TOP = 500;
const HEIGHT = 20;

/** Operators that draw the form upright, from the lower left corner. */
function formContent(): string {
  const text = (x: number, y: number, value: string) => `BT /F2 10 Tf ${x} ${y} Td ${chinese(value)} Tj ET`;
  const bottom = TOP - ROWS.length * HEIGHT;
  return [
    text(200, TOP + 50, "支出决算表"),
    text(40, TOP + 30, "部门：示例市医疗保障局"),
    text(220, TOP + 30, "2024年度"),
    text(400, TOP + 30, "单位：万元"),
    "0.5 w",
    ...ROWS.map((_, row) => `${EDGES[0]} ${TOP - row * HEIGHT} m ${EDGES.at(-1)} ${TOP - row * HEIGHT} l S`),
    `${EDGES[0]} ${bottom} m ${EDGES.at(-1)} ${bottom} l S`,
    ...EDGES.map((x) => `${x} ${TOP} m ${x} ${bottom} l S`),
    ...ROWS.flatMap((cells, row) =>
      cells.flatMap((cell, at) =>
        cell === "" ? [] : [text((EDGES[at] ?? 0) + 3, TOP - (row + 1) * HEIGHT + 6, cell)],
      ),
    ),
  ].join("\n");
}

/** A PDF of one page with the form. */
export function formPdf({ rotate = 0, drawn = 0, box = [0, 0, 600, 600] }: FormPage = {}): Uint8Array {
  const [x1, y1, x2, y2] = box;
  const matrix = [
    `1 0 0 1 ${x1} ${y1}`,
    `0 1 -1 0 ${x2} ${y1}`,
    `-1 0 0 -1 ${x2} ${y2}`,
    `0 -1 1 0 ${x1} ${y2}`,
  ];
  const content = `q ${matrix[drawn]} cm\n${formContent()}\nQ`;
  return pdfOf([{ content, box, ...(rotate === 0 ? {} : { rotate }) }]);
}
