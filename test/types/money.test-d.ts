import { expectTypeOf, it } from "vitest";
import {
  type AmountReading,
  addFen,
  type Fen,
  fen,
  formatAmount,
  readAmount,
  type Unit,
} from "../../src/money";

it("takes only checked amounts", () => {
  expectTypeOf(fen(1)).toEqualTypeOf<Fen>();
  expectTypeOf<Fen>().toExtend<number>();
  expectTypeOf<number>().not.toExtend<Fen>();
  // @ts-expect-error a plain number is not an amount
  addFen(1, fen(1));
  // @ts-expect-error a unit is 元, 万元 or 亿元
  formatAmount(fen(1), { unit: "千元", decimals: 2 });
});

it("tells the three readings apart by their kind", () => {
  const reading = readAmount("1", "元");
  expectTypeOf(reading).toEqualTypeOf<AmountReading>();
  if (reading.kind === "figure") expectTypeOf(reading.fen).toEqualTypeOf<Fen>();
  else if (reading.kind === "blank") expectTypeOf(reading.mark).toEqualTypeOf<string>();
  else expectTypeOf(reading.position).toEqualTypeOf<number>();
  expectTypeOf<Unit>().toEqualTypeOf<"元" | "万元" | "亿元">();
});
