import { documentNames, loadDocument } from "../corpus/load";
import { sharedFile } from "../support/shared";
import { UNSEEN } from "../unseen/documents";

/** A text that is read whole. */
export interface Text {
  readonly name: string;
  readonly text: string;
}

/** The invented disclosures of the corpus that come as text, and those that no reader was made by. */
export const INVENTED: readonly Text[] = [
  ...documentNames()
    .map((name) => loadDocument(name))
    .flatMap(({ name, input }) => (typeof input === "string" ? [{ name, text: input }] : [])),
  ...UNSEEN.map((make) => make()).map(({ name, page }) => ({ name, text: `${page.lines.join("\n")}\n` })),
];

/** The published ones; none where they are not beside the repository. */
export const PUBLISHED: readonly Text[] = [
  "anju-2024",
  "fengquan-2023",
  "gaoyi-2024",
  "qinshui-2024",
  "xiji-2024",
].flatMap((name) => {
  const text = sharedFile(`disclosures/${name}.txt`);
  return text === null ? [] : [{ name, text: text.replace(/\r\n?/g, "\n") }];
});
