import type { Edge, Edges } from "./edges";

/** Edges that touch: those of one table. */
export interface Network {
  readonly across: readonly Edge[];
  readonly down: readonly Edge[];
}

/** How far an edge may end before the one that it meets. */
const REACH = 4.5;

/** The networks of edges that touch each other, in no order. */
export function networksOf({ across, down }: Edges): Network[] {
  const parent = Array.from({ length: across.length + down.length }, (_, at) => at);
  const root = (of: number): number => {
    let at = of;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const order = down.map((edge, at) => ({ edge, at })).sort((a, b) => a.edge.at - b.edge.at);
  for (const [index, line] of across.entries()) {
    for (let at = firstFrom(order, line.from - REACH); at < order.length; at++) {
      const { edge, at: other } = order[at] as { edge: Edge; at: number };
      if (edge.at > line.to + REACH) break;
      if (line.at < edge.from - REACH || line.at > edge.to + REACH) continue;
      const [a, b] = [root(index), root(across.length + other)];
      if (a !== b) parent[b] = a;
    }
  }
  const networks = new Map<number, { across: Edge[]; down: Edge[] }>();
  const of = (at: number) => {
    const key = root(at);
    const found = networks.get(key) ?? { across: [], down: [] };
    networks.set(key, found);
    return found;
  };
  for (const [index, edge] of across.entries()) of(index).across.push(edge);
  for (const [index, edge] of down.entries()) of(across.length + index).down.push(edge);
  return [...networks.values()];
}

function firstFrom(order: readonly { edge: Edge }[], at: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle] as { edge: Edge }).edge.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
