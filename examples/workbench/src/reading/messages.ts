/** A workbook, a Word document or an archive, to be read by a worker of its own. */
export interface FileAsk {
  readonly name: string;
  readonly bytes: Uint8Array;
}
