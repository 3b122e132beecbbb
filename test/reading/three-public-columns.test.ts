import { describe, expect, it } from "vitest";
import { tableOf } from "../../src/accounts";
import { arithmeticRules, check } from "../../src/checking";
import { read } from "../../src/disclosure";

/** Both rows in cents of 万元, in the order of the form: 预算数 and 决算数. */
const BUDGET = { total: 5, abroad: 0, vehicles: 4, vehiclePurchase: 0, vehicleOperation: 4, reception: 1 };
const ACTUAL = {
  total: 4.5,
  abroad: 0,
  vehicles: 3.9,
  vehiclePurchase: 0,
  vehicleOperation: 3.9,
  reception: 0.6,
};
const MORE = { meetings: 2, training: 3 };
const MORE_ACTUAL = { meetings: 1.5, training: 2.2 };

type Amounts = Readonly<Record<string, number>>;

const fens = (amounts: Amounts) =>
  Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, Math.round(amount * 1_000_000)]));

/** The rows of a form as they are printed, under these heads. */
function rows(order: readonly string[], budget: Amounts, actual: Amounts): string[] {
  const line = (label: string, amounts: Amounts) =>
    [label, ...order.map((id) => (amounts[id] ?? 0).toFixed(2))].join("\t");
  return [line("预算数", budget), line("决算数", actual)];
}

const RECEPTION_FIRST = ["total", "abroad", "reception", "vehicles", "vehiclePurchase", "vehicleOperation"];
const DECLARED = ["total", "abroad", "vehicles", "vehiclePurchase", "vehicleOperation", "reception"];
const VEHICLES = "公务用车购置及运行维护费";
const LEAVES = "小计\t公务用车购置费\t公务用车运行维护费";

const RECEPTION_HEAD = [`项目\t合计\t因公出国（境）费\t公务接待费\t${VEHICLES}\t\t`, `\t\t\t\t${LEAVES}`];

function text(title: string, lines: readonly string[]): string {
  return [
    "2023年度部门决算",
    "部门：某县林业局",
    "",
    title,
    "公开09表",
    "部门：某县林业局\t单位：万元",
    ...lines,
  ].join("\n");
}

const PLAIN = "财政拨款“三公”经费支出决算表";
const WITH_MORE = "财政拨款“三公”经费及会议费、培训费支出决算表";

/** The same text with its cells beside each other, and with each on a line of its own. */
const ARRIVALS = {
  tabs: (given: string) => given,
  spaces: (given: string) => given.replace(/\t+/g, " ").replace(/^ /gm, ""),
  lines: (given: string) => given.replace(/\t+/g, "\n").replace(/\n{2,}/g, "\n"),
} as const;
const EACH = ["tabs", "spaces", "lines"] as const;

function readRows(given: string): { budget: unknown; actual: unknown; unread: number; errors: string[] } {
  const { accounts, unread } = read(given);
  const table = tableOf(accounts, "threePublic");
  const row = (key: string) => table?.rows.find((one) => one.key === key)?.cells;
  const errors = check(accounts, { rules: arithmeticRules }).findings.map(({ rule }) => rule);
  return { budget: row("budget"), actual: row("actual"), unread: unread.length, errors };
}

describe.each(EACH)("三公 whose columns stand in another order: %s", (arrival) => {
  it("公务接待费 before 公务用车", () => {
    const given = text(PLAIN, [...RECEPTION_HEAD, ...rows(RECEPTION_FIRST, BUDGET, ACTUAL)]);
    expect(readRows(ARRIVALS[arrival](given))).toEqual({
      budget: fens(BUDGET),
      actual: fens(ACTUAL),
      unread: 0,
      errors: [],
    });
  });

  it("is read in the order of the sums where the words of the head stand in another one", () => {
    // The page puts the title over several columns above those over one.
    const head = [`${VEHICLES}`, "项目\t合计\t因公出国（境）费\t公务接待费", LEAVES];
    const given = text(PLAIN, [...head, ...rows(DECLARED, BUDGET, ACTUAL)]);
    if (arrival === "tabs") return;
    const { budget, actual } = readRows(ARRIVALS[arrival](given));
    if (budget !== undefined)
      expect({ budget, actual }).toEqual({ budget: fens(BUDGET), actual: fens(ACTUAL) });
  });
});

describe.each(EACH)("三公 with 会议费 and 培训费: %s", (arrival) => {
  const more = ["meetings", "training"];
  const both = { budget: { ...BUDGET, ...MORE }, actual: { ...ACTUAL, ...MORE_ACTUAL } };
  const wider = { budget: { ...both.budget, wider: 10 }, actual: { ...both.actual, wider: 8.2 } };
  const wanted = { budget: fens(both.budget), actual: fens(both.actual), unread: 0, errors: [] };

  it("beside the total of the three (Shaanxi)", () => {
    const head = [
      "项目\t一般公共预算财政拨款安排的“三公”经费\t\t\t\t\t\t会议费\t培训费",
      `\t小计\t因公出国（境）费用\t公务接待费\t${VEHICLES}\t\t\t\t`,
      `\t\t\t\t${LEAVES}\t\t`,
    ];
    const lines = [...head, ...rows([...RECEPTION_FIRST, ...more], both.budget, both.actual)];
    expect(readRows(ARRIVALS[arrival](text(WITH_MORE, lines)))).toEqual(wanted);
  });

  it("within a 合计 in front of the total of the three", () => {
    const head = [
      "项目\t合计\t“三公”经费\t\t\t\t\t\t会议费\t培训费",
      `\t\t小计\t因公出国（境）费\t${VEHICLES}\t\t\t公务接待费\t\t`,
      `\t\t\t\t${LEAVES}\t\t\t`,
    ];
    const lines = [...head, ...rows(["wider", ...DECLARED, ...more], wider.budget, wider.actual)];
    expect(readRows(ARRIVALS[arrival](text(WITH_MORE, lines)))).toEqual(wanted);
  });

  it("within the only 合计: it is no total of the three, and accuses nobody", () => {
    const head = [
      `项目\t合计\t因公出国（境）费\t${VEHICLES}\t\t\t公务接待费\t会议费\t培训费`,
      `\t\t\t${LEAVES}\t\t\t`,
    ];
    const order = ["wider", ...DECLARED.slice(1), ...more];
    const got = readRows(
      ARRIVALS[arrival](text(WITH_MORE, [...head, ...rows(order, wider.budget, wider.actual)])),
    );
    const { total: _, ...budget } = wanted.budget;
    expect({ budget: got.budget, errors: got.errors }).toEqual({ budget, errors: [] });
  });

  it("with an item a row", () => {
    const item = (label: string, id: string) =>
      `${label}\t${(wider.budget as Amounts)[id]?.toFixed(2)}\t${(wider.actual as Amounts)[id]?.toFixed(2)}`;
    const lines = [
      "项目\t预算数\t决算数",
      item("合计", "wider"),
      item("“三公”经费小计", "total"),
      item("因公出国（境）费", "abroad"),
      item("公务接待费", "reception"),
      item(VEHICLES, "vehicles"),
      item("其中：公务用车购置费", "vehiclePurchase"),
      item("公务用车运行维护费", "vehicleOperation"),
      item("会议费", "meetings"),
      item("培训费", "training"),
    ];
    expect(readRows(ARRIVALS[arrival](text(WITH_MORE, lines)))).toEqual(wanted);
  });
});

describe("twelve figures of 三公 without labels", () => {
  const cells = (decimals: number) =>
    [BUDGET, ACTUAL].flatMap((row: Amounts) => DECLARED.map((id) => (row[id] ?? 0).toFixed(decimals)));
  const titles = [
    "合计",
    "因公出国（境）费",
    VEHICLES,
    "小计",
    "公务用车购置费",
    "公务用车运行维护费",
    "公务接待费",
  ];
  const readRow = (figures: readonly string[]) => {
    const head = [
      "预算数",
      "决算数",
      ...titles,
      ...titles,
      ...Array.from({ length: 12 }, (_, at) => `${at + 1}`),
    ];
    const { accounts, unread } = read(text(PLAIN, [...head, ...figures]));
    const rows = tableOf(accounts, "threePublic")?.rows.map(({ cells: own }) => own) ?? [];
    return { rows, told: new Set(unread.map(({ line }) => line)) };
  };

  it.each([2, 4, 6])("are read in their order, with %i decimals", (decimals) => {
    expect(readRow(cells(decimals)).rows).toEqual([fens(BUDGET), fens(ACTUAL)]);
  });

  it.each([2, 6])("are unread where one of them stands behind the others, with %i decimals", (decimals) => {
    for (const moved of [0, 2, 4, 6, 8, 10]) {
      const figures = cells(decimals);
      figures.push(...figures.splice(moved, 1));
      const { rows, told } = readRow(figures);
      expect(rows).toEqual([]);
      expect(told.size).toBeGreaterThanOrEqual(12);
    }
  });

  it("stand in the columns whose sums they fit, in whatever order their titles came", () => {
    const row = { total: 5, abroad: 4, vehicles: 0, vehiclePurchase: 0, vehicleOperation: 0, reception: 1 };
    const figures = [row, row].flatMap((one: Amounts) => DECLARED.map((id) => (one[id] ?? 0).toFixed(2)));
    const half = [
      VEHICLES,
      "小计",
      "公务用车购置费",
      "公务用车运行维护费",
      "因公出国（境）费",
      "合计",
      "公务接待费",
    ];
    const numbers = Array.from({ length: 12 }, (_, at) => `${at + 1}`);
    const lines = text(PLAIN, ["预算数", "决算数", ...half, ...half, ...numbers, ...figures]);
    const { rows } = tableOf(read(lines).accounts, "threePublic") ?? { rows: [] };
    expect(rows.map(({ cells: own }) => own)).toEqual([fens(row), fens(row)]);
  });

  it("are read, and wrong, where one of them is misprinted", () => {
    const figures = cells(2).map((cell, at) => (at === 5 ? "1.50" : cell));
    expect(readRow(figures).rows).toEqual([fens({ ...BUDGET, reception: 1.5 }), fens(ACTUAL)]);
  });
});

describe("a row of twelve columns with one cell too few", () => {
  const short = (row: string) => {
    const lines = [
      "2024年度部门决算",
      "财政拨款“三公”经费支出决算表",
      "单位：万元",
      "预算数\t\t\t\t\t\t决算数",
      "合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费",
      "\t\t小计\t公务用车购置费\t公务用车运行维护费\t\t\t\t小计\t公务用车购置费\t公务用车运行维护费\t",
      "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12",
      row,
    ];
    return read(lines.join("\n"));
  };

  it("is unread: which column lost its cell, nothing tells", () => {
    const { accounts, unread } = short(
      "48.00\t39.00\t18.00\t21.00\t6.00\t44.60\t2.88\t37.41\t17.53\t19.88\t4.32",
    );
    expect(accounts.forms.threePublic?.rows ?? []).toEqual([]);
    expect(unread.map(({ line }) => line)).toEqual([8]);
  });

  it("is read where it adds up: blank cells at its end are left out", () => {
    const { accounts, unread } = short("9.00\t3.00\t6.00\t2.00\t4.00\t\t5.00\t1.00\t4.00\t1.00\t3.00");
    expect(accounts.forms.threePublic?.rows.map(({ cells }) => cells.total)).toEqual([9_000_000, 5_000_000]);
    expect(unread).toEqual([]);
  });
});

/** Twelve columns in a page of fixed pitch, 合计 set wide: titles in the middle, figures at the right. */
function setWide(figures: readonly string[]): string {
  const WIDTHS = [30, 12, 12, 14, 18, 10];
  const line = (cells: readonly string[], side: "middle" | "right") =>
    cells
      .map((cell, at) => {
        const width = WIDTHS[at % 6] ?? 0;
        const before = side === "right" ? width - cell.length : Math.floor((width - cell.length) / 2);
        return (" ".repeat(Math.max(0, before)) + cell).padEnd(width);
      })
      .join("  ")
      .trimEnd();
  const twice = (cells: readonly string[]) => [...cells, ...cells];
  const numbers = Array.from({ length: 12 }, (_, at) => `${at + 1}`);
  return text(PLAIN, [
    line(["预算数", "", "", "", "", "", "决算数"], "middle"),
    line(twice(["合计", "因公出国（境）费", VEHICLES, "", "", "公务接待费"]), "middle"),
    line(twice(["", "", "小计", "公务用车购置费", "公务用车运行维护费", ""]), "middle"),
    line(numbers, "middle"),
    line(figures, "right"),
  ]);
}

describe("twelve columns whose 合计 is set wide", () => {
  const placed = (figures: readonly string[]) => {
    const { accounts } = read(setWide(figures));
    return ["budget", "actual"].map(
      (key) => tableOf(accounts, "threePublic")?.rows.find((row) => row.key === key)?.cells,
    );
  };

  it("hold their figures where these add up, though 合计 stands nearer to the next title", () => {
    const figures = ["5.00", "", "4.00", "", "4.00", "1.00", "4.50", "", "3.90", "", "3.90", "0.60"];
    expect(placed(figures)).toEqual(
      [BUDGET, ACTUAL].map((amounts) => expect.objectContaining(fens(filled(amounts)))),
    );
  });

  it("hold none in another column where one of them is misprinted", () => {
    const figures = ["5.00", "", "4.00", "", "4.00", "1.00", "4.70", "", "3.90", "", "3.90", "0.60"];
    const [budget, actual] = placed(figures);
    expect(budget?.abroad ?? null).toBeNull();
    expect(actual?.abroad ?? null).toBeNull();
  });
});

describe("figures of 三公 without their blank cells", () => {
  const head = [
    "预算数 决算数",
    `合计 因公出国（境）费 ${VEHICLES} 公务接待费 合计 因公出国（境）费 ${VEHICLES} 公务接待费`,
  ];
  const numbers = Array.from({ length: 12 }, (_, at) => `${at + 1}`).join(" ");
  const parts = "小计 公务用车购置费 公务用车运行维护费";
  const figures = "31.50 4.20 4.20 27.30 26.90 4.10 4.10 22.80";

  function cellsIn(lines: readonly string[]) {
    const { accounts, unread } = read(text(PLAIN, lines));
    const rows = tableOf(accounts, "threePublic")?.rows ?? [];
    return { cells: rows.map(({ cells }) => cells), unread: unread.map(({ line }) => line) };
  }
  const certain = [
    fens({ total: 31.5, vehicles: 4.2, reception: 27.3 }),
    fens({ total: 26.9, vehicles: 4.1, reception: 22.8 }),
  ];

  it("are read as far as the sums leave one column; a part that may be either of two is told", () => {
    const { cells, unread } = cellsIn([...head, `${parts} ${parts}`, numbers, figures]);
    expect(cells).toEqual(certain);
    expect(unread).toHaveLength(1);
  });

  it("are read where titles that wrap come behind the note", () => {
    const halves = "小计 公务用车购置费 小计 公务用车购置费";
    const behind = ["公务用车运行维护", "费", "公务用车运行维护", "费"];
    const { cells } = cellsIn([
      ...head,
      halves,
      numbers,
      figures,
      "注：本表反映“三公”经费支出情况。",
      ...behind,
    ]);
    expect(cells).toEqual(certain);
  });

  it("give no cell where a figure that is missing leaves no placement", () => {
    const { cells, unread } = cellsIn([...head, `${parts} ${parts}`, numbers, figures.replace("27.30 ", "")]);
    expect(cells).toEqual([]);
    expect(unread).toHaveLength(1);
  });
});

const filled = (amounts: Amounts) =>
  Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0));
