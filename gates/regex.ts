/**
 * Judges every regular expression of `src`: by recheck, an analyser of the automaton of an expression, and, where that
 * gives up (it knows no lookbehind and has a second for each), by attack. Fails where one may take more than
 * linear time on some text. `npm ci --prefix gates --omit=optional` installs the analyser.
 */
import { createRequire } from "node:module";
import { slowSearch } from "../test/support/regex-attack";
import { parseSource, sourceFiles } from "../test/support/source";
import { type Expression, expressionsOf } from "./expressions";

/** What is used of recheck. */
interface Analyser {
  checkSync(source: string, flags: string, options: { timeout: number; checker: "automaton" }): Diagnosis;
}

interface Diagnosis {
  readonly status: "safe" | "vulnerable" | "unknown";
  readonly complexity?: { readonly summary: string };
  readonly attack?: { readonly pattern: string };
}

/** Milliseconds that the analyser has for an expression. */
const PATIENCE = 1000;
/** The name as a text, so that nothing but this gate asks for the package. */
const PACKAGE: string = "recheck";

/** An expression that takes too long, one that does not, and one that the analyser cannot judge. */
const PLANTED = [
  { text: "/\\s+$/", slow: true },
  { text: "/^(?:a|aa)+$/", slow: true },
  { text: 'new RegExp("a.*b.*" + "c")', slow: true },
  { text: "/(?<!\\d)(?:\\d+)+x/", slow: true },
  { text: "/^\\s+\\d*$/", slow: false },
  { text: "/(?<!\\d)\\d{1,3}/", slow: false },
] as const;

interface Verdict {
  readonly by: "analyser" | "attack";
  /** Why it is slow, or null. */
  readonly slow: string | null;
}

/** The analyser on pure JavaScript: its other builds are programs for some platforms, and no part of the install. */
function analyser(): Analyser {
  process.env.RECHECK_BACKEND = "pure";
  return createRequire(import.meta.url)(PACKAGE) as Analyser;
}

function judge({ source, flags }: Expression, { checkSync }: Analyser): Verdict {
  const { status, complexity, attack } = checkSync(source, flags, {
    timeout: PATIENCE,
    checker: "automaton",
  });
  if (status === "safe") return { by: "analyser", slow: null };
  if (status === "vulnerable")
    return {
      by: "analyser",
      slow: `${complexity?.summary ?? "slow"}, as on ${attack?.pattern ?? "some text"}`,
    };
  const found = slowSearch(source, flags);
  if (found === null) return { by: "attack", slow: null };
  const text = `${JSON.stringify(found.prefix)} and ${JSON.stringify(found.pump)} repeated`;
  return {
    by: "attack",
    slow: `${Math.round(found.milliseconds)} ms for ${found.length} characters of ${text}`,
  };
}

/** A gate that no longer sees a slow expression says so itself. */
function plantedFaults(by: Analyser): string[] {
  return PLANTED.flatMap(({ text, slow }) => {
    const { all } = expressionsOf([parseSource("src/planted.ts", `export const planted = ${text};`)]);
    const verdicts = all.map((one) => judge(one, by));
    const right = verdicts.length === 1 && verdicts.every((verdict) => (verdict.slow !== null) === slow);
    return right ? [] : [`the planted ${text} is ${slow ? "not " : ""}found slow: the gate is broken`];
  });
}

const by = analyser();
const faults = plantedFaults(by);
const { all, unknown } = expressionsOf(sourceFiles());
for (const place of unknown) faults.push(`${place}: the pattern of this RegExp is not made of constants`);
let attacked = 0;
for (const expression of all) {
  const verdict = judge(expression, by);
  if (verdict.by === "attack") attacked += 1;
  if (verdict.slow !== null)
    faults.push(
      `${expression.places.join(", ")}: /${expression.source}/${expression.flags} is ${verdict.slow}`,
    );
}
for (const fault of faults) console.error(fault);
console.log(
  `${all.length} regular expressions: ${all.length - attacked} judged by recheck, ${attacked} attacked, ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
