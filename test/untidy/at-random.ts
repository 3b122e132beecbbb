import { type Random, randomFrom } from "../support/random";

/**
 * How long a soak tries texts at random. More are asked for by hand, as
 * `SOAK=1 SOAK_MUTANTS=30000 SOAK_SECONDS=6000 npx vitest run test/untidy`.
 */
export const SECONDS = Number(process.env.SOAK_SECONDS ?? 60);

/**
 * The failures of what is tried at random, from FC_SEED on, until time or count is reached. A try gives what failed, null
 * where nothing did, and undefined where it was none.
 *
 * @param most - How many are tried; SOAK_MUTANTS asks for others.
 */
export function failuresAtRandom(
  what: string,
  most: number,
  tryOne: (random: Random) => string | null | undefined,
): string[] {
  const count = Number(process.env.SOAK_MUTANTS ?? most);
  const seed = Number(process.env.FC_SEED ?? 1);
  const random = randomFrom(seed);
  const end = performance.now() + SECONDS * 1000;
  const failures: string[] = [];
  let tried = 0;
  while (performance.now() < end && tried < count) {
    const failure = tryOne(random);
    if (failure === undefined) continue;
    tried++;
    if (failure !== null) failures.push(failure);
  }
  console.info(`seed ${seed}, ${tried} ${what} in ${SECONDS} s (FC_SEED for another)`);
  return failures;
}
