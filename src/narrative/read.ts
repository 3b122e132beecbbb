import { builtInCodes, type CodeScope } from "../codes";
import { need, needObjects } from "../errors";
import { type Line, readLines } from "../tables";
import { withTails } from "./reading/elided";
import type { Collected } from "./reading/emit";
import { interpret } from "./reading/interpret";
import { beginsBudget } from "./reading/named";
import { withQualified } from "./reading/qualified";
import { settle } from "./reading/settle";
import { newState, type State } from "./reading/state";
import type { Token } from "./reading/token";
import { tokenize } from "./reading/tokenize";
import type { SectionId } from "./sections";
import type { ChartRow, NameList, Reason, Statement, UnreadFigure, YearMention } from "./statement";
import { paragraphsOf } from "./text/paragraphs";

/** What was read from a 情况说明. */
export interface Narrative {
  /** Year the text is about: the one it names most. */
  readonly year: number | null;
  readonly statements: readonly Statement[];
  readonly reasons: readonly Reason[];
  /** Figures that no pattern took. */
  readonly unread: readonly UnreadFigure[];
  /** Figures in the narrative sections, read or not: ordinals, dates, codes and thresholds are none. */
  readonly figures: number;
  /** Years that the sentences name. */
  readonly years: readonly YearMention[];
  /** Names told without figures. */
  readonly lists: readonly NameList[];
  /** Rows of figures between the sentences, as charts print them. */
  readonly charts: readonly ChartRow[];
  /** The sections found, in their order. */
  readonly sections: readonly SectionId[];
}

/** What the caller knows beforehand. */
export interface ReadNarrativeOptions {
  /** Year of the accounts; left out, the year the text names most. */
  readonly year?: number;
  /** Where codes are looked up, as `withCatalogue` gives it; the built-in catalogue where left out. */
  readonly codes?: CodeScope;
}

/**
 * Reads all that a 情况说明 says in figures, from a whole disclosure, from its lines, or from single
 * sentences. Sections are found by their headings (a text without headings is one narrative); tables,
 * 名词解释 and appendices are passed over. Never throws; time and memory are linear in the text.
 *
 * @param text - The text, or its lines by `readLines` of `juesuan/advanced`.
 * @example
 * ```ts
 * import { readNarrative } from "juesuan/narrative";
 * const { statements } = readNarrative("2023年度机关运行经费支出1.67万元，比2022年度减少2.70万元，下降61.78%。");
 * statements.map((s) => [s.subject, s.measure, s.value, s.unit]); // => [["机关运行经费", "amount", "1.67", "万元"], ["机关运行经费", "change", "-2.70", "万元"], ["机关运行经费", "growth", "-61.78", "%"]]
 * ```
 */
export function readNarrative(text: string | readonly Line[], options: ReadNarrativeOptions = {}): Narrative {
  need("object", options, "options");
  const lines = typeof text === "string" ? readLines(text) : needObjects(text, "text");
  const texts: string[] = [];
  for (const line of lines) texts[line.number] = line.text;
  const lineText = (number: number) => texts[number] ?? "";
  const { functional } = options.codes ?? builtInCodes;
  const { paragraphs: found, charts, rows } = paragraphsOf(lines);
  const paragraphs = found.map(({ section, folded }) => ({
    section,
    folded,
    tokens: withQualified(folded, withTails(folded, tokenize(folded))),
  }));
  const year = options.year ?? yearOf(paragraphs.map(({ tokens }) => tokens));
  const out: Collected = { statements: [], reasons: [], unread: [], years: [], lists: [], figures: 0 };
  const sections: SectionId[] = [];
  let state: State = newState(null, year, "万元");
  for (const { section, folded, tokens } of paragraphs) {
    if (section !== state.section) {
      state = newState(section, year, state.moneyUnit);
      if (section !== null) sections.push(section);
    }
    interpret(folded, tokens, state, out, { lineText, functional });
  }
  settle(out.statements);
  for (const { section, line } of rows) {
    const { number, text } = line;
    const span = { line: number, start: 0, endLine: number, end: text.length };
    out.figures += 1;
    out.unread.push({
      figure: /\d[\d.,]*%?/.exec(text)?.[0] ?? "",
      reason: "a row of an evaluation between the sentences",
      text: text.slice(0, LONGEST_ROW),
      section,
      span,
    });
  }
  return {
    year,
    statements: out.statements,
    reasons: out.reasons,
    unread: out.unread,
    figures: out.figures,
    years: out.years,
    lists: out.lists,
    charts,
    sections,
  };
}

/** The year named most; where years are named only to compare with them (较2022年度决算数), the one behind the most named. */
function yearOf(paragraphs: readonly (readonly Token[])[]): number | null {
  const [own, compared] = [new Map<number, number>(), new Map<number, number>()];
  for (const tokens of paragraphs)
    tokens.forEach((token, index) => {
      if (token.kind !== "year") return;
      const before = tokens[index - 1];
      const isOfBudget = beginsBudget(tokens, index);
      const isCompared = before?.kind === "word" && COMPARES.has(before.role.role) && !isOfBudget;
      const counts = isCompared ? compared : own;
      counts.set(token.year, (counts.get(token.year) ?? 0) + 1);
    });
  const last = mostNamed(compared);
  return mostNamed(own) ?? (last === null ? null : last + 1);
}

/** Longest text of a row that is shown. */
const LONGEST_ROW = 200;

const COMPARES: ReadonlySet<string> = /* @__PURE__ */ new Set(["compare", "with"]);

/** Of two named equally often the later. */
function mostNamed(counts: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  for (const [year, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0);
    if (count > most || (count === most && best !== null && year > best)) best = year;
  }
  return best;
}
