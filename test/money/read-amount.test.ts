import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  Decimal,
  decimalsOfFen,
  FEN_PER_UNIT,
  type Fen,
  fen,
  formatAmount,
  JuesuanError,
  parseAmount,
  type ReadAmountOptions,
  readAmount,
  roundFen,
  type Unit,
} from "../../src/money";
import { growthFrom, MOST } from "../support/growth";
import { property } from "../support/property";

const units: readonly Unit[] = ["元", "万元", "亿元"];
const NBSP = "\u00a0";
const THIN = "\u2009";

describe("what is read as a figure", () => {
  it.for<[text: string, unit: Unit, fen: number, decimals: number, printedUnit?: Unit]>([
    ["2887.87", "元", 288787, 2],
    ["2887.87", "万元", 2887870000, 2],
    ["2887.87", "亿元", 28878700000000, 2],
    ["2,887.87", "万元", 2887870000, 2],
    ["2，887．87", "万元", 2887870000, 2],
    ["1,234,567.89", "元", 123456789, 2],
    ["1, 234 ,567.89", "元", 123456789, 2],
    ["1 234 567.89", "元", 123456789, 2],
    ["1  234  567.89", "元", 123456789, 2],
    ["\u201012.3", "元", -1230, 1],
    [`1${NBSP}234${THIN}567.89`, "元", 123456789, 2],
    ["2887 .87", "元", 288787, 2],
    ["2887. 87", "元", 288787, 2],
    ["2887.\n87", "元", 288787, 2],
    [" \t2887.87\r\n", "元", 288787, 2],
    ["\u3000\ufeff12\u200b", "元", 1200, 0],
    ["－１，２３４．５６", "元", -123456, 2],
    ["１２３４５６７８９０", "元", 123456789000, 0],
    ["-12.3", "元", -1230, 1],
    ["- 12.3", "元", -1230, 1],
    ["\u221212.3", "元", -1230, 1],
    ["\u201312.3", "元", -1230, 1],
    ["+12.3", "元", 1230, 1],
    ["＋12.3", "元", 1230, 1],
    ["(123.45)", "元", -12345, 2],
    ["（123.45）", "元", -12345, 2],
    ["( 1,123.45 )", "元", -112345, 2],
    ["(12.3万元)", "元", -12300000, 1, "万元"],
    ["（12.3）万元", "元", -12300000, 1, "万元"],
    ["（12.3）万", "元", -12300000, 1, "万元"],
    ["¥12", "元", 1200, 0],
    ["￥ 12", "元", 1200, 0],
    ["-¥12", "元", -1200, 0],
    ["¥-12", "元", -1200, 0],
    ["(¥12)", "元", -1200, 0],
    ["12.3万元", "元", 12300000, 1, "万元"],
    ["12.3 万 元", "元", 12300000, 1, "万元"],
    ["12.3万", "元", 12300000, 1, "万元"],
    ["12.3萬圓", "元", 12300000, 1, "万元"],
    ["12.34元", "万元", 1234, 2, "元"],
    ["1.2345678901亿元", "万元", 12345678901, 10, "亿元"],
    ["1.2億", "元", 12000000000, 1, "亿元"],
    [".5", "元", 50, 1],
    ["-.5", "元", -50, 1],
    ["0", "元", 0, 0],
    ["0.00", "元", 0, 2],
    ["-0.00", "元", 0, 2],
    ["(0)", "元", 0, 0],
    ["007.5", "元", 750, 1],
    ["1.2300", "元", 123, 4],
    ["1.23000000000000000000000", "元", 123, 23],
    ["0.000001", "万元", 1, 6],
    ["0.0000000001", "亿元", 1, 10],
    ["90071992547409.91", "元", Number.MAX_SAFE_INTEGER, 2],
    ["-90071992547409.91", "元", -Number.MAX_SAFE_INTEGER, 2],
    [`${"0".repeat(400)}1`, "元", 100, 0],
  ])("%j in %s", ([text, unit, amount, decimals, printedUnit]) => {
    const expected = { kind: "figure", fen: amount, decimals, unit: printedUnit ?? unit };
    expect(readAmount(text, unit)).toEqual(expected);
  });

  it("gives a plain zero for every zero", () => {
    for (const text of ["-0", "-0.00", "(0.0)", "－０"]) {
      expect(Object.is(parseAmount(text, "元"), 0)).toBe(true);
    }
  });
});

describe("what is no figure", () => {
  it.for([
    ["", ""],
    ["  \t\u3000", ""],
    ["-", "-"],
    ["－", "－"],
    ["–", "–"],
    ["—", "—"],
    ["——", "——"],
    [" ——— ", "———"],
    ["— —", "— —"],
    ["--", "--"],
    ["―", "―"],
    ["──", "──"],
    ["/", "/"],
    ["／", "／"],
    ["\\", "\\"],
    ["\\ \\", "\\ \\"],
    ["无", "无"],
    ["無", "無"],
    ["不适用", "不适用"],
  ] as const)("%j keeps the mark %j", ([text, mark]) => {
    expect(readAmount(text, "元")).toEqual({ kind: "blank", mark });
    expect(parseAmount(text, "元")).toBeNull();
  });
});

describe("what is refused", () => {
  it.for<[text: string, reason: string, position: number, unit?: Unit]>([
    ["1,23.4", "separator", 1],
    ["12,3456", "separator", 2],
    ["1234,567", "separator", 4],
    ["1,234,56", "separator", 5],
    ["1,234 567", "separator", 5],
    ["1 234,567", "separator", 5],
    ["1,,234", "separator", 1],
    ["1,234,", "separator", 5],
    [",123", "separator", 0],
    ["0,123", "separator", 1],
    ["28 87.87", "separator", 2],
    ["27 34.50", "separator", 2],
    ["12.5 0", "not-a-figure", 5],
    ["12.345,678", "separator", 6],
    ["12.50 13.50", "not-a-figure", 6],
    ["1.2.3", "not-a-figure", 3],
    ["12\uff00", "not-a-figure", 2],
    ["12.", "not-a-figure", 2],
    [".", "not-a-figure", 0],
    ["..5", "not-a-figure", 0],
    ["1e5", "not-a-figure", 1],
    ["0x1F", "not-a-figure", 1],
    ["12%", "not-a-figure", 2],
    ["12.3千元", "not-a-figure", 4],
    ["12万亿元", "not-a-figure", 3],
    ["(12元)元", "not-a-figure", 5],
    ["元", "not-a-figure", 0],
    ["--5", "not-a-figure", 1],
    ["(-5)", "not-a-figure", 1],
    ["-(5)", "not-a-figure", 1],
    ["—5", "not-a-figure", 0],
    ["(5", "not-a-figure", 2],
    ["5)", "not-a-figure", 1],
    ["()", "not-a-figure", 1],
    ["¥", "not-a-figure", 1],
    ["¥¥5", "not-a-figure", 1],
    ["/-", "not-a-figure", 0],
    ["工资", "not-a-figure", 0],
    ["①", "not-a-figure", 0],
    ["5²", "not-a-figure", 1],
    ["٣", "not-a-figure", 0],
    ["NaN", "not-a-figure", 0],
    ["Infinity", "not-a-figure", 0],
    ["__proto__", "not-a-figure", 0],
    ["5\u0000", "not-a-figure", 1],
    ["5\ud800", "not-a-figure", 1],
    ["0.001", "too-fine", 4],
    ["0.0000001", "too-fine", 8, "万元"],
    ["1.00000000000000000000001", "too-fine", 4],
    ["12.345元", "too-fine", 5, "万元"],
    ["90071992547409.92", "too-large", 0],
    ["900719925474.099200", "too-large", 0, "万元"],
    ["9007199254740993", "too-large", 0],
    [`-${"9".repeat(400)}`, "too-large", 1],
  ])("%j: %s at %i", ([text, reason, position, unit = "元"]) => {
    const reading = readAmount(text, unit);
    expect(reading).toMatchObject({ kind: "invalid", reason, position });
    expect(() => parseAmount(text, unit)).toThrow(JuesuanError);
  });

  it("says in an error what was found, where, and what was expected", () => {
    try {
      parseAmount("1,23.4", "元");
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        name: "JuesuanError",
        code: "not-an-amount",
        found: '"1,23.4"',
        message:
          '不是金额：金额“1,23.4”的分位号不对：应每三位一节，如1,234.56（第2个字） / Amount "1,23.4" has a misplaced separator: expected groups of three digits, as 1,234.56 (character 2)',
      });
    }
    const long = readAmount("x".repeat(1000), "元");
    expect(long.kind === "invalid" && long.message.length).toBeLessThan(200);
  });
});

describe("spaces where the text is known to be one figure", () => {
  const loose: ReadAmountOptions = { looseSpaces: true };
  it.for([
    ["28 87.8 7", 288787],
    ["2 8 8 7 . 8 7", 288787],
    ["28\n87.87 元", 288787],
    ["1, 2 34.5", 123450],
    ["- 1 2", -1200],
  ] as const)("%j", ([text, amount]) => {
    expect(parseAmount(text, "元", loose)).toBe(amount);
  });

  it.for([
    ["1 2,34.5", "separator", 3],
    ["1 2 . 3 4 5", "too-fine", 10],
    ["1 2 x", "not-a-figure", 4],
    ["1 2 .", "not-a-figure", 4],
    ["( 1 2", "not-a-figure", 5],
  ] as const)("%j is refused at its place", ([text, reason, position]) => {
    expect(readAmount(text, "元", loose)).toMatchObject({ kind: "invalid", reason, position });
  });
});

/** The same reading, written plainly: no speed, no positions, decimals by decimal.js. */
function plainly(text: string, unit: Unit): Fen | null | undefined {
  const ascii = text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−–]/g, "-")
    .replace(/￥/g, "¥")
    .trim();
  if (/^(?:[-—]+|\/+|\\+|无)?$/.test(ascii)) return null;
  const parts =
    /^¥?(?:([-+(])¥?)?(\d+|[1-9]\d?\d?(?:,\d{3})+)?(\.\d+)?(?:(元|万元|亿元)(\))?|(\))(元|万元|亿元)?)?$/.exec(
      ascii,
    );
  if (parts === null || (parts[2] ?? parts[3]) === undefined) return undefined;
  if ((parts[1] === "(") !== ((parts[5] ?? parts[6]) === ")")) return undefined;
  const digits = new Decimal(`${(parts[2] ?? "0").replaceAll(",", "")}${parts[3] ?? ""}`);
  const amount = digits.times(FEN_PER_UNIT[((parts[4] ?? parts[7]) as Unit | undefined) ?? unit]);
  if (!amount.isInteger() || amount.gt(Number.MAX_SAFE_INTEGER)) return undefined;
  return fen(parts[1] === "-" || parts[1] === "(" ? -amount.toNumber() : amount.toNumber());
}

describe("properties", () => {
  const anyUnit = fc.constantFrom(...units);
  const anyFen = fc.maxSafeInteger().map(fen);

  it("reads back what was printed, in every unit, with 0 to 6 decimals", () => {
    property(
      fc.tuple(anyFen, anyUnit, fc.nat(6), fc.boolean()),
      ([amount, unit, decimals, grouping]) => {
        const text = formatAmount(amount, { unit, decimals }, { grouping });
        let rounded: Fen;
        try {
          rounded = roundFen(amount, { unit, decimals });
        } catch {
          return readAmount(text, unit).kind === "invalid";
        }
        expect(readAmount(text, unit)).toEqual({ kind: "figure", fen: rounded, decimals, unit });
        const wide = text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        expect(parseAmount(` ${wide} ${unit}`, "元")).toBe(rounded);
        expect(parseAmount(text.replace(/^-(.*)$/, "($1)"), unit)).toBe(rounded);
        return true;
      },
      { runs: 2000, soakRuns: 1_000_000 },
    );
  });

  it("agrees with a plain second implementation on figure-like texts", () => {
    const piece = fc.constantFrom(
      ..."0123456789,.-+()（）－１．，¥￥元—/无",
      "万元",
      "亿元",
      "000",
      "123",
      "x",
    );
    property(
      fc.tuple(
        fc.oneof(
          fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
          fc
            .tuple(fc.nat(2_000_000), fc.array(piece, { maxLength: 5 }))
            .map(([n, rest]) => n + rest.join("")),
        ),
        anyUnit,
      ),
      ([text, unit]) => {
        const reading = readAmount(text, unit);
        const read = reading.kind === "figure" ? reading.fen : reading.kind === "blank" ? null : undefined;
        expect(read, JSON.stringify(text)).toBe(plainly(text, unit));
        return true;
      },
      { runs: 5000, soakRuns: 2_000_000 },
    );
  });

  it("never throws, and points into the text", () => {
    const junk = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(..."0 ,.-()¥元万亿 \t\n\u0000\ud800"), maxLength: 60 }),
    );
    property(
      fc.tuple(junk, anyUnit, fc.boolean()),
      ([text, unit, looseSpaces]) => {
        const reading = readAmount(text, unit, { looseSpaces });
        if (reading.kind === "invalid") return reading.position >= 0 && reading.position <= text.length;
        return reading.kind === "blank" || Number.isSafeInteger(reading.fen);
      },
      { runs: 5000, soakRuns: 2_000_000 },
    );
  });

  it("reads every number of decimals down to the 分 exactly", () => {
    property(fc.tuple(anyFen, anyUnit), ([amount, unit]) => {
      const exact = new Decimal(amount).div(FEN_PER_UNIT[unit]).toFixed(decimalsOfFen(unit));
      return parseAmount(exact, unit) === amount;
    });
  });
});

it.each([
  ["", "9", ""],
  ["1", ",000", "x"],
  ["", " ", "x"],
  ["1", " ", "x"],
  ["1,", " ", "x"],
  ["1.", "0", "x"],
  ["", "(", ""],
  ["", "-", ""],
  ["", "— ", "x"],
  ["", "1 ", ""],
  ["", "\t", ""],
])("takes time that grows with the number of pieces: %j, many %j, %j", (before, piece, after) => {
  const workOn = (size: number) => {
    const text = before + piece.repeat(size) + after;
    return () => [readAmount(text, "元"), readAmount(text, "元", { looseSpaces: true })];
  };
  expect(growthFrom(4_000, workOn)).toBeLessThan(MOST);
});
