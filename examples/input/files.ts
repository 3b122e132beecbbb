import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { InputError, messageOf } from "./input-error";
import { SENTENCES } from "./sentences";

/** Extensions that are looked into in a folder; a file named on the command line is read whatever its name. */
const READ = new Set(
  "pdf xlsx xlsm xlsb xls et ods docx doc wps ofd odt rtf html htm xhtml md txt csv tsv".split(" "),
);

/** The files to read, and those of a folder that are left out. */
export interface Found {
  readonly files: readonly string[];
  readonly leftOut: readonly string[];
}

/** The files that are meant: a file is itself, a folder all it holds, sorted by name. */
export function findFiles(paths: readonly string[]): Found {
  const files: string[] = [];
  const leftOut: string[] = [];
  for (const path of paths) {
    if (!isFolder(path)) {
      files.push(path);
      continue;
    }
    const before = files.length;
    for (const file of filesIn(path)) {
      if (READ.has(extname(file).slice(1).toLowerCase())) files.push(file);
      else leftOut.push(file);
    }
    if (files.length === before) throw new InputError(SENTENCES.emptyFolder(path));
  }
  return { files, leftOut };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // A file that is not there is reported when it is read.
    return false;
  }
}

function filesIn(folder: string): string[] {
  let entries: ReturnType<typeof readFolder>;
  try {
    entries = readFolder(folder);
  } catch (error) {
    throw new InputError(SENTENCES.cannotOpen(folder, messageOf(error)));
  }
  return entries
    .filter(({ name }) => !name.startsWith(".") && !name.startsWith("~$"))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
    });
}

function readFolder(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}
