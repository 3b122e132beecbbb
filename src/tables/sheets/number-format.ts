/** What a number format says about the number that is seen. */
export interface FormatReading {
  readonly kind: "plain" | "percent" | "date" | "scaled";
  /** Decimals that are always shown; null where the format does not say. */
  readonly decimals: number | null;
  /** Words that the format sets before and behind the number, as in `0"个"`. */
  readonly before: string;
  readonly behind: string;
}

const GENERAL: FormatReading = { kind: "plain", decimals: null, before: "", behind: "" };
const LONGEST = 200;

/** Reads the part of a number format that holds for positive numbers. */
export function readFormat(format: string | undefined): FormatReading {
  if (format === undefined || format.length > LONGEST) return GENERAL;
  const [section = ""] = format.split(";");
  if (/^(?:general|@|)$/i.test(section.trim())) return GENERAL;
  const scaled = { ...GENERAL, kind: "scaled" as const };
  // 0!.0 and 0\.0 show a point that is not the decimal point.
  if (/[0#?][!\\]\.|[0#?]"\."/.test(section)) return scaled;
  const bare = section
    .replace(/\[[^\]]*\]/g, "")
    .replace(/[_*]./g, "")
    .replace(/[\\!](.)/g, '"$1"');
  const digits = bare.replace(/"[^"]*"/g, "");
  if (/[ymdhs]/i.test(digits.replace(/general/gi, ""))) return { ...GENERAL, kind: "date" };
  const number = /[0#?][0#?,]*(?:\.[0#?]*)?,*/.exec(digits)?.[0] ?? "";
  if (/,$|,\./.test(number)) return scaled;
  const decimals = (number.split(".")[1] ?? "").replace(/[^0]/g, "").length;
  const kind = digits.includes("%") ? "percent" : "plain";
  return { kind, decimals: number === "" ? null : decimals, ...words(bare) };
}

/** Words of a format that change what a reader understands: Chinese, or a comparison. */
function words(bare: string): { before: string; behind: string } {
  const at = bare.replace(/"[^"]*"/g, (quoted) => " ".repeat(quoted.length)).search(/[0#?]/);
  if (at === -1) return { before: "", behind: "" };
  return { before: quotedIn(bare.slice(0, at)), behind: quotedIn(bare.slice(at)) };
}

function quotedIn(part: string): string {
  const text = (part.match(/"[^"]*"/g) ?? []).map((quoted) => quoted.slice(1, -1)).join("");
  return /[\u2264\u2265\u4e00-\u9fff<>=＜＞＝]/.test(text) ? text : "";
}

/** Decimals that are kept beyond the format: as fine as 分 in 万元. */
const FINEST = 6;

/**
 * The number as it is meant: without the noise of binary arithmetic, with the decimals that its format shows, and
 * with more where it has more, up to a 分 in 万元. What is finer is the result of a division, and shown rounded.
 */
export function numberText(value: number, { kind, decimals, before, behind }: FormatReading): string {
  if (!Number.isFinite(value)) return `#${value}`;
  const shown = Number((kind === "percent" ? value * 100 : value).toPrecision(15)) + 0;
  const text = String(shown);
  const own = text.includes("e") ? FINEST + 1 : (text.split(".")[1] ?? "").length;
  const fixed =
    decimals !== null && Math.abs(shown) < 1e15 && (own < decimals || own > FINEST)
      ? shown.toFixed(decimals)
      : text;
  return `${before}${fixed}${kind === "percent" ? "%" : ""}${behind}`;
}

const DAY = 86_400_000;
/** Days from the first day of spreadsheets to 1970; they count a 29 February 1900 that never was. */
const EPOCH = 25_569;
const LAST_DAY = 2_958_466;

/** The date of a serial number. */
export function serialDate(serial: number): string {
  if (!(serial >= 0 && serial < LAST_DAY)) return `#${serial}`;
  return dateText(new Date(Math.round((serial - EPOCH) * DAY)));
}

/** `2024-12-31`, with its time where it has one: no such text is a figure. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "#DATE";
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 5)}`;
}
