import type { LocalizedText } from "../checking";
import { frozen } from "../frozen";

/** A rule of the catalogue that this folder does not judge, and why. */
export interface OutOfReach {
  readonly id: string;
  readonly reason: LocalizedText;
}

const internal = {
  zh: "需要未公开的财决内部报表（财决08、10、05_1等），公开表无从判断",
  en: "needs internal forms that are not published",
};

/**
 * Rules of the catalogue that cannot be judged from what is published.
 *
 * @example
 * ```ts
 * import { OUT_OF_REACH } from "juesuan/rules";
 * OUT_OF_REACH[0]?.id; // => "X-19"
 * ```
 */
export const OUT_OF_REACH: readonly OutOfReach[] = /* @__PURE__ */ frozen([
  { id: "X-19", reason: internal },
  { id: "X-30", reason: internal },
]);
