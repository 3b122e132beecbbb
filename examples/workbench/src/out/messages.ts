import type { Audit, Page } from "juesuan/disclosure";
import type { Locale } from "juesuan/report";
import type { ChartPicture, OutId } from "./index";

/** A file to be written, in a worker of its own. */
export interface OutAsk {
  readonly id: OutId;
  readonly audit: Audit;
  readonly locale: Locale;
  readonly pdf: Uint8Array | null;
  readonly pages: readonly Page[] | null;
  readonly charts: readonly ChartPicture[];
}
