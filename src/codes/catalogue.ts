import { need, refusal, WRONG_ARGUMENT } from "../errors";
import type { BudgetKind, CodeEntry, CodeRow } from "./entry";
import { normalizeName } from "./names";

/** A budget, and the years in which a row of it holds; `null` is "no known limit". */
export type BudgetSpan = Pick<CodeRow, "validFrom" | "validTo"> & { readonly budget: BudgetKind };

/** Which of the classifications of 政府收支分类科目 a catalogue is. */
export type CatalogueKind = "functional" | "departmentEconomic" | "governmentEconomic" | "income";

/**
 * A classification as a value. It is read from its compact form the first time one of its functions is
 * called; after that every call is a look into an index. Everything it hands out is frozen.
 */
export interface Catalogue<Row extends CodeRow = CodeEntry> {
  /** Which classification. */
  readonly kind: CatalogueKind;
  /** Its official title. */
  readonly title: string;
  /** Digits of the codes it may hold: 3 and 5, and 7 where it has 项. */
  readonly lengths: readonly number[];
  /** All rows, by code; within a code in the order of the source. */
  readonly entries: () => readonly Row[];
  /** All rows of one code; empty where the code is not in the catalogue. */
  readonly rowsOf: (code: string) => readonly Row[];
  /** The codes one level below, ascending; of `null` the 类. */
  readonly childCodesOf: (code: string | null) => readonly string[];
  /** The names of all rows after {@link normalizeName}, in the order of `entries`. */
  readonly plainNames: () => readonly string[];
  /** All rows whose name is the same after {@link normalizeName}. */
  readonly rowsNamed: (name: string) => readonly Row[];
  /** The budgets of a code and of everything below it, each with the years of a row that says so. */
  readonly budgetsUnder: (code: string) => readonly BudgetSpan[];
}

/** The catalogue, where it has the shape of one. */
export function needCatalogue<C extends Catalogue<CodeRow>>(catalogue: C): C {
  need("object", catalogue, "catalogue");
  const { lengths, rowsOf, childCodesOf, plainNames, rowsNamed, entries } = catalogue;
  need("list", lengths, "catalogue", "lengths").forEach((length, at) => {
    need("number", length, "catalogue", "lengths", at);
  });
  for (const part of [rowsOf, childCodesOf, plainNames, rowsNamed, entries])
    if (typeof part !== "function")
      throw refusal(WRONG_ARGUMENT, catalogue, ["科目表", "a catalogue"], ["catalogue"]);
  return catalogue;
}

const none: readonly never[] = /* @__PURE__ */ Object.freeze([]);

function groupBy<T, V>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
  pick: (item: T) => V,
): ReadonlyMap<string, readonly V[]> {
  const groups = new Map<string, Set<V>>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, new Set([pick(item)]));
      else group.add(pick(item));
    }
  }
  return new Map([...groups].map(([key, group]) => [key, Object.freeze([...group])]));
}

/** A code and the codes above it, by prefix. */
const pathOf = (code: string): readonly string[] =>
  [3, 5, 7].filter((n) => n <= code.length).map((n) => code.slice(0, n));

/** The value of `make`, made when first asked for. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Makes a catalogue of a classification that is read when first asked. */
export function createCatalogue<Row extends CodeRow>(
  kind: CatalogueKind,
  title: string,
  lengths: readonly number[],
  read: () => readonly Row[],
): Catalogue<Row> {
  const entries = lazy(() => Object.freeze(read()));
  const self = (entry: Row) => entry;
  const byCode = lazy(() => groupBy(entries(), (entry) => [entry.code], self));
  const childCodes = lazy(() =>
    groupBy(
      entries(),
      (entry) => [entry.parent ?? ""],
      (entry) => entry.code,
    ),
  );
  const plainNames = lazy(() => Object.freeze(entries().map((entry) => normalizeName(entry.name))));
  const byName = lazy(() => {
    const names = plainNames();
    return groupBy(
      entries().map((entry, index) => ({ entry, plain: names[index] ?? "" })),
      (one) => [one.plain],
      (one) => one.entry,
    );
  });
  const budgets = lazy(() => {
    const spans = new Map<string, BudgetSpan>();
    const spanOf = ({ validFrom, validTo }: Row, budget: BudgetKind): BudgetSpan => {
      const key = `${budget} ${validFrom} ${validTo}`;
      const span = spans.get(key) ?? Object.freeze({ budget, validFrom, validTo });
      spans.set(key, span);
      return span;
    };
    return groupBy(
      entries().flatMap((row) =>
        row.budget === null ? [] : [{ code: row.code, span: spanOf(row, row.budget) }],
      ),
      (one) => pathOf(one.code),
      (one) => one.span,
    );
  });
  return Object.freeze({
    kind,
    title,
    lengths: Object.freeze(lengths),
    entries,
    rowsOf: (code: string) => byCode().get(code) ?? none,
    childCodesOf: (code: string | null) => childCodes().get(code ?? "") ?? none,
    plainNames,
    rowsNamed: (name: string) => byName().get(normalizeName(name)) ?? none,
    budgetsUnder: (code: string) => budgets().get(code) ?? none,
  });
}

/** The catalogue with rows that say what they rest on. */
export function addEvidence(catalogue: Catalogue<CodeRow>, read: () => readonly CodeEntry[]): Catalogue {
  return createCatalogue(catalogue.kind, catalogue.title, catalogue.lengths, read);
}
