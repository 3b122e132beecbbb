import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  allExamples,
  buildExamples,
  type Expectations,
  examplesInMarkdown,
  examplesInSource,
  typeErrors,
} from "./support/examples";
import {
  badEnd,
  callsToTry,
  HOSTILE,
  hostileCall,
  innerCalls,
  misbehaviour,
  outcomeOf,
  wrongEnd,
} from "./support/hostile-calls";
import { property } from "./support/property";
import { randomFrom } from "./support/random";

const expectations: Expectations = {
  async value(place, actual, expected) {
    expect(await actual(), place).toEqual(expected());
  },
  async throws(place, actual, pattern) {
    const said = await Promise.resolve(actual()).then(() => "nothing was thrown", String);
    expect(said, place).toMatch(pattern());
  },
};

const examples = allExamples();
const complaints = typeErrors(examples);
const { examples: built, calls } = await buildExamples(examples);

describe("every example of the documentation compiles and gives what it says", () => {
  it.for(built)("$place", async (example) => {
    expect(complaints.get(example.place)).toEqual([]);
    if ("error" in example) {
      throw new Error(example.error);
    }
    await example.run(expectations);
  });
});

describe("the functions that examples call", () => {
  /** Of each function the calls with the least in them: they are tried most. */
  const tried = () => callsToTry(calls, 2);

  // Where these tests are chosen alone, the examples have not run.
  beforeAll(async () => {
    if (calls.length > 0) return;
    for (const example of built) if ("run" in example) await example.run(expectations).catch(() => undefined);
  });

  it("are each called", () => {
    expect(new Set(calls.map(({ name }) => name)).size).toBeGreaterThan(230);
  });

  it("end in a value or an error, and change nothing for the next caller, whatever they are given", async () => {
    const before = await Promise.all(tried().map(outcomeOf));
    property(
      fc.tuple(fc.constantFrom(...tried()), fc.integer()),
      ([call, seed]) => {
        const { what, given } = hostileCall(call, randomFrom(seed));
        expect(misbehaviour(call.call, given), what).toBeNull();
      },
      { runs: 2000, soakRuns: 20_000 },
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const after = await Promise.all(tried().map(outcomeOf));
    expect(after).toEqual(before);
  });

  it("end in a value or a JuesuanError where one argument is of another type", () => {
    const all = tried();
    expect(all.length).toBeGreaterThan(300);
    const wrong = all.flatMap(({ name, call, given }) =>
      given.flatMap((_, place) =>
        HOSTILE.flatMap(([label, make]) => {
          const hostile = given.map((one, other) => (other === place ? make() : one));
          const end = wrongEnd(call, hostile) ?? misbehaviour(call, hostile);
          return end === null ? [] : [`${name}: ${label} at ${place}: ${end}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  /** Places inside the arguments of a call that are tried, and each how many of the tries that are made. */
  const PLACES = 60;
  const STEP = process.env.SOAK === "1" ? 1 : 29;

  it("end in a value or a JuesuanError where something inside an argument is of another type", {
    timeout: 600_000,
  }, () => {
    const all = tried();
    expect(all.length).toBeGreaterThan(300);
    const wrong = all.flatMap((call) =>
      [...innerCalls(call, PLACES, STEP)].flatMap((hostile) => badEnd(call, hostile) ?? []),
    );
    expect(wrong).toEqual([]);
  });

  it("that change what they are given, or throw no error, are found", () => {
    const sorted = (list: unknown) => (list as number[]).sort();
    expect(misbehaviour(sorted, [Object.freeze([2, 1])])).toMatch(/changed its arguments/);
    const silent = () => {
      throw "no";
    };
    expect(misbehaviour(silent, [])).toMatch(/threw no error/);
    expect(misbehaviour(() => 1, [])).toBeNull();
  });
});

describe("the runner of examples", () => {
  it("finds the blocks of doc comments with their lines", () => {
    const text =
      "/**\n * Says.\n * @example\n * ```ts\n * 1 + 1; // => 2\n * ```\n */\nexport const a = 1;\n";
    expect(examplesInSource("src/a.ts", text)).toEqual([{ place: "src/a.ts:5", code: "1 + 1; // => 2" }]);
  });

  it("joins the blocks of a page that build on one another, and keeps their lines", () => {
    const page = 'a\n```ts\nimport "x";\nconst a = 1;\n```\nb\n```ts\na; // => 2\n```\n```sh\nls\n```\n';
    expect(examplesInMarkdown("docs/a.md", page)).toEqual([
      { place: "docs/a.md:3", code: 'import "x";\nconst a = 1;\n\n\n\na; // => 2' },
    ]);
  });

  it.each([
    "const a = { b: [1] }; // => { b: [1] }",
    "[1, 2]\n  .map((n) => n + 1);\n// => [\n//   2, 3\n// ]",
    "JSON.parse('x'); // throws /JSON/",
    "await Promise.resolve(1); // => 1",
  ])("passes %j", async (code) => {
    expect(await outcome(code)).toBe("passes");
  });

  it.each([
    ["1 + 1; // => 3", /src\/a\.ts:1/],
    ["1 + 1; // throws /x/", /src\/a\.ts:1/],
    ["if (true) {\n  1; // => 1\n}", /top level/],
    ["1; // => one of them", /no JavaScript value/],
    ['import { nothing } from "./tsup.config";\nnothing; // => 1', /nothing/],
  ])("fails %j", async (code, reason) => {
    expect(await outcome(code)).toMatch(reason);
  });

  it("reports the line of what does not compile", () => {
    const example = { place: "src/a.ts:10", code: "const a = 1;\nconst b: string = a;" };
    expect(typeErrors([example]).get(example.place)).toEqual([
      expect.stringMatching(/^src\/a\.ts:11: Type 'number'/),
    ]);
  });
});

async function outcome(code: string): Promise<string> {
  const {
    examples: [example],
  } = await buildExamples([{ place: "src/a.ts:1", code }]);
  if (example === undefined || "error" in example) {
    return example?.error ?? "not built";
  }
  return example.run(expectations).then(
    () => "passes",
    (error: unknown) => String(error),
  );
}
