import { audit } from "juesuan/disclosure";
import { describe, expect, it } from "vitest";
import { randomAccounts } from "../../../../test/support/accounts";
import {
  AcknowledgementsError,
  acknowledgementOf,
  readAcknowledgements,
  writeAcknowledgements,
} from "../../src/out/acknowledgements";
import { corrupted } from "./support";

const accounts = corrupted(randomAccounts(3), { form: "expenditure", row: "total", column: "total" }, 123_45);

function refused(json: string): AcknowledgementsError {
  try {
    readAcknowledgements(json);
  } catch (error) {
    if (error instanceof AcknowledgementsError) return error;
    throw error;
  }
  throw new Error("was taken");
}

describe("explanations as JSON", () => {
  it("come back as they were, and mark the findings they are of", () => {
    const { findings } = audit(accounts);
    expect(findings.length).toBeGreaterThan(1);
    const given = findings.map((finding, at) => acknowledgementOf(finding, `理由${at + 1}`));
    const again = readAcknowledgements(writeAcknowledgements(given));
    expect(again).toEqual(given);
    const marked = audit(accounts, { acknowledgements: again });
    expect(marked.findings.every(({ acknowledged }) => acknowledged?.startsWith("理由"))).toBe(true);
    expect(marked.notUsed).toEqual([]);
  });

  it("are read from a bare list too", () => {
    expect(readAcknowledgements('[{"rule":"IN-12","note":"尾差"}]')).toEqual([
      { rule: "IN-12", note: "尾差" },
    ]);
    expect(readAcknowledgements("[]")).toEqual([]);
  });

  const WRONG: readonly (readonly [name: string, json: string, place: string, found: string])[] = [
    ["no JSON", "{", "JSON", '"{"'],
    ["something else", '"text"', "JSON", '"text"'],
    ["another file", '{"format":"x","version":1,"acknowledgements":[]}', "format", '"x"'],
    [
      "a later version",
      '{"format":"juesuan-acknowledgements","version":2,"acknowledgements":[]}',
      "version",
      "2",
    ],
    ["no list", '{"format":"juesuan-acknowledgements","version":1}', "acknowledgements", "（无）"],
    ["an entry that is none", "[3]", "[0]", "3"],
    ["an unknown rule", '[{"rule":"IN-1Z","note":"a"}]', "[0].rule", '"IN-1Z"'],
    ["no reason", '[{"rule":"IN-12","note":" "}]', "[0].note", '" "'],
    ["an unknown form", '[{"rule":"IN-12","form":"x","note":"a"}]', "[0].form", '"x"'],
    [
      "a column of another form",
      '[{"rule":"IN-12","form":"income","column":"basic","note":"a"}]',
      "[0].column",
      '"basic"',
    ],
    ["a key too many", '[{"rule":"IN-12","note":"a","colum":"total"}]', "[0].colum", '"colum"'],
  ];
  for (const [name, json, place, found] of WRONG)
    it(`are refused with place, found and expected: ${name}`, () => {
      const error = refused(json);
      const [first] = error.misfits;
      expect([first?.place, first?.found]).toEqual([place, found]);
      expect(error.said.zh).toContain(`${place} 是${found}，应为${first?.expected.zh}`);
      const english = found === "（无）" ? "missing" : found;
      expect(error.said.en).toContain(`${place} is ${english}, expected ${first?.expected.en}`);
    });
});
