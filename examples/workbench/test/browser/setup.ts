import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import type { TestProject } from "vitest/node";
import { installed } from "../../chromium";
import { isMade, make, OUT } from "../../make";

/** What the tests in a browser are told. */
export interface Workbench {
  /** The program; `null` where no browser is installed. */
  readonly chromium: string | null;
  /** The page from a server. */
  readonly url: string;
  /** The page from its folder. */
  readonly file: string;
}

declare module "vitest" {
  interface ProvidedContext {
    workbench: Workbench;
  }
}

/** Makes the page where a source is newer, and serves it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const chromium = installed();
  if (chromium === null) {
    console.log(
      "No Chromium is installed (CHROMIUM names one): the tests of the page in a browser are left out.",
    );
    project.provide("workbench", { chromium, url: "", file: "" });
    return () => undefined;
  }
  if (!isMade()) await make();
  const server = await served();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  project.provide("workbench", { chromium, url, file: `file://${OUT}/index.html` });
  return () => {
    server.close();
    server.closeAllConnections();
  };
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** A plain server of the folder, as anybody may have. */
function served(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = `${OUT}${request.url === "/" ? "/index.html" : request.url}`;
    if (path.includes("..") || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
    response.end(readFileSync(path));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}
