import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { ROOT } from "./folders";

/** A JSON Schema, or a part of one. */
export type SchemaNode = { [key: string]: unknown };

/** What the source says of one part of a type, and the types that its own type names. */
interface Part {
  readonly words: string;
  readonly names: readonly string[];
}

/** A type of the source: its parts, and the types that stand for it or under it. */
interface Told {
  readonly parts: ReadonlyMap<string, Part>;
  readonly names: readonly string[];
}

let types: ReadonlyMap<string, Told> | undefined;

/** Gives the properties of a schema the words that the docstrings of a type and of those under it have for them. */
export function describeBy(schema: SchemaNode, names: readonly string[]): void {
  types ??= typesOfSource();
  const own = partsOf(types, names);
  for (const [key, property] of nodesIn(schema.properties)) {
    const part = own
      .filter((parts) => parts.has(key))
      .sort((a, b) => shared(b, schema) - shared(a, schema))[0]
      ?.get(key);
    if (part !== undefined && part.words !== "") property.description ??= part.words;
    describeBy(property, part?.names ?? names);
  }
  for (const branch of ["anyOf", "oneOf", "items", "additionalProperties"]) {
    for (const [, node] of nodesIn(branch in schema ? [schema[branch]].flat() : [])) describeBy(node, names);
  }
}

function nodesIn(value: unknown): [string, SchemaNode][] {
  const isNode = (entry: [string, unknown]): entry is [string, SchemaNode] =>
    typeof entry[1] === "object" && entry[1] !== null;
  return Object.entries(value ?? {}).filter(isNode);
}

/** The parts of the types of some names, and of the types that stand for them. */
function partsOf(told: ReadonlyMap<string, Told>, names: readonly string[]): ReadonlyMap<string, Part>[] {
  const seen = new Set(names);
  for (const name of seen) for (const other of told.get(name)?.names ?? []) seen.add(other);
  return [...seen].flatMap((name) => told.get(name)?.parts ?? []);
}

/** How many properties of a schema a type has: of several types the likeliest is meant. */
function shared(parts: ReadonlyMap<string, Part>, schema: SchemaNode): number {
  return nodesIn(schema.properties).filter(([key]) => parts.has(key)).length;
}

function typesOfSource(): ReadonlyMap<string, Told> {
  const found = new Map<string, Told>();
  for (const file of readdirSync(`${ROOT}src`, { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".ts") || file.includes("generated")) continue;
    const text = readFileSync(`${ROOT}src/${file}`, "utf8");
    for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true).statements) {
      if (ts.isInterfaceDeclaration(statement)) {
        const names = (statement.heritageClauses ?? []).flatMap((clause) => namesIn(clause));
        found.set(statement.name.text, { parts: partsIn(statement), names });
      } else if (ts.isTypeAliasDeclaration(statement)) {
        found.set(statement.name.text, { parts: new Map(), names: namesIn(statement.type) });
      }
    }
  }
  return found;
}

function partsIn({ members }: ts.InterfaceDeclaration): Map<string, Part> {
  const own = members.filter(ts.isPropertySignature).map((member): [string, Part] => {
    const docs = ts.getJSDocCommentsAndTags(member).map(({ comment }) => ts.getTextOfJSDocComment(comment));
    const words = docs.join(" ").replace(/\s+/g, " ").trim();
    return [member.name.getText(), { words, names: member.type === undefined ? [] : namesIn(member.type) }];
  });
  return new Map(own);
}

/** The names of the types that a type or a clause mentions. */
function namesIn(node: ts.Node): string[] {
  const here =
    ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)
      ? [(ts.isTypeReferenceNode(node) ? node.typeName : node.expression).getText()]
      : [];
  const below: string[] = [];
  ts.forEachChild(node, (child) => {
    below.push(...namesIn(child));
  });
  return [...here, ...below];
}
