import type { Differences } from "./compare";

/** What is not read as it should be yet, by document and kind of difference, with the reason. */
export const PENDING: Readonly<Record<string, Partial<Record<keyof Differences, string>>>> = {
  "03-transport-cell-lines-no-blanks": {
    missing:
      "blank cells left out: rows of 04 with a bare 行次 on the right; 03 holds too few cells to be placed",
    unread:
      "blank cells left out: rows of 04 with a bare 行次 on the right; 03 holds too few cells to be placed",
  },
  "21-statistics-spaced-cells": {
    missing: "fund lines of 04 on the left only, one amount each, between pairs of both sides",
    unread: "fund lines of 04 on the left only, one amount each, between pairs of both sides",
  },
};
