import type { Said } from "./guard";

/** Words that ask whether a known name is meant: those that differ by one letter or in case alone; empty where none does. */
function meant(name: string, known: readonly string[]): Said {
  const like = known.filter((one) => one.toLowerCase() === name.toLowerCase() || isNear(one, name));
  if (like.length === 0) return ["", ""];
  const some = like.slice(0, 3);
  return [`（是不是${some.join("或")}？）`, `; is ${some.join(" or ")} meant?`];
}

/** What is expected, with the names that may be meant. */
export function orMeant([zh, en]: Said, name: unknown, known: readonly string[]): Said {
  if (typeof name !== "string") return [zh, en];
  const [mayZh, mayEn] = meant(name, known);
  return [zh + mayZh, en + mayEn];
}

/** Whether two names differ by one letter, left out, put in or changed, or by two that changed places. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.slice(at);
  if (long.length > short.length) return rest === long.slice(at + 1);
  if (rest.slice(1) === long.slice(at + 1)) return true;
  return rest[0] === long[at + 1] && rest[1] === long[at] && rest.slice(2) === long.slice(at + 2);
}
