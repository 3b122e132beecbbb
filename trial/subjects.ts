import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { audit, type Disclosure, read } from "../src/disclosure";
import {
  type Expected,
  type Extraction,
  fileName,
  judge,
  packed,
  readExtraction,
  unpacked,
} from "../test/arrivals/fixture";
import { expectedOf, type Judgement } from "../test/arrivals/judge-disclosure";
import { ARRIVALS as EVALUATION_TEXTS, sampleForms } from "../test/performance/forms";
import type { Arrival } from "./arrivals";
import { disclosures } from "./print/documents";
import { evaluationLayout } from "./print/evaluation";
import { type Layout, plainText } from "./print/model";
import type { Printed } from "./programs";

/** A document of the trial with what must come of it, with its prose and without. */
export interface Subject {
  readonly name: string;
  readonly kind: "disclosure" | "evaluation";
  /** Where its figures come from. */
  readonly seed: string;
  readonly layout: Layout;
  readonly expected: (prose: boolean) => Expected;
}

/** How a document came through an arrival. */
export interface Result {
  readonly arrival: Arrival;
  readonly subject: Subject;
  readonly extraction: Extraction;
  readonly judgement: Judgement;
  /** What the reader threw; null where it came to its end, as it always should. */
  readonly crash: string | null;
}

/** The evaluation forms that are printed: one of each kind of layout. */
const FORMS = ["01", "02", "04", "05", "06", "07", "08", "11", "12", "13", "16", "18", "20", "21", "23"];
const LOOK = { rules: "all", landscape: false, size: 9, repeatedHeads: false, facts: "line" } as const;

const withoutProse = (layout: Layout): Layout => ({
  ...layout,
  parts: layout.parts.filter(({ table }) => table !== null),
});

const rulesOf = (disclosure: Disclosure): string[] =>
  audit(disclosure)
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ rule }) => rule);

/** What must come of a document, made when it is first asked for. */
function once<T>(make: (prose: boolean) => T): (prose: boolean) => T {
  const made = new Map<boolean, T>();
  return (prose) => {
    const known = made.get(prose) ?? make(prose);
    made.set(prose, known);
    return known;
  };
}

/** Every document of the trial. */
export function subjects(): Subject[] {
  const accounts = disclosures().map(
    (one): Subject => ({
      name: one.name,
      kind: "disclosure",
      seed: `accounts of ${/^\d+$/.test(one.seed) ? `seed ${one.seed}` : one.seed}`,
      layout: one.layout,
      expected: once((prose) =>
        expectedOf(one.accounts, read(plainText(prose ? one.layout : withoutProse(one.layout)))),
      ),
    }),
  );
  const forms = sampleForms()
    .filter(({ id }) => FORMS.includes(id.slice(0, 2)))
    .map(
      (form): Subject => ({
        name: `evaluation-${form.id}`,
        kind: "evaluation",
        seed: `form ${form.id}`,
        layout: evaluationLayout(form, LOOK),
        expected: once(() => ({
          evaluations: form.expected,
          rules: rulesOf(read(EVALUATION_TEXTS.tabs?.(form.grid) ?? "")),
        })),
      }),
    );
  return [...accounts, ...forms];
}

/** When the last of the printed files was made. */
const newest = (printed: Printed): number =>
  Math.max(...Object.values(printed).map((path: string) => statSync(path).mtimeMs));

/** The extraction of a document, kept beside the printed files until the document is printed anew. */
async function extracted(
  arrival: Arrival,
  subject: Subject,
  printed: Printed,
  work: string,
): Promise<Extraction> {
  const folder = join(work, "extracted", fileName(arrival.name));
  const kept = existsSync(folder) ? readdirSync(folder) : [];
  const file = kept.find((one) => one.startsWith(`${subject.name}.`));
  if (file !== undefined && statSync(join(folder, file)).mtimeMs > newest(printed))
    return unpacked(file, readFileSync(join(folder, file), "utf8"));
  const { ending, content } = packed(await arrival.extract(printed, work));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, subject.name + ending), content);
  return unpacked(ending, content);
}

/** Extracts a printed document by an arrival and judges how it is read. */
export async function tryArrival(
  arrival: Arrival,
  subject: Subject,
  printed: Printed,
  work: string,
): Promise<Result> {
  const extraction = await extracted(arrival, subject, printed, work);
  const expected = subject.expected(arrival.prose);
  try {
    return {
      arrival,
      subject,
      extraction,
      judgement: judge(readExtraction(extraction), expected),
      crash: null,
    };
  } catch (error) {
    // A reader that throws has read nothing.
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { arrival, subject, extraction, judgement: judge(read(""), expected), crash };
  }
}
