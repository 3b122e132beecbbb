import type { Line } from "../line";

/**
 * A piece of text as a PDF library gives it: a character, a word or a run of words of one printed line, with the box
 * that it fills on the page as it is seen (points, y downwards; `x` and `y` are the upper left corner).
 */
export interface PageText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise by which its baseline is turned; 0 where absent. */
  readonly angle?: number;
  /** Whether its characters stand one below the other. */
  readonly vertical?: boolean;
  /** Any name of its font: a font whose text is nonsense is judged as a whole. */
  readonly font?: string;
  /** The box that it is clipped to, where that is known: text too long for its cell lies beyond it. */
  readonly clip?: PageImage;
  /** Whether the library itself says that its font has no mapping to Unicode. */
  readonly fontless?: boolean;
}

/** A ruling line: both ends, points, y downwards. A thin filled rectangle is one too: its middle line. */
export interface PageRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The box of a picture. */
export interface PageImage {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page with positions, as any PDF library's output can be told: points from the upper left corner, y downwards. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PageText[];
  readonly rules: readonly PageRule[];
  /** Degrees clockwise by which the page is still to be turned for reading; 0 where absent. */
  readonly rotation?: number;
  /** Its pictures; absent where the library does not tell. */
  readonly images?: readonly PageImage[];
  /** Whether all of its text is drawn invisibly, as recognised text lies under a scan; absent where unknown. */
  readonly invisible?: boolean;
}

/** What a page holds that was not read, or only with doubt. */
export type PageProblemCode =
  | "scanned"
  | "no-text"
  | "ocr"
  | "nonsense"
  | "turned"
  | "watermark"
  | "running"
  | "outside"
  | "invalid"
  | "too-many-rules"
  | "too-many-cells";

/** Something on a page that was left out or is in doubt; data, of which a report makes sentences. */
export interface PageProblem {
  /** 1-based number of the page. */
  readonly page: number;
  /**
   * `scanned`: a picture and no text. `no-text`: nothing at all. `ocr`: the text was recognised from a picture.
   * `nonsense`: a font without mapping to Unicode; its texts are read as `\uFFFD`. `turned`: text at an angle, left
   * out. `watermark`: large print across other text, left out. `running`: a head or foot that stands on many pages,
   * kept on the first alone; or a page number. `outside`: text beyond the page. `invalid`: positions that are no
   * numbers. `too-many-rules`, `too-many-cells`: the ruling lines are not read as a table.
   */
  readonly code: PageProblemCode;
  /** How many pieces of text, or ruling lines, it concerns. */
  readonly count: number;
  /** The first of what was found. */
  readonly sample: string;
}

/** The pages as lines, and what was not read of them. */
export interface PagesReading {
  readonly lines: Line[];
  readonly problems: PageProblem[];
}
