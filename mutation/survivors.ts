/**
 * Mutants that no test can kill, or none should: each with its reason. A mutant is named by the line it changes,
 * the text it replaces there and the text it puts in its place, so that it is found again where lines move.
 */
export interface KnownSurvivor {
  readonly file: string;
  /** The line of the source, without the spaces around it. */
  readonly line: string;
  /** What the mutant replaces, from the line on; the whole line's mutants where nothing is said. */
  readonly original?: string;
  /** What it is replaced by; any where nothing is said. */
  readonly by?: string;
  readonly reason: string;
}

export const KNOWN_SURVIVORS: readonly KnownSurvivor[] = [];
