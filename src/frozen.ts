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
