/**
 * A small integer program: whole numbers within bounds, linear equations that must hold, a cost to keep low.
 * Controlled rounding comes to this: each cell may be rounded down (0) or up (1), each relation is an equation.
 */
export interface Program {
  /** Least and greatest value of each variable; `Infinity` where there is no greatest. */
  readonly lows: readonly number[];
  readonly highs: readonly number[];
  /** Cost of one unit of each variable, a whole number. */
  readonly costs: readonly number[];
  readonly equations: readonly Equation[];
}

/** Σ weights × variables = constant, all whole numbers. */
export interface Equation {
  readonly variables: readonly number[];
  readonly weights: readonly number[];
  readonly constant: number;
}

/** Parts of a program that share no variable, each solvable by itself. */
export interface Component {
  readonly variables: readonly number[];
  /** Indices of the equations. */
  readonly equations: readonly number[];
}

/**
 * The connected parts of a program; variables in no equation form none. In the order of their first variable.
 */
export function componentsOf(program: Program): readonly Component[] {
  const parent = program.lows.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] as number;
    for (let at = index; at !== root; ) {
      const next = parent[at] as number;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const { variables } of program.equations) {
    for (const variable of variables) {
      const [a, b] = [find(variables[0] as number), find(variable)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const parts = new Map<number, { variables: number[]; equations: number[] }>();
  program.equations.forEach(({ variables }, equation) => {
    if (variables.length === 0) return;
    const root = find(variables[0] as number);
    const part = parts.get(root) ?? { variables: [], equations: [] };
    part.equations.push(equation);
    parts.set(root, part);
  });
  parent.forEach((_, variable) => {
    parts.get(find(variable))?.variables.push(variable);
  });
  return [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
}

/** The program of one component, its variables numbered anew. */
export function programOf(program: Program, component: Component): Program {
  const local = new Map(component.variables.map((variable, index) => [variable, index]));
  const pick = (values: readonly number[]) =>
    component.variables.map((variable) => values[variable] as number);
  return {
    lows: pick(program.lows),
    highs: pick(program.highs),
    costs: pick(program.costs),
    equations: component.equations.map((index) => {
      const equation = program.equations[index] as Equation;
      return {
        ...equation,
        variables: equation.variables.map((variable) => local.get(variable) as number),
      };
    }),
  };
}
