import { citesDocument, englishSource, englishTitles, OTHER_TABLES } from "../../forms";
import { once } from "../../frozen";
import { SCHEME_TITLES } from "./schemes";
import { SCOPES, TERMS, UNITS } from "./terms";

const HAN = /\p{Script=Han}/u;
const QUOTED = /“[^“”]*”/g;
const FIGURE = /^([^\p{L}]*\d[.,]?)([\p{Script=Han}]+)$/u;
const WEIGHT = /^([\p{Script=Han}]+)(\d[\d.]*)$/u;
const FORMS = /^((?:《[^》]+》)+)(?:等(\d+)张表)?$/;
const DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const LIST = /[、；;]/;
const MARKS = /[、；]/g;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** What is longer is no word of the library, nor a list of them. */
const LONGEST = 300;

/** All words that the library uses of its own. */
const words = /* @__PURE__ */ once(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...OTHER_TABLES.map(({ title, english }) => [title, english] as const),
      ...englishTitles(),
      ...Object.entries(SCHEME_TITLES),
      ...Object.entries(TERMS),
    ]),
);

/**
 * What a sentence is filled with in English: the library's own words translated, and what the document says quoted.
 */
export function englishText(text: string): string {
  if (text.length > LONGEST) return HAN.test(text) ? quoted(text) : text;
  if (!HAN.test(text.replace(QUOTED, ""))) return text.replace(MARKS, ", ");
  return known(text) ?? listed(text) ?? quoted(text);
}

/** A text of the document inside a sentence. */
export function quoted(text: string): string {
  return `“${text.replace(/“/g, "‘").replace(/”/g, "’")}”`;
}

/** What the document says: Chinese words are quoted, others stand for themselves. */
export function asPrinted(text: string): string {
  return HAN.test(text) ? quoted(text) : text;
}

/** A unit in English; what is no unit of the library stays as it is printed. */
export function englishUnit(unit: string): string {
  return Object.hasOwn(UNITS, unit) ? (UNITS[unit] ?? unit) : HAN.test(unit) ? quoted(unit) : unit;
}

function known(text: string): string | null {
  return words().get(text) ?? scoped(text) ?? figure(text) ?? forms(text) ?? date(text) ?? cited(text);
}

/** A subject with the money that it is paid from in front. */
function scoped(text: string): string | null {
  const scope = SCOPES.find(([zh]) => text.startsWith(zh) && text !== zh);
  const rest = scope === undefined ? undefined : words().get(text.slice(scope[0].length));
  return scope === undefined || rest === undefined ? null : `${rest} ${scope[1]}`;
}

function figure(text: string): string | null {
  const [, number = "", unit = ""] = FIGURE.exec(text) ?? [];
  if (number !== "" && Object.hasOwn(UNITS, unit)) return `${number} ${UNITS[unit]}`.trim();
  const [, name = "", weight = ""] = WEIGHT.exec(text) ?? [];
  const title = words().get(name);
  return title === undefined ? null : `${title} ${weight}`;
}

/** Forms by the titles that the document prints, the first of them named. */
function forms(text: string): string | null {
  const [, titles, count] = FORMS.exec(text) ?? [];
  if (titles === undefined) return null;
  const named = titles
    .slice(1, -1)
    .split("》《")
    .map((title) => words().get(title) ?? quoted(title));
  const more = count === undefined ? [] : [`${Number(count) - named.length} more`];
  return enumerated([...named, ...more]);
}

function enumerated(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

function date(text: string): string | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? null : `${Number(day)} ${name} ${year}`;
}

/** A document of the list, and what is quoted of it behind a colon. */
function cited(text: string): string | null {
  const [name = "", ...said] = text.split("：");
  if (!citesDocument(name)) return null;
  return [
    englishSource({ document: name }),
    ...(said.length === 0 ? [] : [englishText(said.join("："))]),
  ].join(": ");
}

/** Several words, each in English where one of them at least is the library's. */
function listed(text: string): string | null {
  const parts = text.split(text.includes(" ") && !LIST.test(text) ? " " : LIST);
  if (parts.length < 2 || !parts.some((part) => known(part) !== null)) return null;
  return parts.map((part) => (HAN.test(part) ? (known(part) ?? quoted(part)) : part)).join(", ");
}
