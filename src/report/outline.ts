import { type FormTable, isEmptyTable, tableOf } from "../accounts";
import {
  diagnosisTitle,
  type Finding,
  type GroupedFindings,
  groupFindings,
  type Severity,
} from "../checking";
import { need } from "../errors";
import { FORM_IDS } from "../forms";
import type { Audit } from "./audit";
import { causesOf } from "./causes";
import { describe, describeForm, describeSource, localized } from "./describe";
import { asPrinted } from "./english/text";
import { assertLocale, type Locale } from "./locale";
import { describeSuspectCell, printedFigure } from "./suspects";
import { warningSentences } from "./warnings";
import { type WhereWords, whereWords } from "./where";
import { type Words, wordsOf } from "./words";

/** One entry of a section: a heading line and details under it. */
export interface OutlineItem {
  readonly heading: string;
  readonly details: readonly string[];
}

/** A section of the report. */
export interface OutlineSection {
  /** Short name for what is made of it: `suspects`, `error` … */
  readonly id: string;
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** The human report before it is laid out as text or Markdown. */
export interface Outline {
  readonly title: string;
  readonly facts: readonly string[];
  readonly sections: readonly OutlineSection[];
}

/** Longest list of lines shown in one section; the JSON holds them all. */
const MOST_ITEMS = 40;

/** Longest list of findings shown under one rule. */
const MOST_OF_ONE_RULE = 12;

/** What the report says, in order: the document, its forms, the counts, then findings by severity. */
export function outlineOf(input: Audit, locale: Locale): Outline {
  assertLocale(locale);
  const words = wordsOf(locale);
  const say = whereWords(input.lines, words);
  const grouped = groupFindings(input.findings, input.suspects);
  const sections = [
    suspectSection(input, grouped, words, say, locale),
    ...(["error", "warning", "info"] as const).map((severity) =>
      findingSection(grouped.others, severity, words, say, locale),
    ),
    section(
      "broken",
      words.broken,
      input.broken.map(({ rule, error }) => ({ heading: `${rule}${words.colon}${error}`, details: [] })),
      words,
    ),
    section(
      "not-used",
      words.notUsed,
      input.notUsed.map(({ option, name, why }) => ({
        heading: words.option(option, name, localized(why, locale)),
        details: [],
      })),
      words,
    ),
    section(
      "evaluations",
      words.evaluations,
      input.evaluations.map((evaluation) => ({
        heading: `${evaluation.name === null ? words.unknown : printedText(evaluation.name, locale)}${evaluation.line === null ? "" : words.aside(say([evaluation.line]))}`,
        details: evaluationTexts(evaluation, words),
      })),
      words,
    ),
    unreadSection(input, words, say, locale),
  ];
  return {
    title: words.title,
    facts: factsOf(input, words, say, locale),
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

/** What the document says: an English report quotes its Chinese words. */
function printedText(text: string, locale: Locale): string {
  return locale === "en" ? asPrinted(text) : text;
}

type Evaluated = Audit["evaluations"][number];

/** Most open rows that are named for one evaluation. */
const MOST_OPEN = 5;

/**
 * What an evaluation prints and what its scheme gives: the total, or the interval and the rows that leave it open. A
 * table of targets has no scores.
 */
function evaluationTexts(evaluation: Evaluated, words: Words): string[] {
  const { printedTotal, totalRange, open, indicators, budget, schemeTitle } = evaluation;
  if (printedTotal === null && totalRange === null) return [words.unscored];
  const { unknown } = words;
  const isDecided = open.length === 0 || [...budget, ...indicators].some(({ expected }) => expected !== null);
  const grades = evaluation.grade === null ? evaluation.grades : [evaluation.grade];
  const grade = grades.length === 0 || !isDecided ? words.noGrade : words.anyOf(grades);
  const computed =
    totalRange === null || !isDecided
      ? words.nothing
      : totalRange.low === totalRange.high
        ? totalRange.low
        : words.between(totalRange.low, totalRange.high);
  const first = words.evaluation(printedTotal ?? unknown, computed, grade, schemeTitle ?? unknown);
  return open.length === 0 ? [first] : [first, words.openRows(open.length, openTexts(open, words))];
}

/** The rows that leave a total open under their reasons, each reason once. */
function openTexts(open: Evaluated["open"], words: Words): string {
  const shown = open.slice(0, MOST_OPEN);
  const texts = [...new Set(shown.map(({ why }) => why))].map((why) => {
    const rows = shown.filter((row) => row.why === why).map((row) => words.openRow(row));
    return words.openFor(why, rows.join(words.separator));
  });
  if (open.length > MOST_OPEN) texts.push(words.more(open.length - MOST_OPEN));
  return texts.join(words.separator);
}

/** The lines that were not read: to be compared by hand. */
function unreadSection(input: Audit, words: Words, say: WhereWords, locale: Locale): OutlineSection {
  const items = input.coverage.unread.map(({ line, text }) => {
    const shown = text.replace(/\s+/g, " ").trim();
    return {
      heading: `${say([line])}${words.colon}${printedText(shown.length > 80 ? `${shown.slice(0, 80)}…` : shown, locale)}`,
      details: [],
    };
  });
  return section("unread", words.unread, items, words);
}

function section(id: string, title: string, items: readonly OutlineItem[], words: Words): OutlineSection {
  const shown = items.slice(0, MOST_ITEMS);
  const more = items.length - shown.length;
  return {
    id,
    title: `${title}${words.total(items.length)}`,
    items: more > 0 ? [...shown, { heading: words.more(more), details: [] }] : shown,
  };
}

function factsOf(input: Audit, words: Words, say: WhereWords, locale: Locale): string[] {
  const { accounts, coverage } = input;
  const { pass, fail, notApplicable, indeterminate } = input.outcomes;
  const facts = [
    ...(input.file === null ? [] : [input.file]),
    ...readingFacts(input, words, say, locale),
    ...warningSentences(coverage.warnings, locale),
    ...(coverage.notice === null ? [] : [localized(coverage.notice, locale)]),
    words.head(
      accounts.department === null ? words.unknown : printedText(accounts.department, locale),
      accounts.year === null ? words.unknown : words.yearOf(accounts.year),
      words.unitOf(accounts.unit ?? words.unknown),
    ),
  ];
  for (const form of FORM_IDS) {
    const table = tableOf(accounts, form);
    if (table === undefined) continue;
    facts.push(
      `${words.form(describeForm(form, locale), table.number)}${words.colon}${isEmptyTable(table) ? words.emptyForm : words.figures(figuresOf(table))}`,
    );
  }
  if (input.statements.length > 0) facts.push(words.statements(input.statements.length));
  facts.push(words.checks(pass, fail, notApplicable, indeterminate));
  const roundings = need("list", input.roundings, "roundings").length;
  if (roundings > 0) facts.push(words.roundings(roundings));
  if (input.findings.length === 0) facts.push(verdictOf(input, words));
  return facts;
}

function figuresOf({ rows }: FormTable): number {
  return rows.reduce(
    (count, { cells }) => count + Object.values(cells).filter((amount) => typeof amount === "number").length,
    0,
  );
}

/** How much was read, in one line, and which forms were not, one line each. */
function readingFacts(input: Audit, words: Words, say: WhereWords, locale: Locale): string[] {
  const { coverage, statements, evaluations } = input;
  const { forms: reading, unread } = coverage;
  if (reading === null) return [];
  const seen = reading.filter(({ state }) => state !== "absent");
  const read = seen.filter(({ state }) => state !== "unread");
  const figures = read.reduce((sum, one) => sum + one.figures, 0);
  const texts = words.readTexts(statements.length, evaluations.length);
  const parts = [
    ...(seen.length > 0 || texts === "" ? [words.readForms(reading.length, read.length, figures)] : []),
    ...(texts === "" ? [] : [texts]),
  ];
  const summary = [
    parts.join(words.separator),
    ...(unread.length > 0 ? [words.unreadLines(unread.length)] : []),
  ];
  const open = seen.filter(({ state }) => state !== "read");
  return [
    summary.join(words.separator),
    ...open.map(({ form, state, unreadLines }) => {
      const lines = say(unreadLines.map(({ line }) => line));
      const title = describeForm(form, locale);
      return state === "partly" ? words.partlyRead(title, lines) : words.notRead(title, lines);
    }),
  ];
}

/** What is said where no finding is: nothing wrong is claimed of what was not read. */
function verdictOf(input: Audit, words: Words): string {
  const { accounts, statements, evaluations, coverage } = input;
  const { unread, warnings } = coverage;
  const figures = FORM_IDS.some((form) => tableOf(accounts, form) !== undefined);
  if (!figures && statements.length === 0 && evaluations.length === 0) return words.nothingRead;
  const open =
    unread.length > 0 ||
    (coverage.forms ?? []).some(({ state }) => state === "partly" || state === "unread") ||
    warningSentences(warnings, "en").length > 0;
  return open ? words.cleanAsRead : words.clean;
}

/** The suspected figures, each with the findings it explains below it. */
function suspectSection(
  input: Audit,
  grouped: GroupedFindings,
  words: Words,
  say: WhereWords,
  locale: Locale,
): OutlineSection {
  const { accounts } = input;
  return section(
    "suspects",
    words.suspects,
    grouped.groups.map(({ suspect, findings }) => {
      const cells = suspect.cells.map((cell) => {
        const line = cell.line === null ? "" : words.aside(say([cell.line]));
        const printed =
          cell.text === undefined
            ? (printedFigure(accounts, cell, cell.printed) ?? words.blank)
            : printedText(cell.text, locale);
        const proposed = printedFigure(accounts, cell, cell.proposed) ?? words.blank;
        return words.suspect(`${describeSuspectCell(accounts, cell, locale)}${line}`, printed, proposed);
      });
      const kind = localized(diagnosisTitle(suspect.diagnosis), locale);
      return {
        heading: `${cells.join(words.separator)}${words.explains(kind, suspect.explains.length)}`,
        details: findings.map((finding) => `[${finding.rule}] ${describe(finding, locale)}`),
      };
    }),
    words,
  );
}

/** Findings of one severity that stand under no suspect, rule by rule; what several rules say of one figure stands once. */
function findingSection(
  findings: readonly Finding[],
  severity: Severity,
  words: Words,
  say: WhereWords,
  locale: Locale,
): OutlineSection {
  const byRule = new Map<string, Cause[]>();
  for (const [first, ...others] of causesOf(findings)) {
    if (first === undefined || first.severity !== severity) continue;
    const same = byRule.get(first.rule);
    if (same === undefined) byRule.set(first.rule, [{ first, others }]);
    else same.push({ first, others });
  }
  return section(
    severity,
    words.severity[severity],
    [...byRule.values()].map((same) => ruleItem(same, words, say, locale)),
    words,
  );
}

/** A wrong figure: the gravest finding, and what else is said of it. */
interface Cause {
  readonly first: Finding;
  readonly others: readonly Finding[];
}

/** The findings of one rule: its title, each sentence with its place, then source and advice once. */
function ruleItem(causes: readonly Cause[], words: Words, say: WhereWords, locale: Locale): OutlineItem {
  const [{ first }] = causes as readonly [Cause, ...Cause[]];
  const advice =
    first.advice === undefined ? words.generalAdvice[first.severity] : localized(first.advice, locale);
  const shown = causes
    .slice(0, MOST_OF_ONE_RULE)
    .flatMap(({ first: finding, others }) => [
      sentenceOf(finding, words, say, locale),
      ...others
        .filter(({ rule }) => rule === finding.rule)
        .map((other) => sentenceOf(other, words, say, locale)),
      ...otherRules(finding, others, words, locale),
    ]);
  const more = causes.length - Math.min(causes.length, MOST_OF_ONE_RULE);
  return {
    heading: `[${first.rule}] ${localized(first.title, locale)}${causes.length > 1 ? words.total(causes.length) : ""}`,
    details: [
      ...shown,
      ...(more > 0 ? [words.more(more)] : []),
      words.basis(describeSource(first.source, locale), first.source.certainty, advice),
    ],
  };
}

function sentenceOf(finding: Finding, words: Words, say: WhereWords, locale: Locale): string {
  const place = finding.lines.length === 0 ? "" : words.aside(say(finding.lines));
  const explained =
    finding.acknowledged === undefined ? "" : words.explained(printedText(finding.acknowledged, locale));
  return `${describe(finding, locale)}${place}${explained}`;
}

/** What other rules say of the same figure, in one line. */
function otherRules(
  { rule }: Finding,
  others: readonly Finding[],
  words: Words,
  locale: Locale,
): readonly string[] {
  const named = new Map(
    others
      .filter((other) => other.rule !== rule)
      .map((other) => [other.rule, `[${other.rule}] ${localized(other.title, locale)}`]),
  );
  return named.size === 0 ? [] : [words.sameCause([...named.values()].join(words.separator))];
}
