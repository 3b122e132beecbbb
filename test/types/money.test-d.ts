/** What must not compile, and what must: checked by `npm run typecheck`, never run. */
import { addFen, type Fen, fen, formatAmount, type Precision, parseAmount } from "../../src/money";

export const sum: Fen = addFen(fen(1), fen(2));
export const plain: number = fen(1);
export const blank: Fen | null = parseAmount("——", "万元");

// @ts-expect-error a bare number may be yuan, or not whole: it passes through fen first
export const bare: Fen = 12;

// @ts-expect-error the sum of two numbers is no Fen: addFen guards the safe range
export const unguarded: Fen = fen(1) + fen(2);

// @ts-expect-error a blank is not zero: what may be blank says so
export const notBlank: Fen = parseAmount("1.00", "元");

// @ts-expect-error the units are 元, 万元 and 亿元
export const thousands: Precision = { unit: "千元", decimals: 2 };

// @ts-expect-error a text is no amount
export const printed: string = formatAmount("1.00", { unit: "元", decimals: 2 });
