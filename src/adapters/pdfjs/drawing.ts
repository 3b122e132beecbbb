import type { PageImage, PageRule } from "../../tables";
import { appliedTo, type Bounds, type Matrix, matrixFrom, numbersFrom, shared, times } from "./matrix";
import { boundsOf, filledRules, type Path, pathFrom, strokedRules } from "./paths";
import type { Operator, PdfjsOperatorList } from "./types";

/** What a page draws beside its text. */
export interface Drawing {
  readonly rules: readonly PageRule[];
  readonly images: readonly PageImage[];
  /** Whether there is text and all of it is drawn invisibly. */
  readonly invisible: boolean;
}

/** What the operators before have set. */
interface State {
  readonly matrix: Matrix;
  readonly clip: Bounds;
  readonly strokes: boolean;
  readonly fills: boolean;
  readonly strokeAlpha: number;
  readonly fillAlpha: number;
  readonly textMode: number;
}

const STROKES: readonly Operator[] = [
  "stroke",
  "closeStroke",
  "fillStroke",
  "eoFillStroke",
  "closeFillStroke",
  "closeEOFillStroke",
];
const FILLS: readonly Operator[] = [
  "fill",
  "eoFill",
  "fillStroke",
  "eoFillStroke",
  "closeFillStroke",
  "closeEOFillStroke",
];

/** Follows the operators of a page; `names` tells which operator a number is. */
export function drawingOf(
  { fnArray, argsArray }: PdfjsOperatorList,
  names: ReadonlyMap<number, Operator>,
  viewport: Matrix,
  page: Bounds,
): Drawing {
  const pen = new Pen(viewport, page, names);
  for (const [at, number] of fnArray.entries()) {
    const name = names.get(number);
    if (name !== undefined) pen.draw(name, argsArray[at]);
  }
  return pen;
}

/** Deepest nesting of saved states. */
const DEEPEST = 1000;

/** The state of drawing, and what it has left on the page. */
class Pen implements Drawing {
  readonly rules: PageRule[] = [];
  readonly images: PageImage[] = [];
  private readonly saved: State[] = [];
  private state: State;
  private clipping = false;
  private annotations = 0;
  private shown = 0;
  private hidden = 0;

  constructor(
    matrix: Matrix,
    clip: Bounds,
    private readonly names: ReadonlyMap<number, Operator>,
  ) {
    const visible = { strokes: true, fills: true, strokeAlpha: 1, fillAlpha: 1, textMode: 0 };
    this.state = { matrix, clip, ...visible };
  }

  get invisible(): boolean {
    return this.hidden > 0 && this.shown === this.hidden;
  }

  draw(name: Operator, args: unknown): void {
    if (name === "beginAnnotation") this.annotations++;
    else if (name === "endAnnotation") this.annotations--;
    // What a form field shows is drawn with states of its own, which it gives back.
    if (this.annotations > 0) return;
    const list = Array.isArray(args) ? args : [];
    if (name === "save") this.save();
    else if (name === "restore" || name === "paintFormXObjectEnd") this.restore();
    else if (name === "paintFormXObjectBegin") this.beginForm(list);
    else if (name === "transform") this.transform(args);
    else if (name === "clip" || name === "eoClip") this.clipping = true;
    else if (name === "constructPath") this.paint(pathFrom(args));
    else if (name === "showText") this.show();
    else if (name.startsWith("paint")) this.image();
    else this.state = { ...this.state, ...settingsOf(name, list) };
  }

  private save(): void {
    if (this.saved.length < DEEPEST) this.saved.push(this.state);
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(args: unknown): void {
    const matrix = matrixFrom(args);
    if (matrix !== null) this.state = { ...this.state, matrix: times(this.state.matrix, matrix) };
  }

  private beginForm([matrix, box]: readonly unknown[]): void {
    this.save();
    this.transform(matrix);
    const bounds = numbersFrom(box);
    if (bounds?.length === 4) this.clipTo(appliedTo(this.state.matrix, bounds as unknown as Bounds));
  }

  private clipTo(bounds: Bounds): void {
    this.state = { ...this.state, clip: shared(this.state.clip, bounds) };
  }

  private show(): void {
    this.shown++;
    if (this.state.textMode % 4 === 3) this.hidden++;
  }

  private image(): void {
    const [x1, y1, x2, y2] = shared(this.state.clip, appliedTo(this.state.matrix, [0, 0, 1, 1]));
    if (x2 > x1 && y2 > y1) this.images.push({ x: x1, y: y1, width: x2 - x1, height: y2 - y1 });
  }

  private paint(path: Path): void {
    const { matrix, strokes, fills, strokeAlpha, fillAlpha } = this.state;
    const paint = this.names.get(path.paint);
    if (paint !== undefined) {
      if (strokes && strokeAlpha > 0 && STROKES.includes(paint)) this.rule(strokedRules(path, matrix));
      if (fills && fillAlpha > 0 && FILLS.includes(paint)) this.rule(filledRules(path, matrix));
    }
    if (!this.clipping) return;
    this.clipping = false;
    const bounds = boundsOf(path, matrix);
    if (bounds !== null) this.clipTo(bounds);
  }

  /** Keeps what of the rules lies within the clip. */
  private rule(rules: readonly PageRule[]): void {
    const [left, top, right, bottom] = this.state.clip;
    for (const { x1, y1, x2, y2 } of rules) {
      const straight = Math.abs(x1 - x2) < STRAIGHT || Math.abs(y1 - y2) < STRAIGHT;
      if (!straight) continue;
      const [ax, bx] = [Math.max(Math.min(x1, x2), left - EDGE), Math.min(Math.max(x1, x2), right + EDGE)];
      const [ay, by] = [Math.max(Math.min(y1, y2), top - EDGE), Math.min(Math.max(y1, y2), bottom + EDGE)];
      if (ax <= bx && ay <= by) this.rules.push({ x1: ax, y1: ay, x2: bx, y2: by });
    }
  }
}

/** A rule that leaves its direction by less is straight. */
const STRAIGHT = 2;
/** A rule on the edge of what is clipped is seen by half. */
const EDGE = 0.75;

/** What an operator sets. */
function settingsOf(name: Operator, [value]: readonly unknown[]): Partial<State> {
  if (name === "setStrokeRGBColor") return { strokes: !isWhite(value) };
  if (name === "setFillRGBColor") return { fills: !isWhite(value) };
  if (name === "setStrokeColorN") return { strokes: true };
  if (name === "setFillColorN") return { fills: true };
  if (name === "setStrokeTransparent") return { strokes: false };
  if (name === "setFillTransparent") return { fills: false };
  if (name === "setTextRenderingMode") return typeof value === "number" ? { textMode: value } : {};
  if (name !== "setGState" || !Array.isArray(value)) return {};
  const out: { strokeAlpha?: number; fillAlpha?: number } = {};
  for (const [key, setting] of value.filter(Array.isArray)) {
    if (key === "CA" && typeof setting === "number") out.strokeAlpha = setting;
    if (key === "ca" && typeof setting === "number") out.fillAlpha = setting;
  }
  return out;
}

/** Whether a colour (`#rrggbb`) cannot be told from paper. */
function isWhite(colour: unknown): boolean {
  return typeof colour === "string" && /^#f[9a-f]f[9a-f]f[9a-f]$/i.test(colour);
}
