import { describe, expect, it } from "vitest";
import { failuresAtRandom, SECONDS } from "./at-random";
import { hasCellLines, linesOf, UNTIDY, type UntidyKind, untidied } from "./kinds";
import { changed, type Picture, pictureOf } from "./picture";
import { INVENTED, PUBLISHED, type Text } from "./texts";

const SOAK = process.env.SOAK === "1";

/** What still changes with some seeds, with the reason. */
const OPEN: Readonly<Record<string, string>> = {
  "02-school-cell-lines: bare page numbers": "a few numbers among hundreds of cells on lines of their own",
  "02-school-cell-lines: a page number and a running head": "the same",
  "03-transport-cell-lines-no-blanks: bare page numbers": "the same",
  "anju-2024: bare page numbers": "a number between the rows of an evaluation that wraps",
  "anju-2024: its own title as running head": "a head between the rows of an evaluation that wraps",
  "17-evaluations: bare page numbers": "a text of three pages shows no rule",
  "17-evaluations: a page number and a running head": "a text of three pages shows no rule",
  "17-evaluations: its own title as running head": "a text of three pages shows no rule",
  "26-more-evaluations: a running head": "a text of one page shows no rule",
  "26-more-evaluations: a page number and a running head": "a text of one page shows no rule",
  "26-more-evaluations: its own title as running head": "a text of one page shows no rule",
};

/** Whether blanks align the columns of a text, so that a wider character moves what stands behind it. */
const isAligned = (text: string) =>
  text.split("\n").filter((line) => /\S {3,}[\d.,]+ {3,}/.test(line)).length > 20;

/** Whether a kind leaves what a text says. */
function preserves(kind: UntidyKind, { name, text }: Text): boolean {
  if (`${name}: ${kind.name}` in OPEN) return false;
  if (kind.widens === true && isAligned(text)) return false;
  return !((kind.blanks === true || kind.lone === true) && hasCellLines(linesOf(text)));
}

const pictures = new Map<string, Picture>();

/** What the changed text says otherwise than the text does. */
function changesWith(one: Text, kind: UntidyKind, seed: number): string[] {
  const plain = pictures.get(one.name) ?? pictureOf(one.text);
  pictures.set(one.name, plain);
  const untidy = untidied(one.text, kind, seed);
  return changed(plain, pictureOf(untidy.text, untidy.from));
}

/** Texts under each kind: not each under all of them, but over all kinds each has its turn. */
const TEXTS_A_KIND = 2;

const SAMPLE = UNTIDY.map((kind, turn) => {
  const texts = INVENTED.map((_, at) => INVENTED[(at * 7 + turn * 11) % INVENTED.length] as Text);
  return [kind.name, kind, texts.filter((text) => preserves(kind, text)).slice(0, TEXTS_A_KIND)] as const;
});

describe("an untidy text", () => {
  it.each(SAMPLE)("says the same with %s", (_, kind, texts) => {
    expect(texts.map((text) => [text.name, changesWith(text, kind, 1)])).toEqual(
      texts.map(({ name }) => [name, []]),
    );
    expect(texts).toHaveLength(TEXTS_A_KIND);
  });

  it("is each text under some kind, of fifty and more", () => {
    const seen = new Set(SAMPLE.flatMap(([, , texts]) => texts.map(({ name }) => name)));
    expect(INVENTED.filter(({ name }) => !seen.has(name))).toEqual([]);
    expect(UNTIDY.length).toBeGreaterThanOrEqual(50);
  });

  it.skipIf(!SOAK)(
    "says the same with any kind at random",
    () => {
      const texts = [...INVENTED, ...PUBLISHED];
      const failed = failuresAtRandom("untidy texts", 220, (random) => {
        const [text, kind, own] = [random.pick(texts), random.pick(UNTIDY), random.int(1, 1e9)];
        if (!preserves(kind, text)) return undefined;
        const [first] = changesWith(text, kind, own);
        return first === undefined ? null : `${text.name}, ${kind.name}, ${own}: ${first}`;
      });
      expect(failed).toEqual([]);
    },
    (SECONDS + 600) * 1000,
  );
});

it.skipIf(PUBLISHED.length > 0)(
  "leaves the published documents out: they are not beside the repository",
  () => {
    expect(PUBLISHED).toEqual([]);
  },
);

describe("a change that changes something", () => {
  const { text } = INVENTED[0] as Text;

  it("is seen in the picture", () => {
    const other = text.replace(/(?<=\t)\d+\.\d\d/, (figure) => `1${figure}`);
    expect(changed(pictureOf(text), pictureOf(other)).length).toBeGreaterThan(0);
  });

  it("is each kind's: the text is another one", () => {
    const still = UNTIDY.filter((kind) =>
      INVENTED.every((one) => untidied(one.text, kind, 1).text === one.text),
    );
    expect(still.map(({ name }) => name)).toEqual([]);
  });
});
