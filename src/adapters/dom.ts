import { need, refusal, WRONG_ARGUMENT } from "../errors";
import { htmlLines, type Line } from "../tables";

/** A node of a document, as browsers and the libraries that stand for them have it. */
export interface DomNode {
  /** 1 for an element, 3 for text, 9 for a document, 11 for a fragment. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  getAttribute?(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;
const UNSEEN = new Set(["head", "script", "style", "template"]);

/**
 * The lines of a web page from its nodes: `document`, or the element that holds the disclosure.
 *
 * @param root - A document, an element or a fragment; it is not changed.
 * @throws {JuesuanError} `wrong-argument` for what is no node of a DOM, at any depth.
 * @example
 * ```ts
 * import { linesFromDom } from "juesuan/adapters";
 * const text = (nodeValue: string) => ({ nodeType: 3, nodeName: "#text", nodeValue, childNodes: [] });
 * linesFromDom({ nodeType: 1, nodeName: "P", nodeValue: null, childNodes: [text("支出决算表")] })[0]?.text; // => "支出决算表"
 * ```
 */
export function linesFromDom(root: DomNode): Line[] {
  need("object", root, "root");
  const parts: string[] = ["<html><body>"];
  /** Nodes still to be written, and the ends of those that are open: a deep page needs no deep calls. */
  const waiting: (DomNode | string)[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") parts.push(next);
    else if (need("object", next, "root").nodeType === TEXT)
      parts.push(escaped(need("text", next.nodeValue ?? "", "root", "nodeValue")));
    else {
      if (typeof next.childNodes?.length !== "number")
        throw refusal(
          WRONG_ARGUMENT,
          next,
          ["DOM的节点，有childNodes", "a node of a DOM, with childNodes"],
          ["root"],
        );
      const name =
        next.nodeType === ELEMENT ? need("text", next.nodeName, "root", "nodeName").toLowerCase() : "";
      if (UNSEEN.has(name)) continue;
      if (name !== "") {
        parts.push(`<${name}${spansOf(next)}>`);
        waiting.push(`</${name}>`);
      }
      for (let index = next.childNodes.length - 1; index >= 0; index--) {
        waiting.push(next.childNodes[index] as DomNode);
      }
    }
  }
  return htmlLines(parts.join(""));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function spansOf(element: DomNode): string {
  return ["colspan", "rowspan"]
    .map((name) => {
      const value = element.getAttribute?.(name) ?? "";
      return /^\d{1,6}$/.test(value) ? ` ${name}="${value}"` : "";
    })
    .join("");
}
