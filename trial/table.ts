import type { Result } from "./subjects";

const HEAD = [
  "arrival",
  "figures",
  "right",
  "wrong",
  "unread",
  "lost",
  "false findings",
  "false suspects",
  "crashes",
];
const FIRST = 6;

const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`;

function sums(results: readonly Result[]): string[] {
  const sum = (count: (result: Result) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  const expected = sum(({ judgement }) => judgement.expected);
  const right = sum(({ judgement }) => judgement.right);
  return [
    String(expected),
    share(right, expected),
    String(sum(({ judgement }) => judgement.wrong.length)),
    String(sum(({ judgement }) => judgement.unread)),
    String(sum(({ judgement }) => judgement.lost.length)),
    String(sum(({ judgement }) => judgement.falseFindings.length)),
    String(sum(({ judgement }) => judgement.falseSuspects.length)),
    String(sum(({ crash }) => (crash === null ? 0 : 1))),
  ];
}

function print(rows: readonly (readonly string[])[]): void {
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

function grouped(results: readonly Result[], by: (result: Result) => string): Map<string, Result[]> {
  const groups = new Map<string, Result[]>();
  for (const result of results) groups.set(by(result), [...(groups.get(by(result)) ?? []), result]);
  return groups;
}

/** Prints how much came through: a row for each arrival, then the share of each form and document. */
export function printTable(results: readonly Result[]): void {
  for (const kind of ["disclosure", "evaluation"] as const) {
    const own = results.filter(({ subject }) => subject.kind === kind);
    if (own.length === 0) continue;
    console.log(`\n## ${kind}s\n`);
    const rows = [...grouped(own, ({ arrival }) => arrival.name)];
    print([HEAD, HEAD.map(() => "---"), ...rows.map(([name, group]) => [name, ...sums(group)])]);
    console.log("\nBy document, right / wrong / false findings:\n");
    const names = [...new Set(own.map(({ subject }) => subject.name))];
    const brief = (one: Result | undefined): string => {
      if (one === undefined) return "";
      const { right, expected, wrong, falseFindings } = one.judgement;
      return `${share(right, expected).replace(".0%", "%")}/${wrong.length}/${falseFindings.length}`;
    };
    print([
      ["", ...names],
      ["---", ...names.map(() => "---")],
      ...rows.map(([name, group]) => [
        name,
        ...names.map((document) => brief(group.find(({ subject }) => subject.name === document))),
      ]),
    ]);
    if (kind === "disclosure") printForms(rows);
  }
}

function printForms(rows: readonly (readonly [string, readonly Result[]])[]): void {
  const forms = [
    ...new Set(rows.flatMap(([, group]) => group.flatMap(({ judgement }) => Object.keys(judgement.byForm)))),
  ];
  const cellOf = (group: readonly Result[], form: string): string => {
    const counts = group.map(({ judgement }) => judgement.byForm[form] ?? [0, 0]);
    return share(
      counts.reduce((sum, [, right]) => sum + right, 0),
      counts.reduce((sum, [expected]) => sum + expected, 0),
    );
  };
  console.log("\nRight, by form:\n");
  print([
    ["", ...forms],
    ["---", ...forms.map(() => "---")],
    ...rows.map(([name, group]) => [name, ...forms.map((form) => cellOf(group, form))]),
  ]);
}

/** Prints the first wrong cells, losses and accusations of each arrival and document. */
export function printDetails(results: readonly Result[]): void {
  for (const { arrival, subject, judgement, crash } of results) {
    const lists = [
      ["crash", crash === null ? [] : [crash.split("\n").slice(0, 3).join(" ")]],
      ["wrong", judgement.wrong],
      ["false finding", judgement.falseFindings],
      ["false suspect", judgement.falseSuspects],
      ["lost", judgement.lost],
    ] as const;
    for (const [kind, list] of lists)
      for (const one of list.slice(0, FIRST))
        console.log(`${arrival.name} · ${subject.name} · ${kind}: ${one}`);
  }
}
