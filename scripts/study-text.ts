/**
 * The study of the narrative and the evaluations: every kind of slip is planted, one at a time, in the disclosures of
 * honest departments, and looked for at its line.
 *
 *     npm run study:text                        table for people
 *     npm run study:text -- --each 5            five plants of each kind, for a quick run
 *     npm run study:text -- --seed 7            another draw
 *     npm run study:text -- --kind "差值"       only kinds whose name holds these words
 *     npm run study:text -- --misses            also every slip that was not told, with its line
 *     npm run study:text --silent -- --json     one JSON object for programs
 *
 * Columns: `planted` how often there was a place; `found` share told at its line by any severity; `loud` as error or
 * warning; `noisy` share with an error or warning elsewhere; `right` of the same words without the slip, the share
 * accused; then the rules that told it.
 */
import { type Counts, study } from "./study-text/investigate";

const args = process.argv.slice(2);
const option = (name: string): string | null => {
  const at = args.indexOf(name);
  return at < 0 ? null : (args[at + 1] ?? null);
};

const each = Number(option("--each") ?? 20);
const seed = Number(option("--seed") ?? 1);
const words = option("--kind");
const { counts, misses } = study({
  seed,
  each,
  documents: each * 6,
  ...(words === null ? {} : { kinds: ({ kind }) => kind.includes(words) }),
});
if (args.includes("--misses")) console.error(misses.map((miss) => JSON.stringify(miss)).join("\n"));
if (args.includes("--json"))
  console.log(
    JSON.stringify({
      seed,
      each,
      kinds: counts.map((one) => ({ ...one, rules: Object.fromEntries(one.rules) })),
    }),
  );
else console.log(table(counts));

function table(rows: readonly Counts[]): string {
  const lines = [
    "kind | item | planted | found | loud | noisy | right: accused | told by",
    "--- | --- | --- | --- | --- | --- | --- | ---",
  ];
  for (const one of rows) {
    const told = [...one.rules].sort((a, b) => b[1] - a[1]).map(([rule, times]) => `${rule} ${times}`);
    lines.push(
      [
        one.kind,
        one.item,
        one.planted,
        share(one.found, one.planted),
        share(one.loud, one.planted),
        share(one.noisy, one.planted),
        one.right === 0 ? "" : share(one.accused, one.right),
        told.slice(0, 5).join(", "),
      ].join(" | "),
    );
  }
  return lines.join("\n");
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((part / whole) * 100).toFixed(0)}%`;
}
