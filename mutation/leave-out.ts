import { beforeEach } from "vitest";

/** Tests that measure time or walk everything: a mutated source is slower, and each mutant would wait for them. */
const LEFT_OUT = (process.env.MUTATION_LEFT_OUT ?? "").split("\n").filter((name) => name !== "");

beforeEach(({ task, skip }) => {
  if (LEFT_OUT.includes(task.name)) {
    skip();
  }
});
