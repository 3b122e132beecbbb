import { need, needParts, type PartKinds } from "../errors";
import type { Finding } from "./finding";

const FINDING = {
  rule: "text",
  severity: "text",
  where: "list",
  against: "list",
} as const satisfies PartKinds;
const REMEDY = { thing: "text", low: "number", high: "number" } as const satisfies PartKinds;
const PLACE = { form: "text", row: "text", column: "text" } as const satisfies PartKinds;

/** Refuses what are no findings of a check. */
export function needFindings(findings: readonly Finding[], ...path: string[]): void {
  need("list", findings, ...path);
  for (let index = 0; index < findings.length; index++) {
    const { where, against } = needParts(findings[index] as Finding, FINDING, ...path, index);
    needPlaces(where, ...path, index, "where");
    needPlaces(against, ...path, index, "against");
    const { remedies } = findings[index] as Finding;
    if (remedies === undefined) continue;
    need("list", remedies, ...path, index, "remedies");
    for (let at = 0; at < remedies.length; at++)
      needParts(remedies[at], REMEDY, ...path, index, "remedies", at);
  }
}

/** Refuses what are no cells of forms. */
export function needPlaces(places: readonly unknown[], ...path: (string | number)[]): void {
  need("list", places, ...path);
  for (let index = 0; index < places.length; index++) needPlace(places[index], ...path, index);
}

/** Refuses what is no cell of a form. */
export function needPlace(place: unknown, ...path: (string | number)[]): void {
  needParts(place, PLACE, ...path);
}
