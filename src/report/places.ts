import type { Box, Line } from "../tables";

/** Where a line stands besides its number: on which page, at which place of it, or in which sheet. */
export interface SourcePlace {
  /** 1-based page. */
  readonly page?: number;
  /** Name of the sheet. */
  readonly sheet?: string;
  /** Place of the line on its page, in points from the upper left corner. */
  readonly box?: Box;
}

/** Finds the place of a line by its number; several rows of a web table may share one, then the first is taken. */
export type PlaceOf = (line: number | null) => SourcePlace;

/**
 * Places of lines by their numbers. A number is no index: lines without cells may have been left out.
 */
export function placesIn(lines: readonly Line[]): PlaceOf {
  const places = new Map<number, SourcePlace>();
  for (const { number, page, sheet, box } of lines) {
    if (places.has(number) || (page ?? sheet ?? box) === undefined) continue;
    places.set(number, {
      ...(page === undefined ? {} : { page }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(box === undefined ? {} : { box }),
    });
  }
  return (line) => (line === null ? {} : (places.get(line) ?? {}));
}
