import { audit, type Disclosure } from "../../src/disclosure";
import { type Evaluation, figureOf, type Printed, printedText } from "../../src/performance";
import { disclosureRecord } from "../../src/report";
import { isBlank } from "../../src/tables";
import type { ExpectedEvaluation } from "../performance/forms";
import type { Judgement } from "./judge-disclosure";

const bare = (text: string | null): string => (text ?? "").replace(/[\s\u3000]/g, "");
const signs = (text: string): string =>
  bare(text).replace(/>=/g, "≥").replace(/<=/g, "≤").replace(/==/g, "=");
/** A text as it is compared: a bare figure as a number, for a sheet may show it with more decimals. */
const cellText = (cell: object): string => ("text" in cell ? plainText(String(cell.text)) : "");
const plainText = (text: string): string =>
  /^-?\d+(?:\.\d+)?$/.test(signs(text)) ? String(Number(signs(text))) : signs(text);
const BLANK: Printed = { kind: "blank" };

/** The text that a printed cell stands for: a figure as a number, anything else without spaces. */
function plain(printed: Printed): string {
  const figure = figureOf(printed);
  return figure === null ? bare(printedText(printed)) : String(Number(figure));
}

const plainFigure = (text: string): string => {
  const figure = text.replace(/[,%]/g, "");
  return /^-?\d+(?:\.\d+)?$/.test(figure) ? String(Number(figure)) : bare(text);
};

/** A figure on its own, with the per cent sign that tells a rate from an amount. */
const figureKey = (text: string): string =>
  /^-?[\d,]*\d(?:\.\d+)?%?$/.test(text)
    ? `${Number(text.replace(/[,%]/g, ""))}${/%$/.exec(text)?.[0] ?? ""}`
    : text;

/** What stands in lines: a cell that wraps stands there where its pieces do. */
class Standing {
  readonly #pieces = new Set<string>();
  readonly #texts: readonly string[];

  constructor(lines: readonly { readonly text: string }[]) {
    this.#texts = lines.map(({ text }) => signs(text));
    for (const { text } of lines)
      for (const piece of text.split(/[\s\u3000|]+/)) {
        this.#pieces.add(figureKey(signs(piece)));
        // What stands before points in brackets, which may begin on the line of a title's end.
        this.#pieces.add(figureKey(signs(piece.replace(/[（(].*$/, ""))));
        // A figure that a text is glued to.
        this.#pieces.add(figureKey(/^[\d.]+(?=[\u3400-\u9fff])/.exec(signs(piece))?.[0] ?? ""));
      }
  }

  has(text: string): boolean {
    if (figureKey(text) !== text || /^-?\d+(?:\.\d+)?%?$/.test(text))
      return this.#pieces.has(figureKey(text));
    if (this.#texts.some((line) => line.includes(text))) return true;
    const ends = Array.from(text, () => false);
    for (let to = 1; to <= text.length; to += 1)
      ends[to - 1] = Array.from({ length: to }, (_, from) => from).some(
        (from) => (from === 0 || ends[from - 1] === true) && this.#pieces.has(text.slice(from, to)),
      );
    return ends.at(-1) === true;
  }
}

/** One thing that the form prints: where, what it is, what was read. */
type Field = readonly [place: string, want: string, got: string];

function budgetFields(want: ExpectedEvaluation, got: Evaluation | undefined): Field[] {
  const left = [...(got?.budget ?? [])];
  const taken = new Map<string, number>();
  return want.budget.flatMap((row): Field[] => {
    const [source = "", , ...figures] = row;
    const same = left.filter((one) => bare(one.source) === source);
    const [, , , adjusted = "", executed = ""] = row;
    const own = same.find(
      (one) => plain(one.adjusted) === plainFigure(adjusted) && plain(one.executed) === plainFigure(executed),
    );
    // A source may stand under several tasks: each row is taken once, in its order where all of them are read.
    const all =
      same.length === want.budget.filter(([other]) => other === source).length - (taken.get(source) ?? 0);
    const found = own ?? (all ? same[0] : undefined);
    taken.set(source, (taken.get(source) ?? 0) + 1);
    if (found !== undefined) left.splice(left.indexOf(found), 1);
    const printed = [
      ["年初预算数", found?.initial],
      ["全年预算数", found?.adjusted],
      ["全年执行数", found?.executed],
      ["分值", found?.weight],
      ["执行率", found?.rate],
      ["得分", found?.score],
    ] as const;
    return printed.map(([title, one], index) => [
      `${source} ${title}`,
      plainFigure(figures[index] ?? ""),
      plain(one ?? BLANK),
    ]);
  });
}

function rowFields(want: ExpectedEvaluation, got: Evaluation | undefined): Field[] {
  return want.rows.flatMap((row): Field[] => {
    const [level1 = "", level2 = "", name = "", target = "", actual = "", weight = "", score = ""] = row;
    const found = got?.indicators.find((one) => bare(one.name) === name);
    if (found === undefined) {
      return [level1, level2, name, target, actual, weight, score].map((text) => [name, text, ""]);
    }
    return [
      [`${name} 三级指标`, name, bare(found.name)],
      [`${name} 一级指标`, level1, bare(found.level1)],
      [`${name} 二级指标`, level2, bare(found.level2)],
      [`${name} 年度指标值`, plainText(target), cellText(found.target)],
      [`${name} 实际完成值`, plainText(actual), cellText(found.actual)],
      [`${name} 分值`, plainFigure(weight), plain(found.weight)],
      [`${name} 得分`, plainFigure(score), plain(found.score)],
    ];
  });
}

/** Whether a figure is another with fewer decimals. */
function isRounded(text: string, read: string): boolean {
  if (!/^\d+\.\d+$/.test(text) || !/^\d+(?:\.\d+)?$/.test(read)) return false;
  return Number(text).toFixed(read.split(".")[1]?.length ?? 0) === read;
}

/** Rows that no form prints. */
function invented(want: ExpectedEvaluation | undefined, got: Evaluation): string[] {
  const names = new Set(want?.rows.map((row) => row[2]));
  const sources = new Set(want?.budget.map((row) => row[0]));
  return [
    ...got.indicators.filter((one) => !names.has(bare(one.name))).map(({ line, name }) => ({ line, name })),
    ...got.budget
      .filter((one) => !sources.has(bare(one.source)))
      .map(({ line, source }) => ({ line, name: source })),
  ].map(({ line, name }) => `line ${line}: a row ${bare(name)} that the form does not print`);
}

/** Judges the evaluations of a document; `rules` are those that it breaks however it arrives. */
export function judgeEvaluations(
  disclosure: Disclosure,
  expected: readonly ExpectedEvaluation[],
  rules: readonly string[],
): Judgement {
  const { evaluations } = disclosure;
  const wrong = evaluations.flatMap((one, order) => invented(expected[order], one));
  const reported = new Set(disclosure.unread.map(({ line }) => line));
  const stands = new Standing(disclosure.lines);
  const told = new Standing(disclosure.lines.filter(({ number }) => reported.has(number)));
  const lost: string[] = [];
  let [all, right, unread] = [0, 0, 0];
  expected.forEach((want, order) => {
    const got = evaluations[order];
    const fields: Field[] = [
      ["总分", plainFigure(want.total), plain(got?.total ?? BLANK)],
      ...budgetFields(want, got),
      ...rowFields(want, got),
    ];
    for (const [place, text, read] of fields) {
      if (text === "") {
        // A dash is a mark for nothing: of two blank cells side by side either may hold it.
        if (!isBlank(read)) wrong.push(`${want.name}: ${place} = ${read} for nothing`);
        continue;
      }
      const printed = place.endsWith("执行率") && stands.has(`${text}%`) ? `${text}%` : text;
      // What the print leaves out, as a sheet does with its zeros, cannot be read.
      if (read === "" && !stands.has(printed)) continue;
      // Nor what a sheet rounds.
      if (!stands.has(printed) && stands.has(read) && isRounded(text, read)) continue;
      all += 1;
      if (text === read) right += 1;
      else if (read !== "") wrong.push(`${want.name}: ${place} = ${read} for ${text}`);
      else if (told.has(printed) || told.has(text)) unread += 1;
      else lost.push(`${want.name}: ${place} ${text}`);
    }
  });
  const { findings } = disclosureRecord(audit(disclosure));
  return {
    expected: all,
    right,
    wrong,
    unread,
    lost,
    byForm: {},
    falseFindings: findings
      .filter(({ severity, rule }) => severity !== "info" && !rules.includes(rule))
      .map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`),
    falseSuspects: [],
  };
}
