import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, type FinalAccounts } from "../../src/accounts";
import { readText } from "../../src/reading";
import { printedIn, randomAccounts } from "../support/accounts";
import { PLAIN, printedText } from "../support/printed";
import { property } from "../support/property";
import { precisions } from "../support/round-trip";
import { scattered } from "../support/scattered";

const HEAD = "2024年度\n一般公共预算财政拨款支出决算表\n单位：万元";
const LABELS = ["合计", "205", "20502", "2050201", "2050202", "208", "20805", "2080505"];
const NAMES = [
  "教育支出",
  "普通教育",
  "学前教育",
  "小学教育",
  "社会保障和就业支出",
  "行政事业单位养老支出",
  "机关事业单位基本养老保险缴费支出",
];
const COLUMNS = {
  小计: ["90.00", "70.00", "70.00", "30.00", "40.00", "20.00", "20.00", "20.00"],
  基本支出: ["65.00", "45.00", "45.00", "20.00", "25.00", "20.00", "20.00", "20.00"],
  项目支出: ["25.00", "25.00", "25.00", "10.00", "15.00"],
};

const lined = (...cells: readonly (string | readonly string[])[]): string => cells.flat().join("\n");

function read(text: string): string[] {
  return [...cellsOf(readText(text).accounts)]
    .filter(({ amount }) => amount !== 0)
    .map(({ row, column, amount }) => `${row} ${column} ${Number(amount) / 1e6}`);
}

const WHOLE = [
  ...["total total 90", "total basic 65", "total project 25"],
  ...["205 total 70", "205 basic 45", "205 project 25"],
  ...["20502 total 70", "20502 basic 45", "20502 project 25"],
  ...["2050201 total 30", "2050201 basic 20", "2050201 project 10"],
  ...["2050202 total 40", "2050202 basic 25", "2050202 project 15"],
  ...[
    "208 total 20",
    "208 basic 20",
    "20805 total 20",
    "20805 basic 20",
    "2080505 total 20",
    "2080505 basic 20",
  ],
];

describe("cells of a coded form that stand scattered over a page", () => {
  it("are placed where they come a column at a time", () => {
    const columns = Object.entries(COLUMNS).map(([title, figures]) => [title, ...figures]);
    expect(read(lined(HEAD, "科目编码", LABELS, "科目名称", NAMES, ...columns))).toEqual(WHOLE);
  });

  it("are placed where the figures come row by row behind all codes and names", () => {
    const rows = LABELS.flatMap((_, at) => Object.values(COLUMNS).map((column) => column[at] ?? ""));
    const titles = ["科目编码", "科目名称", ...Object.keys(COLUMNS)];
    const figures = rows.filter((cell) => cell !== "");
    expect(read(lined(HEAD, titles, LABELS, NAMES, figures))).toEqual(WHOLE);
  });

  it("are placed where one of them stands behind the others", () => {
    const rows = LABELS.map((label, at) => {
      const figures = Object.values(COLUMNS).map((column) => column[at] ?? "");
      return [label, at === 0 ? "" : (NAMES[at - 1] ?? ""), ...figures];
    });
    const moved = rows[3]?.pop() ?? "";
    const titles = ["科目编码", "科目名称", ...Object.keys(COLUMNS)];
    const cells = [...rows.flat(), moved].filter((cell) => cell !== "");
    expect(read(lined(HEAD, titles, cells))).toEqual(WHOLE);
  });

  it("are placed where the row of totals stands last, its figures apart from its name", () => {
    const rows = LABELS.map((label, at) => {
      const figures = Object.values(COLUMNS).map((column) => column[at] ?? "");
      return [label, at === 0 ? "" : (NAMES[at - 1] ?? ""), ...figures];
    });
    const [[label = "", , ...totals] = [], ...others] = rows;
    const titles = ["科目编码", "科目名称", ...Object.keys(COLUMNS)];
    const cells = [...others.flat(), label, "注：本表反映支出情况。", ...totals].filter(
      (cell) => cell !== "",
    );
    expect(read(lined(HEAD, titles, cells))).toEqual(WHOLE);
  });

  it("are placed where the total stands last in each of the columns, over two pages", () => {
    const [[label = ""], others] = [LABELS, LABELS.slice(1)];
    const columnsOf = (from: number, to: number) =>
      Object.values(COLUMNS).map((figures) =>
        figures.slice(from + 1, to + 1).concat(to < others.length ? [] : figures.slice(0, 1)),
      );
    const pages = [
      [others.slice(0, 4), NAMES.slice(0, 4), Object.keys(COLUMNS), ...columnsOf(0, 4)],
      [others.slice(4), label, NAMES.slice(4), Object.keys(COLUMNS), ...columnsOf(4, 7)],
    ];
    const text = lined(
      HEAD,
      "科目编码",
      "科目名称",
      ...pages.map((page) => page.flat()).flatMap((page) => ["\f", ...page]),
    );
    expect(read(text)).toEqual(WHOLE);
  });

  it("are placed where 类, 款 and 项 of a code stand apart", () => {
    const apart = LABELS.map((label) => label.replace(/^(\d{3})(\d{2})?(\d{2})?$/, "$1 $2 $3").trim());
    const columns = Object.entries(COLUMNS).map(([title, figures]) => [title, ...figures]);
    for (const codes of [apart, apart.flatMap((code) => code.split(" "))])
      expect(read(lined(HEAD, "类 款 项", codes, "科目名称", NAMES, ...columns))).toEqual(WHOLE);
  });

  it("are placed where several of them stand behind other rows, most rows being whole", () => {
    const rows = LABELS.map((label, at) => {
      const figures = Object.values(COLUMNS).map((column) => column[at] ?? "");
      return [label, at === 0 ? "" : (NAMES[at - 1] ?? ""), ...figures];
    });
    for (const [from, to] of [
      [0, 2],
      [2, 4],
    ] as const) {
      const moved = rows[from]?.pop() ?? "";
      rows[to]?.push(moved);
    }
    const titles = ["科目编码", "科目名称", ...Object.keys(COLUMNS)];
    expect(
      read(
        lined(
          HEAD,
          titles,
          rows.flat().filter((cell) => cell !== ""),
        ),
      ),
    ).toEqual(WHOLE);
  });

  it("are no figures of the last row, whichever of them stands behind it", () => {
    for (const [row, column] of LABELS.flatMap((_, at) => Object.keys(COLUMNS).map((title) => [at, title]))) {
      let moved = "";
      const cells = LABELS.flatMap((label, at) => {
        const figures = Object.entries(COLUMNS).map(([title, figures]) => {
          if (at !== row || title !== column) return figures[at] ?? "";
          moved = figures[at] ?? "";
          return "";
        });
        return [label, at === 0 ? "" : (NAMES[at - 1] ?? ""), ...figures];
      });
      const filled = [...cells, moved].filter((cell) => cell !== "");
      const found = read(lined(HEAD, ["科目编码", "科目名称", ...Object.keys(COLUMNS)], filled));
      expect(found.filter((cell) => !WHOLE.includes(cell))).toEqual([]);
    }
  });

  it("are left unread, and told, where no way for them adds up", () => {
    const {
      小计: [first, ...others],
      ...parts
    } = COLUMNS;
    const columns = Object.entries({ 小计: ["91.00", ...others], ...parts }).map(([title, figures]) => [
      title,
      ...figures,
    ]);
    expect(first).toBe("90.00");
    const text = lined(HEAD, "科目编码", LABELS, "科目名称", NAMES, ...columns);
    expect(read(text)).toEqual([]);
    const told = new Set(readText(text).unread.map(({ line }) => line));
    const lines = text.split("\n").flatMap((line, at) => (/\.\d\d/.test(line) ? [at + 1] : []));
    expect(lines.filter((line) => !told.has(line))).toEqual([]);
  });
});

describe("01 whose cells are scattered, beside a scattered form by code", () => {
  const scatteredForm = lined(
    HEAD,
    ["科目编码", "科目名称", ...Object.keys(COLUMNS)],
    LABELS,
    NAMES,
    LABELS.flatMap((_, at) => Object.values(COLUMNS).flatMap((column) => column[at] ?? [])),
  );
  const summary = (...amounts: readonly string[]) =>
    lined(
      "2024年度\n收入支出决算总表\n单位：万元",
      ["收入", "项目", "行次", "金额", "支出", "项目", "行次", "金额"],
      ["一、一般公共预算财政拨款收入", "二、政府性基金预算财政拨款收入", "三、国有资本经营预算财政拨款收入"],
      ["四、上级补助收入", "五、事业收入", "1", "2", "3", "4", "5"],
      [`${amounts[0]} 一、一般公共服务支出`, "二、外交支出", "三、国防支出", "四、公共安全支出"],
      [`${amounts[1]} 五、教育支出`, "六、科学技术支出", "七、文化旅游体育与传媒支出"],
      [
        "八、社会保障和就业支出",
        "九、卫生健康支出",
        "十、节能环保支出",
        "十一、城乡社区支出",
        "十二、农林水支出",
      ],
      ["31", "32", "33", "34", "35", "36", "37", "38", "39", "40", "41", "42", "70.00", "20.00"],
      ["本年收入合计", "使用非财政拨款结余", "年初结转和结余", "总计"],
      [`${amounts[2]} 本年支出合计`, "结余分配", `${amounts[3]} 年末结转和结余`, `${amounts[4]} 总计`],
      "注：本表反映部门本年度的总收支情况。",
    );
  const incomes = (...amounts: readonly string[]) =>
    read(`${summary(...amounts)}\n${scatteredForm}`).filter((one) => /^(?:income|expenditure)/.test(one));

  it("gives the amounts of 收入 that share a line with the titles of 支出", () => {
    expect(incomes("80.00", "20.00", "100.00", "5.00", "105.00")).toEqual([
      "income.generalBudget amount 80",
      "income.undertaking amount 20",
      "income.subtotal amount 100",
      "income.opening amount 5",
      "income.total amount 105",
    ]);
  });

  it("gives none of them where they do not add up", () => {
    expect(incomes("80.00", "20.00", "101.00", "5.00", "106.00")).toEqual([]);
  });
});

describe("figures of 三公 that a narrow column broke", () => {
  const head =
    "2023年度\n财政拨款“三公”经费支出决算表\n单位：元\n预算数 决算数\n1 2 3 4 5 6 7 8 9 10 11 12\n";
  const cells = (text: string) => [...cellsOf(readText(head + text).accounts)].map(({ amount }) => amount);

  it("are put together with the digits on the next line", () => {
    const whole =
      "628,279,899.49 0.00 0.00 0.00 0.00 628,279,899.49 628,279,899.49 0.00 0.00 0.00 0.00 628,279,899.49";
    const torn = whole.replaceAll("899.49", "899.\n49").replaceAll("\n49 ", "\n49\n");
    expect(cells(torn)).toEqual(cells(whole));
    expect(cells(torn)).toContain(62_827_989_949);
  });

  it("are left as they stand where another one has fewer decimals too", () => {
    expect(cells("899.4\n9 0.00 0.00 0.00 0.00 899.5 899.49 0.00 0.00 0.00 0.00 899.49")).toEqual([]);
  });
});

function figuresOf(accounts: FinalAccounts): Map<string, number> {
  const found = [...cellsOf(accounts)].map(({ form, row, column, amount }): [string, number] => [
    `${form} ${row} ${column}`,
    Number(amount),
  ]);
  return new Map(found.filter(([, amount]) => amount !== 0));
}

const CODED = /^(?:income|expenditure|generalBudget|stateCapital) /;

/** Reads random accounts with their cells scattered; counts what was read of the forms by code. */
function holdScattered(asides: readonly number[], soakRuns: number): number {
  let [all, got] = [0, 0];
  property(
    fc.record({
      seed: fc.integer(),
      precision: precisions,
      zeros: fc.constantFrom("blank", "zero"),
      aside: fc.constantFrom(...asides),
      totalLast: fc.boolean(),
    }),
    ({ seed, precision, zeros, aside, totalLast }) => {
      const printed = printedIn(randomAccounts(seed, { zeros }), precision);
      const text = scattered(printedText(printed, { arrival: "tabs" }, PLAIN), seed, aside, totalLast);
      const { accounts, unread } = readText(text);
      const [wanted, found] = [figuresOf(printed), figuresOf(accounts)];
      const wrong = [...found].filter(([place, amount]) => wanted.get(place) !== amount);
      const told = new Set([
        ...unread.map(({ line }) => line),
        ...[...cellsOf(accounts)].map(({ line }) => line),
        ...Object.values(accounts.forms).flatMap(({ strays }) => (strays ?? []).map(({ line }) => line)),
      ]);
      const lost = text
        .split("\n")
        .flatMap((line, at) =>
          /[1-9]\d*\.\d\d/.test(line) && !told.has(at + 1) ? [`${at + 1}: ${line}`] : [],
        );
      if (wrong.length + lost.length > 0)
        throw new Error(`${JSON.stringify(wrong.slice(0, 5))} ${JSON.stringify(lost.slice(0, 5))}\n${text}`);
      for (const place of wanted.keys())
        if (CODED.test(place)) {
          all++;
          if (found.has(place)) got++;
        }
    },
    { runs: 30, soakRuns, soakSeconds: 40 },
  );
  console.log(`coded forms ${((got / all) * 100).toFixed(1)}% of ${all}`);
  return got / all;
}

describe("random accounts of which the cells are scattered", () => {
  it("have every cell where it was printed, or unread", () => {
    expect(holdScattered([0], 2_000)).toBeGreaterThan(0.4);
  });

  // Of some eighty texts one, cut into blocks, adds up in a way of its own: their long run is that of the ordinary test.
  it("have every cell where it was printed, or unread, where a few figures stand behind the others too", () => {
    expect(holdScattered([1, 2], 30)).toBeGreaterThan(0.15);
  });
});
