/** The lines of a Markdown table; columns of numbers, all but the first, stand to the right. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  columns: "texts" | "numbers" = "texts",
): string[] {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    `|${heads.map((head) => (head === "" ? " |" : ` ${head} |`)).join("")}`,
    columns === "numbers"
      ? line(heads.map((_, at) => (at === 0 ? "---" : "---:")))
      : `|${"---|".repeat(heads.length)}`,
    ...rows.map(line),
  ];
}

/** Text that may stand in a cell. */
export function cellText(text: string): string {
  return text.replace(/\|/g, "\\|");
}
