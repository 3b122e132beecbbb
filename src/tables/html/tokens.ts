/** A piece of a text with markup. */
export interface Token {
  readonly kind: "text" | "open" | "close";
  /** Name of the element in lower case; of a text "". */
  readonly name: string;
  /** The text as written; of a tag what stands behind its name. */
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
}

/** Elements whose text is no text of the document. */
const RAW = new Set(["script", "style"]);

const BLOCKS =
  "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section select summary table tbody td tfoot th thead tr ul";
const INLINE =
  "a abbr b big button cite code col colgroup del em font head i img input ins kbd label link mark meta noscript s script small span strike strong style sub sup svg title tt u var";

/** Elements that stand on lines of their own. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(BLOCKS.split(" "));
const ELEMENTS: ReadonlySet<string> = new Set([...BLOCK_ELEMENTS, ...INLINE.split(" ")]);

/** Whether a tag may stand in a text that is no whole page: `A<B` and `<本年>` are text there. */
export function isElement(name: string): boolean {
  return ELEMENTS.has(name);
}

const NAME = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})(?=[\s/>])/;
/** What may follow the name of an element: no Chinese, as in 若x<p 则y>p. */
const BEHIND = /^\s*(?:[a-zA-Z:_/>"']|$)/;
/** A `<` in the value of an attribute: at most so many are passed. */
const MOST_PARTS = 8;

/**
 * Cuts a text at its tags; comments, declarations, scripts and styles are left out. Each `<` is looked at once, so
 * time is linear whatever the text. A `<` that opens no tag is text, and so is the tag of an unknown element unless
 * the text is a whole `page`.
 */
export function* tokens(html: string, page: boolean): Generator<Token> {
  const ends = new Map<string, number>();
  /** First place of an end from a position on; a mark that is missing once is not looked for again. */
  const endOf = (mark: string, from: number): number => {
    if (ends.get(mark) === -1) return -1;
    const found = indexOfMark(html, mark, from);
    if (found === -1) ends.set(mark, -1);
    return found;
  };
  let from = 0;
  let at = html.indexOf("<");
  while (at !== -1) {
    const next = tagAt(html, at, page, endOf);
    if (next === null) {
      at = html.indexOf("<", at + 1);
      continue;
    }
    if (at > from) yield { kind: "text", name: "", text: html.slice(from, at), at: from };
    if (next.token !== null) yield next.token;
    from = next.end;
    at = html.indexOf("<", from);
  }
  if (from < html.length) yield { kind: "text", name: "", text: html.slice(from), at: from };
}

function indexOfMark(html: string, mark: string, from: number): number {
  if (!mark.startsWith("</")) return html.indexOf(mark, from);
  for (let at = html.indexOf("</", from); at !== -1; at = html.indexOf("</", at + 2)) {
    if (html.slice(at, at + mark.length).toLowerCase() === mark) return at;
  }
  return -1;
}

interface Tag {
  /** Null for what is left out. */
  readonly token: Token | null;
  readonly end: number;
}

function tagAt(
  html: string,
  at: number,
  page: boolean,
  endOf: (mark: string, from: number) => number,
): Tag | null {
  if (html.startsWith("<!--", at)) {
    const end = endOf("-->", at + 4);
    if (end !== -1) return { token: null, end: end + 3 };
    return page ? { token: null, end: at + 4 } : null;
  }
  const found = NAME.exec(html.slice(at, at + 34));
  if (found === null) {
    if (!/^<[!?][a-zA-Z[]/.test(html.slice(at, at + 3))) return null;
    const end = html.indexOf(">", at);
    const next = html.indexOf("<", at + 1);
    return end === -1 || (next !== -1 && next < end) ? null : { token: null, end: end + 1 };
  }
  const name = (found[2] as string).toLowerCase();
  if (!page && !(isElement(name) && BEHIND.test(html.slice(at + found[0].length, at + 200)))) return null;
  const inner = at + found[0].length;
  const end = tagEnd(html, inner);
  if (end === -1) return null;
  const kind = found[1] === "/" ? "close" : "open";
  if (kind === "open" && RAW.has(name)) {
    const close = endOf(`</${name}`, end);
    return { token: null, end: close === -1 ? end + 1 : close };
  }
  if (RAW.has(name)) return { token: null, end: end + 1 };
  return { token: { kind, name, text: html.slice(inner, end), at }, end: end + 1 };
}

/** The `>` that ends a tag: not one in quotes; -1 where the tag does not end before the next one begins. */
function tagEnd(html: string, from: number): number {
  let limit = from;
  for (let part = 0; part < MOST_PARTS; part++) {
    const next = html.indexOf("<", limit);
    limit = next === -1 ? html.length : next;
    const end = unquoted(html, from, limit);
    if (end !== null) return end;
    // A quote that runs into another tag was never closed.
    if (next === -1 || NAME.test(html.slice(next, next + 34))) break;
    limit++;
  }
  const plain = html.indexOf(">", from);
  const next = html.indexOf("<", from);
  return plain !== -1 && (next === -1 || plain < next) ? plain : -1;
}

/** The `>` outside quotes before a limit; -1 where there is none; null where a quote is open at the limit. */
function unquoted(html: string, from: number, limit: number): number | null {
  let quote = "";
  for (let at = from; at < limit; at++) {
    const character = html[at] as string;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return at;
    else if ((character === '"' || character === "'") && /=\s?$/.test(html.slice(at - 2, at)))
      quote = character;
  }
  return quote === "" ? -1 : null;
}

/** The number that an attribute gives: `colspan="3"`, `ROWSPAN=2`; null where it is not given. */
export function numericAttribute(attributes: string, name: string): number | null {
  const at = attributes.toLowerCase().indexOf(name);
  if (at === -1) return null;
  const found = /^\s{0,3}=\s{0,3}["']?\s{0,3}(\d{1,6})/.exec(
    attributes.slice(at + name.length, at + name.length + 20),
  );
  return found === null ? null : Number(found[1]);
}
