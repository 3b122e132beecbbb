import { describe, expect, it } from "vitest";
import { documentNames, loadDocument } from "../corpus/load";
import { sharedFile } from "../support/shared";
import { hasCellLines, linesOf, UNTIDY, type UntidyKind, untidied } from "./kinds";
import { changed, pictureOf } from "./picture";

/** Each arrival and each kind of content once. */
const DOCUMENTS = [
  "01-forestry-tabs",
  "02-school-cell-lines",
  "04-market-layout",
  "14-blank-template",
  "17-evaluations",
  "19-court-repeated-headings",
  "22-narratives",
];

const PUBLISHED = ["gaoyi-2024"];

const SEED = 1;

interface Text {
  readonly name: string;
  readonly text: string;
}

const corpus: Text[] = documentNames()
  .filter((name) => DOCUMENTS.includes(name))
  .map((name) => loadDocument(name))
  .flatMap(({ name, input }) => (typeof input === "string" ? [{ name, text: input }] : []));

const published: Text[] = PUBLISHED.flatMap((name) => {
  const text = sharedFile(`disclosures/${name}.txt`);
  return text === null ? [] : [{ name, text: text.replace(/\r\n?/g, "\n") }];
});

/** Whether blanks align the columns of a text, so that a wider character moves what stands behind it. */
const isAligned = (text: string) =>
  text.split("\n").filter((line) => /\S {3,}[\d.,]+ {3,}/.test(line)).length > 20;

/** Whether a kind leaves what a text says. */
function preserves(kind: UntidyKind, text: string): boolean {
  if (kind.widens === true && isAligned(text)) return false;
  return !((kind.blanks === true || kind.lone === true) && hasCellLines(linesOf(text)));
}

describe.each([...corpus, ...published])("$name", ({ text }) => {
  const plain = pictureOf(text);
  const kinds = UNTIDY.filter((kind) => preserves(kind, text));
  it.each(kinds.map((kind) => [kind.name, kind] as const))("says the same with %s", (_, kind) => {
    const untidy = untidied(text, kind, SEED);
    expect(changed(plain, pictureOf(untidy.text, untidy.from))).toEqual([]);
  });
});

it.skipIf(published.length > 0)(
  "leaves the published documents out: they are not beside the repository",
  () => {
    expect(published).toEqual([]);
  },
);

describe("a change that changes something", () => {
  const { text = "" } = corpus[0] ?? {};

  it("is seen in the picture", () => {
    const other = text.replace(/(?<=\t)\d+\.\d\d/, (figure) => `1${figure}`);
    expect(changed(pictureOf(text), pictureOf(other)).length).toBeGreaterThan(0);
  });

  it("is each kind's: the text is another one", () => {
    const all = corpus.map((one) => one.text);
    const still = UNTIDY.filter((kind) => all.every((one) => untidied(one, kind, 1).text === one));
    expect(still.map(({ name }) => name)).toEqual([]);
  });
});
