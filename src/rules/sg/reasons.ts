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

/** Whether the section on 三公 tells a reason of an item, of what it is part of, or of a part of it. */
export function isExplained({ narrative }: Told, subject: string): boolean {
  const near = LINES.filter((line) => line.includes(subject)).flat();
  return narrative.reasons.some(
    ({ section, subjects }) =>
      section === "threePublic" &&
      (subjects.length === 0 || subjects.some((each) => each === subject || near.includes(each))),
  );
}
