import { need, needParts, type PartKinds } from "../errors";
import type { Line } from "./line";

const LINE = { number: "number", text: "text", cells: "list" } as const satisfies PartKinds;

/** Refuses what are no lines: what plain JavaScript may pass to a reader. */
export function needLines(lines: readonly Line[], ...path: string[]): void {
  need("list", lines, ...path);
  for (let index = 0; index < lines.length; index++) {
    const { cells } = needParts(lines[index] as Line, LINE, ...path, index);
    for (let cell = 0; cell < cells.length; cell++) {
      if (typeof cells[cell] !== "string") need("text", cells[cell], ...path, index, "cells", cell);
    }
  }
}
