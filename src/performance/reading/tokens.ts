import { operatorIn } from "../measure";
import { readPrinted, tidyCell } from "../printed";
import { familyOf, kindOf } from "../taxonomy";

/** A cell, or a piece of one where cells wrap. */
export interface Token {
  readonly line: number;
  readonly text: string;
  /** Whether it stands behind another on its line, which a space keeps apart. */
  readonly inline?: true;
  /** It is of so many words that a space keeps apart. */
  readonly words?: number;
}

/** A bare number, as weights and scores are printed. */
export const isNumber = (text: string | undefined): boolean =>
  text !== undefined && /^\d+(?:\.\d+)?\s?分?$/.test(text);
/** A number, a dash or NaN. */
export const isFigure = (text: string): boolean => ["number", "mark", "nan"].includes(readPrinted(text).kind);
/** What the titles of levels have, each of them one of these. */
const SIGN_OF_LEVEL = /[量效本益持度]|指标/;
/** A title of a level. */
export const isLevel = (text: string): boolean =>
  text.length <= 16 &&
  SIGN_OF_LEVEL.test(text) &&
  (kindOf(text) !== null || (familyOf(text) !== null && /指标/.test(text)));

const PROPERTY = /^(?:(?:定性|定量|[正反逆负]向)(?:指标)?|文字(?:描述|说明|型)?)$/;
/** Whether a cell is a 指标性质: an operator, as sign or word, or 定性. */
export function isProperty(text: string): boolean {
  return operatorIn(text) !== null || PROPERTY.test(tidyCell(text));
}
