/** For each variable the indices of the values that are left to it. */
export type Domains = readonly (readonly number[])[];

/** low ≤ Σ of what the chosen values contribute ≤ high. */
export interface Constraint {
  readonly low: number;
  readonly high: number;
  readonly parts: readonly Part[];
  /** Constraints of one family take in the same variables: the columns of one sum of rows. */
  readonly family: string;
}

interface Part {
  readonly at: number;
  readonly values: readonly number[];
}

/** Steps of one search, and for each variable of all of them: beyond them nothing more is excluded. */
const STEPS = 20_000;
const STEPS_EACH = 2_000;
/** Variables of one search that are not yet decided. */
const DEEP = 100;

/** Constraints that are searched together, with the variables they take in and what each value of them adds. */
interface Family {
  readonly constraints: readonly Constraint[];
  /** For each variable what its values add to each constraint; undefined where it has no part in one. */
  readonly adds: ReadonlyMap<number, readonly (readonly number[] | undefined)[]>;
}

function familiesOf(constraints: readonly Constraint[]): Family[] {
  return [...grouped(constraints, ({ family }) => [family]).values()].map((family) => {
    const own = family.map(({ parts }) => new Map(parts.map(({ at, values }) => [at, values])));
    const variables = new Set(own.flatMap((values) => [...values.keys()]));
    const adds = new Map([...variables].map((at) => [at, own.map((values) => values.get(at))]));
    return { constraints: family, adds };
  });
}

/** Items by their keys, in their order. */
function grouped<K, T>(items: readonly T[], keysOf: (item: T) => Iterable<K>): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items)
    for (const key of keysOf(item))
      groups
        .set(key, groups.get(key) ?? [])
        .get(key)
        ?.push(item);
  return groups;
}

/**
 * Takes away the values that no choice for all variables can have, by searching each family of constraints until
 * nothing changes. What is taken away is proven impossible; the steps are counted and bounded, so that more may be
 * left than need be. `failed` names the variables of a family that nothing satisfies.
 */
export function narrow(
  start: Domains,
  constraints: readonly Constraint[],
): { domains: Domains; failed: readonly number[] } {
  const domains = [...start];
  const families = familiesOf(constraints);
  const over = grouped(families, ({ adds }) => adds.keys());
  let left = STEPS_EACH * domains.length;
  const queue = new Set(families);
  for (const family of queue) {
    queue.delete(family);
    const most = Math.min(STEPS, left);
    const found = search(family, domains, most);
    left -= found.steps;
    if (found.steps > most) continue;
    for (const [at, values] of found.supported) {
      const before = domains[at] as readonly number[];
      if (values.size === 0) return { domains, failed: [...family.adds.keys()] };
      if (values.size === before.length) continue;
      domains[at] = before.filter((one) => values.has(one));
      for (const other of over.get(at) ?? []) queue.add(other);
    }
  }
  return { domains, failed: [] };
}

/** What is added to each constraint at least and at most. */
interface Bounds {
  readonly least: readonly number[];
  readonly upper: readonly number[];
}

/** A variable of one search: its values with what each adds to the constraints. */
interface Variable extends Bounds {
  readonly at: number;
  readonly choices: readonly { readonly one: number; readonly adds: readonly number[] }[];
  /** How far its values lie apart; −1 where only one is left. */
  readonly room: number;
}

/** What each value of each variable adds to each constraint; the widest choice first, decided ones last. */
function variablesFor({ adds: all }: Family, domains: Domains): Variable[] {
  return [...all]
    .map(([at, parts]) => {
      const choices = (domains[at] as readonly number[]).map((one) => ({
        one,
        adds: parts.map((values) => values?.[one] ?? 0),
      }));
      const least = parts.map(() => Number.POSITIVE_INFINITY);
      const upper = parts.map(() => Number.NEGATIVE_INFINITY);
      for (const { adds } of choices)
        adds.forEach((value, place) => {
          least[place] = Math.min(least[place] as number, value);
          upper[place] = Math.max(upper[place] as number, value);
        });
      const room = Math.max(...upper.map((value, place) => value - (least[place] ?? 0)));
      return { at, choices, least, upper, room: choices.length > 1 ? room : -1 };
    })
    .sort((a, b) => b.room - a.room);
}

/** What the variables from each on add to each constraint at least and at most. */
function restOf(variables: readonly Variable[], constraints: number): Bounds[] {
  const none = new Array<number>(constraints).fill(0);
  let next: Bounds = { least: none, upper: none };
  const rest = [next];
  for (const { least, upper } of [...variables].reverse()) {
    const { least: low, upper: high } = next;
    next = {
      least: least.map((value, place) => value + (low[place] as number)),
      upper: upper.map((value, place) => value + (high[place] as number)),
    };
    rest.push(next);
  }
  return rest.reverse();
}

/** The values that each variable has in some choice for the whole family; worth nothing where `steps` exceeds `most`. */
function search(
  family: Family,
  domains: Domains,
  most: number,
): { supported: ReadonlyMap<number, ReadonlySet<number>>; steps: number } {
  const { constraints } = family;
  const variables = variablesFor(family, domains);
  const supported = new Map(variables.map(({ at }) => [at, new Set<number>()]));
  const open = variables.filter(({ room }) => room >= 0);
  let steps = variables.length * constraints.length;
  if (open.length > DEEP) return { supported, steps: most + steps };
  const rest = restOf(variables, constraints.length);
  let wanted = variables.reduce((sum, { choices }) => sum + choices.length, 0);
  const chosen = variables.map(({ choices }) => choices[0]?.one ?? 0);
  const note = () => {
    for (const [place, { at }] of variables.entries()) {
      const seen = supported.get(at) as Set<number>;
      if (!seen.has(chosen[place] as number)) wanted--;
      seen.add(chosen[place] as number);
    }
  };
  // What the choices so far add; whole numbers, so that a choice is taken back without a trace.
  const sums = constraints.map(() => 0);
  const fits = ({ least, upper }: Bounds) =>
    constraints.every(({ low, high }, place) => {
      const sum = sums[place] as number;
      return sum + (upper[place] as number) >= low && sum + (least[place] as number) <= high;
    });
  const go = (depth: number): void => {
    steps += constraints.length;
    if (!fits(rest[depth] as Bounds) || wanted === 0 || steps > most) return;
    const variable = open[depth];
    if (variable === undefined) {
      note();
      return;
    }
    for (const { one, adds } of variable.choices) {
      chosen[depth] = one;
      for (const [place, value] of adds.entries()) sums[place] = (sums[place] as number) + value;
      go(depth + 1);
      for (const [place, value] of adds.entries()) sums[place] = (sums[place] as number) - value;
    }
  };
  go(0);
  return { supported, steps };
}
