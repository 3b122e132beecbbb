import { type Remedy, remedyOfWords } from "../../checking";
import type { Told } from "../nt/facts";

const WHOLE = "三公经费";

/** Items of which each is part of the one before it in its line: a reason told of a whole or a part explains both. */
const LINES: readonly (readonly string[])[] = [
  [WHOLE, "因公出国（境）费"],
  [WHOLE, "公务用车购置及运行维护费", "公务用车购置费"],
  [WHOLE, "公务用车购置及运行维护费", "公务用车运行维护费"],
  [WHOLE, "公务接待费", "国内公务接待费"],
  [WHOLE, "公务接待费", "外事接待费"],
  [WHOLE, "公务接待费", "国（境）外公务接待费"],
];

/** Whether a change of this is one of 三公, and not of the cost of one car. */
export const isOfThree = (subject: string): boolean => LINES.some((line) => line.includes(subject));

/**
 * Tells of an item whether the section on 三公 tells a reason of it, of what it is part of, or of a part of it. A reason
 * of which the text does not say what it explains explains all.
 */
export function explainedIn({ narrative }: Told): (subject: string) => boolean {
  const reasons = narrative.reasons.filter(({ section }) => section === "threePublic");
  if (reasons.some(({ subjects }) => subjects.length === 0)) return () => true;
  const named = new Set(reasons.flatMap(({ subjects }) => subjects));
  const near = LINES.filter((line) => line.some((item) => named.has(item))).flat();
  const explained = new Set([...named, ...near]);
  return (subject) => explained.has(subject);
}

/** A reason told of an item: it mends every finding that misses it, in whatever line it would stand. */
export function reasonRemedy(subject: string): Remedy {
  return remedyOfWords(`${subject}：增减原因`, 0);
}
