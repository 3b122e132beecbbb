import type * as z from "zod/mini";

/** The fields of JSON data that have the wrong shape, the first ten, each with what was expected. */
export function wrongFields(error: z.core.$ZodError): string {
  return error.issues
    .slice(0, 10)
    .map(
      (issue) =>
        `${issue.path.length === 0 ? "(top)" : issue.path.join(".")}: ${issue.message}, ${detail(issue)}`,
    )
    .join("; ");
}

function detail(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return `expected ${issue.expected}`;
  if (issue.code === "unrecognized_keys") return `unknown key ${issue.keys.join(", ")}`;
  if (issue.code === "invalid_value") return `expected ${issue.values.join(" or ")}`;
  return issue.code;
}
