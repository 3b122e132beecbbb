import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

interface Props {
  readonly count: number;
  /** Height of every row in pixels. */
  readonly height: number;
  readonly row: (index: number) => ComponentChildren;
  /** A row to bring into sight when it changes. */
  readonly sight?: number | null;
  readonly label: string;
}

/** Rows beyond the window that are there already when it moves. */
const SPARE = 12;

/** A long list of rows of one height: only those in sight are in the page, so that thousands stay smooth. */
export function Windowed({ count, height, row, sight = null, label }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [[from, to], setRange] = useState<readonly [number, number]>([0, 60]);
  const measure = () => {
    const { scrollTop = 0, clientHeight = 600 } = box.current ?? {};
    setRange([
      Math.max(0, Math.floor(scrollTop / height) - SPARE),
      Math.ceil((scrollTop + clientHeight) / height) + SPARE,
    ]);
  };
  useLayoutEffect(measure, [count, height]);
  useEffect(() => {
    if (sight === null || box.current === null) return;
    const top = sight * height;
    const { scrollTop, clientHeight } = box.current;
    if (top < scrollTop || top + height > scrollTop + clientHeight)
      box.current.scrollTop = Math.max(0, top - clientHeight / 2);
  }, [sight]);
  const last = Math.min(count, to);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section class="windowed" ref={box} onScroll={measure} tabIndex={0} aria-label={label}>
      <div style={{ height: `${from * height}px` }} />
      {Array.from({ length: Math.max(0, last - from) }, (_, at) => row(from + at))}
      <div style={{ height: `${(count - last) * height}px` }} />
    </section>
  );
}
