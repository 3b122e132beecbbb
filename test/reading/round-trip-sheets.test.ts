import { sheetLines } from "../../src/tables";
import { holdRoundTrip } from "../support/round-trip";

/** A figure as the number that a spreadsheet holds, with the format that prints it so. */
function cellOf(text: string): unknown {
  if (text === "") return null;
  const plain = text.replaceAll(",", "");
  if (!/^-?\d{1,15}\.\d+$/.test(plain)) return text;
  return { value: Number(plain), format: `0.${"0".repeat((plain.split(".")[1] ?? "").length)}` };
}

holdRoundTrip("tabs", "one sheet", (text) =>
  sheetLines([{ rows: text.split("\n").map((line) => line.split("\t").map(cellOf)) }]),
);
