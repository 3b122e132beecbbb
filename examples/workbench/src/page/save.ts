/** Saves bytes or a text as a file of the user. */
export function save(name: string, mime: string, content: Uint8Array | string): void {
  const parts = typeof content === "string" ? [content] : [content.slice()];
  const url = URL.createObjectURL(new Blob(parts, { type: mime }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The name of a file without its folders and its extension. */
export const baseOf = (name: string): string => (name.split("/").at(-1) ?? name).replace(/\.[^.]*$/, "");
