import type { ListPage } from "./list-pages";

/** Dots for a point: 144 to the inch. */
const SCALE = 2;

const FONTS =
  '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Heiti SC",SimHei,system-ui,sans-serif';

/** Draws a page of the list in a browser, with the fonts that it has, as PNG. */
export async function drawList(page: ListPage): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(page.width * SCALE, page.height * SCALE);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas to draw the list of findings on");
  context.scale(SCALE, SCALE);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, page.width, page.height);
  for (const { x, y, width, height, colour, dash, line } of page.marks) {
    context.strokeStyle = colour;
    context.lineWidth = line;
    context.setLineDash([...dash]);
    context.strokeRect(x, y, width, height);
  }
  for (const { text, x, y, size, bold, colour } of page.texts) {
    context.fillStyle = colour;
    context.font = `${bold ? "bold " : ""}${size}px ${FONTS}`;
    context.fillText(text, x, y);
  }
  const blob = await canvas.convertToBlob({ type: "image/png" });
  return new Uint8Array(await blob.arrayBuffer());
}
