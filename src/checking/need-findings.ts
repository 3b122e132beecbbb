import { need, needParts, type PartKinds } from "../errors";
import type { Finding } from "./finding";

const FINDING = {
  rule: "text",
  severity: "text",
  where: "list",
  against: "list",
} as const satisfies PartKinds;
const PLACE = { form: "text", row: "text", column: "text" } as const satisfies PartKinds;

/** Refuses what are no findings of a check. */
export function needFindings(findings: readonly Finding[], ...path: string[]): void {
  need("list", findings, ...path);
  for (let index = 0; index < findings.length; index++) {
    const { where, against } = needParts(findings[index] as Finding, FINDING, ...path, index);
    needPlaces(where, ...path, index, "where");
    needPlaces(against, ...path, index, "against");
  }
}

/** Refuses what are no cells of forms. */
export function needPlaces(places: readonly unknown[], ...path: (string | number)[]): void {
  need("list", places, ...path);
  for (let index = 0; index < places.length; index++) needParts(places[index], PLACE, ...path, index);
}
