/**
 * The compact form of a classification in the bundle, and its reading back.
 * `scripts/build-catalogue.ts` writes it from the CSV files; a test compares every row.
 */
import type { BudgetKind, CodeEntry, CodeEvidence, CodeLevel, CodeRow, Confidence } from "./entry";
import { alphabet } from "./generated/alphabet";

/** A classification as text: codes and names by row, all else as runs into a table of what is known of a row. */
export interface PackedCatalogue {
  /**
   * One line a row: the step from the code before, then the name in letters ({@link readLetters}). The step is
   * nothing for the next number of the same level, `>` for the first child (01), `=` for the same code once more,
   * `.05` and `:05` for another 款 or 项 in the 类 or 款 at hand, three digits for a 类. The name `~` is 其他…支出 of
   * the name above it in the tree.
   */
  readonly rows: string;
  /**
   * Distinct `marks|valid from|valid to|budget`, one a line; what stands in braces is in letters. The marks are `2` for
   * a row that 2 sources or more confirm, and `n` for a name that only the editions from `namesFrom` on are known to have.
   */
  readonly facts: string;
  /** Which of the `facts` by row: their tokens, each with the number of rows it holds for, left out when 1. */
  readonly factOf: string;
}

/** What the rows of a classification rest on, as text: in a module of its own, as few bundles need it. */
export interface PackedEvidence {
  /** Distinct `sources|confidence|year|note`, as in {@link PackedCatalogue}. */
  readonly facts: string;
  /** Which of them by row. */
  readonly factOf: string;
}

const levelByLength: Readonly<Record<number, CodeLevel>> = { 3: "类", 5: "款", 7: "项" };

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** So many letters are tokens by themselves; each of the others begins tokens of two. */
export const SINGLE = 36;
const TOKEN = /[a-zA-J]|[K-Z][a-zA-Z]/g;
const RUN = /([a-zA-J]|[K-Z][a-zA-Z])(\d*)/g;

/** The token of a place in a list: a letter for the first places, two for the others. */
export function tokenOf(place: number): string {
  const letter = (index: number) => LETTERS.charAt(index);
  const rest = place - SINGLE;
  const width = LETTERS.length;
  return rest < 0 ? letter(place) : letter(SINGLE + Math.floor(rest / width)) + letter(rest % width);
}

function placeOf(token: string): number {
  const [first = 0, second] = [...token].map((letter) => LETTERS.indexOf(letter));
  return second === undefined ? first : SINGLE + (first - SINGLE) * LETTERS.length + second;
}

/** What the tokens of the names stand for: the frequent words, then single characters by steps between code points. */
function readAlphabet(): string[] {
  let point = 0;
  const characters = alphabet.steps.split(" ").map((step) => {
    point += Number.parseInt(step, 36);
    return String.fromCodePoint(point);
  });
  return [...alphabet.words.split(" "), ...characters];
}

/** Reads names written in tokens; all but letters stays as it is. */
function readLetters(text: string, meanings: readonly string[]): string {
  return text.replace(TOKEN, (token) => meanings[placeOf(token)] ?? "");
}

/** Expands runs `c2f` to the places 2, 2, 5. */
export function expandRuns(runs: string): number[] {
  return [...runs.matchAll(RUN)].flatMap(([, token = "", count]) =>
    new Array<number>(Number(count || 1)).fill(placeOf(token)),
  );
}

/** Takes one step: from the code before to the code of the line, with the rest of the line as name. */
function step(before: string, line: string): { code: string; name: string } {
  const first = line.charAt(0);
  if (first === "=") return { code: before, name: line.slice(1) };
  if (first === ">") return { code: `${before}01`, name: line.slice(1) };
  if (first === ".") return { code: before.slice(0, 3) + line.slice(1, 3), name: line.slice(3) };
  if (first === ":") return { code: before.slice(0, 5) + line.slice(1, 3), name: line.slice(3) };
  if (first >= "0" && first <= "9") return { code: line.slice(0, 3), name: line.slice(3) };
  return { code: String(Number(before) + 1), name: line };
}

const yearOrNull = (text: string): number | null => (text === "" ? null : Number(text));

/** What `~` stands for below a name: 其他医疗保障管理事务支出 below 医疗保障管理事务, 其他教育支出 below 教育支出. */
export const othersOf = (above: string): string => `其他${above.replace(/支出$/, "")}支出`;

/** Reads the facts of each row. */
function unpackFacts<T>(
  packed: PackedEvidence,
  meanings: readonly string[],
  read: (cells: readonly string[]) => T,
): readonly (T | undefined)[] {
  const facts = packed.facts
    .replace(/\{([a-zA-Z]+)\}/g, (_, letters: string) => readLetters(letters, meanings))
    .split("\n")
    .map((line) => read(line.split("|")));
  return expandRuns(packed.factOf).map((place) => facts[place]);
}

/**
 * Reads a packed classification back into its rows, in the order of the CSV file.
 *
 * @param namesFrom - The first edition that names were collected from.
 */
export function unpack(packed: PackedCatalogue, namesFrom: number): readonly CodeRow[] {
  const meanings = readAlphabet();
  const facts = unpackFacts(packed, meanings, ([marks = "", from = "", to = "", budget = ""]) => ({
    validFrom: yearOrNull(from),
    validTo: yearOrNull(to),
    budget: budget === "" ? null : (budget as BudgetKind),
    confirmed: marks.includes("2"),
    namedFrom: marks.includes("n") ? namesFrom : null,
  }));
  const latestName = new Map<string, string>();
  let before = "";
  return readLetters(packed.rows, meanings)
    .split("\n")
    .map((line, index) => {
      const { code, name: written } = step(before, line);
      before = code;
      const level = levelByLength[code.length];
      const known = facts[index];
      if (level === undefined || known === undefined) {
        throw new Error(`Packed catalogue, row ${index + 1} (${line}): no level or facts. Build it again.`);
      }
      const parent = level === "类" ? null : code.slice(0, -2);
      const name = written === "~" ? othersOf(latestName.get(parent ?? "") ?? "") : written;
      latestName.set(code, name);
      return Object.freeze({ code, name, level, parent, ...known });
    });
}

/** Reads a packed classification with what its rows rest on. */
export function unpackEntries(
  packed: PackedCatalogue,
  evidence: PackedEvidence,
  namesFrom: number,
): readonly CodeEntry[] {
  const known = unpackFacts(
    evidence,
    readAlphabet(),
    ([sources = "", confidence, year = "", note = ""]): CodeEvidence => ({
      sources: Object.freeze(sources.split(" ")),
      confidence: confidence as Confidence,
      evidenceYear: yearOrNull(year),
      note: note === "" ? null : note,
    }),
  );
  return unpack(packed, namesFrom).map((row, index) => {
    const one = known[index];
    if (one === undefined) throw new Error(`Packed evidence, row ${index + 1}: none. Build it again.`);
    return Object.freeze({ ...row, ...one });
  });
}
