/**
 * A declaration with all that stands in it, frozen: what one caller gets of the library no other can change. It takes
 * the library's own values only, never those of a caller.
 */
export function frozen<T>(declaration: T): T {
  if (typeof declaration !== "object" || declaration === null || Object.isFrozen(declaration))
    return declaration;
  Object.freeze(declaration);
  for (const part of Object.values(declaration)) frozen(part);
  return declaration;
}

/** A function that makes a value when it is first asked for, and gives the same one ever after: loading costs nothing. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
