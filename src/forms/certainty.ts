/** How sure the source of a rule, form or scheme is: A seen or confirmed, B known content of the named document, C expert practice. */
export type Certainty = "A" | "B" | "C";
