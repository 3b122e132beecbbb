import { describe, expect, it } from "vitest";
import { type DomNode, linesFromDom, linesFromMammoth } from "../../src/adapters";
import { optionalModule } from "../support/optional";

const PAGE = `<!DOCTYPE html><html><head><title>x</title></head><body>
<script>var a = "<td>9</td>";</script><h1>示例局
2024年度</h1>
<div>一、R&amp;D &lt;b&gt; 收入</div>
<table><tr><th rowspan="2">科目</th><th colspan="2">支出</th></tr>
<tr><th>基本<br>支出</th><th>项目</th></tr>
<tr><td>合计</td><td>1.00</td><td></td></tr></table></body></html>`;

interface Linkedom {
  parseHTML(html: string): { document: DomNode & { querySelector(selector: string): DomNode | null } };
}
const linkedom = (await optionalModule("linkedom")) as Linkedom | null;

describe.skipIf(linkedom === null)("a document of a DOM", () => {
  const { document } = (linkedom as Linkedom | null)?.parseHTML(PAGE) ?? { document: null };

  it("gives the lines that its page shows", () => {
    expect(linesFromDom(document as DomNode).map((line) => line.cells)).toEqual([
      ["示例局 2024年度"],
      ["一、R&D <b> 收入"],
      ["科目", "支出", ""],
      ["", "基本支出", "项目"],
      ["合计", "1.00", ""],
    ]);
  });

  it("may be one element of it", () => {
    const table = document?.querySelector("table");
    expect(linesFromDom(table as DomNode)).toHaveLength(3);
  });
});

it("nodes as deep as they come end in lines", () => {
  let node: DomNode = { nodeType: 3, nodeName: "#text", nodeValue: "末", childNodes: [] };
  for (let depth = 0; depth < 100_000; depth++)
    node = { nodeType: 1, nodeName: "DIV", nodeValue: null, childNodes: [node] };
  expect(linesFromDom(node).map((line) => line.text)).toEqual(["末"]);
});

describe("what mammoth makes of a Word document", () => {
  it("gives its paragraphs and the cells of its tables", () => {
    const value =
      '<h1>示例局</h1><p>单位：万元</p><table><thead><tr><th><p>科目</p></th><th colspan="2"><p>本年</p><p>支出</p></th></tr></thead><tbody><tr><td><p>合计</p></td><td><p>1.00</p></td><td></td></tr></tbody></table><p>注：A&lt;B</p>';
    expect(linesFromMammoth({ value }).map(({ number, cells }) => [number, cells])).toEqual([
      [1, ["示例局"]],
      [2, ["单位：万元"]],
      [3, ["科目", "本年支出", ""]],
      [4, ["合计", "1.00", ""]],
      [5, ["注：A<B"]],
    ]);
  });
});
