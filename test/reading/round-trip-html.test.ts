import { readLines } from "../../src/reading";
import { htmlLines } from "../../src/tables";
import { holdRoundTrip } from "../support/round-trip";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The text with each run of lines with tabs as a table, and what stands between as lines. */
function marked(text: string, line: (text: string) => string, between: string): string {
  let open = false;
  const parts = text.split("\n").map((one) => {
    const row = one.includes("\t");
    const edge = row === open ? "" : row ? "<table>" : "</table>";
    open = row;
    const cells = one.split("\t").map((cell) => `<td>${escaped(cell)}</td>`);
    return `${edge}${row ? `<tr>${cells.join("")}</tr>${between}` : line(escaped(one))}`;
  });
  return parts.join("");
}

const paragraph = (text: string) => `<p>${text}</p>\n`;

holdRoundTrip("tabs", "a web page", (text) =>
  readLines(`<html><body>${marked(text, paragraph, "\n")}</body></html>`),
);
holdRoundTrip("tabs", "a web page in one line", (text) =>
  readLines(marked(text, paragraph, "").replaceAll("\n", "")),
);
holdRoundTrip("tabs", "tables in one line among plain lines", (text) =>
  readLines(marked(text, (line) => `\n${line}\n`, "")),
);
holdRoundTrip("tabs", "what a converter gives", (text) => htmlLines(marked(text, paragraph, "")));
