/** What a program prints while it runs, line by line: texts as they are, other values as JSON. */
export async function said(program: () => Promise<unknown>): Promise<string> {
  const { log } = console;
  const lines: string[] = [];
  console.log = (...values: readonly unknown[]) => {
    lines.push(values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(" "));
  };
  try {
    await program();
  } finally {
    console.log = log;
  }
  return `${lines.join("\n")}\n`;
}
