import { KNOWN_SURVIVORS, type KnownSurvivor } from "./survivors";

/** What Stryker's JSON report says of one mutant. */
interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly mutatorName: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** Both count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Stryker's JSON report, as far as it is read here. */
export interface StrykerReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

/** A mutant that no test killed. */
export interface Survivor {
  readonly file: string;
  readonly number: number;
  readonly line: string;
  readonly original: string;
  readonly by: string;
  readonly covered: boolean;
  readonly reason: string | undefined;
}

/** The count of one file, or of a whole part. */
export interface Score {
  readonly file: string;
  readonly killed: number;
  readonly survivors: readonly Survivor[];
}

const KILLED = ["Killed", "Timeout"];
const ALIVE = ["Survived", "NoCoverage"];

/** The scores of the files, in the order of their names. */
export function scoresOf(report: StrykerReport, known: readonly KnownSurvivor[] = KNOWN_SURVIVORS): Score[] {
  return Object.entries(report.files)
    .map(([file, { source, mutants }]) => {
      const lines = source.split("\n");
      const alive = mutants.filter(({ status }) => ALIVE.includes(status));
      return {
        file,
        killed: mutants.filter(({ status }) => KILLED.includes(status)).length,
        survivors: alive
          .map((mutant) => survivorOf(file, lines, mutant, known))
          .sort((one, other) => one.number - other.number),
      };
    })
    .sort((one, other) => (one.file < other.file ? -1 : 1));
}

function survivorOf(
  file: string,
  lines: readonly string[],
  mutant: Mutant,
  known: readonly KnownSurvivor[],
): Survivor {
  const { start, end } = mutant.location;
  const line = (lines[start.line - 1] ?? "").trim();
  const covered = lines.slice(start.line - 1, end.line);
  const cut = covered.map((text, index) => {
    const to = index === covered.length - 1 ? end.column - 1 : text.length;
    return text.slice(index === 0 ? start.column - 1 : 0, to).trim();
  });
  const found = { file, line, original: cut.join(" "), by: mutant.replacement ?? mutant.mutatorName };
  const listed = known.find((candidate) => names(candidate, found));
  return { ...found, number: start.line, covered: mutant.status === "Survived", reason: listed?.reason };
}

/** Whether the entry names this mutant. */
function names(known: KnownSurvivor, survivor: Omit<Survivor, "number" | "covered" | "reason">): boolean {
  return (
    known.file === survivor.file &&
    known.line === survivor.line &&
    known.by === survivor.by &&
    (known.original ?? survivor.original) === survivor.original
  );
}

/** The scores added up under one name. */
export function totalOf(name: string, scores: readonly Score[]): Score {
  return {
    file: name,
    killed: scores.reduce((sum, { killed }) => sum + killed, 0),
    survivors: scores.flatMap(({ survivors }) => survivors),
  };
}

/** Killed of all mutants, in percent; 100 where there are none. */
export function plainScore({ killed, survivors }: Score): number {
  return percent(killed, killed + survivors.length);
}

/** Killed of the mutants for which no reason is listed why they survive. */
export function scoreApart({ killed, survivors }: Score): number {
  return percent(killed, killed + unexplained(survivors).length);
}

/** The survivors for which no reason is listed. */
export function unexplained(survivors: readonly Survivor[]): Survivor[] {
  return survivors.filter(({ reason }) => reason === undefined);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : (part / whole) * 100;
}

/** The page of one part: its scores by file, then its survivors. */
export function pageOf(name: string, scores: readonly Score[], day: string): string {
  const rows = [...scores, totalOf("all", scores)].map((score) => {
    const known = score.survivors.length - unexplained(score.survivors).length;
    const cells = [score.file, score.killed, score.survivors.length - known, known];
    return `| ${[...cells, plainScore(score).toFixed(1), scoreApart(score).toFixed(1)].join(" | ")} |`;
  });
  const listed = scores.flatMap(({ survivors }) => survivors).map(listLine);
  return [
    `# Mutants of ${name}`,
    "",
    `Written by \`npm run mutate -- ${name}\` on ${day}.`,
    "",
    "| file | killed | survived | survived for a listed reason | score % | score % without the listed |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
    "",
    "## What survives",
    "",
    ...(listed.length === 0 ? ["Nothing."] : listed),
    "",
  ].join("\n");
}

function listLine({ file, number, original, by, covered, reason }: Survivor): string {
  const what = `\`${short(original)}\` → \`${short(by)}\``;
  return `- ${file}:${number} ${what}: ${reason ?? (covered ? "no test tells them apart yet" : "no test runs it yet")}`;
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").replaceAll("`", "'");
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
