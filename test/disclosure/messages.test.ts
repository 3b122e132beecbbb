import { describe, expect, it } from "vitest";
import { audit, read } from "../../src/disclosure";
import { describe as sentenceOf } from "../../src/report";
import { documentNames, loadDocument } from "../corpus/load";
import { sharedFile } from "../support/shared";

const documents = documentNames().map((name) => {
  const { input } = loadDocument(name);
  return [name, typeof input === "string" ? read(input) : read({ sheets: input })] as const;
});
const published = ["anju-2024", "fengquan-2023", "gaoyi-2024", "qinshui-2024", "xiji-2024"].flatMap(
  (name) => {
    const text = sharedFile(`disclosures/${name}.txt`);
    return text === null ? [] : [[name, read(text)] as const];
  },
);

describe("the sentence of a finding", () => {
  it.each([...documents, ...published])("has every word filled in: %s", (_name, disclosure) => {
    const { findings } = audit(disclosure);
    const sentences = findings.flatMap((finding) => [
      sentenceOf(finding, "zh-CN"),
      sentenceOf(finding, "en"),
    ]);
    expect(sentences.filter((sentence) => /\{\w*\}|undefined/.test(sentence))).toEqual([]);
  });
});
