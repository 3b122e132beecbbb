import * as z from "zod/mini";
import type { FieldsNode, Node, NumberNode, RequiredNode, Shape } from "../guard";

/** A schema of zod for values of one type, as they come in and as they go out. */
export type Schema<T> = z.ZodMiniType<T, T>;

/** The schema of zod that takes what the guard of a shape takes, and refuses what it refuses. */
export function zodOf<T>(shape: Shape<T>): Schema<T> {
  return schemaOf(shape, new Map()) as Schema<T>;
}

/** Shapes that stand in many places are made into a schema once. */
type Made = Map<Node, z.ZodMiniType>;

function schemaOf(node: Node, made: Made): z.ZodMiniType {
  const known = made.get(node);
  if (known !== undefined) return known;
  const schema = build(node, made);
  made.set(node, schema);
  return schema;
}

function build(node: Node, made: Made): z.ZodMiniType {
  switch (node.is) {
    case "text":
      return textOf(node);
    case "number":
      return numberOf(node);
    case "flag":
      return z.boolean();
    case "oneOf":
      return oneOf(node.values);
    case "orNull":
      return z.nullable(schemaOf(node.of, made));
    case "optional":
      return z.optional(schemaOf(node.of, made));
    case "list": {
      const list = z.array(schemaOf(node.of, made));
      return node.absent === undefined ? list : z._default(list, []);
    }
    case "fields":
      return objectOf(node, made);
    case "byKind": {
      const [first, ...rest] = node.kinds.map((kind) => objectOf(kind, made));
      if (first === undefined) return z.never();
      return z.discriminatedUnion("kind", [first, ...rest]);
    }
    case "either":
      return z.union(node.of.map((one) => schemaOf(one, made)));
  }
}

function textOf({ least, pattern, says }: Extract<RequiredNode, { is: "text" }>): z.ZodMiniType {
  const text = z.string();
  if (pattern === undefined) return least === undefined ? text : text.check(z.minLength(least));
  // Not by z.regex, which sets `lastIndex` of the expression: a shape is frozen.
  return text.check(
    z.refine((value) => pattern.test(value), says === undefined ? undefined : `expected ${says}`),
    z.meta({ pattern: pattern.source }),
  );
}

function numberOf({ whole, least, most, about }: NumberNode): z.ZodMiniType {
  let number: z.ZodMiniNumber<number> = whole ? z.int() : z.number();
  if (least !== undefined) number = number.check(z.gte(least));
  if (most !== undefined) number = number.check(z.lte(most));
  return about === undefined ? number : number.check(z.meta({ description: about }));
}

function oneOf(values: readonly (string | number | boolean)[]): z.ZodMiniType {
  const texts = values.filter((value) => typeof value === "string");
  return values.length > 1 && texts.length === values.length ? z.enum(texts) : z.literal(values);
}

function objectOf({ fields, others, about }: FieldsNode, made: Made): z.ZodMiniObject {
  const parts = Object.fromEntries(Object.entries(fields).map(([key, part]) => [key, schemaOf(part, made)]));
  const object = others === "refused" ? z.strictObject(parts) : z.object(parts);
  return about === undefined ? object : object.check(z.meta({ title: about }));
}
