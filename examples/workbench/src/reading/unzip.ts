import { unzipSync } from "fflate";
import { InputError, messageOf } from "../../../input/input-error";
import { sniff } from "../../../input/sniff";
import { decodeText } from "../../../input/text";

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Most bytes that an archive may unpack to. */
const MOST_UNPACKED = 500_000_000;

/** The files of an archive, those of archives in it included; any other file is itself. */
export function unpacked(file: NamedBytes): NamedBytes[] {
  if (sniff(file.bytes) !== "archive" || !isZip(file.bytes)) return [file];
  let room = MOST_UNPACKED;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(file.bytes, {
      filter: ({ name, originalSize }) => {
        if (isOfTheSystem(name)) return false;
        room -= originalSize;
        if (room < 0) throw new Error("unpacks to more than 500 MB");
        return true;
      },
    });
  } catch (error) {
    const why = messageOf(error);
    throw new InputError({
      zh: `${file.name} 是损坏的压缩包：${why}`,
      en: `${file.name} is a broken archive: ${why}`,
    });
  }
  return Object.entries(entries)
    .filter(([, bytes]) => bytes.length > 0)
    .map(([name, bytes]) => ({ name: `${file.name}/${fileName(name)}`, bytes }));
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Folders, and what systems and office programs leave beside the files. */
const isOfTheSystem = (name: string): boolean =>
  name.endsWith("/") || name.split("/").some((step) => step === "__MACOSX" || /^(?:\.|~\$)/.test(step));

/** The name of an entry: those of older Chinese programs are in GB 18030 and come as a letter a byte. */
function fileName(name: string): string {
  if (!/[\x80-\xff]/.test(name) || /[^\0-\xff]/.test(name)) return name;
  return decodeText(Uint8Array.from(name, (letter) => letter.charCodeAt(0)));
}
