import ts from "typescript";
import { ROOT } from "../../scripts/folders";

/** The compiler options and files of a tsconfig of the repository. */
export function readProject(name: string): ts.ParsedCommandLine {
  const { config, error } = ts.readConfigFile(ROOT + name, ts.sys.readFile);
  if (error !== undefined) {
    throw new Error(message(error));
  }
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT, undefined, name);
}

/** One diagnostic as `file:line: text`. */
export function message(diagnostic: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  if (diagnostic.file === undefined || diagnostic.start === undefined) {
    return text;
  }
  const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start);
  return `${diagnostic.file.fileName.replace(ROOT, "")}:${line + 1}: ${text}`;
}
