import { isOfTheSystem, type NamedBytes } from "../reading/unzip";

/** A file with its path, where a folder was chosen. */
async function namedBytes(file: File, path = file.webkitRelativePath): Promise<NamedBytes> {
  return { name: path === "" ? file.name : path, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The files of an input; of a folder, without what systems leave in it. */
export async function chosenFiles(input: HTMLInputElement): Promise<NamedBytes[]> {
  const files = [...(input.files ?? [])].filter(
    ({ webkitRelativePath }) => !isOfTheSystem(webkitRelativePath),
  );
  return Promise.all(files.map((file) => namedBytes(file)));
}

/** All files that were dropped, those in folders included, sorted by name. */
export async function droppedFiles(transfer: DataTransfer | null): Promise<NamedBytes[]> {
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return Promise.all([...(transfer?.files ?? [])].map((file) => namedBytes(file)));
  const found = await Promise.all(entries.map((entry) => filesOf(entry)));
  return found.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function filesOf(entry: FileSystemEntry): Promise<NamedBytes[]> {
  if (isOfTheSystem(entry.fullPath)) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [await namedBytes(file, entry.fullPath.slice(1))];
  }
  const inside = await Promise.all((await entriesOf(entry as FileSystemDirectoryEntry)).map(filesOf));
  return inside.flat();
}

/** A browser tells the entries of a folder a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
