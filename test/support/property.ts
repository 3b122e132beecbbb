import fc from "fast-check";
import { expect } from "vitest";

/** How often a property is tried, and from which seed. */
export interface PropertyOptions {
  /** Runs in the ordinary test; 200 where nothing is said. */
  readonly runs?: number;
  /** Runs when the environment says SOAK=1; a hundred times `runs` where nothing is said. */
  readonly soakRuns?: number;
  /**
   * Seconds after which a soak stops early; the line it prints then says how far it came. The environment
   * variable SOAK_SECONDS, or 60, where nothing is said.
   */
  readonly soakSeconds?: number;
  /** Seed of this property; by default it follows from the name of the test, so that runs repeat. */
  readonly seed?: number;
}

/**
 * Asserts that `predicate` holds for every value the arbitrary gives (it fails by returning `false` or by
 * throwing). Prints the seed and the number of runs. The seed is fixed for each test; the environment
 * variable FC_SEED replaces it, SOAK=1 asks for the long run, and PROPERTY_RUNS holds every property to so many
 * runs where the tests run once for each of thousands of mutants.
 */
export function property<T>(
  arbitrary: fc.Arbitrary<T>,
  predicate: (value: T) => unknown,
  options: PropertyOptions = {},
): void {
  const name = expect.getState().currentTestName ?? "property";
  const soak = process.env.SOAK === "1";
  const runs = Math.min(options.runs ?? 200, Number(process.env.PROPERTY_RUNS ?? Number.POSITIVE_INFINITY));
  const numRuns = soak ? (options.soakRuns ?? runs * 100) : runs;
  const seed = chosenSeed(options.seed ?? hash(name));
  const details = fc.check(
    fc.property(arbitrary, (value) => predicate(value) !== false),
    {
      seed,
      numRuns,
      ...(soak
        ? { interruptAfterTimeLimit: (options.soakSeconds ?? Number(process.env.SOAK_SECONDS ?? 60)) * 1000 }
        : {}),
    },
  );
  const extent = details.interrupted ? `${details.numRuns} of ${numRuns} runs` : `${numRuns} runs`;
  console.info(`seed ${seed}, ${extent}: ${name}`);
  if (details.failed) {
    throw new Error(
      `${fc.defaultReportMessage(details) ?? "property failed"}\nRepeat it with FC_SEED=${seed}${soak ? " SOAK=1" : ""}.`,
      { cause: details.errorInstance },
    );
  }
}

function chosenSeed(otherwise: number): number {
  const given = process.env.FC_SEED;
  if (given === undefined || given === "") {
    return otherwise;
  }
  const seed = Number(given);
  if (!Number.isSafeInteger(seed)) {
    throw new Error(`FC_SEED must be an integer, found "${given}".`);
  }
  return seed;
}

/** FNV-1a over the UTF-16 units, as a signed 32-bit integer: all that a fixed seed needs. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state | 0;
}
