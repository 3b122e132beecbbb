import type { DocumentView } from "../audit/model";
import type { Doc } from "./state";
export function Out(_: { readonly doc: Doc; readonly view: DocumentView }) {
  return null;
}
