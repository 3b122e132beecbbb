import ts from "typescript";
import { describe, expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "../support/source";

const MOST_LINES = 60;
const MOST_BRANCHES = 20;

interface Measured {
  /** The file with the line and the name of the function. */
  readonly place: string;
  readonly lines: number;
  readonly branches: number;
}

const BRANCHING = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.CatchClause,
]);

/** The functions of a file with their lines and branches; those of a function inside count for both. */
function measure({ path, tree }: Pick<SourceFile, "path" | "tree">): Measured[] {
  const found: Measured[] = [];
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line + 1;
  const branchesIn = (node: ts.Node): number => {
    let count = BRANCHING.has(node.kind) ? 1 : 0;
    ts.forEachChild(node, (child) => {
      count += branchesIn(child);
    });
    return count;
  };
  const walk = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined) {
      const from = lineOf(node.getStart(tree));
      const lines = lineOf(node.getEnd()) - from + 1;
      const place = `${path}:${from} ${node.name?.getText(tree) ?? ""}`;
      found.push({ place, lines, branches: branchesIn(node) });
    }
    ts.forEachChild(node, walk);
  };
  walk(tree);
  return found;
}

const long = ({ lines, branches }: Measured) => lines > MOST_LINES || branches > MOST_BRANCHES;

describe("the functions of src", () => {
  it(`have at most ${MOST_LINES} lines and ${MOST_BRANCHES} branches`, () => {
    expect(sourceFiles().flatMap(measure).filter(long)).toEqual([]);
  });

  it("would be found if they had more", () => {
    const body = "if (a) a += 1;\n".repeat(MOST_BRANCHES + 1);
    const tree = ts.createSourceFile(
      "made.ts",
      `function f(a: number) {\n${body}}`,
      ts.ScriptTarget.ES2022,
      true,
    );
    expect(measure({ path: "made.ts", tree }).filter(long)).toHaveLength(1);
  });
});
