import { unzipSync } from "fflate";
import { InputError, messageOf } from "../../../input/input-error";
import { sniff } from "../../../input/sniff";
import { decodeText } from "../../../input/text";

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What archives may unpack to. */
export interface Bounds {
  /** Bytes of all files together. */
  readonly bytes: number;
  readonly files: number;
  /** Archives in archives. */
  readonly depth: number;
}

export const BOUNDS: Bounds = { bytes: 500_000_000, files: 5_000, depth: 4 };

/** Whether a file is an archive that is unpacked here. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && sniff(bytes) === "archive";

/** The files of an archive, those of archives in it included. */
export function unpacked(archive: NamedBytes, bounds = BOUNDS): NamedBytes[] {
  const files = new Unpacking(bounds).files(archive, bounds.depth);
  if (files.length === 0)
    throw new InputError({ zh: `${archive.name} 里没有文件`, en: `${archive.name} holds no file` });
  return files;
}

class Unpacking {
  private bytes: number;
  private room: number;

  constructor(private readonly bounds: Bounds) {
    this.bytes = bounds.bytes;
    this.room = bounds.files;
  }

  files(archive: NamedBytes, depth: number): NamedBytes[] {
    return Object.entries(this.entries(archive))
      .filter(([, bytes]) => bytes.length > 0)
      .flatMap(([name, bytes]) => {
        const file = { name: `${archive.name}/${fileName(name)}`, bytes };
        // One that is deeper is said to be an archive, as one of another kind is.
        return depth > 1 && isArchive(bytes) ? this.files(file, depth - 1) : [file];
      });
  }

  private entries({ name: archive, bytes }: NamedBytes): Record<string, Uint8Array> {
    try {
      return unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          if (isOfTheSystem(name)) return false;
          this.take(archive, originalSize);
          return true;
        },
      });
    } catch (error) {
      if (error instanceof InputError) throw error;
      const why = messageOf(error);
      throw new InputError({
        zh: `${archive} 是损坏的压缩包：${why}`,
        en: `${archive} is a broken archive: ${why}`,
      });
    }
  }

  /** Takes room for a file before it is unpacked: nothing is unpacked beyond the size that it says. */
  private take(archive: string, bytes: number): void {
    this.bytes -= bytes;
    this.room -= 1;
    const most = this.bounds.bytes / 1_000_000;
    if (this.bytes < 0)
      throw new InputError({
        zh: `${archive} 解压后超过 ${most} MB，请分开解压后再放入`,
        en: `${archive} unpacks to more than ${most} MB: unpack it first and bring its files in parts`,
      });
    if (this.room < 0)
      throw new InputError({
        zh: `${archive} 里的文件超过 ${this.bounds.files} 个，请分开解压后再放入`,
        en: `${archive} holds more than ${this.bounds.files} files: unpack it first and bring its files in parts`,
      });
  }
}

/** Folders, and what systems and office programs leave beside the files. */
export const isOfTheSystem = (name: string): boolean =>
  name.endsWith("/") || name.split("/").some((step) => step === "__MACOSX" || /^(?:\.|~\$)/.test(step));

/** The name of an entry: those of older Chinese programs are in GB 18030 and come as a letter a byte. */
function fileName(name: string): string {
  if (!/[\x80-\xff]/.test(name) || /[^\0-\xff]/.test(name)) return name;
  return decodeText(Uint8Array.from(name, (letter) => letter.charCodeAt(0)));
}
