import type { RelationSpec } from "../forms";
import { How } from "./system-shape";

/** Takes cells with their weights. */
export interface Terms {
  add(cell: number, weight: 1 | -1): void;
}

/** The relations of a system while they are bound: flat lists that `System` explains, and what few relations have. */
export class Draft implements Terms {
  readonly specs: RelationSpec[] = [];
  readonly missing = new Map<number, string>();
  readonly guards = new Map<number, readonly number[]>();
  /** Number of terms so far; made smaller, it takes back the last ones. */
  count = 0;
  /** Index of the rule whose relations are bound at present. */
  rule = 0;
  #cells: Int32Array;
  #weights: Int8Array;
  #offsets: Int32Array;
  #turns: Int32Array;
  #how: Uint8Array;
  #rules: Int32Array;

  /** Room for as many terms as relations over so many cells mostly have; it grows where they have more. */
  constructor(cells: number) {
    const terms = TERMS_A_CELL * cells + FEWEST;
    const relations = RELATIONS_A_CELL * cells + FEWEST;
    this.#cells = new Int32Array(terms);
    this.#weights = new Int8Array(terms);
    this.#offsets = new Int32Array(relations + 1);
    this.#turns = new Int32Array(relations);
    this.#how = new Uint8Array(relations);
    this.#rules = new Int32Array(relations);
  }

  /** Adds a term to the relation that is bound at present. */
  add(cell: number, weight: 1 | -1): void {
    if (this.count === this.#cells.length) {
      this.#cells = twice(this.#cells, Int32Array);
      this.#weights = twice(this.#weights, Int8Array);
    }
    this.#cells[this.count] = cell;
    this.#weights[this.count++] = weight;
  }

  /** Ends a relation: its right side begins at the term `turn`. */
  close(spec: RelationSpec, how: number, turn: number, missing: string | null): void {
    const at = this.specs.length;
    if (missing !== null) this.missing.set(at, missing);
    if (at === this.#turns.length) {
      this.#offsets = twice(this.#offsets, Int32Array);
      this.#turns = twice(this.#turns, Int32Array);
      this.#how = twice(this.#how, Uint8Array);
      this.#rules = twice(this.#rules, Int32Array);
    }
    this.specs.push(spec);
    this.#turns[at] = turn;
    this.#how[at] = missing === null ? how : how | How.missing;
    this.#offsets[at + 1] = this.count;
    this.#rules[at] = this.rule;
  }

  /** The lists of all relations. */
  flat() {
    const { length } = this.specs;
    return {
      ruleOf: this.#rules.slice(0, length),
      termCells: this.#cells.slice(0, this.count),
      termWeights: this.#weights.slice(0, this.count),
      offsets: this.#offsets.slice(0, length + 1),
      turns: this.#turns.slice(0, length),
      how: this.#how.slice(0, length),
    };
  }
}

/** The same numbers with as much room again. */
function twice<T extends { readonly length: number; set(from: T): void }>(
  numbers: T,
  room: new (length: number) => T,
): T {
  const wider = new room(2 * numbers.length);
  wider.set(numbers);
  return wider;
}

const TERMS_A_CELL = 4;
const RELATIONS_A_CELL = 1;
const FEWEST = 64;
