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
  const families = new Map<string, Constraint[]>();
  for (const constraint of constraints) {
    const family = families.get(constraint.family);
    if (family === undefined) families.set(constraint.family, [constraint]);
    else family.push(constraint);
  }
  const over = new Map<number, Constraint[][]>();
  for (const family of families.values()) {
    for (const at of variablesOf(family)) {
      const list = over.get(at);
      if (list === undefined) over.set(at, [family]);
      else list.push(family);
    }
  }
  let left = STEPS_EACH * domains.length;
  const queue = new Set(families.values());
  for (const family of queue) {
    queue.delete(family);
    const most = Math.min(STEPS, left);
    const found = search(family, domains, most);
    left -= found.steps;
    if (found.steps > most) continue;
    for (const [at, values] of found.supported) {
      const before = domains[at] as readonly number[];
      if (values.size === 0) return { domains, failed: variablesOf(family) };
      if (values.size === before.length) continue;
      domains[at] = before.filter((one) => values.has(one));
      for (const other of over.get(at) ?? []) queue.add(other);
    }
  }
  return { domains, failed: [] };
}

function variablesOf(family: readonly Constraint[]): number[] {
  return [...new Set(family.flatMap(({ parts }) => parts.map(({ at }) => at)))];
}

/** A variable of one search: its values with what each adds to the constraints. */
interface Variable {
  readonly at: number;
  readonly choices: readonly { readonly one: number; readonly adds: readonly number[] }[];
  readonly least: readonly number[];
  readonly upper: readonly number[];
  /** How far its values lie apart; −1 where only one is left. */
  readonly room: number;
}

/** What each value of each variable adds to each constraint; the widest choice first, decided ones last. */
function variablesFor(family: readonly Constraint[], domains: Domains): Variable[] {
  const parts = family.map((one) => new Map(one.parts.map(({ at, values }) => [at, values])));
  return variablesOf(family)
    .map((at) => {
      const choices = (domains[at] as readonly number[]).map((one) => ({
        one,
        adds: parts.map((values) => values.get(at)?.[one] ?? 0),
      }));
      const least = family.map((_, place) => Math.min(...choices.map(({ adds }) => adds[place] ?? 0)));
      const upper = family.map((_, place) => Math.max(...choices.map(({ adds }) => adds[place] ?? 0)));
      const room = Math.max(...upper.map((value, place) => value - (least[place] ?? 0)));
      return { at, choices, least, upper, room: choices.length > 1 ? room : -1 };
    })
    .sort((a, b) => b.room - a.room);
}

/** What the variables from each on add to each constraint at least and at most. */
function restOf(variables: readonly Variable[], constraints: number): Pick<Variable, "least" | "upper">[] {
  const none = new Array<number>(constraints).fill(0);
  const rest: Pick<Variable, "least" | "upper">[] = [{ least: none, upper: none }];
  for (const { least, upper } of [...variables].reverse()) {
    const [next] = rest;
    rest.unshift({
      least: least.map((value, place) => value + (next?.least[place] ?? 0)),
      upper: upper.map((value, place) => value + (next?.upper[place] ?? 0)),
    });
  }
  return rest;
}

/** The values that each variable has in some choice for the whole family; worth nothing where `steps` exceeds `most`. */
function search(
  family: readonly Constraint[],
  domains: Domains,
  most: number,
): { supported: ReadonlyMap<number, ReadonlySet<number>>; steps: number } {
  const variables = variablesFor(family, domains);
  const supported = new Map(variables.map(({ at }) => [at, new Set<number>()]));
  const open = variables.filter(({ room }) => room >= 0);
  let steps = variables.length * family.length;
  if (open.length > DEEP) return { supported, steps: most + steps };
  const rest = restOf(variables, family.length);
  let wanted = variables.reduce((sum, { choices }) => sum + choices.length, 0);
  const chosen = variables.map(({ choices }) => choices[0]?.one ?? 0);
  const note = () => {
    for (const [place, { at }] of variables.entries()) {
      const seen = supported.get(at) as Set<number>;
      if (!seen.has(chosen[place] as number)) wanted--;
      seen.add(chosen[place] as number);
    }
  };
  const go = (depth: number, sums: readonly number[]): void => {
    steps += family.length;
    const { least, upper } = rest[depth] as Pick<Variable, "least" | "upper">;
    const fits = family.every(({ low, high }, place) => {
      const sum = sums[place] as number;
      return sum + (upper[place] as number) >= low && sum + (least[place] as number) <= high;
    });
    if (!fits || wanted === 0 || steps > most) return;
    const variable = open[depth];
    if (variable === undefined) {
      note();
      return;
    }
    for (const { one, adds } of variable.choices) {
      chosen[depth] = one;
      const next = sums.map((sum, place) => sum + (adds[place] as number));
      go(depth + 1, next);
    }
  };
  const none = family.map(() => 0);
  go(0, none);
  return { supported, steps };
}
