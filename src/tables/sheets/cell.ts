import { foldText } from "../glyphs";
import { dateText, numberText, readFormat, serialDate } from "./number-format";
import type { SheetProblemCode } from "./sheet";

/** The text of a cell, and what is in doubt about it. */
export interface CellReading {
  /** May hold line ends; the caller decides about them. */
  readonly text: string;
  readonly code: SheetProblemCode | null;
}

/** Stands where a cell holds something that cannot be read: neither blank nor a figure, so nothing is computed. */
const UNREADABLE = "#?";
/** Results inside results, texts inside links: no library goes deeper. */
const DEEPEST = 4;

/** Reads the value of a cell, whatever library it comes from. */
export function readCell(value: unknown, format?: string, depth = 0): CellReading {
  switch (typeof value) {
    case "string":
      return plain(value);
    case "number":
      return readNumberCell(value, format);
    case "bigint":
      return plain(String(value));
    case "boolean":
      return plain(value ? "TRUE" : "");
    case "undefined":
      return plain("");
    case "object":
      if (value === null) return plain("");
      return depth < DEEPEST ? readObject(value, format, depth + 1) : unknown;
    default:
      return unknown;
  }
}

const unknown: CellReading = { text: UNREADABLE, code: "unknown" };

function plain(text: string): CellReading {
  return { text: foldText(text), code: null };
}

function readNumberCell(value: number, format: string | undefined): CellReading {
  const reading = readFormat(format);
  if (reading.kind === "date") return plain(serialDate(value));
  if (reading.kind === "scaled" && value !== 0) return { text: UNREADABLE, code: "scaled" };
  const text = numberText(value, reading);
  return text.startsWith("#") ? { text, code: "error" } : plain(text);
}

function readObject(value: object, format: string | undefined, depth: number): CellReading {
  if (value instanceof Date) return plain(dateText(value));
  const fields = value as Readonly<Record<string, unknown>>;
  if ("error" in fields) return { text: shownError(fields.error), code: "error" };
  if ("formula" in fields || "sharedFormula" in fields) {
    if (fields.result === undefined || fields.result === null) return { text: UNREADABLE, code: "no-result" };
    return readCell(fields.result, format, depth);
  }
  if (Array.isArray(fields.richText)) return plain(fields.richText.map(runText).join(""));
  if ("text" in fields) return readCell(fields.text, format, depth);
  if ("value" in fields) {
    const own = typeof fields.format === "string" ? fields.format : format;
    return readCell(fields.value, own, depth);
  }
  return unknown;
}

function runText(run: unknown): string {
  const text = typeof run === "object" && run !== null ? (run as { text?: unknown }).text : run;
  return typeof text === "string" ? text : "";
}

function shownError(error: unknown): string {
  return typeof error === "string" && error !== "" ? error.slice(0, 20) : "#ERROR";
}
