import { describe, expect, it } from "vitest";
import { compare, type Differences } from "./compare";
import { documentNames, loadDocument } from "./load";
import { finish, sheetsOf } from "./make/document";
import { DOCUMENTS } from "./make/documents";
import { PENDING } from "./pending";

function listsOf({ read: _read, expected: _expected, ...lists }: Differences) {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

describe("disclosures in the layouts of many places and years", () => {
  it.each(documentNames())("%s is read as it is printed", (name) => {
    const { input, expected } = loadDocument(name);
    const differences = listsOf(compare(input, expected));
    const pending = PENDING[name] ?? {};
    const surprising = Object.keys(differences).filter((kind) => !(kind in pending));
    expect(Object.fromEntries(surprising.map((kind) => [kind, differences[kind]]))).toEqual({});
  });

  it("are what their makers make", () => {
    for (const make of DOCUMENTS) {
      const document = make();
      const { text, expected } = finish(document);
      const stored = loadDocument(document.name);
      expect(stored.input).toEqual(sheetsOf(document) ?? text);
      expect(stored.expected).toEqual(expected);
    }
  });
});
