import { JuesuanError } from "juesuan";
import type { FinalAccounts } from "juesuan/accounts";
import { measureOf } from "juesuan/advanced";
import { createAuditor, type Disclosure, read } from "juesuan/disclosure";
import { type Fen, parseAmount } from "juesuan/money";
import { InputError } from "../../../input/input-error";
import { linesOfPages } from "../../../input/pdf-lines";
import { SENTENCES } from "../../../input/sentences";
import { readAcknowledgements, writeAcknowledgements } from "../out/acknowledgements";
import { chartsOfYears } from "./charts";
import type { Asked, Brought, Requests, Stage } from "./messages";
import { type Acceptance, type Audit, cellKey, type DocumentView, type Edit, type Said } from "./model";
import { viewOf } from "./view";

interface Open {
  readonly name: string;
  readonly disclosure: Disclosure;
  audit: Audit;
}

/** The documents that are open, and what is asked of them: all that the worker does, without its messages. */
export class Desk {
  private readonly auditor = createAuditor();
  private readonly documents = new Map<string, Open>();

  constructor(private readonly tell: (stage: Stage) => void = () => undefined) {}

  answer<K extends Asked>(what: K, ask: Requests[K]["ask"]): Requests[K]["answer"] {
    try {
      return this.answers[what](ask);
    } catch (error) {
      // What the user typed or brought is wrong, not the program.
      if (error instanceof JuesuanError && "brought" in ask) throw new InputError(refused(ask.name, error));
      throw error instanceof JuesuanError ? new InputError(error.text) : error;
    }
  }

  private readonly answers: { [K in Asked]: (ask: Requests[K]["ask"]) => Requests[K]["answer"] } = {
    open: ({ id, name, brought, locale, acceptances }) => {
      this.tell("reading");
      const disclosure = disclosureOf(name, brought);
      this.tell("auditing");
      const open = { name, disclosure, audit: this.audited(disclosure, name, acceptances) };
      this.documents.set(id, open);
      return viewOf(disclosure, open.audit, locale);
    },
    again: ({ id, locale, edits, acceptances }) => this.again(id, locale, edits, acceptances),
    audit: ({ id }) => plain(this.find(id).audit),
    beside: ({ id, other, locale }) =>
      chartsOfYears(this.find(id).audit.accounts, this.find(other).audit.accounts, locale),
    explanations: ({ text }) => readAcknowledgements(text),
    explained: ({ acceptances }) => writeAcknowledgements(acceptances),
    close: ({ id }) => {
      this.documents.delete(id);
      return null;
    },
  };

  private again(
    id: string,
    locale: DocumentView["locale"],
    edits: readonly Edit[],
    acceptances: readonly Acceptance[],
  ): DocumentView {
    const open = this.find(id);
    const disclosure = { ...open.disclosure, accounts: edited(open.disclosure.accounts, edits) };
    open.audit = this.audited(disclosure, open.name, acceptances);
    return viewOf(disclosure, open.audit, locale);
  }

  private audited(disclosure: Disclosure, file: string, acceptances: readonly Acceptance[]): Audit {
    return this.auditor.audit(disclosure, { file, acknowledgements: acceptances });
  }

  private find(id: string): Open {
    const open = this.documents.get(id);
    if (open === undefined) throw new Closed(id);
    return open;
  }
}

/** A document that this worker does not have: another one had it before it was stopped. */
export class Closed extends Error {}

/** Why the library does not read a file; a text that is too long need not be quoted. */
function refused(name: string, { code, text }: JuesuanError): Said {
  if (code !== "text-too-long") return SENTENCES.unread(name, text);
  return {
    zh: `${name} 的文字太长，不像一份决算公开，请只放入一份的文字`,
    en: `${name} is too long for one disclosure: bring the text of one`,
  };
}

/** The audit with every list put together, so that it can be cloned. */
function plain(audit: Audit): Audit {
  return { ...audit, roundings: [...audit.roundings] };
}

function disclosureOf(name: string, brought: Brought): Disclosure {
  if (brought.kind === "text") return read(brought.text);
  if (brought.kind === "sheets") return read({ sheets: brought.sheets });
  const { lines, problems } = brought.kind === "pages" ? linesOfPages(name, brought.pages) : brought;
  return read({ lines, warnings: problems });
}

/** The accounts with figures typed in; nothing else changes. */
export function edited(accounts: FinalAccounts, edits: readonly Edit[]): FinalAccounts {
  const byKey = new Map(edits.map(({ key, text }) => [key, text]));
  if (byKey.size === 0) return accounts;
  const forms = Object.entries(accounts.forms).map(([form, table]) => {
    const { unit } = table.precision;
    const rows = table.rows.map((row) => {
      const changed = Object.keys(row.cells).flatMap((column) => {
        const text = byKey.get(cellKey({ form, row: row.key, column }));
        return text === undefined ? [] : [[column, typed(form, row.key, text, unit)] as const];
      });
      return changed.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(changed) } };
    });
    return [form, { ...table, rows }];
  });
  return { ...accounts, forms: Object.fromEntries(forms) };
}

type Unit = NonNullable<FinalAccounts["unit"]>;

/** A figure as the user types it, in the unit of the table; a count where the row counts things. */
function typed(form: string, row: string, text: string, unit: Unit): Fen | null {
  const figure = text.trim().replaceAll("，", ",");
  if (measureOf(form as "income", row) !== "count") return parseAmount(figure, unit);
  if (figure === "") return null;
  const count = Number(figure);
  if (!Number.isInteger(count) || count < 0) throw new InputError(noCount(text));
  return count as Fen;
}

const noCount = (text: string): Said => ({
  zh: `“${text}”不是数量，应为不小于 0 的整数`,
  en: `"${text}" is no count: a whole number of 0 or more is expected`,
});
