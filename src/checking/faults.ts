/** An object of which nothing is known yet: what plain JavaScript may pass. */
export type Parts = Readonly<Record<string, unknown>>;

/** The parts of an object; null for what is none. */
export function partsOf(value: unknown): Parts | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Parts) : null;
}

export function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

export function isOneOf(value: unknown, allowed: readonly string[]): value is string {
  return typeof value === "string" && allowed.includes(value);
}
