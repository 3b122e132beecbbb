import { describe, expect, it } from "vitest";
import { entries, ROOT } from "../../scripts/folders";
import { audit, read } from "../../src/disclosure";
import { formOf, layoutFor } from "../../src/forms";
import { chooseScheme, evaluationOf, kindOf } from "../../src/performance";
import { loadDocument } from "../corpus/load";

/** Documents with findings of each family, evaluations and sentences. */
const AUDITED = ["04-market-layout", "15-planted-exact", "22-narratives", "29-county-tabs"];

/** Each object that stands in a value, with the way to it. */
function objectsIn(value: unknown): Map<object, string> {
  const found = new Map<object, string>();
  const visit = (part: unknown, path: string): void => {
    if (typeof part !== "object" || part === null || found.has(part) || isSchema(part)) return;
    found.set(part, path);
    if (part instanceof Map || part instanceof Set) {
      for (const member of part) visit(member, `${path}{}`);
      return;
    }
    for (const [key, member] of Object.entries(part)) visit(member, `${path}.${key}`);
  };
  visit(value, "");
  return found;
}

/** The ways to what in a value is not frozen; a Map or a Set cannot be. */
const openIn = (value: unknown): string[] =>
  [...objectsIn(value)]
    .filter(([part]) => !Object.isFrozen(part) || part instanceof Map || part instanceof Set)
    .map(([, path]) => path);

const evaluation = evaluationOf({
  kind: "project",
  name: "项目",
  indicators: [{ level1: "产出指标", name: "次数", target: "≥2次", actual: "2次", weight: "50" }],
});

function audited(text: string) {
  const disclosure = read(text);
  return [disclosure, audit(disclosure)];
}

/** A schema of zod fills caches of its own when it is first used. */
const isSchema = (value: unknown): boolean => typeof value === "object" && value !== null && "_zod" in value;

describe("what the library hands out cannot be changed for others", () => {
  it.each(Object.values(entries()))("in the tables that %s exports", async (file) => {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ ROOT + file);
    const open = Object.entries(exported).flatMap(([name, value]) =>
      openIn(value).map((path) => name + path),
    );
    expect(open).toEqual([]);
  });

  it.each([
    ["formOf", () => formOf("income")],
    ["layoutFor", () => layoutFor("上海", 2024)],
    ["kindOf", () => kindOf("数量指标")],
    ["chooseScheme", () => chooseScheme(evaluation)],
  ])("in what %s returns", (_, value) => {
    expect(objectsIn(value()).size).toBeGreaterThan(0);
    expect(openIn(value())).toEqual([]);
  });

  it.each(AUDITED)("in two audits of %s, which share nothing that is open", (name) => {
    const { input } = loadDocument(name);
    if (typeof input !== "string") return;
    const [one, other] = [objectsIn(audited(input)), objectsIn(audited(input))];
    expect(one.size).toBeGreaterThan(100);
    expect([...one].filter(([part]) => other.has(part) && !Object.isFrozen(part))).toEqual([]);
  });
});
