/** What is mutated, and which tests judge it: paths and patterns from the root of the repository. */
export interface Part {
  readonly files: readonly string[];
  readonly tests: readonly string[];
  /** Whether constants that are made when a file is loaded are left as they are: lists of names, tables of law. */
  readonly constantsKept?: boolean;
  /** Names of tests that do not judge: they measure time, or take longer than they tell. */
  readonly leftOut?: readonly string[];
  /** The score, in percent, that the part must hold. */
  readonly floor: number;
}

/** The parts by name. Declarations that only list what a law says (catalogues, names of codes) are not logic. */
export const PARTS: Readonly<Record<string, Part>> = {
  money: {
    files: ["src/money/*.ts"],
    tests: ["test/money/*.test.ts"],
    leftOut: ["takes linear time for hostile texts"],
    floor: 90,
  },
  codes: {
    files: ["src/codes/*.ts"],
    tests: ["test/codes/{catalogue,judge,names,own,repair,sets,uses}.test.ts"],
    leftOut: ["takes a hostile text in linear time"],
    constantsKept: true,
    floor: 90,
  },
  relations: {
    files: ["src/checking/{bind-relation,evaluate,select,system,system-shape}.ts"],
    tests: ["test/checking/{relations,partly-read}.test.ts"],
    constantsKept: true,
    floor: 90,
  },
  checking: { files: ["src/checking/*.ts"], tests: ["test/checking/*.test.ts"], floor: 90 },
  locate: { files: ["src/checking/locate/*.ts"], tests: ["test/checking/locate/*.test.ts"], floor: 90 },
  strategies: {
    files: ["src/performance/strategies/*.ts", "src/performance/{fixed,outcome}.ts"],
    tests: ["test/performance/{strategies,strategies.rational,scoring,undecidable}.test.ts"],
    constantsKept: true,
    floor: 85,
  },
  scoring: {
    files: ["src/performance/{exact,score,total,grades,measure}.ts"],
    tests: ["test/performance/{scoring,scoring.properties,schemes.rational,undecidable,input}.test.ts"],
    constantsKept: true,
    floor: 85,
  },
  aggregation: { files: ["src/aggregation/**/*.ts"], tests: ["test/aggregation/*.test.ts"], floor: 85 },
};
