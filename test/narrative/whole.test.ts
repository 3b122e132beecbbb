import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { audit, read } from "../../src/disclosure";

/** Invented disclosures that agree with themselves: tables and 情况说明 in the wording and order of one province each. */
const folder = new URL("./whole/", import.meta.url);
const WHOLE = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ name: name.replace(".txt", ""), text: readFileSync(new URL(name, folder), "utf8") }));

/** What accuses: rule and lines of errors and warnings. */
const accusations = (text: string) =>
  audit(read(text))
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ rule, lines }) => ({ rule, lines }));

const isRow = (line: string): boolean => line.includes("\t") || line.includes("   ");

/** Breaks long lines, as a page of that width does. */
const wrapped = (text: string, width: number): string =>
  text
    .split("\n")
    .flatMap((line) => (isRow(line) ? [line] : (line.match(new RegExp(`.{1,${width}}`, "gsu")) ?? [line])))
    .join("\n");

const halfWidth = (text: string): string =>
  text.replace(/[，：；（）]/g, (mark) => ",:;()".charAt("，：；（）".indexOf(mark)));

describe.each(WHOLE)("$name", ({ text }) => {
  it("accuses nobody", () => {
    expect(accusations(text)).toEqual([]);
  });

  it("accuses nobody in broken lines and with marks of half width", () => {
    expect(accusations(wrapped(text, 38))).toEqual([]);
    expect(accusations(halfWidth(wrapped(text, 41)))).toEqual([]);
  });
});

/** A percentage that is another, with as many decimals. */
const percent = (value: string, by: number): string =>
  (Number(value) + by).toFixed(value.split(".")[1]?.length ?? 0);

/** One fault of each kind: where it may be planted, and what then stands there. */
const FAULTS: Readonly<Record<string, readonly [RegExp, (found: RegExpMatchArray) => string]>> = {
  rate: [/(增长|下降|降低)(\d+\.\d+)%/g, ([, word, value = ""]) => `${word}${percent(value, 7.31)}%`],
  share: [
    /占([^，。；\d]{0,20}?)(\d+\.\d+)%/g,
    ([, of, value = ""]) => `占${of}${percent(value, Number(value) > 50 ? -6.2 : 6.2)}%`,
  ],
  completion: [
    /完成(年初预算|预算|全年预算)的(\d+\.\d+)%/g,
    ([, of, value = ""]) => `完成${of}的${percent(value, 9.4)}%`,
  ],
  direction: [
    /(增加|减少)(?=[\d.,]*[1-9][\d.,]*(?:万元|元)，(?:增长|下降|降低|减少)\d)/g,
    ([word]) => (word === "增加" ? "减少" : "增加"),
  ],
  relation: [
    /决算数(大于|小于)(?=(?:年初)?预算数)/g,
    ([, word]) => `决算数${word === "大于" ? "小于" : "大于"}`,
  ],
  amount: [
    /(?<![\d.,])\d[\d,]*\.\d+(?=万元|元)/g,
    ([value]) => value.replace(/[1-9]/, (digit) => String((Number(digit) % 9) + 1)),
  ],
  year: [/20\d\d(?=年度(?:收入|支出|财政拨款收|机关))/g, ([value]) => String(Number(value) - 2)],
};

/** Places of one kind: in sentences on the accounts, where something is not nothing. */
function placesOf(lines: readonly string[], pattern: RegExp) {
  return lines.flatMap((line, index) => {
    const isSentence = !isRow(line) && /[。；]/.test(line) && !/绩效|自评|价值|资产总额/.test(line);
    if (!isSentence) return [];
    return [...line.matchAll(pattern)]
      .filter((found) => !/^0[.0]*$/.test(found[2] ?? found[0]))
      .map((found) => ({ index, found }));
  });
}

/** Of each kind so many faults are planted in a document, spread over it. */
const PLANTED = 2;

describe("a fault in a sentence", { timeout: 120_000 }, () => {
  it.each(Object.entries(FAULTS))(
    "of %s is found at its line, and nothing else is",
    (_kind, [pattern, fault]) => {
      const missed: string[] = [];
      let planted = 0;
      for (const { name, text } of WHOLE) {
        const lines = text.split("\n");
        const places = placesOf(lines, pattern);
        const step = Math.max(1, Math.floor(places.length / PLANTED));
        for (const { index, found } of places.filter((_, at) => at % step === 0).slice(0, PLANTED)) {
          const line = lines[index] ?? "";
          const at = found.index ?? 0;
          const wrong = line.slice(0, at) + fault(found) + line.slice(at + found[0].length);
          const told = accusations([...lines.slice(0, index), wrong, ...lines.slice(index + 1)].join("\n"));
          expect(told.filter((each) => !each.lines.includes(index + 1))).toEqual([]);
          planted += 1;
          if (told.length === 0)
            missed.push(`${name} ${index + 1}: ${wrong.slice(Math.max(0, at - 30), at + 20)}`);
        }
      }
      expect(planted).toBeGreaterThan(10);
      expect(missed.length / planted, missed.join("\n")).toBeLessThan(0.05);
    },
  );
});
