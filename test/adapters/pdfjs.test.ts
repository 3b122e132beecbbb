import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { pagesFromPdfjs } from "../../src/adapters";
import { JuesuanError } from "../../src/errors";
import { type Page, type PageRule, pageLines } from "../../src/tables";
import { chinese, type PdfPage, pdfOf } from "../support/pdf";

async function open(pages: readonly PdfPage[]) {
  return pdfjs.getDocument({ data: pdfOf(pages), verbosity: 0 }).promise;
}

async function pagesOf(...pages: readonly (PdfPage | string)[]): Promise<Page[]> {
  const given = pages.map((page) => (typeof page === "string" ? { content: page } : page));
  return pagesFromPdfjs(await open(given), pdfjs.OPS);
}

async function rulesOf(content: string, more: Partial<PdfPage> = {}): Promise<PageRule[]> {
  const [page] = await pagesOf({ content, ...more });
  return (page?.rules ?? []).map(({ x1, y1, x2, y2 }) => ({
    x1: Math.round(x1),
    y1: Math.round(y1),
    x2: Math.round(x2),
    y2: Math.round(y2),
  }));
}

const RULE = { x1: 100, y1: 142, x2: 300, y2: 142 };

describe("ruling lines of a PDF", () => {
  it.each([
    ["stroked", "100 700 m 300 700 l S"],
    ["stroked in a colour", "0.5 0.2 0.1 RG 100 700 m 300 700 l S"],
    ["filled as a thin rectangle", "100 699.5 200 1 re f"],
    ["filled and stroked as one path with others", "0 0 m 100 700 m 300 700 l S"],
    ["scaled and moved", "q 2 0 0 2 100 0 cm 0 350 m 100 350 l S Q"],
    ["in a saved state behind a restored one", "q 5 0 0 5 0 0 cm Q 100 700 m 300 700 l S"],
    ["cut by a clip", "q 100 0 200 842 re W n 0 700 m 595 700 l S Q"],
  ])("are found where they are %s", async (_, content) => {
    const [rule, ...others] = await rulesOf(content);
    expect(others).toEqual([]);
    expect(Math.abs((rule?.x1 ?? 0) - RULE.x1)).toBeLessThanOrEqual(1);
    expect(Math.abs((rule?.x2 ?? 0) - RULE.x2)).toBeLessThanOrEqual(1);
    expect([rule?.y1, rule?.y2]).toEqual([RULE.y1, RULE.y2]);
  });

  it.each([
    ["white", "1 1 1 RG 100 700 m 300 700 l S"],
    ["almost white, filled", "0.99 g 100 700 200 1 re f"],
    ["not painted", "100 700 m 300 700 l n"],
    ["beyond the clip", "q 0 0 50 50 re W n 100 700 m 300 700 l S Q"],
    ["transparent", "/G0 gs 100 700 m 300 700 l S"],
    ["slanted", "100 700 m 300 600 l S"],
    ["curved", "100 700 m 150 750 250 750 300 700 c S"],
    ["the filled ground of a cell", "0.8 g 100 600 200 100 re f"],
  ])("are none where they are %s", async (_, content) => {
    expect(await rulesOf(content)).toEqual([]);
  });

  it("are the four sides of a stroked box", async () => {
    expect(await rulesOf("100 600 200 100 re S")).toHaveLength(4);
  });

  it("stand in forms at the place of the form, within its box", async () => {
    const form = {
      content: "0 10 m 400 10 l S 0 900 m 400 900 l S",
      matrix: "1 0 0 1 100 690",
      bbox: "0 0 200 50",
    };
    // What is clipped is kept as far as it is seen by half.
    expect(await rulesOf("/X1 Do", { form })).toEqual([{ ...RULE, x2: 301 }]);
  });
});

describe("texts of a PDF", () => {
  it("stand with their upper left corner, their size and their font", async () => {
    const [page] = await pagesOf(`BT /F2 10 Tf 100 700 Td ${chinese("合计")} Tj ET`);
    expect(page).toMatchObject({ width: 595, height: 842, images: [] });
    expect(page?.texts).toHaveLength(1);
    const [text] = page?.texts ?? [];
    expect(text?.text).toBe("合计");
    expect(text?.x).toBeCloseTo(100, 1);
    expect(text?.width).toBeCloseTo(20, 1);
    expect(text?.height).toBeCloseTo(10, 1);
    expect(text?.y).toBeGreaterThan(842 - 700 - 10);
    expect(text?.y).toBeLessThan(842 - 700 - 7);
  });

  it("tell the angle at which they run, and vertical writing", async () => {
    const [page] = await pagesOf(
      `BT /F2 10 Tf 0 1 -1 0 100 700 Tm ${chinese("甲乙")} Tj 0.7 0.7 -0.7 0.7 200 600 Tm ${chinese("丙丁")} Tj ET
       BT /F4 10 Tf 300 500 Td ${chinese("戊己")} Tj ET`,
    );
    const [up, slanted, vertical] = page?.texts ?? [];
    expect([up?.angle, slanted?.angle, vertical?.vertical]).toEqual([-90, -45, true]);
    expect(up?.width).toBeCloseTo(10, 0);
    expect(up?.height).toBeCloseTo(20, 0);
    expect((up?.y ?? 0) + (up?.height ?? 0)).toBeCloseTo(142, 0);
    expect(vertical?.height).toBeGreaterThan(15);
  });

  it("know the clip under which they are shown", async () => {
    const [page] = await pagesOf(
      `q 100 690 80 20 re W n BT /F2 10 Tf 102 700 Td ${chinese("养老")} Tj 0 -12 Td ${chinese("保险")} Tj ET Q
       BT /F2 10 Tf 102 600 Td ${chinese("其他")} Tj ET`,
    );
    const clips = page?.texts.map(({ clip }) => clip && Object.values(clip).map(Math.round));
    expect(clips).toEqual([[100, 132, 80, 20], [100, 132, 80, 20], undefined]);
  });

  it("are told as invisible where all of them are", async () => {
    const hidden = `BT 3 Tr /F1 10 Tf 100 700 Td (3.30) Tj ET`;
    const [layer, mixed] = await pagesOf(hidden, `${hidden} BT 0 Tr /F1 10 Tf 100 600 Td (3.30) Tj ET`);
    expect([layer?.invisible, mixed?.invisible]).toEqual([true, false]);
  });

  it("are nonsense where their font has no mapping to Unicode", async () => {
    const pages = await pagesOf(`BT /F3 10 Tf 100 700 Td <0013001100160013> Tj ET`);
    const { lines, problems } = pageLines(pages);
    expect(lines.map(({ text }) => text)).toEqual(["\uFFFD"]);
    expect(problems.map(({ code }) => code)).toEqual(["nonsense"]);
  });

  it("are read on pages that are turned", async () => {
    const content = `BT /F2 10 Tf 100 700 Td ${chinese("合计")} Tj ET 100 650 m 300 650 l S`;
    for (const rotate of [90, 180, 270]) {
      const [page] = await pagesOf({ content, rotate });
      expect([page?.width, page?.height]).toEqual(rotate === 180 ? [595, 842] : [842, 595]);
      const [line] = pageLines(page === undefined ? [] : [page]).lines;
      expect(line?.text).toBe("合计");
      expect(line?.box).toMatchObject({ page: 1, width: 20 });
    }
  });
});

describe("a table in a PDF", () => {
  const XS = [50, 150, 300, 400];
  const YS = [700, 680, 660, 640];
  const ROWS = [
    ["编码", "名称", "合计"],
    ["201", "公共服务", "3.30"],
    ["208", "", "1.10"],
  ];
  const texts = ROWS.flatMap((row, r) =>
    row.map((cell, c) => `BT /F2 10 Tf ${(XS[c] ?? 0) + 4} ${(YS[r] ?? 0) - 14} Td ${chinese(cell)} Tj ET`),
  ).join("\n");
  const stroked = [...YS.map((y) => `50 ${y} m 400 ${y} l S`), ...XS.map((x) => `${x} 640 m ${x} 700 l S`)];
  const filled = [...YS.map((y) => `50 ${y} 350 0.7 re`), ...XS.map((x) => `${x} 640 0.7 60 re`)];

  it.each([
    ["stroked rules", stroked.join("\n")],
    ["thin rectangles in one path", `${filled.join("\n")} f`],
    ["dashes", `[3 2] 0 d ${stroked.join("\n")}`],
    ["a white rule inside a row", `${stroked.join("\n")} 1 1 1 RG 50 690 m 400 690 l S`],
    ["a clipped rule inside a row", `${stroked.join("\n")} q 0 0 9 9 re W n 50 690 m 400 690 l S Q`],
  ])("is read by %s", async (_, rules) => {
    const { lines } = pageLines(await pagesOf(`${rules}\n${texts}`));
    expect(lines.map(({ cells }) => cells)).toEqual(ROWS);
  });

  it.each([
    ["whole", (cell: string) => [[cell, 0]] as const],
    ["in letters", (cell: string) => [...cell].map((letter, at) => [letter, at * 10] as const)],
  ])("is read once where its text is drawn twice for bold, %s", async (_, partsOf) => {
    const bold = ROWS.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        partsOf(cell).flatMap(([part, dx]) =>
          [0, 0.3].map((shift) => {
            const x = (XS[c] ?? 0) + 4 + dx + shift;
            return `BT /F2 10 Tf ${x} ${(YS[r] ?? 0) - 14} Td ${chinese(part)} Tj ET`;
          }),
        ),
      ),
    ).join("\n");
    const { lines } = pageLines(await pagesOf(`${stroked.join("\n")}\n${bold}`));
    expect(lines.map(({ cells }) => cells)).toEqual(ROWS);
  });

  it("goes on over the page", async () => {
    const content = `${stroked.join("\n")}\n${texts}`;
    const { lines } = pageLines(await pagesOf(content, content));
    expect(lines.map(({ table, page }) => [table, page])).toEqual(
      [1, 1, 1, 2, 2, 2].map((page) => [1, page]),
    );
  });
});

describe("an operator list that is laid out otherwise", () => {
  it("is refused with a clear error", async () => {
    const document = await open([{ content: "100 700 m 300 700 l S" }]);
    const { constructPath: _, ...fewer } = pdfjs.OPS;
    await expect(pagesFromPdfjs(document, fewer as typeof pdfjs.OPS)).rejects.toThrow(JuesuanError);
    const older = (args: unknown) => ({
      numPages: 1,
      getPage: async () => ({
        getViewport: () => ({ width: 595, height: 842, transform: [1, 0, 0, -1, 0, 842] }),
        getTextContent: async () => ({ items: [], styles: {} }),
        getOperatorList: async () => ({ fnArray: [pdfjs.OPS.constructPath], argsArray: [args] }),
      }),
    });
    for (const args of [
      [
        [13, 14],
        [100, 700, 300, 700],
        [100, 300, 700, 700],
      ],
      null,
      [pdfjs.OPS.stroke, [new Float32Array([9, 1, 1])], [0, 0, 1, 1]],
      [pdfjs.OPS.stroke, [new Float32Array([1, 1])], [0, 0, 1, 1]],
      [pdfjs.OPS.stroke, ["path"], [0, 0, 1, 1]],
    ])
      await expect(pagesFromPdfjs(older(args), pdfjs.OPS)).rejects.toThrow(/laid out in another way/);
  });
});
