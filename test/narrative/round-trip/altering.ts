import fc from "fast-check";
import type { Statement, Wording } from "../../../src/narrative";
import { isMoney } from "./figures";

/** How a figure or its words are altered. */
export type Manner =
  | "step"
  | "some steps"
  | "many steps"
  | "swapped digits"
  | "moved point"
  | "other unit"
  | "turned word"
  | "told flat"
  | "fewer digits";

/** One alteration, before it is known what it will meet. */
export interface Alteration {
  readonly manner: Manner;
  /** Which of the statements. */
  readonly choice: number;
  readonly up: boolean;
  readonly amount: number;
}

/** Random alterations, every manner as likely as any other. */
export const alterations: fc.Arbitrary<Alteration> = fc.record({
  manner: fc.constantFrom<Manner>(
    "step",
    "some steps",
    "many steps",
    "swapped digits",
    "moved point",
    "other unit",
    "turned word",
    "told flat",
    "fewer digits",
  ),
  choice: fc.nat({ max: 9_999 }),
  up: fc.boolean(),
  amount: fc.nat({ max: 999 }),
});

/** A statement as it reads when altered; the same place, another saying. */
export type Altered = Pick<Statement, "value" | "unit" | "decimals" | "direction" | "implied">;

/** A text with one thing altered, and what each statement of that print says now. */
export interface AlteredText {
  readonly text: string;
  readonly line: number;
  readonly manner: Manner;
  readonly statements: readonly Statement[];
}

/** The words that turn into each other. */
const TURNED: Readonly<Record<string, string>> = {
  增加: "减少",
  减少: "增加",
  增长: "下降",
  下降: "增长",
};

/** Alters one print of a text; null where the manner fits nothing that was chosen. */
export function alter(
  text: string,
  statements: readonly Statement[],
  { manner, choice, up, amount }: Alteration,
  wording: Wording,
): AlteredText | null {
  const fitting = statements.filter((statement) => fits(statement, manner));
  const chosen = fitting[choice % fitting.length];
  const span = chosen?.span;
  if (chosen === undefined || span == null || span.line !== span.endLine) return null;
  const lines = text.split("\n");
  const line = lines[span.line - 1] ?? "";
  const put = (start: number, end: number, words: string) => {
    lines[span.line - 1] = line.slice(0, start) + words + line.slice(end);
    return lines.join("\n");
  };
  const same = statements.filter((each) => each.span?.line === span.line && each.span.start === span.start);
  const now = (altered: Partial<Altered>, text: string, also: readonly Statement[] = []): AlteredText => ({
    text,
    line: span.line,
    manner,
    statements: statements
      .filter((each) => !also.includes(each))
      .map((each) => (same.includes(each) ? { ...each, ...altered } : each)),
  });
  const printed = line.slice(span.start, span.end);
  if (manner === "turned word" && chosen.measure === "comparison") {
    const [from, to, value] = turnedRelation(printed, up);
    return now(
      { value, direction: value === "0" ? "flat" : value === "1" ? "up" : "down" },
      put(span.start, span.end, printed.replace(from, to)),
    );
  }
  if (manner === "turned word" || manner === "told flat") {
    const gap = line.charAt(span.start - 1) === " " ? 1 : 0;
    const at = span.start - gap - 2;
    const turned = TURNED[line.slice(at, at + 2)];
    if (turned === undefined) return null;
    if (manner === "turned word") {
      const value = chosen.value.startsWith("-") ? chosen.value.slice(1) : `-${chosen.value}`;
      const direction = chosen.direction === "up" ? "down" : "up";
      return now({ value, direction }, put(at, at + 2, turned));
    }
    const growth = statements.filter(
      (each) =>
        each.measure === "growth" &&
        same.some(({ subject }) => subject === each.subject) &&
        each.base === "上年",
    );
    const end = growth[0]?.span?.line === span.line ? growth[0].span.end : span.end;
    const flat = wording.flat.startsWith("与") ? "无增减变化" : wording.flat;
    return now({ value: "0", decimals: null, direction: "flat", implied: true }, put(at, end, flat), growth);
  }
  const found = /^(-?[\d,]+(?:\.\d+)?)(\s*)(.*)$/.exec(printed);
  if (found === null) return null;
  const [, , gap = "", unit = ""] = found;
  // 下降0.00%: the value has no sign, the word has.
  const sign = chosen.value.startsWith("-") || chosen.direction === "down" ? "-" : "";
  const plain = chosen.value.replace("-", "");
  if (manner === "other unit") {
    const other = chosen.unit === "元" ? "万元" : "元";
    return now({ unit: other }, put(span.start, span.end, printed.replace(/(?:万元|元)$/, other)));
  }
  const digits = altered(plain, manner, up || chosen.measure === "count", amount);
  // A bare 0 says that there is nothing: it rounds no figure.
  const isBareNought = manner === "fewer digits" && !/[1-9]/.test(digits ?? "");
  if (digits === null || digits === plain || isBareNought) return null;
  const shown = wording.grouping && chosen.unit !== "%" ? grouped(digits) : digits;
  const isNothing = !/[1-9]/.test(digits);
  return now(
    {
      value: isNothing ? digits : sign + digits,
      decimals: digits.split(".")[1]?.length ?? 0,
    },
    put(span.start, span.end, shown + gap + unit),
  );
}

function fits(statement: Statement, manner: Manner): boolean {
  const { implied, measure, value } = statement;
  if (measure === "comparison") return manner === "turned word";
  if (implied) return false;
  switch (manner) {
    case "turned word":
      return (measure === "change" || measure === "growth") && Number(value) !== 0;
    case "told flat":
      return measure === "change";
    case "other unit":
      return isMoney(statement) && Number(value) !== 0;
    case "fewer digits":
      return statement.decimals !== null && statement.decimals > 0 && Number(value) !== 0;
    case "swapped digits":
      return new Set(value.replace(/[-.]/g, "")).size > 1;
    case "moved point":
      return Number(value) !== 0;
    default:
      return true;
  }
}

function turnedRelation(printed: string, up: boolean): [from: string, to: string, value: string] {
  const words = [
    ["大于", "1"],
    ["小于", "-1"],
    ["等于", "0"],
  ] as const;
  const from = words.find(([word]) => printed.includes(word)) ?? words[0];
  const others = words.filter((word) => word !== from);
  const to = others[up ? 0 : 1] ?? words[0];
  return [from[0], to[0], to[1]];
}

/** Another number in place of `plain`, or null. */
function altered(plain: string, manner: Manner, up: boolean, amount: number): string | null {
  const decimals = plain.split(".")[1]?.length ?? 0;
  const steps = Number(plain.replace(".", ""));
  const print = (value: number, places: number): string => {
    if (places <= 0) return String(value * 10 ** -places);
    const text = String(value).padStart(places + 1, "0");
    return `${text.slice(0, -places)}.${text.slice(-places)}`;
  };
  const moved = (by: number): string => print(up || steps < by ? steps + by : steps - by, decimals);
  switch (manner) {
    case "step":
      return moved(1);
    case "some steps":
      return moved(2 + (amount % 48));
    case "many steps":
      return moved((amount + 1) * 997);
    case "swapped digits": {
      const text = String(steps).padStart(decimals + 1, "0");
      const places = [...text].flatMap((digit, index) =>
        index > 0 && digit !== text.charAt(index - 1) ? [index] : [],
      );
      const at = places[amount % places.length];
      if (at === undefined) return null;
      return print(
        Number(text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1)),
        decimals,
      );
    }
    case "moved point":
      return print(steps, up ? decimals - 1 : decimals + 1);
    case "fewer digits": {
      const cut = 1 + (amount % decimals);
      return print(Math.floor((steps + 10 ** cut / 2) / 10 ** cut), decimals - cut);
    }
    default:
      return null;
  }
}

function grouped(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const parts: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) parts.unshift(whole.slice(Math.max(0, end - 3), end));
  return fraction === undefined ? parts.join(",") : `${parts.join(",")}.${fraction}`;
}
