import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** The rows of a long list that are in the page: those in sight and some beyond. */
export interface Window {
  readonly box: RefObject<HTMLElement | null>;
  readonly from: number;
  readonly to: number;
  /** Room of the rows above and below, in pixels. */
  readonly above: number;
  readonly below: number;
  readonly moved: () => void;
}

/** Rows beyond those in sight that are there already when the window moves. */
const SPARE = 12;

/**
 * A window over rows of one height, so that thousands stay smooth. The row to bring into sight is brought there when it
 * changes.
 */
export function useWindow(count: number, height: number, sight: number | null): Window {
  const box = useRef<HTMLElement>(null);
  const [[first, last], setRange] = useState<readonly [number, number]>([0, 60]);
  const moved = () => {
    const { scrollTop = 0, clientHeight = 600 } = box.current ?? {};
    setRange([
      Math.max(0, Math.floor(scrollTop / height) - SPARE),
      Math.ceil((scrollTop + clientHeight) / height) + SPARE,
    ]);
  };
  useLayoutEffect(moved, [count, height]);
  useEffect(() => {
    if (sight === null || box.current === null) return;
    const top = sight * height;
    const { scrollTop, clientHeight } = box.current;
    if (top < scrollTop || top + height > scrollTop + clientHeight)
      box.current.scrollTop = Math.max(0, top - clientHeight / 2);
  }, [sight]);
  const to = Math.min(count, last);
  const from = Math.min(first, to);
  return { box, from, to, above: from * height, below: (count - to) * height, moved };
}

interface Props {
  readonly count: number;
  /** Height of every row in pixels. */
  readonly height: number;
  readonly row: (index: number) => ComponentChildren;
  readonly sight?: number | null;
  readonly label: string;
}

/** A long list of rows of one height. */
export function Windowed({ count, height, row, sight = null, label }: Props) {
  const { box, from, to, above, below, moved } = useWindow(count, height, sight);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section class="windowed" ref={box} onScroll={moved} tabIndex={0} aria-label={label}>
      <div style={{ height: `${above}px` }} />
      {Array.from({ length: to - from }, (_, at) => row(from + at))}
      <div style={{ height: `${below}px` }} />
    </section>
  );
}
