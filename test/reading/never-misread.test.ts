import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, type FinalAccounts } from "../../src/accounts";
import { readAccounts, readText } from "../../src/reading";
import { printedIn, randomAccounts } from "../support/accounts";
import { ARRIVAL_WAYS, type ArrivalWay, arrivedLines } from "../support/arrived";
import { DAMAGES, type Damage, damaged } from "../support/damage";
import { PLAIN, printedText, printings, variedAccounts } from "../support/printed";
import { property } from "../support/property";
import { precisions, variants } from "../support/round-trip";
import { UNTIDY, type UntidyKind, untidied } from "../untidy/kinds";

const LONGEST = 900_000;

/** Damages that leave some text in a hundred or two in which a wrong cell adds up: out of the soak until they are mended. */
const OPEN = (way: ArrivalWay, damage: Damage): boolean =>
  /single spaces|scattered/.test(way.name) ||
  (way.cellLines === true && damage.narrows === true) ||
  // Where blank cells have no line, a figure that left its cell blank is one lost with its cell.
  (way.name === "a cell a line without blank ones" && damage.name === "a figure lost, its cell blank") ||
  (way.aligned === true && damage.name !== "nothing") ||
  damage.everywhere === true ||
  // Of codes in three cells, a row whose last is blank has the code of the row above it.
  damage.name === "a code lost, its cell blank" ||
  damage.name === "a figure lost with its cell";

const pairs = ARRIVAL_WAYS.flatMap((way) =>
  DAMAGES.filter((damage) => !OPEN(way, damage) && !(way.ruled === true && damage.narrows === true)).map(
    (damage) => ({ way, damage }),
  ),
);

/**
 * Out of the long run until they are mended: a cell a line, one text in some four hundred has figures of 07 in columns that
 * only add up; of rows that lost a cell, one in some six hundred has.
 */
const isMended = ({ way, damage }: (typeof pairs)[number]) =>
  way.cellLines !== true && damage.narrows !== true;
const tried = process.env.SOAK === "1" ? pairs.filter(isMended) : pairs;

const cases = fc.record({
  seed: fc.integer(),
  precision: precisions,
  options: variants,
  printing: fc.oneof(fc.constant(PLAIN), printings),
  zeros: fc.constantFrom("blank" as const, "zero" as const, "any" as const),
  pair: fc.constantFrom(...tried),
  kind: fc.constantFrom(null, ...UNTIDY),
});

function figuresOf(accounts: FinalAccounts): Map<string, number> {
  const figures = [...cellsOf(accounts)].flatMap(({ form, row, column, amount }) =>
    amount === null || amount === 0 ? [] : [[`${form} ${row} ${column}`, Number(amount)] as const],
  );
  return new Map(figures);
}

const untidy = (text: string, kind: UntidyKind | null, seed: number) =>
  kind === null ? text : untidied(text, kind, seed).text;

describe("random accounts in any layout and arrival, untidy and damaged", () => {
  it(
    "have every cell as it was printed, or none",
    () => {
      property(
        cases,
        ({ seed, precision, options, printing, zeros, pair: { way, damage }, kind }) => {
          const printed = variedAccounts(printedIn(randomAccounts(seed, { zeros }), precision), printing);
          const arrival = way.aligned === true ? "aligned" : "tabs";
          const hurt = damaged(printedText(printed, { ...options, arrival }, printing), damage, seed);
          // Blank lines, and numbers alone on theirs, are cells where each cell has a line.
          const isCell = way.cellLines === true && (kind?.blanks === true || kind?.lone === true);
          const own = isCell || (kind?.widens === true && way.aligned === true) ? null : kind;
          // Markup and pages are made of an untidy text; other arrivals are untidy themselves.
          const text =
            way.lines === undefined
              ? untidy(way.aligned === true ? hurt : way.text(hurt, seed), own, seed)
              : way.text(untidy(hurt, own, seed), seed);
          const { accounts } = readAccounts(arrivedLines(way, text));
          const wanted = figuresOf(printed);
          const wrong = [...figuresOf(accounts)].filter(([place, amount]) => wanted.get(place) !== amount);
          if (wrong.length > 0)
            throw new Error(
              `${way.name}, ${damage.name}, ${own?.name}: ${JSON.stringify(wrong.slice(0, 5))}\n${text}`,
            );
        },
        { runs: 30, soakRuns: 7000, soakSeconds: 300 },
      );
    },
    LONGEST,
  );
});

describe("a row that lost a cell", () => {
  const HEAD =
    "2024年度部门决算\n支出决算表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出";
  const read = (...rows: readonly string[]) => readText([HEAD, ...rows].join("\n"));
  const rows = [
    "合计\t\t30.00\t10.00\t20.00",
    "205\t教育支出\t30.00\t10.00\t20.00",
    "20502\t普通教育\t10.00\t10.00\t",
  ];

  it("has no figure in the column before its own", () => {
    const { accounts, unread } = read(...rows, "20503\t职业教育\t7.00\t13.00");
    const cells = [...cellsOf(accounts)].filter(({ row }) => row === "20503");
    expect(cells.filter(({ amount }) => amount !== null)).toEqual([]);
    expect(unread.map(({ line }) => line)).toContain(8);
  });

  it("is read as it stands where blank cells at the end of rows are left out", () => {
    const { accounts, unread } = read(
      ...rows.slice(0, 2),
      "20502\t普通教育\t10.00\t10.00",
      "20503\t职业教育\t20.00\t\t20.00",
    );
    expect(unread).toEqual([]);
    expect(figuresOf(accounts).get("expenditure 20502 basic")).toBe(10_000_000);
  });
});

describe("三公 of which the names of both rows stand before the figures", () => {
  it("is unread, and told", () => {
    const titles = [
      "项目",
      "合计",
      "因公出国（境）费",
      "公务用车购置及运行维护费",
      "公务用车购置费",
      "公务用车运行维护费",
      "公务接待费",
    ];
    const figures = ["9.00", "9.00", "9.00", "9.00"];
    const head = ["2024年度部门决算", "财政拨款“三公”经费支出决算表", "单位：万元"];
    const { accounts, unread } = readText([...head, ...titles, "预算数", "决算数", ...figures].join("\n"));
    expect([...cellsOf(accounts)]).toEqual([]);
    expect(unread.map(({ text }) => text)).toEqual(figures);
  });
});

describe("a whole amount before the title of a total of 06", () => {
  it("is no code", () => {
    const head = [
      "2024年度部门决算",
      "一般公共预算财政拨款基本支出决算明细表",
      "单位：元",
      "科目编码",
      "科目名称",
      "决算数",
    ];
    const items = ["301", "工资福利支出", "1142579", "302", "商品和服务支出", "1367510"];
    const { accounts } = readText(
      [...head, ...items, "人员经费合计", "1142579", "公用经费合计", "1367510"].join("\n"),
    );
    expect(figuresOf(accounts).get("basicDetail personnel amount")).toBe(114_257_900);
    expect(figuresOf(accounts).get("basicDetail public amount")).toBe(136_751_000);
  });
});
