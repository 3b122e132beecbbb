/**
 * Mutants that no test can kill, or none should: each with its reason. A mutant is named by the line it changes,
 * the text it replaces there and the text it puts in its place, so that it is found again where lines move.
 */
export interface KnownSurvivor {
  readonly file: string;
  /** The line of the source, without the spaces around it. */
  readonly line: string;
  /** What the mutant puts in. */
  readonly by: string;
  /** What it replaces, where the line has several mutants that put in the same. */
  readonly original?: string;
  readonly reason: string;
}

type Mutated = readonly [line: string, by: string, original?: string];

/** Mutants of one file that survive for one reason. */
function survive(file: string, reason: string, mutants: readonly Mutated[]): KnownSurvivor[] {
  return mutants.map(([line, by, original]) => ({
    file,
    line,
    by,
    reason,
    ...(original === undefined ? {} : { original }),
  }));
}

export const KNOWN_SURVIVORS: readonly KnownSurvivor[] = [
  ...survive(
    "src/money/read-plain.ts",
    "sends more texts the long way (`readPrintedFigure`), which reads the same",
    [
      ["export function readPlainFigure(text: string, unit: Unit): AmountFigure | undefined {", "{}"],
      ["const negative = text.charCodeAt(0) === MINUS;", "false"],
      ["if (length === first) return undefined;", "true"],
      ["for (let i = first; i < length; i++) {", "i <= length"],
      ["for (let i = first; i < length; i++) {", "i--"],
      ["if (code >= ZERO && code <= NINE) {", "false"],
      ["if (code >= ZERO && code <= NINE) {", "code > ZERO"],
      ["if (code >= ZERO && code <= NINE) {", "code < NINE"],
      ["} else if (code === POINT && scale === 0) scale = 1;", "false"],
      ["} else if (code === POINT && scale === 0) scale = 1;", "scale !== 0"],
      ["if (scale === 1 || scale > COARSE) return undefined;", "true", "scale === 1 || scale > COARSE"],
      ["if (scale === 1 || scale > COARSE) return undefined;", "scale >= COARSE"],
      ["if (fen === null) return undefined;", "true"],
    ],
  ),
  ...survive(
    "src/money/read-printed.ts",
    "the group always takes part in the match: the default only tells its type",
    [
      ['head = "",', '"Stryker was here!"'],
      ['integer = "",', '"Stryker was here!"'],
      ['fraction = "",', '"Stryker was here!"'],
    ],
  ),
  ...survive(
    "src/money/read-printed.ts",
    "every part may be missing, so the match always begins at the first character",
    [
      [
        "/^( *(?:¥ *)?(?:([-+(]) *(?:¥ *)?)?)(\\d*(?:[ ,]+\\d+)*)( *\\. *)?(\\d*)(?:( *(?:[万亿](?: *元)?|元))( *\\))?|( *\\))( *(?:[万亿](?: *元)?|元))?)? */;",
        "/( *(?:¥ *)?(?:([-+(]) *(?:¥ *)?)?)(\\d*(?:[ ,]+\\d+)*)( *\\. *)?(\\d*)(?:( *(?:[万亿](?: *元)?|元))( *\\))?|( *\\))( *(?:[万亿](?: *元)?|元))?)? */",
      ],
    ],
  ),
  ...survive("src/money/round.ts", "-0 becomes 0 in `fen`", [
    ["return fen(value < 0 ? -steps * step : steps * step);", "value <= 0"],
  ]),
  ...survive("src/money/format.ts", "an amount of zero has no steps, and so no sign", [
    ['const sign = value < 0 && steps !== 0 ? "-" : "";', "value <= 0"],
  ]),
  ...survive("src/money/interval.ts", "of a factor of zero both ends are zero", [
    [
      "return factor < 0 ? interval(high * factor, low * factor) : interval(low * factor, high * factor);",
      "factor <= 0",
    ],
  ]),
  ...survive(
    "src/money/characters.ts",
    "｟ and the control character it would become are refused at the same place",
    [
      [
        "if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0); // full-width ASCII",
        "code <= 0xff5f",
      ],
    ],
  ),
];
