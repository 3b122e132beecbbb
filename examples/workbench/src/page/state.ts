import { computed, signal } from "@preact/signals";
import type { Brought } from "../audit/messages";
import type {
  Acceptance,
  CellKey,
  DocumentView,
  Edit,
  FindingView,
  FormView,
  Locale,
  PageBox,
  Said,
  SeverityView,
} from "../audit/model";
import type { OpenPdf } from "../parts/pdf";

export type DocState = "waiting" | "reading" | "auditing" | "done" | "failed" | "cancelled";

/** One file of the list. */
export interface Doc {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** It came out of an archive; one in it that is left is too deep. */
  readonly isUnpacked: boolean;
  readonly state: DocState;
  /** Pages read, of how many. */
  readonly progress: readonly [done: number, all: number] | null;
  readonly said: Said | null;
  readonly brought: Brought | null;
  readonly pdf: OpenPdf | null;
  /** As it stands, with figures typed in. */
  readonly view: DocumentView | null;
  /** The findings of what was printed, before any figure was typed in. */
  readonly printed: readonly FindingView[] | null;
  readonly edits: readonly Edit[];
  readonly acceptances: readonly Acceptance[];
}

export type Tab = "overview" | "tables" | "findings" | "prose" | "charts" | "out";
export const TABS: readonly Tab[] = ["overview", "tables", "findings", "prose", "charts", "out"];

/** What the reader looks at: cells, lines and boxes of one finding, suspect or cell. */
export interface Looking {
  readonly finding: string | null;
  readonly cells: readonly CellKey[];
  readonly against: readonly CellKey[];
  readonly lines: readonly number[];
  readonly boxes: readonly PageBox[];
}

export const NOTHING: Looking = { finding: null, cells: [], against: [], lines: [], boxes: [] };

export const locale = signal<Locale>("zh-CN");
export const docs = signal<readonly Doc[]>([]);
export const currentId = signal<string | null>(null);
export const tab = signal<Tab>("overview");
export const looking = signal<Looking>(NOTHING);
export const form = signal<string | null>(null);
export const notice = signal<Said | null>(null);

export interface Filter {
  readonly severity: SeverityView | null;
  readonly family: string | null;
  readonly form: string | null;
  readonly accepted: boolean;
}

export const NO_FILTER: Filter = { severity: null, family: null, form: null, accepted: true };
export const filter = signal<Filter>(NO_FILTER);

export const current = computed<Doc | null>(
  () => docs.value.find(({ id }) => id === currentId.value) ?? null,
);

export const currentForm = computed<FormView | null>(() => {
  const forms = current.value?.view?.forms ?? [];
  return forms.find((one) => one.form === form.value) ?? forms.find(({ grid }) => grid.length > 0) ?? null;
});

/** Family of a rule: the letters before its number. */
export const familyOf = (rule: string): string => rule.split("-")[0] ?? rule;

export const shownFindings = computed<readonly FindingView[]>(() => {
  const { severity, family, form: of, accepted } = filter.value;
  return (current.value?.view?.findings ?? []).filter(
    (finding) =>
      (severity === null || finding.severity === severity) &&
      (family === null || familyOf(finding.rule) === family) &&
      (of === null || [...finding.where, ...finding.against].some((place) => place.form === of)) &&
      (accepted || finding.acknowledged === null),
  );
});

export function update(id: string, change: Partial<Doc>): void {
  docs.value = docs.value.map((doc) => (doc.id === id ? { ...doc, ...change } : doc));
}
